"""Periods: their units, their words, their text, their sums."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import Period, business_days, days, hours, months, parse_period, weeks, years
from frontierpolicy.errors import InvalidType, InvalidValue

LONGEST = 999_999_999


def numbers() -> st.SearchStrategy[int]:
    """Return numbers of a unit: none and one often, and the most there can be."""
    return st.sampled_from((0, 0, 1, 12, LONGEST)) | st.integers(0, 1000)


def of_days() -> st.SearchStrategy[Period]:
    """Return periods in years, months, weeks and days."""
    return st.builds(Period, years=numbers(), months=numbers(), weeks=numbers(), days=numbers())


def periods() -> st.SearchStrategy[Period]:
    """Return periods of every kind."""
    return of_days() | numbers().map(hours) | numbers().map(business_days)


@given(periods())
def test_a_period_survives_its_text(period: Period) -> None:
    assert parse_period(period.text) == period


@given(st.lists(of_days().filter(lambda each: max(attrs.astuple(each)) <= 1000), min_size=3, max_size=3))
def test_periods_are_added_unit_by_unit(some: list[Period]) -> None:
    a, b, c = some
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + Period() == a
    assert attrs.astuple(a + b) == tuple(x + y for x, y in zip(attrs.astuple(a), attrs.astuple(b), strict=True))


@pytest.mark.parametrize(
    ("period", "words", "text"),
    [
        (Period(), "0 days", "P0D"),
        (days(0), "0 days", "P0D"),
        (hours(0), "0 days", "P0D"),
        (days(1), "1 day", "P1D"),
        (days(30), "30 days", "P30D"),
        (weeks(2), "2 weeks", "P2W"),
        (months(1), "1 month", "P1M"),
        (years(1) + months(6), "1 year and 6 months", "P1Y6M"),
        (years(2) + months(1) + weeks(1) + days(3), "2 years, 1 month, 1 week and 3 days", "P2Y1M1W3D"),
        (hours(1), "1 hour", "PT1H"),
        (hours(72), "72 hours", "PT72H"),
        (business_days(1), "1 business day", "P1B"),
        (business_days(15), "15 business days", "P15B"),
    ],
)
def test_a_period_in_words_and_as_text(period: Period, words: str, text: str) -> None:
    assert (str(period), period.text) == (words, text)
    assert parse_period(text) == period


@pytest.mark.parametrize(
    "text",
    ["", "P", "PT", "P1", "30D", "P30d", " P30D", "P30D\n", "P-1D", "P1.5D", "P1,5D", "P1D1M", "P1H", "PT1D", "P1M1Y",
     "PT1M", "P1B2D", "PT1HT2H", "P٣D", "P1000000000D", "P1Y/P2Y", "30 days"],
)  # fmt: skip
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_period(text)
    assert str(caught.value) == f"expected a period such as P30D, P1Y6M, P2W, PT72H or P15B, got {text!r}"


def test_a_long_text_is_not_repeated_at_length() -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_period("x" * 1000)
    assert str(caught.value).endswith(f"got {'x' * 60!r}")


@pytest.mark.parametrize(
    ("text", "canonical"),
    [("P030D", "P30D"), ("P0Y30D", "P30D"), ("P1Y0M", "P1Y"), ("PT0H", "P0D"), ("P0B", "P0D"), ("P00D", "P0D")],
)
def test_a_period_has_one_text(text: str, canonical: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        parse_period(text)
    assert str(caught.value) == f"write {text!r} as {canonical!r}"


@pytest.mark.parametrize("text", ["P1DT2H", "P1D2B", "PT1H2B"])
def test_a_text_of_units_that_do_not_mix_says_so(text: str) -> None:
    with pytest.raises(InvalidValue, match="stand alone"):
        parse_period(text)


@pytest.mark.parametrize(
    ("unit", "value", "kind", "message"),
    [
        ("days", -1, InvalidValue, "a period cannot be negative, got -1 days"),
        ("business_days", -2, InvalidValue, "a period cannot be negative, got -2 business days"),
        ("days", 1.0, InvalidType, "expected a whole number of days, got 1.0"),
        ("months", True, InvalidType, "expected a whole number of months, got True"),
        ("hours", "30", InvalidType, "expected a whole number of hours, got '30'"),
        ("years", LONGEST + 1, InvalidValue, "a period has at most 999999999 years"),
    ],
)
def test_a_unit_is_a_whole_number(unit: str, value: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        Period(**{unit: value})
    assert str(caught.value) == message


def test_a_period_names_its_units() -> None:
    with pytest.raises(TypeError):
        Period(30)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_hours_stand_alone() -> None:
    with pytest.raises(InvalidValue) as caught:
        _ = hours(24) + days(1)
    assert str(caught.value) == (
        "hours stand alone: a day on which clocks are changed has not 24 of them, so 1 day and 24 hours has no one "
        "length; state it all in hours or all in days"
    )
    assert hours(24) + hours(48) == hours(72)


def test_business_days_stand_alone() -> None:
    with pytest.raises(InvalidValue) as caught:
        _ = weeks(1) + business_days(5)
    assert str(caught.value) == (
        "business days stand alone: where 1 week and 5 business days ends depends on which are counted first; "
        "count the one, then the other from where it ends"
    )
    assert business_days(5) + business_days(10) == business_days(15)


def test_hours_and_business_days_do_not_mix_either() -> None:
    with pytest.raises(InvalidValue, match="hours stand alone"):
        Period(hours=1, business_days=1)


def test_a_period_is_added_to_a_period_only() -> None:
    with pytest.raises(TypeError):
        _ = days(1) + 1


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_weeks_and_days_are_a_fixed_number_of_days(number: int, more: int) -> None:
    assert (weeks(number) + days(more)).fixed_days == 7 * number + more


@pytest.mark.parametrize(
    ("period", "unit"),
    [(months(1), "months"), (years(1), "years"), (years(1) + days(1), "years"), (hours(24), "hours"),
     (business_days(5), "business days")],
)  # fmt: skip
def test_a_month_has_no_fixed_number_of_days(period: Period, unit: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        _ = period.fixed_days
    assert str(caught.value) == (
        f"{period} is no fixed number of days, because {unit} are not: state it in days or weeks"
    )


@pytest.mark.parametrize(
    ("one", "other"), [(days(7), weeks(1)), (months(12), years(1)), (hours(24), days(1)), (days(30), months(1))]
)
def test_periods_of_different_units_are_neither_equal_nor_in_order(one: Period, other: Period) -> None:
    assert one != other
    with pytest.raises(TypeError):
        sorted([one, other])  # pyright: ignore[reportArgumentType]


def test_a_period_is_a_value() -> None:
    assert {days(30), Period(days=30)} == {days(30)}
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        days(30).days = 31  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
