"""California SB 942 of 2024, the AI Transparency Act, with AB 853 of 2025 and SB 1000 of 2026.

It binds who makes a generative system available in California, not who trained the model: a tool, and
disclosures in pictures, video and sound. From 2027 on it also binds who hosts systems for download.
"""

from frontierpolicy.drafting import Statute
from frontierpolicy.instruments.us_ca_sb942.text import ACT_2024, AMENDMENTS, FIRST_DATE, SB_942, TEXT_2024
from frontierpolicy.places import place

__all__ = ["INSTRUMENT"]

INSTRUMENT = Statute(
    id="us-ca-sb942",
    title="California AI Transparency Act (SB 942)",
    issuer="the California Legislature",
    jurisdiction=place("US-CA"),
    source=SB_942,
    issued=ACT_2024,
    begins=FIRST_DATE,
    summary=(
        "A free detection tool and latent disclosures in pictures, video and sound; up to September 2026 for systems "
        "with more than a million users a month, since then for all that are open in California."
    ),
    parts=TEXT_2024,
    amendments=AMENDMENTS,
)
