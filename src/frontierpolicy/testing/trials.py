"""Strategies for trials: what the laws of rulebooks, conditions, conventions and calendars are tried on."""

import datetime as dt
from typing import Any, TypeVar

from hypothesis import strategies as st

from frontierpolicy.calendars import Calendar
from frontierpolicy.conditions import Condition
from frontierpolicy.conditions.reads import out_of_reach
from frontierpolicy.counting import Convention
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import FrontierPolicyError, InvalidValue
from frontierpolicy.facts import Collection, Fact, Identity, Missing, Moment, Record, exactly
from frontierpolicy.plans import Actor, Model, Occurrence, Recipient, ReleasePlan, Stage, System
from frontierpolicy.serialization.plans import occurrence_kinds
from frontierpolicy.testing.hints import Hints, hints_of
from frontierpolicy.testing.laws.law import CalendarTrial, ConditionTrial, CountingTrial, RulebookTrial, Trial
from frontierpolicy.testing.strategies import conditions, days, periods, plans, records, said

__all__ = ["Subject", "trials"]

S = TypeVar("S", Record, ReleasePlan)

Subject = Rulebook | Instrument | Condition | Convention | Calendar
"""What can be held to laws."""


def trials(subject: Subject, *, unknown: float = 0.25) -> st.SearchStrategy[Trial]:
    """Return what the laws of a subject are tried on.

    Args:
        subject: A rulebook, an instrument, a condition, a counting convention or a calendar.
        unknown: How often a fact of a plan has no value, from 0 to 1.

    Raises:
        InvalidValue: `unknown` is no share, or the condition reads of what no scope has.
    """
    if isinstance(subject, Instrument):
        return of_rulebook(Rulebook((subject,)), unknown)
    if isinstance(subject, Rulebook):
        return of_rulebook(subject, unknown)
    if isinstance(subject, Condition):
        return of_condition(subject, _scope_of(subject), unknown)
    return of_convention(subject) if isinstance(subject, Convention) else of_calendar(subject)


def of_rulebook(rulebook: Rulebook, unknown: float) -> st.SearchStrategy[RulebookTrial]:
    """Return trials of a rulebook."""
    hints = hints_of(rulebook)
    whole, small = plans(hints, unknown=unknown), conditions(max_leaves=2)

    @st.composite
    def trials_of_it(draw: st.DrawFn) -> RulebookTrial:  # it is shown without the text of the law
        as_of, day = draw(days(hints)), draw(days(hints))
        condition, pick = draw(small), draw(st.integers(0, 1000))
        plan = draw(whole)  # so late, and what hangs on it last: the rest stays as it is while the plan shrinks
        fuller = draw(_filled_plan(plan, hints))
        return RulebookTrial(
            rulebook=rulebook, plan=plan, as_of=as_of, fuller=fuller, condition=condition, pick=pick, day=day
        )

    return trials_of_it()


@st.composite
def _filled_plan(draw: st.DrawFn, plan: ReleasePlan, hints: Hints) -> ReleasePlan:
    """Return the plan with some of its unknown facts filled in, dates left as they are."""
    stages = [draw(_filled(each, hints)) for each in plan.stages]
    occurrences = [draw(_filled(each, hints)) for each in plan.occurrences]
    filled = {
        "model": draw(_filled(plan.model, hints)),
        "actors": tuple(draw(_filled(each, hints)) for each in plan.actors),
        "systems": Collection(
            tuple(draw(_filled(each, hints)) for each in plan.systems), complete=plan.systems.complete
        ),
        "stages": Collection(tuple(stages), complete=plan.stages.complete),
        "occurrences": Collection(tuple(occurrences), complete=plan.occurrences.complete),
    }
    return _learning(plan, filled)


def _learning(known: S, said: dict[str, Any]) -> S:
    """Return what is known with what is said; as it was, if the two contradict each other."""
    try:
        return known.having(**said)
    except FrontierPolicyError:
        return known


