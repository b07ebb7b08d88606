"""Counting conventions against the examples that courts, committees and legislatures give."""

import datetime as dt

import pytest

from frontierpolicy.calendars import (
    Closure,
    HolidayTable,
    Period,
    business_days,
    days,
    hours,
    months,
    register_calendar,
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
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)

NEW_YORK = zone_named("America/New_York")


def of_one_day(name: str, day: str, holiday: str) -> str:
    """Return the name of a calendar of weekends, and of one holiday in its year."""
    off = dt.date.fromisoformat(day)
    first, last = off.replace(month=1, day=1), off.replace(month=12, day=31)
    return register_calendar(
        HolidayTable(name=name, version="by hand", first=first, last=last, closures={off: Closure(holiday)})
    )


LABOR_DAY_2007 = of_one_day("labor-day-2007", "2007-09-03", "Labor Day")
PATRIOTS_DAY_2008 = of_one_day("patriots-day-2008", "2008-04-21", "Patriots' Day")


def ends(convention: Convention, event: str, period: Period, *, back: bool = False) -> tuple[str, str]:
    """Return both ends of a period, as text."""
    count = convention.before if back else convention.after
    found = count(dt.date.fromisoformat(event), period)
    return str(found.strict), str(found.rolled)


# The ways to say "30 days", from reliability: one event, one number, five answers


def test_thirty_days_before_the_second_of_july() -> None:
    assert ends(CalendarDays(), "2026-07-02", days(30), back=True)[0] == "2026-06-02"
    assert ends(ClearDays(), "2026-07-02", days(30), back=True)[0] == "2026-06-01"
    assert ends(FirstDayCounts(), "2026-07-02", days(30), back=True)[0] == "2026-06-03"


def test_thirty_days_after_the_second_of_june() -> None:
    assert ends(CalendarDays(), "2026-06-02", days(30))[0] == "2026-07-02"
    assert ends(ClearDays(), "2026-06-02", days(30))[0] == "2026-07-03"
    assert ends(FirstDayCounts(), "2026-06-02", days(30))[0] == "2026-07-01"


# Orders that name days and no rule


@pytest.mark.parametrize(
    ("signed", "number", "due"),
    [
        ("2026-06-02", 30, "2026-07-02"),  # EO 14409
        ("2026-06-02", 60, "2026-08-01"),  # EO 14409: a Saturday, not moved
        ("2026-09-29", 60, "2026-11-28"),  # EO 14434: a Saturday
        ("2023-10-30", 90, "2024-01-28"),  # EO 14110: a Sunday
        ("2025-07-23", 120, "2025-11-20"),  # EO 14319
        ("2025-12-11", 90, "2026-03-11"),  # M-26-04: from when it was issued
        ("2025-11-20", 90, "2026-02-18"),  # and not from when it was due
    ],
)
def test_an_order_counts_calendar_days(signed: str, number: int, due: str) -> None:
    assert ends(CalendarDays(), signed, days(number)) == (due, due)


# FRCP 6(a), the committee notes of 2009


@pytest.mark.parametrize(
    ("event", "number", "back", "strict", "rolled"),
    [
        ("2007-08-22", 10, False, "2007-09-01", "2007-09-04"),  # to Tuesday: Monday is Labor Day
        ("2007-09-11", 10, True, "2007-09-01", "2007-08-31"),  # to Friday, not to 4 September
        ("2007-08-02", 30, False, "2007-09-01", "2007-09-04"),
    ],
)
def test_the_committee_s_labor_day(event: str, number: int, back: bool, strict: str, rolled: str) -> None:
    rule = FederalRules(calendar=LABOR_DAY_2007)
    assert ends(rule, event, days(number), back=back) == (strict, rolled)
    found = (rule.before if back else rule.after)(dt.date.fromisoformat(event), days(number))
    assert str(found.safe) == (rolled if back else strict)


def test_the_committee_s_patriots_day_counts_for_periods_after_an_event_only() -> None:
    rule = FederalRules(calendar="weekends", state=PATRIOTS_DAY_2008)
    assert ends(rule, "2008-04-07", days(14)) == ("2008-04-21", "2008-04-22")
    assert ends(rule, "2008-05-05", days(14), back=True) == ("2008-04-21", "2008-04-21")


