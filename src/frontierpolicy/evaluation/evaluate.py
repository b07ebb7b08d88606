"""The way in: a plan and a rulebook in, a report out."""

import datetime as dt
import graphlib
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from frontierpolicy.calendars import Clock, Interval, clock_start
from frontierpolicy.conditions import DefinedTerm, Member
from frontierpolicy.drafting import TEXT, Clause, Instrument, Rulebook
from frontierpolicy.errors import UnknownName
from frontierpolicy.evaluation.asking import world_of
from frontierpolicy.evaluation.conflicts import conflicts_among
from frontierpolicy.evaluation.edges import opponents
from frontierpolicy.evaluation.explanation import explain, explain_clause
from frontierpolicy.evaluation.finding import Finding
from frontierpolicy.evaluation.findings import breach_of, cases_of, findings_of
from frontierpolicy.evaluation.missing import missing_facts
from frontierpolicy.evaluation.reasons import Explanation
from frontierpolicy.evaluation.reference import answer, applies, stated
from frontierpolicy.evaluation.report import Remark, Report, TermResult
from frontierpolicy.evaluation.silence import silence_of
from frontierpolicy.evaluation.timeline import governing, stretches
from frontierpolicy.evaluation.unlisted import unlisted_in
from frontierpolicy.evaluation.world import UNLISTED, Case, World
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan
from frontierpolicy.provisions import Block, Norm, Notice
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth, everyone, someone

__all__ = ["evaluate"]


def evaluate(
    plan: ReleasePlan | None,
    rulebook: Rulebook | Instrument,
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    readings: Mapping[str, str] | str = TEXT,
    record: Iterable[Entry | Log] = (),
    exact: bool = False,
) -> Report:
    """Return what a rulebook says of a plan.

    Args:
        plan: The plan; `None` asks what is owed regardless of any, such as the clocks of agencies.
        rulebook: The law, or a single instrument.
        as_of: The day the question is asked. What is dated later has not happened.
        known_at: The day whose knowledge is used; that of the question if left out. Law issued later,
            and entries that became known later, are not there.
        readings: How texts are read: one name for all, or one for each instrument.
        record: Entries and lists to add to the public record, hypothetical ones among them.
        exact: Whether a finding that comes out the same whatever the unknown facts are is decided; it
            takes longer, and `frontierpolicy.evaluation.exact` says what it can and cannot tell.

    Raises:
        UnknownName: No instrument has such a reading.
        InvalidRulebook: The law contradicts itself as a text.
        InvalidType: A day has a time, or the plan is something else.
    """
    return _report(
        world_of(plan, rulebook, as_of=as_of, known_at=known_at, readings=readings, record=record, exact=exact)
    )


def _report(world: World) -> Report:
    law, plan = world.law, world.plan
    findings = _findings(world)
    yielding = {finding.instrument for finding in findings}
    return Report(
        title=plan.title if plan is not None else "regardless of any plan",
        party=plan.party if plan is not None else None,
        as_of=world.as_of,
        known_at=world.known_at,
        readings=law.readings,
        findings=findings,
        terms=tuple(_terms(world)),
        conflicts=tuple(conflicts_among(findings, world.law)),
        blocked=tuple(_blocked(world)),
        silences=tuple(silence_of(each, world) for each in law.instruments if each.id not in yielding),
        remarks=tuple(_remarks(world)),
        assumptions=_assumptions(world, findings),
        warnings=tuple(_warnings(world)),
        checked=tuple((each.id, each.source.checked) for each in law.instruments),
        why_not=lambda name: _why_not(name, world),
    )


def _findings(world: World) -> tuple[Finding, ...]:
    found: dict[str, list[Finding]] = {}
    for clause in _in_order(world):
        found[clause.id] = list(findings_of(clause, world))
        world.breaches[clause.id] = tuple(map(breach_of, found[clause.id]))
    return tuple(sorted((each for many in found.values() for each in many), key=_order))


def _in_order(world: World) -> list[Clause]:
    """Return the clauses so that each norm comes after whatever it hangs on."""
    clauses = {clause.id: clause for clause in world.law.live()}
    order = graphlib.TopologicalSorter({name: world.law.leans_on(name) for name in clauses})
    return [clauses[name] for name in order.static_order() if name in clauses]


def _order(finding: Finding) -> tuple[bool, dt.date, int, str]:
    date = finding.date
    return (date is None, date or dt.date.max, -finding.force.rank, finding.id)


def _terms(world: World) -> Iterator[TermResult]:
    """Yield each defined term that a live norm reads, for each thing it is said of."""
    used: dict[str, DefinedTerm] = {}
    for clause in world.law.live():
        parts = world.law.conditions(clause)
        used.update((part.id, part) for part in parts if isinstance(part, DefinedTerm))
    for name in sorted(used):
        term = used[name]
        definitions = world.law.defining(term)
        for case in _cases_of_term(definitions, world):
            found = answer(term, case)
            yield TermResult(
                term=term.id,
                phrase=term.phrase,
                subject=_subject(case),
                on=case.day,
                met=someone(found),
                partial=someone(found) is Truth.TRUE and everyone(found) is not Truth.TRUE,
                citations=tuple(each.latest.citation for each in definitions),
                missing=missing_facts(term, case),
                explain=partial(explain, term, case),
            )


def _subject(case: Case) -> str:
    """Return what a term is said of: its id, or words for what the plan does not list."""
    if not case.records:
        return str(case.bearer)
    inner, unlisted = case.records[0], unlisted_in(case)
    if not unlisted:
        return str(vars(inner)["id"])
    listed_above = all(vars(each).get("id") != UNLISTED for each in case.records[1:])
    return unlisted if listed_above else f"any {inner.scope_name} of {unlisted}"


