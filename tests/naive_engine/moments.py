"""Every moment that a plan or a rulebook names: where something can change."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, cast

from frontierpolicy.calendars import EventTime, Sometime, clock_end, clock_start
from frontierpolicy.conditions import PrecedingYear
from frontierpolicy.sources import Citation, Source
from tests.naive_engine.thing import Question

__all__ = ["moments_in"]

EARLY = dt.datetime(1900, 1, 1)
YEARS = [dt.datetime(year, 1, 1) for year in range(2019, 2030)]
_SEEN: dict[int, tuple[object, frozenset[dt.datetime]]] = {}


def moments_in(asked: Question) -> list[dt.datetime]:
    """Return them in order, one long before the first of them, and where the day of the question begins and ends."""
    found = {EARLY, *_of(asked.as_of), *_found(asked.plan), *(each for part in asked.record for each in _found(part))}
    for instrument in asked.book:
        found |= _found(instrument) | {edge for log in instrument.logs() for edge in _found(log)}
        found |= {edge for each in instrument.provisions() for edge in _found(each)}
    return sorted(found)


def _of(when: EventTime) -> Iterator[dt.datetime]:
    yield clock_start(when)
    yield clock_end(when)
    if isinstance(when, Sometime):
        yield clock_start(when.last)
    if isinstance(when, dt.datetime):  # lists are kept by days
        yield from _of(when.date())


def _found(thing: Any) -> frozenset[dt.datetime]:
    """Return the moments in a value, remembered by which value it is."""
    if id(thing) not in _SEEN:
        _SEEN[id(thing)] = (thing, frozenset(_walked(thing)))
    return _SEEN[id(thing)][1]


def _walked(thing: Any) -> Iterator[dt.datetime]:
    if isinstance(thing, dt.date | Sometime):
        yield from _of(thing)
    elif isinstance(thing, PrecedingYear):
        yield from YEARS
    elif isinstance(thing, tuple | list | frozenset):
        for each in cast("Iterable[Any]", thing):
            yield from _walked(each)
    elif not isinstance(thing, Citation | Source):
        for field in getattr(thing, "__attrs_attrs__", ()):
            yield from _walked(getattr(thing, field.name, None))
