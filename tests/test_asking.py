"""Asking a single condition of a plan."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.conditions import any_, of, onset
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.evaluation import ask
from frontierpolicy.facts import History, among_others, exactly
from frontierpolicy.instruments.us_eo_14409.text import COVERED
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Incident, Model, Recipient, Stage, System, anyone
from frontierpolicy.quantities import Compute, flop
from frontierpolicy.terms import Role, StageKind, UsStatus
from frontierpolicy.truth import Reach, Truth
from tests.worlds import ALIEN, DAY, launch, plan_of

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
STAGE = launch(recipients=exactly(ALIEN, anyone()))
API = System(id="api")
LEAK = Incident(id="leak", on=DAY, significant=True)
PLAN = plan_of(
    Model(id="m", major=True),
    STAGE,
    actors=(Actor(party=META, headquarters=country("US")),),
    systems=among_others(API),
    occurrences=exactly(LEAK),
)


@pytest.mark.parametrize(
    ("condition", "about", "answer"),
    [
        (Model.major, None, T),
        (~Model.major, PLAN.model, F),
        (Model.training_compute > flop("1e26"), None, U),
        (Actor.headquarters.is_within(country("US")), None, T),
        (Stage.kind.is_(StageKind.GENERAL_AVAILABILITY), STAGE, T),
        (Stage.kind.is_(StageKind.INTERNAL_USE) & Model.major, STAGE, F),
        (Recipient.us_status.is_(UsStatus.NONE_OF_THESE), ALIEN, T),
        (Incident.significant, LEAK, T),
        (System.id.is_in(("api",)), API, T),
        (any_(Stage, Stage.can_refuse), None, U),
    ],
)
def test_a_condition_is_asked_of_the_model_or_of_a_part_of_the_plan(condition: Any, about: Any, answer: Truth) -> None:
    found = ask(condition, PLAN, of=about, as_of=DAY)
    assert found.answer is answer
    assert str(found).startswith(answer.value)


def test_a_condition_of_an_audience_is_explained_by_its_members() -> None:
    found = ask(Recipient.us_status.is_(UsStatus.NONE_OF_THESE), PLAN, of=anyone(), as_of=DAY)
    assert found.answer == Reach(T, F)
    assert [part.text.split(":")[0] for part in found.parts] == [f"of {each.id}" for each in anyone().members]
    there = ask(of(Role.DEVELOPER, Actor.headquarters.is_within(country("US"))), PLAN, of=anyone(), as_of=DAY)
    assert len(there.parts) == len(anyone().members)


def test_terms_and_the_record_come_from_a_rulebook() -> None:
    assert ask(COVERED, PLAN, as_of=DAY).grounds == ("no instrument that defines it is loaded",)
    found = ask(COVERED, PLAN, as_of=DAY, rulebook=instruments.get("us-eo-14409"), readings="as_reported")
    assert found.answer is T


def test_the_first_developer_is_asked_or_nobody_by_name() -> None:
    both = PLAN.having(roles={Role.DEVELOPER: (META, OPENAI)})
    assert ask(Actor.party.is_in((META,)), both, as_of=DAY).answer is T
    assert ask(Actor.party.is_in((META,)), PLAN.having(roles={}), as_of=DAY).answer is U


def test_what_is_asked_of_must_be_in_the_plan_and_within_reach() -> None:
    with pytest.raises(InvalidValue, match="the plan has no such stage: ask of its model or of what it lists"):
        ask(Stage.can_refuse, PLAN, of=launch(id="other"), as_of=DAY)
    with pytest.raises(InvalidValue, match="cannot be read of a"):
        ask(Stage.can_refuse, PLAN, as_of=DAY)
    wrong: Any = dt.datetime(2026, 6, 24)
    with pytest.raises(InvalidType, match="dates without a time"):
        ask(Model.major, PLAN, as_of=wrong)


def test_a_date_is_compared_with_an_onset() -> None:
    compute = History[Compute](((dt.date(2026, 1, 1), flop("1e26")), (dt.date(2026, 6, 20), flop("2e26"))))
    plan = plan_of(Model(id="m", training_compute=compute))
    crossed = onset(Model.training_compute > flop("1e26"))
    assert ask(crossed <= dt.date(2026, 6, 20), plan, as_of=DAY).answer is T
    assert ask(crossed <= dt.date(2026, 6, 19), plan, as_of=DAY).answer is F
