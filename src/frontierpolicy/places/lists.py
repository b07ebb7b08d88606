"""Lists of countries that United States law keeps, each as it stood when it was read.

A list answers only for the time its membership is known for. Hong Kong and Macau are places of their own here:
a list has them only where it names them.
"""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from frontierpolicy.calendars import Interval
from frontierpolicy.errors import UnknownName
from frontierpolicy.places.geography import Place, PlaceList, all_countries, country, place
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence

__all__ = ["FOREIGN_ADVERSARIES", "PLACE_LISTS", "place_list"]


def _countries(codes: str) -> frozenset[Place]:
    return frozenset(map(country, codes.split()))


def _read_on(day: dt.date) -> Interval:
    """Return the one day that a list was read on."""
    return Interval(day, day + dt.timedelta(days=1))


# 15 CFR part 740, Supplement No. 1

_A_READ, _D_READ = dt.date(2026, 6, 20), dt.date(2026, 7, 8)
_GROUP_A = Source(
    title="15 CFR part 740, Supplement No. 1",
    url="https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C/part-740",
    checked=_A_READ,
    confidence=Confidence.MEDIUM,
    note="one reproduction, checked against the eCFR that day; columns recovered from plain text and its footnotes",
)
_GROUPS_D_E = Source(
    title="15 CFR part 740, Supplement No. 1",
    url="https://github.com/georgestarcher/dmarcgo/blob/main/docs/jurisdiction-context.md",
    checked=_D_READ,
    confidence=Confidence.MEDIUM,
    note="one reproduction, checked against the eCFR that day",
)
_CAMBODIA = Source(
    title="86 FR 70015 and the rule of 3 February 2026",
    url="https://www.fenwick.com",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
    note="two law firms on the rule; before it, the group is derived: the group of today and Cambodia",
)
_DELISTED, _PRINTED = dt.date(2025, 11, 7), dt.date(2026, 2, 3)
_D5 = "AF BY CD CF CN CU ER HT IQ IR KP LB LY MM NI RU SD SO SS SY VE ZW"


def _group(name: str, members: str, source: Source, known: Interval | None = None) -> PlaceList:
    return PlaceList(
        id=f"us-ear-{name.lower().replace(':', '')}",
        title=f"EAR country group {name}",
        members=_countries(members),
        known=known or _read_on(source.checked),
        citation=source.at(f"group {name}"),
    )


_EAR = (
    _group(
        "A:1",
        "AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MX NL NO NZ PL PT RO SE SI SK "
        "TR US ZA",
        _GROUP_A,
    ),
    _group(
        "A:2",
        "AR AT AU BE BG BR CA CH CZ DE DK ES FI FR GB GR HU IE IN IS IT JP KR LU NL NO NZ PL PT SE TR UA US ZA",
        _GROUP_A,
    ),
    _group(
        "A:3",
        "AR AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV MT MX NL NO NZ PL PT RO SE "
        "SI SK TR UA US",
        _GROUP_A,
    ),
    _group(
        "A:4",
        "AR AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP KR KZ LT LU LV MT MX NL NO NZ PL PT RO "
        "RS SE SI SK TR UA US ZA",
        _GROUP_A,
    ),
    _group(
        "A:5",
        "AR AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TR",
        _GROUP_A,
    ),
    _group("A:6", "AL CY IL MT MX SG TW ZA", _GROUP_A),
    PlaceList(
        id="us-ear-b",
        title="EAR country group B",
        members=(),
        disputed=all_countries(),  # never the rest of the world: no text of the group was found
        known=_read_on(_A_READ),
        citation=_GROUP_A.at("group B: its text was not found", confidence=Confidence.LOW, caveat=Caveat.UNVERIFIED),
    ),
    _group("D:1", "AM AZ BY CN GE IQ KG KH KP KZ LA LY MD MM MN MO NI RU TJ TM UZ VE VN YE", _GROUPS_D_E),
    _group("D:2", "BY CU IL IQ IR KP LY PK RU VE", _GROUPS_D_E),
    _group(
        "D:3",
        "AE AF AM AZ BH BY CN CU EG GE IL IQ IR JO KG KP KW KZ LB LY MD MM MN MO OM PK QA RU SA SY TJ TM TW UZ VE VN YE",
        _GROUPS_D_E,
    ),
    _group("D:4", "AE BH BY CN EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE", _GROUPS_D_E),
    _group("D:5", _D5, _GROUPS_D_E, Interval(_PRINTED, _D_READ + dt.timedelta(days=1))),
    PlaceList(
        id="us-ear-d5-before-2026-02-03",
        title="EAR country group D:5 as printed before 3 February 2026",
        members=_countries(_D5),
        disputed=_countries("KH"),  # off ITAR 126.1 on 7 November 2025, which the group goes by; printed until February
        known=Interval(_DELISTED, _PRINTED),
        citation=_CAMBODIA.at("Cambodia", caveat=Caveat.DISPUTED),
    ),
    _group("E:1", "IR KP SY", _GROUPS_D_E),
    _group("E:2", "CU", _GROUPS_D_E),
)

