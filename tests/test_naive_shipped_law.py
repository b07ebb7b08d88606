"""The shipped law on its worked examples means what a second, naive evaluator says, as far as that can read it."""

from collections import Counter

import pytest

from frontierpolicy import instruments
from frontierpolicy.drafting.example import Example
from frontierpolicy.plans import Log
from tests.naive_engine.answers import NotCovered
from tests.naive_engine.compared import differences
from tests.naive_engine.thing import Question

BOOK = instruments.all()


def _question(name: str, example: Example) -> Question:
    if example.plan is None:
        raise NotCovered("no plan")
    return Question(
        plan=example.plan,
        book=BOOK.only(name),
        as_of=example.as_of,
        known_at=example.known_at or example.as_of,
        reading=example.reading,
        record=(Log(entries=example.record),) if example.record else (),
    )


def _compared(step: int) -> tuple[Counter[str], list[str]]:
    tally: Counter[str] = Counter()
    found: list[str] = []
    every = [(name, example) for name in instruments.names() for example in instruments.examples(name)]
    for name, example in every[::step]:
        try:
            problems = differences(_question(name, example))
        except NotCovered as why:
            tally[str(why)] += 1
            continue
        tally["compared"] += 1
        found.extend(f"{name}, {example.title}: {problem}" for problem in problems)
    return tally, found


def test_some_worked_examples_mean_the_same() -> None:
    tally, found = _compared(step=17)
    assert (tally["compared"] > 5, found) == (True, [])


@pytest.mark.deep
def test_all_worked_examples_mean_the_same() -> None:
    tally, found = _compared(step=1)
    assert (tally["compared"] > 150, found) == (True, [])
