"""Which clauses stand against a norm, and which say what counts as a term: lookups in the law."""

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.world import Case
from frontierpolicy.provisions import Block, Definition, Norm
from frontierpolicy.terms import Role

__all__ = ["defining", "opponents"]


def opponents(clause: Clause, case: Case) -> tuple[Clause, ...]:
    """Return the clauses that, where they apply, keep a norm from applying: blocks and winning opposites."""
    norm = clause.latest
    if not isinstance(norm, Norm):
        return ()
    law = case.world.law
    winners = {edge.winner for edge in law.overrides if edge.loser == clause.id}
    place = clause.instrument.jurisdiction
    return tuple(
        other
        for other in law.live()
        if (
            isinstance(other.latest, Block)
            and other.latest.pattern.fits(norm, clause.instrument.id, place.code if place is not None else "")
        )
        or (other.id in winners and isinstance(other.latest, Norm) and _stands_against(other.latest, norm, case))
    )


def _stands_against(winner: Norm, norm: Norm, case: Case) -> bool:
    players = case.world.plan.playing(winner.bearer) if case.world.plan and isinstance(winner.bearer, Role) else None
    same = winner.bearer in (norm.bearer, case.bearer) or case.bearer in (players or ())
    return same and winner.opposes(norm)


def defining(term: DefinedTerm, case: Case) -> tuple[Clause, ...]:
    """Return the clauses that say what counts as a term."""
    live = case.world.law.live()
    return tuple(each for each in live if isinstance(each.latest, Definition) and each.latest.term.id == term.id)
