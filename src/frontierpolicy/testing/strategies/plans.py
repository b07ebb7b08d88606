"""Strategies for whole plans: any plan at all, and plans that meet a rulebook where it turns."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.conditions import Symbol
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.facts import Collection, Missing
from frontierpolicy.parties import Party
from frontierpolicy.plans import Actor, Log, Model, Occurrence, Recipient, ReleasePlan, Stage, System
from frontierpolicy.plans.stages import day_of
from frontierpolicy.terms import Role, StageKind, Weights
from frontierpolicy.testing.hints import Hints, Near, hints_of, reading
from frontierpolicy.testing.strategies.records import (
    actors,
    collections,
    logs,
    models,
    occurrences,
    stages,
    systems,
)
from frontierpolicy.testing.strategies.said import checked_share, parties, texts
from frontierpolicy.testing.strategies.times import days

__all__ = ["days_for", "plans", "plans_for"]


def days_for(rulebook: Rulebook | Instrument) -> st.SearchStrategy[dt.date]:
    """Return days to ask a question on: those on which the law changes, the days next to them, and others.

    Args:
        rulebook: The law.
    """
    return days(rulebook)


def plans_for(
    rulebook: Rulebook | Instrument,
    *,
    unknown: float = 0.25,
    party: Party | None = None,
    facts: Iterable[Symbol] = (),
) -> st.SearchStrategy[ReleasePlan]:
    """Return plans that say something of every fact a rulebook reads.

    Half of the numbers are a threshold of the rulebook or one step to either side of it; words are those it names
    and others; half of the days are those on which its law changes, month ends and holidays, or next to one. Plans
    have stages, recipients, occurrences and entries of the kinds that it speaks of. What fails shrinks to the exact
    threshold and to as few facts as will do.

    Args:
        rulebook: The law, or a single instrument.
        unknown: How often a fact has no value, from 0 to 1. At 0 every fact that the rulebook reads has one exact
            value, every list is complete, and every role it names is played by somebody.
        party: Whose plan it is; any party if left out.
        facts: Facts that are drawn too, although the rulebook may not read them, as in `[Model.weights]`.

    Raises:
        InvalidValue: `unknown` is no share.

    Examples:
        >>> from hypothesis import Phase, find, settings
        >>> from frontierpolicy import instruments
        >>> from frontierpolicy.quantities import Compute, flop
        >>> def large(plan):
        ...     compute = plan.model.training_compute
        ...     return isinstance(compute, Compute) and compute >= flop("1e26")
        >>> quickly = settings(max_examples=2000, phases=(Phase.generate, Phase.shrink))  # without explaining
        >>> find(plans_for(instruments.get("us-ca-sb53")), large, settings=quickly).model.training_compute
        flop('1e26')
    """
    return plans(reading(rulebook, facts), unknown=unknown, party=party)


def plans(near: Near = None, *, unknown: float = 0.25, party: Party | None = None) -> st.SearchStrategy[ReleasePlan]:
    """Return plans with every part that a plan can have; near a rulebook, as `plans_for`.

    Args:
        near: The rulebook; none if left out.
        unknown: How often a fact has no value, from 0 to 1.
        party: Whose plan it is; any party if left out.

    Raises:
        InvalidValue: `unknown` is no share.
    """
    return _plans(hints_of(near), checked_share(unknown), party)


@st.composite
def _plans(draw: st.DrawFn, hints: Hints, unknown: float, party: Party | None) -> ReleasePlan:
    owner = draw(parties(hints)) if party is None else party
    model = draw(_models(hints, unknown))
    built = draw(_systems(hints, unknown))
    made = draw(_stages(hints, unknown, tuple(each.id for each in built)))
    found = draw(_occurrences(hints, unknown))
    return ReleasePlan(
        title=draw(texts()) if hints.anything else "drawn",
        note=draw(_NOTES) if hints.anything else "",
        party=owner,
        roles=draw(_roles(owner, hints, unknown)),
        model=model,
        actors=tuple(draw(_actors(owner, hints, unknown))),
        systems=built,
        stages=Collection(tuple(each for each in made if _possible(each, model)), complete=made.complete),
        occurrences=found,
        log=draw(logs(hints, by=owner, unknown=unknown)) if hints.anything or hints.acts else Log(),
    )


def _listed(make: Any, hints: Hints, unknown: float, *scopes: Any, **fields: Any) -> st.SearchStrategy[Any]:
    """Return collections of what the law speaks of, and complete empty ones of what it does not."""
    if not hints.touches(*scopes):
        return _NONE
    whole = collections(make(hints, unknown=unknown, **fields))
    return whole if unknown else whole.map(lambda found: Collection(found.items, complete=True))


_NONE: st.SearchStrategy[Any] = st.just(Collection[Any](complete=True))


_NOTES = st.just("") | texts()


# A strategy that is made anew for each plan is checked anew by Hypothesis, which takes longer than to draw from it.


@lru_cache(maxsize=1024)
def _models(hints: Hints, unknown: float) -> st.SearchStrategy[Any]:
    return models(hints, unknown=unknown)


@lru_cache(maxsize=1024)
def _systems(hints: Hints, unknown: float) -> st.SearchStrategy[Any]:
    return _listed(systems, hints, unknown, System)


@lru_cache(maxsize=1024)
def _stages(hints: Hints, unknown: float, built: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Return the stages of a plan that builds some systems."""
    system: st.SearchStrategy[Any] = st.sampled_from((Missing.NOT_STATED, *built))
    return _listed(stages, hints, unknown, Stage, Recipient, system=system)


@lru_cache(maxsize=1024)
def _occurrences(hints: Hints, unknown: float) -> st.SearchStrategy[Any]:
    return _listed(occurrences, hints, unknown, Occurrence)


@lru_cache(maxsize=1024)
def _roles(owner: Party, hints: Hints, unknown: float) -> st.SearchStrategy[Any]:
    """Return who plays which role: the owner all that the law names, nobody stated, or anybody any."""
    roles = sorted(hints.roles, key=lambda each: each.value) or list(Role)
    nobody = st.just(dict[Role, tuple[Party, ...]]())
    owned = st.just(dict.fromkeys(roles, (owner,)))
    if not unknown:
        return owned if hints.roles else nobody
    players = st.lists(st.just(owner) | parties(hints), max_size=2, unique_by=lambda each: each.id).map(tuple)
    return nobody | owned | st.dictionaries(st.sampled_from(roles), players, max_size=3)


@lru_cache(maxsize=1024)
def _actors(owner: Party, hints: Hints, unknown: float) -> st.SearchStrategy[list[Actor]]:
    if not hints.touches(Actor):
        return st.just(list[Actor]())
    own = st.tuples(actors(hints, unknown=unknown, party=owner)).map(list)
    if not hints.anything:
        return own
    return st.lists(actors(), max_size=2, unique_by=lambda each: each.party.id)


def _possible(stage: Stage, model: Model) -> bool:
    """Return whether a stage does not contradict the model."""
    began, starts = day_of(model.training_began), day_of(stage.starts)
    early = began is not None and starts is not None and last_day(starts) < first_day(began)
    withheld = stage.kind is StageKind.WEIGHTS_PUBLISHED and model.weights is Weights.WITHHELD
    return not early and not withheld
