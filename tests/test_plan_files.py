"""Plans as files: what is written is read back, and every fault of a file is told at once, with its path."""

from hypothesis import given

from frontierpolicy import instruments
from frontierpolicy.drafting import vocabulary_of
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization import plan_as_json, plan_as_toml, plan_from_data, plan_to_data
from frontierpolicy.serialization.files import read_data
from frontierpolicy.testing.strategies import plans as whole_plans

WORDS = vocabulary_of(instruments.all())


@given(whole_plans())
def test_a_plan_comes_back_from_its_data(plan: ReleasePlan) -> None:
    assert plan_from_data(plan_to_data(plan), vocabulary=WORDS) == plan


@given(whole_plans())
def test_a_plan_comes_back_from_its_file(plan: ReleasePlan) -> None:
    for kind, text in (("toml", plan_as_toml(plan)), ("json", plan_as_json(plan))):
        assert plan_from_data(read_data(text.encode(), kind), vocabulary=WORDS) == plan
