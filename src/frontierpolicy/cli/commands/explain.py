"""`explain`: why findings hold, what would settle them, or why there are none."""

import argparse

from frontierpolicy.cli.commands.asking import report_of
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.errors import UnknownName
from frontierpolicy.evaluation import Report
from frontierpolicy.rendering import Document, explanation_document, silence_document

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Explain the findings whose ids begin so, or why a provision yields none."""
    report = report_of(arguments, arguments.plan)
    name = arguments.finding
    documents = [explanation_document(each) for each in report.named(name)] or [_silence(report, name)]
    write(tuple(block for document in documents for block in document), arguments.format)
    return EVALUATED


def _silence(report: Report, name: str) -> Document:
    try:
        return silence_document(name, report.why_not(name))
    except UnknownName as error:
        raise UnknownName(
            "finding or provision", name, [*error.known, *(each.id for each in report.findings)]
        ) from None
