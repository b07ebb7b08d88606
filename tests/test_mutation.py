"""Worked examples and laws against mutants: what is killed, what survives, and how that reads."""

import datetime as dt
import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from frontierpolicy import instruments
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
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Override, Unless
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Force, Modality
from frontierpolicy.testing import ExampleFailed, check_example
from frontierpolicy.testing.mutation import MutationReport, mutants_of, mutate, mutate_all
from frontierpolicy.testing.mutation.parts import norms_with, only_norms
from tests.worlds import BAN, DAY, EDGE, MAY, instrument, norm, plan_of

BOOK = instruments.all()
REASONS: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "data" / "surviving_mutants.toml").read_text(encoding="utf-8")
)
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
    minor = _example("2e26", expects=FOUND)
    minor_plan = plan_of(Model(id="the-model", training_compute=flop("2e26"), major=False))
    survived = _survivors(excepted, Example(title="minor", derivation="by hand", plan=minor_plan, as_of=DAY, expects=FOUND))

    assert minor.expects == FOUND
    assert "the exception 'the model is a major new model' is dropped" in survived


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
    assert str(MutationReport()) == "\nMutants\n\n  0 of 0 mutants are killed: 100 %.\n"


def test_a_report_lists_what_survived_with_where_it_is_stated() -> None:
    moved = mutate(RULE, (ABOVE, BELOW, AT, HOW))

    assert str(moved) == (
        "\nMutants\n\n  6 of 8 mutants are killed: 75 %.\n\nSurvived\n\n"
        "  provision      what was changed                  source\n"
    )


def test_a_report_on_several_instruments_has_a_row_for_each() -> None:
    other = instrument(norm(), name="another-act", begins=dt.date(2026, 1, 1))
    report = mutate_all(Rulebook((RULE, other)), lambda name: (ABOVE, AT) if name == "an-act" else ())

    assert [(kill.mutant.instrument.id, kill.by) for kill in report.killed][:1] == [("an-act", "1e26")]
    assert str(report).count("an-act") > 1


def test_a_law_kills_what_examples_leave() -> None:
    assert mutate(RULE, (ABOVE,), laws=("ids",), max_examples=1).score < 1


def test_a_mutant_that_contradicts_itself_is_killed() -> None:
    edge = Override(winner="1", loser="2", citation=EDGE)
    rule = instrument(norm("1", **MAY), norm("2", **BAN), overrides=(edge,))
    weak = [kill.mutant for kill in mutate(rule, ()).killed]

    assert weak == []
