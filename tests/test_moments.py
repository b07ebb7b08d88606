"""When something happens: days, instants, spans, and half-open intervals of them."""

import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from frontierpolicy.calendars import (
    EventTime,
    Interval,
    Sometime,
    checked_time,
    clock_end,
    clock_start,
    first_day,
    is_event_time,
    last_day,
    month,
    not_later_than,
    parse_time,
    shifted,
    text_of_time,
)
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.truth import Truth
from tests.strategies import days as some_days
from tests.strategies import intervals, moments, spans

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
DAY = dt.date(2026, 6, 12)
EASTERN = dt.timezone(dt.timedelta(hours=-4))
LETTER = dt.datetime(2026, 6, 12, 17, 21, tzinfo=EASTERN)


@given(moments())
def test_a_moment_survives_its_text(when: Any) -> None:
    assert parse_time(text_of_time(when)) == when


@given(moments())
def test_the_ends_of_a_moment_are_in_order(when: Any) -> None:
    assert first_day(when) <= last_day(when)
    assert clock_start(when) <= clock_end(when)
    assert clock_start(when).date() == first_day(when)


@given(moments(), st.integers(-400, 400), st.integers(-400, 400))
def test_days_are_added_step_by_step_or_at_once(when: Any, one: int, other: int) -> None:
    assert shifted(shifted(when, one), other) == shifted(when, one + other)
    assert shifted(when, 0) == (first_day(when) if first_day(when) == last_day(when) else when)


@given(some_days(), st.integers(-1000, 1000))
def test_a_shift_is_so_many_single_days(day: dt.date, number: int) -> None:
    naive = day
    for _ in range(abs(number)):
        naive += dt.timedelta(days=1 if number > 0 else -1)
    assert shifted(day, number) == naive


def test_not_later_than_has_no_first_day_to_move() -> None:
    assert shifted(not_later_than(DAY), -30) == Sometime(dt.date.min, dt.date(2026, 5, 13))


@pytest.mark.parametrize(("day", "number"), [(dt.date.max, 1), (dt.date(1, 1, 2), -2)])
def test_a_shift_out_of_the_calendar_is_refused(day: dt.date, number: int) -> None:
    with pytest.raises(InvalidValue, match="out of the calendar"):
        shifted(day, number)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2026-02", dt.date(2026, 2, 1), dt.date(2026, 2, 28)), ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
     ("2026-12", dt.date(2026, 12, 1), dt.date(2026, 12, 31)), ("2026-06", dt.date(2026, 6, 1), dt.date(2026, 6, 30))],
)  # fmt: skip
def test_a_month_is_its_days(text: str, first: dt.date, last: dt.date) -> None:
    assert month(text) == parse_time(text) == Sometime(first, last)


@pytest.mark.parametrize(
    "text",
    ["2026-13", "2026-00", "2026-6-2", "20260602", "2026-W23-1", "06/07/2026", "", "2026-02-30", "2026-06-12T17:21", "2026-06-12 17:21Z",
     "2026-06-12T25:00Z", "2026-06-12T17:21+25:00", "2026-06-12/", "/2026-06-12", "2026-06-13/2026-06-12", "٢٠٢٦-06-12", "tomorrow"],
)  # fmt: skip
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_time(text)


def test_a_month_by_its_name_is_refused() -> None:
    with pytest.raises(InvalidValue, match="expected a month"):
        month("June 2026")


@pytest.mark.parametrize(
    ("value", "message"),
    [(dt.datetime(2026, 6, 12), "has no zone"), ("2026-06-12", "expected a date"), (None, "expected a date")],
)
def test_what_does_not_say_when_is_refused(value: Any, message: str) -> None:
    assert not is_event_time(value)
    with pytest.raises(InvalidType, match=message):
        checked_time(value)


def test_an_instant_is_read_in_its_own_zone() -> None:
    assert (first_day(LETTER), last_day(LETTER)) == (DAY, DAY)
    assert clock_start(LETTER) == clock_end(LETTER) == dt.datetime(2026, 6, 12, 17, 21)
    assert first_day(LETTER.astimezone(dt.timezone(dt.timedelta(hours=9)))) == dt.date(2026, 6, 13)


