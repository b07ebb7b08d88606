"""Cases of norms from files: what they say in a form any implementation can read, every fault told at once."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import attrs

from frontierpolicy.conditions import ALWAYS, Action, Condition, DefinedTerm, Determination, Happened, Someone
from frontierpolicy.errors import UnreadableInput, below
from frontierpolicy.facts import word
from frontierpolicy.lifecycle import Event, State
from frontierpolicy.parties import Party
from frontierpolicy.plans import Model
from frontierpolicy.serialization.collector import Collector, Table
from frontierpolicy.serialization.files import as_list, as_table, read_file
from frontierpolicy.terms import Force, Modality, PartyKind, Role, Standing
from frontierpolicy.truth import Truth

CASES = Path(__file__).parent / "data" / "cases"
SCHEMA = "frontierpolicy/cases/1"
FOUND = ("decided", "conditional", "absent")
REFUSALS = {
    "overrides in a circle": "overrides run in a circle: ",
    "definitions in a circle": "definitions run in a circle: ",
    "breaches in a circle": "breaches run in a circle: ",
    "a lesser permission over a ban": "a permission that is requested cannot beat ",
    "an override of itself": "a provision cannot override itself",
}
"""Why a rulebook is refused, and how this library begins to say so."""

_JUDGE = Party("judge", "the judge", PartyKind.BODY)
_NORM = ("id", "must", "must_not", "may", "can", "by", "by_role", "towards", "force", "if", "unless", "also", "in")
_WHEN = ("from", "due", "kept_until", "in_force", "after_breach_of")
_DEFINITION = ("id", "term", "counts", "if", "unless", "in")
_BLOCK = ("id", "stops", "if", "in")
_ACT = ("act", "by", "towards", "on", "until")
_EVENT = ("norm", "event", "on", "successor")
_EXPECTED = ("norm", "by", "towards", "found", "says", "stands", "missing", "life", "breached")
_RULES = ("norms", "definitions", "blocks", "overrides")
_WORLD = ("facts", "roles", "acts", "complete", "events")
_ANSWERS = ("expect", "conflicts", "terms", "silent_on", "refused")
_CASE = ("id", "source", "shows", "convention", "limit", "as_of", *_RULES, *_WORLD, *_ANSWERS)
_SAYS = {"must": Modality.MUST, "must_not": Modality.MUST_NOT, "may": Modality.MAY, "can": Modality.CAN}


@attrs.frozen(kw_only=True)
class Case:
    """One case: its tables as they stand in the file, checked, with what cites and explains it."""

    family: str
    id: str
    source: str
    shows: str
    convention: str
    limit: str
    as_of: dt.date
    table: dict[str, Any]

    def rows(self, key: str) -> list[dict[str, Any]]:
        """Return the tables of a key."""
        return list(self.table.get(key, []))


def who(name: str) -> Party:
    """Return the party of a name."""
    return Party(name, name.capitalize(), PartyKind.PERSON)


def act(name: str) -> Action:
    """Return the act of a name."""
    return Action(id=f"cases/{name}", phrase=name, done=f"done {name}")


def fact(name: str) -> Determination:
    """Return the fact of a name: on record as so, as not so, or unknown."""
    return Determination(
        id=f"cases/{name}", title=name, subject=Model, authority=_JUDGE, if_absent=Truth.UNKNOWN, question=f"{name}?"
    )


def term(name: str) -> DefinedTerm:
    """Return the defined term of a name."""
    return DefinedTerm(id=f"cases/{name}", phrase=name, subject=Model)


def condition(raw: Any) -> Condition:
    """Return the condition that a checked value stands for."""
    if isinstance(raw, str):
        return fact(raw)
    ((key, value),) = [each for each in raw.items() if each[0] != "by"]
    if key == "did":
        return Happened(action=act(value), by=who(raw["by"]) if "by" in raw else Someone.BEARER)
    if key == "counts":
        return term(value)
    if key == "not":
        return ~condition(value)
    parts = [condition(each) for each in value]
    joined = parts[0]
    for each in parts[1:]:
        joined = joined & each if key == "all" else joined | each
    return joined


def conditions(row: dict[str, Any]) -> tuple[Condition, tuple[Condition, ...]]:
    """Return when a row applies, and the exceptions to it."""
    return condition(row["if"]) if "if" in row else ALWAYS, tuple(condition(each) for each in row.get("unless", []))


def modality(row: dict[str, Any]) -> tuple[Modality, str]:
    """Return what a norm says, and of which act."""
    ((key, said),) = [(key, row[key]) for key in _SAYS if key in row]
    return _SAYS[key], said


def read_cases(folder: Path = CASES) -> tuple[Case, ...]:
    """Return every case of a folder; the ids are one list.

    Raises:
        UnreadableInput: Every fault of a file, each with its path.
    """
    found = tuple(case for path in sorted(folder.glob("*.toml")) for case in read_case_file(path))
    names = [case.id for case in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UnreadableInput(*(f"the id {name!r} is there twice" for name in twice), source=folder.name)
    return found


def read_case_file(path: Path) -> tuple[Case, ...]:
    """Return the cases of one file."""
    data, faults = read_file(path), _Checker()
    faults.schema(data, SCHEMA)
    faults.keys(data, "", ["schema", "family", "about", "case"], {"family": "Which?", "case": "Which cases?"})
    family = faults.text(data, "family", "")
    cases = [faults.case(where, row, family) for where, row in faults.rows(data.get("case", []), "case")]
    if faults.faults:
        raise UnreadableInput(*faults.faults, source=path.name)
    return tuple(cases)


class _Checker(Collector):
    """Checks the tables of cases."""

    def case(self, where: str, row: Table, family: str) -> Case:
        self.keys(row, where, _CASE, {"id": "Called?", "source": "From where?", "shows": "What does it show?"})
        texts = {key: self.text(row, key, where) for key in ("id", "source", "shows", "convention", "limit")}
        for key in ("as_of", "complete"):
            self.day(row, key, where)
        self._rules(row, where)
        self._world(row, where)
        self._answers(row, where)
        as_of = row.get("as_of", dt.date(2026, 6, 24))
        table = dict(row)
        return Case(family=family, **texts, as_of=cast("dt.date", as_of), table=table)

    def _tables(self, row: Table, where: str, key: str, allowed: tuple[str, ...], *needed: str) -> Iterator[Any]:
        for path, each in self.rows(row.get(key, []), below(where, key)):
            if self.keys(each, path, allowed, dict.fromkeys(needed, "It has no default.")):
                yield path, each

    def _texts(self, row: Table, path: str, *keys: str) -> None:
        for key in keys:
            self.text(row, key, path)

    def _lists(self, row: Table, path: str, *keys: str) -> None:
        for key in keys:
            self.texts(row, key, path)

    def _window(self, row: Table, path: str) -> None:
        days = [self.day(row, key, path) for key in ("from", "due", "kept_until")]
        if "kept_until" in row and days[0] is None:
            self.blame(path, "what is kept up needs a day from which on: write from")
        limits = as_list(row.get("in_force", [dt.date.min])) or []
        if not 1 <= len(limits) <= 2 or not all(isinstance(each, dt.date) for each in limits):
            self.blame(below(path, "in_force"), "expected the day it begins and perhaps the day it ends, as a list")

    def _rules(self, row: Table, where: str) -> None:
        ids = [each.get("id") for each in as_rows(row, "norms")]
        for path, each in self._tables(row, where, "norms", (*_NORM, *_WHEN), "id"):
            said = [key for key in _SAYS if key in each]
            if len(said) != 1:
                self.blame(path, f"expected one of must, must_not, may, can; got {', '.join(said) or 'none'}")
            self._named(Force, each, "force", path)
            self._named(Role, each, "by_role", path)
            self._when(each, path)
            self._window(each, path)
            self._texts(each, path, "id", *said, "by", "after_breach_of", "in")
            self._lists(each, path, "towards", "also")
            if each.get("after_breach_of", each["id"]) not in ids:
                self.blame(below(path, "after_breach_of"), "names no norm of this case")
        for path, each in self._tables(row, where, "definitions", _DEFINITION, "id", "term"):
            self.flag(each, "counts", path, default=True)
            self._texts(each, path, "id", "term", "in")
            self._when(each, path)
        for path, each in self._tables(row, where, "blocks", _BLOCK, "id", "stops"):
            stops = self.table(each["stops"], below(path, "stops")) or {}
            self.keys(stops, below(path, "stops"), ["in", "norms", "says", "forces"])
            self._texts(stops, below(path, "stops"), "in")
            self._lists(stops, below(path, "stops"), "norms", "says", "forces")
            self._texts(each, path, "id", "in")
            self._when(each, path)
        names = [each.get("id") for key in ("norms", "definitions", "blocks") for each in as_rows(row, key)]
        self._pairs(row, where, "overrides", names)
        self._pairs(row, where, "conflicts", names)

    def _pairs(self, row: Table, where: str, key: str, names: list[Any]) -> None:
        for index, pair in enumerate(self.listed(row.get(key, []), below(where, key))):
            found = as_list(pair) or []
            if len(found) != 2 or any(each not in names for each in found):
                self.blame(f"{below(where, key)}[{index}]", f"expected a pair of ids of this case, got {pair!r}")

    def _when(self, row: Table, path: str) -> None:
        if "if" in row:
            self._condition(row["if"], below(path, "if"))
        for index, each in enumerate(self.listed(row.get("unless", []), below(path, "unless"))):
            self._condition(each, f"{below(path, 'unless')}[{index}]")

    def _condition(self, raw: object, path: str) -> None:
        if isinstance(raw, str):
            return
        table = as_table(raw) or {}
        keys = [key for key in table if key != "by"]
        if len(keys) != 1 or keys[0] not in ("did", "counts", "not", "all", "any"):
            self.blame(path, f"expected a fact, or a table with one of did, counts, not, all, any; got {raw!r}")
        elif keys[0] in ("did", "counts"):
            self._texts(table, path, keys[0], "by")
        elif keys[0] == "not":
            self._condition(table["not"], below(path, "not"))
        else:
            for index, each in enumerate(self.listed(table[keys[0]], below(path, keys[0]))):
                self._condition(each, f"{below(path, keys[0])}[{index}]")

    def _named(self, kind: Any, row: Table, key: str, path: str) -> None:
        if key in row:
            self.parsed(lambda raw: word(kind, raw), row[key], below(path, key))

    def _world(self, row: Table, where: str) -> None:
        for name, value in (self.table(row.get("facts", {}), below(where, "facts")) or {}).items():
            changes = as_list(value) or []
            dated = changes and all(_is_change(each) for each in changes)
            if not (isinstance(value, bool) or dated):
                problem = f"expected true, false, or [day, true or false] pairs; got {value!r}"
                self.blame(below(below(where, "facts"), name), problem)
        roles = self.table(row.get("roles", {}), below(where, "roles")) or {}
        self._lists(roles, below(where, "roles"), *roles)
        for name in roles:
            self.parsed(lambda raw: word(Role, raw), name, below(where, "roles"))
        for path, each in self._tables(row, where, "acts", _ACT, "act", "on"):
            self._texts(each, path, "act", "by", "towards")
            self.day(each, "on", path)
            self.day(each, "until", path)
        for path, each in self._tables(row, where, "events", _EVENT, "norm", "event", "on"):
            self._named(Event, each, "event", path)
            self._texts(each, path, "norm", "successor")
            self.day(each, "on", path)

    def _answers(self, row: Table, where: str) -> None:
        norms = [each.get("id") for each in as_rows(row, "norms")]
        expected = list(self._tables(row, where, "expect", _EXPECTED, "norm", "found"))
        self._lists(row, where, "silent_on")
        for path, each in expected:
            self._texts(each, path, "by", "towards")
            self._lists(each, path, "missing")
            if each["norm"] not in norms:
                self.blame(below(path, "norm"), f"no norm of this case is called {each['norm']!r}")
            if each["found"] not in FOUND:
                self.blame(below(path, "found"), f"expected one of {', '.join(FOUND)}; got {each['found']!r}")
            elif each["found"] != "absent":
                self.keys(each, path, _EXPECTED, {"says": "With what modality?", "stands": "How does it stand?"})
            for kind, key in ((Modality, "says"), (Standing, "stands"), (State, "life"), (Truth, "breached")):
                self._named(kind, each, key, path)
        for name in norms if "refused" not in row else []:
            if name not in [each["norm"] for _, each in expected]:
                self.blame(below(where, "expect"), f"nothing is expected of the norm {name!r}")
        for name, answer in (self.table(row.get("terms", {}), below(where, "terms")) or {}).items():
            self.parsed(lambda raw: word(Truth, raw), answer, below(below(where, "terms"), name))
        if "refused" in row and row["refused"] not in REFUSALS:
            self.blame(below(where, "refused"), f"expected one of {', '.join(REFUSALS)}; got {row['refused']!r}")


def as_rows(row: Table, key: str) -> list[dict[str, object]]:
    """Return the tables that a key lists, as far as there are any."""
    return [table for each in as_list(row.get(key)) or [] if (table := as_table(each)) is not None]


def _is_change(raw: object) -> bool:
    match raw:
        case [dt.date(), bool()]:
            return True
        case _:
            return False
