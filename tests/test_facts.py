"""Facts: what a plan may say of one, and what a record refuses."""

import copy
import datetime as dt
import pickle
from typing import Any

import pytest
from hypothesis import given

from frontierpolicy.calendars import Sometime
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName
from frontierpolicy.facts import (
    Assumed,
    Estimate,
    History,
    Missing,
    Spread,
    Stated,
    Yearly,
    exactly,
    plain,
)
from frontierpolicy.parties.known import META
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Model, Recipient, Stage
from frontierpolicy.quantities import Compute, count, flop, usd
from frontierpolicy.terms import Medium, RecipientKind, StageKind, UsStatus, Weights
from tests.strategies import estimates, models

DAY = dt.date(2026, 6, 24)


# What a plan may say


def test_a_wrapped_value_is_the_value() -> None:
    assert plain(Stated(True, source="x"), DAY) is True
    assert plain(Assumed(Stated(flop(1), source="x"), because="y"), None) == flop(1)
    assert plain(Missing.CLASSIFIED, DAY) is Missing.CLASSIFIED


def test_a_history_has_the_value_of_the_day_from_each_date_on() -> None:
    history = History(
        (
            (dt.date(2024, 8, 13), Weights.WITHHELD),
            (dt.date(2025, 8, 1), Missing.NOT_STATED),
            (dt.date(2025, 9, 1), Weights.PUBLISHED),
        )
    )
    on = [
        history.on(day)
        for day in (
            dt.date(2024, 8, 12),
            dt.date(2024, 8, 13),
            dt.date(2025, 7, 31),
            dt.date(2025, 8, 31),
            dt.date(2025, 9, 1),
            None,
        )
    ]

    assert on == [
        Missing.NOT_STATED,
        Weights.WITHHELD,
        Weights.WITHHELD,
        Missing.NOT_STATED,
        Weights.PUBLISHED,
        Missing.NOT_STATED,
    ]
    assert history.inside() == (Weights.WITHHELD, Missing.NOT_STATED, Weights.PUBLISHED)


@pytest.mark.parametrize("changes", [(), ((DAY, 1), (DAY, 2)), ((DAY, 1), (dt.date(2026, 1, 1), 2))])
def test_a_history_is_in_order(changes: Any) -> None:
    with pytest.raises(InvalidValue, match="in order of their dates"):
        History(changes)


def test_a_yearly_fact_has_a_value_for_the_years_listed() -> None:
    revenue = Yearly[Any]({2025: usd(2), 2024: usd(1)})
    assert [revenue.on(year) for year in (2023, 2024, 2025)] == [Missing.NOT_STATED, usd(1), usd(2)]
    assert revenue.inside() == ((2024, usd(1)), (2025, usd(2)))


@given(estimates())
def test_an_estimate_allows_what_lies_within_its_limits(estimate: Estimate[Compute]) -> None:
    for limit, is_open in ((estimate.low, estimate.low_open), (estimate.high, estimate.high_open)):
        if limit is not None:
            assert estimate.range.has(limit.amount) is not is_open


