"""The AI Act of the European Union, as far as it puts duties on general-purpose models and on what is built on them.

It is split as its own text is: chapters I, IV, V, IX, XII and XIII, and the amendment of 2026.
"""

from frontierpolicy.drafting import Regulation
from frontierpolicy.instruments.eu_ai_act.chapter_1 import DEFINITIONS
from frontierpolicy.instruments.eu_ai_act.chapter_4 import TRANSPARENCY
from frontierpolicy.instruments.eu_ai_act.chapter_5_classification import CLASSIFICATION, OVERRIDES
from frontierpolicy.instruments.eu_ai_act.chapter_5_obligations import OBLIGATIONS
from frontierpolicy.instruments.eu_ai_act.chapters_9_12_13 import POWERS
from frontierpolicy.instruments.eu_ai_act.omnibus import AMENDMENT
from frontierpolicy.instruments.eu_ai_act.sources import ACT, CHECKED, IN_FORCE, ISSUED, UNION
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, REBUTTED
from frontierpolicy.plans import Log

__all__ = ["INSTRUMENT"]

INSTRUMENT = Regulation(
    id="eu-ai-act",
    title="Artificial Intelligence Act: general-purpose AI models",
    issuer="the European Parliament and the Council",
    jurisdiction=UNION,
    source=ACT,
    issued=ISSUED,
    begins=IN_FORCE,
    summary=(
        "Providers of general-purpose models document them, respect copyright and summarise training content; above 1e25 "
        "operations they also notify, evaluate, mitigate, report and protect. Applies to models from 2 August 2025, can be "
        "enforced from 2 August 2026, and binds models placed earlier by 2 August 2027."
    ),
    parts=(*DEFINITIONS, *TRANSPARENCY, *CLASSIFICATION, *OBLIGATIONS, *POWERS),
    overrides=OVERRIDES,
    amendments=(AMENDMENT,),
    record=(Log(of=DESIGNATED, complete_until=CHECKED), Log(of=REBUTTED, complete_until=CHECKED)),
)
