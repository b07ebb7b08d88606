"""What can be asked of reports: how two differ, and whether a plan passes a gate."""

from frontierpolicy.analysis.comparison import Change, Difference, compare
from frontierpolicy.analysis.gates import Acceptance, Gate, Objection

__all__ = ["Acceptance", "Change", "Difference", "Gate", "Objection", "compare"]
