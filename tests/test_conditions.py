"""The algebra of conditions: what can be built, what is refused, how it reads, what it reads."""

import copy
import datetime as dt
import pickle
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from frontierpolicy.calendars import month
from frontierpolicy.conditions import (
    ALWAYS,
    NEVER,
    Action,
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Constant,
    DaysBefore,
    DefinedTerm,
    Determination,
    First,
    Happened,
    Lineage,
    Not,
    Occurred,
    Operand,
    PrecedingYear,
    QuantityOperand,
    Scaled,
    Scope,
    Someone,
    Sum,
    all_,
    any_,
    at_least,
    count_at_least,
    first,
    of,
    onset,
)
from frontierpolicy.conditions.reads import operand_parts, out_of_reach, symbols_read, walk
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.facts import preceding_year
from frontierpolicy.parties.known import META, NSA_DIRECTOR, OPENAI
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Incident, Model, Recipient, Stage
from frontierpolicy.provisions.actions import GIVE_ACCESS, SIGN
from frontierpolicy.quantities import Comparator, count, flop, usd
from frontierpolicy.terms import Medium, Role, StageKind, Weights
from frontierpolicy.truth import Truth
from tests.strategies import atoms, conditions

BIG = Model.training_compute > flop("1e26")
COVERED = DefinedTerm(id="x/covered", phrase="a covered model", subject=Model)
FOUND = Determination(
    id="x/found", title="is covered", subject=Model, authority=NSA_DIRECTOR, if_absent=Truth.UNKNOWN, question="Is it?"
)


# Building


@given(atoms(), atoms(), atoms())
def test_joining_flattens_and_negating_twice_undoes(a: Condition, b: Condition, c: Condition) -> None:
    assert (a & b) & c == a & (b & c) == AllOf((a, b, c))
    assert (a | b) | c == a | (b | c) == AnyOf((a, b, c))
    assert ~~(a & b) == a & b


def test_three_parts_make_one_join() -> None:
    a, b, c = Model.major, Model.general_purpose, BIG
    assert a & b & c == AllOf((a, b, c)) == a & (b & c)
    assert a | b | c == AnyOf((a, b, c))
    assert (a & b) | c == AnyOf((AllOf((a, b)), c))


@given(conditions())
def test_a_condition_is_a_value(condition: Condition) -> None:
    assert pickle.loads(pickle.dumps(condition)) == copy.deepcopy(condition) == condition  # noqa: S301  our own bytes
    assert isinstance(hash(condition), int)
    assert str(condition)


# The checkers refuse these programs (tests/typing); here they are run all the same.
A_CONDITION: Any = BIG
A_MODEL: Any = Model
A_STAGE: Any = Stage
A_TERM: Any = COVERED
A_TEXT: Any = "x"
LOOSE_OF: Any = of
LOOSE_FIRST: Any = first


@pytest.mark.parametrize(
    "make",
    [
        lambda: A_CONDITION and A_MODEL.major,
        lambda: A_CONDITION or A_MODEL.major,
        lambda: not A_CONDITION,
        lambda: A_MODEL.major and A_CONDITION,
        lambda: flop(1) < A_MODEL.training_compute < flop(3),
        lambda: bool(A_TERM),
        lambda: [each for each in (A_CONDITION,) if each],
    ],
)
def test_python_s_own_connectives_are_refused(make: Any) -> None:
    with pytest.raises(InvalidType, match=r"join conditions with & \| ~"):
        make()


@pytest.mark.parametrize(
    "make",
    [
        lambda: A_CONDITION & True,
        lambda: A_CONDITION | None,
        lambda: AllOf((A_CONDITION, A_TEXT)),
        lambda: A_MODEL.training_compute > 1e26,
        lambda: A_MODEL.training_compute > usd(1),
        lambda: A_MODEL.training_compute > A_MODEL.parameters,
        lambda: A_MODEL.training_compute > dt.date(2026, 1, 1),
        lambda: A_STAGE.starts > dt.datetime(2026, 1, 1),
        lambda: A_STAGE.starts > "2026-01-01",
        lambda: A_MODEL.training_compute + A_MODEL.parameters,
        lambda: A_MODEL.training_compute * 0.3,
        lambda: A_MODEL.training_compute * True,
        lambda: LOOSE_OF(Role.DEVELOPER, A_MODEL.training_compute),
        lambda: LOOSE_FIRST(dt.date(2026, 1, 1)),
    ],
)
def test_parts_of_another_kind_are_refused(make: Any) -> None:
    with pytest.raises(InvalidType):
        make()


