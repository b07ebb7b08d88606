"""The command line: `frontierpolicy`."""

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence

from frontierpolicy.cli.commands import run
from frontierpolicy.cli.exits import GONE, UNREADABLE, WRONG, Usage
from frontierpolicy.cli.parser import make_parser
from frontierpolicy.errors import FrontierPolicyError, InvalidRulebook, MissingExtra, UnreadableInput

__all__ = ["main"]

_COLLECTED_AFTER = 200_000
"""How many new objects start a search for garbage: law and plans are kept to the end, looking through them is in vain."""


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code.

    Args:
        words: The words of the command; those of the process if left out.
    """
    gc.set_threshold(_COLLECTED_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name that the terminal cannot show is spelt out
    parser = make_parser()
    arguments = parser.parse_args(words)
    if arguments.completion is not None:
        return _completion(arguments.completion)
    if arguments.command is None:
        parser.print_help()
        return WRONG
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has gone; nothing may be flushed at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GONE
    return code


def _run(arguments: argparse.Namespace) -> int:
    try:
        return run(arguments)
    except (UnreadableInput, InvalidRulebook) as error:  # shipped law is sound: only a file can contradict it
        return _fail(str(error), UNREADABLE)
    except (FrontierPolicyError, Usage) as error:
        return _fail(str(error), WRONG)


def _fail(message: str, code: int) -> int:
    from frontierpolicy.rendering import visible

    sys.stderr.write("".join(f"{visible(line)}\n" for line in f"frontierpolicy: {message}".splitlines()))
    return code


def _completion(shell: str) -> int:
    try:
        import shtab
    except ImportError:
        return _fail(str(MissingExtra("shtab", "cli")), WRONG)
    sys.stdout.write(shtab.complete(make_parser(), shell=shell))
    return 0
