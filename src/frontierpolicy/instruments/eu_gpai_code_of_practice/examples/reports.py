"""Worked examples: incidents, updates and requests."""

import datetime as dt

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.plans import due
from frontierpolicy.instruments.eu_gpai_code_of_practice.plans import (
    example,
    on_copyright,
    on_safety,
    on_transparency,
)
from frontierpolicy.parties.known import ANTHROPIC, EU_AI_OFFICE
from frontierpolicy.plans import Entry, FrameworkChange, Incident, Request
from frontierpolicy.provisions.actions import REPORT_INCIDENT
from frontierpolicy.terms import IncidentKind


def _incident(kind: IncidentKind, aware: dt.date, resolved: dt.date | None = None) -> Incident:
    incident = Incident(
        id="it", on=aware - dt.timedelta(days=3), aware=aware, kinds=frozenset({kind}), significant=True
    )
    return incident if resolved is None else incident.having(resolved=resolved)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    always = (*on_transparency(), *on_copyright(), *on_safety())
    christmas = dt.date(2025, 12, 24)
    reported = Entry(
        what=REPORT_INCIDENT,
        by=ANTHROPIC,
        towards=EU_AI_OFFICE,
        about="it",
        on=dt.date(2025, 12, 26),
        source="the plan",
    )

    def _after(days: int, number: int, kind: IncidentKind) -> Example:
        last = christmas + dt.timedelta(days=days)
        return example(
            f"{kind}: {days} days",
            f"Aware on Wednesday 24 December 2025: the last day is {last:%A} {last.day} {last:%B %Y}, though the "
            "institutions are closed or it is a weekend; the Code moves nothing.",
            *always,
            *due("anthropic", last, f"safety.9.3({number})"),
            *due("anthropic", None, "safety.9.3.intermediate", "safety.9.3.final", "safety.9.4"),
            occurrences=(_incident(kind, christmas),),
        )

    change = FrameworkChange(id="v2", on=dt.date(2025, 12, 22))
    asked = Request(id="more", on=dt.date(2025, 12, 10), from_downstream=True)
    return (
        _after(2, 1, IncidentKind.INFRASTRUCTURE_DISRUPTION),
        _after(5, 2, IncidentKind.CYBERSECURITY_BREACH),
        _after(10, 3, IncidentKind.DEATH),
        _after(15, 4, IncidentKind.HARM_TO_HEALTH),
        example(
            "reported, and resolved",
            "The first report of 26 December 2025 is followed by another within four weeks, 23 January 2026; resolved on "
            "30 January, the last is due 60 days later: 31 March.",
            *always,
            *due("anthropic", dt.date(2025, 12, 29), "safety.9.3(2)"),
            *due("anthropic", dt.date(2026, 1, 23), "safety.9.3.intermediate"),
            *due("anthropic", dt.date(2026, 3, 31), "safety.9.3.final"),
            *due("anthropic", None, "safety.9.4"),
            occurrences=(_incident(IncidentKind.WEIGHTS_THEFT, christmas, dt.date(2026, 1, 30)),),
            log=(reported,),
        ),
        example(
            "five business days over the closing of the year",
            "Updated on Monday 22 December 2025: the 23rd is the first; the institutions are closed from the 24th to "
            "2 January; the second to fifth are 5, 6, 7 and 8 January 2026.",
            *always,
            *due("anthropic", dt.date(2026, 1, 8), "safety.1.4.update"),
            occurrences=(change,),
        ),
        example(
            "whoever builds on the model asks for more",
            "14 days from 10 December 2025 is 24 December.",
            *always,
            *due("anthropic", dt.date(2025, 12, 24), "transparency.1.2.request"),
            occurrences=(asked,),
        ),
    )
