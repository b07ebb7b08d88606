"""Tables as classes and lists as tuples: nothing is coerced, and every fault inside is told with its path."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from frontierpolicy.errors import Fault, FrontierPolicyError, below, one_of, shown
from frontierpolicy.facts.codecs import expected
from frontierpolicy.serialization.collector import Collector
from frontierpolicy.serialization.files import as_table

__all__ = ["is_listing", "list_reader", "table_reader"]


def table_reader(kind: type[Any], converter: Converter) -> Callable[[object], Any]:
    """Return what makes one value of a class out of a table.

    It raises `InvalidType` for what is no table, and `InvalidValue` with every fault in one.
    """
    build = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def read(raw: object) -> Any:
        table = as_table(raw)
        if table is None:
            raise expected("a table", raw)
        collector = Collector()
        with collector.whole():
            try:
                return build(table, kind)
            except BaseValidationError as error:
                for fault in (fault for each in error.exceptions for fault in _faults(each, table)):
                    collector.note(fault)

    return read


def _faults(error: Exception, table: Mapping[str, object]) -> Iterator[Fault]:
    """Yield the faults that one error tells: of a key, of a key that is missing, or of the whole table."""
    notes = getattr(error, "__notes__", ())
    key = next((note.name for note in notes if isinstance(note, AttributeValidationNote)), "")
    if isinstance(error, ForbiddenExtraKeysError):
        names = [field.alias or field.name for field in attrs.fields(error.cl)]
        unknown = (each for each in table if each in error.extra_fields)
        yield from (Fault(below("", each), f"unknown key. {one_of(each, names)}") for each in unknown)
    elif isinstance(error, KeyError) and not isinstance(error, FrontierPolicyError):
        yield Fault(key, "is required")
    else:
        own = cast("tuple[Fault, ...]", getattr(error, "faults", ())) or (Fault("", str(error)),)
        itself = [value for value in table.values() if isinstance(value, str)]  # it may be named by its own id
        yield from (Fault("" if each.path in itself else each.path, each.problem).under(key) for each in own)


def is_listing(kind: Any) -> bool:
    """Return whether a type is one of several values of one type, in order or not."""
    return get_origin(kind) in (tuple, frozenset)


def list_reader(converter: Converter) -> Callable[[object, Any], Any]:
    """Return what makes a tuple or a set out of a list; it raises every fault in it."""

    def read(raw: object, kind: Any) -> Any:
        faults, values = Collector(), list[Any]()
        with faults.whole():
            listed, members = faults.listed(raw, ""), get_args(kind)
            if get_origin(kind) is frozenset or Ellipsis in members:
                members = (members[0],) * len(listed)
            elif len(listed) != len(members):
                faults.blame("", f"expected a list of {len(members)}, got {shown(raw)}")
            for index, (each, member) in enumerate(zip(listed, members, strict=False)):
                with faults.at(f"[{index}]"):
                    values.append(converter.structure(each, member))
        return get_origin(kind)(values)

    return read
