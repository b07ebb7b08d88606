"""Laws of conditions: the algebra of three answers, asked through the whole evaluator.

They hold of every condition of a single thing. Of an audience an answer has two sides, and what holds of some members
under one condition and under another may meet in no member: there only De Morgan's laws and the order of parts hold.
"""

import functools
from collections.abc import Iterator
from typing import Any

from frontierpolicy.conditions import AllOf, AnyOf, AtLeast, Comparison, Condition, Constant, Not, Symbol
from frontierpolicy.quantities import Comparator, Quantity
from frontierpolicy.testing.laws.law import ConditionTrial as Trial
from frontierpolicy.testing.laws.law import law
from frontierpolicy.truth import Answer, Truth

__all__: list[str] = []

_ORDER = (Truth.FALSE, Truth.UNKNOWN, Truth.TRUE)


def _equal(trial: Trial, one: Condition, other: Condition) -> Iterator[str]:
    """Yield a sentence if two conditions come out differently."""
    left, right = trial.answer(one), trial.answer(other)
    if left != right and _single(left, right):
        yield f"'{one}' comes out {left}, and '{other}' {right}"


def _single(*answers: Answer) -> bool:
    return all(isinstance(each, Truth) for each in answers)


@law(Trial, "x and y is y and x; x or y is y or x.", catches="Python's and/or on unknowns, where order decides")
def commutative(trial: Trial) -> Iterator[str]:
    """Yield a join that comes out differently the other way round."""
    x, y = trial.condition, trial.others[0]
    yield from _equal(trial, x & y, y & x)
    yield from _equal(trial, x | y, y | x)


@law(Trial, "(x and y) and z is x and (y and z); likewise with or.", catches="joins that are flattened wrongly")
def associative(trial: Trial) -> Iterator[str]:
    """Yield a join that comes out differently when it is bracketed otherwise."""
    x, (y, z) = trial.condition, trial.others
    yield from _equal(trial, AllOf((AllOf((x, y)), z)), AllOf((x, AllOf((y, z)))))
    yield from _equal(trial, AnyOf((AnyOf((x, y)), z)), AnyOf((x, AnyOf((y, z)))))


@law(Trial, "x and x is x; x or x is x.", catches="parts that are counted rather than joined")
def idempotent(trial: Trial) -> Iterator[str]:
    """Yield a join of a condition with itself that comes out differently."""
    yield from _equal(trial, trial.condition & trial.condition, trial.condition)
    yield from _equal(trial, trial.condition | trial.condition, trial.condition)


@law(Trial, "x and (x or y) is x; x or (x and y) is x.", catches="connectives optimised by hand")
def absorption(trial: Trial) -> Iterator[str]:
    """Yield a join that should come down to one part and does not."""
    x, y = trial.condition, trial.others[0]
    yield from _equal(trial, x & (x | y), x)
    yield from _equal(trial, x | (x & y), x)


@law(Trial, "x and (y or z) is (x and y) or (x and z); likewise with or.", catches="connectives optimised by hand")
def distributive(trial: Trial) -> Iterator[str]:
    """Yield a join that comes out differently when it is multiplied out."""
    x, (y, z) = trial.condition, trial.others
    yield from _equal(trial, x & (y | z), (x & y) | (x & z))
    yield from _equal(trial, x | (y & z), (x | y) & (x | z))


@law(Trial, "Not (x and y) is not x or not y; likewise with or.", catches="`not None`, which Python takes for true")
def de_morgan(trial: Trial) -> Iterator[str]:
    """Yield a negated join that comes out unlike the join of the negations."""
    x, y = trial.condition, trial.others[0]
    yield from _equal(trial, Not(x & y), Not(x) | Not(y))
    yield from _equal(trial, Not(x | y), Not(x) & Not(y))


@law(Trial, "Not not x is x.", catches="a negation that decides what is unknown")
def double_negation(trial: Trial) -> Iterator[str]:
    """Yield a condition that comes out differently when it is negated twice."""
    yield from _equal(trial, Not(Not(trial.condition)), trial.condition)


