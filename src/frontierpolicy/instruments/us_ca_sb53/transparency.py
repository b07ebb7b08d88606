"""SB 53, s. 22757.12: the framework, the transparency report, internal use, statements, redactions."""

from frontierpolicy.calendars import days, months, years
from frontierpolicy.conditions import Action, Happened, Occurred
from frontierpolicy.deadlines import AtOrBefore, Every, Undated, Within
from frontierpolicy.instruments._frontier_statutes import DEPLOYED, NEW, duty
from frontierpolicy.instruments.us_ca_sb53.definitions import (
    ACT,
    CALIFORNIA,
    FRONTIER_DEVELOPER,
    FRONTIER_MODEL,
    LARGE,
    OPERATIVE,
)
from frontierpolicy.parties.known import CAL_OES, PUBLIC
from frontierpolicy.plans import Actor, FrameworkChange, Stage
from frontierpolicy.provisions import Sanction
from frontierpolicy.provisions.actions import (
    KEEP_UNREDACTED,
    MISLEAD_ON_FRAMEWORK,
    MISLEAD_ON_RISK,
    PUBLISH_FRAMEWORK,
    PUBLISH_FRAMEWORK_CHANGE,
    PUBLISH_SYSTEM_CARD,
    PUBLISH_TRANSPARENCY_REPORT,
    REDACT,
    REVIEW_FRAMEWORK,
    SUMMARISE_INTERNAL_USE,
    SUMMARISE_RISK_ASSESSMENTS,
)
from frontierpolicy.quantities import usd
from frontierpolicy.terms import Modality, Topic

CIVIL_PENALTY = Sanction(
    words="civil penalty by the severity of the violation, on large frontier developers alone, sought by the "
    "Attorney General alone",
    ceiling=usd(1_000_000),
    citation=ACT.at("s. 22757.15(a)"),
)
SET_SCHEDULE = Action(
    id="us-ca-sb53/set-schedule",
    phrase="tell {counterparty} in writing of another reasonable schedule",
    done="told it of another schedule",
    topics=frozenset({Topic.CATASTROPHIC_RISK, Topic.REPORTING}),
)
OTHER_SCHEDULE = Happened(action=SET_SCHEDULE, towards=CAL_OES)

FRAMEWORK = (
    duty(
        id="22757.12(a)",
        citation=ACT.at("s. 22757.12(a)"),
        towards=PUBLIC,
        action=PUBLISH_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="22757.12(b)(1)",
        citation=ACT.at("s. 22757.12(b)(1)"),
        action=REVIEW_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        window=Every(years(1), since=Occurred(action=PUBLISH_FRAMEWORK)),
        assumes=("the year is counted from the day the framework was published; the act names no day",),
    ),
    duty(
        id="22757.12(b)(2)",
        citation=ACT.at("s. 22757.12(b)(2)"),
        towards=PUBLIC,
        action=PUBLISH_FRAMEWORK_CHANGE,
        per=FrameworkChange,
        condition=LARGE & FrameworkChange.material,
        window=Within(FrameworkChange.on, period=days(30), counting=CALIFORNIA),
        sanction=CIVIL_PENALTY,
    ),
)
REPORT = (
    duty(
        id="22757.12(c)(1)",
        citation=ACT.at("s. 22757.12(c)(1)"),
        towards=PUBLIC,
        action=PUBLISH_TRANSPARENCY_REPORT,
        satisfied_by=(PUBLISH_TRANSPARENCY_REPORT, PUBLISH_SYSTEM_CARD),  # (c)(3)
        per=Stage,
        condition=DEPLOYED & FRONTIER_MODEL & NEW,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="22757.12(c)(2)",
        citation=ACT.at("s. 22757.12(c)(2)"),
        towards=PUBLIC,
        action=SUMMARISE_RISK_ASSESSMENTS,
        satisfied_by=(SUMMARISE_RISK_ASSESSMENTS, PUBLISH_SYSTEM_CARD),
        per=Stage,
        condition=DEPLOYED & FRONTIER_MODEL & NEW & LARGE,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
)
INTERNAL_USE = (
    duty(
        id="22757.12(d)",
        citation=ACT.at("s. 22757.12(d)"),
        towards=CAL_OES,
        action=SUMMARISE_INTERNAL_USE,
        per=Actor,
        condition=LARGE,
        window=Every(months(3), since=OPERATIVE, counting=CALIFORNIA),
        sanction=CIVIL_PENALTY,
        assumes=("the three months are counted from the day the act became operative; it names no day",),
    ).unless(OTHER_SCHEDULE, ACT.at("s. 22757.12(d)")),
    duty(
        id="22757.12(d).schedule",
        citation=ACT.at("s. 22757.12(d)"),
        towards=CAL_OES,
        action=SUMMARISE_INTERNAL_USE,
        per=Actor,
        condition=LARGE & OTHER_SCHEDULE,
        window=Undated("on the schedule it has told Cal OES of"),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="22757.12(d).option",
        citation=ACT.at("s. 22757.12(d)"),
        towards=CAL_OES,
        action=SET_SCHEDULE,
        per=Actor,
        condition=LARGE,
        modality=Modality.MAY,
    ),
)
STATEMENTS = (
    duty(
        id="22757.12(e)(1)(A)",
        citation=ACT.at("s. 22757.12(e)(1)(A); not if made in good faith and reasonable, (e)(2)"),
        action=MISLEAD_ON_RISK,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="22757.12(e)(1)(B)",
        citation=ACT.at("s. 22757.12(e)(1)(B); not if made in good faith and reasonable, (e)(2)"),
        action=MISLEAD_ON_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ),
)
REDACTIONS = (
    duty(
        id="22757.12(f)(1)",
        citation=ACT.at("s. 22757.12(f)(1)"),
        action=REDACT,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MAY,
    ),
    duty(
        id="22757.12(f)(2)",
        citation=ACT.at("s. 22757.12(f)(2)"),
        action=KEEP_UNREDACTED,
        per=Actor,
        condition=FRONTIER_DEVELOPER & Happened(action=REDACT),
    ),
)
TRANSPARENCY = (*FRAMEWORK, *REPORT, *INTERNAL_USE, *STATEMENTS, *REDACTIONS)
