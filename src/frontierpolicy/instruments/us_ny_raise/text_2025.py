"""RAISE as signed on 19 December 2025 (L. 2025 ch. 699), never enforced as such: repealed and replaced in 2026.

It was to take effect on the ninetieth day, 19 March 2026. The law that put that off to 1 January 2027, and
that repeals it on the same day, was signed only on 27 March.
"""

import datetime as dt

from frontierpolicy.calendars import hours, years
from frontierpolicy.conditions import Action, DefinedTerm, any_
from frontierpolicy.counting import NewYork
from frontierpolicy.deadlines import Before, EarliestOf, Every, Undated, Within
from frontierpolicy.facts import Amount, Extension, Flag
from frontierpolicy.instruments._frontier_statutes import SEEN_BY_OUTSIDERS, duty
from frontierpolicy.parties.known import NEW_YORK_ATTORNEY_GENERAL, NEW_YORK_DHSES, PUBLIC
from frontierpolicy.places import country, place
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Incident, Model, Stage
from frontierpolicy.provisions import Sanction, counts_as
from frontierpolicy.provisions.actions import MAKE_AVAILABLE, REPORT_INCIDENT
from frontierpolicy.quantities import Money, flop, usd
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Caveat, Confidence, Modality, StageKind, Topic

SIGNED, NINETIETH_DAY = dt.date(2025, 12, 19), dt.date(2026, 3, 19)

ACT_2025 = Source(
    title="L. 2025 ch. 699 (S6953-B)",
    url="https://legislation.nysenate.gov/pdf/bills/2025/S6953B",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="ss. 1420 and 1421 read in part, in reprints; the rest through a description of the enrolled text",
)
NEW_YORK = NewYork(calendar="us-federal")
IN_NEW_YORK = Model.developed_in.touch(place("US-NY")) | any_(
    Stage, Stage.destinations.includes(country("US")) | Stage.destinations.touch(place("US-NY"))
)
"""Developed, deployed or operating, in whole or in part, in New York."""


class Cost(Extension, of=Model, namespace="ny_raise_2025"):
    """What the law of 2025 asks of a model."""

    compute_cost: Amount[Money] = Amount(
        Money, "What did the compute of its final training run cost at the market prices of its start?"
    )
    distilled: Flag = Flag(
        "Was it made by knowledge distillation from a model that cost more than 100 million USD of compute and took "
        "more than 10^26 operations?",
        label="is distilled from a frontier model",
    )
    unreasonable_risk: Flag = Flag(
        "Would deploying it create an unreasonable risk of critical harm?",
        label="would create an unreasonable risk of critical harm if deployed",
    )


class Spending(Extension, of=Actor, namespace="ny_raise_2025"):
    """What the law of 2025 asks of a developer."""

    all_compute_cost: Amount[Money] = Amount(Money, "What has it spent on compute for training frontier models in all?")


class SafetyIncident(Extension, of=Incident, namespace="ny_raise_2025"):
    """What the law of 2025 asks of an incident."""

    safety_incident: Flag = Flag(
        "Is it a safety incident as the law of 2025 defined it?", label="is a safety incident of the law of 2025"
    )


def _at(section: str, confidence: Confidence = Confidence.MEDIUM) -> Citation:
    return ACT_2025.at(section, confidence=confidence, caveat=Caveat.DISPUTED)


def _act(name: str, phrase: str, done: str, *topics: Topic) -> Action:
    return Action(id=f"us-ny-raise/{name}", phrase=phrase, done=done, topics=frozenset(topics))


HAVE_PROTOCOL = _act(
    "have-protocol",
    "put a written safety and security protocol for {object} into practice",
    "put the protocol into practice",
    Topic.CATASTROPHIC_RISK,
    Topic.GOVERNANCE,
)
PUBLISH_PROTOCOL = _act(
    "publish-protocol",
    "publish the protocol for {object}, redacted as appropriate, and send it to {counterparty}",
    "published and sent the protocol",
    Topic.CATASTROPHIC_RISK,
    Topic.TRANSPARENCY,
)
KEEP_PROTOCOL = _act(
    "keep-protocol",
    "keep the unredacted protocol for {object} while it is deployed and five years more",
    "kept the protocol",
    Topic.CATASTROPHIC_RISK,
    Topic.GOVERNANCE,
)
RECORD_TESTS = _act(
    "record-tests",
    "record the tests of {object} so that others can repeat them, and keep that while it is deployed and five years more",
    "recorded the tests",
    Topic.CATASTROPHIC_RISK,
    Topic.TESTING,
)
SAFEGUARD = _act(
    "safeguard",
    "put safeguards against unreasonable risk of critical harm from {object} into practice",
    "put safeguards into practice",
    Topic.CATASTROPHIC_RISK,
    Topic.SECURITY,
)
REVIEW_PROTOCOL = _act(
    "review-protocol",
    "review the protocol for {object}",
    "reviewed the protocol",
    Topic.CATASTROPHIC_RISK,
    Topic.GOVERNANCE,
)

