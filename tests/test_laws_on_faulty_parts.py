"""Laws of the kit whose fault is more than another report: in a rulebook, a list, a window, a rounding."""

import datetime as dt
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, ClassVar

import attrs
import pytest

from frontierpolicy.calendars import Interval, Rounding, Weekends
from frontierpolicy.counting import BusinessDays, CalendarDays, Convention, Counted
from frontierpolicy.drafting import Amendment, Ending, Repeal, Rulebook
from frontierpolicy.evaluation import Report
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Modality, Status
from frontierpolicy.testing.laws import LAWS
from frontierpolicy.testing.laws.of_rulebooks import differences
from tests.own_rules import REPORTING, TESTING, TEXT, act
from tests.trials import KNOWN, Fault, Fickle, asking, counting, dating, first_differs, loses_first, trial_of

THURSDAY, FRIDAY = dt.date(2026, 6, 4), dt.date(2026, 6, 5)


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


def _as(kind: type[Report]) -> Fault:
    fields = [field for field in attrs.fields(Report) if field.init]

    def made(report: Report, _: dict[str, Any]) -> Report:
        given: dict[str, Any] = {str(field.alias): getattr(report, field.name) for field in fields}
        return kind(**given)

    return made


@pytest.mark.parametrize(
    ("kind", "how"), [(LossyReport, "in neither list"), (DoublingReport, "both decided and conditional")]
)
def test_a_finding_that_is_told_nowhere_or_twice_breaks_a_law(kind: type[Report], how: str) -> None:
    broken = LAWS["told_once"].broken(trial_of(_as(kind), plan=KNOWN))
    assert list(broken) == [f"{name} is {how}" for name in ("sample-act/1:meta:us-caisi", "sample-act/2:meta:us-caisi")]


