"""Plain counting: calendar days, whichever the holidays, never moved."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import Period, Rounding, moved
from frontierpolicy.counting.convention import CALENDAR_DAYS, Convention, Direction
from frontierpolicy.counting.counted import Counted
from frontierpolicy.counting.endings import DAY_EXCLUDED, away, started
from frontierpolicy.errors import InvalidValue
from frontierpolicy.sources import Citation, Source

__all__ = ["CalendarDays", "ClearDays", "FirstDayCounts"]

_PLAIN = Source(
    title="frontierpolicy, Counting",
    checked=dt.date(2026, 11, 23),
    note="no text: the plain ways to count, for instruments that name one or none",
)


@attrs.frozen(kw_only=True)
class _Plain(Convention):
    units: ClassVar[tuple[str, ...]] = CALENDAR_DAYS

    rounding: Rounding = Rounding.REFUSE


@final
@attrs.frozen(kw_only=True)
class CalendarDays(_Plain):
    """The day of the event is not counted, every other day is, and the end is never moved.

    The reading of a text that names a number of days and no rule for counting, such as an executive order.

    Attributes:
        zone: The zone in which an instant has its day; empty for the instant's own.
        rounding: Where a period ends whose last month lacks the day.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> print(CalendarDays().after(dt.date(2026, 6, 2), days(60)))
        60 days from Tue 2026-06-02, day of event excluded, ends Sat 2026-08-01
        >>> CalendarDays().before(dt.date(2026, 7, 2), days(30)).strict.isoformat()
        '2026-06-02'
    """

    name: ClassVar[str] = "calendar days"
    source: ClassVar[Citation] = _PLAIN.at("calendar days")

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        end = away(day, period, sign, self.rounding)
        return _unmoved(end, started(day, period, sign, DAY_EXCLUDED, end))


@final
@attrs.frozen(kw_only=True)
class FirstDayCounts(_Plain):
    """The day of the event is the first day of the period, and the end is never moved.

    Attributes:
        zone: The zone in which an instant has its day; empty for the instant's own.
        rounding: Where a period ends whose last month lacks the day.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> print(FirstDayCounts().after(dt.date(2026, 6, 2), days(30)))
        30 days from Tue 2026-06-02, day of event included, ends Wed 2026-07-01
    """

    name: ClassVar[str] = "the first day counts"
    source: ClassVar[Citation] = _PLAIN.at("the first day counts")

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        if not period.units:
            raise InvalidValue("a period of no days has no first day to count: state it in a day or more")
        end = moved(away(day, period, sign, self.rounding), -sign)
        return _unmoved(end, started(day, period, sign, "day of event included", end))


@final
@attrs.frozen(kw_only=True)
class ClearDays(_Plain):
    """The whole period lies clear between the event and the day found; the end is never moved.

    After an event it is the first day on which the period is over, before one the last on which it can still
    run in full.

    Attributes:
        zone: The zone in which an instant has its day; empty for the instant's own.
        rounding: Where a period ends whose last month lacks the day.

    Examples:
        >>> from frontierpolicy.calendars import days, months
        >>> print(ClearDays().before(dt.date(2026, 7, 2), days(30)))
        30 days back from Thu 2026-07-02, days between counted, ends Mon 2026-06-01
        >>> ClearDays().after(dt.date(2024, 8, 1), months(24)).strict.isoformat()
        '2026-08-02'
    """

    name: ClassVar[str] = "clear days"
    source: ClassVar[Citation] = _PLAIN.at("clear days")

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        end = moved(away(day, period, sign, self.rounding), sign)
        return _unmoved(end, started(day, period, sign, "days between counted", end))


def _unmoved(end: dt.date, words: str) -> Counted:
    return Counted(strict=end, rolled=end, trace=words)
