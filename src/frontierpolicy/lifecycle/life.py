"""The life of a duty: a pure fold of what is recorded of it and of the days that pass."""

import datetime as dt
from collections.abc import Iterable

import attrs

from frontierpolicy.calendars import EventTime, last_day
from frontierpolicy.lifecycle.duty import Duty
from frontierpolicy.lifecycle.happenings import Happening, in_order
from frontierpolicy.lifecycle.memory import Memory
from frontierpolicy.lifecycle.table import FIRST, Event, Guard, State, Transition, rows, terminal
from frontierpolicy.truth import Truth

__all__ = ["Change", "Life", "life_of"]


@attrs.frozen
class Change:
    """One step in the life of a duty.

    Attributes:
        on: The day, or `None` for how it stood from the start.
        status: How it stands from then on.
        cause: What brought it there, in words.
        happening: What was recorded, or `None` where the passing of a day brought it.
        row: The row of the table that was taken, or `None` for how it stood from the start.

    Examples:
        >>> print(Change(dt.date(2026, 6, 12), State.FULFILLED, "performed (a letter)"))
        2026-06-12: fulfilled, performed (a letter)
    """

    on: dt.date | None
    status: State
    cause: str
    happening: Happening | None = None
    row: Transition | None = None

    def __str__(self) -> str:
        """Write the day, the status and the cause."""
        return f"{self.on or 'from the start'}: {self.status}{f', {self.cause}' if self.cause else ''}"


@attrs.frozen(kw_only=True)
class Life:
    """How a duty stands on a day, and how it came to.

    Attributes:
        duty: The duty.
        as_of: The day the question is asked.
        known_at: The day whose knowledge is used.
        history: Every status it had until then, in order.
        closes: Until when to do it, with the days lost to suspension, or `None`.
        breached: Whether it was broken. Late performance does not undo that; where the log may lack an earlier
            one, it is open until the log is found complete.

    Examples:
        >>> from frontierpolicy.calendars import Interval
        >>> from frontierpolicy.lifecycle import Kind
        >>> from frontierpolicy.parties.known import META
        >>> from frontierpolicy.terms import Force
        >>> ban = Duty(
        ...     id="an-act/2:meta", kind=Kind.PROHIBITION, bearer=META, force=Force.BINDING,
        ...     holds=(Interval(dt.date(2026, 6, 1)),), sentence="Meta must not publish the weights",
        ... )
        >>> leak = Happening(event=Event.PERFORMED, on=dt.date(2026, 6, 12), source="a press report")
        >>> life = life_of(ban, [leak], as_of=dt.date(2026, 6, 24))
        >>> print(life.status, "- over:", life.over, "- breached:", life.breached)
        violated - over: True - breached: yes
    """

    duty: Duty
    as_of: dt.date
    known_at: dt.date
    history: tuple[Change, ...]
    closes: EventTime | None
    breached: Truth

    @property
    def status(self) -> State:
        """How it stands."""
        return self.history[-1].status

    @property
    def over(self) -> bool:
        """Whether nothing can change how it stands."""
        return self.status in terminal(self.duty.kind)

    @property
    def successor(self) -> str:
        """What took its place; empty if nothing did."""
        happening = self.history[-1].happening
        return happening.successor if happening is not None else ""

    def __str__(self) -> str:
        """Write the duty and each step of its life on a line."""
        return "\n".join([str(self.duty), *(f"  {change}" for change in self.history)])


def life_of(
    duty: Duty,
    happenings: Iterable[Happening] = (),
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    log_complete_until: dt.date | None = None,
) -> Life:
    """Return the life of a duty up to a day.

    Args:
        duty: The duty.
        happenings: What is recorded of it, in any order.
        as_of: The day the question is asked. What is dated later has not happened.
        known_at: The day whose knowledge is used; that of the question if left out.
        log_complete_until: The last day up to which nothing is left out of the log, or `None` if that is not
            known: without it, a duty on which nothing is recorded is never said to be violated.

    Examples:
        >>> from frontierpolicy.calendars import Interval
        >>> from frontierpolicy.lifecycle import Kind
        >>> from frontierpolicy.parties.known import META
        >>> from frontierpolicy.terms import Force
        >>> notice = Duty(
        ...     id="an-act/1:meta", kind=Kind.ACHIEVEMENT, bearer=META, force=Force.BINDING,
        ...     holds=(Interval(dt.date(2026, 6, 1)),), closes=dt.date(2026, 6, 15), sentence="Meta must give notice",
        ... )
        >>> letter = Happening(event=Event.PERFORMED, on=dt.date(2026, 6, 12), source="a letter")
        >>> july = dt.date(2026, 7, 1)
        >>> for log, complete in (([letter], None), ([], None), ([], july)):
        ...     print(life_of(notice, log, as_of=july, log_complete_until=complete).status)
        fulfilled
        overdue but log incomplete
        violated
    """
    known = tuple(each for each in in_order(happenings) if each.known_at <= (known_at or as_of))
    memory, history = _begun(duty, known, log_complete_until)
    for happening in known:
        on = last_day(happening.on)
        if on > as_of:
            break
        memory, history = _until(on, memory, history)
        memory = attrs.evolve(memory, day=on)
        if memory.overtaken(happening):
            memory, history = _step(Event.CLOSES, None, memory, history)
        memory, history = _step(happening.event, happening, memory, history)
    memory, history = _until(as_of, memory, history)
    memory = attrs.evolve(memory, day=as_of)
    return Life(
        duty=duty,
        as_of=as_of,
        known_at=known_at or as_of,
        history=history,
        closes=memory.closes,
        breached=_breached(memory, history),
    )


History = tuple[Change, ...]


def _breached(memory: Memory, history: History) -> Truth:
    if any(change.status is State.VIOLATED for change in history):
        return Truth.TRUE
    if memory.state is State.FULFILLED_LATE and memory.meets(Guard.MISSED, None):
        return Truth.TRUE
    return Truth.UNKNOWN if memory.state in (State.UNVERIFIED, State.FULFILLED_LATE) else Truth.FALSE


def _begun(duty: Duty, known: tuple[Happening, ...], complete: dt.date | None) -> tuple[Memory, History]:
    times = duty.times
    phase = times.on(dt.date.min)
    memory = Memory(duty=duty, known=known, state=FIRST[phase], times=times, phase=phase, complete=complete)
    return memory, (Change(None, memory.state, ""),)


def _until(day: dt.date, memory: Memory, history: History) -> tuple[Memory, History]:
    """Let the days pass up to one, and its first moment."""
    while (coming := memory.next_day()) is not None and coming[0] <= day:
        memory, history = _step(coming[1], None, attrs.evolve(memory, day=coming[0]), history)
    return memory, history


def _step(event: Event, happening: Happening | None, memory: Memory, history: History) -> tuple[Memory, History]:
    """Take the first row of the table whose guard is met, or none."""
    memory = memory.noting(event, happening)
    for row in rows(memory.duty.kind, memory.state, event):
        if memory.meets(row.guard, happening):
            cause = str(event if happening is None else happening)
            said = "" if row.guard in (Guard.ALWAYS, Guard.OTHERWISE) else f"; {row.guard}"
            change = Change(memory.day, row.to, f"{cause}{said}", happening, row)
            return memory.entering(row.to), (*history, change)
    return memory, history
