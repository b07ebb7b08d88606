"""What conditions name: scopes, and the facts declared on them."""

from typing import Any, ClassVar, NoReturn

from frontierpolicy.errors import InvalidType

__all__ = ["Scope", "Symbol"]


class Scope:
    """Something that provisions can be stated of: an actor, a model, a stage, an incident.

    Scopes form a tree. A condition stated of one may read the facts of those above it by name, and of
    those below it only through a quantifier.

    Attributes:
        scope_name: How sentences call one of it.
        above: The scope it is part of, or `None`.
        stands_for_many: Whether one of it is several people or things, which may differ in their facts.
    """

    scope_name: ClassVar[str] = ""
    stands_for_many: ClassVar[bool] = False
    above: ClassVar["type[Scope] | None"] = None

    @classmethod
    def path(cls) -> "tuple[type[Scope], ...]":
        """Return this scope and those above it, nearest first."""
        return (cls, *(cls.above.path() if cls.above is not None else ()))


MYPY = False
"""mypy takes this for true: it then sees no `__bool__`, and with `truthy-bool` refuses `and`, `or`, `not` and `if`."""


class Symbol:
    """A declared fact as conditions hold it.

    Attributes:
        owner: The scope it is declared on.
        name: Its name there, which is also its key in a plan file.
        label: How sentences call it.
        question: The question that asks for it.
    """

    owner: type[Scope]
    name: str
    label: str
    question: str

    if not MYPY:

        def __bool__(self) -> NoReturn:
            """Refuse: a fact has a value in a plan, not by itself.

            Raises:
                InvalidType: Always.
            """
            raise InvalidType(f"{self} is not true or false by itself: join conditions with & | ~, not and/or/not")

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy by name, so that a symbol stays the one declared."""
        return getattr, (self.owner, self.name)

    def __str__(self) -> str:
        """Write the fact as sentences name it."""
        return f"the {self.owner.scope_name}'s {self.label}"

    def __repr__(self) -> str:
        """Write the fact as code names it."""
        return f"{self.owner.__name__}.{self.name}"
