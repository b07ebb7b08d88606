"""What a counting convention is: a named rule that says where a period from an event ends."""

import datetime as dt
from typing import ClassVar, Literal

import attrs

from frontierpolicy.calendars import Period, calendar_named, checked_day, never_shown, zone_named
from frontierpolicy.counting.counted import Counted, Event, shown
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.sources import Citation

__all__ = [
    "BUSINESS_DAYS",
    "CALENDAR_DAYS",
    "HOURS",
    "Convention",
    "Direction",
    "known_calendar",
    "known_calendar_if_any",
    "known_zone",
]

Direction = Literal[1, -1]
"""After an event, or before it."""

CALENDAR_DAYS = ("days", "weeks", "months", "years")
HOURS = ("hours",)
BUSINESS_DAYS = ("business_days",)


def known_zone(_: object, __: object, key: str) -> None:
    """Refuse a key that no zone has, unless it is empty."""
    if key:
        zone_named(key)


def known_calendar(_: object, __: object, name: str) -> None:
    """Refuse a name that no calendar has."""
    calendar_named(name)


def known_calendar_if_any(_: object, __: object, name: str) -> None:
    """Refuse a name that no calendar has, unless it is empty."""
    if name:
        calendar_named(name)


@attrs.frozen(kw_only=True)
class Convention:
    """A named rule for counting. What it leaves to choose is a field; nothing else changes its answers.

    Attributes:
        zone: The zone in which an instant has its day and its clock time; empty for the instant's own.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.counting import CalendarDays, ClearDays, FirstDayCounts
        >>> for rule in (FirstDayCounts(), CalendarDays(), ClearDays()):
        ...     print(rule.after(dt.date(2026, 6, 2), days(30)).strict, "-", rule.name)
        2026-07-01 - the first day counts
        2026-07-02 - calendar days
        2026-07-03 - clear days
    """

    name: ClassVar[str]
    """What it is called."""
    source: ClassVar[Citation]
    """Where it is laid down."""
    units: ClassVar[tuple[str, ...]]
    """The units of the periods that it counts."""

    zone: str = attrs.field(default="", validator=known_zone)

    def after(self, event: Event, period: Period) -> Counted:
        """Return the end of a period that runs from an event.

        Raises:
            InvalidType: The event is neither a date nor an instant with a zone.
            InvalidValue: It does not count such periods, or the period needs an instant and the event is a day.
            AmbiguousDate: The period ends on a day that its month lacks, and no rounding is laid down or chosen.
            OutsideCalendar: The calendar does not know a day that matters.
        """
        return self._count(event, period, 1)

    def before(self, event: Event, period: Period) -> Counted:
        """Return the far end of a period that is counted back from an event.

        Raises:
            InvalidType: The event is neither a date nor an instant with a zone.
            InvalidValue: It does not count such periods, or the period needs an instant and the event is a day.
            AmbiguousDate: The period ends on a day that its month lacks, and no rounding is laid down or chosen.
            OutsideCalendar: The calendar does not know a day that matters.
        """
        return self._count(event, period, -1)

    def _count(self, event: Event, period: Period, sign: Direction) -> Counted:
        self._refuse_others(period)
        if period.hours or self.units == HOURS:
            return self._count_hours(self._instant(event, period), period, sign)
        if period.business_days or self.units == BUSINESS_DAYS:
            return self._count_business_days(self._day(event), period, sign)
        return self._count_days(self._day(event), period, sign)

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        raise NotImplementedError

    def _count_hours(self, instant: dt.datetime, period: Period, sign: Direction) -> Counted:
        raise NotImplementedError

    def _count_business_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        raise NotImplementedError

    def _refuse_others(self, period: Period) -> None:
        others = [unit for unit in period.units if unit not in self.units]
        if others:
            counted = ", ".join(self.units).replace("_", " ")
            raise InvalidValue(f"{self.name} counts {counted}, and {period} is not in them: name another convention")

    def _day(self, event: Event) -> dt.date:
        if isinstance(event, dt.datetime):
            return self._placed(event).date()
        return checked_day(event)

    def _instant(self, event: Event, period: Period) -> dt.datetime:
        if isinstance(event, dt.datetime):
            return self._placed(event)
        raise InvalidValue(
            f"{period} run from an instant, and {shown(checked_day(event))} is a day: give the time and its zone too"
        )

    def _placed(self, event: dt.datetime) -> dt.datetime:
        if event.utcoffset() is None:
            raise InvalidType(f"the instant {event} has no zone: add tzinfo, or give the date alone")
        if never_shown(event):
            raise InvalidValue(f"clocks in {event.tzinfo} never showed {event:%Y-%m-%d %H:%M}: they were put forward")
        return event.astimezone(zone_named(self.zone)) if self.zone else event
