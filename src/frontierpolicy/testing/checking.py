"""Holding a rulebook to laws, and a function to a rulebook."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import FrontierPolicyError, UnknownName
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization import plan_to_data
from frontierpolicy.testing.hints import Hints, hints_of
from frontierpolicy.testing.laws import LAWS, Law, Trial, missing_in, with_model
from frontierpolicy.testing.plans import plans_for
from frontierpolicy.testing.values import days_near, said_of

__all__ = ["LawBroken", "agrees", "check", "trials_for"]

A = TypeVar("A")


class LawBroken(FrontierPolicyError, AssertionError):
    """A rulebook, or a function, breaks a law: the law in words, the plan shrunk, and how.

    Attributes:
        law: The name of the law.
        plan: The smallest plan found that breaks it.
        as_of: The day of the question.
    """

    def __init__(self, law: str, words: str, plan: ReleasePlan, as_of: dt.date, ways: Iterable[str]) -> None:
        """Keep the plan and the day; the sentence says the rest."""
        self.law, self.plan, self.as_of, self.ways = law, plan, as_of, tuple(ways)
        said = "\n".join(f"  {way}" for way in self.ways)
        super().__init__(f"{law}: {words}\nAsked as of {as_of}:\n{said}\nThe plan:\n{_shown(plan)}")


def _shown(plan: ReleasePlan) -> str:
    data = {key: value for key, value in plan_to_data(plan).items() if key not in ("schema", "title")}
    return "\n".join(f"  {key} = {value!r}" for key, value in data.items())


@st.composite
def trials_for(draw: st.DrawFn, rulebook: Rulebook, unknown: float = 0.25) -> Trial:
    """Return trials: a plan near the thresholds of a rulebook, a day, and the plan with more known of it."""
    hints = hints_of(rulebook)
    plan = draw(plans_for(rulebook, unknown=unknown))
    return Trial(
        rulebook=rulebook,
        plan=plan,
        as_of=draw(days_near(hints)),
        fuller=draw(_filled(plan, hints)),
    )


@st.composite
def _filled(draw: st.DrawFn, plan: ReleasePlan, hints: Hints) -> ReleasePlan:
    facts = {fact.name: fact for fact in type(plan.model).facts()}
    for name in missing_in(plan.model):
        if facts[name] in hints.facts and draw(st.booleans()):
            try:
                plan = with_model(plan, **{name: draw(said_of(facts[name], hints, 0.0))})
            except FrontierPolicyError:  # it contradicts what is known: leave it unknown
                continue
    return plan


def check(
    rulebook: Rulebook | Instrument,
    *,
    laws: Iterable[str] | None = None,
    max_examples: int = 100,
    unknown: float = 0.25,
) -> None:
    """Hold a rulebook to the laws, on plans drawn where it turns.

    Args:
        rulebook: The law, or a single instrument.
        laws: The names of the laws; all of `frontierpolicy.testing.laws.LAWS` if left out.
        max_examples: How many plans are drawn for each law.
        unknown: How often a fact of a plan has no value.

    Raises:
        LawBroken: A law is broken: with the smallest plan that shows it.
        UnknownName: No law is called so.
    """
    book = rulebook if isinstance(rulebook, Rulebook) else Rulebook((rulebook,))
    for name in LAWS if laws is None else laws:
        if name not in LAWS:
            raise UnknownName("law", name, LAWS)
        _hold(book, LAWS[name], max_examples, unknown)


def _hold(book: Rulebook, law: Law, max_examples: int, unknown: float) -> None:
    def tried(trial: Trial) -> None:
        ways = tuple(law.broken(trial))
        if ways:
            raise LawBroken(law.name, law.words, trial.plan, trial.as_of, ways)

    _run(trials_for(book, unknown), tried, max_examples)


def _run(strategy: st.SearchStrategy[Any], tried: Callable[[Any], None], max_examples: int) -> None:
    quiet = settings(
        max_examples=max_examples,
        deadline=None,
        database=None,
        suppress_health_check=tuple(HealthCheck),
        print_blob=False,
    )
    quiet(given(strategy)(tried))()


def _decided(report: Report) -> Any:
    return frozenset(finding.id for finding in report.decided)


def agrees(
    function: Callable[[ReleasePlan, dt.date], A],
    rulebook: Rulebook | Instrument,
    *,
    reads: Callable[[Report], A] = _decided,
    max_examples: int = 100,
    unknown: float = 0.25,
) -> None:
    """Hold a function of yours to a rulebook: on each plan and day both must say the same.

    Args:
        function: Takes a plan and a day.
        rulebook: The law.
        reads: What of a report the function should return; the ids of the decided findings if left out.
        max_examples: How many plans are drawn.
        unknown: How often a fact of a plan has no value.

    Raises:
        LawBroken: They differ: with the smallest plan that shows it, and both answers.
    """
    book = rulebook if isinstance(rulebook, Rulebook) else Rulebook((rulebook,))
    hints = hints_of(book)

    def tried(asked: tuple[ReleasePlan, dt.date]) -> None:
        plan, day = asked
        expected, found = reads(evaluate(plan, book, as_of=day)), function(plan, day)
        if expected != found:
            ways = (f"the rulebook says {expected!r}", f"the function says {found!r}")
            raise LawBroken("agrees", "The function says what the rulebook says.", plan, day, ways)

    _run(st.tuples(plans_for(book, unknown=unknown), days_near(hints)), tried, max_examples)
