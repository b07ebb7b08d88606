"""How counts are told: their traces, their calendars, and what they take for granted."""

import datetime as dt

import pytest

from frontierpolicy import counting
from frontierpolicy.calendars import (
    business_days,
    days,
    hours,
    weeks,
    zone_named,
)
from frontierpolicy.counting import (
    CalendarDays,
    California,
    CivilProcedureRules,
    Counted,
    ElapsedHours,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
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


# What is said


@pytest.mark.parametrize(
    ("found", "trace"),
    [
        (
            CalendarDays().after(dt.date(2026, 11, 23), days(14)),
            "14 days from Mon 2026-11-23, day of event excluded, ends Mon 2026-12-07",
        ),
        (
            CalendarDays().before(dt.date(2026, 7, 2), days(30)),
            "30 days back from Thu 2026-07-02, day of event excluded, ends Tue 2026-06-02",
        ),
        (
            FirstDayCounts().before(dt.date(2026, 7, 2), weeks(1)),
            "1 week back from Thu 2026-07-02, day of event included, ends Fri 2026-06-26",
        ),
        (
            FederalRules().before(dt.date(2026, 8, 11), days(10)),
            (
                "10 days back from Tue 2026-08-11, day of event excluded, ends Sat 2026-08-01, a Saturday, "
                "so Fri 2026-07-31"
            ),
        ),
        (
            FederalRules().after(at("2026-07-01T17:30"), hours(48)),
            (
                "48 hours from Wed 2026-07-01 17:30 EDT, every hour counted, ends Fri 2026-07-03 17:30 EDT, "
                "Independence Day, so Mon 2026-07-06 17:30 EDT"
            ),
        ),
        (
            ElapsedHours("UTC").before(at("2026-07-01T17:30:15", dt.UTC), hours(1)),
            "1 hour back from Wed 2026-07-01 17:30:15 UTC, as they pass, ends Wed 2026-07-01 16:30:15 UTC",
        ),
        (
            CivilProcedureRules(calendar="weekends").after(dt.date(2026, 7, 2), days(5)),
            "5 days from Thu 2026-07-02, day of event excluded, closed days not, ends Thu 2026-07-09",
        ),
        (
            CivilProcedureRules(calendar="weekends").after(dt.date(2026, 7, 2), days(6)),
            "6 days from Thu 2026-07-02, day of event excluded, ends Wed 2026-07-08",
        ),
    ],
)
def test_a_count_says_how_it_was_made(found: Counted, trace: str) -> None:
    assert found.trace == str(found) == trace


@pytest.mark.parametrize(
    ("found", "calendar", "assumptions"),
    [
        (CalendarDays().after(DAY, days(1)), "", ()),
        (FederalRules().after(dt.date(2025, 12, 1), days(1)), "us-federal 2026-11-23", ()),
        (FederalRules().after(DAY, days(1)), "us-federal 2026-11-23", (BY_ORDER,)),
        (
            FederalRules().after(dt.date(2026, 6, 13), days(20)),
            "us-federal 2026-11-23",
            (
                "Fri 2026-07-03, a day off in lieu (Independence Day), is taken to be a legal holiday of Rule 6(a)(6)",
                BY_ORDER,
            ),
        ),
        (
            FederalRules().before(dt.date(2026, 1, 9), days(14)),  # to Fri 26 December, closed by order; on to 23
            "us-federal 2026-11-23",
            (
                ("Wed 2025-12-24, a day off by order (Closing of executive departments and agencies), "
                "is taken to be a legal holiday of Rule 6(a)(6)"),
                ("Fri 2025-12-26, a day off by order (Closing of executive departments and agencies), "
                "is taken to be a legal holiday of Rule 6(a)(6)"),
            ),
        ),
        (FederalRules(state="eu-institutions").after(DAY, days(1)), "us-federal | eu-institutions 2026-11-23 | 2026-11-23",
         (f"{BY_ORDER}; {DERIVED}",)),
        (FederalRules(state="eu-institutions").before(DAY, days(1)), "us-federal 2026-11-23", (BY_ORDER,)),
        (FederalBusinessDays().after(dt.date(2025, 12, 31), business_days(1)), "us-federal 2026-11-23", (BY_ORDER,)),
        (Regulation1182(calendar="weekends").after(DAY, days(20)), "weekends", ()),
        (Regulation1182().after(DAY, days(20)), "eu-institutions 2026-11-23", (DERIVED,)),
        (Regulation1182().before(DAY, days(1)), "", ()),
        (Regulation1182().before(DAY, days(20)), "eu-institutions 2026-11-23", (DERIVED,)),
        (
            California(calendar="weekends").after(DAY, days(1)), "weekends",
            ("the holidays of weekends are taken for those of Code of Civil Procedure ss. 12a, 12b and 135",),
        ),
        (
            Illinois(calendar="us-federal").after(DAY, days(1)), "us-federal 2026-11-23",
            ("the holidays of us-federal are taken for those of the statutes of Illinois", BY_ORDER),
        ),
        (
            NewYork(calendar="us-federal").before(DAY, days(1)), "",
            ("New York General Construction Law is taken not to move the end of a period that is counted back",),
        ),
        (
            Illinois(calendar="us-federal").after(at("2026-07-01T17:30"), hours(72)), "",
            ("Illinois Statute on Statutes is taken not to move the end of a period in hours",),
        ),
        (
            NewYork(calendar="us-federal").before(at("2026-07-06T17:30"), hours(72)), "",
            ("New York General Construction Law is taken not to move the end of a period in hours",),
        ),
    ],
)  # fmt: skip
def test_a_count_names_its_calendar_and_what_it_takes_for_granted(
    found: Counted, calendar: str, assumptions: tuple[str, ...]
) -> None:
    assert (found.calendar, found.assumptions) == (calendar, assumptions)


@pytest.mark.parametrize("name", sorted({*counting.__all__} - {"Convention", "Counted", "ElapsedHours", "Event"}))
def test_what_a_convention_is_told_has_a_name_and_stays_as_it_is(name: str) -> None:
    convention = getattr(counting, name)
    with pytest.raises(TypeError, match="positional argument"):
        convention(None)
    assert "__attrs_attrs__" in vars(convention)
