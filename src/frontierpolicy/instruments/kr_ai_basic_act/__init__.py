"""Korea's AI Basic Act with its decree, both in force since 22 January 2026: articles 31 to 36.

The safety duty has three limbs that must all hold: at least 10^26 operations, technology of the state of the art,
and broad and serious risk. The act reaches whoever affects the Korean market, wherever established.
"""

import datetime as dt

from frontierpolicy.drafting import Statute
from frontierpolicy.instruments.kr_ai_basic_act.articles import ARTICLES
from frontierpolicy.instruments.kr_ai_basic_act.facts import (
    ACT,
    IN_FORCE,
    KOREA,
    KoreanModel,
    KoreanOperator,
    KoreanService,
)

__all__ = ["INSTRUMENT", "KoreanModel", "KoreanOperator", "KoreanService"]

INSTRUMENT = Statute(
    id="kr-ai-basic-act",
    title="Act on the Development of Artificial Intelligence and Establishment of Trust",
    issuer="the National Assembly of Korea",
    jurisdiction=KOREA,
    source=ACT,
    issued=dt.date(2025, 1, 21),
    begins=IN_FORCE,
    summary=(
        "Notice and labels for generative AI; review and safeguards of high-impact AI; safety duties for models of at least 10^26 operations that are also of the "
        "state of the art and broadly dangerous; a representative for large operators from abroad. Fines are deferred."
    ),
    parts=ARTICLES,
)
