"""Conditions in the text of a law: short ones in one line, long ones part by part."""

from typing import Any

import pytest

from frontierpolicy.conditions import Condition, at_least, count_at_least
from frontierpolicy.plans import Model, Stage
from frontierpolicy.quantities import flop
from frontierpolicy.rendering import Lines, instrument_document
from tests.worlds import DAY, EDGE, instrument, norm

SHORT = Model.major | Model.general_purpose
LONG = Model.foundation & (Model.training_compute > flop("1e26")) & ~(Model.substantially_new & SHORT & Model.frontier)
OUTLINE: list[Any] = [
    "all of these are so:",
    [
        "the model is a foundation model",
        "the model's training compute is more than 1e26 FLOP",
        "not all of these are so:",
        [
            "the model is new or substantially modified",
            "the model is a major new model or the model is a general-purpose model",
            "the model is at the frontier of its day",
        ],
    ],
]


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        (SHORT, ["the model is a major new model or the model is a general-purpose model"]),
        (LONG, OUTLINE),
        (LONG | Model.major, ["at least one of these is so:", [*OUTLINE, "the model is a major new model"]]),
        (at_least(2, LONG, SHORT), ["at least 2 of these are so:", [*OUTLINE, str(SHORT)]]),
    ],
    ids=("short", "all", "any", "some"),
)
def test_a_long_condition_is_a_list_of_its_parts(condition: Condition, lines: list[Any]) -> None:
    shown = instrument_document(instrument(norm("1", condition).unless(condition, EDGE)), DAY)[-1]
    assert isinstance(shown, Lines)
    first, *rest = lines
    assert _nested(shown)[2:] == [f"applies if {first}", *rest, f"unless {first} [An Act edge]", *rest]


def _nested(lines: Lines) -> list[Any]:
    return [each if isinstance(each, str) else _nested(each) for each in lines.lines]


PARTS = [str(SHORT), str(Model.substantially_new & Model.frontier)]


@pytest.mark.parametrize(
    ("denied", "lines"),
    [
        (~(SHORT | (Model.substantially_new & Model.frontier)), ["none of these is so:", [
            "the model is a major new model", "the model is a general-purpose model", PARTS[1]]]),
        (~at_least(2, SHORT, Model.substantially_new & Model.frontier, Model.foundation),
         ["fewer than 2 of these are so:", [*PARTS, "the model is a foundation model"]]),
        (~count_at_least(2, Stage, Stage.can_refuse & (Stage.starts <= DAY)),
         ["this is not so:", ["at least 2 stages satisfy: the stage can refuse a recipient and the stage's beginning is on or before 2026-06-24"]]),
    ],
    ids=("none", "fewer", "one"),
)  # fmt: skip
def test_a_denied_join_is_one_list(denied: Condition, lines: list[Any]) -> None:
    shown = instrument_document(instrument(norm("1", denied)), DAY)[-1]
    assert isinstance(shown, Lines)
    assert _nested(shown)[2:] == [f"applies if {lines[0]}", *lines[1:]]


@pytest.mark.parametrize(("letters", "lines"), [(100, 1), (101, 2)])
def test_up_to_a_hundred_letters_a_condition_stays_in_one_line(letters: int, lines: int) -> None:
    rest = letters - len(str(Model.major & Model.name.is_("x")))
    condition = Model.major & Model.name.is_("x" * (1 + rest))
    assert len(str(condition)) == letters
    shown = instrument_document(instrument(norm("1", condition)), DAY)[-1]
    assert isinstance(shown, Lines)
    assert len(shown.lines[2:]) == lines
