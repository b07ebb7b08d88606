"""Answers that may be open: what is so on every way in which the open parts can come out is so."""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import product

import attrs

__all__ = [
    "NO",
    "OPEN",
    "YES",
    "NotCovered",
    "Said",
    "all_so",
    "any_so",
    "at_least_so",
    "denied",
    "settled",
    "the_same",
]

Truth = bool | None

YES, NO, OPEN = True, False, None


class NotCovered(Exception):
    """The vocabulary of this evaluator does not suffice."""


@attrs.frozen
class Said:
    """An answer, and what is missing where it is open: the paths of facts."""

    so: Truth
    missing: frozenset[str] = frozenset()


@cache
def settled(rule: Callable[[tuple[bool, ...]], Truth], parts: tuple[Truth, ...]) -> Truth:
    """Return what a rule makes of its parts, if it is the same however the open ones come out."""
    ways = product(*((True, False) if part is None else (part,) for part in parts))
    outcomes = {rule(way) for way in ways}
    return outcomes.pop() if len(outcomes) == 1 else None


def _ruled(rule: Callable[[tuple[bool, ...]], Truth], parts: Iterable[Said]) -> Said:
    every = tuple(parts)
    answers = tuple(part.so for part in every)
    so = settled(rule, tuple(dict.fromkeys(answers)) if rule in (all, any) else answers)
    if so is not None:
        return Said(so)
    return Said(None, frozenset[str]().union(*(part.missing for part in every if part.so is None)))


def all_so(*parts: Said) -> Said:
    """Return whether all of them are so."""
    return _ruled(all, parts)


def any_so(*parts: Said) -> Said:
    """Return whether any of them is so."""
    return _ruled(any, parts)


def denied(part: Said) -> Said:
    """Return whether it is not so."""
    return Said(None if part.so is None else not part.so, part.missing)


@cache
def _so_many(number: int) -> Callable[[tuple[bool, ...]], Truth]:
    def rule(parts: tuple[bool, ...]) -> Truth:
        return sum(parts) >= number

    return rule


def at_least_so(number: int, *parts: Said) -> Said:
    """Return whether so many of them are so."""
    return _ruled(_so_many(number), parts)


def the_same(answers: Iterable[Said], path: str) -> Said:
    """Return what an answer is whichever of several it is; a path tells what would say which."""
    every = list(answers)
    if len({each.so for each in every}) == 1:
        return Said(every[0].so, frozenset[str]().union(*(each.missing for each in every)))
    return Said(None, frozenset({path}).union(*(each.missing for each in every if each.so is None)))
