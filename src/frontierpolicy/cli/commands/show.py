"""`show`: one instrument in full."""

import argparse

from frontierpolicy import instruments
from frontierpolicy.cli.commands.asking import today
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.rendering import instrument_document

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Show one instrument in full."""
    write(instrument_document(instruments.get(arguments.id), today(arguments.as_of)), arguments.format)
    return EVALUATED
