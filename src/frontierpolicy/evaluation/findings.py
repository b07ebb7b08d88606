"""From clauses to findings: who each norm meets, about what, over which time."""

import datetime as dt
from collections.abc import Iterator
from typing import cast

import attrs

from frontierpolicy.calendars import EventTime, Interval, Sometime, last_day
from frontierpolicy.deadlines import Span
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.exact import exact_answer
from frontierpolicy.evaluation.explanation import explain_clause, missing_dates, missing_facts, unlisted_in
from frontierpolicy.evaluation.finding import Finding, timing_of
from frontierpolicy.evaluation.reasons import MissingFact
from frontierpolicy.evaluation.reference import governs
from frontierpolicy.evaluation.standing import acts_of, feasibility, performances, span_of, standing_of
from frontierpolicy.evaluation.timeline import Stretch, joined, stretches
from frontierpolicy.evaluation.world import UNLISTED, Case, World, items, unlisted
from frontierpolicy.facts import Missing, Record
from frontierpolicy.parties import Party
from frontierpolicy.plans import Model, Occurrence, Recipient, Stage, System
from frontierpolicy.plans.stages import day_of
from frontierpolicy.provisions import Norm, Provision
from frontierpolicy.terms import Governed, Role, Standing, Timing
from frontierpolicy.truth import Reach, Truth, all_of, any_of, everyone, someone

__all__ = ["breach_of", "cases_of", "findings_of"]

Counterparty = Party | Role | Recipient | None


def bearers_of(norm: Norm, world: World) -> tuple[Party | Role, ...]:
    """Return who a norm is addressed to; a role that nobody is named for stays a role."""
    if isinstance(norm.bearer, Party):
        return (norm.bearer,)
    players = world.plan.playing(norm.bearer) if world.plan is not None else None
    return (norm.bearer,) if players is None else players


def cases_of(provision: Provision, world: World) -> Iterator[Case]:
    """Yield the cases that a provision is asked of: each bearer with each thing of its scope.

    Where the plan may have more of them than it lists, one more stands for those.
    """
    moment = dt.datetime.combine(world.as_of, dt.time())
    bearers = bearers_of(provision, world) if isinstance(provision, Norm) else _developer(world)
    for bearer in bearers:
        base = Case(world=world, records=(), bearer=bearer, moment=moment)
        if provision.per is None:
            yield base
        elif world.plan is not None:
            for records in (*items(provision.per, base)[0], *unlisted(provision.per, world.plan)):
                yield base.holding(*records)


def _developer(world: World) -> tuple[Party | Role, ...]:
    """Return whom a provision that addresses nobody is asked of: the first developer; the role if none is named."""
    players = world.plan.playing(Role.DEVELOPER) if world.plan is not None else None
    return players[:1] if players else (Role.DEVELOPER,)


def findings_of(clause: Clause, world: World, breaches: dict[str, list[Finding]]) -> tuple[Finding, ...]:
    """Return what a norm yields: nothing where it surely never applies."""
    norm = clause.latest
    if not isinstance(norm, Norm):
        return ()
    found: list[Finding] = []
    for case in cases_of(norm, world):
        over_time = _governed(clause, case, norm, breaches)
        if any(someone(each.answer) is not Truth.FALSE for each in over_time):
            found.extend(_finding(clause, case, each, over_time) for each in _counterparties(norm, case))
    # an option that is past can neither be used nor breached
    return tuple(each for each in found if not each.option or (each.usable and each.timing is not Timing.PAST))


def _governed(clause: Clause, case: Case, norm: Norm, breaches: dict[str, list[Finding]]) -> tuple[Stretch, ...]:
    """Return a norm over time; a bearer or a thing not named and a breach that is not sure leave it open."""
    found = stretches(clause, case, norm)
    if case.world.exact:
        found = tuple(_exactly(each, clause, case) for each in found)
    besides = Truth.UNKNOWN if isinstance(case.bearer, Role) or unlisted_in(case) else Truth.TRUE
    if norm.after_breach_of:
        besides = besides & breach_of(breaches.get(norm.after_breach_of, []), case)
    return tuple(attrs.evolve(each, answer=each.answer & besides) for each in found)