@pytest.mark.parametrize(
    "make",
    [
        lambda: at_least(0, A_CONDITION),
        lambda: at_least(2, A_CONDITION),
        lambda: count_at_least(0, Stage, ALWAYS),
        lambda: A_MODEL.training_compute * 0,
        lambda: A_MODEL.training_compute * Fraction(-1, 3),
        lambda: A_MODEL.weights.is_in(set()),
        lambda: DefinedTerm(id="X", phrase="x", subject=Model),
        lambda: Action(id="Give access", phrase="x", done="x"),
        lambda: DaysBefore[Any](A_STAGE.starts, -1),
    ],
)
def test_numbers_and_names_that_make_no_sense_are_refused(make: Any) -> None:
    with pytest.raises((InvalidValue, ValueError)):
        make()


# Reading aloud


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        (BIG, "the model's training compute is more than 1e26 FLOP"),
        (Model.training_compute >= flop("1e26"), "the model's training compute is at least 1e26 FLOP"),
        (Stage.starts < dt.date(2025, 8, 2), "the stage's beginning is before 2025-08-02"),
        (Stage.starts <= month("2026-06"), "the stage's beginning is on or before 2026-06-01/2026-06-30"),
        (Stage.starts >= Model.training_ended, "the stage's beginning is on or after the model's end of training"),
        (Stage.starts > dt.date(2026, 1, 1), "the stage's beginning is after 2026-01-01"),
        (Model.modification_compute > of(Lineage.BASE, Model.training_compute) * Fraction(1, 3),
         "the model's modification compute is more than 1/3 of the model's training compute of its base model"),
        (Model.pretraining_compute + Model.posttraining_compute > flop(5),
         "the model's pretraining compute plus the model's posttraining compute is more than 5 FLOP"),
        (Model.training_compute * 3 > flop(5), "3 of the model's training compute is more than 5 FLOP"),
        (preceding_year(Actor.revenue) > usd("500e6"),
         "the actor's gross revenue in the preceding calendar year is more than 500,000,000 USD"),
        (~Model.major, "it is not so that the model is a major new model"),
        (BIG & (Model.major | Model.general_purpose),
         "the model's training compute is more than 1e26 FLOP and (the model is a major new model or the model is a general-purpose model)"),
        (ALWAYS, "in every case"),
        (NEVER, "in no case"),
        (at_least(1, Model.major, Model.general_purpose),
         "at least 1 of: the model is a major new model; the model is a general-purpose model"),
        (Model.weights.is_(Weights.PUBLISHED), "the model's weights status is published"),
        (Model.generates.overlaps({Medium.TEXT, Medium.CODE}), "the model's outputs include any of code and text"),
        (Model.generates.includes(Medium.TEXT), "the model's outputs include all of text"),
        (Model.generates.are_within({Medium.TEXT}), "the model's outputs are all among text"),
        (Recipient.location.is_within(country("CA"), country("FR")), "the recipient's location is Canada or France"),
        (any_(Stage, Stage.can_refuse), "any stage satisfies: the stage can refuse a recipient"),
        (all_(Stage, Stage.can_refuse), "every stage satisfies: the stage can refuse a recipient"),
        (count_at_least(2, Stage, Stage.can_refuse), "at least 2 stages satisfy: the stage can refuse a recipient"),
        (count_at_least(1, Stage, Stage.can_refuse), "at least 1 stage satisfies: the stage can refuse a recipient"),
        (of(Role.DEVELOPER, Actor.party.is_in((META,))), "of the developer, the actor's party is Meta"),
        (of(Lineage.BASE, Model.major), "of its base model, the model is a major new model"),
        (COVERED, "the model is a covered model"),
        (FOUND, "the Director of NSA has determined that the model is covered"),
        (Happened(action=SIGN, about="us-x"), "the bearer has signed us-x"),
        (Happened(action=GIVE_ACCESS, by=OPENAI, towards=META, about=Model, part="safety"),
         "OpenAI has given access towards Meta for the model (safety)"),
        (Happened(action=SIGN, by=Role.HOST, towards=Someone.BEARER), "the host has signed towards the bearer"),
        (Occurred(action=SIGN, about="us-x") < dt.date(2026, 1, 1), "the day the bearer has signed us-x is before 2026-01-01"),
        (DaysBefore[Any](Stage.starts, 30) > dt.date(2026, 1, 1), "30 days before the stage's beginning is after 2026-01-01"),
        (first(Stage.starts, where=Stage.kind.is_(StageKind.INTERNAL_USE)) > dt.date(2026, 1, 1),
         "the earliest beginning of a stage for which the stage's kind is internal use is after 2026-01-01"),
    ],
)  # fmt: skip
def test_a_condition_reads_as_a_sentence(condition: Condition, sentence: str) -> None:
    assert str(condition) == sentence


def test_a_constant_may_stand_on_the_left() -> None:
    assert (flop(5) < Model.training_compute) == (Model.training_compute > flop(5))
    assert (dt.date(2026, 1, 1) <= Stage.starts) == (Stage.starts >= dt.date(2026, 1, 1))
    assert 2 * Model.training_compute == Model.training_compute * 2


# What is read


@given(conditions())
def test_walking_finds_every_part(condition: Condition) -> None:
    parts = list(walk(condition))
    assert parts[0] == condition
    for part in parts:
        assert all(child in parts for child in part.children())


