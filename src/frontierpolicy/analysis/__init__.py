"""What can be asked of reports: their dates in order, how two differ, whether a plan passes a gate."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.analysis.agenda import Agenda, AgendaItem, Happens, agenda_of
    from frontierpolicy.analysis.comparison import Change, Difference, compare
    from frontierpolicy.analysis.gates import Acceptance, Gate, Objection

__all__ = [
    "Acceptance",
    "Agenda",
    "AgendaItem",
    "Change",
    "Difference",
    "Gate",
    "Happens",
    "Objection",
    "agenda_of",
    "compare",
]

export(
    __name__,
    {
        "agenda": ("Agenda", "AgendaItem", "Happens", "agenda_of"),
        "comparison": ("Change", "Difference", "compare"),
        "gates": ("Acceptance", "Gate", "Objection"),
    },
)
