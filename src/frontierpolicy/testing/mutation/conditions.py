"""Conditions and dates with one thing changed."""

import datetime as dt
from typing import Any

import attrs

from frontierpolicy.calendars import EventTime, Sometime, shifted, text_of_time
from frontierpolicy.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    Constant,
    DaysBefore,
    First,
    Not,
    Onset,
    Operand,
    Quantified,
    Quantifier,
    Through,
)
from frontierpolicy.quantities import Comparator
from frontierpolicy.testing.mutation.changes import Changed, dropped, replaced, with_changed

__all__ = ["changed_conditions", "changed_operands", "dates_beside"]

_OTHER_SIDE = {
    Comparator.LESS: Comparator.MORE,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.MORE: Comparator.LESS,
    Comparator.AT_LEAST: Comparator.AT_MOST,
}
_BOUNDARY = {
    Comparator.LESS: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.LESS,
    Comparator.MORE: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.MORE,
}


def changed_conditions(condition: Condition) -> Changed[Condition]:
    """Yield every condition that differs from this one in one place, each once; none of a condition that always holds."""
    if condition == ALWAYS:
        return
    seen = {condition}
    if not isinstance(condition, AllOf):
        seen.add(ALWAYS)
        yield ALWAYS, f"the condition '{condition}' is dropped"
    for changed, words in _changed(condition):
        if changed not in seen:
            seen.add(changed)
            yield changed, words


def _changed(condition: Condition) -> Changed[Condition]:
    match condition:
        case AllOf() | AnyOf() | AtLeast():
            yield from _changed_join(condition)
        case Not(part):
            yield part, f"'{condition}' becomes '{part}'"
            yield from ((~inner, words) for inner, words in _changed(part))
        case Quantified() | Through():
            if isinstance(condition, Quantified) and condition.quantifier is Quantifier.COUNT:
                yield from _counted(condition, "number")
            yield from (
                (attrs.evolve(condition, condition=inner), words) for inner, words in _changed(condition.condition)
            )
        case _:
            yield ~condition, f"'{condition}' becomes '{~condition}'"
            if isinstance(condition, Comparison):
                yield from _changed_comparison(condition)


def _changed_join(condition: AllOf | AnyOf | AtLeast) -> Changed[Condition]:
    if isinstance(condition, AtLeast):
        yield from _counted(condition, "threshold")
    for index, part in enumerate(condition.parts):
        rest = dropped(condition.parts, index)
        if len(rest) >= (condition.threshold if isinstance(condition, AtLeast) else 1):
            yield _of_parts(condition, rest), f"'{part}' is dropped"
        for inner, words in _changed(part):
            yield attrs.evolve(condition, parts=replaced(condition.parts, index, inner)), words


def _of_parts(condition: AllOf | AnyOf | AtLeast, parts: tuple[Condition, ...]) -> Condition:
    only, *others = parts
    return attrs.evolve(condition, parts=parts) if others else only


def _counted(condition: AtLeast | Quantified, field: str) -> Changed[Condition]:
    number: int = getattr(condition, field)
    for other in (number - 1, number + 1):
        yield from with_changed(condition, f"at least {number} becomes at least {other}", **{field: other})


def _changed_comparison(condition: Comparison) -> Changed[Condition]:
    for comparator in (_BOUNDARY[condition.comparator], _OTHER_SIDE[condition.comparator]):
        changed = attrs.evolve(condition, comparator=comparator)
        yield changed, f"'{condition}' becomes '{changed}'"
    for left, words in changed_operands(condition.left):
        yield attrs.evolve(condition, left=left), words
    for right, words in changed_operands(condition.right):
        yield attrs.evolve(condition, right=right), words


def changed_operands(operand: Operand[Any]) -> Changed[Operand[Any]]:
    """Yield every date that differs from this one in one place: a day beside it, or picked by another condition."""
    match operand:
        case Constant(value) if isinstance(value, dt.date | Sometime):
            yield from ((Constant(other), words) for other, words in dates_beside(value))
        case DaysBefore(date, days):
            for other in (days - 1, days + 1):
                yield from with_changed(operand, f"{days} days before becomes {other} days before", days=other)
            yield from ((attrs.evolve(operand, date=inner), words) for inner, words in changed_operands(date))
        case First(_, where):
            yield from ((attrs.evolve(operand, where=inner), words) for inner, words in changed_conditions(where))
        case Onset(condition):
            yield from ((Onset(inner), words) for inner, words in _changed(condition))
        case _:
            return


def dates_beside(when: EventTime) -> Changed[EventTime]:
    """Yield the days before and after a day; of an instant, the instants a day before and after."""
    for days in (-1, 1):
        other = when + dt.timedelta(days=days) if isinstance(when, dt.datetime) else shifted(when, days)
        yield other, f"{text_of_time(when)} becomes {text_of_time(other)}"
