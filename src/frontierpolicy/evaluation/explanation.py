"""Why a clause applies or a condition holds: how the tree of reasons is made."""

from collections.abc import Iterator
from typing import Any

import attrs

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
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
from frontierpolicy.conditions.reads import symbols_read
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.edges import addressed, breaches_before, defining, opponents
from frontierpolicy.evaluation.reasons import Explanation, MissingFact, said
from frontierpolicy.evaluation.record import ask, query_of
from frontierpolicy.evaluation.reference import answer, applies, conclusions, governs
from frontierpolicy.evaluation.unlisted import hidden_in, others, others_of
from frontierpolicy.evaluation.world import UNLISTED, Case, elsewhere, items
from frontierpolicy.facts import Assumed, Estimate, Extension, Missing, Spread, Stated, Yearly, plain
from frontierpolicy.places import Place
from frontierpolicy.plans import Entry, Model
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Role
from frontierpolicy.truth import Answer, Truth, any_of, someone

__all__ = ["explain", "explain_clause", "missing_dates", "missing_facts"]


def explain_clause(clause: Clause, case: Case) -> Explanation:
    """Return why a clause applies in a case or does not, with its exceptions and what stands against it."""
    parts: list[Explanation] = []
    for version in clause.versions:
        in_force = governs(version, case)
        if in_force is Truth.FALSE and len(clause.versions) > 1:
            continue
        provision = version.provision
        text = f"it is in force on {case.day} ({version})"
        parts.append(Explanation(text=text, answer=in_force, citation=provision.citation))
        parts.extend(_steps(provision.condition, case))
        for each in provision.exceptions:
            found = explain(each.condition, case)
            text = f"no exception applies: {found.text}"
            parts.append(attrs.evolve(found, text=text, answer=~found.answer, citation=each.citation))
    for other in opponents(clause, case):
        found = explain_clause(other, case)
        against = ~(found.answer & addressed(other.latest, case))
        text, missing = f"nothing stands against it: {other.id}", tuple(_addressee(other, case))
        parts.append(attrs.evolve(found, text=text, answer=against, missing=missing))
    parts.extend(_breach(clause, case))
    return Explanation(
        text=f"{clause.id} applies",
        answer=applies(clause, case),
        citation=clause.latest.citation,
        parts=tuple(parts),
    )


def _addressee(clause: Clause, case: Case) -> Iterator[MissingFact]:
    norm = clause.latest
    if isinstance(norm, Norm) and isinstance(norm.bearer, Role) and addressed(norm, case) is Truth.UNKNOWN:
        yield from _no_way(norm.bearer, Missing.NOT_STATED, case)


def _breach(clause: Clause, case: Case) -> Iterator[Explanation]:
    breaches, norm = breaches_before(clause, case), clause.latest
    if breaches is not None and isinstance(norm, Norm):
        missing = (fact for each in breaches for fact in each.missing)
        yield Explanation(
            text=f"{_name_of(case.bearer)} has breached {norm.after_breach_of}, or is set to",
            answer=any_of(each.truth for each in breaches),
            missing=tuple(dict.fromkeys(missing)),
        )


def explain(condition: Condition, case: Case) -> Explanation:
    """Return how a condition comes out in a case, and why."""
    found = answer(condition, case)
    audience = case.audience
    if audience is not None and _reads_members(condition):
        members = (case.holding(member, *case.records[1:]) for member in audience.members)
        parts = tuple(_of_member(condition, member) for member in members)
        return Explanation(text=str(condition), answer=found, parts=parts)
    if isinstance(condition, DefinedTerm):
        return _term(condition, case)
    if isinstance(condition, Happened | Determination):
        return _recorded(condition, case, found)
    if isinstance(condition, Through):
        there = elsewhere(condition.link, case)
        if isinstance(there, Missing):
            return Explanation(text=str(condition), answer=found, missing=tuple(_no_way(condition.link, there, case)))
        return Explanation(
            text=str(condition), answer=found, parts=tuple(explain(condition.condition, each) for each in there)
        )
    if isinstance(condition, Quantified):
        return _quantified(condition, case, found)
    if condition.children():
        parts = tuple(explain(part, case) for part in condition.children())
        return Explanation(text=_joint(condition), answer=found, parts=parts)
    return _atom(condition, case, found)


def _steps(condition: Condition, case: Case) -> tuple[Explanation, ...]:
    """Return one step for each part that must hold."""
    return tuple(explain(part, case) for part in (condition.parts if isinstance(condition, AllOf) else (condition,)))


