"""When something happens: a day, an instant with its zone, or a span of days it lies somewhere in.

Three kinds of value say when, and nothing pretends to know more than it does:

- a `datetime.date`: some time on that day, in the place where the law looks at it;
- a `datetime.datetime` with a zone: that instant;
- a `Sometime`: on one of several days, as in "June 2026" or "not later than 24 June".
"""

import datetime as dt
import re
from calendar import monthrange
from typing import TypeGuard

import attrs

from frontierpolicy.calendars.arithmetic import checked_day, moved
from frontierpolicy.errors import InvalidType, InvalidValue, shown

__all__ = [
    "Clock",
    "EventTime",
    "Sometime",
    "checked_time",
    "clock_end",
    "clock_start",
    "first_day",
    "is_event_time",
    "last_day",
    "month",
    "not_later_than",
    "parse_time",
    "shifted",
    "text_of_time",
]


def _ordered(sometime: "Sometime", _: object, last: dt.date) -> None:
    checked_day(last)
    if last < sometime.first:
        raise InvalidValue(f"a span of days cannot end ({last}) before it begins ({sometime.first})")


def _plain_day(_: object, __: object, day: dt.date) -> None:
    checked_day(day)


@attrs.frozen
class Sometime:
    """A moment known only to lie on one of several days.

    Attributes:
        first: The first day it can be on.
        last: The last day it can be on, included.

    Examples:
        >>> print(Sometime(dt.date(2026, 8, 1), dt.date(2026, 8, 3)))
        between 2026-08-01 and 2026-08-03
    """

    first: dt.date = attrs.field(validator=_plain_day)
    last: dt.date = attrs.field(validator=_ordered)

    def __str__(self) -> str:
        """Write the span in words."""
        if self.first == dt.date.min:
            return f"not later than {self.last}"
        if self.first == self.last:
            return f"in the course of {self.first}"
        return f"between {self.first} and {self.last}"


EventTime = dt.date | dt.datetime | Sometime
"""When something happens, as exactly as it is known."""

Clock = dt.datetime
"""A position on the legal time line: local wall time without a zone, a day beginning at 00:00."""


def month(year_and_month: str) -> Sometime:
    """Return some day of a month written as `2026-06`.

    Raises:
        InvalidValue: It is not a month.

    Examples:
        >>> print(month("2026-06"))
        between 2026-06-01 and 2026-06-30
    """
    if not _MONTH.fullmatch(year_and_month):
        raise InvalidValue(f"expected a month such as '2026-06', got {year_and_month!r}")
    first = _day(f"{year_and_month}-01")
    return Sometime(first, first.replace(day=monthrange(first.year, first.month)[1]))


def not_later_than(last: dt.date, *, since: dt.date = dt.date.min) -> Sometime:
    """Return some day up to and including `last`, and from `since` on where that is known.

    Examples:
        >>> print(not_later_than(dt.date(2026, 6, 24)))
        not later than 2026-06-24
    """
    return Sometime(since, last)


def is_event_time(value: object) -> TypeGuard[EventTime]:
    """Return whether a value says when: a date, an instant with a zone or a span of days.

    Examples:
        >>> is_event_time(dt.date(2026, 6, 24)), is_event_time(month("2026-06"))
        (True, True)
        >>> is_event_time(dt.datetime(2026, 6, 24, 9, 30)), is_event_time("2026-06-24")
        (False, False)
    """
    if isinstance(value, dt.datetime):
        return value.tzinfo is not None
    return isinstance(value, dt.date | Sometime)


def checked_time(value: object) -> EventTime:
    """Return the value if it says when.

    Raises:
        InvalidType: It is something else, or an instant without a zone.

    Examples:
        >>> checked_time(dt.date(2026, 6, 24)).isoformat()
        '2026-06-24'
        >>> checked_time(dt.datetime(2026, 6, 24, 9, 30))
        Traceback (most recent call last):
            ...
        frontierpolicy.errors.InvalidType: the instant 2026-06-24 09:30:00 has no zone: add tzinfo, or give the date alone
    """
    if is_event_time(value):
        return value
    if isinstance(value, dt.datetime):
        raise InvalidType(f"the instant {value} has no zone: add tzinfo, or give the date alone")
    raise InvalidType(f"expected a date, an instant with a zone, or Sometime, got {value!r}")


