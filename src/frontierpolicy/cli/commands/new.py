"""`new`: a plan to fill in."""

import argparse
import sys

from frontierpolicy import instruments
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.cli.template import plan_template

__all__ = ["run"]


def run(_: argparse.Namespace) -> int:
    """Write a plan to fill in."""
    instruments.all()  # so that the facts that instruments declare are asked for too
    sys.stdout.write(plan_template())
    return EVALUATED
