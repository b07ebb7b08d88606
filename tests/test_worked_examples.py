"""What a worked example can say, and how it is told where the law says otherwise."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Interval, days
from frontierpolicy.deadlines import UpTo
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.plans import Actor, Model, Stage
from frontierpolicy.provisions import Notice
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Force, Modality, Timing
from frontierpolicy.testing import ExampleFailed, check_example
from tests.worlds import DAY, EDGE, LAUNCH, MAY, TOMORROW, instrument, launch, norm, plan_of, report_of

DUTY = norm("1")
OPTION = norm("2", **MAY, per=Stage, window=UpTo(Stage.starts, period=days(30)))
REMARK = Notice(id="3", citation=EDGE, per=Model, condition=Model.major, text="a remark")
LAW = instrument(DUTY, OPTION, REMARK)
MUST, MAY_DO = (Modality.MUST, Force.BINDING), (Modality.MAY, Force.BINDING)
PLAN = plan_of(Model(id="the-model", major=True), launch())


def _ways(law: Any = LAW, **said: Any) -> tuple[str, ...]:
    """Return how an example fails; nothing where it comes out."""
    fields: dict[str, Any] = {"plan": PLAN, "as_of": DAY, "expects": None, **said}
    try:
        check_example(law, Example(title="an example", derivation="by hand", **fields))
    except ExampleFailed as failed:
        return failed.ways
    return ()


def test_an_example_that_says_nothing_comes_out() -> None:
    assert _ways() == ()


@pytest.mark.parametrize(
    ("norms", "ways"),
    [
        ({MUST: ("1",), MAY_DO: ["2"]}, ()),
        ({MUST: ("1",)}, ("norms found and not expected: 2 may binding",)),
        (
            {MUST: ("1", "2")},
            ("norms expected and not found: 2 must binding", "norms found and not expected: 2 may binding"),
        ),
        ({}, ("norms found and not expected: 1 must binding, 2 may binding",)),
    ],
)
def test_the_norms_of_an_example_are_all_of_them_with_how_they_bind(norms: Any, ways: tuple[str, ...]) -> None:
    assert _ways(norms=norms) == ways


@pytest.mark.parametrize(
    ("notices", "ways"),
    [
        ({"3"}, ()),
        ((), ("notices found and not expected: 3",)),
        ({"3", "4"}, ("notices expected and not found: 4",)),
    ],
)
def test_the_notices_of_an_example_are_all_that_are_printed(notices: Any, ways: tuple[str, ...]) -> None:
    assert _ways(notices=notices) == ways


OPENS = LAUNCH - dt.timedelta(days=30)


@pytest.mark.parametrize(
    ("field", "value", "other"),
    [("opens", OPENS, OPENS + dt.timedelta(days=1)), ("timing", Timing.CURRENT, Timing.PAST)],
)
def test_an_expectation_tells_what_it_names_and_leaves_out_the_rest(field: str, value: object, other: object) -> None:
    duty = Expected(provision="1", bearer="meta")
    fields: dict[str, Any] = {field: value}
    wrong: dict[str, Any] = {field: other}
    option: dict[str, Any] = {"provision": "2", "bearer": "meta", "due": LAUNCH}

    assert _ways(expects=(duty, Expected(**option))) == ()
    assert _ways(expects=(duty, Expected(**option, **fields))) == ()
    assert _ways(expects=(duty, Expected(**option, **wrong))) == (
        f"an-act/2:meta:ga: {field} is {value}, and {other} is expected",
    )


def test_an_example_can_be_held_to_some_norms_alone() -> None:
    example = Example(title="an example", derivation="by hand", plan=PLAN, as_of=DAY, norms={MUST: ("1", "4")})

    check_example(
        LAW, Example(title="e", derivation="d", plan=PLAN, as_of=DAY, norms={MUST: ("1",)}, expects=None), norms=["1"]
    )
    with pytest.raises(ExampleFailed, match="an-act/1:meta is found, and nothing of the kind is expected"):
        check_example(LAW, example, norms=["1"])


def test_a_finding_is_current_upcoming_or_past_as_seen_from_the_day() -> None:
    law = instrument(DUTY.during(Interval(DAY, TOMORROW)))
    found = {
        day: _ways(law, as_of=day, expects=(Expected(provision="1", bearer="meta", timing=timing),))
        for day, timing in (
            (DAY - dt.timedelta(days=1), Timing.UPCOMING),
            (DAY, Timing.CURRENT),
            (TOMORROW, Timing.PAST),
        )
    }

    assert set(found.values()) == {()}


@pytest.mark.parametrize(("trained", "remarks"), [("2e26", [True]), ("1e26", [])])
def test_a_notice_about_the_developer_is_asked_of_the_developer_of_the_plan(trained: str, remarks: list[bool]) -> None:
    big = Actor.largest_training_compute > flop("1e26")
    notice = Notice(id="n", citation=EDGE, per=Actor, condition=big, text="on developers of large models")
    plan = plan_of(actors=(Actor(party=plan_of().party, largest_training_compute=flop(trained)),))

    assert [each.sure for each in report_of(notice, plan=plan).remarks] == remarks
