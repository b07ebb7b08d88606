"""Ranges of exact numbers, and comparisons of them that may come out unknown."""

import enum
from collections.abc import Iterable
from fractions import Fraction
from functools import reduce

import attrs

from frontierpolicy.errors import InvalidValue
from frontierpolicy.quantities.exact import Exact, exact_text
from frontierpolicy.truth import Truth

__all__ = ["Comparator", "Range", "total"]


class Comparator(enum.Enum):
    """How two sides are compared; the value is the sign, `words` is how a sentence says it."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="

    @property
    def words(self) -> str:
        """The comparison in words: strict ones say less and more, inclusive ones at most and at least."""
        return {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least"}[self.value]

    @property
    def opposite(self) -> "Comparator":
        """The comparison that holds exactly where this one does not."""
        return {"<": Comparator.AT_LEAST, "<=": Comparator.MORE, ">": Comparator.AT_MOST, ">=": Comparator.LESS}[
            self.value
        ]


@attrs.frozen
class Range:
    """All numbers a value may be. One number is a range whose ends meet.

    Attributes:
        low: The lower end; `None` means no limit.
        high: The upper end; `None` means no limit.
        low_open: Whether the lower end itself is excluded, as in "more than".
        high_open: Whether the upper end itself is excluded, as in "less than".
        unit: What the numbers count; ranges of different units do not compare.
    """

    low: Exact | None = None
    high: Exact | None = None
    low_open: bool = attrs.field(default=False, kw_only=True)
    high_open: bool = attrs.field(default=False, kw_only=True)
    unit: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a range that holds nothing."""
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise InvalidValue(f"no number is between {exact_text(self.low)} and {exact_text(self.high)}")

    @classmethod
    def point(cls, value: Exact, unit: str = "") -> "Range":
        """Return the range of one number."""
        return cls(value, value, unit=unit)

    def has(self, value: Exact) -> bool:
        """Return whether a number is one of this range."""
        at = Range.point(value, self.unit)
        return (
            self.compare(Comparator.AT_MOST, at) is not Truth.FALSE
            and self.compare(Comparator.AT_LEAST, at) is not Truth.FALSE
        )

    def times(self, factor: Fraction) -> "Range":
        """Return every number of this range times a factor that is more than zero."""
        return attrs.evolve(
            self,
            low=None if self.low is None else _whole(self.low * factor),
            high=None if self.high is None else _whole(self.high * factor),
        )

    def plus(self, other: "Range") -> "Range":
        """Return every sum of a number of this range and one of the other."""
        return Range(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            low_open=self.low_open or other.low_open,
            high_open=self.high_open or other.high_open,
            unit=self.unit,
        )

    def compare(self, comparator: Comparator, other: "Range") -> Truth:
        """Return whether the comparison holds for all, none or only some pairs of numbers.

        Two units never compare: the answer is unknown.

        Examples:
            >>> Range(1, 3).compare(Comparator.LESS, Range.point(3))
            <Truth.UNKNOWN: 'unknown'>
            >>> Range(1, 3, high_open=True).compare(Comparator.LESS, Range.point(3))
            <Truth.TRUE: 'yes'>
        """
        if self.unit != other.unit:
            return Truth.UNKNOWN
        if comparator in (Comparator.MORE, Comparator.AT_LEAST):
            return ~self.compare(comparator.opposite, other)
        strict = comparator is Comparator.LESS
        if _below(self, other, strict=strict):
            return Truth.TRUE
        return Truth.FALSE if _below(other, self, strict=not strict) else Truth.UNKNOWN


def _below(left: Range, right: Range, *, strict: bool) -> bool:
    """Whether every number on the left is below (or, if not strict, at most) every one on the right."""
    if left.high is None or right.low is None:
        return False
    if left.high == right.low:
        return not strict or left.high_open or right.low_open
    return left.high < right.low


def _whole(number: Exact) -> Exact:
    return int(number) if number.denominator == 1 else number


def total(ranges: Iterable[Range]) -> Range:
    """Return the sum of at least one range, all of one unit."""
    return reduce(Range.plus, ranges)
