"""Mutants: an instrument with one thing changed, and what was changed."""

from collections.abc import Iterator
from typing import Any

import attrs

from frontierpolicy.calendars import Interval
from frontierpolicy.drafting import Awaits, Instrument
from frontierpolicy.drafting.operations import AddException, Amendment, Insert, Operation, Reading, SetDates, Substitute
from frontierpolicy.plans import Log
from frontierpolicy.provisions import Provision
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.sources import Citation
from frontierpolicy.testing.mutation.changes import Changed, dropped, replaced
from frontierpolicy.testing.mutation.conditions import changed_conditions, dates_beside
from frontierpolicy.testing.mutation.provisions import changed_intervals, changed_provisions

__all__ = ["Mutant", "mutants_of"]


@attrs.frozen(kw_only=True)
class Mutant:
    """An instrument with one thing changed.

    Attributes:
        instrument: The changed instrument; its id is that of the original.
        provision: The id of the provision that was changed; of what is said of the whole, what it is.
        citation: Where the original says it.
        change: What was changed, in words.
    """

    instrument: Instrument = attrs.field(repr=False)
    provision: str
    citation: Citation
    change: str

    @property
    def name(self) -> str:
        """The instrument, the provision and the change: what tells one mutant from another, the same across runs."""
        return f"{self.instrument.id}/{self.provision}: {self.change}"

    def __str__(self) -> str:
        """Write the name and where the original says it."""
        return f"{self.name} [{self.citation}]"


_Change = tuple[str, Citation, str]
"""The provision that is changed, where it is stated, and the change in words."""


def mutants_of(instrument: Instrument) -> Iterator[Mutant]:
    """Yield every mutant of an instrument: it, its amendments and its readings with one thing changed.

    A comparison is turned round, or made strict or inclusive; a part of a condition is dropped or negated; an
    exception or an override is dropped; a date is moved by a day either way, a period made longer or shorter by one;
    a modality or a force is swapped; a signature is struck out. What no text
    could say is left out.

    Args:
        instrument: The instrument. Mutants are plain instruments: what its kind adds has come down to provisions.

    Examples:
        >>> from frontierpolicy import instruments
        >>> order = instruments.get("us-eo-14409")
        >>> found = [each for each in mutants_of(order) if each.provision == "2(a)"]
        >>> print(found[0])
        us-eo-14409/2(a): 'must' becomes 'may' [EO 14409, 91 FR 34565 s. 2(a)]
    """
    plain = instrument.expand()
    for (name, citation, change), fields in _changes(plain):
        yield Mutant(instrument=plain.having(**fields), provision=name, citation=citation, change=change)


def _changes(plain: Instrument) -> Iterator[tuple[_Change, dict[str, Any]]]:
    whole = plain.source.at("as a whole")
    for parts, change in _among(plain.provisions()):
        yield change, {"parts": parts}
    if not isinstance(plain.begins, Awaits):
        for begins, words in dates_beside(plain.begins):
            yield ("begins", whole, words), {"begins": begins}
    yield from _ends_and_edges(plain)
    yield from (((*change,), {"record": record}) for record, change in _records(plain.record, whole))
    for index, amendment in enumerate(plain.amendments):
        for changed, change in _amendments(amendment):
            yield change, {"amendments": replaced(plain.amendments, index, changed)}
    for index, reading in enumerate(plain.readings):
        for read, change in _readings(reading):
            yield change, {"readings": replaced(plain.readings, index, read)}


def _ends_and_edges(plain: Instrument) -> Iterator[tuple[_Change, dict[str, Any]]]:
    if plain.ending is not None:
        for end, words in dates_beside(plain.ending.on):
            yield ("ending", plain.ending.citation, words), {"ending": attrs.evolve(plain.ending, on=end)}
    for index, edge in enumerate(plain.overrides):
        words = f"that it wins over {edge.loser} is dropped"
        yield (edge.winner, edge.citation, words), {"overrides": dropped(plain.overrides, index)}


def _among(provisions: tuple[Provision, ...]) -> Iterator[tuple[tuple[Provision, ...], _Change]]:
    """Yield the provisions with one of them changed."""
    for index, provision in enumerate(provisions):
        for changed, words in changed_provisions(provision):
            yield replaced(provisions, index, changed), (provision.id, provision.citation, words)


def _records(record: tuple[Log, ...], citation: Citation) -> Iterator[tuple[tuple[Log, ...], _Change]]:
    """Yield the record with one signature struck out."""
    for index, log in enumerate(record):
        for place, entry in enumerate(log.entries):
            if entry.what == SIGN:
                less = attrs.evolve(log, entries=dropped(log.entries, place))
                words = f"the signature of {entry.by} is struck out"
                yield replaced(record, index, less), ("signatories", citation, words)


def _amendments(amendment: Amendment) -> Iterator[tuple[Amendment, _Change]]:
    for effective, words in dates_beside(amendment.effective):
        yield attrs.evolve(amendment, effective=effective), ("amendment", amendment.citation, f"its effect, {words}")
    for operations, change in _operations(amendment.operations, amendment.citation):
        yield attrs.evolve(amendment, operations=operations), change


def _readings(reading: Reading) -> Iterator[tuple[Reading, _Change]]:
    for operations, change in _operations(reading.operations, reading.citation):
        yield attrs.evolve(reading, operations=operations), change
    for record, change in _records(reading.record, reading.citation):
        yield attrs.evolve(reading, record=record), change


def _operations(
    operations: tuple[Operation, ...], citation: Citation
) -> Iterator[tuple[tuple[Operation, ...], _Change]]:
    for index, operation in enumerate(operations):
        match operation:
            case Insert(added):
                for provisions, change in _among(added):
                    yield replaced(operations, index, Insert(provisions)), change
            case Substitute(provision):
                for changed, words in changed_provisions(provision):
                    yield replaced(operations, index, Substitute(changed)), (provision.id, provision.citation, words)
            case AddException():
                yield from (
                    (replaced(operations, index, each) if each else dropped(operations, index), change)
                    for each, change in _exceptions(operation)
                )
            case SetDates():
                for dates, words in _dates(operation):
                    yield replaced(operations, index, dates), ("dates", citation, words)
            case _:
                continue


def _exceptions(operation: AddException) -> Iterator[tuple[AddException | None, _Change]]:
    exception = operation.exception
    yield None, (operation.id, exception.citation, f"the exception '{exception.condition}' is dropped")
    for condition, words in changed_conditions(exception.condition):
        changed = attrs.evolve(operation, exception=attrs.evolve(exception, condition=condition))
        yield changed, (operation.id, exception.citation, f"in the exception, {words}")


def _dates(operation: SetDates) -> Changed[SetDates]:
    for moved, words in changed_intervals(Interval(operation.begins, operation.ends)):
        yield attrs.evolve(operation, begins=moved.start, ends=moved.end), words
