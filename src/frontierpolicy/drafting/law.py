"""The law as known on a day and read in one way: what an evaluator works from."""

import datetime as dt
import graphlib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import cast

import attrs

from frontierpolicy.conditions import Condition, DefinedTerm
from frontierpolicy.conditions.reads import walk
from frontierpolicy.drafting.instrument import TEXT, Instrument, Rulebook
from frontierpolicy.drafting.limits import Awaits
from frontierpolicy.drafting.operations import Reading
from frontierpolicy.drafting.versions import Clause, clauses_of
from frontierpolicy.errors import Fault, InvalidRulebook, UnknownName
from frontierpolicy.plans import Log, Model
from frontierpolicy.provisions import Block, Definition, Norm, Override, Provision

__all__ = ["Law", "law_as_known"]


@attrs.frozen(kw_only=True)
class _Index:
    live: tuple[Clause, ...]
    defining: Mapping[str, tuple[Clause, ...]]
    stops: Mapping[str, tuple[Clause, ...]]
    beats: Mapping[str, tuple[Clause, ...]]
    conditions: Mapping[str, tuple[Condition, ...]]
    before: Mapping[str, frozenset[str]]


def _indexed(law: "Law") -> _Index:
    live = tuple(each for each in law.clauses if each.versions and not isinstance(each.instrument.begins, Awaits))
    defining: dict[str, list[Clause]] = {}
    for each in live:
        if isinstance(each.latest, Definition):
            defining.setdefault(each.latest.term.id, []).append(each)
    blocks = [(each, each.latest) for each in live if isinstance(each.latest, Block)]
    norms = {each.id: (each, each.latest) for each in live if isinstance(each.latest, Norm)}
    beats: dict[str, dict[str, Clause]] = {}
    for edge in law.overrides:
        if edge.winner in norms and edge.loser in norms and norms[edge.winner][1].opposes(norms[edge.loser][1]):
            beats.setdefault(edge.loser, {})[edge.winner] = norms[edge.winner][0]
    before: dict[str, set[str]] = {}
    for edge in law.overrides:
        before.setdefault(edge.loser, set()).add(edge.winner)
    for each in law.clauses:
        for version in each.versions:
            if isinstance(version.provision, Norm) and version.provision.after_breach_of:
                before.setdefault(each.id, set()).add(version.provision.after_breach_of)
    return _Index(
        live=live,
        defining={term: tuple(found) for term, found in defining.items()},
        stops={
            name: tuple(
                stop for stop, block in blocks if block.pattern.fits(norm, clause.instrument.id, _place(clause))
            )
            for name, (clause, norm) in norms.items()
        },
        beats={name: tuple(found.values()) for name, found in beats.items()},
        conditions={each.id: tuple(_conditions(each)) for each in live},
        before={name: frozenset(found) for name, found in before.items()},
    )


def _place(clause: Clause) -> str:
    place = clause.instrument.jurisdiction
    return place.code if place is not None else ""


def _conditions(clause: Clause) -> Iterator[Condition]:
    for version in clause.versions:
        for each in version.provision.conditions():
            yield from walk(each)


