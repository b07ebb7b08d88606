"""The Code chapter by chapter, measure by measure. It states no rule for counting days."""

import datetime as dt
from collections.abc import Iterable

import attrs

from frontierpolicy.calendars import Period, Rounding, business_days, days, months, weeks
from frontierpolicy.conditions import Action, Condition, Happened, Occurred
from frontierpolicy.counting import BusinessDays, CalendarDays
from frontierpolicy.deadlines import (
    AtOrBefore,
    Before,
    EarliestOf,
    Every,
    NoticeBefore,
    Standing,
    Undated,
    Window,
    Within,
)
from frontierpolicy.drafting import signed, undertaking
from frontierpolicy.facts import Record
from frontierpolicy.instruments.eu_ai_act.acts import NOTIFY
from frontierpolicy.instruments.eu_ai_act.terms import FREE_AND_OPEN, GENERAL_PURPOSE, NEWER, OLDER, PLACED, SYSTEMIC
from frontierpolicy.instruments.eu_gpai_code_of_practice.acts import (
    ANSWER_DOWNSTREAM,
    ASSESS_FRAMEWORK,
    ASSESS_FULLY,
    CONFIRM_FRAMEWORK,
    CRAWL_LAWFULLY,
    CURB_INFRINGEMENT,
    GIVE_INTERIM_REPORT,
    GIVE_REPORT,
    GIVE_REPORT_LATE,
    HEED_RESERVATIONS,
    KEEP_DOCUMENTATION,
    KEEP_INCIDENT_RECORDS,
    KEEP_SAFETY_RECORDS,
    PUBLISH_SUMMARIES,
    REPORT_AGAIN,
    REPORT_FINALLY,
    SEND_FRAMEWORK,
    TAKE_COMPLAINTS,
    UPDATE_REPORT,
    CodeModel,
)
from frontierpolicy.instruments.eu_gpai_code_of_practice.signatories import COPYRIGHT, SAFETY, TRANSPARENCY
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import EU_AI_OFFICE
from frontierpolicy.plans import FrameworkChange, Incident, Model, Request
from frontierpolicy.provisions import Norm, Notice
from frontierpolicy.provisions.actions import (
    DOCUMENT_MODEL,
    INFORM_DOWNSTREAM,
    KEEP_COPYRIGHT_POLICY,
    REPORT_INCIDENT,
)
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, IncidentKind, Modality

CODE = "eu-gpai-code-of-practice"
READ = dt.date(2026, 10, 10)

TEXT = Source(
    title="General-Purpose AI Code of Practice",
    url="https://digital-strategy.ec.europa.eu/en/policies/contents-code-gpai",
    checked=READ,
    note="the chapter on safety and security read in full, the two others through overviews",
)
UNCOUNTED = "The Code states no rule for counting: calendar days, the day of the event excluded, never moved."
OFFICE_DAYS = "The Code does not say what a business day is: one on which the institutions of the Union are open."

ON_MARKET = NEWER | OLDER
BUSINESS = BusinessDays(calendar="eu-institutions")
CALENDAR = CalendarDays(rounding=Rounding.DOWN)


def _measure(
    chapter: str,
    number: str,
    action: Action,
    *,
    condition: Condition,
    window: Window = Standing(),
    per: type[Record] = Model,
    name: str = "",
    towards: Party | None = None,
    assumes: tuple[str, ...] = (),
) -> Norm:
    """Return a measure: what those undertake who signed its chapter."""
    confidence = Confidence.HIGH if chapter == SAFETY else Confidence.MEDIUM
    drafted = undertaking(
        id=f"{chapter}.{name or number}",
        citation=TEXT.at(f"chapter on {chapter}, measure {number}", confidence=confidence),
        action=action,
        per=per,
        towards=towards,
        condition=condition & ON_MARKET & signed(CODE, part=chapter),
        window=window,
    )
    return attrs.evolve(drafted, assumes=assumes)


# Transparency: models that are free and open, and without systemic risk, are left out

