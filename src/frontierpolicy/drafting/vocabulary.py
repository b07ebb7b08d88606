"""What instruments speak of: every action and determination, by id."""

from collections.abc import Iterator
from typing import Any

from frontierpolicy.conditions import Action, Comparison, Condition, Determination, Happened, Occurred, Operand
from frontierpolicy.conditions.reads import operand_parts, walk
from frontierpolicy.drafting.instrument import Rulebook
from frontierpolicy.provisions import Norm, Provision

__all__ = ["vocabulary_of"]


def vocabulary_of(rulebook: Rulebook) -> dict[str, Action | Determination]:
    """Return every action and determination that the instruments of a rulebook speak of, by id."""
    found: dict[str, Action | Determination] = {}
    for instrument in rulebook:
        for provision in instrument.every_provision():
            found.update((each.id, each) for each in _declared(provision))
        for log in instrument.logs():
            found.update((entry.what.id, entry.what) for entry in log.entries)
    return found


def _declared(provision: Provision) -> Iterator[Action | Determination]:
    if isinstance(provision, Norm):
        yield from (provision.action, *provision.satisfied_by)
        for anchor in provision.window.anchors():
            yield from _dated_by(anchor)
    for each in provision.conditions():
        yield from _looked_for(each)


def _looked_for(condition: Condition) -> Iterator[Action | Determination]:
    for part in walk(condition):
        if isinstance(part, Determination):
            yield part
        elif isinstance(part, Happened):
            yield part.action
        elif isinstance(part, Comparison):
            yield from (*_dated_by(part.left), *_dated_by(part.right))


def _dated_by(operand: Operand[Any]) -> Iterator[Action | Determination]:
    for part in operand_parts(operand):
        if isinstance(part, Occurred):
            yield part.action
        for inner in part.conditions():
            yield from _looked_for(inner)
