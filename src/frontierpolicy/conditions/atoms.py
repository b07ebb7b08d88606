"""Conditions on one fact: membership, and how a set of values meets another."""

import enum
from collections.abc import Iterable
from typing import final

import attrs

from frontierpolicy.conditions.algebra import Condition
from frontierpolicy.conditions.symbols import Symbol
from frontierpolicy.errors import InvalidType, InvalidValue

__all__ = ["Member", "SetRelation", "SetTest"]


def _values(values: Iterable[object]) -> frozenset[object]:
    if isinstance(values, str):
        raise InvalidType(f"expected several values, got one string: write {{{values!r}}}")
    found = frozenset(values)
    if not found:
        raise InvalidValue("no value is listed: a fact cannot be one of none")
    return found


def _listed(values: frozenset[object], joint: str) -> str:
    words = sorted(map(str, values))
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


@final
@attrs.frozen
class Member(Condition):
    """The value of a fact is one of those listed; a place also if it lies within one of them."""

    fact: Symbol
    values: frozenset[object] = attrs.field(converter=_values)

    def __str__(self) -> str:
        """Write the fact and the values it may have."""
        return f"{self.fact} is {_listed(self.values, 'or')}"


class SetRelation(enum.Enum):
    """How the set of values of a fact meets the values listed; the value is how a sentence says it."""

    OVERLAPS = "include any of"
    INCLUDES = "include all of"
    WITHIN = "are all among"


@final
@attrs.frozen
class SetTest(Condition):
    """The set of values of a fact stands in a relation to those listed."""

    fact: Symbol
    relation: SetRelation
    values: frozenset[object] = attrs.field(converter=_values)

    def __str__(self) -> str:
        """Write the fact, the relation and the values."""
        return f"{self.fact} {self.relation.value} {_listed(self.values, 'and')}"
