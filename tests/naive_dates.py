"""Dates the slow way: a civil calendar built day by day, and every count a walk along it.

Nothing here uses the library or the arithmetic of `datetime`: days are triples of numbers, found by walking.
"""

import datetime as dt
import random
from bisect import bisect_left
from collections.abc import Callable, Iterator

Civil = tuple[int, int, int]

FIRST_YEAR, LAST_YEAR = 1996, 2060


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _walk() -> Iterator[tuple[Civil, int]]:
    """Return each day with its weekday, Monday 0; 1 January 1996 was a Monday."""
    weekday = 0
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        lengths = [31, 29 if _leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for month, length in enumerate(lengths, 1):
            for day in range(1, length + 1):
                yield (year, month, day), weekday
                weekday = (weekday + 1) % 7


_WALKED = list(_walk())
DAYS = [day for day, _ in _WALKED]
WEEKDAY = dict(_WALKED)
Closed = Callable[[Civil], bool]


def civil(day: dt.date) -> Civil:
    """Return a day as numbers."""
    return day.year, day.month, day.day


def date(day: Civil) -> dt.date:
    """Return a day as a date."""
    return dt.date(*day)


def place(day: Civil) -> int:
    """Return where along the walk a day is."""
    return bisect_left(DAYS, day)


def step(day: Civil, number: int) -> Civil:
    """Return the day so many steps along the walk."""
    return DAYS[place(day) + number]


def months_away(day: Civil, number: int) -> tuple[Civil, Civil]:
    """Return the day rounded down and rounded up, by walking from month to month."""
    here = place(day)
    month = day[:2]
    direction = 1 if number > 0 else -1
    for _ in range(abs(number)):
        while DAYS[here][:2] == month:
            here += direction
        month = DAYS[here][:2]
    while here and DAYS[here - 1][:2] == month:  # to the first of the month reached
        here -= 1
    last = here
    while DAYS[last][:2] == month:
        if DAYS[last][2] == day[2]:
            return DAYS[last], DAYS[last]
        last += 1
    return DAYS[last - 1], DAYS[last]


def on_weekend(day: Civil) -> bool:
    """Return whether a day is a Saturday or a Sunday."""
    return WEEKDAY[day] >= 5


def roll(day: Civil, direction: int, closed: Closed) -> Civil:
    """Return the first day that is not closed, the day itself included."""
    while closed(day):
        day = step(day, direction)
    return day


def open_days(day: Civil, number: int, closed: Closed) -> Civil:
    """Return the day on which the number of open days walked over is reached."""
    left = abs(number)
    while left:
        day = step(day, 1 if number > 0 else -1)
        left -= not closed(day)
    return day


def interesting_days(holidays: list[Civil], *, first: int, last: int) -> list[Civil]:
    """Return the days around which counts go wrong: ends of months and years, leap days, holidays and next to them."""
    ends = [day for day in DAYS if step_or_same(day)[2] == 1 or day[2] == 1 or (day[1:] in ((2, 28), (2, 29)))]
    near = [step(day, by) for day in holidays for by in (-1, 0, 1)]
    return [day for day in (*ends, *near) if first <= day[0] <= last]


def step_or_same(day: Civil) -> Civil:
    """Return the next day; the last of the walk itself."""
    return DAYS[min(place(day) + 1, len(DAYS) - 1)]


def drawn(rng: random.Random, edges: list[Civil], plain: list[Civil]) -> Civil:
    """Return a day, half of the time one of those around which counts go wrong."""
    return rng.choice(edges if rng.random() < 0.5 else plain)
