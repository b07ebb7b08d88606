"""What instruments under the Export Administration Regulations share: persons, country lists, penalties."""

import datetime as dt

from frontierpolicy.calendars import Interval
from frontierpolicy.places import PlaceList, country
from frontierpolicy.places.lists import place_list
from frontierpolicy.plans import Recipient
from frontierpolicy.provisions import Sanction
from frontierpolicy.quantities import usd
from frontierpolicy.sources import Source
from frontierpolicy.terms import Confidence, RecipientKind, UsStatus

EAR = Source(
    title="15 CFR",
    url="https://www.ecfr.gov/current/title-15",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
)
PENALTIES = Source(
    title="BIS penalties", url="https://media.bis.gov/enforcement/penalties", checked=dt.date(2026, 10, 10)
)
CRIMINAL_OR_CIVIL = Sanction(
    words="criminal: up to 1,000,000 USD and 20 years; administrative: 374,474 USD or twice the value; denial order",
    ceiling=usd(1_000_000),
    citation=PENALTIES.at("50 USC 4819"),
)

IS_FOREIGN_PERSON = (Recipient.kind.is_(RecipientKind.PERSON) & Recipient.us_status.is_(UsStatus.NONE_OF_THESE)) | (
    Recipient.kind.is_(RecipientKind.ENTITY) & ~Recipient.organised_in.is_within(country("US"))
)
"""15 CFR 772.1: neither citizen, permanent resident nor protected; of an entity, not organised in the US."""

ITAR_CHANGE = dt.date(2025, 11, 7)
"""The day Cambodia left 22 CFR 126.1, and with it Country Group D:5; the printed table followed on 3 February 2026."""

_EMBARGOED = place_list("us-ear-d5").members | {country("HK"), country("MO")}  # Hong Kong is treated as China

D5_OR_MACAU_WITH_CAMBODIA = PlaceList(
    id="us-ear-d5-or-macau-2024",
    title="Country Group D:5 or Macau, with Cambodia",
    members=_EMBARGOED | {country("KH")},
    known=Interval(dt.date(2024, 3, 15), ITAR_CHANGE),
    citation=EAR.at("part 740, Supplement 1"),
)
D5_OR_MACAU = PlaceList(
    id="us-ear-d5-or-macau",
    title="Country Group D:5 or Macau",
    members=_EMBARGOED,
    known=Interval(ITAR_CHANGE, dt.date(2026, 7, 9)),
    citation=EAR.at("part 740, Supplement 1"),
)
SUPPLEMENT_5 = PlaceList(
    id="us-ear-supplement-5-740",
    title="Artificial Intelligence Authorization countries",
    members=map(
        country,
        (
            *("AU", "BE", "CA", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IT", "JP", "KR", "NL", "NO", "NZ", "SE"),
            *("TW", "US"),
        ),
    ),
    known=Interval(dt.date(2025, 1, 13), None),
    citation=EAR.at("part 740, Supplement 5, paragraph (a)"),
)
