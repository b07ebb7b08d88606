"""Instruments as plain data: law that a file can hold, an outside tool can offer, a reader can diff."""

import datetime as dt
import enum
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import Condition, Operand, Symbol
from frontierpolicy.counting import Convention
from frontierpolicy.deadlines import Window
from frontierpolicy.drafting import Instrument, Part, Rulebook, law_as_known
from frontierpolicy.errors import Fault, InvalidValue, UnknownName, UnreadableInput
from frontierpolicy.facts import word
from frontierpolicy.facts.codecs import MOMENT, expected
from frontierpolicy.parties import Party
from frontierpolicy.places import PlaceList
from frontierpolicy.plans import Log
from frontierpolicy.provisions import Provision
from frontierpolicy.serialization.atoms import atom_readers, written_atom
from frontierpolicy.serialization.collector import Collector
from frontierpolicy.serialization.files import as_table, bounded
from frontierpolicy.serialization.structure import is_listing, list_reader, table_reader
from frontierpolicy.serialization.values import (
    fact_named,
    is_moment,
    is_scope,
    name_of_fact,
    register_values,
    scope_named,
)

__all__ = ["instrument_from_data", "instrument_to_data", "log_to_data"]

_TAG = "is"
_FAMILIES: tuple[type[Any], ...] = (Condition, Operand, Window, Convention, Provision)


def instrument_to_data(instrument: Instrument) -> dict[str, Any]:
    """Return an instrument as tables, lists and plain values; kinds come down to provisions first."""
    return cast("dict[str, Any]", _converter().unstructure(instrument.expand(), Instrument))


def log_to_data(log: Log) -> dict[str, Any]:
    """Return a list of the public record as tables, lists and plain values."""
    return cast("dict[str, Any]", _converter().unstructure(log, Log))


def instrument_from_data(data: Mapping[str, object], *, source: str = "") -> Instrument:
    """Return the instrument that plain data stands for.

    Raises:
        UnreadableInput: Every fault in the data, each with its path; a circle among its provisions too.
    """
    parts = bounded(data, source=source)
    collector = Collector()
    with collector.whole(partial(UnreadableInput, source=source)), collector.at(""):
        instrument = cast("Instrument", _reader_of(Instrument)(data))
        _check_work(instrument, parts)
        book = Rulebook((instrument,))
        for reading in book.reading_names():
            law_as_known(book, dt.date.max, reading)
        return instrument


_MOST_WORK = 1_000_000


def _check_work(instrument: Instrument, parts: int) -> None:
    """Refuse what would take long to check: each reading is, and each change may be one of the whole text."""
    changes = sum(len(each.operations) for each in instrument.amendments)
    changes += sum(len(each.operations) for each in instrument.readings)
    if parts * (1 + len(instrument.readings)) * (1 + changes) > _MOST_WORK:
        raise InvalidValue(
            f"{parts:,} parts under {len(instrument.readings):,} readings and {changes:,} changes are too many "
            "together: make several instruments of it"
        )


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True, unstruct_collection_overrides={frozenset: _in_order, tuple: list})
    converter.register_structure_hook_func(attrs.has, lambda raw, kind: _reader_of(kind)(raw))
    converter.register_structure_hook_func(is_listing, list_reader(converter))
    register_values(converter)
    for base in _FAMILIES:
        converter.register_structure_hook_func(_belongs_to(base), _member_of(base))
        converter.register_unstructure_hook_func(_belongs_to(base), _tagged)
    converter.register_structure_hook(Part, lambda raw, _: _member_of(Provision)(raw, Provision))
    converter.register_unstructure_hook(Part, _tagged)
    converter.register_structure_hook_func(_is_choice, _choose)
    converter.register_unstructure_hook_func(_is_choice, _tagged)
    return converter


@cache
def _reader_of(kind: Any) -> Callable[[object], Any]:
    """Return what reads a class from its table, which says no more which it is."""
    special = atom_readers(_converter().structure)
    return cast("Callable[[object], Any]", special.get(kind) or table_reader(kind, _converter()))


def _written_value(value: object) -> Any:
    return _writer_of(PlaceList)(value) if isinstance(value, PlaceList) else _converter().unstructure(value)


@cache
def _writer_of(kind: Any) -> Callable[[Any], dict[str, Any]]:
    return make_dict_unstructure_fn(kind, _converter(), _cattrs_omit_if_default=True)


def _in_order(values: Iterable[Any]) -> list[Any]:
    return sorted(values, key=str)


# Families: wherever a base class is expected, a table says by `is` which of its kinds it is.


