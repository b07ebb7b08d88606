"""Laws of what is made of a report: what it misses, its comparison, its reach, and other ways to the same answer."""

import copy
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, cast

import attrs

from frontierpolicy.analysis import Portfolio, compare, facts_read, passages, reach_of
from frontierpolicy.drafting import Rulebook, vocabulary_of
from frontierpolicy.errors import FrontierPolicyError, UnknownName
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.facts import Collection, Missing, Record
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.provisions import Norm
from frontierpolicy.serialization import (
    instrument_from_data,
    instrument_to_data,
    plan_from_data,
    plan_to_data,
    receipt,
    report_to_data,
    verify,
)
from frontierpolicy.testing.laws.law import RulebookTrial as Trial
from frontierpolicy.testing.laws.law import law
from frontierpolicy.testing.laws.of_rulebooks import differences
from frontierpolicy.truth import Truth, someone

__all__: list[str] = []


# What a finding misses


@law(
    Trial,
    "A finding stays as it is until a fact that it misses is learnt.",
    catches="a fact that an answer hangs on, and that nobody is asked for",
)
def missing_is_all(trial: Trial) -> Iterator[str]:
    """Yield what differs in a finding when what it does not list as missing is learnt.

    It is picked. Whether a channel can keep to it is left out: that turns on facts of the channel.
    """
    found = trial.report().findings
    if not found:
        return
    finding = found[trial.pick % len(found)]
    plan = _learnt(trial.plan, trial.fuller, {each.path for each in finding.missing})
    yield from differences(_alone(trial.report(), finding), _alone(trial.report(plan=plan), finding))


def _alone(report: Report, finding: Finding) -> Report:
    found = [attrs.evolve(each, feasible=Truth.TRUE, hindrance="") for each in report.findings if each.id == finding.id]
    return attrs.evolve(report, findings=tuple(found))


def _learnt(plan: ReleasePlan, fuller: ReleasePlan, but: set[str]) -> ReleasePlan:
    """Return a plan with what a fuller one knows, but for the facts at some paths."""

    def each_of(before: Any, after: Any) -> tuple[Any, ...]:
        return tuple(_of_record(*pair, but) for pair in zip(before, after, strict=True))

    lists = {
        name: Collection(each_of(getattr(plan, name), getattr(fuller, name)), complete=getattr(plan, name).complete)
        for name in ("systems", "stages", "occurrences")
    }
    actors = each_of(plan.actors, fuller.actors)
    return plan.having(model=_of_record(plan.model, fuller.model, but), actors=actors, **lists)


def _of_record(before: Any, after: Any, but: set[str]) -> Any:
    record: Record = before
    known = vars(record)
    path = f"{record.scope_name}[{known['id'] if 'id' in known else known['party'].id}]"
    left = {each.name: record.given(each) for each in type(record).facts() if f"{path}.{each.name}" in but}
    return after.having(**left) if left else after


# Loading


@law(Trial, "What cannot be read leaves everything as it was.", catches="half a file that was taken over")
def failed_load(trial: Trial) -> Iterator[str]:
    """Yield what differs after a plan and an instrument with one value garbled were read."""
    names, law, before = vocabulary_of(trial.rulebook), trial.rulebook.instruments, trial.report()
    readers: list[tuple[str, Any, Any, Any]] = [
        ("the plan", trial.plan, partial(plan_from_data, vocabulary=names), plan_to_data),
        *((each.id, each, instrument_from_data, instrument_to_data) for each in law[:1]),
    ]
    for what, value, read, write in readers:
        sound = write(value)
        garbled = copy.deepcopy(sound)
        _garble(garbled, trial.pick)
        given = copy.deepcopy(garbled)
        try:
            read(garbled)
        except FrontierPolicyError:
            if garbled != given:
                yield f"{what}: the data that could not be read is another now"
            if write(read(sound)) != sound:
                yield f"{what}: sound data is read otherwise after garbled"
    if trial.rulebook.instruments != law:
        yield "the rulebook is another now"
    yield from differences(before, trial.report(exact=False))


def _garble(data: Any, pick: int) -> None:
    """Replace a value of plain data, the one that a number picks, by what no reader takes."""
    places = [(each, key) for each in _tables(data) for key in each]
    inside, key = places[pick % len(places)]
    inside[key] = [{"": pick}]


def _tables(data: object) -> Iterator[dict[str, Any]]:
    inside: Iterable[object] = cast("list[object]", data) if isinstance(data, list) else ()
    if isinstance(data, dict):
        table = cast("dict[str, Any]", data)
        yield table
        inside = table.values()
    for each in inside:
        yield from _tables(each)


# What is made of a report


@law(
    Trial,
    "Whom an instrument surely reaches it reaches, and learning more changes nothing.",
    catches="a reach that is guessed",
)
def reach(trial: Trial) -> Iterator[str]:
    """Yield each instrument whose reach is not borne out by its findings, or is another with more known."""
    report, fuller = trial.report(), trial.report(plan=trial.fuller)
    for each in trial.rulebook:
        before, after = (reach_of(some, each.id) for some in (report, fuller))
        yield from (
            f"{each.id} is said to reach {report.party} surely, and its witness {finding.id} is not sure"
            for finding in before.sure
            if someone(finding.why.answer) is not Truth.TRUE or finding.bearer != report.party
        )
        if before.reached is not Truth.UNKNOWN and after.reached is not before.reached:
            yield f"{each.id} reaches {report.party}: {before.reached}, and with more known {after.reached}"


