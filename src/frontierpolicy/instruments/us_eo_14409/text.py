"""The text of EO 14409, section by section."""

import datetime as dt

from frontierpolicy.calendars import days
from frontierpolicy.conditions import Action, Constant, DefinedTerm, Determination, first
from frontierpolicy.deadlines import AtOrBefore, Before, Undated, Within
from frontierpolicy.drafting import Part, ReviewPeriod
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import (
    ATTORNEY_GENERAL,
    CISA,
    CNSS,
    NSA_DIRECTOR,
    OMB,
    OPM,
    TREASURY,
    US_GOVERNMENT,
    WAR,
)
from frontierpolicy.plans import PUBLIC_RELEASE, Model, Stage
from frontierpolicy.provisions import Block, Norm, Notice, Pattern, counts_as
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, Modality, Role, StageKind, Topic
from frontierpolicy.truth import Truth

SIGNED = dt.date(2026, 6, 2)
CHECKED = dt.date(2026, 10, 10)

ORDER = Source(
    title="EO 14409, 91 FR 34565",
    url="https://www.govinfo.gov/content/pkg/FR-2026-06-05/pdf/2026-11415.pdf",
    checked=CHECKED,
    note="read in full; no correction or amendment found",
)

# s. 3(a): which models are covered is found by the Director of NSA under a classified benchmark. The
# order has no threshold of compute, size or revenue, so the library never computes the answer.

DETERMINED = Determination(
    id="us-eo-14409/covered",
    title="is a covered frontier model",
    subject=Model,
    authority=NSA_DIRECTOR,
    if_absent=Truth.UNKNOWN,
    question="Has the Director of NSA determined that the model is a covered frontier model?",
)
COVERED = DefinedTerm(id="us-eo-14409/covered-frontier-model", phrase="a covered frontier model", subject=Model)

RELEASED_TO_PARTNERS = first(Stage.starts, where=Stage.kind.is_(StageKind.TRUSTED_PARTNERS))
NOT_OUT_BEFORE = ~(first(Stage.starts, where=PUBLIC_RELEASE) < SIGNED)


def _agency_act(name: str, phrase: str, done: str) -> Action:
    return Action(id=f"us-eo-14409/{name}", phrase=phrase, done=done, topics=frozenset({Topic.RULEMAKING}))


DEFEND_NSS = _agency_act(
    "defend-nss", "put the cyber defence of national security systems first", "put national security systems first"
)
DEFEND_WAR = _agency_act("defend-war", "put the cyber defence of its own systems first", "put its own systems first")
ISSUE_DIRECTIVES = _agency_act(
    "issue-directives",
    "issue binding operational directives and guidance for civilian systems and defensive use of AI",
    "issued directives and guidance",
)
FORM_CLEARINGHOUSE = _agency_act(
    "form-clearinghouse",
    "form an AI cybersecurity clearinghouse with industry that volunteers",
    "formed the clearinghouse",
)
NAME_FUNDS = _agency_act(
    "name-funds", "determine which grant funds can pay for finding vulnerabilities with AI", "named the funds"
)
HIRE = _agency_act("hire", "expand the hiring of cyber specialists for the Tech Force", "expanded hiring")
BENCHMARK = _agency_act(
    "benchmark",
    "build and keep a classified benchmark of advanced cyber capability, and its threshold",
    "built the benchmark",
)
SHARE_ASSESSMENTS = _agency_act(
    "share-assessments", "share its assessments of models with developers and researchers", "shared its assessments"
)
DESIGN_FRAMEWORK = _agency_act(
    "design-framework", "design the voluntary framework for developers", "designed the framework"
)
PROSECUTE = _agency_act(
    "prosecute", "put the prosecution of crimes that use AI for unauthorised access first", "put prosecution first"
)
DETERMINE = _agency_act("determine", "determine whether {object} is a covered frontier model", "determined coverage")
ASK = Action(
    id="us-eo-14409/ask",
    phrase="ask {counterparty} whether {object} is a covered frontier model",
    done="asked whether it is covered",
    topics=frozenset({Topic.REVIEW}),
)
CO_SELECT = Action(
    id="us-eo-14409/co-select",
    phrase="choose the trusted partners for early access to {object} together with {counterparty}",
    done="chosen partners together",
    topics=frozenset({Topic.PARTNERS}),
)


def _clock(section: str, bearer: Party, action: Action, number: int, *, joint: str = "") -> Norm:
    """Return an agency's duty within so many days of the order; every calendar day counts."""
    return Norm(
        id=f"{section}{f'.{joint}' if joint else ''}",
        citation=ORDER.at(f"s. {section}"),
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.DELEGATION,
        bearer=bearer,
        action=action,
        window=Within(Constant(SIGNED), period=days(number)),
    )


