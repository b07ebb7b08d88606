"""The framework that EO 14409 called for. It was finished and briefed, and its text is not published."""

import datetime as dt

from frontierpolicy.calendars import Sometime
from frontierpolicy.drafting import Guidance
from frontierpolicy.drafting.example import Example
from frontierpolicy.parties.known import META
from frontierpolicy.places import country
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.provisions import Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Publication, Role, Weights

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
    """Return the worked examples: what the framework asks is not known."""
    asked, both = dt.date(2026, 9, 1), frozenset({"unpublished", "open-weights"})
    return tuple(
        Example(
            title=title,
            derivation="The framework is not published; of open weights it is reported that they are left out.",
            plan=ReleasePlan(
                title="any model",
                party=META,
                roles={Role.DEVELOPER: META},
                model=Model(id="the-model", weights=weights),
            ),
            as_of=day,
            notices=notices,
        )
        for title, weights, day, notices in (
            ("open weights", Weights.PUBLISHED, asked, both),
            ("a closed model", Weights.WITHHELD, asked, both - {"open-weights"}),
            ("on the day it was called finished", Weights.PUBLISHED, dt.date(2026, 8, 3), both),
        )
    )
