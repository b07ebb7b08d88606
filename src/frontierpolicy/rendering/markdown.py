"""Markdown, for documents and pull requests."""

import re
from collections.abc import Iterator

from frontierpolicy.rendering.document import Document, Heading, Lines, Table

__all__ = ["markdown"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def markdown(document: Document) -> str:
    """Return a document as Markdown. Text from plans and rules is escaped and can form no markup."""
    lines: list[str] = []
    for block in document:
        if isinstance(block, Heading):
            lines.extend([f"{'#' * block.level} {_escaped(block.text)}", ""])
        elif isinstance(block, Lines):
            lines.extend([*_lines(block), ""])
        else:
            lines.extend([*_table(block), ""])
    return "\n".join(lines)


def _lines(block: Lines) -> Iterator[str]:
    if block.fixed:
        yield from ("```text", *(line.replace("```", "'''") for line in block.lines), "```")
    else:
        yield from (f"{'- ' if block.bullets else ''}{_escaped(line)}" for line in block.lines)


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(_escaped, table.headings))} |"
    yield f"|{'---|' * len(table.headings)}"
    for row in table.rows:
        yield f"| {' | '.join(_escaped(cell.text) for cell in row)} |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))
