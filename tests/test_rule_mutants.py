"""Which mutants a rule has, and what each says was changed."""

from typing import Any

import pytest

from frontierpolicy.calendars import Interval, days, months
from frontierpolicy.conditions import (
    ALWAYS,
    Condition,
    Constant,
    DaysBefore,
    DefinedTerm,
    Lineage,
    any_,
    at_least,
    count_at_least,
    first,
    of,
    onset,
)
from frontierpolicy.deadlines import AtOrBefore, Before, EarliestOf, Every, Standing, Window, Within, Yearly
from frontierpolicy.plans import PUBLIC_RELEASE, Model, Stage
from frontierpolicy.provisions import Unless, counts_as, does_not_count_as
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Basis, Force, Modality
from frontierpolicy.testing import Mutant, mutants_of
from tests.worlds import DAY, EDGE, instrument, norm

BIG = Model.training_compute > flop("1e26")
AT_LEAST, LESS = Model.training_compute >= flop("1e26"), Model.training_compute < flop("1e26")
MAJOR, OPEN, GENERAL = Model.major, Model.foundation, Model.general_purpose
TERM = DefinedTerm(id="tests/term", phrase="a term", subject=Model)
MOVED = ["2026-06-24 becomes 2026-06-23", "2026-06-24 becomes 2026-06-25"]
SWAPPED = ["'must' becomes 'may'", "'binding' becomes 'requested'"]


def _mutants(*parts: Any, **fields: Any) -> list[Mutant]:
    return list(mutants_of(instrument(*parts, **fields)))


def _changes(*parts: Any, of: str = "1", **fields: Any) -> list[str]:
    """Return what is changed of one provision."""
    return [each.change for each in _mutants(*parts, **fields) if each.provision == of]


def _becomes(one: object, other: object) -> str:
    return f"'{one}' becomes '{other}'"


