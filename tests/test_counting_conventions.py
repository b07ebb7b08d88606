"""Counting conventions: what each counts, moves, says and takes for granted."""

import datetime as dt
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import (
    Rounding,
    business_days,
    days,
    hours,
    months,
    us_federal,
    weeks,
    years,
    zone_named,
)
from frontierpolicy.counting import (
    BusinessDays,
    CalendarDays,
    California,
    CivilProcedureRules,
    ClearDays,
    Convention,
    ElapsedHours,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)
from frontierpolicy.errors import AmbiguousDate, InvalidType, InvalidValue, OutsideCalendar, UnknownName

DAY = dt.date(2026, 6, 2)
EASTERN, BRUSSELS = zone_named("America/New_York"), zone_named("Europe/Brussels")
ALL: tuple[Convention, ...] = (
    CalendarDays(),
    FirstDayCounts(),
    ClearDays(),
    ElapsedHours("UTC"),
    FederalRules(),
    FederalBusinessDays(),
    BusinessDays(calendar="eu-institutions"),
    Regulation1182(),
    California(calendar="us-federal"),
    Illinois(calendar="us-federal"),
    NewYork(calendar="us-federal"),
    CivilProcedureRules(calendar="weekends"),
)
NAMED = pytest.mark.parametrize("convention", ALL, ids=lambda each: each.name)


