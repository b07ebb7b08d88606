"""Hours that pass, whatever the clocks do."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import Period, shown_twice, zone_named
from frontierpolicy.counting.convention import HOURS, Convention, Direction
from frontierpolicy.counting.counted import Counted, shown
from frontierpolicy.counting.endings import elapsed, started
from frontierpolicy.sources import Citation, Source

__all__ = ["ElapsedHours", "of_two_readings"]

_PLAIN = Source(
    title="frontierpolicy, Counting",
    checked=dt.date(2026, 11, 23),
    note="no text: hours as they pass, for instruments that name a number of them",
)


@final
@attrs.frozen
class ElapsedHours(Convention):
    """Hours as they pass from the instant of the event, counted through nights, weekends and changes of clocks.

    Attributes:
        zone: The zone in which the end is told.

    Examples:
        >>> from frontierpolicy.calendars import hours
        >>> reported = dt.datetime(2026, 10, 31, 12, 0, tzinfo=zone_named("America/New_York"))
        >>> print(ElapsedHours("America/New_York").after(reported, hours(24)))
        24 hours from Sat 2026-10-31 12:00 EDT, as they pass, ends Sun 2026-11-01 11:00 EST
    """

    name: ClassVar[str] = "elapsed hours"
    source: ClassVar[Citation] = _PLAIN.at("elapsed hours")
    units: ClassVar[tuple[str, ...]] = HOURS

    zone: str = attrs.field(kw_only=False, validator=lambda _, __, key: zone_named(key))

    def _count_hours(self, instant: dt.datetime, period: Period, sign: Direction) -> Counted:
        end = elapsed(instant, period, sign)
        words = started(instant, period, sign, "as they pass", end)
        return Counted(strict=end, rolled=end, trace=words, assumptions=of_two_readings(instant))


def of_two_readings(instant: dt.datetime) -> tuple[str, ...]:
    """Return which of two readings of a clock time is taken, where clocks showed it twice."""
    if not shown_twice(instant):
        return ()
    return (f"clocks showed {instant:%H:%M} twice on {instant.date()}: {shown(instant)} is meant",)
