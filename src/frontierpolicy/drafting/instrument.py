"""Instruments: published texts with their provisions, their life, their readings and their record."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Protocol, Self

import attrs

from frontierpolicy.calendars import EventTime, clock_start, first_day
from frontierpolicy.conditions import DefinedTerm, Happened
from frontierpolicy.conditions.reads import walk
from frontierpolicy.drafting.limits import Awaits, Ending
from frontierpolicy.drafting.operations import Amendment, Reading, Resume, SetDates, Suspend, added_by
from frontierpolicy.errors import Fault, InvalidRulebook, InvalidType, InvalidValue, UnknownName, must_be, shown
from frontierpolicy.places import Place
from frontierpolicy.plans import Log
from frontierpolicy.provisions import Definition, Override, Provision
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Enforcement, InstrumentKind, Publication, Status

__all__ = ["TEXT", "Instrument", "Part", "Rulebook"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


class Part(Protocol):
    """Anything an instrument can be drafted from: it comes down to provisions."""

    def provisions(self) -> tuple[Provision, ...]:
        """Return the provisions it comes down to."""
        ...


TEXT = "text"
"""The reading that is the text itself; every instrument has it."""


def _instrument_id(_: object, __: object, value: str) -> None:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise InvalidValue(Fault("id", f"expected an id such as 'us-eo-14409', got {shown(value)}"))


def _parts(values: "Iterable[Part]") -> "tuple[Part, ...]":
    found = tuple(values)
    for value in found:
        if not hasattr(value, "provisions"):
            raise InvalidType(f"parts: expected provisions or what comes down to them, got {shown(value)}")
    return found


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Instrument:
    """A published text. The kinds with parameters of their own are its subclasses.

    Two instruments are equal if they are of one kind and all they say is equal.

    Attributes:
        id: Its name in files and reports; stable.
        title: What it is called in full.
        kind: What sort of text it is.
        issuer: Who issued it.
        jurisdiction: The place whose text it is, or `None` for an international one.
        source: Where it can be read, when that was checked, how sure the library is.
        issued: The day it was issued; before it, it is not known.
        begins: When it enters into force, or what it awaits.
        ending: How it ended, or `None`.
        parts: Its provisions, and what comes down to them, in the order of the text.
        overrides: Which provisions win over which.
        amendments: What changed it later, in order.
        readings: Other ways in which it is read; `text` is the one without operations.
        record: What it brings to the public record: signatures, determinations, agency acts.
        enforcement: What has been announced about enforcing it.
        publication: Whether the text can be read.
        caveats: What a reader must know before leaning on it.
        summary: What it is, in a sentence or two.
    """

    id: str = attrs.field(validator=_instrument_id)
    title: str
    kind: InstrumentKind
    issuer: str
    jurisdiction: Place | None = attrs.field(validator=must_be(Place | None, "a Place such as country('US'), or None"))
    source: Source
    issued: dt.date
    begins: EventTime | Awaits
    ending: Ending | None = None
    parts: tuple[Part, ...] = attrs.field(default=(), converter=_parts)
    overrides: tuple[Override, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    readings: tuple[Reading, ...] = ()
    record: tuple[Log, ...] = ()
    enforcement: Enforcement = Enforcement.ENFORCED
    publication: Publication = Publication.PUBLISHED
    caveats: tuple[Caveat, ...] = ()
    summary: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse two provisions of one id and two readings of one name."""
        faults = [
            *_twice(self.id, "provision", [provision.id for provision in self.provisions()]),
            *_twice(self.id, "reading", [reading.name for reading in self.readings]),
        ]
        if faults:
            raise InvalidRulebook(*faults)

    def __eq__(self, other: object) -> bool:
        """Compare all that both say; one comparison for every kind keeps the kinds cheap to import."""
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, field.name) == getattr(other, field.name) for field in attrs.fields(type(self)))

    def __hash__(self) -> int:
        """Hash by id."""
        return hash(self.id)

    def __repr__(self) -> str:
        """Write the kind and the id."""
        return f"<{type(self).__name__} {self.id}>"

    def __or__(self, other: "Instrument | Rulebook") -> "Rulebook":
        """Join with another instrument or a rulebook."""
        return Rulebook((self,)) | other

    def clauses(self) -> tuple[Part, ...]:
        """Return what the instrument is drafted from: its parts, and those its kind adds."""
        return self.parts

    def provisions(self) -> tuple[Provision, ...]:
        """Return the provisions as issued, in the order of the text.

        An instrument is itself a part: another one, or a reading of it, can take its provisions in.
        """
        return self._issued

    @cached_property
    def _issued(self) -> tuple[Provision, ...]:
        return tuple(provision for part in self.clauses() for provision in part.provisions())

    def every_provision(self) -> tuple[Provision, ...]:
        """Return the provisions as issued and those that amendments and readings bring in."""
        amended = (change for each in self.amendments for change in each.operations)
        read = (change for each in self.readings for change in each.operations)
        return (*self.provisions(), *(provision for change in (*amended, *read) for provision in added_by(change)))

    def logs(self) -> tuple[Log, ...]:
        """Return what the instrument brings to the public record."""
        return self.record

    def expand(self) -> "Instrument":
        """Return the same instrument as a plain one: kinds come down to provisions and a record."""
        if type(self) is Instrument:
            return self
        names = [field.name for field in attrs.fields(Instrument) if field.name not in ("parts", "record")]
        header: dict[str, Any] = {name: getattr(self, name) for name in names}
        return Instrument(parts=self.provisions(), record=self.logs(), **header)

    def having(self, **changes: Any) -> Self:
        """Return a copy in which some fields differ, checked like any instrument.

        Raises:
            UnknownName: There is no such field.
        """
        names = [field.name for field in attrs.fields(type(self)) if field.init]
        for name in changes:
            if name not in names:
                raise UnknownName(f"field of {type(self).__name__}", name, names)
        return attrs.evolve(self, **changes)

    def reading(self, name: str) -> Reading | None:
        """Return a reading, or `None` for the text itself or one this instrument has not."""
        return next((reading for reading in self.readings if reading.name == name), None)

    def provision(self, name: str) -> Provision:
        """Return the provision of that id, as issued.

        Raises:
            UnknownName: There is none.
        """
        for provision in self.provisions():
            if provision.id == name:
                return provision
        raise UnknownName(f"provision of {self.id}", name, [provision.id for provision in self.provisions()])

    def status(self, on: dt.date, *, known_at: dt.date | None = None) -> Status:
        """Return where the instrument stands on a day.

        Args:
            on: The day.
            known_at: The knowledge to answer with; that of the day itself if left out.
        """
        known = known_at or on
        begins = self.beginning(on, known)
        if isinstance(begins, Awaits):
            return begins.status
        if on < first_day(begins):
            return Status.NOT_YET_IN_FORCE
        ending = self.ending if self.ending is not None and self.ending.known_at <= known else None
        if ending is not None and first_day(ending.on) <= on:
            return ending.status
        return Status.SUSPENDED if self._suspended(on, known) else Status.IN_FORCE

    def beginning(self, on: dt.date, known_at: dt.date) -> EventTime | Awaits:
        """Return when the instrument begins, as seen from a day: amendments may have moved that.

        Args:
            on: The day. What moves the beginning after it had come counts once it has taken effect.
            known_at: The knowledge to answer with.
        """
        begins = self.begins
        for each in self._amended(known_at):
            for operation in each.operations:
                if isinstance(operation, SetDates) and not operation.ids and not isinstance(begins, Awaits):
                    in_time = clock_start(each.effective) <= clock_start(begins) or first_day(each.effective) <= on
                    begins = operation.begins if in_time and operation.begins is not None else begins
        return begins

    def _amended(self, known_at: dt.date) -> list[Amendment]:
        known = (each for each in self.amendments if each.known_at <= known_at)
        return sorted(known, key=lambda each: clock_start(each.effective))

    def _suspended(self, on: dt.date, known_at: dt.date) -> bool:
        """Return whether all of it is suspended on a day."""
        found = False
        for each in self._amended(known_at):
            if first_day(each.effective) <= on:
                for operation in each.operations:
                    if isinstance(operation, Suspend) and not operation.ids:
                        found = operation.until is None or on < first_day(operation.until)
                    found = found and not (isinstance(operation, Resume) and not operation.ids)
        return found

    @property
    def confidence(self) -> Confidence:
        """How sure the library is of the instrument as a whole."""
        return self.source.confidence


