"""How one plain value of a type is told from others, read from a file, and written there."""

import datetime as dt
import enum
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Generic, TypeVar, cast

import attrs

from frontierpolicy.calendars import EventTime, checked_time, parse_time, text_of_time
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName, shown
from frontierpolicy.parties import Party, party
from frontierpolicy.places import Place, place
from frontierpolicy.quantities import Compute, Count, Money, Quantity

__all__ = ["BOOLEAN", "MOMENT", "Codec", "Parties", "codec_for", "expected", "word"]

T = TypeVar("T")
E = TypeVar("E", bound=enum.Enum)

Parties = Mapping[str, Party]
"""The parties that a file may name, by id."""


@attrs.frozen(kw_only=True)
class Codec(Generic[T]):
    """What a type of plain value needs to be declared as a fact.

    Attributes:
        accepts: Returns the value, or raises what is wrong with it.
        parse: Returns the value that a file's value stands for, or raises.
        dump: Returns how a file writes the value.
        schema: The JSON Schema of the written value.
        sample: How a file could write one; of a vocabulary, all its words.
    """

    accepts: Callable[[object], T]
    parse: Callable[[object, Parties], T]
    dump: Callable[[T], object]
    schema: Mapping[str, Any]
    sample: object


def expected(what: str, got: object) -> InvalidType:
    """Return the error that names what was expected and what came instead."""
    return InvalidType(f"expected {what}, got {shown(got)}")


def _instance(kind: type[T], what: str) -> Callable[[object], T]:
    def accepts(value: object) -> T:
        if not isinstance(value, kind):
            raise expected(what, value)
        return value

    return accepts


def _text(raw: object, what: str) -> str:
    if not isinstance(raw, str):
        raise expected(what, raw)
    return raw


_a_boolean = _instance(bool, "true or false")

BOOLEAN = Codec(
    accepts=_a_boolean,
    parse=lambda raw, _: _a_boolean(raw),
    dump=lambda value: value,
    schema={"type": "boolean"},
    sample=True,
)
"""True and false; no text and no number stands for one."""


def _parse_moment(raw: object, _: Parties) -> EventTime:
    if isinstance(raw, str):
        return parse_time(raw)
    if isinstance(raw, dt.date):
        return checked_time(raw)
    raise expected("a date such as 2026-06-24, a month, or an instant with offset", raw)


_YEAR, _MONTH, _CLOCK = "(?!0000)[0-9]{4}", "(0[1-9]|1[0-2])", "([01][0-9]|2[0-3]):[0-5][0-9]"
_DAY = f"{_YEAR}-{_MONTH}-(0[1-9]|[12][0-9]|3[01])"
_INSTANT = rf"{_DAY}T{_CLOCK}(:[0-5][0-9](\.[0-9]{{1,6}})?)?(Z|[+-]{_CLOCK})"

MOMENT: Codec[EventTime] = Codec(
    accepts=checked_time,
    parse=_parse_moment,
    dump=text_of_time,
    schema={
        "type": "string",
        "pattern": f"^({_YEAR}-{_MONTH}|{_DAY}|{_INSTANT}|(\\.\\.|{_DAY})/{_DAY})$",
        "description": "A day, a month, an instant with its offset, or two days with a slash between.",
    },
    sample="2026-07-24",
)
"""A date, an instant with its zone, or a span of days."""


_UNSIGNED = r"[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?"
_AMOUNT = rf"(?!-[0.]*[1-9])[+-]?{_UNSIGNED}(/(?=[0.]*[1-9]){_UNSIGNED})?"
_BARE: Mapping[str, Any] = {"type": "number", "minimum": 0, "exclusiveMaximum": 10**60}
_AMOUNTS: Mapping[type[Quantity], Mapping[str, Any]] = {
    Compute: {"anyOf": [{"type": "string", "pattern": rf"^{_AMOUNT}(\s*FLOP)?$"}, _BARE]},
    Count: {"anyOf": [{"type": "string", "pattern": f"^{_AMOUNT}$"}, _BARE]},
    Money: {"type": "string", "pattern": rf"^\s*{_AMOUNT}\s+[A-Z]{{3}}(\s+\([0-9]{{4}}\))?\s*$"},
}