def _cases_of_term(definitions: tuple[Clause, ...], world: World) -> Iterator[Case]:
    """Yield what a term is said of, at the day of the question or where its definitions are in force."""
    if not definitions:
        return
    times = [version.interval for clause in definitions for version in clause.versions]
    for case in cases_of(definitions[0].latest, world):
        yield case.at(_nearest(case.moment, times))


def _nearest(moment: Clock, times: list[Interval]) -> Clock:
    """Return a moment if one of the intervals has it; if none does, the last before it, or the first after it."""
    if any(each.holds_at(moment) is not Truth.FALSE for each in times):
        return moment
    ends = [clock_start(each.end) for each in times if each.end is not None]
    over = [end - dt.timedelta(microseconds=1) for end in ends if end <= moment]
    starts = [clock_start(each.start) for each in times if each.start is not None]
    return max(over) if over else min(starts)


def _blocked(world: World) -> Iterator[str]:
    for clause in world.law.live():
        if not isinstance(clause.latest, Norm):
            continue
        for case in cases_of(clause.latest, world):
            stop = _stop(clause, clause.latest, case)
            if stop is not None:
                yield f"{clause.id} is stopped by {stop.id} ({stop.latest.citation})"
                break


def _stop(clause: Clause, norm: Norm, case: Case) -> Clause | None:
    """Return the block that at some moment stops a norm which would otherwise apply, or may."""
    blocks = [each for each in opponents(clause, case) if isinstance(each.latest, Block)]
    moments = [each.moment for each in stretches(clause, case, norm)] if blocks else []
    for there in map(case.at, moments):
        if someone(stated(clause, there)) is not Truth.FALSE:
            stops = [each for each in blocks if someone(applies(each, there)) is Truth.TRUE]
            if stops:
                return stops[0]
    return None


def _remarks(world: World) -> Iterator[Remark]:
    for clause in world.law.live():
        notice = clause.latest
        if not isinstance(notice, Notice):
            continue
        found = [someone(applies(clause, case)) for case in cases_of(notice, world)]
        if any(each is not Truth.FALSE for each in found):
            sure = any(each is Truth.TRUE for each in found)
            yield Remark(provision=clause.id, text=notice.text, citation=notice.citation, sure=sure)


def _assumptions(world: World, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    of_plan = world.plan.assumptions() if world.plan is not None else ()
    yielding = {finding.instrument for finding in findings}
    read = dict(world.law.readings)
    of_law = [
        f"{clause.id}: {text}"
        for clause in world.law.live()
        for text in clause.latest.assumes
        if clause.instrument.id in yielding or clause.instrument.id in read
    ]
    return (*of_plan, *dict.fromkeys(of_law))


def _warnings(world: World) -> Iterator[str]:
    for instrument in world.law.instruments:
        if instrument.source.checked < world.as_of:
            yield f"{instrument.id} was last checked on {instrument.source.checked}, before the day of the question"
    for log in world.record:
        if log.of is not None and log.complete_until is not None and log.complete_until < world.as_of and log.about:
            yield f"who has done {log.of.id!r} for {log.about} is known up to {log.complete_until} only"
    yield from _playing(world.plan) if world.plan is not None else ()
    yield from world.law.inert()
    yield from dict.fromkeys(_lookalikes(world))


def _playing(plan: ReleasePlan) -> Iterator[str]:
    """Yield a warning where the plan's own party plays no role in it, or one that it hardly plays."""
    played = [role for role, players in plan.roles if plan.party in players]
    if not played:
        yield f"{plan.party} plays no role in its own plan, so that no duty of a role is its own: name it under roles"
    changed = isinstance(plan.model, Model) and isinstance(plan.model.base, Model)
    if changed and Role.DEVELOPER in played and plan.playing(Role.MODIFIER) is None:
        yield (
            f"{plan.party} is named as the developer of a model made from another, and nobody as its modifier: name it as "
            "the modifier if it only changed that model, and say who is the developer, [] if nobody else"
        )


def _lookalikes(world: World) -> Iterator[str]:
    """Yield a warning for each model that an instrument names and the plan may mean by another id."""
    models: list[Model] = []
    model = world.plan.model if world.plan is not None else None
    while isinstance(model, Model):
        models.append(model)
        model = model.base if isinstance(model.base, Model) else None
    for clause in world.law.live():
        parts = [part for part in world.law.conditions(clause) if isinstance(part, Member) and part.fact == Model.id]
        named = sorted({str(value) for part in parts for value in part.values})
        for name, each in itertools.product(named, models):
            called = [each.id, *([each.name] if isinstance(each.name, str) else [])]
            if each.id not in named and any(_alike(name, other) for other in called):
                yield f"{clause.id} names the model {name!r}: if the plan's {each.id!r} is that model, give it that id"


def _alike(one: str, other: str) -> bool:
    left, right = (re.sub(r"[^a-z0-9]", "", text.lower()) for text in (one, other))
    return left in right or (len(right) >= _TELLING and right in left)


_TELLING = 5
"""From how many letters on a part of a name tells which model is meant."""


def _why_not(name: str, world: World) -> tuple[Explanation, ...]:
    found = [clause for clause in world.law.clauses if clause.id == name]
    if not found:
        raise UnknownName("provision", name, [clause.id for clause in world.law.clauses])
    clause, provision = found[0], found[0].latest
    cases = [governing(each, provision) if isinstance(provision, Norm) else each for each in cases_of(provision, world)]
    return tuple(explain_clause(clause, case) for case in cases)
