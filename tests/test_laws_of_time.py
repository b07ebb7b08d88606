"""Laws of what is asked over time: the day of the question, law that is split or amended, dates that are shifted."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontierpolicy.calendars import Interval, Period, business_days, days
from frontierpolicy.counting import BusinessDays, Convention, FederalRules
from frontierpolicy.deadlines import (
    AtOrBefore,
    Before,
    EarliestOf,
    LatestOf,
    NoticeBefore,
    Span,
    Throughout,
    UpTo,
    Window,
    Within,
)
from frontierpolicy.drafting import AddException, Amendment, Operation, Repeal, SetDates, Substitute, Suspend
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Norm, Unless
from frontierpolicy.serialization import report_as_json
from frontierpolicy.terms import Force, Modality, Timing
from frontierpolicy.truth import Truth
from tests.strategies import conditions, models
from tests.worlds import ACT, DAY, EDGE, OTHER_ACT, REQUEST, acts, launch, norm, only, plan_of, report_of

ONE = dt.timedelta(days=1)
HALF = settings(max_examples=settings().max_examples // 2)
"""Each of these asks two whole reports."""
LAST = DAY + 20 * ONE
"""After all the dates here."""


def near() -> st.SearchStrategy[dt.date]:
    """Return days around that of the question, few enough that they meet."""
    return st.integers(-8, 8).map(lambda number: DAY + number * ONE)


@st.composite
def stretches(draw: st.DrawFn) -> tuple[dt.date, dt.date, dt.date]:
    """Return three days in order, all different."""
    first, second, third = sorted(draw(st.sets(near(), min_size=3, max_size=3)))
    return first, second, third


@st.composite
def duties(draw: st.DrawFn) -> Norm:
    """Return duties and bans with conditions."""
    modality = draw(st.sampled_from((Modality.MUST, Modality.MUST_NOT)))
    made = norm("1", draw(conditions()), modality=modality, action=draw(st.sampled_from((ACT, OTHER_ACT))))
    return made.unless(draw(conditions()), EDGE) if draw(st.booleans()) else made


def held(report: Report) -> dict[dt.date, tuple[bool, bool]]:
    """Return for each day around whether something surely holds at its beginning, and whether something may."""
    intervals = [(each.holds, each.undecided) for each in report.findings]
    probes = [DAY + number * ONE for number in range(-12, 22)]
    return {
        day: (_any(day, [sure for sure, _ in intervals]), _any(day, [open_ for _, open_ in intervals]))
        for day in probes
    }


def _any(day: dt.date, found: list[tuple[Interval, ...]]) -> bool:
    moment = dt.datetime.combine(day, dt.time())
    return any(each.holds_at(moment) is Truth.TRUE for intervals in found for each in intervals)


# The day of the question


@HALF
@given(duties(), models(), stretches(), near())
def test_before_a_norm_is_in_force_and_from_its_end_on_it_asks_for_nothing(
    made: Norm, model: Model, limits: tuple[dt.date, dt.date, dt.date], as_of: dt.date
) -> None:
    begins, _, ends = limits
    report = report_of(made.during(Interval(begins, ends)), plan=plan_of(model), as_of=as_of)
    for day, found in held(report).items():
        assert begins <= day < ends or found == (False, False)
    if not begins <= as_of < ends:
        assert report.at(Timing.CURRENT) == ()


@HALF
@given(duties(), models(), stretches(), near(), near())
def test_when_something_holds_does_not_hang_on_the_day_of_the_question(
    made: Norm, model: Model, limits: tuple[dt.date, dt.date, dt.date], one: dt.date, other: dt.date
) -> None:
    asked = [
        report_of(made.during(Interval(limits[0], limits[2])), plan=plan_of(model), as_of=day, known_at=LAST)
        for day in (one, other)
    ]
    assert [(each.id, each.holds, each.undecided) for each in asked[0].findings] == [
        (each.id, each.holds, each.undecided) for each in asked[1].findings
    ]


# Law that is split


@HALF
@given(duties(), models(), stretches())
def test_a_norm_in_two_parts_of_its_time_is_the_norm(
    made: Norm, model: Model, limits: tuple[dt.date, dt.date, dt.date]
) -> None:
    begins, split, ends = limits
    plan = plan_of(model)
    whole = report_of(made.during(Interval(begins, ends)), plan=plan)
    second = norm("2", made.condition, modality=made.modality, action=made.action, exceptions=made.exceptions)
    parts = made.during(Interval(begins, split)), second.during(Interval(split, ends))
    assert held(report_of(*parts, plan=plan)) == held(whole)


@HALF
@given(duties(), models(), near())
def test_a_text_that_is_replaced_by_itself_is_the_text(made: Norm, model: Model, on: dt.date) -> None:
    plan = plan_of(model)
    same = Amendment(effective=on, known_at=on, operations=(Substitute(made),), citation=EDGE)
    assert held(report_of(made, plan=plan, amendments=(same,), as_of=LAST)) == held(
        report_of(made, plan=plan, as_of=LAST)
    )


# Law that is amended


@st.composite
def operations(draw: st.DrawFn) -> Operation:
    """Return changes of norm 1 that nobody knew of before."""
    made: tuple[Operation, ...] = (
        Repeal(("1",)),
        Substitute(norm("1", draw(conditions()), **REQUEST)),
        AddException("1", Unless(draw(conditions()), EDGE)),
        SetDates(ids=("1",), ends=LAST),
        Suspend(ids=("1",)),
    )
    return draw(st.sampled_from(made))


@HALF
@given(duties(), models(), operations(), near(), st.tuples(near(), near()))
def test_a_later_amendment_never_alters_an_earlier_answer(
    made: Norm, model: Model, operation: Operation, effective: dt.date, asked: tuple[dt.date, dt.date]
) -> None:
    plan = plan_of(model)
    as_of, known_at = asked
    later = Amendment(effective=effective, known_at=known_at + ONE, operations=(operation,), citation=EDGE)
    before, after = (
        report_as_json(report_of(made, plan=plan, amendments=amendments, as_of=as_of, known_at=known_at))
        for amendments in ((), (later,))
    )
    assert after == before


@HALF
@given(duties(), models(), operations(), near())
def test_an_amendment_leaves_what_held_before_it_takes_effect(
    made: Norm, model: Model, operation: Operation, effective: dt.date
) -> None:
    plan = plan_of(model)
    known = Amendment(effective=effective, known_at=DAY - 30 * ONE, operations=(operation,), citation=EDGE)
    before, after = (held(report_of(made, plan=plan, amendments=each, as_of=LAST)) for each in ((), (known,)))
    assert {day: found for day, found in after.items() if day < effective} == {
        day: found for day, found in before.items() if day < effective
    }


# Dates that are shifted

FIXED = (Before, AtOrBefore)
COUNTED = (Within, NoticeBefore, Throughout, UpTo)


def windows(number: int, counting: Convention | None = None, period: Period | None = None) -> tuple[Window, ...]:
    """Return windows of every kind that run from the beginning of a stage."""
    fields: dict[str, Any] = {"period": days(number) if period is None else period}
    if counting is not None:
        fields["counting"] = counting
    made: list[Window] = [kind(Stage.starts) for kind in FIXED]
    made += [kind(Stage.starts, **fields) for kind in COUNTED]
    return (*made, EarliestOf(made), LatestOf(made[:-1]))


@given(st.integers(0, 60), st.integers(0, 7), st.tuples(near(), near(), near()), st.integers(-400, 400))
def test_when_all_dates_are_shifted_so_is_the_answer(
    number: int, kind: int, dates: tuple[dt.date, dt.date, dt.date], by: int
) -> None:
    starts, done, as_of = dates
    made = norm(per=Stage, window=windows(number)[kind])

    def asked(shift: dt.timedelta) -> Finding:
        plan = plan_of(None, launch(starts + shift), log=acts(done + shift, complete=LAST + shift))
        return only(report_of(made, plan=plan, as_of=as_of + shift))

    here, there = asked(dt.timedelta()), asked(dt.timedelta(days=by))
    shifted = [None if each is None else each + dt.timedelta(days=by) for each in _dates(here)]
    assert shifted == _dates(there)
    assert (here.standing, here.timing, here.decided) == (there.standing, there.timing, there.decided)


def _dates(finding: Finding) -> list[Any]:
    return [finding.span.opens, finding.span.strict, finding.span.closes, *(each.since for each in finding.acts)]


def _placed(window: Window, at: dt.date) -> Span:
    return window.placed(lambda _: at, DAY)


@given(st.integers(0, 30), near(), near())
def test_an_earlier_event_never_has_a_later_window(number: int, one: dt.date, other: dt.date) -> None:
    open_days = windows(number, BusinessDays(calendar="us-federal"), business_days(number))
    for window in (*windows(number, FederalRules()), *open_days):
        first, second = (_placed(window, at) for at in sorted((one, other)))
        for name in ("opens", "strict", "lawful", "closes"):
            earlier, later = getattr(first, name), getattr(second, name)
            assert (earlier is None) is (later is None)
            assert earlier is None or earlier <= later


# What looks like a law and is none, each with its counterexample


@pytest.mark.parametrize("by", [1, 7])
def test_no_law_a_shift_of_all_dates_shifts_the_answer_where_law_begins_on_a_day(by: int) -> None:
    made = norm(per=Stage, window=AtOrBefore(Stage.starts)).during(Interval(DAY))
    found = [report_of(made, plan=plan_of(None, launch(day)), as_of=day).findings for day in (DAY - by * ONE, DAY)]
    assert [len(each) for each in found] == [0, 1]


def test_no_law_an_earlier_deadline_takes_the_place_of_a_later_one() -> None:
    asked = norm("1", window=AtOrBefore(DAY - 10 * ONE), **REQUEST)
    bound = norm("2", window=AtOrBefore(DAY - 5 * ONE))
    plan = plan_of(log=acts(DAY - 7 * ONE, complete=DAY))
    found = {each.force: str(each.standing) for each in report_of(asked, bound, plan=plan).findings}
    assert found == {Force.REQUESTED: "met late", Force.BINDING: "met"}
