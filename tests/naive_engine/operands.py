"""The sides of a comparison: the furthest values that each can have."""

import datetime as dt
from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import product
from typing import Any, cast

import attrs

from frontierpolicy.calendars import EventTime, first_day, is_event_time, last_day
from frontierpolicy.conditions import (
    Constant,
    DaysBefore,
    Operand,
    PrecedingYear,
    Scaled,
    Sum,
    Symbol,
    ValueThrough,
)
from frontierpolicy.facts import Estimate, Missing, Record, Yearly, plain
from frontierpolicy.plans import Model
from frontierpolicy.quantities import Quantity
from tests.naive_engine.answers import NotCovered
from tests.naive_engine.thing import Thing

__all__ = ["Corner", "Corners", "corners"]

Corner = tuple[float | Fraction, int]
"""A value, and whether what is meant is that value (0) or just above (1) or just below (-1) it."""

Path = Callable[[Symbol, Record | None], str]


@attrs.frozen
class Corners:
    """The lowest and the highest value something can have, in a unit, and the facts that keep it from being one."""

    values: tuple[Corner, ...]
    unit: str
    missing: frozenset[str] = frozenset()


def corners(operand: Operand[Any], thing: Thing, path: Path) -> Corners | None:
    """Return the furthest values; `None` where the operand does not apply."""
    match operand:
        case Constant(value):
            return _of_value(value, "")
        case Sum(parts):
            known = [each for part in parts if (each := corners(part, thing, path)) is not None]
            return _sum(known) if known else None
        case Scaled(part, factor):
            inner = corners(part, thing, path)
            return inner and attrs.evolve(inner, values=tuple((value * factor, by) for value, by in inner.values))
        case ValueThrough(_, part):
            return _at_base(part, thing, path)
        case DaysBefore(date, days):
            inner = corners(date, thing, path)
            return inner and attrs.evolve(inner, values=tuple((value - days, by) for value, by in inner.values))
        case PrecedingYear(fact):
            return _of_fact(fact, thing, path, year=thing.day.year - 1)
        case _:
            if not isinstance(operand, Symbol):
                raise NotCovered("a date that is looked for")
            return _of_fact(operand, thing, path)


def _of_fact(fact: Symbol, thing: Thing, path: Path, year: int | None = None) -> Corners | None:
    record = thing.record_of(fact.owner)
    where = path(fact, record)
    given = Missing.NOT_STATED if record is None else record.given(fact)
    if year is not None:
        given = given.on(year) if isinstance(given, Yearly) else given
    value = plain(given, thing.day)
    return None if value is Missing.NOT_APPLICABLE else _of_value(value, where)


def _of_value(value: object, where: str) -> Corners | None:
    if isinstance(value, Quantity):
        return Corners(((Fraction(value.amount), 0),), value.unit)
    if isinstance(value, Estimate):
        return _of_estimate(cast("Estimate[Quantity]", value), where)
    if is_event_time(value):
        return _of_days(value, where)
    return Corners(((Fraction(0), 0), (float("inf"), 0)), "", frozenset({where}))


def _of_estimate(value: Estimate[Quantity], where: str) -> Corners:
    low = (Fraction(0), 0) if value.low is None else (Fraction(value.low.amount), int(value.low_open))
    high = (float("inf"), 0) if value.high is None else (Fraction(value.high.amount), -int(value.high_open))
    return Corners((low, high), value.figures()[0].unit, frozenset({where}) if low != high else frozenset())


def _of_days(when: EventTime, where: str) -> Corners:
    first, last = first_day(when).toordinal(), last_day(when).toordinal()
    if first_day(when) == dt.date.min:
        return Corners(((float("-inf"), 0), (Fraction(last), 0)), "", frozenset({where}))
    return Corners(
        ((Fraction(first), 0), (Fraction(last), 0)), "", frozenset({where}) if first != last else frozenset()
    )


def _sum(parts: list[Corners]) -> Corners:
    values = [
        (sum(value for value, _ in way), _only(by for _, by in way))
        for way in product(*(part.values for part in parts))
    ]
    return Corners((min(values), max(values)), parts[0].unit, frozenset[str]().union(*(part.missing for part in parts)))


def _only(signs: Iterable[int]) -> int:
    """Return on which side of a sum its parts put it; at its furthest values they do not disagree."""
    return max(signs, key=abs)


def _at_base(part: Operand[Any], thing: Thing, path: Path) -> Corners | None:
    model = thing.record_of(Model)
    if not isinstance(model, Model):
        return Corners(((Fraction(0), 0), (float("inf"), 0)), "", frozenset({"model.base"}))
    if isinstance(model.base, Model):
        return corners(part, thing.holding(model.base), path)
    if model.base is Missing.NOT_APPLICABLE:
        return None
    return Corners(((Fraction(0), 0), (float("inf"), 0)), "", frozenset({f"model[{model.id}].base"}))
