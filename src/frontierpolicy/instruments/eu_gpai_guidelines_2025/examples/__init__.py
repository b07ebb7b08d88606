"""Worked examples of the guidelines. What they conclude for the Act is worked out in the Act's own examples."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_gpai_guidelines_2025.examples import licences, notification, remarks

__all__ = ["examples"]


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return tuple(example for part in (notification, remarks, licences) for example in part.examples())
