"""The laws: what must hold of every rulebook, whatever the plan.

Each law is a function of a `Trial` that yields nothing where it holds, and a sentence for each way in which it
does not. `frontierpolicy.testing.check` runs them on a rulebook.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from frontierpolicy.drafting import Instrument, Rulebook, vocabulary_of
from frontierpolicy.evaluation import Finding, Report, evaluate
from frontierpolicy.facts import Collection, Missing, Record
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.provisions import Norm
from frontierpolicy.serialization import instrument_from_data, instrument_to_data, plan_from_data, plan_to_data
from frontierpolicy.terms import Force, Standing
from frontierpolicy.truth import Truth, someone

__all__ = ["LAWS", "Law", "Trial"]


@attrs.frozen(kw_only=True)
class Trial:
    """A rulebook, a plan and a day, on which laws are tried.

    Attributes:
        rulebook: The law.
        plan: A plan.
        as_of: The day of the question.
        fuller: The same plan with some of its unknown facts filled in.
    """

    rulebook: Rulebook
    plan: ReleasePlan
    as_of: dt.date
    fuller: ReleasePlan

    def report(self, **changes: Any) -> Report:
        """Return what the rulebook says of the plan, or of another, or otherwise asked."""
        asked: dict[str, Any] = {"plan": self.plan, "rulebook": self.rulebook, "as_of": self.as_of, **changes}
        return evaluate(asked.pop("plan"), asked.pop("rulebook"), **asked)


@attrs.frozen(kw_only=True)
class Law:
    """A law of evaluation.

    Attributes:
        name: How it is asked for.
        words: What it says, in a sentence.
        catches: The faults it finds.
        broken: Yields a sentence for each way in which a trial breaks it.
    """

    name: str
    words: str
    catches: str
    broken: Callable[[Trial], Iterator[str]]


LAWS: dict[str, Law] = {}
"""The laws that hold for every rulebook, by name."""


def _law(words: str, *, catches: str) -> Callable[[Callable[[Trial], Iterator[str]]], Callable[[Trial], Iterator[str]]]:
    def register(broken: Callable[[Trial], Iterator[str]]) -> Callable[[Trial], Iterator[str]]:
        name = broken.__name__.lstrip("_")
        LAWS[name] = Law(name=name, words=words, catches=catches, broken=broken)
        return broken

    return register


def _differ(one: Report, other: Report) -> Iterator[str]:
    here, there = ({finding.id: finding for finding in each.findings} for each in (one, other))
    for name in sorted(set(here) | set(there)):
        if here.get(name) != there.get(name):
            yield f"{name}: {_said(here.get(name))} against {_said(there.get(name))}"


def _said(finding: Finding | None) -> str:
    return "nothing" if finding is None else f"{finding} ({', '.join(map(str, finding.holds)) or 'open'})"


# What does not matter


@_law("Asked twice, the answer is the same.", catches="a clock that is read, a cache, an order of sets")
def deterministic(trial: Trial) -> Iterator[str]:
    """Yield what differs between two runs."""
    yield from _differ(trial.report(), trial.report())


@_law("The order of instruments and of their parts does not matter.", catches="first match wins")
def order_of_law(trial: Trial) -> Iterator[str]:
    """Yield what differs when every list of the law is reversed."""
    turned = Rulebook([_turned(each) for each in reversed(trial.rulebook.instruments)])
    yield from _differ(trial.report(), trial.report(rulebook=turned))


def _turned(instrument: Instrument) -> Instrument:
    plain = instrument.expand()
    return plain.having(parts=tuple(reversed(plain.parts)), record=tuple(reversed(plain.record)))


@_law("The order in which a plan lists its stages, occurrences and recipients does not matter.", catches="first match")
def order_of_plan(trial: Trial) -> Iterator[str]:
    """Yield what differs when every list of the plan is reversed."""
    plan = trial.plan
    stages = Collection(
        tuple(each.having(recipients=_reversed(each.recipients)) for each in reversed(plan.stages.items)),
        complete=plan.stages.complete,
    )
    turned = plan.having(stages=stages, systems=_reversed(plan.systems), occurrences=_reversed(plan.occurrences))
    yield from _differ(trial.report(), trial.report(plan=turned))


def _reversed(found: Collection[Any]) -> Collection[Any]:
    return Collection(tuple(reversed(found.items)), complete=found.complete)


@_law("Joining a rulebook with itself changes nothing.", catches="counting a finding twice")
def idempotent(trial: Trial) -> Iterator[str]:
    """Yield what differs when the rulebook is joined with itself."""
    yield from _differ(trial.report(), trial.report(rulebook=trial.rulebook | trial.rulebook))


@_law("What is written is read back: the plan and each instrument come to the same report.", catches="lost unknowns")
def round_trip(trial: Trial) -> Iterator[str]:
    """Yield what differs after plan and law went through plain data."""
    plan = plan_from_data(plan_to_data(trial.plan), vocabulary=vocabulary_of(trial.rulebook))
    book = Rulebook([instrument_from_data(instrument_to_data(each)) for each in trial.rulebook])
    yield from _differ(trial.report(), trial.report(plan=plan, rulebook=book))


# What is known


@_law("Learning a fact decides what was open and never reverses what was decided.", catches="unknown read as false")
def monotone(trial: Trial) -> Iterator[str]:
    """Yield each finding that is decided one way before a fact is filled in and another way after."""
    before, after = (_on(trial.report(plan=each), trial.as_of) for each in (trial.plan, trial.fuller))
    for name, found in before.items():
        later = after.get(name, Truth.FALSE)
        if found is Truth.TRUE and later is not Truth.TRUE:
            yield f"{name}: it held, and with more known it comes out {later}"
    for name, found in after.items():
        if found is Truth.TRUE and name not in before and "?" not in name:
            yield f"{name}: it did not arise, and with more known it holds"


def _on(report: Report, day: dt.date) -> dict[str, Truth]:
    moment = dt.datetime.combine(day, dt.time(23, 59))
    found: dict[str, Truth] = {}
    for finding in report.findings:
        if any(each.holds_at(moment) is Truth.TRUE for each in finding.holds):
            found[finding.id] = Truth.TRUE
        elif any(each.holds_at(moment) is not Truth.FALSE for each in (*finding.holds, *finding.undecided)):
            found[finding.id] = Truth.UNKNOWN
        else:
            found[finding.id] = Truth.FALSE
    return found


@_law("The exact answer decides more than the plain one and contradicts none of it.", catches="guessing")
def exact_refines(trial: Trial) -> Iterator[str]:
    """Yield each finding that the exact answer denies although the plain one holds."""
    plain, exact = (_on(trial.report(exact=each), trial.as_of) for each in (False, True))
    for name, found in plain.items():
        if found is Truth.TRUE and exact.get(name) is not Truth.TRUE:
            yield f"{name}: it holds, and the exact answer is {exact.get(name, Truth.FALSE)}"


@_law("A finding is decided, or says which facts are missing.", catches="an open answer that nobody can settle")
def open_says_why(trial: Trial) -> Iterator[str]:
    """Yield each conditional finding without a missing fact."""
    for finding in trial.report().conditional:
        if not finding.missing:
            yield f"{finding.id} is conditional and names no missing fact"


@_law("What is known only later changes no earlier answer.", catches="amendments that reach back")
def knowledge(trial: Trial) -> Iterator[str]:
    """Yield what differs when everything that became known after the day is left out of the law."""
    earlier = Rulebook([_as_known(each, trial.as_of) for each in trial.rulebook if each.issued <= trial.as_of])
    yield from _differ(trial.report(), trial.report(rulebook=earlier))


def _as_known(instrument: Instrument, day: dt.date) -> Instrument:
    ending = instrument.ending if instrument.ending is not None and instrument.ending.known_at <= day else None
    return instrument.having(
        amendments=tuple(each for each in instrument.amendments if each.known_at <= day), ending=ending
    )


# What a finding is


@_law("A finding has the force, the modality and the citation of a norm of its instrument.", catches="raised force")
def force(trial: Trial) -> Iterator[str]:
    """Yield each finding whose force or modality no version of its norm has."""
    norms: dict[str, list[Norm]] = {}
    for instrument in trial.rulebook:
        for each in instrument.every_provision():
            if isinstance(each, Norm):
                norms.setdefault(f"{instrument.id}/{each.id}", []).append(each)
    for finding in trial.report().findings:
        versions = {(each.force, each.modality, each.citation) for each in norms.get(finding.provision, [])}
        if (finding.force, finding.modality, finding.citation) not in versions:
            yield f"{finding.id} is {finding.modality} with force {finding.force}: its norm is not"


@_law("A commitment binds nobody but its signatories.", catches="a request shown as a commitment")
def commitments_are_signed(trial: Trial) -> Iterator[str]:
    """Yield each decided commitment that does not rest on an act of its bearer."""
    for finding in trial.report().decided:
        signs = "has signed" in "\n".join(finding.why.lines())
        if finding.force is Force.COMMITTED and finding.norm.basis.value == "signature" and not signs:
            yield f"{finding.id} is committed, and its reasons name no signature"


@_law("An option is never breached and never overdue.", catches="a may read as a must")
def options_are_free(trial: Trial) -> Iterator[str]:
    """Yield each option that is breached or overdue."""
    for finding in trial.report().findings:
        if finding.option and finding.standing in (Standing.BREACHED, Standing.WOULD_BREACH, Standing.OVERDUE):
            yield f"{finding.id} is an option and stands as {finding.standing}"


@_law("The reasons of a finding come out as the finding does.", catches="stale explanations")
def explained(trial: Trial) -> Iterator[str]:
    """Yield each finding whose reasons say no, or are surer than it is."""
    for finding in trial.report().findings:
        found = someone(finding.why.answer)
        if found is Truth.FALSE and not finding.norm.after_breach_of:
            yield f"{finding.id} is found, and its reasons say no"


@_law("Every finding has an id of its own.", catches="findings that are merged")
def ids_are_unique(trial: Trial) -> Iterator[str]:
    """Yield each id that two findings share."""
    names = [finding.id for finding in trial.report().findings]
    yield from (f"{name} is the id of two findings" for name in sorted({n for n in names if names.count(n) > 1}))


@_law("A window closes on or after the day it opens, and never later than is lawful.", catches="rolls the wrong way")
def windows_are_in_order(trial: Trial) -> Iterator[str]:
    """Yield each window that closes before it opens, or after its last lawful day."""
    for finding in trial.report().findings:
        span = finding.span
        due = finding.due
        if due is not None and isinstance(span.opens, dt.date) and due < dt.date(*span.opens.timetuple()[:3]):
            yield f"{finding.id} opens {span.opens} and closes {due}"


@_law("Before anything is issued, nothing is asked.", catches="law applied before its time")
def nothing_before_issue(trial: Trial) -> Iterator[str]:
    """Yield each finding on the day before the first instrument."""
    first = min((each.issued for each in trial.rulebook), default=None)
    if first is not None and first > dt.date.min:
        for finding in trial.report(as_of=first - dt.timedelta(days=1)).findings:
            yield f"{finding.id} is found the day before the first instrument was issued"


@_law("A fact that no provision reads changes nothing.", catches="hidden dependence")
def unread_facts(trial: Trial) -> Iterator[str]:
    """Yield what differs when the note and the title of the plan change."""
    yield from _differ(trial.report(), trial.report(plan=trial.plan.having(note="another note", title="another")))


def missing_in(record: Record) -> tuple[str, ...]:
    """Return the names of the facts of a record that have no value and could have one."""
    return tuple(
        fact.name
        for fact in type(record).facts()
        if isinstance(given := record.given(fact), Missing) and given is not Missing.NOT_APPLICABLE
    )


def with_model(plan: ReleasePlan, **facts: Any) -> ReleasePlan:
    """Return the plan with more said of its model."""
    model = plan.model.having(**facts)
    assert isinstance(model, Model)  # noqa: S101  for the type checkers
    return plan.having(model=model)
