"""Days and hours in a zone, where clocks are put forward and back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import bounds_of_day, hours_later, never_shown, shown_twice, zone_named
from frontierpolicy.errors import InvalidValue, UnknownName

NEW_YORK = zone_named("America/New_York")
ZONES = ("America/New_York", "Europe/Brussels", "Asia/Tokyo", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu")


def at(text: str, zone: dt.tzinfo = NEW_YORK) -> dt.datetime:
    """Return the instant that clocks in a zone show."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize("key", ["", "America", "America/New York", "../etc/passwd", "/etc/passwd", "EST5EDT4", "Mars"])
def test_an_unknown_zone_is_refused(key: str) -> None:
    with pytest.raises(UnknownName) as caught:
        zone_named(key)
    assert (caught.value.kind, caught.value.name) == ("zone", key)


def test_a_misspelt_zone_leads_to_the_right_one() -> None:
    with pytest.raises(UnknownName) as caught:
        zone_named("America/New_Yrok")
    assert str(caught.value) == "no zone is called 'America/New_Yrok'. Did you mean 'America/New_York'?"


@pytest.mark.parametrize(
    ("day", "zone", "start", "length"),
    [
        ("2026-06-22", "America/New_York", "2026-06-22T04:00", 24),
        ("2026-03-08", "America/New_York", "2026-03-08T05:00", 23),
        ("2026-11-01", "America/New_York", "2026-11-01T04:00", 25),
        ("2026-03-29", "Europe/Brussels", "2026-03-28T23:00", 23),
        ("2026-12-24", "Asia/Tokyo", "2026-12-23T15:00", 24),
        ("2011-12-29", "Pacific/Apia", "2011-12-29T10:00", 24),
        ("2011-12-31", "Pacific/Apia", "2011-12-30T10:00", 24),
        ("2017-10-15", "America/Sao_Paulo", "2017-10-15T03:00", 23),  # midnight itself is skipped
    ],
)
def test_a_day_has_the_bounds_that_its_zone_gives_it(day: str, zone: str, start: str, length: int) -> None:
    begins, over = bounds_of_day(dt.date.fromisoformat(day), zone)
    assert begins == at(start, dt.UTC)
    assert over - begins == dt.timedelta(hours=length)


def test_samoa_had_no_thirtieth_of_december_2011() -> None:
    with pytest.raises(InvalidValue) as caught:
        bounds_of_day(dt.date(2011, 12, 30), "Pacific/Apia")
    assert str(caught.value) == "there was no 2011-12-30 in Pacific/Apia"


@given(st.dates(dt.date(1990, 1, 1), dt.date(2036, 12, 30)), st.sampled_from(ZONES))
def test_one_day_begins_where_the_one_before_is_over(day: dt.date, zone: str) -> None:
    assert bounds_of_day(day, zone)[1] == bounds_of_day(day + dt.timedelta(days=1), zone)[0]


def test_no_law_twenty_four_hours_are_a_day() -> None:
    noon = at("2026-10-31T12:00")
    assert hours_later(noon, 24) == at("2026-11-01T11:00")
    assert noon + dt.timedelta(days=1) == at("2026-11-01T12:00")


@given(
    st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2030, 1, 1)),
    st.sampled_from(ZONES),
    st.integers(-2000, 2000),
    st.integers(-2000, 2000),
)
def test_hours_are_added_at_once_or_one_after_the_other(moment: dt.datetime, zone: str, one: int, other: int) -> None:
    start = moment.replace(tzinfo=dt.UTC).astimezone(zone_named(zone))
    then = hours_later(hours_later(start, one), other)
    assert then == hours_later(start, one + other)
    assert then.astimezone(dt.UTC) - start.astimezone(dt.UTC) == dt.timedelta(hours=one + other)
    assert then.tzinfo is start.tzinfo


def test_hours_that_leave_the_calendar_are_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        hours_later(at("9999-12-31T12:00", dt.UTC), 12)
    assert str(caught.value) == "9999-12-31 12:00:00+00:00 and 12 hours leads out of the calendar"


@pytest.mark.parametrize(
    ("text", "twice", "never"),
    [
        ("2026-11-01T00:59", False, False),
        ("2026-11-01T01:00", True, False),
        ("2026-11-01T01:59", True, False),
        ("2026-11-01T02:00", False, False),
        ("2026-03-08T01:59", False, False),
        ("2026-03-08T02:00", False, True),
        ("2026-03-08T02:59", False, True),
        ("2026-03-08T03:00", False, False),
    ],
)
def test_clocks_skip_and_repeat_an_hour(text: str, twice: bool, never: bool) -> None:
    assert (shown_twice(at(text)), never_shown(at(text))) == (twice, never)
    assert (shown_twice(at(text, dt.UTC)), never_shown(at(text, dt.UTC))) == (False, False)
