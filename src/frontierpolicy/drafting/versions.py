"""The law as known on a day: the fold of each instrument's operations into versions of provisions."""

import datetime as dt
from collections.abc import Generator, Iterable
from contextlib import contextmanager

import attrs

from frontierpolicy.calendars import ALWAYS_IN_FORCE, EventTime, Interval, first_day
from frontierpolicy.calendars.moments import clock_start
from frontierpolicy.drafting.instrument import Instrument
from frontierpolicy.drafting.limits import Awaits
from frontierpolicy.drafting.operations import (
    AddException,
    Insert,
    Operation,
    Reading,
    Repeal,
    Resume,
    SetDates,
    Substitute,
    Suspend,
    Transition,
)
from frontierpolicy.errors import Fault, InvalidRulebook, InvalidValue
from frontierpolicy.provisions import Norm, Provision
from frontierpolicy.terms import Governed

__all__ = ["Clause", "Pending", "Version", "clauses_of"]


@attrs.frozen(kw_only=True)
class Pending:
    """Whether a version governs what was, or was not, still due when a change took effect.

    Attributes:
        at: When the change took effect.
        norm: The norm before the change, whose window tells what was due.
        still: Whether the version governs what was still due, or what was not.
    """

    at: EventTime
    norm: Norm
    still: bool

    def __str__(self) -> str:
        """Write which duties it speaks of."""
        return f", for what was {'still' if self.still else 'no longer'} due on {first_day(self.at)}"


@attrs.frozen
class Version:
    """A provision over the time in which it reads so.

    Attributes:
        interval: When.
        provision: What.
        begun: Which dated things it governs, by when they began. What has no date is governed by the
            versions that set no end here.
        pending: Which duties it governs, by whether they were still due when something changed.
    """

    interval: Interval
    provision: Provision
    begun: Interval = ALWAYS_IN_FORCE
    pending: tuple[Pending, ...] = ()

    def __str__(self) -> str:
        """Write when it is in force, and for what."""
        begun = f", for what begins {self.begun}" if self.begun != ALWAYS_IN_FORCE else ""
        return f"{self.interval}{begun}{''.join(map(str, self.pending))}"


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
    fold = _Fold(instrument.id, whole)
    fold.apply([Insert(instrument.provisions())])
    fold.apply(reading.operations if reading is not None else ())
    for amendment in sorted(instrument.amendments, key=lambda each: clock_start(each.effective)):
        if amendment.known_at <= known_at:
            fold.apply(amendment.operations, amendment.effective, amendment.transition)
    folded, ending = fold.in_force(), instrument.ending
    if ending is not None and ending.known_at <= known_at:
        folded = {name: _cut(versions, ending.on) for name, versions in folded.items()}
    return tuple(
        Clause(id=f"{instrument.id}/{name}", instrument=instrument, versions=tuple(versions))
        for name, versions in folded.items()
    )