def _joint(condition: Condition) -> str:
    match condition:
        case AllOf():
            return "all of these are so:"
        case AnyOf():
            return "at least one of these is so:"
        case AtLeast(threshold):
            return f"at least {threshold} of these are so:"
        case _:
            return "this is not so:"


def _reads_members(condition: Condition) -> bool:
    """Whether a condition without parts of its own can come out differently for the members of an audience."""
    if isinstance(condition, Quantified | Through):
        return True
    subject = (
        condition.about
        if isinstance(condition, Happened)
        else getattr(condition, "subject", None)  # of a defined term or a determination
    )
    scopes = [symbol.owner for symbol in symbols_read(condition)]
    scopes += [subject] if isinstance(subject, type) else []
    return not condition.children() and any(scope.stands_for_many for scope in scopes)


def _of_member(condition: Condition, member: Case) -> Explanation:
    found = explain(condition, member)
    return attrs.evolve(found, text=f"of {_label(member)}: {found.text}")


def _label(case: Case) -> str:
    return str(vars(case.records[0])["id"])


def _term(term: DefinedTerm, case: Case) -> Explanation:
    key = ("why", term.id, case.bearer, case.moment, *map(id, case.records))
    return case.world.recalled(key, lambda: _explained(term, case))


def _explained(term: DefinedTerm, case: Case) -> Explanation:
    found, conflict = conclusions(term, case)
    clauses = defining(term, case)
    grounds = ("its definitions conflict, and neither side is overridden",) if conflict is Truth.TRUE else ()
    if not clauses:
        grounds = ("no instrument that defines it is loaded",)
    doubt = "not loaded" if not clauses else "its definitions conflict" if conflict is Truth.TRUE else ""
    missing = (MissingFact(term.id, f"Which definition of {term.phrase} applies?", doubt),) if doubt else ()
    parts = tuple(explain_clause(clause, case) for clause in clauses)
    return Explanation(text=str(term), answer=found, grounds=grounds, parts=parts, missing=missing)


def _recorded(condition: Happened | Determination, case: Case, found: Answer) -> Explanation:
    query = query_of(condition, case)
    if query.unnamed:
        return Explanation(text=_spoken(condition, case), answer=found, missing=tuple(_unnamed(condition, case)))
    verdict = ask(query, case, condition.if_absent if isinstance(condition, Determination) else Truth.FALSE)
    grounds = [_entry(entry) for entry in verdict.entries]
    if not verdict.entries:
        until = f"complete up to {verdict.complete_until}" if verdict.complete_until else "not known to be complete"
        grounds.append(f"no entry is on record; the list is {until}")
    question = (
        condition.question if isinstance(condition, Determination) else f"Is it so that {_spoken(condition, case)}?"
    )
    missing = (MissingFact(f"log.{query.what.id}", question, "not on record"),)
    return Explanation(text=_spoken(condition, case), answer=found, grounds=tuple(grounds), missing=missing)


def _unnamed(condition: Happened | Determination, case: Case) -> Iterator[MissingFact]:
    meant = (condition.by, condition.towards) if isinstance(condition, Happened) else ()
    for who in (case.bearer if each is Someone.BEARER else each for each in meant):
        if isinstance(who, Role) and (case.world.plan is None or case.world.plan.playing(who) is None):
            yield from _no_way(who, Missing.NOT_STATED, case)


def _spoken(condition: Condition, case: Case) -> str:
    return str(condition).replace("the bearer", _name_of(case.bearer))


def _name_of(bearer: object) -> str:
    return f"the {bearer}" if isinstance(bearer, Role) else str(bearer)


def _entry(entry: Entry) -> str:
    verb = "" if entry.outcome else "not so: "
    parts = f", for {', '.join(sorted(entry.parts))}" if entry.parts else ""
    return f"{verb}{entry.by}: {entry.what.id}{parts}, {entry.on} ({entry.source})"


def _no_way(link: Link, why: Missing, case: Case) -> Iterator[MissingFact]:
    """Yield what is not known of where a condition is asked; a model that has no base has nothing missing."""
    if isinstance(link, Role):
        yield MissingFact(f"roles.{link}", f"Who is the {link} in this plan?", why.value)
    elif why is not Missing.NOT_APPLICABLE:
        model = case.record_of(Model)
        path = "model.base" if model is None else f"model[{vars(model)['id']}].base"
        yield MissingFact(path, "From which model was it made, if from one?", why.value)


