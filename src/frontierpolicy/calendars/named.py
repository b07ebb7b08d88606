"""Calendars by name: how counting conventions and rule files mean one."""

import re
from collections.abc import Callable

from frontierpolicy.calendars.from_holidays import from_holidays
from frontierpolicy.calendars.holidays import Calendar, Weekends, joined
from frontierpolicy.calendars.shipped import eu_institutions, us_federal
from frontierpolicy.errors import InvalidValue, UnknownName

__all__ = ["calendar_named", "register_calendar"]

_SHIPPED: dict[str, Callable[[], Calendar]] = {
    "eu-institutions": eu_institutions,
    "us-federal": us_federal,
    "weekends": Weekends,
}
_FROM_PACKAGE = re.compile(
    r"holidays/(?P<country>[A-Z]{2})(-(?P<part>[^/|]+))?/(?P<kinds>[a-z_,]+)/(?P<first>\d{4})-(?P<last>\d{4})",
    re.ASCII,
)
_registered: dict[str, Calendar] = {}


def calendar_named(name: str) -> Calendar:
    """Return the calendar of a name.

    Besides those shipped and registered there are those of the package `holidays`, as in
    `holidays/US-NY/public/2026-2030`, and several joined with ` | `.

    Raises:
        UnknownName: Nothing goes by it.
        MissingExtra: It needs the package `holidays`.

    Examples:
        >>> calendar_named("us-federal | eu-institutions").name
        'us-federal | eu-institutions'
    """
    first, *others = [_single(each) for each in name.split(" | ")]
    return joined(first, *others) if others else first


def _single(name: str) -> Calendar:
    if name in _SHIPPED:
        return _SHIPPED[name]()
    if name in _registered:
        return _registered[name]
    match = _FROM_PACKAGE.fullmatch(name)
    if match is None:
        raise UnknownName("calendar", name, [*_SHIPPED, *_registered])
    years = int(match["first"]), int(match["last"])
    kinds = match["kinds"].split(",")
    return from_holidays(match["country"], subdivision=match["part"] or "", categories=kinds, years=years)


def register_calendar(calendar: Calendar) -> str:
    """Make a calendar known by its name, and return the name.

    Raises:
        InvalidValue: Another calendar goes by it, or it cannot be a name.

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import Closure, HolidayTable
        >>> moving = {dt.date(2026, 12, 7): Closure("the day the court moves")}
        >>> register_calendar(HolidayTable(
        ...     name="the-court", version="1", first=dt.date(2026, 1, 1), last=dt.date(2026, 12, 31), closures=moving,
        ... ))
        'the-court'
        >>> str(calendar_named("the-court").closure(dt.date(2026, 12, 7)))
        'the day the court moves'
    """
    name = calendar.name
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name, re.ASCII):
        raise InvalidValue(f"{name!r} cannot be the name of a calendar: write small letters, digits and hyphens")
    if name in _SHIPPED or _registered.get(name, calendar) != calendar:
        raise InvalidValue(f"another calendar is called {name!r}: give this one a name of its own")
    _registered[name] = calendar
    return name
