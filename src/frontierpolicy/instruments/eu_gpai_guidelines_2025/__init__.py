"""The Commission's guidelines of 2025 on which models, providers and licences the AI Act means.

They bind the Commission's own practice at most; the terms they conclude are those of the Act.
"""

import datetime as dt

from frontierpolicy.drafting import Guidance
from frontierpolicy.instruments.eu_ai_act.sources import GUIDELINES, UNION
from frontierpolicy.instruments.eu_gpai_guidelines_2025.text import OPEN_OVERRIDES, PARTS

__all__ = ["INSTRUMENT"]

INSTRUMENT = Guidance(
    id="eu-gpai-guidelines-2025",
    title="Guidelines on the scope of obligations for providers of general-purpose AI models",
    issuer="the European Commission",
    jurisdiction=UNION,
    source=GUIDELINES,
    issued=dt.date(2025, 7, 18),
    begins=dt.date(2025, 7, 18),
    summary=(
        "Read the AI Act: more than 1e23 operations and a kind of output indicate a general-purpose model, a change of "
        "more than a third of the original compute makes a provider, and open source means no price and no strings. "
        "Adopted formally on 19 November 2025."
    ),
    parts=PARTS,
    overrides=OPEN_OVERRIDES,
)
