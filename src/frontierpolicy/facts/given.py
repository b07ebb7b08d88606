"""What a plan may say of a fact: a value, where it comes from, how sure it is, or why it is missing."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Generic, NoReturn, TypeAlias, TypeVar

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.quantities import Quantity, Range
from frontierpolicy.terms import Word

__all__ = [
    "Assumed",
    "Constant",
    "Estimate",
    "Given",
    "History",
    "Holder",
    "Missing",
    "Spread",
    "Stated",
    "Wrapper",
    "Yearly",
    "plain",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Q_co = TypeVar("Q_co", bound=Quantity, covariant=True)


class Missing(Word):
    """Why a fact has no value. On all but the last an answer is unknown; on the last it is no."""

    NOT_STATED = "not stated"
    NOT_DISCLOSED = "not disclosed"
    NOT_YET_DECIDED = "not yet decided"
    CLASSIFIED = "classified"
    NOT_APPLICABLE = "not applicable"

    def __bool__(self) -> NoReturn:
        """Refuse: a missing fact must never pass for false.

        Raises:
            InvalidType: Always.
        """
        raise InvalidType(f"a missing fact ({self.value}) is not a bool: compare with `is`")


class Holder:
    """Something a plan says that has values inside."""

    def inside(self) -> tuple[object, ...]:
        """Return all that is inside."""
        raise NotImplementedError


class Wrapper(Holder):
    """Something a plan says around a value: its source, its history, its being assumed."""

    def on(self, day: dt.date | None) -> object:
        """Return what is inside, as of a day; without a day, what does not depend on it."""
        raise NotImplementedError


def plain(given: object, day: dt.date | None) -> object:
    """Return what was said on a day without where it comes from.

    What remains is a value, an `Estimate`, a `Spread` or a `Missing`.
    """
    while isinstance(given, Wrapper):
        given = given.on(day)
    return given


@attrs.frozen
class Stated(Wrapper, Generic[T_co]):
    """A value, or the lack of one, with where it comes from.

    Attributes:
        value: The value, or why there is none.
        source: Where it is stated.
        as_of: The day the source speaks of.
        note: What a reader should know.

    Examples:
        >>> Stated(True, source="model card")
        Stated(value=True, source='model card', as_of=None, note='')
    """

    value: T_co | Missing
    source: str = attrs.field(kw_only=True)
    as_of: dt.date | None = attrs.field(default=None, kw_only=True)
    note: str = attrs.field(default="", kw_only=True)

    def on(self, day: dt.date | None) -> object:
        """Return the value."""
        return self.value

    def inside(self) -> tuple[object, ...]:
        """Return the value."""
        return (self.value,)


@attrs.frozen
class Assumed(Wrapper, Generic[T_co]):
    """A value that the user assumes; every report on the plan says so.

    Attributes:
        value: The value.
        because: Why it is assumed.
    """

    value: T_co
    because: str = attrs.field(kw_only=True)

    def on(self, day: dt.date | None) -> object:
        """Return the value."""
        return self.value

    def inside(self) -> tuple[object, ...]:
        """Return the value."""
        return (self.value,)


@attrs.frozen(kw_only=True)
class Estimate(Generic[Q_co]):
    """A quantity known within limits. A threshold between the limits is neither met nor missed.

    Attributes:
        low: The lower limit, or `None`.
        high: The upper limit, or `None`. At least one limit is stated.
        value: The best single figure, for display only: no condition reads it.
        low_open: Whether the lower limit is itself excluded.
        high_open: Whether the upper limit is itself excluded.
        source: Where it is stated.
        as_of: The day the source speaks of.
        note: What a reader should know.

    Raises:
        InvalidValue: No limit, limits in the wrong order, or a value outside them.
        InvalidType: Limits of two units.
    """

    low: Q_co | None = None
    high: Q_co | None = None
    value: Q_co | None = None
    low_open: bool = False
    high_open: bool = False
    source: str = ""
    as_of: dt.date | None = None
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse an estimate that no quantity fits."""
        if self.low is None and self.high is None:
            raise InvalidValue("an estimate needs a limit: give low or high, or state the value as a fact")
        units = {figure.unit for figure in self.figures() if isinstance(figure, Quantity)}
        if len(units) != 1 or not all(isinstance(figure, Quantity) for figure in self.figures()):
            raise InvalidType(f"an estimate takes quantities of one unit, got {', '.join(map(_shown, self.figures()))}")
        bounds = self.range
        if self.value is not None and not bounds.has(self.value.amount):
            raise InvalidValue(f"the value {self.value} is outside the limits of its estimate: {self}")

    def figures(self) -> tuple[Quantity, ...]:
        """Return the limits and the best figure, those that are stated."""
        return tuple(figure for _, figure in self.limits())

    def limits(self) -> tuple[tuple[str, Quantity], ...]:
        """Return what is stated, each figure with the word that files use for it."""
        low, high = ("more_than" if self.low_open else "low"), ("less_than" if self.high_open else "high")
        named = (("value", self.value), (low, self.low), (high, self.high))
        return tuple((name, figure) for name, figure in named if figure is not None)

    @property
    def range(self) -> Range:
        """The quantities it can be."""
        return Range(
            None if self.low is None else self.low.amount,
            None if self.high is None else self.high.amount,
            low_open=self.low_open,
            high_open=self.high_open,
            unit=self.figures()[0].unit,
        )

    def __str__(self) -> str:
        """Write the limits in words."""
        low = f"{'more than' if self.low_open else 'at least'} {self.low}" if self.low is not None else ""
        high = f"{'less than' if self.high_open else 'at most'} {self.high}" if self.high is not None else ""
        return " and ".join(filter(None, (low, high)))