@pytest.mark.parametrize("empty", [True, False])
def test_a_comparison_that_finds_nothing_or_too_much_breaks_a_law(empty: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(_one: Report, _other: Report) -> SimpleNamespace:
        return SimpleNamespace(empty=empty)

    monkeypatch.setattr("frontierpolicy.testing.laws.of_findings.compare", compared)
    lost = trial_of(loses_first)
    expected = {
        True: ["comparing two reports with different findings finds none"],
        False: ["comparing a report with itself finds a difference"],
    }
    assert list(LAWS["comparing"].broken(lost)) == expected[empty]


def _span(**fields: Callable[[dict[str, Any]], dt.date]) -> Fault:
    def fault(report: Report, changes: dict[str, Any]) -> Report:
        days: dict[str, Any] = {name: value(changes) for name, value in fields.items()}
        return first_differs(report, span=attrs.evolve(report.findings[0].span, **days))

    return fault


def test_a_window_that_closes_before_it_opens_breaks_a_law() -> None:
    turned = _span(opens=lambda _: FRIDAY, strict=lambda _: THURSDAY)
    assert list(LAWS["windows"].broken(trial_of(turned))) == [
        "sample-act/1:meta:us-caisi opens 2026-06-05 and closes 2026-06-04"
    ]


def test_a_deadline_that_hangs_on_the_day_of_the_question_breaks_a_law() -> None:
    hidden = _span(strict=lambda changes: changes["as_of"])
    for same in (trial_of(), trial_of(_span(strict=lambda _: FRIDAY))):
        assert list(LAWS["no_hidden_today"].broken(same)) == []
    assert list(LAWS["no_hidden_today"].broken(trial_of(hidden))) == [
        "sample-act/1:meta:us-caisi: due 2026-06-24 as of 2026-06-24, and 2026-06-01 as of 2026-06-01"
    ]


def test_an_option_needs_no_last_day() -> None:
    option = attrs.evolve(REPORTING, modality=Modality.MAY)
    assert list(LAWS["every_duty_is_dated"].broken(trial_of(rulebook=Rulebook((act(option),)), plan=KNOWN))) == []


def test_a_finding_that_comes_up_decided_when_a_fact_is_learnt_breaks_a_law() -> None:
    found = trial_of(lambda report, changes: report if changes["plan"] is KNOWN else attrs.evolve(report, findings=()))
    assert list(LAWS["learning"].broken(found)) == [
        f"sample-act/{name}:meta:us-caisi: it is not found, and with more known it holds" for name in (1, 2)
    ]


def test_a_plan_that_is_changed_by_being_asked_breaks_a_law() -> None:
    plan = KNOWN.having(title="before")

    def renames(report: Report, _: Any) -> Report:
        object.__setattr__(plan, "title", "after")
        return report

    assert list(LAWS["asked_twice"].broken(trial_of(renames, plan=plan))) == [
        "the plan is no longer what it was before it was evaluated"
    ]


def test_a_difference_in_a_list_is_told_by_its_members() -> None:
    one = trial_of(plan=KNOWN).report()
    other = first_differs(one, undated=("this", "that"))
    assert list(differences(one, other)) == ["sample-act/1:meta:us-caisi: undated: none, against this; that"]


@attrs.frozen(kw_only=True)
class Misrounded(Convention):
    """Calendar days of which one rounding goes wrong."""

    name: ClassVar[str] = "misrounded"
    source: ClassVar[Citation] = CalendarDays.source
    units: ClassVar[tuple[str, ...]] = CalendarDays.units

    rounding: Rounding = Rounding.REFUSE
    wrong: Rounding = Rounding.UP
    by: int = 0

    def _count(self, event: Any, period: Any, sign: Any) -> Counted:
        rule = CalendarDays(rounding=self.rounding)
        found = rule.after(event, period) if sign > 0 else rule.before(event, period)
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


def test_an_open_day_before_a_day_that_is_closed_after_all_breaks_a_law() -> None:
    fickle = dating(Fickle(lambda asked, _: asked == 4), THURSDAY, FRIDAY, 3)  # the fourth question is on the day found
    assert list(LAWS["open_day"].broken(fickle)) == ["the previous open day of 2026-06-04 is 2026-06-04"]


def test_a_law_that_was_never_issued_and_one_that_is_amended_break_no_law_of_time() -> None:
    assert list(LAWS["nothing_before_issue"].broken(trial_of(rulebook=Rulebook()))) == []
    repealed = Amendment(
        effective=THURSDAY, known_at=THURSDAY, operations=(Repeal(("1",)),), citation=TEXT.at("an act")
    )
    amended = trial_of(rulebook=Rulebook((act(REPORTING, TESTING).having(amendments=(repealed,)),)))
    assert list(LAWS["within_its_time"].broken(amended)) == []


def test_a_finding_that_outlives_its_instrument_breaks_a_law() -> None:
    ending = Ending(on=THURSDAY, known_at=THURSDAY, citation=TEXT.at("sunset"), status=Status.EXPIRED)
    ended = Rulebook((act(REPORTING).having(ending=ending),))
    early = dt.date(2026, 1, 1)
    assert list(LAWS["within_its_time"].broken(trial_of(rulebook=ended, plan=KNOWN))) == []
    late = trial_of(lambda report, _: first_differs(report, holds=(Interval(early, None),)), rulebook=ended, plan=KNOWN)
    assert list(LAWS["within_its_time"].broken(late)) == [
        "sample-act/1:meta:us-caisi holds from 2026-01-01, and sample-act has ended by 2026-06-04"
    ]


def test_trials_tell_what_they_are_in_lines() -> None:
    assert list(asking(lambda _, answer: answer).lines())[:4] == [
        "x = the model's training compute is at least 1e25 FLOP",
        "y = the model is a major new model",
        "z = the model is at the frontier of its day",
        "as of 2026-06-24, asked of the model",
    ]
    assert list(counting(CalendarDays(), THURSDAY, FRIDAY).lines())[1:] == [
        "events: 2026-06-04 and 2026-06-05",
        "periods: 30 days and 31 days",
    ]
    assert list(dating(Weekends(), THURSDAY, FRIDAY, 3).lines()) == [
        "the calendar weekends",
        "days: 2026-06-04 and 2026-06-05",
        "numbers: 3 and 3",
    ]


def test_laws_on_one_provision_leave_a_rulebook_without_any_alone() -> None:
    for name in ("exceptions_only_take", "conditions_only_take", "blocks_stop", "split_in_time"):
        assert list(LAWS[name].broken(trial_of(rulebook=Rulebook((act(),))))) == []
    timed = act(REPORTING.during(Interval(None, dt.date(2026, 2, 1))))
    assert list(LAWS["split_in_time"].broken(trial_of(rulebook=Rulebook((timed,))))) == []