def _exactly(stretch: Stretch, clause: Clause, case: Case) -> Stretch:
    if stretch.answer is not Truth.UNKNOWN or not stretch.conducted:
        return stretch
    return attrs.evolve(stretch, answer=exact_answer(clause, case.at(stretch.moment)))


_BREACHES = {Standing.BREACHED, Standing.WOULD_BREACH, Standing.OVERDUE, Standing.MET_LATE, Standing.PLANNED_LATE}


def breach_of(findings: list[Finding], case: Case) -> Truth:
    """Return whether one of the findings is breached by the bearer of a case."""
    return any_of(_breached(each) for each in findings if each.bearer == case.bearer)


def _breached(finding: Finding) -> Truth:
    if finding.standing is Standing.CANNOT_BE_VERIFIED:
        return Truth.UNKNOWN
    breached = Truth.of(finding.standing in _BREACHES)
    return breached & (Truth.TRUE if finding.decided else Truth.UNKNOWN)


def _counterparties(norm: Norm, case: Case) -> tuple[Counterparty, ...]:
    found: list[Counterparty] = []
    for each in norm.towards:
        if isinstance(each, Party):
            found.append(each)
        elif isinstance(each, Role):
            players = case.world.plan.playing(each) if case.world.plan is not None else None
            found.extend(players if players is not None else (each,))
        else:
            found.extend(record for record in case.records[:1] if isinstance(record, Recipient))
    return tuple(found) or (None,)


def _finding(clause: Clause, case: Case, counterparty: Counterparty, over_time: tuple[Stretch, ...]) -> Finding:
    decided = [each for each in over_time if someone(each.answer) is Truth.TRUE]
    open_ = [each for each in over_time if someone(each.answer) is Truth.UNKNOWN]
    shown = (decided or open_)[-1]
    there = case.at(shown.moment)
    norm = _version_at(clause, there)
    span = span_of(norm, there)
    holds, undecided = _intervals(norm, over_time, span)
    acts, complete_until = acts_of(norm, there, counterparty, holds or undecided)
    feasible, hindrance = feasibility(clause, norm, there)
    return Finding(
        id=_id(clause, case, counterparty),
        norm=norm,
        provision=clause.id,
        instrument=clause.instrument.id,
        bearer=case.bearer,
        counterparty=_called(counterparty),
        object=_object(case),
        item=_item(case),
        holds=holds,
        undecided=undecided,
        timing=timing_of(holds or undecided, case.world.as_of),
        span=span,
        standing=standing_of(norm, there, counterparty, span, holds or undecided),
        performances=tuple(each.text for each in performances(norm, there, counterparty)),
        acts=acts,
        complete_until=complete_until,
        feasible=feasible,
        hindrance=hindrance,
        partial=isinstance(shown.answer, Reach) and everyone(shown.answer) is not Truth.TRUE,
        missing=tuple(dict.fromkeys((*_missing(clause, case, open_), *_undated(norm, there, span)))),
        unlisted=unlisted_in(case),
        explain=lambda: explain_clause(clause, case if _lies_in(decided or open_, case) else there),
    )


def _lies_in(found: list[Stretch], case: Case) -> bool:
    """Return whether the moment of the question lies in a stretch, so that the reasons can be those of that day."""
    return any(each.interval.holds_at(case.moment) is Truth.TRUE for each in found)


def _version_at(clause: Clause, case: Case) -> Norm:
    """Return the norm as it reads at the moment of a case, or as it last read."""
    found = [each.provision for each in clause.versions if governs(each, case) is not Truth.FALSE]
    return cast("Norm", (found or [clause.latest])[-1])  # a norm is only ever replaced by a norm


