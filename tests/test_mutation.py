"""Worked examples and laws against mutants: what is killed, what survives, and how that reads."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.drafting.operations import (
    AddException,
    Amendment,
    Insert,
    Operation,
    Reading,
    Repeal,
    SetDates,
    Substitute,
    Suspend,
)
from frontierpolicy.errors import InvalidType
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Override, Unless, counts_as
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Force, Modality
from frontierpolicy.testing import ExampleFailed, Mutant, MutationReport, check_example, mutants_of, mutate, mutate_all
from frontierpolicy.testing.laws import Law, RulebookTrial
from frontierpolicy.testing.mutation.parts import norms_with, only_norms
from frontierpolicy.testing.mutation.running import leaning_on
from tests.worlds import BAN, DAY, EDGE, MAY, instrument, norm, plan_of

BOOK = instruments.all()
LISTED: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "data" / "surviving_mutants.toml").read_text(encoding="utf-8")
)
REASONS: dict[str, dict[str, str]] = LISTED["reasons"]
OPEN: list[str] = LISTED["open"]
TERM = DefinedTerm(id="tests/term", phrase="a term", subject=Model)
BIG = Model.training_compute > flop("1e26")
RULE = instrument(norm(condition=BIG), begins=dt.date(2026, 1, 1))
FOUND = (Expected(provision="1", bearer="meta"),)


def _example(compute: str, *, title: str = "", **said: Any) -> Example:
    plan = plan_of(Model(id="the-model", training_compute=flop(compute)))
    return Example(title=title or compute, derivation="by hand", plan=plan, as_of=DAY, **said)


def _survivors(rule: Instrument, *examples: Example) -> list[str]:
    return [each.change for each in mutate(rule, examples).survived]


ABOVE = _example("2e26", expects=FOUND)
BELOW = _example("1e25")
AT = _example("1e26")
HOW = _example("2e26", title="how it binds", expects=FOUND, norms={(Modality.MUST, Force.BINDING): ("1",)})
SWAPPED = ["'must' becomes 'may'", "'binding' becomes 'requested'"]
MOVED = ["2026-01-01 becomes 2025-12-31", "2026-01-01 becomes 2026-01-02"]
INCLUSIVE = (
    "'the model's training compute is more than 1e26 FLOP' becomes 'the model's training compute is at least 1e26 FLOP'"
)


def test_a_boundary_that_no_example_asks_of_survives() -> None:
    assert _survivors(RULE, ABOVE, BELOW, HOW) == [INCLUSIVE, *MOVED]


def test_an_example_on_the_boundary_kills_it() -> None:
    assert _survivors(RULE, ABOVE, BELOW, AT, HOW) == MOVED


def test_a_force_and_a_modality_that_no_example_tells_survive() -> None:
    assert _survivors(RULE, ABOVE, AT) == [*SWAPPED, *MOVED]


def test_an_exception_that_no_example_needs_survives() -> None:
    excepted = RULE.having(parts=(norm(condition=BIG).unless(Model.major, EDGE),))
    minor = plan_of(Model(id="the-model", training_compute=flop("2e26"), major=False))
    example = Example(title="minor", derivation="by hand", plan=minor, as_of=DAY, expects=FOUND)

    assert "the exception 'the model is a major new model' is dropped" in _survivors(excepted, example)


def test_a_killed_mutant_names_the_first_example_that_fails() -> None:
    report = mutate(RULE, (ABOVE, AT))
    killers = {kill.mutant.change: kill.by for kill in report.killed}

    assert killers[INCLUSIVE] == "1e26"


def test_an_example_that_does_not_come_out_at_all_kills_nothing_and_is_told_of() -> None:
    with pytest.raises(ExampleFailed, match="the example '1e25' comes out otherwise"):
        mutate(RULE, (_example("1e25", expects=FOUND),))


def test_the_score_is_the_share_killed() -> None:
    report = mutate(RULE, (ABOVE, BELOW, HOW))

    assert (len(report.killed), len(report.survived), report.score) == (5, 3, Fraction(5, 8))


def test_nothing_to_kill_is_a_full_score() -> None:
    assert MutationReport().score == 1
    assert str(MutationReport()) == "Mutants\n=======\n0 of 0 mutants are killed: 100 %."


def test_a_report_lists_what_survived_with_where_it_is_stated() -> None:
    assert str(mutate(RULE, (ABOVE, BELOW, AT, HOW))).splitlines() == [
        "Mutants",
        "=======",
        "6 of 8 mutants are killed: 75 %.",
        "",
        "Survived",
        "--------",
        "provision      what was changed               source",
        "-------------  -----------------------------  -----------------",
        "an-act/begins  2026-01-01 becomes 2025-12-31  An Act as a whole",
        "an-act/begins  2026-01-01 becomes 2026-01-02  An Act as a whole",
    ]


def test_a_report_on_one_mutant_says_so() -> None:
    one = MutationReport(survived=tuple(mutate(RULE, (ABOVE, BELOW, AT, HOW)).survived[:1]))

    assert str(one).splitlines()[2] == "0 of 1 mutant is killed: 0 %."


def test_a_score_is_rounded_down_so_that_100_means_all() -> None:
    report = mutate(RULE, (ABOVE, BELOW, AT, HOW))
    many = MutationReport(killed=report.killed * 200, survived=report.survived[:1])

    assert str(many).splitlines()[2] == "1200 of 1201 mutants are killed: 99.9 %."


def test_a_report_on_several_instruments_has_a_row_for_each() -> None:
    other = instrument(norm(), name="another-act", begins=dt.date(2026, 1, 1))
    report = mutate_all(Rulebook((RULE, other)), lambda name: (ABOVE, BELOW, AT, HOW) if name == "an-act" else ())

    assert [line.split() for line in str(report).splitlines()[3:8]] == [
        [],
        ["instrument", "killed", "survived", "score"],
        ["-----------", "------", "--------", "-----"],
        ["an-act", "6", "2", "75", "%"],
        ["another-act", "0", "4", "0", "%"],
    ]


def test_a_law_kills_what_examples_leave() -> None:
    never = Law(
        name="never",
        words="It is in force from 2026 on.",
        catches="a date",
        about=RulebookTrial,
        broken=_begins_in_2025,
    )
    report = mutate(RULE, (ABOVE, BELOW, AT, HOW), laws=("ids", never), max_examples=1)

    assert [(kill.mutant.change, kill.by) for kill in report.killed[-1:]] == [(MOVED[0], "never")]
    assert [each.change for each in report.survived] == MOVED[1:]


def test_a_mutant_that_the_law_cannot_be_made_of_is_killed() -> None:
    edge = Override(winner="1", loser="2", citation=EDGE)
    rule = instrument(norm("1", **MAY), norm("2", **BAN), overrides=(edge,))
    killed = mutate(rule, (Example(title="any", derivation="by hand", plan=plan_of(), as_of=DAY, expects=None),)).killed

    assert [str(kill.mutant) for kill in killed] == ["an-act/1: 'binding' becomes 'requested' [An Act s. 1]"]


def _begins_in_2025(trial: RulebookTrial) -> Iterator[str]:
    yield from (f"it begins on {each.begins}" for each in trial.rulebook if each.begins == dt.date(2025, 12, 31))


def test_a_definition_is_tried_on_the_examples_of_those_that_lean_on_it() -> None:
    term = DefinedTerm(id="tests/big", phrase="big", subject=Model)
    defining = instrument(counts_as(term, id="d", citation=EDGE, when=BIG), name="defining")
    rule = RULE.having(parts=(norm(condition=term),))
    book = Rulebook((defining, rule))
    alone = mutate(defining, (), rulebook=book)
    leaned_on = mutate_all(book, lambda name: (ABOVE, BELOW, AT) if name == "an-act" else ())

    assert leaning_on(defining, book) == ("an-act",)
    assert [kill.mutant.change for kill in alone.killed] == []
    assert [
        (kill.mutant.provision, kill.by) for kill in leaned_on.killed if kill.mutant.instrument.id == "defining"
    ] == [
        ("d", "1e25"),
        ("d", "2e26"),
        ("d", "1e26"),
        ("d", "2e26"),
        ("d", "2e26"),
    ]


OPERATIONS: tuple[tuple[Operation, tuple[Operation, ...]], ...] = (
    (Insert((norm("3"), norm("4"))), (Insert((norm("3"),)),)),
    (Substitute(norm("1")), (Substitute(norm("1")),)),
    (Substitute(norm("2")), ()),
    (AddException("1", Unless(BIG, EDGE)), (AddException("1", Unless(BIG, EDGE)),)),
    (AddException("2", Unless(BIG, EDGE)), ()),
    (Repeal(("1", "2")), (Repeal(("1",)),)),
    (Repeal(("2",)), ()),
    (Suspend(ids=("1", "2")), (Suspend(ids=("1",)),)),
    (Suspend(), (Suspend(),)),
    (SetDates(begins=DAY), (SetDates(begins=DAY),)),
)


@pytest.mark.parametrize(("operation", "left"), OPERATIONS)
def test_a_part_of_the_law_keeps_what_is_done_to_its_norms(operation: Operation, left: tuple[Operation, ...]) -> None:
    amendment = Amendment(effective=DAY, known_at=DAY, citation=EDGE, operations=(operation,))
    reading = Reading(name="other", title="another", citation=EDGE, operations=(operation,))
    whole = instrument(norm("1"), norm("2"), amendments=(amendment,), readings=(reading,))
    part = only_norms(whole, frozenset({"1", "3"}))

    assert [each.id for each in part.provisions()] == ["1"]
    assert part.amendments[0].operations == left
    assert part.readings[0].operations == left


def test_a_part_of_the_law_keeps_definitions_and_the_overrides_among_its_norms() -> None:
    kept, gone = (Override(winner="1", loser=loser, citation=EDGE) for loser in ("2", "3"))
    defined = counts_as(TERM, id="d", citation=EDGE, when=BIG)
    whole = instrument(defined, norm("1"), norm("2"), norm("3"), overrides=(kept, gone))
    part = only_norms(whole, frozenset({"1", "2"}))

    assert [each.id for each in part.provisions()] == ["d", "1", "2"]
    assert part.overrides == (kept,)


def test_a_norm_bears_on_those_it_beats_and_on_what_follows_its_breach() -> None:
    edge = Override(winner="an-act/1", loser="2", citation=EDGE)
    rule = instrument(
        norm("1"),
        norm("2"),
        norm("3", after_breach_of="2"),
        norm("4"),
        norm("5", after_breach_of="4"),
        overrides=(edge,),
    )

    assert [sorted(norms_with(rule, name)) for name in ("1", "3", "4", "begins")] == [
        ["1", "2", "3"],
        ["1", "2", "3"],
        ["4", "5"],
        [],
    ]


@pytest.mark.parametrize("name", ["us-caisi-agreements", "us-eo-14434"])
def test_what_survives_of_the_law_is_listed_with_the_reason(name: str) -> None:
    assert _survivors_of(name) == _listed(name)


@pytest.mark.deep
@pytest.mark.parametrize("name", sorted({*instruments.names()} - {*OPEN}))
def test_what_survives_of_each_instrument_is_listed_with_the_reason(name: str) -> None:
    assert _survivors_of(name) == _listed(name)


@pytest.mark.deep
@pytest.mark.parametrize("name", ["us-caisi-agreements", "us-eo-14409"])
def test_a_mutant_is_killed_in_a_part_of_the_law_if_and_only_if_it_is_in_the_whole(name: str) -> None:
    survived = _survivors_of(name)
    for mutant in mutants_of(instruments.get(name)):
        if _short(mutant) in survived:
            for example in instruments.examples(name):
                check_example(name, example, Rulebook((mutant.instrument,)))


def test_the_listed_survivors_are_mutants_and_fewer_than_one_in_twenty() -> None:
    held = {name: _mutants_of(name) for name in instruments.names() if name not in OPEN}
    listed = {name: _listed(name) for name in REASONS}

    assert {name: keys - {*held[name]} for name, keys in listed.items() if keys - {*held[name]}} == {}
    assert sum(map(len, listed.values())) * 20 <= sum(map(len, held.values()))


def _mutants_of(name: str) -> list[str]:
    return [_short(each) for each in mutants_of(instruments.get(name))]


def _listed(name: str) -> set[str]:
    """Return the survivors of an instrument that are listed; a star is every mutant."""
    keys = {*REASONS.get(name, {})}
    return {*_mutants_of(name)} if keys == {"*"} else keys


def _survivors_of(name: str) -> set[str]:
    instrument = instruments.get(name)
    leaning = {each: instruments.examples(each) for each in leaning_on(instrument, BOOK)}
    report = mutate(instrument, instruments.examples(name), rulebook=BOOK, leaning=leaning)
    return {_short(each) for each in report.survived}


def _short(mutant: Mutant) -> str:
    return mutant.name.partition("/")[2]


def test_a_function_in_the_place_of_examples_is_refused() -> None:
    with pytest.raises(InvalidType, match=r"got a function: call it, as in examples\(\)"):
        mutate(RULE, lambda: ())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
