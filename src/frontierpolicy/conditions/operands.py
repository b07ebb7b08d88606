"""The two sides of a comparison, and the comparison itself."""

import datetime as dt
from fractions import Fraction
from typing import Any, Generic, TypeVar, cast, final

import attrs

from frontierpolicy.calendars import is_event_time, text_of_time
from frontierpolicy.conditions.algebra import Condition
from frontierpolicy.conditions.symbols import Symbol
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.quantities import Comparator, Quantity, exact_text

__all__ = [
    "Comparison",
    "Constant",
    "DaysBefore",
    "Operand",
    "PrecedingYear",
    "QuantityOperand",
    "Scaled",
    "Sum",
    "checked_date",
    "operand",
]

T = TypeVar("T")
Q = TypeVar("Q", bound=Quantity)


class Operand(Generic[T]):
    """One side of a comparison: a fact, a constant, or something made of them.

    Only `<`, `<=`, `>` and `>=` compare; each gives a `Condition`.
    """

    @property
    def measures(self) -> type[Any]:
        """What it measures: a class of quantity, or `datetime.date` for anything that says when."""
        raise NotImplementedError

    def symbols(self) -> tuple[Symbol, ...]:
        """Return the facts it reads."""
        return tuple(symbol for part in self.inside() for symbol in part.symbols())

    def inside(self) -> "tuple[Operand[Any], ...]":
        """Return the operands directly inside this one."""
        return ()

    def conditions(self) -> tuple[Condition, ...]:
        """Return the conditions that it looks for something by."""
        return ()

    def __lt__(self, other: "Operand[T] | T") -> Condition:
        """Strictly less, or strictly before."""
        return Comparison(self, Comparator.LESS, operand(other))

    def __le__(self, other: "Operand[T] | T") -> Condition:
        """At most, or on or before."""
        return Comparison(self, Comparator.AT_MOST, operand(other))

    def __gt__(self, other: "Operand[T] | T") -> Condition:
        """Strictly more, or strictly after."""
        return Comparison(self, Comparator.MORE, operand(other))

    def __ge__(self, other: "Operand[T] | T") -> Condition:
        """At least, or on or after."""
        return Comparison(self, Comparator.AT_LEAST, operand(other))


class QuantityOperand(Operand[Q]):
    """An operand that measures a quantity: it can be added to its like and multiplied by a fraction."""

    def __add__(self, other: "QuantityOperand[Q]") -> "QuantityOperand[Q]":
        """Return the sum of two operands of one unit."""
        return Sum((self, other))

    def __mul__(self, factor: Fraction | int) -> "QuantityOperand[Q]":
        """Return this times an exact factor that is more than zero, as in `Fraction(1, 3)`."""
        return Scaled(self, factor)

    __rmul__ = __mul__


def operand(value: "Operand[T] | T") -> "Operand[T]":
    """Return an operand as it is, and anything else as a constant.

    Raises:
        InvalidType: The value is neither a quantity nor a moment.
    """
    return cast("Operand[T]", value) if isinstance(value, Operand) else Constant(value)


def _comparable(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Quantity) and not is_event_time(value):
        raise InvalidType(
            f"a comparison takes a quantity such as flop('1e26') or a date, got {value!r}; write the unit"
        )


@final
@attrs.frozen(order=False)
class Constant(Operand[T]):
    """A value stated in the text."""

    value: Any = attrs.field(validator=_comparable)

    @property
    def measures(self) -> type[Any]:
        """What the value is."""
        return type(self.value) if isinstance(self.value, Quantity) else dt.date

    def __str__(self) -> str:
        """Write the value."""
        return self.value.words if isinstance(self.value, Quantity) else text_of_time(self.value)


def _alike(_: object, __: object, parts: "tuple[QuantityOperand[Any], ...]") -> None:
    kinds = {part.measures for part in parts}
    if len(kinds) != 1:
        raise InvalidType(f"a sum takes operands of one kind, got {sorted(kind.__name__ for kind in kinds)}")


