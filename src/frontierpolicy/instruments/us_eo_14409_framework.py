"""The framework that EO 14409 called for. It was finished and briefed, and its text is not published."""

import datetime as dt

from frontierpolicy.calendars import Sometime
from frontierpolicy.drafting import Guidance
from frontierpolicy.drafting.example import Example
from frontierpolicy.places import country
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Publication, Weights

__all__ = ["INSTRUMENT", "examples"]

REPORTS = Source(
    title="reports on the framework, August 2026",
    url="https://www.axios.com/2026/08/03",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.LOW,
    note="the text was briefed to some developers on 4 August 2026 and will not be published",
)

INSTRUMENT = Guidance(
    id="us-eo-14409-framework",
    title="Voluntary framework under EO 14409",
    issuer="the Departments of the Treasury, War and Homeland Security",
    jurisdiction=country("US"),
    source=REPORTS,
    issued=dt.date(2026, 8, 3),
    begins=Sometime(dt.date(2026, 8, 3), dt.date(2026, 8, 4)),
    summary="Designed under s. 3(b) of the order. What it asks of those who take part cannot be stated here.",
    parts=(
        Notice(
            id="unpublished",
            citation=REPORTS.at("briefing of 4 August 2026"),
            text="The framework is not published: its thresholds, terms and participants are not known.",
        ),
        Notice(
            id="open-weights",
            citation=REPORTS.at("scope, as reported", caveat=Caveat.UNVERIFIED),
            per=Model,
            condition=Model.weights.is_(Weights.PUBLISHED),
            text="Open weights are reported to be left out of the framework; that is not verified.",
        ),
    ),
    publication=Publication.UNPUBLISHED,
    caveats=(Caveat.UNVERIFIED,),
)


def examples() -> tuple[Example, ...]:
    """Return no example: what the framework asks is not known."""
    return ()
