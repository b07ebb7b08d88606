"""What a law is, and what it is tried on."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeAlias, cast

import attrs

from frontierpolicy.calendars import Calendar, Period
from frontierpolicy.conditions import Condition
from frontierpolicy.counting import Convention, Counted, Event
from frontierpolicy.drafting import Rulebook
from frontierpolicy.errors import InvalidValue
from frontierpolicy.evaluation import Report, ask, evaluate
from frontierpolicy.facts import Record
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization import plan_to_data
from frontierpolicy.truth import Answer

__all__ = [
    "LAWS",
    "CalendarTrial",
    "ConditionTrial",
    "CountingTrial",
    "Law",
    "PlanTrial",
    "RulebookTrial",
    "Trial",
    "law",
    "plan_in_lines",
]


class _Told:
    """What Hypothesis shows of a trial where a law stops with an error: its lines, and not the whole of the law."""

    def lines(self) -> Iterator[str]:
        raise NotImplementedError

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001  as IPython and Hypothesis call it
        printer.text("; ".join(self.lines()))


@attrs.frozen(kw_only=True)
class PlanTrial(_Told):
    """A plan and a day, on which a function is compared with a rulebook.

    Attributes:
        plan: A plan, drawn where the law turns.
        as_of: The day of the question.
    """

    plan: ReleasePlan
    as_of: dt.date

    def lines(self) -> Iterator[str]:
        """Yield the day and the plan."""
        yield f"as of {self.as_of}"
        yield from plan_in_lines(self.plan)


@attrs.frozen(kw_only=True)
class RulebookTrial(PlanTrial):
    """A plan, a day and a rulebook, on which laws of rulebooks are tried.

    Attributes:
        rulebook: The law.
        fuller: The same plan with some of its unknown facts filled in.
        condition: A condition of a model that has nothing to do with the law.
        pick: A number by which a law that changes one provision picks it.
        day: Another day.
    """

    rulebook: Rulebook
    fuller: ReleasePlan
    condition: Condition
    pick: int
    day: dt.date

    def report(self, **changes: Any) -> Report:
        """Return what the rulebook says of the plan; `plan`, `rulebook` or a keyword of `evaluate` can differ.

        Asked without changes, or of the fuller plan alone, it is evaluated once.
        """
        plan = changes.get("plan", self.plan)
        if not changes.keys() - {"plan"} and (plan is self.plan or plan is self.fuller):
            return self._told if plan is self.plan else self._fuller_told
        asked: dict[str, Any] = {"plan": self.plan, "rulebook": self.rulebook, "as_of": self.as_of, **changes}
        return evaluate(asked.pop("plan"), asked.pop("rulebook"), **asked)

    @cached_property
    def _told(self) -> Report:
        return evaluate(self.plan, self.rulebook, as_of=self.as_of)

    @cached_property
    def _fuller_told(self) -> Report:
        return evaluate(self.fuller, self.rulebook, as_of=self.as_of)


@attrs.frozen(kw_only=True)
class ConditionTrial(_Told):
    """A condition, two others and a plan, on which laws of conditions are tried.

    Attributes:
        condition: The condition that is held to the laws.
        others: Two other conditions of the same scope.
        plan: A plan.
        of: The record of it that they are asked of.
        as_of: The day of the question.
        fuller: The same plan with some of its unknown facts filled in.
        fuller_of: The record of that.
    """

    condition: Condition
    others: tuple[Condition, Condition]
    plan: ReleasePlan
    of: Record
    as_of: dt.date
    fuller: ReleasePlan
    fuller_of: Record

    def answer(self, condition: Condition, *, fuller: bool = False) -> Answer:
        """Return how a condition comes out of the plan, or of the fuller one."""
        plan, of = (self.fuller, self.fuller_of) if fuller else (self.plan, self.of)
        return ask(condition, plan, as_of=self.as_of, of=of).answer

    def lines(self) -> Iterator[str]:
        """Yield the conditions, the day and the plan."""
        yield from (f"{name} = {each}" for name, each in zip("xyz", (self.condition, *self.others), strict=True))
        yield f"as of {self.as_of}, asked of the {self.of.scope_name}"
        yield from plan_in_lines(self.plan)


@attrs.frozen(kw_only=True)
class CountingTrial(_Told):
    """A counting convention, two events and two periods, on which laws of counting are tried.

    Attributes:
        convention: The convention.
        events: Two events, the earlier first.
        periods: Two periods in units that it counts, the shorter first.
    """

    convention: Convention
    events: tuple[Event, Event]
    periods: tuple[Period, Period]

    def ends(self, event: Event, period: Period, convention: Convention | None = None) -> Iterator[Counted]:
        """Yield where a period from an event ends, and where one counted back from it does.

        What the convention refuses, such as a day that its month lacks, is left out.
        """
        rule = convention or self.convention
        for count in (rule.after, rule.before):
            try:
                yield count(event, period)
            except InvalidValue:  # it is ambiguous, or outside the calendar
                return

    def lines(self) -> Iterator[str]:
        """Yield the convention, the events and the periods."""
        yield f"{self.convention}"
        yield f"events: {self.events[0]} and {self.events[1]}"
        yield f"periods: {self.periods[0]} and {self.periods[1]}"


@attrs.frozen(kw_only=True)
class CalendarTrial(_Told):
    """A calendar, two days and two numbers, on which laws of calendars are tried.

    Attributes:
        calendar: The calendar.
        days: Two days, the earlier first.
        numbers: Two numbers of open days, from 0.
    """

    calendar: Calendar
    days: tuple[dt.date, dt.date]
    numbers: tuple[int, int]

    def lines(self) -> Iterator[str]:
        """Yield the calendar, the days and the numbers."""
        yield f"the calendar {self.calendar.name}"
        yield f"days: {self.days[0]} and {self.days[1]}"
        yield f"numbers: {self.numbers[0]} and {self.numbers[1]}"


Trial: TypeAlias = RulebookTrial | ConditionTrial | CountingTrial | CalendarTrial
"""What a law is tried on."""

Broken: TypeAlias = Callable[[Any], Iterator[str]]


@attrs.frozen(kw_only=True)
class Law:
    """A law: what it says, what it catches, and how a trial breaks it.

    Attributes:
        name: How it is asked for.
        words: What it says, in a sentence.
        catches: The kind of fault that it finds.
        about: What it is a law of: the class of trial it is tried on.
        opt_in: Whether it holds of some subjects only, so that it is checked where it is asked for.
        broken: Takes a trial and yields a sentence, with both answers, for each way in which that breaks it.
    """

    name: str
    words: str
    catches: str
    broken: Broken
    about: type[Any] = RulebookTrial
    opt_in: bool = False


LAWS: dict[str, Law] = {}
"""Every law that there is, by name."""


def law(about: type[Any], words: str, *, catches: str, opt_in: bool = False) -> Callable[[Broken], Law]:
    """Make a law of a function that yields the ways in which a trial breaks it, and list it by its name."""

    def made(broken: Broken) -> Law:
        name = broken.__name__.strip("_")
        LAWS[name] = Law(name=name, words=words, catches=catches, broken=broken, about=about, opt_in=opt_in)
        return LAWS[name]

    return made


def plan_in_lines(plan: ReleasePlan) -> Iterator[str]:
    """Yield what a plan says, one value a line; what is not stated is not there."""
    data = {key: value for key, value in plan_to_data(plan).items() if key not in ("schema", "title")}
    yield from _flat("", data)


def _flat(path: str, value: object) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, inner in cast("dict[str, object]", value).items():
            yield from _flat(f"{path}.{key}" if path else key, inner)
        return
    listed = cast("list[object]", value) if isinstance(value, list) else []
    if any(isinstance(each, dict) for each in listed):
        for index, inner in enumerate(listed):
            yield from _flat(f"{path}[{index}]", inner)
        return
    yield f"{path} = {value}"
