"""EO 14409 of 2 June 2026, as its text has it and as the press reported it.

The text puts no duty on any developer. Its clocks run on agencies; for developers it describes three
options. The press account tells of a 30-day review that five labs agreed to.
"""

import datetime as dt

from frontierpolicy.calendars import not_later_than
from frontierpolicy.drafting import ExecutiveOrder
from frontierpolicy.instruments.us_eo_14409.press import READING
from frontierpolicy.instruments.us_eo_14409.text import (
    CHECKED,
    DESIGN_FRAMEWORK,
    DETERMINED,
    FORM_CLEARINGHOUSE,
    ORDER,
    SIGNED,
    TEXT_PARTS,
)
from frontierpolicy.parties.known import CISA, TREASURY, WAR
from frontierpolicy.plans import Entry, Log

__all__ = ["INSTRUMENT"]

INSTRUMENT = ExecutiveOrder(
    id="us-eo-14409",
    number=14409,
    title="Promoting Advanced Artificial Intelligence Innovation and Security",
    signed=SIGNED,
    source=ORDER,
    summary=(
        "Sets clocks for agencies, has the Director of NSA determine which models are covered, and describes "
        "a voluntary framework under which developers may give early access. It asks nothing of developers."
    ),
    parts=TEXT_PARTS,
    readings=(READING,),
    record=(
        Log(of=DETERMINED, complete_until=CHECKED),
        Log(
            of=FORM_CLEARINGHOUSE,
            entries=(
                Entry(
                    what=FORM_CLEARINGHOUSE,
                    by=TREASURY,
                    on=not_later_than(dt.date(2026, 7, 14), since=SIGNED),
                    source="https://www.whitehouse.gov/releases/2026/07/white-house-launches-gold-eagle-initiative-for-unprecedented-cybersecurity-vulnerability-coordination/",
                ),
            ),
        ),
        Log(
            of=DESIGN_FRAMEWORK,
            entries=tuple(
                Entry(
                    what=DESIGN_FRAMEWORK,
                    by=agency,
                    on=not_later_than(dt.date(2026, 8, 3), since=SIGNED),
                    source="https://www.axios.com/2026/08/03 (called complete; not published)",
                )
                for agency in (TREASURY, WAR, CISA)
            ),
        ),
    ),
)
