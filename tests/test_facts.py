"""Facts: what a plan may say of one, and what a record refuses."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import Symbol
from frontierpolicy.errors import Fault, InvalidType, InvalidValue, UnknownName
from frontierpolicy.facts import (
    Amount,
    Assumed,
    Collection,
    Estimate,
    Extension,
    Flag,
    History,
    Many,
    Missing,
    One,
    Record,
    Spread,
    Stated,
    Yearly,
    among_others,
    codec_for,
    exactly,
    extensions_of,
    plain,
    word,
)
from frontierpolicy.parties.known import META
from frontierpolicy.places import country, place
from frontierpolicy.plans import Actor, Incident, Model, Recipient, Stage, System
from frontierpolicy.quantities import Compute, Range, count, flop, usd
from frontierpolicy.terms import Medium, RecipientKind, StageKind, UsStatus, Weights
from tests.strategies import estimates, models


class Screening(Extension, of=Model, namespace="acme_tests"):
    """Facts of another package."""

    on: Flag = Flag("Is synthesis screening on?", label="has synthesis screening on")
    budget: Amount[Compute] = Amount(Compute, "How many operations may it use?")


DAY = dt.date(2026, 6, 24)


# What a plan may say


def test_a_wrapped_value_is_the_value() -> None:
    assert plain(Stated(True, source="x"), DAY) is True
    assert plain(Assumed(Stated(flop(1), source="x"), because="y"), None) == flop(1)
    assert plain(Missing.CLASSIFIED, DAY) is Missing.CLASSIFIED


def test_a_history_has_the_value_of_the_day_from_each_date_on() -> None:
    history = History(
        (
            (dt.date(2024, 8, 13), Weights.WITHHELD),
            (dt.date(2025, 8, 1), Missing.NOT_STATED),
            (dt.date(2025, 9, 1), Weights.PUBLISHED),
        )
    )
    on = [
        history.on(day)
        for day in (
            dt.date(2024, 8, 12),
            dt.date(2024, 8, 13),
            dt.date(2025, 7, 31),
            dt.date(2025, 8, 31),
            dt.date(2025, 9, 1),
            None,
        )
    ]

    assert on == [
        Missing.NOT_STATED,
        Weights.WITHHELD,
        Weights.WITHHELD,
        Missing.NOT_STATED,
        Weights.PUBLISHED,
        Missing.NOT_STATED,
    ]
    assert history.inside() == (Weights.WITHHELD, Missing.NOT_STATED, Weights.PUBLISHED)


@pytest.mark.parametrize("changes", [(), ((DAY, 1), (DAY, 2)), ((DAY, 1), (dt.date(2026, 1, 1), 2))])
def test_a_history_is_in_order(changes: Any) -> None:
    with pytest.raises(InvalidValue, match="in order of their dates"):
        History(changes)


def test_a_yearly_fact_has_a_value_for_the_years_listed() -> None:
    revenue = Yearly[Any]({2025: usd(2), 2024: usd(1)})
    assert [revenue.on(year) for year in (2023, 2024, 2025)] == [Missing.NOT_STATED, usd(1), usd(2)]
    assert revenue.inside() == ((2024, usd(1)), (2025, usd(2)))


@given(estimates())
def test_an_estimate_allows_what_lies_within_its_limits(estimate: Estimate[Compute]) -> None:
    for limit, is_open in ((estimate.low, estimate.low_open), (estimate.high, estimate.high_open)):
        if limit is not None:
            assert estimate.range.has(limit.amount) is not is_open


@pytest.mark.parametrize(
    ("estimate", "text"),
    [
        (Estimate(low=flop("1e25")), "at least 1e25 FLOP"),
        (Estimate(low=flop("1e25"), low_open=True), "more than 1e25 FLOP"),
        (Estimate(high=flop("1e25"), high_open=True), "less than 1e25 FLOP"),
        (Estimate(low=count(1), high=count(3), value=count(2)), "at least 1 and at most 3"),
    ],
)
def test_an_estimate_says_its_limits(estimate: Estimate[Any], text: str) -> None:
    assert str(estimate) == text


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, InvalidValue),
        ({"value": flop(1)}, InvalidValue),
        ({"low": flop(2), "high": flop(1)}, InvalidValue),
        ({"low": flop(1), "high": flop(1), "low_open": True}, InvalidValue),
        ({"low": flop(1), "high": flop(3), "value": flop(4)}, InvalidValue),
        ({"low": flop(1), "low_open": True, "value": flop(1)}, InvalidValue),
        ({"low": flop(1), "high": count(3)}, InvalidType),
        ({"low": 1}, InvalidType),
    ],
)
def test_an_estimate_that_cannot_be_is_refused(fields: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        Estimate(**fields)


def test_a_spread_has_something_in_it() -> None:
    assert Spread([1, 2, 1]).values == {1, 2}
    with pytest.raises(InvalidValue, match="at least one value"):
        Spread[Any]([])


def test_a_missing_fact_is_no_bool() -> None:
    for each in Missing:
        with pytest.raises(InvalidType, match="is not a bool"):
            bool(each)


# Records

# The checkers refuse these programs (tests/typing); here they are run all the same.
A_ACTOR: Any = Actor
A_MODEL: Any = Model
A_RECIPIENT: Any = Recipient
A_STAGE: Any = Stage


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: A_MODEL(id="m", training_compute=1e26), "training_compute: expected a Compute made from a text such as '1e26 FLOP', got 1e\\+26"),
        (lambda: A_MODEL(id="m", training_compute=usd(1)), "training_compute: expected a Compute"),
        (lambda: A_MODEL(id="m", training_compute=Estimate(low=count(1))), "training_compute: expected a Compute"),
        (lambda: A_MODEL(id="m", major="yes"), "major: expected true or false, got 'yes'"),
        (lambda: A_MODEL(id="m", major=1), "major: expected true or false, got 1"),
        (lambda: A_MODEL(id="m", major=Estimate(low=count(1))), "major: is a major new model is not a quantity"),
        (lambda: A_MODEL(id="m", major=Stated[Any]("yes", source="x")), "major: expected true or false"),
        (lambda: A_MODEL(id="m", weights="published"), "weights: expected a member of Weights such as Weights.WITHHELD"),
        (lambda: A_MODEL(id="m", weights=StageKind.INTERNAL_USE), "weights: expected a member of Weights"),
        (lambda: A_MODEL(id="m", generates="text"), "generates: expected a set of values, got 'text'"),
        (lambda: A_MODEL(id="m", generates={"text"}), "generates: expected a member of Medium"),
        (lambda: A_MODEL(id="m", name=""), "name: expected 1 to 200 printable characters"),
        (lambda: A_MODEL(id="m", name="a\x1b[31m"), "name: expected 1 to 200 printable characters"),
        (lambda: A_MODEL(id=Missing.NOT_STATED), "id: expected text, as in|id: expected"),
        (lambda: A_STAGE(id="s", starts=dt.datetime(2026, 6, 24)), "starts: the instant 2026-06-24 00:00:00 has no zone"),
        (lambda: A_STAGE(id="s", starts="2026-06-24"), "starts: expected a date"),
        (lambda: A_STAGE(id="s", destinations={"CA"}), "destinations: expected a Place"),
        (lambda: A_RECIPIENT(id="r", location=META), "location: expected a Place, as in country\\('CA'\\)"),
        (lambda: A_RECIPIENT(id="r", party="meta"), "party: expected a Party, as in party\\('openai'\\), got 'meta'"),
        (lambda: A_RECIPIENT(id="r", us_status=Spread[Any]([UsStatus.CITIZEN, "x"])), "us_status: expected a member of UsStatus"),
        (lambda: A_MODEL(id="m", major=History[Any](((DAY, "x"),))), "major: expected true or false"),
        (lambda: A_ACTOR(party=META, revenue=usd(1)), "revenue: expected a value for each year"),
        (lambda: A_ACTOR(party=META, revenue={2025: 5}), "revenue: expected a Money"),
        (lambda: A_ACTOR(party=META, revenue={"2025": usd(1)}), "revenue: expected a calendar year such as 2025"),
        (lambda: A_ACTOR(party=META, revenue={0: usd(1)}), "revenue: expected a calendar year such as 2025"),
        (lambda: A_ACTOR(party="meta"), "party: expected a Party"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused_by_name(make: Any, problem: str) -> None:
    with pytest.raises(InvalidValue, match=problem):
        make()


def test_every_fault_of_a_record_is_told_at_once() -> None:
    with pytest.raises(InvalidValue) as error:
        A_MODEL(id="m", major="x", weights="y", training_compute=3)
    assert [fault.path for fault in error.value.faults] == ["training_compute", "major", "weights"]


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda: Model(id="m", training_compute=flop(5), pretraining_compute=flop(6)), "pretraining_compute"),
        (lambda: Model(id="m", training_compute=Estimate(high=flop(5)), modification_compute=Estimate(low=flop(6))), "modification_compute"),
        (lambda: Model(id="m", training_compute=Stated(flop(5), source="x"), posttraining_compute=flop(6)), "posttraining_compute"),
        (lambda: Model(id="m", parameters=count(5), active_parameters=count(6)), "active_parameters"),
        (lambda: Stage(id="s", starts=DAY, ends=dt.date(2026, 6, 23)), "ends"),
        (lambda: Recipient(id="r", members=(Recipient(id="m"),), location=country("CA")), "location"),
        (lambda: Recipient(id="r", members=(Recipient(id="m", members=(Recipient(id="n"),)),)), "members"),
        (lambda: Recipient(id="r", kind=RecipientKind.ENTITY, us_status=UsStatus.CITIZEN), "us_status"),
        (lambda: Recipient(id="r", kind=RecipientKind.PERSON, organised_in=country("CA")), "organised_in"),
        (lambda: Stage(id="s", recipients=exactly(Recipient(id="r"), Recipient(id="r"))), "recipients[1].id"),
    ],
)  # fmt: skip
def test_facts_that_contradict_each_other_are_refused(make: Any, path: str) -> None:
    with pytest.raises(InvalidValue) as error:
        make()
    assert [fault.path for fault in error.value.faults] == [path]


def test_facts_that_may_be_true_together_are_kept() -> None:
    Model(id="m", training_compute=flop(5), pretraining_compute=flop(5))
    Model(id="m", training_compute=Estimate(low=flop(5)), pretraining_compute=flop(6))
    Model(id="m", training_compute=Missing.NOT_STATED, pretraining_compute=flop(6))
    Stage(id="s", starts=DAY, ends=DAY)
    Stage(id="s", starts=Sometime(DAY, dt.date(2026, 7, 1)), ends=DAY)


def test_a_fact_left_out_is_not_stated() -> None:
    assert {fact.name: Model(id="m").given(fact) for fact in Model.facts() if fact.name != "id"} == {
        fact.name: Missing.NOT_STATED for fact in Model.facts() if fact.name != "id"
    }


@given(models())
def test_a_record_is_a_value(model: Model) -> None:
    assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == model.having() == model  # noqa: S301  our own bytes
    assert hash(copy.copy(model)) == hash(model)
    assert model.having(id="another") != model


def test_a_copy_names_what_it_changes() -> None:
    with pytest.raises(UnknownName, match=r"no fact of a model is called 'majr'\. Did you mean 'major'"):
        Model(id="m").having(majr=True)
    with pytest.raises(InvalidValue, match="major: expected true or false"):
        Model(id="m").having(major="x")


def test_a_record_is_frozen_and_its_repr_has_what_is_stated() -> None:
    model = Model(id="m", major=True)
    with pytest.raises(AttributeError):
        model.major = False  # type: ignore[misc]
    assert repr(model) == "Model(id='m', major=True)"


def test_a_mutable_set_is_kept_as_a_frozen_one() -> None:
    assert Model(id="m", generates={Medium.TEXT}).generates == frozenset({Medium.TEXT})


# Symbols


def test_a_fact_is_a_symbol_on_its_class_and_a_value_on_a_record() -> None:
    assert isinstance(Model.major, Symbol)
    assert Model(id="m", major=True).major is True
    assert repr(Model.major) == "Model.major"
    assert str(Model.training_compute) == "the model's training compute"
    assert str(Model.major) == "the model is a major new model"


def test_a_symbol_stays_the_one_declared() -> None:
    for symbol in (Model.major, Model.training_compute, Incident.on, Screening.on):
        assert pickle.loads(pickle.dumps(symbol)) is copy.deepcopy(symbol) is copy.copy(symbol) is symbol  # noqa: S301


def test_a_symbol_is_no_bool() -> None:
    with pytest.raises(InvalidType, match=r"join conditions with & \| ~"):
        bool(Model.training_compute)


def test_every_fact_asks_a_question_and_has_a_label() -> None:
    for kind in (Actor, Model, System, Stage, Recipient, Incident, Screening):
        for fact in kind.facts():
            assert fact.question.endswith("?"), fact
            assert fact.label


# Extensions


def test_another_package_declares_facts_in_its_own_namespace() -> None:
    model = Model(id="m", extensions=(Screening(on=True),))
    assert model.given(Screening.on) is True
    assert model.given(Screening.budget) is Missing.NOT_STATED
    assert Model(id="m").given(Screening.on) is Missing.NOT_STATED
    assert extensions_of(Model)["acme_tests"] is Screening
    assert str(Screening.on) == "the model has synthesis screening on"


@pytest.mark.parametrize("namespace", ["acme_tests", "major", "Acme", "", "a.b", "given"])
def test_a_namespace_is_taken_once(namespace: str) -> None:
    with pytest.raises(InvalidValue, match="is taken on Model, or not"):
        type("Again", (Extension,), {}, of=Model, namespace=namespace)


# Collections and codecs


def test_a_collection_says_whether_it_is_complete() -> None:
    assert exactly(1, 2) == Collection((1, 2), complete=True)
    assert among_others(1, 2) == Collection((1, 2), complete=False)
    assert (len(exactly(1, 2)), list(exactly(1, 2))) == (2, [1, 2])


def test_a_fact_has_a_type_that_files_can_write() -> None:
    with pytest.raises(InvalidType, match="a fact cannot be a float: use an enumeration, or one of"):
        codec_for(float)
    with pytest.raises(
        UnknownName, match=r"no stage kind is called 'general avalability'\. Did you mean 'general availability'"
    ):
        word(StageKind, "general avalability")
    with pytest.raises(InvalidType, match="expected a word such as 'internal use'"):
        word(StageKind, 3)


def test_membership_lists_values_of_the_fact_s_own_type() -> None:
    wrong: list[Callable[[], Any]] = [
        lambda: A_MODEL.weights.is_in({StageKind.INTERNAL_USE}),
        lambda: A_MODEL.generates.overlaps({"text"}),
        lambda: A_RECIPIENT.location.is_within("CA"),
        lambda: A_ACTOR.party.is_in(("meta",)),
        lambda: A_MODEL.name.is_in("Llama"),
        lambda: A_MODEL.id.is_in("llama"),
    ]
    for make in wrong:
        with pytest.raises(InvalidType):
            make()
    with pytest.raises(InvalidValue, match="no value is listed"):
        Model.weights.is_in(())


def test_a_record_may_declare_kinds_of_its_own() -> None:
    class Widget(Record):
        label: One[str] = One(str, "What is it called?")
        tags: Many[str] = Many(str, "What tags has it?")
        number: int = 3

    assert Widget(label="x", tags={"a"}).tags == frozenset({"a"})
    assert Widget().number == 3
    assert [fact.name for fact in Widget.facts()] == ["label", "tags"]
    assert Range.point(1).has(1)
    assert place("CA") == country("CA")
    assert Fault("a", "b").under("c") == Fault("c.a", "b")
