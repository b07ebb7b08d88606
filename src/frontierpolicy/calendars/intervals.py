"""Half-open intervals of time: the start is in, the end is out, and either may be unknown or open."""

import datetime as dt

import attrs

from frontierpolicy.calendars.moments import (
    Clock,
    EventTime,
    Sometime,
    checked_time,
    clock_end,
    clock_start,
    first_day,
    last_day,
)
from frontierpolicy.errors import InvalidValue
from frontierpolicy.truth import Truth

__all__ = ["ALWAYS_IN_FORCE", "Interval"]


def _time_or_none(value: EventTime | None) -> EventTime | None:
    return None if value is None else checked_time(value)


@attrs.frozen
class Interval:
    """From a start, included, to an end, excluded; `None` means no limit on that side.

    A date as a limit means the beginning of that day. A `Sometime` means that the limit lies somewhere
    on those days: within them the interval neither holds nor fails.

    Examples:
        >>> june = Interval(dt.date(2026, 6, 12), dt.date(2026, 6, 30))
        >>> june.holds_at(dt.datetime(2026, 6, 29, 23, 59)), june.holds_at(dt.datetime(2026, 6, 30))
        (<Truth.TRUE: 'yes'>, <Truth.FALSE: 'no'>)
    """

    start: EventTime | None = attrs.field(default=None, converter=_time_or_none)
    end: EventTime | None = attrs.field(default=None, converter=_time_or_none)

    def __attrs_post_init__(self) -> None:
        """Refuse an interval that ends before it begins."""
        if self.start is not None and self.end is not None and _over(self.end) < clock_start(self.start):
            raise InvalidValue(f"an interval cannot end ({self.end}) before it begins ({self.start})")

    def holds_at(self, moment: Clock) -> Truth:
        """Return whether a moment lies within: start inclusive, end exclusive."""
        begun = Truth.TRUE if self.start is None else _reached(self.start, moment)
        over = Truth.FALSE if self.end is None else _reached(self.end, moment)
        return begun & ~over

    def has(self, when: EventTime) -> Truth:
        """Return whether something that happens then happens within; unknown where only part of it would.

        Examples:
            >>> until_june = Interval(None, dt.date(2026, 6, 1))
            >>> until_june.has(dt.date(2026, 5, 31)), until_june.has(Sometime(dt.date(2026, 5, 31), dt.date(2026, 6, 1)))
            (<Truth.TRUE: 'yes'>, <Truth.UNKNOWN: 'unknown'>)
        """
        first, last = clock_start(when), clock_end(when)
        last = last if last == first else last - dt.timedelta(microseconds=1)
        at_first, at_last = self.holds_at(first), self.holds_at(last)
        if at_first is not at_last:
            return Truth.UNKNOWN
        inside = at_first is Truth.FALSE and self.start is not None and first < clock_start(self.start) <= last
        return Truth.UNKNOWN if inside else at_first

    def edges(self) -> tuple[Clock, ...]:
        """Return the moments at which the answer of `holds_at` can change."""
        return tuple(
            edge
            for limit in (self.start, self.end)
            if limit is not None
            for edge in ({clock_start(limit), _over(limit)})
        )

    def meets(self, other: "Interval") -> bool:
        """Return whether this interval and the other one may share a moment."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def within(self, other: "Interval") -> "Interval":
        """Return the part of this interval that lies in the other one.

        Raises:
            InvalidValue: One ends before the other begins. Where it ends as the other begins, nothing is left: an empty one.
        """
        starts = [limit for limit in (self.start, other.start) if limit is not None]
        ends = [limit for limit in (self.end, other.end) if limit is not None]
        return Interval(_latest(starts), _earliest(ends))

    def __str__(self) -> str:
        """Write the interval in words: `from` its first moment, `until` the one at which it is over."""
        limits = [f"from {_limit(self.start)}"] if self.start is not None else []
        limits += [f"until {_limit(self.end)}"] if self.end is not None else []
        return " ".join(limits) or "at all times"


def _latest(limits: list[EventTime]) -> EventTime | None:
    """Return the moment at which the last of the limits is reached; not before the last of their first days."""
    if not limits:
        return None
    begins, over = max(limits, key=clock_start), max(limits, key=_over)  # over is a span, or they are one
    if clock_start(begins) <= clock_start(over):
        return over
    return begins if _over(over) <= clock_start(begins) else Sometime(first_day(begins), last_day(over))


def _earliest(limits: list[EventTime]) -> EventTime | None:
    """Return the moment at which the first of the limits is reached; not after the first of their last days."""
    if not limits:
        return None
    begins, over = min(limits, key=clock_start), min(limits, key=_over)
    if _over(begins) <= _over(over):
        return begins
    if _over(over) <= clock_start(begins):
        return over
    return Sometime(first_day(begins), (_over(over) - dt.timedelta(microseconds=1)).date())


def _before(start: EventTime | None, end: EventTime | None) -> bool:
    return start is None or end is None or clock_start(start) < _over(end)


def _reached(limit: EventTime, moment: Clock) -> Truth:
    if moment < clock_start(limit):
        return Truth.FALSE
    return Truth.TRUE if moment >= _over(limit) else Truth.UNKNOWN


def _over(limit: EventTime) -> Clock:
    """Where a limit is surely reached: a plain day at its beginning, a span of days after its last."""
    if isinstance(limit, dt.date) and not isinstance(limit, dt.datetime):
        return clock_start(limit)
    return clock_end(limit)


def _limit(limit: EventTime) -> str:
    if isinstance(limit, Sometime):
        return f"some time {limit}"
    return limit.strftime("%Y-%m-%d %H:%M %Z") if isinstance(limit, dt.datetime) else limit.isoformat()


ALWAYS_IN_FORCE = Interval()
"""The interval without limits."""
