"""Strategies for conditions and what they compare: every kind there is, inside one another."""

import datetime as dt
import enum
from fractions import Fraction
from functools import cache
from typing import Any, cast

from hypothesis import strategies as st

from frontierpolicy.calendars import Interval
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
    Lineage,
    Member,
    Not,
    Occurred,
    Onset,
    Operand,
    PrecedingYear,
    Quantified,
    Quantifier,
    Scaled,
    Scope,
    SetRelation,
    SetTest,
    Someone,
    Sum,
    Through,
    ValueThrough,
)
from frontierpolicy.facts import Amount, Fact, Flag, Moment, YearlyAmount
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import CAISI
from frontierpolicy.places import Place, PlaceList, country, place
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.provisions.actions import GIVE_ACCESS, SIGN
from frontierpolicy.quantities import Comparator, Compute, Count, Money, Quantity, count, eur, flop, usd
from frontierpolicy.sources import Source
from frontierpolicy.terms import PartyKind, Role, StageKind
from frontierpolicy.testing.strategies.times import days, moments
from frontierpolicy.truth import Truth

__all__ = ["COURT", "DRAWN_FROM", "FOUND", "TERM", "conditions", "events"]

DRAWN_FROM = Source(title="A drawn text", checked=dt.date(2030, 1, 1))
"""The source that what is drawn cites."""
COURT = Party("a-court", "a court", PartyKind.BODY, aliases=("the court",), parent="us-government")
LISTED = PlaceList(
    id="drawn-list",
    title="a list",
    members={country("CN"), place("US-CA")},
    disputed={country("HK")},
    known=Interval(dt.date(2020, 1, 1), None),
    citation=DRAWN_FROM.at("a list"),
)
TERM = DefinedTerm(id="drawn/term", phrase="a drawn term", subject=Model)
"""The term that drawn conditions of a model name, and drawn definitions define."""
FOUND = Determination(
    id="drawn/finding",
    title="is found",
    subject=Model,
    authority=CAISI,
    if_absent=Truth.UNKNOWN,
    question="Is it found?",
)
"""The determination that drawn conditions of a model look for."""

_LIMITS: dict[type[Quantity], tuple[Quantity, ...]] = {
    Compute: (flop("1e23"), flop("1e25"), flop("1e26")),
    Count: (count(10**6), count("7e8")),
    Money: (usd("5e8"), eur("1/3", year=2025)),
}
_WHO = st.sampled_from((COURT, CAISI, Role.HOST, Role.SYSTEM_PROVIDER, *Someone))
_ABOUT = st.sampled_from((None, "us-eo-14409", Model, Actor))


def conditions(of: type[Scope] = Model, *, max_leaves: int = 5) -> st.SearchStrategy[Condition]:
    """Return conditions that can be stated of a scope: of every kind, joined in every way.

    They compare the facts of the scope and of those above it with thresholds of the law in force, look for acts and
    determinations, and go through collections. They shrink to a single flag.

    Args:
        of: The scope, as in `Model` or `Stage`.
        max_leaves: How many conditions without others inside there are, roughly, at most.
    """
    scope: Any = of
    return _conditions(scope, max_leaves)


@cache
def _conditions(of: type[Scope], max_leaves: int) -> st.SearchStrategy[Condition]:
    return st.recursive(_leaf(of), lambda inner: _around(of, inner), max_leaves=max_leaves)


@st.composite
def _leaf(draw: st.DrawFn, of: type[Scope]) -> Condition:
    """Return one condition with no others inside; a strategy of its own, so that what is made of it has a short name."""
    scope: Any = of
    return draw(_leaves(scope))


def _facts(of: type[Scope], kind: type[Any]) -> list[Any]:
    """Return the facts of a kind that can be read of a scope."""
    reach = dict.fromkeys((*of.path(), Actor))
    found = (fact for scope in reach for fact in cast("tuple[Fact[Any, Any], ...]", cast("Any", scope).facts()))
    return list(dict.fromkeys(fact for fact in found if isinstance(fact, kind)))


@cache
def _leaves(of: type[Scope]) -> st.SearchStrategy[Condition]:
    """Return conditions with no others inside."""
    flags: list[Condition] = _facts(of, Flag)
    single: list[st.SearchStrategy[Condition]] = [st.sampled_from(flags)] if flags else []
    words = [
        fact for fact in _facts(of, Fact) if isinstance(fact.kind, enum.EnumMeta) or fact.kind in (Place, Party, str)
    ]
    compared = [_comparisons(measure, sides) for measure in _LIMITS if (sides := _quantities(of, measure)) is not None]
    happened = st.builds(
        Happened, action=st.just(SIGN), by=_WHO, towards=_WHO, about=_ABOUT.filter(lambda each: _reaches(of, each)),
        part=st.sampled_from(("", "safety")),
    )  # fmt: skip
    declared: list[Condition] = [TERM, FOUND] if issubclass(Model, of.path()) else []
    timed = st.builds(Comparison, events(of), st.sampled_from(Comparator), events(of))
    member: st.SearchStrategy[Condition] = st.sampled_from(words).flatmap(_membership)
    return st.one_of(*single, member, *compared, timed, happened, *([st.sampled_from(declared)] if declared else []))


