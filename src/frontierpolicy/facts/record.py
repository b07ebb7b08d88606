"""Records: what a plan says of one actor, model, stage or recipient."""

import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Generic, Self, TypeVar, cast, dataclass_transform

import attrs

from frontierpolicy.conditions import Scope, Symbol
from frontierpolicy.errors import Fault, FrontierPolicyError, InvalidValue, UnknownName, shown
from frontierpolicy.facts.fact import Fact
from frontierpolicy.facts.given import Missing
from frontierpolicy.facts.kinds import Identity

__all__ = ["Collection", "Extensible", "Extension", "Record", "among_others", "exactly", "extensions_of", "misplaced"]

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Identity,))
class Record(Scope):
    """The base of every scope: a frozen value whose fields are declared facts.

    A subclass declares each fact as an annotated class attribute, `name: Kind = Kind(...)`. A fact left
    out is not stated. Other annotated attributes are plain fields.

    Raises:
        InvalidValue: A value does not fit its fact, or facts contradict each other: every fault at once.
    """

    def __init_subclass__(cls) -> None:
        """Make an attrs class of the declarations."""
        these = {name: _field(cls, name) for name in inspect.get_annotations(cls) if _is_field(cls, name)}
        attrs.define(cls, these=these, frozen=True, slots=False, kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        """Check every fact, then how they stand to each other."""
        faults = list(self._unfit())
        faults.extend([] if faults else self.contradictions())
        if faults:
            raise InvalidValue(*faults)

    def _unfit(self) -> Iterator[Fault]:
        for fact in type(self).facts():
            given = fact.converted(vars(self)[fact.name])
            vars(self)[fact.name] = given
            try:
                fact.check(given)
            except FrontierPolicyError as error:
                yield Fault(fact.name, str(error))

    def contradictions(self) -> Iterator[Fault]:
        """Yield what the facts of this record, each sound alone, cannot be together."""
        yield from ()

    @classmethod
    def facts(cls) -> tuple[Fact[Any, Any], ...]:
        """Return the facts declared on this scope, in the order of their declaration."""
        return _facts_of(cls)

    def given(self, fact: Symbol) -> object:
        """Return what this record says of a fact."""
        return vars(self)[fact.name]

    def having(self, **changes: object) -> Self:
        """Return a copy in which some facts or fields differ.

        Raises:
            UnknownName: There is no such fact or field.
            InvalidValue: A value does not fit.
        """
        names = [field.name for field in _fields(type(self))]
        for name in changes:
            if name not in names:
                raise UnknownName(f"fact of a {self.scope_name}", name, names)
        return cast("Self", attrs.evolve(cast("Any", self), **changes))

    def __repr__(self) -> str:
        """Write the call that makes this record, without what is not stated."""
        stated = {
            field.name: vars(self)[field.name]
            for field in _fields(type(self))
            if vars(self)[field.name] is not field.default
        }
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in stated.items())})"


def _fields(cls: type[Record]) -> "tuple[attrs.Attribute[Any], ...]":
    return cast("tuple[attrs.Attribute[Any], ...]", attrs.fields(cast("Any", cls)))


def _is_field(cls: type, name: str) -> bool:
    return "ClassVar" not in str(cls.__annotations__[name])


def _field(cls: type, name: str) -> Any:
    declared = cls.__dict__.get(name, attrs.NOTHING)
    if not isinstance(declared, Symbol):
        return attrs.field(default=declared)
    default = attrs.NOTHING if isinstance(declared, Identity) else Missing.NOT_STATED
    return attrs.field(default=default, metadata={"fact": declared})


def _facts_of(cls: type[Record]) -> tuple[Fact[Any, Any], ...]:
    known = _FACTS.get(cls)
    if known is None:
        known = _FACTS[cls] = tuple(field.metadata["fact"] for field in _fields(cls) if "fact" in field.metadata)
    return known


_FACTS: dict[type[Record], tuple[Fact[Any, Any], ...]] = {}


