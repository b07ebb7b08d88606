"""Every small rulebook over two facts: the conditions, the shapes of provisions and the edges between them."""

import itertools
from collections.abc import Iterator
from typing import cast

import attrs

from frontierpolicy.conditions import ALWAYS, NEVER, AtLeast, Condition, DefinedTerm
from frontierpolicy.drafting import Instrument
from frontierpolicy.facts import Missing
from frontierpolicy.plans import Log, Model, ReleasePlan
from frontierpolicy.provisions import (
    Block,
    Definition,
    Norm,
    Override,
    Pattern,
    Provision,
    counts_as,
    does_not_count_as,
)
from frontierpolicy.terms import Modality
from tests.worlds import DAY, DUE, EDGE, instrument, norm, plan_of

__all__ = ["SHAPES", "conditions", "plans", "rulebooks", "single_norms"]

A, B = Model.major, Model.general_purpose
TERM = DefinedTerm(id="a/term", phrase="a term", subject=Model)
NORMS: tuple[tuple[Modality, Condition], ...] = (
    *itertools.product((Modality.MUST, Modality.MUST_NOT, Modality.MAY), (A, B)),
    (Modality.MUST, TERM),
)
SHAPES: tuple[Provision, ...] = (
    *(
        norm("1", each, modality=modality, **({"window": DUE} if modality is Modality.MUST else {}))
        for modality, each in NORMS
    ),
    *(made(TERM, id="1", citation=EDGE, when=each) for made in (counts_as, does_not_count_as) for each in (A, B)),
    Block(id="1", citation=EDGE, per=Model, condition=A, pattern=Pattern(modalities=frozenset({Modality.MUST}))),
    Block(id="1", citation=EDGE, per=Model, condition=B, pattern=Pattern(sections=("1",))),
)


def plans() -> tuple[ReleasePlan, ...]:
    """Return the nine plans that say of each fact that it is so, that it is not, or nothing."""
    log = Log(complete_until=DAY)
    said = (True, False, Missing.NOT_STATED)
    return tuple(plan_of(Model(id="m", major=one, general_purpose=other), log=log) for one in said for other in said)


def conditions() -> tuple[Condition, ...]:
    """Return the conditions over both facts in which nothing lies deeper than a denied fact inside a join."""
    plain = (A, B, ~A, ~B)
    pairs = tuple(itertools.product(plain, repeat=2))
    joined = (*(one & other for one, other in pairs), *(one | other for one, other in pairs))
    return (ALWAYS, NEVER, *plain, *joined, *(~each for each in joined), AtLeast(2, (A, B, ~A)))


def single_norms() -> Iterator[Instrument]:
    """Yield an instrument for each condition with each exception, or none."""
    for condition, exception in itertools.product(conditions(), (None, A, ~B, A & B, A | ~A)):
        made = norm("1", condition)
        yield instrument(made if exception is None else made.unless(exception, EDGE))


def rulebooks(size: int) -> Iterator[Instrument]:
    """Yield each instrument of so many provisions of those shapes, with every way in which edges can lie between them."""
    for shapes in itertools.combinations_with_replacement(SHAPES, size):
        parts = tuple(attrs.evolve(shape, id=str(number)) for number, shape in enumerate(shapes, 1))
        pairs = list(itertools.combinations(range(size), 2))
        for edges in itertools.product(*(_edges(parts[one], parts[other]) for one, other in pairs)):
            drafted = list(parts)
            overrides: list[Override] = []
            for (one, other), edge in zip(pairs, edges, strict=True):
                first, second = (one, other) if edge in ("beats", "follows") else (other, one)
                if "beat" in edge:
                    overrides.append(Override(winner=str(first + 1), loser=str(second + 1), citation=EDGE))
                elif "follow" in edge:
                    follower = cast("Norm", drafted[first])
                    drafted[first] = attrs.evolve(follower, after_breach_of=str(second + 1))
            yield instrument(*drafted, overrides=tuple(overrides))


def _edges(one: Provision, other: Provision) -> tuple[str, ...]:
    if isinstance(one, Norm) and isinstance(other, Norm):
        return ("none", "beats", "is beaten", "follows", "is followed")
    return (
        ("none", "beats", "is beaten") if isinstance(one, Definition) and isinstance(other, Definition) else ("none",)
    )
