"""What a rulebook turns on: the thresholds, words, days and acts at which its answers can change."""

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import attrs

from frontierpolicy.calendars import EventTime, first_day, last_day
from frontierpolicy.conditions import (
    Action,
    Comparison,
    Condition,
    Constant,
    DefinedTerm,
    Determination,
    Happened,
    Link,
    Member,
    Occurred,
    Quantified,
    Scaled,
    Scope,
    SetTest,
    Symbol,
    Through,
    ValueThrough,
)
from frontierpolicy.conditions.reads import operand_parts, symbols_read, walk
from frontierpolicy.drafting import Awaits, Instrument, Rulebook
from frontierpolicy.facts import Extension
from frontierpolicy.parties import Party
from frontierpolicy.places import PlaceList
from frontierpolicy.provisions import Definition, Norm, Provision
from frontierpolicy.quantities import Quantity
from frontierpolicy.terms import Role

__all__ = ["ANYTHING", "Acted", "Hints", "Near", "hints_of", "reading"]


@attrs.frozen
class Acted:
    """An act that a rulebook looks for on record.

    Attributes:
        what: The act or the determination.
        by: Who could do it; `None` for the bearer.
        about: The id of an instrument, a scope, or `None`.
    """

    what: Action | Determination
    by: Party | None
    about: str | type[Scope] | None


@attrs.define(eq=False, repr=False)
class Hints:
    """What a rulebook turns on.

    Attributes:
        facts: The facts that its conditions and windows read.
        amounts: For each quantity fact, the thresholds it is compared with.
        words: For each other fact, the values that the law names.
        days: The days on which something in the law, or in a condition, changes.
        acts: The acts that conditions look for.
        parties: The parties that the law names.
        roles: The roles that the law names.
        scopes: The scopes that provisions are stated of or go through.
        factors: The factors by which a side of a comparison is multiplied.
        descends: Whether something is asked of the base model.
        anything: Whether nothing in particular is asked, so that every fact can matter.
    """

    facts: set[Symbol] = attrs.Factory(set[Symbol])
    amounts: dict[Symbol, set[Quantity]] = attrs.Factory(dict[Symbol, "set[Quantity]"])
    words: dict[Symbol, set[object]] = attrs.Factory(dict[Symbol, "set[object]"])
    days: set[dt.date] = attrs.Factory(set[dt.date])
    acts: set[Acted] = attrs.Factory(set[Acted])
    parties: set[Party] = attrs.Factory(set[Party])
    roles: set[Role] = attrs.Factory(set[Role])
    scopes: set[type[Scope]] = attrs.Factory(set[type[Scope]])
    factors: set[Fraction] = attrs.Factory(set[Fraction])
    descends: bool = False
    anything: bool = False

    def __repr__(self) -> str:
        """Write how much is read: strategies that are drawn from this are shown with it."""
        return "<hints of nothing in particular>" if self.anything else f"<hints on {len(self.facts)} facts>"

    def touches(self, *scopes: type[Scope]) -> bool:
        """Return whether something is said of one of those scopes, or of an extension of one."""
        spoken = {*self.scopes, *(fact.owner for fact in self.facts)}
        spoken |= {each.of for each in spoken if issubclass(each, Extension)}
        return self.anything or any(issubclass(each, scopes) for each in spoken)


ANYTHING = Hints(anything=True)
"""No rulebook in particular."""

Near = Rulebook | Instrument | Condition | Hints | None
"""Where to draw: where a rulebook or a condition turns, at hints made by hand, or anywhere."""


def reading(near: Near, facts: Iterable[Symbol]) -> Hints:
    """Return what a rulebook turns on, with some facts that it need not read itself."""
    hints = hints_of(near)
    return attrs.evolve(hints, facts={*hints.facts, *facts})