@attrs.frozen
class Collection(Generic[R_co]):
    """Records of one kind, and whether they are all there are.

    Attributes:
        items: The records.
        complete: Whether there are no others. If not, a condition over them can find one that
            satisfies it, but never that none does.
    """

    items: tuple[R_co, ...] = ()
    complete: bool = attrs.field(default=False, kw_only=True)

    def __iter__(self) -> Iterator[R_co]:
        """Go through the records."""
        return iter(self.items)

    def __len__(self) -> int:
        """Count the records listed."""
        return len(self.items)


def misplaced(name: str, given: object, around: type[Any], kind: type[Any]) -> Iterator[Fault]:
    """Yield what is wrong with a field that holds values of a kind in a tuple or a collection."""
    if not isinstance(given, around):
        how = "a Collection, as in exactly(...) or among_others(...)" if around is Collection else "a tuple"
        yield Fault(name, f"expected {how}, got {shown(given)}")
        return
    for index, each in enumerate(cast("Iterable[object]", given)):
        if not isinstance(each, kind):
            yield Fault(f"{name}[{index}]", f"expected a {kind.__name__}, got {shown(each)}")


def exactly(*items: R) -> Collection[R]:
    """Return these records as all there are."""
    return Collection(items, complete=True)


def among_others(*items: R) -> Collection[R]:
    """Return these records as some of those there are."""
    return Collection(items)


class Extension(Record):
    """Facts that another package declares on a scope, in a namespace of its own.

    In a plan file they stand in a table named after the namespace, inside that of the scope.

    Examples:
        >>> from frontierpolicy.facts import Flag
        >>> class Screening(Extension, of=Record, namespace="acme"):
        ...     on: Flag = Flag("Is synthesis screening on?", label="has synthesis screening on")
        >>> Screening(on=True)
        Screening(on=True)
    """

    of: ClassVar[type[Record]]
    namespace: ClassVar[str]
    scope_name: ClassVar[str]
    stands_for_many: ClassVar[bool]

    def __init_subclass__(cls, *, of: type[Record], namespace: str) -> None:
        """Register the namespace on the scope.

        Raises:
            InvalidValue: Another extension of the scope has the namespace, or the scope a fact of it.
        """
        cls.of, cls.namespace = of, namespace
        cls.scope_name, cls.stands_for_many = of.scope_name, of.stands_for_many
        if not _NAMESPACE.fullmatch(namespace) or hasattr(of, namespace) or (of, namespace) in _EXTENSIONS:
            raise InvalidValue(
                f"the namespace {namespace!r} is taken on {of.__name__}, or not of small letters and digits"
            )
        super().__init_subclass__()
        _EXTENSIONS[of, namespace] = cls

    @classmethod
    def path(cls) -> tuple[type[Scope], ...]:
        """Return this extension, its scope and those above."""
        return (cls, *cls.of.path())


_NAMESPACE = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_EXTENSIONS: dict[tuple[type[Record], str], type[Extension]] = {}


def extensions_of(scope: type[Record]) -> dict[str, type[Extension]]:
    """Return the extensions declared on a scope, by namespace."""
    return {namespace: found for (of, namespace), found in _EXTENSIONS.items() if of is scope}


class Extensible(Record):
    """A scope whose records may carry the facts of extensions."""

    extensions: tuple[Extension, ...] = ()

    def _unfit(self) -> Iterator[Fault]:
        """Keep the extensions that say something, in order; yield those that do not belong here."""
        yield from super()._unfit()
        for index, extension in enumerate(self.extensions):
            if not isinstance(extension, Extension) or extension.of is not type(self):
                yield Fault(
                    f"extensions[{index}]", f"expected an extension of {type(self).__name__}, got {extension!r}"
                )
            elif any(type(other) is type(extension) for other in self.extensions[:index]):
                yield Fault(f"extensions[{index}]", f"the table {extension.namespace!r} is there already")
        telling = [each for each in self.extensions if isinstance(each, Extension) and each != type(each)()]
        vars(self)["extensions"] = tuple(sorted(telling, key=lambda each: each.namespace))

    def given(self, fact: Symbol) -> object:
        """Return what this record, or the extension the fact is declared in, says of it."""
        if isinstance(self, fact.owner):
            return vars(self)[fact.name]
        found = [extension for extension in self.extensions if isinstance(extension, fact.owner)]
        return found[0].given(fact) if found else Missing.NOT_STATED
