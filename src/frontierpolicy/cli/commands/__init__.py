"""One module a command: its function `run` takes the arguments and returns the exit code."""

import argparse
import importlib

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Run the command that the arguments name; only what it needs is imported."""
    code: int = importlib.import_module(f"{__name__}.{arguments.command}").run(arguments)
    return code
