"""Which clauses stand against a norm, and which say what counts as a term: lookups in the law."""

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.world import Breach, Case
from frontierpolicy.provisions import Norm, Provision
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth

__all__ = ["addressed", "breaches_before", "defining", "opponents"]


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
    return (
        *law.stops(clause),
        *(each for each in law.beats(clause) if addressed(each.latest, case) is not Truth.FALSE),
    )


def addressed(provision: Provision, case: Case) -> Truth:
    """Return whether a norm is addressed to the bearer in hand; a role that nobody is named for may be anyone's."""
    if not isinstance(provision, Norm) or provision.bearer == case.bearer:
        return Truth.TRUE
    plan, bearer = case.world.plan, provision.bearer
    if isinstance(bearer, Role):
        players = plan.playing(bearer) if plan is not None else None
        return Truth.UNKNOWN if players is None else Truth.of(case.bearer in players)
    return Truth.FALSE


def defining(term: DefinedTerm, case: Case) -> tuple[Clause, ...]:
    """Return the clauses that say what counts as a term."""
    return case.world.law.defining(term)
