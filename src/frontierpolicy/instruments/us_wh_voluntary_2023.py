"""The voluntary commitments of 2023: sixteen companies in three waves."""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import AtOrBefore, Before
from frontierpolicy.drafting import Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.example import Example
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.parties.known import (
    ADOBE,
    AMAZON,
    ANTHROPIC,
    APPLE,
    COHERE,
    GOOGLE,
    IBM,
    INFLECTION,
    META,
    MICROSOFT,
    NVIDIA,
    OPENAI,
    PALANTIR,
    SALESFORCE,
    SCALE,
    STABILITY,
)
from frontierpolicy.places import country
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Model, Stage
from frontierpolicy.provisions import Notice
from frontierpolicy.provisions.actions import PUBLISH_CAPABILITY_REPORT, SECURE_WEIGHTS, TEST_BEFORE_RELEASE
from frontierpolicy.sources import Source
from frontierpolicy.terms import Medium, Topic

CHECKED = dt.date(2026, 10, 10)
COMMITMENTS = Source(
    title="White House voluntary AI commitments, 21 July 2023",
    url="https://bidenwhitehouse.archives.gov/wp-content/uploads/2023/09/Voluntary-AI-Commitments-September-2023.pdf",
    checked=CHECKED,
)
SECOND_WAVE = "https://www.upi.com/Top_News/US/2023/09/12/ibm-adobe-white-house-ai-pledge/4171694527973/"
THIRD_WAVE = "https://www.upi.com/Top_News/US/2024/07/26/AI-Apple-White-House/2121722008309/"


class Frontier2023(Extension, of=Model, namespace="frontier_2023"):
    """What the commitments ask of a model, measured against the frontier of July 2023."""

    beyond: Flag = Flag(
        "Is it a generative model more powerful overall than the most powerful of July 2023 (GPT-4, Claude 2, "
        "PaLM 2, Titan; for images DALL-E 2)?",
        label="is more powerful overall than the frontier of July 2023",
    )


def _action(name: str, phrase: str, done: str, topic: Topic) -> Action:
    return Action(id=f"us-wh-voluntary-2023/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


SHARE_RISKS = _action(
    "share-risks", "share information on risks with companies and governments", "shared it", Topic.GOVERNANCE
)
TAKE_REPORTS = _action(
    "take-reports", "let outsiders find and report vulnerabilities", "opened a way to report", Topic.SECURITY
)
MARK = _action("mark", "mark sound and pictures that {object} makes as made by AI", "marked them", Topic.MARKING)
STUDY_RISKS = _action("study-risks", "put research on the risks to society first", "put it first", Topic.RESEARCH)
BENEFIT = _action("benefit", "use frontier systems against society's greatest challenges", "used them", Topic.RESEARCH)

INSTRUMENT = VoluntaryCommitment(
    id="us-wh-voluntary-2023",
    title="Voluntary AI commitments of leading companies",
    issuer="the White House and sixteen companies",
    jurisdiction=country("US"),
    source=COMMITMENTS,
    issued=dt.date(2023, 7, 21),
    begins=dt.date(2023, 7, 21),
    summary="Eight commitments without dates; those on models cover only models beyond the frontier of July 2023.",
    signatories=(
        *(
            Signature(party=each, on=dt.date(2023, 7, 21), source=COMMITMENTS.url)
            for each in (AMAZON, ANTHROPIC, GOOGLE, INFLECTION, META, MICROSOFT, OPENAI)
        ),
        *(
            Signature(party=each, on=dt.date(2023, 9, 12), source=SECOND_WAVE)
            for each in (ADOBE, COHERE, IBM, NVIDIA, PALANTIR, SALESFORCE, SCALE, STABILITY)
        ),
        Signature(party=APPLE, on=dt.date(2024, 7, 26), source=THIRD_WAVE),
    ),
    complete_until=CHECKED,
    undertakings=(
        undertaking(
            id="1",
            citation=COMMITMENTS.at("commitment 1, red-teaming"),
            action=TEST_BEFORE_RELEASE,
            per=Stage,
            condition=PUBLIC_RELEASE & Frontier2023.beyond,
            window=Before(Stage.starts),
        ),
        undertaking(
            id="2", citation=COMMITMENTS.at("commitment 2, information sharing"), action=SHARE_RISKS, per=Actor
        ),
        undertaking(
            id="3",
            citation=COMMITMENTS.at("commitment 3, unreleased weights"),
            action=SECURE_WEIGHTS,
            per=Model,
            condition=Frontier2023.beyond,
        ),
        undertaking(
            id="4", citation=COMMITMENTS.at("commitment 4, third-party discovery"), action=TAKE_REPORTS, per=Actor
        ),
        undertaking(
            id="5",
            citation=COMMITMENTS.at("commitment 5, provenance"),
            action=MARK,
            per=Model,
            condition=Frontier2023.beyond & Model.generates.overlaps({Medium.AUDIO, Medium.IMAGE, Medium.VIDEO}),
        ),
        undertaking(
            id="6",
            citation=COMMITMENTS.at("commitment 6, public reporting"),
            action=PUBLISH_CAPABILITY_REPORT,
            per=Stage,
            condition=PUBLIC_RELEASE & Frontier2023.beyond,
            window=AtOrBefore(Stage.starts),
        ),
        undertaking(id="7", citation=COMMITMENTS.at("commitment 7, research"), action=STUDY_RISKS, per=Actor),
        undertaking(id="8", citation=COMMITMENTS.at("commitment 8, beneficial uses"), action=BENEFIT, per=Actor),
    ),
    parts=(
        Notice(
            id="duration",
            citation=COMMITMENTS.at("duration"),
            text="The commitments were to last until regulation on the same issues is in force; no end was found.",
        ),
    ),
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return ()
