"""The text of NSPM-11, section by section."""

import datetime as dt

from frontierpolicy.calendars import days, years
from frontierpolicy.conditions import Action, Occurred
from frontierpolicy.deadlines import Every, Undated, Within
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.instruments._us_executive import act, directed, directed_jointly, within_days
from frontierpolicy.parties.known import (
    APNSA,
    APST,
    CNSS,
    DNI,
    ENERGY,
    FEDERAL_AGENCIES,
    INTELLIGENCE_AGENCIES,
    NATIONAL_SECURITY_AGENCIES,
    NSA_DIRECTOR,
    OMB,
    OPM,
    STATE,
    US_GOVERNMENT,
    WAR,
)
from frontierpolicy.plans import Contract, Waiver
from frontierpolicy.provisions import Norm, Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, Modality, Role, Topic

SIGNED = dt.date(2026, 6, 5)
MEMORANDUM = Source(
    title="NSPM-11",
    url="https://www.whitehouse.gov/presidential-actions/2026/06/national-security-presidential-memorandum-nspm-11/",
    checked=dt.date(2026, 11, 23),
    note="compared with a mirror of the White House text; evidence of later acts ends on 10 October 2026",
)
NINETY, HUNDRED_AND_TWENTY = within_days(90, of=SIGNED), within_days(120, of=SIGNED)
NO_DAY = Undated("no time is stated")


class CutOff(Extension, of=Contract, namespace="us_nspm_11"):
    """What the memorandum wants of a contract."""

    barred: Flag = Flag(
        "Does the contract bar the vendor from being able to stop, disable, degrade or materially change the system "
        "without the knowledge and approval of the government (NSPM-11, s. 2(c))?",
        label="bars the vendor from being able to cut the system off",
    )


class FromTermination(Extension, of=Waiver, namespace="us_nspm_11"):
    """Whether a waiver is one of this memorandum."""

    exception: Flag = Flag(
        "Does the waiver except a company from the termination of its contracts under NSPM-11, s. 3(b)?",
        label="is an exception from termination under NSPM-11",
    )


def _act(name: str, phrase: str, done: str, topic: Topic = Topic.RULEMAKING) -> Action:
    return act("us-nspm-11", name, phrase, done, topic)


ASSURE = _act(
    "assure-control",
    "ensure, by contract or otherwise, that no company can cut off or change a system that missions depend on",
    "ensured control",
    Topic.SECURITY,
)
KEEP_CUT_OFF = _act(
    "keep-cut-off",
    "keep a means to stop, disable, degrade or materially change the system without the approval of {counterparty}",
    "kept a means to cut the system off",
    Topic.SECURITY,
)
UPDATE_3000_09 = _act("update-3000-09", "update the directive on autonomy in weapon systems", "updated the directive")
REVIEW_3000_09 = _act("review-3000-09", "review the directive on autonomy in weapon systems", "reviewed the directive")
TERMINATE = _act(
    "terminate", "terminate contracts of companies that repeatedly act against the memorandum", "terminated contracts"
)
EXCEPT = _act("except", "except a company from termination, for one year at most", "granted an exception")
REPORT_EXCEPTION = _act(
    "report-exception", "report {object} to {counterparty} in writing", "reported the exception", Topic.REPORTING
)
GOVERNANCE = _act(
    "govern-nss", "issue a policy for the use of AI in national security systems", "issued the policy", Topic.GOVERNANCE
)
ANNEX = _act("annex", "issue a classified annex", "issued the annex")
UPDATE_POLICIES = _act("update-policies", "bring its policies into line with the memorandum", "updated its policies")
REVIEW_POLICIES = _act("review-policies", "review those policies, and update them as necessary", "reviewed them")
PROCURE = _act(
    "procure", "update procurement so that the most advanced models come quickly, from several vendors", "updated it"
)
ROADMAP = _act("roadmap", "develop a roadmap for access to advanced computing", "developed the roadmap")
PARTNERSHIPS = _act(
    "partnerships", "develop partnerships with willing companies that secure their technology", "developed partnerships"
)
GENESIS = _act("genesis", "develop AI for national security missions through the Genesis Mission", "developed it")
FOREIGN_AI = _act("foreign-ai", "put the collection and analysis of foreign AI that is a threat first", "put it first")
STRATEGY = _act("allies", "develop a strategy to engage allies on those threats", "developed the strategy")
EXCHANGES = _act("exchanges", "initiate joint exchanges of data and models", "initiated the exchanges")
HIRE = _act("hire", "use special authorities to hire technical talent", "hired talent")
RESERVE = _act("reserve", "initiate a strategic reserve of talent from outside government", "initiated the reserve")
CURRICULUM = _act("curriculum", "develop and implement a curriculum on AI for national security", "implemented it")
RESEARCH = _act("research", "put research on reliable and controllable AI first", "put it first", Topic.RESEARCH)
ASSURANCE = _act(
    "assurance", "develop a joint strategy for risk management, with baseline security", "developed it", Topic.SECURITY
)
METHODS = _act(
    "methods", "submit methods of test, evaluation and verification for review", "submitted them", Topic.TESTING
)

