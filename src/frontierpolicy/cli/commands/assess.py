"""`assess`: evaluate one plan or several, or what is owed regardless of any."""

import argparse
import sys

from frontierpolicy import analysis, rendering, serialization  # what is used of them is imported then
from frontierpolicy.cli.commands.asking import portfolio_of, report_of, several
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED, STOPPED, Usage
from frontierpolicy.evaluation import Report
from frontierpolicy.terms import Force

__all__ = ["run"]

_ON_A_SCREEN = 20
"""How many findings are told with all that goes with them, unless more is asked for."""

_MORE = "--all tells every list whole; --format ids lists the findings by id, for explain."


def run(arguments: argparse.Namespace) -> int:
    """Evaluate one plan or several, or what is owed regardless of any."""
    gate = _gate(arguments)
    return _several(arguments, gate) if several(arguments.plans) else _one(arguments, gate)


def _one(arguments: argparse.Namespace, gate: "analysis.Gate | None") -> int:
    report = report_of(arguments, arguments.plans[0] if arguments.plans else None)
    if arguments.format == "json":
        sys.stdout.write(serialization.report_as_json(report))
    else:
        write(_single(report, arguments.format, whole=arguments.all), arguments.format)
    if gate is None:
        return EVALUATED
    objections = gate.objections(report)
    _judge(rendering.gate_document(gate, objections), arguments.format)
    return EVALUATED if all(each.accepted for each in objections) else STOPPED


def _several(arguments: argparse.Namespace, gate: "analysis.Gate | None") -> int:
    found = portfolio_of(arguments)
    if arguments.format == "json":
        sys.stdout.write(serialization.portfolio_as_json(found, each=arguments.each))
    elif arguments.format == "ids":
        _each(found, "ids")
    else:
        write(rendering.portfolio_document(found), arguments.format)
        if arguments.each:
            sys.stdout.write("\n")
            _each(found, arguments.format)
    if gate is None:
        return EVALUATED
    objections = [(name, gate.objections(report)) for name, report in found.reports]
    _judge(rendering.portfolio_gate_document(gate, objections), arguments.format)
    return EVALUATED if all(each.accepted for _, some in objections for each in some) else STOPPED


def _each(found: "analysis.PortfolioReport", form: str) -> None:
    for index, (_, report) in enumerate(found.reports):
        sys.stdout.write("\n" * bool(index))
        write(_single(report, form, whole=True), form)


def _single(report: Report, form: str, *, whole: bool) -> "rendering.Document":
    if form == "ids":
        return rendering.findings_document(report)
    if len(report.findings) <= _ON_A_SCREEN:
        return rendering.report_document(report)
    if whole or form != "text":
        return rendering.report_document(report, sums=True)
    return (*rendering.report_document(report, short=True), rendering.Lines((_MORE,), tone="quiet"))


def _judge(verdict: "rendering.Document", form: str) -> None:
    if form == "json":  # the report stays one JSON text
        sys.stderr.write(rendering.plain_text(verdict) + "\n")
    else:
        sys.stdout.write("\n")
        write(verdict, form)


def _gate(arguments: argparse.Namespace) -> "analysis.Gate | None":
    if arguments.gate is None:
        if arguments.undecided or arguments.accepted:
            raise Usage("--undecided and --accepted say how a gate works: give --gate too")
        return None
    accepted = serialization.load_acceptances(arguments.accepted) if arguments.accepted else ()
    return analysis.Gate(
        force=Force(arguments.gate), stops_at_undecided=arguments.undecided != "warn", accepted=accepted
    )