@final
@attrs.frozen(order=False)
class Sum(QuantityOperand[Q]):
    """The sum of operands of one unit."""

    parts: tuple[QuantityOperand[Any], ...] = attrs.field(validator=_alike)

    @property
    def measures(self) -> type[Any]:
        """What the parts measure."""
        return self.parts[0].measures

    def inside(self) -> tuple[Operand[Any], ...]:
        """Return the parts."""
        return self.parts

    def __str__(self) -> str:
        """Write the parts with `plus`."""
        return " plus ".join(map(str, self.parts))


def _factor(value: Fraction | int) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, Fraction | int):
        raise InvalidType(f"multiply by an int or a Fraction, got {value!r}: a float is not exact")
    if value <= 0:
        raise InvalidValue(f"multiply by more than zero, got {value}")
    return Fraction(value)


@final
@attrs.frozen(order=False)
class Scaled(QuantityOperand[Q]):
    """An operand times an exact factor."""

    part: QuantityOperand[Any]
    factor: Fraction = attrs.field(converter=_factor)

    @property
    def measures(self) -> type[Any]:
        """What the part measures."""
        return self.part.measures

    def inside(self) -> tuple[Operand[Any], ...]:
        """Return the part."""
        return (self.part,)

    def __str__(self) -> str:
        """Write the factor and the part."""
        numerator, denominator = self.factor.numerator, self.factor.denominator
        factor = exact_text(numerator) if denominator == 1 else f"{numerator}/{denominator}"
        return f"{factor} of {self.part}"


@final
@attrs.frozen(order=False)
class PrecedingYear(QuantityOperand[Q]):
    """A yearly fact in the calendar year before the governing date."""

    fact: Symbol
    of_kind: type[Any]

    @property
    def measures(self) -> type[Any]:
        """What the fact measures."""
        return self.of_kind

    def symbols(self) -> tuple[Symbol, ...]:
        """Return the fact."""
        return (self.fact,)

    def __str__(self) -> str:
        """Write the fact and the year."""
        return f"{self.fact} in the preceding calendar year"


def checked_date(_: object, __: object, value: Any) -> None:
    """Refuse, as a validator, whatever does not say when.

    Raises:
        InvalidType: It is no operand, or one that measures something else.
    """
    if not isinstance(value, Operand):
        raise InvalidType(f"expected a date that is a fact or made of one, got {value!r}")
    if value.measures is not dt.date:
        raise InvalidType(f"expected a date, and {value} measures {value.measures.__name__}")


def _not_negative(_: object, __: object, days: int) -> None:
    if days < 0:
        raise InvalidValue(f"expected a number of days that is not negative, got {days}")


@final
@attrs.frozen(order=False)
class DaysBefore(Operand[T]):
    """A date a number of calendar days before another.

    Attributes:
        date: The other date.
        days: How many days earlier; not negative.
    """

    date: Operand[Any] = attrs.field(validator=checked_date)
    days: int = attrs.field(validator=_not_negative)

    @property
    def measures(self) -> type[Any]:
        """It says when."""
        return dt.date

    def inside(self) -> tuple[Operand[Any], ...]:
        """Return the other date."""
        return (self.date,)

    def __str__(self) -> str:
        """Write the distance and the other date."""
        return f"{self.days} days before {self.date}"


@final
@attrs.frozen
class Comparison(Condition):
    """Two sides and how they are compared. Both measure the same."""

    left: Operand[Any]
    comparator: Comparator
    right: Operand[Any]

    def __attrs_post_init__(self) -> None:
        """Refuse two sides that measure different things."""
        if self.left.measures is not self.right.measures:
            raise InvalidType(
                f"{self.left} measures {self.left.measures.__name__} and {self.right} measures "
                f"{self.right.measures.__name__}: they do not compare"
            )

    def __str__(self) -> str:
        """Write both sides and the comparison; dates come before and after one another."""
        words = _WHEN[self.comparator] if self.left.measures is dt.date else self.comparator.words
        return f"{self.left} is {words} {self.right}"


_WHEN = {
    Comparator.LESS: "before",
    Comparator.AT_MOST: "on or before",
    Comparator.MORE: "after",
    Comparator.AT_LEAST: "on or after",
}
