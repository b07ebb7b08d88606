"""Why an instrument yields nothing for a plan."""

from collections.abc import Iterator
from typing import cast

import attrs

from frontierpolicy.calendars import clock_start
from frontierpolicy.conditions import Condition, Happened
from frontierpolicy.drafting import Awaits, Clause, Instrument
from frontierpolicy.evaluation.edges import opponents
from frontierpolicy.evaluation.explanation import explain, explain_breach
from frontierpolicy.evaluation.findings import cases_of
from frontierpolicy.evaluation.reasons import Explanation
from frontierpolicy.evaluation.reference import answer, applies, governs
from frontierpolicy.evaluation.report import Silence
from frontierpolicy.evaluation.steps import steps_of
from frontierpolicy.evaluation.timeline import governing
from frontierpolicy.evaluation.world import Case, World
from frontierpolicy.provisions import Block, Norm
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.terms import Outcome, Status
from frontierpolicy.truth import Truth, someone

__all__ = ["silence_of"]

_BY_STATUS = {
    Status.PROPOSED: Outcome.PROPOSED,
    Status.PENDING: Outcome.PENDING,
    Status.NOT_YET_IN_FORCE: Outcome.NOT_YET_IN_FORCE,
    Status.SUSPENDED: Outcome.SUSPENDED,
    Status.EXPIRED: Outcome.EXPIRED,
    Status.REVOKED: Outcome.REVOKED,
}


def silence_of(instrument: Instrument, world: World) -> Silence:
    """Return why an instrument yields nothing."""
    outcome, reason = _reason(instrument, world)
    return Silence(instrument=instrument.id, outcome=outcome, reason=reason)


def _reason(instrument: Instrument, world: World) -> tuple[Outcome, str]:
    status = instrument.status(world.as_of, known_at=world.known_at)
    if isinstance(instrument.begins, Awaits):
        return _BY_STATUS[status], f"{status}: it awaits {instrument.begins.act}"
    norms = [each for each in world.law.live() if each.instrument == instrument and isinstance(each.latest, Norm)]
    if status in _BY_STATUS:
        return _BY_STATUS[status], f"{status} on {world.as_of}: {_turning_point(instrument, status, world)}"
    if not norms:
        return Outcome.NO_NORMS, "it states no duty, ban or option in this reading"
    if world.plan is None:
        return Outcome.NEEDS_A_PLAN, "it speaks only of plans"
    reasons = [found for clause in norms for found in _why_silent(clause, world)]
    ranked = sorted(reasons, key=lambda item: _PREFERRED.index(item[0]))
    return ranked[0] if ranked else (Outcome.OUT_OF_SCOPE, "the plan has nothing of the kind it speaks of")


_PREFERRED = (
    Outcome.NOT_A_SIGNATORY,
    Outcome.BLOCKED,
    Outcome.NOT_YET_IN_FORCE,
    Outcome.EXPIRED,
    Outcome.REVOKED,
    Outcome.OUT_OF_SCOPE,
)


def _turning_point(instrument: Instrument, status: Status, world: World) -> str:
    if status is Status.SUSPENDED:
        return "nothing has put it back in force"
    if status is Status.NOT_YET_IN_FORCE or instrument.ending is None:
        return f"it begins {instrument.beginning(world.as_of, world.known_at)}"
    return f"it ended {instrument.ending.on} ({instrument.ending.citation})"


def _why_silent(clause: Clause, world: World) -> list[tuple[Outcome, str]]:
    norm = cast("Norm", clause.latest)  # a norm is only ever replaced by a norm
    cases = [governing(case, norm) for case in cases_of(norm, world)]
    return [found for case in cases if (found := _reason_in(clause, case)) is not None]


def _reason_in(clause: Clause, case: Case) -> tuple[Outcome, str] | None:
    """Return why a norm does not apply in a case, if it does not."""
    against = [each for each in opponents(clause, case) if someone(applies(each, case)) is Truth.TRUE]
    if any(isinstance(each.latest, Block) for each in against):
        return Outcome.BLOCKED, f"{clause.id} is stopped by {against[0].id}"
    pinpoint, force = clause.latest.citation.pinpoint, clause.versions[-1].interval
    if all(governs(each, case) is Truth.FALSE for each in clause.versions):
        early = force.start is not None and case.moment < clock_start(force.start)
        ending = clause.instrument.ending
        over = Outcome.EXPIRED if ending is None else _BY_STATUS[ending.status]
        return Outcome.NOT_YET_IN_FORCE if early else over, f"{pinpoint}: in force {force}, not on {case.day}"
    steps = list(_failing(clause, case))
    signing = any(isinstance(part, Happened) and part.action == SIGN for part in case.world.law.conditions(clause))
    unsigned = [step for step in steps if step.grounds and f" {SIGN.done} " in step.text]  # somebody could have
    if signing and unsigned and len(unsigned) == len(steps):
        return Outcome.NOT_A_SIGNATORY, f"{case.bearer}: {unsigned[0].grounds[0]}"
    return (Outcome.OUT_OF_SCOPE, f"{pinpoint}: not so: {steps[0].text}") if steps else None


def _failing(asked: Clause | Condition, case: Case) -> Iterator[Explanation]:
    """Yield the innermost steps that make an answer no."""
    if isinstance(asked, Clause):
        if someone(applies(asked, case)) is Truth.FALSE:
            yield from _failing_in(asked, case)
    elif someone(answer(asked, case)) is Truth.FALSE:
        inner = [why for step in steps_of(asked, case) for why in _failing(step.asked, step.case)]
        yield from inner or [explain(asked, case)]


def _failing_in(clause: Clause, case: Case) -> Iterator[Explanation]:
    """Yield why a clause does not apply: a part that is not so, or an exception or another clause that is."""
    governing_now = [each.provision for each in clause.versions if governs(each, case) is not Truth.FALSE]
    if not governing_now:
        yield Explanation(text=f"{clause.id} is in force on {case.day}", answer=Truth.FALSE)
    for provision in governing_now:
        yield from _failing(provision.condition, case)
        for each in provision.exceptions:
            if someone(answer(each.condition, case)) is Truth.TRUE:
                found = explain(each.condition, case)
                yield attrs.evolve(found, text=f"no exception applies: {found.text}", answer=~found.answer)
    yield from (each for each in explain_breach(clause, case) if each.answer is Truth.FALSE)
    for other in opponents(clause, case):
        if someone(applies(other, case)) is Truth.TRUE:
            yield Explanation(text=f"nothing stands against it: {other.id}", answer=Truth.FALSE)
