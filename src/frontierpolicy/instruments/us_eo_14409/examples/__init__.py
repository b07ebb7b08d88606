"""Worked examples of EO 14409, each derived by hand from the text or the account."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.us_eo_14409.examples import as_reported, of_the_text

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*of_the_text.examples(), *as_reported.examples())
