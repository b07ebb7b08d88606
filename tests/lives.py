"""Small duties, happenings and lives for tests, in June 2026 unless told otherwise."""

import datetime as dt
from typing import Any

from frontierpolicy.calendars import EventTime, Interval
from frontierpolicy.lifecycle import Duty, Event, Happening, Kind, Life, State
from frontierpolicy.parties.known import META
from frontierpolicy.terms import Force

ACHIEVEMENT, MAINTENANCE, PROHIBITION = Kind
Steps = list[tuple[int, State]]


def june(day: int) -> dt.date:
    """Return a day of June 2026; 31 is the first of July."""
    return dt.date(2026, 5, 31) + dt.timedelta(days=day)


def during(*limits: int | None) -> tuple[Interval, ...]:
    """Return intervals from pairs of days of June, the second of each excluded."""
    days = [None if day is None else june(day) for day in limits]
    return tuple(Interval(start, end) for start, end in zip(days[::2], days[1::2], strict=True))


def duty(kind: Kind = ACHIEVEMENT, **fields: Any) -> Duty:
    """Return a duty that holds from 1 June on, and is due on the 20th where it has a last day."""
    usual: dict[str, Any] = {"id": "a-duty", "kind": kind, "bearer": META, "force": Force.BINDING}
    if kind is not PROHIBITION:
        usual["closes"] = june(20)
    if "undecided" not in fields:
        usual["holds"] = during(1, None)
    return Duty(**{**usual, **fields})


def did(event: Event, on: int | EventTime, **fields: Any) -> Happening:
    """Return a happening on a day of June."""
    usual: dict[str, Any] = {"source": "s"}
    if event is Event.SUPERSEDED:
        usual["successor"] = "another-duty"
    return Happening(event=event, on=june(on) if isinstance(on, int) else on, **{**usual, **fields})


def steps(life: Life) -> tuple[State, Steps]:
    """Return how a life began, and each later day of June with the status since."""
    first, *later = life.history
    days = [each.on for each in later if each.on is not None]
    return first.status, [((on - june(0)).days, each.status) for on, each in zip(days, later, strict=True)]