def _sorted(values: Iterable[Instrument]) -> tuple[Instrument, ...]:
    if isinstance(values, Instrument):
        raise InvalidType("expected several instruments, got one: write Rulebook((instrument,)) or join with |")
    found: dict[str, Instrument] = {}
    for value in values:
        if not isinstance(value, Instrument):
            raise InvalidType(f"expected an instrument, got {value!r}")
        if found.setdefault(value.id, value) != value:
            raise InvalidRulebook(Fault(value.id, "two different instruments have this id"))
    return tuple(found[name] for name in sorted(found))


@attrs.frozen
class Rulebook:
    """Instruments taken together. Joining is commutative, associative and idempotent.

    Attributes:
        instruments: The instruments, in order of their ids.

    Raises:
        InvalidRulebook: Two different instruments have one id.
    """

    instruments: tuple[Instrument, ...] = attrs.field(default=(), converter=_sorted)

    def __or__(self, other: "Rulebook | Instrument") -> "Rulebook":
        """Join with another rulebook or a single instrument."""
        return Rulebook((*self.instruments, *(other.instruments if isinstance(other, Rulebook) else (other,))))

    def __iter__(self) -> Iterator[Instrument]:
        """Go through the instruments."""
        return iter(self.instruments)

    def __len__(self) -> int:
        """Count the instruments."""
        return len(self.instruments)

    def __getitem__(self, name: str) -> Instrument:
        """Return the instrument of that id.

        Raises:
            UnknownName: There is none.
        """
        for instrument in self.instruments:
            if instrument.id == name:
                return instrument
        raise UnknownName("instrument", name, [instrument.id for instrument in self.instruments])

    def only(self, *names: str) -> "Rulebook":
        """Return the rulebook of those instruments, with those whose definitions and signatures they lean on.

        Raises:
            UnknownName: One of them is not here.
        """
        found = {name: self[name] for name in names}
        waiting = list(found.values())
        while waiting:
            needed = _names_read(waiting.pop())
            for each in self:
                defined = (part.term.id for part in each.every_provision() if isinstance(part, Definition))
                if each.id not in found and not needed.isdisjoint((each.id, *defined)):
                    found[each.id] = each
                    waiting.append(each)
        return Rulebook(found.values())

    def reading_names(self) -> tuple[str, ...]:
        """Return the names of all readings that some instrument has, `text` first."""
        names = {reading.name for instrument in self for reading in instrument.readings}
        return (TEXT, *sorted(names - {TEXT}))


def _names_read(instrument: Instrument) -> frozenset[str]:
    """Return the ids of the terms an instrument reads, and of the instruments whose signing it asks for."""
    return frozenset(
        part.id if isinstance(part, DefinedTerm) else str(part.about)
        for provision in instrument.every_provision()
        for condition in provision.conditions()
        for part in walk(condition)
        if isinstance(part, DefinedTerm | Happened)
    )


def _twice(instrument: str, what: str, names: list[str]) -> list[Fault]:
    return [
        Fault(instrument, f"two of its {what}s are called {name!r}")
        for name in sorted({n for n in names if names.count(n) > 1})
    ]