@pytest.mark.parametrize(
    ("estimate", "text"),
    [
        (Estimate(low=flop("1e25")), "at least 1e25 FLOP"),
        (Estimate(low=flop("1e25"), low_open=True), "more than 1e25 FLOP"),
        (Estimate(high=flop("1e25"), high_open=True), "less than 1e25 FLOP"),
        (Estimate(low=count(1), high=count(3), value=count(2)), "at least 1 and at most 3"),
    ],
)
def test_an_estimate_says_its_limits(estimate: Estimate[Any], text: str) -> None:
    assert str(estimate) == text


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, InvalidValue),
        ({"value": flop(1)}, InvalidValue),
        ({"low": flop(2), "high": flop(1)}, InvalidValue),
        ({"low": flop(1), "high": flop(1), "low_open": True}, InvalidValue),
        ({"low": flop(1), "high": flop(3), "value": flop(4)}, InvalidValue),
        ({"low": flop(1), "low_open": True, "value": flop(1)}, InvalidValue),
        ({"low": flop(1), "high": count(3)}, InvalidType),
        ({"low": 1}, InvalidType),
    ],
)
def test_an_estimate_that_cannot_be_is_refused(fields: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        Estimate(**fields)


def test_a_spread_has_something_in_it() -> None:
    assert Spread([1, 2, 1]).values == {1, 2}
    with pytest.raises(InvalidValue, match="at least one value"):
        Spread[Any]([])


def test_a_missing_fact_is_no_bool() -> None:
    for each in Missing:
        with pytest.raises(InvalidType, match="is not a bool"):
            bool(each)


# Records

# The checkers refuse these programs (tests/typing); here they are run all the same.
A_ACTOR: Any = Actor
A_MODEL: Any = Model
A_RECIPIENT: Any = Recipient
A_STAGE: Any = Stage


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: A_MODEL(id="m", training_compute=1e26), "training_compute: expected a Compute made from a text such as '1e26 FLOP', got 1e\\+26"),
        (lambda: A_MODEL(id="m", training_compute=usd(1)), "training_compute: expected a Compute"),
        (lambda: A_MODEL(id="m", training_compute=Estimate(low=count(1))), "training_compute: expected a Compute"),
        (lambda: A_MODEL(id="m", major="yes"), "major: expected true or false, got 'yes'"),
        (lambda: A_MODEL(id="m", major=1), "major: expected true or false, got 1"),
        (lambda: A_MODEL(id="m", major=Estimate(low=count(1))), "major: is a major new model is not a quantity"),
        (lambda: A_MODEL(id="m", major=Stated[Any]("yes", source="x")), "major: expected true or false"),
        (lambda: A_MODEL(id="m", weights="published"), "weights: expected a member of Weights such as Weights.WITHHELD"),
        (lambda: A_MODEL(id="m", weights=StageKind.INTERNAL_USE), "weights: expected a member of Weights"),
        (lambda: A_MODEL(id="m", generates="text"), "generates: expected a set of values, got 'text'"),
        (lambda: A_MODEL(id="m", generates={"text"}), "generates: expected a member of Medium"),
        (lambda: A_MODEL(id="m", name=""), "name: expected 1 to 200 printable characters"),
        (lambda: A_MODEL(id="m", name="a\x1b[31m"), "name: expected 1 to 200 printable characters"),
        (lambda: A_MODEL(id=Missing.NOT_STATED), "id: expected text, as in|id: expected"),
        (lambda: A_STAGE(id="s", starts=dt.datetime(2026, 6, 24)), "starts: the instant 2026-06-24 00:00:00 has no zone"),
        (lambda: A_STAGE(id="s", starts="2026-06-24"), "starts: expected a date"),
        (lambda: A_STAGE(id="s", destinations={"CA"}), "destinations: expected a Place"),
        (lambda: A_RECIPIENT(id="r", location=META), "location: expected a Place, as in country\\('CA'\\)"),
        (lambda: A_RECIPIENT(id="r", party="meta"), "party: expected a Party, as in party\\('openai'\\), got 'meta'"),
        (lambda: A_RECIPIENT(id="r", us_status=Spread[Any]([UsStatus.CITIZEN, "x"])), "us_status: expected a member of UsStatus"),
        (lambda: A_MODEL(id="m", major=History[Any](((DAY, "x"),))), "major: expected true or false"),
        (lambda: A_ACTOR(party=META, revenue=usd(1)), "revenue: expected a value for each year"),
        (lambda: A_ACTOR(party=META, revenue={2025: 5}), "revenue: expected a Money"),
        (lambda: A_ACTOR(party=META, revenue={"2025": usd(1)}), "revenue: expected a calendar year such as 2025"),
        (lambda: A_ACTOR(party=META, revenue={0: usd(1)}), "revenue: expected a calendar year such as 2025"),
        (lambda: A_ACTOR(party="meta"), "party: expected a Party"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused_by_name(make: Any, problem: str) -> None:
    with pytest.raises(InvalidValue, match=problem):
        make()


def test_every_fault_of_a_record_is_told_at_once() -> None:
    with pytest.raises(InvalidValue) as error:
        A_MODEL(id="m", major="x", weights="y", training_compute=3)
    assert [fault.path for fault in error.value.faults] == ["training_compute", "major", "weights"]


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda: Model(id="m", training_compute=flop(5), pretraining_compute=flop(6)), "pretraining_compute"),
        (lambda: Model(id="m", training_compute=Estimate(high=flop(5)), modification_compute=Estimate(low=flop(6))), "modification_compute"),
        (lambda: Model(id="m", training_compute=Stated(flop(5), source="x"), posttraining_compute=flop(6)), "posttraining_compute"),
        (lambda: Model(id="m", parameters=count(5), active_parameters=count(6)), "active_parameters"),
        (lambda: Stage(id="s", starts=DAY, ends=dt.date(2026, 6, 23)), "ends"),
        (lambda: Recipient(id="r", members=(Recipient(id="m"),), location=country("CA")), "location"),
        (lambda: Recipient(id="r", members=(Recipient(id="m", members=(Recipient(id="n"),)),)), "members"),
        (lambda: Recipient(id="r", kind=RecipientKind.ENTITY, us_status=UsStatus.CITIZEN), "us_status"),
        (lambda: Recipient(id="r", kind=RecipientKind.PERSON, organised_in=country("CA")), "organised_in"),
        (lambda: Stage(id="s", recipients=exactly(Recipient(id="r"), Recipient(id="r"))), "recipients[1].id"),
    ],
)  # fmt: skip
def test_facts_that_contradict_each_other_are_refused(make: Any, path: str) -> None:
    with pytest.raises(InvalidValue) as error:
        make()
    assert [fault.path for fault in error.value.faults] == [path]


