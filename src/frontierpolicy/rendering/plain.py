"""Plain text, for files, pipes and terminals without colour."""

import textwrap
from collections.abc import Iterator

from frontierpolicy.rendering.document import Document, Heading, Lines, Table

__all__ = ["plain_text"]

_GAP = "  "
_NARROWEST = 20


def plain_text(document: Document, *, width: int = 100) -> str:
    """Return a document as text no wider than `width` columns, save for words that are longer."""
    lines: list[str] = []
    for block in document:
        if isinstance(block, Heading):
            lines.extend([*([""] if lines else []), *_heading(block)])
        elif isinstance(block, Lines):
            lines.extend(_lines(block, width))
        else:
            lines.extend(_table(block, width))
    return "\n".join(line.rstrip() for line in lines)


def _heading(heading: Heading) -> list[str]:
    return [heading.text, ("=" if heading.level == 1 else "-") * len(heading.text)]


def _lines(block: Lines, width: int) -> Iterator[str]:
    for line in block.lines:
        if block.fixed:
            yield line
        else:
            first, rest = ("- ", "  ") if block.bullets else ("", "")
            yield from _wrapped(line, width, initial_indent=first, subsequent_indent=rest)


def _wrapped(text: str, width: int, *, initial_indent: str = "", subsequent_indent: str = "") -> list[str]:
    """Break between words alone, so that ids stay whole."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=initial_indent,
        subsequent_indent=subsequent_indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _table(table: Table, width: int) -> Iterator[str]:
    rows = [[cell.text for cell in row] for row in table.rows]
    widths = [max(len(row[i]) for row in [list(table.headings), *rows]) for i in range(len(table.headings))]
    widths = _fitted(widths, width)
    yield _row(list(table.headings), widths)
    yield _GAP.join("-" * each for each in widths)
    for row in rows:
        cells = [_wrapped(text, each) or [""] for text, each in zip(row, widths, strict=True)]
        for index in range(max(map(len, cells))):
            yield _row([cell[index] if index < len(cell) else "" for cell in cells], widths)


def _fitted(widths: list[int], width: int) -> list[int]:
    """Return the widths with the widest columns narrowed until the table fits."""
    fitted = list(widths)
    excess = sum(fitted) + len(_GAP) * (len(fitted) - 1) - width
    while excess > 0 and max(fitted) > _NARROWEST:
        widest = fitted.index(max(fitted))
        cut = min(excess, max(1, fitted[widest] - max([_NARROWEST, *sorted(fitted)[:-1]])))
        fitted[widest] -= cut
        excess -= cut
    return fitted


def _row(cells: list[str], widths: list[int]) -> str:
    return _GAP.join(cell.ljust(each) for cell, each in zip(cells, widths, strict=True)).rstrip()
