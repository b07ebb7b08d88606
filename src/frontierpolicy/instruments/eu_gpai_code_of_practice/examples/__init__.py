"""Worked examples of the Code, each derived by hand from its measures."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_gpai_code_of_practice.examples import chapters, edges, reports, signing

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*chapters.examples(), *reports.examples(), *signing.examples(), *edges.examples())
