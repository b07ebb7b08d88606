"""`reach`: which of several plans an instrument reaches, why, and what would settle the rest."""

import argparse
import sys

from frontierpolicy.cli.commands.asking import portfolio_of
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.rendering import reach_document
from frontierpolicy.serialization import reach_as_json

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Tell which of some plans an instrument reaches."""
    report = portfolio_of(arguments)
    reach = report.reach(arguments.id)
    if arguments.format == "json":
        sys.stdout.write(reach_as_json(reach))
    else:
        write(reach_document(reach, report), arguments.format)
    return EVALUATED
