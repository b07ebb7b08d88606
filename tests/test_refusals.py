"""What is of the wrong kind is refused where it is given, with what to write instead."""

from typing import Any

import pytest

from frontierpolicy.analysis import compare
from frontierpolicy.conditions import Member, SetRelation, SetTest, any_, onset
from frontierpolicy.drafting import Signature
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName
from frontierpolicy.facts import Collection, exactly
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Model, Recipient, Stage, anyone
from frontierpolicy.terms import Channel
from tests.worlds import DAY, LAUNCH, instrument, norm, plan_of, report_of


def loosely(made: Any, *values: Any, **fields: Any) -> Any:
    """Call as somebody without type checks does."""
    return made(*values, **fields)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        (
            {"recipients": [anyone()]},
            "recipients: expected a Collection, as in exactly(...) or among_others(...), got [",
        ),
        ({"recipients": exactly("anyone")}, "recipients[0]: expected a Recipient, got 'anyone'"),
        (
            {"recipients": Collection((anyone(), Stage(id="x")))},
            "recipients[1]: expected a Recipient, got Stage(id='x')",
        ),
        ({"pauses": [DAY]}, "pauses: expected a tuple, got ["),
        ({"pauses": (DAY,)}, "pauses[0]: expected a Pause, got 2026-06-24"),
    ],
)
def test_the_parts_of_a_stage_are_of_their_kind(fields: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        loosely(Stage, id="s", starts=LAUNCH, **fields)
    assert str(raised.value).startswith(problem)


def test_every_part_that_is_misplaced_is_told_at_once() -> None:
    with pytest.raises(InvalidValue) as raised:
        loosely(Stage, id="s", can_refuse="yes", pauses=5, recipients=exactly(1, 2))
    assert [fault.path for fault in raised.value.faults] == ["can_refuse", "pauses", "recipients[0]", "recipients[1]"]


def test_the_members_of_an_audience_and_the_base_of_a_model_are_of_their_kind() -> None:
    with pytest.raises(InvalidValue, match=r"^members\[0\]: expected a Recipient, got 'x'$"):
        loosely(Recipient, id="r", members=("x",))
    with pytest.raises(
        InvalidValue, match=r"^base: expected a Model, or why none is named such as Missing.NOT_STATED, got 'llama'$"
    ):
        loosely(Model, id="m", base="llama")


@pytest.mark.parametrize(
    ("roles", "problem"),
    [
        ({"host": META}, "roles: expected a Role such as Role.HOST, got 'host'"),
        ([("host", META), (1, META)], "roles: expected a Role such as Role.HOST, got 'host'\nroles: expected a Role such as Role.HOST, got 1"),
    ],
)  # fmt: skip
def test_roles_are_named_by_role(roles: Any, problem: str) -> None:
    with pytest.raises(InvalidType) as raised:
        plan_of(roles=roles)
    assert str(raised.value) == problem


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (lambda: loosely(Member, Stage.kind, "api"), "expected several values, got one string: write {'api'}"),
        (lambda: loosely(SetTest, Stage.channels, SetRelation.OVERLAPS, "api"), "expected several values, got one string: write {'api'}"),
        (lambda: loosely(Stage.channels.overlaps, Channel.API), "channels: expected several values, got one: write {api}"),
        (lambda: loosely(any_, Channel, Model.major), "expected a scope such as Stage, got <enum 'Channel'>"),
        (lambda: loosely(onset, True), "onset takes a condition, got True"),
        (lambda: loosely(norm, modality="must"), "modality: expected a Modality such as Modality.MUST, got 'must'"),
        (lambda: loosely(norm, action="sign"), "action: expected an Action, got 'sign'"),
        (lambda: loosely(norm, per="model"), "per: expected a scope such as Model, or None, got 'model'"),
        (lambda: loosely(norm, per=Channel), "per: expected a scope such as Model, or None, got <enum 'Channel'>"),
        (lambda: loosely(instrument, "s. 1"), "parts: expected provisions or what comes down to them, got 's. 1'"),
        (lambda: loosely(instrument, jurisdiction="US"), "jurisdiction: expected a Place such as country('US'), or None, got 'US'"),
        (lambda: loosely(Signature, party="meta", on=DAY, source="s"), "party: expected a Party, as in party('openai'), got 'meta'"),
        (lambda: loosely(compare, report_of(), plan_of()), "compare takes two reports: evaluate each plan first, got ReleasePlan("),
    ],
)  # fmt: skip
def test_law_and_questions_are_made_of_what_they_say(made: Any, problem: str) -> None:
    with pytest.raises(InvalidType) as raised:
        made()
    assert str(raised.value).startswith(problem)


def test_an_instrument_is_copied_by_the_names_of_its_fields() -> None:
    made = instrument(norm())
    assert made.having(title="Another") == instrument(norm(), title="Another")
    with pytest.raises(UnknownName, match=r"^no field of Instrument is called 'titel'. Did you mean 'title'\?$"):
        made.having(titel="Another")