def hints_of(near: Near) -> Hints:
    """Return what a rulebook turns on, through all its versions and readings; hints are returned as they are."""
    if near is None or isinstance(near, Hints):
        return ANYTHING if near is None else near
    hints = Hints()
    if isinstance(near, Condition):
        _read(hints, near)
        return hints
    for instrument in near if isinstance(near, Rulebook) else (near,):
        hints.days.update(_days(_times(instrument)))
        for provision in instrument.every_provision():
            _read_provision(hints, provision)
        for log in instrument.logs():
            hints.parties.update(entry.by for entry in log.entries)
            hints.days.update(_days(entry.on for entry in log.entries))
    return hints


def _times(instrument: Instrument) -> Iterator[EventTime]:
    yield instrument.issued
    if not isinstance(instrument.begins, Awaits):
        yield instrument.begins
    if instrument.ending is not None:
        yield instrument.ending.on
    for amendment in instrument.amendments:
        yield from (amendment.effective, amendment.known_at)
    for provision in instrument.every_provision():
        if provision.in_force is not None:
            yield from (limit for limit in (provision.in_force.start, provision.in_force.end) if limit is not None)


def _days(times: Iterable[EventTime]) -> Iterator[dt.date]:
    for when in times:
        yield from (day for day in (first_day(when), last_day(when)) if dt.date.min < day < dt.date.max)


def _read_provision(hints: Hints, provision: Provision) -> None:
    if provision.per is not None:
        hints.scopes.add(provision.per)
    for condition in provision.conditions():
        _read(hints, condition)
    if isinstance(provision, Norm):
        hints.parties.update(each for each in (provision.bearer, *provision.towards) if isinstance(each, Party))
        hints.roles.update(each for each in (provision.bearer, *provision.towards) if isinstance(each, Role))
        hints.acts.update(Acted(act, None, None) for act in provision.acts)
        for anchor in provision.window.anchors():
            _read_operand(hints, anchor)
    if isinstance(provision, Definition):
        hints.scopes.add(provision.term.subject)


def _read(hints: Hints, condition: Condition) -> None:
    hints.facts.update(symbols_read(condition))
    for part in walk(condition):
        if isinstance(part, Comparison):
            _compared(hints, part)
        elif isinstance(part, Member | SetTest):
            hints.words.setdefault(part.fact, set()).update(_words(part.values))
        elif isinstance(part, Happened):
            hints.acts.add(Acted(part.action, part.by if isinstance(part.by, Party) else None, part.about))
        elif isinstance(part, Determination):
            hints.acts.add(Acted(part, part.authority, part.subject))
        if isinstance(part, DefinedTerm | Determination):
            hints.scopes.add(part.subject)
        elif isinstance(part, Quantified):
            hints.scopes.add(part.over)
        elif isinstance(part, Through):
            _linked(hints, part.link)


def _compared(hints: Hints, comparison: Comparison) -> None:
    sides = (comparison.left, comparison.right)
    symbols = {symbol for side in sides for symbol in side.symbols()}
    constants = [part.value for side in sides for part in operand_parts(side) if isinstance(part, Constant)]
    for value in constants:
        if isinstance(value, Quantity):
            for symbol in symbols:
                hints.amounts.setdefault(symbol, set()).add(value)
        else:
            hints.days.update(_days((value,)))
    for side in sides:
        _read_operand(hints, side)


def _read_operand(hints: Hints, operand: Any) -> None:
    for part in operand_parts(operand):
        hints.facts.update(part.symbols())
        if isinstance(part, ValueThrough):
            _linked(hints, part.link)
        if isinstance(part, Scaled):
            hints.factors.update((part.factor, 1 / part.factor))
        if isinstance(part, Occurred):
            hints.acts.add(Acted(part.action, part.by if isinstance(part.by, Party) else None, part.about))
        if isinstance(part, Constant) and not isinstance(part.value, Quantity):
            hints.days.update(_days((part.value,)))
        for condition in part.conditions():
            _read(hints, condition)


def _linked(hints: Hints, link: Link) -> None:
    if isinstance(link, Role):
        hints.roles.add(link)
    else:
        hints.descends = True


def _words(values: Iterable[object]) -> Iterator[object]:
    for value in values:
        if isinstance(value, PlaceList):
            yield from (*value.members, *value.disputed)
        else:
            yield value
