"""A document laid out in lines of a width, the same on paper and on a terminal."""

from collections.abc import Iterator

from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table, Tone, Tree
from frontierpolicy.rendering.fitting import columns_of, fitted

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
    yield (Cell(("=" if heading.level == 1 else "-") * max(map(columns_of, lines)), "quiet"),)


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
        first, *rest = _wrapped(branch.text, width - columns_of(before))
        yield (Cell(before, branch.tone), Cell(first))
        yield from ((Cell(f"{' ' * columns_of(before)}{line}"),) for line in rest)


def _hanging(mark: str, text: str, width: int, tone: Tone) -> Iterator[Line]:
    for index, line in enumerate(_wrapped(text, width - len(mark))):
        yield (Cell(f"{' ' * len(mark) if index else mark}{line}", tone),)


def _wrapped(text: str, width: int) -> list[str]:
    """Break between words alone, so that ids stay whole."""
    lines: list[str] = []
    room = 0
    for word in text.split():
        taken = columns_of(word)
        if lines and taken < room:
            lines[-1] = f"{lines[-1]} {word}"
            room -= taken + 1
        else:
            lines.append(word)
            room = width - taken
    return lines or [""]


def _table(table: Table, width: int) -> Iterator[Line]:
    rows = [tuple(map(Cell, table.headings)), *table.rows]
    gaps = len(_GAP) * (len(table.headings) - 1)
    widths = fitted([[cell.text for cell in column] for column in zip(*rows, strict=True)], width - gaps)
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
    pads = [width - columns_of(text) + len(_GAP) for text, width in zip(texts, widths, strict=True)]
    return tuple(
        Cell(text if index == last else text + " " * pads[index], tones[index])
        for index, text in enumerate(texts[: last + 1])
    )
