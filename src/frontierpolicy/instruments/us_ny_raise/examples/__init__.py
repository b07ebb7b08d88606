"""Worked examples of RAISE, each derived by hand from its texts."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.us_ny_raise.examples import edges, edges_2025, of_the_text

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*of_the_text.examples(), *edges.examples(), *edges_2025.examples())
