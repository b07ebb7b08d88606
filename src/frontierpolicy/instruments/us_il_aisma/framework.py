"""AISMA, section 10: framework, transparency report, audit, internal use, statements, redactions."""

from frontierpolicy.calendars import Interval, days, months, years
from frontierpolicy.conditions import Happened, Occurred, onset
from frontierpolicy.deadlines import AtOrBefore, Every, LatestOf, Undated, Within
from frontierpolicy.instruments._frontier_statutes import NEW, duty
from frontierpolicy.instruments.us_il_aisma.definitions import (
    ACT,
    CIVIL_PENALTY,
    DEPLOYED_HERE,
    EFFECTIVE,
    FRAMEWORKS,
    FRONTIER_DEVELOPER,
    FRONTIER_MODEL,
    ILLINOIS,
    LARGE,
    act,
)
from frontierpolicy.parties.known import IEMA_OHS, ILLINOIS_ATTORNEY_GENERAL, PUBLIC
from frontierpolicy.plans import Actor, Audit, FrameworkChange, Stage
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
from frontierpolicy.terms import Caveat, Modality, Role, Topic

MACHINE_READABLE = act(
    "machine-readable",
    "give the summaries of its risk assessments on {object} in a machine-readable format",
    "gave the summaries in a machine-readable format",
    Topic.TRANSPARENCY,
)
RETAIN_AUDITOR = act(
    "retain-auditor",
    "retain an independent and competent third party to audit its compliance with section 10",
    "retained an independent auditor",
    Topic.TESTING,
)
RETAIN_INTERESTED = act(
    "retain-interested-auditor",
    "retain an auditor with a financial interest in it or the reverse, or pay by the result",
    "retained an interested auditor",
    Topic.TESTING,
)
KEEP_AUDIT = act(
    "keep-audit",
    "keep the unredacted audit report for as long as a frontier model is deployed and five years more",
    "kept the audit report",
    Topic.TESTING,
)
PUBLISH_AUDIT = act(
    "publish-audit",
    "publish a summary of the audit and the redacted report, and send that to {counterparty}",
    "published the audit and sent the report",
    Topic.TESTING,
    Topic.TRANSPARENCY,
)
AGREE_SCHEDULE = act(
    "agree-schedule", "agree to another schedule of {counterparty}", "agreed to a schedule", Topic.REPORTING
)
OTHER_SCHEDULE = Happened(action=AGREE_SCHEDULE, by=IEMA_OHS, towards=Role.DEVELOPER)
SINCE_2028 = Interval(FRAMEWORKS)
BOTH = (IEMA_OHS, ILLINOIS_ATTORNEY_GENERAL)