# 15 CFR 791.4

_ADVERSARIES = Source(
    title="15 CFR",
    url="https://www.ecfr.gov/current/title-15",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
    note="two captures, of January 2025 and 28 August 2026",
)
FOREIGN_ADVERSARIES = PlaceList(
    id="us-15-cfr-791.4",
    title="foreign adversaries",
    members=_countries("CN CU HK IR KP RU"),  # the regime named last is no country
    disputed=_countries("MO"),  # named by 28 August 2026; sources disagree on since when
    known=Interval(dt.date(2025, 1, 1), dt.date(2026, 8, 29)),
    citation=_ADVERSARIES.at("791.4(a)"),
)

# Embargoes: no official list exists

_SYRIA_FREED = dt.date(2025, 7, 1)
_PROGRAMMES = Source(
    title="31 CFR parts 510, 515 and 560, E.O. 13685 and 14065",
    url="https://ofac.treasury.gov/sanctions-programs-and-country-information",
    checked=_SYRIA_FREED,
    confidence=Confidence.MEDIUM,
    note="composed from the pages of single programmes; there is no official list",
)
_CRIMEA = frozenset({place("UA-43")})
_IN_PART = frozenset(map(place, ("UA-09", "UA-14", "UA-40")))
"""Luhansk and Donetsk, of which only parts are meant, and Sevastopol, which the sources do not tell from Crimea."""

_OFAC = (
    PlaceList(
        id="us-ofac-embargoed-before-2025-07-01",
        title="comprehensively embargoed places before 1 July 2025",
        members=_countries("CU IR KP SY") | _CRIMEA,
        disputed=_IN_PART,
        known=_read_on(_SYRIA_FREED - dt.timedelta(days=1)),
        citation=_PROGRAMMES.at("the programmes, with Syria until E.O. 14312"),
    ),
    PlaceList(
        id="us-ofac-embargoed",
        title="comprehensively embargoed places",
        members=_countries("CU IR KP") | _CRIMEA,
        disputed=_IN_PART,
        known=_read_on(_SYRIA_FREED),
        citation=_PROGRAMMES.at("the programmes, without Syria since E.O. 14312"),
    ),
)

PLACE_LISTS: Mapping[str, PlaceList] = MappingProxyType(
    {each.id: each for each in (*_EAR, FOREIGN_ADVERSARIES, *_OFAC)}
)
"""Every list above by its id. The European Union and the European Economic Area are places: `place("EU")`."""


def place_list(name: str) -> PlaceList:
    """Return the list of that id.

    Raises:
        UnknownName: There is none.

    Examples:
        >>> print(place_list("us-ear-e2"))
        EAR country group E:2 (15 CFR part 740, Supplement No. 1 group E:2)
    """
    if name not in PLACE_LISTS:
        raise UnknownName("list of places", name, PLACE_LISTS)
    return PLACE_LISTS[name]
