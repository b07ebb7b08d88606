"""EO 14319 of 23 July 2025 with OMB M-26-04: what federal agencies put into contracts for language models.

The chain: the guidance was due in 120 days and came 21 days late; the procedures of agencies are due 90 days after
the guidance itself. Vendors are bound by their contracts.
"""

import datetime as dt

from frontierpolicy.drafting import ExecutiveOrder
from frontierpolicy.instruments.us_eo_14319.text import ISSUE_GUIDANCE, ORDER, PARTS, SIGNED
from frontierpolicy.parties.known import OMB
from frontierpolicy.plans import Entry, Log

__all__ = ["INSTRUMENT"]

INSTRUMENT = ExecutiveOrder(
    id="us-eo-14319",
    number=14319,
    title="Preventing Woke AI in the Federal Government, with OMB Memorandum M-26-04",
    signed=SIGNED,
    source=ORDER,
    summary="Has agencies buy only language models that are truthful and neutral by contract. Vendors owe what they sign.",
    parts=PARTS,
    record=(
        Log(
            of=ISSUE_GUIDANCE,
            entries=(
                Entry(
                    what=ISSUE_GUIDANCE,
                    by=OMB,
                    on=dt.date(2025, 12, 11),
                    source="https://www.whitehouse.gov/wp-content/uploads/2025/12/M-26-04-Increasing-Public-Trust-in-Artificial-Intelligence-Through-Unbiased-AI-Principles-1.pdf",
                ),
            ),
            complete_until=dt.date(2026, 10, 10),
        ),
    ),
)
