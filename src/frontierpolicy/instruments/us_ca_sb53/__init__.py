"""California SB 53 of 2025, the Transparency in Frontier Artificial Intelligence Act.

Every frontier developer reports on a model when it deploys it and reports incidents; a large one also writes,
publishes and keeps to a framework. Only large ones can be penalised.
"""

import datetime as dt

from frontierpolicy.drafting import Statute
from frontierpolicy.instruments.us_ca_sb53.definitions import ACT, DEFINITIONS, OPERATIVE
from frontierpolicy.instruments.us_ca_sb53.employees import EMPLOYEES
from frontierpolicy.instruments.us_ca_sb53.incidents import DESIGNATIONS, INCIDENTS
from frontierpolicy.instruments.us_ca_sb53.transparency import TRANSPARENCY
from frontierpolicy.places import place

__all__ = ["INSTRUMENT"]

INSTRUMENT = Statute(
    id="us-ca-sb53",
    title="Transparency in Frontier Artificial Intelligence Act (SB 53)",
    issuer="the California Legislature",
    jurisdiction=place("US-CA"),
    source=ACT,
    issued=dt.date(2025, 9, 29),
    begins=OPERATIVE,
    summary=(
        "Transparency reports and incident reports for models trained with more than 10^26 operations; for large "
        "developers also a published framework, summaries on internal use, and channels for whistleblowers."
    ),
    parts=(*DEFINITIONS, *TRANSPARENCY, *INCIDENTS, *EMPLOYEES),
    record=(DESIGNATIONS,),
)
