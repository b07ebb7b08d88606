"""The voluntary commitments of 2023: sixteen companies in three waves."""

import datetime as dt

from frontierpolicy.deadlines import AtOrBefore, Before
from frontierpolicy.drafting import Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Extension, Flag, Missing, exactly
from frontierpolicy.parties import Party
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
    XAI,
)
from frontierpolicy.places import country
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.provisions import Notice
from frontierpolicy.provisions.actions import (
    ADDRESS_CHALLENGES,
    MARK_MEDIA,
    PUBLISH_CAPABILITY_REPORT,
    SECURE_WEIGHTS,
    SHARE_RISKS,
    STUDY_RISKS,
    TAKE_REPORTS,
    TEST_BEFORE_RELEASE,
)
from frontierpolicy.sources import Source
from frontierpolicy.terms import Force, Medium, Modality, Role, StageKind, Standing

__all__ = ["INSTRUMENT", "Frontier2023", "examples"]

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
            action=MARK_MEDIA,
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
        undertaking(
            id="8", citation=COMMITMENTS.at("commitment 8, beneficial uses"), action=ADDRESS_CHALLENGES, per=Actor
        ),
    ),
    parts=(
        Notice(
            id="duration",
            citation=COMMITMENTS.at("duration"),
            text="The commitments were to last until regulation on the same issues is in force; no end was found.",
        ),
    ),
)


FIRST_WAVE = (AMAZON, ANTHROPIC, GOOGLE, INFLECTION, META, MICROSOFT, OPENAI)
SECOND_AND_THIRD = (ADOBE, COHERE, IBM, NVIDIA, PALANTIR, SALESFORCE, SCALE, STABILITY, APPLE)


def _plan(
    party: Party,
    *,
    beyond: bool | Missing,
    generates: Medium = Medium.TEXT,
    log: tuple[Entry, ...] = (),
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    starts: dt.date = dt.date(2024, 7, 26),
) -> ReleasePlan:
    return ReleasePlan(
        title="a new model",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id="the-model", generates={generates}, extensions=(Frontier2023(beyond=beyond),)),
        stages=exactly(Stage(id="ga", kind=kind, starts=starts)),
        log=Log(entries=log, complete_until=dt.date(2024, 12, 31)),
    )


def _of_the_company(bearer: str) -> tuple[Expected, ...]:
    return tuple(Expected(provision=number, bearer=bearer) for number in ("2", "4", "7", "8"))


def _of_the_model(bearer: str, *, decided: bool = True, tested: Standing = Standing.OPEN) -> tuple[Expected, ...]:
    return (
        Expected(provision="1", bearer=bearer, decided=decided, due=dt.date(2024, 7, 25), standing=tested),
        Expected(provision="3", bearer=bearer, decided=decided),
        Expected(provision="6", bearer=bearer, decided=decided, due=dt.date(2024, 7, 26)),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked = dt.date(2024, 7, 1)
    tested = Entry(what=TEST_BEFORE_RELEASE, by=META, on=dt.date(2024, 7, 25), source="the plan")
    return (
        Example(
            title="Meta, of the first wave, with a model beyond the frontier",
            derivation="Testing comes before the release of 26 July 2024, the report with it; four commitments are the firm's.",
            plan=_plan(META, beyond=True),
            as_of=asked,
            expects=(*_of_the_company("meta"), *_of_the_model("meta")),
        ),
        Example(
            title="testing on the eve is in time",
            derivation="25 July is the last day before 26 July.",
            plan=_plan(META, beyond=True, log=(tested,)),
            as_of=asked,
            expects=(*_of_the_company("meta"), *_of_the_model("meta", tested=Standing.PLANNED_IN_TIME)),
        ),
        Example(
            title="a model of the frontier itself is not covered",
            derivation="Only models more powerful overall than those of July 2023 are.",
            plan=_plan(META, beyond=False),
            as_of=asked,
            expects=_of_the_company("meta"),
        ),
        Example(
            title="whether it is beyond the frontier must be said",
            derivation="The comparison is a judgement that the plan does not make.",
            plan=_plan(META, beyond=Missing.NOT_STATED),
            as_of=asked,
            expects=(*_of_the_company("meta"), *_of_the_model("meta", decided=False)),
        ),
        Example(
            title="pictures are marked",
            derivation="Commitment 5 is for sound and pictures.",
            plan=_plan(META, beyond=True, generates=Medium.IMAGE),
            as_of=asked,
            expects=(*_of_the_company("meta"), *_of_the_model("meta"), Expected(provision="5", bearer="meta")),
            norms={(Modality.MUST, Force.COMMITTED): tuple("12345678")},
        ),
        Example(
            title="pictures of a model of the frontier itself",
            derivation="Commitment 5 too is for models beyond the frontier of July 2023 alone.",
            plan=_plan(META, beyond=False, generates=Medium.IMAGE),
            as_of=asked,
            expects=_of_the_company("meta"),
        ),
        Example(
            title="pictures of one who never signed",
            derivation="Commitment 5 binds whoever signed, and xAI did not.",
            plan=_plan(XAI, beyond=True, generates=Medium.IMAGE),
            as_of=asked,
        ),
        Example(
            title="a preview is no release",
            derivation="Commitments 1 and 6 turn on a public release; 3 protects weights that are not released.",
            plan=_plan(META, beyond=True, kind=StageKind.LIMITED_PREVIEW),
            as_of=asked,
            expects=(*_of_the_company("meta"), Expected(provision="3", bearer="meta")),
        ),
        Example(
            title="a release on the day of the first wave",
            derivation="Meta signed on 21 July 2023, and the commitments hold from that day.",
            plan=_plan(META, beyond=True, starts=dt.date(2023, 7, 21)),
            as_of=dt.date(2023, 7, 21),
            expects=None,
            norms={(Modality.MUST, Force.COMMITTED): tuple("1234678")},
        ),
        *(
            Example(
                title=f"{company} is one of the sixteen",
                derivation="Seven joined on 21 July 2023, eight on 12 September 2023, Apple on 26 July 2024.",
                plan=_plan(company, beyond=False),
                as_of=dt.date(2024, 7, 26),
                expects=_of_the_company(company.id),
            )
            for company in (*FIRST_WAVE, *SECOND_AND_THIRD)
        ),
        Example(
            title="Apple on the day it joined",
            derivation="Apple signed on 26 July 2024, the day of the release: the law of that day governs. It was tested "
            "by nobody on record by the eve, and the log leaves nothing out.",
            plan=_plan(APPLE, beyond=True),
            as_of=dt.date(2024, 7, 26),
            expects=(*_of_the_company("apple"), *_of_the_model("apple", tested=Standing.OVERDUE)),
        ),
        Example(
            title="Apple on the eve",
            derivation="On 25 July 2024 Apple had signed nothing.",
            plan=_plan(APPLE, beyond=True),
            as_of=dt.date(2024, 7, 25),
        ),
        Example(
            title="xAI never signed",
            derivation="The sixteen companies do not include xAI.",
            plan=_plan(XAI, beyond=True),
            as_of=asked,
        ),
    )
