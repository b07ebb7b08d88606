"""Every law of the kit holds of a sound engine, and a fault planted in the engine breaks it."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import Interval, Weekends
from frontierpolicy.conditions import ALWAYS, AllOf, AnyOf, AtLeast, Comparison, Condition
from frontierpolicy.counting import CalendarDays, FederalRules, Regulation1182
from frontierpolicy.drafting import Rulebook
from frontierpolicy.evaluation import Report
from frontierpolicy.evaluation.report import Conflict
from frontierpolicy.plans import Model
from frontierpolicy.quantities import Comparator
from frontierpolicy.terms import Basis, Force, Modality, Standing
from frontierpolicy.testing.laws import LAWS
from frontierpolicy.testing.laws.law import CalendarTrial, ConditionTrial, CountingTrial, RulebookTrial
from frontierpolicy.truth import Answer, Truth
from tests.own_rules import REPORTING, act
from tests.trials import (
    DAY,
    KNOWN,
    Fault,
    FaultyRules,
    Fickle,
    Misjudged,
    asking,
    counting,
    dating,
    first_differs,
    loses_first,
    sound,
    trial_of,
)

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def _twice(report: Report, _: Any) -> Report:
    return attrs.evolve(report, findings=report.findings * 2)


def _every_other_time() -> Any:
    asked: list[None] = []

    def fault(report: Report, _: Any) -> Report:
        asked.append(None)
        return attrs.evolve(report, findings=()) if len(asked) % 2 else report

    return fault


def _first(**fields: Any) -> Fault:
    return lambda report, _: first_differs(report, **fields)


def _norm(**fields: Any) -> Fault:
    return lambda report, _: first_differs(report, norm=attrs.evolve(report.findings[0].norm, **fields))


def _opposed(report: Report, _: Any) -> Report:
    first, second = (finding.id for finding in report.findings)
    return attrs.evolve(
        report, conflicts=(Conflict(one=first, other=second, why="so"), Conflict(one="x", other="y", why="so"))
    )


def _always_the_whole(report: Report, changes: dict[str, Any]) -> Report:
    """Ignore what was added to the law."""
    return trial_of(plan=KNOWN).report() if "rulebook" in changes else report


OPTION = attrs.evolve(REPORTING, modality=Modality.MAY)
NEVER_HELD = {"holds": (), "undecided": ()}
EARLY = Interval(dt.date(2020, 1, 1), None)

FAULTS: dict[str, RulebookTrial] = {
    "asked_twice": trial_of(_every_other_time()),
    "copies": trial_of(loses_first),
    "order_of_law": trial_of(loses_first),
    "order_of_plan": trial_of(loses_first),
    "joined": trial_of(loses_first),
    "round_trip": trial_of(lambda report, changes: first_differs(report, partial=True) if changes else report),
    "unread_facts": trial_of(loses_first),
    "unrelated_rule": trial_of(
        lambda report, changes: attrs.evolve(report, findings=report.findings[-1:]) if changes else report
    ),
    "exceptions_only_take": trial_of(
        lambda report, changes: first_differs(report, id="sample-act/1:new") if changes else report
    ),
    "conditions_only_take": trial_of(
        lambda report, changes: (
            first_differs(report, holds=(EARLY,)) if changes else first_differs(report, **NEVER_HELD)
        )
    ),
    "blocks_stop": trial_of(_always_the_whole),
    "split_in_time": trial_of(
        lambda report, changes: attrs.evolve(report, findings=()) if changes else report, plan=KNOWN
    ),
    "knowledge": trial_of(loses_first),
    "nothing_before_issue": trial_of(lambda report, changes: trial_of().report() if "as_of" in changes else report),
    "within_its_time": trial_of(_first(holds=(EARLY,))),
    "learning": trial_of(
        lambda report, changes: (
            first_differs(report, holds=()) if changes["plan"] is KNOWN else first_differs(report, holds=(EARLY,))
        )
    ),
    "exact_answers": trial_of(
        lambda report, changes: attrs.evolve(report, findings=()) if changes["exact"] else report, plan=KNOWN
    ),
    "open_says_why": trial_of(_first(unsettled=())),
    "told_once": trial_of(),
    "force": trial_of(_norm(force=Force.GUIDANCE)),
    "signatures": trial_of(
        lambda report, _: first_differs(
            report,
            holds=(EARLY,),
            norm=attrs.evolve(report.findings[0].norm, force=Force.COMMITTED, basis=Basis.SIGNATURE),
        )
    ),
    "options_are_free": trial_of(_first(standing=Standing.OVERDUE), rulebook=Rulebook((act(OPTION),))),
    "reasons": trial_of(_first(holds=(EARLY,))),
    "ids": trial_of(_twice),
    "comparing": trial_of(),
    "conflicts": trial_of(_opposed),
    "missing_is_all": trial_of(loses_first),
    "failed_load": trial_of(loses_first),
    "reach": trial_of(lambda report, changes: attrs.evolve(report, findings=()) if changes else report),
    "survey": trial_of(lambda report, changes: loses_first(report, {"plan": None} if "plan" in changes else {})),
    "among_others": trial_of(loses_first),
    "sealed": trial_of(_first(partial=True)),
    "why_not": trial_of(lambda report, _: attrs.evolve(report, findings=()), plan=KNOWN),
    "no_conflicts": trial_of(_opposed),
    "all_feasible": trial_of(_first(feasible=F, hindrance="the channel cannot refuse")),
    "nothing_open": trial_of(),
    "every_duty_is_dated": trial_of(),
}
"""For each law of rulebooks, a trial that breaks it."""


@pytest.mark.parametrize("name", [name for name, law in LAWS.items() if law.about is RulebookTrial and not law.opt_in])
def test_a_law_of_rulebooks_holds_of_a_sound_engine(name: str) -> None:
    for pick in (0, 1):
        for plan in (trial_of().plan, KNOWN):
            for as_of in (DAY, dt.date(2025, 12, 31)):
                assert list(LAWS[name].broken(trial_of(sound, pick=pick, plan=plan, as_of=as_of))) == []


@pytest.mark.parametrize("name", [name for name in FAULTS if name not in ("told_once", "comparing")])
def test_a_law_of_rulebooks_is_broken_by_its_fault(name: str) -> None:
    assert list(LAWS[name].broken(FAULTS[name])) != []


# Conditions


def _answers(**by_kind: Truth) -> Misjudged:
    """Return a fault: conditions of a kind always come out so."""
    return lambda condition, answer: by_kind.get(type(condition).__name__, answer)


def _left_first(condition: Condition, answer: Answer) -> Answer:
    """Answer as Python's `and` does on None: the left part decides."""
    return U if isinstance(condition, AllOf | AnyOf) and condition.parts[0] == Model.major else answer


