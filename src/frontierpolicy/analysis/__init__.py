"""What can be asked of reports: their dates in order, how two differ, whether a plan passes a gate, what several share."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.analysis.agenda import Agenda, AgendaItem, Happens, agenda_of
    from frontierpolicy.analysis.comparison import Change, Difference, compare
    from frontierpolicy.analysis.gates import Acceptance, Gate, Objection
    from frontierpolicy.analysis.portfolio import Portfolio, PortfolioReport
    from frontierpolicy.analysis.reach import InstrumentReach, PlanReach, reach_of
    from frontierpolicy.analysis.shared import InPlan, SharedAct, SharedQuestion

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
    "Portfolio",
    "PortfolioReport",
    "SharedAct",
    "SharedQuestion",
    "agenda_of",
    "compare",
    "reach_of",
]

export(
    __name__,
    {
        "agenda": ("Agenda", "AgendaItem", "Happens", "agenda_of"),
        "comparison": ("Change", "Difference", "compare"),
        "gates": ("Acceptance", "Gate", "Objection"),
        "portfolio": ("Portfolio", "PortfolioReport"),
        "reach": ("InstrumentReach", "PlanReach", "reach_of"),
        "shared": ("InPlan", "SharedAct", "SharedQuestion"),
    },
)
