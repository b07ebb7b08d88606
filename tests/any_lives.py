"""Strategies for duties and what happens to them, all within a few days of June, so that much meets."""

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st

from frontierpolicy.calendars import EventTime, Sometime, last_day
from frontierpolicy.lifecycle import Duty, Event, Happening, Kind
from tests.lives import PROHIBITION, during, duty, june

ACTS = {Event.PERFORMED, Event.BEGUN, Event.CEASED}
RECORDED = [event for event in Event if event.recorded]


@cache
def days() -> st.SearchStrategy[int]:
    """Return numbers of days of June, few enough that several things fall on one."""
    return st.integers(1, 14)


@cache
@st.composite
def times(draw: st.DrawFn) -> EventTime:
    """Return days, instants and spans of days."""
    first = june(draw(days()))
    kind = draw(st.sampled_from(["day", "day", "instant", "span"]))
    if kind == "instant":
        return dt.datetime.combine(first, dt.time(draw(st.sampled_from([0, 12]))), tzinfo=dt.UTC)
    return first if kind == "day" else Sometime(first, first + dt.timedelta(days=draw(st.integers(0, 4))))


@cache
@st.composite
def any_happenings(draw: st.DrawFn) -> Happening:
    """Return happenings of any kind, known on their day or a few days later."""
    event, on = draw(st.sampled_from(RECORDED)), draw(times())
    return Happening(
        event=event,
        on=on,
        known_at=last_day(on) + dt.timedelta(days=draw(st.sampled_from([0, 0, 0, 3]))),
        source=draw(st.sampled_from(["a letter", "a log"])),
        sure=event not in ACTS or draw(st.sampled_from([True, True, False])),
        successor="another-duty" if event is Event.SUPERSEDED else "",
    )


@cache
@st.composite
def any_duties(draw: st.DrawFn) -> Duty:
    """Return duties of each kind that hold and may hold for up to three stretches."""
    limits: list[int | None] = [*sorted(draw(st.sets(days(), min_size=4, max_size=4)))]
    if draw(st.booleans()):
        limits[0] = None
    if draw(st.booleans()):
        limits[-1] = None
    first, second, third = during(*limits[:2]), during(*limits[1:3]), during(*limits[2:])
    holds, undecided = draw(
        st.sampled_from(
            [
                (first + second + third, ()),
                (first + third, ()),
                (first + third, second),
                (second, first + third),
                (third, first),
                (first, ()),
                ((), first + third),
                ((), second),
            ]
        )
    )
    kind = draw(st.sampled_from(Kind))
    fields: dict[str, Any] = {"holds": holds, "undecided": undecided, "closes": None}
    if kind is not PROHIBITION:
        fields["closes"] = draw(st.none() | days().map(june))
        fields["opens"] = draw(st.sampled_from([None, None, june(3)]))
    if not holds:
        fields["trigger_by"] = draw(st.none() | days().map(june))
    return duty(kind, **fields)


@cache
def logs() -> st.SearchStrategy[list[Happening]]:
    """Return logs, in no order."""
    return st.lists(any_happenings(), max_size=7)