def test_seventy_two_hours_across_a_change_of_clocks() -> None:
    # The committee's note on hours was not read: the answer follows from the words of Rule 6(a)(2)
    found = FederalRules(calendar="weekends").after(dt.datetime(2007, 11, 2, 10, 23, tzinfo=NEW_YORK), hours(72))
    assert found.strict == found.rolled == dt.datetime(2007, 11, 5, 9, 23, tzinfo=NEW_YORK)
    assert found.trace == ("72 hours from Fri 2007-11-02 10:23 EDT, every hour counted, ends Mon 2007-11-05 09:23 EST")


def test_days_added_after_service_by_mail_run_from_where_the_period_ends() -> None:
    rule = FederalRules()
    first = rule.after(dt.date(2026, 6, 13), days(20))  # to Fri 3 July, a day off, so to Mon 6 July
    assert isinstance(first.rolled, dt.date)
    assert ends(rule, str(first.rolled), days(3)) == ("2026-07-09", "2026-07-09")


def test_the_days_off_of_2026_and_2027_in_lieu_of_a_saturday() -> None:
    assert ends(FederalRules(), "2026-06-13", days(20)) == ("2026-07-03", "2026-07-06")
    assert ends(FederalRules(), "2027-12-17", days(14)) == ("2027-12-31", "2028-01-03")
    assert ends(FederalBusinessDays(), "2026-07-02", business_days(1)) == ("2026-07-06", "2026-07-06")
    assert ends(FederalBusinessDays(), "2028-01-03", business_days(1), back=True) == ("2027-12-30", "2027-12-30")


# Regulation 1182/71


@pytest.mark.parametrize(
    ("slaughtered", "last"),
    [("1998-03-12", "1998-04-02"), ("1998-03-13", "1998-04-03"), ("1998-03-16", "1998-04-06")],
)
def test_three_weeks_end_on_the_weekday_of_the_event(slaughtered: str, last: str) -> None:
    # Case C-171/03: three weeks from Thursday 12 March 1998 is Thursday 2 April, not Friday 3 April
    assert ends(Regulation1182(calendar="weekends"), slaughtered, weeks(3)) == (last, last)


def test_two_weeks_over_the_end_of_the_year() -> None:
    found = Regulation1182().after(dt.date(2026, 12, 14), weeks(2))
    assert (str(found.strict), str(found.rolled)) == ("2026-12-28", "2027-01-04")
    assert found.calendar == "eu-institutions 2026-11-23"


def test_the_artificial_intelligence_act_comes_into_force_and_applies() -> None:
    # Article 113: in force on the twentieth day after 12 July 2024, and applies from so many months after that
    in_force = Regulation1182().after(dt.date(2024, 7, 12), days(20)).strict
    assert str(in_force) == "2024-08-01"
    applies = [str(ClearDays().after(in_force, months(number)).strict) for number in (6, 12, 24, 36)]
    assert applies == ["2025-02-02", "2025-08-02", "2026-08-02", "2027-08-02"]
    ends_of_periods = [str(Regulation1182().after(in_force, months(number)).strict) for number in (6, 12, 24, 36)]
    assert ends_of_periods == ["2025-02-01", "2025-08-01", "2026-08-01", "2027-08-01"]


def test_the_code_of_practice_s_business_days_are_not_defined_in_it() -> None:
    found = BusinessDays(calendar="eu-institutions").after(dt.date(2026, 12, 22), business_days(5))
    assert str(found.strict) == "2027-01-07"  # 23 December, then 4, 5, 6 and 7 January
    assert found.assumptions[0] == "the days on which eu-institutions is open are taken to be the business days meant"


# New York


def test_seventy_two_hours_in_new_york_end_at_the_same_hour_of_a_business_day() -> None:
    incident = dt.datetime(2027, 1, 15, 10, tzinfo=NEW_YORK)  # a Friday; Monday is King's birthday
    found = NewYork(calendar="us-federal").after(incident, hours(72))
    assert found.strict == dt.datetime(2027, 1, 18, 10, tzinfo=NEW_YORK)
    assert found.rolled == dt.datetime(2027, 1, 19, 10, tzinfo=NEW_YORK)


