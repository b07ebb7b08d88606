"""Instruments whose beginning as a whole is moved: their provisions, their status, and why they say nothing."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Interval
from frontierpolicy.drafting import Amendment, Insert, Instrument, SetDates
from frontierpolicy.errors import InvalidValue
from frontierpolicy.evaluation import evaluate
from frontierpolicy.rendering import instrument_document, plain_text
from frontierpolicy.terms import Outcome, Status
from tests.worlds import EDGE, instrument, norm, only, plan_of

MARCH, LATE_MARCH, MAY = dt.date(2026, 3, 19), dt.date(2026, 3, 27), dt.date(2026, 5, 1)
NEW_YEAR = dt.date(2027, 1, 1)
TOLD = dt.date(2026, 1, 10)


def _moved(*, effective: dt.date, known_at: dt.date, begins: Any = MARCH, more: tuple[Any, ...] = ()) -> Instrument:
    amendment = Amendment(
        effective=effective, known_at=known_at, operations=(SetDates(begins=NEW_YEAR), *more), citation=EDGE
    )
    return instrument(norm("1"), begins=begins, amendments=(amendment,))


IN_TIME = _moved(effective=TOLD, known_at=TOLD)
TOO_LATE = _moved(effective=LATE_MARCH, known_at=LATE_MARCH)


@pytest.mark.parametrize(
    ("moved", "holds"),
    [(IN_TIME, (Interval(NEW_YEAR),)), (TOO_LATE, (Interval(MARCH, LATE_MARCH), Interval(NEW_YEAR)))],
    ids=["in time", "when it had begun"],
)
def test_all_its_provisions_move_and_what_they_did_before_stays(moved: Instrument, holds: tuple[Interval, ...]) -> None:
    assert only(evaluate(plan_of(), moved, as_of=MAY)).holds == holds


@pytest.mark.parametrize(
    ("moved", "on", "known_at", "status"),
    [
        (IN_TIME, MARCH, None, Status.NOT_YET_IN_FORCE),
        (IN_TIME, NEW_YEAR, None, Status.IN_FORCE),
        (IN_TIME, NEW_YEAR - dt.timedelta(days=1), None, Status.NOT_YET_IN_FORCE),
        (IN_TIME, MARCH, TOLD - dt.timedelta(days=1), Status.IN_FORCE),
        (TOO_LATE, MARCH - dt.timedelta(days=1), None, Status.NOT_YET_IN_FORCE),
        (TOO_LATE, MARCH, None, Status.IN_FORCE),
        (TOO_LATE, MARCH, NEW_YEAR, Status.IN_FORCE),
        (TOO_LATE, LATE_MARCH, None, Status.NOT_YET_IN_FORCE),
        (TOO_LATE, NEW_YEAR, None, Status.IN_FORCE),
    ],
)
def test_its_status_follows(moved: Instrument, on: dt.date, known_at: dt.date | None, status: Status) -> None:
    assert moved.status(on, known_at=known_at) is status


def test_a_move_on_the_day_it_would_begin_comes_in_time() -> None:
    moved = _moved(effective=MARCH, known_at=TOLD)
    assert moved.beginning(TOLD, TOLD) == NEW_YEAR
    assert only(evaluate(plan_of(), moved, as_of=TOLD)).holds == (Interval(NEW_YEAR),)


def test_what_the_same_amendment_adds_begins_with_it() -> None:
    moved = _moved(effective=TOLD, known_at=TOLD, more=(Insert((norm("2"),)),))
    report = evaluate(plan_of(), moved, as_of=MAY)
    assert [(each.norm.id, each.holds) for each in report.findings] == [
        ("1", (Interval(NEW_YEAR),)),
        ("2", (Interval(NEW_YEAR),)),
    ]


def test_why_it_says_nothing_names_the_new_day() -> None:
    (silence,) = evaluate(None, IN_TIME, as_of=MAY).silences
    assert (silence.outcome, silence.reason) == (
        Outcome.NOT_YET_IN_FORCE,
        "not yet in force on 2026-05-01: it begins 2027-01-01",
    )


def test_its_page_says_when_it_begins_and_what_was_moved() -> None:
    text = plain_text(instrument_document(IN_TIME, on=MAY))
    assert "issued 2019-01-01, in force from 2027-01-01" in text
    assert "Moves the dates of everything: from 2027-01-01." in text


def test_the_end_of_a_whole_instrument_is_no_date_to_move() -> None:
    with pytest.raises(InvalidValue) as caught:
        SetDates(ends=MAY)
    assert str(caught.value) == "an instrument ends as a whole by its ending: give the ids, or begins alone"
