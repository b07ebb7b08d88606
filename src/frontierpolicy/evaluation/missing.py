"""Which facts would settle what is open: only open steps are followed, and no sentence is made of the rest."""

from collections.abc import Iterator
from typing import Any, cast

from frontierpolicy.calendars import Sometime
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
    Onset,
    Operand,
    Quantified,
    SetTest,
    Someone,
    Symbol,
    Through,
    ValueThrough,
)
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.edges import addressed, breaches_before, defining, opponents
from frontierpolicy.evaluation.reasons import MissingFact, is_open, said
from frontierpolicy.evaluation.record import query_of
from frontierpolicy.evaluation.reference import answer, applies, conclusions, governs
from frontierpolicy.evaluation.steps import by_member, steps_of
from frontierpolicy.evaluation.unlisted import hidden_in, left_out, others, others_in
from frontierpolicy.evaluation.world import UNLISTED, Case, elsewhere, items
from frontierpolicy.facts import Estimate, Extension, Missing, Spread, Yearly, plain
from frontierpolicy.parties import called
from frontierpolicy.places import Place
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth, any_of, someone

__all__ = [
    "facts_read",
    "missing_addressee",
    "missing_dates",
    "missing_facts",
    "missing_here",
    "missing_of_breaches",
    "path_of",
    "spoken",
]


def missing_facts(asked: Condition | Clause, case: Case) -> tuple[MissingFact, ...]:
    """Return what keeps an answer open, each once; of a thing that the plan does not list, first whether there is one."""
    found = tuple(dict.fromkeys(_missing_in(asked, case)))
    hidden = hidden_in(case)
    if hidden is None:
        return found
    return (others(hidden, case), *(fact for fact in found if f"[{UNLISTED}]" not in fact.path))


def _missing_in(asked: Condition | Clause, case: Case) -> Iterator[MissingFact]:
    if isinstance(asked, Clause):
        yield from _missing_in_clause(asked, case)
    elif isinstance(asked, DefinedTerm):
        key = ("missing", asked.id, case.bearer, case.moment, *map(id, case.records))
        yield from case.world.recalled(key, lambda: tuple(dict.fromkeys(_missing_in_condition(asked, case))))
    else:
        yield from _missing_in_condition(asked, case)


def _missing_in_condition(condition: Condition, case: Case) -> Iterator[MissingFact]:
    if is_open(answer(condition, case)):
        yield from missing_here(condition, case)
        for step in steps_of(condition, case):
            yield from _missing_in(step.asked, step.case)


def _missing_in_clause(clause: Clause, case: Case) -> Iterator[MissingFact]:
    if not is_open(applies(clause, case)):
        return
    for version in clause.versions:
        if governs(version, case) is not Truth.FALSE:
            for each in version.provision.conditions():
                yield from _missing_in(each, case)
    for other in opponents(clause, case):
        if is_open(applies(other, case) & addressed(other.latest, case)):
            yield from missing_addressee(other, case)
            yield from _missing_in(other, case)
    yield from missing_of_breaches(clause, case)


def missing_addressee(clause: Clause, case: Case) -> Iterator[MissingFact]:
    """Yield who plays the role that a norm is addressed to, where that leaves open whether it is the bearer in hand."""
    norm = clause.latest
    if isinstance(norm, Norm) and isinstance(norm.bearer, Role) and addressed(norm, case) is Truth.UNKNOWN:
        yield from _no_way(norm.bearer, Missing.NOT_STATED, case)


def missing_of_breaches(clause: Clause, case: Case) -> Iterator[MissingFact]:
    """Yield what leaves open whether there is a breach that brings a norm about."""
    found = breaches_before(clause, case) or ()
    if any_of(breach.truth for breach in found) is Truth.UNKNOWN:
        yield from (fact for breach in found if breach.truth is Truth.UNKNOWN for fact in breach.missing)


def missing_here(condition: Condition, case: Case) -> Iterator[MissingFact]:
    """Yield what is missing at this very step, not in those it is made of. Asked only of what is open."""
    if by_member(condition, case):
        if case.audience is not None and not case.audience.members_complete:
            yield others_in(case.audience)
    elif isinstance(condition, DefinedTerm):
        clauses = defining(condition, case)
        conflict = bool(clauses) and conclusions(condition, case)[1] is Truth.TRUE
        doubt = "not loaded" if not clauses else "its definitions conflict" if conflict else ""
        if doubt:
            yield MissingFact(condition.id, f"Which definition of {condition.phrase} applies?", doubt)
    elif isinstance(condition, Happened | Determination):
        yield from _missing_entry(condition, case)
    elif isinstance(condition, Through):
        there = elsewhere(condition.link, case)
        yield from _no_way(condition.link, there, case) if isinstance(there, Missing) else ()
    elif isinstance(condition, Quantified):
        if not items(condition.over, case)[1]:
            yield from left_out(condition.over, case)
    elif not condition.children():
        yield from dict.fromkeys(_missing_in_atom(condition, case))


def _missing_entry(condition: Happened | Determination, case: Case) -> Iterator[MissingFact]:
    query = query_of(condition, case)
    if query.unnamed:
        yield from _unnamed(condition, case)
        return
    asked = condition.question if isinstance(condition, Determination) else f"Is it so that {spoken(condition, case)}?"
    yield MissingFact(f"log.{query.what.id}", asked, "not on record")


