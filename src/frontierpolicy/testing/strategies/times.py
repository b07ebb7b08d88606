"""Strategies for days, moments, periods and conventions, drawn where counting and law change."""

import datetime as dt
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from hypothesis import strategies as st

from frontierpolicy.calendars import (
    EventTime,
    Interval,
    Period,
    Sometime,
    business_days,
    hours,
    months,
    us_federal,
    weeks,
    years,
)
from frontierpolicy.calendars import days as calendar_days
from frontierpolicy.counting import (
    BusinessDays,
    CalendarDays,
    California,
    CivilProcedureRules,
    ClearDays,
    Convention,
    ElapsedHours,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)
from frontierpolicy.testing.hints import Hints, Near, hints_of

__all__ = ["CONVENTIONS", "conventions", "days", "intervals", "moments", "periods", "spans"]

FIRST, LAST = dt.date(2023, 1, 1), dt.date(2028, 12, 31)
_ONE = dt.timedelta(days=1)
_ENDS = ("2024-02-28", "2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01", "2026-01-31", "2026-02-28", "2026-06-30")
_ZONES = (dt.UTC, dt.timezone(dt.timedelta(hours=-4)), dt.timezone(dt.timedelta(hours=14)))


def days(near: Near = None) -> st.SearchStrategy[dt.date]:
    """Return days on which something changes, and others from 2023 to 2028.

    Near a rulebook half of them are days on which its law changes, or next to one. Half of the rest are month ends, the
    days about 29 February, and holidays with the days next to them. They shrink to the first day that the law names.

    Args:
        near: The rulebook; none if left out.
    """
    return _days(hints_of(near))


@lru_cache(maxsize=1024)
def _days(hints: Hints) -> st.SearchStrategy[dt.date]:
    found = st.sampled_from(_usual()) | st.dates(FIRST, LAST)
    of_law = sorted(hints.days)
    if not any(map(_inside, of_law)):
        return found
    return st.one_of(_near(of_law), _near(reversed(of_law)), found)  # what comes first is drawn most


def _near(of_law: Iterable[dt.date]) -> st.SearchStrategy[dt.date]:
    """Return each of some days, and those next to it."""
    return st.sampled_from([day + step for day in of_law if _inside(day) for step in (0 * _ONE, -_ONE, _ONE)])


def _inside(day: dt.date) -> bool:
    return dt.date.min < day < dt.date.max


@cache
def _usual() -> tuple[dt.date, ...]:
    """Return month ends, and holidays with the days next to them."""
    off = [day for day in us_federal().closures if day.year == _YEAR]
    near = sorted({day + step for day in off for step in (-_ONE, 0 * _ONE, _ONE)})
    return tuple(dict.fromkeys((*map(dt.date.fromisoformat, _ENDS), *near)))


_YEAR = 2026
"""The year whose holidays are drawn most."""


def spans(near: Near = None) -> st.SearchStrategy[Sometime]:
    """Return spans of days: something happened on one of them, and it is not known on which."""
    found = _days(hints_of(near))
    return st.tuples(found, found).map(lambda pair: Sometime(min(pair), max(pair)))


def moments(near: Near = None) -> st.SearchStrategy[EventTime]:
    """Return days, and now and then a span of days or an instant with a zone."""
    return _moments(hints_of(near))


@lru_cache(maxsize=1024)
def _moments(hints: Hints) -> st.SearchStrategy[EventTime]:
    found = _days(hints)
    clock = st.sampled_from((dt.time(12), dt.time(), dt.time(23, 59))) | st.times().map(_to_the_minute)
    instants = st.tuples(found, clock, st.sampled_from(_ZONES)).map(lambda each: dt.datetime.combine(*each))
    return st.one_of(found, found, spans(hints), instants)


def _to_the_minute(clock: dt.time) -> dt.time:
    return clock.replace(second=0, microsecond=0)


def intervals(near: Near = None) -> st.SearchStrategy[Interval]:
    """Return half-open intervals between days, open on either side now and then."""
    found = _days(hints_of(near))
    ends = st.tuples(found, found, st.booleans(), st.booleans())
    return ends.map(
        lambda drawn: Interval(None if drawn[2] else min(drawn[:2]), None if drawn[3] else max(drawn[:2]) + _ONE)
    )


def periods(*units: str) -> st.SearchStrategy[Period]:
    """Return periods of up to ninety of a unit, the usual ones among them.

    Args:
        units: Any of days, weeks, months, years, hours and business_days; the first four, singly or together,
            if left out.
    """
    made: dict[str, Any] = {
        "days": calendar_days, "weeks": weeks, "months": months, "years": years, "hours": hours,
        "business_days": business_days,
    }  # fmt: skip
    numbers = st.sampled_from((1, 30, 15, 72, 90)) | st.integers(1, 90)
    some = units or ("days", "weeks", "months", "years")
    single = st.one_of(*(numbers.map(made[each]) for each in some))
    both = st.tuples(st.integers(1, 24), numbers).map(lambda pair: months(pair[0]) + calendar_days(pair[1]))
    return single if units else single | both


def conventions() -> st.SearchStrategy[Convention]:
    """Return counting conventions of every kind that the library has."""
    return st.sampled_from(CONVENTIONS)


CONVENTIONS: tuple[Convention, ...] = (
    CalendarDays(),
    BusinessDays(calendar="us-federal"),
    California(calendar="weekends"),
    CivilProcedureRules(calendar="weekends", at_court=True),
    ClearDays(zone="Asia/Tokyo"),
    ElapsedHours("America/New_York"),
    FederalBusinessDays(),
    FederalRules(zone="America/Chicago"),
    FirstDayCounts(),
    Illinois(calendar="us-federal"),
    NewYork(calendar="weekends"),
    Regulation1182(),
)
"""One counting convention of each kind."""
