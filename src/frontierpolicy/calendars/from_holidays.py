"""Calendars from the package `holidays`, which the extra of that name brings."""

import datetime as dt
from collections.abc import Iterable

from frontierpolicy.calendars.holidays import Closure, HolidayTable
from frontierpolicy.errors import InvalidValue, MissingExtra, UnknownName

__all__ = ["from_holidays"]

_YEARS = (1900, 2100)


def from_holidays(
    country: str, *, years: tuple[int, int], subdivision: str = "", categories: Iterable[str] = ("public",)
) -> HolidayTable:
    """Return the holidays of a country, or a part of it, as the package `holidays` computes them.

    Its name says all that it was made with, so that `calendar_named` makes it again; its version is that of
    the package.

    Args:
        country: ISO 3166-1 alpha-2, as in `US`.
        years: The first year and the last one, both included.
        subdivision: The part, as the package codes it: `NY`, `ENG`.
        categories: The kinds of holidays, as the package names them.

    Raises:
        MissingExtra: The package is not installed.
        UnknownName: It has no such country.
        InvalidValue: It has no such part or category of that country, or the years are not in order.

    Examples:
        >>> new_york = from_holidays("US", subdivision="NY", years=(2026, 2027))
        >>> new_york.name, str(new_york.closure(dt.date(2027, 2, 12)))
        ('holidays/US-NY/public/2026-2027', "Lincoln's Birthday")
    """
    try:
        import holidays
    except ImportError:
        raise MissingExtra("holidays", "holidays") from None
    known = holidays.list_supported_countries(include_aliases=False)
    if country not in known:
        raise UnknownName("country of the package holidays", country, known)
    first, last = years
    if not _YEARS[0] <= first <= last <= _YEARS[1]:
        raise InvalidValue(f"expected two years in order, from {_YEARS[0]} to {_YEARS[1]}, got {first} and {last}")
    place = f"{country}-{subdivision}" if subdivision else country
    kinds = tuple(sorted(set(categories)))
    try:
        # the year after is asked for too: 1 January can be observed on 31 December
        found = holidays.country_holidays(
            country, subdiv=subdivision or None, categories=kinds, years=range(first, last + 2)
        )
    except (NotImplementedError, ValueError) as error:
        raise InvalidValue(f"the package holidays does not know {place} with {', '.join(kinds)}: {error}") from None
    from importlib import metadata  # slow to import, and only needed here

    version = f"holidays {metadata.version('holidays')}"
    start, end = dt.date(first, 1, 1), dt.date(last, 12, 31)
    return HolidayTable(
        name=f"holidays/{place}/{','.join(kinds)}/{first}-{last}",
        version=version,
        first=start,
        last=end,
        closures={day: Closure(name, f"the package {version}") for day, name in found.items() if start <= day <= end},
        doubt=f"the holidays of {place} are as the package holidays computes them",
    )
