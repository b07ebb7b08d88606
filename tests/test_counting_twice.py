"""Two computations that share nothing, the library's and a walk along the days, agree on random cases.

Half of the days lie on ends of months and years, leap days, holidays and next to them. The usual run takes
some 30,000 cases; `pytest -m deep` takes more than a million.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterator

import pytest

from frontierpolicy.calendars import (
    Period,
    Rounding,
    added,
    calendar_named,
    hours,
    next_open,
    previous_open,
    subtracted,
    zone_named,
)
from frontierpolicy.calendars import business_days as business
from frontierpolicy.counting import (
    BusinessDays,
    CalendarDays,
    California,
    CivilProcedureRules,
    ClearDays,
    Convention,
    Counted,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)
from tests import naive_conventions as naive
from tests.naive_dates import DAYS, Civil, civil, date, drawn, interesting_days, months_away, roll, step

USUAL, DEEP = 2_500, 100_000
ZONE = zone_named("America/New_York")
HOLIDAYS = sorted(naive.FEDERAL | naive.INSTITUTIONS)
DOWN = Rounding.DOWN

NEAR = interesting_days(HOLIDAYS, first=2025, last=2028)
"""Days from which counts stay within what the calendars know."""
FAR = interesting_days(HOLIDAYS, first=2000, last=2050)
PLAIN_NEAR = [day for day in DAYS if 2025 <= day[0] <= 2028]
PLAIN_FAR = [day for day in DAYS if 2000 <= day[0] <= 2050]

Case = tuple[Civil, naive.Length, int]
Check = Callable[[random.Random], None]


def of_days(found: Counted) -> tuple[Civil, Civil]:
    """Return the ends of a count as numbers."""
    return civil(found.strict), civil(found.rolled)


def count(convention: Convention, day: Civil, period: Period, way: int) -> Counted:
    """Return a count after an event, or before it."""
    return (convention.after if way > 0 else convention.before)(date(day), period)


def case(rng: random.Random) -> Case:
    """Return a day, a length in months and days of which one is often none, and a direction."""
    months = rng.choice((0, 0, 1, rng.randrange(13)))
    days = rng.choice((0, 1, 2, 3, 7, 10, 14, 30, rng.randrange(120)))
    return drawn(rng, NEAR, PLAIN_NEAR), naive.Length(months, days), rng.choice((1, -1))


def twice(convention: Convention, by_walking: Callable[[Civil, naive.Length, int], naive.Ends]) -> Check:
    """Return the check that a convention and a walk agree on a case."""

    def check(rng: random.Random) -> None:
        day, length, way = case(rng)
        if not any(length) and isinstance(convention, FirstDayCounts):
            length = naive.Length(days=1)
        period = Period(months=length.months, days=length.days)
        assert of_days(count(convention, day, period, way)) == by_walking(day, length, way), (day, length, way)

    return check


def check_periods(rng: random.Random) -> None:
    day, way = drawn(rng, FAR, PLAIN_FAR), rng.choice((1, -1))
    length = naive.Length(rng.randrange(40), rng.choice((0, rng.randrange(60))))
    period = Period(years=length.months // 12, months=length.months % 12, weeks=length.days // 7, days=length.days % 7)
    shift = added if way > 0 else subtracted
    for rounding, up in ((DOWN, False), (Rounding.UP, True)):
        assert civil(shift(date(day), period, rounding=rounding)) == naive.counted(day, length, way, up=up)


def check_rolls(rng: random.Random) -> None:
    day = drawn(rng, NEAR, PLAIN_NEAR)
    for name, closed in (("us-federal", naive.federal_closed), ("eu-institutions", naive.institutions_closed)):
        calendar = calendar_named(name)
        assert civil(next_open(calendar, date(day))) == roll(day, 1, closed)
        assert civil(previous_open(calendar, date(day))) == roll(day, -1, closed)


def check_business_days(rng: random.Random) -> None:
    day, number, way = drawn(rng, NEAR, PLAIN_NEAR), rng.randrange(1, 30), rng.choice((1, -1))
    period = business(number)
    federal = naive.business_days(day, number, way)
    union = naive.business_days(day, number, way, naive.institutions_closed)
    assert of_days(count(FederalBusinessDays(), day, period, way)) == (federal, federal)
    assert of_days(count(BusinessDays(calendar="eu-institutions"), day, period, way)) == (union, union)
    assert of_days(count(Regulation1182(), day, period, way)) == (union, union)


def check_civil_procedure(rng: random.Random) -> None:
    rule = CivilProcedureRules(calendar="weekends")
    day, number, way = drawn(rng, FAR, PLAIN_FAR), rng.choice((*range(8), rng.randrange(60))), rng.choice((1, -1))
    end = naive.civil_procedure(day, number, way)
    assert of_days(count(rule, day, Period(days=number), way)) == (end, end)
    earliest = rule.earliest(date(day), Period(days=number))
    assert civil(earliest.strict) == step(naive.civil_procedure(day, number, 1), 1)


def check_hours(rng: random.Random) -> None:
    day, number, way = (
        drawn(rng, NEAR, PLAIN_NEAR),
        rng.choice((1, 24, 48, 72, rng.randrange(1, 200))),
        rng.choice((1, -1)),
    )
    moment = dt.datetime.combine(date(day), dt.time(rng.randrange(24), rng.randrange(60)))
    event = moment.replace(tzinfo=dt.UTC).astimezone(ZONE)
    strict, rolled = naive.hours_in_new_york(moment, number, way)
    for rule, end in ((FederalRules(), rolled), (NewYork(calendar="us-federal"), rolled if way > 0 else strict)):
        found = (rule.after if way > 0 else rule.before)(event, hours(number))
        assert isinstance(found.strict, dt.datetime)
        assert isinstance(found.rolled, dt.datetime)
        assert (found.strict.replace(tzinfo=None, fold=0), found.rolled.replace(tzinfo=None, fold=0)) == (strict, end)


CHECKS: dict[str, Check] = {
    "periods": check_periods,
    "rolls": check_rolls,
    "business days": check_business_days,
    "civil procedure": check_civil_procedure,
    "hours": check_hours,
    "calendar days": twice(CalendarDays(rounding=DOWN), naive.calendar_days),
    "first day counts": twice(FirstDayCounts(rounding=DOWN), naive.first_day_counts),
    "clear days": twice(ClearDays(rounding=DOWN), naive.clear_days),
    "federal rules": twice(FederalRules(rounding=DOWN), naive.federal_rules),
    "Regulation 1182/71": twice(Regulation1182(), naive.union_law),
    "California": twice(California(calendar="us-federal", rounding=DOWN), naive.state_law),
    "Illinois": twice(Illinois(calendar="us-federal", rounding=DOWN), naive.state_law),
    "New York": twice(NewYork(calendar="us-federal"), naive.new_york),
}


def rounds(name: str, number: int) -> Iterator[random.Random]:
    """Return a source of chance so many times: the same for one name in every run."""
    rng = random.Random(f"{name} {number}")  # noqa: S311
    for _ in range(number):
        yield rng


@pytest.mark.parametrize("name", CHECKS)
def test_the_library_and_a_walk_along_the_days_agree(name: str) -> None:
    for rng in rounds(name, USUAL):
        CHECKS[name](rng)


@pytest.mark.deep
@pytest.mark.parametrize("name", CHECKS)
def test_they_agree_on_a_million_cases(name: str) -> None:
    for rng in rounds(name, DEEP):
        CHECKS[name](rng)


def test_the_days_drawn_are_half_of_the_time_where_counts_go_wrong() -> None:
    rng, edges = random.Random(1), set(NEAR)  # noqa: S311
    found = [drawn(rng, NEAR, PLAIN_NEAR) in edges for _ in range(10_000)]
    assert 0.5 <= sum(found) / len(found) <= 0.8
    for day in ((2028, 2, 29), (2026, 12, 31), (2027, 1, 1), (2026, 7, 2), (2026, 7, 3), (2026, 7, 4)):
        assert day in edges
    assert months_away((2026, 1, 31), 1) == ((2026, 2, 28), (2026, 3, 1))