def _belongs_to(base: type[Any]) -> Callable[[Any], bool]:
    def check(kind: Any) -> bool:
        origin = get_origin(kind) or kind
        return isinstance(origin, type) and issubclass(origin, base)

    return check


def _word_of(kind: type[Any]) -> str:
    return _spaced(kind.__name__)


@cache
def _spaced(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _kinds(base: type[Any]) -> dict[str, type[Any]]:
    found: dict[str, type[Any]] = {}
    for kind in base.__subclasses__():
        found.update(_kinds(kind))
        if attrs.has(kind) and not kind.__name__.startswith("_"):
            found[_word_of(kind)] = kind
    return found


def _member_of(base: type[Any]) -> Callable[[object, Any], Any]:
    """Return what reads a value of a family, of the kind that is wanted where it stands."""

    def read(raw: object, kind: Any) -> Any:
        wanted = cast("type[Any]", get_origin(kind) or kind)
        fact = isinstance(raw, str) and base in (Condition, Operand)  # a fact stands for itself
        found = fact_named(raw) if fact else _of_kind(raw, _kinds(base), _word_of(base))
        if not isinstance(found, wanted):
            raise InvalidValue(f"expected a {_word_of(wanted)}, and {found} is none by itself")
        return found

    return read


def _of_kind(raw: object, kinds: Mapping[str, type[Any]], what: str) -> Any:
    table = as_table(raw)
    if table is None or _TAG not in table:
        raise expected(f"a table whose key {_TAG!r} says which {what} it is", raw)
    name = table[_TAG]
    if not isinstance(name, str) or name not in kinds:
        raise InvalidValue(Fault(_TAG, str(UnknownName(what, str(name), kinds))))
    kind: Any = kinds[name]
    return _reader_of(kind)({key: value for key, value in table.items() if key != _TAG})


def _tagged(value: Any) -> Any:
    """Return a value of a family or a choice in the form that says which it is."""
    kind = cast("type[Any]", value.__class__)
    if isinstance(value, Symbol):
        return name_of_fact(value)
    if isinstance(value, enum.Enum):
        return {_word_of(kind): value.value}
    if kind is type:
        return {"scope": value.scope_name}
    if attrs.has(kind) and kind not in (Party, Sometime):
        atom = written_atom(value, _written_value)
        return {_TAG: _word_of(kind), **(_writer_of(kind)(value) if atom is None else atom)}
    return _converter().unstructure(value)


# Choices: where one of several types may stand, the form says which: a text, a table with a word, a table with `is`.


def _is_choice(kind: Any) -> bool:
    members = [each for each in get_args(kind) if each is not NoneType]
    return get_origin(kind) in (Union, UnionType) and len(members) > 1 and not is_moment(kind)


def _choose(raw: object, kind: Any) -> Any:
    members = get_args(kind)
    table = as_table(raw)
    if raw is None and NoneType in members:
        return None
    if Sometime in members and isinstance(raw, str | dt.date):
        return MOMENT.parse(raw, {})
    if str in members and isinstance(raw, str):
        return raw
    if Party in members and (isinstance(raw, str) or (table is not None and "id" in table)):
        return _converter().structure(raw, Party)
    kinds = {_word_of(each): each for each in members if attrs.has(each) and each not in (Party, Sometime)}
    if kinds and table is not None and _TAG in table:
        return _of_kind(raw, kinds, "kind")
    words = dict(_words(members))
    if table is None or len(table) != 1 or not set(table) <= set(words):
        raise expected(" or ".join(_forms(members, words, kinds)), raw)
    collector = Collector()
    ((key, value),) = table.items()
    with collector.whole(), collector.at(key):
        return words[key](value)


def _words(members: Iterable[Any]) -> Iterator[tuple[str, Callable[[object], Any]]]:
    """Yield each key that stands alone in a table, with what reads its value."""
    for each in members:
        if is_scope(each):
            yield "scope", scope_named
        elif isinstance(each, type) and issubclass(each, enum.Enum):
            yield _word_of(each), partial(word, each)


def _forms(members: Iterable[Any], words: Iterable[str], kinds: Collection[str]) -> Iterator[str]:
    """Yield the forms that a value of one of several types can have."""
    forms = {Sometime: "a date", Party: "the id of a party", str: "text"}
    yield from (forms[each] for each in members if each in forms)
    yield from (f"a table with the key {each!r}" for each in words)
    if kinds:
        yield f"a table in which {_TAG!r} is {' or '.join(map(repr, kinds))}"
