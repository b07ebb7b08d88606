"""What each command does: arguments in, a document or a text out, and the exit code."""

import argparse
import datetime as dt
import json
import shutil
import sys
from collections.abc import Mapping

import attrs

from frontierpolicy import instruments
from frontierpolicy.analysis import Gate, Objection, compare
from frontierpolicy.cli.template import plan_template
from frontierpolicy.drafting import TEXT, Rulebook, vocabulary_of
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.plans import Entry, ReleasePlan
from frontierpolicy.rendering import (
    Document,
    Heading,
    Lines,
    difference_document,
    explanation_document,
    instrument_document,
    markdown,
    plain_text,
    report_document,
    rulebook_document,
)
from frontierpolicy.serialization.acceptances import load_acceptances
from frontierpolicy.serialization.plan_schema import plan_schema
from frontierpolicy.serialization.plans import load_plan
from frontierpolicy.serialization.reports import report_as_json, report_schema
from frontierpolicy.terms import Force

__all__ = ["COMMANDS", "Usage"]

EVALUATED, STOPPED = 0, 1


class Usage(Exception):
    """The words of a command do not fit together."""


@attrs.frozen
class _Law:
    rulebook: Rulebook
    record: tuple[Entry, ...]


def _law(arguments: argparse.Namespace) -> _Law:
    book = instruments.all()
    record: tuple[Entry, ...] = ()
    for path in arguments.with_ or ():
        from frontierpolicy.serialization.additions import load_additions

        added = load_additions(path, vocabulary=vocabulary_of(book))
        book = book | Rulebook(added.instruments)
        record = (*record, *added.record)
    names = arguments.instrument
    return _Law(book.only(*names) if names else book, record)


def _plan(path: str | None, law: _Law) -> ReleasePlan | None:
    return None if path is None else load_plan(path, vocabulary=vocabulary_of(law.rulebook))


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
    report = _report(arguments)
    if arguments.format == "json":
        sys.stdout.write(report_as_json(report))
    else:
        _write(report_document(report), arguments.format)
    if arguments.gate is None:
        return EVALUATED
    accepted = load_acceptances(arguments.accepted) if arguments.accepted else ()
    gate = Gate(force=Force(arguments.gate), stops_at_undecided=arguments.undecided == "fail", accepted=accepted)
    objections = gate.objections(report)
    if arguments.format != "json":
        _write(_gate_document(gate, objections), arguments.format)
    return EVALUATED if all(each.accepted for each in objections) else STOPPED


def _gate_document(gate: Gate, objections: tuple[Objection, ...]) -> Document:
    stopped = [each for each in objections if not each.accepted]
    verdict = "passes" if not stopped else f"stops at {len(stopped)}"
    lines = tuple(f"{each.finding.id}: {each.accepted or each.why}" for each in objections)
    return (Heading(f"Gate at {gate.force}: {verdict}"), Lines(lines, bullets=True, tone="bad" if stopped else "good"))


def explain(arguments: argparse.Namespace) -> int:
    """Explain one finding."""
    finding = _report(arguments).finding(arguments.finding)
    _write(explanation_document(finding, finding.why), arguments.format)
    return EVALUATED


def difference(arguments: argparse.Namespace) -> int:
    """Compare two plans, days, states of knowledge or readings."""
    law = _law(arguments)
    plans = [_plan(path, law) for path in arguments.plans]
    readings = [_readings([word]) for word in arguments.reading or [TEXT]]
    days = arguments.as_of or [dt.date.today()]
    known = arguments.known_at or [None]
    sides = {"plans": plans, "--as-of": days, "--known-at": known, "--reading": readings}
    if not any(len(values) == len("ab") for values in sides.values()):
        raise Usage("compare needs two of something: two plans, or --as-of, --known-at or --reading with two values")
    before, after = (
        evaluate(
            plans[min(side, len(plans) - 1)],
            law.rulebook,
            as_of=days[min(side, len(days) - 1)],
            known_at=known[min(side, len(known) - 1)],
            readings=readings[min(side, len(readings) - 1)],
            record=law.record,
        )
        for side in (0, 1)
    )
    _write(difference_document(compare(before, after)), arguments.format)
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
        return
    if sys.stdout.isatty():
        try:
            from frontierpolicy.cli.terminal import show_in_colour
        except ImportError:  # the extra `cli` is not installed
            width = shutil.get_terminal_size().columns
            sys.stdout.write(plain_text(document, width=width) + "\n")
        else:
            show_in_colour(document)
        return
    sys.stdout.write(plain_text(document) + "\n")


COMMANDS = {
    "assess": assess,
    "compare": difference,
    "explain": explain,
    "instruments": list_instruments,
    "new": new,
    "schema": schema,
    "show": show,
}
"""The function of each command."""
