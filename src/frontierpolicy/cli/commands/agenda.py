"""`agenda`: the dates of a plan in order."""

import argparse
import sys

from frontierpolicy.analysis import agenda_of
from frontierpolicy.cli.commands.asking import law_of, plan_of, report_of
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.rendering import agenda_document, gantt
from frontierpolicy.serialization import agenda_as_ics

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """List the dates of a plan in order, as a table, a chart or a calendar file."""
    plan = plan_of(arguments.plan, law_of(arguments))
    report = report_of(arguments, arguments.plan)
    own = report.for_(report.party) if arguments.of == "own" and report.party is not None else report
    found = agenda_of(own, plan)
    if arguments.format == "mermaid":
        sys.stdout.write(gantt(found))
    elif arguments.format == "ics":
        sys.stdout.write(agenda_as_ics(found))
    else:
        write(agenda_document(found), arguments.format)
    return EVALUATED
