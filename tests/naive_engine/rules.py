"""How provisions bear on one another at one moment: exceptions, blocks, overrides, breaches, defined terms."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from typing import cast

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Instrument
from frontierpolicy.parties import Party
from frontierpolicy.provisions import Block, Definition, Norm
from frontierpolicy.terms import Role
from tests.naive_engine.answers import Said, all_so, denied
from tests.naive_engine.conditions import ask
from tests.naive_engine.law import Clause, clauses_at
from tests.naive_engine.thing import Question, Thing

__all__ = ["Law", "full"]

Breach = Callable[[str, Party | Role], Said]
"""Says whether a bearer has breached the norm of an id."""


def full(instrument: Instrument, name: str) -> str:
    """Return the id of a provision with its instrument."""
    return name if "/" in name else f"{instrument.id}/{name}"


class Law:
    """The law as it bears on one question."""

    def __init__(self, asked: Question, moments: list[dt.datetime], breach: Breach) -> None:
        """Note the question, the moments at which anything changes, and the edges between provisions."""
        self.asked, self.breach = asked, breach
        known = [each for each in asked.book if each.issued <= asked.known_at]
        self.beats = {(full(each, edge.winner), full(each, edge.loser)) for each in known for edge in each.overrides}
        self.moments = moments
        self.terms: set[str] | None = None
        self.texts: dict[object, dict[str, Clause]] = {}

    def clauses(self, thing: Thing) -> dict[str, Clause]:
        """Return the provisions as they read for a thing at its moment, by id."""
        key = (thing.moment, thing.began() if thing.dated is not None else None)
        if key not in self.texts:
            self.texts[key] = {each.id: each for each in clauses_at(self.asked, thing)}
        return self.texts[key]

    def stated(self, clause: Clause, thing: Thing) -> Said:
        """Return whether a clause is in force, its condition holds and no exception does."""
        if clause.in_force.so is False:
            return clause.in_force
        provision = clause.provision
        return all_so(
            clause.in_force,
            ask(provision.condition, thing, self.concluded),
            *(denied(ask(each.condition, thing, self.concluded)) for each in provision.exceptions),
        )

    def applies(self, name: str, thing: Thing) -> Said:
        """Return whether a norm is stated, not blocked, and not beaten by one that wins over it."""
        clause = self.clauses(thing).get(name)
        if clause is None or clause.in_force.so is False:
            return Said(False)
        against = (*self._blocks(clause, thing), *self._winners(clause, thing))
        return all_so(self.stated(clause, thing), *map(denied, against), *self._broken(clause, thing))

    def _blocks(self, clause: Clause, thing: Thing) -> Iterator[Said]:
        norm, place = cast("Norm", clause.provision), clause.instrument.jurisdiction
        for each in self.clauses(thing).values():
            block = each.provision
            if isinstance(block, Block) and block.pattern.fits(norm, clause.instrument.id, place.code if place else ""):
                yield self.stated(each, thing)

    def _winners(self, clause: Clause, thing: Thing) -> Iterator[Said]:
        norm = cast("Norm", clause.provision)
        for each in self.clauses(thing).values():
            winner = each.provision
            if (each.id, clause.id) in self.beats and isinstance(winner, Norm) and winner.opposes(norm):
                yield all_so(self._addressed(winner, thing), self.applies(each.id, thing))

    def _addressed(self, norm: Norm, thing: Thing) -> Said:
        """Return whether a norm is addressed to the bearer in hand."""
        if norm.bearer == thing.bearer:
            return Said(True)
        if isinstance(norm.bearer, Party):
            return Said(False)
        players = self.asked.plan.playing(norm.bearer)
        return Said(None, frozenset({f"roles.{norm.bearer}"})) if players is None else Said(thing.bearer in players)

    def _broken(self, clause: Clause, thing: Thing) -> Iterator[Said]:
        first = cast("Norm", clause.provision).after_breach_of
        if first:
            yield self.breach(full(clause.instrument, first), thing.bearer)

    def concluded(self, term: DefinedTerm, thing: Thing) -> Said:
        """Return whether something counts as a term: one side wins, or the two block each other."""
        if term.id not in self.defined():
            return Said(None, frozenset({term.id}))
        said = [(each, self.stated(each, thing)) for each in self.defining(term, thing)]
        ways = itertools.product(*((True, False) if so.so is None else (so.so,) for _, so in said))
        outcomes = {self._sided([each for (each, _), so in zip(said, way, strict=True) if so]) for way in ways}
        if len(outcomes) == 1 and None not in outcomes:
            return Said(outcomes.pop())
        missing = frozenset[str]().union(*(so.missing for _, so in said if so.so is None))
        return Said(None, missing | {term.id} if outcomes == {None} else missing)

    def defining(self, term: DefinedTerm, thing: Thing) -> list[Clause]:
        """Return the definitions of a term that are or may be in force."""
        return [
            each
            for each in self.clauses(thing).values()
            if isinstance(each.provision, Definition)
            and each.provision.term.id == term.id
            and each.in_force.so is not False
        ]

    def defined(self) -> set[str]:
        """Return the terms of which some definition is or may be in force at some moment."""
        if self.terms is None:
            plain = [
                Thing(asked=self.asked, records=(), bearer=self.asked.plan.party, moment=moment)
                for moment in self.moments
            ]
            self.terms = {
                each.provision.term.id
                for thing in plain
                for each in self.clauses(thing).values()
                if isinstance(each.provision, Definition) and each.in_force.so is not False
            }
        return self.terms

    def _sided(self, applying: list[Clause]) -> bool | None:
        """Return which side wins among definitions that surely apply; `None` if each blocks the other."""
        sides = {
            side: [each.id for each in applying if cast("Definition", each.provision).counts is side]
            for side in (True, False)
        }
        winning = [side for side, mine in sides.items() if mine and self._beaten(sides[not side], mine)]
        return winning[0] if len(winning) == 1 else None if applying else False

    def _beaten(self, theirs: list[str], mine: list[str]) -> bool:
        """Return whether each of theirs gives way to one of mine."""
        return all(any((one, other) in self.beats for one in mine) for other in theirs)
