"""What Anthropic undertook towards Commerce when the export directive was lifted on 30 June 2026."""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, COMMERCE, OPENAI, US_GOVERNMENT
from frontierpolicy.places import country
from frontierpolicy.plans import PUBLIC_RELEASE, Incident, Model, ReleasePlan, Stage
from frontierpolicy.provisions.actions import GIVE_ACCESS, REPORT_INCIDENT
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Force, IncidentKind, Modality, Role, StageKind, Timing, Topic

__all__ = ["INSTRUMENT", "examples"]

SOURCE = Source(
    title="Anthropic's undertakings of 30 June 2026",
    url="https://www.anthropic.com/news/redeploying-fable-5",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
    note="announcement of the company and press; no text of an agreement is published",
)

FIX_RISKS = Action(
    id="us-anthropic-undertakings/fix-risks",
    phrase="find and fix security risks of {object} without being asked",
    done="found and fixed security risks",
    topics=frozenset({Topic.SECURITY}),
)
KEEP_CLASSIFIER = Action(
    id="us-anthropic-undertakings/keep-classifier",
    phrase="keep a classifier on {object} that stops more than 99 % of the reported bypass, as checked by CAISI",
    done="kept the classifier",
    topics=frozenset({Topic.SECURITY}),
)

INSTRUMENT = VoluntaryCommitment(
    id="us-anthropic-commerce-undertakings",
    title="Undertakings of Anthropic towards Commerce",
    issuer="Anthropic",
    jurisdiction=country("US"),
    source=SOURCE,
    issued=dt.date(2026, 6, 30),
    begins=dt.date(2026, 6, 30),
    summary="Four undertakings that followed the lifting of the export directive. None has a number of days.",
    signatories=(Signature(party=ANTHROPIC, on=dt.date(2026, 6, 30), source=SOURCE.url),),
    complete_until=dt.date.max,  # what one company undertakes, no other can sign
    undertakings=(
        undertaking(
            id="risks",
            citation=SOURCE.at("security risks"),
            action=FIX_RISKS,
            per=Model,
        ),
        undertaking(
            id="early-access",
            citation=SOURCE.at("release protocols and early access for designated evaluators"),
            action=GIVE_ACCESS,
            towards=US_GOVERNMENT,
            per=Stage,
            condition=PUBLIC_RELEASE,
            window=Undated("early"),
        ),
        undertaking(
            id="reports",
            citation=SOURCE.at("malicious activity and significant jailbreaks"),
            action=REPORT_INCIDENT,
            towards=COMMERCE,
            per=Incident,
            condition=Incident.kinds.overlaps({IncidentKind.MALICIOUS_USE})
            | (Incident.kinds.overlaps({IncidentKind.JAILBREAK}) & Incident.significant),
            window=Undated("no time is stated"),
        ),
        undertaking(
            id="classifier",
            citation=SOURCE.at("classifier", confidence=Confidence.LOW),
            action=KEEP_CLASSIFIER,
            per=Model,
            condition=Model.id.is_in(("claude-fable-5",)),
        ),
    ),
    caveats=(Caveat.UNVERIFIED,),
)


def _plan(
    party: Party, model: str, *incidents: Incident, kind: StageKind = StageKind.GENERAL_AVAILABILITY
) -> ReleasePlan:
    return ReleasePlan(
        title=model,
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id=model),
        stages=exactly(Stage(id="ga", kind=kind, starts=dt.date(2026, 7, 1))),
        occurrences=exactly(*incidents),
    )


def _expected(*provisions: str, decided: bool = True) -> tuple[Expected, ...]:
    return tuple(Expected(provision=each, bearer="anthropic", decided=decided) for each in provisions)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked = dt.date(2026, 7, 10)
    jailbreak = Incident(
        id="bypass", on=dt.date(2026, 7, 5), kinds=frozenset({IncidentKind.JAILBREAK}), significant=True
    )
    return (
        Example(
            title="Fable 5 back on 1 July",
            derivation="Anthropic undertook on 30 June; the classifier is for the model that came back.",
            plan=_plan(ANTHROPIC, "claude-fable-5"),
            as_of=asked,
            norms={(Modality.MUST, Force.COMMITTED): ("classifier", "early-access", "risks")},
            expects=_expected("risks", "early-access", "classifier"),
        ),
        Example(
            title="a significant jailbreak is reported",
            derivation="Significant jailbreaks are reported; no time is stated for it, so the report has no due date.",
            plan=_plan(ANTHROPIC, "another-model", jailbreak),
            as_of=asked,
            norms={(Modality.MUST, Force.COMMITTED): ("early-access", "reports", "risks")},
            expects=_expected("risks", "early-access", "reports"),
        ),
        Example(
            title="a jailbreak that is not significant is not",
            derivation="The undertaking is for significant ones.",
            plan=_plan(ANTHROPIC, "another-model", jailbreak.having(significant=False)),
            as_of=asked,
            expects=_expected("risks", "early-access"),
        ),
        Example(
            title="one whose weight is not stated may have to be",
            derivation="Whether it is significant is missing.",
            plan=_plan(ANTHROPIC, "another-model", jailbreak.having(significant=Missing.NOT_STATED)),
            as_of=asked,
            expects=(*_expected("risks", "early-access"), *_expected("reports", decided=False)),
        ),
        Example(
            title="nobody else undertook anything",
            derivation="The undertakings are Anthropic's alone.",
            plan=_plan(OPENAI, "gpt-5-6"),
            as_of=asked,
        ),
        Example(
            title="a preview",
            derivation="Early access comes before a release to the public.",
            plan=_plan(ANTHROPIC, "another-model", kind=StageKind.LIMITED_PREVIEW),
            as_of=asked,
            expects=_expected("risks"),
        ),
        Example(
            title="malicious use is reported",
            derivation="Malicious activity is, whether significant or not.",
            plan=_plan(
                ANTHROPIC,
                "another-model",
                jailbreak.having(kinds=frozenset({IncidentKind.MALICIOUS_USE}), significant=False),
            ),
            as_of=asked,
            expects=_expected("risks", "early-access", "reports"),
        ),
        Example(
            title="a significant incident of another kind",
            derivation="Neither malicious activity nor a jailbreak.",
            plan=_plan(ANTHROPIC, "another-model", jailbreak.having(kinds=frozenset({IncidentKind.LOSS_OF_CONTROL}))),
            as_of=asked,
            expects=_expected("risks", "early-access"),
        ),
        Example(
            title="the same of somebody else",
            derivation="The undertakings are Anthropic's alone, whatever the model is called.",
            plan=_plan(OPENAI, "claude-fable-5", jailbreak),
            as_of=asked,
        ),
        Example(
            title="on the day of the undertakings",
            derivation="They hold from 30 June 2026 on.",
            plan=_plan(ANTHROPIC, "another-model"),
            as_of=dt.date(2026, 6, 30),
            expects=(
                Expected(provision="risks", bearer="anthropic", timing=Timing.CURRENT),
                *_expected("early-access"),
            ),
        ),
        Example(
            title="and nobody else can have joined since",
            derivation="The day up to which the announcement was checked says nothing about OpenAI, which was no part of it.",
            plan=_plan(OPENAI, "gpt-5-6"),
            as_of=dt.date(2026, 11, 23),
        ),
    )
