"""Calendars: which days are closed, why, and how far that is known."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol, final

import attrs

from frontierpolicy.calendars.arithmetic import checked_day, moved
from frontierpolicy.errors import InvalidValue, OutsideCalendar
from frontierpolicy.terms import Word

__all__ = [
    "Calendar",
    "Closure",
    "ClosureKind",
    "HolidayTable",
    "JoinedCalendar",
    "Weekends",
    "add_open_days",
    "is_open",
    "joined",
    "next_open",
    "open_days_between",
    "previous_open",
]


class ClosureKind(Word):
    """What closes a day.

    Examples:
        >>> from frontierpolicy.calendars import us_federal
        >>> for day in (dt.date(2026, 7, 3), dt.date(2026, 7, 4)):
        ...     closure = us_federal().closure(day)
        ...     print(closure, "-", closure.kind)
        Independence Day - in lieu
        a Saturday - weekend
    """

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    IN_LIEU = "in lieu"
    BY_ORDER = "by order"


@final
@attrs.frozen
class Closure:
    """Why a day is closed.

    Attributes:
        name: The day as it is called, as in `Saturday` or `Labor Day`.
        basis: Where that is laid down; empty for a weekend.
        derived: Whether it follows from a rule and was not compared with the list of its year.
        kind: What closes it.

    Examples:
        >>> labor_day = Closure("Labor Day", "5 U.S.C. 6103")
        >>> print(labor_day, "-", labor_day.kind)
        Labor Day - holiday
    """

    name: str
    basis: str = ""
    derived: bool = False
    kind: ClosureKind = ClosureKind.HOLIDAY

    def __str__(self) -> str:
        """Write the name, as it stands in a sentence."""
        return f"a {self.name}" if self.kind is ClosureKind.WEEKEND else self.name


class Calendar(Protocol):
    """Says of each day that it knows whether it is closed. Anything with these four members is one.

    Examples:
        >>> class ClosedOnMondays:
        ...     name, version = "closed-on-mondays", "by hand"
        ...     def closure(self, day: dt.date) -> Closure | None:
        ...         return Closure("Monday") if day.weekday() == 0 else None
        ...     def caveat(self, day: dt.date) -> str:
        ...         return ""
        >>> next_open(ClosedOnMondays(), dt.date(2026, 8, 3)).isoformat()
        '2026-08-04'
    """

    @property
    def name(self) -> str:
        """What results and rule files call it."""
        raise NotImplementedError

    @property
    def version(self) -> str:
        """Which edition of its data it is; empty where there is no data."""
        raise NotImplementedError

    def closure(self, day: dt.date) -> Closure | None:
        """Return why a day is closed, or `None` for an open day.

        Raises:
            OutsideCalendar: It does not know.
        """
        raise NotImplementedError

    def caveat(self, day: dt.date) -> str:
        """Return what a reader must know of its answer for a day; empty for nothing."""
        raise NotImplementedError


class _Joinable:
    def __or__(self: Calendar, other: Calendar) -> "JoinedCalendar":
        """Return the calendar on which a day is closed if it is on either; known where both are."""
        return joined(self, other)


@final
@attrs.frozen
class Weekends(_Joinable):
    """Saturdays and Sundays are closed, and no other day. Known for every year.

    Examples:
        >>> str(Weekends().closure(dt.date(2026, 8, 1)))
        'a Saturday'
    """

    name: str = attrs.field(default="weekends", init=False)
    version: str = attrs.field(default="", init=False)

    def closure(self, day: dt.date) -> Closure | None:
        """Return the closure of a Saturday or a Sunday."""
        return _WEEKEND.get(checked_day(day).weekday())

    def caveat(self, day: dt.date) -> str:
        """Return nothing: there is no doubt about weekends."""
        return ""


_WEEKEND = {5: Closure("Saturday", kind=ClosureKind.WEEKEND), 6: Closure("Sunday", kind=ClosureKind.WEEKEND)}


def _limits(table: "HolidayTable", _: object, closures: Mapping[dt.date, Closure]) -> None:
    if table.last < table.first:
        raise InvalidValue(f"the calendar {table.name} cannot end ({table.last}) before it begins ({table.first})")
    for day in closures:
        if not table.first <= day <= table.last:
            raise InvalidValue(f"the calendar {table.name} goes from {table.first} to {table.last}, and lists {day}")


@final
@attrs.frozen(kw_only=True)
class HolidayTable(_Joinable):
    """Weekends, and the holidays listed; known from a first day to a last one, both included.

    Attributes:
        name: What results and rule files call it.
        version: Which edition of the list it is.
        first: The first day it knows.
        last: The last day it knows.
        closures: The days off, weekends aside.
        doubt: What a reader must know of its answers; empty for nothing.
        doubted_from: The first day for which that is so.

    Examples:
        >>> labor_day = dt.date(2007, 9, 3)
        >>> table = HolidayTable(
        ...     name="us-2007", version="by hand", first=dt.date(2007, 1, 1), last=dt.date(2007, 12, 31),
        ...     closures={labor_day: Closure("Labor Day", "5 U.S.C. 6103")},
        ... )
        >>> is_open(table, labor_day), next_open(table, dt.date(2007, 9, 1)).isoformat()
        (False, '2007-09-04')
    """

    name: str
    version: str
    first: dt.date = attrs.field(validator=lambda _, __, day: checked_day(day))
    last: dt.date = attrs.field(validator=lambda _, __, day: checked_day(day))
    closures: Mapping[dt.date, Closure] = attrs.field(validator=_limits, hash=False)
    doubt: str = ""
    doubted_from: dt.date = dt.date.min

    def closure(self, day: dt.date) -> Closure | None:
        """Return why a day is closed, or `None` for an open day.

        Raises:
            OutsideCalendar: The day is before the first or after the last.
        """
        if not self.first <= checked_day(day) <= self.last:
            raise OutsideCalendar(self.name, day, first=self.first, last=self.last)
        return self.closures.get(day) or _WEEKEND.get(day.weekday())

    def caveat(self, day: dt.date) -> str:
        """Return the doubt about a day, if there is one."""
        return self.doubt if day >= self.doubted_from else ""


@final
@attrs.frozen
class JoinedCalendar(_Joinable):
    """Several calendars at once: a day is closed if one of them closes it, and known where all know it.

    Attributes:
        parts: The calendars.

    Examples:
        >>> from frontierpolicy.calendars import eu_institutions, us_federal
        >>> both = us_federal() | eu_institutions()
        >>> both.name, str(both.closure(dt.date(2026, 5, 1))), str(both.closure(dt.date(2026, 7, 3)))
        ('us-federal | eu-institutions', 'Labour Day', 'Independence Day')
    """

    parts: tuple[Calendar, ...]

    @property
    def name(self) -> str:
        """The names, with bars between."""
        return " | ".join(part.name for part in self.parts)

    @property
    def version(self) -> str:
        """The versions, with bars between."""
        return " | ".join(part.version for part in self.parts if part.version)

    def closure(self, day: dt.date) -> Closure | None:
        """Return why a day is closed on the first calendar that closes it, or `None` for an open day.

        Raises:
            OutsideCalendar: One of the calendars does not know.
        """
        found = [part.closure(day) for part in self.parts]
        return next((each for each in found if each is not None), None)

    def caveat(self, day: dt.date) -> str:
        """Return what the calendars say of their answers, each thing once."""
        return "; ".join(dict.fromkeys(filter(None, (part.caveat(day) for part in self.parts))))


def joined(first: Calendar, *others: Calendar) -> JoinedCalendar:
    """Return the calendar on which a day is closed if it is on any of these.

    Examples:
        >>> from frontierpolicy.calendars import eu_institutions, us_federal
        >>> both = joined(us_federal(), eu_institutions())
        >>> both.name, str(both.closure(dt.date(2026, 7, 3)))
        ('us-federal | eu-institutions', 'Independence Day')
    """
    parts = (each.parts if isinstance(each, JoinedCalendar) else (each,) for each in (first, *others))
    return JoinedCalendar(tuple(part for some in parts for part in some))


def is_open(calendar: Calendar, day: dt.date) -> bool:
    """Return whether a calendar has a day open.

    Examples:
        >>> is_open(Weekends(), dt.date(2026, 8, 1))
        False
    """
    return calendar.closure(day) is None


def next_open(calendar: Calendar, day: dt.date) -> dt.date:
    """Return the day itself if it is open, else the first open day after it.

    Examples:
        >>> next_open(Weekends(), dt.date(2026, 8, 1)).isoformat()
        '2026-08-03'
    """
    return _open(calendar, day, 1)


def previous_open(calendar: Calendar, day: dt.date) -> dt.date:
    """Return the day itself if it is open, else the last open day before it.

    Examples:
        >>> previous_open(Weekends(), dt.date(2026, 8, 1)).isoformat()
        '2026-07-31'
    """
    return _open(calendar, day, -1)


def _open(calendar: Calendar, day: dt.date, step: int) -> dt.date:
    while not is_open(calendar, day):
        day = moved(day, step)
    return day


def add_open_days(calendar: Calendar, day: dt.date, number: int) -> dt.date:
    """Return the open day that is so many open days after a day; before it, if negative.

    The day itself is not counted. Zero open days after a day is that day, open or not.

    Examples:
        >>> add_open_days(Weekends(), dt.date(2026, 7, 31), 2).isoformat()
        '2026-08-04'
    """
    step = 1 if number > 0 else -1
    for _ in range(abs(number)):
        day = _open(calendar, moved(day, step), step)
    return day


def open_days_between(calendar: Calendar, start: dt.date, end: dt.date) -> int:
    """Return the number of open days after `start`, up to and including `end`; zero if there is no such day.

    Examples:
        >>> open_days_between(Weekends(), dt.date(2026, 7, 31), dt.date(2026, 8, 4))
        2
    """
    return sum(is_open(calendar, moved(start, step)) for step in range(1, (end - start).days + 1))
