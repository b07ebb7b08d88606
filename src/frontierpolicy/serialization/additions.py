"""What a user adds to the law without touching a plan: entries on record, and hypothetical instruments."""

from functools import partial
from pathlib import Path

import attrs

from frontierpolicy.drafting import Instrument, Rulebook, vocabulary_of
from frontierpolicy.errors import UnreadableInput
from frontierpolicy.parties import KNOWN_PARTIES
from frontierpolicy.plans import Entry
from frontierpolicy.serialization.collector import Table
from frontierpolicy.serialization.files import read_file
from frontierpolicy.serialization.plans import Vocabulary, lookup, read_entries
from frontierpolicy.serialization.reader import Reader
from frontierpolicy.serialization.rules import instrument_from_data

__all__ = ["ADDITIONS_SCHEMA", "Additions", "additions_from_data", "load_additions"]

ADDITIONS_SCHEMA = "frontierpolicy/additions/1"
"""What the key `schema` of a file with additions says."""


@attrs.frozen(kw_only=True)
class Additions:
    """What a file adds.

    Attributes:
        record: Entries for the public record.
        instruments: Law that is not among the shipped instruments.
    """

    record: tuple[Entry, ...] = ()
    instruments: tuple[Instrument, ...] = ()


def load_additions(path: str | Path, *, vocabulary: Vocabulary) -> Additions:
    """Return what a file in TOML or JSON adds.

    Raises:
        UnreadableInput: Every fault in the file, each with its path.
    """
    return additions_from_data(read_file(path), vocabulary=vocabulary, source=str(path))


def additions_from_data(data: Table, *, vocabulary: Vocabulary, source: str = "") -> Additions:
    """Return what plain data adds.

    Raises:
        UnreadableInput: Every fault in the data, each with its path.
    """
    reader = Reader(parties=KNOWN_PARTIES, vocabulary=lookup(vocabulary))
    with reader.whole(partial(UnreadableInput, source=source)):
        reader.schema(data, ADDITIONS_SCHEMA)
        reader.keys(data, "", ["schema", "record", "instruments"])
        instruments: dict[str, Instrument] = {}
        for where, row in reader.rows(data.get("instruments", []), "instruments"):
            with reader.at(where):
                made = instrument_from_data(row)
                if instruments.setdefault(made.id, made) is not made:
                    reader.blame(f"{where}.id", f"another instrument of the file is called {made.id!r}")
        reader.vocabulary = lookup({**vocabulary, **vocabulary_of(Rulebook(instruments.values()))})
        record = read_entries(reader, data.get("record", []), "record")
        return Additions(record=record, instruments=tuple(instruments.values()))