def _intervals(
    norm: Norm, over_time: tuple[Stretch, ...], span: Span
) -> tuple[tuple[Interval, ...], tuple[Interval, ...]]:
    """Return where a norm surely holds and where that is open.

    A norm governed by the law of the day of an act stands or falls as a whole; it holds until the last
    day on which the act is in time. An option holds no longer than it can be used.
    """
    if norm.governing is Governed.THROUGHOUT:
        holds, undecided = joined(over_time, Truth.TRUE), joined(over_time, Truth.UNKNOWN)
        return (_cut(holds, span), _cut(undecided, span)) if norm.option else (holds, undecided)
    until = (Interval(None, _day_after(span)),)
    if all_of(someone(each.answer) for each in over_time) is Truth.TRUE:
        return until, ()
    return (), until


def _cut(intervals: tuple[Interval, ...], span: Span) -> tuple[Interval, ...]:
    """Return the intervals up to the last day on which an option can be used."""
    until = Interval(None, _day_after(span))
    return tuple(each.within(until) for each in intervals if each.meets(until))


def _day_after(span: Span) -> EventTime | None:
    if span.closes is None or last_day(span.closes) == dt.date.max:
        return None
    return last_day(span.closes) + dt.timedelta(days=1)


def _missing(clause: Clause, case: Case, open_: list[Stretch]) -> tuple[MissingFact, ...]:
    found: dict[MissingFact, None] = {}
    if isinstance(case.bearer, Role):
        role = case.bearer
        found[MissingFact(f"roles.{role}", f"Who is the {role} in this plan?", Missing.NOT_STATED.value)] = None
    for each in open_:
        why = explain_clause(clause, case.at(each.moment))
        found.update(dict.fromkeys(missing_facts(why, case)))
    return tuple(found) or ((_unsure_of_the_law(clause, case),) if open_ else ())


def _undated(norm: Norm, case: Case, span: Span) -> Iterator[MissingFact]:
    """Yield what is missing to tell the days of a window."""
    if span.unplaced:
        for anchor in norm.window.anchors():
            yield from (fact for fact in missing_dates(anchor, case) if f"[{UNLISTED}]" not in fact.path)


def _unsure_of_the_law(clause: Clause, case: Case) -> MissingFact:
    """Return what leaves open which law governs, where no fact of the provision does."""
    stage = next((record for record in case.records if isinstance(record, Stage)), None)
    starts = dt.date.min if stage is None else day_of(stage.starts)
    if stage is not None and (starts is None or isinstance(starts, Sometime)):
        return MissingFact(f"stage[{stage.id}].starts", Stage.starts.question, "it decides which law governs")
    known = Interval(clause.versions[0].interval.start, clause.versions[-1].interval.end)
    return MissingFact(clause.id, "At which moment does it begin or end?", f"known only to be in force {known}")


def _id(clause: Clause, case: Case, counterparty: Counterparty) -> str:
    bearer = case.bearer.id if isinstance(case.bearer, Party) else str(case.bearer).replace(" ", "-")
    towards = [] if counterparty is None or isinstance(counterparty, Recipient) else [_slug(counterparty)]
    return ":".join([clause.id, bearer, *towards, *([_item(case)] if _item(case) else [])])


def _slug(counterparty: Party | Role) -> str:
    return counterparty.id if isinstance(counterparty, Party) else str(counterparty).replace(" ", "-")


def _called(counterparty: Counterparty) -> str:
    if isinstance(counterparty, Recipient):
        return counterparty.name if isinstance(counterparty.name, str) else counterparty.id
    if counterparty is None:
        return ""
    return f"the {counterparty}" if isinstance(counterparty, Role) else str(counterparty)


def _object(case: Case) -> str:
    found: Record | None = next((each for each in case.records if isinstance(each, Occurrence | Model)), None)
    if isinstance(found, Occurrence):
        name = vars(found)["id"]
        return f"any other {found.scope_name}" if name == UNLISTED else f"{found.scope_name} {name}"
    return _model_name(found) if isinstance(found, Model) else ""


def _model_name(model: Model) -> str:
    return model.name if isinstance(model.name, str) else model.id


def _item(case: Case) -> str:
    """Return the thing of the plan a finding arises from, below the model."""
    below = [
        str(vars(each)["id"]) for each in case.records if isinstance(each, Recipient | Stage | System | Occurrence)
    ]
    return "/".join(reversed(below))