def test_a_span_says_how_it_is_known() -> None:
    assert str(not_later_than(DAY)) == "not later than 2026-06-12"
    assert str(Sometime(DAY, DAY)) == "in the course of 2026-06-12"
    assert str(not_later_than(DAY, since=dt.date(2026, 6, 2))) == "between 2026-06-02 and 2026-06-12"
    assert clock_end(Sometime(DAY, dt.date.max)) == dt.datetime.max


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [(DAY, dt.date(2026, 6, 11), InvalidValue), (DAY, LETTER, InvalidType), ("x", DAY, InvalidType)],
)
def test_a_span_that_cannot_be_is_refused(first: Any, last: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        Sometime(first, last)


# Intervals


@given(intervals(), some_days())
def test_an_interval_holds_from_its_start_up_to_but_not_at_its_end(interval: Interval, day: dt.date) -> None:
    begun = interval.start is None or day >= first_day(interval.start)
    over = interval.end is not None and day >= first_day(interval.end)

    assert interval.holds_at(clock_start(day)) is Truth.of(begun and not over)


@given(intervals(), intervals(), some_days())
def test_what_two_intervals_share_is_where_both_hold(one: Interval, other: Interval, day: dt.date) -> None:
    moment = clock_start(day)
    both = one.holds_at(moment) & other.holds_at(moment)
    assert one.meets(other) is other.meets(one)
    if one.meets(other):
        assert one.within(other).holds_at(moment) is both
        assert one.within(other) == other.within(one)
    else:
        assert both is F


NEAR = st.dates(dt.date(2026, 6, 8), dt.date(2026, 6, 16))
LIMITS = NEAR | st.tuples(NEAR, NEAR).map(lambda ends: Sometime(min(ends), max(ends)))
HALVES = LIMITS.map(Interval) | LIMITS.map(lambda limit: Interval(None, limit))


@given(HALVES, HALVES)
@example(Interval(None, Sometime(dt.date(2026, 6, 10), DAY)), Interval(None, dt.date(2026, 6, 10)))
@example(Interval(None, Sometime(dt.date(2026, 6, 10), DAY)), Interval(None, dt.date(2026, 6, 11)))
@example(Interval(Sometime(dt.date(2026, 6, 10), DAY)), Interval(dt.date(2026, 6, 11)))
@example(Interval(Sometime(dt.date(2026, 6, 8), dt.date(2026, 6, 14))), Interval(dt.date(2026, 6, 15)))
def test_what_intervals_with_vague_limits_share_is_where_both_hold_on_each_day(one: Interval, other: Interval) -> None:
    for moment in (dt.datetime(2026, 6, day) for day in range(7, 19)):
        both = one.holds_at(moment) & other.holds_at(moment)
        assert (one.within(other).holds_at(moment) if one.meets(other) else F) is both


@given(intervals(), some_days())
def test_an_interval_cut_in_two_holds_where_the_whole_did(interval: Interval, cut: dt.date) -> None:
    before, after = Interval(None, cut), Interval(cut, None)
    assume(interval.meets(before) and interval.meets(after))
    for step in (-1, 0, 1):
        moment = clock_start(cut + dt.timedelta(days=step))
        parts = interval.within(before).holds_at(moment) | interval.within(after).holds_at(moment)
        assert parts is interval.holds_at(moment)


@given(spans(), some_days())
def test_a_limit_known_to_lie_on_some_days_is_open_on_them(span: Sometime, day: dt.date) -> None:
    on = span.first <= day <= span.last
    assert Interval(span).holds_at(clock_start(day)) is (U if on else Truth.of(day > span.last))
    assert Interval(None, span).holds_at(clock_start(day)) is (U if on else Truth.of(day < span.first))


def test_an_instant_is_a_limit_to_the_minute() -> None:
    since = Interval(LETTER)
    assert since.holds_at(dt.datetime(2026, 6, 12, 17, 20)) is F
    assert since.holds_at(dt.datetime(2026, 6, 12, 17, 21)) is T
    assert str(since) == "from 2026-06-12 17:21 UTC-04:00"


@given(intervals() | spans().map(Interval))
def test_an_answer_changes_at_an_edge_only(interval: Interval) -> None:
    edges = sorted(interval.edges())
    for edge in edges:
        assert interval.holds_at(edge) is not interval.holds_at(edge - dt.timedelta(minutes=1)) or len(edges) > 1
    for left, right in itertools.pairwise(edges):
        assert interval.holds_at(left) is interval.holds_at(right - dt.timedelta(minutes=1))


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidValue, match="cannot end"):
        Interval(DAY, dt.date(2026, 6, 11))
    with pytest.raises(InvalidType):
        Interval(dt.datetime(2026, 6, 12))
    assert Interval(DAY, DAY).holds_at(clock_start(DAY)) is F
    assert str(Interval(None, DAY)) == "until 2026-06-12"


@given(intervals() | spans().map(Interval), moments())
def test_an_interval_has_what_lies_in_it_whole_and_may_have_what_lies_in_it_in_part(
    interval: Interval, when: EventTime
) -> None:
    start = clock_start(when)
    span = max(1, (clock_end(when) - start).days)
    found = {interval.holds_at(start + dt.timedelta(days=step)) for step in range(span)}
    assert interval.has(when) is (found.pop() if len(found) == 1 else U)


def test_a_day_lasts_to_its_last_microsecond() -> None:
    late = LETTER.replace(hour=23, minute=59, second=59, microsecond=999_999)
    assert Interval(late).has(DAY) is U
    assert Interval(None, late).has(DAY) is U
    assert Interval(None, DAY + dt.timedelta(days=1)).has(DAY) is T


@pytest.mark.parametrize("minutes", [-1, 0, 1])
@pytest.mark.parametrize("interval", [Interval(LETTER), Interval(None, LETTER), Interval(DAY, LETTER)])
def test_an_instant_is_within_where_the_interval_holds_at_it(interval: Interval, minutes: int) -> None:
    instant = LETTER + dt.timedelta(minutes=minutes)
    assert interval.has(instant) is interval.holds_at(clock_start(instant)) is not U


@pytest.mark.parametrize(
    ("when", "has"),
    [
        (dt.date(2026, 6, 11), F),
        (DAY, U),
        (dt.date(2026, 6, 13), T),
        (Sometime(dt.date(2026, 6, 11), dt.date(2026, 6, 14)), U),
        (Sometime(dt.date(2026, 6, 14), dt.date(2026, 6, 15)), F),
    ],
)
def test_a_day_on_which_an_interval_begins_is_in_it_in_part(when: EventTime, has: Truth) -> None:
    assert Interval(LETTER, dt.date(2026, 6, 14)).has(when) is has
    assert Interval(dt.date(2026, 6, 12), dt.date(2026, 6, 14)).has(DAY) is T
