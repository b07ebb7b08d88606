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

import importlib
from typing import TYPE_CHECKING, Any

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

_HOMES = {
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
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

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


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that importing the package costs next to nothing."""
    if name == "instruments":
        return importlib.import_module("frontierpolicy.instruments")
    if name not in _HOME_OF:
        raise AttributeError(f"module 'frontierpolicy' has no attribute {name!r}")
    found = getattr(importlib.import_module(f"frontierpolicy.{_HOME_OF[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the public names."""
    return [*__all__, "__version__"]
