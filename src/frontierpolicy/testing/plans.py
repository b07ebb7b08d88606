"""Strategies for whole plans: any plan at all, and plans that meet a rulebook where it turns."""

from typing import Any

from hypothesis import strategies as st

from frontierpolicy.conditions import Scope
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import FrontierPolicyError
from frontierpolicy.facts import Collection, Extension, Fact, Identity, Record
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import (
    Actor,
    Entry,
    Log,
    Model,
    Occurrence,
    Recipient,
    ReleasePlan,
    Stage,
    System,
    anyone,
)
from frontierpolicy.terms import Role
from frontierpolicy.testing.hints import Acted, Hints, hints_of
from frontierpolicy.testing.values import days_near, moments_near, said_of

__all__ = ["days_for", "plans_for"]


def days_for(rulebook: Rulebook | Instrument) -> st.SearchStrategy[Any]:
    """Return days to ask a question on: at and next to those on which the law changes, and others."""
    return days_near(hints_of(rulebook))


def plans_for(rulebook: Rulebook | Instrument, *, unknown: float = 0.25) -> st.SearchStrategy[ReleasePlan]:
    """Return plans that say something of the facts a rulebook reads.

    Numbers are drawn at the thresholds of the rulebook, one step either side and far away; words from those
    it names and others; days at month ends and next to those on which its law changes. Plans have stages,
    recipients and occurrences of the kinds that it speaks of, and a log of the acts that it looks for. What
    fails shrinks to the exact threshold and to as few facts as will do.

    Args:
        rulebook: The law.
        unknown: How often a fact has no value, from 0 to 1.
    """
    return _plans(hints_of(rulebook), unknown)


@st.composite
def _plans(draw: st.DrawFn, hints: Hints, unknown: float) -> ReleasePlan:
    developer = draw(st.sampled_from(_players(hints)))
    fields: dict[str, Any] = {
        "title": "drawn",
        "party": developer,
        "roles": draw(st.sampled_from(({}, *[{role: developer} for role in Role], dict.fromkeys(Role, developer)))),
        "model": draw(_models(hints, unknown)),
        "actors": (draw(_records(Actor, hints, unknown, party=developer)),),
        "systems": draw(_collections(_records(System, hints, unknown))),
        "stages": draw(_collections(_stages(hints, unknown))),
        "occurrences": draw(_collections(_occurrences(hints, unknown))),
        "log": draw(_logs(hints, developer)),
    }
    try:
        return ReleasePlan(**fields)
    except FrontierPolicyError:  # the parts contradict each other: leave the dated ones out
        undated: dict[str, Any] = {"stages": Collection[Stage](), "systems": Collection[System]()}
        return ReleasePlan(**{**fields, **undated})


def _players(hints: Hints) -> list[Party]:
    return sorted({META, OPENAI, *hints.parties}, key=lambda each: each.id)


def _facts_read(scope: type[Any], hints: Hints) -> list[Fact[Any, Any]]:
    read = {repr(symbol) for symbol in hints.facts}
    return [fact for fact in scope.facts() if repr(fact) in read and not isinstance(fact, Identity)]


@st.composite
def _records(draw: st.DrawFn, /, scope: type[Any], hints: Hints, unknown: float, **fields: Any) -> Any:
    declared: tuple[Fact[Any, Any], ...] = scope.facts()
    facts = {fact.name: fact for fact in _facts_read(scope, hints) if fact.name not in fields}
    named = {
        fact.name: draw(said_of(fact, hints, 0.0))
        for fact in declared
        if isinstance(fact, Identity) and fact.name not in fields
    }
    values = {name: draw(said_of(fact, hints, unknown)) for name, fact in facts.items()}
    extra = draw(_extensions(scope, hints, unknown))
    try:
        return scope(**named, **values, **extra, **fields)
    except FrontierPolicyError:  # the facts contradict each other: say less
        return scope(**named, **fields)


@st.composite
def _extensions(draw: st.DrawFn, scope: type[Any], hints: Hints, unknown: float) -> dict[str, Any]:
    owners = {
        symbol.owner for symbol in hints.facts if issubclass(symbol.owner, Extension) and symbol.owner.of is scope
    }
    kinds: list[type[Any]] = sorted(owners, key=lambda each: each.__name__)
    return {"extensions": tuple(draw(_records(kind, hints, unknown)) for kind in kinds)} if kinds else {}


@st.composite
def _models(draw: st.DrawFn, hints: Hints, unknown: float, depth: int = 1) -> Model:
    base: dict[str, Any] = {}
    if depth and draw(st.integers(0, 3)) == 0:
        base = {"base": draw(_models(hints, unknown, 0))}
    found = draw(_records(Model, hints, unknown, **base))
    assert isinstance(found, Model)  # noqa: S101  for the type checkers
    return found


@st.composite
def _stages(draw: st.DrawFn, hints: Hints, unknown: float) -> Stage:
    speaks = Recipient in hints.scopes or any(issubclass(symbol.owner, Recipient) for symbol in hints.facts)
    recipients = draw(_collections(_recipients(hints, unknown))) if speaks else Collection[Recipient](complete=True)
    starts = draw(said_of(Stage.starts, hints, unknown))
    found = draw(_records(Stage, hints, unknown, recipients=recipients, starts=starts))
    assert isinstance(found, Stage)  # noqa: S101
    return found


@st.composite
def _recipients(draw: st.DrawFn, hints: Hints, unknown: float) -> Recipient:
    if draw(st.integers(0, 4)) == 0:
        return anyone()
    found = draw(_records(Recipient, hints, unknown))
    assert isinstance(found, Recipient)  # noqa: S101
    return found


def _occurrences(hints: Hints, unknown: float) -> st.SearchStrategy[Any]:
    spoken = {scope for scope in (*hints.scopes, *(fact.owner for fact in hints.facts)) if _is_occurrence(scope)}
    kinds = sorted(spoken, key=lambda each: each.scope_name)
    if not kinds:
        return st.nothing()
    return st.sampled_from(kinds).flatmap(lambda kind: _dated(kind, hints, unknown))


def _is_occurrence(scope: type[Scope]) -> bool:
    return issubclass(scope, Occurrence) and scope is not Occurrence


@st.composite
def _dated(draw: st.DrawFn, kind: type[Any], hints: Hints, unknown: float) -> Any:
    on: Any = next(fact for fact in kind.facts() if fact.name == "on")
    return draw(_records(kind, hints, unknown, on=draw(said_of(on, hints, unknown))))


@st.composite
def _collections(draw: st.DrawFn, made: st.SearchStrategy[Any]) -> Collection[Any]:
    items: list[Any] = [] if made.is_empty else draw(st.lists(made, max_size=2, unique_by=_id))
    return Collection(tuple(items), complete=draw(st.booleans()))


def _id(record: Record) -> str:
    return str(vars(record)["id"])


@st.composite
def _logs(draw: st.DrawFn, hints: Hints, developer: Party) -> Log:
    acts = sorted(hints.acts, key=repr)
    entries = draw(st.lists(_entries(acts, hints, developer), max_size=2)) if acts else []
    return Log(entries=tuple(entries), complete_until=draw(st.none() | days_near(hints)))


@st.composite
def _entries(draw: st.DrawFn, acts: list[Acted], hints: Hints, developer: Party) -> Entry:
    act = draw(st.sampled_from(acts))
    about = act.about if isinstance(act.about, str) else None
    on = draw(moments_near(hints))
    return Entry(what=act.what, by=act.by or developer, about=about, on=on, outcome=draw(st.booleans()), source="drawn")
