"""EO 14110 of 30 October 2023, s. 4.2: reports on the largest models and clusters, until 20 January 2025.

The order has Commerce require the reports; companies are bound through what Commerce required.
"""

import datetime as dt

from frontierpolicy.calendars import Interval, not_later_than
from frontierpolicy.conditions import Action, Condition, DefinedTerm
from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import Ending, ExecutiveOrder
from frontierpolicy.facts import Extension, Flag, Record
from frontierpolicy.instruments._us_executive import act, directed, within_days
from frontierpolicy.parties.known import COMMERCE
from frontierpolicy.plans import ComputingCluster, Entry, Log, Model
from frontierpolicy.provisions import Norm, Notice, counts_as
from frontierpolicy.quantities import count, flop
from frontierpolicy.sources import Source
from frontierpolicy.terms import (
    Basis,
    Caveat,
    Confidence,
    Force,
    Governed,
    Modality,
    Role,
    Status,
    Topic,
)

__all__ = ["INSTRUMENT", "Eo14110"]

SIGNED, REVOKED = dt.date(2023, 10, 30), dt.date(2025, 1, 20)
REQUIRED_BY = dt.date(2024, 1, 29)  # when Commerce was said to have required the reports; no earlier day is known
ORDER = Source(
    title="EO 14110, 88 FR 75191",
    url="https://www.federalregister.gov/citation/88-FR-75191",
    checked=dt.date(2026, 10, 10),
)
PROPOSED_ON = dt.date(2024, 1, 29)  # as published; when it was filed for publication is not known here
PROPOSED = Source(
    title="proposed rule of 29 January 2024, 89 FR 5698",
    url="https://www.federalregister.gov/citation/89-FR-5698",
    checked=dt.date(2026, 11, 23),
    note="its summary read in a reprint; it says which paragraphs of the order it carries out",
)
REVOCATION = Source(
    title="EO 14148, 90 FR 8237", url="https://www.federalregister.gov/citation/90-FR-8237", checked=ORDER.checked
)
FACT_SHEET = "https://bidenwhitehouse.archives.gov/briefing-room/statements-releases/2024/01/29/fact-sheet-biden-harris-administration-announces-key-ai-actions-following-president-bidens-landmark-executive-order/"


class Eo14110(Extension, of=Model, namespace="eo_14110"):
    """What s. 4.2 asks of a model."""

    biological: Flag = Flag(
        "Is it trained primarily on biological sequence data?", label="is trained primarily on biological sequence data"
    )
    in_hand: Flag = Flag(
        "Was its training planned or under way, or were its weights held, at some time from 29 January 2024 to "
        "19 January 2025?",
        label="was planned, trained or held while reports were required",
    )


REPORTABLE = DefinedTerm(
    id="us-eo-14110/reportable-model", phrase="a model above the interim figures of EO 14110", subject=Model
)
LARGE_CLUSTER = DefinedTerm(
    id="us-eo-14110/large-cluster", phrase="a large-scale computing cluster under EO 14110", subject=ComputingCluster
)


def _act(name: str, phrase: str, done: str, topic: Topic = Topic.REPORTING) -> Action:
    return act("us-eo-14110", name, phrase, done, topic)


REQUIRE = _act("require-reports", "require those reports of companies", "required reports", Topic.RULEMAKING)
DEFINE = _act(
    "define-conditions", "define which models and clusters are to be reported", "defined them", Topic.RULEMAKING
)
REPORT_TRAINING = _act(
    "report-training",
    "report to {counterparty} the training of {object}, planned or begun, and how it is secured",
    "reported it",
)
REPORT_WEIGHTS = _act(
    "report-weights",
    "report to {counterparty} who holds the weights of {object}, and how they are secured",
    "reported it",
)
REPORT_TESTS = _act(
    "report-tests", "report to {counterparty} what red-teaming of {object} has found", "reported the tests"
)
REPORT_CLUSTER = _act(
    "report-cluster", "report to {counterparty} where {object} is and how much it computes", "reported the cluster"
)


PROPOSE_REPORTS = _act(
    "propose-foreign-training-reports",
    "propose rules by which providers of infrastructure services report when a foreign person trains a large model with "
    "them, and let no foreign reseller provide them without such reports",
    "proposed the rules",
    Topic.RULEMAKING,
)
DEFINE_LARGE = _act(
    "define-cyber-model",
    "determine by which technical conditions a large model could serve malicious cyber-enabled activity",
    "determined them",
    Topic.RULEMAKING,
)
PROPOSE_IDENTITY = _act(
    "propose-identity-checks",
    "propose rules by which providers of infrastructure services ensure that foreign resellers verify who opens an account",
    "proposed the rules",
    Topic.RULEMAKING,
)