CONTRACTS = (
    directed(NATIONAL_SECURITY_AGENCIES, ASSURE, MEMORANDUM.at("s. 2(c)"), id="2(c)"),
    Norm(
        id="2(c).vendor",
        citation=MEMORANDUM.at("s. 2(c)"),
        modality=Modality.MUST_NOT,
        force=Force.BINDING,
        basis=Basis.CONTRACT,
        bearer=Role.VENDOR,
        towards=US_GOVERNMENT,
        action=KEEP_CUT_OFF,
        per=Contract,
        condition=CutOff.barred,
    ),
)
GUIDANCE = (
    directed(WAR, UPDATE_3000_09, MEMORANDUM.at("s. 3(a)"), id="3(a)", window=NINETY),
    directed(
        WAR,
        REVIEW_3000_09,
        MEMORANDUM.at("s. 3(a)"),
        id="3(a).review",
        window=Every(years(1), since=Occurred(action=UPDATE_3000_09, by=WAR)),
    ),
    *directed_jointly((WAR, DNI, FEDERAL_AGENCIES), TERMINATE, MEMORANDUM.at("s. 3(b)"), id="3(b)", window=NO_DAY),
    directed(
        NATIONAL_SECURITY_AGENCIES,
        EXCEPT,
        MEMORANDUM.at("s. 3(b)"),
        id="3(b).exception",
        modality=Modality.MAY,
    ),
    directed(
        NATIONAL_SECURITY_AGENCIES,
        REPORT_EXCEPTION,
        MEMORANDUM.at("s. 3(b)"),
        id="3(b).report",
        towards=(APST, APNSA),
        per=Waiver,
        condition=FromTermination.exception,
        window=Within(Waiver.on, period=days(30)),
    ),
    *directed_jointly((CNSS, OMB), GOVERNANCE, MEMORANDUM.at("s. 3(c)"), id="3(c)", window=NINETY),
    directed(
        US_GOVERNMENT,
        ANNEX,
        MEMORANDUM.at("s. 3(d)"),
        id="3(d)",
        window=NINETY,
        assumes=("The memorandum does not say who issues the annex: the government is taken.",),
    ),
    directed(
        NATIONAL_SECURITY_AGENCIES,
        UPDATE_POLICIES,
        MEMORANDUM.at("s. 3(e)"),
        id="3(e)",
        window=Undated("after the guidance of s. 3; no number of days"),
    ),
    directed(
        NATIONAL_SECURITY_AGENCIES,
        REVIEW_POLICIES,
        MEMORANDUM.at("s. 3(e)"),
        id="3(e).review",
        window=Every(years(1), since=Occurred(action=UPDATE_POLICIES, by=NATIONAL_SECURITY_AGENCIES)),
    ),
    Notice(
        id="3(f)",
        citation=MEMORANDUM.at("s. 3(f)"),
        text="National Security Memorandum 25 and the guidance under it are rescinded.",
    ),
)
CAPABILITIES = (
    *directed_jointly(
        (WAR, DNI, INTELLIGENCE_AGENCIES), PROCURE, MEMORANDUM.at("s. 4(a)"), id="4(a)", window=HUNDRED_AND_TWENTY
    ),
    *directed_jointly((APST, OMB), ROADMAP, MEMORANDUM.at("s. 4(b)"), id="4(b)", window=NINETY),
    *directed_jointly(
        (WAR, ENERGY, DNI, NSA_DIRECTOR), PARTNERSHIPS, MEMORANDUM.at("s. 4(c)"), id="4(c)", window=HUNDRED_AND_TWENTY
    ),
    directed(ENERGY, GENESIS, MEMORANDUM.at("s. 4(d)"), id="4(d)", window=NO_DAY),
    directed(DNI, FOREIGN_AI, MEMORANDUM.at("s. 4(e)"), id="4(e)", window=NO_DAY),
    directed(STATE, STRATEGY, MEMORANDUM.at("s. 4(e)"), id="4(e).strategy", window=NO_DAY),
    *directed_jointly(
        (DNI, WAR, ENERGY, NSA_DIRECTOR), EXCHANGES, MEMORANDUM.at("s. 4(f)"), id="4(f)", window=HUNDRED_AND_TWENTY
    ),
)
CAPACITY = (
    directed(FEDERAL_AGENCIES, HIRE, MEMORANDUM.at("s. 5(a)"), id="5(a)", window=NO_DAY),
    directed(OPM, RESERVE, MEMORANDUM.at("s. 5(b)"), id="5(b)", window=HUNDRED_AND_TWENTY),
    *directed_jointly((DNI, WAR), CURRICULUM, MEMORANDUM.at("s. 5(c)"), id="5(c)", window=HUNDRED_AND_TWENTY),
    directed(FEDERAL_AGENCIES, RESEARCH, MEMORANDUM.at("s. 5(d)"), id="5(d)", window=NO_DAY),
    *directed_jointly(
        (DNI, WAR, NSA_DIRECTOR), ASSURANCE, MEMORANDUM.at("s. 5(e)"), id="5(e)", window=HUNDRED_AND_TWENTY
    ),
    *directed_jointly((WAR, DNI), METHODS, MEMORANDUM.at("s. 5(f)"), id="5(f)", window=HUNDRED_AND_TWENTY),
    Notice(
        id="7(c)", citation=MEMORANDUM.at("s. 7(c)"), text="Nobody can enforce the memorandum against the government."
    ),
)
PARTS = (*CONTRACTS, *GUIDANCE, *CAPABILITIES, *CAPACITY)
