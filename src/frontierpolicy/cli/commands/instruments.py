"""`instruments`: the law there is, and where each instrument stands."""

import argparse

from frontierpolicy import instruments
from frontierpolicy.cli.commands.asking import today
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.rendering import rulebook_document

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """List the instruments."""
    write(rulebook_document(instruments.all(), today(arguments.as_of)), arguments.format)
    return EVALUATED
