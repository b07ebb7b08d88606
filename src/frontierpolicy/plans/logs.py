"""What is on record: acts and determinations, each with its date, when it became known, and its source.

The plan's own log and the public record that instruments bring are made of the same entries.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from frontierpolicy.calendars import EventTime, Interval, checked_time, last_day
from frontierpolicy.conditions import Action, Determination
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.parties import Party

__all__ = ["Entry", "Log"]


def _declared(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Action | Determination):
        raise InvalidType(f"expected a declared Action or Determination, got {value!r}")


def _a_party(_: object, field: "attrs.Attribute[Any]", value: Any) -> None:
    if value is None and field.default is None:
        return
    if not isinstance(value, Party):
        raise InvalidType(f"{field.name}: expected a Party, as in party('openai'), got {value!r}")


def _known_when(entry: "Entry") -> dt.date:
    return last_day(entry.on)


@attrs.frozen(kw_only=True)
class Entry:
    """One act or determination on record.

    Dated after the day the question is asked, it is a plan; on or before, it has happened.

    Attributes:
        what: The action done, or the determination made.
        by: Who did it.
        towards: Towards whom, or `None` if that is not stated: it counts towards the public, and whether it was
            towards somebody in particular is open.
        about: The id of the model, stage or instrument it is about, or `None` for all the plan is about.
        parts: The chapters or parts it covers; empty for all.
        outcome: Whether it was done or found so; `False` for a refusal, a withdrawal, a negative finding.
        on: When it was done.
        until: When it stopped, for something that lasts, or `None`; not before it was done.
        known_at: The day from which it is known; by default the day it was surely done.
        source: Where it is stated.
    """

    what: Action | Determination = attrs.field(validator=_declared)
    by: Party = attrs.field(validator=_a_party)
    towards: Party | None = attrs.field(default=None, validator=_a_party)
    about: str | None = None
    parts: frozenset[str] = frozenset()
    outcome: bool = True
    on: EventTime = attrs.field(converter=checked_time)
    until: EventTime | None = None
    known_at: dt.date = attrs.field(default=attrs.Factory(_known_when, takes_self=True))
    source: str

    def __attrs_post_init__(self) -> None:
        """Refuse an entry without a source, and one that stops before it begins."""
        if not self.source.strip():
            raise InvalidValue(f"the entry {self.what.id!r} has no source: say where it is stated")
        Interval(self.on, self.until)


def _entries(values: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(values)


@attrs.frozen(kw_only=True)
class Log:
    """Entries of one list, and until when the list is known to be complete.

    Attributes:
        entries: What is on record.
        complete_until: The last day up to which nothing is left out, or `None` if that is not known.
        of: The one action or determination the list is about; `None` for a plan's own log, which is
            about every act by or towards the party whose plan it is.
        about: The instrument or thing that the list is about, or `None` for anything.
    """

    entries: tuple[Entry, ...] = attrs.field(default=(), converter=_entries)
    complete_until: dt.date | None = None
    of: Action | Determination | None = None
    about: str | None = None

    def plus(self, *entries: Entry) -> "Log":
        """Return the list with more entries."""
        return attrs.evolve(self, entries=(*self.entries, *entries))
