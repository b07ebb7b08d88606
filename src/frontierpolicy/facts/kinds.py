"""The kinds of fact, and what conditions can ask of each."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar, cast, final

from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions import (
    Condition,
    Member,
    Operand,
    PrecedingYear,
    QuantityOperand,
    SetRelation,
    SetTest,
    Symbol,
)
from frontierpolicy.errors import InvalidType
from frontierpolicy.facts.codecs import expected
from frontierpolicy.facts.fact import Fact
from frontierpolicy.facts.given import Assumed, Constant, Estimate, Given, History, Missing, Spread, Stated, Yearly
from frontierpolicy.places import Place, PlaceList
from frontierpolicy.quantities import Quantity

__all__ = [
    "Amount",
    "Flag",
    "Identity",
    "Many",
    "Moment",
    "One",
    "Where",
    "Wheres",
    "YearlyAmount",
    "preceding_year",
]

T = TypeVar("T")
Q = TypeVar("Q", bound=Quantity)
Held = TypeVar("Held")
Put = TypeVar("Put")

_NOT_OF_A_YEAR = (Assumed, Spread, History)

YearsGiven: TypeAlias = Mapping[int, Q | Estimate[Q] | Stated[Q] | Missing] | Yearly[Q] | Missing
"""What a plan may say of a yearly fact."""


@final
class Flag(Fact[Given[bool], Given[bool]], Condition):
    """A fact that is so or not, and itself a condition. Its label is a predicate, as in `is open`."""

    def __init__(self, question: str, *, label: str) -> None:
        """Declare it with its question and the predicate that sentences use."""
        super().__init__(bool, question, label=label)

    def __str__(self) -> str:
        """Write the predicate of its scope."""
        return f"the {self.owner.scope_name} {self.label}"


class _OfQuantity(Fact[Held, Put], Generic[Q, Held, Put]):
    def __init__(self, kind: type[Q], question: str, *, label: str = "") -> None:
        super().__init__(kind, question, label=label)

    def accepts_figure(self, figure: Quantity) -> None:
        """Accept a figure of the declared kind."""
        self.accepts(figure)


@final
class Amount(_OfQuantity[Q, Given[Q] | Estimate[Q], Given[Q] | Estimate[Q]], QuantityOperand[Q]):
    """A quantity. It compares with `<`, `<=`, `>`, `>=`, adds, and multiplies by a fraction."""

    @property
    def measures(self) -> type[Any]:
        """The declared kind of quantity."""
        return self.kind

    def symbols(self) -> tuple[Symbol, ...]:
        """Return the fact itself."""
        return (self,)


@final
class YearlyAmount(_OfQuantity[Q, Yearly[Q] | Missing, YearsGiven[Q]]):
    """A quantity with a value for each calendar year; conditions read it through `preceding_year`."""

    yearly: ClassVar[bool] = True

    def converted(self, given: object) -> object:
        """Keep a mapping as an immutable one."""
        if isinstance(given, Mapping):
            return Yearly[object](cast("Mapping[int, object]", given))
        return given

    def check(self, given: object) -> None:
        """Accept years with a value each."""
        if isinstance(given, Missing):
            return
        if not isinstance(given, Yearly):
            raise expected("a value for each year such as {2025: usd('5e8')}", given)
        for year, value in given.inside():
            if isinstance(year, bool) or not isinstance(year, int) or not dt.MINYEAR <= year <= dt.MAXYEAR:
                raise expected("a calendar year such as 2025", year)
            if type(value) in _NOT_OF_A_YEAR:
                raise InvalidType(
                    f"the {self.label} of a year is an amount, an estimate or missing: it cannot be assumed, spread "
                    "or have a history"
                )
            self.check_value(value)


def preceding_year(fact: YearlyAmount[Q]) -> QuantityOperand[Q]:
    """Return a yearly fact as read in the calendar year before the governing date.

    Raises:
        InvalidType: The fact has no value for each year.
    """
    if not isinstance(fact, YearlyAmount):
        raise InvalidType(f"preceding_year reads a fact with a value for each year, and {fact} has none")
    return PrecedingYear(fact, fact.kind)


@final
class Moment(Fact[Constant[EventTime], Constant[EventTime]], Operand[EventTime]):
    """A date, an instant or a span of days. It compares with dates, and deadlines run from it."""

    constant: ClassVar[bool] = True

    def __init__(self, question: str, *, label: str = "") -> None:
        """Declare it with its question."""
        super().__init__(dt.date, question, label=label)

    @property
    def measures(self) -> type[Any]:
        """It says when."""
        return dt.date

    def symbols(self) -> tuple[Symbol, ...]:
        """Return the fact itself."""
        return (self,)


class One(Fact[Given[T], Given[T]]):
    """A fact with one value of a closed vocabulary, a party, or a name."""

    def __init__(self, kind: type[T], question: str, *, label: str = "") -> None:
        """Declare it with the type of its values: an enumeration, `Party` or `str`."""
        super().__init__(kind, question, label=label)

    def is_(self, value: T) -> Condition:
        """Return the condition that it is that value."""
        return self.is_in((value,))

    def is_in(self, values: Iterable[T]) -> Condition:
        """Return the condition that it is one of those values."""
        return Member(self, _listed(self, values))


@final
class Identity(Fact[T, T]):
    """The party or the name that a record is about; required, and never in doubt."""

    required: ClassVar[bool] = True

    def __init__(self, kind: type[T], question: str, *, label: str = "") -> None:
        """Declare it with the type of its values: `Party` or `str`."""
        super().__init__(kind, question, label=label)

    def is_in(self, values: Iterable[T]) -> Condition:
        """Return the condition that it is one of those."""
        return Member(self, _listed(self, values))

    def check(self, given: object) -> None:
        """Accept a name, and nothing that stands for the lack of one."""
        self.accepts(given)


@final
class Where(Fact[Given[Place], Given[Place]]):
    """A fact that is a place."""

    def __init__(self, question: str, *, label: str = "") -> None:
        """Declare it with its question."""
        super().__init__(Place, question, label=label)

    def is_within(self, *areas: Place | PlaceList) -> Condition:
        """Return the condition that it lies in at least one of those places or lists."""
        return Member(self, _areas(self, areas))


class Many(Fact[Given[frozenset[T]], Given[frozenset[T]] | set[T]]):
    """A fact with a set of values. What is not in the set is not so: leave it out only if known."""

    many: ClassVar[bool] = True

    def __init__(self, kind: type[T], question: str, *, label: str = "") -> None:
        """Declare it with the type of its values: an enumeration, `Party` or `str`."""
        super().__init__(kind, question, label=label)

    def accepts(self, value: object) -> None:
        """Accept a set of values of the declared type."""
        if not isinstance(value, frozenset | set):
            raise expected("a set of values", value)
        for each in cast("Iterable[object]", value):
            self.codec.accepts(each)

    def converted(self, given: object) -> object:
        """Keep a set as a frozen one."""
        return frozenset(cast("Iterable[object]", given)) if isinstance(given, set) else given

    def overlaps(self, values: Iterable[T]) -> Condition:
        """Return the condition that at least one of those values is among them."""
        return SetTest(self, SetRelation.OVERLAPS, _listed(self, values))

    def includes(self, *values: T) -> Condition:
        """Return the condition that all of those values are among them."""
        return SetTest(self, SetRelation.INCLUDES, _listed(self, values))

    def are_within(self, values: Iterable[T]) -> Condition:
        """Return the condition that they are all among those values."""
        return SetTest(self, SetRelation.WITHIN, _listed(self, values))


@final
class Wheres(Many[Place]):
    """A fact that is a set of places."""

    def __init__(self, question: str, *, label: str = "") -> None:
        """Declare it with its question."""
        super().__init__(Place, question, label=label)

    def touch(self, *areas: Place | PlaceList) -> Condition:
        """Return the condition that at least one of them lies in one of those places or lists."""
        return SetTest(self, SetRelation.OVERLAPS, _areas(self, areas))


def _listed(fact: Fact[Any, Any], values: Iterable[object]) -> frozenset[object]:
    if isinstance(values, str):
        raise InvalidType(f"{fact.label}: expected several values, got one string: write {{{values!r}}}")
    if not isinstance(values, Iterable):
        raise InvalidType(f"{fact.label}: expected several values, got one: write {{{values}}}")
    found = frozenset(values)
    for value in found:
        fact.codec.accepts(value)
    return found


def _areas(fact: Fact[Any, Any], areas: Iterable[Place | PlaceList]) -> frozenset[object]:
    found = frozenset(areas)
    for area in found:
        if not isinstance(area, PlaceList):
            fact.codec.accepts(area)
    return found