MODEL_2025 = DefinedTerm(
    id="us-ny-raise/frontier-model-2025", phrase="a frontier model of the law of 2025", subject=Model
)
LARGE_2025 = DefinedTerm(
    id="us-ny-raise/large-developer-2025", phrase="a large developer of the law of 2025", subject=Actor
)
PENALTY_2025 = Sanction(
    words="civil penalty: up to 10,000,000 USD for a first violation, 30,000,000 USD for a later one",
    ceiling=usd(30_000_000),
    citation=_at("s. 1422(1)(a)"),
)
USED_OR_DEPLOYED = PUBLIC_RELEASE | (
    (SEEN_BY_OUTSIDERS | Stage.kind.is_(StageKind.INTERNAL_USE)) & ~Stage.for_evaluation
)
CAUGHT = USED_OR_DEPLOYED & MODEL_2025 & LARGE_2025

TEXT_2025 = (
    counts_as(
        MODEL_2025,
        id="2025.1420(6)",
        citation=_at("s. 1420(6), s. 1424"),
        when=IN_NEW_YORK
        & (
            ((Model.training_compute > flop("1e26")) & (Cost.compute_cost > usd(100_000_000)))
            | (Cost.distilled & (Cost.compute_cost > usd(5_000_000)))
        ),
    ),
    counts_as(
        LARGE_2025,
        id="2025.1420(9)",
        citation=_at("s. 1420(9)"),
        when=any_(Model, MODEL_2025) & (Spending.all_compute_cost > usd(100_000_000)),
    ),
    *(
        duty(
            id=f"2025.{section}",
            citation=_at(f"s. {section}", Confidence.HIGH),
            action=action,
            towards=towards,
            per=Stage,
            condition=CAUGHT,
            window=window,
            sanction=PENALTY_2025,
        )
        for section, action, towards, window in (
            ("1421(1)(a)", HAVE_PROTOCOL, None, Before(Stage.starts)),
            ("1421(1)(b)", KEEP_PROTOCOL, None, Before(Stage.starts)),
            ("1421(1)(c)", PUBLISH_PROTOCOL, (NEW_YORK_ATTORNEY_GENERAL, NEW_YORK_DHSES), Before(Stage.starts)),
            ("1421(1)(d)", RECORD_TESTS, None, Undated("as and when reasonably possible")),
            ("1421(1)(e)", SAFEGUARD, None, Before(Stage.starts)),
        )
    ),
    duty(
        id="2025.1421(2)",
        citation=_at("s. 1421(2)", Confidence.HIGH),
        towards=PUBLIC,
        action=MAKE_AVAILABLE,
        per=Stage,
        condition=CAUGHT & Cost.unreasonable_risk,
        modality=Modality.MUST_NOT,
        sanction=PENALTY_2025,
    ),
    duty(
        id="2025.1421(3)",
        citation=_at("s. 1421(3)", Confidence.HIGH),
        action=REVIEW_PROTOCOL,
        per=Stage,
        condition=CAUGHT,
        window=Every(years(1), since=Stage.starts, counting=NEW_YORK),
        sanction=PENALTY_2025,
        assumes=("the year is counted from the deployment; the text names no day",),
    ),
    duty(
        id="2025.1421.incident",
        citation=_at("s. 1421, safety incidents"),
        towards=(NEW_YORK_ATTORNEY_GENERAL, NEW_YORK_DHSES),
        action=REPORT_INCIDENT,
        per=Incident,
        condition=MODEL_2025 & LARGE_2025 & SafetyIncident.safety_incident,
        window=EarliestOf(
            (
                Within(Incident.aware, period=hours(72), counting=NEW_YORK),
                Within(Incident.reasonable_belief, period=hours(72), counting=NEW_YORK),
            )
        ),
        sanction=PENALTY_2025,
    ),
)
