"""Lengths of time that a text states: years, months, weeks and days, or hours, or business days."""

import re
from typing import Any

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue

__all__ = ["Period", "business_days", "days", "hours", "months", "parse_period", "weeks", "years"]

_LONGEST = 999_999_999  # of any unit: longer than the calendar in each of them


def _whole(_: object, unit: "attrs.Attribute[int]", value: int) -> None:
    words = unit.name.replace("_", " ")
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidType(f"expected a whole number of {words}, got {value!r}")
    if value < 0:
        raise InvalidValue(f"a period cannot be negative, got {value} {words}")
    if value > _LONGEST:
        raise InvalidValue(f"a period has at most {_LONGEST} {words}")


@attrs.frozen(kw_only=True)
class Period:
    """A length of time in the units in which a text states it.

    A month has no fixed number of days, a day no fixed number of hours where clocks are changed: periods of
    different units are neither equal nor in any order.

    Attributes:
        years: Calendar years.
        months: Calendar months.
        weeks: Weeks of seven calendar days.
        days: Calendar days; holidays count too.
        hours: Hours that pass, whatever the clock shows; they stand alone.
        business_days: Days on which a calendar is open; they stand alone.

    Examples:
        >>> print(years(1) + months(6))
        1 year and 6 months
        >>> (years(1) + months(6)).text, business_days(15).text
        ('P1Y6M', 'P15B')
    """

    years: int = attrs.field(default=0, validator=_whole)
    months: int = attrs.field(default=0, validator=_whole)
    weeks: int = attrs.field(default=0, validator=_whole)
    days: int = attrs.field(default=0, validator=_whole)
    hours: int = attrs.field(default=0, validator=_whole)
    business_days: int = attrs.field(default=0, validator=_whole)

    def __attrs_post_init__(self) -> None:
        """Refuse units that no single count can add up."""
        used = self.units
        if len(used) > 1 and "hours" in used:
            raise InvalidValue(
                f"hours stand alone: a day on which clocks are changed has not 24 of them, so {self} has no one "
                "length; state it all in hours or all in days"
            )
        if len(used) > 1 and "business_days" in used:
            raise InvalidValue(
                f"business days stand alone: where {self} ends depends on which are counted first; count the one, "
                "then the other from where it ends"
            )

    @property
    def units(self) -> dict[str, int]:
        """The units it is stated in, each with its number; none for a period of no length."""
        return {name: number for name, number in attrs.asdict(self).items() if number}

    @property
    def text(self) -> str:
        """The ISO 8601 form: `P1Y6M`, `P2W`, `PT72H`; business days, which it lacks, as `P15B`."""
        used = self.units or {"days": 0}
        return "P" + "".join(f"{_LETTERS[name].format(number)}" for name, number in used.items())

    @property
    def fixed_days(self) -> int:
        """The number of calendar days, of a period in weeks and days.

        Raises:
            InvalidValue: It is stated in another unit.
        """
        others = [name.replace("_", " ") for name in self.units if name not in ("weeks", "days")]
        if others:
            raise InvalidValue(
                f"{self} is no fixed number of days, because {others[0]} are not: state it in days or weeks"
            )
        return 7 * self.weeks + self.days

    def __add__(self, other: Any) -> "Period":
        """Add unit by unit.

        Raises:
            InvalidValue: One is in hours or business days and the other in something else.
        """
        if not isinstance(other, Period):
            return NotImplemented
        return Period(**{name: number + getattr(other, name) for name, number in attrs.asdict(self).items()})

    def __str__(self) -> str:
        """Write the length in words."""
        words = [_worded(number, name) for name, number in self.units.items()] or ["0 days"]
        return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


_LETTERS = {
    "years": "{}Y", "months": "{}M", "weeks": "{}W", "days": "{}D", "hours": "T{}H", "business_days": "{}B",
}  # fmt: skip
_FORM = re.compile(
    r"P(?:(?P<years>\d{1,9})Y)?(?:(?P<months>\d{1,9})M)?(?:(?P<weeks>\d{1,9})W)?(?:(?P<days>\d{1,9})D)?"
    r"(?:T(?P<hours>\d{1,9})H)?(?:(?P<business_days>\d{1,9})B)?",
    re.ASCII,
)


def _worded(number: int, unit: str) -> str:
    words = unit.replace("_", " ")
    return f"1 {words.removesuffix('s')}" if number == 1 else f"{number} {words}"


def parse_period(text: str) -> Period:
    """Read the ISO 8601 form of a period, strictly: each period has one text and no other is read.

    Raises:
        InvalidValue: It is not one, or is another way to write one.

    Examples:
        >>> print(parse_period("P1Y6M"), "-", parse_period("PT72H"))
        1 year and 6 months - 72 hours
    """
    match = _FORM.fullmatch(text)
    if match is None or not any(match.groups()):
        raise InvalidValue(f"expected a period such as P30D, P1Y6M, P2W, PT72H or P15B, got {text[:60]!r}")
    found = Period(**{name: int(number) for name, number in match.groupdict().items() if number})
    if found.text != text:
        raise InvalidValue(f"write {text!r} as {found.text!r}")
    return found


def years(number: int) -> Period:
    """Return a period of that many calendar years.

    Examples:
        >>> print(years(1))
        1 year
    """
    return Period(years=number)


def months(number: int) -> Period:
    """Return a period of that many calendar months.

    Examples:
        >>> print(months(6))
        6 months
    """
    return Period(months=number)


def weeks(number: int) -> Period:
    """Return a period of that many weeks.

    Examples:
        >>> weeks(2).fixed_days
        14
    """
    return Period(weeks=number)


def days(number: int) -> Period:
    """Return a period of that many calendar days.

    Examples:
        >>> print(days(30))
        30 days
    """
    return Period(days=number)


def hours(number: int) -> Period:
    """Return a period of that many hours.

    Examples:
        >>> print(hours(72))
        72 hours
    """
    return Period(hours=number)


def business_days(number: int) -> Period:
    """Return a period of that many business days; which those are is for a counting convention to say.

    Examples:
        >>> print(business_days(15))
        15 business days
    """
    return Period(business_days=number)
