"""Each counting convention again, from the words of its rule, as a walk along the days or the hours.

Nothing here uses the library: `tests.test_counting_twice` compares the two.
"""

import datetime as dt
from typing import NamedTuple

from tests.naive_calendars import federal_days_off, institutional_days_off
from tests.naive_dates import WEEKDAY, Civil, Closed, date, months_away, on_weekend, open_days, roll, step

FEDERAL, INSTITUTIONS = federal_days_off(), institutional_days_off()
Ends = tuple[Civil, Civil]
"""Where a period ends by the count alone, and where the rule puts the end."""


class Length(NamedTuple):
    """A period as numbers."""

    months: int = 0
    days: int = 0


def federal_closed(day: Civil) -> bool:
    """Return whether federal offices are closed."""
    return on_weekend(day) or day in FEDERAL


def institutions_closed(day: Civil) -> bool:
    """Return whether the institutions of the Union are closed."""
    return on_weekend(day) or day in INSTITUTIONS


def counted(day: Civil, length: Length, way: int, *, up: bool = False) -> Civil:
    """Return the day on which a count that leaves out its first day ends."""
    reached = months_away(day, way * length.months)[up]
    for _ in range(length.days):
        reached = step(reached, way)
    return reached


def calendar_days(day: Civil, length: Length, way: int) -> Ends:
    """Every day counts, and nothing is moved."""
    end = counted(day, length, way)
    return end, end


def first_day_counts(day: Civil, length: Length, way: int) -> Ends:
    """As if the count had begun the day before."""
    end = step(counted(day, length, way), -way)
    return end, end


def clear_days(day: Civil, length: Length, way: int) -> Ends:
    """The first day that lies beyond the period."""
    end = step(counted(day, length, way), way)
    return end, end


def federal_rules(day: Civil, length: Length, way: int) -> Ends:
    """Rule 6(a): on from a closed day, the way the count runs."""
    end = counted(day, length, way)
    return end, roll(end, way, federal_closed)


def state_law(day: Civil, length: Length, way: int) -> Ends:
    """California and Illinois: moved on after an event, never before one."""
    end = counted(day, length, way)
    return end, roll(end, 1, federal_closed) if way > 0 else end


def new_york(day: Civil, length: Length, way: int) -> Ends:
    """As in other states, but of two days the first is no closed day that lies between the event and the last."""
    if length != Length(days=2):
        return state_law(day, length, way)
    end, between = step(day, way), 0
    while between + 1 < 2:
        between += not federal_closed(end)
        end = step(end, way)
    return end, roll(end, 1, federal_closed) if way > 0 else end


def union_law(day: Civil, length: Length, way: int) -> Ends:
    """Regulation 1182/71: longer, one day at a time, until it ends well and has two working days."""
    end = rolled = counted(day, length, way)
    if way > 0:
        rolled = roll(end, 1, institutions_closed)
    if abs((date(end) - date(day)).days) >= 2:
        while _working_days(day, rolled, way) < 2 or (way > 0 and institutions_closed(rolled)):
            rolled = step(rolled, way)
    return end, rolled


def _working_days(day: Civil, end: Civil, way: int) -> int:
    found = 0
    while day != end:
        day = step(day, way)
        found += not institutions_closed(day)
    return found


def civil_procedure(day: Civil, number: int, way: int) -> Civil:
    """Rule 2.8, with weekends only: the last day within, after; the day that leaves them clear, before."""
    left = number
    while left:
        day = step(day, way)
        left -= not (number <= 5 and on_weekend(day))
    return day if way > 0 else step(day, way)


def business_days(day: Civil, number: int, way: int, closed: Closed = federal_closed) -> Civil:
    """The so manieth open day."""
    return open_days(day, way * number, closed)


# Hours in New York: clocks go forward on the second Sunday of March at 2:00, back on the first of November.


def _sunday(year: int, month: int, nth: int) -> Civil:
    day = (year, month, 1)
    while WEEKDAY[day] != 6:
        day = step(day, 1)
    return step(day, 7 * (nth - 1))


def new_york_offset(moment: dt.datetime) -> int:
    """Return how many hours New York is behind, at a moment of universal time without a zone."""
    forward = dt.datetime.combine(date(_sunday(moment.year, 3, 2)), dt.time(7))
    back = dt.datetime.combine(date(_sunday(moment.year, 11, 1)), dt.time(6))
    return 4 if forward <= moment < back else 5


def new_york_clock(moment: dt.datetime) -> dt.datetime:
    """Return what clocks in New York show at a moment of universal time."""
    return moment - dt.timedelta(hours=new_york_offset(moment))


def hours_in_new_york(moment: dt.datetime, number: int, way: int) -> tuple[dt.datetime, dt.datetime]:
    """Return what clocks show when the hours have passed, and at that hour of an open day."""
    for _ in range(number):
        moment += way * dt.timedelta(hours=1)
    strict = new_york_clock(moment)
    day = roll((strict.year, strict.month, strict.day), way, federal_closed)
    return strict, dt.datetime.combine(date(day), strict.time())
