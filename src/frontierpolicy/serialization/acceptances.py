"""Accepted findings from a file."""

from pathlib import Path

from frontierpolicy.analysis import Acceptance
from frontierpolicy.errors import UnreadableInput
from frontierpolicy.parties import KNOWN_PARTIES
from frontierpolicy.serialization.files import read_file
from frontierpolicy.serialization.plans import lookup
from frontierpolicy.serialization.reader import Reader

__all__ = ["ACCEPTED_SCHEMA", "load_acceptances"]

ACCEPTED_SCHEMA = "frontierpolicy/accepted/1"
"""What the key `schema` of a file with accepted findings says."""


def load_acceptances(path: str | Path) -> tuple[Acceptance, ...]:
    """Return the acceptances that a file in TOML or JSON holds.

    Raises:
        UnreadableInput: Every fault in the file, each with its path.
    """
    data = read_file(path)
    reader = Reader(parties=KNOWN_PARTIES, vocabulary=lookup({}))
    reader.known_keys(data, "", ["schema", "accepted"])
    if data.get("schema") != ACCEPTED_SCHEMA:
        reader.blame("schema", f"expected {ACCEPTED_SCHEMA!r}, got {data.get('schema')!r}")
    found: list[Acceptance] = []
    for where, row in reader.rows(data.get("accepted", []), "accepted"):
        reader.known_keys(row, where, ["finding", "reason", "by", "expires"])
        texts = {name: reader.text(row.get(name), f"{where}.{name}") for name in ("finding", "reason", "by")}
        expires = reader.day(row.get("expires"), f"{where}.expires")
        if expires is None:
            reader.blame(f"{where}.expires", "an acceptance needs the last day on which it holds")
        else:
            found.append(Acceptance(**texts, expires=expires))
    if reader.faults:
        raise UnreadableInput(*reader.faults, source=str(path))
    return tuple(found)