@attrs.frozen(kw_only=True)
class Law:
    """The law as known on a day and read in one way.

    Attributes:
        instruments: The instruments known.
        readings: Which instruments are read otherwise than as text, and how.
        clauses: Their provisions through all versions.
        record: The public record.
        overrides: Which clauses win over which, by full id.

    Raises:
        InvalidRulebook: Overrides, definitions or breaches run in a circle, or a permission would beat
            a ban of greater force.
    """

    instruments: tuple[Instrument, ...]
    readings: tuple[tuple[str, str], ...]
    clauses: tuple[Clause, ...]
    record: tuple[Log, ...]
    overrides: tuple[Override, ...]
    _index: _Index = attrs.field(default=attrs.Factory(_indexed, takes_self=True), init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse edges that run in a circle, or let a lesser permission beat a ban."""
        beats: dict[str, set[str]] = {}
        for edge in self.overrides:
            beats.setdefault(edge.winner, set()).add(edge.loser)
        follows = {name: {norm.after_breach_of} for name, norm in self._norms() if norm.after_breach_of}
        alone = [*_circle("overrides", beats), *_circle("breaches", follows)]
        faults = [
            *(alone or _circle("overrides and breaches", self._index.before)),
            *_circle("definitions", self._terms_read()),
            *self._weak_permissions(),
            *self._unreached(),
        ]
        if faults:
            raise InvalidRulebook(*faults)

    def live(self) -> tuple[Clause, ...]:
        """Return the clauses that are in force at some time."""
        return self._index.live

    def stops(self, norm: Clause) -> tuple[Clause, ...]:
        """Return the blocks whose pattern a norm fits."""
        return self._index.stops.get(norm.id, ())

    def beats(self, norm: Clause) -> tuple[Clause, ...]:
        """Return the norms that override a norm and ask the opposite."""
        return self._index.beats.get(norm.id, ())

    def conditions(self, clause: Clause) -> tuple[Condition, ...]:
        """Return every condition of a clause in all its versions, exceptions and the conditions inside included."""
        return self._index.conditions.get(clause.id, ())

    def defining(self, term: DefinedTerm) -> tuple[Clause, ...]:
        """Return those of them that say what counts as a term."""
        return self._index.defining.get(term.id, ())

    def leans_on(self, name: str) -> frozenset[str]:
        """Return the clauses that a norm hangs on: those that win over it, and the one whose breach it follows."""
        return self._index.before.get(name, frozenset())

    def inert(self) -> tuple[str, ...]:
        """Return a sentence for each edge one of whose ends is not loaded."""
        known = {clause.id for clause in self.clauses}
        return tuple(
            f"{edge.winner} overrides {edge.loser} ({edge.citation}), but {name} is not loaded"
            for edge in self.overrides
            for name in (edge.winner, edge.loser)
            if name not in known
        )

    def _norms(self) -> Iterator[tuple[str, Norm]]:
        for clause in self.clauses:
            for version in clause.versions:
                if isinstance(version.provision, Norm):
                    yield clause.id, version.provision

    def _weak_permissions(self) -> Iterator[Fault]:
        norms = dict(self._norms())
        for edge in self.overrides:
            winner, loser = norms.get(edge.winner), norms.get(edge.loser)
            if winner is not None and loser is not None and winner.option and winner.force.rank < loser.force.rank:
                problem = f"a permission that is {winner.force} cannot beat {edge.loser}, which is {loser.force}"
                yield Fault(edge.winner, problem)

    def _unreached(self) -> Iterator[Fault]:
        norms = dict(self._norms())
        for edge in self.overrides:
            winner, loser = norms.get(edge.winner), norms.get(edge.loser)
            if winner is not None and loser is not None and not winner.reach <= loser.reach:
                yield Fault(edge.winner, f"it cannot override {edge.loser}, which is stated of something above it")
        for clause in self.clauses:
            if clause.versions and isinstance(clause.latest, Block) and clause.latest.per not in (None, Model):
                yield Fault(clause.id, "a block is stated of the model, or of nothing")

    def _terms_read(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for clause in self.clauses:
            for version in clause.versions:
                provision = version.provision
                if isinstance(provision, Definition):
                    found.setdefault(provision.term.id, set()).update(
                        part.id
                        for each in provision.conditions()
                        for part in walk(each)
                        if isinstance(part, DefinedTerm)
                    )
        return found


def _circle(what: str, edges: Mapping[str, AbstractSet[str]]) -> Iterator[Fault]:
    try:
        graphlib.TopologicalSorter(edges).prepare()
    except graphlib.CycleError as error:
        names = cast("list[str]", error.args[1])
        yield Fault(names[0], f"{what} run in a circle: {' > '.join(names)}")


def law_as_known(rulebook: Rulebook, known_at: dt.date, readings: Mapping[str, str] | str = TEXT) -> Law:
    """Return the law of a rulebook as known on a day.

    Args:
        rulebook: The instruments.
        known_at: Instruments issued later, and later changes, are not there.
        readings: The name of a reading, taken wherever an instrument has it; or one for each
            instrument by its id, the rest being read as text.

    Raises:
        UnknownName: No instrument has the reading, or the one named has not.
        InvalidRulebook: Edges run in a circle, or an operation has no target.
    """
    chosen = _chosen(rulebook, readings)
    known = [(each, each.reading(chosen.get(each.id, TEXT))) for each in rulebook if each.issued <= known_at]
    clauses = [clause for each, reading in known for clause in clauses_of(each, known_at, reading)]
    return Law(
        instruments=tuple(each for each, _ in known),
        readings=tuple((each.id, reading.name) for each, reading in known if reading is not None),
        clauses=tuple(_with_full_breach(clause) for clause in clauses),
        record=tuple(log for each, reading in known for log in (*each.logs(), *_record(reading))),
        overrides=tuple(_full_override(each.id, edge) for each, _ in known for edge in each.overrides),
    )


def _chosen(rulebook: Rulebook, readings: Mapping[str, str] | str) -> dict[str, str]:
    if isinstance(readings, str):
        if readings not in rulebook.reading_names():
            raise UnknownName("reading", readings, rulebook.reading_names())
        return {each.id: readings for each in rulebook if each.reading(readings) is not None}
    for name, reading in readings.items():
        if reading != TEXT and rulebook[name].reading(reading) is None:
            known = [TEXT, *(each.name for each in rulebook[name].readings)]
            raise UnknownName(f"reading of {name}", reading, known)
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