def _quantity(kind: type[Quantity], sample: str) -> Codec[Quantity]:
    def parse(raw: object, _: Parties) -> Quantity:
        if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal):
            raise expected(f"an amount such as {sample!r}", raw)
        return kind.parse(raw)

    accepts = _instance(kind, f"a {kind.__name__} made from a text such as {sample!r}")
    return Codec(accepts=accepts, parse=parse, dump=str, schema=_AMOUNTS[kind], sample=sample)


def word(words: type[E], raw: object, what: str = "") -> E:
    """Return the member of a vocabulary that is written so.

    Args:
        words: The vocabulary.
        raw: What is written.
        what: What a word of it is, for messages; made from its name if left out.

    Raises:
        InvalidType: It is not text.
        UnknownName: It is no word of the vocabulary; the message has the nearest one.
    """
    text = _text(raw, f"a word such as {next(iter(words)).value!r}")
    for member in words:
        if member.value == text:
            return member
    raise UnknownName(what or _spaced(words.__name__), text, [str(member.value) for member in words])


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _words(words: type[E]) -> Codec[E]:
    sample = f"{words.__name__}.{next(iter(words)).name}"
    return Codec(
        accepts=_instance(words, f"a member of {words.__name__} such as {sample}"),
        parse=lambda raw, _: word(words, raw),
        dump=lambda value: value.value,
        schema={"enum": [member.value for member in words]},
        sample=" | ".join(str(member.value) for member in words),
    )


def _parse_party(raw: object, parties: Parties) -> Party:
    return party(_text(raw, "the id of a party such as 'openai'"), among=parties)


_PARTY = Codec(
    accepts=_instance(Party, "a Party, as in party('openai')"),
    parse=_parse_party,
    dump=lambda value: value.id,
    schema={"type": "string", "description": "The id of a party, its name or another name of it."},
    sample="openai",
)
_PLACE = Codec(
    accepts=_instance(Place, "a Place, as in country('CA')"),
    parse=lambda raw, _: place(_text(raw, "the code of a place such as 'CA'")),
    dump=lambda value: value.code,
    schema={
        "type": "string",
        "pattern": "^(EEA|[A-Z]{2}(-[A-Z0-9]{1,3})?)$",
        "description": "ISO 3166 code of a country or subdivision, or EU, EEA.",
    },
    sample="US",
)
_LONGEST_NAME = 200


def _name(value: object) -> str:
    text = _text(value, "text")
    if not text.strip() or len(text) > _LONGEST_NAME or not text.isprintable():
        raise InvalidValue(f"expected 1 to {_LONGEST_NAME} printable characters, got {shown(text)}")
    return text


_NAME = Codec(
    accepts=_name,
    parse=lambda raw, _: _name(raw),
    dump=str,
    schema={"type": "string", "pattern": r"\S", "maxLength": _LONGEST_NAME},
    sample="...",
)
_BY_TYPE: dict[type[Any], Codec[Any]] = {
    bool: BOOLEAN,
    dt.date: MOMENT,
    str: _NAME,
    Party: _PARTY,
    Place: _PLACE,
    Compute: _quantity(Compute, "1e26 FLOP"),
    Money: _quantity(Money, "500e6 USD"),
    Count: _quantity(Count, "405e9"),
}


def codec_for(kind: type[Any]) -> Codec[Any]:
    """Return the codec of a type that facts can have.

    Raises:
        InvalidType: No fact can have values of that type.
    """
    if kind not in _BY_TYPE and isinstance(kind, enum.EnumMeta):
        _BY_TYPE[kind] = _words(cast("type[enum.Enum]", kind))
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    known = ", ".join(sorted(each.__name__ for each in _BY_TYPE))
    raise InvalidType(f"a fact cannot be a {kind.__name__}: use an enumeration, or one of {known}")
