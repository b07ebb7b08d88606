"""Every law of the kit holds of a sound engine, and a fault planted in the engine breaks it."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import Interval, Rounding, Weekends
from frontierpolicy.conditions import ALWAYS, AllOf, AnyOf, AtLeast, Comparison
from frontierpolicy.counting import BusinessDays, CalendarDays, Counted, FederalRules, Regulation1182
from frontierpolicy.drafting import Rulebook
from frontierpolicy.evaluation import Report
from frontierpolicy.evaluation.report import Conflict
from frontierpolicy.plans import Model
from frontierpolicy.quantities import Comparator
from frontierpolicy.terms import Basis, Force, Modality, Standing
from frontierpolicy.testing.laws import LAWS
from frontierpolicy.testing.laws.law import CalendarTrial, ConditionTrial, CountingTrial, RulebookTrial
from frontierpolicy.truth import Truth
from tests.own_rules import REPORTING, act
from tests.trials import DAY, FaultyRules, Fickle, asking, counting, dating, sound, trial_of

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def _with(report: Report, **fields: Any) -> Report:
    """Return a report in which the first finding differs."""
    first, *rest = report.findings
    return attrs.evolve(report, findings=(attrs.evolve(first, **fields), *rest))


def _without_first(report: Report, changes: dict[str, Any]) -> Report:
    """Lose a finding wherever something was changed."""
    return attrs.evolve(report, findings=report.findings[1:]) if changes else report


def _twice(report: Report, _: Any) -> Report:
    return attrs.evolve(report, findings=report.findings * 2)


def _every_other_time() -> Any:
    asked: list[None] = []

    def fault(report: Report, _: Any) -> Report:
        asked.append(None)
        return attrs.evolve(report, findings=()) if len(asked) % 2 else report

    return fault


def _first(**fields: Any) -> Any:
    return lambda report, _: _with(report, **fields)


def _norm(**fields: Any) -> Any:
    return lambda report, _: _with(report, norm=attrs.evolve(report.findings[0].norm, **fields))


def _opposed(report: Report, _: Any) -> Report:
    first, second = (finding.id for finding in report.findings)
    return attrs.evolve(
        report, conflicts=(Conflict(one=first, other=second, why="so"), Conflict(one="x", other="y", why="so"))
    )


def _always_the_whole(report: Report, changes: dict[str, Any]) -> Report:
    """Ignore what was added to the law."""
    return trial_of(plan=KNOWN).report() if "rulebook" in changes else report


KNOWN = trial_of().fuller
OPTION = attrs.evolve(REPORTING, modality=Modality.MAY)
NEVER_HELD = {"holds": (), "undecided": ()}
EARLY = Interval(dt.date(2020, 1, 1), None)

FAULTS: dict[str, RulebookTrial] = {
    "asked_twice": trial_of(_every_other_time()),
    "copies": trial_of(_without_first),
    "order_of_law": trial_of(_without_first),
    "order_of_plan": trial_of(_without_first),
    "joined": trial_of(_without_first),
    "round_trip": trial_of(lambda report, changes: _with(report, partial=True) if changes else report),
    "unread_facts": trial_of(_without_first),
    "unrelated_rule": trial_of(
        lambda report, changes: attrs.evolve(report, findings=report.findings[-1:]) if changes else report
    ),
    "exceptions_only_take": trial_of(
        lambda report, changes: _with(report, id="sample-act/1:new") if changes else report
    ),
    "conditions_only_take": trial_of(
        lambda report, changes: _with(report, holds=(EARLY,)) if changes else _with(report, **NEVER_HELD)
    ),
    "blocks_stop": trial_of(_always_the_whole),
    "split_in_time": trial_of(
        lambda report, changes: attrs.evolve(report, findings=()) if changes else report, plan=KNOWN
    ),
    "knowledge": trial_of(_without_first),
    "nothing_before_issue": trial_of(lambda report, changes: trial_of().report() if "as_of" in changes else report),
    "within_its_time": trial_of(_first(holds=(EARLY,))),
    "learning": trial_of(
        lambda report, changes: _with(report, holds=()) if changes["plan"] is KNOWN else _with(report, holds=(EARLY,))
    ),
    "exact_answers": trial_of(
        lambda report, changes: attrs.evolve(report, findings=()) if changes["exact"] else report, plan=KNOWN
    ),
    "open_says_why": trial_of(_first(missing=())),
    "told_once": trial_of(),
    "force": trial_of(_norm(force=Force.GUIDANCE)),
    "signatures": trial_of(
        lambda report, _: _with(
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


def _answers(**by_kind: Truth) -> Any:
    """Return a fault: conditions of a kind always come out so."""
    return lambda condition, answer: by_kind.get(type(condition).__name__, answer)


def _left_first(condition: Any, answer: Truth) -> Truth:
    """Answer as Python's `and` does on None: the left part decides."""
    return U if isinstance(condition, AllOf | AnyOf) and condition.parts[0] == Model.major else answer


