"""AI Basic Act: its sources, and the facts that it turns on."""

import datetime as dt

from frontierpolicy.facts import (
    Amount,
    Extension,
    Flag,
    YearlyAmount,
)
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Model, Stage
from frontierpolicy.quantities import Count, Money
from frontierpolicy.sources import Source
from frontierpolicy.terms import Confidence

IN_FORCE, NO_FINES_BEFORE = dt.date(2026, 1, 22), dt.date(2027, 1, 22)
KOREA = country("KR")
ACT = Source(
    title="AI Basic Act, Act No. 20676",
    url="https://zdnet.co.kr/view/?no=20260121125952",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="read through Korean press and law firms",
)
DECREE = Source(
    title="Enforcement Decree of the AI Basic Act, Presidential Decree No. 36053",
    url="https://www.asiae.co.kr/article/2025091713453438302",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="read through Korean press, in part on its drafts",
)


class KoreanModel(Extension, of=Model, namespace="kr"):
    """What the act and its decree ask of a model besides its compute."""

    state_of_the_art: Flag = Flag(
        "Is the most advanced AI technology of the day used in it?", label="uses technology of the state of the art"
    )
    broad_risk: Flag = Flag(
        "Does it carry a risk of broad and serious effects on life, bodily safety or fundamental rights?",
        label="carries a risk of broad and serious effects on life, safety or rights",
    )
    defence_only: Flag = Flag(
        "Is it used for national defence or national security alone?",
        label="is used for national defence or security alone",
    )


class KoreanOperator(Extension, of=Actor, namespace="kr"):
    """What decides whether an operator from abroad needs a representative in Korea."""

    office: Flag = Flag("Has it an address or a place of business in Korea?", label="has an address in Korea")
    turnover: YearlyAmount[Money] = YearlyAmount(
        Money, "What was its whole turnover, in won (KRW), in each calendar year?", label="whole turnover in won"
    )
    ai_turnover: YearlyAmount[Money] = YearlyAmount(
        Money,
        "What was its turnover from AI services, in won (KRW), in each calendar year?",
        label="AI turnover in won",
    )
    daily_users: Amount[Count] = Amount(
        Count,
        "How many users in Korea has it had a day, on average over the last three months?",
        label="number of daily users in Korea",
    )


class KoreanService(Extension, of=Stage, namespace="kr"):
    """What the duties of article 31 turn on."""

    high_impact: Flag = Flag(
        "Is it high-impact AI under the act: used where life, safety or fundamental rights are at stake, as in energy, "
        "health, transport, hiring or lending?",
        label="is high-impact AI under Korean law",
    )
    lifelike: Flag = Flag(
        "Does it give out sound, pictures or video that are hard to tell from real ones?",
        label="gives out sound, pictures or video hard to tell from real ones",
    )


def won(amount: str) -> Money:
    """Return that many won."""
    return Money(amount, "KRW")
