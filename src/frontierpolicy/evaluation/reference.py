"""The reference evaluator: what the language means, by plain recursion and without a cache.

Every other way of evaluating must agree with this one. `answer` is the entry: it asks a condition of a
case, and of each member where the recipient in hand is an audience.
"""

import datetime as dt
import itertools
from functools import partial
from typing import Any

from frontierpolicy.calendars import (
    EventTime,
    Interval,
    Sometime,
    checked_time,
    first_day,
    is_event_time,
    last_day,
    shifted,
)
from frontierpolicy.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    Constant,
    DaysBefore,
    DefinedTerm,
    Determination,
    First,
    Happened,
    Link,
    Member,
    Not,
    Occurred,
    Onset,
    Operand,
    PrecedingYear,
    Quantified,
    Quantifier,
    Scaled,
    SetTest,
    Sum,
    Symbol,
    Through,
    ValueThrough,
)
from frontierpolicy.drafting import Clause, Pending, Version
from frontierpolicy.errors import InvalidType
from frontierpolicy.evaluation.changes import changes_in
from frontierpolicy.evaluation.edges import addressed, breaches_before, defining, opponents
from frontierpolicy.evaluation.record import ask, query_of
from frontierpolicy.evaluation.values import among, at_least, days_of, of_values, range_of, related, sum_of
from frontierpolicy.evaluation.world import UNLISTED, Case, elsewhere, items
from frontierpolicy.facts import Flag, Missing, Yearly, plain
from frontierpolicy.plans import Recipient
from frontierpolicy.provisions import Definition, Provision
from frontierpolicy.quantities import Range
from frontierpolicy.truth import Answer, Reach, Truth, all_of, any_of, everyone, someone

__all__ = ["answer", "applies", "conclusions", "governs", "moment_of", "stated", "when_of"]


_ANOTHER = Recipient(id=UNLISTED)
"""A member of an audience that a plan does not list: nothing is known of it."""


def answer(condition: Condition, case: Case) -> Answer:
    """Return how a condition comes out in a case; of an audience, how far it holds among its members."""
    audience = case.audience
    if audience is None:
        return _truth(condition, case)
    members = [_truth(condition, case.holding(member, *case.records[1:])) for member in audience.members]
    some, every = any_of(map(someone, members)), all_of(map(everyone, members))
    if not audience.members_complete:
        another = _truth(condition, case.holding(_ANOTHER, *case.records[1:]))  # if there is one
        some, every = some | (someone(another) & Truth.UNKNOWN), every & (everyone(another) | Truth.UNKNOWN)
    return Reach(some, every)


def _truth(condition: Condition, case: Case) -> Answer:  # noqa: C901, PLR0912  one case for each kind of condition
    match condition:
        case AllOf(parts):
            return all_of(_truth(part, case) for part in parts)
        case AnyOf(parts):
            return any_of(_truth(part, case) for part in parts)
        case Not(part):
            return ~_truth(part, case)
        case AtLeast(threshold, parts):
            return at_least(threshold, [_truth(part, case) for part in parts])
        case Comparison():
            return _compared(condition, case)
        case Flag():
            return of_values(case.read(condition), lambda value: Truth.of(value is True))
        case Member(fact, values):
            return of_values(case.read(fact), lambda value: among(value, values, case))
        case SetTest(fact, relation, values):
            return of_values(case.read(fact), lambda value: related(value, relation, values, case))
        case Happened():
            return ask(query_of(condition, case), case).truth
        case Determination():
            return ask(query_of(condition, case), case, condition.if_absent).truth
        case DefinedTerm():
            return conclusions(condition, case)[0]
        case Through(link, part):
            return _through(link, part, case)
        case Quantified():
            return _quantified(condition, case)
        case _:
            raise InvalidType(f"{condition!r} is no condition that can be evaluated")


def _through(link: Link, part: Condition, case: Case) -> Answer:
    found = elsewhere(link, case)
    if isinstance(found, Missing):
        return Truth.FALSE if found is Missing.NOT_APPLICABLE else Truth.UNKNOWN
    return any_of(answer(part, there) for there in found)