AGENCIES = (
    _clock("2(a)", CNSS, DEFEND_NSS, 30),
    _clock("2(b)", WAR, DEFEND_WAR, 30),
    _clock("2(c)", CISA, ISSUE_DIRECTIVES, 30),
    _clock("2(d)", TREASURY, FORM_CLEARINGHOUSE, 30),
    _clock("2(e)", OMB, NAME_FUNDS, 30),
    _clock("2(f)", OPM, HIRE, 60),
    _clock("3(a)", TREASURY, BENCHMARK, 60, joint="treasury"),
    _clock("3(a)", WAR, BENCHMARK, 60, joint="war"),
    _clock("3(a)", CISA, BENCHMARK, 60, joint="dhs"),
)
SHARING = tuple(
    Norm(
        id=f"3(a).{name}.share",
        citation=ORDER.at("s. 3(a)"),
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.DELEGATION,
        bearer=bearer,
        action=SHARE_ASSESSMENTS,
        window=Undated("as appropriate"),
    )
    for name, bearer in (("treasury", TREASURY), ("war", WAR), ("dhs", CISA))
)
DETERMINATION = Norm(
    id="3(a).determination",
    citation=ORDER.at("s. 3(a)"),
    modality=Modality.CAN,
    force=Force.BINDING,
    basis=Basis.DELEGATION,
    bearer=NSA_DIRECTOR,
    action=DETERMINE,
    per=Model,
    condition=NOT_OUT_BEFORE,
)
COVERAGE = counts_as(COVERED, id="3(a).covered", citation=ORDER.at("s. 3(a)"), when=DETERMINED)
FRAMEWORK = (
    _clock("3(b)", TREASURY, DESIGN_FRAMEWORK, 60, joint="treasury"),
    _clock("3(b)", WAR, DESIGN_FRAMEWORK, 60, joint="war"),
    _clock("3(b)", CISA, DESIGN_FRAMEWORK, 60, joint="dhs"),
)
ASK_OPTION = Norm(
    id="3(b)(i)",
    citation=ORDER.at("s. 3(b)(i)"),
    modality=Modality.MAY,
    force=Force.REQUESTED,
    basis=Basis.INVITATION,
    bearer=Role.DEVELOPER,
    towards=(US_GOVERNMENT,),
    action=ASK,
    per=Model,
    condition=NOT_OUT_BEFORE,
    window=AtOrBefore(first(Stage.starts, where=PUBLIC_RELEASE)),
)
ACCESS_OPTION = ReviewPeriod(
    id="3(b)(ii)",
    citation=ORDER.at("s. 3(b)(ii)"),
    length=days(30),
    ceiling=True,  # "up to": any shorter access will do
    reviewers=(US_GOVERNMENT,),
    before=RELEASED_TO_PARTNERS,  # not the public release
    condition=COVERED & NOT_OUT_BEFORE,
    modality=Modality.MAY,
)
CO_SELECT_OPTION = Norm(
    id="3(b)(iii)",
    citation=ORDER.at("s. 3(b)(iii)"),
    modality=Modality.MAY,
    force=Force.REQUESTED,
    basis=Basis.INVITATION,
    bearer=Role.DEVELOPER,
    towards=(US_GOVERNMENT,),
    action=CO_SELECT,
    per=Model,
    condition=COVERED & NOT_OUT_BEFORE,
    window=Before(RELEASED_TO_PARTNERS),
)
MANDATORY = Pattern(
    instrument="us-eo-14409",
    sections=("3",),
    topics=frozenset({Topic.LICENSING, Topic.REVIEW, Topic.ACCESS, Topic.RELEASE}),
    modalities=frozenset({Modality.MUST, Modality.MUST_NOT}),
    forces=frozenset({Force.BINDING}),
)
NO_LICENSING = Block(id="3(c)", citation=ORDER.at("s. 3(c)"), pattern=MANDATORY)
PROSECUTION = Norm(
    id="4",
    citation=ORDER.at("s. 4"),
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.DELEGATION,
    bearer=ATTORNEY_GENERAL,
    action=PROSECUTE,
    window=Undated("no time is stated"),
)
OTHER_LAW = Notice(
    id="5(a)(i)",
    citation=ORDER.at("s. 5(a)(i)"),
    text="The order leaves powers under other law as they are, export control among them.",
)
NO_RIGHTS = Notice(id="5(c)", citation=ORDER.at("s. 5(c)"), text="Nobody can enforce the order against the government.")

TEXT_PARTS: tuple[Part, ...] = (
    *AGENCIES,
    *SHARING,
    DETERMINATION,
    COVERAGE,
    *FRAMEWORK,
    ASK_OPTION,
    ACCESS_OPTION,
    CO_SELECT_OPTION,
    NO_LICENSING,
    PROSECUTION,
    OTHER_LAW,
    NO_RIGHTS,
)
