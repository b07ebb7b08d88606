"""The laws of counting conventions, and what looks like one and is none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import (
    Closure,
    HolidayTable,
    Rounding,
    business_days,
    calendar_named,
    days,
    is_open,
    months,
    register_calendar,
    us_federal,
)
from frontierpolicy.counting import (
    BusinessDays,
    CalendarDays,
    California,
    CivilProcedureRules,
    ClearDays,
    Convention,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)

DOWN = Rounding.DOWN
FEDERAL = us_federal().closures
ROLLING: tuple[Convention, ...] = (
    FederalRules(rounding=DOWN),
    Regulation1182(),
    California(calendar="us-federal", rounding=DOWN),
    Illinois(calendar="us-federal", rounding=DOWN),
    NewYork(calendar="us-federal"),
)
FIXED: tuple[Convention, ...] = (CalendarDays(rounding=DOWN), FirstDayCounts(rounding=DOWN), ClearDays(rounding=DOWN))
SHORT = CivilProcedureRules(calendar="us-federal")
NUMBERS = st.just(2) | st.integers(1, 100)
"""Of days; two of them are special to some rules."""


def some_days() -> st.SearchStrategy[dt.date]:
    """Return days around which calendars are known, half of them next to a day off."""
    near = [day + dt.timedelta(days=by) for day in FEDERAL for by in (-1, 0, 1) if 2025 <= day.year <= 2028]
    return st.sampled_from(near) | st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))


def plain(when: dt.date) -> dt.date:
    """Return a day that is no instant."""
    assert not isinstance(when, dt.datetime)
    return when


def skips_days_between(rule: Convention, number: int) -> bool:
    """Return whether a rule leaves out closed days between the first and the last: New York, of two days."""
    return isinstance(rule, NewYork) and number == 2


@given(st.sampled_from(ROLLING + FIXED), some_days(), some_days(), NUMBERS, st.integers(0, 6))
def test_an_earlier_event_never_has_a_later_deadline(
    rule: Convention, one: dt.date, other: dt.date, number: int, more: int
) -> None:
    period = days(number) + months(more)
    for count in (rule.after, rule.before):
        first, second = count(min(one, other), period), count(max(one, other), period)
        assert first.strict <= second.strict
        assert first.rolled <= second.rolled


@given(some_days(), some_days(), st.integers(0, 12))
def test_nor_has_it_one_in_open_days(one: dt.date, other: dt.date, number: int) -> None:
    for rule, period in ((FederalBusinessDays(), business_days(number)), (SHORT, days(number))):
        for count in (rule.after, rule.before):
            assert count(min(one, other), period).rolled <= count(max(one, other), period).rolled


@given(st.sampled_from(ROLLING), some_days(), NUMBERS)
def test_a_deadline_after_an_event_is_open_and_not_far_from_the_count(
    rule: Convention, day: dt.date, number: int
) -> None:
    found = rule.after(day, days(number))
    strict, rolled = plain(found.strict), plain(found.rolled)
    assert strict == day + dt.timedelta(days=number) or skips_days_between(rule, number)
    assert 0 <= (rolled - strict).days <= 13  # the closing at the end of the year, and a second working day
    assert is_open(calendar_named(getattr(rule, "calendar")), rolled)  # noqa: B009


@given(st.sampled_from(ROLLING), some_days(), NUMBERS)
def test_before_an_event_a_rule_never_moves_an_end_towards_it(rule: Convention, day: dt.date, number: int) -> None:
    found = rule.before(day, days(number))
    assert found.strict == day - dt.timedelta(days=number) or skips_days_between(rule, number)
    assert found.rolled <= found.strict


@given(some_days())
def test_two_days_in_new_york_have_one_open_day_between_the_event_and_the_last(day: dt.date) -> None:
    rule = NewYork(calendar="us-federal")
    there, back = (plain(count(day, days(2)).strict) for count in (rule.after, rule.before))
    one = dt.timedelta(days=1)
    assert [is_open(us_federal(), day + step * one) for step in range(1, (there - day).days)].count(True) == 1
    assert [is_open(us_federal(), day - step * one) for step in range(1, (day - back).days)].count(True) == 1
    assert is_open(us_federal(), there - one)
    assert is_open(us_federal(), back + one)


@given(st.sampled_from(FIXED), some_days(), st.integers(1, 100), st.integers(-1000, 1000))
def test_a_shift_of_the_event_shifts_what_is_counted_in_plain_days(
    rule: Convention, day: dt.date, number: int, by: int
) -> None:
    shift = dt.timedelta(days=by)
    for count in (rule.after, rule.before):
        assert plain(count(day + shift, days(number)).strict) == plain(count(day, days(number)).strict) + shift


@given(some_days(), NUMBERS, st.sampled_from(sorted(FEDERAL)))
def test_a_further_holiday_never_makes_a_deadline_earlier_after_an_event_or_later_before_one(
    day: dt.date, number: int, more: dt.date
) -> None:
    name = register_calendar(
        HolidayTable(
            name=f"more-{more}", version="1", first=dt.date(2023, 1, 1), last=dt.date(2030, 12, 31),
            closures={more: Closure("more")},
        )
    )  # fmt: skip
    for without, with_it in (
        (FederalRules(calendar="weekends"), FederalRules(calendar=name)),
        (Regulation1182(calendar="weekends"), Regulation1182(calendar=name)),
        (NewYork(calendar="weekends"), NewYork(calendar=name)),
    ):
        assert with_it.after(day, days(number)).rolled >= without.after(day, days(number)).rolled
        assert with_it.before(day, days(number)).rolled <= without.before(day, days(number)).rolled
        stays = with_it.after(day, days(number)).strict == without.after(day, days(number)).strict
        assert stays or skips_days_between(with_it, number)


@given(some_days(), st.integers(1, 100))
def test_plain_ways_to_count_differ_by_one_day_each(day: dt.date, number: int) -> None:
    first, plainly, clear = (
        plain(rule.after(day, days(number)).strict) for rule in (FirstDayCounts(), CalendarDays(), ClearDays())
    )
    one = dt.timedelta(days=1)
    assert (first + one, clear - one) == (plainly, plainly)
    assert CalendarDays().before(plainly, days(number)).strict == day
    assert FirstDayCounts().before(first, days(number)).strict == day
    assert ClearDays().before(clear, days(number)).strict == day


@given(some_days(), st.integers(0, 30))
def test_open_days_there_and_back_lead_to_the_open_day_they_began_with(day: dt.date, number: int) -> None:
    rule, period = BusinessDays(calendar="us-federal"), business_days(number)
    if is_open(us_federal(), day):
        assert rule.before(plain(rule.after(day, period).strict), period).strict == day


# What looks like a law and is none, each with its counterexample


@pytest.mark.parametrize("rule", ROLLING, ids=lambda each: each.name)
def test_no_law_days_before_undo_days_after(rule: Convention) -> None:
    event = dt.date(2026, 6, 4)  # and 30 days: Saturday 4 July, so Monday 6 July
    there = plain(rule.after(event, days(30)).rolled)
    assert there == dt.date(2026, 7, 6)
    assert plain(rule.before(there, days(30)).rolled) in (dt.date(2026, 6, 5), dt.date(2026, 6, 6))


def test_no_law_a_shift_shifts_a_deadline_that_is_moved() -> None:
    ends = [FederalRules().after(event, days(30)).rolled for event in (dt.date(2026, 6, 3), dt.date(2026, 6, 4))]
    assert ends == [dt.date(2026, 7, 6), dt.date(2026, 7, 6)]


def test_no_law_a_shift_by_a_week_does() -> None:
    ends = [FederalRules().after(event, days(30)).rolled for event in (dt.date(2026, 6, 3), dt.date(2026, 6, 10))]
    assert ends == [dt.date(2026, 7, 6), dt.date(2026, 7, 10)]


def test_no_law_a_period_in_two_parts_is_the_period() -> None:
    rule = FederalRules()
    half = plain(rule.after(dt.date(2026, 7, 22), days(10)).rolled)  # Saturday 1 August, so Monday
    assert (half, rule.after(half, days(10)).rolled) == (dt.date(2026, 8, 3), dt.date(2026, 8, 13))
    assert rule.after(dt.date(2026, 7, 22), days(20)).rolled == dt.date(2026, 8, 11)


def test_no_law_a_longer_short_period_ends_later() -> None:
    rule = CivilProcedureRules(calendar="weekends")
    thursday = dt.date(2026, 7, 2)
    assert rule.after(thursday, days(5)).strict == dt.date(2026, 7, 9)  # open days only
    assert rule.after(thursday, days(6)).strict == dt.date(2026, 7, 8)  # every day
    friday = dt.date(2026, 11, 20)
    assert NewYork(calendar="weekends").after(friday, days(2)).rolled == dt.date(2026, 11, 24)  # without the weekend
    assert NewYork(calendar="weekends").after(friday, days(3)).rolled == dt.date(2026, 11, 23)
