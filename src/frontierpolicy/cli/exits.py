"""The exit codes of the command line, and the error of words that do not fit."""

__all__ = ["EVALUATED", "GONE", "STOPPED", "UNREADABLE", "WRONG", "Usage"]

EVALUATED, STOPPED, WRONG, UNREADABLE = range(4)
GONE = 141
"""What a shell reports of any program whose reader has gone."""


class Usage(Exception):
    """The words of a command do not fit together."""
