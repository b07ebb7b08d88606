"""Plans from files and folders, with the vocabulary of the shipped law."""

from pathlib import Path
from typing import TYPE_CHECKING

from frontierpolicy import instruments
from frontierpolicy.drafting import Rulebook, vocabulary_of
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization.plans import load_plan as _load_plan

if TYPE_CHECKING:
    from frontierpolicy.analysis import Portfolio

__all__ = ["load_plan", "load_portfolio"]


def load_plan(path: str | Path, *, rulebook: Rulebook | None = None) -> ReleasePlan:
    """Return the plan that a file in TOML or JSON holds.

    Args:
        path: The file; its name ends in `.toml` or `.json`.
        rulebook: The law whose actions and determinations its log may name; all there is if left out.

    Raises:
        UnreadableInput: Every fault in the file, each with its path; nothing is read in part.
    """
    book = instruments.all() if rulebook is None else rulebook
    return _load_plan(path, vocabulary=vocabulary_of(book))


def load_portfolio(*paths: str | Path, rulebook: Rulebook | None = None) -> "Portfolio":
    """Return the plans that files and folders hold, each named by its file without the ending.

    Args:
        paths: Files in TOML or JSON, and folders of such files.
        rulebook: The law whose actions and determinations their logs may name; all there is if left out.

    Raises:
        UnreadableInput: Every fault in every file, each with its file and its path; nothing is read in part.
        InvalidValue: No path is given.
    """
    from frontierpolicy.serialization.portfolios import load_portfolio as load

    book = instruments.all() if rulebook is None else rulebook
    return load(*paths, vocabulary=vocabulary_of(book))
