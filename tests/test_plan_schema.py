"""The JSON Schema of plans: what it refuses is refused by the loader, and the loader says the rest."""

import copy
import datetime as dt
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization import plan_from_data, plan_schema, plan_to_data
from frontierpolicy.serialization.files import as_list, as_table
from frontierpolicy.testing.strategies import plans as whole_plans
from tests.inputs import GONE, SAMPLE, WORDS, changed, mutations, places_in, refusal_of
from tests.test_fuzzed_plans import KEYS, TEXTS

SCHEMA = plan_schema()
VALIDATOR: Any = Draft202012Validator(SCHEMA)
EXAMPLES = sorted((Path(__file__).parent.parent / "docs" / "examples").glob("*.toml"))

BEYOND_A_SCHEMA = (
    # what is named is declared, known or there
    r"no (party|action or determination) is called .*",
    r"no system of the plan is called .*",
    # two things have two names
    r"another .* is called .*",
    r"is the party .*, described already as .*",
    # dates are in the calendar, and in order
    r".* is no (date|instant): .*",
    r"expected a date such as 2026-06-24, got '....-..-..'",
    r"an? (span of days|interval) cannot end .* before it begins .*",
    r"a history needs changes in order of their dates, one a date",
    r"the (stage|pause) (ends|begins) .*",
    # numbers are neither endless nor beyond what is exact, and their limits fit
    r".* is beyond 1e60 either way: is the exponent right\?",
    r"has a number of more than 100 digits",
    r"no number is between .*",
    r"the value .* is outside the limits of its estimate: .*",
    r"an estimate takes quantities of one unit, got .*",
    # facts do not contradict each other
    r".* exceeds training compute, of which it is a part",
    r"more parameters are active than there are",
    r"the stage publishes weights that the model says are withheld",
    r"an entity has no United States status: .*",
    r"a person is not organised under a law: .*",
    # every character can be seen
    r"has a character that cannot be seen: .*",
    r"expected 1 to 200 printable characters, got .*",
)
"""What no schema, or none that a person could read, says: the loader alone refuses it."""


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_every_definition_is_used() -> None:
    used = set(re.findall(r'"#/\$defs/([a-z]+)"', json.dumps(SCHEMA)))
    assert used == set(SCHEMA["$defs"])


def test_every_fact_is_asked_for_by_its_question() -> None:
    model = SCHEMA["$defs"]["model"]["properties"]
    assert (
        model["major"]["description"] == "Is it a major new model of its developer, rather than a small or derived one?"
    )
    assert SCHEMA["properties"]["stages"]["items"]["required"] == ["id"]


def _written(value: Any) -> Any:
    """Return a value of TOML as a validator of JSON sees it."""
    table, listed = as_table(value), as_list(value)
    if table is not None:
        return {key: _written(each) for key, each in table.items()}
    if listed is not None:
        return [_written(each) for each in listed]
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_satisfy_it(path: Path) -> None:
    data = _written(tomllib.loads(path.read_text(encoding="utf-8")))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


@settings(max_examples=50)
@given(whole_plans())
def test_every_plan_that_is_written_satisfies_it(plan: ReleasePlan) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(plan_to_data(plan))] == []


def _agree(data: Any) -> None:
    refusal = refusal_of(lambda: plan_from_data(data, vocabulary=WORDS))
    if refusal is None:
        assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    elif VALIDATOR.is_valid(data):
        assert [str(fault) for fault in refusal.faults if not _beyond(fault.problem)] == []


def _beyond(problem: str) -> bool:
    return any(re.fullmatch(pattern, problem, re.DOTALL) for pattern in BEYOND_A_SCHEMA)


@given(mutations(SAMPLE, *KEYS, *TEXTS))
def test_the_schema_and_the_loader_agree_on_a_plan_with_one_part_changed(data: Any) -> None:
    _agree(data)


@pytest.mark.parametrize("place", places_in(SAMPLE))
def test_they_agree_on_what_is_required(place: str) -> None:
    _agree(changed(SAMPLE, (place, GONE)))


@pytest.mark.parametrize("value", [None, {"value": "x"}])
def test_they_agree_on_every_kind_of_value_everywhere(value: object) -> None:
    for place in places_in(SAMPLE):
        _agree(changed(SAMPLE, (place, copy.deepcopy(value))))
