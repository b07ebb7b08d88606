"""Conditions, asked of one thing at one moment, kind by kind as the documentation tells them."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterable
from typing import Any, cast

import attrs

from frontierpolicy.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    DefinedTerm,
    Determination,
    Happened,
    Lineage,
    Member,
    Not,
    Quantified,
    Quantifier,
    SetRelation,
    SetTest,
    Symbol,
    Through,
)
from frontierpolicy.facts import Collection, Extension, Flag, Missing, Record, Spread, plain
from frontierpolicy.places import Place, PlaceList
from frontierpolicy.plans import Model, Recipient, Stage, System
from frontierpolicy.quantities import Comparator
from frontierpolicy.truth import Truth
from tests.naive_engine.answers import NotCovered, Said, all_so, any_so, at_least_so, denied
from tests.naive_engine.logs import determined, happened
from tests.naive_engine.operands import Corner, corners
from tests.naive_engine.thing import Thing, above_stage

__all__ = ["Terms", "ask", "path_of"]

Terms = Callable[[DefinedTerm, Thing], Said]
"""Says what is concluded of a defined term."""


def ask(condition: Condition, thing: Thing, terms: Terms) -> Said:  # noqa: C901  one case for each kind of condition
    """Return how a condition comes out."""
    match condition:
        case AllOf(parts):
            return all_so(*(ask(part, thing, terms) for part in parts))
        case AnyOf(parts):
            return any_so(*(ask(part, thing, terms) for part in parts))
        case Not(part):
            return denied(ask(part, thing, terms))
        case AtLeast(number, parts):
            return at_least_so(number, *(ask(part, thing, terms) for part in parts))
        case Comparison():
            return _compared(condition, thing)
        case Happened():
            return happened(condition, thing)
        case Determination():
            return determined(condition, thing)
        case DefinedTerm():
            return terms(condition, thing)
        case Quantified():
            return _quantified(condition, thing, terms)
        case Through():
            return _through(condition, thing, terms)
        case _:
            return _atom(condition, thing)


def _atom(condition: Condition, thing: Thing) -> Said:
    fact = condition.fact if isinstance(condition, Member | SetTest) else condition
    assert isinstance(fact, Symbol)
    record = thing.record_of(fact.owner)
    path = path_of(fact, record)
    value = Missing.NOT_STATED if record is None else plain(record.given(fact), thing.day)
    if isinstance(value, Spread):
        raise NotCovered("an audience")
    if isinstance(value, Missing):
        return Said(False) if value is Missing.NOT_APPLICABLE else Said(None, frozenset({path}))
    so = _told(condition, value, thing)
    return Said(so, frozenset({path}) if so is None else frozenset())


def path_of(fact: Symbol, record: Record | None) -> str:
    """Return where a fact belongs, as reports write it."""
    key = f"{fact.owner.namespace}.{fact.name}" if issubclass(fact.owner, Extension) else fact.name
    if record is None:
        return f"{fact.owner.scope_name}.{key}"
    known = vars(record)
    name = known["party"].id if "party" in known and "id" not in known else known["id"]
    return f"{fact.owner.scope_name}[{name}].{key}"


def _told(condition: Condition, value: Any, thing: Thing) -> bool | None:
    if isinstance(condition, Flag):
        return bool(value)
    if isinstance(condition, Member):
        return _among(value, condition.values, thing)
    assert isinstance(condition, SetTest)
    held, listed = value, condition.values
    if condition.relation is SetRelation.OVERLAPS:
        return _some(_among(each, listed, thing) for each in held)
    if condition.relation is SetRelation.INCLUDES:
        return _every(_some(_among(each, {wanted}, thing) for each in held) for wanted in listed)
    return _every(_among(each, listed, thing) for each in held)


def _among(value: object, listed: Iterable[object], thing: Thing) -> bool | None:
    if not isinstance(value, Place):
        return value in set(listed)
    return _some(_place_within(value, each, thing) for each in listed)


def _place_within(place: Place, area: object, thing: Thing) -> bool | None:
    assert isinstance(area, Place | PlaceList)
    when = min(thing.moment, _end_of(thing)) if isinstance(area, PlaceList) else None
    return {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}[place.within(area, when)]


def _end_of(thing: Thing) -> Any:
    return dt.datetime.combine(thing.asked.as_of, dt.time())


def _some(answers: Iterable[bool | None]) -> bool | None:
    return any_so(*(Said(each) for each in answers)).so


def _every(answers: Iterable[bool | None]) -> bool | None:
    return all_so(*(Said(each) for each in answers)).so


def _compared(condition: Comparison, thing: Thing) -> Said:
    """Return how the comparison comes out at every pair of the furthest values that both sides can have."""
    left, right = corners(condition.left, thing, path_of), corners(condition.right, thing, path_of)
    if left is None or right is None:  # one side is not applicable
        return Said(False)
    if left.unit != right.unit:
        return Said(None, left.missing | right.missing)
    ways = {_holds(one, condition.comparator, other) for one, other in itertools.product(left.values, right.values)}
    return Said(ways.pop()) if len(ways) == 1 else Said(None, left.missing | right.missing)


def _holds(one: Corner, comparator: Comparator, other: Corner) -> bool:
    return {
        Comparator.LESS: one < other,
        Comparator.AT_MOST: one <= other,
        Comparator.MORE: one > other,
        Comparator.AT_LEAST: one >= other,
    }[comparator]


def _quantified(condition: Quantified, thing: Thing, terms: Terms) -> Said:
    """Go through the items below the thing in hand; where there may be more, one more of which nothing is known."""
    below, paths = _below(condition.over, thing)
    answers = [ask(condition.condition, thing.holding(*records), terms) for records in below.items]
    if not below.complete:
        answers.append(Said(None, paths))
    if condition.quantifier is Quantifier.ANY:
        return any_so(*answers)
    return all_so(*answers) if condition.quantifier is Quantifier.ALL else _counted(condition.number, answers, below)


def _counted(number: int, answers: list[Said], below: Collection[Any]) -> Said:
    """Return whether so many are so. What a list leaves out may be any number of them."""
    more = [] if below.complete else [answers[-1]] * number
    return at_least_so(number, *answers, *more)


def _below(scope: type[Any], thing: Thing) -> tuple[Collection[Any], frozenset[str]]:
    """Return the things of a scope below the thing in hand, and the lists that may leave some of them out."""
    plan, above = thing.asked.plan, thing.records
    if scope is Model:  # a plan is for one model
        return Collection(((plan.model,),), complete=True), frozenset()
    if scope is Recipient and thing.record_of(Stage) is not None:
        stage = thing.record_of(Stage)
        assert isinstance(stage, Stage)
        here = Collection(tuple((each, *above) for each in stage.recipients), complete=stage.recipients.complete)
        return here, frozenset({f"stage[{stage.id}].recipients"})
    if scope is Recipient:
        open_ = {f"stage[{stage.id}].recipients" for stage in plan.stages if not stage.recipients.complete}
        open_ |= set() if plan.stages.complete else {"stages"}
        every = tuple((each, stage, *above_stage(plan, stage)) for stage, each in plan.recipients())
        return Collection(every, complete=not open_), frozenset(open_)
    name, listed = "occurrences", cast("Collection[Record]", plan.occurrences)
    if scope in (Stage, System):
        name = "stages" if scope is Stage else "systems"
        listed = cast("Collection[Record]", plan.stages if scope is Stage else plan.systems)
    found = [each for each in listed if isinstance(each, scope)]
    items = tuple((each, *(above_stage(plan, each) if isinstance(each, Stage) else above)) for each in found)
    return Collection(items, complete=listed.complete), frozenset({name})


def _through(condition: Through, thing: Thing, terms: Terms) -> Said:
    model = thing.record_of(Model)
    if condition.link is Lineage.BASE:
        if not isinstance(model, Model):
            return Said(None, frozenset({"model.base"}))
        if isinstance(model.base, Model):
            return ask(condition.condition, thing.holding(model.base), terms)
        if model.base is Missing.NOT_APPLICABLE:
            return Said(False)
        return Said(None, frozenset({f"model[{model.id}].base"}))
    players = thing.asked.plan.playing(condition.link)
    if players is None:
        return Said(None, frozenset({f"roles.{condition.link}"}))
    return any_so(*(ask(condition.condition, attrs.evolve(thing, bearer=each), terms) for each in players))
