"""Illinois SB 315 of 2026, the Artificial Intelligence Safety Measures Act (AISMA).

Like California's, with 72 hours for incidents, a disclosure statement, and from 2028 an independent audit each
year. Whoever declares for a designated federal law complies with the whole act through that law.
"""

import datetime as dt

from frontierpolicy.drafting import Statute
from frontierpolicy.instruments.us_il_aisma.definitions import ACT, DEFINITIONS, DESIGNATIONS, EFFECTIVE, FEDERAL_ROUTE
from frontierpolicy.instruments.us_il_aisma.framework import SECTION_10
from frontierpolicy.instruments.us_il_aisma.reporting import FEDERAL_LAW, SECTIONS_15_TO_20
from frontierpolicy.places import place

__all__ = ["INSTRUMENT"]

INSTRUMENT = Statute(
    id="us-il-aisma",
    title="Artificial Intelligence Safety Measures Act (SB 315)",
    issuer="the Illinois General Assembly",
    jurisdiction=place("US-IL"),
    source=ACT,
    issued=dt.date(2026, 7, 6),
    begins=EFFECTIVE,
    summary=(
        "From 2027 on transparency reports, incident reports within 72 hours and a disclosure statement; from 2028 on "
        "also a published framework and a yearly independent audit of large developers."
    ),
    parts=(
        *DEFINITIONS,
        *(
            each if each.option else each.unless(FEDERAL_ROUTE, ACT.at("s. 17(b)(2)(A)"))
            for each in (*SECTION_10, *SECTIONS_15_TO_20)
        ),
        *FEDERAL_LAW,
    ),
    record=(DESIGNATIONS,),
)
