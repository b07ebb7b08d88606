"""Exact numbers from whatever a person writes: 10**26 and "1e26" are one number, and no float.

A binary float cannot hold 10**26, so a float is read through its shortest decimal text, which is what
its author typed.
"""

import re
from decimal import Decimal
from fractions import Fraction

from frontierpolicy.errors import InvalidType, InvalidValue, shown

__all__ = ["Exact", "exact", "exact_text"]

Exact = int | Fraction
"""An exact number. A `Fraction` only where it is not whole."""

_UNSIGNED = r"\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,3})?"
_NUMBER = re.compile(rf"[+-]?{_UNSIGNED}(/{_UNSIGNED})?", re.ASCII)
_LARGEST = Fraction(10) ** 60
_FINEST = Fraction(10) ** 60  # of a denominator


def exact(number: str | Decimal | Fraction | float) -> Exact:
    """Return a number exactly as written.

    Args:
        number: Digits with at most 40 before and after the point and an exponent, two such with a
            slash between, or a Python number.

    Raises:
        InvalidValue: It is not a number, not finite, not below 1e60, or finer than 1e-60.
        InvalidType: It is of another type, a truth value among them.

    Examples:
        >>> exact("1e26") == 10**26 == exact(1e26)
        True
        >>> exact("0.5"), exact("1e25/3") == Fraction(10**25, 3)
        (Fraction(1, 2), True)
    """
    if isinstance(number, bool) or not isinstance(number, int | str | Decimal | Fraction | float):
        raise InvalidType(f"expected a number, got {shown(number)}")
    value = Fraction(number) if isinstance(number, int | Fraction) else _read(number)
    if abs(value) >= _LARGEST or value.denominator > _FINEST:
        raise InvalidValue(f"{shown(number)} is beyond 1e60 either way: is the exponent right?")
    return int(value) if value.denominator == 1 else value


def _read(number: str | Decimal | float) -> Fraction:
    text = repr(number) if isinstance(number, float) else str(number)
    if not _NUMBER.fullmatch(text):
        raise InvalidValue(f"expected a finite number such as 1e26 or 2.5, got {shown(number)}")
    above, _, below = text.partition("/")
    if not Fraction(below or 1):
        raise InvalidValue(f"{shown(number)} divides by zero")
    return Fraction(above) / Fraction(below or 1)


def exact_text(number: Exact) -> str:
    """Return a short text that `exact` reads back to the same number.

    Examples:
        >>> exact_text(2244 * 10**21), exact_text(500_000), exact_text(Fraction(10**25, 3))
        ('2.244e24', '500000', '1e25/3')
    """
    if isinstance(number, Fraction):
        return _fraction_text(number)
    digits = str(abs(number))
    if len(digits) < _SCIENTIFIC_FROM or len(digits.rstrip("0")) > _MOST_DIGITS:
        return str(number)
    mantissa = digits.rstrip("0")
    point = f"{mantissa[0]}.{mantissa[1:]}" if len(mantissa) > 1 else mantissa
    return f"{'-' if number < 0 else ''}{point}e{len(digits) - 1}"


_SCIENTIFIC_FROM = 8
_MOST_DIGITS = 20


def _fraction_text(number: Fraction) -> str:
    decimal = f"{Decimal(number.numerator) / Decimal(number.denominator):f}"
    if len(decimal) <= _MOST_DIGITS and Fraction(decimal) == number:
        return decimal
    return f"{exact_text(number.numerator)}/{exact_text(number.denominator)}"