def _negated(condition: Condition) -> str:
    return _becomes(condition, ~condition)


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        (ALWAYS, []),
        (MAJOR, [f"the condition '{MAJOR}' is dropped", _negated(MAJOR)]),
        (~MAJOR, [f"the condition '{~MAJOR}' is dropped", _becomes(~MAJOR, MAJOR)]),
        (
            BIG,
            [f"the condition '{BIG}' is dropped", _negated(BIG), _becomes(BIG, AT_LEAST), _becomes(BIG, LESS)],
        ),
        (MAJOR & OPEN, [f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{OPEN}' is dropped", _negated(OPEN)]),
        (
            MAJOR | OPEN,
            [
                f"the condition '{MAJOR | OPEN}' is dropped",
                *(f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{OPEN}' is dropped", _negated(OPEN)),
            ],
        ),
        (
            at_least(2, MAJOR, OPEN),
            [
                f"the condition '{at_least(2, MAJOR, OPEN)}' is dropped",
                *("at least 2 becomes at least 1", _negated(MAJOR), _negated(OPEN)),
            ],
        ),
        (
            at_least(1, MAJOR, OPEN),
            [
                f"the condition '{at_least(1, MAJOR, OPEN)}' is dropped",
                "at least 1 becomes at least 2",
                *(f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{OPEN}' is dropped", _negated(OPEN)),
            ],
        ),
        (
            any_(Stage, PUBLIC_RELEASE),
            [f"the condition '{any_(Stage, PUBLIC_RELEASE)}' is dropped", _negated(PUBLIC_RELEASE)],
        ),
        (
            count_at_least(1, Stage, PUBLIC_RELEASE),
            [
                f"the condition '{count_at_least(1, Stage, PUBLIC_RELEASE)}' is dropped",
                *("at least 1 becomes at least 2", _negated(PUBLIC_RELEASE)),
            ],
        ),
        (of(Lineage.BASE, MAJOR), [f"the condition '{of(Lineage.BASE, MAJOR)}' is dropped", _negated(MAJOR)]),
        (
            ~(MAJOR & GENERAL),
            [
                f"the condition '{~(MAJOR & GENERAL)}' is dropped",
                _becomes(~(MAJOR & GENERAL), MAJOR & GENERAL),
                *(f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{GENERAL}' is dropped", _negated(GENERAL)),
            ],
        ),
    ],
    ids=str,
)
def test_a_condition_is_changed_in_one_place_at_a_time(condition: Condition, changes: list[str]) -> None:
    assert _changes(norm(condition=condition)) == [*changes, *SWAPPED]


def test_a_date_in_a_condition_is_moved_by_a_day_on_either_side_of_the_comparison() -> None:
    trained = Model.training_ended < DAY

    assert _changes(norm(condition=trained))[:6] == [
        f"the condition '{trained}' is dropped",
        _negated(trained),
        _becomes(trained, Model.training_ended <= DAY),
        _becomes(trained, Model.training_ended > DAY),
        *MOVED,
    ]


RELEASED = first(Stage.starts, where=PUBLIC_RELEASE)


@pytest.mark.parametrize(
    ("window", "changes"),
    [
        (Standing(), []),
        (Within(DAY, period=days(30)), ["30 days becomes 29 days", "30 days becomes 31 days", *MOVED]),
        (Before(DAY), [_becomes(Before(DAY), AtOrBefore(DAY)), *MOVED]),
        (AtOrBefore(Model.training_ended), [_becomes(AtOrBefore(Model.training_ended), Before(Model.training_ended))]),
        (Every(months(1), since=Constant(DAY)), ["1 month becomes 2 months", *MOVED]),
        (Yearly(((1, 1), (6, 30))), ["day 1 becomes day 2", "day 30 becomes day 29"]),
        (
            EarliestOf((Before(Model.training_ended), Within(Model.training_ended, period=days(2)))),
            [
                _becomes(Before(Model.training_ended), AtOrBefore(Model.training_ended)),
                *("2 days becomes 1 day", "2 days becomes 3 days"),
            ],
        ),
        (
            Before(DaysBefore(RELEASED, 0)),
            [
                _becomes(Before(DaysBefore(RELEASED, 0)), AtOrBefore(DaysBefore(RELEASED, 0))),
                "0 days before becomes 1 days before",
                f"the condition '{PUBLIC_RELEASE}' is dropped",
                _negated(PUBLIC_RELEASE),
            ],
        ),
        (
            Before(onset(BIG)),
            [
                _becomes(Before(onset(BIG)), AtOrBefore(onset(BIG))),
                *(_negated(BIG), _becomes(BIG, AT_LEAST), _becomes(BIG, LESS)),
            ],
        ),
    ],
    ids=str,
)
def test_a_window_is_changed_in_one_place_at_a_time(window: Window, changes: list[str]) -> None:
    assert _changes(norm(window=window)) == [*SWAPPED, *changes]


@pytest.mark.parametrize(
    ("modality", "other"),
    [(Modality.MUST, "may"), (Modality.MUST_NOT, "may"), (Modality.MAY, "must"), (Modality.CAN, "must")],
    ids=str,
)
def test_a_modality_is_swapped(modality: Modality, other: str) -> None:
    assert _changes(norm(modality=modality))[0] == _becomes(modality, other)


@pytest.mark.parametrize(
    ("force", "basis", "other", "other_basis"),
    [
        (Force.BINDING, Basis.DELEGATION, Force.REQUESTED, Basis.DELEGATION),
        (Force.COMMITTED, Basis.SIGNATURE, Force.REQUESTED, Basis.INVITATION),
        (Force.REQUESTED, Basis.INVITATION, Force.BINDING, Basis.INVITATION),
        (Force.GUIDANCE, Basis.INVITATION, Force.BINDING, Basis.INVITATION),
    ],
    ids=str,
)
def test_a_force_is_swapped_and_only_a_signature_commits(
    force: Force, basis: Basis, other: Force, other_basis: Basis
) -> None:
    mutant = next(each for each in _mutants(norm(force=force, basis=basis)) if each.change == _becomes(force, other))
    changed: Any = mutant.instrument.provision("1")

    assert (changed.force, changed.basis) == (other, other_basis)


def test_an_exception_is_dropped_and_its_condition_changed() -> None:
    excepted = norm(exceptions=(Unless(MAJOR, EDGE), Unless(OPEN, EDGE)))

    assert _changes(excepted)[:6] == [
        f"the exception '{MAJOR}' is dropped",
        f"in the exception, the condition '{MAJOR}' is dropped",
        f"in the exception, {_negated(MAJOR)}",
        f"the exception '{OPEN}' is dropped",
        f"in the exception, the condition '{OPEN}' is dropped",
        f"in the exception, {_negated(OPEN)}",
    ]


def test_the_limits_of_a_provision_are_moved_where_they_stay_in_order() -> None:
    one_day = norm().during(Interval(DAY, DAY))

    assert _changes(one_day)[:2] == [f"its beginning, {MOVED[0]}", f"its end, {MOVED[1]}"]


@pytest.mark.parametrize(
    ("make", "change"),
    [
        (counts_as, "'counts as' becomes 'does not count as'"),
        (does_not_count_as, "'does not count as' becomes 'counts as'"),
    ],
)
def test_a_definition_comes_to_say_the_opposite(make: Any, change: str) -> None:
    defined = make(TERM, id="1", citation=EDGE, when=MAJOR)

    assert _changes(defined) == [f"the condition '{MAJOR}' is dropped", _negated(MAJOR), change]