CONDITION_FAULTS: dict[str, ConditionTrial] = {
    "commutative": asking(_left_first),
    "associative": asking(
        lambda condition, _: (
            F if isinstance(condition, AllOf | AnyOf) and isinstance(condition.parts[0], AllOf | AnyOf) else U
        )
    ),
    "idempotent": asking(_answers(AllOf=U)),
    "absorption": asking(_answers(AnyOf=U)),
    "distributive": asking(lambda condition, answer: T if str(condition).count("and") > 1 else answer),
    "de_morgan": asking(_answers(Not=T)),
    "double_negation": asking(_answers(Not=F)),
    "kleene": asking(_answers(AllOf=T, AnyOf=F)),
    "as_bool": asking(_answers(Not=U), others=(ALWAYS, Model.frontier)),
    "of_nothing": asking(_answers(AllOf=F)),
    "counting": asking(_answers(AtLeast=F)),
    "order_of_parts": asking(
        lambda condition, _: T if isinstance(condition, AtLeast) and condition.parts[0] == Model.frontier else F
    ),
    "trichotomy": asking(
        lambda condition, answer: (
            T if isinstance(condition, Comparison) and condition.comparator is Comparator.LESS else answer
        )
    ),
}


@pytest.mark.parametrize("name", CONDITION_FAULTS)
def test_a_law_of_conditions_holds_of_a_sound_engine_and_is_broken_by_its_fault(name: str) -> None:
    assert list(LAWS[name].broken(asking(lambda _, answer: answer))) == []
    assert list(LAWS[name].broken(CONDITION_FAULTS[name])) != []


