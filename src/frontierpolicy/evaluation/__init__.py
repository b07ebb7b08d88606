"""Evaluation: a plan and a rulebook in, a report out."""

from frontierpolicy.evaluation.asking import ask
from frontierpolicy.evaluation.evaluate import evaluate
from frontierpolicy.evaluation.finding import Finding
from frontierpolicy.evaluation.reasons import Explanation, MissingFact
from frontierpolicy.evaluation.report import (
    ActionGroup,
    Conflict,
    Question,
    Remark,
    Report,
    Silence,
    TermResult,
)

__all__ = [
    "ActionGroup",
    "Conflict",
    "Explanation",
    "Finding",
    "MissingFact",
    "Question",
    "Remark",
    "Report",
    "Silence",
    "TermResult",
    "ask",
    "evaluate",
]
