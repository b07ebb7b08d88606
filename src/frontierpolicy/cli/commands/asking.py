"""How a question is asked: of which law, with which record, on which day."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from frontierpolicy import analysis, instruments, rendering, serialization  # what is used of them is imported then
from frontierpolicy.cli.exits import Usage
from frontierpolicy.drafting import TEXT, Rulebook, vocabulary_of
from frontierpolicy.errors import InvalidRulebook, UnreadableInput
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.plans import Entry, ReleasePlan
from frontierpolicy.serialization import Vocabulary, load_plan

__all__ = ["Law", "law_of", "plan_of", "portfolio_of", "readings_of", "report_of", "several", "today"]


@attrs.frozen
class Law:
    """The law a question is asked of, and what logs may speak of."""

    rulebook: Rulebook
    vocabulary: Vocabulary
    record: tuple[Entry, ...]


def law_of(arguments: argparse.Namespace) -> Law:
    """Return the law that the arguments name, with what they add to it."""
    book = instruments.all()
    record: tuple[Entry, ...] = ()
    for path in arguments.with_ or ():
        added = serialization.load_additions(path, vocabulary=vocabulary_of(book))
        try:
            book = book | Rulebook(added.instruments)
        except InvalidRulebook as error:
            raise UnreadableInput(*error.faults, source=path) from None
        record = (*record, *added.record)
    names = arguments.instrument
    return Law(book.only(*names) if names else book, vocabulary_of(book), record)


def plan_of(path: str | None, law: Law) -> ReleasePlan | None:
    """Return the plan in a file, or `None` where no file is named."""
    return None if path is None else load_plan(path, vocabulary=law.vocabulary)


def readings_of(words: list[str] | None) -> Mapping[str, str] | str:
    """Return the readings asked for: one name for all, or `instrument=name` for some."""
    if not words:
        return TEXT
    if len(words) == 1 and "=" not in words[0]:
        return words[0]
    if not all("=" in word for word in words):
        raise Usage("give one --reading NAME for all instruments, or several --reading ID=NAME")
    return {name: reading for name, _, reading in (word.partition("=") for word in words)}


def today(day: dt.date | None) -> dt.date:
    """Return a day, or the user's today where none is given."""
    return dt.date.today() if day is None else day


def report_of(arguments: argparse.Namespace, path: str | None) -> Report:
    """Return the answer to the question that the arguments ask of the plan in a file, or of no plan."""
    law = law_of(arguments)
    return _asked(arguments, law, plan_of(path, law))


def several(paths: list[str]) -> bool:
    """Return whether paths name a portfolio: more than one file, or a folder."""
    return len(paths) > 1 or any(Path(path).is_dir() for path in paths)


def portfolio_of(arguments: argparse.Namespace) -> "analysis.PortfolioReport":
    """Return the answers to the question that the arguments ask of each plan in files and folders."""
    law = law_of(arguments)
    plans = serialization.load_portfolio(*arguments.plans, vocabulary=law.vocabulary).plans
    try:
        return analysis.PortfolioReport((name, _asked(arguments, law, plan)) for name, plan in _counted(plans))
    finally:
        _tell("")


def _counted(plans: tuple[tuple[str, ReleasePlan], ...]) -> Iterator[tuple[str, ReleasePlan]]:
    for number, (name, plan) in enumerate(plans, start=1):
        _tell(f"{number} of {len(plans)}: {rendering.visible(name)}")
        yield name, plan


def _tell(words: str) -> None:
    """Tell whoever waits at a terminal how far it is, in the place of what was told before."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{words}")
        sys.stderr.flush()


def _asked(arguments: argparse.Namespace, law: Law, plan: ReleasePlan | None) -> Report:
    return evaluate(
        plan,
        law.rulebook,
        as_of=today(arguments.as_of),
        known_at=arguments.known_at,
        readings=readings_of(arguments.reading),
        record=law.record,
    )
