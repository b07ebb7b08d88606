"""The law as known on a day and read in one way: what an evaluator works from."""

import graphlib
from collections.abc import Iterator, Mapping
from typing import cast

import attrs

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.conditions.reads import walk
from frontierpolicy.drafting.instrument import Awaits, Instrument
from frontierpolicy.drafting.versions import Clause
from frontierpolicy.errors import Fault, InvalidRulebook
from frontierpolicy.plans import Log, Model
from frontierpolicy.provisions import Block, Definition, Norm, Override

__all__ = ["Law"]


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

    def __attrs_post_init__(self) -> None:
        """Refuse edges that run in a circle, or let a lesser permission beat a ban."""
        beats: dict[str, set[str]] = {}
        for edge in self.overrides:
            beats.setdefault(edge.winner, set()).add(edge.loser)
        faults = [
            *_circle("overrides", beats),
            *_circle("definitions", self._terms_read()),
            *_circle(
                "breaches", {name: {norm.after_breach_of} for name, norm in self._norms() if norm.after_breach_of}
            ),
            *self._weak_permissions(),
            *self._unreached(),
        ]
        if faults:
            raise InvalidRulebook(*faults)

    def live(self) -> tuple[Clause, ...]:
        """Return the clauses that are in force at some time."""
        return tuple(each for each in self.clauses if each.versions and not isinstance(each.instrument.begins, Awaits))

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
                    conditions = (provision.condition, *(each.condition for each in provision.exceptions))
                    found.setdefault(provision.term.id, set()).update(
                        part.id for each in conditions for part in walk(each) if isinstance(part, DefinedTerm)
                    )
        return found


def _circle(what: str, edges: Mapping[str, set[str]]) -> Iterator[Fault]:
    try:
        graphlib.TopologicalSorter(edges).prepare()
    except graphlib.CycleError as error:
        names = cast("list[str]", error.args[1])
        yield Fault(names[0], f"{what} run in a circle: {' > '.join(names)}")
