"""Days plus and minus periods, with the rounding stated.

The semantics are those of dates-calc (github.com/CatalaLang/dates-calc): years and months are taken in one step
and rounded once, then come weeks and days. `dateutil` takes the step of months, and only that: it rounds down
without saying so, which is here made a choice that a rule states.
"""

import datetime as dt

from frontierpolicy.calendars.periods import Period
from frontierpolicy.errors import AmbiguousDate, InvalidType, InvalidValue
from frontierpolicy.terms import Word

__all__ = ["Rounding", "added", "checked_day", "moved", "subtracted"]


class Rounding(Word):
    """Where a period in months or years ends if its last month lacks the day: 31 January and one month.

    Examples:
        >>> from frontierpolicy.calendars import months
        >>> for rounding in (Rounding.DOWN, Rounding.UP):
        ...     print(rounding, added(dt.date(2026, 1, 31), months(1), rounding=rounding))
        down 2026-02-28
        up 2026-03-01
    """

    UP = "up"
    """On the first of the month after."""
    DOWN = "down"
    """On the last of the month."""
    REFUSE = "refuse"
    """Nowhere: it is an error that names both."""


def added(day: dt.date, period: Period, *, rounding: Rounding = Rounding.REFUSE) -> dt.date:
    """Return the day a period after another.

    Args:
        day: The day it is added to.
        period: Years, months, weeks and days; years and months come first, in one step.
        rounding: What to do where the month reached lacks the day.

    Raises:
        AmbiguousDate: The month reached lacks the day, and no rounding is chosen.
        InvalidValue: The period is in hours or business days, or leads out of the calendar.

    Examples:
        >>> from frontierpolicy.calendars import months
        >>> added(dt.date(2026, 1, 31), months(1), rounding=Rounding.DOWN).isoformat()
        '2026-02-28'
        >>> added(dt.date(2026, 1, 31), months(2)).isoformat()
        '2026-03-31'
    """
    return _shifted(day, period, 1, rounding)


def subtracted(day: dt.date, period: Period, *, rounding: Rounding = Rounding.REFUSE) -> dt.date:
    """Return the day a period before another: years and months back first, in one step, then weeks and days.

    Args:
        day: The day it is subtracted from.
        period: Years, months, weeks and days.
        rounding: What to do where the month reached lacks the day; up is later, as in `added`.

    Raises:
        AmbiguousDate: The month reached lacks the day, and no rounding is chosen.
        InvalidValue: The period is in hours or business days, or leads out of the calendar.

    Examples:
        >>> from frontierpolicy.calendars import months
        >>> subtracted(dt.date(2026, 3, 31), months(1), rounding=Rounding.UP).isoformat()
        '2026-03-01'
    """
    return _shifted(day, period, -1, rounding)


def moved(day: dt.date, number: int) -> dt.date:
    """Return the day that many days later; earlier if negative.

    Raises:
        InvalidValue: That is out of the calendar.

    Examples:
        >>> moved(dt.date(2024, 2, 28), 2).isoformat()
        '2024-03-01'
    """
    try:
        return day + dt.timedelta(days=number)
    except OverflowError:
        raise InvalidValue(f"{day} and {number} days leads out of the calendar") from None


def checked_day(value: object) -> dt.date:
    """Return the value if it is a date and no instant.

    Raises:
        InvalidType: It is something else.

    Examples:
        >>> checked_day(dt.date(2026, 6, 24)).isoformat()
        '2026-06-24'
        >>> checked_day(dt.datetime(2026, 6, 24, 9, 30))
        Traceback (most recent call last):
            ...
        frontierpolicy.errors.InvalidType: expected a date without a time, got datetime.datetime(2026, 6, 24, 9, 30)
    """
    if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
        raise InvalidType(f"expected a date without a time, got {value!r}")
    return value


def _shifted(day: dt.date, period: Period, sign: int, rounding: Rounding) -> dt.date:
    checked_day(day)
    if period.hours:
        raise InvalidValue(f"{period} cannot be counted from a day: give the instant, and count elapsed hours")
    if period.business_days:
        raise InvalidValue(f"{period} cannot be counted without a calendar that says which days those are")
    down, up = _months_later(day, sign * (12 * period.years + period.months))
    rest = sign * (7 * period.weeks + period.days)
    if down == up or rounding is Rounding.DOWN:
        return moved(down, rest)
    if rounding is Rounding.UP:
        return moved(up, rest)
    relation = "after" if sign > 0 else "before"
    raise AmbiguousDate(f"{period} {relation} {day}", down=moved(down, rest), up=moved(up, rest))


def _months_later(day: dt.date, number: int) -> tuple[dt.date, dt.date]:
    """Return the day rounded down and rounded up; they are one where the month has such a day."""
    from dateutil.relativedelta import relativedelta

    try:
        down = day + relativedelta(months=number)
    except (ValueError, OverflowError):
        raise InvalidValue(f"{day} and {number} months leads out of the calendar") from None
    return down, down if down.day == day.day else moved(down, 1)
