"""What can be asked of reports, of several plans and of the law itself: dates, differences, gates, reach, a survey."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.analysis.agenda import Agenda, AgendaItem, Happens, agenda_of
    from frontierpolicy.analysis.comparison import Change, Difference, compare
    from frontierpolicy.analysis.gates import Acceptance, Gate, Objection
    from frontierpolicy.analysis.portfolio import PlanSummary, Portfolio, PortfolioReport
    from frontierpolicy.analysis.reach import InPlan, InstrumentReach, PlanReach, reach_of
    from frontierpolicy.analysis.shared import SharedAct, SharedQuestion, shared_acts, shared_questions
    from frontierpolicy.analysis.survey import (
        Passage,
        Profile,
        acts_read,
        anchor_of,
        determinations_read,
        facts_read,
        passages,
        profile_of,
        terms_read,
    )

__all__ = [
    "Acceptance",
    "Agenda",
    "AgendaItem",
    "Change",
    "Difference",
    "Gate",
    "Happens",
    "InPlan",
    "InstrumentReach",
    "Objection",
    "Passage",
    "PlanReach",
    "PlanSummary",
    "Portfolio",
    "PortfolioReport",
    "Profile",
    "SharedAct",
    "SharedQuestion",
    "acts_read",
    "agenda_of",
    "anchor_of",
    "compare",
    "determinations_read",
    "facts_read",
    "passages",
    "profile_of",
    "reach_of",
    "shared_acts",
    "shared_questions",
    "terms_read",
]

export(
    __name__,
    {
        "agenda": ("Agenda", "AgendaItem", "Happens", "agenda_of"),
        "comparison": ("Change", "Difference", "compare"),
        "gates": ("Acceptance", "Gate", "Objection"),
        "portfolio": ("PlanSummary", "Portfolio", "PortfolioReport"),
        "reach": ("InPlan", "InstrumentReach", "PlanReach", "reach_of"),
        "shared": ("SharedAct", "SharedQuestion", "shared_acts", "shared_questions"),
        "survey": (
            "Passage",
            "Profile",
            "acts_read",
            "anchor_of",
            "determinations_read",
            "facts_read",
            "passages",
            "profile_of",
            "terms_read",
        ),
    },
)
