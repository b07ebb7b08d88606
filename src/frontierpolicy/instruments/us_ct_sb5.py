"""Connecticut SB 5 of 2026: of frontier developers it asks how they treat employees who warn, and nothing on release."""

import datetime as dt

import attrs

from frontierpolicy.calendars import Interval, months
from frontierpolicy.conditions import DefinedTerm, any_
from frontierpolicy.deadlines import AtOrBefore, Every
from frontierpolicy.drafting import Statute
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments._frontier_examples import expected, lab
from frontierpolicy.instruments._frontier_statutes import (
    HAS_TRAINED_SUCH,
    MORE_THAN_1E26,
    MORE_THAN_500_MILLION,
    duty,
)
from frontierpolicy.places import place
from frontierpolicy.plans import Actor, Model, ReleasePlan
from frontierpolicy.provisions import Sanction, counts_as
from frontierpolicy.provisions.actions import NOTIFY_EMPLOYEES, OPEN_ANONYMOUS_CHANNEL, RETALIATE, SHARE_WITH_OFFICERS
from frontierpolicy.quantities import usd
from frontierpolicy.sources import Source
from frontierpolicy.terms import Confidence, Force, Modality, Timing

__all__ = ["INSTRUMENT", "examples"]

EFFECTIVE, CHANNEL = dt.date(2026, 10, 1), dt.date(2027, 1, 1)

ACT = Source(
    title="Connecticut P.A. 26-15 (SB 5)",
    url="https://www.cga.ct.gov/2026/ACT/PA/PDF/2026PA-00015-R00SB-00005-PA.PDF",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="not read itself; section 2 through two descriptions that quote it",
)

FRONTIER_DEVELOPER = DefinedTerm(
    id="us-ct-sb5/frontier-developer", phrase="a frontier developer in Connecticut", subject=Actor
)
LARGE = DefinedTerm(
    id="us-ct-sb5/large-frontier-developer", phrase="a large frontier developer in Connecticut", subject=Actor
)
PENALTY = Sanction(
    words="civil penalty, sought by the Attorney General alone, for each violation",
    ceiling=usd(1_000),
    citation=ACT.at("sec. 2"),
)

INSTRUMENT = Statute(
    id="us-ct-sb5",
    title="An Act Concerning Online Safety (SB 5), frontier developers",
    issuer="the Connecticut General Assembly",
    jurisdiction=place("US-CT"),
    source=ACT,
    issued=dt.date(2026, 5, 27),
    begins=EFFECTIVE,
    summary="Protects employees of frontier developers who disclose catastrophic risk. It asks nothing of a release.",
    parts=(
        counts_as(
            FRONTIER_DEVELOPER,
            id="2(a).developer",
            citation=ACT.at("sec. 2(a), frontier developer"),
            when=any_(Model, MORE_THAN_1E26) | HAS_TRAINED_SUCH,
        ),
        counts_as(
            LARGE,
            id="2(a).large",
            citation=ACT.at("sec. 2(a), large frontier developer"),
            when=FRONTIER_DEVELOPER & MORE_THAN_500_MILLION,
        ),
        duty(
            id="2(b)",
            citation=ACT.at("sec. 2(b)"),
            action=RETALIATE,
            per=Actor,
            condition=FRONTIER_DEVELOPER,
            modality=Modality.MUST_NOT,
            sanction=PENALTY,
        ),
        duty(
            id="2.notice",
            citation=ACT.at("sec. 2, notice to employees"),
            action=NOTIFY_EMPLOYEES,
            per=Actor,
            condition=FRONTIER_DEVELOPER,
            sanction=PENALTY,
        ),
        duty(
            id="2(c)(1)",
            citation=ACT.at("sec. 2(c)(1)"),
            action=OPEN_ANONYMOUS_CHANNEL,
            per=Actor,
            condition=LARGE,
            window=AtOrBefore(CHANNEL),
            sanction=PENALTY,
        ),
        duty(
            id="2(c)(2)(A)",
            citation=ACT.at("sec. 2(c)(2)(A); not with one who is accused, (B)"),
            action=SHARE_WITH_OFFICERS,
            per=Actor,
            condition=LARGE,
            window=Every(months(3), since=CHANNEL),
            sanction=PENALTY,
            assumes=("the quarters are counted from 1 January 2027, and no rule of counting is applied",),
        ).during(Interval(CHANNEL)),
    ),
)


