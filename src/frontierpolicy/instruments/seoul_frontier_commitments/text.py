"""Seoul commitments: the practices of the preamble, the framework, and outcomes 1 to 3."""

import datetime as dt

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import AtOrBefore, Before, Undated
from frontierpolicy.drafting import undertaking
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.parties.known import (
    PUBLIC,
)
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Model, Stage
from frontierpolicy.provisions import Norm
from frontierpolicy.provisions.actions import (
    ADDRESS_CHALLENGES,
    MAKE_AVAILABLE,
    MARK_MEDIA,
    PUBLISH_CAPABILITY_REPORT,
    PUBLISH_FRAMEWORK,
    SECURE_WEIGHTS,
    SHARE_RISKS,
    STUDY_RISKS,
    TAKE_REPORTS,
    TEST_BEFORE_RELEASE,
)
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Confidence, Medium, Modality, Topic

ID = "seoul-frontier-commitments"
CHECKED = dt.date(2026, 11, 23)
FOUND = dt.date(2026, 10, 10)
"""The last day of which anything was found on who has joined."""
SEOUL, PARIS = dt.date(2024, 5, 21), dt.date(2025, 2, 10)
COMMITMENTS = Source(
    title="Frontier AI Safety Commitments, AI Seoul Summit 2024",
    url="https://www.gov.uk/government/publications/frontier-ai-safety-commitments-ai-seoul-summit-2024/frontier-ai-safety-commitments-ai-seoul-summit-2024",
    checked=CHECKED,
    note="read through summaries that agree",
)


class Seoul(Extension, of=Model, namespace="seoul"):
    """What the commitments ask of a model, measured against what its developer has set for itself."""

    intolerable: Flag = Flag(
        "Do its severe risks stay above the thresholds that its developer has set, whatever mitigations are applied?",
        label="poses severe risks above the thresholds of its developer that no mitigation keeps below them",
    )


def _act(name: str, phrase: str, done: str, topic: Topic = Topic.CATASTROPHIC_RISK) -> Action:
    return Action(id=f"{ID}/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


ASSESS = _act("assess-risks", "assess the severe risks of {object}", "assessed its risks", Topic.TESTING)
SET_THRESHOLDS = _act("set-thresholds", "set thresholds at which severe risks are intolerable", "set thresholds")
MITIGATE = _act("mitigate", "state how mitigations keep risks within the thresholds", "stated its mitigations")
SET_PROCESS = _act("set-process", "set out what it does when thresholds may be crossed", "set out a process")
DEVELOP = _act("develop", "develop {object} further", "developed the model further")
INVEST = _act("invest", "invest in being better able to do all this", "invested in it", Topic.RESEARCH)
GOVERN = _act("govern", "keep governance, roles and resources to hold to this", "set up governance", Topic.GOVERNANCE)
BE_OPEN = _act("be-open", "tell the public how it does all this", "told the public how", Topic.TRANSPARENCY)
SHARE_MORE = _act(
    "share-more", "share with governments what it holds back in public", "shared more", Topic.TRANSPARENCY
)
SAY_WHO = _act("say-who", "say how outsiders take part in assessing risks", "said how outsiders take part")

RELEASE = PUBLIC_RELEASE & Model.frontier
MEDIA = Model.generates.overlaps({Medium.AUDIO, Medium.IMAGE, Medium.VIDEO})


def _practice(place: str) -> Citation:
    return COMMITMENTS.at(f"current best practices, {place}", confidence=Confidence.MEDIUM)


PRACTICES = (
    undertaking(
        id="practice-1",
        citation=_practice("red-teaming"),
        action=TEST_BEFORE_RELEASE,
        per=Stage,
        condition=RELEASE,
        window=Undated("no time is named"),
    ),
    undertaking(id="practice-2", citation=_practice("information sharing"), action=SHARE_RISKS, per=Actor),
    undertaking(
        id="practice-3", citation=_practice("weights"), action=SECURE_WEIGHTS, per=Model, condition=Model.frontier
    ),
    undertaking(id="practice-4", citation=_practice("discovery by outsiders"), action=TAKE_REPORTS, per=Actor),
    undertaking(
        id="practice-5",
        citation=_practice("sound and pictures"),
        action=MARK_MEDIA,
        per=Model,
        condition=Model.frontier & MEDIA,
    ),
    undertaking(
        id="practice-6",
        citation=_practice("public reporting"),
        action=PUBLISH_CAPABILITY_REPORT,
        per=Stage,
        condition=RELEASE,
        window=Undated("no time is named"),
    ),
    undertaking(id="practice-7", citation=_practice("research"), action=STUDY_RISKS, per=Actor),
    undertaking(id="practice-8", citation=_practice("great challenges"), action=ADDRESS_CHALLENGES, per=Actor),
)
FRAMEWORK = COMMITMENTS.at("the safety framework, by the summit in France")


def _standing(number: str, place: str, action: Action, confidence: Confidence | None = None) -> Norm:
    return undertaking(id=number, citation=COMMITMENTS.at(place, confidence=confidence), action=action, per=Actor)


UNDERTAKINGS = (
    *PRACTICES,
    undertaking(
        id="framework.first",
        citation=FRAMEWORK,
        action=PUBLISH_FRAMEWORK,
        per=Actor,
        window=AtOrBefore(PARIS),
    ).during(Interval(None, PARIS + dt.timedelta(days=1))),
    undertaking(id="framework", citation=FRAMEWORK, action=PUBLISH_FRAMEWORK, per=Actor).during(
        Interval(PARIS + dt.timedelta(days=1), None)
    ),
    undertaking(
        id="I.before-deploying",
        citation=COMMITMENTS.at("outcome 1, I"),
        action=ASSESS,
        per=Stage,
        condition=RELEASE,
        window=Before(Stage.starts),
    ),
    undertaking(
        id="I.in-training",
        citation=COMMITMENTS.at("outcome 1, I"),
        action=ASSESS,
        per=Model,
        condition=Model.frontier,
        window=Undated("before and during training, as appropriate"),
    ),
    _standing("II", "outcome 1, II", SET_THRESHOLDS),
    _standing("III", "outcome 1, III", MITIGATE),
    _standing("IV", "outcome 1, IV", SET_PROCESS),
    undertaking(
        id="IV.develop",
        citation=COMMITMENTS.at("outcome 1, IV, in the extreme"),
        modality=Modality.MUST_NOT,
        action=DEVELOP,
        per=Model,
        condition=Model.frontier & Seoul.intolerable,
    ),
    undertaking(
        id="IV.deploy",
        citation=COMMITMENTS.at("outcome 1, IV, in the extreme"),
        modality=Modality.MUST_NOT,
        towards=PUBLIC,
        action=MAKE_AVAILABLE,
        per=Stage,
        condition=RELEASE & Seoul.intolerable,
    ),
    _standing("V", "outcome 1, V", INVEST, Confidence.MEDIUM),
    _standing("VI", "outcome 2, VI", GOVERN, Confidence.MEDIUM),
    _standing("VII", "outcome 3, VII", BE_OPEN),
    _standing("VII.trusted", "outcome 3, VII, trusted actors", SHARE_MORE),
    _standing("VIII", "outcome 3, VIII", SAY_WHO),
)
