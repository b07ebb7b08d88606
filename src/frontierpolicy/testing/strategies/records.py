"""Strategies for what a plan is made of: models, systems, stages, recipients, occurrences, actors, entries."""

import datetime as dt
from functools import lru_cache
from typing import Any, TypeVar

from hypothesis import reject
from hypothesis import strategies as st

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.conditions import Action, Determination
from frontierpolicy.errors import FrontierPolicyError
from frontierpolicy.facts import Collection, Extension, Fact, Identity, Missing, Record, extensions_of
from frontierpolicy.parties import Party
from frontierpolicy.places import country, place
from frontierpolicy.plans import (
    Actor,
    Entry,
    Log,
    Model,
    Occurrence,
    Pause,
    Recipient,
    Stage,
    System,
    anyone,
    users_in,
)
from frontierpolicy.provisions.actions import GIVE_ACCESS, SIGN
from frontierpolicy.serialization.plans import occurrence_kinds
from frontierpolicy.testing.hints import Acted, Hints, Near, hints_of
from frontierpolicy.testing.strategies.said import checked_share, drawn, ids, parties, said, texts
from frontierpolicy.testing.strategies.times import days, moments

__all__ = [
    "actors",
    "collections",
    "entries",
    "logs",
    "models",
    "occurrences",
    "recipients",
    "records",
    "stages",
    "systems",
]

R = TypeVar("R", bound=Record)


