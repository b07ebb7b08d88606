"""England and Wales: rule 2.8 of the Civil Procedure Rules."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import Period, add_open_days, calendar_named, moved
from frontierpolicy.counting.convention import Convention, Direction, known_calendar, known_zone
from frontierpolicy.counting.counted import Counted, Event
from frontierpolicy.counting.endings import caveats, edition, ended_day, started
from frontierpolicy.sources import Citation, Source

__all__ = ["CivilProcedureRules"]

_RULES = Source(
    title="Civil Procedure Rules 1998",
    url="https://www.justice.gov.uk/courts/procedure-rules/civil/rules/part02",
    checked=dt.date(2026, 11, 23),
    note="rule 2.8 with its examples, read in a reprint of 2019",
)
_SHORT = 5
"""The number of days up to which weekends and holidays do not count (rule 2.8(4))."""


@final
@attrs.frozen(kw_only=True)
class CivilProcedureRules(Convention):
    """Rule 2.8: clear days, and of a period of five days or less only those that are open.

    `before` finds the last day for an act that is due so many days before an event, both of them excluded.
    `after` finds the last day for an act due within so many days of an event; `earliest` the first day for an
    event that is to come at least so many days later.

    Attributes:
        zone: The zone in which an instant has its day.
        calendar: Weekends, bank holidays, Christmas Day and Good Friday.
        at_court: Whether the act is done at a court office: its last day then moves to the next day on which the
            office is open (rule 2.8(5)), taken from the same calendar.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> rule = CivilProcedureRules(calendar="weekends")
        >>> print(rule.before(dt.date(2025, 10, 20), days(3)))
        3 days back from Mon 2025-10-20, clear days counted, closed days not, ends Tue 2025-10-14
        >>> rule.earliest(dt.date(2025, 10, 1), days(28)).strict.isoformat()
        '2025-10-30'
    """

    name: ClassVar[str] = "Civil Procedure Rules, rule 2.8"
    source: ClassVar[Citation] = _RULES.at("r. 2.8")
    units: ClassVar[tuple[str, ...]] = ("days",)

    zone: str = attrs.field(default="Europe/London", validator=known_zone)
    calendar: str = attrs.field(validator=known_calendar)
    at_court: bool = False

    def earliest(self, event: Event, period: Period) -> Counted:
        """Return the first day that comes so many clear days after an event.

        Raises:
            InvalidType: The event is neither a date nor an instant with a zone.
            InvalidValue: The period is not stated in days.
            OutsideCalendar: The calendar does not know a day that matters.
        """
        self._refuse_others(period)
        return self._clear(self._day(event), period, 1)

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        found = self._clear(day, period, sign) if sign < 0 else self._within(day, period)
        if not self.at_court:
            return found
        calendar = calendar_named(self.calendar)
        moved_on = ended_day(found.strict, found.trace, 1, calendar)
        back = ("rule 2.8(5) is taken to hold for periods counted back, too",) if sign < 0 else ()
        doubts = dict.fromkeys((*back, *found.assumptions, *moved_on.assumptions))
        return attrs.evolve(moved_on, assumptions=tuple(doubts))

    def _within(self, day: dt.date, period: Period) -> Counted:
        return self._told(day, period, 1, self._last(day, period, 1), "day of event excluded")

    def _clear(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        return self._told(day, period, sign, moved(self._last(day, period, sign), sign), "clear days counted")

    def _last(self, day: dt.date, period: Period, sign: Direction) -> dt.date:
        """Return the last of the days counted."""
        if period.days > _SHORT:
            return moved(day, sign * period.days)
        return add_open_days(calendar_named(self.calendar), day, sign * period.days)

    def _told(self, day: dt.date, period: Period, sign: Direction, end: dt.date, counting: str) -> Counted:
        if period.days > _SHORT:
            return Counted(strict=end, rolled=end, trace=started(day, period, sign, counting, end))
        calendar = calendar_named(self.calendar)
        return Counted(
            strict=end,
            rolled=end,
            trace=started(day, period, sign, f"{counting}, closed days not", end),
            calendar=edition(calendar),
            assumptions=caveats(calendar, day, end),
        )