def _nested(condition: Any, answer: Truth) -> Truth:
    nested = isinstance(condition, AllOf | AnyOf) and isinstance(condition.parts[0], AllOf | AnyOf)
    return F if nested else answer


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
    assert list(law.broken(asking(lambda *_: next(answers)))) == [
        "'the model's training compute is at least 1e25 FLOP' comes out yes, and with more known no"
    ]


# Counting


def _moved(by: int, *, when: Any = lambda *_: True) -> FaultyRules:
    def fault(event: Any, period: Any, sign: int, counted: Any) -> Any:
        moved = counted.rolled + dt.timedelta(days=sign * by)
        return attrs.evolve(counted, rolled=moved) if when(event, period, sign) else counted

    return FaultyRules(fault=fault)


THURSDAY, FRIDAY = dt.date(2026, 6, 4), dt.date(2026, 6, 5)
_turns = iter(range(100))
COUNTING_FAULTS: dict[str, CountingTrial] = {
    "counted_twice": counting(_moved(1, when=lambda *_: next(_turns) % 4 < 2), THURSDAY),
    "order_of_events": counting(_moved(9, when=lambda event, *_: event == THURSDAY), THURSDAY, FRIDAY),
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
    others = {"clashes", "rounding", "windows", "no_hidden_today", "learning_answers"}
    assert {*FAULTS, *CONDITION_FAULTS, *COUNTING_FAULTS, *CALENDAR_FAULTS, *others} == set(LAWS)


# Faults that need more than another report


class LaxBook(Rulebook):
    """A rulebook in which the later of two texts of one id wins."""

    def __or__(self, other: Any) -> Any:
        return {other.id: other}


def test_a_silent_override_breaks_a_law() -> None:
    law = LAWS["clashes"]
    assert list(law.broken(trial_of(rulebook=LaxBook((act(REPORTING),))))) == [
        "sample-act and another of its id were joined, and 'Sample Act, otherwise' is left"
    ]


class LossyReport(Report):
    """A report whose lists show nothing as decided."""

    @property
    def decided(self) -> tuple[Any, ...]:
        return ()


class DoublingReport(Report):
    """A report whose lists show what is decided as open too."""

    @property
    def conditional(self) -> tuple[Any, ...]:
        return self.findings


def _as(kind: type[Report]) -> Any:
    fields = [field for field in attrs.fields(Report) if field.init]
    return lambda report, _: kind(**{field.alias: getattr(report, field.name) for field in fields})


@pytest.mark.parametrize(
    ("kind", "how"), [(LossyReport, "in neither list"), (DoublingReport, "both decided and conditional")]
)
def test_a_finding_that_is_told_nowhere_or_twice_breaks_a_law(kind: type[Report], how: str) -> None:
    broken = LAWS["told_once"].broken(trial_of(_as(kind), plan=KNOWN))
    assert list(broken) == [f"{name} is {how}" for name in ("sample-act/1:meta:us-caisi", "sample-act/2:meta:us-caisi")]


@pytest.mark.parametrize("empty", [True, False])
def test_a_comparison_that_finds_nothing_or_too_much_breaks_a_law(empty: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("frontierpolicy.testing.laws.of_findings.compare", lambda *_: SimpleNamespace(empty=empty))
    lost = trial_of(_without_first)
    expected = {
        True: ["comparing two reports with different findings finds none"],
        False: ["comparing a report with itself finds a difference"],
    }
    assert list(LAWS["comparing"].broken(lost)) == expected[empty]


def _span(**fields: Any) -> Any:
    def fault(report: Report, changes: dict[str, Any]) -> Report:
        days = {name: value(changes) for name, value in fields.items()}
        return _with(report, span=attrs.evolve(report.findings[0].span, **days))

    return fault


def test_a_window_that_closes_before_it_opens_breaks_a_law() -> None:
    turned = _span(opens=lambda _: FRIDAY, strict=lambda _: THURSDAY)
    assert list(LAWS["windows"].broken(trial_of(turned))) == [
        "sample-act/1:meta:us-caisi opens 2026-06-05 and closes 2026-06-04"
    ]


def test_a_deadline_that_hangs_on_the_day_of_the_question_breaks_a_law() -> None:
    hidden = _span(strict=lambda changes: changes["as_of"])
    assert list(LAWS["no_hidden_today"].broken(trial_of())) == []
    assert list(LAWS["no_hidden_today"].broken(trial_of(hidden))) == [
        "sample-act/1:meta:us-caisi: due 2026-06-24 as of 2026-06-24, and 2026-06-01 as of 2026-06-01"
    ]


@attrs.frozen(kw_only=True)
class Misrounded(CalendarDays):
    """Calendar days of which one rounding goes wrong."""

    wrong: Rounding = Rounding.UP
    by: int = 0

    def _count(self, event: Any, period: Any, sign: Any) -> Counted:
        found = super()._count(event, period, sign)
        assert isinstance(found.strict, dt.date)
        off = self.by if self.rounding is self.wrong else 0
        return attrs.evolve(found, strict=found.strict + dt.timedelta(days=off))


@pytest.mark.parametrize(
    ("wrong", "day", "words"),
    [
        (
            Rounding.DOWN,
            dt.date(2026, 1, 31),
            "1 month from 2026-01-31 is refused, and down is 2026-03-01, up 2026-03-01",
        ),
        (
            Rounding.UP,
            dt.date(2026, 6, 4),
            "1 month from 2026-06-04 end on 2026-07-04, rounded down on 2026-07-04, up on 2026-07-05",
        ),
    ],
)
def test_a_wrong_rounding_breaks_a_law(wrong: Rounding, day: dt.date, words: str) -> None:
    law = LAWS["rounding"]
    assert list(law.broken(counting(CalendarDays(), day))) == []
    assert next(law.broken(counting(Misrounded(wrong=wrong, by=1), day))) == words


def test_conventions_that_cannot_be_asked_are_left_alone() -> None:
    late = dt.date(9999, 12, 1)
    for name in ("units", "rounding"):
        assert list(LAWS[name].broken(counting(BusinessDays(calendar="weekends"), THURSDAY))) == []
        assert list(LAWS[name].broken(counting(CalendarDays(), late))) == []


def test_laws_on_one_provision_leave_a_rulebook_without_any_alone() -> None:
    for name in ("exceptions_only_take", "conditions_only_take", "blocks_stop", "split_in_time"):
        assert list(LAWS[name].broken(trial_of(rulebook=Rulebook((act(),))))) == []
    timed = act(REPORTING.during(Interval(None, dt.date(2026, 2, 1))))
    assert list(LAWS["split_in_time"].broken(trial_of(rulebook=Rulebook((timed,))))) == []
