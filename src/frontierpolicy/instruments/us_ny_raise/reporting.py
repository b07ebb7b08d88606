"""RAISE as it stands, ss. 1422 to 1428: internal use, incidents, the federal route, the disclosure statement."""

import datetime as dt

from frontierpolicy.calendars import hours, months, years
from frontierpolicy.conditions import Action, Happened, Occurred
from frontierpolicy.counting import ElapsedHours
from frontierpolicy.deadlines import AtOrBefore, EarliestOf, Every, Undated, Within
from frontierpolicy.instruments._frontier_statutes import DEPLOYED, duty
from frontierpolicy.instruments.us_ny_raise.text_2025 import NEW_YORK
from frontierpolicy.instruments.us_ny_raise.text_2026 import (
    ACT,
    CAUGHT,
    CIVIL_PENALTY,
    EFFECTIVE,
    FRONTIER_DEVELOPER,
    INCIDENT,
    LARGE,
)
from frontierpolicy.parties.known import NEW_YORK_OFFICE
from frontierpolicy.plans import Actor, Incident, Log, Stage
from frontierpolicy.provisions import Sanction
from frontierpolicy.provisions.actions import (
    REPORT_INCIDENT,
    SUMMARISE_INTERNAL_USE,
    WARN_AUTHORITY,
)
from frontierpolicy.terms import Modality, Role, Topic

NONE_UNTIL = dt.date(2026, 12, 31)
"""The last day before the article takes effect: until then the office cannot have designated anything."""

HOURS = ElapsedHours("America/New_York")  # 24 hours are not moved, whatever section 25-a does with 72


def _act(name: str, phrase: str, done: str, topic: Topic = Topic.REPORTING) -> Action:
    return Action(id=f"us-ny-raise/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


AGREE_SCHEDULE = _act(
    "agree-schedule", "agree to another schedule that {counterparty} asks for", "agreed to a schedule"
)
DESIGNATE = _act(
    "designate-federal-law",
    "designate by regulation federal law whose incident reporting is as strict or stricter",
    "designated federal law",
    Topic.RULEMAKING,
)
DECLARE = _act(
    "declare-federal-route",
    "declare to {counterparty} that it will report incidents under the designated federal law",
    "declared for the federal law",
)
SEND_COPY = _act(
    "copy-federal-report",
    "send {counterparty} a copy of what it reports on {object} under the designated federal law",
    "sent a copy of the federal report",
)
FILE_STATEMENT = _act(
    "file-statement",
    "have a current disclosure statement on file with {counterparty} and pay its share of the cost",
    "filed a disclosure statement and paid its share",
)
OTHER_SCHEDULE = Happened(action=AGREE_SCHEDULE, by=NEW_YORK_OFFICE, towards=Role.DEVELOPER)
DESIGNATED = Happened(action=DESIGNATE, by=NEW_YORK_OFFICE, about="us-ny-raise")
FEDERAL_ROUTE = DESIGNATED & Happened(action=DECLARE, towards=NEW_YORK_OFFICE)
DAILY_PENALTY = Sanction(
    words="1,000 USD for each day without a statement or with a false one, and what is owed",
    citation=ACT.at("s. 1428(5)"),
)

INTERNAL_USE = (
    duty(
        id="1422(2)(a)",
        citation=ACT.at("s. 1422(2)(a)"),
        towards=NEW_YORK_OFFICE,
        action=SUMMARISE_INTERNAL_USE,
        per=Actor,
        condition=LARGE,
        window=Every(months(3), since=EFFECTIVE, counting=NEW_YORK),
        sanction=CIVIL_PENALTY,
        assumes=("the three months are counted from the day the article takes effect; it names no day",),
    ).unless(OTHER_SCHEDULE, ACT.at("s. 1422(2)(a)")),
    duty(
        id="1422(2)(a).schedule",
        citation=ACT.at("s. 1422(2)(a)"),
        towards=NEW_YORK_OFFICE,
        action=SUMMARISE_INTERNAL_USE,
        per=Actor,
        condition=LARGE & OTHER_SCHEDULE,
        window=Undated("on the schedule agreed with the office"),
        sanction=CIVIL_PENALTY,
    ),
)
INCIDENTS = (
    duty(
        id="1422(3)(a)",
        citation=ACT.at("s. 1422(3)(a)"),
        towards=NEW_YORK_OFFICE,
        action=REPORT_INCIDENT,
        per=Incident,
        condition=CAUGHT & INCIDENT,
        window=EarliestOf(
            (
                Within(Incident.determined, period=hours(72), counting=NEW_YORK),
                Within(Incident.reasonable_belief, period=hours(72), counting=NEW_YORK),
            )
        ),  # the text joins the two by or: the earlier is the safe one
        sanction=CIVIL_PENALTY,
    ).unless(FEDERAL_ROUTE, ACT.at("s. 1422(9)(b)(i)")),
    duty(
        id="1422(3)(b)",
        citation=ACT.at("s. 1422(3)(b)"),
        action=WARN_AUTHORITY,
        per=Incident,
        condition=CAUGHT & INCIDENT & Incident.imminent_danger,
        window=Within(Incident.danger_discovered, period=hours(24), counting=HOURS),
        sanction=CIVIL_PENALTY,
    ).unless(FEDERAL_ROUTE, ACT.at("s. 1422(9)(b)(i)")),
    duty(
        id="1422(8)",
        citation=ACT.at("s. 1422(8)"),
        bearer=NEW_YORK_OFFICE,
        action=DESIGNATE,
        per=None,
        modality=Modality.CAN,
    ),
    duty(
        id="1422(9)(a)",
        citation=ACT.at("s. 1422(9)(a)"),
        towards=NEW_YORK_OFFICE,
        action=DECLARE,
        per=Actor,
        condition=FRONTIER_DEVELOPER & DESIGNATED,
        modality=Modality.MAY,
    ),
    duty(
        id="1422(9)(b)(iii)",
        citation=ACT.at("s. 1422(9)(b)(ii) and (iii)"),
        towards=NEW_YORK_OFFICE,
        action=SEND_COPY,
        per=Incident,
        condition=CAUGHT & INCIDENT & FEDERAL_ROUTE,
        window=Undated("together with the report to the federal authority"),
        sanction=CIVIL_PENALTY,
    ),
)
DISCLOSURE = (
    duty(
        id="1428(1)",
        citation=ACT.at("s. 1428(1)"),
        towards=NEW_YORK_OFFICE,
        action=FILE_STATEMENT,
        per=Actor,
        condition=LARGE,  # to develop and operate is enough
        sanction=DAILY_PENALTY,
    ),
    duty(
        id="1428(1).deploy",
        citation=ACT.at("s. 1428(1)"),
        towards=NEW_YORK_OFFICE,
        action=FILE_STATEMENT,
        per=Stage,
        condition=DEPLOYED & CAUGHT & LARGE,
        window=AtOrBefore(Stage.starts),
        sanction=DAILY_PENALTY,
    ),
    duty(
        id="1428(2)",
        citation=ACT.at("s. 1428(2); sooner on a transfer or a material change"),
        towards=NEW_YORK_OFFICE,
        action=FILE_STATEMENT,
        per=Actor,
        condition=LARGE & Happened(action=FILE_STATEMENT),
        window=Every(years(2), since=Occurred(action=FILE_STATEMENT), counting=NEW_YORK),
        sanction=DAILY_PENALTY,
    ),
)
REPORTING = (*INTERNAL_USE, *INCIDENTS, *DISCLOSURE)
DESIGNATIONS = Log(of=DESIGNATE, about="us-ny-raise", complete_until=NONE_UNTIL)