DOCUMENTED = GENERAL_PURPOSE & ~(FREE_AND_OPEN & ~SYSTEMIC)
FOURTEEN_DAYS = attrs.evolve(
    _measure(
        TRANSPARENCY,
        "1.2",
        ANSWER_DOWNSTREAM,
        name="1.2.request",
        per=Request,
        condition=DOCUMENTED & Request.from_downstream,
        window=Within(Request.on, period=days(14)),
        assumes=(UNCOUNTED,),
    ),
    caveat=Caveat.UNVERIFIED,  # the number is known from overviews only; exceptional circumstances excuse
)
OF_TRANSPARENCY = (
    _measure(TRANSPARENCY, "1.1", DOCUMENT_MODEL, condition=DOCUMENTED, window=AtOrBefore(PLACED)),
    _measure(TRANSPARENCY, "1.1", KEEP_DOCUMENTATION, name="1.1.kept", condition=DOCUMENTED),
    _measure(TRANSPARENCY, "1.2", INFORM_DOWNSTREAM, condition=DOCUMENTED, window=AtOrBefore(PLACED)),
    FOURTEEN_DAYS,
)

# Copyright: every general-purpose model, open or not

OF_COPYRIGHT = (
    _measure(COPYRIGHT, "1.1", KEEP_COPYRIGHT_POLICY, condition=GENERAL_PURPOSE),
    _measure(COPYRIGHT, "1.2", CRAWL_LAWFULLY, condition=GENERAL_PURPOSE),
    _measure(COPYRIGHT, "1.3", HEED_RESERVATIONS, condition=GENERAL_PURPOSE),
    _measure(COPYRIGHT, "1.4", CURB_INFRINGEMENT, condition=GENERAL_PURPOSE),
    _measure(COPYRIGHT, "1.5", TAKE_COMPLAINTS, condition=GENERAL_PURPOSE),
)

# Safety and security: models with systemic risk

NOTIFIED = Occurred(action=NOTIFY, about=Model)
CONFIRMED = Occurred(action=CONFIRM_FRAMEWORK)


def _safety(
    number: str,
    action: Action,
    window: Window = Standing(),
    *,
    name: str = "",
    office: bool = False,
    condition: Condition | None = None,
    per: type[Record] = Model,
    assumes: Iterable[str] = (),
) -> Norm:
    return _measure(
        SAFETY,
        number,
        action,
        name=name,
        condition=SYSTEMIC if condition is None else SYSTEMIC & condition,
        window=window,
        per=per,
        towards=EU_AI_OFFICE if office else None,
        assumes=tuple(assumes),
    )


# Measures 1.1 to 1.4: the framework

FRAMEWORK = (
    _safety(
        "1.1",
        CONFIRM_FRAMEWORK,
        EarliestOf((Within(NOTIFIED, period=weeks(4)), NoticeBefore(PLACED, period=weeks(2)))),
        assumes=(UNCOUNTED,),
    ),
    _safety("1.2", ASSESS_FULLY, Before(PLACED)),
    _safety(
        "1.3",
        ASSESS_FRAMEWORK,
        EarliestOf((Undated("as soon as it is in material doubt"), Every(months(12), since=PLACED, counting=CALENDAR))),
        assumes=(UNCOUNTED,),
    ),
    _safety(
        "1.4",
        SEND_FRAMEWORK,
        Within(CONFIRMED, period=business_days(5), counting=BUSINESS),
        office=True,
        assumes=(OFFICE_DAYS,),
    ),
    _safety(
        "1.4",
        SEND_FRAMEWORK,
        Within(FrameworkChange.on, period=business_days(5), counting=BUSINESS),
        name="1.4.update",
        per=FrameworkChange,
        office=True,
        assumes=(OFFICE_DAYS,),
    ),
)

# Measures 7.6 and 7.7: the Model Report

