"""The law as known on a day: the fold of each instrument's operations into versions of provisions."""

import datetime as dt
from collections.abc import Iterable

import attrs

from frontierpolicy.calendars import EventTime, Interval
from frontierpolicy.calendars.moments import clock_start
from frontierpolicy.drafting.instrument import Awaits, Instrument
from frontierpolicy.drafting.operations import AddException, Insert, Operation, Reading, Repeal, Substitute
from frontierpolicy.errors import Fault, InvalidRulebook
from frontierpolicy.provisions import Provision

__all__ = ["Clause", "Version", "clauses_of"]


@attrs.frozen
class Version:
    """A provision over the time in which it reads so.

    Attributes:
        interval: When.
        provision: What.
    """

    interval: Interval
    provision: Provision


@attrs.frozen(kw_only=True)
class Clause:
    """One provision through all its versions.

    Attributes:
        id: The id of the instrument, a slash, and the id of the provision.
        instrument: The instrument it is of.
        versions: Its versions in order; none where it is never in force.
    """

    id: str
    instrument: Instrument
    versions: tuple[Version, ...]

    @property
    def latest(self) -> Provision:
        """The provision as it last read."""
        return self.versions[-1].provision


Folded = dict[str, list[Version]]


def clauses_of(instrument: Instrument, known_at: dt.date, reading: Reading | None) -> tuple[Clause, ...]:
    """Return the provisions of an instrument as known on a day and under a reading.

    Raises:
        InvalidRulebook: An operation names a provision that is not there.
    """
    whole = Interval() if isinstance(instrument.begins, Awaits) else Interval(instrument.begins)
    folded: Folded = {}
    _apply(folded, [Insert(instrument.provisions())], None, whole, instrument.id)
    _apply(folded, reading.operations if reading is not None else (), None, whole, instrument.id)
    for amendment in sorted(instrument.amendments, key=lambda each: clock_start(each.effective)):
        if amendment.known_at <= known_at:
            _apply(folded, amendment.operations, amendment.effective, whole, instrument.id)
    ending = instrument.ending
    if ending is not None and ending.known_at <= known_at:
        folded = {name: _cut(versions, ending.on) for name, versions in folded.items()}
    return tuple(
        Clause(id=f"{instrument.id}/{name}", instrument=instrument, versions=tuple(versions))
        for name, versions in folded.items()
    )


def _apply(
    folded: Folded, operations: Iterable[Operation], since: EventTime | None, whole: Interval, instrument: str
) -> None:
    for operation in operations:
        if isinstance(operation, Insert):
            for provision in operation.added:
                if provision.id in folded:
                    raise InvalidRulebook(Fault(f"{instrument}/{provision.id}", "inserted, but it is there already"))
                folded[provision.id] = [_version(provision, since, whole)]
        elif isinstance(operation, Substitute):
            before = _there(folded, operation.provision.id, instrument)
            after = _version(operation.provision, since, whole)
            folded[operation.provision.id] = [*_cut(before, since), after]
        elif isinstance(operation, Repeal):
            for name in operation.ids:
                folded[name] = _cut(_there(folded, name, instrument), since)
        else:
            _except(folded, operation, since, whole, instrument)


def _except(folded: Folded, operation: AddException, since: EventTime | None, whole: Interval, instrument: str) -> None:
    before = _there(folded, operation.id, instrument)
    changed = before[-1].provision.unless(operation.exception.condition, operation.exception.citation)
    folded[operation.id] = [*_cut(before, since), _version(changed, since, whole)]


def _there(folded: Folded, name: str, instrument: str) -> list[Version]:
    if not folded.get(name):
        raise InvalidRulebook(Fault(f"{instrument}/{name}", "an operation names it, but it is not there"))
    return folded[name]


def _version(provision: Provision, since: EventTime | None, whole: Interval) -> Version:
    interval = whole if provision.in_force is None else whole.within(provision.in_force)
    return Version(interval if since is None else interval.within(Interval(since)), provision)


def _cut(versions: list[Version], at: EventTime | None) -> list[Version]:
    """Return the versions up to a moment; none of them if the change holds from the beginning."""
    if at is None:
        return []
    until = Interval(None, at)
    return [
        Version(version.interval.within(until), version.provision)
        for version in versions
        if version.interval.start is None or clock_start(version.interval.start) < clock_start(at)
    ]
