"""RAISE as it stands: article 44-B of the General Business Law as replaced by L. 2026 ch. 96, ss. 1420 to 1421."""

import datetime as dt

from frontierpolicy.calendars import days, years
from frontierpolicy.conditions import DefinedTerm, Happened, Occurred, any_
from frontierpolicy.deadlines import AtOrBefore, Every, Within
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.instruments._frontier_statutes import (
    CRITICAL,
    DEPLOYED,
    HAS_TRAINED_SUCH,
    MORE_THAN_1E26,
    MORE_THAN_500_MILLION,
    NEW,
    duty,
)
from frontierpolicy.instruments.us_ny_raise.text_2025 import IN_NEW_YORK, NEW_YORK
from frontierpolicy.parties.known import PUBLIC
from frontierpolicy.plans import Actor, FrameworkChange, Incident, Model, Stage
from frontierpolicy.provisions import Sanction, counts_as
from frontierpolicy.provisions.actions import (
    KEEP_UNREDACTED,
    MISLEAD_ON_FRAMEWORK,
    MISLEAD_ON_RISK,
    PUBLISH_FRAMEWORK,
    PUBLISH_FRAMEWORK_CHANGE,
    PUBLISH_SYSTEM_CARD,
    PUBLISH_TRANSPARENCY_REPORT,
    REDACT,
    REVIEW_FRAMEWORK,
    SUMMARISE_RISK_ASSESSMENTS,
)
from frontierpolicy.quantities import usd
from frontierpolicy.sources import Source
from frontierpolicy.terms import Modality

REPLACED, EFFECTIVE = dt.date(2026, 3, 27), dt.date(2027, 1, 1)

ACT = Source(
    title="NY Gen. Bus. Law art. 44-B (L. 2026 ch. 96)",
    url="https://www.nysenate.gov/legislation/laws/GBS/A44-B",
    checked=dt.date(2026, 11, 23),
    note="read in full in a copy of S8828",
)


class Standing2026(Extension, of=Actor, namespace="ny_raise"):
    """What the article asks of a developer besides its revenue and its models."""

    exempt: Flag = Flag(
        "Is it, for this model, a college or university accredited in New York that does academic research, or the "
        "Empire AI consortium or its institute?",
        label="is exempt as New York academia",
    )
    other_model_in_state: Flag = Flag(
        "Is another of its models beyond 10^26 operations developed, deployed or operating in New York?",
        label="has another frontier model in New York",
    )


FRONTIER_MODEL = DefinedTerm(id="us-ny-raise/frontier-model", phrase="a frontier model in New York", subject=Model)
FRONTIER_DEVELOPER = DefinedTerm(
    id="us-ny-raise/frontier-developer", phrase="a frontier developer in New York", subject=Actor
)
LARGE = DefinedTerm(
    id="us-ny-raise/large-frontier-developer", phrase="a large frontier developer in New York", subject=Actor
)
INCIDENT = DefinedTerm(
    id="us-ny-raise/critical-safety-incident", phrase="a critical safety incident in New York", subject=Incident
)
CAUGHT = FRONTIER_MODEL & FRONTIER_DEVELOPER
CIVIL_PENALTY = Sanction(
    words="civil penalty by the severity of the violation, on large frontier developers alone, sought by the Attorney "
    "General: up to 1,000,000 USD for a first violation, 3,000,000 USD for a later one",
    ceiling=usd(3_000_000),
    citation=ACT.at("s. 1427(1)"),
)

DEFINITIONS = (
    counts_as(INCIDENT, id="1420(4)", citation=ACT.at("s. 1420(4)"), when=CRITICAL),
    counts_as(
        FRONTIER_DEVELOPER,
        id="1420(8)",
        citation=ACT.at("s. 1420(8)"),
        when=any_(Model, FRONTIER_MODEL) | (HAS_TRAINED_SUCH & Standing2026.other_model_in_state),
    ).unless(Standing2026.exempt, ACT.at("s. 1426")),
    counts_as(FRONTIER_MODEL, id="1420(9)", citation=ACT.at("s. 1420(9), s. 1425"), when=MORE_THAN_1E26 & IN_NEW_YORK),
    counts_as(LARGE, id="1420(10)", citation=ACT.at("s. 1420(10)"), when=FRONTIER_DEVELOPER & MORE_THAN_500_MILLION),
)
TRANSPARENCY = (
    duty(
        id="1421(1)",  # in detail, and how it handles each topic
        citation=ACT.at("s. 1421(1)"),
        towards=PUBLIC,
        action=PUBLISH_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="1421(2)(a)",
        citation=ACT.at("s. 1421(2)(a)"),
        action=REVIEW_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        window=Every(years(1), since=Occurred(action=PUBLISH_FRAMEWORK)),
        assumes=("the year is counted from the day the framework was published; the article names no day",),
    ),
    duty(
        id="1421(2)(b)",
        citation=ACT.at("s. 1421(2)(b)"),
        towards=PUBLIC,
        action=PUBLISH_FRAMEWORK_CHANGE,
        per=FrameworkChange,
        condition=LARGE & FrameworkChange.material,
        window=Within(FrameworkChange.on, period=days(30), counting=NEW_YORK),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="1421(3)(a)",
        citation=ACT.at("s. 1421(3)(a)"),
        towards=PUBLIC,
        action=PUBLISH_TRANSPARENCY_REPORT,
        satisfied_by=(PUBLISH_TRANSPARENCY_REPORT, PUBLISH_SYSTEM_CARD),  # (3)(c)
        per=Stage,
        condition=DEPLOYED & CAUGHT & NEW,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="1421(3)(b)",
        citation=ACT.at("s. 1421(3)(b)"),
        towards=PUBLIC,
        action=SUMMARISE_RISK_ASSESSMENTS,
        satisfied_by=(SUMMARISE_RISK_ASSESSMENTS, PUBLISH_SYSTEM_CARD),
        per=Stage,
        condition=DEPLOYED & CAUGHT & NEW & LARGE,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="1421(4)(a)(i)",
        citation=ACT.at("s. 1421(4)(a)(i); not if made in good faith and reasonable, (4)(b)"),
        action=MISLEAD_ON_RISK,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="1421(4)(a)(ii)",
        citation=ACT.at("s. 1421(4)(a)(ii); not if made in good faith and reasonable, (4)(b)"),
        action=MISLEAD_ON_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="1421(5)(a)",
        citation=ACT.at("s. 1421(5)(a)"),
        action=REDACT,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MAY,
    ),
    duty(
        id="1421(5)(b)",
        citation=ACT.at("s. 1421(5)(b)"),
        action=KEEP_UNREDACTED,
        per=Actor,
        condition=FRONTIER_DEVELOPER & Happened(action=REDACT),
    ),
)
