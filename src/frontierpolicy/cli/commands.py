"""What each command does: arguments in, a document or a text out, and the exit code."""

import argparse
import datetime as dt
import json
import shutil
import sys
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from frontierpolicy import instruments
from frontierpolicy.analysis import Gate, agenda_of, compare
from frontierpolicy.cli.template import plan_template
from frontierpolicy.drafting import TEXT, Rulebook, vocabulary_of
from frontierpolicy.errors import InvalidReceipt, InvalidRulebook, UnknownName, UnreadableInput
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.plans import Entry, ReleasePlan
from frontierpolicy.rendering import (
    Document,
    agenda_document,
    difference_document,
    explanation_document,
    findings_document,
    gantt,
    gate_document,
    instrument_document,
    markdown,
    plain_text,
    report_document,
    rulebook_document,
    silence_document,
    visible,
)
from frontierpolicy.serialization.acceptances import load_acceptances
from frontierpolicy.serialization.additions import load_additions
from frontierpolicy.serialization.calendar_files import agenda_as_ics
from frontierpolicy.serialization.files import read_bytes
from frontierpolicy.serialization.plan_schema import plan_schema
from frontierpolicy.serialization.plans import Vocabulary, load_plan
from frontierpolicy.serialization.receipts import receipt, verify
from frontierpolicy.serialization.reports import report_as_json, report_schema
from frontierpolicy.terms import Force

__all__ = ["COMMANDS", "Usage"]

EVALUATED, STOPPED = 0, 1
_SIDES = (0, 1)


class Usage(Exception):
    """The words of a command do not fit together."""


@attrs.frozen
class _Law:
    """The law a question is asked of, and what logs may speak of."""

    rulebook: Rulebook
    vocabulary: Vocabulary
    record: tuple[Entry, ...]


def _law(arguments: argparse.Namespace) -> _Law:
    book = instruments.all()
    record: tuple[Entry, ...] = ()
    for path in arguments.with_ or ():
        added = load_additions(path, vocabulary=vocabulary_of(book))
        try:
            book = book | Rulebook(added.instruments)
        except InvalidRulebook as error:
            raise UnreadableInput(*error.faults, source=path) from None
        record = (*record, *added.record)
    names = arguments.instrument
    return _Law(book.only(*names) if names else book, vocabulary_of(book), record)


def _plan(path: str | None, law: _Law) -> ReleasePlan | None:
    return None if path is None else load_plan(path, vocabulary=law.vocabulary)


def _readings(words: list[str] | None) -> Mapping[str, str] | str:
    """Return the readings asked for: one name for all, or `instrument=name` for some."""
    if not words:
        return TEXT
    if len(words) == 1 and "=" not in words[0]:
        return words[0]
    if not all("=" in word for word in words):
        raise Usage("give one --reading NAME for all instruments, or several --reading ID=NAME")
    return {name: reading for name, _, reading in (word.partition("=") for word in words)}


def _today(day: dt.date | None) -> dt.date:
    return dt.date.today() if day is None else day


def _report(arguments: argparse.Namespace) -> Report:
    law = _law(arguments)
    return evaluate(
        _plan(arguments.plan, law),
        law.rulebook,
        as_of=_today(arguments.as_of),
        known_at=arguments.known_at,
        readings=_readings(arguments.reading),
        record=law.record,
    )


def assess(arguments: argparse.Namespace) -> int:
    """Evaluate a plan, or what is owed regardless of any."""
    gate = _gate(arguments)
    report = _report(arguments)
    if arguments.format == "json":
        sys.stdout.write(report_as_json(report))
    else:
        _write((findings_document if arguments.format == "ids" else report_document)(report), arguments.format)
    if gate is None:
        return EVALUATED
    objections = gate.objections(report)
    verdict = gate_document(gate, objections)
    if arguments.format == "json":  # the report stays one JSON text
        sys.stderr.write(plain_text(verdict) + "\n")
    else:
        sys.stdout.write("\n")
        _write(verdict, arguments.format)
    return EVALUATED if all(each.accepted for each in objections) else STOPPED


def _gate(arguments: argparse.Namespace) -> Gate | None:
    if arguments.gate is None:
        if arguments.undecided or arguments.accepted:
            raise Usage("--undecided and --accepted say how a gate works: give --gate too")
        return None
    accepted = load_acceptances(arguments.accepted) if arguments.accepted else ()
    return Gate(force=Force(arguments.gate), stops_at_undecided=arguments.undecided != "warn", accepted=accepted)


def explain(arguments: argparse.Namespace) -> int:
    """Explain the findings whose ids begin so, or why a provision yields none."""
    report = _report(arguments)
    name = arguments.finding
    exact = [each for each in report.findings if each.id == name]
    found = exact or [each for each in report.findings if each.id.startswith(name)]
    documents = [explanation_document(each) for each in found] or [_silence(report, name)]
    _write(tuple(block for document in documents for block in document), arguments.format)
    return EVALUATED


def _silence(report: Report, name: str) -> Document:
    try:
        return silence_document(name, report.why_not(name))
    except UnknownName as error:
        raise UnknownName(
            "finding or provision", name, [*error.known, *(each.id for each in report.findings)]
        ) from None