@law(Trial, "What the survey says an instrument reads is all that it reads.", catches="a survey that overlooks a fact")
def survey(trial: Trial) -> Iterator[str]:
    """Yield what differs for an instrument, with what it leans on, when no other fact of the model is disclosed."""
    every = trial.rulebook.instruments
    if not every:
        return
    book = trial.rulebook.only(every[trial.pick % len(every)].id)
    read = {fact for each in book for passage in passages(each) for fact in facts_read(passage.provision)}
    kept = ("id", "name", "base", "training_began", "weights")
    unread = {each.name: Missing.NOT_DISCLOSED for each in Model.facts() if each not in read and each.name not in kept}
    other = trial.plan.having(model=trial.plan.model.having(**unread))
    yield from differences(trial.report(rulebook=book), trial.report(rulebook=book, plan=other))


@law(
    Trial, "What comparing says, done to the first report, gives the second.", catches="changes that are told by halves"
)
def comparison(trial: Trial) -> Iterator[str]:
    """Yield each way in which a comparison of two plans, days or rulebooks does not lead from one to the other."""
    for what, other in _others(trial):
        one = trial.report()
        found, back = compare(one, other), compare(other, one)
        paired = {each.before.id for each in found.changed} | {each.id for each in found.gone}
        still = [each.id for each in one.findings if each.id not in paired]
        after = [*still, *(each.after.id for each in found.changed), *(each.id for each in found.new)]
        if sorted(after) != sorted(each.id for each in other.findings) or len(still) != found.same:
            yield f"{what}: what it says leads to other findings than there are"
        if (found.gone, found.new, len(found.changed)) != (back.new, back.gone, len(back.changed)):
            yield f"{what}: the way back is not the way there turned round"
        if found.empty is not (_spoken(one) == _spoken(other)):
            yield f"{what}: {_ALIKE if found.empty else _OTHER}"


_ALIKE = "it finds nothing, and the reports say different things"
_OTHER = "it finds something, and the reports say the same"


def _others(trial: Trial) -> Iterator[tuple[str, Report]]:
    """Yield the report on the fuller plan, on another day, and of all but one instrument."""
    yield "another plan", trial.report(plan=trial.fuller)
    yield "another day", trial.report(as_of=trial.day)
    yield "less law", trial.report(rulebook=Rulebook(trial.rulebook.instruments[1:]))


def _spoken(report: Report) -> tuple[object, ...]:
    """Return what a comparison speaks of, as values."""
    return (
        {
            (
                *(each.id, each.item, each.object, each.modality, each.action, each.decided, each.force, each.partial),
                *(each.span.opens, each.span.closes, each.holds or each.undecided, each.timing, each.standing),
                *(each.hindrance, frozenset(fact.path for fact in each.missing), each.citation),
            )
            for each in report.findings
        },
        {(each.subject, each.phrase, each.met, each.partial) for each in report.terms},
        {*report.silences, *report.remarks, *report.conflicts},
        {*report.blocked, *report.assumptions, *report.warnings},
    )


# Other ways to the same answer


@law(
    Trial,
    "Of a plan among others the answer is that of the plan alone.",
    catches="what one plan leaves behind for the next",
)
def among_others(trial: Trial) -> Iterator[str]:
    """Yield what differs between the reports of a portfolio and those of its plans by themselves."""
    plans = {"one": trial.fuller, "two": trial.plan}
    found = Portfolio(plans).evaluate(trial.rulebook, as_of=trial.as_of)
    for name, plan in plans.items():
        yield from differences(trial.report(plan=plan), found.report(name))


@law(Trial, "A receipt holds, and what it seals is the answer.", catches="a second computation that is another")
def sealed(trial: Trial) -> Iterator[str]:
    """Yield what differs between the report that a receipt is verified with, and the report."""
    text = receipt(trial.plan, trial.rulebook, as_of=trial.as_of)
    yield from differences(trial.report(), verify(text, trial.plan, trial.rulebook))


@law(
    Trial,
    "A report written as data says of each finding what the finding says.",
    catches="a row that is left out or mixed up",
)
def written(trial: Trial) -> Iterator[str]:
    """Yield each finding whose row is missing, or says something else."""
    report = trial.report()
    rows = report_to_data(report)
    for finding, row in zip(report.findings, rows["findings"], strict=True):
        told = (row["id"], row["sentence"], row["decided"], row["force"], row["standing"], row["missing"])
        missing = [attrs.asdict(each) for each in finding.missing]
        said = (finding.id, finding.sentence, finding.decided, finding.force.value, finding.standing.value, missing)
        if told != said:
            yield f"{finding.id}: its row says {told}, and it says {said}"
        if rows["reasons"][finding.id]["answer"] != finding.why.outcome:
            yield f"{finding.id}: its reasons are written as {rows['reasons'][finding.id]['answer']}"


@law(Trial, "Why a norm is not found never comes out as yes.", catches="reasons of another computation")
def why_not(trial: Trial) -> Iterator[str]:
    """Yield each duty without a finding of which the reasons on some thing say yes."""
    report = trial.report()
    found = {each.provision for each in report.findings} | {each.partition(" ")[0] for each in report.blocked}
    for instrument in trial.rulebook:
        for norm in instrument.provisions():
            name = f"{instrument.id}/{norm.id}"
            if isinstance(norm, Norm) and not norm.option and name not in found:
                yield from _yes(name, report)


def _yes(name: str, report: Report) -> Iterator[str]:
    try:
        reasons = report.why_not(name)
    except UnknownName:  # it is not known yet, or repealed
        return
    yield from (
        f"{name} is not found, and its reasons say yes" for each in reasons if someone(each.answer) is Truth.TRUE
    )
