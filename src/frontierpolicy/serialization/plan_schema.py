"""The JSON Schema of plan files, made from the declared facts."""

from collections.abc import Mapping
from typing import Any

from frontierpolicy.facts import Fact, Missing, Record, Where, extensions_of
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.serialization.plans import PLAN_SCHEMA, occurrence_kinds
from frontierpolicy.serialization.reader import EVERYWHERE
from frontierpolicy.serialization.shapes import BOOLEAN, STRING, listed
from frontierpolicy.terms import PartyKind, Role

__all__ = ["plan_schema"]

Schema = dict[str, Any]

_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_PLACES: Schema = {"const": EVERYWHERE}


def plan_schema() -> Schema:
    """Return the JSON Schema of a plan file.

    TOML has dates of its own; a validator sees them as the text they are written as.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{PLAN_SCHEMA.replace('/', ':')}",
        "title": "A model-release plan",
        **_object(_top(), required=("schema", "title", "party", "model")),
        "$defs": {
            "model": _of(Model, {"base": {"anyOf": [{"$ref": "#/$defs/model"}, _missing()]}}),
            "recipient": {"anyOf": [_audience(), _of(Recipient, _members())]},
            "entry": _entry(),
            "occurrence": {
                "anyOf": [_of(kind, {"kind": {"const": name}}) for name, kind in sorted(occurrence_kinds().items())]
            },
        },
    }


def _top() -> Schema:
    player: Schema = {"anyOf": [dict(STRING), listed(STRING)]}
    pause = _object({"since": dict(STRING), "until": dict(STRING)}, required=("since",))
    stage = _of(
        Stage,
        {
            "pauses": listed(pause),
            "recipients": listed({"$ref": "#/$defs/recipient"}),
            "recipients_complete": dict(BOOLEAN),
        },
    )
    party = _object(
        {
            "name": dict(STRING),
            "kind": {"enum": [kind.value for kind in PartyKind]},
            "aliases": listed(STRING),
            "parent": dict(STRING),
        },
        required=("name",),
    )
    return {
        "schema": {"const": PLAN_SCHEMA},
        "title": dict(STRING),
        "note": dict(STRING),
        "party": {**STRING, "description": "Whose plan it is, by the id of the party."},
        "parties": {"type": "object", "additionalProperties": party},
        "roles": _object({role.value: player for role in Role}),
        "actors": {"type": "object", "additionalProperties": _of(Actor, {}, leave=("party",))},
        "model": {"$ref": "#/$defs/model"},
        "systems": listed(_of(System, {})),
        "systems_complete": dict(BOOLEAN),
        "stages": listed(stage),
        "stages_complete": dict(BOOLEAN),
        "occurrences": listed({"$ref": "#/$defs/occurrence"}),
        "occurrences_complete": dict(BOOLEAN),
        "log": listed({"$ref": "#/$defs/entry"}),
        "log_complete_until": dict(_DAY),
    }


def _object(properties: Mapping[str, Any], *, required: tuple[str, ...] = ()) -> Schema:
    found: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


def _of(kind: type[Record], extra: Mapping[str, Any], *, leave: tuple[str, ...] = ()) -> Schema:
    facts = {fact.name: _fact(fact) for fact in kind.facts() if fact.name not in leave}
    spaces = {namespace: _of(extension, {}) for namespace, extension in extensions_of(kind).items()}
    required = tuple(fact.name for fact in kind.facts() if fact.required and fact.name not in leave)
    return _object({**facts, **spaces, **extra}, required=required)


def _fact(fact: Fact[Any, Any]) -> Schema:
    plain = listed(fact.codec.schema) if fact.many else dict(fact.codec.schema)
    if fact.required:
        return {"description": fact.question, **plain}
    given: Schema = {"anyOf": [plain, *_wrapped(fact, plain)]}
    if fact.yearly:
        years: Schema = {"type": "object", "patternProperties": {r"^\d{4}$": given}, "additionalProperties": False}
        given = {"anyOf": [years, _missing()]}
    return {"description": fact.question, **given}


def _missing() -> Schema:
    words = {"enum": [each.value for each in Missing]}
    return _object({"missing": words, **_about()}, required=("missing",))


def _about() -> Schema:
    return {"source": dict(STRING), "as_of": dict(_DAY), "note": dict(STRING)}


def _wrapped(fact: Fact[Any, Any], plain: Schema) -> list[Schema]:
    change = _object(
        {"from": dict(_DAY), "value": plain, "missing": {"enum": [each.value for each in Missing]}}, required=("from",)
    )
    each_of: Schema = {"anyOf": [listed(plain), _PLACES]} if isinstance(fact, Where) else listed(plain)
    limits = dict.fromkeys(("value", "low", "at_least", "more_than", "high", "at_most", "less_than"), plain)
    return [
        _missing(),
        _object({"value": plain, **_about()}, required=("value",)),
        _object({**limits, **_about()}),
        _object({"assumed": {}, "because": dict(STRING)}, required=("assumed", "because")),
        _object({"each_of": each_of}, required=("each_of",)),
        _object({"history": listed(change)}, required=("history",)),
    ]


def _audience() -> Schema:
    phrase: Schema = {"anyOf": [{"const": "anyone"}, {"type": "string", "pattern": "^users in "}]}
    return _object({"id": dict(STRING), "audience": phrase}, required=("audience",))


def _members() -> Schema:
    return {"members": listed({"$ref": "#/$defs/recipient"}), "members_complete": dict(BOOLEAN)}


def _entry() -> Schema:
    texts = {name: dict(STRING) for name in ("what", "by", "towards", "about", "on", "until", "source")}
    rest: Schema = {"parts": listed(STRING), "outcome": dict(BOOLEAN), "known_at": dict(_DAY)}
    return _object({**texts, **rest}, required=("what", "by", "on", "source"))
