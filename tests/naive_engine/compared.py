"""The two evaluators, side by side on one question."""

import datetime as dt
from collections.abc import Iterable, Iterator

from frontierpolicy.calendars import EventTime, Interval, clock_start, first_day, last_day
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Rulebook
from frontierpolicy.evaluation import Finding, Report, evaluate
from frontierpolicy.truth import Truth
from tests.naive_engine.findings import Found, Naive
from tests.naive_engine.standing import standing, told_by_days
from tests.naive_engine.thing import Question
from tests.naive_engine.windows import Days

__all__ = ["differences"]

SAID = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


def differences(asked: Question, *terms: DefinedTerm, heard: Question | None = None) -> list[str]:
    """Return a sentence for each thing on which the engine and the naive evaluator differ.

    Args:
        asked: The question.
        terms: The defined terms that are compared.
        heard: Another question that is put to the engine instead, for a fault made on purpose.
    """
    put = asked if heard is None else heard
    report = evaluate(
        put.plan, put.book, as_of=put.as_of, known_at=put.known_at, readings=put.reading, record=put.record
    )
    edges = {
        edge for each in report.findings for interval in (*each.holds, *each.undecided) for edge in interval.edges()
    }
    naive = Naive(asked, edges)
    return [*_of_findings(report, naive), *_of_terms(report, naive, terms), *_of_remarks(report, naive)]


def _of_findings(report: Report, naive: Naive) -> Iterator[str]:
    ours, theirs = {each.id: each for each in report.findings}, naive.findings()
    for name in sorted(ours.keys() ^ theirs.keys()):
        yield f"{name}: only {'the engine' if name in ours else 'the naive evaluator'} finds it"
    for name in sorted(ours.keys() & theirs.keys()):
        for what, one, other in _parts(ours[name], theirs[name]):
            if one != other:
                yield f"{name}: {what}: the engine says {one}, the naive evaluator {other}"


def _parts(finding: Finding, found: Found) -> Iterator[tuple[str, object, object]]:
    norm, book = found.norm, found.thing.asked.book
    yield "decided", finding.decided, found.decided
    yield "modality", finding.modality, norm.modality
    yield "force", finding.force, norm.force
    yield "bearer", finding.bearer, found.thing.bearer
    yield "item", finding.item, found.thing.name
    yield "missing", _facts({each.path for each in finding.missing}, book), _facts(found.missing, book)
    for moment, said in found.answers.items():
        yield f"answer at {moment}", _at(finding, moment), said.so
    if told_by_days(norm, found.thing):
        yield "standing", finding.standing, standing(norm, found.thing, found.towards, found.placed, found.answers)
    yield "opens", _days(finding.span.opens), found.placed.opens
    yield "closes", _days(finding.span.strict), found.placed.closes


def _facts(missing: Iterable[str], book: Rulebook) -> list[str]:
    """Return the facts that are missing; that a text is unsure is said only where no fact is missing."""
    paths, texts = sorted(missing), {each.id for each in book}
    return [path for path in paths if path.split("/")[0] not in texts] or ["the text is unsure" for _ in paths[:1]]


def _at(finding: Finding, moment: dt.datetime) -> bool | None:
    if any(_inside(each, moment) for each in finding.holds):
        return True
    return None if any(_inside(each, moment) for each in finding.undecided) else False


def _inside(interval: Interval, moment: dt.datetime) -> bool:
    return (interval.start is None or clock_start(interval.start) <= moment) and (
        interval.end is None or moment < clock_start(interval.end)
    )


def _days(when: EventTime | None) -> Days:
    return None if when is None else (first_day(when), last_day(when))


def _of_terms(report: Report, naive: Naive, terms: tuple[DefinedTerm, ...]) -> Iterator[str]:
    """Compare what is concluded of the model on the day of the question."""
    asked = naive.asked
    for term in terms:
        for result in report.terms:
            if (result.term, result.on, result.subject) == (term.id, report.as_of, asked.plan.model.id):
                said = naive.term(term)
                if said is None:
                    continue
                texts = {f"{each.id}/{part.id}" for each in asked.book for part in each.every_provision()}
                ours = SAID[result.met], sorted({each.path for each in result.missing})
                theirs = said.so, sorted(said.missing - texts)
                if ours != theirs:
                    yield f"{term.id}: the engine says {ours}, the naive evaluator {theirs}"


def _of_remarks(report: Report, naive: Naive) -> Iterator[str]:
    ours, theirs = {each.provision: each.sure for each in report.remarks}, naive.remarks()
    if ours != theirs:
        yield f"remarks: the engine says {ours}, the naive evaluator {theirs}"
