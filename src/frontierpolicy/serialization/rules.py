"""Instruments as plain data: law that a file can hold, an outside tool can offer, a reader can diff."""

import enum
from collections.abc import Iterable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from frontierpolicy.calendars import EventTime, Sometime, parse_time, text_of_time
from frontierpolicy.conditions import Condition, Constant, Member, Operand, SetRelation, SetTest, Symbol
from frontierpolicy.deadlines import Window
from frontierpolicy.drafting import Instrument, Part
from frontierpolicy.errors import Fault, FrontierPolicyError, InvalidValue, UnknownName, UnreadableInput, one_of
from frontierpolicy.facts import word
from frontierpolicy.facts.codecs import expected
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import PlaceList
from frontierpolicy.provisions import Provision
from frontierpolicy.quantities import Quantity
from frontierpolicy.serialization.files import as_list, as_table
from frontierpolicy.serialization.values import (
    fact_named,
    is_moment,
    name_of_fact,
    quantity_kinds,
    register_values,
    scope_named,
    text,
)

__all__ = ["instrument_from_data", "instrument_to_data"]

_TAG = "is"
_FAMILIES: tuple[type[Any], ...] = (Condition, Operand, Window, Provision)


def instrument_to_data(instrument: Instrument) -> dict[str, Any]:
    """Return an instrument as tables, lists and plain values; kinds come down to provisions first."""
    return cast("dict[str, Any]", _converter().unstructure(instrument.expand(), Instrument))


def instrument_from_data(data: Mapping[str, object], *, source: str = "") -> Instrument:
    """Return the instrument that plain data stands for.

    Raises:
        UnreadableInput: Every fault in the data, each with its path.
    """
    try:
        return _converter().structure(data, Instrument)
    except (BaseValidationError, FrontierPolicyError) as error:
        raise UnreadableInput(*_faults(error, ""), source=source) from None


def _faults(error: BaseException, path: str) -> list[Fault]:
    """Return the faults in a tree of errors, each with the path that its notes give."""
    if isinstance(error, ForbiddenExtraKeysError):
        names = [field.alias or field.name for field in attrs.fields(error.cl)]
        return [
            Fault(f"{path}.{key}".lstrip("."), f"unknown key. {one_of(key, names)}")
            for key in sorted(error.extra_fields)
        ]
    if isinstance(error, BaseValidationError):
        inner = cast("tuple[BaseException, ...]", error.exceptions)
        return [fault for each in inner for fault in _faults(each, _deeper(path, each))]
    own = cast("tuple[Fault, ...]", getattr(error, "faults", ()))
    missing = isinstance(error, KeyError) and not isinstance(error, FrontierPolicyError)
    return [each.under(path) for each in own] or [Fault(path, "is required" if missing else str(error))]


def _deeper(path: str, error: BaseException) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, IterableValidationNote):
            return f"{path}[{note.index}]"
        if hasattr(note, "name"):
            return f"{path}.{note.name}".lstrip(".")
    return path


@cache
def _converter() -> Converter:
    converter = Converter(
        forbid_extra_keys=True, omit_if_default=True, unstruct_collection_overrides={frozenset: _in_order}
    )
    register_values(converter)
    for base in _FAMILIES:
        _register_family(converter, base)
    converter.register_structure_hook(Part, lambda raw, _: _member(converter, raw, Provision))
    converter.register_unstructure_hook(Part, lambda value: _tagged(converter, value))
    converter.register_structure_hook_func(_is_choice, lambda raw, kind: _choose(converter, raw, kind))
    converter.register_unstructure_hook_func(_is_choice, lambda value: _tagged(converter, value))
    return converter


def _register_family(converter: Converter, base: type[Any]) -> None:
    converter.register_structure_hook_func(_belongs_to(base), lambda raw, _: _member(converter, raw, base))
    converter.register_unstructure_hook_func(_belongs_to(base), lambda value: _tagged(converter, value))


def _in_order(values: Iterable[Any]) -> list[Any]:
    return sorted(values, key=str)


# Families: wherever a base class is expected, a table says by `is` which of its kinds it is.


def _belongs_to(base: type[Any]) -> Any:
    def check(kind: Any) -> bool:
        origin = get_origin(kind) or kind
        return isinstance(origin, type) and issubclass(origin, base)

    return check


def _word_of(kind: type[Any]) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in kind.__name__).strip()


def _kinds(base: type[Any]) -> dict[str, type[Any]]:
    found: dict[str, type[Any]] = {}
    for kind in base.__subclasses__():
        found.update(_kinds(kind))
        if attrs.has(kind) and not kind.__name__.startswith("_"):
            found[_word_of(kind)] = kind
    return found


