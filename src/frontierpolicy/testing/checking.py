"""Holding rules to laws, and a function to a rulebook."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from frontierpolicy.conditions import Condition, Symbol
from frontierpolicy.counting import Convention
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import FrontierPolicyError, InvalidType, UnknownName, shown
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.parties import Party
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.quantities import Quantity
from frontierpolicy.terms import Word
from frontierpolicy.testing.laws import (
    LAWS,
    CalendarTrial,
    ConditionTrial,
    CountingTrial,
    Law,
    RulebookTrial,
    Trial,
)
from frontierpolicy.testing.laws.law import PlanTrial
from frontierpolicy.testing.strategies import days_for, plans_for
from frontierpolicy.testing.trials import Subject, trials

__all__ = ["LawBroken", "agrees", "check", "laws_of"]

A = TypeVar("A")


class LawBroken(FrontierPolicyError, AssertionError):
    """A law is broken: the law in words, the two answers, and the smallest case that shows it.

    Attributes:
        law: The name of the law.
        ways: A sentence with both answers for each way in which it is broken.
        case: The smallest case found, in lines.
        plan: The plan of it; `None` where there is none.
        as_of: The day of the question; `None` where there is none.
    """

    def __init__(
        self,
        law: str,
        words: str,
        ways: Iterable[str],
        case: Iterable[str],
        *,
        plan: ReleasePlan | None = None,
        as_of: dt.date | None = None,
    ) -> None:
        """Keep the case; the sentence says the rest."""
        self.law: str = law
        self.ways: tuple[str, ...] = tuple(ways)
        self.case: tuple[str, ...] = tuple(case)
        self.plan: ReleasePlan | None = plan
        self.as_of: dt.date | None = as_of
        super().__init__(law, words)
        self._words = words

    def __str__(self) -> str:
        """Write the law, how it is broken, and the smallest case."""
        broken, case = (tuple(f"  {line}" for line in lines) for lines in (self.ways, self.case))
        return "\n".join((f"{self.law}: {self._words}", "It is broken:", *broken, "The smallest case found:", *case))


def laws_of(subject: Subject, also: Iterable[str | Law] = ()) -> tuple[Law, ...]:
    """Return the laws that a subject is held to: those of its kind, and those that it opts in to.

    Args:
        subject: A rulebook, an instrument, a condition, a counting convention or a calendar.
        also: Names of laws that hold of some subjects only, or laws of your own.

    Raises:
        UnknownName: No law of such a subject is called so.
        InvalidType: There are no laws of such a thing.
    """
    about = _about(subject)
    of_kind = {name: each for name, each in LAWS.items() if each.about is about}
    always = [each for each in of_kind.values() if not each.opt_in]
    return (*always, *(each if isinstance(each, Law) else _named(each, of_kind) for each in also))


def _about(subject: object) -> type[Any]:
    kinds: list[tuple[Any, type[Any]]] = [
        (Rulebook | Instrument, RulebookTrial),
        (Condition, ConditionTrial),
        (Convention, CountingTrial),
    ]
    found = next((about for kind, about in kinds if isinstance(subject, kind)), None)
    if found is not None:
        return found
    if callable(getattr(subject, "closure", None)):
        return CalendarTrial
    raise InvalidType(
        f"expected a rulebook, an instrument, a condition, a counting convention or a calendar, got {shown(subject)}"
    )


def _named(name: str, known: dict[str, Law]) -> Law:
    if name not in known:
        raise UnknownName("law of such a thing", name, known)
    return known[name]


def check(
    subject: Subject,
    *,
    laws: Iterable[str | Law] | None = None,
    also: Iterable[str | Law] = (),
    max_examples: int | None = None,
    unknown: float = 0.25,
) -> None:
    """Hold rules to laws, on plans and days drawn where they turn.

    Args:
        subject: A rulebook or an instrument, a condition, a counting convention, or a calendar.
        laws: The laws, by name or as laws of your own; all that hold of everything of its kind if left out.
        also: Laws besides these: those that hold of some only, by name, and laws of your own.
        max_examples: How many cases are drawn, each for all of the laws; as many as Hypothesis is set to if left out.
        unknown: How often a fact of a plan has no value, from 0 to 1.

    Raises:
        LawBroken: A law is broken, the first of those that are; with the smallest case that shows it.
        UnknownName: No law of such a subject is called so.
        InvalidType: There are no laws of such a thing.
        InvalidValue: `unknown` is no share.

    Examples:
        >>> from frontierpolicy import instruments
        >>> check(instruments.get("us-eo-14409"), laws=["order_of_law", "ids"], max_examples=5)
    """
    __tracebackhide__ = True  # a failure shows the call and the message, not what lies between
    about = {name: each for name, each in LAWS.items() if each.about is _about(subject)}
    some = None if laws is None else [each if isinstance(each, Law) else _named(each, about) for each in laws]
    added = laws_of(subject, also)
    chosen = added if some is None else (*some, *added[len(laws_of(subject)) :])
    _run(_held(list(chosen)), trials(subject, unknown=unknown), max_examples)


def _held(laws: list[Law]) -> Callable[[Trial], None]:
    """Return a test that tries every law; from the first that is broken on, it tries that one alone."""

    def tried(trial: Trial) -> None:
        __tracebackhide__ = True
        for law in tuple(laws):
            ways = tuple(law.broken(trial))
            if ways:
                laws[:] = [law]  # so that shrinking does not wander off to another one
                plan, as_of = getattr(trial, "plan", None), getattr(trial, "as_of", None)
                raise LawBroken(law.name, law.words, ways, trial.lines(), plan=plan, as_of=as_of)

    return tried


def _run(tried: Callable[[Any], None], cases: st.SearchStrategy[Any], max_examples: int | None) -> None:
    """Run a test on cases; what it raises is raised for the smallest of them, and without notes on how it was found."""
    __tracebackhide__ = True
    chosen = settings(
        max_examples=settings().max_examples if max_examples is None else max_examples,
        deadline=None,
        database=None,
        derandomize=settings().derandomize,
        suppress_health_check=tuple(cast("Iterable[HealthCheck]", HealthCheck)),
        print_blob=False,
        report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink),  # to explain takes as long again, and the case says it all
    )
    try:
        chosen(given(cases)(tried))()
    except LawBroken as broken:
        broken.__notes__ = []
        raise broken.with_traceback(None) from None


def _decided(report: Report) -> Any:
    return frozenset(finding.id for finding in report.decided)


def agrees(
    function: Callable[[ReleasePlan, dt.date], A],
    rulebook: Rulebook | Instrument,
    *,
    reads: Callable[[Report], A] = _decided,
    max_examples: int | None = None,
    unknown: float = 0.25,
    facts: Iterable[Symbol] = (),
) -> None:
    """Hold a function of yours to a rulebook: on each plan and day both must say the same.

    A norm that hangs on many facts at once meets few of the plans drawn, and a fault in it can be missed: raise
    `max_examples`, set `unknown` to 0, and keep a worked example for each such norm.

    Args:
        function: Takes a plan and the day of the question.
        rulebook: The law, or a single instrument.
        reads: What of a report the function should return; the ids of the decided findings if left out.
        max_examples: How many plans are drawn; as many as Hypothesis is set to if left out.
        unknown: How often a fact of a plan has no value, from 0 to 1; at 0 each that is read has one exact value.
        facts: What the function reads, as in `[Model.weights]`: drawn too where the rulebook, by mistake, does not.

    Raises:
        LawBroken: They differ; with the smallest plan that shows it, and both answers.
        InvalidValue: `unknown` is no share.
    """
    __tracebackhide__ = True

    def tried(trial: PlanTrial) -> None:
        __tracebackhide__ = True
        plan, day = trial.plan, trial.as_of
        expected, found = reads(evaluate(plan, rulebook, as_of=day)), function(plan, day)
        if expected != found:
            ways = (f"the rulebook says {_listed(expected)}", f"the function says {_listed(found)}")
            words = "The function says what the rulebook says."
            raise LawBroken("agrees", words, ways, trial.lines(), plan=plan, as_of=day)

    plans = plans_for(rulebook, unknown=unknown, facts=facts)
    _run(tried, st.builds(PlanTrial, plan=plans, as_of=days_for(rulebook)), max_examples)


def _listed(answer: Any) -> str:
    """Write an answer; sets in order, so that one answer has one text."""
    if isinstance(answer, set | frozenset):
        return ", ".join(sorted(map(_written, cast("frozenset[Any]", answer)))) or "nothing"
    return _written(answer)


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_written, cast('tuple[object, ...]', value)))})"
    return str(value) if isinstance(value, Word | dt.date | Party | Quantity) else repr(value)
