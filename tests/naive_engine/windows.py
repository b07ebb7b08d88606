"""Windows in plain days, by walking from the event one day after another."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

from frontierpolicy.calendars import Sometime, first_day, last_day
from frontierpolicy.conditions import Constant, DaysBefore, Operand, Symbol
from frontierpolicy.counting import CalendarDays
from frontierpolicy.deadlines import (
    AtOrBefore,
    Before,
    EarliestOf,
    LatestOf,
    NotBefore,
    NoticeBefore,
    On,
    Standing,
    Throughout,
    Undated,
    UpTo,
    Window,
    Within,
)
from tests.naive_engine.answers import NotCovered
from tests.naive_engine.conditions import path_of
from tests.naive_engine.thing import Thing, when_said

__all__ = ["Days", "days_of"]

Days = tuple[dt.date, dt.date] | None
"""The first and the last day that a limit can be on; `None` for no limit."""


@attrs.frozen(kw_only=True)
class Placed:
    """What a window comes to: from when to when, and the facts it waits for."""

    opens: Days = None
    closes: Days = None
    waits: frozenset[str] = frozenset()


def days_of(window: Window, thing: Thing) -> Placed:
    """Return the days of a window."""
    match window:
        case Standing() | Undated():
            return Placed()
        case EarliestOf(windows) | LatestOf(windows):
            return _several(window, [days_of(each, thing) for each in windows])
        case On(anchor):
            return _from(anchor, thing, lambda event: Placed(opens=event, closes=event))
        case Before(anchor):
            return _from(anchor, thing, lambda event: Placed(closes=_walked(event, -1)))
        case AtOrBefore(anchor):
            return _from(anchor, thing, lambda event: Placed(closes=event))
        case Within() | NotBefore() | NoticeBefore() | Throughout() | UpTo():
            return _counted(window, thing)
        case _:
            raise NotCovered("a window that comes again")


def _counted(window: Within | NotBefore | NoticeBefore | Throughout | UpTo, thing: Thing) -> Placed:
    if window.counting != CalendarDays() or not set(window.period.units) <= {"weeks", "days"}:
        raise NotCovered("a period other than in plain days")
    number = window.period.fixed_days
    match window:
        case Within(anchor):
            return _from(anchor, thing, lambda event: Placed(opens=event, closes=_walked(event, number)))
        case NotBefore(anchor):
            return _from(anchor, thing, lambda event: Placed(opens=_walked(event, number)))
        case UpTo(anchor):
            return _from(anchor, thing, lambda event: Placed(opens=_walked(event, -number), closes=event))
        case _:
            return _from(window.anchor, thing, lambda event: Placed(closes=_walked(event, -number)))


def _from(anchor: Operand[Any], thing: Thing, made: Callable[[tuple[dt.date, dt.date]], Placed]) -> Placed:
    event = _event(anchor, thing)
    return Placed(waits=event) if isinstance(event, frozenset) else made(event)


def _event(anchor: Operand[Any], thing: Thing) -> tuple[dt.date, dt.date] | frozenset[str]:
    if isinstance(anchor, DaysBefore):
        event = _event(anchor.date, thing)
        return event if isinstance(event, frozenset) else _walked(event, -anchor.days)
    if isinstance(anchor, Constant):
        return first_day(anchor.value), last_day(anchor.value)
    if not isinstance(anchor, Symbol):
        raise NotCovered("an event that is looked for")
    record = thing.record_of(anchor.owner)
    when = None if record is None else when_said(record.given(anchor))
    if isinstance(when, Sometime) and when.first == dt.date.min:
        raise NotCovered("an event not later than a day")
    return frozenset({path_of(anchor, record)}) if when is None else (first_day(when), last_day(when))


def _walked(event: tuple[dt.date, dt.date], number: int) -> tuple[dt.date, dt.date]:
    step = dt.timedelta(days=1 if number > 0 else -1)
    first, last = event
    for _ in range(abs(number)):
        first, last = first + step, last + step
    return first, last


def _several(window: EarliestOf | LatestOf, placed: list[Placed]) -> Placed:
    waits = frozenset[str]().union(*(each.waits for each in placed))
    closing = [(each.closes[1], each) for each in placed if each.closes is not None]
    if isinstance(window, EarliestOf):
        first = min(closing, key=lambda each: each[0], default=(None, Placed()))[1]
        return attrs.evolve(first, waits=waits)
    if waits or len(closing) < len(placed):
        return Placed(waits=waits)
    return max(closing, key=lambda each: each[0])[1]