def _unnamed(condition: Happened | Determination, case: Case) -> Iterator[MissingFact]:
    meant = (condition.by, condition.towards) if isinstance(condition, Happened) else ()
    for who in (case.bearer if each is Someone.BEARER else each for each in meant):
        if isinstance(who, Role) and (case.world.plan is None or case.world.plan.playing(who) is None):
            yield from _no_way(who, Missing.NOT_STATED, case)


def spoken(asked: Condition | Operand[Any], case: Case) -> str:
    """Return a condition or a date in words, with the bearer by name."""
    return str(asked).replace("the bearer", called(case.bearer))


def _no_way(link: Link, why: Missing, case: Case) -> Iterator[MissingFact]:
    """Yield what is not known of where a condition is asked; a model that has no base has nothing missing."""
    if isinstance(link, Role):
        yield MissingFact(f"roles.{link}", f"Who is the {link} in this plan?", why.value)
    elif why is not Missing.NOT_APPLICABLE:
        model = case.record_of(Model)
        path = "model.base" if model is None else f"model[{vars(model)['id']}].base"
        yield MissingFact(path, "From which model was it made, if from one?", why.value)


def _missing_in_atom(condition: Condition, case: Case) -> Iterator[MissingFact]:
    for symbol, there in facts_read(condition, case):
        yield from _missing(symbol, there)
    if isinstance(condition, Comparison):
        for side in (condition.left, condition.right):
            yield from missing_dates(side, case)


def facts_read(condition: Condition, case: Case) -> Iterator[tuple[Symbol, Case]]:
    """Yield the facts that a condition without conditions inside reads, each with the case it is read in."""
    if isinstance(condition, Member | SetTest):
        yield condition.fact, case
    elif isinstance(condition, Comparison):
        for part, there in (*_parts(condition.left, case), *_parts(condition.right, case)):
            if not isinstance(part, First) and not part.inside():
                yield from ((symbol, there) for symbol in part.symbols())
    elif isinstance(condition, Symbol):
        yield condition, case


def _parts(side: Operand[Any], case: Case) -> Iterator[tuple[Operand[Any], Case]]:
    """Yield an operand and every one inside it, each with the case it is read in."""
    yield side, case
    there = elsewhere(side.link, case) if isinstance(side, ValueThrough) else (case,)
    if not isinstance(there, Missing):
        for part in side.inside():
            yield from _parts(part, there[0])


def missing_dates(side: Operand[Any], case: Case) -> Iterator[MissingFact]:
    """Yield what is not known of what an operand or an anchor is made of."""
    for part, there in _parts(side, case):
        if isinstance(part, Occurred):
            yield MissingFact(f"log.{part.action.id}", f"When is {spoken(part, there)}?", "not on record")
        elif isinstance(part, First):
            yield from _missing_first(part, there)
        elif isinstance(part, Onset):
            asked = MissingFact("dates", f"What is {part}?", "the facts it reads carry no dates")
            yield from tuple(_missing_in(part.condition, there)) or (asked,)
        elif isinstance(part, ValueThrough):
            base = elsewhere(part.link, there)
            yield from _no_way(part.link, base, there) if isinstance(base, Missing) else ()
        elif isinstance(part, Symbol):
            yield from _missing(part, there)


def _missing_first(first: First, case: Case) -> Iterator[MissingFact]:
    records, complete = items(first.date.owner, case)
    for there in (case.holding(*each) for each in records):
        if someone(answer(first.where, there)) is not Truth.FALSE:
            yield from _missing_in(first.where, there)
            yield from _missing(first.date, there)
    if not complete:
        yield from left_out(first.date.owner, case)


def _missing(symbol: Symbol, case: Case) -> Iterator[MissingFact]:
    """Yield the fact if it has no single value. Asked only of facts that an open answer reads."""
    value, year = _on_the_day(symbol, case), case.day.year - 1
    yearly = isinstance(case.read(symbol), Yearly)
    if isinstance(value, Missing) and value is not Missing.NOT_APPLICABLE:
        reason = f"{value.value} for {year}" if yearly else value.value
        yield MissingFact(path_of(symbol, case), symbol.question, reason, year=year if yearly else None)
    elif isinstance(value, Estimate | Spread | Sometime | Place | frozenset):
        yield MissingFact(path_of(symbol, case), symbol.question, f"known only to be {said(cast('object', value))}")


def _on_the_day(symbol: Symbol, case: Case) -> object:
    value = case.read(symbol)
    return plain(value.on(case.day.year - 1), case.day) if isinstance(value, Yearly) else value


def path_of(symbol: Symbol, case: Case) -> str:
    """Return where in a plan a fact belongs: the record it is of, and its name."""
    record = case.record_of(symbol.owner)
    name = "" if record is None else str(vars(record)["id"] if "id" in vars(record) else vars(record)["party"].id)
    namespace = f".{symbol.owner.namespace}" if issubclass(symbol.owner, Extension) else ""
    return f"{symbol.owner.scope_name}{f'[{name}]' if name else ''}{namespace}.{symbol.name}"
