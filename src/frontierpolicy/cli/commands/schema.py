"""`schema`: the JSON Schema of plans or of reports."""

import argparse
import json
import sys

from frontierpolicy import instruments
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.serialization import plan_schema, report_schema

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Write a JSON Schema."""
    instruments.all()
    found = plan_schema() if arguments.of == "plan" else report_schema()
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    return EVALUATED
