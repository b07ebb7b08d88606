"""From bytes to plain data: TOML and JSON within limits, every refusal one kind of error."""

import datetime as dt
import json
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from frontierpolicy.errors import UnreadableInput

__all__ = ["LONGEST_FILE", "as_list", "as_table", "plain_day", "read_data", "read_file"]

LONGEST_FILE = 1_000_000
"""The most bytes a file may have."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, which a terminal obeys, and those that turn the order of letters."""

_MOST_NODES = 100_000
_DEEPEST = 64


def read_file(path: str | Path) -> dict[str, Any]:
    """Return the table that a file holds; its name ends in `.toml` or `.json`.

    Raises:
        UnreadableInput: It cannot be opened, is too large, is not such a file, or nests too deep.
    """
    file = Path(path)
    try:
        with file.open("rb") as stream:
            content = stream.read(LONGEST_FILE + 1)
    except OSError as error:
        raise UnreadableInput(f"cannot be opened: {error.strerror or error}", source=str(path)) from None
    return read_data(content, file.suffix.lstrip("."), source=str(path))


def read_data(content: bytes, kind: str, *, source: str = "") -> dict[str, Any]:
    """Return the table that bytes of `toml` or `json` hold.

    Raises:
        UnreadableInput: They are too many, not such a text, repeat a key, or nest too deep.
    """
    if len(content) > LONGEST_FILE:
        raise UnreadableInput(f"is larger than {LONGEST_FILE:,} bytes", source=source)
    try:
        text = content.decode("utf-8")
        data = _parsed(text, kind)
    except UnicodeDecodeError:
        raise UnreadableInput("is not text in UTF-8", source=source) from None
    except RecursionError:
        raise UnreadableInput(f"nests deeper than {_DEEPEST} levels", source=source) from None
    except ValueError as error:  # both parsers, and repeated keys
        raise UnreadableInput(f"is not {kind.upper()}: {error}", source=source) from None
    _bounded(data, source)
    if not isinstance(data, dict):
        raise UnreadableInput("expected a table at the top", source=source)
    return cast("dict[str, Any]", data)


def _parsed(text: str, kind: str) -> object:
    if kind == "toml":
        return tomllib.loads(text, parse_float=Decimal)
    if kind == "json":
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_float=Decimal)
    raise ValueError(f"expected a name that ends in .toml or .json, not .{kind}")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} is there twice")
        found[key] = value
    return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no number")


def _bounded(data: object, source: str) -> None:
    """Refuse what nests too deep, has too many parts or hides a character, without recursion."""
    nodes, layer, depth = 0, [data], 0
    while layer:
        nodes += len(layer)
        depth += 1
        if depth > _DEEPEST:
            raise UnreadableInput(f"nests deeper than {_DEEPEST} levels", source=source)
        if nodes > _MOST_NODES:
            raise UnreadableInput(f"has more than {_MOST_NODES:,} parts", source=source)
        for text in layer:
            if isinstance(text, str) and _UNSEEN.search(text):
                raise UnreadableInput(f"has a character that cannot be seen, in {text[:60]!r}", source=source)
        layer = [inner for each in layer for inner in _inside(each)]


def _inside(value: object) -> list[object]:
    table = as_table(value)
    return [*table, *table.values()] if table is not None else as_list(value) or []


def as_table(raw: object) -> dict[str, object] | None:
    """Return a table as one, or `None`."""
    return cast("dict[str, object]", raw) if isinstance(raw, dict) else None


def as_list(raw: object) -> list[object] | None:
    """Return a list as one, or `None`."""
    return cast("list[object]", raw) if isinstance(raw, list) else None


def plain_day(raw: object) -> dt.date | None:
    """Return a day given as a date or as text, or `None` if it is neither."""
    if isinstance(raw, dt.datetime):
        return None
    if isinstance(raw, dt.date):
        return raw
    try:
        return dt.date.fromisoformat(raw) if isinstance(raw, str) and len(raw) == len("2026-06-24") else None
    except ValueError:
        return None
