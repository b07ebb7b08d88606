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
    older,
    placings,
    powers,
    systems,
    thresholds,
)

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    of_providers = (thresholds, dates, licences, modifiers, incidents, powers, eves, near_misses, older, placings)
    return tuple(example for part in (*of_providers, systems, deployers) for example in part.examples())
