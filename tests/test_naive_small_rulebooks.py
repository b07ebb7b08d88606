"""Every rulebook of up to three provisions over two facts means what a second, naive evaluator says."""

import itertools
from collections.abc import Iterable

import pytest

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import InvalidRulebook
from frontierpolicy.plans import Model
from tests.naive_engine.compared import differences
from tests.naive_engine.small import SHAPES, conditions, plans, rulebooks, single_norms
from tests.naive_engine.thing import Question
from tests.worlds import DAY

TERM = DefinedTerm(id="a/term", phrase="a term", subject=Model)


def _differing(instruments: Iterable[Instrument]) -> tuple[int, list[str]]:
    """Return how many pairs of a rulebook and a plan were compared, and on what the two differ."""
    found: list[str] = []
    compared = 0
    for each, plan in itertools.product(instruments, plans()):
        asked = Question(plan=plan, book=Rulebook((each,)), as_of=DAY, known_at=DAY)
        try:
            found.extend(f"{each.parts} {plan.model}: {problem}" for problem in differences(asked, TERM))
        except InvalidRulebook:  # edges in a circle, or a permission over a ban of greater force
            continue
        compared += 1
    return compared, found


def test_the_vocabulary_is_as_large_as_it_is_said_to_be() -> None:
    assert (len(conditions()), len(SHAPES), len(plans())) == (71, 13, 9)
    assert [sum(1 for _ in rulebooks(size)) for size in (1, 2)] == [
        13,
        223,
    ]  # 28 pairs of norms by 5, 10 of definitions by 3, 53 others


def test_every_condition_with_every_exception_means_the_same() -> None:
    assert _differing(itertools.islice(single_norms(), 0, None, 3)) == (1071, [])


@pytest.mark.parametrize(("size", "compared"), [(1, 117), (2, 2007)])
def test_every_rulebook_of_one_or_two_provisions_means_the_same(size: int, compared: int) -> None:
    assert _differing(rulebooks(size)) == (compared, [])


def test_some_rulebooks_of_three_provisions_mean_the_same() -> None:
    compared, found = _differing(itertools.islice(rulebooks(3), 0, None, 251))
    assert (compared > 250, found) == (True, [])


@pytest.mark.deep
def test_every_rulebook_of_three_provisions_means_the_same() -> None:
    compared, found = _differing(itertools.chain(rulebooks(3), single_norms()))
    assert (compared > 50_000, found) == (True, [])
