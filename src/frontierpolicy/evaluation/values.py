"""What the single value of a fact answers, and the ranges that quantities and dates may lie in."""

import datetime as dt
import itertools
from collections.abc import Callable, Sequence
from typing import Any

from frontierpolicy.calendars import EventTime, first_day, last_day
from frontierpolicy.conditions import SetRelation
from frontierpolicy.evaluation.world import Case
from frontierpolicy.facts import Estimate, Missing, Spread
from frontierpolicy.places import Place, PlaceList
from frontierpolicy.quantities import Quantity, Range, total
from frontierpolicy.truth import Answer, Reach, Truth, all_of, any_of

__all__ = ["among", "at_least", "days_of", "of_values", "range_of", "related", "sum_of"]

_DAYS = "day"


def at_least(threshold: int, answers: Sequence[Answer]) -> Answer:
    """Return whether at least so many answers hold."""
    reached: list[Answer] = [Truth.TRUE, *(Truth.FALSE for _ in range(threshold))]
    for each in answers:
        for number in range(threshold, 0, -1):
            reached[number] = reached[number] | (reached[number - 1] & each)
    return reached[threshold]


def of_values(value: object, holds: Callable[[Any], Truth]) -> Answer:
    """Return how a test of one value comes out for whatever a plan says of the fact."""
    if value is Missing.NOT_APPLICABLE:
        return Truth.FALSE
    if isinstance(value, Missing):
        return Truth.UNKNOWN
    if isinstance(value, Spread):
        answers = [holds(each) for each in value.inside()]
        return Reach(any_of(answers), all_of(answers))
    return holds(value)


def among(value: object, values: frozenset[object], case: Case) -> Truth:
    """Return whether a value is one of those values, or a place lies in one of them."""
    if isinstance(value, Place):
        areas = (area for area in values if isinstance(area, Place | PlaceList))
        return any_of(value.within(area, case.listed_at) for area in areas)
    return Truth.of(value in values)


def related(value: Any, relation: SetRelation, values: frozenset[object], case: Case) -> Truth:
    """Return how a set of values stands to those of a condition."""
    if relation is SetRelation.INCLUDES:
        return Truth.of(values <= value)
    answers = [among(each, values, case) for each in value]
    return any_of(answers) if relation is SetRelation.OVERLAPS else all_of(answers)


def range_of(value: object) -> tuple[Range, ...] | Missing:
    """Return the ranges that a value may be in: one, or one for each that occurs in an audience."""
    if isinstance(value, Spread):
        return tuple(Range.point(each.amount, each.unit) for each in value.inside() if isinstance(each, Quantity))
    if isinstance(value, Estimate):
        return (value.range,)
    if isinstance(value, Quantity):
        return (Range.point(value.amount, value.unit),)
    return value if isinstance(value, Missing) else Missing.NOT_STATED


def sum_of(parts: list[tuple[Range, ...] | Missing]) -> tuple[Range, ...] | Missing:
    """Return the sums. A part that does not apply adds nothing, and a missing one nothing negative."""
    applicable = [part for part in parts if part is not Missing.NOT_APPLICABLE]
    known = [part for part in applicable if not isinstance(part, Missing)]
    if not known:
        return next((part for part in applicable if isinstance(part, Missing)), Missing.NOT_APPLICABLE)
    missing = [(Range(0, None, unit=known[0][0].unit),)] * (len(applicable) - len(known))
    return tuple(total(ranges) for ranges in itertools.product(*known, *missing))


def days_of(when: EventTime) -> Range:
    """Return the days on which something may be, as a range of day numbers."""
    first, last = first_day(when), last_day(when)
    low = None if first == dt.date.min else first.toordinal()
    return Range(low, None if last == dt.date.max else last.toordinal(), unit=_DAYS)