def test_an_answer_that_is_overturned_by_learning_breaks_a_law() -> None:
    law = LAWS["learning_answers"]
    assert list(law.broken(asking(lambda _, answer: answer))) == []
    answers = iter((T, F))
    assert list(law.broken(asking(lambda _, __: next(answers)))) == [
        "'the model's training compute is at least 1e25 FLOP' comes out yes, and with more known no"
    ]


# Counting


def _moved(by: int, *, when: Callable[[Any, Any, Any], Any] = lambda _event, _period, _sign: True) -> FaultyRules:
    def fault(event: Any, period: Any, sign: int, counted: Any) -> Any:
        moved = counted.rolled + dt.timedelta(days=sign * by)
        return attrs.evolve(counted, rolled=moved) if when(event, period, sign) else counted

    return FaultyRules(fault=fault)


THURSDAY, FRIDAY = dt.date(2026, 6, 4), dt.date(2026, 6, 5)
_turns = iter(range(100))
COUNTING_FAULTS: dict[str, CountingTrial] = {
    "counted_twice": counting(_moved(1, when=lambda _event, _period, _sign: next(_turns) % 4 < 2), THURSDAY),
    "order_of_events": counting(_moved(9, when=lambda event, _period, _sign: event == THURSDAY), THURSDAY, FRIDAY),
    "direction": counting(_moved(-90), THURSDAY),
    "moved_to_open": counting(_moved(5), THURSDAY),
    "moved_no_further": counting(_moved(7), FRIDAY),
    "units": counting(_moved(1, when=lambda _, period, __: period.years), THURSDAY),
    "moved_away": counting(_moved(-5), THURSDAY),
    "longer_is_later": counting(_moved(9, when=lambda _, period, __: period.days == 30), THURSDAY),
    "shift": counting(FederalRules(), THURSDAY, dt.date(2026, 6, 3) + dt.timedelta(days=7)),
}


@pytest.mark.parametrize("name", COUNTING_FAULTS)
def test_a_law_of_counting_holds_of_a_sound_convention_and_is_broken_by_its_fault(name: str) -> None:
    for rule in (CalendarDays(), Regulation1182()) if name != "shift" else (CalendarDays(),):
        assert list(LAWS[name].broken(counting(rule, THURSDAY, FRIDAY))) == []
    assert list(LAWS[name].broken(COUNTING_FAULTS[name])) != []


# Calendars


CALENDAR_FAULTS: dict[str, CalendarTrial] = {
    "open_day": dating(Fickle(lambda asked, _: asked in (2, 4)), THURSDAY, FRIDAY, 3),
    "moved_once": dating(Fickle(lambda asked, _: asked % 3 == 2), THURSDAY, FRIDAY, 3),
    "order_of_days": dating(Fickle(lambda asked, _: asked < 5), THURSDAY, FRIDAY, 3),
    "there_and_back": dating(Fickle(lambda asked, _: asked in (6, 7)), THURSDAY, FRIDAY, 3),
    "in_two_parts": dating(Fickle(lambda asked, _: asked < 5), THURSDAY, FRIDAY, 3),
    "counted_as_added": dating(Fickle(lambda asked, _: asked > 3), THURSDAY, FRIDAY, 3),
    "further_holiday": dating(Fickle(lambda asked, _: asked < 9), THURSDAY, FRIDAY, 3),
}


@pytest.mark.parametrize("name", CALENDAR_FAULTS)
def test_a_law_of_calendars_holds_of_weekends_and_is_broken_by_a_fickle_calendar(name: str) -> None:
    assert list(LAWS[name].broken(dating(Weekends(), THURSDAY, dt.date(2026, 6, 8), 3, 4))) == []
    assert list(LAWS[name].broken(CALENDAR_FAULTS[name])) != []


def test_every_law_has_its_fault() -> None:
    others = {"clashes", "rounding", "windows", "no_hidden_today", "learning_answers", "comparison", "written"}
    assert {*FAULTS, *CONDITION_FAULTS, *COUNTING_FAULTS, *CALENDAR_FAULTS, *others} == set(LAWS)
