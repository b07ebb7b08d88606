"""Regulation 1182/71: two working days, periods counted back, and hours."""

import datetime as dt

import pytest

from frontierpolicy.calendars import (
    Period,
    days,
    hours,
    weeks,
    zone_named,
)
from frontierpolicy.counting import (
    Regulation1182,
)

DAY = dt.date(2026, 6, 2)
EASTERN, BRUSSELS = zone_named("America/New_York"), zone_named("Europe/Brussels")
BY_ORDER = (
    "closings of federal offices by order of the President are in us-federal up to 2025 only: "
    "they cannot be known ahead"
)
DERIVED = (
    "the holidays of eu-institutions are derived from the rule of the yearly lists: the list of the year can differ"
)


def at(text: str, zone: dt.tzinfo = EASTERN) -> dt.datetime:
    """Return the instant that clocks in a zone show."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


# Regulation 1182/71: two working days, and hours


@pytest.mark.parametrize(
    ("event", "period", "strict", "rolled"),
    [
        ("2026-06-05", days(1), "2026-06-06", "2026-06-08"),  # Friday and one day: to Monday
        ("2026-06-05", days(2), "2026-06-07", "2026-06-09"),  # and two: with Monday and Tuesday
        ("2026-06-05", days(3), "2026-06-08", "2026-06-09"),
        ("2026-06-05", days(4), "2026-06-09", "2026-06-09"),
        ("2026-06-04", days(2), "2026-06-06", "2026-06-08"),  # with Friday and Monday
        ("2026-06-03", days(2), "2026-06-05", "2026-06-05"),
        ("2026-12-23", weeks(1), "2026-12-30", "2027-01-05"),  # with 4 and 5 January
        ("2026-12-22", weeks(1), "2026-12-29", "2027-01-04"),  # with 23 December and 4 January
        ("2026-06-05", days(0), "2026-06-05", "2026-06-05"),
    ],
)
def test_two_days_or_more_have_two_working_days(event: str, period: Period, strict: str, rolled: str) -> None:
    found = Regulation1182().after(dt.date.fromisoformat(event), period)
    assert (str(found.strict), str(found.rolled)) == (strict, rolled)


@pytest.mark.parametrize(
    ("event", "number", "strict", "rolled"),
    [
        ("2026-06-08", 1, "2026-06-07", "2026-06-07"),  # Monday, one day back: a Sunday, not moved
        ("2026-06-08", 2, "2026-06-06", "2026-06-04"),  # two: with Friday and Thursday
        ("2026-06-08", 3, "2026-06-05", "2026-06-04"),
        ("2026-06-08", 4, "2026-06-04", "2026-06-04"),
        ("2026-06-10", 4, "2026-06-06", "2026-06-06"),  # with Tuesday and Monday: a Saturday, not moved
    ],
)
def test_periods_counted_back_are_not_moved_but_have_two_working_days(
    event: str, number: int, strict: str, rolled: str
) -> None:
    found = Regulation1182().before(dt.date.fromisoformat(event), days(number))
    assert (str(found.strict), str(found.rolled)) == (strict, rolled)
    reading = "article 3(5) is taken to hold for periods counted back, too"
    assert (reading in found.assumptions) is (strict != rolled)


def test_a_period_made_longer_says_so() -> None:
    found = Regulation1182().after(dt.date(2026, 6, 5), days(2))
    assert found.trace == (
        "2 days from Fri 2026-06-05, day of event excluded, ends Sun 2026-06-07, a Sunday, so Mon 2026-06-08, "
        "and has two working days only with Tue 2026-06-09"
    )
    back = Regulation1182().before(dt.date(2026, 6, 8), days(2))
    assert back.trace == (
        "2 days back from Mon 2026-06-08, day of event excluded, ends Sat 2026-06-06, "
        "and has two working days only with Thu 2026-06-04"
    )


@pytest.mark.parametrize(
    ("event", "number", "end"),
    [
        ("2027-01-15T10:20", 72, "2027-01-18T11:00"),
        ("2027-01-15T10:00", 72, "2027-01-18T11:00"),  # that hour is the hour of the event
        ("2027-01-15T10:59", 24, "2027-01-16T11:00"),
        ("2026-03-28T10:20", 24, "2026-03-29T12:00"),  # clocks go forward that night
    ],
)
def test_the_hour_of_the_event_is_excluded_and_hours_are_not_moved(event: str, number: int, end: str) -> None:
    found = Regulation1182().after(at(event, BRUSSELS), hours(number))
    assert found.strict == found.rolled == at(end, BRUSSELS)
    disputed = "article 3(5) is not taken to hold for periods in hours: that is disputed"
    assert found.assumptions == ((disputed,) if number >= 48 else ())
    assert found.calendar == ""


def test_hours_counted_back_end_with_the_hour_before_the_event_s() -> None:
    found = Regulation1182().before(at("2027-01-15T10:20", BRUSSELS), hours(72))
    assert found.strict == found.rolled == at("2027-01-12T10:00", BRUSSELS)
    assert found.trace == (
        "72 hours back from Fri 2027-01-15 10:20 CET, hour of event excluded, ends Tue 2027-01-12 10:00 CET"
    )


@pytest.mark.parametrize(
    ("event", "number", "strict", "rolled"),
    [
        ("2027-01-15T10:20", 72, "2027-01-18T11:00", "2027-01-20T00:00"),  # Friday: Monday and Tuesday, whole
        ("2027-01-15T10:20", 47, "2027-01-17T10:00", "2027-01-17T10:00"),
        ("2027-01-10T23:30", 48, "2027-01-13T00:00", "2027-01-13T00:00"),  # from Monday 0:00, two whole days
        ("2027-01-11T00:30", 48, "2027-01-13T01:00", "2027-01-14T00:00"),  # from Monday 1:00: Tuesday, Wednesday
        ("2027-01-12T10:20", 96, "2027-01-16T11:00", "2027-01-16T11:00"),
    ],
)
def test_read_so_hours_too_have_two_whole_working_days(event: str, number: int, strict: str, rolled: str) -> None:
    found = Regulation1182(two_working_days_in_hours=True).after(at(event, BRUSSELS), hours(number))
    assert (found.strict, found.rolled) == (at(strict, BRUSSELS), at(rolled, BRUSSELS))
    disputed = "article 3(5) is taken to hold for periods in hours: that is disputed"
    assert found.assumptions == ((disputed, DERIVED) if number >= 48 else ())
