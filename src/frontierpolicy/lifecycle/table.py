"""The states of a duty and every way from one to the next: one table.

The fold that computes a life, the picture in the docs and the tests are all made from `TABLE`. A row says:
a duty of this kind, in this state, to which this happens, under this guard, is then in that state. Rows are
read in order, and the first whose guard is met is taken; where none is, the duty stays in its state.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from types import MappingProxyType

import attrs

from frontierpolicy.terms import Word

__all__ = ["FIRST", "TABLE", "Event", "Guard", "Kind", "State", "Transition", "diagram", "rows", "terminal"]


class Kind(Word):
    """What it takes to follow a duty.

    Examples:
        >>> for kind in Kind:
        ...     print(kind, "- a breach ends its life:", State.VIOLATED in terminal(kind))
        achievement - a breach ends its life: False
        maintenance - a breach ends its life: True
        prohibition - a breach ends its life: True
    """

    ACHIEVEMENT = "achievement"
    MAINTENANCE = "maintenance"
    PROHIBITION = "prohibition"


class State(Word):
    """Where a duty stands in its life.

    Examples:
        >>> print(*sorted(map(str, terminal(Kind.PROHIBITION))), sep=", ")
        fulfilled, lapsed, superseded, violated, waived
    """

    CONDITIONAL = "conditional"
    PENDING = "pending"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    FULFILLED = "fulfilled"
    FULFILLED_LATE = "fulfilled late"
    VIOLATED = "violated"
    UNVERIFIED = "overdue but log incomplete"
    WAIVED = "waived"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"


class Event(Word):
    """What can befall a duty: what somebody does and records, and what the passing of a day brings.

    Examples:
        >>> Event.PERFORMED.recorded, Event.CLOSES.recorded
        (True, False)
    """

    TRIGGERED = "triggered"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    PERFORMED = "performed"
    BEGUN = "begun"
    CEASED = "ceased"
    CHECKED = "its log is found complete"
    WAIVED = "waived"
    SUPERSEDED = "superseded"

    BEGINS = "it begins to hold"
    PAUSES = "it does not hold, and will later"
    DOUBTS = "whether it holds is open"
    ENDS = "its time is over"
    CLOSES = "its last day passes"
    EXPIRES = "the last day for its trigger passes"

    @property
    def recorded(self) -> bool:
        """Whether somebody does it, rather than a day's passing brings it."""
        return self in _RECORDED


_RECORDED = frozenset(list(Event)[: list(Event).index(Event.BEGINS)])


class Guard(Word):
    """Under what circumstances a row is taken, in words.

    Examples:
        >>> for row in rows(Kind.ACHIEVEMENT, State.ACTIVE, Event.CLOSES):
        ...     print(f"{row.to}: {row.guard}")
        violated: the log is complete until then and leaves nothing open
        overdue but log incomplete: otherwise
    """

    ALWAYS = "always"
    OTHERWISE = "otherwise"
    OVER = "its time or its last day is over"
    HOLDS = "it holds on that day"
    STOPPED = "it is suspended"
    DONE = "an act is surely in time"
    LATE = "the act surely comes after the last day"
    STRIKES = "the act surely lies in a time in which it holds and is not suspended"
    IDLE = "it did not yet have to be done"
    COMPLETE = "the log is complete until then"
    VERIFIED = "the log is complete until then and leaves nothing open"
    MISSED = "a day passed that breaks it, and the log is complete until that day"


@attrs.frozen
class Transition:
    """One row of the table.

    Attributes:
        kind: The kind of duty it is about.
        state: The state it leaves.
        event: What happens.
        guard: Under what circumstances.
        to: The state it leads to.

    Examples:
        >>> print(*rows(Kind.ACHIEVEMENT, State.VIOLATED, Event.PERFORMED))
        achievement: violated, performed (the act surely comes after the last day): fulfilled late
    """

    kind: Kind
    state: State
    event: Event
    guard: Guard
    to: State

    def __str__(self) -> str:
        """Write the row as a sentence."""
        condition = "" if self.guard is Guard.ALWAYS else f" ({self.guard})"
        return f"{self.kind}: {self.state}, {self.event}{condition}: {self.to}"