def agenda(arguments: argparse.Namespace) -> int:
    """List the dates of a plan in order, as a table, a chart or a calendar file."""
    plan = _plan(arguments.plan, _law(arguments))
    report = _report(arguments)
    own = report.for_(report.party) if arguments.of == "own" and report.party is not None else report
    found = agenda_of(own, plan)
    if arguments.format == "mermaid":
        sys.stdout.write(gantt(found))
    elif arguments.format == "ics":
        sys.stdout.write(agenda_as_ics(found))
    else:
        _write(agenda_document(found), arguments.format)
    return EVALUATED


def difference(arguments: argparse.Namespace) -> int:
    """Compare two plans, days, states of knowledge or readings."""
    before, after = _sides(arguments)
    law = _law(arguments)
    reports = [
        evaluate(
            _plan(side.plan, law),
            law.rulebook,
            as_of=_today(side.as_of),
            known_at=side.known_at,
            readings=_readings(side.reading),
            record=law.record,
        )
        for side in (before, after)
    ]
    _write(difference_document(compare(*reports)), arguments.format)
    return EVALUATED


@attrs.frozen(kw_only=True)
class _Side:
    """One side of a comparison."""

    plan: str
    as_of: dt.date | None
    known_at: dt.date | None
    reading: list[str]


def _sides(arguments: argparse.Namespace) -> tuple[_Side, _Side]:
    """Return both sides: what is given once holds of either."""
    given: dict[str, list[Any]] = {
        "plans": arguments.plans,
        "--as-of": arguments.as_of or [None],
        "--known-at": arguments.known_at or [None],
        "--reading": arguments.reading or [TEXT],
    }
    for name, values in given.items():
        if len(values) > len(_SIDES):
            raise Usage(f"compare takes two {name} at most, got {len(values)}")
    if all(len(values) == 1 for values in given.values()):
        raise Usage("compare needs two of something: two plans, or --as-of, --known-at or --reading with two values")
    plans, days, known, readings = (
        (values * 2)[: len(_SIDES)] if len(values) == 1 else values for values in given.values()
    )
    before, after = (
        _Side(plan=plans[side], as_of=days[side], known_at=known[side], reading=[readings[side]]) for side in _SIDES
    )
    return before, after


def seal(arguments: argparse.Namespace) -> int:
    """Write the receipt of what a plan meets."""
    law = _law(arguments)
    text = receipt(
        _plan(arguments.plan, law),
        law.rulebook,
        as_of=_today(arguments.as_of),
        known_at=arguments.known_at,
        readings=_readings(arguments.reading),
        record=law.record,
    )
    sys.stdout.write(text)
    return EVALUATED


def check(arguments: argparse.Namespace) -> int:
    """Check a receipt against a plan and the law."""
    law = _law(arguments)
    plan = _plan(arguments.plan, law)
    try:
        report = verify(read_bytes(arguments.receipt), plan, law.rulebook, record=law.record)
    except InvalidReceipt as error:
        sys.stderr.write(
            "".join(f"{visible(line)}\n" for line in ("the receipt does not hold", *f"{error}".splitlines()))
        )
        return STOPPED
    sys.stdout.write(
        f"the receipt holds: {visible(report.title)}, as of {report.as_of}, findings: {len(report.findings)}\n"
    )
    return EVALUATED


def list_instruments(arguments: argparse.Namespace) -> int:
    """List the instruments."""
    _write(rulebook_document(instruments.all(), _today(arguments.as_of)), arguments.format)
    return EVALUATED


def show(arguments: argparse.Namespace) -> int:
    """Show one instrument in full."""
    _write(instrument_document(instruments.get(arguments.id), _today(arguments.as_of)), arguments.format)
    return EVALUATED


def new(_: argparse.Namespace) -> int:
    """Write a plan to fill in."""
    instruments.all()  # so that the facts that instruments declare are asked for too
    sys.stdout.write(plan_template())
    return EVALUATED


def schema(arguments: argparse.Namespace) -> int:
    """Write a JSON Schema."""
    instruments.all()
    found = plan_schema() if arguments.of == "plan" else report_schema()
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    return EVALUATED


def _write(document: Document, form: str) -> None:
    """Write a document as Markdown, in colour on a terminal, or as plain text."""
    if form == "markdown":
        sys.stdout.write(markdown(document))
    elif not sys.stdout.isatty():
        sys.stdout.write(plain_text(document) + "\n")
    else:
        width = shutil.get_terminal_size().columns
        try:
            from frontierpolicy.cli.terminal import write_in_colour
        except ImportError:  # the extra `cli` is not installed
            sys.stdout.write(plain_text(document, width=width) + "\n")
        else:
            write_in_colour(document, width)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "agenda": agenda,
    "assess": assess,
    "compare": difference,
    "explain": explain,
    "instruments": list_instruments,
    "new": new,
    "receipt": seal,
    "schema": schema,
    "show": show,
    "verify": check,
}
"""The function of each command."""
