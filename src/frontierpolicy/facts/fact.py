"""A fact declared once: the symbol that conditions read, and the field that a plan fills."""

from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

from frontierpolicy.conditions import Scope, Symbol
from frontierpolicy.errors import InvalidType
from frontierpolicy.facts.codecs import Codec
from frontierpolicy.facts.given import Estimate, Missing, Spread, Wrapper
from frontierpolicy.quantities import Quantity

__all__ = ["Fact"]

Held = TypeVar("Held")
Put = TypeVar("Put")


class Fact(Symbol, Generic[Held, Put]):
    """A declared fact. Abstract: `frontierpolicy.facts` has the kinds.

    On its class it is the symbol that conditions are made of; on a record it is what the plan says. The
    two type parameters are what a record holds and what its constructor takes.

    Attributes:
        codec: How one plain value is accepted, read and written.
        required: Whether a record cannot be without it.
        many: Whether its value is a set of plain values.
        yearly: Whether it has a value for each calendar year.
    """

    codec: Codec[Any]
    required: ClassVar[bool] = False
    many: ClassVar[bool] = False
    yearly: ClassVar[bool] = False

    if TYPE_CHECKING:

        def __set__(self, instance: Scope, value: Put) -> None:
            """Type the keyword of the record's constructor; records are frozen."""

    def __init__(self, codec: Codec[Any], question: str, *, label: str = "") -> None:
        """Declare the fact.

        Args:
            codec: How one plain value is accepted, read and written.
            question: The question that asks for it, in full.
            label: How sentences call it; made from the name if left out.
        """
        self.codec, self.question, self.label = codec, question, label

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
        if isinstance(given, Wrapper | Spread):
            for value in given.inside():
                self.check_value(value)
        elif isinstance(given, Estimate):
            for figure in given.figures():
                self.accepts_figure(figure)
        elif not isinstance(given, Missing):
            self.accepts(given)

    def accepts(self, value: object) -> None:
        """Accept one plain value, or raise what is wrong with it."""
        self.codec.accepts(value)

    def accepts_figure(self, figure: Quantity) -> None:
        """Accept a figure of an estimate, or raise; only quantities are estimated."""
        raise InvalidType(f"{self.label} is not a quantity: an estimate such as {figure} cannot stand for it")