@law(
    Trial,
    "x and not x is nowhere truer than y or not y.",
    catches="another three-valued logic: SQL's, or Lukasiewicz's",
)
def kleene(trial: Trial) -> Iterator[str]:
    """Yield a contradiction that is truer than a tautology."""
    x, y = trial.condition, trial.others[0]
    left, right = trial.answer(x & Not(x)), trial.answer(y | Not(y))
    if isinstance(left, Truth) and isinstance(right, Truth) and _ORDER.index(left) > _ORDER.index(right):
        yield f"'{x}' and its negation come out {left}, and '{y}' or its negation {right}"


@law(Trial, "Where the parts are decided, joins are those of Python's bool.", catches="a wrong row in a truth table")
def as_bool(trial: Trial) -> Iterator[str]:
    """Yield a join of decided parts that comes out unlike that of bools."""
    x, y = trial.condition, trial.others[0]
    left, right = trial.answer(x), trial.answer(y)
    if left in (Truth.TRUE, Truth.FALSE) and right in (Truth.TRUE, Truth.FALSE):
        one, other = left is Truth.TRUE, right is Truth.TRUE
        expected = ((x & y, one and other), (x | y, one or other), (Not(x), not one))
        for made, answer in expected:
            if trial.answer(made) is not Truth.of(answer):
                yield f"'{made}' comes out {trial.answer(made)}, of parts that are {left} and {right}"


@law(Trial, "Of no parts, all hold and none does.", catches="empty lists")
def of_nothing(trial: Trial) -> Iterator[str]:
    """Yield an empty join that is not the neutral element of its kind."""
    yield from _equal(trial, AllOf((trial.condition, AllOf(()))), trial.condition)
    yield from _equal(trial, AnyOf((trial.condition, AnyOf(()))), trial.condition)


@law(Trial, "At least one is or, at least all is and; more is asked by a larger number.", catches="counts off by one")
def counting(trial: Trial) -> Iterator[str]:
    """Yield a count that comes out unlike the joins at its ends, or truer for a larger number."""
    parts = (trial.condition, *trial.others)
    yield from _equal(trial, AtLeast(1, parts), AnyOf(parts))
    yield from _equal(trial, AtLeast(len(parts), parts), AllOf(parts))
    x, (y, z) = trial.condition, trial.others
    yield from _equal(trial, AtLeast(2, parts), (x & y) | (x & z) | (y & z))


@law(Trial, "Parts in another order come out the same.", catches="the first part that is decided decides")
def order_of_parts(trial: Trial) -> Iterator[str]:
    """Yield a join that comes out differently when its parts are turned round."""
    parts = (trial.condition, *trial.others)
    for kind in (AllOf, AnyOf, functools.partial(AtLeast, 2)):
        yield from _equal(trial, kind(parts), kind(parts[::-1]))


@law(Trial, "Learning a fact never overturns an answer.", catches="a condition that asks whether a fact is known")
def learning_answers(trial: Trial) -> Iterator[str]:
    """Yield an answer that is decided one way before facts are filled in, and another way after."""
    before, after = trial.answer(trial.condition), trial.answer(trial.condition, fuller=True)
    if _single(before, after) and before is not Truth.UNKNOWN and after is not before:
        yield f"'{trial.condition}' comes out {before}, and with more known {after}"


@law(Trial, "Of two exact sides, one is less, or they are equal, or one is more.", catches="float thresholds and NaN")
def trichotomy(trial: Trial) -> Iterator[str]:
    """Yield a comparison of exact sides of which not exactly one of <, = and > holds."""
    found = trial.condition
    if not (isinstance(found, Comparison) and isinstance(found.left, Symbol) and isinstance(found.right, Constant)):
        return
    left: Any = found.left
    if isinstance(trial.of, left.owner) and isinstance(trial.of.given(left), Quantity):
        said = {each: trial.answer(Comparison(left, each, found.right)) for each in Comparator}
        less, more = said[Comparator.LESS], said[Comparator.MORE]
        equal = said[Comparator.AT_MOST] == said[Comparator.AT_LEAST] == Truth.TRUE
        if [less is Truth.TRUE, equal, more is Truth.TRUE].count(True) != 1:
            yield f"{trial.of.given(left)} against {found.right}: less {less}, equal {equal}, more {more}"
