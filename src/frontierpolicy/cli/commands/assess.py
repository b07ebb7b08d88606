"""`assess`: evaluate a plan, or what is owed regardless of any."""

import argparse
import sys

from frontierpolicy.analysis import Gate
from frontierpolicy.cli.commands.asking import report_of
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED, STOPPED, Usage
from frontierpolicy.rendering import findings_document, gate_document, plain_text, report_document
from frontierpolicy.serialization import load_acceptances, report_as_json
from frontierpolicy.terms import Force

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Evaluate a plan, or what is owed regardless of any."""
    gate = _gate(arguments)
    report = report_of(arguments)
    if arguments.format == "json":
        sys.stdout.write(report_as_json(report))
    else:
        write((findings_document if arguments.format == "ids" else report_document)(report), arguments.format)
    if gate is None:
        return EVALUATED
    objections = gate.objections(report)
    verdict = gate_document(gate, objections)
    if arguments.format == "json":  # the report stays one JSON text
        sys.stderr.write(plain_text(verdict) + "\n")
    else:
        sys.stdout.write("\n")
        write(verdict, arguments.format)
    return EVALUATED if all(each.accepted for each in objections) else STOPPED


def _gate(arguments: argparse.Namespace) -> Gate | None:
    if arguments.gate is None:
        if arguments.undecided or arguments.accepted:
            raise Usage("--undecided and --accepted say how a gate works: give --gate too")
        return None
    accepted = load_acceptances(arguments.accepted) if arguments.accepted else ()
    return Gate(force=Force(arguments.gate), stops_at_undecided=arguments.undecided != "warn", accepted=accepted)
