"""Days plus and minus periods: the published vectors, the laws that hold and those that do not."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from frontierpolicy.calendars import (
    Period,
    Rounding,
    added,
    business_days,
    days,
    hours,
    months,
    moved,
    subtracted,
    weeks,
    years,
)
from frontierpolicy.errors import AmbiguousDate, InvalidType, InvalidValue

VECTORS = json.loads((Path(__file__).parent / "data" / "dates_calc_vectors.json").read_text(encoding="utf-8"))
UP, DOWN, REFUSE = Rounding.UP, Rounding.DOWN, Rounding.REFUSE


def day(text: str) -> dt.date:
    """Return the day of a text."""
    return dt.date.fromisoformat(text)


def some_days() -> st.SearchStrategy[dt.date]:
    """Return days, half of them at the end of a month."""
    plain = st.dates(dt.date(1990, 1, 1), dt.date(2110, 1, 1))
    return plain | plain.map(lambda each: each.replace(day=1) - dt.timedelta(days=1))


def some_periods() -> st.SearchStrategy[Period]:
    """Return periods of a few years, months, weeks and days."""
    numbers = st.integers(0, 30)
    return st.builds(Period, years=st.integers(0, 5), months=numbers, weeks=st.integers(0, 3), days=numbers)


def roundings() -> st.SearchStrategy[Rounding]:
    """Return the roundings that always answer."""
    return st.sampled_from((UP, DOWN))


# The vectors that the authors of dates-calc publish


@pytest.mark.parametrize("vector", VECTORS["add"], ids=lambda each: f"{each['start']}+{each['period']}")
def test_a_published_vector(vector: dict[str, Any]) -> None:
    start, period = day(vector["start"]), Period(**vector["period"])

    assert added(start, period, rounding=UP) == day(vector["round_up"])
    assert added(start, period, rounding=DOWN) == day(vector["round_down"])
    if vector["abort"] == "error:ambiguous":
        with pytest.raises(AmbiguousDate) as caught:
            added(start, period)
        assert (caught.value.down, caught.value.up) == (day(vector["round_down"]), day(vector["round_up"]))
    else:
        assert added(start, period) == day(vector["abort"])


@pytest.mark.parametrize("vector", VECTORS["month_bounds"], ids=lambda each: each["date"])
def test_a_published_month(vector: dict[str, str]) -> None:
    first, last = day(vector["first_day_of_month"]), day(vector["last_day_of_month"])
    thirty_first = day(vector["date"]).replace(month=1, day=31)
    assert added(thirty_first, months(1), rounding=DOWN) == last
    assert subtracted(thirty_first.replace(month=3), months(1), rounding=DOWN) == last
    assert subtracted(moved(last, 1), months(1)) == first


def test_all_vectors_are_there() -> None:
    assert (len(VECTORS["add"]), len(VECTORS["month_bounds"])) == (30, 2)
    assert sum(each["abort"] == "error:ambiguous" for each in VECTORS["add"]) == 11


# By hand


@pytest.mark.parametrize(
    ("start", "period", "down", "up"),
    [
        ("2026-01-31", months(1), "2026-02-28", "2026-03-01"),
        ("2024-01-30", months(1), "2024-02-29", "2024-03-01"),
        ("2026-01-31", months(1) + days(1), "2026-03-01", "2026-03-02"),
        ("2024-02-29", years(1) + months(12), "2026-02-28", "2026-03-01"),
        ("2026-08-31", months(1) + weeks(1), "2026-10-07", "2026-10-08"),
        ("2026-12-15", months(1), "2027-01-15", "2027-01-15"),
        ("2026-12-31", months(12), "2027-12-31", "2027-12-31"),
    ],
)
def test_months_are_taken_first_and_rounded_once(start: str, period: Period, down: str, up: str) -> None:
    assert added(day(start), period, rounding=DOWN) == day(down)
    assert added(day(start), period, rounding=UP) == day(up)


@pytest.mark.parametrize(
    ("start", "period", "down", "up"),
    [
        ("2026-03-31", months(1), "2026-02-28", "2026-03-01"),
        ("2026-03-31", months(1) + days(1), "2026-02-27", "2026-02-28"),
        ("2024-02-29", years(1), "2023-02-28", "2023-03-01"),
        ("2026-01-15", months(1), "2025-12-15", "2025-12-15"),
        ("2026-01-31", months(13), "2024-12-31", "2024-12-31"),
        ("2026-07-02", days(30), "2026-06-02", "2026-06-02"),
    ],
)
def test_back_it_is_the_same_with_the_sign_turned(start: str, period: Period, down: str, up: str) -> None:
    assert subtracted(day(start), period, rounding=DOWN) == day(down)
    assert subtracted(day(start), period, rounding=UP) == day(up)


def test_an_ambiguous_date_names_both_days_and_how_to_choose() -> None:
    with pytest.raises(AmbiguousDate) as caught:
        added(dt.date(2026, 1, 31), months(1))
    assert str(caught.value) == (
        "1 month after 2026-01-31 falls on a day that its month does not have: choose Rounding.DOWN for 2026-02-28 "
        "or Rounding.UP for 2026-03-01, as the text says"
    )
    with pytest.raises(AmbiguousDate, match=r"^1 month before 2026-03-31 falls on"):
        subtracted(dt.date(2026, 3, 31), months(1))


@pytest.mark.parametrize(
    ("start", "period", "message"),
    [
        (dt.date(9999, 12, 31), days(1), "9999-12-31 and 1 days leads out of the calendar"),
        (dt.date(9999, 12, 1), months(1), "9999-12-01 and 1 months leads out of the calendar"),
        (dt.date(2026, 1, 1), years(10**8), "2026-01-01 and 1200000000 months leads out of the calendar"),
        (dt.date(2026, 1, 1), weeks(10**9 - 1), "2026-01-01 and 6999999993 days leads out of the calendar"),
    ],
)
def test_leaving_the_calendar_is_refused(start: dt.date, period: Period, message: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        added(start, period)
    assert str(caught.value) == message


def test_leaving_the_calendar_at_its_beginning_is_refused() -> None:
    assert subtracted(dt.date(1, 2, 1), months(1)) == dt.date.min
    assert added(dt.date(9999, 11, 30), months(1) + days(1)) == dt.date.max
    for period in (days(1), months(1)):
        with pytest.raises(InvalidValue, match="leads out of the calendar"):
            subtracted(dt.date.min, period)


@pytest.mark.parametrize(
    ("period", "message"),
    [
        (hours(24), "24 hours cannot be counted from a day: give the instant, and count elapsed hours"),
        (business_days(5), "5 business days cannot be counted without a calendar that says which days those are"),
    ],
)
def test_hours_and_business_days_need_more_than_a_day(period: Period, message: str) -> None:
    for operation in (added, subtracted):
        with pytest.raises(InvalidValue) as caught:
            operation(dt.date(2026, 6, 2), period)
        assert str(caught.value) == message


@pytest.mark.parametrize("value", [dt.datetime(2026, 6, 2), dt.datetime(2026, 6, 2, tzinfo=dt.UTC), "2026-06-02", None])
def test_periods_are_added_to_a_plain_day(value: Any) -> None:
    with pytest.raises(InvalidType) as caught:
        added(value, days(1))
    assert str(caught.value) == f"expected a date without a time, got {value!r}"


# Laws, after the theorems proved of dates-calc


@given(some_days(), some_days(), some_periods(), roundings())
def test_a_later_day_never_gives_an_earlier_one(one: dt.date, other: dt.date, period: Period, how: Rounding) -> None:
    first, second = sorted((one, other))
    assert added(first, period, rounding=how) <= added(second, period, rounding=how)
    assert subtracted(first, period, rounding=how) <= subtracted(second, period, rounding=how)


@given(some_days(), some_periods())
def test_down_is_never_after_up_and_refusing_agrees_with_both_or_fails(start: dt.date, period: Period) -> None:
    for operation in (added, subtracted):
        down, up = operation(start, period, rounding=DOWN), operation(start, period, rounding=UP)
        assert 0 <= (up - down).days <= 1
        if down == up:
            assert operation(start, period) == down
        else:
            with pytest.raises(AmbiguousDate) as caught:
                operation(start, period)
            assert (caught.value.down, caught.value.up) == (down, up)


@given(some_days(), st.integers(0, 50), roundings())
def test_years_are_twelve_months_each(start: dt.date, number: int, how: Rounding) -> None:
    assert added(start, years(number), rounding=how) == added(start, months(12 * number), rounding=how)
    assert subtracted(start, years(number), rounding=how) == subtracted(start, months(12 * number), rounding=how)


@given(some_days(), st.integers(0, 500), st.integers(0, 500))
def test_days_are_added_at_once_or_one_after_the_other(start: dt.date, one: int, other: int) -> None:
    assert added(added(start, days(one)), days(other)) == added(start, days(one) + days(other))
    assert subtracted(added(start, days(one)), days(one)) == start
    assert added(start, weeks(one)) == added(start, days(7 * one))


@given(some_days(), some_periods())
def test_refusing_fails_exactly_where_the_month_reached_lacks_the_day(start: dt.date, period: Period) -> None:
    only_months = months(12 * period.years + period.months)
    reached = added(start.replace(day=1), only_months)
    length = (added(reached, months(1)) - reached).days
    assert (added(start, period, rounding=DOWN) != added(start, period, rounding=UP)) is (start.day > length)


@given(some_days(), st.integers(0, 400))
def test_four_hundred_years_are_the_same_calendar(start: dt.date, number: int) -> None:
    assume(start.year + 400 + number < 9000)
    once = added(start, years(400))
    assert (once - start).days == 146_097
    assert once.weekday() == start.weekday()


# What looks like a law and is none, each with its counterexample

JANUARY_31 = dt.date(2026, 1, 31)


def test_no_law_months_added_at_once_or_one_after_the_other() -> None:
    step_by_step = added(added(JANUARY_31, months(1), rounding=DOWN), months(1), rounding=DOWN)
    assert (step_by_step, added(JANUARY_31, months(2))) == (dt.date(2026, 3, 28), dt.date(2026, 3, 31))


def test_no_law_a_month_there_and_back() -> None:
    there = added(JANUARY_31, months(1), rounding=DOWN)
    assert subtracted(there, months(1)) == dt.date(2026, 1, 28)


def test_no_law_days_and_months_in_either_order() -> None:
    month_first = added(dt.date(2026, 1, 30), months(1) + days(1), rounding=DOWN)
    day_first = added(added(dt.date(2026, 1, 30), days(1)), months(1), rounding=DOWN)
    assert (month_first, day_first) == (dt.date(2026, 3, 1), dt.date(2026, 2, 28))


def test_no_law_a_month_keeps_different_days_different() -> None:
    found = {added(dt.date(2026, 1, number), months(1), rounding=DOWN) for number in (28, 29, 30, 31)}
    assert found == {dt.date(2026, 2, 28)}


def test_no_law_a_shift_of_the_day_shifts_the_end() -> None:
    ends = [added(start, months(1)) for start in (dt.date(2026, 2, 28), dt.date(2026, 3, 1))]
    assert ends == [dt.date(2026, 3, 28), dt.date(2026, 4, 1)]


def test_no_law_twenty_eight_years_are_the_same_calendar() -> None:
    assert dt.date(2026, 6, 2).weekday() == added(dt.date(2026, 6, 2), years(28)).weekday()
    assert dt.date(2090, 6, 2).weekday() != added(dt.date(2090, 6, 2), years(28)).weekday()
