"""What is to be read, apart from how: headings, lines and tables that every writer can write."""

from typing import Literal

import attrs

__all__ = ["Block", "Cell", "Document", "Heading", "Lines", "Table", "Tone"]

Tone = Literal["plain", "good", "open", "bad", "quiet"]
"""How a piece of text is meant: the colour it may get, never its only meaning."""


@attrs.frozen
class Cell:
    """One cell of a table.

    Attributes:
        text: What it says.
        tone: How it is meant.
    """

    text: str
    tone: Tone = "plain"


@attrs.frozen
class Heading:
    """A heading; level 1 is the title."""

    text: str
    level: int = 2


@attrs.frozen
class Lines:
    """Paragraphs of one line each; as a list if they are bullets, as they stand if they are fixed."""

    lines: tuple[str, ...]
    bullets: bool = False
    fixed: bool = False
    tone: Tone = "plain"


@attrs.frozen
class Table:
    """Rows under headings. The last column takes the space that is left."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Lines | Table

Document = tuple[Block, ...]
"""Blocks from top to bottom."""
