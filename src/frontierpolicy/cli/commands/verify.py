"""`verify`: whether a receipt follows from a plan and the law, to the byte."""

import argparse
import sys

from frontierpolicy.cli.commands.asking import law_of, plan_of
from frontierpolicy.cli.exits import EVALUATED, STOPPED
from frontierpolicy.errors import InvalidReceipt
from frontierpolicy.rendering import visible
from frontierpolicy.serialization import verify
from frontierpolicy.serialization.files import read_bytes

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Check a receipt against a plan and the law."""
    law = law_of(arguments)
    plan = plan_of(arguments.plan, law)
    try:
        report = verify(read_bytes(arguments.receipt), plan, law.rulebook, record=law.record)
    except InvalidReceipt as error:
        lines = ("the receipt does not hold", *f"{error}".splitlines())
        sys.stderr.write("".join(f"{visible(line)}\n" for line in lines))
        return STOPPED
    found = f"{visible(report.title)}, as of {report.as_of}, findings: {len(report.findings)}"
    sys.stdout.write(f"the receipt holds: {found}\n")
    return EVALUATED
