"""The command line: `frontierpolicy`."""

import sys
from collections.abc import Sequence

from frontierpolicy.cli.parser import make_parser
from frontierpolicy.errors import FrontierPolicyError, MissingExtra, UnreadableInput

__all__ = ["main"]

WRONG, UNREADABLE = 2, 3


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code.

    Args:
        words: The words of the command; those of the process if left out.
    """
    parser = make_parser()
    arguments = parser.parse_args(words)
    if arguments.completion is not None:
        return _completion(arguments.completion)
    if arguments.command is None:
        parser.print_help()
        return WRONG
    from frontierpolicy.cli.commands import COMMANDS, Usage

    try:
        return COMMANDS[arguments.command](arguments)
    except UnreadableInput as error:
        return _fail(str(error), UNREADABLE)
    except (FrontierPolicyError, Usage) as error:
        return _fail(str(error), WRONG)
    except BrokenPipeError:  # the reader of the output has gone
        sys.stderr.close()
        return 0


def _fail(message: str, code: int) -> int:
    sys.stderr.write(f"frontierpolicy: {message}\n")
    return code


def _completion(shell: str) -> int:
    try:
        import shtab
    except ImportError:
        return _fail(str(MissingExtra("shtab", "cli")), WRONG)
    sys.stdout.write(shtab.complete(make_parser(), shell=shell))
    return 0


if __name__ == "__main__":
    sys.exit(main())
