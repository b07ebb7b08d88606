"""How a question is put: of a whole rulebook, or of a single condition."""

import datetime as dt
from collections.abc import Iterable, Mapping

from frontierpolicy.calendars import clock_start
from frontierpolicy.conditions import Condition
from frontierpolicy.conditions.reads import out_of_reach
from frontierpolicy.drafting import TEXT, Instrument, Rulebook, law_as_known
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.evaluation.explanation import explain
from frontierpolicy.evaluation.reasons import Explanation
from frontierpolicy.evaluation.world import Case, World, stage_records
from frontierpolicy.facts import Record
from frontierpolicy.plans import Actor, Entry, Log, ReleasePlan, Stage
from frontierpolicy.terms import Role

__all__ = ["ask", "world_of"]


def world_of(
    plan: ReleasePlan | None,
    rulebook: Rulebook | Instrument,
    *,
    as_of: dt.date,
    known_at: dt.date | None,
    readings: Mapping[str, str] | str,
    record: Iterable[Entry | Log],
    exact: bool,
) -> World:
    """Return the plan with the law and the record as they are known on a day.

    Raises:
        UnknownName: No instrument has such a reading.
        InvalidRulebook: The law contradicts itself as a text.
        InvalidType: A day has a time, or the plan is something else.
    """
    for day in (as_of, known_at or as_of):
        if isinstance(day, dt.datetime) or not isinstance(day, dt.date):
            raise InvalidType(f"as_of and known_at are dates without a time, got {day!r}")
    if plan is not None and not isinstance(plan, ReleasePlan):
        raise InvalidType(f"expected a ReleasePlan, got {plan!r}; read a file with load_plan first")
    book = rulebook if isinstance(rulebook, Rulebook) else Rulebook((rulebook,))
    law = law_as_known(book, known_at or as_of, readings)
    added = tuple(each if isinstance(each, Log) else Log(entries=(each,), of=each.what) for each in record)
    return World(
        law=law,
        plan=plan,
        as_of=as_of,
        known_at=known_at or as_of,
        record=(*law.record, *added),
        exact=exact,
        memory={},
    )


def ask(
    condition: Condition,
    plan: ReleasePlan,
    *,
    as_of: dt.date,
    of: Record | None = None,
    rulebook: Rulebook | Instrument | None = None,
    readings: Mapping[str, str] | str = TEXT,
) -> Explanation:
    """Return how a condition comes out of a plan, with its reasons.

    Args:
        condition: The condition. What it reads of an actor is read of the developer.
        plan: The plan.
        as_of: The day the question is asked.
        of: A system, stage, recipient or occurrence of the plan that the condition is asked of; the
            model if left out.
        rulebook: The law that defines its terms and brings the public record; none if left out.
        readings: How texts are read: one name for all, or one for each instrument.

    Raises:
        InvalidValue: The condition reads something that is not above what it is asked of, or that
            is not in the plan.
        InvalidType, InvalidRulebook, UnknownName: As `evaluate`.

    Examples:
        >>> from frontierpolicy.parties.known import META
        >>> from frontierpolicy.plans import Model
        >>> plan = ReleasePlan(title="a release", party=META, roles={Role.DEVELOPER: META}, model=Model(id="m"))
        >>> ask(Model.major, plan, as_of=dt.date(2026, 6, 24)).answer
        <Truth.UNKNOWN: 'unknown'>
    """
    law = rulebook if rulebook is not None else Rulebook()
    world = world_of(plan, law, as_of=as_of, known_at=None, readings=readings, record=(), exact=False)
    records = _with_what_is_above(of, plan)
    reach = frozenset((*type(records[0]).path(), Actor))
    unread = tuple(out_of_reach(condition, reach))
    if unread:
        raise InvalidValue(*unread)
    developers = plan.playing(Role.DEVELOPER) or (Role.DEVELOPER,)
    return explain(condition, Case(world=world, records=records, bearer=developers[0], moment=clock_start(as_of)))


def _with_what_is_above(of: Record | None, plan: ReleasePlan) -> tuple[Record, ...]:
    if of is None or of is plan.model:
        return (plan.model,)
    if isinstance(of, Stage) and of in plan.stages:
        return stage_records(plan, of)
    if of in (*plan.systems, *plan.occurrences):
        return (of, plan.model)
    for stage, recipient in plan.recipients():
        if recipient == of:
            return (recipient, *stage_records(plan, stage))
    raise InvalidValue(f"the plan has no such {of.scope_name}: ask of its model or of what it lists")
