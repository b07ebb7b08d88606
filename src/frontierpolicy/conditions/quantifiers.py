"""Conditions over a collection, conditions stated of somebody or something else, and first dates."""

import datetime as dt
import enum
from typing import Any, TypeVar, final, overload

import attrs

from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions.algebra import ALWAYS, Condition
from frontierpolicy.conditions.operands import Operand, QuantityOperand, checked_date
from frontierpolicy.conditions.symbols import Scope, Symbol
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.quantities import Quantity
from frontierpolicy.terms import Role

__all__ = [
    "First",
    "Lineage",
    "Link",
    "Onset",
    "Quantified",
    "Quantifier",
    "Through",
    "ValueThrough",
    "all_",
    "any_",
    "count_at_least",
    "first",
    "of",
    "onset",
]

Q = TypeVar("Q", bound=Quantity)


class Quantifier(enum.Enum):
    """How many of a collection; the value is how a sentence says it."""

    ANY = "any"
    ALL = "every"
    COUNT = "at least"


@final
@attrs.frozen
class Quantified(Condition):
    """A condition holds of any, of all, or of at least `number` of a collection.

    A collection not known to be complete can make *any* true, never false, and *all* false, never true.

    Attributes:
        quantifier: Any, all, or a count.
        over: The scope whose items are gone through: those below the scope in hand.
        condition: What is asked of each.
        number: How many, for a count; 1 otherwise.
    """

    quantifier: Quantifier
    over: type[Scope]
    condition: Condition
    number: int = 1

    def __attrs_post_init__(self) -> None:
        """Refuse what is no scope, and a count that every collection reaches."""
        if not (isinstance(self.over, type) and issubclass(self.over, Scope)):
            raise InvalidType(f"expected a scope such as Stage, got {self.over!r}")
        if self.number < 1:
            raise InvalidValue(f"a count of at least {self.number} always holds: expected 1 or more")

    def children(self) -> tuple[Condition, ...]:
        """Return the condition asked of each."""
        return (self.condition,)

    def __str__(self) -> str:
        """Write how many of what."""
        name = self.over.scope_name
        if self.quantifier is not Quantifier.COUNT:
            return f"{self.quantifier.value} {name} satisfies: {self.condition}"
        who = f"{name} satisfies" if self.number == 1 else f"{name}s satisfy"
        return f"{self.quantifier.value} {self.number} {who}: {self.condition}"


def any_(over: type[Scope], condition: Condition) -> Condition:
    """Return the condition that at least one item of a collection satisfies another."""
    return Quantified(Quantifier.ANY, over, condition)


def all_(over: type[Scope], condition: Condition) -> Condition:
    """Return the condition that every item of a collection satisfies another; of none, that holds."""
    return Quantified(Quantifier.ALL, over, condition)


def count_at_least(number: int, over: type[Scope], condition: Condition) -> Condition:
    """Return the condition that at least that many items of a collection satisfy another.

    Raises:
        InvalidValue: The number is below 1.
    """
    return Quantified(Quantifier.COUNT, over, condition, number)


class Lineage(enum.Enum):
    """A step along a model's descent; the value is how a sentence says it."""

    BASE = "of its base model"


Link = Lineage | Role
"""Where a condition is asked instead: at the model's base, or at the party in another role."""


@final
@attrs.frozen
class Through(Condition):
    """A condition asked of the base model, or of the party in another role.

    Where several parties play the role, it holds if it holds of any. Without a base model it fails.
    """

    link: Link
    condition: Condition

    def children(self) -> tuple[Condition, ...]:
        """Return the condition asked there."""
        return (self.condition,)

    def __str__(self) -> str:
        """Write where it is asked."""
        return f"{_where(self.link)}, {self.condition}"


@final
@attrs.frozen(order=False)
class ValueThrough(QuantityOperand[Q]):
    """A quantity read at the base model."""

    link: Lineage
    part: QuantityOperand[Any]

    @property
    def measures(self) -> type[Any]:
        """What the part measures."""
        return self.part.measures

    def inside(self) -> tuple[Operand[Any], ...]:
        """Return the part."""
        return (self.part,)

    def __str__(self) -> str:
        """Write the part and where it is read."""
        return f"{self.part} {self.link.value}"


def _where(link: Link) -> str:
    return link.value if isinstance(link, Lineage) else f"of the {link}"


@overload
def of(link: Link, what: Condition) -> Condition: ...
@overload
def of(link: Lineage, what: QuantityOperand[Q]) -> QuantityOperand[Q]: ...
def of(link: Link, what: Condition | QuantityOperand[Q]) -> Condition | QuantityOperand[Q]:
    """Return a condition or a quantity as asked of the base model; a condition also of another role.

    Raises:
        InvalidType: It is no such link, or a quantity is asked of a role: compare it inside the condition instead.
    """
    if not isinstance(link, Link):
        raise InvalidType(f"expected Lineage.BASE or a Role such as Role.HOST, got {link!r}")
    if isinstance(what, Condition):
        return Through(link, what)
    if not isinstance(link, Lineage):
        raise InvalidType(
            f"a quantity is read of a base model only: write of({link!r}, condition) around the comparison"
        )
    return ValueThrough(link, what)


@final
@attrs.frozen(order=False)
class First(Operand[EventTime]):
    """The earliest date among the items of a collection that satisfy a condition."""

    date: Symbol = attrs.field(validator=checked_date)
    where: Condition = ALWAYS

    @property
    def measures(self) -> type[Any]:
        """It says when."""
        return dt.date

    def symbols(self) -> tuple[Symbol, ...]:
        """Return the date that is looked for."""
        return (self.date,)

    def conditions(self) -> tuple[Condition, ...]:
        """Return what the items are picked by."""
        return (self.where,)

    @property
    def over(self) -> type[Scope]:
        """The scope whose items are gone through."""
        return self.date.owner

    def __str__(self) -> str:
        """Write which date of which items."""
        where = "" if self.where == ALWAYS else f" for which {self.where}"
        return f"the earliest {self.date.label} of a {self.over.scope_name}{where}"


def _condition(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Condition):
        raise InvalidType(f"onset takes a condition, got {value!r}")


@final
@attrs.frozen(order=False)
class Onset(Operand[EventTime]):
    """When a condition came true, after a time in which it was not: by the dated facts and the logs it reads."""

    condition: Condition = attrs.field(validator=_condition)

    @property
    def measures(self) -> type[Any]:
        """It says when."""
        return dt.date

    def conditions(self) -> tuple[Condition, ...]:
        """Return the condition."""
        return (self.condition,)

    def __str__(self) -> str:
        """Write the event."""
        return f"the day from which {self.condition}"


def onset(condition: Condition) -> Operand[EventTime]:
    """Return the day from which a condition holds, for a deadline that runs from meeting a threshold.

    A condition that holds at all times has no such day, and neither has one whose facts carry no dates.

    Raises:
        InvalidType: It is no condition.
    """
    return Onset(condition)


def first(date: "Operand[EventTime]", *, where: Condition = ALWAYS) -> Operand[EventTime]:
    """Return the earliest of a date over a collection, as in the first stage of some kind.

    Raises:
        InvalidType: The operand is not a fact.
    """
    if not isinstance(date, Symbol):
        raise InvalidType(f"first takes a date that is a fact, such as Stage.starts, got {date!r}")
    return First(date, where)