def _quantified(condition: Quantified, case: Case, found: Answer) -> Explanation:
    records, complete = items(condition.over, case)
    parts = tuple(_of_member(condition.condition, case.holding(*each)) for each in records if each)
    grounds = () if complete else (f"there may be {others_of(condition.over, case)}",)
    missing = () if complete else (others(condition.over, case),)
    return Explanation(text=str(condition), answer=found, grounds=grounds, parts=parts, missing=missing)


def missing_facts(why: Explanation, case: Case) -> tuple[MissingFact, ...]:
    """Return what keeps an answer open; of a thing that the plan does not list, first whether there is one."""
    hidden = hidden_in(case)
    if hidden is None:
        return why.open_facts()
    return (others(hidden, case), *(fact for fact in why.open_facts() if f"[{UNLISTED}]" not in fact.path))


def _atom(condition: Condition, case: Case, found: Answer) -> Explanation:
    read = tuple(_read(condition, case))
    grounds = tuple(dict.fromkeys(_ground(symbol, there) for symbol, there in read))
    missing: list[MissingFact] = [each for symbol, there in read for each in _missing(symbol, there)]
    if isinstance(condition, Comparison):
        for side in (condition.left, condition.right):
            missing.extend(missing_dates(side, case))
    return Explanation(text=str(condition), answer=found, grounds=grounds, missing=tuple(dict.fromkeys(missing)))


def _read(condition: Condition, case: Case) -> Iterator[tuple[Symbol, Case]]:
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
            day = str(part).replace("the bearer", _name_of(there.bearer))
            yield MissingFact(f"log.{part.action.id}", f"When is {day}?", "not on record")
        elif isinstance(part, First):
            yield from _missing_first(part, there)
        elif isinstance(part, Onset):
            yield from explain(part.condition, there).open_facts() or (_no_onset(part),)
        elif isinstance(part, ValueThrough):
            base = elsewhere(part.link, there)
            yield from _no_way(part.link, base, there) if isinstance(base, Missing) else ()
        elif isinstance(part, Symbol):
            yield from _missing(part, there)


def _no_onset(onset: Onset) -> MissingFact:
    return MissingFact("dates", f"What is {onset}?", "the facts it reads carry no dates")


def _missing_first(first: First, case: Case) -> Iterator[MissingFact]:
    records, complete = items(first.date.owner, case)
    for there in (case.holding(*each) for each in records):
        why = explain(first.where, there)
        if someone(why.answer) is not Truth.FALSE:
            yield from why.open_facts()
            yield from _missing(first.date, there)
    if not complete:
        yield others(first.date.owner, case)


def _missing(symbol: Symbol, case: Case) -> Iterator[MissingFact]:
    """Yield the fact if it has no single value. Asked only of facts that an open answer reads."""
    value = _on_the_day(symbol, case)
    known = f"known only to be {said(value)}"
    if isinstance(value, Missing) and value is not Missing.NOT_APPLICABLE:
        yield MissingFact(_path(symbol, case), symbol.question, value.value)
    elif isinstance(value, Estimate | Spread | Sometime | Place | frozenset):
        yield MissingFact(_path(symbol, case), symbol.question, known)


def _on_the_day(symbol: Symbol, case: Case) -> object:
    value = case.read(symbol)
    return plain(value.on(case.day.year - 1), case.day) if isinstance(value, Yearly) else value


def _path(symbol: Symbol, case: Case) -> str:
    record = case.record_of(symbol.owner)
    name = "" if record is None else str(vars(record)["id"] if "id" in vars(record) else vars(record)["party"].id)
    namespace = f".{symbol.owner.namespace}" if issubclass(symbol.owner, Extension) else ""
    return f"{symbol.owner.scope_name}{f'[{name}]' if name else ''}{namespace}.{symbol.name}"


def _ground(symbol: Symbol, case: Case) -> str:
    given = case.given(symbol)
    inner = given.on(case.day.year - 1) if isinstance(given, Yearly) else given
    value, source = plain(inner, case.day), _source(inner)
    return f"{_path(symbol, case)}: {said(value)}{f' ({source})' if source else ''}"


def _source(given: object) -> str:
    if isinstance(given, Assumed):
        return f"assumed: {given.because}"
    if isinstance(given, Stated | Estimate):
        as_of = f", as of {given.as_of}" if given.as_of is not None else ""
        return f"{given.source}{as_of}"
    return ""
