"""Plans from files, in TOML and JSON."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from frontierpolicy.conditions import Action, Determination
from frontierpolicy.errors import UnknownName, UnreadableInput, one_of
from frontierpolicy.facts import Collection, Missing, word
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import place
from frontierpolicy.plans import (
    Actor,
    Entry,
    Log,
    Model,
    Occurrence,
    Pause,
    Recipient,
    ReleasePlan,
    Stage,
    System,
    anyone,
    users_in,
)
from frontierpolicy.serialization.files import as_list, as_table, read_file
from frontierpolicy.serialization.reader import Reader
from frontierpolicy.terms import PartyKind, Role

__all__ = ["PLAN_SCHEMA", "USERS_IN", "Vocabulary", "load_plan", "occurrence_kinds", "plan_from_data", "read_entries"]

PLAN_SCHEMA = "frontierpolicy/plan/1"
"""What the key `schema` of a plan file says."""

USERS_IN = "users in "
"""How a file writes the audience of whoever is in a place."""

Vocabulary = Mapping[str, Action | Determination]
"""The actions and determinations that logs may speak of, by id."""

Table = Mapping[str, object]


def load_plan(path: str | Path, *, vocabulary: Vocabulary) -> ReleasePlan:
    """Return the plan that a file in TOML or JSON holds.

    Args:
        path: The file; its name ends in `.toml` or `.json`.
        vocabulary: The actions and determinations that its log may speak of.

    Raises:
        UnreadableInput: Every fault in the file, each with its path; nothing is read in part.
    """
    return plan_from_data(read_file(path), vocabulary=vocabulary, source=str(path))


def plan_from_data(data: Table, *, vocabulary: Vocabulary, source: str = "") -> ReleasePlan:
    """Return the plan that plain data stands for.

    Raises:
        UnreadableInput: Every fault in the data, each with its path.
    """
    reader = Reader(parties=KNOWN_PARTIES, vocabulary=lookup(vocabulary))
    reader.parties = {**KNOWN_PARTIES, **_parties(reader, data.get("parties", {}))}
    plan = _plan(reader, data)
    if reader.faults or plan is None:
        raise UnreadableInput(*reader.faults, source=source)
    return plan


def lookup(vocabulary: Vocabulary) -> Callable[[str], Action | Determination]:
    """Return the function that finds an action or determination, or raises what is the nearest."""

    def find(name: str) -> Action | Determination:
        if name not in vocabulary:
            raise UnknownName("action or determination", name, vocabulary)
        return vocabulary[name]

    return find


def _parties(reader: Reader, raw: object) -> dict[str, Party]:
    found: dict[str, Party] = {}
    for name, each in (reader.table(raw, "parties") or {}).items():
        path = f"parties.{name}"
        table = reader.table(each, path)
        if table is None:
            continue
        reader.known_keys(table, path, ["name", "kind", "aliases", "parent"])
        if name in KNOWN_PARTIES:
            reader.blame(path, "is known already: name another id, or leave it out")
        kind = reader.parsed(lambda each: word(PartyKind, each), table.get("kind", "company"), f"{path}.kind")
        aliases = as_list(table.get("aliases", []))
        if aliases is None:
            reader.blame(f"{path}.aliases", "expected a list of names")
        names = tuple(map(str, aliases or []))
        with reader.at(path):
            label = reader.text(table.get("name"), f"{path}.name")
            parent = reader.text(table.get("parent"), f"{path}.parent", default="")
            found[name] = Party(name, label, kind or PartyKind.COMPANY, aliases=names, parent=parent)
    return found


_KEYS = (
    "schema",
    "title",
    "note",
    "party",
    "parties",
    "roles",
    "actors",
    "model",
    "systems",
    "systems_complete",
    "stages",
    "stages_complete",
    "occurrences",
    "occurrences_complete",
    "log",
    "log_complete_until",
)


def _plan(reader: Reader, data: Table) -> ReleasePlan | None:
    reader.known_keys(data, "", _KEYS)
    if data.get("schema") != PLAN_SCHEMA:
        reader.blame("schema", f"expected {PLAN_SCHEMA!r}, got {data.get('schema')!r}")
    title, note = reader.text(data.get("title"), "title"), reader.text(data.get("note"), "note", default="")
    owner = _party(reader, data.get("party"), "party")
    fields: dict[str, Any] = {
        "roles": _roles(reader, data.get("roles", {})),
        "actors": tuple(_actors(reader, data.get("actors", {}))),
        "model": _model(reader, data.get("model"), "model"),
        "systems": _collection(
            reader, data, "systems", lambda row, path: reader.record(System, row, path, fields={}, keys=())
        ),
        "stages": _collection(reader, data, "stages", lambda row, path: _stage(reader, row, path)),
        "occurrences": _collection(reader, data, "occurrences", lambda row, path: _occurrence(reader, row, path)),
        "log": Log(
            entries=read_entries(reader, data.get("log", []), "log"),
            complete_until=reader.day(data.get("log_complete_until"), "log_complete_until"),
        ),
    }
    if reader.faults or owner is None:
        return None
    with reader.at(""):
        return ReleasePlan(title=title, note=note, party=owner, **fields)
    return None


def _party(reader: Reader, raw: object, path: str) -> Party | None:
    return reader.parsed(lambda each: Actor.party.codec.parse(each, reader.parties), raw, path)


def _roles(reader: Reader, raw: object) -> dict[Role, tuple[Party, ...]]:
    found: dict[Role, tuple[Party, ...]] = {}
    table = reader.table(raw, "roles") or {}
    reader.known_keys(table, "roles", [role.value for role in Role])
    for role in Role:
        if role.value in table:
            named = as_list(table[role.value])
            players = [table[role.value]] if named is None else named
            parties = [_party(reader, each, f"roles.{role}") for each in players]
            found[role] = tuple(each for each in parties if each is not None)
    return found


def _actors(reader: Reader, raw: object) -> Iterable[Actor]:
    for name, each in (reader.table(raw, "actors") or {}).items():
        path = f"actors.{name}"
        table, party = reader.table(each, path), _party(reader, name, path)
        if table is not None and party is not None:
            actor = reader.record(Actor, {**table, "party": name}, path, fields={}, keys=())
            if actor is not None:
                yield actor


def _model(reader: Reader, raw: object, path: str) -> Model | None:
    table = reader.table(raw, path)
    if table is None:
        return None
    base: Model | Missing | None = Missing.NOT_STATED
    inner = table.get("base")
    without = as_table(inner) or {}
    if "missing" in without:
        reader.known_keys(without, f"{path}.base", ["missing"])
        base = reader.parsed(lambda each: word(Missing, each), without["missing"], f"{path}.base.missing")
    elif inner is not None:
        base = _model(reader, inner, f"{path}.base")
    return reader.record(Model, table, path, fields={"base": base}, keys=("base",))


def _collection(
    reader: Reader, data: Table, key: str, read: Callable[[Table, str], object], at: str = ""
) -> Collection[Any]:
    path = f"{at}.{key}" if at else key
    found = [read(row, where) for where, row in reader.rows(data.get(key, []), path)]
    complete = reader.flag(data.get(f"{key}_complete"), f"{path}_complete", default=False)
    return Collection(tuple(each for each in found if each is not None), complete=complete)


def _stage(reader: Reader, table: Table, path: str) -> Stage | None:
    recipients = _collection(reader, table, "recipients", lambda row, where: _recipient(reader, row, where), path)
    pauses = tuple(_pauses(reader, table.get("pauses", []), f"{path}.pauses"))
    keys = ("recipients", "recipients_complete", "pauses")
    return reader.record(Stage, table, path, fields={"recipients": recipients, "pauses": pauses}, keys=keys)


def _pauses(reader: Reader, raw: object, path: str) -> Iterable[Pause]:
    for where, row in reader.rows(raw, path):
        reader.known_keys(row, where, ["since", "until"])
        since = reader.moment(row.get("since"), f"{where}.since")
        until = reader.moment(row.get("until"), f"{where}.until")
        if since is None:
            reader.blame(f"{where}.since", "a pause needs the day it begins")
            continue
        with reader.at(where):
            yield Pause(since, until)


def _recipient(reader: Reader, table: Table, path: str) -> Recipient | None:
    if "audience" in table:
        return _audience(reader, table, path)
    members = [
        _recipient(reader, row, where) for where, row in reader.rows(table.get("members", []), f"{path}.members")
    ]
    complete = reader.flag(table.get("members_complete"), f"{path}.members_complete", default=True)
    fields = {"members": tuple(each for each in members if each is not None), "members_complete": complete}
    return reader.record(Recipient, table, path, fields=fields, keys=("members", "members_complete"))


def _audience(reader: Reader, table: Table, path: str) -> Recipient | None:
    """Return an audience that a file names by a phrase."""
    reader.known_keys(table, path, ["audience", "id"])
    name = reader.text(table.get("id"), f"{path}.id", default="")
    phrase = reader.text(table.get("audience"), f"{path}.audience")
    if phrase == "anyone":
        return anyone(name or "anyone")
    if phrase.startswith(USERS_IN):
        where = reader.parsed(lambda each: place(str(each)), phrase.removeprefix(USERS_IN), f"{path}.audience")
        return None if where is None else users_in(where, name)
    reader.blame(f"{path}.audience", f"expected 'anyone' or '{USERS_IN}CA', got {phrase!r}")
    return None


def occurrence_kinds() -> dict[str, type[Occurrence]]:
    """Return the kinds of occurrence by the word that files use, those of other packages included."""
    return {kind.scope_name: kind for kind in Occurrence.__subclasses__()}


def _occurrence(reader: Reader, table: Table, path: str) -> Occurrence | None:
    kinds = occurrence_kinds()
    name = table.get("kind")
    if not isinstance(name, str) or name not in kinds:
        reader.blame(f"{path}.kind", f"no kind of occurrence is called {name!r}. {one_of(str(name), kinds)}")
        return None
    return reader.record(kinds[name], table, path, fields={}, keys=("kind",))


_ENTRY_KEYS = ("what", "by", "towards", "about", "parts", "outcome", "on", "until", "known_at", "source")


def read_entries(reader: Reader, raw: object, path: str) -> tuple[Entry, ...]:
    """Return the entries of a log."""
    found = [_entry(reader, row, where) for where, row in reader.rows(raw, path)]
    return tuple(each for each in found if each is not None)


def _entry(reader: Reader, row: Table, path: str) -> Entry | None:
    reader.known_keys(row, path, _ENTRY_KEYS)
    before = len(reader.faults)
    what = reader.parsed(lambda each: reader.vocabulary(str(each)), row.get("what"), f"{path}.what")
    by = _party(reader, row.get("by"), f"{path}.by")
    towards = None if row.get("towards") is None else _party(reader, row["towards"], f"{path}.towards")
    on, until = reader.moment(row.get("on"), f"{path}.on"), reader.moment(row.get("until"), f"{path}.until")
    known_at = reader.day(row.get("known_at"), f"{path}.known_at")
    source = reader.text(row.get("source"), f"{path}.source")
    parts = as_list(row.get("parts", []))
    if parts is None:
        reader.blame(f"{path}.parts", "expected a list of parts")
    if on is None and "on" not in row:
        reader.blame(f"{path}.on", "an entry needs the day it was done")
    outcome = reader.flag(row.get("outcome"), f"{path}.outcome", default=True)
    about = None if row.get("about") is None else reader.text(row["about"], f"{path}.about")
    if len(reader.faults) > before or what is None or by is None or on is None:
        return None
    entry = Entry(
        what=what,
        by=by,
        towards=towards,
        about=about,
        parts=frozenset(map(str, parts or [])),
        outcome=outcome,
        on=on,
        until=until,
        source=source,
    )
    return entry if known_at is None else attrs.evolve(entry, known_at=known_at)