def _shown(figure: object) -> str:
    return str(figure) if isinstance(figure, Quantity) else repr(figure)


def _as_set(values: Iterable[T]) -> frozenset[T]:
    return frozenset(values)


@attrs.frozen
class Spread(Holder, Generic[T_co]):
    """Values that each occur among the members of an audience, and no others do.

    Attributes:
        values: The values, at least one.
    """

    values: frozenset[T_co] = attrs.field(converter=_as_set)

    def __attrs_post_init__(self) -> None:
        """Refuse a spread over nothing."""
        if not self.values:
            raise InvalidValue("a spread needs at least one value")

    def inside(self) -> tuple[object, ...]:
        """Return the values."""
        return tuple(self.values)


@attrs.frozen
class History(Wrapper, Generic[T_co]):
    """A fact that changes: from each date on, the value beside it. Before the first it is not stated.

    Attributes:
        changes: Pairs of a date and the value from that date on, inclusive; in order of date.
    """

    changes: tuple[tuple[dt.date, T_co | Missing], ...]

    def __attrs_post_init__(self) -> None:
        """Refuse changes out of order."""
        dates = self.dates()
        if not dates or tuple(sorted(set(dates))) != dates:
            raise InvalidValue("a history needs changes in order of their dates, one a date")

    def dates(self) -> tuple[dt.date, ...]:
        """Return the dates of the changes."""
        return tuple(date for date, _ in self.changes)

    def on(self, day: dt.date | None) -> object:
        """Return the value on a day."""
        found: object = Missing.NOT_STATED
        for date, value in self.changes:
            if day is not None and date <= day:
                found = value
        return found

    def inside(self) -> tuple[object, ...]:
        """Return the values."""
        return tuple(value for _, value in self.changes)


Given: TypeAlias = T | Missing | Stated[T] | Assumed[T] | Spread[T] | History[T]
"""What a plan may say of a fact."""

Constant: TypeAlias = T | Missing | Stated[T] | Assumed[T]
"""What a plan may say of a fact that neither changes nor differs among many."""


def _by_year(values: Mapping[int, Any]) -> tuple[tuple[int, Any], ...]:
    return tuple(sorted(values.items()))


@attrs.frozen
class Yearly(Generic[T_co]):
    """A fact with a value for each calendar year. A year that is not listed is not stated.

    Attributes:
        years: Pairs of a year and its value, made from a mapping.
    """

    years: tuple[tuple[int, T_co], ...] = attrs.field(converter=_by_year)

    def on(self, year: int) -> object:
        """Return what is said for a calendar year."""
        return dict(self.inside()).get(year, Missing.NOT_STATED)

    def inside(self) -> tuple[tuple[int, object], ...]:
        """Return the years and what is said for each."""
        return self.years
