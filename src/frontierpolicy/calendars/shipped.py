"""The calendars that come with this library, read from its data when they are first asked for."""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib import resources

from frontierpolicy.calendars.holidays import Closure, ClosureKind, HolidayTable

__all__ = ["eu_institutions", "us_federal"]

_READ = "2026-11-23"
_YEARS = (dt.date(2023, 1, 1), dt.date(2030, 12, 31))
_KINDS = {
    "statutory": ClosureKind.HOLIDAY,
    "in_lieu": ClosureKind.IN_LIEU,
    "executive_closure": ClosureKind.BY_ORDER,
}


@cache
def us_federal() -> HolidayTable:
    """Return the days on which federal offices in the United States are closed, 2023 to 2030.

    The holidays of 5 U.S.C. 6103 with the days in lieu of those that fall on a weekend, and the closings that
    a President ordered for single days up to 2025. Later orders cannot be known ahead; results say so.

    Examples:
        >>> closure = us_federal().closure(dt.date(2026, 7, 3))
        >>> print(closure, "-", closure.basis)
        Independence Day - 5 U.S.C. 6103; E.O. 11582 for Sundays; in lieu of 2026-07-04
    """
    return HolidayTable(
        name="us-federal",
        version=_READ,
        first=_YEARS[0],
        last=_YEARS[1],
        closures=_closures("holidays_us_federal.csv", "day_off", _federal),
        doubt="closings of federal offices by order of the President are in us-federal up to 2025 only: "
        "they cannot be known ahead",
        doubted_from=dt.date(2026, 1, 1),
    )


def _federal(row: dict[str, str]) -> Closure:
    kind = _KINDS[row["kind"]]
    lieu = f"; in lieu of {row['nominal_date']}" if kind is ClosureKind.IN_LIEU else ""
    return Closure(row["name"], row["basis"] + lieu, kind=kind)


@cache
def eu_institutions() -> HolidayTable:
    """Return the days on which the institutions of the European Union are closed in Brussels, 2023 to 2030.

    Derived from the rule that the yearly lists follow; results say so.

    Examples:
        >>> print(eu_institutions().closure(dt.date(2026, 12, 28)))
        End-of-year closing
    """
    return HolidayTable(
        name="eu-institutions",
        version=_READ,
        first=_YEARS[0],
        last=_YEARS[1],
        closures=_closures("holidays_eu_commission.csv", "date", _institutional),
        doubt="the holidays of eu-institutions are derived from the rule of the yearly lists: the list of the year "
        "can differ",
    )


def _institutional(row: dict[str, str]) -> Closure:
    return Closure(row["name"], "the rule of the yearly lists", derived=True)


def _closures(file: str, column: str, read: Callable[[dict[str, str]], Closure]) -> dict[dt.date, Closure]:
    """Return the closures of a table, those that fall on one day joined."""
    table = (resources.files("frontierpolicy") / "data" / file).read_text(encoding="utf-8")
    days: defaultdict[dt.date, list[Closure]] = defaultdict(list)
    for row in csv.DictReader(table.splitlines()):
        days[dt.date.fromisoformat(row[column])].append(read(row))
    return {day: _one(found) for day, found in days.items()}


def _one(closures: list[Closure]) -> Closure:
    first, *_ = closures
    names = " and ".join(each.name for each in closures)
    return Closure(names, first.basis, derived=first.derived, kind=first.kind)