def _quantified(condition: Quantified, case: Case) -> Truth:
    found, complete = items(condition.over, case)
    answers = [answer(condition.condition, case.holding(*records)) for records in found]
    if condition.quantifier is Quantifier.ALL:
        return all_of(map(everyone, answers)) & (Truth.TRUE if complete else Truth.UNKNOWN)
    reached = someone(at_least(condition.number, [someone(each) for each in answers]))
    return reached | (Truth.FALSE if complete else Truth.UNKNOWN)


# Operands: the numbers and the dates that the sides of a comparison may be.


def _compared(condition: Comparison, case: Case) -> Answer:
    left, right = _ranges(condition.left, case), _ranges(condition.right, case)
    if isinstance(left, Missing) or isinstance(right, Missing):
        return Truth.FALSE if Missing.NOT_APPLICABLE in (left, right) else Truth.UNKNOWN
    answers = [one.compare(condition.comparator, other) for one, other in itertools.product(left, right)]
    return answers[0] if len(answers) == 1 else Reach(any_of(answers), all_of(answers))


def _ranges(operand: Operand[Any], case: Case) -> tuple[Range, ...] | Missing:
    """Return what an operand may be: one range, or one for each value that occurs in an audience."""
    if operand.measures is dt.date:
        when = moment_of(operand, case)
        return when if isinstance(when, Missing) else (days_of(when),)
    match operand:
        case Constant(value):
            return range_of(value)
        case Sum(parts):
            return sum_of([_ranges(part, case) for part in parts])
        case Scaled(part, factor):
            inner = _ranges(part, case)
            return inner if isinstance(inner, Missing) else tuple(each.times(factor) for each in inner)
        case PrecedingYear(fact):
            years = case.read(fact)
            return range_of(plain(years.on(case.day.year - 1), case.day) if isinstance(years, Yearly) else years)
        case ValueThrough(link, part):
            there = elsewhere(link, case)
            return there if isinstance(there, Missing) else _ranges(part, there[0])
        case Symbol():
            return range_of(case.read(operand))
        case _:
            raise InvalidType(f"{operand!r} is no quantity that can be evaluated")


def moment_of(operand: Operand[Any], case: Case) -> EventTime | Missing:
    """Return when something is: exactly, within some days, or why that is missing."""
    match operand:
        case Constant(value):
            return checked_time(value)
        case DaysBefore(date, days):
            when = moment_of(date, case)
            return when if isinstance(when, Missing) else shifted(when, -days)
        case First(date, where):
            return _first(date, where, case)
        case Onset(condition):
            return _onset(condition, case)
        case Occurred():
            found = ask(query_of(operand, case), case)
            return found.when or (Missing.NOT_APPLICABLE if found.truth is Truth.FALSE else Missing.NOT_STATED)
        case Symbol():
            value = case.read(operand)
            return value if is_event_time(value) or isinstance(value, Missing) else Missing.NOT_STATED
        case _:
            raise InvalidType(f"{operand!r} is no date that can be evaluated")


def _first(date: Symbol, where: Condition, case: Case) -> EventTime | Missing:
    found, complete = items(date.owner, case)
    latest, earliest = dt.date.max, dt.date.max
    for records in found:
        there = case.holding(*records)
        satisfied, when = someone(answer(where, there)), there.read(date)
        if satisfied is Truth.FALSE or when is Missing.NOT_APPLICABLE:
            continue
        earliest = min(earliest, first_day(when) if is_event_time(when) else dt.date.min)
        if satisfied is Truth.TRUE and is_event_time(when):
            latest = min(latest, last_day(when))
    if not complete:
        earliest = dt.date.min
    if latest == dt.date.max:
        return Missing.NOT_APPLICABLE if earliest == dt.date.max else Missing.NOT_STATED
    return latest if earliest == latest else Sometime(earliest, latest)


def _onset(condition: Condition, case: Case) -> EventTime | Missing:
    """Return when a condition first came true after it was not; open where it may have been so before."""
    changes = changes_in(condition, case)
    before = someone(answer(condition, case.at(dt.datetime.min)))
    if before is Truth.TRUE:
        return Missing.NOT_STATED
    since = dt.date.min if before is Truth.UNKNOWN else None
    for moment in sorted(changes):
        found = someone(answer(condition, case.at(moment)))
        if found is Truth.TRUE:
            return changes[moment] if since is None else Sometime(since, last_day(changes[moment]))
        since = (since or first_day(changes[moment])) if found is Truth.UNKNOWN else None
    return Missing.NOT_APPLICABLE if since is None else Missing.NOT_STATED


