"""`schema`: the JSON Schema of plans, of reports or of the report on several plans."""

import argparse
import json
import sys

from frontierpolicy import instruments
from frontierpolicy.cli.exits import EVALUATED
from frontierpolicy.serialization import plan_schema, portfolio_schema, report_schema

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Write a JSON Schema."""
    instruments.all()
    made = {"plan": plan_schema, "report": report_schema, "portfolio": portfolio_schema}[arguments.of]
    sys.stdout.write(json.dumps(made(), indent=2) + "\n")
    return EVALUATED
