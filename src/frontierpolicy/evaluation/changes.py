"""When an answer can change: the moments that the law, the dated facts and the logs turn on."""

import datetime as dt
import itertools
from collections.abc import Iterable
from typing import Any

from frontierpolicy.calendars import Clock, EventTime, Sometime, clock_end, clock_start, first_day, last_day
from frontierpolicy.conditions import (
    Comparison,
    Condition,
    DefinedTerm,
    Determination,
    First,
    Happened,
    Link,
    Member,
    Occurred,
    Operand,
    Quantified,
    SetTest,
    Symbol,
    Through,
    ValueThrough,
)
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.edges import defining, opponents
from frontierpolicy.evaluation.record import query_of
from frontierpolicy.evaluation.world import Case, World, elsewhere, items
from frontierpolicy.facts import History, Missing, Yearly
from frontierpolicy.places import PlaceList

__all__ = ["Edges", "changes_in", "changes_of", "stated_edges"]

Edges = dict[Clock, EventTime]
"""Moments at which an answer can change, and how each was stated."""


def changes_in(condition: Condition, case: Case) -> Edges:
    """Return the moments at which the answer of a condition can change in a case."""
    found = _changes_read(condition, case)
    for there in _asked_in(condition, case):
        for child in condition.children():
            found.update(changes_in(child, there))
    return found


def _asked_in(condition: Condition, case: Case) -> tuple[Case, ...]:
    """Return the cases in which a condition asks those inside it."""
    if isinstance(condition, Quantified):
        return tuple(case.holding(*records) for records in items(condition.over, case)[0])
    return _through(condition.link, case) if isinstance(condition, Through) else (case,)


def _through(link: Link, case: Case) -> tuple[Case, ...]:
    there = elsewhere(link, case)
    return () if isinstance(there, Missing) else there


def changes_of(clause: Clause, case: Case) -> Edges:
    """Return the moments at which the answer of a clause can change in a case."""
    key = ("changes", clause.id, case.bearer, *map(id, case.records))
    return case.world.recalled(key, lambda: _changes_of(clause, case))


def _changes_of(clause: Clause, case: Case) -> Edges:
    found: Edges = {}
    for version in clause.versions:
        found.update(stated_edges([version.interval.start, version.interval.end]))
        for condition in version.provision.conditions():
            found.update(changes_in(condition, case))
    for other in opponents(clause, case):
        found.update(changes_of(other, case))
    return found


def _changes_read(part: object, case: Case) -> Edges:
    if isinstance(part, Happened | Determination):
        return _logged(part, case)
    if isinstance(part, DefinedTerm):
        return {edge: when for clause in defining(part, case) for edge, when in changes_of(clause, case).items()}
    if isinstance(part, Member | SetTest):
        lists = [value for value in part.values if isinstance(value, PlaceList)]
        limits = [limit for each in lists for limit in (each.known.start, each.known.end) if limit is not None]
        past = [limit for limit in limits if first_day(limit) <= case.world.as_of]
        return {**stated_edges(past), **_changes(part.fact, case)}
    if isinstance(part, Comparison):
        found: Edges = {}
        for each in (part.left, part.right):
            found.update(_changes_compared(each, case))
        return found
    return _changes(part, case)


def _changes_compared(operand: Operand[Any], case: Case) -> Edges:
    found: Edges = _logged(operand, case) if isinstance(operand, Occurred) else {}
    cases = _through(operand.link, case) if isinstance(operand, ValueThrough) else (case,)
    for there in cases:
        for part in operand.inside():
            found.update(_changes_compared(part, there))
    if isinstance(operand, First):
        cases = tuple(case.holding(*records) for records in items(operand.over, case)[0])
    for there, condition in itertools.product(cases, operand.conditions()):
        found.update(changes_in(condition, there))
    for symbol in () if operand.inside() else operand.symbols():
        found.update(_changes(symbol, case))
    return found


def _changes(fact: object, case: Case) -> Edges:
    if not isinstance(fact, Symbol):
        return {}
    if case.audience is not None and fact.owner.stands_for_many:
        members = (case.holding(member, *case.records[1:]) for member in case.audience.members)
        return {edge: when for each in members for edge, when in _changes(fact, each).items()}
    given = case.given(fact)
    if isinstance(given, History):
        return stated_edges(given.dates())
    if isinstance(given, Yearly):
        read_in = {year + late for year, _ in given.inside() for late in (1, 2)}
        return stated_edges(dt.date(year, 1, 1) for year in read_in if year <= dt.MAXYEAR)
    return {}


def _logged(asked: Happened | Occurred | Determination, case: Case) -> Edges:
    """Return the days from which what is asked for is on record, or a list of it is no longer complete."""
    what = asked if isinstance(asked, Determination) else asked.action
    about = query_of(asked, case).about
    return case.world.recalled(("logged", what.id, about), lambda: _logged_in(case.world, what.id, about))


def _logged_in(world: World, what: str, about: frozenset[str] | None) -> Edges:
    lists = (log for log in world.lists(what) if log.about is None or about is None or log.about in about)
    found: list[EventTime | None] = [_next(log.complete_until) for log in lists]
    for entry in world.entries(what, about):
        found.extend([first_day(entry.on), last_day(entry.on), entry.until])
        found.extend([_next(last_day(entry.until))] if entry.until is not None else [])
    return stated_edges(each for each in found if each is not None and first_day(each) <= world.as_of)


def _next(day: dt.date | None) -> dt.date | None:
    return None if day is None or day == dt.date.max else day + dt.timedelta(days=1)


def stated_edges(limits: Iterable[EventTime | None]) -> Edges:
    """Return the moments that limits come to: of a span of days, its beginning and its end."""
    found: Edges = {}
    for limit in limits:
        if isinstance(limit, Sometime):
            found[clock_start(limit)] = limit.first
            found[clock_end(limit)] = clock_end(limit).date()
        elif limit is not None:
            found[clock_start(limit)] = limit
    return found
