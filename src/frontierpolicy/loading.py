"""Plans from files, with the vocabulary of the shipped law."""

from pathlib import Path

from frontierpolicy import instruments
from frontierpolicy.drafting import Rulebook, vocabulary_of
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization.plans import load_plan as _load_plan

__all__ = ["load_plan"]


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
