"""The part of the law that a changed norm can make a difference to: so that a mutant is tried fast."""

from collections.abc import Iterator

import attrs

from frontierpolicy.drafting import Instrument
from frontierpolicy.drafting.operations import (
    AddException,
    Insert,
    Operation,
    Repeal,
    Substitute,
)
from frontierpolicy.provisions import Norm, Override, Provision

__all__ = ["norms_with", "only_norms"]


def norms_with(instrument: Instrument, name: str) -> frozenset[str]:
    """Return a norm with those that it bears on: by overrides, or by following a breach; empty if it is no norm."""
    norms = {each.id: each for each in instrument.every_provision() if isinstance(each, Norm)}
    if name not in norms:
        return frozenset()
    pairs = [
        *((_own(edge.winner), _own(edge.loser)) for edge in instrument.overrides),
        *((each.id, _own(each.after_breach_of)) for each in norms.values() if each.after_breach_of),
    ]
    found = {name}
    while more := {other for pair in pairs if found & {*pair} for other in pair} - found:
        found |= more
    return frozenset(found)


def _own(name: str) -> str:
    return name.rpartition("/")[2]


def only_norms(instrument: Instrument, names: frozenset[str]) -> Instrument:
    """Return an instrument without all norms but some; definitions, blocks and notices stay."""
    gone = frozenset(each.id for each in instrument.every_provision() if _goes(each, names))
    plain = instrument.expand()
    return plain.having(
        parts=tuple(each for each in plain.provisions() if each.id not in gone),
        overrides=tuple(edge for edge in plain.overrides if _stays(edge, gone)),
        amendments=tuple(
            attrs.evolve(each, operations=tuple(_operations(each.operations, gone))) for each in plain.amendments
        ),
        readings=tuple(
            attrs.evolve(each, operations=tuple(_operations(each.operations, gone))) for each in plain.readings
        ),
    )


def _goes(provision: Provision, names: frozenset[str]) -> bool:
    return isinstance(provision, Norm) and provision.id not in names


def _stays(edge: Override, gone: frozenset[str]) -> bool:
    return gone.isdisjoint((edge.winner, edge.loser))


def _operations(operations: tuple[Operation, ...], gone: frozenset[str]) -> Iterator[Operation]:
    for operation in operations:
        match operation:
            case Insert(added):
                yield Insert(each for each in added if each.id not in gone)
            case Substitute(provision):
                yield from () if provision.id in gone else (operation,)
            case AddException(name, _):
                yield from () if name in gone else (operation,)
            case _ if not operation.ids:  # it is of every provision
                yield operation
            case _:
                left = tuple(each for each in operation.ids if each not in gone)
                if left:
                    yield Repeal(left) if isinstance(operation, Repeal) else attrs.evolve(operation, ids=left)
