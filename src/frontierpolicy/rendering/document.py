"""What is to be read, apart from how: headings, lines, tables and trees that every writer can write."""

import re
from collections.abc import Iterable
from typing import Literal

import attrs

__all__ = ["Block", "Branch", "Cell", "Document", "Heading", "Lines", "Table", "Tone", "Tree", "visible"]

Tone = Literal["plain", "strong", "good", "open", "bad", "quiet"]
"""How a piece of text is meant: the colour it may get, never its only meaning."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, those that turn the order of letters, and halves of a character."""


def visible(text: str) -> str:
    r"""Return a text as one line that a terminal cannot obey: what cannot be seen is spelt out.

    Examples:
        >>> visible("one\ntwo \x1b[31m")
        'one two \\x1b[31m'
    """
    return _UNSEEN.sub(lambda found: " " if found[0].isspace() else found[0].encode("unicode_escape").decode(), text)


def _all_visible(items: Iterable["str | Lines"]) -> "tuple[str | Lines, ...]":
    return tuple(visible(each) if isinstance(each, str) else each for each in items)


@attrs.frozen
class Cell:
    """A piece of text, such as a cell of a table.

    Attributes:
        text: What it says.
        tone: How it is meant.
    """

    text: str = attrs.field(converter=visible)
    tone: Tone = "plain"


@attrs.frozen
class Heading:
    """A heading; level 1 is the title.

    Attributes:
        text: What it says.
        level: From 1 down.
        anchor: The id by which pages link to it, for writers that know of ids; empty for none of its own.
    """

    text: str = attrs.field(converter=visible)
    level: int = 2
    anchor: str = ""


@attrs.frozen
class Lines:
    """Paragraphs, or the items of a list if they are bullets. Among bullets, lines belong to the item above them."""

    lines: "tuple[str | Lines, ...]" = attrs.field(converter=_all_visible)
    bullets: bool = False
    tone: Tone = "plain"


@attrs.frozen
class Table:
    """Rows under headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@attrs.frozen
class Branch:
    """One line of a tree.

    Attributes:
        depth: How far inside it lies.
        mark: The word in front.
        text: What it says.
        tone: How the mark is meant.
    """

    depth: int
    mark: str
    text: str = attrs.field(converter=visible)
    tone: Tone = "plain"


@attrs.frozen
class Tree:
    """Lines that lie within each other."""

    branches: tuple[Branch, ...]


Block = Heading | Lines | Table | Tree

Document = tuple[Block, ...]
"""Blocks from top to bottom."""
