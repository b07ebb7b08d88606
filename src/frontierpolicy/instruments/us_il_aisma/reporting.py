"""AISMA, sections 15 to 20: incidents, the federal route, the disclosure statement, employees."""

from frontierpolicy.calendars import hours, months, years
from frontierpolicy.conditions import Happened, Occurred
from frontierpolicy.deadlines import AtOrBefore, Every, Undated, Within
from frontierpolicy.instruments._frontier_statutes import duty
from frontierpolicy.instruments.us_il_aisma.definitions import (
    ACT,
    CIVIL_PENALTY,
    DECLARE,
    DEPLOYED_HERE,
    DESIGNATE,
    DESIGNATED,
    EFFECTIVE,
    FEDERAL_ROUTE,
    FRONTIER_DEVELOPER,
    FRONTIER_MODEL,
    ILLINOIS,
    IN_ILLINOIS,
    INCIDENT,
    LARGE,
    act,
)
from frontierpolicy.parties.known import IEMA_OHS, ILLINOIS_ATTORNEY_GENERAL
from frontierpolicy.plans import Actor, Incident, Model, Stage
from frontierpolicy.provisions import Sanction
from frontierpolicy.provisions.actions import (
    NOTIFY_EMPLOYEES,
    OPEN_ANONYMOUS_CHANNEL,
    REPORT_INCIDENT,
    RETALIATE,
    SHARE_WITH_OFFICERS,
    WARN_AUTHORITY,
)
from frontierpolicy.terms import Modality, Topic

FILE_STATEMENT = act(
    "file-statement",
    "have a current disclosure statement on file with {counterparty} and pay the fee",
    "filed a disclosure statement and paid the fee",
    Topic.REPORTING,
)
FOLLOW_FEDERAL_LAW = act(
    "follow-designated-law", "meet the designated federal law", "met the designated federal law", Topic.GOVERNANCE
)
DAILY_PENALTY = Sanction(
    words="1,000 USD for each day without a statement or with a false one, and what is owed",
    citation=ACT.at("s. 18(e)"),
)

INCIDENTS = (
    duty(
        id="15(c)",
        citation=ACT.at("s. 15(c)"),
        towards=(IEMA_OHS, ILLINOIS_ATTORNEY_GENERAL),
        action=REPORT_INCIDENT,
        per=Incident,
        condition=FRONTIER_MODEL & INCIDENT,
        window=Within(Incident.reasonable_belief, period=hours(72), counting=ILLINOIS),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="15(c).danger",
        citation=ACT.at("s. 15(c)"),
        action=WARN_AUTHORITY,
        per=Incident,
        condition=FRONTIER_MODEL & INCIDENT & Incident.imminent_danger,
        window=Within(Incident.danger_discovered, period=hours(24), counting=ILLINOIS),
        sanction=CIVIL_PENALTY,
    ),
)
DISCLOSURE = (
    duty(
        id="18(a)",
        citation=ACT.at("s. 18(a)"),
        towards=IEMA_OHS,
        action=FILE_STATEMENT,
        per=Model,
        condition=FRONTIER_MODEL & IN_ILLINOIS & LARGE,  # to develop and operate is enough
        sanction=DAILY_PENALTY,
    ),
    duty(
        id="18(a).deploy",
        citation=ACT.at("s. 18(a)"),
        towards=IEMA_OHS,
        action=FILE_STATEMENT,
        per=Stage,
        condition=DEPLOYED_HERE & FRONTIER_MODEL & IN_ILLINOIS & LARGE,
        window=AtOrBefore(Stage.starts),
        sanction=DAILY_PENALTY,
    ),
    duty(
        id="18(b)",
        citation=ACT.at("s. 18(b); sooner on a transfer or a material change"),
        towards=IEMA_OHS,
        action=FILE_STATEMENT,
        per=Actor,
        condition=LARGE & Happened(action=FILE_STATEMENT),
        window=Every(years(1), since=Occurred(action=FILE_STATEMENT), counting=ILLINOIS),
        sanction=DAILY_PENALTY,
    ),
)
EMPLOYEES = (
    duty(
        id="20(a)",
        citation=ACT.at("s. 20(a) and (b)"),
        action=RETALIATE,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MUST_NOT,
    ),
    duty(
        id="20(d)",
        citation=ACT.at("s. 20(d)"),
        action=NOTIFY_EMPLOYEES,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
    ),
    duty(
        id="20(e)(1)",
        citation=ACT.at("s. 20(e)(1)"),
        action=OPEN_ANONYMOUS_CHANNEL,  # with an answer each month to whoever reported
        per=Actor,
        condition=LARGE,
    ),
    duty(
        id="20(e)(2)",
        citation=ACT.at("s. 20(e)(2); not with one who is accused"),
        action=SHARE_WITH_OFFICERS,
        per=Actor,
        condition=LARGE,
        window=Every(months(3), since=EFFECTIVE, counting=ILLINOIS),
        assumes=("the quarters are counted from the day the act takes effect; it names no day",),
    ),
)
FEDERAL_LAW = (
    duty(
        id="17(a)",
        citation=ACT.at("s. 17(a)"),
        bearer=IEMA_OHS,
        action=DESIGNATE,
        per=None,
        window=Undated("no time is stated"),
    ),
    duty(
        id="17(b)(1)",
        citation=ACT.at("s. 17(b)(1)"),
        towards=IEMA_OHS,
        action=DECLARE,
        per=Actor,
        condition=FRONTIER_DEVELOPER & DESIGNATED,
        modality=Modality.MAY,
    ),
    duty(
        id="17(b)(2)(B)",
        citation=ACT.at("s. 17(b)(2)(B)"),
        action=FOLLOW_FEDERAL_LAW,
        per=Actor,
        condition=FRONTIER_DEVELOPER & FEDERAL_ROUTE,
        sanction=CIVIL_PENALTY,
    ),
)
SECTIONS_15_TO_20 = (*INCIDENTS, *DISCLOSURE, *EMPLOYEES)
