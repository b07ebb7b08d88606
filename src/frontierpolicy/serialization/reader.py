"""Reading records strictly: all that a file says of the facts of an actor, a model, a stage, a recipient."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast

import attrs

from frontierpolicy.conditions import Action, Determination
from frontierpolicy.errors import below, one_of
from frontierpolicy.facts import (
    Assumed,
    Estimate,
    Extensible,
    Fact,
    History,
    Missing,
    Record,
    Spread,
    Stated,
    Where,
    Wheres,
    Yearly,
    extensions_of,
    word,
)
from frontierpolicy.parties import Party
from frontierpolicy.places import all_countries
from frontierpolicy.serialization.collector import Collector, Table, as_written
from frontierpolicy.serialization.files import as_list, as_table

__all__ = ["EVERYWHERE", "HIGHS", "LOWS", "Reader"]

R = TypeVar("R", bound=Record)

EVERYWHERE = "everywhere"
"""How a file writes every country, of an audience or as a set of places."""

LOWS: Mapping[str, bool] = MappingProxyType({"low": False, "at_least": False, "more_than": True})
HIGHS: Mapping[str, bool] = MappingProxyType({"high": False, "at_most": False, "less_than": True})
"""The words for a limit of an estimate, and whether each excludes the limit itself."""

_SOURCED = ("source", "as_of", "note")
_ESTIMATE = ("value", *LOWS, *HIGHS, *_SOURCED)
_SHAPES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((*LOWS, *HIGHS), _ESTIMATE),
    "assumed": ("assumed", "because"),
    "each_of": ("each_of",),
    "history": ("history",),
    "missing": ("missing", *_SOURCED),
    "value": ("value", *_SOURCED),
}
"""The ways to say something of a fact: the key that tells each, and all keys that it can have."""

_EVERY_KEY = tuple({key: None for keys in _SHAPES.values() for key in keys})


@attrs.define(kw_only=True)
class Reader(Collector):
    """Reads the parts of a plan and collects what is wrong with them.

    Attributes:
        parties: The parties that may be named, by id.
        vocabulary: Returns the action or determination of an id, or raises `UnknownName`.
    """

    parties: Mapping[str, Party]
    vocabulary: Callable[[str], Action | Determination]

    def record(
        self, kind: type[R], table: Table, path: str, *, fields: Mapping[str, object], keys: Iterable[str]
    ) -> R | None:
        """Return a record, or note every fault in it.

        Args:
            kind: The kind of record.
            table: What the file says.
            path: Where.
            fields: The fields that are not facts, read already.
            keys: The keys of the table that stand for those fields.
        """
        facts = {fact.name: fact for fact in kind.facts()}
        spaces = extensions_of(kind)
        required = {name: fact.question for name, fact in facts.items() if fact.required}
        whole = self.keys(table, path, [*facts, *keys, *spaces], required)
        before = len(self.faults)
        values = {name: self.given(facts[name], raw, below(path, name)) for name, raw in table.items() if name in facts}
        if issubclass(kind, Extensible):
            found = [self._extension(spaces[name], table[name], below(path, name)) for name in spaces if name in table]
            values["extensions"] = tuple(each for each in found if each is not None)
        if not whole or len(self.faults) > before:
            return None
        with self.at(path):
            return kind(**cast("dict[str, Any]", {**values, **fields}))
        return None

    def _extension(self, kind: type[R], raw: object, path: str) -> R | None:
        table = self.table(raw, path)
        return None if table is None else self.record(kind, table, path, fields={}, keys=())

    def given(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        """Return what a file says of a fact, or note what is wrong with it."""
        before = len(self.faults)
        value = self._years(fact, raw, path) if fact.yearly else self._said(fact, raw, path)
        if len(self.faults) == before:
            with self.at(path):
                fact.check(value)
        return value

    def _said(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        table = as_table(raw)
        return self._value(fact, raw, path) if table is None or fact.required else self._wrapped(fact, table, path)

    def _value(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        """Return one plain value: of a fact that has many, the set of them."""
        if not fact.many:
            return self._one(fact, raw, path)
        if raw == EVERYWHERE and isinstance(fact, Wheres):
            return all_countries()
        return frozenset(self._one(fact, each, f"{path}[{at}]") for at, each in enumerate(self.listed(raw, path)))

    def _one(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        return self.parsed(lambda each: fact.codec.parse(each, self.parties), raw, path)

    def _years(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        table = self.table(raw, path) or {}
        if "missing" in table:
            self.keys(table, path, ["missing"])
            return self.missing(table, path)
        years: dict[int, object] = {}
        for key, value in table.items():
            if key.isascii() and key.isdigit() and len(key) == len("2025") and int(key):
                years[int(key)] = self._year(fact, int(key), value, below(path, key))
            else:
                self.blame(below(path, key), f"expected a calendar year such as 2025, got {as_written(key)}")
        return Yearly[object](years)

    def _year(self, fact: Fact[Any, Any], year: int, raw: object, path: str) -> object:
        before = len(self.faults)
        value = self._said(fact, raw, path)
        if len(self.faults) == before:
            with self.at(path):
                fact.check(Yearly[object]({year: value}))
        return value

    def _wrapped(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        """Return a value with its source, an estimate, a spread, a history, or why there is no value."""
        shape = next((key for key in _SHAPES if key in table), None)
        for key in table:
            if key not in _EVERY_KEY:
                self.blame(below(path, key), f"unknown key. {one_of(key, _EVERY_KEY)}")
            elif shape is not None and key not in _SHAPES[shape]:
                self.blame(below(path, key), f"does not go with {shape!r}: leave one of the two out")
        if shape is None:
            self.blame(path, f"says nothing of the fact: expected one of {', '.join(_SHAPES)}")
            return None
        read = {
            "assumed": self._assumed,
            "each_of": self._spread,
            "history": self._history,
            "missing": self._stated,
            "value": self._stated,
        }
        return read.get(shape, self._estimate)(fact, table, path)

    def _assumed(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        self.keys(table, path, table, {"because": "Why is it assumed?"})
        because = self.text(table, "because", path)
        where, inner = below(path, "assumed"), as_table(table["assumed"])
        if inner is not None and not any(key in inner for key in ("each_of", *LOWS, *HIGHS)):
            self.blame(where, f"expected a value, its limits or each_of, got {as_written(inner)}")
            return None
        return Assumed(self._said(fact, table["assumed"], where), because=because)

    def missing(self, table: Table, path: str) -> Missing | None:
        """Return why a table says that there is no value, or note that it does not say so."""
        what = "reason for a missing value"
        return self.parsed(lambda each: word(Missing, each, what), table["missing"], below(path, "missing"))

    def _stated(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        gone = "missing" in table
        value = self.missing(table, path) if gone else self._value(fact, table["value"], below(path, "value"))
        if not any(key in table for key in _SOURCED):
            return value
        self.keys(table, path, table, {"source": "Where is it stated?"})
        return Stated(cast("Any", value), **self._about(table, path))

    def _about(self, table: Table, path: str) -> dict[str, Any]:
        texts = {key: self.text(table, key, path) for key in ("source", "note")}
        return {**texts, "as_of": self.day(table, "as_of", path)}

    def _estimate(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        before = len(self.faults)
        low, low_open = self._figure(fact, table, LOWS, path)
        high, high_open = self._figure(fact, table, HIGHS, path)
        value, _ = self._figure(fact, table, {"value": False}, path)
        about = self._about(table, path)
        if len(self.faults) == before:
            with self.at(path):
                return Estimate(low=low, high=high, value=value, low_open=low_open, high_open=high_open, **about)
        return None

    def _figure(self, fact: Fact[Any, Any], table: Table, names: Mapping[str, bool], path: str) -> tuple[Any, bool]:
        """Return the figure that one of several words states, and whether it is excluded itself."""
        stated = [name for name in names if name in table]
        for extra in stated[1:]:
            self.blame(below(path, extra), f"does not go with {stated[0]!r}: leave one of the two out")
        return next(((self._one(fact, table[name], below(path, name)), names[name]) for name in stated), (None, False))

    def _spread(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        raw, where = table["each_of"], below(path, "each_of")
        if raw == EVERYWHERE and isinstance(fact, Where):
            return Spread(all_countries())
        values = as_list(raw)
        if not values:
            self.blame(where, f"expected a list of at least one value, got {as_written(raw)}")
            return None
        return Spread([self._value(fact, each, f"{where}[{index}]") for index, each in enumerate(values)])

    def _history(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        before = len(self.faults)
        where = below(path, "history")
        changes = [self._change(fact, row, place) for place, row in self.rows(table["history"], where)]
        if len(self.faults) == before:
            with self.at(where):
                return History[Any](tuple(changes))
        return None

    def _change(self, fact: Fact[Any, Any], row: Table, path: str) -> tuple[Any, object]:
        self.keys(row, path, ["from", "value", "missing"], {"from": "From which date does it hold?"})
        said = [key for key in ("value", "missing") if key in row]
        if len(said) != 1:
            self.blame(path, "expected a value, or why it is missing: one of the two")
            return None, None
        return self.day(row, "from", path), self._stated(fact, {said[0]: row[said[0]]}, path)
