"""From bytes to plain data: TOML and JSON within limits, every refusal one kind of error."""

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import cast

from frontierpolicy.errors import Fault, UnreadableInput, below, shown

__all__ = [
    "LONGEST_FILE",
    "MOST_FAULTS",
    "as_list",
    "as_table",
    "bounded",
    "plain_day",
    "read_bytes",
    "read_data",
    "read_file",
    "told",
]

LONGEST_FILE = 1_000_000
"""The most bytes a file may have."""

MOST_FAULTS = 100
"""The most faults that are told of one input: to find the nearest name takes time, and nobody reads more."""

_MOST_PARTS = 100_000
_DEEPEST = 64
_LARGEST = 10**100

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, which a terminal obeys, those that turn the order of letters, and halves of characters."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

_AS_LARGE = re.compile(r"[0-9_]{4000}")
"""What reads like a number that Python refuses to make of its digits."""

_KEY = r"""(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED = re.compile(rf"(?<![\w\\-])(?:{_KEY}[ \t]*\.[ \t]*){{{_DEEPEST}}}")
"""What reads like a key of TOML with so many dots that it nests too deep: parsers spend the square of it."""


def read_file(path: str | Path) -> dict[str, object]:
    """Return the table that a file holds; its name ends in `.toml` or `.json`.

    Raises:
        UnreadableInput: It cannot be opened, is too large, is not such a file, or nests too deep.
    """
    return read_data(read_bytes(path), Path(path).suffix.lstrip("."), source=str(path))


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes of a file; of one that is too large, one more than it may have.

    Raises:
        UnreadableInput: It cannot be opened.
    """
    try:
        with Path(path).open("rb") as stream:
            return stream.read(LONGEST_FILE + 1)
    except (OSError, ValueError) as error:  # a path with a zero byte is a ValueError
        reason = error.strerror if isinstance(error, OSError) else error
        raise UnreadableInput(f"cannot be opened: {reason}", source=str(path)) from None


def read_data(content: bytes, kind: str, *, source: str = "") -> dict[str, object]:
    """Return the table that bytes of `toml` or `json` hold.

    Raises:
        UnreadableInput: They are too many, not such a text, repeat a key, or nest too deep.
    """
    if kind not in ("toml", "json"):
        raise UnreadableInput(f"expected a name that ends in .toml or .json, got {shown(f'.{kind}')}", source=source)
    if len(content) > LONGEST_FILE:
        raise UnreadableInput(f"is larger than {LONGEST_FILE:,} bytes", source=source)
    try:
        data = _parsed(content.decode("utf-8-sig"), kind)
    except UnicodeDecodeError:
        raise UnreadableInput("is not text in UTF-8", source=source) from None
    except RecursionError:
        raise _too_deep(source) from None
    except ValueError as error:  # both parsers, and what is refused below
        reason = str(error).replace("Cannot overwrite a value", "a key is there twice")
        raise UnreadableInput(f"is not {kind.upper()}: {reason}", source=source) from None
    table = as_table(data)
    if table is None:
        raise UnreadableInput(f"expected a table at the top, got {shown(data)}", source=source)
    bounded(table, source=source)
    return table


def _too_deep(source: str) -> UnreadableInput:
    return UnreadableInput(f"nests deeper than {_DEEPEST} levels", source=source)


def _parsed(text: str, kind: str) -> object:
    if _AS_LARGE.search(text):
        raise ValueError("a number has 4,000 digits or more")
    if kind == "json":
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_decimal)
    if _DOTTED.search(text):
        raise RecursionError
    return tomllib.loads(text, parse_float=_decimal)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except ArithmeticError:
        raise ValueError(f"{shown(text)} is beyond any number: is the exponent right?") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {shown(key)} is there twice")
        found[key] = value
    return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no number")


def told(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return the faults that are told, and behind as many as that a word that there are more."""
    first = tuple(islice(faults, MOST_FAULTS + 1))
    more = Fault("", f"more than {MOST_FAULTS} faults: these are the first, and the rest is not read")
    return first if len(first) <= MOST_FAULTS else (*first[:MOST_FAULTS], more)


def bounded(data: object, *, source: str = "") -> int:
    """Return how many parts data has: its tables, keys, lists and plain values.

    It goes by levels, without recursion, and looks for paths only where there is something to tell.

    Raises:
        UnreadableInput: It nests too deep, has too many parts, or holds what no message can show: every
            hidden character, endless number and key that is no text, each with its path.
    """
    level: list[object] = [data]
    parts, depth, fine = 1, 0, True
    while level:
        depth += 1
        if depth > _DEEPEST:
            raise _too_deep(source)
        inside: list[object] = []
        for value in level:
            table, listed = as_table(value), as_list(value)
            if table is None and listed is None:
                fine = fine and not _unshowable(value)
                continue
            held = (listed or ()) if table is None else table.values()
            parts += len(held) + len(table or ())
            if parts > _MOST_PARTS:
                raise UnreadableInput(f"has more than {_MOST_PARTS:,} parts", source=source)
            inside.extend(held)
            fine = fine and not any(map(_no_key, table or ()))
        level = inside
    faults = () if fine else told(_unshowables("", data))
    if faults:
        raise UnreadableInput(*faults, source=source)
    return parts


def _no_key(key: object) -> bool:
    return not isinstance(key, str) or not key.isprintable()


def _unshowables(path: str, value: object) -> Iterator[Fault]:
    """Yield what cannot be shown of data that is known to be not too deep."""
    if problem := _unshowable(value):
        yield Fault(path, problem)
    for key, each in (as_table(value) or {}).items():
        if not isinstance(key, str):
            yield Fault(path, f"expected text as a key, got {shown(key)}")
            continue
        if problem := _unshowable(key):
            yield Fault(below(path, key), problem)
        yield from _unshowables(below(path, key), each)
    for index, each in enumerate(as_list(value) or ()):
        yield from _unshowables(f"{path}[{index}]", each)


def _unshowable(value: object) -> str:
    """Return why no message can show a plain value, or nothing."""
    hidden = _UNSEEN.search(value) if isinstance(value, str) and not value.isprintable() else None
    if hidden is not None:
        around = hidden.string[max(0, hidden.start() - 20) : hidden.end() + 20]
        return f"has a character that cannot be seen: take it out of {around!r}"
    return "has a number of more than 100 digits" if isinstance(value, int) and abs(value) >= _LARGEST else ""


def as_table(raw: object) -> dict[str, object] | None:
    """Return a table as one, or `None`."""
    return cast("dict[str, object]", raw) if isinstance(raw, dict) else None


def as_list(raw: object) -> list[object] | None:
    """Return a list as one, or `None`."""
    return cast("list[object]", raw) if isinstance(raw, list) else None


def plain_day(raw: object) -> dt.date | None:
    """Return a day given as a date or as text, or `None` if it is neither."""
    if isinstance(raw, dt.date):
        return None if isinstance(raw, dt.datetime) else raw
    try:
        return dt.date.fromisoformat(raw) if isinstance(raw, str) and _DAY.fullmatch(raw) else None
    except ValueError:
        return None
