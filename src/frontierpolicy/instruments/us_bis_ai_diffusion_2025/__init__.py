"""The AI Diffusion Rule of January 2025 as far as it controls model weights: ECCN 4E091.

It is in the Code of Federal Regulations. Commerce announced on 13 May 2025 that it would rescind the rule and not
enforce it; it has done neither by a rule. The controls on chips are not encoded.
"""

import datetime as dt

from frontierpolicy.drafting import Regulation
from frontierpolicy.instruments.us_bis_ai_diffusion_2025.text import CAMBODIA, PARTS, RULE
from frontierpolicy.places import country
from frontierpolicy.plans import Log
from frontierpolicy.provisions.actions import GRANT_LICENCE
from frontierpolicy.terms import Caveat, Enforcement

__all__ = ["INSTRUMENT"]

INSTRUMENT = Regulation(
    id="us-bis-ai-diffusion-2025",
    title="Framework for Artificial Intelligence Diffusion: controls on model weights",
    issuer="the Bureau of Industry and Security",
    jurisdiction=country("US"),
    source=RULE,
    issued=dt.date(2025, 1, 13),
    begins=dt.date(2025, 1, 13),
    summary=(
        "Asks for a licence to export the unpublished weights of models trained with 10^26 operations or more. In force, "
        "and announced as not enforced."
    ),
    parts=PARTS,
    amendments=(CAMBODIA,),
    record=(Log(of=GRANT_LICENCE),),
    enforcement=Enforcement.ANNOUNCED_NOT_ENFORCED,
    caveats=(Caveat.CONTESTED,),
)
