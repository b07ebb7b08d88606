"""Review periods and how they combine."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import days, hours, months, weeks
from frontierpolicy.conditions import DaysBefore, DefinedTerm
from frontierpolicy.deadlines import Throughout, UpTo
from frontierpolicy.drafting import (
    ReviewPeriod,
    Reviews,
    Rulebook,
)
from frontierpolicy.errors import InvalidValue
from frontierpolicy.evaluation import evaluate
from frontierpolicy.parties.known import CAISI, NSA
from frontierpolicy.plans import PUBLIC_RELEASE, Model, Stage
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.terms import (
    Force,
    StageKind,
)
from tests.worlds import DAY, SOURCE, instrument, plan_of

TERM = DefinedTerm(id="x/term", phrase="a term", subject=Model)
OTHER = DefinedTerm(id="x/other", phrase="another term", subject=Model)
EDGE = SOURCE.at("edge")


REVIEW = ReviewPeriod(
    id="r",
    citation=EDGE,
    length=days(30),
    reviewers=(NSA, CAISI),
    before=Stage.starts,
    per=Stage,
    condition=PUBLIC_RELEASE,
)


@st.composite
def reviews(draw: st.DrawFn) -> Reviews:
    """Return reviews alone, at once and in turn."""
    one = draw(st.integers(1, 60).map(lambda number: attrs.evolve(REVIEW, id=f"r{number}", length=days(number))))
    found = Reviews(frozenset({attrs.evolve(one, ceiling=draw(st.booleans()))}))
    for number in draw(st.lists(st.integers(1, 60), max_size=2)):
        other = attrs.evolve(REVIEW, id=f"s{number}", length=days(number))
        found = found.then(other) if draw(st.booleans()) else found.alongside(other)
    return found


@given(reviews(), reviews(), reviews())
def test_the_algebra_of_reviews(a: Reviews, b: Reviews, c: Reviews) -> None:
    assert a.alongside(b) == b.alongside(a)
    assert a.alongside(b).alongside(c) == a.alongside(b.alongside(c))
    assert a.alongside(a) == a
    assert a.then(b).then(c) == a.then(b.then(c))
    assert a.then(b).least == a.least + b.least
    assert a.alongside(b).least == days(max(a.least.days, b.least.days))


@given(reviews(), st.dates(dt.date(2024, 1, 1), dt.date(2028, 1, 1)))
def test_the_earliest_release_is_the_one_whose_access_begins_then(found: Reviews, day: dt.date) -> None:
    assert found.access_begins(found.earliest_release(day)) == day
    assert found.earliest_release(found.access_begins(day)) == day


def test_thirty_days_of_review_work_out_both_ways() -> None:
    assert REVIEW.access_begins(dt.date(2026, 7, 24)) == dt.date(2026, 6, 24)
    assert REVIEW.earliest_release(dt.date(2026, 6, 24)) == dt.date(2026, 7, 24)
    in_turn = REVIEW.then(attrs.evolve(REVIEW, id="s", length=days(14)))
    assert in_turn.access_begins(dt.date(2026, 7, 24)) == dt.date(2026, 6, 10)
    at_once = REVIEW.alongside(attrs.evolve(REVIEW, id="s", length=days(14)))
    assert at_once.access_begins(dt.date(2026, 7, 24)) == dt.date(2026, 6, 24)
    ceiling = attrs.evolve(REVIEW, ceiling=True)
    assert ceiling.earliest_release(dt.date(2026, 6, 24)) == dt.date(2026, 6, 24)
    assert Reviews(frozenset()).least == days(0)


def test_a_review_comes_down_to_a_norm_with_its_window() -> None:
    (made,) = REVIEW.provisions()
    assert (made.window, made.towards, made.force, made.action) == (
        Throughout(Stage.starts, period=days(30)), (NSA, CAISI), Force.REQUESTED, GIVE_ACCESS,
    )  # fmt: skip
    (ceiling,) = attrs.evolve(REVIEW, ceiling=True).provisions()
    assert ceiling.window == UpTo(Stage.starts, period=days(30))
    assert REVIEW.when(Model.major).condition == PUBLIC_RELEASE & Model.major


def test_reviews_in_turn_leave_room_for_each_other() -> None:
    in_turn = REVIEW.then(attrs.evolve(REVIEW, id="s", length=days(14)))
    book = Rulebook((instrument(*in_turn.provisions()),))
    stage = Stage(id="s", kind=StageKind.GENERAL_AVAILABILITY, starts=dt.date(2026, 7, 24))
    report = evaluate(plan_of(None, stage), book, as_of=DAY)
    assert {finding.norm.id: finding.due for finding in report.findings} == {
        "r": dt.date(2026, 6, 10),
        "s": dt.date(2026, 7, 10),
    }


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"length": days(0)}, " takes no time: give it a length of a day or more"),
        (
            {"length": months(1)},
            ": 1 month is no fixed number of days, because months are not: state it in days or weeks",
        ),
        (
            {"lead": hours(36)},
            ": 36 hours is no fixed number of days, because hours are not: state it in days or weeks",
        ),
    ],
)
def test_a_review_takes_a_fixed_number_of_days(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(REVIEW, **change)
    assert str(caught.value) == f"the review r{problem}"


def test_a_review_of_two_weeks_takes_fourteen_days() -> None:
    review = attrs.evolve(REVIEW, length=weeks(2), lead=weeks(1))
    assert review.access_begins(dt.date(2026, 7, 24)) == dt.date(2026, 7, 3)
    (made,) = review.provisions()
    assert made.window == Throughout(DaysBefore(Stage.starts, 7), period=weeks(2))
