"""Counting conventions and zones: the day of an instant, and the same clock time of another day."""

import datetime as dt

import attrs
import pytest

from frontierpolicy.calendars import (
    Closure,
    days,
    hours,
    register_calendar,
    zone_named,
)
from frontierpolicy.counting import (
    CalendarDays,
    ElapsedHours,
    FederalRules,
    NewYork,
    Regulation1182,
)

DAY = dt.date(2026, 6, 2)
EASTERN, BRUSSELS = zone_named("America/New_York"), zone_named("Europe/Brussels")


def at(text: str, zone: dt.tzinfo = EASTERN) -> dt.datetime:
    """Return the instant that clocks in a zone show."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=zone)


# Zones


def test_an_instant_has_its_day_in_the_zone_of_the_convention() -> None:
    late = at("2026-06-23T02:00", dt.UTC)  # still 22 June in New York
    assert CalendarDays().after(late, days(1)).strict == dt.date(2026, 6, 24)
    assert CalendarDays(zone="America/New_York").after(late, days(1)).strict == dt.date(2026, 6, 23)
    assert NewYork(calendar="weekends").after(late, days(1)).strict == dt.date(2026, 6, 23)
    assert Regulation1182().after(at("2026-06-22T23:00", dt.UTC), days(1)).strict == dt.date(2026, 6, 24)
    assert Regulation1182(zone="").after(at("2026-06-22T23:00", dt.UTC), days(1)).strict == dt.date(2026, 6, 23)


def test_the_end_of_hours_is_told_in_the_zone_of_the_convention() -> None:
    found = ElapsedHours("Asia/Tokyo").after(at("2026-06-02T12:00", dt.UTC), hours(24))
    assert found.strict.isoformat() == "2026-06-03T21:00:00+09:00"


def test_the_same_clock_time_of_an_offset_is_taken_for_granted() -> None:
    offset = dt.timezone(dt.timedelta(hours=-4))
    rule = FederalRules(calendar="weekends")
    found = rule.after(at("2026-10-30T10:00", offset), hours(48))  # to Sunday 1 November, so to Monday
    assert found.rolled.isoformat() == "2026-11-02T10:00:00-04:00"
    assert found.assumptions == (
        "the clock time is that of the event's own offset from UTC, which names no zone: clocks may be changed",
    )
    assert rule.after(at("2026-10-30T10:00", offset), hours(1)).assumptions == ()
    zoned = FederalRules(calendar="weekends", zone="America/New_York").after(at("2026-10-30T10:00", offset), hours(48))
    assert (zoned.rolled.isoformat(), zoned.assumptions) == ("2026-11-02T09:00:00-05:00", ())


@attrs.frozen
class Listed:
    """A calendar of one's own with no weekends: anything with these four members is one."""

    name: str
    closed: tuple[dt.date, ...]
    version: str = ""

    def closure(self, day: dt.date) -> Closure | None:
        """Return a day off for the days listed."""
        return Closure("a day off") if day in self.closed else None

    def caveat(self, day: dt.date) -> str:
        """Return nothing."""
        return ""


@pytest.mark.parametrize(
    ("name", "event", "strict", "rolled"),
    [
        ("before-spring", "2026-03-27T02:30", "2026-03-28T02:30:00+01:00", "2026-03-29T03:30:00+02:00"),
        ("before-winter", "2026-10-23T02:30", "2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00"),
    ],
)
def test_the_same_clock_time_goes_on_where_clocks_skip_it_and_is_the_first_where_they_repeat_it(
    name: str, event: str, strict: str, rolled: str
) -> None:
    calendar = register_calendar(Listed(name, (dt.date.fromisoformat(strict[:10]),)))
    found = FederalRules(calendar=calendar).after(at(event, BRUSSELS), hours(24))
    assert (found.strict.isoformat(), found.rolled.isoformat()) == (strict, rolled)
