"""Provisions with one thing changed: their conditions, exceptions, dates, modality and force."""

from collections.abc import Iterator
from typing import Any

import attrs

from frontierpolicy.calendars import Interval, Period
from frontierpolicy.deadlines import AtOrBefore, Before, EarliestOf, LatestOf, Window, Yearly
from frontierpolicy.provisions import Definition, Norm, Provision
from frontierpolicy.terms import Basis, Force, Modality
from frontierpolicy.testing.mutation.changes import Changed, dropped, replaced, with_changed
from frontierpolicy.testing.mutation.conditions import changed_conditions, changed_operands, dates_beside

__all__ = ["changed_intervals", "changed_provisions"]

_OTHER_MODALITY = {
    Modality.MUST: Modality.MAY,
    Modality.MUST_NOT: Modality.MAY,
    Modality.MAY: Modality.MUST,
    Modality.CAN: Modality.MUST,
}
_OTHER_FORCE = {
    Force.BINDING: Force.REQUESTED,
    Force.COMMITTED: Force.REQUESTED,
    Force.REQUESTED: Force.BINDING,
    Force.GUIDANCE: Force.BINDING,
}


def changed_provisions(provision: Provision) -> Changed[Provision]:
    """Yield every provision that differs from this one in one place."""
    for fields, words in _changes(provision):
        yield from with_changed(provision, words, **fields)


def _changes(provision: Provision) -> Iterator[tuple[dict[str, Any], str]]:
    yield from (({"condition": each}, words) for each, words in changed_conditions(provision.condition))
    for index, exception in enumerate(provision.exceptions):
        yield {"exceptions": dropped(provision.exceptions, index)}, f"the exception '{exception.condition}' is dropped"
        for condition, words in changed_conditions(exception.condition):
            changed = attrs.evolve(exception, condition=condition)
            yield {"exceptions": replaced(provision.exceptions, index, changed)}, f"in the exception, {words}"
    if provision.in_force is not None:
        yield from (({"in_force": each}, words) for each, words in changed_intervals(provision.in_force))
    if isinstance(provision, Definition):
        was, becomes = ("counts as", "does not count as")[:: 1 if provision.counts else -1]
        yield {"counts": not provision.counts}, f"'{was}' becomes '{becomes}'"
    elif isinstance(provision, Norm):
        yield from _norm_changes(provision)


def _norm_changes(norm: Norm) -> Iterator[tuple[dict[str, Any], str]]:
    modality, force = _OTHER_MODALITY[norm.modality], _OTHER_FORCE[norm.force]
    basis = Basis.INVITATION if norm.force is Force.COMMITTED else norm.basis  # only a signature commits
    yield {"modality": modality}, f"'{norm.modality}' becomes '{modality}'"
    yield {"force": force, "basis": basis}, f"'{norm.force}' becomes '{force}'"
    yield from (({"window": each}, words) for each, words in _changed_windows(norm.window))


def changed_intervals(interval: Interval) -> Changed[Interval]:
    """Yield the intervals that begin or end a day earlier or later."""
    for field, words in (("start", "its beginning"), ("end", "its end")):
        limit = getattr(interval, field)
        if limit is not None:
            for other, change in dates_beside(limit):
                yield from with_changed(interval, f"{words}, {change}", **{field: other})


def _changed_windows(window: Window) -> Changed[Window]:
    match window:
        case AtOrBefore(anchor) | Before(anchor):
            changed = Before(anchor) if isinstance(window, AtOrBefore) else AtOrBefore(anchor)
            yield changed, f"'{window}' becomes '{changed}'"
        case EarliestOf(windows) | LatestOf(windows):
            for index, each in enumerate(windows):
                for inner, words in _changed_windows(each):
                    yield attrs.evolve(window, windows=replaced(windows, index, inner)), words
        case _:
            yield from _changed_lengths(window)
    for field in ("anchor", "since", "until"):
        operand = getattr(window, field, None)
        if operand is not None:
            for other, words in changed_operands(operand):
                yield from with_changed(window, words, **{field: other})


def _changed_lengths(window: Window) -> Changed[Window]:
    if isinstance(window, Yearly):
        for index, (month, day) in enumerate(window.days):
            for other in (day - 1, day + 1):
                yield from with_changed(
                    window, f"day {day} becomes day {other}", days=replaced(window.days, index, (month, other))
                )
    period: Period = getattr(window, "period", Period())
    for unit, number in period.units.items():
        for other in (number - 1, number + 1):
            changed = attrs.evolve(period, **{unit: other})
            yield from with_changed(window, f"{period} becomes {changed}", period=changed)