LATE = _safety(
    "7.7",
    GIVE_REPORT_LATE,
    Within(PLACED, period=business_days(15), counting=BUSINESS),
    name="7.7.late",
    condition=Happened(action=GIVE_INTERIM_REPORT, about=Model),
    office=True,
    assumes=(OFFICE_DAYS,),
)
MODEL_REPORT = (
    _safety(
        "7.6",
        UPDATE_REPORT,
        Every(months(6), since=PLACED, counting=CALENDAR),
        condition=CodeModel.most_capable & ~CodeModel.report_stands,
        assumes=(UNCOUNTED,),
    ),
    _safety(
        "7.6",
        UPDATE_REPORT,
        Undated("before a deliberate change is made available"),
        name="7.6.change",
    ),
    _safety("7.7", GIVE_REPORT, AtOrBefore(PLACED), office=True),
    _safety(
        "7.7",
        GIVE_REPORT,
        Within(Occurred(action=UPDATE_REPORT, about=Model), period=business_days(5), counting=BUSINESS),
        name="7.7.update",
        office=True,
        assumes=(OFFICE_DAYS,),
    ),
    attrs.evolve(LATE, modality=Modality.MAY),
)

# Measures 9.3 and 9.4: serious incidents. The clock starts with awareness that the model is involved.


def _initial(number: str, condition: Condition, period: Period) -> Norm:
    return _safety(
        f"9.3, point ({number})",
        REPORT_INCIDENT,
        Within(Incident.aware, period=period),
        name=f"9.3({number})",
        per=Incident,
        condition=condition,
        office=True,
        assumes=(UNCOUNTED,),
    )


def _kinds(*kinds: IncidentKind) -> Condition:
    return Incident.kinds.overlaps(kinds)


DISRUPTION = _kinds(IncidentKind.INFRASTRUCTURE_DISRUPTION)
BREACH = _kinds(IncidentKind.WEIGHTS_THEFT) | (_kinds(IncidentKind.CYBERSECURITY_BREACH) & Incident.significant)
DEATH = _kinds(IncidentKind.DEATH)
HARM = _kinds(
    IncidentKind.DEATH_OR_INJURY,
    IncidentKind.HARM_TO_HEALTH,
    IncidentKind.RIGHTS_INFRINGEMENT,
    IncidentKind.HARM_TO_PROPERTY_OR_ENVIRONMENT,
)
SERIOUS = DISRUPTION | BREACH | DEATH | HARM
INCIDENTS = (
    _initial("1", DISRUPTION, days(2)),
    _initial("2", BREACH, days(5)),
    _initial("3", DEATH, days(10)),
    _initial("4", HARM, days(15)),
    _safety(
        "9.3",
        REPORT_AGAIN,
        Every(
            weeks(4), since=Occurred(action=REPORT_INCIDENT, about=Incident), until=Incident.resolved, counting=CALENDAR
        ),
        name="9.3.intermediate",
        per=Incident,
        condition=SERIOUS,
        office=True,
        assumes=(UNCOUNTED,),
    ),
    _safety(
        "9.3",
        REPORT_FINALLY,
        Within(Incident.resolved, period=days(60)),
        name="9.3.final",
        per=Incident,
        condition=SERIOUS,
        office=True,
        assumes=(UNCOUNTED,),
    ),
    _safety("9.4", KEEP_INCIDENT_RECORDS, per=Incident, condition=SERIOUS),
)
RECORDS = (
    _safety("10.1", KEEP_SAFETY_RECORDS),
    _safety(
        "10.2",
        PUBLISH_SUMMARIES,
        Undated("if and as far as that is necessary"),
        condition=~CodeModel.similarly_safe,
    ),
)
OF_SAFETY = (*FRAMEWORK, *MODEL_REPORT, *INCIDENTS, *RECORDS)

REMARKS = (
    Notice(
        id="smaller",
        citation=TEXT.at("chapter on safety, with art. 56(5) of Regulation (EU) 2024/1689"),
        text="Small and medium-sized signatories can be let off in part.",
    ),
    Notice(
        id="died",
        citation=TEXT.at("chapter on safety, measure 9.3, points (3) and (4)"),
        per=Incident,
        condition=_kinds(IncidentKind.DEATH_OR_INJURY),
        text="The plan does not say whether somebody died. If so, the report is due in 10 days, not in 15.",
    ),
    Notice(
        id="suspicion",
        citation=TEXT.at("chapter on safety, measure 9.3"),
        per=Incident,
        condition=SERIOUS,
        text="Awareness that the model may with reasonable likelihood have played a part starts the clock.",
    ),
)
