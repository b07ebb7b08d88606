"""What a duty's life remembers on the way from one day to the next, and whether a guard of the table is met."""

import datetime as dt

import attrs

from frontierpolicy.calendars import EventTime, first_day, last_day, shifted
from frontierpolicy.lifecycle.duty import Duty
from frontierpolicy.lifecycle.happenings import Happening
from frontierpolicy.lifecycle.table import Event, Guard, Kind, State
from frontierpolicy.lifecycle.times import Times, day_after
from frontierpolicy.truth import Truth

__all__ = ["Memory"]

_ACTS = {
    Kind.ACHIEVEMENT: {Event.PERFORMED, Event.BEGUN},
    Kind.MAINTENANCE: {Event.BEGUN, Event.CEASED},
    Kind.PROHIBITION: {Event.PERFORMED, Event.BEGUN, Event.CEASED},
}
_TURNS = {Event.BEGINS, Event.PAUSES, Event.DOUBTS, Event.ENDS}


@attrs.frozen(kw_only=True)
class Memory:
    """A duty in the middle of its life.

    Attributes:
        duty: The duty.
        known: Every happening that is known, those to come among them.
        day: The day it is.
        state: Where the duty stands.
        since: The day since which it stands there.
        times: When it holds, as far as it is triggered.
        phase: What is so of these times on the day.
        complete: Until when nothing is left out of the log, or `None`.
        stopped: The day on which a suspension began that is not over, or `None`.
        pauses: The suspensions that are over: the first day, and the one on which it was resumed.
        lost: How many days of its window were lost to them.
        done: Whether an act was surely in time.
        doing: Whether it is being done, as far as the log says.
        turned: The day on which it was last begun or ceased.
        doubt: Whether an act may have settled it, or broken it, and may not.
        until: The day until which the log must be complete to tell whether it was followed.
        missed: Whether that is a day that passed and breaks it.
    """

    duty: Duty
    known: tuple[Happening, ...]
    day: dt.date = dt.date.min
    state: State
    since: dt.date = dt.date.min
    times: Times
    phase: Event
    complete: dt.date | None
    stopped: dt.date | None = None
    pauses: tuple[tuple[dt.date, dt.date], ...] = ()
    lost: int = 0
    done: bool = False
    doing: bool = False
    turned: dt.date = dt.date.min
    doubt: bool = False
    until: dt.date = dt.date.min
    missed: bool = False

    @property
    def lost_days(self) -> int:
        """How many days of its window are lost so far: those of a suspension, from its first day on."""
        if self.state is not State.SUSPENDED:
            return self.lost
        return self.lost + max(0, (self.day - max(self.since, self.times.first)).days)

    @property
    def closes(self) -> EventTime | None:
        """The end of the window, later by the days that were lost of the time to do it."""
        closes, lost = self.duty.closes, self.lost_days
        if closes is None or lost == 0 or self.duty.kind is not Kind.ACHIEVEMENT:
            return closes
        return closes + dt.timedelta(days=lost) if isinstance(closes, dt.datetime) else shifted(closes, lost)

    @property
    def last(self) -> dt.date | None:
        """The day with whose passing the duty can no longer be followed, as things stand, or `None`."""
        kind = self.duty.kind
        if kind is Kind.ACHIEVEMENT:
            waiting = self.state in (State.PENDING, State.ACTIVE)
            return last_day(self.closes) if waiting and self.closes is not None else None
        if self.state is not State.ACTIVE or self.doing is (kind is Kind.MAINTENANCE):
            return None
        begin = dt.date.min if self.closes is None else last_day(self.closes)
        found = max(begin, self.turned, self.since)
        return None if found == dt.date.min else found

    def next_day(self) -> tuple[dt.date, Event] | None:
        """Return the next day on which something comes to pass by itself, and what, or `None`."""
        closed = None if self.last is None else day_after(self.last)
        waits = self.state is State.CONDITIONAL and self.duty.trigger_by is not None
        expired = day_after(self.duty.trigger_by) if waits and self.duty.trigger_by is not None else None
        turn = self.times.next_turn(self.day, self.phase)
        found = [(closed, Event.CLOSES), (expired, Event.EXPIRES), turn or (None, Event.ENDS)]
        coming = [(max(day, self.day), event) for day, event in found if day is not None]
        return min(coming, key=lambda each: each[0], default=None)

    def noting(self, event: Event, happening: Happening | None) -> "Memory":
        """Return the memory with what happens on its day, before the state changes."""
        if happening is not None:
            return self._with(happening)
        phase = event if event in _TURNS else self.phase
        if event not in (Event.CLOSES, Event.ENDS) or self.state not in (State.ACTIVE, State.SUSPENDED):
            return attrs.evolve(self, phase=phase)
        missed = event is Event.CLOSES
        until = self.last if missed and self.last is not None else self.day - dt.timedelta(days=1)
        return attrs.evolve(self, phase=phase, until=until, missed=missed)

    def _with(self, happening: Happening) -> "Memory":
        event = happening.event
        if event in _ACTS[self.duty.kind]:
            return self._after(happening)
        if event is Event.TRIGGERED:
            times = self.times.settled(happening.on)
            return attrs.evolve(self, times=times, phase=times.on(self.day))
        if event is Event.SUSPENDED and self.stopped is None:
            return attrs.evolve(self, stopped=self.day)
        if event is Event.RESUMED and self.stopped is not None:
            return attrs.evolve(self, stopped=None, pauses=(*self.pauses, (self.stopped, self.day)))
        if event is Event.CHECKED:
            return attrs.evolve(self, complete=max(self.complete or self.day, self.day))
        return self

    def _after(self, act: Happening) -> "Memory":
        """Return the memory after an act."""
        truth = self.settles(act)
        judged = self.state is State.UNVERIFIED and first_day(act.on) > self.until
        doubt = self.doubt or (truth is Truth.UNKNOWN and not judged)
        if self.duty.kind is Kind.ACHIEVEMENT:
            return attrs.evolve(self, doubt=doubt, done=self.done or truth is Truth.TRUE)
        if act.event is Event.PERFORMED or not act.sure:
            return attrs.evolve(self, doubt=doubt)
        return attrs.evolve(self, doubt=doubt, doing=act.event is Event.BEGUN, turned=self.day)

    def settles(self, act: Happening) -> Truth:
        """Return whether an act is one in time, or of a prohibition one that breaks it."""
        sure = Truth.TRUE if act.sure else Truth.UNKNOWN
        if self.duty.kind is Kind.ACHIEVEMENT:
            opens, closes = self.duty.opens, self.closes
            begun = Truth.TRUE if opens is None else _not_after(opens, act.on)
            return sure & begun & (Truth.TRUE if closes is None else _not_after(act.on, closes))
        if self.duty.kind is Kind.MAINTENANCE:
            return sure
        return sure & self.times.covers(act.on) & self._free(act.on) if act.event is not Event.CEASED else sure

    def comes_late(self, act: Happening) -> bool:
        """Return whether an act surely comes after the end of the window."""
        return act.sure and self.closes is not None and _not_after(act.on, self.closes) is Truth.FALSE

    def overtaken(self, happening: Happening) -> bool:
        """Return whether something happens on the last day, and surely after the hour at which the window closes."""
        doing = self.duty.kind is Kind.ACHIEVEMENT and happening.event in _ACTS[Kind.ACHIEVEMENT]
        return doing and self.state is State.ACTIVE and self.comes_late(happening)

    def _free(self, when: EventTime) -> Truth:
        """Return whether no suspension covers a time: it covers its first day, and not that of its end."""
        first, last = first_day(when), last_day(when)
        found = [*self.pauses, *([(self.stopped, dt.date.max)] if self.stopped is not None else [])]
        if any(start <= first and last < end for start, end in found):
            return Truth.FALSE
        return Truth.UNKNOWN if any(start <= last and first < end for start, end in found) else Truth.TRUE

    @property
    def told(self) -> bool:
        """Whether the log is complete until the day that matters, and no act lies on either side of its end."""
        acts = (each.on for each in self.known if each.event in _ACTS[self.duty.kind])
        astride = any(first_day(on) <= self.until < last_day(on) for on in acts)
        return self.complete is not None and self.complete >= self.until and not astride

    def meets(self, guard: Guard, happening: Happening | None) -> bool:
        """Return whether a guard of the table is met."""
        if guard is Guard.OVER:
            doable = self.duty.kind is not Kind.ACHIEVEMENT or self.closes is None or self.day <= last_day(self.closes)
            return self.phase is Event.ENDS or not doable
        if guard is Guard.LATE:
            return happening is not None and self.comes_late(happening)
        if guard is Guard.STRIKES:
            return happening is not None and self.settles(happening) is Truth.TRUE
        clear = self.told and not self.doubt
        return {
            Guard.ALWAYS: True,
            Guard.OTHERWISE: True,
            Guard.HOLDS: self.phase is Event.BEGINS,
            Guard.STOPPED: self.stopped is not None,
            Guard.DONE: self.done,
            Guard.IDLE: not self.doing,
            Guard.COMPLETE: self.told,
            Guard.VERIFIED: clear,
            Guard.MISSED: self.missed and (clear or (self.told and self.duty.kind is Kind.PROHIBITION)),
        }[guard]

    def entering(self, state: State) -> "Memory":
        """Return the memory in another state."""
        return attrs.evolve(self, state=state, since=self.day, lost=self.lost_days)


def _not_after(one: EventTime, other: EventTime) -> Truth:
    """Return whether one time is not later than another: instants to the minute, anything else to the day."""
    if isinstance(one, dt.datetime) and isinstance(other, dt.datetime):
        return Truth.of(one <= other)
    if last_day(one) <= first_day(other):
        return Truth.TRUE
    return Truth.FALSE if first_day(one) > last_day(other) else Truth.UNKNOWN
