"""Days and instants in a zone, through `zoneinfo`."""

import datetime as dt
import zoneinfo

from frontierpolicy.calendars.arithmetic import checked_day, moved
from frontierpolicy.errors import InvalidValue, UnknownName

__all__ = ["bounds_of_day", "hours_later", "never_shown", "shown_twice", "zone_named"]


def zone_named(key: str) -> zoneinfo.ZoneInfo:
    """Return the zone of a key such as `America/New_York`.

    Raises:
        UnknownName: There is none.

    Examples:
        >>> zone_named("Europe/Brussels").key
        'Europe/Brussels'
    """
    try:
        return zoneinfo.ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownName("zone", key, zoneinfo.available_timezones()) from None


def bounds_of_day(day: dt.date, zone: str) -> tuple[dt.datetime, dt.datetime]:
    """Return the instants at which a day begins in a zone, and at which it is over, in UTC.

    Raises:
        InvalidValue: The zone skipped that day.

    Examples:
        >>> [each.isoformat() for each in bounds_of_day(dt.date(2026, 6, 22), "America/New_York")]
        ['2026-06-22T04:00:00+00:00', '2026-06-23T04:00:00+00:00']
    """
    start, end = _midnight(checked_day(day), zone), _midnight(moved(day, 1), zone)
    if start == end:
        raise InvalidValue(f"there was no {day} in {zone}")
    return start, end


def _midnight(day: dt.date, zone: str) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone_named(zone)).astimezone(dt.UTC)


def hours_later(instant: dt.datetime, number: int) -> dt.datetime:
    """Return the instant so many hours later, whatever clocks do meanwhile, in the same zone; earlier if negative.

    Raises:
        InvalidValue: That is out of the calendar.

    Examples:
        >>> friday = dt.datetime(2007, 11, 2, 10, 23, tzinfo=zone_named("America/New_York"))
        >>> hours_later(friday, 72).isoformat()
        '2007-11-05T09:23:00-05:00'
    """
    try:
        return (instant.astimezone(dt.UTC) + dt.timedelta(hours=number)).astimezone(instant.tzinfo)
    except OverflowError:
        raise InvalidValue(f"{instant} and {number} hours leads out of the calendar") from None


def shown_twice(instant: dt.datetime) -> bool:
    """Return whether clocks in its zone show its time twice that day, because they are put back.

    Examples:
        >>> shown_twice(dt.datetime(2026, 11, 1, 1, 30, tzinfo=zone_named("America/New_York")))
        True
    """
    return _step(instant) < dt.timedelta()


def never_shown(instant: dt.datetime) -> bool:
    """Return whether clocks in its zone skip its time that day, because they are put forward.

    Examples:
        >>> never_shown(dt.datetime(2026, 3, 8, 2, 30, tzinfo=zone_named("America/New_York")))
        True
    """
    return _step(instant) > dt.timedelta()


def _step(instant: dt.datetime) -> dt.timedelta:
    """Return how far clocks jump over a time; fold tells its two readings apart (PEP 495)."""
    before, after = instant.replace(fold=0).utcoffset(), instant.replace(fold=1).utcoffset()
    return dt.timedelta() if before is None or after is None else after - before
