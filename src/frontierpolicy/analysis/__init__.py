"""What can be asked of reports: their dates in order, how two differ, whether a plan passes a gate, what several share."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.analysis.agenda import Agenda, AgendaItem, Happens, agenda_of
    from frontierpolicy.analysis.comparison import Change, Difference, compare
    from frontierpolicy.analysis.gates import Acceptance, Gate, Objection
    from frontierpolicy.analysis.portfolio import PlanSummary, Portfolio, PortfolioReport
    from frontierpolicy.analysis.reach import InPlan, InstrumentReach, PlanReach, reach_of
    from frontierpolicy.analysis.shared import SharedAct, SharedQuestion, shared_acts, shared_questions

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
    "PlanReach",
    "PlanSummary",
    "Portfolio",
    "PortfolioReport",
    "SharedAct",
    "SharedQuestion",
    "agenda_of",
    "compare",
    "reach_of",
    "shared_acts",
    "shared_questions",
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
    },
)
