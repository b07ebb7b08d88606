"""The laws of California, Illinois and New York on counting time."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import Period, Rounding, calendar_named, moved, next_open, previous_open
from frontierpolicy.counting.convention import CALENDAR_DAYS, HOURS, Convention, Direction, known_calendar, known_zone
from frontierpolicy.counting.counted import Counted
from frontierpolicy.counting.elapsed_hours import of_two_readings
from frontierpolicy.counting.endings import (
    DAY_EXCLUDED,
    away,
    caveats,
    edition,
    elapsed,
    ended_day,
    ended_instant,
    started,
)
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Confidence

__all__ = ["California", "Illinois", "NewYork"]

_CHECKED = dt.date(2026, 11, 23)
_CALIFORNIA = Source(
    title="California Code of Civil Procedure",
    url="https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CCP&sectionNum=12.",
    checked=_CHECKED,
    note="with Government Code s. 6800; read in reprints",
)
_ILLINOIS = Source(
    title="Illinois Statute on Statutes",
    url="https://www.ilga.gov/",
    checked=_CHECKED,
    confidence=Confidence.MEDIUM,
    note="as quoted by others from the legislature's pages, and the same words in 820 ILCS 305/19.1",
)
_NEW_YORK = Source(
    title="New York General Construction Law",
    url="https://www.nysenate.gov/legislation/laws/GCN",
    checked=_CHECKED,
    confidence=Confidence.MEDIUM,
    note="s. 25-a read in a reprint, s. 20 as quoted by others; of s. 30 only the text that it replaced, in a judgment "
    "that leaves out its words on a month that lacks the day",
)
_TWO_DAYS = Period(days=2)
_SHORT_MONTH = (
    "New York General Construction Law s. 30 is taken to end a period on the last day of a month that lacks the day: "
    "its words on that were not read"
)


@attrs.frozen(kw_only=True)
class _StateLaw(Convention):
    units: ClassVar[tuple[str, ...]] = (*CALENDAR_DAYS, *HOURS)
    holidays: ClassVar[str]
    """Where the holidays that count are laid down."""

    calendar: str = attrs.field(validator=known_calendar)

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        end = away(day, period, sign, self._rounding())
        words = started(day, period, sign, DAY_EXCLUDED, end)
        if sign < 0:
            return Counted(strict=end, rolled=end, trace=words, assumptions=(self._unmoved_back(),))
        return ended_day(end, words, sign, calendar_named(self.calendar), self._taken())

    def _count_hours(self, instant: dt.datetime, period: Period, sign: Direction) -> Counted:
        end = elapsed(instant, period, sign)
        words = started(instant, period, sign, "every hour counted", end)
        unmoved = f"{self.source.source.title} is taken not to move the end of a period in hours"
        return Counted(strict=end, rolled=end, trace=words, assumptions=(unmoved, *of_two_readings(instant)))

    def _rounding(self) -> Rounding:
        raise NotImplementedError

    def _unmoved_back(self) -> str:
        return f"{self.source.source.title} is taken not to move the end of a period that is counted back"

    def _taken(self) -> str:
        return f"the holidays of {self.calendar} are taken for those of {self.holidays}"


@final
@attrs.frozen(kw_only=True)
class California(_StateLaw):
    """The first day is excluded, the last included unless it is a holiday, weekends among them (ss. 12, 12a).

    A period counted back excludes the day it is counted from (s. 12c) and is not moved; nor is one in hours.

    Attributes:
        zone: The zone in which an instant has its day and clock time.
        calendar: The holidays: those of section 135, and days on which the office is closed.
        rounding: Where a period ends whose last month lacks the day: the sections are silent.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> print(California(calendar="weekends").after(dt.date(2026, 11, 6), days(15)))
        15 days from Fri 2026-11-06, day of event excluded, ends Sat 2026-11-21, a Saturday, so Mon 2026-11-23
    """

    name: ClassVar[str] = "California"
    source: ClassVar[Citation] = _CALIFORNIA.at("ss. 12-12c")
    holidays: ClassVar[str] = "Code of Civil Procedure ss. 12a, 12b and 135"

    zone: str = attrs.field(default="America/Los_Angeles", validator=known_zone)
    rounding: Rounding = Rounding.REFUSE

    def _rounding(self) -> Rounding:
        return self.rounding


@final
@attrs.frozen(kw_only=True)
class Illinois(_StateLaw):
    """The first day is excluded, the last included unless it is a Saturday, a Sunday or a holiday (s. 1.11).

    Periods counted back and periods in hours are not moved.

    Attributes:
        zone: The zone in which an instant has its day and clock time.
        calendar: The holidays that a statute of the state defines or fixes.
        rounding: Where a period ends whose last month lacks the day: the section is silent.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> print(Illinois(calendar="us-federal").after(dt.date(2027, 6, 20), days(15)))
        15 days from Sun 2027-06-20, day of event excluded, ends Mon 2027-07-05, Independence Day, so Tue 2027-07-06
    """

    name: ClassVar[str] = "Illinois"
    source: ClassVar[Citation] = _ILLINOIS.at("5 ILCS 70/1.11")
    holidays: ClassVar[str] = "the statutes of Illinois"

    zone: str = attrs.field(default="America/Chicago", validator=known_zone)
    rounding: Rounding = Rounding.REFUSE

    def _rounding(self) -> Rounding:
        return self.rounding


@final
@attrs.frozen(kw_only=True)
class NewYork(_StateLaw):
    """The day reckoned from is excluded (s. 20), and an end on a closed day moves to the next business day (s. 25-a).

    In a period of two days a closed day that lies between is not counted (s. 20). A period that ends at an hour
    moves to the same hour. A period in months whose last month lacks the day ends on the last of that month (s. 30,
    of which those words were not read: results that turn on them say so). Periods counted back are not moved,
    though section 25-a names them.

    Attributes:
        zone: The zone in which an instant has its day and clock time.
        calendar: The public holidays of section 24.

    Examples:
        >>> from frontierpolicy.calendars import hours, zone_named
        >>> rule = NewYork(calendar="us-federal")
        >>> incident = dt.datetime(2027, 1, 15, 10, tzinfo=zone_named("America/New_York"))
        >>> found = rule.after(incident, hours(72))
        >>> print(found.strict, "-", found.rolled)
        2027-01-18 10:00:00-05:00 - 2027-01-19 10:00:00-05:00
        >>> from frontierpolicy.calendars import days
        >>> print(rule.after(dt.date(2026, 11, 20), days(2)))
        2 days from Fri 2026-11-20, day of event excluded, closed days between not counted, ends Tue 2026-11-24
    """

    name: ClassVar[str] = "New York"
    source: ClassVar[Citation] = _NEW_YORK.at("ss. 20, 25-a and 30")
    holidays: ClassVar[str] = "General Construction Law s. 24"

    zone: str = attrs.field(default="America/New_York", validator=known_zone)

    def _rounding(self) -> Rounding:
        return Rounding.DOWN

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        if period == _TWO_DAYS:
            return self._count_two_days(day, sign)
        found = super()._count_days(day, period, sign)
        if away(day, period, sign, Rounding.UP) == away(day, period, sign, Rounding.DOWN):
            return found
        return attrs.evolve(found, assumptions=(_SHORT_MONTH, *found.assumptions))

    def _count_two_days(self, day: dt.date, sign: Direction) -> Counted:
        calendar = calendar_named(self.calendar)
        first = (next_open if sign > 0 else previous_open)(calendar, moved(day, sign))
        end = moved(first, sign)
        between = "" if first == moved(day, sign) else ", closed days between not counted"
        words = started(day, _TWO_DAYS, sign, f"{DAY_EXCLUDED}{between}", end)
        found = Counted(strict=end, rolled=end, trace=words, calendar=edition(calendar))
        taken = [self._taken()]
        if sign > 0:
            found = ended_day(end, words, sign, calendar)
        else:
            taken.append(self._unmoved_back())
        return attrs.evolve(found, assumptions=(*taken, *caveats(calendar, day, found.rolled)))

    def _count_hours(self, instant: dt.datetime, period: Period, sign: Direction) -> Counted:
        if sign < 0:
            return super()._count_hours(instant, period, sign)
        end = elapsed(instant, period, sign)
        words = started(instant, period, sign, "every hour counted", end)
        return ended_instant(end, words, sign, calendar_named(self.calendar), self._taken(), *of_two_readings(instant))