FIRST = MappingProxyType(
    {
        Event.BEGINS: State.ACTIVE,
        Event.PAUSES: State.PENDING,
        Event.DOUBTS: State.CONDITIONAL,
        Event.ENDS: State.LAPSED,
    }
)
"""The state in which a life begins, by whether the duty holds at the beginning of time."""


def _lines(
    kinds: Iterable[Kind], states: Iterable[State], events: Iterable[Event], guard: Guard, to: State
) -> Iterator[Transition]:
    for kind, state, event in product(kinds, states, events):
        yield Transition(kind, state, event, guard, to)


_C, _P, _A, _S = State.CONDITIONAL, State.PENDING, State.ACTIVE, State.SUSPENDED
_F, _L, _V, _U = State.FULFILLED, State.LAPSED, State.VIOLATED, State.UNVERIFIED
_DO, _KEEP, _SHUN = Kind.ACHIEVEMENT, Kind.MAINTENANCE, Kind.PROHIBITION
_ACTS = (Event.PERFORMED, Event.BEGUN)
_NOW = (Event.TRIGGERED, Event.BEGINS)

TABLE: tuple[Transition, ...] = (
    # It comes to hold, stops holding, or becomes open.
    *_lines([_DO], [_C], [*_NOW, Event.PAUSES], Guard.DONE, _F),
    *_lines(Kind, [_C], [Event.TRIGGERED], Guard.OVER, _L),
    *_lines([_DO], [_C], [Event.BEGINS], Guard.OVER, _L),
    *_lines(Kind, [_C], [*_NOW, Event.PAUSES], Guard.STOPPED, _S),
    *_lines(Kind, [_C], [Event.TRIGGERED], Guard.HOLDS, _A),
    *_lines(Kind, [_C], [Event.TRIGGERED], Guard.OTHERWISE, _P),
    *_lines(Kind, [_C], [Event.BEGINS], Guard.OTHERWISE, _A),
    *_lines(Kind, [_C], [Event.PAUSES], Guard.OTHERWISE, _P),
    *_lines(Kind, [_C], [Event.EXPIRES], Guard.ALWAYS, _L),
    *_lines(Kind, [_P], [Event.BEGINS], Guard.ALWAYS, _A),
    *_lines(Kind, [_A], [Event.PAUSES], Guard.ALWAYS, _P),
    *_lines(Kind, [_P, _A, _S], [Event.DOUBTS], Guard.ALWAYS, _C),
    # Somebody stops its clock, gives it up, or puts another in its place.
    *_lines(Kind, [_P, _A], [Event.SUSPENDED], Guard.ALWAYS, _S),
    *_lines([_DO], [_S], [Event.RESUMED], Guard.OVER, _L),
    *_lines(Kind, [_S], [Event.RESUMED], Guard.HOLDS, _A),
    *_lines(Kind, [_S], [Event.RESUMED], Guard.OTHERWISE, _P),
    *_lines(Kind, [_C, _P, _A, _S], [Event.WAIVED], Guard.ALWAYS, State.WAIVED),
    *_lines(Kind, [_C, _P, _A, _S], [Event.SUPERSEDED], Guard.ALWAYS, State.SUPERSEDED),
    # To do it by a day.
    *_lines([_DO], [_P, _A, _S], _ACTS, Guard.DONE, _F),
    *_lines([_DO], [_P], [Event.CLOSES], Guard.ALWAYS, _L),
    *_lines([_DO], [_A], [Event.CLOSES], Guard.VERIFIED, _V),
    *_lines([_DO], [_A], [Event.CLOSES], Guard.OTHERWISE, _U),
    *_lines([_DO], [_A, _S], [Event.ENDS], Guard.ALWAYS, _L),
    *_lines([_DO], [_V, _U], _ACTS, Guard.LATE, State.FULFILLED_LATE),
    *_lines([_DO], [_U], [Event.CHECKED], Guard.MISSED, _V),
    # To keep doing it: a day on which it is not done is the last it could be.
    *_lines([_KEEP], [_A], [Event.CLOSES], Guard.VERIFIED, _V),
    *_lines([_KEEP], [_A], [Event.CLOSES], Guard.OTHERWISE, _U),
    *_lines([_KEEP], [_A, _S], [Event.ENDS], Guard.IDLE, _L),
    # Not to do it: the same with the polarity flipped. A day on which it goes on is the last it could.
    *_lines([_SHUN], [_A, _U], _ACTS, Guard.STRIKES, _V),
    *_lines([_SHUN], [_A], [Event.CLOSES], Guard.COMPLETE, _V),
    *_lines([_SHUN], [_A], [Event.CLOSES], Guard.OTHERWISE, _U),
    # What is to be kept, or kept from, is followed when its time is over, if the log can tell.
    *_lines([_KEEP, _SHUN], [_A, _S], [Event.ENDS], Guard.VERIFIED, _F),
    *_lines([_KEEP, _SHUN], [_A, _S], [Event.ENDS], Guard.OTHERWISE, _U),
    *_lines([_KEEP, _SHUN], [_U], [Event.CHECKED], Guard.MISSED, _V),
    *_lines([_KEEP, _SHUN], [_U], [Event.CHECKED], Guard.VERIFIED, _F),
)
"""Every transition there is."""