@st.composite
def _filled(draw: st.DrawFn, record: Any, hints: Hints) -> Any:
    found: Record = record
    facts: tuple[Fact[Any, Any], ...] = type(found).facts()
    for fact in facts:
        if isinstance(fact, Identity | Moment) or not any(fact is each for each in hints.facts):
            continue
        given, wanted = record.given(fact), draw(st.booleans())
        known = not isinstance(given, Missing) or given is Missing.NOT_APPLICABLE
        if wanted and not known:
            record = _learning(record, {fact.name: draw(said(fact, hints, unknown=0))})
    return record


def _scope_of(condition: Condition) -> type[Record]:
    """Return the scope that a condition is stated of: the first, from the model down, that has all it reads."""
    scopes: tuple[type[Record], ...] = (Model, System, Stage, Recipient, *occurrence_kinds().values())
    for scope in scopes:
        if not tuple(out_of_reach(condition, frozenset((*scope.path(), Actor)))):
            return scope
    raise InvalidValue(f"no scope has all that '{condition}' reads: it cannot be asked of any one thing")


@st.composite
def of_condition(draw: st.DrawFn, condition: Condition, scope: type[Record], unknown: float) -> ConditionTrial:
    """Return trials of a condition that is stated of a scope."""
    hints = hints_of(condition)
    plan = draw(plans(hints, unknown=unknown))
    record: Any = plan.model if scope is Model else draw(records(scope, hints, unknown=unknown))
    fuller = draw(_filled(record, hints))
    others = conditions(scope, max_leaves=2)
    return ConditionTrial(
        condition=condition,
        others=(draw(others), draw(others)),
        plan=_holding(plan, record),
        of=record,
        as_of=draw(days(hints)),
        fuller=_holding(plan, fuller),
        fuller_of=fuller,
    )


def _holding(plan: ReleasePlan, record: Any) -> ReleasePlan:
    """Return the plan with a record in its place, and its dates beyond contradiction."""
    if isinstance(record, Model):
        return plan.having(model=record, stages=Collection[Stage]())
    still: dict[str, Any] = {"model": plan.model.having(training_began=Missing.NOT_STATED, weights=Missing.NOT_STATED)}
    if isinstance(record, System):
        return plan.having(systems=exactly(record), stages=Collection[Stage]())
    if isinstance(record, Occurrence):
        return plan.having(occurrences=exactly(record))
    stage = record if isinstance(record, Stage) else Stage(id="the-stage", recipients=exactly(record))
    return plan.having(stages=exactly(stage.having(system=Missing.NOT_STATED)), **still)


@st.composite
def of_convention(draw: st.DrawFn, convention: Convention) -> CountingTrial:
    """Return trials of a counting convention: instants where it counts hours, days where it does not."""
    units = [each for each in convention.units if each != "hours"] or ["hours"]
    clock = st.times().map(lambda each: dt.datetime.combine(dt.date.min, each.replace(second=0, microsecond=0)).time())
    found: st.SearchStrategy[Any] = days()
    if units == ["hours"]:
        found = st.builds(dt.datetime.combine, days(), clock, st.just(dt.UTC))
    first, second = sorted((draw(found), draw(found)))
    unit = draw(st.sampled_from(units))
    period = draw(periods(unit))
    return CountingTrial(convention=convention, events=(first, second), periods=(period, period + draw(periods(unit))))


@st.composite
def of_calendar(draw: st.DrawFn, calendar: Calendar) -> CalendarTrial:
    """Return trials of a calendar."""
    inside = st.dates(dt.date(2024, 1, 1), dt.date(2027, 6, 30)) | days().filter(lambda day: 2024 <= day.year <= 2027)  # noqa: PLR2004
    first, second = sorted((draw(inside), draw(inside)))
    return CalendarTrial(
        calendar=calendar, days=(first, second), numbers=(draw(st.integers(0, 40)), draw(st.integers(0, 40)))
    )
