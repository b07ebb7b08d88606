"""Business days of a calendar that is named."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import Calendar, Period, add_open_days, calendar_named
from frontierpolicy.counting.convention import BUSINESS_DAYS, Convention, Direction, known_calendar
from frontierpolicy.counting.counted import Counted
from frontierpolicy.counting.endings import DAY_EXCLUDED, caveats, edition, started
from frontierpolicy.sources import Citation, Source

__all__ = ["BusinessDays", "counted_open_days"]

_PLAIN = Source(
    title="frontierpolicy, Counting",
    checked=dt.date(2026, 11, 23),
    note="no text: for instruments that speak of business days and do not say which those are",
)


@final
@attrs.frozen(kw_only=True)
class BusinessDays(Convention):
    """Days on which a calendar is open; the day of the event is not counted.

    For a text that speaks of business days without saying which those are; results say so.

    Attributes:
        zone: The zone in which an instant has its day; empty for the instant's own.
        calendar: The calendar taken for it.

    Examples:
        >>> from frontierpolicy.calendars import business_days
        >>> print(BusinessDays(calendar="eu-institutions").after(dt.date(2026, 12, 22), business_days(5)))
        5 business days from Tue 2026-12-22, day of event excluded, ends Thu 2027-01-07
    """

    name: ClassVar[str] = "business days"
    source: ClassVar[Citation] = _PLAIN.at("business days")
    units: ClassVar[tuple[str, ...]] = BUSINESS_DAYS

    calendar: str = attrs.field(validator=known_calendar)

    def _count_business_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        taken = f"the days on which {self.calendar} is open are taken to be the business days meant"
        return counted_open_days(day, period, sign, calendar_named(self.calendar), taken)


def counted_open_days(day: dt.date, period: Period, sign: Direction, calendar: Calendar, *assumptions: str) -> Counted:
    """Return the end of a period in days on which a calendar is open."""
    end = add_open_days(calendar, day, sign * period.business_days)
    return Counted(
        strict=end,
        rolled=end,
        trace=started(day, period, sign, DAY_EXCLUDED, end),
        calendar=edition(calendar),
        assumptions=(*assumptions, *caveats(calendar, day, end)),
    )
