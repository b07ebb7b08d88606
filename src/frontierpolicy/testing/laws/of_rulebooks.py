"""Laws of rulebooks: what does not matter to an answer."""

import pickle
from collections.abc import Iterator
from typing import Any, cast

import attrs

from frontierpolicy.drafting import Instrument, Rulebook, vocabulary_of
from frontierpolicy.errors import InvalidRulebook
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.facts import Collection, Missing
from frontierpolicy.plans import Model
from frontierpolicy.serialization import instrument_from_data, instrument_to_data, plan_from_data, plan_to_data
from frontierpolicy.testing.hints import hints_of
from frontierpolicy.testing.laws.law import RulebookTrial as Trial
from frontierpolicy.testing.laws.law import law

__all__ = ["differences"]


def differences(one: Report, other: Report) -> Iterator[str]:
    """Yield a sentence for each finding that two reports do not share, with both answers."""
    here, there = ({finding.id: finding for finding in each.findings} for each in (one, other))
    for name in sorted({*here, *there}):
        before, after = here.get(name), there.get(name)
        if before is None or after is None:
            yield f"{name}: {_said(before)}, against {_said(after)}"
        elif before != after:
            for field in attrs.fields(Finding):
                left, right = (getattr(each, field.name) for each in (before, after))
                if field.eq and left != right:
                    yield f"{name}: {field.name}: {_shown(left)}, against {_shown(right)}"


def _said(finding: Finding | None) -> str:
    return "nothing is found" if finding is None else f"found: {finding}"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(str, cast("tuple[object, ...]", value))) or "none"
    return str(value)


@law(Trial, "Asked twice, the answer is the same.", catches="a clock that is read, a cache, an input that is changed")
def asked_twice(trial: Trial) -> Iterator[str]:
    """Yield what differs between two runs, and a plan that the first run changed."""
    before = pickle.dumps(plan_to_data(trial.plan))
    yield from differences(trial.report(exact=False), trial.report(exact=False))
    if pickle.dumps(plan_to_data(trial.plan)) != before:
        yield "the plan is no longer what it was before it was evaluated"


@law(Trial, "A copy of a plan has the answer of the plan.", catches="values told apart by where they lie in memory")
def copies(trial: Trial) -> Iterator[str]:
    """Yield what differs for a copy that went through pickle."""
    yield from differences(trial.report(), trial.report(plan=pickle.loads(pickle.dumps(trial.plan))))  # noqa: S301


@law(Trial, "The order of instruments, and of the parts of each, does not matter.", catches="the first match wins")
def order_of_law(trial: Trial) -> Iterator[str]:
    """Yield what differs when every list of the law is reversed."""
    turned = Rulebook([_turned(each) for each in reversed(trial.rulebook.instruments)])
    yield from differences(_sorted(trial.report()), _sorted(trial.report(rulebook=turned)))


def _turned(instrument: Instrument) -> Instrument:
    plain = instrument.expand()
    return plain.having(parts=tuple(reversed(plain.parts)), record=tuple(reversed(plain.record)))


@law(Trial, "The order in which a plan lists what it lists does not matter.", catches="the first match wins")
def order_of_plan(trial: Trial) -> Iterator[str]:
    """Yield what differs when every list of the plan is reversed."""
    plan = trial.plan
    stages = Collection(
        tuple(each.having(recipients=_reversed(each.recipients)) for each in reversed(plan.stages.items)),
        complete=plan.stages.complete,
    )
    turned = plan.having(
        stages=stages,
        systems=_reversed(plan.systems),
        occurrences=_reversed(plan.occurrences),
        log=attrs.evolve(plan.log, entries=tuple(reversed(plan.log.entries))),
    )
    yield from differences(_sorted(trial.report()), _sorted(trial.report(plan=turned)))


def _reversed(found: Collection[Any]) -> Collection[Any]:
    return Collection(tuple(reversed(found.items)), complete=found.complete)


def _sorted(report: Report) -> Report:
    """Return the report with what a finding lists in the order of the law or of the plan in an order of its own."""
    findings = [
        attrs.evolve(
            each,
            unsettled=tuple(sorted(each.unsettled, key=repr)),
            undated=tuple(sorted(each.undated, key=repr)),
            performances=tuple(sorted(each.performances)),
            acts=tuple(sorted(each.acts, key=repr)),
        )
        for each in report.findings
    ]
    return attrs.evolve(report, findings=tuple(findings))


@law(Trial, "Joining is commutative, and a rulebook joined with itself is itself.", catches="counting a finding twice")
def joined(trial: Trial) -> Iterator[str]:
    """Yield what differs between the rulebook and its instruments joined the other way round, twice."""
    book = Rulebook()
    for each in (*reversed(trial.rulebook.instruments), *trial.rulebook.instruments):
        book = each | book
    yield from differences(trial.report(), trial.report(rulebook=book | trial.rulebook))


@law(Trial, "Two different instruments of one id cannot be joined.", catches="a silent override: the later one wins")
def clashes(trial: Trial) -> Iterator[str]:
    """Yield an instrument that another one of its id replaces without a word."""
    for each in trial.rulebook.instruments[:1]:
        other = each.having(title=f"{each.title}, otherwise")
        try:
            both = trial.rulebook | other
        except InvalidRulebook:
            return
        yield f"{each.id} and another of its id were joined, and {both[each.id].title!r} is left"


@law(Trial, "What is written is read back: plan and law come to the same report.", catches="unknowns lost in a file")
def round_trip(trial: Trial) -> Iterator[str]:
    """Yield what differs after plan and law went through plain data."""
    plan = plan_from_data(plan_to_data(trial.plan), vocabulary=vocabulary_of(trial.rulebook))
    book = Rulebook([instrument_from_data(instrument_to_data(each)) for each in trial.rulebook])
    yield from differences(trial.report(), trial.report(plan=plan, rulebook=book))


@law(Trial, "A fact that no provision reads changes nothing.", catches="hidden dependence on a fact")
def unread_facts(trial: Trial) -> Iterator[str]:
    """Yield what differs when every fact of the model that no provision reads is not disclosed, and the note changes."""
    read = hints_of(trial.rulebook).facts
    unread = {
        fact.name: Missing.NOT_DISCLOSED
        for fact in Model.facts()
        if fact not in read and fact.name not in ("id", "name", "base", "training_began", "weights")
    }
    other = trial.plan.having(note="another note", model=trial.plan.model.having(**unread))
    yield from differences(trial.report(), trial.report(plan=other))
