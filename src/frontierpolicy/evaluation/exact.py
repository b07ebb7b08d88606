"""The exact answer: an open one is decided if it comes out the same whatever the unknown facts are.

Kleene logic leaves `A or not A` open where A is. Here each unknown fact that an answer reads is supposed
to be, in turn, one value from each cell that the thresholds and words of the law cut its domain into.
A fact compared with another fact, or in a sum, has no such cells: what hangs on it stays open.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, cast

import attrs

from frontierpolicy.conditions import Comparison, Condition, Constant, DefinedTerm, QuantityOperand, Symbol
from frontierpolicy.conditions.reads import walk
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.edges import defining, opponents
from frontierpolicy.evaluation.record import Query
from frontierpolicy.evaluation.reference import applies
from frontierpolicy.evaluation.world import Case, Supposition
from frontierpolicy.facts import Estimate, Fact, Flag
from frontierpolicy.quantities import Exact, Quantity, Range
from frontierpolicy.truth import Answer, Truth

__all__ = ["MOST_CASES", "exact_answer"]

MOST_CASES = 20_000
"""How many suppositions are tried before an answer stays open."""


def exact_answer(clause: Clause, case: Case) -> Answer:
    """Return how a clause comes out in a case, decided if it is the same on every supposition."""
    budget = [MOST_CASES]
    return _decided(clause, case, {}, tuple(_conditions(clause, case)), budget)


def _decided(
    clause: Clause, case: Case, values: Mapping[object, object], conditions: tuple[Condition, ...], budget: list[int]
) -> Answer:
    budget[0] -= 1
    reading = Supposition(values)
    found = applies(clause, case.supposing(reading))
    if found is not Truth.UNKNOWN or budget[0] <= 0 or not reading.unknown:
        return found
    key, given = next(iter(reading.unknown.items()))
    outcomes: set[Answer] = set()
    for value in _cells(key, given, conditions):
        outcomes.add(_decided(clause, case, {**values, key: value}, conditions, budget))
        if Truth.UNKNOWN in outcomes or len(outcomes) > 1:
            return Truth.UNKNOWN
    return outcomes.pop() if outcomes else Truth.UNKNOWN


def _conditions(clause: Clause, case: Case) -> Iterator[Condition]:
    """Yield every condition that an answer can read, those of definitions and opponents too."""
    for version in clause.versions:
        for top in version.provision.conditions():
            for part in walk(top):
                yield part
                if isinstance(part, DefinedTerm):
                    for other in defining(part, case):
                        yield from _conditions(other, case)
    for other in opponents(clause, case):
        yield from _conditions(other, case)


def _cells(key: object, given: object, conditions: Iterable[Condition]) -> tuple[object, ...]:
    """Return one value for each way in which an unknown can matter; none if that cannot be told."""
    if isinstance(key, Query):
        return (Truth.TRUE, Truth.FALSE)
    fact = cast("tuple[Fact[Any, Any], str]", key)[0]
    if isinstance(fact, Flag):
        return (True, False)
    if fact.codec.schema.get("enum") and not fact.many:
        return tuple(fact.codec.parse(each, {}) for each in fact.codec.schema["enum"])
    return _amounts(fact, given, conditions) if isinstance(fact, QuantityOperand) else ()


def _amounts(fact: Fact[Any, Any], given: object, conditions: Iterable[Condition]) -> tuple[object, ...]:
    """Return each threshold that a quantity is compared with, one figure between and beyond them."""
    thresholds: list[Quantity] = []
    for each in conditions:
        if isinstance(each, Comparison) and fact in (*each.left.symbols(), *each.right.symbols()):
            sides = (each.left, each.right)
            constants = [side.value for side in sides if isinstance(side, Constant)]
            if len(constants) != 1 or not any(isinstance(side, Symbol) for side in sides):
                return ()
            thresholds.extend(constants)
    return tuple(attrs.evolve(first, amount=each) for first in thresholds[:1] for each in _figures(thresholds, given))


def _figures(thresholds: list[Quantity], given: object) -> list[Exact]:
    bounds = given.range if isinstance(given, Estimate) else Range(0, None, unit=thresholds[0].unit)
    at = sorted(
        {each.amount for each in thresholds} | {end for end in (bounds.low, bounds.high) if end is not None} | {0}
    )
    between = [Fraction(left + right) / 2 for left, right in itertools.pairwise(at)]
    return [figure for figure in (*at, *between, at[-1] + 1) if bounds.has(figure)]
