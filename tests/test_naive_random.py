"""Random plans and rulebooks mean what a second, naive evaluator says; a fault put into one of the two is seen."""

import contextlib
import datetime as dt
import itertools

import attrs
import pytest

from frontierpolicy.calendars import days
from frontierpolicy.conditions import Condition
from frontierpolicy.deadlines import Within
from frontierpolicy.drafting import Amendment, Rulebook, Suspend
from frontierpolicy.errors import InvalidRulebook, InvalidValue
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Norm, Override
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Modality
from tests.naive_engine.compared import differences
from tests.naive_engine.drawn_law import TERM, question
from tests.naive_engine.thing import Question
from tests.worlds import BAN, DAY, EDGE, instrument, norm, plan_of


def _differing(first: int, number: int) -> list[str]:
    """Return on which of so many questions, drawn from the seeds from the first on, the two differ."""
    found: list[str] = []
    seeds, compared = itertools.count(first), 0
    while compared < number:
        seed = next(seeds)
        with contextlib.suppress(InvalidRulebook, InvalidValue):  # edges in a circle, an operation on what is not there
            found.extend(f"seed {seed}: {problem}" for problem in differences(question(seed), TERM))
            compared += 1
    return found


@pytest.mark.unmeasured  # others cover what it runs, and it runs long
@pytest.mark.parametrize("share", range(10))
def test_random_plans_and_rulebooks_mean_the_same(share: int) -> None:
    assert _differing(share * 10_000, 1_000) == []


@pytest.mark.deep
@pytest.mark.parametrize("share", range(100))
def test_many_random_plans_and_rulebooks_mean_the_same(share: int) -> None:
    assert _differing((share + 1) * 100_000, 10_000) == []


BIG, SMALL = Model.training_compute > flop("1e26"), Model.training_compute >= flop("1e26")


def _asked(*norms: Norm, overrides: tuple[Override, ...] = (), suspended: dt.date | None = None) -> Question:
    change = [] if suspended is None else [
        Amendment(effective=suspended, known_at=dt.date(2020, 1, 1), operations=(Suspend(),), citation=EDGE)
    ]  # fmt: skip
    made = instrument(*norms, overrides=overrides, amendments=tuple(change))
    plan = plan_of(Model(id="m", training_compute=flop("1e26"), major=True))
    return Question(plan=plan, book=Rulebook((made,)), as_of=DAY, known_at=DAY)


def _due(number: int) -> Norm:
    return norm(window=Within(dt.date(2026, 6, 1), period=days(number)))


def _unless(condition: Condition) -> Norm:
    return norm().unless(condition, EDGE)


EDGES = (Override(winner="1", loser="2", citation=EDGE),)
ONE, OTHER = norm("1"), norm("2", **BAN)


@pytest.mark.parametrize(
    ("asked", "heard", "seen"),
    [
        (_asked(norm(condition=BIG)), _asked(norm(condition=SMALL)), "an-act/1:meta: only the engine finds it"),
        (_asked(norm(condition=SMALL)), _asked(norm(condition=BIG)), "an-act/1:meta: only the naive evaluator finds it"),
        (_asked(_unless(Model.major)), _asked(norm()), "an-act/1:meta: only the engine finds it"),
        (_asked(ONE, OTHER, overrides=EDGES), _asked(ONE, OTHER), "an-act/2:meta: only the engine finds it"),
        (_asked(norm()), _asked(norm(modality=Modality.MAY)),
         "an-act/1:meta: modality: the engine says may, the naive evaluator must"),
        (_asked(norm(condition=Model.major)), _asked(norm(condition=Model.general_purpose)),
         "an-act/1:meta: decided: the engine says False, the naive evaluator True"),
        (_asked(_due(14)), _asked(_due(15)),
         f"an-act/1:meta: closes: the engine says {(dt.date(2026, 6, 16),) * 2}, the naive evaluator {(dt.date(2026, 6, 15),) * 2}"),
        (_asked(norm(), suspended=DAY), _asked(norm()),
         "an-act/1:meta: answer at 2026-06-24 00:00:00: the engine says True, the naive evaluator False"),
    ],
)  # fmt: skip
def test_a_fault_put_into_one_of_the_two_is_seen(asked: Question, heard: Question, seen: str) -> None:
    assert differences(asked) == []
    assert differences(heard) == []
    assert differences(asked, heard=heard)[0] == seen


def test_missing_facts_are_compared() -> None:
    asked = _asked(norm(condition=Model.general_purpose))
    heard = attrs.evolve(asked, book=_asked(norm(condition=Model.foundation)).book)
    ours, theirs = "['model[m].foundation']", "['model[m].general_purpose']"
    told = f"an-act/1:meta: missing: the engine says {ours}, the naive evaluator {theirs}"
    assert differences(asked, heard=heard) == [told]
