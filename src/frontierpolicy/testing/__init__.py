"""Property-based testing of rules: strategies that know a rulebook, and laws to hold it to.

Needs Hypothesis: `pip install 'frontierpolicy[hypothesis]'`.
"""

from frontierpolicy.testing.checking import LawBroken, agrees, check, trials_for
from frontierpolicy.testing.hints import Hints, hints_of
from frontierpolicy.testing.laws import LAWS, Law, Trial
from frontierpolicy.testing.plans import days_for, plans_for

__all__ = [
    "LAWS",
    "Hints",
    "Law",
    "LawBroken",
    "Trial",
    "agrees",
    "check",
    "days_for",
    "hints_of",
    "plans_for",
    "trials_for",
]
