"""Windows: the days that a deadline comes to, at and next to its limits."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import EventTime, Sometime, days, month, shifted
from frontierpolicy.conditions import Constant
from frontierpolicy.deadlines import (
    AtOrBefore,
    Before,
    NoticeBefore,
    Span,
    Standing,
    Throughout,
    Undated,
    UpTo,
    Window,
    Within,
)
from frontierpolicy.errors import InvalidType
from frontierpolicy.plans import Stage
from tests.strategies import days as some_days

JULY_1 = dt.date(2026, 7, 1)


def placed(window: Window, when: EventTime | None, on: dt.date = dt.date(2026, 6, 24)) -> Span:
    """Return what a window comes to if every anchor is then."""
    return window.placed(lambda _: when, on)


RELEASE = Stage.starts


@pytest.mark.parametrize(
    ("window", "opens", "closes", "trace"),
    [
        (Before(RELEASE), None, dt.date(2026, 6, 30), "strictly before Wed 2026-07-01"),
        (AtOrBefore(RELEASE), None, JULY_1, "at or before Wed 2026-07-01"),
        (Within(RELEASE, period=days(30)), JULY_1, dt.date(2026, 7, 31), "30 days from Wed 2026-07-01, day of event excluded, ends Fri 2026-07-31"),
        (NoticeBefore(RELEASE, period=days(30)), None, dt.date(2026, 6, 1), "30 days back from Wed 2026-07-01, day of event excluded, ends Mon 2026-06-01"),
        (Throughout(RELEASE, period=days(30)), None, dt.date(2026, 6, 1), "for 30 days up to Wed 2026-07-01: 30 days back from Wed 2026-07-01, day of event excluded, ends Mon 2026-06-01"),
        (UpTo(RELEASE, period=days(30)), dt.date(2026, 6, 1), JULY_1, "any part of the 30 days before Wed 2026-07-01: 30 days back from Wed 2026-07-01, day of event excluded, ends Mon 2026-06-01"),
    ],
)  # fmt: skip
def test_a_window_comes_to_days_and_says_how(window: Window, opens: Any, closes: Any, trace: str) -> None:
    span = placed(window, JULY_1)
    assert (span.opens, span.closes, span.trace, span.unplaced) == (opens, closes, trace, False)


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (Standing(), "for as long as it holds"),
        (Undated("promptly"), "promptly"),
        (Before(RELEASE), "before the stage's beginning"),
        (AtOrBefore(RELEASE), "at or before the stage's beginning"),
        (Within(dt.date(2026, 6, 2), period=days(30)), "within 30 days after 2026-06-02"),
        (NoticeBefore(RELEASE, period=days(1)), "at least 1 day before the stage's beginning"),
        (Throughout(RELEASE, period=days(30)), "for 30 days before the stage's beginning"),
        (UpTo(RELEASE, period=days(30)), "for up to 30 days before the stage's beginning"),
    ],
)
def test_a_window_reads_as_its_text(window: Window, words: str) -> None:
    assert str(window) == words


def test_a_standard_without_a_number_gets_none() -> None:
    for window in (Standing(), Undated("without undue delay")):
        span = placed(window, JULY_1)
        assert (span.opens, span.closes, span.unplaced, window.anchors()) == (None, None, False, ())
    assert "names no number of days" in placed(Undated("promptly"), None).trace


ANCHORED = [Before, AtOrBefore]
COUNTED = [Within, NoticeBefore, Throughout, UpTo]


@pytest.mark.parametrize("kind", [*ANCHORED, *COUNTED])
def test_an_anchor_without_a_date_gives_no_date(kind: Any) -> None:
    window = kind(RELEASE, **({"period": days(30)} if kind in COUNTED else {}))
    assert placed(window, None) == Span(trace="no date: the stage's beginning is not known", unplaced=True)
    assert window.anchors() == (RELEASE,)


@pytest.mark.parametrize("kind", [*ANCHORED, *COUNTED])
@given(anchor=some_days(), number=st.integers(0, 400), step=st.integers(-400, 400))
def test_moving_the_anchor_moves_the_window_by_as_much(kind: Any, anchor: dt.date, number: int, step: int) -> None:
    window = kind(RELEASE, **({"period": days(number)} if kind in COUNTED else {}))
    here, there = placed(window, anchor), placed(window, anchor + dt.timedelta(days=step))
    for one, other in ((here.opens, there.opens), (here.closes, there.closes)):
        assert (one is None) is (other is None)
        assert one is None or shifted(one, step) == other


@given(some_days(), st.integers(1, 400))
def test_the_relations_stand_to_each_other_as_they_should(anchor: dt.date, number: int) -> None:
    period = days(number)
    notice, up_to = placed(NoticeBefore(RELEASE, period=period), anchor), placed(UpTo(RELEASE, period=period), anchor)
    through, after = placed(Throughout(RELEASE, period=period), anchor), placed(Within(RELEASE, period=period), anchor)
    before, at = placed(Before(RELEASE), anchor), placed(AtOrBefore(RELEASE), anchor)

    assert notice.closes == up_to.opens == through.closes == anchor - dt.timedelta(days=number)
    assert through.lasts == period
    assert after.closes == anchor + dt.timedelta(days=number)
    assert before.closes == anchor - dt.timedelta(days=1)
    assert at.closes == up_to.closes == anchor


def test_an_anchor_known_to_some_days_gives_some_days() -> None:
    assert placed(Throughout(RELEASE, period=days(30)), month("2026-07")).closes == Sometime(
        dt.date(2026, 6, 1), dt.date(2026, 7, 1)
    )
    instant = dt.datetime(2026, 7, 1, 9, tzinfo=dt.UTC)
    assert placed(Before(RELEASE), instant).closes == dt.date(2026, 6, 30)


def test_an_anchor_says_when() -> None:
    assert Within(JULY_1, period=days(3)).anchor == Constant[Any](JULY_1)
    loose: Any = Before
    for wrong in ("2026-07-01", None, 3, dt.datetime(2026, 7, 1)):
        with pytest.raises(InvalidType):
            loose(wrong)


def test_the_bare_window_is_abstract() -> None:
    with pytest.raises(NotImplementedError):
        placed(Window(), None)
    bare: Any = Before.__mro__[1]
    with pytest.raises(NotImplementedError):
        placed(bare(RELEASE), JULY_1)
