"""What every provision has: a pinpoint, a scope, a condition, exceptions and a time in force."""

import re
from typing import Any, Self

import attrs

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import ALWAYS, Condition, Scope
from frontierpolicy.conditions.reads import out_of_reach
from frontierpolicy.errors import Fault, InvalidType, InvalidValue, shown
from frontierpolicy.facts import Record
from frontierpolicy.plans import Actor
from frontierpolicy.sources import Citation

__all__ = ["Provision", "Unless"]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.()_-]{0,59}", re.ASCII)


def _pinpoint_id(_: object, __: object, value: str) -> None:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        problem = f"expected an id such as '3(b)(ii)', from the pinpoint, got {shown(value)}"
        raise InvalidValue(Fault("id", problem))


def _cited(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Citation):
        raise InvalidType(
            f"a provision needs a citation with its pinpoint, as in ORDER.at('s. 3(b)'), got {shown(value)}"
        )


def _a_condition(_: object, field: "attrs.Attribute[Any]", value: Any) -> None:
    if not isinstance(value, Condition):
        raise InvalidType(f"{field.name}: expected a condition, got {value!r}")


def _a_scope(_: object, __: object, value: Any) -> None:
    if value is not None and not (isinstance(value, type) and issubclass(value, Record)):
        raise InvalidType(f"per: expected a scope such as Model, or None, got {value!r}")


@attrs.frozen
class Unless:
    """An exception to a provision: where it holds, the provision does not apply.

    Attributes:
        condition: When the exception holds.
        citation: Where it is stated, in the same text or a later one.
    """

    condition: Condition = attrs.field(validator=_a_condition)
    citation: Citation = attrs.field(validator=_cited)


@attrs.frozen(kw_only=True)
class Provision:
    """One provision of an instrument. Abstract: norms, definitions, blocks and notices are its kinds.

    Attributes:
        id: Its name within the instrument, made from the pinpoint.
        citation: Where it is stated; a provision without one cannot be built.
        per: The scope it is stated of; one finding arises for each. `None` for what is owed regardless
            of any plan.
        condition: When it applies.
        exceptions: When it does not, although the condition holds.
        in_force: When it is in force, if that differs from the instrument.
        assumes: What a reading takes for granted that its text does not say; reports print it.

    Raises:
        InvalidValue: The condition reads facts that lie below the scope without going through them.
    """

    id: str = attrs.field(validator=_pinpoint_id)
    citation: Citation = attrs.field(validator=_cited)
    per: type[Record] | None = attrs.field(default=None, validator=_a_scope)
    condition: Condition = attrs.field(default=ALWAYS, validator=_a_condition)
    exceptions: tuple[Unless, ...] = ()
    in_force: Interval | None = None
    assumes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check that the condition reads upwards."""
        faults = [Fault(self.id, problem) for each in self.conditions() for problem in out_of_reach(each, self.reach)]
        if faults:
            raise InvalidValue(*faults)

    @property
    def reach(self) -> frozenset[type[Scope]]:
        """The scopes whose facts it can read by name."""
        return frozenset((*self.per.path(), Actor) if self.per is not None else ())

    def provisions(self) -> "tuple[Provision, ...]":
        """Return this provision: by itself it is a part of an instrument."""
        return (self,)

    def conditions(self) -> tuple[Condition, ...]:
        """Return its condition and those of its exceptions."""
        return (self.condition, *(each.condition for each in self.exceptions))

    def when(self, condition: Condition) -> Self:
        """Return the provision narrowed to where a further condition holds too."""
        return attrs.evolve(self, condition=self.condition & condition)

    def unless(self, condition: Condition, citation: Citation) -> Self:
        """Return the provision with one more exception."""
        return attrs.evolve(self, exceptions=(*self.exceptions, Unless(condition, citation)))

    def during(self, interval: Interval) -> Self:
        """Return the provision narrowed to an interval.

        Raises:
            InvalidValue: It was not in force at any moment of it.
        """
        return attrs.evolve(self, in_force=interval if self.in_force is None else self.in_force.within(interval))
