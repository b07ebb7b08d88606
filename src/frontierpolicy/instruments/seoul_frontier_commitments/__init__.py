"""The Frontier AI Safety Commitments of the AI Seoul Summit, 21 May 2024: sixteen companies, four later."""

import datetime as dt

from frontierpolicy.calendars import Sometime
from frontierpolicy.drafting import Signature, VoluntaryCommitment
from frontierpolicy.instruments.seoul_frontier_commitments.text import (
    COMMITMENTS,
    FOUND,
    ID,
    SEOUL,
    UNDERTAKINGS,
    Seoul,
)
from frontierpolicy.parties.known import (
    AMAZON,
    ANTHROPIC,
    COHERE,
    G42,
    GOOGLE,
    IBM,
    INFLECTION,
    MAGIC,
    META,
    MICROSOFT,
    MINIMAX,
    MISTRAL,
    NAVER,
    NVIDIA,
    OPENAI,
    SAMSUNG,
    TII,
    XAI,
    ZERO_ONE,
    ZHIPU,
)
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Notice

__all__ = ["INSTRUMENT", "Seoul"]

AFTER_SEOUL = Sometime(dt.date(2024, 5, 22), dt.date(2025, 4, 28))
"""When the later four joined: after the summit, and before an article of 28 April 2025 that counts twenty."""

SIXTEEN = "https://centerconsulting.com/ai-library/milestones/2024-seoul-frontier-ai-safety-commitments"
TWENTY = "https://montrealethics.ai/ai-policy-corner-frontier-ai-safety-commitments-ai-seoul-summit-2024"


INSTRUMENT = VoluntaryCommitment(
    id=ID,
    title="Frontier AI Safety Commitments",
    issuer="the United Kingdom, the Republic of Korea and twenty companies",
    jurisdiction=None,
    source=COMMITMENTS,
    issued=SEOUL,
    begins=SEOUL,
    summary=(
        "A published safety framework with thresholds of intolerable risk, an assessment before deployment, and no "
        "deployment where mitigations cannot keep risk below the thresholds. No threshold of compute, no enforcement."
    ),
    signatories=(
        *(
            Signature(party=each, on=SEOUL, source=SIXTEEN)
            for each in (
                AMAZON,
                ANTHROPIC,
                COHERE,
                GOOGLE,
                G42,
                IBM,
                INFLECTION,
                META,
                MICROSOFT,
                MISTRAL,
                NAVER,
                OPENAI,
                SAMSUNG,
                TII,
                XAI,
                ZHIPU,
            )
        ),
        *(Signature(party=each, on=AFTER_SEOUL, source=TWENTY) for each in (MAGIC, MINIMAX, ZERO_ONE, NVIDIA)),
    ),
    complete_until=FOUND,
    undertakings=UNDERTAKINGS,
    parts=(
        Notice(
            id="VII.held-back",
            citation=COMMITMENTS.at("outcome 3, VII"),
            per=Model,
            condition=Model.frontier,
            text="What would raise risk, or give away trade secrets out of proportion to the good of telling, need not be "
            "told to the public.",
        ),
    ),
)
