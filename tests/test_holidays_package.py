"""Calendars that the package `holidays` fills."""

import datetime as dt
import sys
from importlib import metadata

import pytest

from frontierpolicy.calendars import Closure, calendar_named, from_holidays, is_open, us_federal
from frontierpolicy.errors import InvalidValue, MissingExtra, OutsideCalendar, UnknownName

VERSION = f"holidays {metadata.version('holidays')}"


def test_a_calendar_of_the_package_says_what_it_was_made_with() -> None:
    made = from_holidays("US", subdivision="NY", years=(2026, 2027))
    assert (made.name, made.version) == ("holidays/US-NY/public/2026-2027", VERSION)
    assert made.closure(dt.date(2027, 2, 12)) == Closure("Lincoln's Birthday", f"the package {VERSION}")
    assert made.caveat(dt.date(2027, 2, 12)) == "the holidays of US-NY are as the package holidays computes them"
    assert calendar_named(made.name) == made


def test_its_government_days_are_those_of_our_table_on_every_weekday_from_the_statute() -> None:
    theirs = from_holidays("US", categories=("government",), years=(2023, 2030))
    day = dt.date(2023, 1, 1)
    while day <= dt.date(2030, 12, 31):
        assert is_open(theirs, day) is is_open(us_federal(), day), day
        day += dt.timedelta(days=1)


def test_no_law_twenty_eight_years_later_the_same_days_are_closed() -> None:
    earlier, later = (from_holidays("US", categories=("government",), years=(year, year)) for year in (1998, 2026))
    juneteenth = dt.date(1998, 6, 19), dt.date(2026, 6, 19)  # a holiday since 2021
    assert [day.strftime("%A") for day in juneteenth] == ["Friday", "Friday"]
    assert (is_open(earlier, juneteenth[0]), is_open(later, juneteenth[1])) == (True, False)


def test_the_categories_are_a_set() -> None:
    made = from_holidays("BE", categories=("public", "bank", "public"), years=(2026, 2026))
    assert made.name == "holidays/BE/bank,public/2026-2026"
    assert calendar_named(made.name) == made
    assert is_open(made, dt.date(2026, 5, 15)) is False  # Friday after Ascension Day: banks only
    assert is_open(from_holidays("BE", years=(2026, 2026)), dt.date(2026, 5, 15))


def test_a_holiday_of_the_next_year_can_be_observed_in_this_one() -> None:
    made = from_holidays("US", categories=("government",), years=(2027, 2027))
    assert str(made.closure(dt.date(2027, 12, 31))) == "New Year's Day (observed)"
    for outside in (dt.date(2026, 12, 31), dt.date(2028, 1, 1)):
        with pytest.raises(OutsideCalendar):
            made.closure(outside)


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(UnknownName) as caught:
        from_holidays("USA", years=(2026, 2026))
    assert (caught.value.kind, caught.value.name) == ("country of the package holidays", "USA")


@pytest.mark.parametrize(
    ("part", "kinds", "told"), [("XX", ("public",), "US-XX with public"), ("", ("lunar",), "US with lunar")]
)
def test_an_unknown_part_or_category_is_refused(part: str, kinds: tuple[str, ...], told: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        from_holidays("US", subdivision=part, categories=kinds, years=(2026, 2026))
    assert str(caught.value).startswith(f"the package holidays does not know {told}: ")


@pytest.mark.parametrize("years", [(2027, 2026), (1899, 2026), (2026, 2101), (0, 0)])
def test_years_are_in_order_and_not_far_off(years: tuple[int, int]) -> None:
    with pytest.raises(InvalidValue) as caught:
        from_holidays("US", years=years)
    assert str(caught.value) == f"expected two years in order, from 1900 to 2100, got {years[0]} and {years[1]}"
    assert from_holidays("US", years=(1900, 1900)).first == dt.date(1900, 1, 1)
    assert from_holidays("US", years=(2100, 2100)).last == dt.date(2100, 12, 31)


def test_without_the_package_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(MissingExtra) as caught:
        calendar_named("holidays/US/public/2026-2027")
    assert str(caught.value) == (
        "this needs the package 'holidays': install it with pip install 'frontierpolicy[holidays]'"
    )