def at(text: str, zone: dt.tzinfo = EASTERN) -> dt.datetime:
    """Return the instant that clocks in a zone show."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


@NAMED
def test_a_convention_is_a_value_with_a_name_and_a_source(convention: Convention) -> None:
    again = type(convention)(
        **{field.name: getattr(convention, field.name) for field in attrs.fields(type(convention))}
    )
    assert again == convention
    assert hash(again) == hash(convention)
    assert convention.name
    assert convention.source.pinpoint
    assert all(type(value) in (str, bool, Rounding) for value in attrs.asdict(convention).values())


# What is refused

SAMPLES = {
    "days": days(1), "weeks": weeks(1), "months": months(1), "years": years(1), "hours": hours(1),
    "business_days": business_days(1),
}  # fmt: skip


@NAMED
@pytest.mark.parametrize("unit", SAMPLES)
def test_a_convention_counts_its_units_and_refuses_the_others(convention: Convention, unit: str) -> None:
    event = at("2026-06-02T12:00")
    for count in (convention.after, convention.before):
        if unit in convention.units:
            assert isinstance(count(event, SAMPLES[unit]).strict, dt.datetime) is (unit == "hours")
        else:
            with pytest.raises(InvalidValue) as caught:
                count(event, SAMPLES[unit])
            words = ", ".join(convention.units).replace("_", " ")
            assert str(caught.value) == (
                f"{convention.name} counts {words}, and {SAMPLES[unit]} is not in them: name another convention"
            )


@NAMED
@pytest.mark.parametrize(
    ("event", "message"),
    [
        (dt.datetime(2026, 6, 2), "the instant 2026-06-02 00:00:00 has no zone: add tzinfo, or give the date alone"),
        ("2026-06-02", "expected a date without a time, got '2026-06-02'"),
        (None, "expected a date without a time, got None"),
    ],
)
def test_an_event_is_a_day_or_an_instant_with_a_zone(convention: Convention, event: Any, message: str) -> None:
    for count in (convention.after, convention.before):
        with pytest.raises(InvalidType) as caught:
            count(event, SAMPLES[convention.units[0]])
        assert str(caught.value) == message


@pytest.mark.parametrize("convention", [each for each in ALL if "hours" in each.units], ids=lambda each: each.name)
def test_hours_run_from_an_instant(convention: Convention) -> None:
    with pytest.raises(InvalidValue) as caught:
        convention.after(DAY, hours(72))
    assert str(caught.value) == (
        "72 hours run from an instant, and Tue 2026-06-02 is a day: give the time and its zone too"
    )


def test_a_time_that_clocks_skipped_is_refused() -> None:
    for convention, period in ((ElapsedHours("UTC"), hours(1)), (CalendarDays(), days(1))):
        with pytest.raises(InvalidValue) as caught:
            convention.after(at("2026-03-08T02:30"), period)
        assert str(caught.value) == ("clocks in America/New_York never showed 2026-03-08 02:30: they were put forward")


def test_a_time_that_clocks_showed_twice_is_read_as_it_is_given() -> None:
    first, second = at("2026-11-01T01:30"), at("2026-11-01T01:30").replace(fold=1)
    for event, name, end in ((first, "EDT", "01:30"), (second, "EST", "02:30")):
        found = ElapsedHours("America/New_York").after(event, hours(1))
        assert found.strict.strftime("%H:%M %Z") == f"{end} EST"
        assert found.assumptions == (f"clocks showed 01:30 twice on 2026-11-01: Sun 2026-11-01 01:30 {name} is meant",)


@pytest.mark.parametrize(
    "made",
    [
        lambda: FederalRules(calendar="us-fedral"),
        lambda: FederalRules(calendar=""),
        lambda: FederalRules(state="massachusetts"),
        lambda: NewYork(calendar="new-york"),
        lambda: Regulation1182(zone="Europe/Brussel"),
        lambda: ElapsedHours("Mars"),
        lambda: ElapsedHours(""),
        lambda: CalendarDays(zone="Mars"),
    ],
)
def test_a_convention_knows_its_calendars_and_zones(made: Any) -> None:
    with pytest.raises(UnknownName):
        made()


def test_a_day_that_the_calendar_does_not_know_is_refused() -> None:
    with pytest.raises(OutsideCalendar):
        FederalRules().after(dt.date(2030, 12, 20), days(20))
    with pytest.raises(OutsideCalendar):
        Regulation1182().before(dt.date(2023, 1, 2), days(2))
    assert CalendarDays().after(dt.date(2030, 12, 20), days(20)).strict == dt.date(2031, 1, 9)


# Months that lack the day


SILENT = (
    CalendarDays(),
    FirstDayCounts(),
    ClearDays(),
    FederalRules(),
    California(calendar="weekends"),
    Illinois(calendar="weekends"),
)


@pytest.mark.parametrize("rule", SILENT, ids=lambda each: each.name)
def test_rounding_is_for_the_drafter_to_choose_where_the_rule_is_silent(rule: Convention) -> None:
    event, period = dt.date(2026, 1, 31), months(1)
    with pytest.raises(AmbiguousDate) as caught:
        rule.after(event, period)
    assert (caught.value.down, caught.value.up) == (dt.date(2026, 2, 28), dt.date(2026, 3, 1))
    down, up = (with_rounding(rule, rounding).after(event, period).strict for rounding in (Rounding.DOWN, Rounding.UP))
    assert (up - down).days == 1


def with_rounding(rule: Any, rounding: Rounding) -> Any:
    """Return a convention with a rounding chosen."""
    return attrs.evolve(rule, rounding=rounding)


def test_the_union_and_new_york_lay_down_the_last_of_the_month() -> None:
    for rule in (Regulation1182(), NewYork(calendar="weekends")):
        assert rule.after(dt.date(2025, 12, 31), months(2)).strict == dt.date(2026, 2, 28)
        assert rule.before(dt.date(2026, 3, 31), months(1)).strict == dt.date(2026, 2, 28)
        assert rule.after(dt.date(2024, 2, 29), years(1)).strict == dt.date(2025, 2, 28)


# CPR 2.8 at a court office


def test_an_act_at_a_closed_court_office_is_in_time_on_the_next_day_it_is_open() -> None:
    rule, at_court = (
        CivilProcedureRules(calendar="us-federal"),
        CivilProcedureRules(calendar="us-federal", at_court=True),
    )
    saturday, monday = dt.date(2026, 8, 1), dt.date(2026, 8, 3)
    assert rule.after(dt.date(2026, 7, 18), days(14)).rolled == saturday
    moved = at_court.after(dt.date(2026, 7, 18), days(14))
    assert (moved.strict, moved.rolled, moved.calendar) == (saturday, monday, "us-federal 2026-11-23")
    assert moved.assumptions == (us_federal().doubt,)
    back = at_court.before(dt.date(2026, 8, 16), days(14))
    assert (back.strict, back.rolled) == (saturday, monday)
    reading = "rule 2.8(5) is taken to hold for periods counted back, too"
    assert back.assumptions == (reading, us_federal().doubt)
    short = at_court.before(dt.date(2026, 8, 6), days(3))
    assert (short.strict, short.rolled) == (dt.date(2026, 8, 2), monday)


def test_the_earliest_day_is_found_for_days_only() -> None:
    with pytest.raises(InvalidValue, match="counts days, and 1 month is not in them"):
        CivilProcedureRules(calendar="weekends").earliest(DAY, months(1))
    found = CivilProcedureRules(calendar="weekends").earliest(dt.date(2026, 6, 4), days(3))
    assert found.trace == "3 days from Thu 2026-06-04, clear days counted, closed days not, ends Wed 2026-06-10"


# No length


def test_no_time_at_all_ends_with_the_event() -> None:
    for convention in (CalendarDays(), FederalRules(), Regulation1182(), BusinessDays(calendar="weekends")):
        assert convention.after(DAY, days(0)).strict == convention.before(DAY, days(0)).strict == DAY
    assert ElapsedHours("America/New_York").after(at("2026-06-02T12:00"), hours(0)).strict == at("2026-06-02T12:00")
    assert ClearDays().after(DAY, days(0)).strict == dt.date(2026, 6, 3)
    with pytest.raises(InvalidValue) as caught:
        FirstDayCounts().after(DAY, days(0))
    assert str(caught.value) == "a period of no days has no first day to count: state it in a day or more"
