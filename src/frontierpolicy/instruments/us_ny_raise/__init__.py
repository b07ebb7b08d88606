"""New York's Responsible AI Safety and Education (RAISE) Act, as signed in 2025 and as replaced in 2026.

The text of December 2025 had compute costs for thresholds and a ban on unreasonable risk. The text that will be
in force from 1 January 2027 follows California's, with shorter clocks and a disclosure statement.
"""

from frontierpolicy.drafting import Amendment, Insert, Repeal, SetDates, Statute
from frontierpolicy.instruments.us_ny_raise.reporting import DESIGNATIONS, REPORTING
from frontierpolicy.instruments.us_ny_raise.text_2025 import NINETIETH_DAY, SIGNED, TEXT_2025
from frontierpolicy.instruments.us_ny_raise.text_2026 import ACT, DEFINITIONS, EFFECTIVE, REPLACED, TRANSPARENCY
from frontierpolicy.places import place
from frontierpolicy.terms import Caveat

__all__ = ["INSTRUMENT"]

INSTRUMENT = Statute(
    id="us-ny-raise",
    title="Responsible AI Safety and Education (RAISE) Act",
    issuer="the New York Legislature",
    jurisdiction=place("US-NY"),
    source=ACT,
    issued=SIGNED,
    begins=NINETIETH_DAY,
    summary=(
        "From 2027 on: framework, transparency report, incident report within 72 hours, and no development or "
        "deployment in New York by a large developer without a disclosure statement on file."
    ),
    parts=TEXT_2025,
    amendments=(
        Amendment(
            title="the beginning is put off; signed eight days after the ninetieth day",
            effective=REPLACED,
            known_at=REPLACED,
            citation=ACT.at("ch. 96 sec. 3 and 5"),
            operations=(SetDates(begins=EFFECTIVE),),
        ),
        Amendment(
            title="article 44-B is repealed and replaced",
            effective=EFFECTIVE,
            known_at=REPLACED,
            citation=ACT.at("ch. 96 sec. 2 and 5"),
            operations=(
                Repeal(tuple(each.id for each in TEXT_2025)),
                Insert((*DEFINITIONS, *TRANSPARENCY, *REPORTING)),
            ),
        ),
    ),
    record=(DESIGNATIONS,),
    caveats=(Caveat.DISPUTED,),
)
