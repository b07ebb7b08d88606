"""How a count ends: the words for it, and the moves off closed days, once for all conventions."""

import datetime as dt
import zoneinfo

from frontierpolicy.calendars import (
    Calendar,
    Period,
    Rounding,
    added,
    hours_later,
    moved,
    next_open,
    previous_open,
    subtracted,
)
from frontierpolicy.counting.convention import Direction
from frontierpolicy.counting.counted import Counted, Event, shown

__all__ = ["DAY_EXCLUDED", "away", "caveats", "edition", "elapsed", "ended_day", "ended_instant", "started"]

DAY_EXCLUDED = "day of event excluded"


def away(day: dt.date, period: Period, sign: Direction, rounding: Rounding) -> dt.date:
    """Return the day a period after another, or before it."""
    return (added if sign > 0 else subtracted)(day, period, rounding=rounding)


def elapsed(instant: dt.datetime, period: Period, sign: Direction) -> dt.datetime:
    """Return the instant so many hours after another, or before it."""
    return hours_later(instant, sign * period.hours)


def started(event: Event, period: Period, sign: Direction, counting: str, end: Event) -> str:
    """Return the words for a count, up to where it ends unmoved."""
    return f"{period} {'from' if sign > 0 else 'back from'} {shown(event)}, {counting}, ends {shown(end)}"


def edition(calendar: Calendar) -> str:
    """Return the name and the version of a calendar."""
    return f"{calendar.name} {calendar.version}".strip()


def caveats(calendar: Calendar, one: dt.date, other: dt.date) -> tuple[str, ...]:
    """Return what a calendar says of its answers for the days from one to another, each thing once."""
    first, last = sorted((one, other))
    found = (calendar.caveat(moved(first, step)) for step in range((last - first).days + 1))
    return tuple(dict.fromkeys(filter(None, found)))


def ended_day(strict: dt.date, words: str, sign: Direction, calendar: Calendar, *assumptions: str) -> Counted:
    """Return the count that ends on a day, moved off closed days the way the period runs."""
    rolled, roll = _open_day(strict, calendar, sign)
    return Counted(
        strict=strict,
        rolled=rolled,
        trace=f"{words}{roll and f', {roll}, so {shown(rolled)}'}",
        calendar=edition(calendar),
        assumptions=(*assumptions, *caveats(calendar, strict, rolled)),
    )


def ended_instant(strict: dt.datetime, words: str, sign: Direction, calendar: Calendar, *assumptions: str) -> Counted:
    """Return the count that ends at an instant, moved off closed days to the same clock time of an open one.

    A clock time that is shown twice that day is taken where it is shown first; one that clocks skip, where
    they go on.
    """
    day, roll = _open_day(strict.date(), calendar, sign)
    rolled = _same_clock_time(strict, day) if roll else strict
    return Counted(
        strict=strict,
        rolled=rolled,
        trace=f"{words}{roll and f', {roll}, so {shown(rolled)}'}",
        calendar=edition(calendar),
        assumptions=(
            *assumptions,
            *(_OF_OFFSETS if roll and not _in_zone(strict) else ()),
            *caveats(calendar, strict.date(), day),
        ),
    )


_OF_OFFSETS = ("the clock time is that of the event's own offset from UTC, which names no zone: clocks may be changed",)


def _open_day(day: dt.date, calendar: Calendar, sign: Direction) -> tuple[dt.date, str]:
    """Return the open day to which a day is moved, and the closure it is moved for."""
    closure = calendar.closure(day)
    if closure is None:
        return day, ""
    return (next_open if sign > 0 else previous_open)(calendar, day), str(closure)


def _same_clock_time(instant: dt.datetime, day: dt.date) -> dt.datetime:
    found = dt.datetime.combine(day, instant.time(), instant.tzinfo).replace(fold=0)
    return found.astimezone(dt.UTC).astimezone(found.tzinfo)


def _in_zone(instant: dt.datetime) -> bool:
    return isinstance(instant.tzinfo, zoneinfo.ZoneInfo)
