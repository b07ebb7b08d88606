"""The text of EO 14319, section by section, and what M-26-04 adds to it."""

import datetime as dt

from frontierpolicy.calendars import Interval, days
from frontierpolicy.conditions import Action, Condition, Happened, Occurred, Someone
from frontierpolicy.deadlines import AtOrBefore, Standing, Undated, Window, Within
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.instruments._us_executive import act, directed, within_days
from frontierpolicy.parties.known import FEDERAL_AGENCIES, OMB, US_GOVERNMENT
from frontierpolicy.plans import Contract
from frontierpolicy.provisions import Norm, Notice, Sanction
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Basis, Confidence, Force, Governed, Modality, Role, Topic

SIGNED = dt.date(2025, 7, 23)
ORDER = Source(
    title="EO 14319, 90 FR 35389",
    url="https://www.whitehouse.gov/presidential-actions/2025/07/preventing-woke-ai-in-the-federal-government/",
    checked=dt.date(2026, 11, 23),
    note="compared with a mirror of the White House text; evidence of later acts ends on 10 October 2026",
)
MEMORANDUM = Source(
    title="OMB M-26-04",
    url="https://www.whitehouse.gov/wp-content/uploads/2025/12/M-26-04-Increasing-Public-Trust-in-Artificial-Intelligence-Through-Unbiased-AI-Principles-1.pdf",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="read through summaries of its terms",
)
SINCE_MEMORANDUM = Interval(dt.date(2025, 12, 11))


class Terms(Extension, of=Contract, namespace="us_eo_14319"):
    """What a contract for a language model says."""

    principles: Flag = Flag(
        "Does the contract require that the model comply with the Unbiased AI Principles (EO 14319, s. 3)?",
        label="requires compliance with the Unbiased AI Principles",
    )
    documents: Flag = Flag(
        "Does the contract require the documents of OMB M-26-04: use policy, model card, resources for users, feedback?",
        label="requires the documents of M-26-04",
    )


def _act(name: str, phrase: str, done: str, topic: Topic = Topic.RULEMAKING) -> Action:
    return act("us-eo-14319", name, phrase, done, topic)


PROCURE = _act("procure", "procure only language models that follow the Unbiased AI Principles", "procured such models")
ISSUE_GUIDANCE = _act("issue-guidance", "issue guidance to agencies on the principles", "issued the guidance")
INCLUDE_TERMS = _act(
    "include-terms", "put the principles, and the cost of decommissioning, into {object}", "put them in"
)
REVISE = _act("revise", "revise {object} to include those terms", "revised the contract")
ADOPT_PROCEDURES = _act("adopt-procedures", "adopt procedures that ensure compliance", "adopted procedures")
SEEK_TRUTH = _act("seek-truth", "supply a model that is truthful, and says where it is uncertain", "supplied it")
STAY_NEUTRAL = _act("stay-neutral", "supply a model into which no ideology is built unseen", "supplied it")
DISCLOSE = _act(
    "disclose-judgements",
    "disclose the system prompt, specifications or evaluations that show ideological judgements",
    "disclosed them",
    Topic.TRANSPARENCY,
)
DOCUMENT = _act(
    "document",
    "give {counterparty} the use policy, the model card, resources for users and a way to give feedback",
    "given the documents",
    Topic.TRANSPARENCY,
)
PAY_COSTS = _act("pay-costs", "pay the cost of decommissioning after {object}", "paid the cost")
END_FOR_BREACH = _act("end-for-breach", "end a contract for a breach that was not cured", "ended it for a breach")

GUIDANCE_DAY = Occurred(action=ISSUE_GUIDANCE, by=OMB)
FEDERAL = Contract.with_us_agency & Contract.for_language_model
OLD = ~(Contract.on > GUIDANCE_DAY)
ENDED = Happened(action=END_FOR_BREACH, by=US_GOVERNMENT, towards=Someone.BEARER, about=Contract)
NSS = ORDER.at("s. 4(a)(v): exceptions as appropriate", confidence=Confidence.MEDIUM)


def _vendor(
    name: str,
    citation: Citation,
    action: Action,
    condition: Condition,
    *,
    window: Window = Standing(),
    satisfied_by: tuple[Action, ...] = (),
    sanction: Sanction | None = None,
) -> Norm:
    """Return what a vendor owes an agency by contract."""
    return Norm(
        id=name,
        citation=citation,
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.CONTRACT,
        bearer=Role.VENDOR,
        towards=US_GOVERNMENT,
        action=action,
        per=Contract,
        condition=condition,
        window=window,
        satisfied_by=satisfied_by,
        governed=Governed.THROUGHOUT,  # for as long as the contract runs
        sanction=sanction,
    )


COSTS = Sanction(
    words="termination after a reasonable period to cure, and the cost of decommissioning",
    citation=ORDER.at("s. 4(b)(i)"),
)
PRINCIPLES = (
    directed(FEDERAL_AGENCIES, PROCURE, ORDER.at("s. 3"), id="3"),
    _vendor("3(a).vendor", ORDER.at("s. 3(a)"), SEEK_TRUTH, FEDERAL & Terms.principles, sanction=COSTS),
    _vendor(
        "3(b).vendor",
        ORDER.at("s. 3(b); disclosure will do, s. 4(a)(ii)"),
        STAY_NEUTRAL,
        FEDERAL & Terms.principles,
        satisfied_by=(STAY_NEUTRAL, DISCLOSE),
        sanction=COSTS,
    ),
)
IMPLEMENTATION = (
    directed(OMB, ISSUE_GUIDANCE, ORDER.at("s. 4(a)"), id="4(a)", window=within_days(120, of=SIGNED)),
    directed(
        FEDERAL_AGENCIES,
        INCLUDE_TERMS,
        ORDER.at("s. 4(b)(i)"),
        id="4(b)(i)",
        per=Contract,
        condition=FEDERAL & ~OLD,  # entered into after the day of the guidance, not on it
        window=AtOrBefore(Contract.on),
    ).unless(Contract.for_national_security, NSS),
    _vendor("4(b)(i).vendor", ORDER.at("s. 4(b)(i)"), PAY_COSTS, FEDERAL & Terms.principles & ENDED),
    directed(
        FEDERAL_AGENCIES,
        REVISE,
        ORDER.at("s. 4(b)(ii)"),
        id="4(b)(ii)",
        per=Contract,
        condition=FEDERAL & OLD,
        window=Undated("to the extent practicable"),
        governed=Governed.THROUGHOUT,  # contracts older than the order too
    ).unless(Contract.for_national_security, NSS),
    directed(
        FEDERAL_AGENCIES,
        ADOPT_PROCEDURES,
        ORDER.at("s. 4(b)(iii)"),
        id="4(b)(iii)",
        window=Within(GUIDANCE_DAY, period=days(90)),
    ),
    Notice(id="5(c)", citation=ORDER.at("s. 5(c)"), text="Nobody can enforce the order against the government."),
)
MEMORANDUM_PARTS = (
    _vendor(
        "M-26-04.documents",
        MEMORANDUM.at("minimum transparency"),
        DOCUMENT,
        FEDERAL & Terms.documents,
        window=Undated("as the contract says"),
    ).during(SINCE_MEMORANDUM),
    Notice(
        id="M-26-04.modified",
        citation=MEMORANDUM.at("existing contracts"),
        text="Existing contracts are to be changed, where practicable, before their performance is extended.",
    ).during(SINCE_MEMORANDUM),
)
PARTS = (*PRINCIPLES, *IMPLEMENTATION, *MEMORANDUM_PARTS)
