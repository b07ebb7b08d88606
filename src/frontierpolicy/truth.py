"""Three-valued answers, about one thing and about an audience.

Strong Kleene logic: *unknown* stays unknown unless the known parts already settle the whole. An
audience adds a second dimension: an answer may hold of some of its members and not of others.
"""

import enum
from collections.abc import Iterable
from typing import NoReturn, Self, overload

import attrs

from frontierpolicy.errors import InvalidType

__all__ = ["Answer", "Reach", "Truth", "all_of", "any_of", "everyone", "someone"]


MYPY = False
"""mypy takes this for true: it then sees no `__bool__`, and with `truthy-bool` refuses `and`, `or`, `not` and `if`."""


class Truth(enum.Enum):
    """True, false or unknown. It has no truth value of its own for Python.

    Examples:
        >>> Truth.UNKNOWN & Truth.FALSE
        <Truth.FALSE: 'no'>
        >>> Truth.UNKNOWN | Truth.FALSE
        <Truth.UNKNOWN: 'unknown'>
    """

    FALSE = "no"
    UNKNOWN = "unknown"
    TRUE = "yes"

    def __str__(self) -> str:
        """Write the answer as a word."""
        return self.value

    @classmethod
    def of(cls, answer: bool) -> "Truth":  # noqa: FBT001  the flag is the value
        """Return the truth that a plain Python answer stands for."""
        return cls.TRUE if answer else cls.FALSE

    @property
    def decided(self) -> bool:
        """Whether this is true or false rather than unknown."""
        return self is not Truth.UNKNOWN

    def __and__(self, other: "Truth") -> "Truth":
        """Conjunction: false if either is, true if both are."""
        if not isinstance(other, Truth):
            return NotImplemented
        if self is _NO or other is _NO:
            return _NO
        return other if self is _YES else self

    def __or__(self, other: "Truth") -> "Truth":
        """Disjunction: true if either is, false if both are."""
        if not isinstance(other, Truth):
            return NotImplemented
        if self is _YES or other is _YES:
            return _YES
        return other if self is _NO else self

    def __invert__(self) -> "Truth":
        """Negation: unknown stays unknown."""
        if self is _NO:
            return _YES
        return _NO if self is _YES else self

    if not MYPY:

        def __bool__(self) -> NoReturn:
            """Refuse: an unknown must never pass for false.

            Raises:
                InvalidType: Always.
            """
            raise InvalidType(
                f"a Truth ({self.value}) is not a bool, since it may be unknown: compare with `is Truth.TRUE`"
            )


_NO, _YES = Truth.FALSE, Truth.TRUE


@attrs.frozen
class Reach:
    """How far an answer holds among the members of an audience, which has at least one.

    Attributes:
        some: Whether it holds of at least one member.
        every: Whether it holds of all of them.
    """

    some: Truth
    every: Truth

    @classmethod
    def of(cls, answer: "Answer") -> "Reach":
        """Return the reach of an answer; a plain truth holds of all alike."""
        return answer if isinstance(answer, Reach) else cls(answer, answer)

    def __and__(self, other: "Answer") -> "Reach":
        """Conjunction. Two parts that each hold of some members may meet in none: that is unknown.

        Examples:
            >>> Reach(Truth.TRUE, Truth.FALSE) & Reach(Truth.TRUE, Truth.FALSE)
            Reach(some=<Truth.UNKNOWN: 'unknown'>, every=<Truth.FALSE: 'no'>)
        """
        that = Reach.of(other)
        surely = (self.every & that.some) | (self.some & that.every)
        possibly = self.some & that.some
        some = surely if surely is Truth.TRUE else possibly & Truth.UNKNOWN
        return Reach(some, self.every & that.every)

    def __or__(self, other: "Answer") -> "Reach":
        """Disjunction, the dual of the conjunction."""
        return ~(~self & ~Reach.of(other))

    def __rand__(self, other: Truth) -> "Reach":
        """Conjunction with a plain truth on the left."""
        return self & other

    def __ror__(self, other: Truth) -> "Reach":
        """Disjunction with a plain truth on the left."""
        return self | other

    def __invert__(self) -> Self:
        """Negation: some do not, where not all do."""
        return type(self)(~self.every, ~self.some)


Answer = Truth | Reach
"""What a condition comes out as: a truth, or a reach where it was asked of an audience."""


@overload
def any_of(answers: Iterable[Truth]) -> Truth: ...
@overload
def any_of(answers: Iterable[Answer]) -> Answer: ...
def any_of(answers: Iterable[Answer]) -> Answer:
    """Return the disjunction; of nothing, false."""
    found: Answer = Truth.FALSE
    for each in answers:
        if each is Truth.TRUE:
            return each
        if each is not Truth.FALSE:
            found = found | each
    return found


@overload
def all_of(answers: Iterable[Truth]) -> Truth: ...
@overload
def all_of(answers: Iterable[Answer]) -> Answer: ...
def all_of(answers: Iterable[Answer]) -> Answer:
    """Return the conjunction; of nothing, true."""
    found: Answer = Truth.TRUE
    for each in answers:
        if each is Truth.FALSE:
            return each
        if each is not Truth.TRUE:
            found = found & each
    return found


def someone(answer: Answer) -> Truth:
    """Return whether the answer holds of at least one member of whatever it was asked about."""
    return answer.some if isinstance(answer, Reach) else answer


def everyone(answer: Answer) -> Truth:
    """Return whether the answer holds of all members of whatever it was asked about."""
    return answer.every if isinstance(answer, Reach) else answer
