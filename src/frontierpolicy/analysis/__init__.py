"""What can be asked of reports, and of the law itself: dates, differences, gates, and a survey of what is in it."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.analysis.agenda import Agenda, AgendaItem, Happens, agenda_of
    from frontierpolicy.analysis.comparison import Change, Difference, compare
    from frontierpolicy.analysis.gates import Acceptance, Gate, Objection
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
    "Objection",
    "Passage",
    "Profile",
    "acts_read",
    "agenda_of",
    "anchor_of",
    "compare",
    "determinations_read",
    "facts_read",
    "passages",
    "profile_of",
    "terms_read",
]

export(
    __name__,
    {
        "agenda": ("Agenda", "AgendaItem", "Happens", "agenda_of"),
        "comparison": ("Change", "Difference", "compare"),
        "gates": ("Acceptance", "Gate", "Objection"),
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
