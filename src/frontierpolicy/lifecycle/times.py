"""When a duty holds, seen day by day: surely, perhaps, later, no more."""

import datetime as dt
from collections.abc import Iterator

import attrs

from frontierpolicy.calendars import EventTime, Interval, Sometime, clock_end, clock_start, first_day, last_day
from frontierpolicy.lifecycle.table import Event
from frontierpolicy.truth import Truth

__all__ = ["Times", "day_after"]


@attrs.frozen
class Times:
    """The times in which a duty holds.

    A day counts as one on which it holds if it surely holds at some moment of it.

    Attributes:
        sure: The intervals in which it surely holds.
        open: The intervals in which it may.
    """

    sure: tuple[Interval, ...]
    open: tuple[Interval, ...] = ()

    def from_day(self, day: dt.date) -> "Times":
        """Return the part of these times that lies on a day or after it."""
        return Times(tuple(_cut(self.sure, Interval(day))), tuple(_cut(self.open, Interval(day))))

    def until_day(self, day: dt.date) -> "Times":
        """Return the part of these times that lies before a day."""
        return Times(tuple(_cut(self.sure, Interval(None, day))), tuple(_cut(self.open, Interval(None, day))))

    def settled(self, since: EventTime) -> "Times":
        """Return the times of a duty that, from some moment of a day on, holds wherever it may."""
        start = since if isinstance(since, dt.datetime) else Sometime(first_day(since), last_day(since))
        return attrs.evolve(self, sure=(*self.sure, *_cut(self.open, Interval(start))))

    @property
    def first(self) -> dt.date:
        """The first day on which it surely holds; the last day there is, if it never does."""
        return min((start for start, _ in _days(self.sure)), default=dt.date.max)

    def on(self, day: dt.date) -> Event:
        """Return what is so on a day: it holds, may hold, will hold later, or its time is over."""
        if _covered(self.sure, day):
            return Event.BEGINS
        if _covered(self.open, day):
            return Event.DOUBTS
        if any(start > day for start, _ in _days(self.sure)):
            return Event.PAUSES
        return Event.DOUBTS if any(start > day for start, _ in _days(self.open)) else Event.ENDS

    def next_turn(self, since: dt.date, now: Event) -> tuple[dt.date, Event] | None:
        """Return the first day from another on on which something else is so than now, or `None`."""
        edges = sorted({edge for stretch in _days((*self.sure, *self.open)) for edge in stretch})
        turns = ((day, self.on(day)) for day in edges if since <= day < dt.date.max)
        return next(((day, event) for day, event in turns if event is not now), None)

    def covers(self, when: EventTime) -> Truth:
        """Return whether something that happens then surely, perhaps or never lies in these times."""
        first, end = clock_start(when), clock_end(when)
        last = end if end == first else end - dt.timedelta.resolution
        if any(each.holds_at(first) is each.holds_at(last) is Truth.TRUE for each in self.sure):
            return Truth.TRUE
        instant = isinstance(when, dt.datetime)
        around = Interval(when, when) if instant else Interval(first_day(when), day_after(last_day(when)))
        return Truth.UNKNOWN if any(around.meets(each) for each in (*self.sure, *self.open)) else Truth.FALSE


def day_after(day: dt.date) -> dt.date | None:
    """Return the next day, or `None` where there is none."""
    return None if day == dt.date.max else day + dt.timedelta(days=1)


def _cut(intervals: tuple[Interval, ...], other: Interval) -> Iterator[Interval]:
    return (each.within(other) for each in intervals if each.meets(other))


def _covered(intervals: tuple[Interval, ...], day: dt.date) -> bool:
    return any(start <= day < end for start, end in _days(intervals))


def _days(intervals: tuple[Interval, ...]) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first day of each interval and the one after its last; none for what holds on no day."""
    for each in intervals:
        start = dt.date.min if each.start is None else last_day(each.start)
        end = dt.date.max if each.end is None else _over(each.end)
        if start < end:
            yield start, end


def _over(end: EventTime) -> dt.date:
    """Return the first day of which no moment surely lies before an end."""
    begun = clock_start(end) > dt.datetime.combine(first_day(end), dt.time())
    return (day_after(first_day(end)) or dt.date.max) if begun else first_day(end)
