"""Quantities with a unit: training compute, money, counts. Exact, ordered within a unit only."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue, shown
from frontierpolicy.quantities.exact import Exact, exact, exact_text

__all__ = ["Compute", "Count", "Money", "Quantity", "count", "eur", "flop", "usd"]

Number = int | str | Decimal | Fraction | float
"""What a number may be written as; see `exact`."""


def _not_negative(_: object, __: object, value: Exact) -> None:
    if value < 0:
        raise InvalidValue(f"expected a number that is not negative, got {exact_text(value)}")


@attrs.frozen
class Quantity:
    """An exact amount of something. Abstract: the units are its subclasses.

    Attributes:
        amount: How much, never negative.
    """

    amount: Exact = attrs.field(converter=exact, validator=_not_negative)

    @property
    def unit(self) -> str:
        """The unit, as it is written behind the amount."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """The quantity as a sentence writes it; `str` writes what a file holds."""
        return str(self)

    @classmethod
    def parse(cls, text: Number) -> Self:
        """Read an amount with or without its unit behind it.

        Raises:
            InvalidValue: It is not such an amount.
        """
        raise NotImplementedError

    def __lt__(self, other: Self) -> bool:
        """Compare within one unit."""
        return self.amount < self._amount_of(other) if isinstance(other, Quantity) else NotImplemented

    def __le__(self, other: Self) -> bool:
        """Compare within one unit."""
        return self.amount <= self._amount_of(other) if isinstance(other, Quantity) else NotImplemented

    def __gt__(self, other: Self) -> bool:
        """Compare within one unit."""
        return self.amount > self._amount_of(other) if isinstance(other, Quantity) else NotImplemented

    def __ge__(self, other: Self) -> bool:
        """Compare within one unit."""
        return self.amount >= self._amount_of(other) if isinstance(other, Quantity) else NotImplemented

    def _amount_of(self, other: "Quantity") -> Exact:
        if other.unit != self.unit:
            raise InvalidType(f"{self} cannot be compared with {other}: another unit")
        return other.amount

    def __str__(self) -> str:
        """Write the amount and its unit."""
        return f"{exact_text(self.amount)} {self.unit}".rstrip()


@attrs.frozen
class Compute(Quantity):
    """Operations spent on training, integer or floating-point.

    Examples:
        >>> flop("1e26") == flop(10**26)
        True
    """

    LABEL: ClassVar[str] = "FLOP"

    @property
    def unit(self) -> str:
        """The unit: FLOP."""
        return self.LABEL

    @classmethod
    def parse(cls, text: Number) -> Self:
        """Read operations, as in `1e26` or `1e26 FLOP`."""
        return cls(_without(text, cls.LABEL))

    def __repr__(self) -> str:
        """Write the call that makes this."""
        return f"flop({exact_text(self.amount)!r})"


@attrs.frozen
class Count(Quantity):
    """A number of things: parameters, users, entities.

    Examples:
        >>> count("405e9") > count(10)
        True
    """

    @property
    def unit(self) -> str:
        """No unit is written."""
        return ""

    @property
    def words(self) -> str:
        """The number with its digits in groups of three, if it has more than four; else as `str` writes it."""
        grouped = isinstance(self.amount, int) and _FOUR_DIGITS < self.amount < _NOT_IN_FULL
        return f"{self.amount:,}" if grouped else str(self)

    @classmethod
    def parse(cls, text: Number) -> Self:
        """Read a number, as in `405e9`."""
        return cls(text)

    def __repr__(self) -> str:
        """Write the call that makes this."""
        return f"count({exact_text(self.amount)!r})"


def _currency(_: object, __: object, code: str) -> None:
    if not (len(code) == len("USD") and code.isascii() and code.isalpha() and code.isupper()):
        raise InvalidValue(f"expected a currency such as 'USD', got {shown(code)}")


@attrs.frozen
class Money(Quantity):
    """An amount of one currency. Two currencies do not compare: no rate is assumed.

    Attributes:
        currency: ISO 4217 code.
        year: The year whose prices or turnover it states, where the source says so.

    Examples:
        >>> usd("500e6") < usd("500000001")
        True
        >>> usd("500e6").words
        '500,000,000 USD'
    """

    currency: str = attrs.field(default="USD", validator=_currency)
    year: int | None = attrs.field(default=None, kw_only=True)

    @property
    def unit(self) -> str:
        """The currency."""
        return self.currency

    @property
    def words(self) -> str:
        """The amount in full, its digits in groups of three; from 1e15 on as `str` writes it."""
        if not isinstance(self.amount, int) or self.amount >= _NOT_IN_FULL:
            return str(self)
        year = f" ({self.year})" if self.year is not None else ""
        return f"{self.amount:,} {self.currency}{year}"

    @classmethod
    def parse(cls, text: Number) -> Self:
        """Read an amount with its currency, as in `500e6 USD` or `15e6 EUR (2025)`."""
        parts = str(text).split()
        year = parts.pop() if len(parts) == _WITH_YEAR else ""
        if len(parts) != _WITH_YEAR - 1 or (year and not _is_year(year)):
            raise InvalidValue(f"expected an amount and its currency such as '500e6 USD', got {shown(text)}")
        return cls(parts[0], parts[1], year=int(year[1:-1]) if year else None)

    def __str__(self) -> str:
        """Write amount, currency and, where stated, the year."""
        year = f" ({self.year})" if self.year is not None else ""
        return f"{exact_text(self.amount)} {self.currency}{year}"

    def __repr__(self) -> str:
        """Write the call that makes this."""
        year = f", year={self.year}" if self.year is not None else ""
        return f"Money({exact_text(self.amount)!r}, {self.currency!r}{year})"


_WITH_YEAR = 3
_FOUR_DIGITS = 9_999
_NOT_IN_FULL = 10**15


def _is_year(text: str) -> bool:
    return text[0] == "(" and text[-1] == ")" and len(text) == len("(2025)") and text.isascii() and text[1:-1].isdigit()


def _without(text: Number, unit: str) -> Number:
    return text[: -len(unit)].rstrip() if isinstance(text, str) and text.endswith(unit) else text


def flop(operations: Number) -> Compute:
    """Return that many operations of training compute.

    Raises:
        InvalidValue: Negative, or not a finite number.

    Examples:
        >>> print(flop("2.244e24"))
        2.244e24 FLOP
    """
    return Compute(operations)


def usd(amount: Number, *, year: int | None = None) -> Money:
    """Return that many United States dollars.

    Examples:
        >>> print(usd("500e6"))
        5e8 USD
    """
    return Money(amount, "USD", year=year)


def eur(amount: Number, *, year: int | None = None) -> Money:
    """Return that many euros.

    Examples:
        >>> print(eur(15_000_000, year=2025))
        1.5e7 EUR (2025)
    """
    return Money(amount, "EUR", year=year)


def count(number: Number) -> Count:
    """Return a bare number of things.

    Examples:
        >>> print(count("405e9"))
        4.05e11
    """
    return Count(number)
