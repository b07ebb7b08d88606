"""SB 53, s. 22757.13: critical safety incidents, and the federal law that may take the place of the section."""

from frontierpolicy.calendars import days, hours
from frontierpolicy.conditions import Action, Happened
from frontierpolicy.deadlines import Undated, Within
from frontierpolicy.instruments._frontier_statutes import duty
from frontierpolicy.instruments.us_ca_sb53.definitions import (
    ACT,
    CALIFORNIA,
    FOUND,
    FRONTIER_DEVELOPER,
    FRONTIER_MODEL,
    INCIDENT,
)
from frontierpolicy.instruments.us_ca_sb53.transparency import CIVIL_PENALTY
from frontierpolicy.parties.known import CAL_OES
from frontierpolicy.plans import Actor, Incident, Log
from frontierpolicy.provisions import Notice
from frontierpolicy.provisions.actions import REPORT_INCIDENT, WARN_AUTHORITY
from frontierpolicy.terms import Modality, Topic

DESIGNATE = Action(
    id="us-ca-sb53/designate-federal-law",
    phrase="designate by regulation federal law whose incident reporting is as strict or stricter",
    done="designated federal law",
    topics=frozenset({Topic.RULEMAKING}),
)
REVOKE_DESIGNATION = Action(
    id="us-ca-sb53/revoke-designation",
    phrase="revoke the regulation if the federal law no longer qualifies",
    done="revoked the designation",
    topics=frozenset({Topic.RULEMAKING}),
)
DECLARE = Action(
    id="us-ca-sb53/declare-federal-route",
    phrase="declare to {counterparty} that it will report incidents under the designated federal law",
    done="declared for the federal law",
    topics=frozenset({Topic.REPORTING}),
)
FOLLOW_FEDERAL_LAW = Action(
    id="us-ca-sb53/follow-designated-law",
    phrase="meet the designated federal law on {object}",
    done="met the designated federal law",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.REPORTING}),
)

DESIGNATED = Happened(action=DESIGNATE, by=CAL_OES, about="us-ca-sb53")
FEDERAL_ROUTE = DESIGNATED & Happened(action=DECLARE, towards=CAL_OES)

INCIDENTS = (
    duty(
        id="22757.13(c)(1)",
        citation=ACT.at("s. 22757.13(c)(1)"),
        towards=CAL_OES,
        action=REPORT_INCIDENT,
        per=Incident,
        condition=FRONTIER_MODEL & INCIDENT,
        window=Within(Incident.aware, period=days(15), counting=CALIFORNIA),
        sanction=CIVIL_PENALTY,
    ).unless(FEDERAL_ROUTE, ACT.at("s. 22757.13(i)(2)(A)")),
    duty(
        id="22757.13(c)(2)",
        citation=ACT.at("s. 22757.13(c)(2)"),
        action=WARN_AUTHORITY,
        per=Incident,
        condition=FRONTIER_MODEL & INCIDENT & Incident.imminent_danger,
        window=Within(Incident.danger_discovered, period=hours(24), counting=CALIFORNIA),
        sanction=CIVIL_PENALTY,
    ).unless(FEDERAL_ROUTE, ACT.at("s. 22757.13(i)(2)(A)")),
    duty(
        id="22757.13(h)",
        citation=ACT.at("s. 22757.13(h)"),
        bearer=CAL_OES,
        action=DESIGNATE,
        per=None,
        modality=Modality.CAN,
    ),
    duty(
        id="22757.13(i)(1)",
        citation=ACT.at("s. 22757.13(i)(1)"),
        towards=CAL_OES,
        action=DECLARE,
        per=Actor,
        condition=FRONTIER_DEVELOPER & DESIGNATED,
        modality=Modality.MAY,
    ),
    duty(
        id="22757.13(i)(2)(B)",
        citation=ACT.at("s. 22757.13(i)(2)(B)"),
        action=FOLLOW_FEDERAL_LAW,
        per=Incident,
        condition=FRONTIER_MODEL & INCIDENT & FEDERAL_ROUTE,
        window=Undated("when the designated federal law says"),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="22757.13(j)",
        citation=ACT.at("s. 22757.13(j)"),
        bearer=CAL_OES,
        action=REVOKE_DESIGNATION,
        per=None,
        condition=DESIGNATED,
        window=Undated("once the federal law no longer qualifies"),
    ),
    Notice(
        id="22757.13(i)",
        citation=ACT.at("s. 22757.13(i)(2)(A)"),
        per=Actor,
        condition=FRONTIER_DEVELOPER & DESIGNATED,
        text="The federal law takes the place of s. 22757.13 alone: framework and transparency report stay owed.",
    ),
    Notice(
        id="sec-5",
        citation=ACT.at("sec. 5(d) and (e)"),
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        text="The act gives way to a contract with a federal entity that strictly conflicts with it, and to federal "
        "law that preempts it. No such law was found.",
    ),
)
DESIGNATIONS = Log(of=DESIGNATE, about="us-ca-sb53", complete_until=FOUND)
