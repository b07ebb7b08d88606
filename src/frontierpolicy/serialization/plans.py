"""Plans from files, in TOML and JSON."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast

from frontierpolicy.conditions import Action, Determination
from frontierpolicy.errors import UnknownName, UnreadableInput, below, one_of
from frontierpolicy.facts import Collection, Missing, word
from frontierpolicy.parties import KNOWN_PARTIES, Directory, Party
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
from frontierpolicy.serialization.collector import Table, as_written
from frontierpolicy.serialization.files import as_list, as_table, bounded, read_file
from frontierpolicy.serialization.reader import Reader
from frontierpolicy.terms import PartyKind, Role

__all__ = [
    "OF_AN_AUDIENCE",
    "PLAN_SCHEMA",
    "USERS_IN",
    "Vocabulary",
    "load_plan",
    "lookup",
    "occurrence_kinds",
    "plan_from_data",
    "read_entries",
]

PLAN_SCHEMA = "frontierpolicy/plan/1"
"""What the key `schema` of a plan file says."""

USERS_IN = "users in "
"""How a file writes the audience of whoever is in a place."""

Vocabulary = Mapping[str, Action | Determination]
"""The actions and determinations that logs may speak of, by id."""


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
    bounded(data, source=source)
    reader = Reader(parties=KNOWN_PARTIES, vocabulary=lookup(vocabulary))
    with reader.whole(partial(UnreadableInput, source=source)):
        table = reader.table(data, "") or {}
        reader.schema(table, PLAN_SCHEMA)
        reader.keys(table, "", _KEYS, _NEEDED)
        reader.parties = Directory({**KNOWN_PARTIES, **_parties(reader, table.get("parties", {}))})
        return cast("ReleasePlan", _plan(reader, table))  # where it is none, a fault says why


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
        path = below("parties", name)
        table = reader.table(each, path)
        if table is not None:
            reader.keys(table, path, ["name", "kind", "aliases", "parent"], {"name": "What is the party called?"})
        table = table or {}
        if name in KNOWN_PARTIES:
            reader.blame(path, "is known already: give it another id, or leave it out")
        kind = reader.parsed(lambda raw: word(PartyKind, raw), table.get("kind", "company"), below(path, "kind"))
        label, parent = reader.text(table, "name", path), reader.text(table, "parent", path)
        aliases = reader.texts(table, "aliases", path)
        with reader.at(path):
            found[name] = Party(name, label or name, kind or PartyKind.COMPANY, aliases=aliases, parent=parent)
    for name, each in found.items():
        if each.parent and each.parent not in found and each.parent not in KNOWN_PARTIES:
            unknown = UnknownName("party", each.parent, {**KNOWN_PARTIES, **found})
            reader.blame(below(below("parties", name), "parent"), f"{unknown}")
    return found


_NEEDED = {
    "title": "What is the plan called?",
    "party": "Whose plan is it?",
    "model": "Which model is released?",
}
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
    fields: dict[str, Any] = {
        "title": reader.text(data, "title", ""),
        "note": reader.text(data, "note", ""),
        "party": _party(reader, data["party"], "party") if "party" in data else None,
        "roles": _roles(reader, data.get("roles", {})),
        "actors": tuple(_actors(reader, data.get("actors", {}))),
        "model": _model(reader, data["model"], "model") if "model" in data else None,
        "systems": _collection(
            reader, data, "systems", lambda row, path: reader.record(System, row, path, fields={}, keys=())
        ),
        "stages": _collection(reader, data, "stages", lambda row, path: _stage(reader, row, path)),
        "occurrences": _collection(reader, data, "occurrences", lambda row, path: _occurrence(reader, row, path)),
        "log": Log(
            entries=read_entries(reader, data.get("log", []), "log"),
            complete_until=reader.day(data, "log_complete_until", ""),
        ),
    }
    if reader.faults:
        return None
    with reader.at(""):
        return ReleasePlan(**fields)
    return None


def _party(reader: Reader, raw: object, path: str) -> Party | None:
    return reader.parsed(lambda each: Actor.party.codec.parse(each, reader.parties), raw, path)


def _roles(reader: Reader, raw: object) -> dict[Role, tuple[Party, ...]]:
    found: dict[Role, tuple[Party, ...]] = {}
    table = reader.table(raw, "roles") or {}
    reader.keys(table, "roles", [role.value for role in Role])
    for role in Role:
        if role.value in table:
            path, named = below("roles", role.value), as_list(table[role.value])
            places = [(path, table[role.value])] if named is None else _numbered(path, named)
            parties = [_party(reader, each, where) for where, each in places]
            found[role] = tuple(each for each in parties if each is not None)
    return found


def _numbered(path: str, values: list[object]) -> list[tuple[str, object]]:
    return [(f"{path}[{index}]", each) for index, each in enumerate(values)]


def _actors(reader: Reader, raw: object) -> Iterable[Actor]:
    seen: dict[Party, str] = {}
    for name, each in (reader.table(raw, "actors") or {}).items():
        path = below("actors", name)
        table, party = reader.table(each, path), _party(reader, name, path)
        if table is None or party is None:
            continue
        if "party" in table:
            reader.blame(below(path, "party"), "does not go here: the key of the table says who it is")
        if seen.setdefault(party, name) != name:
            reader.blame(path, f"is the party {party.id!r}, described already as {seen[party]!r}")
        actor = reader.record(Actor, {**table, "party": name}, path, fields={}, keys=())
        if actor is not None:
            yield actor


def _model(reader: Reader, raw: object, path: str) -> Model | None:
    table = reader.table(raw, path)
    if table is None:
        return None
    base = _base(reader, table["base"], below(path, "base")) if "base" in table else None
    fields = {"base": Missing.NOT_STATED if base is None else base}
    return reader.record(Model, table, path, fields=fields, keys=("base",))


def _base(reader: Reader, raw: object, path: str) -> Model | Missing | None:
    without = as_table(raw) or {}
    if "missing" not in without:
        return _model(reader, raw, path)
    reader.keys(without, path, ["missing"])
    return reader.missing(without, path)


def _collection(
    reader: Reader, data: Table, key: str, read: Callable[[Table, str], object], at: str = ""
) -> Collection[Any]:
    found = [read(row, where) for where, row in reader.rows(data.get(key, []), below(at, key))]
    complete = reader.flag(data, f"{key}_complete", at, default=False)
    return Collection(tuple(found) if None not in found else (), complete=complete)


def _stage(reader: Reader, table: Table, path: str) -> Stage | None:
    recipients = _collection(reader, table, "recipients", lambda row, where: _recipient(reader, row, where), path)
    pauses = tuple(_pauses(reader, table.get("pauses", []), below(path, "pauses")))
    keys = ("recipients", "recipients_complete", "pauses")
    return reader.record(Stage, table, path, fields={"recipients": recipients, "pauses": pauses}, keys=keys)


def _pauses(reader: Reader, raw: object, path: str) -> Iterable[Pause]:
    for where, row in reader.rows(raw, path):
        reader.keys(row, where, ["since", "until"], {"since": "When does service stop?"})
        since, until = reader.moment(row, "since", where), reader.moment(row, "until", where)
        if since is not None:
            with reader.at(where):
                yield Pause(since, until)


OF_AN_AUDIENCE = ("id", "name")
"""The facts that an audience has itself; all others are those of its members."""


def _recipient(reader: Reader, table: Table, path: str, *, member: bool = False) -> Recipient | None:
    if "audience" in table and not member:
        return _audience(reader, table, path)
    where = below(path, "members")
    found = [_recipient(reader, row, at, member=True) for at, row in reader.rows(table.get("members", []), where)]
    if member and found:
        reader.blame(where, "a member of an audience cannot be an audience itself")
    own = [fact.name for fact in Recipient.facts() if fact.name in table and fact.name not in OF_AN_AUDIENCE]
    for name in own if found else ():
        reader.blame(below(path, name), "an audience has no facts of its own: state it of its members")
    members = () if own or member else tuple(each for each in found if each is not None)
    fields = {"members": members, "members_complete": reader.flag(table, "members_complete", path, default=True)}
    return reader.record(Recipient, table, path, fields=fields, keys=("members", "members_complete"))


def _audience(reader: Reader, table: Table, path: str) -> Recipient | None:
    """Return an audience that a file names by a phrase."""
    reader.keys(table, path, ["audience", "id"])
    name = reader.given(Recipient.id, table["id"], below(path, "id")) if "id" in table else None
    label = name if isinstance(name, str) else ""
    phrase, where = table["audience"], below(path, "audience")
    if phrase == "anyone":
        return anyone(label or "anyone")
    if isinstance(phrase, str) and phrase.startswith(USERS_IN):
        found = reader.parsed(lambda _: place(phrase.removeprefix(USERS_IN)), phrase, where)
        return None if found is None else users_in(found, label)
    reader.blame(where, f"expected 'anyone' or '{USERS_IN}CA', got {as_written(phrase)}")
    return None


def occurrence_kinds() -> dict[str, type[Occurrence]]:
    """Return the kinds of occurrence by the word that files use, those of other packages included."""
    return {kind.scope_name: kind for kind in Occurrence.__subclasses__()}


def _occurrence(reader: Reader, table: Table, path: str) -> Occurrence | None:
    kinds = occurrence_kinds()
    name = table.get("kind")
    if isinstance(name, str) and name in kinds:
        return reader.record(kinds[name], table, path, fields={}, keys=("kind",))
    problem = f"no kind of occurrence is called {as_written(name)}" if "kind" in table else "is required"
    reader.blame(below(path, "kind"), f"{problem}. {one_of(name if isinstance(name, str) else '', kinds)}")
    return None


_ENTRY_KEYS = ("what", "by", "towards", "about", "parts", "outcome", "on", "until", "known_at", "source")
_ENTRY_NEEDS = {
    "what": "What was done or determined, by its id?",
    "by": "Who did it?",
    "on": "When was it done?",
    "source": "Where is it stated?",
}


def read_entries(reader: Reader, raw: object, path: str) -> tuple[Entry, ...]:
    """Return the entries of a log."""
    found = [_entry(reader, row, where) for where, row in reader.rows(raw, path)]
    return tuple(each for each in found if each is not None)


def _entry(reader: Reader, row: Table, path: str) -> Entry | None:
    before = len(reader.faults)
    reader.keys(row, path, _ENTRY_KEYS, _ENTRY_NEEDS)
    named = reader.text(row, "what", path)
    what = reader.parsed(lambda _: reader.vocabulary(named), named, below(path, "what")) if named else None
    fields: dict[str, Any] = {
        **{name: _party(reader, row[name], below(path, name)) for name in ("by", "towards") if name in row},
        "what": what,
        "parts": frozenset(reader.texts(row, "parts", path)),
        "outcome": reader.flag(row, "outcome", path, default=True),
        "on": reader.moment(row, "on", path),
        "until": reader.moment(row, "until", path),
        "about": reader.text(row, "about", path) or None,
        "source": reader.text(row, "source", path),
    }
    known_at = reader.day(row, "known_at", path)
    if len(reader.faults) > before:
        return None
    if known_at is not None:
        fields["known_at"] = known_at
    with reader.at(path):
        return Entry(**fields)
    return None