def records(kind: type[R], near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[R]:
    """Return records of a kind: a model, a stage, or one of another package.

    Near a rulebook each fact that it reads is drawn, those of extensions among them; otherwise up to four of all.
    Facts that contradict each other are left out. They shrink to a record of which nothing is stated.

    Args:
        kind: The class of the record, as in `System`.
        near: The rulebook; none if left out.
        unknown: How often a fact that is drawn has no value.
        fields: Facts and fields that are given: a value, or a strategy for one.
    """
    return _records(kind, hints_of(near), checked_share(unknown), fields)


@st.composite
def _records(draw: st.DrawFn, kind: Any, hints: Hints, unknown: float, fields: dict[str, Any]) -> Any:
    every: tuple[Fact[Any, Any], ...] = kind.facts()
    given = {name: drawn(draw, each) for name, each in fields.items()}
    named = {
        fact.name: draw(said(fact, hints)) for fact in every if isinstance(fact, Identity) and fact.name not in given
    }
    read = [fact for fact in every if fact.name not in {*given, *named} and _matters(fact, hints)]
    some = draw(_some_of(tuple(read))) if hints.anything and read else read
    values = {fact.name: draw(said(fact, hints, unknown=unknown)) for fact in some}
    extra = draw(_extensions(kind, hints, unknown))
    try:
        return kind(**named, **values, **extra, **given)
    except FrontierPolicyError:  # the facts contradict each other: say less, unless all are to be known
        return kind(**named, **given) if unknown else reject()


@lru_cache(maxsize=1024)
def _some_of(facts: tuple[Fact[Any, Any], ...]) -> st.SearchStrategy[list[Fact[Any, Any]]]:
    return st.lists(st.sampled_from(facts), unique=True, max_size=4)


def _matters(fact: Fact[Any, Any], hints: Hints) -> bool:
    return hints.anything or any(fact is each for each in hints.facts)


@lru_cache(maxsize=1024)
@st.composite
def _extensions(draw: st.DrawFn, kind: type[Any], hints: Hints, unknown: float) -> dict[str, Any]:
    """Return the facts of other packages on a scope: those the law reads, or any now and then."""
    found: list[type[Extension]] = [
        each
        for _, each in sorted(extensions_of(kind).items())
        if any(_matters(fact, hints) for fact in each.facts()) and (not hints.anything or draw(st.booleans()))
    ]
    return {"extensions": tuple(draw(_records(each, hints, unknown, {})) for each in found)} if found else {}


def actors(near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[Actor]:
    """Return what is known of developers and other parties; as `records`."""
    return records(Actor, near, unknown=unknown, **fields)


def models(near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[Model]:
    """Return models, some with a base model, some with none, some of which that is not stated; as `records`."""
    return _models(hints_of(near), checked_share(unknown), fields, 2)


@st.composite
def _models(draw: st.DrawFn, hints: Hints, unknown: float, fields: dict[str, Any], depth: int) -> Model:
    below = {"base": _bases(hints, unknown, depth)} if hints.descends or hints.anything else {}
    found: Any = draw(_records(Model, hints, unknown, {**below, **fields}))
    return _as(Model, found)


@lru_cache(maxsize=1024)
def _bases(hints: Hints, unknown: float, depth: int) -> st.SearchStrategy[Any]:
    none = st.sampled_from(Missing) if unknown else st.just(Missing.NOT_APPLICABLE)
    return st.one_of(none, none, _models(hints, unknown, {}, depth - 1)) if depth else none


def _as(kind: type[R], found: object) -> R:
    assert isinstance(found, kind)  # noqa: S101  for the type checkers
    return found


def systems(near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[System]:
    """Return systems built on a model; as `records`."""
    return records(System, near, unknown=unknown, **fields)


def recipients(near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[Recipient]:
    """Return recipients: a single one, an audience of sorts, anyone, or the users of a place; as `records`."""
    hints, share = hints_of(near), checked_share(unknown)
    return _records(Recipient, hints, share, fields) if fields else _recipients(hints, share)


@lru_cache(maxsize=1024)
def _recipients(hints: Hints, share: float) -> st.SearchStrategy[Recipient]:
    single = _records(Recipient, hints, share, {})
    whole = st.sampled_from((anyone(), anyone("all"), users_in(country("CA")), users_in(place("EU"), "eu")))
    return st.one_of(single, single, single, _audiences(hints, share), whole)


@lru_cache(maxsize=1024)
def _members(hints: Hints, unknown: float) -> st.SearchStrategy[list[Recipient]]:
    return st.lists(_records(Recipient, hints, unknown, {}), min_size=1, max_size=2, unique_by=_name_of)


@st.composite
def _audiences(draw: st.DrawFn, hints: Hints, unknown: float) -> Recipient:
    members = draw(_members(hints, unknown))
    complete = not unknown or draw(st.booleans())
    return Recipient(id=draw(ids()), members=tuple(members), members_complete=complete)


def _name_of(record: Record) -> str:
    return next(str(vars(record)[fact.name]) for fact in type(record).facts() if isinstance(fact, Identity))


def stages(near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[Stage]:
    """Return stages of a release, with recipients and pauses; as `records`."""
    return _stages(hints_of(near), checked_share(unknown), fields)


@st.composite
def _stages(draw: st.DrawFn, hints: Hints, unknown: float, fields: dict[str, Any]) -> Stage:
    given: dict[str, Any] = {"system": Missing.NOT_STATED, "recipients": Collection[Recipient](complete=True)}
    if hints.touches(Recipient):
        given["recipients"] = _audience(hints, unknown)
    if hints.anything and draw(st.booleans()):
        first, last = sorted((draw(days()), draw(days())))
        given["pauses"] = draw(st.sampled_from(((Pause(first),), (Pause(first, last + dt.timedelta(days=1)),))))
    elif not hints.anything:
        given["starts"] = said(Stage.starts, hints, unknown=unknown)
    return _as(Stage, draw(_records(Stage, hints, unknown, {**given, **fields})))


@lru_cache(maxsize=1024)
def _audience(hints: Hints, unknown: float) -> st.SearchStrategy[Collection[Recipient]]:
    return _collections(_recipients(hints, unknown), complete=not unknown)


def occurrences(near: Near = None, *, unknown: float = 0.25, **fields: Any) -> st.SearchStrategy[Occurrence]:
    """Return dated events: of the kinds a rulebook speaks of, or of any kind; as `records`."""
    hints, share = hints_of(near), checked_share(unknown)
    return _any_occurrence(hints, share, fields)


def _any_occurrence(hints: Hints, share: float, fields: dict[str, Any]) -> st.SearchStrategy[Any]:
    kinds = sorted(occurrence_kinds().values(), key=lambda kind: kind.scope_name)
    spoken = [kind for kind in kinds if hints.touches(kind)]
    return st.one_of(*(_occurrences(kind, hints, share, fields) for kind in spoken))


def _occurrences(kind: Any, hints: Hints, unknown: float, fields: dict[str, Any]) -> st.SearchStrategy[Any]:
    dated = {} if hints.anything else {"on": said(kind.on, hints, unknown=unknown)}
    return _records(kind, hints, unknown, {**dated, **fields})


def collections(made: st.SearchStrategy[R], *, max_size: int = 2) -> st.SearchStrategy[Collection[R]]:
    """Return collections of records of different ids, complete or not.

    Args:
        made: The records.
        max_size: How many there are at most.
    """
    return _collections(made, complete=False, max_size=max_size)


def _collections(made: st.SearchStrategy[R], *, complete: bool, max_size: int = 2) -> st.SearchStrategy[Collection[R]]:
    items = st.lists(made, max_size=max_size, unique_by=_name_of)
    whole = st.just(True) if complete else st.booleans()
    return st.tuples(items, whole).map(lambda drawn: Collection(tuple(drawn[0]), complete=drawn[1]))


def entries(near: Near = None, *, by: Party | None = None) -> st.SearchStrategy[Entry]:
    """Return entries of a log: of the acts a rulebook looks for, or of any.

    Args:
        near: The rulebook; none if left out.
        by: Who acts where the rulebook names nobody; anybody if left out.
    """
    return _entries_of(hints_of(near), by, exact=False)


@lru_cache(maxsize=1024)
def _entries_of(hints: Hints, by: Party | None, *, exact: bool) -> st.SearchStrategy[Entry]:
    acts = sorted(hints.acts, key=repr) or [Acted(each, None, None) for each in (SIGN, GIVE_ACCESS)]
    return _entries(acts, hints, by, days(hints) if exact else moments(hints))


@st.composite
def _entries(draw: st.DrawFn, acts: list[Acted], hints: Hints, by: Party | None, when: st.SearchStrategy[Any]) -> Entry:
    act, on = draw(st.sampled_from(acts)), draw(when)
    about: Any = act.about if isinstance(act.about, str) else None
    fields: dict[str, Any] = {"by": act.by or by or draw(parties(hints)), "about": about}
    if hints.anything:
        fields |= draw(_any_entry(on))
    what: Action | Determination = act.what
    outcome = draw(st.sampled_from((True, True, False)))
    rest: dict[str, Any] = {"source": "drawn", **fields}
    return Entry(what=what, on=on, outcome=outcome, **rest)


@st.composite
def _any_entry(draw: st.DrawFn, on: Any) -> dict[str, Any]:
    """Return what else an entry can say."""
    ahead = st.integers(0, 400)
    fields: dict[str, Any] = {
        "towards": draw(st.none() | parties()),
        "about": draw(st.none() | ids()),
        "parts": draw(st.frozensets(ids(), max_size=2)),
        "until": draw(st.none() | ahead.map(lambda more: last_day(on) + dt.timedelta(more + 1))),
        "source": draw(texts()),
    }
    known = {"known_at": first_day(on) + dt.timedelta(draw(ahead))} if draw(st.booleans()) else {}
    return {**fields, **known}


def logs(near: Near = None, *, by: Party | None = None, unknown: float = 0.25) -> st.SearchStrategy[Log]:
    """Return logs of up to two entries, complete until some day or not known to be; with `unknown` 0, complete."""
    return _logs(hints_of(near), by, checked_share(unknown))


@lru_cache(maxsize=1024)
def _logs(hints: Hints, by: Party | None, unknown: float) -> st.SearchStrategy[Log]:
    until = days(hints) if unknown else st.just(dt.date.max)
    complete = st.none() | until if unknown else until
    some = hints.anything or bool(hints.acts)
    made = st.lists(_entries_of(hints, by, exact=not unknown), max_size=2) if some else st.just(list[Entry]())
    return st.builds(Log, entries=made.map(tuple), complete_until=complete)
