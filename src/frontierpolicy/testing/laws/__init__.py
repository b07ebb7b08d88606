"""The laws that a rulebook, a condition, a counting convention or a calendar is held to, and what only looks like one.

Each law is a function of a trial that yields nothing where it holds, and a sentence with both answers for each way in
which it does not. `frontierpolicy.testing.check` draws the trials.

Examples:
    >>> from frontierpolicy.testing.laws import LAWS
    >>> print(LAWS["order_of_law"].words)
    The order of instruments, and of the parts of each, does not matter.
"""

import importlib

from frontierpolicy.testing.laws.law import (
    LAWS,
    CalendarTrial,
    ConditionTrial,
    CountingTrial,
    Law,
    RulebookTrial,
    Trial,
    plan_in_lines,
)

__all__ = [
    "LAWS",
    "CalendarTrial",
    "ConditionTrial",
    "CountingTrial",
    "Law",
    "RulebookTrial",
    "Trial",
    "plan_in_lines",
]

for _name in ("of_rulebooks", "of_changes", "of_findings", "of_reports", "of_conditions", "of_counting"):
    importlib.import_module(f"{__name__}.{_name}")  # each lists its laws
