"""What conditions joined and listed come to: how they read, and what they are made of."""

import pytest

from frontierpolicy.conditions import ALWAYS, NEVER, AllOf, AnyOf, Condition, any_
from frontierpolicy.conditions.reads import out_of_reach
from frontierpolicy.plans import Model, Stage
from frontierpolicy.terms import Weights

ONE, OTHER = Model.major, Model.frontier


@pytest.mark.parametrize(
    ("joined", "parts"),
    [
        (AllOf((ONE,)) | OTHER, AnyOf((ONE, OTHER))),
        (AnyOf((ONE,)) & OTHER, AllOf((ONE, OTHER))),
        (ONE | AllOf((OTHER,)), AnyOf((ONE, OTHER))),
        (AllOf((AnyOf((ONE,)),)) | OTHER, AnyOf((ONE, OTHER))),
        (ALWAYS | OTHER, AnyOf((ALWAYS, OTHER))),  # a join of nothing is not nothing in the other join
        (NEVER & OTHER, AllOf((NEVER, OTHER))),
        (ALWAYS & OTHER, OTHER),
        (NEVER | OTHER, OTHER),
        ((ONE & OTHER) | OTHER, AnyOf((AllOf((ONE, OTHER)), OTHER))),
    ],
)
def test_joins_are_flat_and_a_join_of_one_part_is_that_part(joined: Condition, parts: Condition) -> None:
    assert joined == parts


def test_only_what_has_several_parts_is_put_in_brackets() -> None:
    assert str(any_(Stage, Stage.can_refuse) & ONE).count("(") == 0
    assert str((ONE | OTHER) & ONE).count("(") == 1


def test_values_are_listed_with_the_last_one_joined_on() -> None:
    assert str(Model.weights.is_(Weights.WITHHELD)).endswith(" is withheld")
    assert str(Model.weights.is_in([Weights.WITHHELD, Weights.PUBLISHED])).endswith(" is published or withheld")
    three = {
        Weights.WITHHELD,
        Weights.PUBLISHED,
        next(each for each in Weights if each.value not in ("withheld", "published")),
    }
    first, second, third = sorted(map(str, three))
    assert str(Model.weights.is_in(three)).endswith(f" is {first}, {second} or {third}")


@pytest.mark.parametrize("condition", [ONE & Stage.can_refuse, ~(ONE | ~Stage.can_refuse)])
def test_what_a_part_cannot_read_is_told_of_the_whole(condition: Condition) -> None:
    assert len(list(out_of_reach(condition, frozenset(Model.path())))) == 1
    assert not list(out_of_reach(condition, frozenset(Stage.path())))
