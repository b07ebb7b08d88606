"""`receipt`: what a plan meets, sealed with hashes of the plan and the law."""

import argparse
import sys

from frontierpolicy.cli.commands.asking import law_of, plan_of, readings_of, today
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.serialization import receipt

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Write the receipt of what a plan meets."""
    law = law_of(arguments)
    text = receipt(
        plan_of(arguments.plan, law),
        law.rulebook,
        as_of=today(arguments.as_of),
        known_at=arguments.known_at,
        readings=readings_of(arguments.reading),
        record=law.record,
    )
    sys.stdout.write(text)
    return EVALUATED