def _member(converter: Converter, raw: object, base: type[Any]) -> Any:
    if isinstance(raw, str) and base in (Condition, Operand):  # a fact stands for itself
        fact = fact_named(raw)
        if not isinstance(fact, base):
            raise InvalidValue(f"{fact} is no {_word_of(base)} by itself")
        return fact
    return _of_kind(converter, raw, _kinds(base), _word_of(base))


def _of_kind(converter: Converter, raw: object, kinds: Mapping[str, type[Any]], what: str) -> Any:
    table = as_table(raw)
    if table is None:
        raise expected(f"a table that says what {what} it is", raw)
    name = table.get(_TAG)
    if not isinstance(name, str) or name not in kinds:
        raise UnknownName(what, str(name), kinds)
    return _built(converter, kinds[name], {key: value for key, value in table.items() if key != _TAG})


def _built(converter: Converter, kind: type[Any], table: dict[str, object]) -> Any:
    if kind is Constant:
        return Constant[Any](_constant(table))
    if kind is Member or kind is SetTest:
        return _membership(converter, kind, table)
    return make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)(table, kind)


def _constant(table: Mapping[str, object]) -> object:
    if set(table) == {"date"}:
        return parse_time(text(table["date"]))
    for name, kind in quantity_kinds.items():
        if set(table) == {name}:
            return kind.parse(text(table[name]))
    raise InvalidValue(
        f"expected one of date, {', '.join(quantity_kinds)}; got {', '.join(sorted(table)) or 'nothing'}"
    )


def _membership(converter: Converter, kind: type[Any], table: Mapping[str, object]) -> Any:
    allowed = ["fact", "values", *(["relation"] if kind is SetTest else [])]
    strange = [key for key in table if key not in allowed]
    values = as_list(table.get("values"))
    if strange or values is None:
        raise InvalidValue(*(Fault(key, f"unknown key. {one_of(key, allowed)}") for key in strange or ["values"]))
    fact = fact_named(table.get("fact"))
    found = frozenset(
        converter.structure(each, PlaceList) if as_table(each) is not None else fact.codec.parse(each, KNOWN_PARTIES)
        for each in values
    )
    return Member(fact, found) if kind is Member else SetTest(fact, word(SetRelation, table.get("relation")), found)


def _tagged(converter: Converter, value: Any) -> Any:
    """Return a value of a family or a choice in the form that says which it is."""
    kind = cast("type[Any]", value.__class__)
    if isinstance(value, Symbol):
        return name_of_fact(value)
    if isinstance(value, Constant):
        return {_TAG: "constant", **_written_constant(value.value)}
    if isinstance(value, Member | SetTest):
        values = _in_order(_written(converter, value.fact, each) for each in value.values)
        relation = {"relation": value.relation.value} if isinstance(value, SetTest) else {}
        return {_TAG: _word_of(kind), "fact": name_of_fact(value.fact), **relation, "values": values}
    if isinstance(value, enum.Enum):
        return {_word_of(kind): value.value}
    if kind is type:
        return {"scope": value.scope_name}
    if attrs.has(kind) and kind not in (Party, Sometime):
        write = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
        return {_TAG: _word_of(kind), **write(value)}
    return converter.unstructure(value)


def _written_constant(value: object) -> dict[str, str]:
    if isinstance(value, Quantity):
        return {name: str(value) for name, kind in quantity_kinds.items() if type(value) is kind}
    return {"date": text_of_time(cast("EventTime", value))}


def _written(converter: Converter, fact: Any, value: object) -> Any:
    return converter.unstructure(value) if isinstance(value, PlaceList) else fact.codec.dump(value)


# Choices: where one of several types may stand, a word alone says which.


def _is_choice(kind: Any) -> bool:
    members = [each for each in get_args(kind) if each is not type(None)]
    return get_origin(kind) in (Union, UnionType) and len(members) > 1 and not is_moment(kind)


def _choose(converter: Converter, raw: object, kind: Any) -> Any:
    members = get_args(kind)
    if raw is None and type(None) in members:
        return None
    table = as_table(raw)
    if table is None:
        return (
            parse_time(text(raw))
            if Sometime in members
            else converter.structure(raw, Party if Party in members else str)
        )
    words = {_word_of(each): each for each in members if isinstance(each, type) and issubclass(each, enum.Enum)}
    if len(table) == 1 and next(iter(table)) in words:
        name, value = next(iter(table.items()))
        return word(words[name], value)
    if set(table) == {"scope"}:
        return scope_named(table["scope"])
    kinds = {_word_of(each): each for each in members if attrs.has(each) and each is not Party}
    return (
        _of_kind(converter, raw, kinds, "choice")
        if _TAG in table or Party not in members
        else converter.structure(raw, Party)
    )
