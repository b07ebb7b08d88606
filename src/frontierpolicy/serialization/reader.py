"""Reading records strictly: nothing is coerced, nothing is skipped, and every fault is collected."""

import datetime as dt
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, TypeVar, cast

import attrs

from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions import Action, Determination
from frontierpolicy.errors import Fault, FrontierPolicyError, InvalidValue, one_of
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
    Yearly,
    extensions_of,
    word,
)
from frontierpolicy.facts.codecs import MOMENT
from frontierpolicy.parties import Party
from frontierpolicy.places import all_countries
from frontierpolicy.serialization.files import as_list, as_table, plain_day

__all__ = ["EVERYWHERE", "Reader"]

R = TypeVar("R", bound=Record)
V = TypeVar("V")
Table = Mapping[str, object]

EVERYWHERE = "everywhere"
"""How a file writes that an audience is in every country."""

_SOURCED = ("source", "as_of", "note")
_LIMITS = {"low": False, "at_least": False, "more_than": True, "high": False, "at_most": False, "less_than": True}


@attrs.define
class Reader:
    """Reads the parts of a plan and collects what is wrong with them.

    Attributes:
        parties: The parties that may be named, by id.
        vocabulary: Returns the action or determination of an id, or raises `UnknownName`.
        faults: What was found wrong, each with its path.
    """

    parties: Mapping[str, Party]
    vocabulary: Callable[[str], Action | Determination]
    faults: list[Fault] = attrs.Factory(list[Fault])

    def blame(self, path: str, problem: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(path, problem))

    @contextmanager
    def at(self, path: str) -> Generator[None]:
        """Note whatever is raised inside as faults under a path."""
        try:
            yield
        except FrontierPolicyError as error:
            inner = getattr(error, "faults", None) or (Fault("", str(error)),)
            self.faults.extend(cast("Fault", each).under(path) for each in inner)

    def table(self, raw: object, path: str) -> Table | None:
        """Return a table, or note that it is none."""
        table = as_table(raw)
        if table is None:
            self.blame(path, f"expected a table, got {_shown(raw)}")
        return table

    def rows(self, raw: object, path: str) -> Iterator[tuple[str, Table]]:
        """Yield each table of a list with its path."""
        found = as_list(raw)
        if found is None:
            self.blame(path, f"expected a list of tables, got {_shown(raw)}")
        for index, each in enumerate(found or []):
            row = self.table(each, f"{path}[{index}]")
            if row is not None:
                yield f"{path}[{index}]", row

    def known_keys(self, table: Table, path: str, allowed: Iterable[str]) -> None:
        """Note each key that has no meaning there, with the nearest one that has."""
        names = list(allowed)
        for key in table:
            if key not in names:
                self.blame(_join(path, key), f"unknown key. {one_of(key, names)}")

    def parsed(self, parse: Callable[[object], V], raw: object, path: str) -> V | None:
        """Return what a value stands for, or note why it stands for nothing."""
        with self.at(path):
            return parse(raw)
        return None

    def text(self, raw: object, path: str, *, default: str | None = None) -> str:
        """Return a text, or note that it is missing or none."""
        if raw is None and default is not None:
            return default
        if not isinstance(raw, str) or not raw.strip():
            self.blame(path, f"expected text, got {'nothing' if raw is None else _shown(raw)}")
            return default or "?"
        return raw

    def flag(self, raw: object, path: str, *, default: bool) -> bool:
        """Return true or false, or note that it is neither."""
        if raw is None:
            return default
        if not isinstance(raw, bool):
            self.blame(path, f"expected true or false, got {_shown(raw)}")
            return default
        return raw

    def day(self, raw: object, path: str) -> dt.date | None:
        """Return a day, or note that it is none; nothing is no day."""
        found = None if raw is None else plain_day(raw)
        if raw is not None and found is None:
            self.blame(path, f"expected a date such as 2026-06-24, got {_shown(raw)}")
        return found

    def moment(self, raw: object, path: str) -> EventTime | None:
        """Return when something is, or note that it does not say; nothing says nothing."""
        return None if raw is None else self.parsed(lambda each: MOMENT.parse(each, self.parties), raw, path)

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
        self.known_keys(table, path, [*facts, *keys, *spaces])
        before = len(self.faults)
        values = {name: self.given(facts[name], raw, _join(path, name)) for name, raw in table.items() if name in facts}
        if issubclass(kind, Extensible):
            found = [self._extension(spaces[name], table[name], _join(path, name)) for name in spaces if name in table]
            values["extensions"] = tuple(each for each in found if each is not None)
        if len(self.faults) > before:
            return None
        with self.at(path):
            missing = [name for name, fact in facts.items() if name not in values and fact.required]
            if missing:
                raise InvalidValue(*(Fault(name, f"is required. {facts[name].question}") for name in missing))
            return kind(**cast("dict[str, Any]", {**values, **fields}))
        return None

    def _extension(self, kind: type[R], raw: object, path: str) -> R | None:
        table = self.table(raw, path)
        return None if table is None else self.record(kind, table, path, fields={}, keys=())

    def given(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        """Return what a file says of a fact, or note what is wrong with it."""
        if fact.yearly:
            return self._yearly(fact, raw, path)
        table = as_table(raw)
        if table is not None:
            return self._wrapped(fact, table, path)
        return self.parsed(lambda each: self._plain(fact, each), raw, path)

    def _plain(self, fact: Fact[Any, Any], raw: object) -> object:
        if not fact.many:
            return fact.codec.parse(raw, self.parties)
        found = as_list(raw)
        if found is None:
            raise InvalidValue(f"expected a list, got {_shown(raw)}: write [{_shown(raw)}]")
        faults: list[Fault] = []
        values: set[object] = set()
        for index, each in enumerate(found):
            try:
                values.add(fact.codec.parse(each, self.parties))
            except FrontierPolicyError as error:
                faults.append(Fault(f"[{index}]", str(error)))
        if faults:
            raise InvalidValue(*faults)
        return frozenset(values)

    def _yearly(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        table = self.table(raw, path)
        if table is None:
            return None
        if set(table) & {"missing", *_SOURCED}:
            return self._wrapped(fact, table, path)
        years: dict[int, object] = {}
        for key, value in table.items():
            if not (key.isascii() and key.isdigit() and len(key) == len("2025")):
                self.blame(_join(path, key), f"expected a calendar year such as 2025, got {key!r}")
            else:
                years[int(key)] = self._of_year(fact, value, _join(path, key))
        return Yearly[object](years)

    def _of_year(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        table = as_table(raw)
        if table is not None:
            return self._wrapped(fact, table, path)
        return self.parsed(lambda each: fact.codec.parse(each, self.parties), raw, path)

    def _wrapped(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        """Return a value with its source, an estimate, a spread, a history, or why there is no value."""
        shapes = ("missing", "value", "assumed", "each_of", "history", *_LIMITS)
        self.known_keys(table, path, [*shapes, "because", *_SOURCED])
        if not any(shape in table for shape in shapes):
            self.blame(path, f"says nothing of the fact: expected one of {', '.join(shapes)}")
            return None
        if any(limit in table for limit in _LIMITS):
            return self._estimate(fact, table, path)
        if "assumed" in table:
            value = self.given(fact, table["assumed"], _join(path, "assumed"))
            return Assumed(value, because=self.text(table.get("because"), _join(path, "because")))
        if "each_of" in table:
            return self._spread(fact, table["each_of"], _join(path, "each_of"))
        if "history" in table:
            return self._history(fact, table["history"], _join(path, "history"))
        return self._stated(fact, table, path)

    def _stated(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        if "missing" in table:
            value: object = self.parsed(lambda each: word(Missing, each), table["missing"], _join(path, "missing"))
        else:
            value = self.parsed(lambda each: self._plain(fact, each), table["value"], _join(path, "value"))
        if not any(key in table for key in _SOURCED):
            return value
        return Stated(
            cast("Any", value), source=self.text(table.get("source"), _join(path, "source")), **self._about(table, path)
        )

    def _about(self, table: Table, path: str) -> dict[str, Any]:
        as_of = self.day(table.get("as_of"), _join(path, "as_of"))
        return {"as_of": as_of, "note": self.text(table.get("note"), _join(path, "note"), default="")}

    def _estimate(self, fact: Fact[Any, Any], table: Table, path: str) -> object:
        def figure(*names: str) -> tuple[Any, bool]:
            stated = [name for name in names if name in table]
            for extra in stated[1:]:
                self.blame(_join(path, extra), f"{stated[0]} is stated already")
            if not stated:
                return None, False
            parsed = self.parsed(
                lambda each: fact.codec.parse(each, self.parties), table[stated[0]], _join(path, stated[0])
            )
            return parsed, _LIMITS.get(stated[0], False)

        (low, low_open), (high, high_open), (value, _) = (
            figure("low", "at_least", "more_than"),
            figure("high", "at_most", "less_than"),
            figure("value"),
        )
        if low is None and high is None:
            return None
        source = self.text(table.get("source"), _join(path, "source"), default="")
        with self.at(path):
            return Estimate[Any](
                low=low,
                high=high,
                value=value,
                low_open=low_open,
                high_open=high_open,
                source=source,
                **self._about(table, path),
            )
        return None

    def _spread(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        if raw == EVERYWHERE and isinstance(fact, Where):
            return Spread(all_countries())
        values = as_list(raw)
        if not values:
            self.blame(path, f"expected a list of values, got {_shown(raw)}")
            return None
        return Spread([self.parsed(lambda each: self._plain(fact, each), each, path) for each in values])

    def _history(self, fact: Fact[Any, Any], raw: object, path: str) -> object:
        changes: list[tuple[dt.date, object]] = []
        for where, row in self.rows(raw, path):
            self.known_keys(row, where, ["from", "value", "missing"])
            since = self.day(row.get("from"), _join(where, "from"))
            if since is None:
                self.blame(_join(where, "from"), "a change needs the date it holds from")
            else:
                changes.append(
                    (since, self._stated(fact, {"value": None, **row} if "missing" not in row else row, where))
                )
        with self.at(path):
            return History[Any](tuple(changes))
        return None


def _shown(value: object) -> str:
    text = str(value) if isinstance(value, Decimal | dt.date) else repr(value)
    return f"{text[:57]}…" if len(text) > len("…") + 57 else text


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
