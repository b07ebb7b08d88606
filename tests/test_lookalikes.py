"""A model that an instrument names, and the plan may mean by another id: a warning, never a guess."""

from typing import Any

import pytest

from frontierpolicy.facts import Missing
from frontierpolicy.plans import Model
from tests.worlds import norm, plan_of, report_of

NAMED = norm("1", Model.id.is_in(("claude-fable-5",)))


def _warned(model: Model) -> list[str]:
    return [each for each in report_of(NAMED, plan=plan_of(model)).warnings if "names the model" in each]


@pytest.mark.parametrize(
    ("fields", "warns"),
    [
        ({"id": "claude-fable-5"}, False),
        ({"id": "m"}, False),
        ({"id": "claude-fable-6"}, False),
        ({"id": "Claude_Fable 5"}, True),
        ({"id": "anthropic-claude-fable-5-2026"}, True),
        ({"id": "fable"}, True),  # five letters of a name tell which
        ({"id": "fabl"}, False),
        ({"id": "m", "name": "Claude Fable 5"}, True),
        ({"id": "m", "name": Missing.NOT_DISCLOSED}, False),
        ({"id": "claude-fable-5", "name": "Claude Fable 5"}, False),
        ({"id": "m", "base": Model(id="fable5")}, True),
        ({"id": "m", "base": Model(id="b", base=Model(id="fable5"))}, True),
        ({"id": "m", "base": Missing.NOT_APPLICABLE}, False),
    ],
)
def test_a_name_that_looks_like_the_one_in_the_law_warns(fields: dict[str, Any], warns: bool) -> None:
    assert bool(_warned(Model(**fields))) is warns


def test_the_warning_says_which_id_to_give() -> None:
    assert _warned(Model(id="m", base=Model(id="fable5"))) == [
        "an-act/1 names the model 'claude-fable-5': if the plan's 'fable5' is that model, give it that id"
    ]
