"""Reading plain values strictly: nothing is coerced, nothing is skipped, and every fault is collected."""

import datetime as dt
import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TypeVar, cast

import attrs

from frontierpolicy.calendars import EventTime
from frontierpolicy.errors import Fault, FrontierPolicyError, InvalidValue, below, one_of, shown
from frontierpolicy.facts.codecs import MOMENT
from frontierpolicy.serialization.files import MOST_FAULTS, as_list, as_table, plain_day, told

__all__ = ["Collector", "Table", "as_written"]

V = TypeVar("V")
Table = Mapping[str, object]


class _EnoughError(Exception):
    """More faults than are told at once: what is left of the input is not read."""


@attrs.define
class Collector:
    """Reads the plain values of tables and collects what is wrong with them, as far as it is told at once.

    Attributes:
        faults: What was found wrong, each with its path.
    """

    faults: list[Fault] = attrs.field(factory=list[Fault], kw_only=True)

    def blame(self, path: str, problem: str) -> None:
        """Note a fault."""
        self.note(Fault(path, problem))

    def note(self, *faults: Fault) -> None:
        """Note faults; one too many ends the reading of the whole that they are in."""
        self.faults.extend(faults)
        if len(self.faults) > MOST_FAULTS:
            self.faults[:] = told(self.faults)
            raise _EnoughError

    @contextmanager
    def at(self, path: str) -> Generator[None]:
        """Note whatever is raised inside as faults under a path."""
        try:
            yield
        except FrontierPolicyError as error:
            inner = getattr(error, "faults", None) or (Fault("", str(error)),)
            self.note(*(cast("Fault", each).under(path) for each in inner))

    @contextmanager
    def whole(self, refusal: Callable[..., FrontierPolicyError] = InvalidValue) -> Generator[None]:
        """Read something whole inside, and raise what was found wrong with it, if anything was.

        Args:
            refusal: The error that takes the faults.
        """
        with suppress(_EnoughError):
            yield
        if self.faults:
            raise refusal(*self.faults)

    def parsed(self, parse: Callable[[object], V], raw: object, path: str) -> V | None:
        """Return what a value stands for, or note why it stands for nothing."""
        if raw is None:
            self.blame(path, "expected a value, got null: leave out what is not known")
            return None
        with self.at(path):
            return parse(raw)
        return None

    def table(self, raw: object, path: str) -> Table | None:
        """Return a table, or note that it is none."""
        table = as_table(raw)
        if table is None:
            self.blame(path, f"expected a table, got {as_written(raw)}")
        return table

    def rows(self, raw: object, path: str) -> Iterator[tuple[str, Table]]:
        """Yield each table of a list with its path."""
        found = as_list(raw)
        if found is None:
            self.blame(path, f"expected a list of tables, got {as_written(raw)}")
        for index, each in enumerate(found or []):
            row = self.table(each, f"{path}[{index}]")
            if row is not None:
                yield f"{path}[{index}]", row

    def schema(self, table: Table, name: str) -> None:
        """Note that a file does not say what it is."""
        if table.get("schema") != name:
            problem = f"expected {name!r}, got {as_written(table['schema'])}" if "schema" in table else "is required"
            self.blame("schema", f"{problem}: write schema = {name!r}")

    def keys(self, table: Table, path: str, allowed: Iterable[str], required: Mapping[str, str] | None = None) -> bool:
        """Note each key that has no meaning there, and each that must be there and is not, with its question.

        Returns:
            Whether all that are required are there.
        """
        names = list(allowed)
        for key in table:
            if key not in names:
                self.blame(below(path, key), f"unknown key. {one_of(key, names)}")
        absent = {key: question for key, question in (required or {}).items() if key not in table}
        for key, question in absent.items():
            self.blame(below(path, key), f"is required. {question}")
        return not absent

    def text(self, table: Table, key: str, path: str) -> str:
        """Return the text of a key, empty if there is no such key, or note that it is none."""
        return self._text(table[key], below(path, key)) if key in table else ""

    def texts(self, table: Table, key: str, path: str) -> tuple[str, ...]:
        """Return the texts that a key lists, none if there is no such key, or note which are none."""
        raw, where = table.get(key, []), below(path, key)
        return tuple(self._text(each, f"{where}[{index}]") for index, each in enumerate(self.listed(raw, where)))

    def _text(self, raw: object, path: str) -> str:
        if isinstance(raw, str) and raw.strip():
            return raw
        self.blame(path, f"expected text, got {as_written(raw)}")
        return ""

    def listed(self, raw: object, path: str) -> list[object]:
        """Return a list, or note that it is none and how to make it one."""
        found = as_list(raw)
        if found is None:
            self.blame(path, f"expected a list, got {as_written(raw)}: write [{as_written(raw)}]")
        return found or []

    def flag(self, table: Table, key: str, path: str, *, default: bool) -> bool:
        """Return whether a key says true or false, or note that it says neither."""
        raw = table.get(key, default)
        if isinstance(raw, bool):
            return raw
        self.blame(below(path, key), f"expected true or false, got {as_written(raw)}")
        return default

    def day(self, table: Table, key: str, path: str) -> dt.date | None:
        """Return the day of a key, `None` if there is no such key, or note that it is none."""
        found = plain_day(table.get(key))
        if found is None and key in table:
            self.blame(below(path, key), f"expected a date such as 2026-06-24, got {as_written(table[key])}")
        return found

    def moment(self, table: Table, key: str, path: str) -> EventTime | None:
        """Return when a key says that something is, `None` if there is no such key, or note that it does not say."""
        return self.parsed(lambda raw: MOMENT.parse(raw, {}), table[key], below(path, key)) if key in table else None


def as_written(value: object) -> str:
    """Return a value as a message shows it, in the words of files."""
    return json.dumps(value) if value is None or isinstance(value, bool) else shown(value)
