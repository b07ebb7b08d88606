"""Countries, their subdivisions, blocs of them, and lists that law keeps of them."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

import attrs

from frontierpolicy.calendars import Clock, Interval
from frontierpolicy.errors import InvalidValue, UnknownName
from frontierpolicy.sources import Citation
from frontierpolicy.truth import Truth

__all__ = ["Place", "PlaceList", "all_countries", "country", "place"]

_SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)
_BLOCS = {"EU": "the European Union", "EEA": "the European Economic Area"}


@cache
def _countries() -> dict[str, dict[str, str]]:
    table = resources.files("frontierpolicy") / "data" / "countries.csv"
    rows = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    return {row["alpha2"]: row for row in rows}


def _known(_: object, __: object, code: str) -> None:
    if code in _BLOCS:
        return
    base = code.partition("-")[0]
    if base not in _countries() or not (code == base or _SUBDIVISION.fullmatch(code)):
        names = {_BLOCS[each]: each for each in _BLOCS} | {row["name"]: each for each, row in _countries().items()}
        raise UnknownName("place", code, [*_BLOCS, *_countries()], also=names)


@attrs.frozen
class Place:
    """A country, a subdivision of one, or a bloc.

    Attributes:
        code: ISO 3166-1 alpha-2, ISO 3166-2 for a subdivision, or the name of a bloc (`EU`, `EEA`).

    Examples:
        >>> place("US-CA").within(country("US")), country("US").within(place("US-CA"))
        (<Truth.TRUE: 'yes'>, <Truth.UNKNOWN: 'unknown'>)
    """

    code: str = attrs.field(validator=_known)

    def within(self, other: "Place | PlaceList", moment: Clock | None = None) -> Truth:
        """Return whether whatever is here is also there; unknown where this place is the coarser one.

        Args:
            other: The place or list asked about.
            moment: When it is asked; a list answers unknown outside the time it is known for.
        """
        if isinstance(other, PlaceList):
            return other.has(self, moment)
        if self.code == other.code or other.code in _around(self.code):
            return Truth.TRUE
        return Truth.UNKNOWN if self.code in _around(other.code) else Truth.FALSE

    @property
    def name(self) -> str:
        """The name in English; of a subdivision, its code."""
        return _BLOCS.get(self.code) or (_countries()[self.code]["name"] if "-" not in self.code else self.code)

    def __str__(self) -> str:
        """Write the name."""
        return self.name


@cache
def _around(code: str) -> frozenset[str]:
    """Return the codes of the places that surely contain one, itself excepted."""
    if code in _BLOCS:
        return frozenset({"EEA"} if code == "EU" else ())
    base = code.partition("-")[0]
    row = _countries()[base]
    blocs = {bloc for bloc in _BLOCS if row[f"{bloc.lower()}_member"] == "1"}
    return frozenset(blocs if base == code else {base, *blocs})


def place(code: str) -> Place:
    """Return the country, subdivision or bloc of that code.

    Raises:
        UnknownName: There is none; codes are upper-case and never folded.

    Examples:
        >>> print(place("EU"))
        the European Union
    """
    return Place(code)


def country(code: str) -> Place:
    """Return the country of that ISO 3166-1 alpha-2 code.

    Raises:
        UnknownName: There is no such country.

    Examples:
        >>> print(country("CA"))
        Canada
    """
    if code not in _countries():
        also = {row["name"]: each for each, row in _countries().items()}
        raise UnknownName("country", code, _countries(), also=also)
    return Place(code)


@cache
def all_countries() -> frozenset[Place]:
    """Return every country and territory with an ISO 3166-1 code."""
    return frozenset(Place(code) for code in _countries())


def _places(values: Iterable[Place]) -> frozenset[Place]:
    return frozenset(values)


@attrs.frozen(kw_only=True)
class PlaceList:
    """A list of places that a law keeps, as it stood over some time.

    Attributes:
        id: How plan and rule files name it.
        title: What it is called.
        members: The places on it.
        disputed: Places that sources disagree on: neither on it nor off it.
        known: The time for which the membership is known; outside it every answer is unknown.
        citation: Where it is kept.
    """

    id: str
    title: str
    members: frozenset[Place] = attrs.field(converter=_places)
    disputed: frozenset[Place] = attrs.field(default=frozenset[Place](), converter=_places)
    known: Interval
    citation: Citation

    def __attrs_post_init__(self) -> None:
        """Refuse a place that is both on the list and in dispute."""
        both = self.members & self.disputed
        if both:
            raise InvalidValue(f"{self.id}: {', '.join(sorted(p.code for p in both))} on the list and in dispute")

    def has(self, where: Place, moment: Clock | None = None) -> Truth:
        """Return whether a place is on the list; `moment` says when it is asked.

        Unknown outside the time the membership is known for, for disputed places, and for a place
        coarser than those listed.
        """
        if moment is not None and self.known.holds_at(moment) is not Truth.TRUE:
            return Truth.UNKNOWN
        on = [where.within(member) for member in self.members]
        if Truth.TRUE in on:
            return Truth.TRUE
        near = [where.within(member) for member in self.disputed]
        return Truth.FALSE if all(answer is Truth.FALSE for answer in [*on, *near]) else Truth.UNKNOWN

    def __str__(self) -> str:
        """Write the title and where the list is kept."""
        return f"{self.title} ({self.citation})"