def _reaches(of: type[Scope], about: object) -> bool:
    return not isinstance(about, type) or about in (*of.path(), Actor)


@cache
def _membership(fact: Fact[Any, Any]) -> st.SearchStrategy[Condition]:
    kinds: dict[Any, tuple[object, ...]] = {
        Place: (country("CA"), country("US"), place("US-CA"), place("EU"), LISTED),
        Party: (CAISI, COURT),
        str: ("a", "b"),
    }
    values = kinds[fact.kind] if fact.kind in kinds else tuple(cast("Any", fact.kind))
    some = st.frozensets(st.sampled_from(values), min_size=1, max_size=3)
    if not fact.many:
        return some.map(lambda each: Member(fact, each))
    plain = some.filter(lambda each: LISTED not in each)  # a list of places is only ever touched
    touched = st.builds(SetTest, st.just(fact), st.just(SetRelation.OVERLAPS), some)
    return touched | st.builds(SetTest, st.just(fact), st.sampled_from(SetRelation), plain)


def _quantities(of: type[Scope], measure: type[Quantity]) -> st.SearchStrategy[Operand[Any]] | None:
    """Return operands made of the facts of a scope that measure one kind of quantity, or `None` without such facts."""
    yearly = [PrecedingYear[Any](fact, measure) for fact in _facts(of, YearlyAmount) if fact.kind is measure]
    facts: list[Operand[Any]] = [*(fact for fact in _facts(of, Amount) if fact.kind is measure), *yearly]
    return st.recursive(st.sampled_from(facts), _made_of, max_leaves=3) if facts else None


def _made_of(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Sum[Any](tuple(parts))),
        st.builds(Scaled[Any], inner, st.fractions(Fraction(1, 7), 100, max_denominator=7)),
        inner.map(lambda part: ValueThrough[Any](Lineage.BASE, part)),
    )


def _comparisons(measure: type[Quantity], sides: st.SearchStrategy[Operand[Any]]) -> st.SearchStrategy[Condition]:
    limits: st.SearchStrategy[Operand[Any]] = st.sampled_from(_LIMITS[measure]).map(Constant[Any])
    return st.builds(Comparison, sides, st.sampled_from(Comparator), st.one_of(limits, limits, sides))


def events(of: type[Scope] = Model) -> st.SearchStrategy[Operand[Any]]:
    """Return dates that the plan, the record or the text gives: facts, first dates, onsets, acts, days before one.

    Args:
        of: The scope that they are read of.
    """
    scope: Any = of
    return _events(scope)


@cache
def _events(of: type[Scope]) -> st.SearchStrategy[Operand[Any]]:
    public = Stage.kind.is_(StageKind.GENERAL_AVAILABILITY)
    facts: list[Operand[Any]] = [*_facts(of, Moment), First(Stage.starts), First(Stage.starts, public)]
    flags = _facts(of, Flag)
    onsets = [st.sampled_from(flags).map(Onset)] if flags else []
    acts = st.builds(
        Occurred, action=st.just(GIVE_ACCESS), by=_WHO, about=_ABOUT.filter(lambda each: _reaches(of, each))
    )
    constants = days().map(Constant[Any]) | moments().map(Constant[Any])
    simple: st.SearchStrategy[Operand[Any]] = st.one_of(st.sampled_from(facts), constants, acts, *onsets)
    return simple | st.builds(DaysBefore[Any], simple, st.integers(0, 400))


def _around(of: type[Scope], inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, max_size=3).map(tuple)
    some = st.lists(inner, min_size=1, max_size=3).map(tuple)
    counted = some.flatmap(lambda each: st.integers(1, len(each)).map(lambda number: AtLeast(number, each)))
    below = [scope for scope in (Stage, Recipient, System) if of in scope.path()]
    found: list[st.SearchStrategy[Condition]] = [parts.map(AllOf), parts.map(AnyOf), inner.map(Not), counted]
    if below:
        number = st.integers(1, 3)
        found.append(st.builds(Quantified, st.sampled_from(Quantifier), st.sampled_from(below), inner, number))
    before = Constant[Any](dt.date(2026, 1, 1))
    found += [
        st.builds(Through, st.sampled_from((Lineage.BASE, Role.HOST)), inner),
        inner.map(lambda each: Comparison(Onset(each), Comparator.LESS, before)),
    ]
    return st.one_of(found)
