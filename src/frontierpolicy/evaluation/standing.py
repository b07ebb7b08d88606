"""How what is planned and done stands against a norm, and whether it can be complied with."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Any

import attrs

from frontierpolicy.calendars import Clock, EventTime, Interval, clock_start, first_day, last_day
from frontierpolicy.conditions import Action, Occurred, Operand
from frontierpolicy.counting import CalendarDays
from frontierpolicy.deadlines import Span
from frontierpolicy.deadlines import Standing as Always
from frontierpolicy.deadlines.span import counted_ends
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.finding import Performance
from frontierpolicy.evaluation.reasons import said
from frontierpolicy.evaluation.record import Query, complete_until, entries_for
from frontierpolicy.evaluation.reference import applies, when_of
from frontierpolicy.evaluation.timeline import Held, active, edges_of_stage
from frontierpolicy.evaluation.world import Case
from frontierpolicy.parties import Party, same_party
from frontierpolicy.plans import Recipient, Stage
from frontierpolicy.plans.stages import day_of
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Modality, Role, Standing
from frontierpolicy.truth import Truth, everyone

__all__ = ["acts_of", "feasibility", "performances", "span_of", "standing_of"]


def span_of(norm: Norm, case: Case) -> Span:
    """Return the days that the window of a norm comes to in a case.

    Where it waits for an act that is not done, the span tells what it would come to if that were done when due.
    """
    return _span(norm, case.at(clock_start(case.world.as_of)), _LONGEST_CHAIN)


_LONGEST_CHAIN = 8


def _span(norm: Norm, case: Case, links: int) -> Span:
    found = norm.window.placed(partial(when_of, case=case), case.world.as_of)
    if not (found.unplaced and links):
        return found
    supposed = norm.window.placed(
        lambda anchor: when_of(anchor, case) or _due_of(anchor, case, links), case.world.as_of
    )
    if supposed.closes is None:
        return found
    trace = f"{found.trace}; if it were done when due, {supposed.trace}"
    return attrs.evolve(found, expected=supposed.closes, trace=trace)


def _due_of(anchor: Operand[Any], case: Case, links: int) -> EventTime | None:
    """Return when an act that a window waits for is due by the law, or `None` where no norm says so."""
    if not isinstance(anchor, Occurred):
        return None
    dues: list[EventTime] = []
    for clause in case.world.law.live():
        norm = clause.latest
        if isinstance(norm, Norm) and norm.action == anchor.action and norm.bearer == anchor.by and norm.per is None:
            closes = _span(norm, case.holding(), links - 1).closes
            dues.extend([closes] if closes is not None else [])
    return min(dues, key=last_day, default=None)


def performances(norm: Norm, case: Case, counterparty: Party | Role | Recipient | None) -> tuple[Performance, ...]:
    """Return the acts on record or planned, and the stages that are themselves such acts."""
    found: list[Performance] = []
    for action in norm.acts:
        query = _query(action, case, counterparty)
        entries = (entry for entry in entries_for(query, case) if entry.outcome)
        found.extend(
            Performance(
                since=each.on,
                until=each.until,
                text=f"{each.by}: {each.what.id}, {each.on} ({each.source})",
                sure=query.fits(each) is Truth.TRUE,
            )
            for each in entries
        )
        found.extend(_stages(action, case, counterparty))
    return tuple(found)


def acts_of(
    norm: Norm, case: Case, counterparty: Party | Role | Recipient | None, held: Held
) -> tuple[tuple[Performance, ...], dt.date | None]:
    """Return the acts that satisfy or breach a norm, and until when the lists that would name more are complete.

    Of a stage that is itself the forbidden act, that is the first moment at which it is so; the plan tells all
    of it, unless something it leaves open could make it so.
    """
    stage = _forbidden(norm, case)
    if stage is None:
        return performances(norm, case, counterparty), _complete_until(norm, case, counterparty)
    found = _served(stage, case, held)
    moments = [moment for moment, truth in found.items() if truth is Truth.TRUE]
    if moments:
        text = f"stage {stage.id!r}: {stage.kind}"
        return (Performance(since=_stated(min(moments), held.supposed), until=None, text=text),), None
    return (), case.world.known_at if all(truth is Truth.FALSE for truth in found.values()) else None


def _stated(moment: Clock, intervals: tuple[Interval, ...]) -> EventTime:
    starts = (each.start for each in intervals if isinstance(each.start, dt.datetime))
    return next((start for start in starts if clock_start(start) == moment), moment.date())


def _complete_until(norm: Norm, case: Case, counterparty: Party | Role | Recipient | None) -> dt.date | None:
    towards = None if norm.modality is Modality.MUST_NOT else counterparty
    found = [complete_until(_query(action, case, towards), case) for action in norm.acts]
    known = [each for each in found if each is not None]
    return min(known) if len(known) == len(found) else None


def _query(action: Action, case: Case, counterparty: Party | Role | Recipient | None) -> Query:
    by = (case.bearer,) if isinstance(case.bearer, Party) else ()
    towards = (counterparty,) if isinstance(counterparty, Party) else None
    return Query(what=action, by=by, towards=towards, about=case.ids() if case.records else None)


def _stages(action: Action, case: Case, counterparty: Party | Role | Recipient | None) -> Iterator[Performance]:
    plan = case.world.plan
    if plan is None or not _plays(case):
        return
    within = [record for record in case.records if isinstance(record, Stage)]
    for stage in within or plan.stages:
        starts = day_of(stage.starts)
        if stage.kind not in action.shown_by or starts is None:
            continue
        serves = Truth.TRUE if within else _serves(stage, counterparty)
        if serves is not Truth.FALSE:
            text = f"stage {stage.id!r}: {stage.kind}, {starts}"
            yield Performance(since=starts, until=day_of(stage.ends), text=text, sure=serves is Truth.TRUE)


def _plays(case: Case) -> bool:
    """Whether the stages of the plan are acts of the bearer: it has some role in the plan."""
    plan = case.world.plan
    return plan is not None and any(case.bearer in players for _, players in plan.roles)


def _serves(stage: Stage, counterparty: Party | Role | Recipient | None) -> Truth:
    if not isinstance(counterparty, Party):
        return Truth.UNKNOWN
    named = [recipient.party for recipient in stage.recipients]
    if any(isinstance(party, Party) and same_party(party, counterparty) for party in named):
        return Truth.TRUE
    known = all(isinstance(party, Party) for party in named) and stage.recipients.complete
    return Truth.FALSE if known else Truth.UNKNOWN


def standing_of(
    norm: Norm,
    case: Case,
    counterparty: Party | Role | Recipient | None,
    span: Span,
    held: Held,
) -> Standing:
    """Return how what is planned and done stands against a norm in the intervals in which it holds or may hold."""
    found = performances(norm, case, counterparty)
    if norm.modality is Modality.MUST_NOT:
        return _against_ban(norm, case, found, held)
    if not norm.option and span.opens is not None:  # what is done before the window opens does not count
        opens = span.opens
        found = tuple(each for each in found if _not_after(opens, each.since) is not Truth.FALSE)
    if not found:
        return _without_act(norm, case, counterparty, span, held)
    placed = [(_in_time(each, span), first_day(each.since) <= case.world.as_of, each.sure) for each in found]
    if any(in_time is Truth.TRUE and done and sure for in_time, done, sure in placed):
        return Standing.MET
    if any(in_time is Truth.TRUE and sure for in_time, _, sure in placed):
        return Standing.PLANNED_IN_TIME
    if any(in_time is not Truth.FALSE for in_time, _, __ in placed):
        return Standing.CANNOT_BE_VERIFIED
    if norm.option:
        return Standing.OUTSIDE_TERMS
    return Standing.MET_LATE if any(done for _, done, __ in placed) else Standing.PLANNED_LATE


def _in_time(act: Performance, span: Span) -> Truth:
    if span.unplaced:
        return Truth.UNKNOWN
    begun = Truth.TRUE if span.opens is None else _not_after(span.opens, act.since) & _told(act.since, span.opens)
    soon = Truth.TRUE if span.lawful is None else _not_after(act.since, span.lawful) & _told(act.since, span.lawful)
    lasting = Truth.TRUE
    if span.lasts is not None and act.until is not None and span.strict is not None:
        lasting = _not_after(counted_ends(CalendarDays(), span.strict, span.lasts).strict, act.until)
    return begun & soon & lasting


def _told(act: EventTime, limit: EventTime) -> Truth:
    """Return whether an act is told exactly enough for its limit: one without an hour is not, on the day of an hour."""
    hour = isinstance(limit, dt.datetime) and not isinstance(act, dt.datetime)
    return Truth.UNKNOWN if hour and first_day(act) <= first_day(limit) <= last_day(act) else Truth.TRUE


def _not_after(one: EventTime, other: EventTime) -> Truth:
    """Return whether one time is not later than another: instants to the minute, anything else to the day."""
    if isinstance(one, dt.datetime) and isinstance(other, dt.datetime):
        return Truth.of(one <= other)
    if last_day(one) <= first_day(other):
        return Truth.TRUE
    return Truth.FALSE if first_day(one) > last_day(other) else Truth.UNKNOWN


def _without_act(
    norm: Norm, case: Case, counterparty: Party | Role | Recipient | None, span: Span, held: Held
) -> Standing:
    closes, as_of = span.lawful, case.world.as_of
    if norm.option or (closes is not None and as_of <= first_day(closes)):
        return Standing.OPEN
    known = _complete_until(norm, case, counterparty)
    if closes is None:
        always = isinstance(norm.window, Always) and held.when(lambda each: each.has(as_of)) is Truth.TRUE
        return Standing.NOT_DONE if always and known is not None and known >= as_of else Standing.OPEN
    over = as_of > last_day(closes)
    surely = known is not None and known >= last_day(closes)
    return Standing.OVERDUE if over and surely else Standing.CANNOT_BE_VERIFIED


def _against_ban(norm: Norm, case: Case, found: tuple[Performance, ...], held: Held) -> Standing:
    stage = _forbidden(norm, case)
    if stage is not None:
        return _serving(stage, case, held)
    meets = [_meets(act, held) for act in found]
    against = [act for act, met in zip(found, meets, strict=True) if met is Truth.TRUE]
    if against:
        done = any(first_day(act.since) <= case.world.as_of for act in against)
        return Standing.BREACHED if done else Standing.WOULD_BREACH
    if Truth.UNKNOWN in meets:
        return Standing.MAY_BREACH
    known = _complete_until(norm, case, None)
    complete = known is not None and known >= case.world.as_of
    return Standing.COMPLIES if complete else Standing.CANNOT_BE_VERIFIED


def _meets(act: Performance, held: Held) -> Truth:
    """Return whether an act surely, perhaps or never falls into the time of its ban, however long the act lasts."""
    sure = Truth.TRUE if act.sure else Truth.UNKNOWN
    return sure & held.when(lambda interval: interval.has(act.since))


def _forbidden(norm: Norm, case: Case) -> Stage | None:
    """Return the stage in hand if it is itself what the norm forbids."""
    stage = next((record for record in case.records if isinstance(record, Stage)), None)
    banned = norm.modality is Modality.MUST_NOT and stage is not None and stage.kind in norm.action.shown_by
    return stage if banned else None


def _tomorrow(case: Case) -> Clock:
    return dt.datetime.combine(case.world.as_of, dt.time()) + dt.timedelta(days=1)


def _served(stage: Stage, case: Case, held: Held) -> dict[Clock, Truth]:
    """Return, for the moments at which that can change, whether a stage is open in the time of its ban.

    On the day on which it opens it may do so at any moment of that day.
    """
    at, opens = active(stage), day_of(stage.starts)
    opening = clock_start(opens) if opens is not None else None
    moments = {
        *edges_of_stage(stage),
        _tomorrow(case),
        *(edge for each in (*held.sure, *held.open) for edge in each.edges()),
        dt.datetime.min,
    }

    def banned(moment: Clock) -> Truth:
        whole = opens if moment == opening else None
        return held.when(lambda each: each.holds_at(moment) if whole is None else each.has(whole))

    return {moment: at(moment) & banned(moment) for moment in moments}


def _serving(stage: Stage, case: Case, held: Held) -> Standing:
    """Return how a stage that is itself the forbidden act stands to the time of the ban."""
    found = _served(stage, case, held)
    served = [moment for moment, truth in found.items() if truth is Truth.TRUE]
    if served:
        return Standing.BREACHED if min(served) < _tomorrow(case) else Standing.WOULD_BREACH
    return Standing.COMPLIES if all(truth is Truth.FALSE for truth in found.values()) else Standing.MAY_BREACH


def _sorts(stage: Stage) -> Iterator[Recipient]:
    """Yield the recipients of a stage, each sort of member in the place of an audience."""
    for each in stage.recipients:
        yield from each.members or (each,)


def feasibility(clause: Clause, norm: Norm, case: Case) -> tuple[Truth, str]:
    """Return whether a ban can be complied with through the channel of its stage, and what hinders it.

    A channel that cannot refuse anybody cannot keep out some of those it is open to. Where everybody is
    kept out, not opening it is enough.
    """
    stage = next((record for record in case.records if isinstance(record, Stage)), None)
    if norm.modality is not Modality.MUST_NOT or norm.per is not Recipient or stage is None:
        return Truth.TRUE, ""
    sorts = [(each, applies(clause, case.holding(each, *case.records[1:]))) for each in _sorts(stage)]
    free = [each.id for each, found in sorts if everyone(found) is Truth.FALSE]
    open_ = [each.id for each, found in sorts if everyone(found) is Truth.UNKNOWN]
    refuses = case.read(Stage.can_refuse)
    if refuses is True or not (free or open_ or not stage.recipients.complete):
        return Truth.TRUE, ""
    through = said(case.read(Stage.channels))
    if refuses is False and free:
        return Truth.FALSE, f"the channel ({through}) cannot refuse a recipient, and is also open to {', '.join(free)}"
    if refuses is False:
        return (
            Truth.UNKNOWN,
            f"the channel ({through}) cannot refuse a recipient; whether it is open to others is not known",
        )
    return Truth.UNKNOWN, f"whether the channel ({through}) can refuse a recipient is not stated"
