"""The JSON Schema of plan files, made from the declared facts."""

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from frontierpolicy.facts import Fact, Missing, Record, Where, Wheres, codec_for, extensions_of
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import Place, all_countries
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.quantities import Compute, Count, Money, Quantity
from frontierpolicy.serialization.plans import OF_AN_AUDIENCE, PLAN_SCHEMA, USERS_IN, occurrence_kinds
from frontierpolicy.serialization.reader import EVERYWHERE, HIGHS, LOWS
from frontierpolicy.serialization.shapes import BOOLEAN, listed, words
from frontierpolicy.terms import PartyKind, Role

__all__ = ["plan_schema"]

Schema = dict[str, Any]


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_TEXT, _DAY, _MISSING = _ref("text"), _ref("day"), _ref("missing")
_ABOUT: Schema = {"source": _TEXT, "as_of": _DAY, "note": _TEXT}
_NAMES: Mapping[type[Any], str] = {
    dt.date: "date",
    str: "name",
    Party: "party",
    Place: "place",
    Compute: "compute",
    Money: "money",
    Count: "count",
}
"""The kinds of value that the schema defines once."""


def plan_schema() -> Schema:
    """Return the JSON Schema of a plan file.

    TOML has dates of its own; a validator sees them as the text they are written as. What a schema cannot
    say, as that a party is declared or that two facts contradict each other, only the loader says.
    """
    values = {name: dict(codec_for(kind).schema) for kind, name in _NAMES.items()}
    values["place"]["pattern"] = f"^{_places()}$"
    kinds = [_of(kind, {"kind": {"const": name}}, ("kind",)) for name, kind in sorted(occurrence_kinds().items())]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{PLAN_SCHEMA.replace('/', ':')}",
        "title": "A model-release plan",
        **_object(_top(), ("schema", "title", "party", "model")),
        "$defs": {
            "model": _of(Model, {"base": _any(_ref("model"), _object({"missing": _MISSING}, ("missing",)))}),
            "recipient": _any(_phrase(), _ref("member"), _audience()),
            "member": _of(Recipient, _members(maxItems=0)),
            "entry": _entry(),
            "occurrence": _any(*kinds),
            "text": {"type": "string", "pattern": r"\S"},
            "day": {"type": "string", "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
            "missing": words(Missing),
            **values,
        },
    }


def _any(*schemas: Mapping[str, Any]) -> Schema:
    return {"anyOf": [dict(each) for each in schemas]} if len(schemas) > 1 else dict(*schemas)


def _object(properties: Mapping[str, Any], required: Iterable[str] = (), **rest: Any) -> Schema:
    found: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": False, **rest}
    return {**found, "required": list(required)} if required else found


def _places() -> str:
    return f"(EEA|EU|({'|'.join(sorted(each.code for each in all_countries()))})(-[A-Z0-9]{{1,3}})?)"


def _top() -> Schema:
    pause = _object({"since": _ref("date"), "until": _ref("date")}, ("since",))
    recipients = {"recipients": listed(_ref("recipient")), "recipients_complete": BOOLEAN}
    return {
        "schema": {"const": PLAN_SCHEMA},
        "title": _TEXT,
        "note": _TEXT,
        "party": {**_ref("party"), "description": "Whose plan it is, by the id of the party."},
        "parties": _parties(),
        "roles": _object({role.value: _any(_ref("party"), listed(_ref("party"))) for role in Role}),
        "actors": {"type": "object", "additionalProperties": _of(Actor, {}, leave=("party",))},
        "model": _ref("model"),
        "systems": listed(_of(System, {})),
        "systems_complete": BOOLEAN,
        "stages": listed(_of(Stage, {"pauses": listed(pause), **recipients})),
        "stages_complete": BOOLEAN,
        "occurrences": listed(_ref("occurrence")),
        "occurrences_complete": BOOLEAN,
        "log": listed(_ref("entry")),
        "log_complete_until": _DAY,
    }


def _parties() -> Schema:
    kind = words(PartyKind)
    party = _object({"name": _TEXT, "kind": kind, "aliases": listed(_TEXT), "parent": _TEXT}, ("name",))
    free = {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "not": {"enum": sorted(KNOWN_PARTIES)}}
    return {"type": "object", "propertyNames": free, "additionalProperties": party}


