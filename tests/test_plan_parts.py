"""Plans as values: what each part may be, how they stand to each other, and what is assumed."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import month
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName
from frontierpolicy.facts import Assumed, Collection, Estimate, Spread, exactly
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.places import country, place
from frontierpolicy.plans import Actor, Entry, Log, Model, Recipient, ReleasePlan, Stage, System, everywhere
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Medium, Role
from tests.acme import Screening
from tests.worlds import ACT, plan_of

MODEL = Model(id="the-model")


def _entry(**fields: Any) -> Entry:
    usual: dict[str, Any] = {"what": ACT, "by": META, "on": dt.date(2026, 6, 1), "source": "s"}
    return Entry(**{**usual, **fields})


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": 5}, "title: expected text, got 5"),
        ({"model": "llama"}, "model: expected a Model, as in Model(...), got 'llama'"),
        ({"actors": (META,)}, f"actors: expected a Actor, as in Actor(...), got {repr(META)[:60]}…"),
        ({"stages": ("api",)}, "stages: expected a Stage, as in Stage(...), got 'api'"),
        ({"systems": ("chat",)}, "systems: expected a System, as in System(...), got 'chat'"),
        ({"occurrences": (5,)}, "occurrences: expected a Occurrence, as in Occurrence(...), got 5"),
        ({"log": None}, "log: expected a Log, as in Log(...), got None"),
        ({"title": 5, "log": 5}, "title: expected text, got 5\nlog: expected a Log, as in Log(...), got 5"),
        ({"party": "meta"}, "expected whose plan it is as a Party, as in party('openai'), got 'meta'"),
        ({"roles": {Role.HOST: "meta"}}, "roles.host: expected a Party, as in party('openai'), got 'meta'"),
        (
            {"roles": {Role.HOST: ("meta", META), "host": META}},
            "roles.host: expected a Party, as in party('openai'), got 'meta'\nroles: expected a Role such as Role.HOST, got 'host'",
        ),
    ],
)
def test_every_part_is_of_its_kind(fields: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidType) as caught:
        plan_of(**fields)
    assert str(caught.value) == told


def test_a_party_is_described_once() -> None:
    with pytest.raises(InvalidValue) as caught:
        plan_of(actors=(Actor(party=META), Actor(party=OPENAI), Actor(party=META)))
    assert str(caught.value) == "actors[2].party: another of the actors is called 'meta'"


def test_tuples_are_not_known_to_be_complete() -> None:
    plan = plan_of(systems=(System(id="a"),), stages=exactly(Stage(id="s")))
    assert plan.systems == Collection((System(id="a"),))
    assert plan.stages == exactly(Stage(id="s"))


def test_roles_are_kept_in_order_each_with_its_players() -> None:
    plan = plan_of(roles={Role.VENDOR: (), Role.HOST: OPENAI, Role.DEVELOPER: [META, OPENAI]})
    assert plan.roles == ((Role.DEVELOPER, (META, OPENAI)), (Role.HOST, (OPENAI,)), (Role.VENDOR, ()))
    assert [plan.playing(role) for role in (Role.HOST, Role.VENDOR, Role.EXPORTER)] == [(OPENAI,), (), None]


def test_what_is_known_of_a_party_is_nothing_unless_it_is_described() -> None:
    american = Actor(party=META, headquarters=country("US"))
    plan = plan_of(actors=(american,))
    assert (plan.actor(META), plan.actor(OPENAI)) == (american, Actor(party=OPENAI))


def test_a_plan_differs_by_its_parts_and_is_checked_again() -> None:
    plan = plan_of()
    assert plan.having(title="another") == plan_of(title="another")
    with pytest.raises(UnknownName) as caught:
        plan.having(titel="another")
    assert str(caught.value) == "no part of a plan is called 'titel'. Did you mean 'title'?"
    with pytest.raises(InvalidValue, match=r"stages\[1\]\.id: another of the stages is called 's'"):
        plan.having(stages=(Stage(id="s"), Stage(id="s")))


# The log


@pytest.mark.parametrize(
    ("fields", "error", "told"),
    [
        ({"what": "sign"}, InvalidType, "expected a declared Action or Determination, got 'sign'"),
        ({"by": None}, InvalidType, "by: expected a Party, as in party('openai'), got None"),
        ({"towards": "meta"}, InvalidType, "towards: expected a Party, as in party('openai'), got 'meta'"),
        ({"source": " "}, InvalidValue, "the entry 'tests/act' has no source: say where it is stated"),
        (
            {"until": dt.date(2026, 5, 31)},
            InvalidValue,
            "an interval cannot end (2026-05-31) before it begins (2026-06-01)",
        ),
    ],
)
def test_a_bad_entry(fields: dict[str, Any], error: type[Exception], told: str) -> None:
    with pytest.raises(error) as caught:
        _entry(**fields)
    assert str(caught.value) == told


def test_an_entry_is_known_on_the_day_it_was_surely_done() -> None:
    assert _entry().known_at == dt.date(2026, 6, 1)
    assert _entry(on=month("2026-06")).known_at == dt.date(2026, 6, 30)
    assert _entry(towards=None, until=dt.date(2026, 6, 1), known_at=dt.date(2026, 5, 1)).known_at == dt.date(2026, 5, 1)


def test_a_log_grows_and_stays_as_complete_as_it_was() -> None:
    plan = plan_of(log=Log(entries=(_entry(),), complete_until=dt.date(2026, 6, 30), of=ACT, about="a"))
    grown = plan.logging(_entry(by=OPENAI), _entry(what=SIGN))
    assert grown.log.entries == (_entry(), _entry(by=OPENAI), _entry(what=SIGN))
    assert (grown.log.complete_until, grown.log.of, grown.log.about) == (dt.date(2026, 6, 30), ACT, "a")
    assert plan.log.entries == (_entry(),)


# Assumptions


def _assumptions(model: Model = MODEL, **fields: Any) -> tuple[str, ...]:
    return ReleasePlan(title="a plan", party=META, roles={}, model=model, **fields).assumptions()


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"major": Assumed(True, because="b")}, "it is assumed that the model is a major new model: b"),
        ({"major": Assumed(False, because="b")}, "it is assumed not to be so that the model is a major new model: b"),
        (
            {"training_compute": Assumed(Estimate(low=flop("1e25")), because="b")},
            "the model's training compute is assumed to be at least 1e25 FLOP: b",
        ),
        (
            {"generates": Assumed(frozenset({Medium.TEXT, Medium.CODE, Medium.AUDIO}), because="b")},
            "the model's outputs is assumed to be audio, code, text: b",
        ),
        ({"generates": Assumed(frozenset[Medium](), because="b")}, "the model's outputs is assumed to be none: b"),
    ],
)
def test_an_assumption_is_a_sentence(facts: dict[str, Any], told: str) -> None:
    assert _assumptions(MODEL.having(**facts)) == (told,)


@pytest.mark.parametrize(
    ("location", "told"),
    [
        (Spread({country("US"), country("CA"), place("US-CA")}), "each of Canada; US; US-CA"),
        (everywhere(), "every country"),
        (country("CA"), "Canada"),
    ],
)
def test_a_spread_is_written_in_order(location: Any, told: str) -> None:
    recipient = Recipient(id="r", location=Assumed(location, because="b"))
    found = _assumptions(stages=exactly(Stage(id="s", recipients=exactly(recipient))))
    assert found == (f"the recipient's location is assumed to be {told}: b",)


def test_every_part_is_looked_through_for_assumptions() -> None:
    assumed: Any = Assumed(True, because="b")
    member = Recipient(id="m", name=Assumed("M", because="b"))
    found = _assumptions(
        MODEL.having(base=Model(id="base", major=assumed), extensions=(Screening(on=assumed),)),
        actors=(Actor(party=META, organised_in=Assumed(country("US"), because="b")),),
        systems=exactly(System(id="s", generative=assumed)),
        stages=exactly(Stage(id="s", can_refuse=assumed, recipients=exactly(Recipient(id="r", members=(member,))))),
    )
    assert [each.removesuffix(": b") for each in found] == [
        "it is assumed that the model has synthesis screening on",
        "it is assumed that the model is a major new model",
        "the actor's place of organisation is assumed to be US",
        "it is assumed that the system is a generative system",
        "it is assumed that the stage can refuse a recipient",
        "the recipient's name is assumed to be M",
    ]
