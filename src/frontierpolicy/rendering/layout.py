"""A document laid out in lines of a width, the same on paper and on a terminal."""

import unicodedata
from collections.abc import Iterator

from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table, Tone, Tree

__all__ = ["Line", "laid_out"]

Line = tuple[Cell, ...]
"""The pieces of one line, from left to right."""

_GAP = "  "
_PROSE = 100
"""The most columns that running text takes: longer lines are hard to read."""

_MARK = 8
"""The columns of the word in front of a branch."""


def laid_out(document: Document, width: int) -> Iterator[Line]:
    """Yield the lines of a document, none wider than `width` columns unless a word is."""
    prose = min(width, _PROSE)
    for index, block in enumerate(document):
        if index and (isinstance(block, Heading) or not isinstance(document[index - 1], Heading)):
            yield ()
        match block:
            case Heading():
                yield from _heading(block, prose)
            case Lines():
                yield from _lines(block, prose)
            case Tree():
                yield from _tree(block, prose)
            case _:
                yield from _table(block, width)


def _heading(heading: Heading, width: int) -> Iterator[Line]:
    lines = _wrapped(heading.text, width)
    yield from ((Cell(line, "strong"),) for line in lines)
    yield (Cell(("=" if heading.level == 1 else "-") * max(map(_columns, lines)), "quiet"),)


def _lines(block: Lines, width: int) -> Iterator[Line]:
    mark = "- " if block.bullets else ""
    for line in block.lines:
        if isinstance(line, Lines):
            yield from ((Cell(_GAP), *each) for each in _lines(line, width - len(_GAP)))
        else:
            yield from _hanging(mark, line, width, block.tone)


def _tree(tree: Tree, width: int) -> Iterator[Line]:
    for branch in tree.branches:
        before = f"{_GAP * branch.depth}{branch.mark:<{_MARK}}"
        first, *rest = _wrapped(branch.text, width - _columns(before))
        yield (Cell(before, branch.tone), Cell(first))
        yield from ((Cell(f"{' ' * _columns(before)}{line}"),) for line in rest)


def _hanging(mark: str, text: str, width: int, tone: Tone) -> Iterator[Line]:
    for index, line in enumerate(_wrapped(text, width - len(mark))):
        yield (Cell(f"{' ' * len(mark) if index else mark}{line}", tone),)


def _wrapped(text: str, width: int) -> list[str]:
    """Break between words alone, so that ids stay whole."""
    lines: list[str] = []
    room = 0
    for word in text.split():
        taken = _columns(word)
        if lines and taken < room:
            lines[-1] = f"{lines[-1]} {word}"
            room -= taken + 1
        else:
            lines.append(word)
            room = width - taken
    return lines or [""]


def _height(sizes: tuple[int, ...], width: int) -> int:
    """Return how many lines words of those sizes take, as `_wrapped` breaks them."""
    lines, room = 1, width + 1
    for size in sizes:
        if size < room:
            room -= size + 1
        else:
            lines, room = lines + 1, width - size
    return lines


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_column, text))


def _column(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return int(character == "\N{SOFT HYPHEN}")  # terminals show it
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _table(table: Table, width: int) -> Iterator[Line]:
    rows = [tuple(map(Cell, table.headings)), *table.rows]
    widths = _fitted([[cell.text for cell in column] for column in zip(*rows, strict=True)], width)
    head, *body = ([_wrapped(cell.text, room) for cell, room in zip(row, widths, strict=True)] for row in rows)
    quiet: list[Tone] = ["quiet"] * len(widths)
    yield from _row(head, quiet, widths)
    yield _padded(["-" * each for each in widths], quiet, widths)
    for row, wrapped in zip(table.rows, body, strict=True):
        yield from _row(wrapped, [cell.tone for cell in row], widths)


def _row(cells: list[list[str]], tones: list[Tone], widths: list[int]) -> Iterator[Line]:
    for index in range(max(map(len, cells))):
        yield _padded([cell[index] if index < len(cell) else "" for cell in cells], tones, widths)


def _padded(texts: list[str], tones: list[Tone], widths: list[int]) -> Line:
    last = max((index for index, text in enumerate(texts) if text), default=0)
    pads = [width - _columns(text) + len(_GAP) for text, width in zip(texts, widths, strict=True)]
    return tuple(
        Cell(text if index == last else text + " " * pads[index], tones[index])
        for index, text in enumerate(texts[: last + 1])
    )


def _fitted(columns: list[list[str]], width: int) -> list[int]:
    """Return the widths of columns, narrowed to fit where that costs the fewest lines; no word is broken."""
    sizes = [[tuple(_columns(word) for word in text.split()) for text in column] for column in columns]
    distinct = [set(column) for column in sizes]  # a column says few things over and over
    words = [max((size for text in column for size in text), default=0) for column in sizes]
    widths = [min(max(map(_columns, column)), width) for column in columns]
    widths = list(map(max, widths, words))
    heights: dict[tuple[int, int], list[int]] = {}

    def lines(index: int, room: int) -> list[int]:
        if (index, room) not in heights:
            taken = {text: _height(text, room) for text in distinct[index]}
            heights[index, room] = [taken[text] for text in sizes[index]]
        return heights[index, room]

    def height(narrowed: int) -> int:
        rows = zip(*(lines(i, each - (i == narrowed)) for i, each in enumerate(widths)), strict=True)
        return sum(map(max, rows))

    while sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        able = [index for index, each in enumerate(widths) if each > words[index]]
        if not able:
            break
        widths[min(able, key=lambda index: (height(index), -widths[index]))] -= 1
    return widths
