"""What a statement is that looks like a law and is none."""

from collections.abc import Callable

import attrs

__all__ = ["NON_LAWS", "NonLaw", "no_law"]


@attrs.frozen(kw_only=True)
class NonLaw:
    """A statement that looks like a law and is false.

    Attributes:
        name: What it is called here.
        words: What it says.
        because: The counterexample in words, and why it is one.
        sides: Returns the two sides that it says are equal, and that are not.
    """

    name: str
    words: str
    because: str
    sides: Callable[[], tuple[object, object]]


NON_LAWS: dict[str, NonLaw] = {}
"""Every statement that looks like a law and is none, by name."""

Sides = Callable[[], tuple[object, object]]


def no_law(words: str, because: str) -> Callable[[Sides], Sides]:
    """List what looks like a law under the name of the function that returns its two sides."""

    def made(sides: Sides) -> Sides:
        name = sides.__name__.strip("_")
        NON_LAWS[name] = NonLaw(name=name, words=words, because=because, sides=sides)
        return sides

    return made
