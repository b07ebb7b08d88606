"""Lengths of time that a text states."""

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue

__all__ = ["Period", "days"]


def _whole_days(_: object, __: object, value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidType(f"expected a whole number of days, got {value!r}")
    if value < 0:
        raise InvalidValue(f"a period cannot be negative, got {value} days")


@attrs.frozen(order=True)
class Period:
    """A length of time in calendar days.

    Attributes:
        days: How many, zero or more. Every calendar day counts, holidays too.
    """

    days: int = attrs.field(validator=_whole_days)

    def __str__(self) -> str:
        """Write the length in words."""
        return "1 day" if self.days == 1 else f"{self.days} days"


def days(number: int) -> Period:
    """Return a period of that many calendar days.

    Examples:
        >>> print(days(30))
        30 days
    """
    return Period(number)
