"""The values that rules are made of, as files write them: one hook for each kind of value."""

import datetime as dt
import enum
from collections.abc import Callable
from fractions import Fraction
from types import NoneType
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from frontierpolicy.calendars import EventTime, Sometime, text_of_time
from frontierpolicy.conditions import Symbol
from frontierpolicy.errors import InvalidValue, UnknownName, shown
from frontierpolicy.facts import Fact, Record, extensions_of, word
from frontierpolicy.facts.codecs import MOMENT, codec_for, expected
from frontierpolicy.parties import KNOWN_PARTIES, Party, party
from frontierpolicy.places import Place
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.quantities import Compute, Count, Money, Quantity, exact
from frontierpolicy.serialization.files import as_table
from frontierpolicy.serialization.plans import occurrence_kinds
from frontierpolicy.serialization.structure import table_reader

__all__ = [
    "INTERNATIONAL",
    "fact_named",
    "is_moment",
    "is_scope",
    "name_of_fact",
    "quantity_kinds",
    "register_values",
    "scope_named",
]

INTERNATIONAL = "international"
"""How a file writes the jurisdiction of a text that is of no place."""

quantity_kinds: dict[str, type[Quantity]] = {"compute": Compute, "money": Money, "count": Count}
"""The kinds of quantity by the word that files use."""


def register_values(converter: Converter) -> None:
    """Teach a converter the values that stand alone: nothing is coerced."""
    for kind, what in ((str, "text"), (bool, "true or false"), (int, "a whole number")):
        converter.register_structure_hook(kind, _only(kind, what))
    converter.register_structure_hook_func(_is_word, lambda raw, kind: word(kind, raw))
    converter.register_structure_hook(Fraction, lambda raw, _: Fraction(exact(_text(raw))))
    converter.register_unstructure_hook(Fraction, lambda value: f"{value.numerator}/{value.denominator}")
    converter.register_structure_hook_func(_is_place_or_none, _place)
    converter.register_unstructure_hook_func(
        _is_place_or_none, lambda value: INTERNATIONAL if value is None else codec_for(Place).dump(value)
    )
    for plain in (Money, Place):
        converter.register_structure_hook(plain, lambda raw, kind: codec_for(kind).parse(raw, KNOWN_PARTIES))
        converter.register_unstructure_hook(plain, codec_for(plain).dump)
    converter.register_structure_hook(Symbol, lambda raw, _: fact_named(raw))
    converter.register_unstructure_hook(Symbol, name_of_fact)
    converter.register_structure_hook_func(is_scope, lambda raw, _: scope_named(raw))
    converter.register_unstructure_hook_func(is_scope, lambda value: value.scope_name)
    _register_times(converter)
    _register_parties(converter)


def _is_place_or_none(kind: Any) -> bool:
    return set(get_args(kind)) == {Place, NoneType}


def _place(raw: object, _: Any) -> Place | None:
    """TOML has no null, so a text of no place says so in a word."""
    return None if raw is None or raw == INTERNATIONAL else codec_for(Place).parse(raw, KNOWN_PARTIES)


def _only(kind: type[Any], what: str) -> Callable[[object, Any], Any]:
    def read(raw: object, _: Any) -> Any:
        if type(raw) is not kind:
            raise expected(what, raw)
        return raw

    return read


def _is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def is_scope(kind: Any) -> bool:
    """Return whether a type is that of scopes."""
    return get_origin(kind) is type


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise expected("text", raw)
    return raw


def _register_times(converter: Converter) -> None:
    converter.register_structure_hook(dt.date, lambda raw, _: _day(raw))
    converter.register_structure_hook_func(is_moment, _moment)
    converter.register_unstructure_hook_func(is_moment, lambda value: None if value is None else text_of_time(value))
    for kind in (dt.date, dt.datetime, Sometime):
        converter.register_unstructure_hook(kind, text_of_time)


def _moment(raw: object, kind: Any) -> EventTime | None:
    return None if raw is None and type(None) in get_args(kind) else MOMENT.parse(raw, {})


def is_moment(kind: Any) -> bool:
    """Return whether a type says when, or that nothing does."""
    return set(get_args(kind)) - {type(None)} == set(get_args(EventTime))


def _day(raw: object) -> dt.date:
    found = MOMENT.parse(raw, {})
    if isinstance(found, Sometime | dt.datetime):
        raise InvalidValue(f"expected a single day such as 2026-06-24, got {shown(raw)}")
    return found


def _register_parties(converter: Converter) -> None:
    """A party that the library knows is written by its id, any other in full."""
    write = make_dict_unstructure_fn(Party, converter, _cattrs_omit_if_default=True)
    read = table_reader(Party, converter)

    def structured(raw: object, _: Any) -> Party:
        if isinstance(raw, str):
            return party(raw)
        if as_table(raw) is None:
            raise expected("the id of a party such as 'openai', or a table that describes one", raw)
        return cast("Party", read(raw))

    converter.register_structure_hook(Party, structured)
    converter.register_unstructure_hook(Party, lambda value: value.id if _is_known(value) else write(value))


def _is_known(value: Party) -> bool:
    known = KNOWN_PARTIES.get(value.id)
    return known is not None and attrs.astuple(known) == attrs.astuple(value)


def scope_named(raw: object) -> type[Record]:
    """Return the scope of a name.

    Raises:
        UnknownName: There is none.
    """
    known: dict[str, type[Record]] = {kind.scope_name: kind for kind in (Actor, Model, System, Stage, Recipient)}
    known.update(occurrence_kinds())
    name = _text(raw)
    if name not in known:
        raise UnknownName("scope", name, known)
    return known[name]


def name_of_fact(symbol: Symbol) -> str:
    """Return a fact as files name it: its scope, the namespace of its extension, its own name."""
    namespace = cast("str", getattr(symbol.owner, "namespace", ""))
    return ".".join(filter(None, (symbol.owner.scope_name, namespace, symbol.name)))


def fact_named(raw: object) -> Fact[Any, Any]:
    """Return the fact of a name.

    Raises:
        InvalidValue: It names no scope.
        UnknownName: There is none.
    """
    scope, dot, name = _text(raw).partition(".")
    if not dot:
        raise InvalidValue(f"expected a fact with its scope such as 'model.training_compute', got {shown(raw)}")
    owner = scope_named(scope)
    known = {fact.name: fact for fact in owner.facts()}
    for namespace, extension in extensions_of(owner).items():
        known.update({f"{namespace}.{fact.name}": fact for fact in extension.facts()})
    if name not in known:
        raise UnknownName(f"fact of a {scope}", name, known)
    return known[name]
