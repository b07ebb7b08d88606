"""From clauses to findings: who each norm meets, about what, over which time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import cast

import attrs

from frontierpolicy.calendars import EventTime, Interval, last_day
from frontierpolicy.deadlines import EarliestOf, LatestOf, Span
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.exact import exact_answer
from frontierpolicy.evaluation.explanation import explain_clause
from frontierpolicy.evaluation.finding import Finding, timing_of
from frontierpolicy.evaluation.missing import missing_dates, missing_facts
from frontierpolicy.evaluation.reasons import MissingFact
from frontierpolicy.evaluation.reference import governs, when_of
from frontierpolicy.evaluation.standing import acts_of, feasibility, performances, span_of, standing_of
from frontierpolicy.evaluation.timeline import Held, Stretch, joined, stretches
from frontierpolicy.evaluation.unlisted import name_of, unlisted_in
from frontierpolicy.evaluation.world import UNLISTED, Breach, Case, World, beginning_of, items, unlisted
from frontierpolicy.facts import Missing, Record
from frontierpolicy.parties import Party, called
from frontierpolicy.plans import Model, Occurrence, Recipient, Stage, System
from frontierpolicy.provisions import Norm, Provision
from frontierpolicy.terms import Governed, Role, Standing, Timing
from frontierpolicy.truth import Reach, Truth, all_of, everyone, someone

__all__ = ["breach_of", "cases_of", "findings_of"]

Counterparty = Party | Role | Recipient | None


def bearers_of(norm: Norm, world: World) -> tuple[Party | Role, ...]:
    """Return who a norm is addressed to; a role that nobody is named for stays a role."""
    if isinstance(norm.bearer, Party):
        return (norm.bearer,)
    players = world.plan.playing(norm.bearer) if world.plan is not None else None
    return (norm.bearer,) if players is None else players


def _developer(world: World) -> tuple[Party | Role, ...]:
    """Return of whom what is addressed to nobody reads the facts of an actor: the developer."""
    players = world.plan.playing(Role.DEVELOPER) if world.plan is not None else None
    return players[:1] if players else (Role.DEVELOPER,)


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
        else:
            for records in (*items(provision.per, base)[0], *unlisted(provision.per, world)):
                yield base.holding(*records)


def findings_of(clause: Clause, world: World) -> tuple[Finding, ...]:
    """Return what a norm yields: nothing where it surely never applies."""
    norm = clause.latest
    if not isinstance(norm, Norm):
        return ()
    found: list[Finding] = []
    for case in cases_of(norm, world):
        over_time = _governed(clause, case, norm)
        if any(someone(each.answer) is not Truth.FALSE for each in over_time):
            found.extend(_finding(clause, case, each, over_time) for each in _counterparties(norm, case))
    # an option that is past can neither be used nor breached
    return tuple(each for each in found if not each.option or (each.usable and each.timing is not Timing.PAST))


def _governed(clause: Clause, case: Case, norm: Norm) -> tuple[Stretch, ...]:
    """Return a norm over time; a bearer or a thing not named leaves it open."""
    found = stretches(clause, case, norm)
    if case.world.exact:
        found = tuple(_exactly(each, clause, case) for each in found)
    if not isinstance(case.bearer, Role) and not unlisted_in(case):
        return found
    return tuple(attrs.evolve(each, besides=each.besides & Truth.UNKNOWN) for each in found)


def _exactly(stretch: Stretch, clause: Clause, case: Case) -> Stretch:
    if stretch.answer is not Truth.UNKNOWN or not stretch.conducted:
        return stretch
    return attrs.evolve(stretch, applied=exact_answer(clause, case.at(stretch.moment)))


_BREACHES = {Standing.BREACHED, Standing.WOULD_BREACH, Standing.OVERDUE, Standing.MET_LATE, Standing.PLANNED_LATE}


def breach_of(finding: Finding) -> Breach:
    """Return whether a finding is breached, or is going to be by what is planned."""
    doubts = _doubts(finding)
    if doubts:
        return Breach(bearer=finding.bearer, truth=Truth.UNKNOWN, missing=doubts)
    holds = Truth.TRUE if finding.decided else Truth.UNKNOWN
    broken = Truth.of(finding.standing in _BREACHES)
    return Breach(bearer=finding.bearer, truth=broken & holds, missing=finding.unsettled)


def _doubts(finding: Finding) -> tuple[MissingFact, ...]:
    """Return what leaves open whether what is done and planned breaches a finding, if that is open; no option is breached."""
    if finding.option:
        return ()
    path, question = f"log.{finding.action.id}", f"Is it so that {finding.bearer} has {finding.action.done}?"
    if finding.standing is Standing.CANNOT_BE_VERIFIED:
        facts = finding.undated if finding.decided else finding.missing
        return (*facts, MissingFact(path, question, "the record does not reach far enough"))
    if finding.standing is not Standing.MAY_BREACH:
        return ()
    sure = [act.since for act in finding.acts if act.sure]
    if any(each.has(when) is Truth.TRUE for when in sure for each in finding.undecided):
        return finding.unsettled
    return (*finding.unsettled, MissingFact(path, question, "it is not known exactly when"))


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
    acts, complete_until = acts_of(norm, there, counterparty, Held(holds, undecided))
    feasible, hindrance = feasibility(clause, norm, there)
    return Finding(
        id=_id(clause, case, counterparty),
        norm=norm,
        provision=clause.id,
        instrument=clause.instrument.id,
        bearer=case.bearer,
        counterparty=_called_towards(counterparty),
        object=_object(case),
        item=_item(case),
        holds=holds,
        undecided=undecided,
        timing=_timing(holds, undecided, case.world.as_of),
        span=span,
        standing=standing_of(norm, there, counterparty, span, Held(holds, undecided)),
        performances=tuple(each.text for each in performances(norm, there, counterparty)),
        acts=acts,
        complete_until=complete_until,
        feasible=feasible,
        hindrance=hindrance,
        partial=isinstance(shown.answer, Reach) and everyone(shown.answer) is not Truth.TRUE,
        unsettled=_missing(clause, case, norm, over_time),
        undated=tuple(dict.fromkeys(_undated(norm, there, span))),
        unlisted=unlisted_in(case),
        explain=lambda: explain_clause(clause, case if _lies_in(decided or open_, case) else there),
    )


def _timing(holds: tuple[Interval, ...], undecided: tuple[Interval, ...], as_of: dt.date) -> Timing:
    """Return where a finding lies; one that surely held before, and may hold still or again, where it may."""
    found = timing_of(holds, as_of) if holds else Timing.PAST
    return timing_of(undecided, as_of) if found is Timing.PAST and undecided else found


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


def _missing(clause: Clause, case: Case, norm: Norm, over_time: tuple[Stretch, ...]) -> tuple[MissingFact, ...]:
    found: dict[MissingFact, None] = {}
    open_ = [each for each in over_time if someone(each.answer) is Truth.UNKNOWN]
    answers = {someone(each.applied) for each in over_time}
    if isinstance(case.bearer, Role):
        role = case.bearer
        found[MissingFact(f"roles.{role}", f"Who is the {role} in this plan?", Missing.NOT_STATED.value)] = None
    for each in open_:
        found.update(dict.fromkeys(missing_facts(clause, case.at(each.moment))))
    turning = norm.governing is Governed.ON_THE_DAY and len(answers) > 1
    if case.dated is not None and vars(case.dated)["id"] != UNLISTED:
        moments = [each.moment for each in open_ if not each.conducted]
        found.update((_unsure_of_the_time(case.dated, each), None) for each in moments)
        found.update([(_unsure_of_the_time(case.dated, dt.datetime.min), None)] if turning else [])
    return _of_one_year(found, case.world.as_of) or ((_unsure_of_the_law(clause),) if open_ else ())


def _of_one_year(facts: Iterable[MissingFact], as_of: dt.date) -> tuple[MissingFact, ...]:
    """Return facts, each yearly one for the year alone that is read on the day of the question, or the nearest to it."""
    nearest: dict[str, int] = {}
    for each in facts:
        if each.year is not None:
            years = (each.year, nearest.get(each.path, each.year))
            nearest[each.path] = min(years, key=lambda year: (abs(year - as_of.year + 1), -year))
    return tuple(each for each in facts if each.year in (None, nearest.get(each.path)))


def _undated(norm: Norm, case: Case, span: Span) -> Iterator[MissingFact]:
    """Yield what is missing to tell the days of a window."""
    if span.unplaced or isinstance(norm.window, EarliestOf | LatestOf):  # what has no date yet may come earlier
        for anchor in [each for each in norm.window.anchors() if when_of(each, case) is None]:
            yield from (fact for fact in missing_dates(anchor, case) if f"[{UNLISTED}]" not in fact.path)


def _unsure_of_the_time(dated: Stage | Occurrence, moment: dt.datetime) -> MissingFact:
    """Return what leaves open whether a dated thing goes on at a moment: when it begins or, after that, when it ends."""
    starts = beginning_of(dated)
    begun = starts is not None and Interval(starts).holds_at(moment) is Truth.TRUE
    name = "on" if not isinstance(dated, Stage) else "ends" if begun else "starts"
    fact = next(each for each in type(dated).facts() if each.name == name)
    reason = "it decides until when it holds" if name == "ends" else "it decides which law governs"
    return MissingFact(f"{fact.owner.scope_name}[{vars(dated)['id']}].{name}", fact.question, reason)


def _unsure_of_the_law(clause: Clause) -> MissingFact:
    """Return that it is not known at which moment a clause begins or ends, where no fact leaves it open."""
    known = Interval(clause.versions[0].interval.start, clause.versions[-1].interval.end)
    return MissingFact(clause.id, "At which moment does it begin or end?", f"known only to be in force {known}")


def _id(clause: Clause, case: Case, counterparty: Counterparty) -> str:
    bearer = case.bearer.id if isinstance(case.bearer, Party) else str(case.bearer).replace(" ", "-")
    towards = [] if counterparty is None or isinstance(counterparty, Recipient) else [_slug(counterparty)]
    return ":".join([clause.id, bearer, *towards, *([_item(case)] if _item(case) else [])])


def _slug(counterparty: Party | Role) -> str:
    return counterparty.id if isinstance(counterparty, Party) else str(counterparty).replace(" ", "-")


def _called_towards(counterparty: Counterparty) -> str:
    if isinstance(counterparty, Recipient):
        return name_of(counterparty)
    if counterparty is None:
        return ""
    return called(counterparty)


def _object(case: Case) -> str:
    found: Record | None = next((each for each in case.records if isinstance(each, Occurrence | Model)), None)
    if isinstance(found, Occurrence):
        name = vars(found)["id"]
        return f"any other {found.scope_name}" if name == UNLISTED else f"{found.scope_name} {name}"
    return name_of(found) if isinstance(found, Model) else ""


def _item(case: Case) -> str:
    """Return the thing of the plan a finding arises from, below the model."""
    below = [
        str(vars(each)["id"]) for each in case.records if isinstance(each, Recipient | Stage | System | Occurrence)
    ]
    return "/".join(reversed(below))
