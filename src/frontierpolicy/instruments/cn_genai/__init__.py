"""China's interim measures for generative AI services, in force since 15 August 2023."""

import datetime as dt

from frontierpolicy.drafting import Regulation
from frontierpolicy.instruments._china import MAINLAND
from frontierpolicy.instruments.cn_genai.articles import ARTICLES, BEGINS, MEASURES, ChineseService

__all__ = ["INSTRUMENT", "ChineseService"]

INSTRUMENT = Regulation(
    id="cn-genai",
    title="Interim Measures for the Management of Generative AI Services",
    issuer="the Cyberspace Administration of China and six others",
    jurisdiction=MAINLAND,
    source=MEASURES,
    issued=dt.date(2023, 7, 10),
    begins=BEGINS,
    summary=(
        "What a generative service for the mainland public must do and must not generate; security assessment and filing before a generative service that can shape opinion opens to the mainland public. "
        "No threshold of compute; what is not open to that public is out."
    ),
    parts=ARTICLES,
)
