"""A fact declared once: the symbol that conditions read, and the field that a plan fills."""

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from frontierpolicy.conditions import Scope, Symbol
from frontierpolicy.errors import InvalidType, shown
from frontierpolicy.facts.codecs import Codec, codec_for
from frontierpolicy.facts.given import Assumed, Estimate, History, Holder, Missing, Spread, Stated
from frontierpolicy.quantities import Quantity

__all__ = ["Fact"]

_NOT_PLAIN: tuple[type, ...] = (Holder, Estimate, Missing)
_HELD: dict[type, tuple[type, ...]] = {Stated: (Missing,), History: (Missing,), Assumed: (Estimate, Spread)}
Held = TypeVar("Held")
Put = TypeVar("Put")


class Fact(Symbol, Generic[Held, Put]):
    """A declared fact. Abstract: `frontierpolicy.facts` has the kinds.

    On its class it is the symbol that conditions are made of; on a record it is what the plan says. The
    two type parameters are what a record holds and what its constructor takes.

    Attributes:
        kind: The type of one plain value.
        codec: How one plain value is accepted, read and written.
        required: Whether a record cannot be without it.
        many: Whether its value is a set of plain values.
        yearly: Whether it has a value for each calendar year.
        constant: Whether it cannot change, so that a history of it makes no sense.
    """

    owner: type[Scope]
    name: str
    label: str
    question: str
    kind: type[Any]
    codec: Codec[Any]
    required: ClassVar[bool] = False
    many: ClassVar[bool] = False
    yearly: ClassVar[bool] = False
    constant: ClassVar[bool] = False

    if TYPE_CHECKING:

        def __set__(self, instance: Scope, value: Put) -> None:
            """Type the keyword of the record's constructor; records are frozen."""

    def __init__(self, kind: type[Any], question: str, *, label: str = "") -> None:
        """Declare the fact.

        Args:
            kind: The type of one plain value.
            question: The question that asks for it, in full.
            label: How sentences call it; made from the name if left out.

        Raises:
            InvalidType: No fact can have values of that type.
        """
        self.kind, self.codec = kind, codec_for(kind)
        self.question, self.label = question, label

    def __set_name__(self, owner: type[Scope], name: str) -> None:
        """Learn the scope and the name from the place of the declaration."""
        self.owner, self.name = owner, name
        self.label = self.label or name.replace("_", " ")

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Scope, owner: type) -> Held: ...
    def __get__(self, instance: Scope | None, owner: type) -> Any:
        """Return the symbol; a record holds its own value, which Python finds first."""
        return self

    def converted(self, given: object) -> object:
        """Return what the record keeps of what it was given."""
        return given

    def check(self, given: object) -> None:
        """Accept whatever a plan may say of the fact, or raise what is wrong with it.

        Raises:
            InvalidType: A value is of another type.
            InvalidValue: A value is of the right type and cannot be.
        """
        self.check_value(given)

    def check_value(self, given: object) -> None:
        """Accept one value, in whatever is said around it, or raise what is wrong with it."""
        self._check_said_so(given)
        if isinstance(given, Holder):
            for value in given.inside():
                self._check_inside(given, value)
        elif isinstance(given, Estimate):
            for figure in given.figures():
                self.accepts_figure(figure)
        elif not isinstance(given, Missing):
            self.accepts(given)

    def _check_said_so(self, given: object) -> None:
        """Refuse a spread over what is one, and a history of what does not change."""
        if isinstance(given, Spread) and not self.owner.stands_for_many:
            raise InvalidType(f"a {self.owner.scope_name} is one: only what holds of an audience can be spread")
        if isinstance(given, History) and self.constant:
            raise InvalidType(f"{self.label} does not change from day to day: state what is known of it")

    def _check_inside(self, around: Holder, value: object) -> None:
        """Accept what a wrapper holds.

        A source or a date holds a plain value or the lack of one, a spread plain values; what is assumed is
        a value, an estimate or a spread.
        """
        allowed = _HELD.get(type(around), ())
        if isinstance(value, _NOT_PLAIN) and type(value) not in allowed:
            raise InvalidType(f"{type(around).__name__}(...) cannot hold {shown(value)}: state that by itself")
        self.check_value(value)

    def accepts(self, value: object) -> None:
        """Accept one plain value, or raise what is wrong with it."""
        self.codec.accepts(value)

    def accepts_figure(self, figure: Quantity) -> None:
        """Accept a figure of an estimate, or raise; only quantities are estimated."""
        raise InvalidType(f"{self.label} is not a quantity: an estimate such as {figure} cannot stand for it")