@attrs.define
class _Fold:
    """The versions of an instrument's provisions while operations are applied to them, one after another."""

    instrument: str
    whole: Interval
    versions: Folded = attrs.Factory(Folded)
    repealed: set[str] = attrs.Factory(set[str])
    suspensions: dict[str, list[Interval]] = attrs.Factory(dict[str, list[Interval]])

    def apply(
        self, operations: Iterable[Operation], since: EventTime | None = None, transition: Transition | None = None
    ) -> None:
        """Apply operations that take effect at a moment, or hold from the beginning."""
        for operation in operations:
            if isinstance(operation, SetDates | Suspend | Resume):
                self._redate(operation, since)
            else:
                self._reword(operation, since, transition)

    def _reword(
        self,
        operation: Insert | Substitute | AddException | Repeal,
        since: EventTime | None,
        transition: Transition | None,
    ) -> None:
        match operation:
            case Insert(added):
                for provision in added:
                    self._insert(provision, since, transition)
            case Substitute(provision):
                self._change(provision, since, transition)
            case AddException(name, exception):
                before = self._there(name)[-1].provision
                self._change(before.unless(exception.condition, exception.citation), since, transition)
            case _:
                for name in operation.ids:
                    self.versions[name] = _before(self._there(name), since, transition)
                    self.repealed.add(name)

    def _redate(self, operation: SetDates | Suspend | Resume, since: EventTime | None) -> None:
        match operation:
            case SetDates():
                for name in operation.ids or self._names():
                    self.versions[name] = self._moved(name, operation, since)
                if not operation.ids:
                    self.whole = Interval(operation.begins, self.whole.end)
            case Suspend():
                for name in operation.ids or self._names():
                    self._suspend(name, since, operation.until)
            case _:
                for name in operation.ids or tuple(filter(lambda each: self._running(each, since), self._names())):
                    self._resume(name, since)

    def _insert(self, provision: Provision, since: EventTime | None, transition: Transition | None) -> None:
        if provision.id in self.versions:
            raise self._fault(provision.id, "inserted, but it is there already")
        self.versions[provision.id] = [_since(self._version(provision, since), since, transition)]

    def _change(self, provision: Provision, since: EventTime | None, transition: Transition | None) -> None:
        before = _before(self._there(provision.id), since, transition)
        still_due = [_still_due(old, provision) for old in before if any(each.at == since for each in old.pending)]
        after = _since(self._version(provision, since), since, transition)
        self.versions[provision.id] = [*before, *still_due, after]

    def _moved(self, name: str, dates: SetDates, since: EventTime | None) -> list[Version]:
        """Return the versions with the last one's dates moved; what it did before the change stays."""
        *earlier, last = self._there(name)
        begins, ends = dates.begins or last.interval.start, dates.ends or last.interval.end
        with self._named(name):
            moved, limit = Interval(begins, ends), Interval(since)
        kept = [*earlier, *(_cut([last], since) if since is not None else [])]
        return [*kept, attrs.evolve(last, interval=moved.within(limit))] if moved.meets(limit) else kept

    def _suspend(self, name: str, since: EventTime | None, until: EventTime | None) -> None:
        self._there(name)
        if since is None or until is None or clock_start(since) < clock_start(until):
            self.suspensions.setdefault(name, []).append(Interval(since, until))

    def _resume(self, name: str, since: EventTime | None) -> None:
        self._there(name)
        if not self._running(name, since):
            raise self._fault(name, "resumed, but it is not suspended")
        over = Interval(None, since)
        self.suspensions[name] = [each.within(over) for each in self.suspensions[name] if each.meets(over)]

    def _running(self, name: str, since: EventTime | None) -> bool:
        """Return whether a provision is suspended at a moment."""
        return any(each.meets(Interval(since)) for each in self.suspensions.get(name, ()))

    def _names(self) -> tuple[str, ...]:
        """Return the provisions that are there."""
        return tuple(name for name in self.versions if name not in self.repealed)

    def in_force(self) -> Folded:
        """Return the versions without the times for which they are suspended, whatever was changed meanwhile."""
        return {
            name: [
                part
                for each in versions
                for part in _without(each, self.suspensions.get(name, []))
                if part.interval.meets(part.interval)  # a time of no length is none
            ]
            for name, versions in self.versions.items()
        }

    def _there(self, name: str) -> list[Version]:
        if name in self.repealed or not self.versions.get(name):
            raise self._fault(name, "an operation names it, but it is not there")
        return self.versions[name]

    def _fault(self, name: str, problem: str) -> InvalidRulebook:
        return InvalidRulebook(Fault(f"{self.instrument}/{name}", problem))

    @contextmanager
    def _named(self, name: str) -> Generator[None]:
        """Say of which provision it is that its dates cannot be."""
        try:
            yield
        except InvalidValue as error:
            raise self._fault(name, str(error)) from None

    def _version(self, provision: Provision, since: EventTime | None) -> Version:
        with self._named(provision.id):
            interval = self.whole if provision.in_force is None else self.whole.within(provision.in_force)
            return Version(interval if since is None else interval.within(Interval(since)), provision)


def _without(version: Version, suspensions: Iterable[Interval]) -> list[Version]:
    """Return a version over the times that lie in none of the intervals."""
    left = [version]
    for each in suspensions:
        after = Interval(each.end)
        again = [_from(part, after) for part in left if each.end is not None and part.interval.meets(after)]
        left = [*_cut(left, each.start), *again]
    return left


def _from(version: Version, interval: Interval) -> Version:
    return attrs.evolve(version, interval=version.interval.within(interval))


def _since(version: Version, since: EventTime | None, transition: Transition | None) -> Version:
    """Return a new version, kept to things that begin under it where the transition says so."""
    kept = (Transition.NEW_TRIGGERS, Transition.SAVES_EXISTING)
    return attrs.evolve(version, begun=Interval(since)) if since is not None and transition in kept else version


def _before(versions: list[Version], since: EventTime | None, transition: Transition | None) -> list[Version]:
    """Return the versions up to a change, and those that go on governing what began before it."""
    cut = _cut(versions, since)
    if since is None or transition is None:
        return cut
    if transition is Transition.NEW_TRIGGERS:
        earlier = Interval(None, since)
        going_on = [each for each in versions if each.interval.meets(Interval(since)) and each.begun.meets(earlier)]
        return [
            *cut,
            *(attrs.evolve(_from(each, Interval(since)), begun=each.begun.within(earlier)) for each in going_on),
        ]
    return [_not_due(each, since) for each in cut] if transition is Transition.PENDING_TOO else cut


def _not_due(version: Version, since: EventTime) -> Version:
    norm = version.provision
    if not isinstance(norm, Norm) or norm.governing is not Governed.ON_THE_DAY:
        return version
    return attrs.evolve(version, pending=(*version.pending, Pending(at=since, norm=norm, still=False)))


def _still_due(version: Version, provision: Provision) -> Version:
    last = attrs.evolve(version.pending[-1], still=True)
    return attrs.evolve(version, provision=provision, pending=(*version.pending[:-1], last))


def _cut(versions: list[Version], at: EventTime | None) -> list[Version]:
    """Return the versions up to a moment; none of them if the change holds from the beginning."""
    if at is None:
        return []
    until = Interval(None, at)
    return [_from(version, until) for version in versions if version.interval.meets(until)]
