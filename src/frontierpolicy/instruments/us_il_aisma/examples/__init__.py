"""Worked examples of AISMA, each derived by hand from the text."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.us_il_aisma.examples import edges, of_the_text

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*of_the_text.examples(), *edges.examples())