@pytest.mark.parametrize(
    ("event", "back", "strict", "rolled"),
    [
        ("2026-11-18", False, "2026-11-20", "2026-11-20"),  # Wednesday: Thursday, Friday
        ("2026-11-19", False, "2026-11-21", "2026-11-23"),  # Thursday: Friday, Saturday, moved by s. 25-a
        ("2026-11-20", False, "2026-11-24", "2026-11-24"),  # Friday: the weekend lies between, so Monday, Tuesday
        ("2026-11-21", False, "2026-11-24", "2026-11-24"),  # Saturday: Sunday lies between
        ("2026-11-25", False, "2026-11-28", "2026-11-30"),  # Thanksgiving lies between: Friday, Saturday, moved
        ("2026-11-24", True, "2026-11-22", "2026-11-22"),  # Tuesday: Monday, Sunday, not moved
        ("2026-11-23", True, "2026-11-19", "2026-11-19"),  # Monday: the weekend lies between, so Friday, Thursday
    ],
)
def test_a_closed_day_between_is_not_counted_in_a_period_of_two_days(
    event: str, back: bool, strict: str, rolled: str
) -> None:
    assert ends(NewYork(calendar="us-federal"), event, days(2), back=back) == (strict, rolled)


def test_three_years_in_new_york_that_end_on_a_sunday() -> None:
    # Frieda v. Besi Cab Corp. (1963): service on Monday 25 February 1963 was in time
    assert ends(NewYork(calendar="weekends"), "1960-02-24", years(3)) == ("1963-02-24", "1963-02-25")


def test_of_three_days_every_one_is_counted_in_new_york() -> None:
    assert ends(NewYork(calendar="us-federal"), "2026-11-20", days(3)) == ("2026-11-23", "2026-11-23")
    assert ends(NewYork(calendar="us-federal"), "2026-11-20", days(1)) == ("2026-11-21", "2026-11-23")


def test_what_is_taken_for_granted_of_two_days_in_new_york() -> None:
    rule = NewYork(calendar="us-federal")
    holidays = "the holidays of us-federal are taken for those of General Construction Law s. 24"
    there, back = rule.after(dt.date(2026, 11, 20), days(2)), rule.before(dt.date(2026, 11, 24), days(2))
    assert there.trace == (
        "2 days from Fri 2026-11-20, day of event excluded, closed days between not counted, ends Tue 2026-11-24"
    )
    assert back.trace == "2 days back from Tue 2026-11-24, day of event excluded, ends Sun 2026-11-22"
    assert there.assumptions == (holidays, us_federal().doubt)
    unmoved = "New York General Construction Law is taken not to move the end of a period that is counted back"
    assert back.assumptions == (holidays, unmoved, us_federal().doubt)
    assert there.calendar == back.calendar == "us-federal 2026-11-23"


def test_a_month_that_lacks_the_day_is_said_to_be_a_reading_in_new_york() -> None:
    rule = NewYork(calendar="weekends")
    holidays = "the holidays of weekends are taken for those of General Construction Law s. 24"
    words = (
        "New York General Construction Law s. 30 is taken to end a period on the last day of a month that lacks the "
        "day: its words on that were not read"
    )
    assert rule.after(dt.date(2026, 1, 31), months(1)).assumptions == (words, holidays)
    assert rule.after(dt.date(2026, 1, 28), months(1)).assumptions == (holidays,)
    # Biggs v. City of Geneva: of the older text, a month after 10 February ends on 10 March
    assert ends(rule, "2026-02-10", months(1)) == ("2026-03-10", "2026-03-10")


# What was read


@pytest.mark.parametrize(
    ("convention", "confidence"),
    [
        (FederalRules, "high"),
        (California, "high"),
        (Illinois, "medium"),
        (NewYork, "medium"),
        (Regulation1182, "medium"),
    ],
)
def test_a_rule_whose_text_was_not_read_in_full_says_so(convention: type[Convention], confidence: str) -> None:
    assert str(convention.source.confidence) == confidence
    assert convention.source.source.note


# CPR 2.8: the rule's own examples, and two of practitioners

CPR = CivilProcedureRules(calendar="weekends")


@pytest.mark.parametrize(
    ("hearing", "number", "last"),
    [
        ("2006-10-20", 3, "2006-10-16"),  # a Friday, to Monday
        ("2008-10-20", 3, "2008-10-14"),  # a Monday, to Tuesday
        ("2017-03-14", 5, "2017-03-06"),
        ("2017-03-30", 7, "2017-03-22"),
    ],
)
def test_the_last_day_for_service_before_a_hearing(hearing: str, number: int, last: str) -> None:
    assert ends(CPR, hearing, days(number), back=True) == (last, last)


def test_the_earliest_day_for_a_hearing_and_the_last_for_particulars() -> None:
    found = CPR.earliest(dt.date(2006, 10, 1), days(28))
    assert (str(found.strict), str(found.rolled)) == ("2006-10-30", "2006-10-30")
    assert ends(CPR, "2006-10-02", days(14)) == ("2006-10-16", "2006-10-16")
