"""What instruments speak of: every action and determination, by id."""

from collections.abc import Iterator

from frontierpolicy.conditions import Action, Determination, Happened
from frontierpolicy.conditions.reads import walk
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
    for each in (provision.condition, *(exception.condition for exception in provision.exceptions)):
        for part in walk(each):
            if isinstance(part, Determination):
                yield part
            elif isinstance(part, Happened):
                yield part.action
