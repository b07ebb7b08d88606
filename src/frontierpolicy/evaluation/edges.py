"""Which clauses stand against a norm, and which say what counts as a term: lookups in the law."""

from typing import cast

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.world import Breach, Case
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Role

__all__ = ["breaches_before", "defining", "opponents"]


def breaches_before(clause: Clause, case: Case) -> tuple[Breach, ...] | None:
    """Return the breaches by the bearer of which one brings a norm about, or `None` where it needs none."""
    norm = clause.latest
    if not isinstance(norm, Norm) or not norm.after_breach_of:
        return None
    found = case.world.breaches.get(norm.after_breach_of, ())
    return tuple(each for each in found if each.bearer == case.bearer)


def opponents(clause: Clause, case: Case) -> tuple[Clause, ...]:
    """Return the clauses that, where they apply, keep a norm from applying: blocks and winning opposites."""
    law = case.world.law
    return (*law.stops(clause), *(each for each in law.beats(clause) if _of_one_bearer(each, clause, case)))


def _of_one_bearer(winner: Clause, loser: Clause, case: Case) -> bool:
    bearer, other = (cast("Norm", each.latest).bearer for each in (winner, loser))  # only norms beat and are beaten
    players = case.world.plan.playing(bearer) if case.world.plan and isinstance(bearer, Role) else None
    return bearer in (other, case.bearer) or case.bearer in (players or ())


def defining(term: DefinedTerm, case: Case) -> tuple[Clause, ...]:
    """Return the clauses that say what counts as a term."""
    return case.world.law.defining(term)
