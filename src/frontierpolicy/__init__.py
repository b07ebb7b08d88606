"""Executive orders, commitments, review periods and export directives as rules for a release plan.

Examples:
    >>> import datetime as dt
    >>> import frontierpolicy as fp
    >>> from frontierpolicy.parties.known import META
    >>> plan = fp.ReleasePlan(
    ...     title="a release",
    ...     party=META,
    ...     roles={fp.Role.DEVELOPER: META},
    ...     model=fp.Model(id="some-model"),
    ... )
    >>> report = fp.evaluate(plan, fp.instruments.get("us-eo-14409"), as_of=dt.date(2026, 6, 24))
    >>> [str(term) for term in report.terms if term.subject == "some-model"]
    ['some-model may or may not be a covered frontier model']
"""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy import instruments
    from frontierpolicy.analysis import compare
    from frontierpolicy.calendars import days
    from frontierpolicy.drafting import (
        CodeOfPractice,
        ExecutiveOrder,
        ExportDirective,
        Guidance,
        Regulation,
        ReviewPeriod,
        Rulebook,
        Signature,
        Statute,
        VoluntaryCommitment,
    )
    from frontierpolicy.errors import FrontierPolicyError
    from frontierpolicy.evaluation import Finding, Report, evaluate
    from frontierpolicy.facts import Estimate, Missing, Stated, exactly
    from frontierpolicy.loading import load_plan
    from frontierpolicy.parties import Party, party
    from frontierpolicy.places import country
    from frontierpolicy.plans import Actor, Entry, Model, Recipient, ReleasePlan, Stage, anyone
    from frontierpolicy.provisions import Norm
    from frontierpolicy.quantities import count, flop, usd
    from frontierpolicy.terms import Force, Modality, Role

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "CodeOfPractice",
    "Entry",
    "Estimate",
    "ExecutiveOrder",
    "ExportDirective",
    "Finding",
    "Force",
    "FrontierPolicyError",
    "Guidance",
    "Missing",
    "Modality",
    "Model",
    "Norm",
    "Party",
    "Recipient",
    "Regulation",
    "ReleasePlan",
    "Report",
    "ReviewPeriod",
    "Role",
    "Rulebook",
    "Signature",
    "Stage",
    "Stated",
    "Statute",
    "VoluntaryCommitment",
    "anyone",
    "compare",
    "count",
    "country",
    "days",
    "evaluate",
    "exactly",
    "flop",
    "instruments",
    "load_plan",
    "party",
    "usd",
]


export(
    __name__,
    {
        "instruments": ("instruments",),
        "analysis": ("compare",),
        "calendars": ("days",),
        "drafting": (
            "CodeOfPractice",
            "ExecutiveOrder",
            "ExportDirective",
            "Guidance",
            "Regulation",
            "ReviewPeriod",
            "Rulebook",
            "Signature",
            "Statute",
            "VoluntaryCommitment",
        ),
        "errors": ("FrontierPolicyError",),
        "evaluation": ("Finding", "Report", "evaluate"),
        "facts": ("Estimate", "Missing", "Stated", "exactly"),
        "loading": ("load_plan",),
        "parties": ("Party", "party"),
        "places": ("country",),
        "plans": ("Actor", "Entry", "Model", "Recipient", "ReleasePlan", "Stage", "anyone"),
        "provisions": ("Norm",),
        "quantities": ("count", "flop", "usd"),
        "terms": ("Force", "Modality", "Role"),
    },
)
