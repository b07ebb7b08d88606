"""What looks like a law of periods, counting conventions or calendars, and is none."""

import datetime as dt

from frontierpolicy.calendars import (
    Rounding,
    Weekends,
    add_open_days,
    added,
    days,
    hours_later,
    months,
    open_days_between,
    subtracted,
    zone_named,
)
from frontierpolicy.counting import CivilProcedureRules, FederalRules
from frontierpolicy.testing.nonlaws.nonlaw import no_law

__all__: list[str] = []

_DOWN = Rounding.DOWN
_JANUARY = dt.date(2026, 1, 31)


@no_law(
    "A month and a month are two months.", "31 January: the first month ends on 28 February, and stays on the 28th."
)
def months_in_parts() -> tuple[object, object]:
    """Return both ends."""
    half = added(_JANUARY, months(1), rounding=_DOWN)
    return added(half, months(1), rounding=_DOWN), added(_JANUARY, months(2), rounding=_DOWN)


@no_law("A month on and a month back is no step at all.", "31 January: 28 February, and then 28 January.")
def there_and_back() -> tuple[object, object]:
    """Return the day that is come back to, and the day that was left."""
    return subtracted(added(_JANUARY, months(1), rounding=_DOWN), months(1)), _JANUARY


@no_law(
    "A day and a month are a month and a day.", "30 January: 31 January and 28 February; or 28 February and 1 March."
)
def months_and_days() -> tuple[object, object]:
    """Return both ends."""
    day = dt.date(2026, 1, 30)
    return added(added(day, days(1)), months(1), rounding=_DOWN), added(added(day, months(1), rounding=_DOWN), days(1))


@no_law("A later day has a later day a month on.", "30 and 31 January both have 28 February.")
def strictly_later() -> tuple[object, object]:
    """Return whether the days differ, and whether their ends do."""
    ends = [added(dt.date(2026, 1, day), months(1), rounding=_DOWN) for day in (30, 31)]
    return ends[0] < ends[1], True


_RULES = FederalRules()


def _rolled(event: dt.date, number: int) -> dt.date:
    return _RULES.after(event, days(number)).rolled


@no_law(
    "Days before undo days after.", "4 June 2026 and 30 days: Saturday 4 July, so Monday 6 July, and back to 5 June."
)
def before_undoes_after() -> tuple[object, object]:
    """Return the day that is come back to, and the day that was left."""
    return _RULES.before(_rolled(dt.date(2026, 6, 4), 30), days(30)).rolled, dt.date(2026, 6, 4)


@no_law(
    "An event a week later has a deadline a week later.",
    "3 and 10 June 2026 and 30 days: Monday 6 July, moved, and Friday 10 July.",
)
def shift_by_a_week() -> tuple[object, object]:
    """Return how far the deadlines are apart, and the events."""
    first, second = dt.date(2026, 6, 3), dt.date(2026, 6, 10)
    return _rolled(second, 30) - _rolled(first, 30), second - first


@no_law(
    "28 years later the calendar repeats.",
    "1 March 2100 and 31 days: 2100 has no 29 February, so the weekdays are other ones.",
)
def shift_by_28_years() -> tuple[object, object]:
    """Return the weekdays of one date, 28 years apart."""
    return dt.date(2073, 3, 1).weekday(), dt.date(2101, 3, 1).weekday()


@no_law(
    "A period in two parts ends with the period.",
    "22 July 2026: ten days end on Saturday, so on Monday 3 August, and ten more on the 13th.",
)
def period_in_parts() -> tuple[object, object]:
    """Return both ends."""
    start = dt.date(2026, 7, 22)
    return _rolled(_rolled(start, 10), 10), _rolled(start, 20)


@no_law(
    "A longer period ends later.", "Under CPR 2.8 five days from Thursday 2 July 2026 skip the weekend, and six do not."
)
def longer_is_later() -> tuple[object, object]:
    """Return whether six days end after five, and yes."""
    rule, thursday = CivilProcedureRules(calendar="weekends"), dt.date(2026, 7, 2)
    return rule.after(thursday, days(6)).strict > rule.after(thursday, days(5)).strict, True


@no_law("No open days after a day is an open day.", "Nothing is counted: Saturday stays Saturday.")
def zero_open_days() -> tuple[object, object]:
    """Return the day, and the next open one."""
    saturday = dt.date(2026, 8, 1)
    return add_open_days(Weekends(), saturday, 0), add_open_days(Weekends(), saturday, 1)


@no_law(
    "Open days are counted alike from either end.",
    "The first day is not counted and the last is: Saturday to Monday has one, Monday to Saturday four more.",
)
def symmetric_count() -> tuple[object, object]:
    """Return the open days from Friday to Monday, and from Monday back to Friday."""
    friday, monday = dt.date(2026, 7, 31), dt.date(2026, 8, 3)
    return open_days_between(Weekends(), friday, monday), open_days_between(Weekends(), monday, friday)


@no_law(
    "24 hours are a day.", "In New York 8 March 2026 has 23 hours: noon the day before and 24 hours is one o'clock."
)
def hours_are_days() -> tuple[object, object]:
    """Return the clock 24 hours after noon, and noon a day later."""
    noon = dt.datetime(2026, 3, 7, 12, tzinfo=zone_named("America/New_York"))
    return hours_later(noon, 24).time(), noon.time()
