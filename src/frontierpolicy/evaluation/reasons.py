"""Reasons: an answer as a tree of sentences, each with its grounds and, where open, what would settle it."""

from collections.abc import Iterator
from typing import cast

import attrs

from frontierpolicy.facts import Spread
from frontierpolicy.quantities import Quantity
from frontierpolicy.sources import Citation
from frontierpolicy.truth import Answer, Reach, Truth

__all__ = ["Explanation", "MissingFact", "is_open", "said"]


@attrs.frozen(order=True)
class MissingFact:
    """A fact that is not known and would help to decide.

    Attributes:
        path: Where it belongs: the record and the fact.
        question: The question that asks for it.
        reason: Why it is missing.
        year: Of a fact of each calendar year, the year; else `None`.
    """

    path: str
    question: str
    reason: str
    year: int | None = attrs.field(default=None, kw_only=True, order=False)

    def __str__(self) -> str:
        """Ask for it, with where the answer belongs and why it is missing."""
        return f"{self.question} [{self.path}: {self.reason}]"


@attrs.frozen(kw_only=True)
class Explanation:
    """One step of a reason.

    Attributes:
        text: What was asked, as a sentence.
        answer: How it came out; of an audience, how far.
        citation: Where the text is stated, where it is one.
        grounds: The facts, entries and lists it rests on, each as a sentence with its source.
        parts: The steps it is made of.
        missing: The facts that are missing at this very step.
    """

    text: str
    answer: Answer
    citation: Citation | None = None
    grounds: tuple[str, ...] = ()
    parts: "tuple[Explanation, ...]" = ()
    missing: tuple[MissingFact, ...] = ()

    def open_facts(self) -> tuple[MissingFact, ...]:
        """Return the missing facts that keep the answer open, each once."""
        return tuple(dict.fromkeys(_open_facts(self)))

    @property
    def outcome(self) -> str:
        """The answer in a word: yes, no, unknown or, of an audience, in part."""
        if isinstance(self.answer, Reach):
            partly = self.answer.some is Truth.TRUE and self.answer.every is not Truth.TRUE
            return "in part" if partly else self.answer.some.value
        return self.answer.value

    @property
    def sentence(self) -> str:
        """What was asked, with where the text is stated."""
        return self.text if self.citation is None else f"{self.text} [{self.citation}]"

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the tree as indented lines, each with its answer in front."""
        yield f"{'  ' * depth}{self.outcome:<8}{self.sentence}"
        for ground in self.grounds:
            yield f"{'  ' * depth}        - {ground}"
        for part in self.parts:
            yield from part.lines(depth + 1)

    def __str__(self) -> str:
        """Write the tree."""
        return "\n".join(self.lines())


def _open_facts(why: Explanation) -> Iterator[MissingFact]:
    if is_open(why.answer):
        yield from why.missing
        for part in why.parts:
            yield from _open_facts(part)


def is_open(found: Answer) -> bool:
    """Return whether an answer is unknown or, of an audience, unknown of some of its members."""
    if isinstance(found, Reach):
        return found.some is Truth.UNKNOWN or found.every is Truth.UNKNOWN
    return found is Truth.UNKNOWN


def said(value: object) -> str:
    """Return a value as sentences write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Quantity):
        return value.words
    if isinstance(value, Spread):
        return "any of " + _several(value.inside())
    if isinstance(value, frozenset):
        return _several(tuple(cast("frozenset[object]", value)))
    return str(value)


def _several(values: tuple[object, ...]) -> str:
    words = sorted(map(str, values))
    return ", ".join(words[:_MOST]) + (f" and {len(words) - _MOST} more" if len(words) > _MOST else "")


_MOST = 6
