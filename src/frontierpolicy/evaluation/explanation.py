"""Why a clause applies or a condition holds: how the tree of reasons is made."""

from collections.abc import Iterator

import attrs

from frontierpolicy.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    DefinedTerm,
    Determination,
    Happened,
    Not,
    Quantified,
    Symbol,
)
from frontierpolicy.drafting import Awaits, Clause
from frontierpolicy.evaluation.edges import addressed, breaches_before, defining, opponents
from frontierpolicy.evaluation.missing import (
    facts_read,
    missing_addressee,
    missing_here,
    missing_of_breaches,
    path_of,
    spoken,
)
from frontierpolicy.evaluation.reasons import Explanation, said
from frontierpolicy.evaluation.record import ask, query_of
from frontierpolicy.evaluation.reference import answer, applies, conclusions, governs
from frontierpolicy.evaluation.steps import Step, by_member, steps_of
from frontierpolicy.evaluation.unlisted import others_of
from frontierpolicy.evaluation.world import Case, items
from frontierpolicy.facts import Assumed, Estimate, Stated, Yearly, plain
from frontierpolicy.parties import called
from frontierpolicy.plans import Entry
from frontierpolicy.provisions import Norm
from frontierpolicy.truth import Truth, any_of

__all__ = ["explain", "explain_breach", "explain_clause"]


def explain_clause(clause: Clause, case: Case) -> Explanation:
    """Return why a clause applies in a case or does not, with its exceptions and what stands against it."""
    parts: list[Explanation] = []
    begins = clause.instrument.begins
    awaits = f"it awaits {begins.act}" if isinstance(begins, Awaits) else ""
    for version in clause.versions:
        in_force = Truth.FALSE if awaits else governs(version, case)
        if in_force is Truth.FALSE and len(clause.versions) > 1:
            continue
        provision = version.provision
        text = f"it is in force on {case.day} ({awaits or version})"
        parts.append(Explanation(text=text, answer=in_force, citation=provision.citation))
        must_hold = provision.condition.parts if isinstance(provision.condition, AllOf) else (provision.condition,)
        parts.extend(explain(part, case) for part in must_hold)
        for each in provision.exceptions:
            found = explain(each.condition, case)
            text = f"no exception applies: {found.text}"
            parts.append(attrs.evolve(found, text=text, answer=~found.answer, citation=each.citation))
    for other in opponents(clause, case):
        found = explain_clause(other, case)
        against = ~(found.answer & addressed(other.latest, case))
        text, missing = f"nothing stands against it: {other.id}", tuple(missing_addressee(other, case))
        parts.append(attrs.evolve(found, text=text, answer=against, missing=missing))
    parts.extend(explain_breach(clause, case))
    return Explanation(
        text=f"{clause.id} applies",
        answer=Truth.FALSE if awaits else applies(clause, case),
        citation=clause.latest.citation,
        parts=tuple(parts),
    )


def explain_breach(clause: Clause, case: Case) -> Iterator[Explanation]:
    """Yield whether there is a breach that brings a norm about, where it needs one."""
    breaches, norm = breaches_before(clause, case), clause.latest
    if breaches is not None and isinstance(norm, Norm):
        yield Explanation(
            text=f"{called(case.bearer)} has breached {norm.after_breach_of}, or is set to",
            answer=any_of(each.truth for each in breaches),
            missing=tuple(dict.fromkeys(missing_of_breaches(clause, case))),
        )


def explain(condition: Condition, case: Case) -> Explanation:
    """Return how a condition comes out in a case, and why."""
    if not isinstance(condition, DefinedTerm):
        return _explained(condition, case)
    key = ("why", condition.id, case.bearer, case.moment, *map(id, case.records))
    return case.world.recalled(key, lambda: _explained(condition, case))


def _explained(condition: Condition, case: Case) -> Explanation:
    return Explanation(
        text=_text(condition, case),
        answer=answer(condition, case),
        grounds=tuple(dict.fromkeys(_grounds(condition, case))),
        parts=tuple(map(_part, steps_of(condition, case))),
        missing=tuple(missing_here(condition, case)),
    )


def _part(step: Step) -> Explanation:
    if isinstance(step.asked, Clause):
        return explain_clause(step.asked, step.case)
    found = explain(step.asked, step.case)
    return attrs.evolve(found, text=f"of {step.of}: {found.text}") if step.of else found


def _text(condition: Condition, case: Case) -> str:
    if isinstance(condition, Happened | Determination) and not by_member(condition, case):
        return spoken(condition, case)
    if not condition.children():
        return str(condition)
    match condition:
        case AllOf():
            return "all of these are so:"
        case AnyOf():
            return "at least one of these is so:"
        case AtLeast(threshold):
            return f"at least {threshold} of these are so:"
        case Not():
            return "this is not so:"
        case _:
            return str(condition)


def _grounds(condition: Condition, case: Case) -> Iterator[str]:
    """Yield the facts, entries and lists that a step rests on."""
    if by_member(condition, case):
        return
    if isinstance(condition, DefinedTerm):
        if not defining(condition, case):
            yield "no instrument that defines it is loaded"
        elif conclusions(condition, case)[1] is Truth.TRUE:
            yield "its definitions conflict, and neither side is overridden"
    elif isinstance(condition, Happened | Determination):
        yield from _entries(condition, case)
    elif isinstance(condition, Quantified):
        if not items(condition.over, case)[1]:
            yield f"there may be {others_of(condition.over, case)}"
    else:
        yield from (_ground(symbol, there) for symbol, there in facts_read(condition, case))


def _entries(condition: Happened | Determination, case: Case) -> Iterator[str]:
    query = query_of(condition, case)
    if query.unnamed:
        return
    verdict = ask(query, case, condition.if_absent if isinstance(condition, Determination) else Truth.FALSE)
    yield from map(_entry, verdict.entries)
    if not verdict.entries:
        until = f"complete up to {verdict.complete_until}" if verdict.complete_until else "not known to be complete"
        yield f"no entry is on record; the list is {until}"


def _entry(entry: Entry) -> str:
    verb = "" if entry.outcome else "not so: "
    parts = f", for {', '.join(sorted(entry.parts))}" if entry.parts else ""
    return f"{verb}{entry.by}: {entry.what.id}{parts}, {entry.on} ({entry.source})"


def _ground(symbol: Symbol, case: Case) -> str:
    given = case.given(symbol)
    inner = given.on(case.day.year - 1) if isinstance(given, Yearly) else given
    value, source = plain(inner, case.day), _source(inner)
    return f"{path_of(symbol, case)}: {said(value)}{f' ({source})' if source else ''}"


def _source(given: object) -> str:
    if isinstance(given, Assumed):
        return f"assumed: {given.because}"
    if isinstance(given, Stated | Estimate):
        as_of = f", as of {given.as_of}" if given.as_of is not None else ""
        return f"{given.source}{as_of}"
    return ""
