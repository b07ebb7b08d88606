"""NSPM-11 of 5 June 2026: artificial intelligence in the national security enterprise.

It binds agencies. Companies meet it through contracts alone.
"""

import datetime as dt

from frontierpolicy.drafting import Instrument
from frontierpolicy.instruments.us_nspm_11.text import MEMORANDUM, PARTS, SIGNED
from frontierpolicy.places import country
from frontierpolicy.terms import InstrumentKind

__all__ = ["INSTRUMENT"]

INSTRUMENT = Instrument(
    id="us-nspm-11",
    title="National Security Presidential Memorandum 11, Artificial Intelligence in the National Security Enterprise",
    kind=InstrumentKind.MEMORANDUM,
    issuer="the President of the United States",
    jurisdiction=country("US"),
    source=MEMORANDUM,
    issued=SIGNED,
    begins=dt.date(2026, 6, 5),
    summary=(
        "Clocks for agencies, and two rules that vendors meet in their contracts: no power to cut a system off, and "
        "termination for repeated conduct against the memorandum."
    ),
    parts=PARTS,
)