def test_facts_that_may_be_true_together_are_kept() -> None:
    Model(id="m", training_compute=flop(5), pretraining_compute=flop(5))
    Model(id="m", training_compute=Estimate(low=flop(5)), pretraining_compute=flop(6))
    Model(id="m", training_compute=Missing.NOT_STATED, pretraining_compute=flop(6))
    Stage(id="s", starts=DAY, ends=DAY)
    Stage(id="s", starts=Sometime(DAY, dt.date(2026, 7, 1)), ends=DAY)


def test_a_fact_left_out_is_not_stated() -> None:
    assert {fact.name: Model(id="m").given(fact) for fact in Model.facts() if fact.name != "id"} == {
        fact.name: Missing.NOT_STATED for fact in Model.facts() if fact.name != "id"
    }


@given(models())
def test_a_record_is_a_value(model: Model) -> None:
    assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == model.having() == model  # noqa: S301  our own bytes
    assert hash(copy.copy(model)) == hash(model)
    assert model.having(id="another") != model


def test_a_copy_names_what_it_changes() -> None:
    with pytest.raises(UnknownName, match=r"no fact of a model is called 'majr'\. Did you mean 'major'"):
        Model(id="m").having(majr=True)
    with pytest.raises(InvalidValue, match="major: expected true or false"):
        Model(id="m").having(major="x")


def test_a_record_is_frozen_and_its_repr_has_what_is_stated() -> None:
    model = Model(id="m", major=True)
    with pytest.raises(AttributeError):
        model.major = False  # type: ignore[misc]
    assert repr(model) == "Model(id='m', major=True)"


def test_a_mutable_set_is_kept_as_a_frozen_one() -> None:
    assert Model(id="m", generates={Medium.TEXT}).generates == frozenset({Medium.TEXT})
