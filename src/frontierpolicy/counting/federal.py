"""United States federal law: Rule 6(a) of the Federal Rules of Civil Procedure, and business days."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import (
    Calendar,
    ClosureKind,
    Period,
    Rounding,
    calendar_named,
    joined,
    moved,
)
from frontierpolicy.counting.business_days import counted_open_days
from frontierpolicy.counting.convention import (
    BUSINESS_DAYS,
    CALENDAR_DAYS,
    HOURS,
    Convention,
    Direction,
    known_calendar,
    known_calendar_if_any,
)
from frontierpolicy.counting.counted import Counted, shown
from frontierpolicy.counting.elapsed_hours import of_two_readings
from frontierpolicy.counting.endings import DAY_EXCLUDED, away, elapsed, ended_day, ended_instant, started
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Confidence

__all__ = ["FederalBusinessDays", "FederalRules"]

_RULES = Source(
    title="Federal Rules of Civil Procedure",
    url="https://www.law.cornell.edu/rules/frcp/rule_6",
    checked=dt.date(2026, 11, 23),
    note="the rule, and the committee note of 2009 on the same words of Appellate Rule 26(a), read in reprints",
)
_HOLIDAYS = Source(
    title="5 U.S.C. 6103",
    url="https://www.law.cornell.edu/uscode/text/5/6103",
    checked=dt.date(2026, 11, 23),
    note="with Executive Order 11582",
)


@final
@attrs.frozen(kw_only=True)
class FederalRules(Convention):
    """Rule 6(a): the day of the event is excluded, every day counts, and an end on a closed day is moved on.

    A period counted back from an event is moved further back. A period in hours runs from the instant of the
    event and is moved to the same clock time. Days that a clerk's office is inaccessible, and the days that
    Rule 6(d) adds after service by mail, are not in it: count those from where this ends.

    Attributes:
        zone: The zone in which an instant has its day and clock time: the court's; empty for the instant's own.
        rounding: Where a period ends whose last month lacks the day: the rule is silent.
        calendar: The federal legal holidays.
        state: The holidays of the state in which the court sits, which count for periods after an event only
            (Rule 6(a)(6)(C)); empty for none.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> print(FederalRules().after(dt.date(2026, 6, 13), days(20)))
        20 days from Sat 2026-06-13, day of event excluded, ends Fri 2026-07-03, Independence Day, so Mon 2026-07-06
        >>> FederalRules().before(dt.date(2026, 8, 11), days(10)).rolled.isoformat()
        '2026-07-31'
    """

    name: ClassVar[str] = "Federal Rules of Civil Procedure, Rule 6(a)"
    source: ClassVar[Citation] = _RULES.at("r. 6(a)")
    units: ClassVar[tuple[str, ...]] = (*CALENDAR_DAYS, *HOURS)

    rounding: Rounding = Rounding.REFUSE
    calendar: str = attrs.field(default="us-federal", validator=known_calendar)
    state: str = attrs.field(default="", validator=known_calendar_if_any)

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        end = away(day, period, sign, self.rounding)
        words = started(day, period, sign, DAY_EXCLUDED, end)
        return self._with_doubts(ended_day(end, words, sign, self._closed(sign)), sign)

    def _count_hours(self, instant: dt.datetime, period: Period, sign: Direction) -> Counted:
        end = elapsed(instant, period, sign)
        words = started(instant, period, sign, "every hour counted", end)
        found = ended_instant(end, words, sign, self._closed(sign), *of_two_readings(instant))
        return self._with_doubts(found, sign)

    def _closed(self, sign: Direction) -> Calendar:
        federal = calendar_named(self.calendar)
        return joined(federal, calendar_named(self.state)) if self.state and sign > 0 else federal

    def _with_doubts(self, found: Counted, sign: Direction) -> Counted:
        """Add what is taken for granted of days off that are no holidays by the words of Rule 6(a)(6)."""
        first, last = sorted((_day(found.strict), _day(found.rolled)))
        between = (moved(first, step) for step in range((last - first).days + 1))
        doubts = [_doubt(each, self._closed(sign)) for each in between]
        return attrs.evolve(found, assumptions=(*filter(None, doubts), *found.assumptions))


def _day(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


def _doubt(day: dt.date, calendar: Calendar) -> str:
    closure = calendar.closure(day)
    if closure is None or closure.kind not in (ClosureKind.IN_LIEU, ClosureKind.BY_ORDER):
        return ""
    return f"{shown(day)}, a day off {closure.kind} ({closure}), is taken to be a legal holiday of Rule 6(a)(6)"


@final
@attrs.frozen(kw_only=True)
class FederalBusinessDays(Convention):
    """Days on which federal offices are open: no weekends, no holidays, no days in lieu, no closings by order.

    The day of the event is not counted, and the period ends on an open day by itself.

    Attributes:
        zone: The zone in which an instant has its day; empty for the instant's own.
        calendar: The calendar of federal offices.

    Examples:
        >>> from frontierpolicy.calendars import business_days
        >>> print(FederalBusinessDays().after(dt.date(2026, 7, 1), business_days(2)))
        2 business days from Wed 2026-07-01, day of event excluded, ends Mon 2026-07-06
    """

    name: ClassVar[str] = "federal business days"
    source: ClassVar[Citation] = _HOLIDAYS.at("(a) and (b)", confidence=Confidence.MEDIUM)
    units: ClassVar[tuple[str, ...]] = BUSINESS_DAYS

    calendar: str = attrs.field(default="us-federal", validator=known_calendar)

    def _count_business_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        return counted_open_days(day, period, sign, calendar_named(self.calendar))
