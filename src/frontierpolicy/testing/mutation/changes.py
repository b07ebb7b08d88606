"""What a change of one thing yields, and tuples with one member replaced or left out."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue

__all__ = ["Changed", "dropped", "replaced", "with_changed"]

T = TypeVar("T")

Changed = Iterator[tuple[T, str]]
"""What a thing can be changed to, each with the change in words."""


def with_changed(thing: T, words: str, **fields: Any) -> Changed[T]:
    """Yield a thing with some of its fields changed; nothing where it could not be so."""
    try:
        yield attrs.evolve(cast("Any", thing), **fields), words
    except (InvalidType, InvalidValue):
        return


def replaced(values: tuple[T, ...], index: int, value: T) -> tuple[T, ...]:
    """Return the values with another one at a place."""
    return (*values[:index], value, *values[index + 1 :])


def dropped(values: tuple[T, ...], index: int) -> tuple[T, ...]:
    """Return the values without the one at a place."""
    return (*values[:index], *values[index + 1 :])