# Provisions: where one applies, what definitions conclude, and what stands against a norm.


def applies(clause: Clause, case: Case) -> Answer:
    """Return whether some version of a clause is in force at the moment and applies in the case.

    A norm does not apply where a clause blocks it, or where one that overrides and opposes it applies. One that
    follows a breach does not before there is one.
    """
    found = stated(clause, case)
    if found is Truth.FALSE:
        return found
    breaches = breaches_before(clause, case)
    due = Truth.TRUE if breaches is None else any_of(each.truth for each in breaches)
    against = any_of(applies(other, case) & addressed(other.latest, case) for other in opponents(clause, case))
    return found & ~against & due


def stated(clause: Clause, case: Case) -> Answer:
    """Return whether some version of a clause is in force and applies, whatever stands against it."""
    found: list[Answer] = []
    for version in clause.versions:
        governing = governs(version, case)
        if governing is not Truth.FALSE:
            found.append(governing & _met(version.provision, case))
    return any_of(found)


def governs(version: Version, case: Case) -> Truth:
    """Return whether a version is the one that governs the thing in hand at the moment."""
    found = version.interval.holds_at(case.moment)
    if found is Truth.FALSE:
        return found
    pending = (_pending(each, case) for each in version.pending)
    return found & case.began_in(version.begun) & all_of(pending)


def _pending(pending: Pending, case: Case) -> Truth:
    """Return whether a duty was, or was not, still due when a change took effect."""
    span = pending.norm.window.placed(partial(when_of, case=case), case.day)
    undated = Truth.UNKNOWN if span.unplaced else Truth.TRUE
    due = undated if span.lawful is None else ~Interval(None, pending.at).has(span.lawful)
    return due if pending.still else ~due


def when_of(anchor: Operand[Any], case: Case) -> EventTime | None:
    """Return when the anchor of a window is, or `None` where nothing limits when it can be."""
    found = moment_of(anchor, case)
    boundless = isinstance(found, Sometime) and found.last == dt.date.max
    return None if isinstance(found, Missing) or boundless else found


def _met(provision: Provision, case: Case) -> Answer:
    found = answer(provision.condition, case)
    if found is Truth.FALSE:
        return found
    return found & ~any_of(answer(each.condition, case) for each in provision.exceptions)


def conclusions(term: DefinedTerm, case: Case) -> tuple[Answer, Truth]:
    """Return whether the subject counts as a term, and whether its definitions conflict.

    It counts if a definition for it applies and every definition against it that applies is overridden
    by one that applies for it (team defeat). Two sides that are, or may be, both undefeated block each
    other: the term is then undetermined. So it is where no definition is loaded.
    """
    key = (term.id, case.bearer, case.moment, *map(id, case.records))
    return case.world.recalled(key, lambda: _concluded(term, case))


def _concluded(term: DefinedTerm, case: Case) -> tuple[Answer, Truth]:
    clauses = defining(term, case)
    if not clauses:
        return Truth.UNKNOWN, Truth.FALSE
    found = {clause.id: applies(clause, case) for clause in clauses}
    sides = {clause.id: isinstance(clause.latest, Definition) and clause.latest.counts for clause in clauses}
    edges = [
        (edge.winner, edge.loser) for edge in case.world.law.overrides if {edge.winner, edge.loser} <= sides.keys()
    ]
    beats = [(winner, loser) for winner, loser in edges if sides[winner] is not sides[loser]]

    def undefeated(*, side: bool) -> Answer:
        return any_of(
            found[name] & ~any_of(found[winner] for winner, loser in beats if loser == name)
            for name, of_side in sides.items()
            if of_side is side
        )

    supported = any_of(found[name] for name, of_side in sides.items() if of_side)
    against, for_it = undefeated(side=False), undefeated(side=True)
    conflict = someone(against & for_it)
    met = supported & ~against
    return (met if conflict is Truth.FALSE else Truth.UNKNOWN), conflict
