"""Calendars: weekends, holidays, what is known of them, and counts of open days."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import (
    Calendar,
    Closure,
    ClosureKind,
    HolidayTable,
    JoinedCalendar,
    Weekends,
    add_open_days,
    calendar_named,
    eu_institutions,
    is_open,
    joined,
    next_open,
    open_days_between,
    previous_open,
    register_calendar,
    us_federal,
)
from frontierpolicy.errors import InvalidType, InvalidValue, OutsideCalendar, UnknownName
from tests.naive_calendars import federal_days_off, institutional_days_off
from tests.naive_dates import DAYS, Closed, civil, date, on_weekend, open_days, roll

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
CALENDARS: tuple[Calendar, ...] = (Weekends(), us_federal(), eu_institutions(), us_federal() | eu_institutions())
BY_ORDER = (
    "closings of federal offices by order of the President are in us-federal up to 2025 only: "
    "they cannot be known ahead"
)
DERIVED = (
    "the holidays of eu-institutions are derived from the rule of the yearly lists: the list of the year can differ"
)


def calendars() -> st.SearchStrategy[Calendar]:
    """Return the calendars that come with the library."""
    return st.sampled_from(CALENDARS)


def some_days() -> st.SearchStrategy[dt.date]:
    """Return days that all of them know, with room on both sides, half of them on or next to a day off."""
    near = [day + step * DAY for day in us_federal().closures for step in (-1, 0, 1)]
    near += [day + step * DAY for day in eu_institutions().closures for step in (-1, 0, 1)]
    inner = [day for day in near if 2024 <= day.year <= 2029]
    return st.sampled_from(inner) | st.dates(dt.date(2024, 1, 1), dt.date(2029, 12, 31))


def table(*days: dt.date, name: str = "a-table") -> HolidayTable:
    """Return a calendar of 2026 with days off."""
    return HolidayTable(
        name=name, version="1", first=FIRST, last=LAST, closures={day: Closure("a day off") for day in days}
    )


def closed_on(calendar: Calendar) -> Closed:
    """Return whether days that are numbers are closed on a calendar."""
    return lambda day: not is_open(calendar, date(day))


# What is open


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-07-03", "Independence Day"),
        ("2027-12-31", "New Year's Day"),
        ("2026-06-19", "Juneteenth National Independence Day"),
        ("2025-12-26", "Closing of executive departments and agencies"),
        ("2025-01-09", "National Day of Mourning for James Earl Carter, Jr."),
        ("2026-08-01", "a Saturday"),
        ("2026-08-02", "a Sunday"),
        ("2026-07-02", "None"),
        ("2026-12-24", "None"),
    ],
)
def test_the_days_off_of_federal_offices(day: str, name: str) -> None:
    assert str(us_federal().closure(dt.date.fromisoformat(day))) == name


def test_a_closure_says_what_kind_it_is() -> None:
    assert us_federal().closure(dt.date(2027, 12, 31)) == Closure(
        "New Year's Day",
        "5 U.S.C. 6103; E.O. 11582 for Sundays; in lieu of 2028-01-01",
        kind=ClosureKind.IN_LIEU,
    )
    assert us_federal().closure(dt.date(2025, 12, 26)) == Closure(
        "Closing of executive departments and agencies",
        "Executive order of December 2025",
        kind=ClosureKind.BY_ORDER,
    )
    assert eu_institutions().closure(dt.date(2026, 12, 28)) == Closure(
        "End-of-year closing", "the rule of the yearly lists", derived=True
    )
    assert Weekends().closure(dt.date(2026, 8, 1)) == Closure("Saturday", kind=ClosureKind.WEEKEND)


def test_two_holidays_on_one_day_are_one_closure() -> None:
    assert str(eu_institutions().closure(dt.date(2024, 5, 9))) == "Schuman declaration anniversary and Ascension Day"


def test_the_federal_table_is_what_the_statute_gives_by_hand() -> None:
    assert {civil(day) for day in us_federal().closures} == federal_days_off()


def test_the_table_of_the_institutions_is_what_its_rule_gives_by_hand() -> None:
    assert {civil(day) for day in eu_institutions().closures} == institutional_days_off()


def test_weekends_are_known_for_every_year() -> None:
    for day in DAYS:
        assert is_open(Weekends(), date(day)) is not on_weekend(day)
    assert is_open(Weekends(), dt.date.min)
    assert is_open(Weekends(), dt.date.max)


@pytest.mark.parametrize("given", ["name", "version"])
def test_weekends_are_not_given_a_name_or_a_version(given: str) -> None:
    kind: Any = Weekends
    with pytest.raises(TypeError, match=given):
        kind(**{given: "x"})
    assert (Weekends().name, Weekends().version) == ("weekends", "")


# What is known


@pytest.mark.parametrize("calendar", [us_federal(), eu_institutions()], ids=lambda each: each.name)
def test_a_table_does_not_guess_outside_the_years_it_knows(calendar: HolidayTable) -> None:
    assert (calendar.first, calendar.last) == (dt.date(2023, 1, 1), dt.date(2030, 12, 31))
    for known in (calendar.first, calendar.last):
        assert is_open(calendar, known) is (known == calendar.last and calendar.name == "us-federal")
    for day in (calendar.first - DAY, calendar.last + DAY):
        with pytest.raises(OutsideCalendar) as caught:
            calendar.closure(day)
        assert str(caught.value) == (
            f"the calendar {calendar.name} knows the days from 2023-01-01 to 2030-12-31, and {day} is not one of "
            "them: name a calendar that knows it, or one of weekends only"
        )
        assert attrs.astuple(calendar)[2:4] == (caught.value.first, caught.value.last)
        assert (caught.value.calendar, caught.value.day) == (calendar.name, day)


def test_a_count_that_leaves_what_is_known_is_refused() -> None:
    with pytest.raises(OutsideCalendar):
        next_open(eu_institutions(), dt.date(2030, 12, 31))
    with pytest.raises(OutsideCalendar):
        add_open_days(us_federal(), dt.date(2030, 12, 30), 2)


@pytest.mark.parametrize(
    ("calendar", "day", "caveat"),
    [
        (us_federal(), "2025-12-31", ""),
        (us_federal(), "2026-01-01", BY_ORDER),
        (eu_institutions(), "2023-01-02", DERIVED),
        (Weekends(), "2026-01-01", ""),
        (us_federal() | eu_institutions(), "2025-12-31", DERIVED),
        (us_federal() | eu_institutions() | eu_institutions(), "2026-01-01", f"{BY_ORDER}; {DERIVED}"),
        (table(), "2026-01-01", ""),
    ],
)
def test_a_calendar_says_what_to_doubt(calendar: Calendar, day: str, caveat: str) -> None:
    assert calendar.caveat(dt.date.fromisoformat(day)) == caveat


@pytest.mark.parametrize("value", [dt.datetime(2026, 8, 1), "2026-08-01", None])
def test_a_calendar_is_asked_of_a_day(value: Any) -> None:
    for calendar in (Weekends(), us_federal(), us_federal() | eu_institutions()):
        with pytest.raises(InvalidType, match="expected a date without a time"):
            calendar.closure(value)


def test_the_parts_of_a_table_are_given_by_their_names() -> None:
    kind: Any = HolidayTable
    with pytest.raises(TypeError, match="positional"):
        kind("a-table", "1", FIRST, LAST, {})


def test_a_table_lists_days_that_it_knows() -> None:
    for day in (FIRST - DAY, LAST + DAY):
        with pytest.raises(InvalidValue) as caught:
            table(day)
        assert str(caught.value) == f"the calendar a-table goes from 2026-01-01 to 2026-12-31, and lists {day}"
    assert [is_open(table(FIRST, LAST), day) for day in (FIRST, FIRST + DAY, LAST)] == [False, True, False]


def test_a_table_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvalidValue) as caught:
        HolidayTable(name="a-table", version="1", first=LAST, last=FIRST, closures={})
    assert str(caught.value) == "the calendar a-table cannot end (2026-01-01) before it begins (2026-12-31)"
    one_day = HolidayTable(name="a-table", version="1", first=FIRST, last=FIRST, closures={})
    assert is_open(one_day, FIRST)
    with pytest.raises(InvalidType):
        HolidayTable(name="a-table", version="1", first=dt.datetime(2026, 1, 1), last=LAST, closures={})


# Several at once


@given(some_days())
def test_a_day_is_closed_on_a_union_if_it_is_on_either(day: dt.date) -> None:
    one, other = us_federal(), eu_institutions()
    for both in (one | other, other | one, joined(one, other), Weekends() | one | other):
        assert is_open(both, day) is (is_open(one, day) and is_open(other, day))


def test_a_union_is_known_where_all_of_it_is() -> None:
    both = table() | us_federal()
    assert both.closure(dt.date(2026, 7, 2)) is None
    for day in (dt.date(2025, 12, 25), dt.date(2027, 1, 1)):  # holidays of the one, outside the other
        with pytest.raises(OutsideCalendar) as caught:
            both.closure(day)
        assert caught.value.calendar == "a-table"


def test_a_union_is_flat_and_names_its_parts() -> None:
    left = (us_federal() | Weekends()) | table()
    assert left == us_federal() | (Weekends() | table()) == JoinedCalendar((us_federal(), Weekends(), table()))
    assert (left.name, left.version) == ("us-federal | weekends | a-table", "2026-11-23 | 1")
    assert str((table(dt.date(2026, 7, 3)) | us_federal()).closure(dt.date(2026, 7, 3))) == "a day off"


# By name


@pytest.mark.parametrize(
    ("name", "calendar"),
    [
        ("weekends", Weekends()),
        ("us-federal", us_federal()),
        ("eu-institutions", eu_institutions()),
        ("us-federal | eu-institutions", us_federal() | eu_institutions()),
    ],
)
def test_a_calendar_goes_by_its_name(name: str, calendar: Calendar) -> None:
    assert calendar_named(name) == calendar
    assert calendar.name == name


@pytest.mark.parametrize("name", ["", "us-fedral", "US-FEDERAL", "us-federal|weekends", "us-federal | ", "holidays/US"])
def test_an_unknown_name_leads_to_those_there_are(name: str) -> None:
    with pytest.raises(UnknownName) as caught:
        calendar_named(name)
    assert caught.value.kind == "calendar"
    assert {"us-federal", "eu-institutions", "weekends"} <= set(caught.value.known)


def test_a_calendar_of_one_s_own_is_registered_under_its_name() -> None:
    own = table(dt.date(2026, 3, 31), name="registered-here")
    assert register_calendar(own) == "registered-here"
    assert register_calendar(table(dt.date(2026, 3, 31), name="registered-here")) == "registered-here"
    assert calendar_named("registered-here | us-federal") == own | us_federal()


@pytest.mark.parametrize("taken", [table(name="us-federal"), table(name="weekends"), table(FIRST, name="taken-here")])
def test_a_name_is_given_once(taken: HolidayTable) -> None:
    register_calendar(table(name="taken-here"))
    with pytest.raises(InvalidValue) as caught:
        register_calendar(taken)
    assert str(caught.value) == f"another calendar is called '{taken.name}': give this one a name of its own"


@pytest.mark.parametrize("name", ["", "a | b", "Court", "-a", "a-", "a--b", "holidays/US/public/2026-2026"])
def test_a_name_is_small_letters_digits_and_hyphens(name: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        register_calendar(table(name=name))
    assert str(caught.value) == (f"{name!r} cannot be the name of a calendar: write small letters, digits and hyphens")


# Rolls and open days: laws, and a walk along the days


@given(calendars(), some_days(), some_days())
def test_a_roll_lands_on_an_open_day_once_and_in_order(calendar: Calendar, one: dt.date, other: dt.date) -> None:
    later, earlier = next_open(calendar, one), previous_open(calendar, one)
    assert earlier <= one <= later
    assert is_open(calendar, later)
    assert is_open(calendar, earlier)
    assert next_open(calendar, later) == later == previous_open(calendar, later)
    assert next_open(calendar, min(one, other)) <= next_open(calendar, max(one, other))
    assert previous_open(calendar, min(one, other)) <= previous_open(calendar, max(one, other))
    assert next_open(calendar, earlier) == earlier
    assert (later - one).days <= 12  # the longest closing: Saturday 22 December 2029 to Wednesday 2 January 2030
    assert later == date(roll(civil(one), 1, closed_on(calendar)))
    assert earlier == date(roll(civil(one), -1, closed_on(calendar)))


@given(calendars(), some_days(), st.integers(0, 40), st.integers(0, 40))
def test_open_days_add_up(calendar: Calendar, day: dt.date, one: int, other: int) -> None:
    assert add_open_days(calendar, add_open_days(calendar, day, one), other) == add_open_days(
        calendar, day, one + other
    )
    assert open_days_between(calendar, day, add_open_days(calendar, day, one)) == one
    for number in (one, -one):
        assert add_open_days(calendar, day, number) == date(open_days(civil(day), number, closed_on(calendar)))


@given(some_days(), some_days(), st.integers(0, 40))
def test_a_further_holiday_never_brings_a_count_to_an_end_sooner(day: dt.date, more: dt.date, number: int) -> None:
    with_it = HolidayTable(
        name="more",
        version="1",
        first=dt.date(2023, 1, 1),
        last=dt.date(2030, 12, 31),
        closures={more: Closure("more")},
    )
    assert next_open(with_it, day) >= next_open(Weekends(), day)
    assert previous_open(with_it, day) <= previous_open(Weekends(), day)
    assert add_open_days(with_it, day, number) >= add_open_days(Weekends(), day, number)
    assert add_open_days(with_it, day, -number) <= add_open_days(Weekends(), day, -number)


# What looks like a law and is none, each with its counterexample

SATURDAY = dt.date(2026, 8, 1)


def test_no_law_zero_open_days_lead_to_an_open_day() -> None:
    assert add_open_days(Weekends(), SATURDAY, 0) == SATURDAY


def test_no_law_open_days_there_and_back() -> None:
    there = add_open_days(Weekends(), SATURDAY, 1)
    assert (there, add_open_days(Weekends(), there, -1)) == (dt.date(2026, 8, 3), dt.date(2026, 7, 31))


def test_no_law_open_days_are_as_many_in_both_directions() -> None:
    assert open_days_between(Weekends(), SATURDAY, dt.date(2026, 8, 4)) == 2
    assert open_days_between(Weekends(), dt.date(2026, 8, 4), SATURDAY) == 0


def test_no_law_a_shift_by_weeks_shifts_open_days() -> None:
    ends = [add_open_days(us_federal(), dt.date(2026, 6, number), 3) for number in (24, 17)]
    assert ends == [dt.date(2026, 6, 29), dt.date(2026, 6, 23)]  # 19 June is Juneteenth
