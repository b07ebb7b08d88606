"""Rulebooks: instruments taken together."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

import attrs

from frontierpolicy.conditions import Action, Determination, Happened
from frontierpolicy.conditions.reads import walk
from frontierpolicy.drafting.instrument import Instrument
from frontierpolicy.drafting.law import Law
from frontierpolicy.drafting.operations import Insert, Operation, Reading, Substitute
from frontierpolicy.drafting.versions import Clause, clauses_of
from frontierpolicy.errors import Fault, InvalidRulebook, InvalidType, UnknownName
from frontierpolicy.plans import Log
from frontierpolicy.provisions import Norm, Override, Provision

__all__ = ["TEXT", "Rulebook"]

TEXT = "text"
"""The reading that is the text itself; every instrument has it."""


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

    def __ror__(self, other: Instrument) -> "Rulebook":
        """Join an instrument with this."""
        return self | other

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
        """Return the rulebook of those instruments alone.

        Raises:
            UnknownName: One of them is not here.
        """
        return Rulebook(tuple(self[name] for name in names))

    def law(self, known_at: dt.date, readings: Mapping[str, str] | str = TEXT) -> Law:
        """Return the law as known on a day.

        Args:
            known_at: Instruments issued later, and later changes, are not there.
            readings: The name of a reading, taken wherever an instrument has it; or one for each
                instrument by its id, the rest being read as text.

        Raises:
            UnknownName: No instrument has the reading, or the one named has not.
            InvalidRulebook: Edges run in a circle, or an operation has no target.
        """
        chosen = self._chosen(readings)
        known = [(each, each.reading(chosen.get(each.id, TEXT))) for each in self if each.issued <= known_at]
        clauses = [clause for each, reading in known for clause in clauses_of(each, known_at, reading)]
        return Law(
            instruments=tuple(each for each, _ in known),
            readings=tuple((each.id, reading.name) for each, reading in known if reading is not None),
            clauses=tuple(_with_full_breach(clause) for clause in clauses),
            record=tuple(log for each, reading in known for log in (*each.logs(), *_record(reading))),
            overrides=tuple(_full_override(each.id, edge) for each, _ in known for edge in each.overrides),
        )

    def reading_names(self) -> tuple[str, ...]:
        """Return the names of all readings that some instrument has, `text` first."""
        names = {reading.name for instrument in self for reading in instrument.readings}
        return (TEXT, *sorted(names - {TEXT}))

    def vocabulary(self) -> dict[str, Action | Determination]:
        """Return every action and determination that the instruments speak of, by id."""
        found: dict[str, Action | Determination] = {}
        for instrument in self:
            operations = [op for each in instrument.readings for op in each.operations]
            operations += [op for each in instrument.amendments for op in each.operations]
            changed = [part for operation in operations for part in _added(operation)]
            for provision in (*instrument.provisions(), *changed):
                found.update((each.id, each) for each in _declared(provision))
            for log in instrument.logs():
                found.update((entry.what.id, entry.what) for entry in log.entries)
        return found

    def _chosen(self, readings: Mapping[str, str] | str) -> dict[str, str]:
        if isinstance(readings, str):
            if readings not in self.reading_names():
                raise UnknownName("reading", readings, self.reading_names())
            return {each.id: readings for each in self if each.reading(readings) is not None}
        for name, reading in readings.items():
            if reading != TEXT and self[name].reading(reading) is None:
                raise UnknownName(f"reading of {name}", reading, [TEXT, *(each.name for each in self[name].readings)])
        return dict(readings)


def _record(reading: Reading | None) -> tuple[Log, ...]:
    return reading.record if reading is not None else ()


def _full(instrument: str, name: str) -> str:
    return name if "/" in name or not name else f"{instrument}/{name}"


def _full_override(instrument: str, edge: Override) -> Override:
    return attrs.evolve(edge, winner=_full(instrument, edge.winner), loser=_full(instrument, edge.loser))


def _with_full_breach(clause: Clause) -> Clause:
    """Return the clause with the norm whose breach it follows named by its full id."""

    def full(provision: Provision) -> Provision:
        if not isinstance(provision, Norm) or not provision.after_breach_of:
            return provision
        return attrs.evolve(provision, after_breach_of=_full(clause.instrument.id, provision.after_breach_of))

    versions = tuple(attrs.evolve(each, provision=full(each.provision)) for each in clause.versions)
    return attrs.evolve(clause, versions=versions)


def _added(operation: Operation) -> tuple[Provision, ...]:
    if isinstance(operation, Insert):
        return operation.added
    return (operation.provision,) if isinstance(operation, Substitute) else ()


def _declared(provision: Provision) -> Iterator[Action | Determination]:
    if isinstance(provision, Norm):
        yield from (provision.action, *provision.satisfied_by)
    for each in (provision.condition, *(exception.condition for exception in provision.exceptions)):
        for part in walk(each):
            if isinstance(part, Determination):
                yield part
            elif isinstance(part, Happened):
                yield part.action