def _large(*, quarter: dt.date = dt.date(2027, 4, 1), decided: bool = True) -> tuple[Expected, ...]:
    return (
        *expected("2(c)(1)", due=CHANNEL, decided=decided),
        *expected("2(c)(2)(A)", due=quarter, decided=decided),
    )


def _narrow(starts: dt.date) -> ReleasePlan:
    plan = lab(starts)
    return plan.having(model=plan.model.having(foundation=False))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked, release = dt.date(2026, 9, 1), dt.date(2026, 11, 2)
    any_of_them = expected("2(b)", "2.notice")
    return (
        Example(
            title="a large frontier developer",
            derivation="The channel stands by 1 January 2027; quarters from then end on 1 April. Nothing speaks of the "
            "release itself.",
            plan=lab(release),
            as_of=asked,
            norms={
                (Modality.MUST_NOT, Force.BINDING): ("2(b)",),
                (Modality.MUST, Force.BINDING): ("2(c)(1)", "2(c)(2)(A)", "2.notice"),
            },
            expects=(*any_of_them, *_large()),
        ),
        Example(
            title="10^26 operations exactly are not more",
            derivation="The act asks for more than 10^26.",
            plan=lab(release, compute="1e26"),
            as_of=asked,
        ),
        Example(
            title="500 million dollars exactly are not large",
            derivation="The act asks for more; of revenues after 2028 nothing is stated.",
            plan=lab(release, revenue="500000000"),
            as_of=asked,
            expects=(*any_of_them, *_large(decided=False)),
        ),
        Example(
            title="the first quarter after the channel ends on 1 April",
            derivation="1 January and three months is 1 April 2027; the day after, the next round ends on 1 July.",
            plan=lab(release),
            as_of=dt.date(2027, 4, 2),
            expects=(*any_of_them, *_large(quarter=dt.date(2027, 7, 1))),
        ),
        Example(
            title="a small model of one who has trained a large one",
            derivation="It is a frontier developer for the other model's sake.",
            plan=lab(release, compute="5e24", others="2e26"),
            as_of=asked,
            expects=(*any_of_them, *_large()),
        ),
        Example(
            title="a small model of one who has trained 10^26 exactly",
            derivation="The act asks for more.",
            plan=lab(release, compute="5e24", others="1e26"),
            as_of=asked,
        ),
        Example(
            title="on the eve of the act",
            derivation="It is in force from 1 October 2026 on.",
            plan=lab(release),
            as_of=EFFECTIVE - dt.timedelta(days=1),
            expects=(*expected("2(b)", "2.notice", timing=Timing.UPCOMING), *_large()),
        ),
        Example(
            title="on the day of the act",
            derivation="It is in force from 1 October 2026 on.",
            plan=lab(release),
            as_of=EFFECTIVE,
            expects=(*expected("2(b)", "2.notice", timing=Timing.CURRENT), *_large()),
        ),
        Example(
            title="on the eve of the channel",
            derivation="Quarters begin with the channel.",
            plan=lab(release),
            as_of=dt.date(2026, 12, 31),
            expects=(
                *any_of_them,
                *(
                    attrs.evolve(each, timing=Timing.UPCOMING) if each.provision == "2(c)(2)(A)" else each
                    for each in _large()
                ),
            ),
        ),
        Example(
            title="on the day of the channel",
            derivation="Quarters begin with it.",
            plan=lab(release),
            as_of=CHANNEL,
            expects=(
                *any_of_them,
                *(
                    attrs.evolve(each, timing=Timing.CURRENT) if each.provision == "2(c)(2)(A)" else each
                    for each in _large()
                ),
            ),
        ),
        Example(
            title="no foundation model",
            derivation="Only a foundation model counts.",
            plan=_narrow(release),
            as_of=asked,
        ),
    )
