"""Who plays no role in its own plan, and who calls itself the developer of what it changed, is warned."""

from typing import Any

import pytest

from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import Model
from frontierpolicy.terms import Role
from tests.worlds import norm, plan_of, report_of


@pytest.mark.parametrize(
    ("roles", "base", "warned"),
    [
        ({Role.DEVELOPER: META}, None, ""),
        ({Role.HOST: META, Role.DEVELOPER: OPENAI}, None, ""),
        ({}, None, "Meta plays no role in its own plan, so that no duty of a role is its own: name it under roles"),
        ({Role.DEVELOPER: OPENAI, Role.HOST: ()}, None, "Meta plays no role in its own plan"),
        ({Role.DEVELOPER: META}, Model(id="b"), "Meta is named as the developer of a model made from another"),
        ({Role.DEVELOPER: META, Role.MODIFIER: ()}, Model(id="b"), ""),
        ({Role.DEVELOPER: (), Role.MODIFIER: META}, Model(id="b"), ""),
        ({Role.DEVELOPER: OPENAI, Role.HOST: META}, Model(id="b"), ""),
    ],
)
def test_a_party_without_a_role_and_a_developer_of_what_is_made_from_another_are_warned(
    roles: dict[Role, Any], base: Model | None, warned: str
) -> None:
    model = Model(id="m") if base is None else Model(id="m", base=base)
    found = report_of(norm(), plan=plan_of(model, roles=roles)).warnings
    assert len(found) == bool(warned)
    assert all(each.startswith(warned) for each in found)
