"""The algebra of conditions: a closed set of frozen values joined with `&`, `|` and `~`.

A condition is data. It is evaluated, explained, printed, saved and compared by walking it; it holds no
Python code of its own, and it cannot ask whether a fact is known.
"""

from typing import NoReturn, final

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue

__all__ = ["ALWAYS", "NEVER", "AllOf", "AnyOf", "AtLeast", "Condition", "Not", "at_least"]


MYPY = False
"""mypy takes this for true: it then sees no `__bool__`, and with `truthy-bool` refuses `and`, `or`, `not` and `if`."""


class Condition:
    """A statement about a plan that holds, fails or is unknown.

    The kinds of condition are closed: they are the subclasses in `frontierpolicy.conditions` and the
    flags among the facts.
    """

    def children(self) -> "tuple[Condition, ...]":
        """Return the conditions directly inside this one."""
        return ()

    def __and__(self, other: "Condition") -> "Condition":
        """Join: both must hold."""
        return _joined(AllOf, self, _condition(other, "&"))

    def __or__(self, other: "Condition") -> "Condition":
        """Join: at least one must hold."""
        return _joined(AnyOf, self, _condition(other, "|"))

    def __invert__(self) -> "Condition":
        """Negate."""
        return self.part if isinstance(self, Not) else Not(self)

    if not MYPY:

        def __bool__(self) -> NoReturn:
            """Refuse: `and`, `or` and `not` would silently drop a condition.

            Raises:
                InvalidType: Always.
            """
            raise InvalidType(
                f"the condition {str(self)!r} is neither true nor false by itself: join conditions with & | ~, "
                "not and/or/not, and do not chain comparisons"
            )


def _condition(value: object, sign: str) -> Condition:
    if not isinstance(value, Condition):
        raise InvalidType(f"{sign} joins two conditions, got {value!r} on its right")
    return value


def _joined(kind: "type[AllOf | AnyOf]", one: Condition, other: Condition) -> Condition:
    """Return two conditions joined flat; a join of a single part is that part."""
    parts = (*_parts(one, kind), *_parts(other, kind))
    return parts[0] if len(parts) == 1 else kind(parts)


def _parts(condition: Condition, kind: "type[AllOf | AnyOf]") -> tuple[Condition, ...]:
    if isinstance(condition, AllOf | AnyOf) and (isinstance(condition, kind) or len(condition.parts) == 1):
        return tuple(part for each in condition.parts for part in _parts(each, kind))
    return (condition,)


def _conditions(values: tuple[Condition, ...]) -> tuple[Condition, ...]:
    for value in values:
        if not isinstance(value, Condition):
            raise InvalidType(f"expected conditions, one by one, got {value!r}")
    return tuple(values)


@final
@attrs.frozen
class AllOf(Condition):
    """Every part holds; with no parts it always holds."""

    parts: tuple[Condition, ...] = attrs.field(converter=_conditions)

    def children(self) -> tuple[Condition, ...]:
        """Return the parts."""
        return self.parts

    def __str__(self) -> str:
        """Write the parts with `and`."""
        return " and ".join(map(_bracketed, self.parts)) if self.parts else "in every case"


@final
@attrs.frozen
class AnyOf(Condition):
    """At least one part holds; with no parts it never holds."""

    parts: tuple[Condition, ...] = attrs.field(converter=_conditions)

    def children(self) -> tuple[Condition, ...]:
        """Return the parts."""
        return self.parts

    def __str__(self) -> str:
        """Write the parts with `or`."""
        return " or ".join(map(_bracketed, self.parts)) if self.parts else "in no case"


@final
@attrs.frozen
class Not(Condition):
    """The part does not hold."""

    part: Condition

    def children(self) -> tuple[Condition, ...]:
        """Return the part."""
        return (self.part,)

    def __str__(self) -> str:
        """Write the negation in front."""
        return f"it is not so that {_bracketed(self.part)}"


@final
@attrs.frozen
class AtLeast(Condition):
    """At least `threshold` of the parts hold.

    Attributes:
        threshold: How many, from 1 to the number of parts.
        parts: The conditions counted.
    """

    threshold: int
    parts: tuple[Condition, ...] = attrs.field(converter=_conditions)

    def __attrs_post_init__(self) -> None:
        """Refuse a number that every plan or no plan reaches."""
        if not 1 <= self.threshold <= len(self.parts):
            raise InvalidValue(
                f"at_least({self.threshold}) of {len(self.parts)} parts: expected 1 to the number of parts"
            )

    def children(self) -> tuple[Condition, ...]:
        """Return the parts."""
        return self.parts

    def __str__(self) -> str:
        """Write the number and the parts."""
        return f"at least {self.threshold} of: {'; '.join(map(_bracketed, self.parts))}"


def at_least(threshold: int, *parts: Condition) -> Condition:
    """Return the condition that at least that many of the parts hold.

    Raises:
        InvalidValue: The number is below 1 or above the number of parts.
    """
    return AtLeast(threshold, parts)


def _bracketed(condition: Condition) -> str:
    return f"({condition})" if len(condition.children()) > 1 else str(condition)


ALWAYS = AllOf(())
"""The condition that always holds."""

NEVER = AnyOf(())
"""The condition that never holds."""
