"""Laws of counting conventions and of calendars."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

import attrs

from frontierpolicy.calendars import (
    Calendar,
    Closure,
    HolidayTable,
    Period,
    Rounding,
    add_open_days,
    calendar_named,
    days,
    is_open,
    joined,
    months,
    next_open,
    open_days_between,
    previous_open,
    weeks,
    years,
)
from frontierpolicy.counting import Counted
from frontierpolicy.counting.convention import Convention
from frontierpolicy.errors import AmbiguousDate, InvalidValue
from frontierpolicy.testing.laws.law import CalendarTrial, CountingTrial, law

__all__: list[str] = []

_DIRECTIONS = ("after", "before")


def _day(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


def _ends(trial: CountingTrial, event: Any, period: Period, rule: Convention | None = None) -> list[Counted]:
    return list(trial.ends(event, period, rule))


@law(CountingTrial, "Counted twice, a period ends on the same day.", catches="a clock that is read")
def counted_twice(trial: CountingTrial) -> Iterator[str]:
    """Yield an end that differs between two counts."""
    one, other = (_ends(trial, trial.events[0], trial.periods[0]) for _ in range(2))
    yield from (f"{a.rolled}, and then {b.rolled}" for a, b in zip(one, other, strict=True) if a != b)


@law(CountingTrial, "An earlier event never has a later deadline.", catches="a roll into the wrong direction")
def order_of_events(trial: CountingTrial) -> Iterator[str]:
    """Yield two ends in another order than their events."""
    first, second = (_ends(trial, event, trial.periods[0]) for event in trial.events)
    for way, one, other in zip(_DIRECTIONS, first, second, strict=False):
        if one.strict > other.strict or one.rolled > other.rolled:
            yield f"{trial.periods[0]} {way} the earlier event end on {one.rolled}, {way} the later one on {other.rolled}"


@law(CountingTrial, "After an event lies not before it, and before it not after.", catches="a sign that is turned")
def direction(trial: CountingTrial) -> Iterator[str]:
    """Yield an end on the wrong side of its event."""
    event = trial.events[0]
    for way, sign, found in zip(_DIRECTIONS, (1, -1), _ends(trial, event, trial.periods[0]), strict=False):
        if sign * (_day(found.rolled) - _day(event)).days < -1:  # the day of an instant depends on the zone
            yield f"{trial.periods[0]} {way} {event} end on {found.rolled}"


def _calendar(rule: Convention) -> Calendar | None:
    name = getattr(rule, "calendar", "")
    return calendar_named(name) if name else None


@law(CountingTrial, "An end that is moved is moved to an open day.", catches="a holiday rolled onto another")
def moved_to_open(trial: CountingTrial) -> Iterator[str]:
    """Yield an end that is moved to a closed day."""
    calendar = _calendar(trial.convention)
    for found in _ends(trial, trial.events[0], trial.periods[0]) if calendar is not None else ():
        if found.rolled != found.strict and not is_open(cast("Calendar", calendar), _day(found.rolled)):
            yield f"the end on {found.strict} is moved to {found.rolled}, which is closed"


@law(CountingTrial, "An end is moved over no more than one open day.", catches="a roll that goes too far")
def moved_no_further(trial: CountingTrial) -> Iterator[str]:
    """Yield an end that is moved over several open days; one may go to the second working day that a rule keeps."""
    calendar = _calendar(trial.convention)
    for found in _ends(trial, trial.events[0], trial.periods[0]) if calendar is not None else ():
        early, late = sorted((_day(found.strict), _day(found.rolled)))
        over = [early + dt.timedelta(days=step) for step in range((late - early).days)]
        if sum(is_open(cast("Calendar", calendar), each) for each in over) > 1:
            yield f"the end on {found.strict} is moved to {found.rolled}, over several open days"


@law(CountingTrial, "A year is twelve months, and a week seven days.", catches="units that are taken one after another")
def units(trial: CountingTrial) -> Iterator[str]:
    """Yield a period that ends elsewhere in other units of the same length."""
    if not {"years", "days"} <= {*trial.convention.units}:
        return
    for one, other in ((years(1), months(12)), (years(4), months(48)), (weeks(3), days(21))):
        for a, b in zip(_ends(trial, trial.events[0], one), _ends(trial, trial.events[0], other), strict=False):
            if (a.strict, a.rolled) != (b.strict, b.rolled):
                yield f"{one} from {trial.events[0]} end on {a.rolled}, and {other} on {b.rolled}"


@law(
    CountingTrial,
    "Rounded down is not after rounded up; where no day is missing both are the exact end.",
    catches="months added one by one, and ends rounded twice",
)
def rounding(trial: CountingTrial) -> Iterator[str]:
    """Yield roundings in the wrong order, or that differ where there is nothing to round."""
    if not hasattr(trial.convention, "rounding"):
        return
    rules: dict[Rounding, Any] = {each: attrs.evolve(cast("Any", trial.convention), rounding=each) for each in Rounding}
    for period in (months(1), trial.periods[0], trial.periods[1]):
        try:
            down, up = (rules[each].after(trial.events[0], period).strict for each in (Rounding.DOWN, Rounding.UP))
        except InvalidValue:  # outside the calendar
            continue
        try:
            exact = rules[Rounding.REFUSE].after(trial.events[0], period).strict
        except AmbiguousDate:
            if not down < up:
                yield f"{period} from {trial.events[0]} is refused, and down is {down}, up {up}"
        else:
            if not down == exact == up:
                yield f"{period} from {trial.events[0]} end on {exact}, rounded down on {down}, up on {up}"


# Laws that a convention can opt in to


@law(
    CountingTrial,
    "An end is moved away from its event, never towards it.",
    catches="a roll into the wrong direction",
    opt_in=True,
)
def moved_away(trial: CountingTrial) -> Iterator[str]:
    """Yield an end that is moved towards the event."""
    for way, sign, found in zip(_DIRECTIONS, (1, -1), _ends(trial, trial.events[0], trial.periods[0]), strict=False):
        if sign * (_day(found.rolled) - _day(found.strict)).days < 0:
            yield f"{trial.periods[0]} {way} {trial.events[0]} end on {found.strict}, and are moved to {found.rolled}"


@law(CountingTrial, "A longer period never ends earlier.", catches="short periods that skip days off", opt_in=True)
def longer_is_later(trial: CountingTrial) -> Iterator[str]:
    """Yield a longer period that ends nearer to its event."""
    short, long = (_ends(trial, trial.events[0], period) for period in trial.periods)
    for sign, one, other in zip((1, -1), short, long, strict=False):
        if sign * (_day(other.rolled) - _day(one.rolled)).days < 0:
            yield f"{trial.periods[0]} end on {one.rolled}, and {trial.periods[1]} on {other.rolled}"


@law(
    CountingTrial,
    "An event that many days later has its end as many days later.",
    catches="a hidden calendar",
    opt_in=True,
)
def shift(trial: CountingTrial) -> Iterator[str]:
    """Yield two ends that are not as far apart as their events."""
    apart = _day(trial.events[1]) - _day(trial.events[0])
    first, second = (_ends(trial, event, trial.periods[0]) for event in trial.events)
    for one, other in zip(first, second, strict=False):
        if _day(other.rolled) - _day(one.rolled) != apart:
            yield f"events {apart.days} days apart have ends {(_day(other.rolled) - _day(one.rolled)).days} days apart"


# Calendars


@law(
    CalendarTrial,
    "The next open day is open, and not before the day; the one before it likewise.",
    catches="off by one",
)
def open_day(trial: CalendarTrial) -> Iterator[str]:
    """Yield a next or previous open day that is closed, or on the wrong side."""
    day = trial.days[0]
    later, earlier = next_open(trial.calendar, day), previous_open(trial.calendar, day)
    if not is_open(trial.calendar, later) or later < day:
        yield f"the next open day of {day} is {later}"
    if not is_open(trial.calendar, earlier) or earlier > day:
        yield f"the previous open day of {day} is {earlier}"


@law(CalendarTrial, "Moved to an open day twice is moved once.", catches="a roll that moves an open day")
def moved_once(trial: CalendarTrial) -> Iterator[str]:
    """Yield an open day that has another open day next to it as its own."""
    for find in (next_open, previous_open):
        found = find(trial.calendar, trial.days[0])
        if find(trial.calendar, found) != found:
            yield f"{found} is open, and is moved to {find(trial.calendar, found)}"


@law(CalendarTrial, "An earlier day never has a later open day.", catches="calendars with days in the wrong order")
def order_of_days(trial: CalendarTrial) -> Iterator[str]:
    """Yield two open days in another order than the days they are found from."""
    for find in (next_open, previous_open):
        one, other = (find(trial.calendar, day) for day in trial.days)
        if one > other:
            yield f"{trial.days[0]} leads to {one}, and {trial.days[1]} to {other}"


@law(
    CalendarTrial,
    "From an open day, so many open days there and back lead home.",
    catches="a first day that is counted",
)
def there_and_back(trial: CalendarTrial) -> Iterator[str]:
    """Yield an open day that is not come back to."""
    day = next_open(trial.calendar, trial.days[0])
    there = add_open_days(trial.calendar, day, trial.numbers[0])
    back = add_open_days(trial.calendar, there, -trial.numbers[0])
    if back != day:
        yield f"{trial.numbers[0]} open days after {day} are {there}, and before that {back}"


@law(CalendarTrial, "Open days added in two parts are added in one.", catches="a first day that is counted twice")
def in_two_parts(trial: CalendarTrial) -> Iterator[str]:
    """Yield a number of open days that leads elsewhere in two parts."""
    first, second = trial.numbers
    half = add_open_days(trial.calendar, trial.days[0], first)
    parts, whole = (
        add_open_days(trial.calendar, half, second),
        add_open_days(trial.calendar, trial.days[0], first + second),
    )
    if parts != whole:
        yield f"{first} and {second} open days after {trial.days[0]} are {parts}, and {first + second} are {whole}"


@law(CalendarTrial, "So many open days are counted as were added.", catches="a count that includes its first day")
def counted_as_added(trial: CalendarTrial) -> Iterator[str]:
    """Yield a number of open days that is counted otherwise."""
    end = add_open_days(trial.calendar, trial.days[0], trial.numbers[0])
    counted = open_days_between(trial.calendar, trial.days[0], end)
    if counted != trial.numbers[0]:
        yield f"{trial.numbers[0]} open days after {trial.days[0]} are {end}, and between them are {counted}"


@law(
    CalendarTrial, "A further holiday never makes an end after an event earlier.", catches="closures looked up wrongly"
)
def further_holiday(trial: CalendarTrial) -> Iterator[str]:
    """Yield an end that is earlier with one more day closed, or later counting back."""
    first, last = (dt.date(day.year + by, 1, 1) for day, by in zip(trial.days, (-3, 4), strict=True))
    more = HolidayTable(name="one more", version="1", first=first, last=last, closures={trial.days[1]: Closure("more")})
    both = joined(trial.calendar, more)
    for number in (trial.numbers[0], -trial.numbers[0]):
        without, with_it = (add_open_days(each, trial.days[0], number) for each in (trial.calendar, both))
        if (with_it < without) if number > 0 else (with_it > without):
            yield f"{number} open days from {trial.days[0]} are {without}, and with {trial.days[1]} closed {with_it}"