def _phrase() -> Schema:
    phrase = _any({"const": "anyone"}, {"type": "string", "pattern": f"^{USERS_IN}{_places()}$"})
    return _object({"id": _ref("name"), "audience": phrase}, ("audience",))


def _audience() -> Schema:
    kept = [fact.name for fact in Recipient.facts() if fact.name not in OF_AN_AUDIENCE]
    return _of(Recipient, _members(minItems=1), ("members",), leave=tuple(kept))


def _members(**limits: int) -> Schema:
    return {"members": {**listed(_ref("member")), **limits}, "members_complete": BOOLEAN}


def _entry() -> Schema:
    parties = {"by": _ref("party"), "towards": _ref("party")}
    times = {"on": _ref("date"), "until": _ref("date"), "known_at": _DAY}
    rest = {"what": _TEXT, "about": _TEXT, "source": _TEXT, "parts": listed(_TEXT), "outcome": BOOLEAN}
    return _object({**parties, **times, **rest}, ("what", "by", "on", "source"))


# Facts: a plain value, or one of the ways to say more of it.


def _of(
    kind: type[Record], extra: Mapping[str, Any], needs: tuple[str, ...] = (), *, leave: tuple[str, ...] = ()
) -> Schema:
    facts = {fact.name: fact for fact in kind.facts() if fact.name not in leave}
    spaces = {namespace: _of(extension, {}) for namespace, extension in extensions_of(kind).items()}
    required = (*needs, *(name for name, fact in facts.items() if fact.required))
    return _object({**{name: _fact(fact) for name, fact in facts.items()}, **spaces, **extra}, required)


def _fact(fact: Fact[Any, Any]) -> Schema:
    one = _ref(_NAMES[fact.kind]) if fact.kind in _NAMES else dict(fact.codec.schema)
    plain = listed(one) if fact.many else one
    plain = _any(plain, {"const": EVERYWHERE}) if isinstance(fact, Wheres) else plain
    if fact.required:
        return {"description": fact.question, **plain}
    estimate = [_estimate(one)] if issubclass(fact.kind, Quantity) else []
    stated = [plain, *(_sourced(key, said) for key, said in (("missing", _MISSING), ("value", plain))), *estimate]
    if fact.yearly:
        years = {"type": "object", "patternProperties": {"^(?!0000)[0-9]{4}$": _any(*stated)}}
        given = [{**years, "additionalProperties": False}, _object({"missing": _MISSING}, ("missing",))]
    else:
        spread = [_spread(fact, plain)] if fact.owner.stands_for_many else []
        assumed = _object({"assumed": _any(plain, *estimate, *spread), "because": _TEXT}, ("assumed", "because"))
        given = [*stated, assumed, *spread, *([] if fact.constant else [_history(plain)])]
    return {"description": fact.question, **_any(*given)}


def _sourced(key: str, said: Schema) -> Schema:
    return _object({key: said, **_ABOUT}, (key,), dependentRequired={"as_of": ["source"], "note": ["source"]})


def _estimate(one: Schema) -> Schema:
    """Return the schema of a quantity within limits: at least one limit, and each said in one way."""
    twice = [list(pair) for names in (LOWS, HIGHS) for pair in combinations(names, 2)]
    stated, figures = (*LOWS, *HIGHS), dict.fromkeys(("value", *LOWS, *HIGHS), one)
    limits: Schema = {
        "anyOf": [{"required": [name]} for name in stated],
        "not": {"anyOf": [{"required": pair} for pair in twice]},
    }
    return {**_object({**figures, **_ABOUT}), **limits}


def _spread(fact: Fact[Any, Any], plain: Schema) -> Schema:
    values: Schema = {**listed(plain), "minItems": 1}
    return _object(
        {"each_of": _any(values, {"const": EVERYWHERE}) if isinstance(fact, Where) else values}, ("each_of",)
    )


def _history(plain: Schema) -> Schema:
    either = [{"required": ["value"]}, {"required": ["missing"]}]
    change = _object({"from": _DAY, "value": plain, "missing": _MISSING}, ("from",), oneOf=either)
    return _object({"history": {**listed(change), "minItems": 1}}, ("history",))
