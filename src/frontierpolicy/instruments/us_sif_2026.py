"""The Super Intelligence Force of October 2026: a report in 120 days, and reports of incidents that it asks for.

No charter and no legal basis is published, so that nothing here is stated as binding.
"""

import datetime as dt

from frontierpolicy.calendars import Interval, Sometime, days
from frontierpolicy.conditions import Action, Constant
from frontierpolicy.deadlines import Undated, Window, Within
from frontierpolicy.drafting import Instrument
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, Record, exactly
from frontierpolicy.instruments._us_executive import act
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, PRESIDENT, SI_FORCE, US_GOVERNMENT
from frontierpolicy.places import country
from frontierpolicy.plans import Incident, Model, ReleasePlan
from frontierpolicy.provisions import Bearer, Norm, Notice
from frontierpolicy.provisions.actions import REPORT_INCIDENT
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import (
    Basis,
    Caveat,
    Confidence,
    Enforcement,
    Force,
    IncidentKind,
    InstrumentKind,
    Modality,
    Publication,
    Role,
    Standing,
    Topic,
)

__all__ = ["INSTRUMENT", "examples"]

ANNOUNCED = Sometime(dt.date(2026, 10, 3), dt.date(2026, 10, 4))  # an interview, then a post of the President
STATEMENT = dt.date(2026, 10, 9)
REPORTS = Source(
    title="reports on the Super Intelligence Force, October 2026",
    url="https://www.cnbc.com/2026/10/03/trump-jay-clayton-ai-czar.html",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.LOW,
    note="read through summaries; no charter was found",
)
AXIOS = Source(
    title="Axios, 9 October 2026",
    url="https://www.axios.com/2026/10/09/anthropic-ai-security-white-house",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.LOW,
    note="read through summaries",
)
REPORT_RISKS = act(
    "us-sif-2026", "report-risks", "report to {counterparty} on risks, opportunities and the federal role", "reported"
)
REMEDY = act(
    "us-sif-2026", "remedy-incident", "remedy {object}, and keep it from happening again", "remedied it", Topic.SECURITY
)


def _asked(
    name: str,
    citation: Citation,
    bearer: Bearer,
    action: Action,
    window: Window,
    *,
    towards: Party | None = None,
    per: type[Record] | None = None,
    assumes: tuple[str, ...] = (),
) -> Norm:
    return Norm(
        id=name,
        citation=citation,
        modality=Modality.MUST,
        force=Force.REQUESTED,
        basis=Basis.INVITATION,
        bearer=bearer,
        towards=towards,
        action=action,
        per=per,
        window=window,
        assumes=assumes,
    )


UNDEFINED = "What counts as an incident, and to whom it is reported, is not stated: any incident, and the government."
NOT_OPTIONAL = AXIOS.at("reporting and remedying called not optional", caveat=Caveat.UNVERIFIED)
INSTRUMENT = Instrument(
    id="us-sif-2026",
    title="Super Intelligence Force",
    kind=InstrumentKind.REQUEST,
    issuer="the President of the United States",
    jurisdiction=country("US"),
    source=REPORTS,
    issued=ANNOUNCED.first,
    begins=ANNOUNCED,
    summary="A task force that reports in 120 days and asks laboratories to report and remedy incidents.",
    parts=(
        _asked(
            "report",
            REPORTS.at("report in 120 days"),
            SI_FORCE,
            REPORT_RISKS,
            Within(Constant(ANNOUNCED), period=days(120)),
            towards=PRESIDENT,
            assumes=("The 120 days are counted from the announcement; no other beginning is stated.",),
        ),
        _asked(
            "incidents",
            NOT_OPTIONAL,
            Role.DEVELOPER,
            REPORT_INCIDENT,
            Undated("at once, as reported; no number of days"),
            towards=US_GOVERNMENT,
            per=Incident,
            assumes=(UNDEFINED,),
        ).during(Interval(STATEMENT)),
        _asked(
            "remedy",
            NOT_OPTIONAL,
            Role.DEVELOPER,
            REMEDY,
            Undated("no time is stated"),
            per=Incident,
            assumes=(UNDEFINED,),
        ).during(Interval(STATEMENT)),
        Notice(
            id="no-basis",
            citation=NOT_OPTIONAL,
            text="The force calls reporting not optional; no legal basis and no penalty is stated, so it is a request here.",
        ),
    ),
    enforcement=Enforcement.NONE,
    publication=Publication.UNPUBLISHED,
    caveats=(Caveat.UNVERIFIED,),
)


def _plan(*incidents: Incident) -> ReleasePlan:
    return ReleasePlan(
        title="an incident",
        party=ANTHROPIC,
        roles={Role.DEVELOPER: ANTHROPIC},
        model=Model(id="the-model"),
        occurrences=exactly(*incidents),
    )


def _both(*, decided: bool = True) -> tuple[Expected, ...]:
    return tuple(Expected(provision=each, bearer="anthropic", decided=decided) for each in ("incidents", "remedy"))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked = dt.date(2026, 10, 10)
    incident = Incident(id="real-forms", on=STATEMENT, kinds={IncidentKind.OTHER_HARM})
    return (
        Example(
            title="the report is due 120 days after an announcement known to two days",
            derivation="120 days after 3 October 2026 is 31 January 2027, after 4 October 1 February: by 31 January it "
            "is surely in time.",
            plan=None,
            as_of=asked,
            expects=(
                Expected(provision="report", bearer="us-si-force", due=dt.date(2027, 1, 31), standing=Standing.OPEN),
            ),
        ),
        Example(
            title="an incident on the day of the statement",
            derivation="From 9 October laboratories are asked to report and remedy; no day is named.",
            plan=_plan(incident),
            as_of=asked,
            norms={(Modality.MUST, Force.REQUESTED): ("report", "incidents", "remedy")},
            expects=_both(),
        ),
        Example(
            title="an incident on the eve",
            derivation="On 8 October nobody had been asked.",
            plan=_plan(incident.having(on=dt.date(2026, 10, 8))),
            as_of=asked,
        ),
        Example(
            title="an incident without a date",
            derivation="Whether it came after the statement is missing.",
            plan=_plan(incident.having(on=Missing.NOT_STATED)),
            as_of=asked,
            expects=_both(decided=False),
        ),
        Example(
            title="no incident, nothing to report",
            derivation="The plan has none, and says so.",
            plan=_plan(),
            as_of=asked,
        ),
    )
