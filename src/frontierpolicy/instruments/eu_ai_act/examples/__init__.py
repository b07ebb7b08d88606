"""Worked examples of the AI Act, each derived by hand from its text."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.examples import (
    dates,
    deployers,
    eves,
    incidents,
    licences,
    modifiers,
    near_misses,
    placings,
    powers,
    systems,
    thresholds,
)

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    parts = (thresholds, dates, licences, modifiers, incidents, powers, systems, deployers, eves, near_misses, placings)
    return tuple(example for part in parts for example in part.examples())
