"""Whatever is given in place of a plan is one, or is refused with one kind of error."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.serialization import plan_from_data, plan_to_data
from tests.inputs import SAMPLE, WORDS, at, changed, json_like, mutations, places_in, refusal_of

KINDS = (Actor, Model, System, Stage, Recipient)
KEYS = sorted(
    {step for place in places_in(SAMPLE) for step in place.split(".") if not step.isdigit()}
    | {fact.name for kind in KINDS for fact in kind.facts()}
    | {
        "at_least",
        "at_most",
        "more_than",
        "high",
        "assumed",
        "because",
        "each_of",
        "history",
        "missing",
        "value",
        "2025",
    }
)
TEXTS = sorted({each for place in places_in(SAMPLE) if isinstance(each := at(SAMPLE, place), str)})
ODD = st.sampled_from(
    (
        float("nan"),
        float("inf"),
        -0.0,
        1e-300,
        Decimal("NaN"),
        Decimal("1e999999"),
        10**70,
        10**5000,
        dt.date(2026, 6, 24),
        dt.datetime(2026, 6, 24),
        dt.datetime(2026, 6, 24, tzinfo=dt.UTC),
        dt.time(12),
        "\ud800",
        "\x1b[31m",
        "everywhere",
        "users in ",
        "../9999-12-31",
        "9999-12",
        "0000-01",
        "1e60",
        "1/0",
    )
)


def _plan_or_refused(data: Any) -> None:
    refusal = refusal_of(lambda: plan_from_data(data, vocabulary=WORDS, source="a file"))
    if refusal is None:
        plan = plan_from_data(data, vocabulary=WORDS)
        assert plan_from_data(plan_to_data(plan), vocabulary=WORDS) == plan
    else:
        assert refusal.faults
        assert all(fault.problem and len(str(fault)) < 700 for fault in refusal.faults)
        assert str(refusal).encode().startswith(b"a file: ")


def _valued(odd: object) -> object:
    return {"value": odd, "source": odd}


@given(json_like(*KEYS) | ODD)
def test_any_data_is_a_plan_or_refused(data: Any) -> None:
    _plan_or_refused(data)


@settings(max_examples=150)
@given(mutations(SAMPLE, *KEYS, *TEXTS))
def test_a_plan_with_one_part_changed_is_a_plan_or_refused(data: Any) -> None:
    _plan_or_refused(data)


@given(st.sampled_from(places_in(SAMPLE)), ODD, st.sampled_from((lambda odd: odd, lambda odd: [odd], _valued)))
def test_a_plan_with_something_odd_in_it_is_a_plan_or_refused(
    where: str, odd: object, wrapped: Callable[[object], object]
) -> None:
    _plan_or_refused(changed(SAMPLE, (where, wrapped(odd))))