def rows(kind: Kind, state: State, event: Event) -> tuple[Transition, ...]:
    """Return the rows for what happens to a duty of a kind in a state, in the order in which they are read."""
    return _BY_KEY.get((kind, state, event), ())


def _by_key() -> dict[tuple[Kind, State, Event], tuple[Transition, ...]]:
    found: dict[tuple[Kind, State, Event], tuple[Transition, ...]] = {}
    for row in TABLE:
        key = (row.kind, row.state, row.event)
        found[key] = (*found.get(key, ()), row)
    return found


_BY_KEY = _by_key()


def terminal(kind: Kind) -> frozenset[State]:
    """Return the states that a duty of a kind never leaves.

    Examples:
        >>> State.VIOLATED in terminal(Kind.PROHIBITION), State.VIOLATED in terminal(Kind.ACHIEVEMENT)
        (True, False)
    """
    found = [row for row in TABLE if row.kind is kind]
    return frozenset(row.to for row in found) - {row.state for row in found}


def diagram(kind: Kind) -> str:
    """Return the picture of the life of a duty of a kind, as a mermaid `stateDiagram-v2`.

    Examples:
        >>> for line in diagram(Kind.PROHIBITION).splitlines()[:3]:
        ...     print(line)
        stateDiagram-v2
            state "overdue but log incomplete" as overdue_but_log_incomplete
            [*] --> active
    """
    arrows: dict[tuple[State, State], dict[Event, None]] = {}
    for row in TABLE:
        if row.kind is kind:
            arrows.setdefault((row.state, row.to), {})[row.event] = None
    reached = dict.fromkeys([*FIRST.values(), *(state for pair in arrows for state in pair)])
    names = {state: str(state).replace(" ", "_") for state in State if state in reached}
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{state}" as {name}' for state, name in names.items() if name != str(state)]
    lines += [f"    [*] --> {names[state]}" for state in FIRST.values()]
    lines += [
        f"    {names[start]} --> {names[to]}: {' / '.join(map(str, events))}" for (start, to), events in arrows.items()
    ]
    lines += [f"    {name} --> [*]" for state, name in names.items() if state in terminal(kind)]
    return "\n".join(lines)