FRAMEWORK = (
    duty(
        id="10(a)",
        citation=ACT.at("s. 10(a)"),
        towards=PUBLIC,
        action=PUBLISH_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        sanction=CIVIL_PENALTY,
    ).during(SINCE_2028),
    duty(
        id="10(b)(1)",
        citation=ACT.at("s. 10(b)(1)"),
        action=REVIEW_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        window=Every(years(1), since=Occurred(action=PUBLISH_FRAMEWORK)),
        assumes=("the year is counted from the day the framework was published; the act names no day",),
    ).during(SINCE_2028),
    duty(
        id="10(b)(2)",
        citation=ACT.at("s. 10(b)(2)"),
        towards=PUBLIC,
        action=PUBLISH_FRAMEWORK_CHANGE,
        per=FrameworkChange,
        condition=LARGE & FrameworkChange.material,
        window=Within(FrameworkChange.on, period=days(30), counting=ILLINOIS),
        sanction=CIVIL_PENALTY,
    ).during(SINCE_2028),
)
REPORT = (
    duty(
        id="10(c)(1)",
        citation=ACT.at("s. 10(c)(1); no later beginning is stated, one law firm says 2028", caveat=Caveat.DISPUTED),
        towards=PUBLIC,
        action=PUBLISH_TRANSPARENCY_REPORT,
        satisfied_by=(PUBLISH_TRANSPARENCY_REPORT, PUBLISH_SYSTEM_CARD),  # (c)(4)
        per=Stage,
        condition=DEPLOYED_HERE & FRONTIER_MODEL & NEW,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="10(c)(2)",
        citation=ACT.at("s. 10(c)(2); no later beginning is stated, one law firm says 2028", caveat=Caveat.DISPUTED),
        towards=PUBLIC,
        action=SUMMARISE_RISK_ASSESSMENTS,
        satisfied_by=(SUMMARISE_RISK_ASSESSMENTS, PUBLISH_SYSTEM_CARD),
        per=Stage,
        condition=DEPLOYED_HERE & FRONTIER_MODEL & NEW & LARGE,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="10(c)(3)",
        citation=ACT.at("s. 10(c)(3); no later beginning is stated, one law firm says 2028", caveat=Caveat.DISPUTED),
        towards=PUBLIC,
        action=MACHINE_READABLE,
        per=Stage,
        condition=DEPLOYED_HERE & FRONTIER_MODEL & NEW & LARGE,
        window=AtOrBefore(Stage.starts),
        sanction=CIVIL_PENALTY,
    ),
)
AUDITS = (
    duty(
        id="10(d)",
        citation=ACT.at("s. 10(d)"),
        action=RETAIN_AUDITOR,
        per=Actor,
        condition=LARGE,
        window=LatestOf(
            (AtOrBefore(FRAMEWORKS), Within(onset(LARGE), period=days(90), counting=ILLINOIS)),
        ),
        sanction=CIVIL_PENALTY,
        assumes=("the first auditor is due on the day the duty begins; the act says only that it is yearly from then",),
    ).during(SINCE_2028),
    duty(
        id="10(d).yearly",
        citation=ACT.at("s. 10(d)"),
        action=RETAIN_AUDITOR,
        per=Actor,
        condition=LARGE & Happened(action=RETAIN_AUDITOR),
        window=Every(years(1), since=Occurred(action=RETAIN_AUDITOR), counting=ILLINOIS),
        sanction=CIVIL_PENALTY,
    ).during(SINCE_2028),
    duty(
        id="10(d).interest",
        citation=ACT.at("s. 10(d)"),
        action=RETAIN_INTERESTED,
        per=Actor,
        condition=LARGE,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ).during(SINCE_2028),
    duty(
        id="10(d)(3)",
        citation=ACT.at("s. 10(d)(3)"),
        action=KEEP_AUDIT,
        per=Audit,
        condition=LARGE,
    ).during(SINCE_2028),
    duty(
        id="10(d)(4)(A)",
        citation=ACT.at("s. 10(d)(4)(A)"),
        towards=BOTH,
        action=PUBLISH_AUDIT,
        per=Audit,
        condition=LARGE,
        window=Within(Audit.report_received, period=days(30), counting=ILLINOIS),
        sanction=CIVIL_PENALTY,
    ).during(SINCE_2028),
)
INTERNAL_USE = (
    duty(
        id="10(e)",
        citation=ACT.at("s. 10(e)"),
        towards=IEMA_OHS,
        action=SUMMARISE_INTERNAL_USE,
        per=Actor,
        condition=LARGE,
        window=Every(months(3), since=EFFECTIVE, counting=ILLINOIS),
        sanction=CIVIL_PENALTY,
        assumes=("the three months are counted from the day the act takes effect; it names no day",),
    ).unless(OTHER_SCHEDULE, ACT.at("s. 10(e)")),
    duty(
        id="10(e).schedule",
        citation=ACT.at("s. 10(e)"),
        towards=IEMA_OHS,
        action=SUMMARISE_INTERNAL_USE,
        per=Actor,
        condition=LARGE & OTHER_SCHEDULE,
        window=Undated("on the schedule agreed with IEMA-OHS"),
        sanction=CIVIL_PENALTY,
    ),
)
STATEMENTS = (
    duty(
        id="10(f)(1)",
        citation=ACT.at("s. 10(f)(1); not if made in good faith and reasonable, (f)(2)"),
        action=MISLEAD_ON_RISK,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="10(f)(1).framework",
        citation=ACT.at("s. 10(f)(1); not if made in good faith and reasonable, (f)(2)"),
        action=MISLEAD_ON_FRAMEWORK,
        per=Actor,
        condition=LARGE,
        modality=Modality.MUST_NOT,
        sanction=CIVIL_PENALTY,
    ),
    duty(
        id="10(g)(1)",
        citation=ACT.at("s. 10(g)(1)"),
        action=REDACT,
        per=Actor,
        condition=FRONTIER_DEVELOPER,
        modality=Modality.MAY,
    ),
    duty(
        id="10(g)(2)",
        citation=ACT.at("s. 10(g)(2)"),
        action=KEEP_UNREDACTED,
        per=Actor,
        condition=FRONTIER_DEVELOPER & Happened(action=REDACT),
    ),
)
SECTION_10 = (*FRAMEWORK, *REPORT, *AUDITS, *INTERNAL_USE, *STATEMENTS)