def test_the_facts_read_are_found_wherever_they_are() -> None:
    condition = (
        BIG
        & ~Model.weights.is_(Weights.PUBLISHED)
        & (Model.modification_compute > of(Lineage.BASE, Model.training_compute) * Fraction(1, 3))
        & (first(Stage.starts, where=Stage.can_refuse) > dt.date(2026, 1, 1))
        & (preceding_year(Actor.revenue) > usd(1))
    )
    assert symbols_read(condition) == (
        Model.training_compute, Model.weights, Model.modification_compute, Stage.starts, Stage.can_refuse, Actor.revenue,
    )  # fmt: skip


def test_operands_know_their_parts() -> None:
    whole = (Model.pretraining_compute + Model.posttraining_compute) * Fraction(1, 2)
    assert len(list(operand_parts(whole))) == 4
    assert whole.symbols() == (Model.pretraining_compute, Model.posttraining_compute)
    assert Constant[Any](flop(1)).symbols() == ()
    assert isinstance(whole, Scaled)
    assert isinstance(whole.part, Sum)
    assert isinstance(preceding_year(Actor.revenue), PrecedingYear)
    assert isinstance(first(Stage.starts), First)


@pytest.mark.parametrize(
    "one",
    [
        Constant[Any](flop(1)),
        Sum[Any]((Model.training_compute,)),
        Scaled[Any](Model.training_compute, 2),
        preceding_year(Actor.revenue),
        DaysBefore[Any](Stage.starts, 30),
        of(Lineage.BASE, Model.training_compute),
        first(Stage.starts),
        onset(BIG),
        Occurred(action=SIGN),
    ],
    ids=str,
)
def test_two_operands_of_one_kind_are_compared_by_a_condition(one: Any) -> None:
    other = copy.copy(one)
    assert [str(made) for made in (one < other, one <= other, one > other, one >= other)] == [
        str(Comparison(one, comparator, other)) for comparator in Comparator
    ]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Action, ("x/act", "act", "acted")),
        (Determination, ("x/found", "is covered", Model, NSA_DIRECTOR, Truth.UNKNOWN, "Is it?")),
        (DefinedTerm, ("x/covered", "a covered model", Model)),
        (Happened, (SIGN,)),
        (Occurred, (SIGN,)),
    ],
)
def test_the_parts_of_what_is_declared_are_given_by_their_names(kind: Any, values: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="positional"):
        kind(*values)


@pytest.mark.parametrize(
    ("condition", "per", "reachable"),
    [
        (Model.major, Model, True),
        (Model.major, Stage, True),
        (Model.major, Recipient, True),
        (Model.major, Incident, True),
        (Incident.on > dt.date(2026, 1, 1), Incident, True),
        (Incident.significant, Incident, True),
        (Actor.party.is_in((META,)), Stage, True),
        (Stage.can_refuse, Model, False),
        (Stage.starts > dt.date(2026, 1, 1), Model, False),
        (Stage.kind.is_(StageKind.INTERNAL_USE), Actor, False),
        (any_(Stage, Stage.can_refuse & Model.major), Model, True),
        (any_(Stage, Recipient.location.is_within(country("CA"))), Model, False),
        (any_(Recipient, Stage.can_refuse), Model, True),
        (first(Stage.starts, where=Stage.can_refuse) > dt.date(2026, 1, 1), Model, True),
        (first(Stage.starts, where=Recipient.location.is_within(country("CA"))) > dt.date(2026, 1, 1), Model, False),
        (COVERED, Stage, True),
        (COVERED, Actor, False),
        (FOUND, Model, True),
        (FOUND, Actor, False),
        (Happened(action=SIGN, about="x"), Actor, True),
        (Happened(action=SIGN, about=Stage), Model, False),
        (Happened(action=SIGN, about=Stage), Recipient, True),
    ],
)
def test_facts_are_read_upwards_by_name_and_downwards_through_a_quantifier(
    condition: Condition, per: type[Scope], reachable: bool
) -> None:
    faults = list(out_of_reach(condition, frozenset((*per.path(), Actor))))
    assert (not faults) is reachable
    assert all("go through any_, all_, count_at_least or first" in fault for fault in faults)


def test_what_needs_no_plan_reads_no_fact() -> None:
    assert list(out_of_reach(Model.major, frozenset()))
    assert not list(out_of_reach(Happened(action=SIGN, about="x"), frozenset()))


def test_the_bare_operand_is_abstract() -> None:
    with pytest.raises(NotImplementedError):
        _ = Operand[Any]().measures
    assert not Operand[Any]().conditions()
    assert not Operand[Any]().inside()
    assert isinstance(Model.training_compute + Model.training_compute, QuantityOperand)
    assert isinstance(BIG, Comparison)
    assert isinstance(~BIG, Not)
    assert count(1) == count(1)