def _report(
    name: str, place: str, action: Action, per: type[Record], condition: Condition, *, bearer: Role = Role.DEVELOPER
) -> Norm:
    return Norm(
        id=name,
        citation=ORDER.at(place, confidence=Confidence.MEDIUM),  # how Commerce went about it is known from reports
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.DELEGATION,
        bearer=bearer,
        towards=COMMERCE,
        action=action,
        per=per,
        condition=condition,
        window=Undated("on an ongoing basis, as Commerce requires"),
        governed=Governed.THROUGHOUT,
        in_force=Interval(REQUIRED_BY),
    )


INSTRUMENT = ExecutiveOrder(
    id="us-eo-14110-4-2",
    number=14110,
    title="Safe, Secure, and Trustworthy Development and Use of Artificial Intelligence, s. 4.2",
    signed=SIGNED,
    source=ORDER,
    summary="Has Commerce require reports on models trained with more than 10^26 operations, and on large clusters.",
    parts=(
        directed(COMMERCE, REQUIRE, ORDER.at("s. 4.2(a)"), id="4.2(a)", window=within_days(90, of=SIGNED)),
        *(
            _report(f"4.2(a)(i)({letter})", f"s. 4.2(a)(i)({letter})", action, Model, REPORTABLE & Eo14110.in_hand)
            for letter, action in (("A", REPORT_TRAINING), ("B", REPORT_WEIGHTS), ("C", REPORT_TESTS))
        ),
        *(
            _report(
                f"4.2(a)(ii).{bearer}", "s. 4.2(a)(ii)", REPORT_CLUSTER, ComputingCluster, LARGE_CLUSTER, bearer=bearer
            )
            for bearer in (Role.DEVELOPER, Role.HOST)
        ),
        directed(COMMERCE, DEFINE, ORDER.at("s. 4.2(b)"), id="4.2(b)", window=Undated("no time is stated")),
        counts_as(
            REPORTABLE,
            id="4.2(b)(i).any",
            citation=ORDER.at("s. 4.2(b)(i)"),
            when=Model.training_compute > flop("1e26"),
        ),
        counts_as(
            REPORTABLE,
            id="4.2(b)(i).biological",
            citation=ORDER.at("s. 4.2(b)(i)"),
            when=Eo14110.biological & (Model.training_compute > flop("1e23")),
        ),
        counts_as(
            LARGE_CLUSTER,
            id="4.2(b)(ii)",
            citation=ORDER.at("s. 4.2(b)(ii)", caveat=Caveat.DISPUTED),
            when=ComputingCluster.one_site
            & (ComputingCluster.network > count(100))
            & (ComputingCluster.capacity >= count("1e20")),
            assumes=("The order names 10^20 operations a second without a comparator: read as at least.",),
        ),
        Notice(
            id="3(k)",
            citation=ORDER.at("s. 3(k)", caveat=Caveat.DISPUTED),
            text="Reports are on dual-use foundation models, and until Commerce says more on any model above the interim "
            "figures; whether the definition must be met too is not plain. Open weights are not excepted.",
        ),
        Notice(
            id="4.2.sanction",
            citation=ORDER.at("s. 4.2(a)"),
            text="The order has no penalty of its own: it leans on the Defense Production Act.",
        ),
        directed(
            COMMERCE,
            PROPOSE_REPORTS,
            ORDER.at("s. 4.2(c)(i) and (ii)", confidence=Confidence.MEDIUM),
            id="4.2(c)(i)",
            window=within_days(90, of=SIGNED),
        ),
        directed(
            COMMERCE,
            DEFINE_LARGE,
            ORDER.at("s. 4.2(c)(iii)", confidence=Confidence.MEDIUM),
            id="4.2(c)(iii)",
            window=Undated("no time is stated"),
        ),
        directed(
            COMMERCE,
            PROPOSE_IDENTITY,
            ORDER.at("s. 4.2(d)(i)", confidence=Confidence.MEDIUM),
            id="4.2(d)(i)",
            window=within_days(180, of=SIGNED),
        ),
        Notice(
            id="4.2(c).providers",
            citation=PROPOSED.at("proposed 15 CFR part 7, subpart D"),
            text="Providers of infrastructure services owed nothing yet: the rules were proposed, and none was found to "
            "have been made final before the order was revoked.",
        ),
    ),
    ending=Ending(status=Status.REVOKED, on=REVOKED, known_at=REVOKED, citation=REVOCATION.at("s. 2")),
    record=(
        Log(
            of=REQUIRE,
            entries=(
                Entry(what=REQUIRE, by=COMMERCE, on=not_later_than(REQUIRED_BY, since=SIGNED), source=FACT_SHEET),
            ),
            complete_until=ORDER.checked,
        ),
        *(
            Log(
                of=proposal,
                entries=(
                    Entry(
                        what=proposal, by=COMMERCE, on=not_later_than(PROPOSED_ON, since=SIGNED), source=PROPOSED.url
                    ),
                ),
                complete_until=PROPOSED.checked,
            )
            for proposal in (PROPOSE_REPORTS, PROPOSE_IDENTITY)
        ),
    ),
)
