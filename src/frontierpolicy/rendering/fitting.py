"""How wide a text is on a terminal, and how wide the columns of a table are made."""

import unicodedata
from itertools import repeat

__all__ = ["columns_of", "fitted"]


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_column, text))


def _column(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return int(character == "\N{SOFT HYPHEN}")  # terminals show it
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def fitted(columns: list[list[str]], width: int) -> list[int]:
    """Return the widths of columns, narrowed to `width` in all where that costs the fewest lines; no word is broken."""
    made = [_Column(texts) for texts in columns]
    widths = [max(min(column.natural, width), column.longest_word) for column in made]
    while sum(widths) > width:
        able = [index for index, column in enumerate(made) if widths[index] > column.longest_word]
        if not able:
            break
        rows = list(map(max, *(column.lines(each) for column, each in zip(made, widths, strict=True)), repeat(1)))
        costs = {index: sum(map(max, rows, made[index].lines(widths[index] - 1))) for index in able}
        widths[min(able, key=lambda index: (costs[index], -widths[index]))] -= 1
    return widths


class _Column:
    """The texts of a column, asked for ever smaller widths how many lines each takes."""

    def __init__(self, texts: list[str]) -> None:
        words = {text: tuple(map(columns_of, text.split())) for text in texts}
        self.natural = max(map(columns_of, texts))
        self.longest_word = max((size for sizes in words.values() for size in sizes), default=0)
        self._sizes = [words[text] for text in texts]
        self._broken = {sizes: _broken(sizes, self.natural) for sizes in words.values()}
        self._lines: dict[int, list[int]] = {}

    def lines(self, width: int) -> list[int]:
        """Return how many lines each text takes; a text is broken anew only where its longest line no longer fits."""
        if width not in self._lines:
            for sizes, (_, longest) in self._broken.items():
                if longest > width:
                    self._broken[sizes] = _broken(sizes, width)
            self._lines[width] = [self._broken[sizes][0] for sizes in self._sizes]
        return self._lines[width]


def _broken(sizes: tuple[int, ...], width: int) -> tuple[int, int]:
    """Return how many lines words of those sizes take where none is wider than `width`, and the longest of these."""
    lines, longest, taken = 1, 0, 0
    for size in sizes:
        if taken and taken + 1 + size > width:
            lines, taken = lines + 1, size
        else:
            taken += size + bool(taken)
        longest = max(longest, taken)
    return lines, longest
