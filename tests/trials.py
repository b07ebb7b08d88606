"""Trials made by hand, and engines with a fault planted in them."""

import datetime as dt
from collections.abc import Callable
from typing import Any, ClassVar

import attrs

from frontierpolicy.calendars import Closure, days
from frontierpolicy.conditions import Condition
from frontierpolicy.counting import Convention, Counted, FederalRules
from frontierpolicy.drafting import Rulebook
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.quantities import flop
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Role, Weights
from frontierpolicy.testing.laws.law import CalendarTrial, ConditionTrial, CountingTrial, RulebookTrial
from frontierpolicy.truth import Answer
from tests.own_rules import ACT

PLAN = ReleasePlan(
    title="a plan", party=META, roles={Role.DEVELOPER: META}, model=Model(id="m", training_compute=flop("1e25"))
)
FULLER = PLAN.having(model=PLAN.model.having(weights=Weights.WITHHELD))
KNOWN = FULLER
DAY = dt.date(2026, 6, 24)
Fault = Callable[[Report, dict[str, Any]], Report]
Misjudged = Callable[[Condition, Answer], Answer]


@attrs.frozen(kw_only=True)
class FaultyTrial(RulebookTrial):
    """A trial whose engine has a fault: it sees each report with what was asked, and returns another."""

    fault: Fault

    def report(self, **changes: Any) -> Report:
        asked: dict[str, Any] = {"plan": self.plan, "rulebook": self.rulebook, "as_of": self.as_of, **changes}
        said = evaluate(asked.pop("plan"), asked.pop("rulebook"), **asked)
        return self.fault(said, changes)


def sound(report: Report, _: dict[str, Any]) -> Report:
    """Return the report as it is."""
    return report


def trial_of(fault: Fault = sound, **fields: Any) -> FaultyTrial:
    """Return a trial of the sample act, with a fault in its engine."""
    usual: dict[str, Any] = {
        "rulebook": Rulebook((ACT,)),
        "plan": PLAN,
        "as_of": DAY,
        "fuller": FULLER,
        "condition": Model.major,
        "pick": 0,
        "day": dt.date(2026, 6, 1),
    }
    return FaultyTrial(fault=fault, **{**usual, **fields})


@attrs.frozen(kw_only=True)
class FaultyAsking(ConditionTrial):
    """A trial of a condition whose engine has a fault: it sees the condition and its answer, and returns another."""

    fault: Misjudged

    def answer(self, condition: Condition, *, fuller: bool = False) -> Answer:
        return self.fault(condition, super().answer(condition, fuller=fuller))


def asking(fault: Misjudged, **fields: Any) -> FaultyAsking:
    """Return a trial of a threshold, with a fault in its engine."""
    usual: dict[str, Any] = {
        "condition": Model.training_compute >= flop("1e25"),
        "others": (Model.major, Model.frontier),
        "plan": PLAN,
        "of": PLAN.model,
        "as_of": DAY,
        "fuller": FULLER,
        "fuller_of": FULLER.model,
    }
    return FaultyAsking(fault=fault, **{**usual, **fields})


@attrs.frozen(kw_only=True)
class FaultyRules(Convention):
    """The federal rules with a fault: it sees what is counted, and returns another end."""

    name: ClassVar[str] = "faulty"
    source: ClassVar[Citation] = FederalRules.source
    units: ClassVar[tuple[str, ...]] = FederalRules.units

    calendar: str = "us-federal"
    fault: Callable[[Any, Any, int, Counted], Counted] = attrs.field(eq=False)

    def _count(self, event: Any, period: Any, sign: Any) -> Counted:
        rule = FederalRules()
        counted = rule.after(event, period) if sign > 0 else rule.before(event, period)
        return self.fault(event, period, sign, counted)


def counting(convention: Convention, *events: dt.date, number: int = 30) -> CountingTrial:
    """Return a trial of a convention, from one event or two."""
    return CountingTrial(
        convention=convention, events=(events[0], events[-1]), periods=(days(number), days(number + 1))
    )


class Fickle:
    """A calendar without weekends that changes its mind: it tells whether a day is closed by how often it was asked."""

    name, version = "fickle", "1"

    def __init__(self, closed: Callable[[int, dt.date], bool]) -> None:
        self._closed, self._asked = closed, 0

    def closure(self, day: dt.date) -> Closure | None:
        self._asked += 1
        return Closure("closed") if self._closed(self._asked, day) else None

    def caveat(self, day: dt.date) -> str:
        return ""


def dating(calendar: Any, first: dt.date, second: dt.date, *numbers: int) -> CalendarTrial:
    """Return a trial of a calendar."""
    return CalendarTrial(calendar=calendar, days=(first, second), numbers=(numbers[0], numbers[-1]))


def first_differs(report: Report, **fields: Any) -> Report:
    """Return a report in which the first finding differs."""
    first, *rest = report.findings
    return attrs.evolve(report, findings=(attrs.evolve(first, **fields), *rest))


def loses_first(report: Report, changes: dict[str, Any]) -> Report:
    """Lose a finding wherever something was changed."""
    return attrs.evolve(report, findings=report.findings[1:]) if changes else report
