"""Accepted findings from a file."""

from functools import partial
from pathlib import Path

from frontierpolicy.analysis import Acceptance
from frontierpolicy.errors import UnreadableInput
from frontierpolicy.serialization.collector import Collector, Table
from frontierpolicy.serialization.files import read_file

__all__ = ["ACCEPTED_SCHEMA", "acceptances_from_data", "load_acceptances"]

ACCEPTED_SCHEMA = "frontierpolicy/accepted/1"
"""What the key `schema` of a file with accepted findings says."""


def load_acceptances(path: str | Path) -> tuple[Acceptance, ...]:
    """Return the acceptances that a file in TOML or JSON holds.

    Raises:
        UnreadableInput: Every fault in the file, each with its path.
    """
    return acceptances_from_data(read_file(path), source=str(path))


def acceptances_from_data(data: Table, *, source: str = "") -> tuple[Acceptance, ...]:
    """Return the acceptances that plain data holds.

    Raises:
        UnreadableInput: Every fault in the data, each with its path.
    """
    collector = Collector()
    with collector.whole(partial(UnreadableInput, source=source)):
        collector.schema(data, ACCEPTED_SCHEMA)
        collector.keys(data, "", ["schema", "accepted"])
        rows = collector.rows(data.get("accepted", []), "accepted")
        found = [_acceptance(collector, row, where) for where, row in rows]
        return tuple(each for each in found if each is not None)


_NEEDED = {
    "finding": "Which finding is accepted, by its id?",
    "reason": "Why is it accepted?",
    "by": "Who accepts it?",
    "expires": "Which is the last day on which that holds?",
}


def _acceptance(collector: Collector, row: Table, path: str) -> Acceptance | None:
    before = len(collector.faults)
    collector.keys(row, path, _NEEDED, _NEEDED)
    finding, reason, by = (collector.text(row, key, path) for key in ("finding", "reason", "by"))
    expires = collector.day(row, "expires", path)
    if len(collector.faults) > before or expires is None:
        return None
    return Acceptance(finding=finding, reason=reason, by=by, expires=expires)