def first_day(when: EventTime) -> dt.date:
    """Return the first day it can be on; of an instant, its day in its own zone.

    Examples:
        >>> first_day(month("2026-06")).isoformat()
        '2026-06-01'
    """
    if isinstance(when, Sometime):
        return when.first
    return when.date() if isinstance(when, dt.datetime) else when


def last_day(when: EventTime) -> dt.date:
    """Return the last day it can be on; of an instant, its day in its own zone.

    Examples:
        >>> last_day(month("2026-06")).isoformat()
        '2026-06-30'
        >>> last_day(dt.datetime(2026, 6, 22, 23, 30, tzinfo=dt.UTC)).isoformat()
        '2026-06-22'
    """
    return when.last if isinstance(when, Sometime) else first_day(when)


def shifted(when: EventTime, days: int) -> dt.date | Sometime:
    """Return the day, or days, that many calendar days later; earlier if negative.

    Examples:
        >>> shifted(dt.date(2026, 7, 1), -30)
        datetime.date(2026, 6, 1)
    """
    last = moved(last_day(when), days)
    if isinstance(when, Sometime) and when.first == dt.date.min:  # "not later than": no first day to move
        return not_later_than(last)
    first = moved(first_day(when), days)
    return first if first == last else Sometime(first, last)


def clock_start(when: EventTime) -> Clock:
    """Return where it can begin on the legal time line: of a day, its 00:00.

    Examples:
        >>> clock_start(dt.date(2026, 6, 24)).isoformat()
        '2026-06-24T00:00:00'
        >>> clock_start(month("2026-06")).isoformat()
        '2026-06-01T00:00:00'
    """
    if isinstance(when, dt.datetime):
        return when.replace(tzinfo=None)
    return dt.datetime.combine(first_day(when), dt.time())


def clock_end(when: EventTime) -> Clock:
    """Return where it is surely over on the legal time line: of a day, 00:00 of the next.

    Examples:
        >>> clock_end(dt.date(2026, 6, 24)).isoformat()
        '2026-06-25T00:00:00'
        >>> clock_end(month("2026-06")).isoformat()
        '2026-07-01T00:00:00'
    """
    if isinstance(when, dt.datetime):
        return when.replace(tzinfo=None)
    last = last_day(when)
    return dt.datetime.max if last == dt.date.max else dt.datetime.combine(last + dt.timedelta(days=1), dt.time())


_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})", re.ASCII)
_SPAN = "/"


def parse_time(text: str) -> EventTime:
    """Read a day, a month, an instant with its offset, or two days with a slash between.

    Raises:
        InvalidValue: It is none of these.

    Examples:
        >>> parse_time("2026-06-12T17:21-04:00").isoformat()
        '2026-06-12T17:21:00-04:00'
        >>> print(parse_time("../2026-06-24"))
        not later than 2026-06-24
    """
    if _MONTH.fullmatch(text):
        return month(text)
    if _INSTANT.fullmatch(text):
        try:
            return dt.datetime.fromisoformat(text)
        except ValueError as error:
            raise InvalidValue(f"{text!r} is no instant: {error}") from None
    if _SPAN in text:
        first, last = text.split(_SPAN, maxsplit=1)
        return Sometime(dt.date.min if first == ".." else _day(first), _day(last))
    return _day(text)


def _day(text: str) -> dt.date:
    if not _DAY.fullmatch(text):
        raise InvalidValue(f"expected a date such as 2026-06-24, a month, or an instant with offset, got {shown(text)}")
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InvalidValue(f"{text!r} is no date: {error}") from None


def text_of_time(when: EventTime) -> str:
    """Return the text that `parse_time` reads back to the same value.

    Examples:
        >>> text_of_time(Sometime(dt.date(2026, 8, 1), dt.date(2026, 8, 3)))
        '2026-08-01/2026-08-03'
    """
    if isinstance(when, Sometime):
        first = ".." if when.first == dt.date.min else when.first.isoformat()
        return f"{first}{_SPAN}{when.last.isoformat()}"
    return when.isoformat()
