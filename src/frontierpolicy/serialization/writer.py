"""Plans as plain data, from which the same plan is read back."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from frontierpolicy.calendars import last_day, text_of_time
from frontierpolicy.errors import MissingExtra
from frontierpolicy.facts import (
    Assumed,
    Collection,
    Estimate,
    Extensible,
    Fact,
    History,
    Holder,
    Missing,
    Record,
    Spread,
    Stated,
    Where,
    Wheres,
    Yearly,
)
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import all_countries
from frontierpolicy.plans import Entry, Model, Occurrence, Recipient, ReleasePlan, Stage, anyone
from frontierpolicy.serialization.plans import PLAN_SCHEMA
from frontierpolicy.serialization.reader import EVERYWHERE

__all__ = ["plan_as_json", "plan_as_toml", "plan_to_data"]


def plan_as_json(plan: ReleasePlan) -> str:
    """Return a plan as JSON, from which the same plan is read back."""
    return json.dumps(plan_to_data(plan), indent=2, ensure_ascii=False) + "\n"


def plan_as_toml(plan: ReleasePlan) -> str:
    """Return a plan as TOML, from which the same plan is read back.

    Raises:
        MissingExtra: The package that writes TOML is not installed.
    """
    try:
        import tomli_w
    except ImportError:
        raise MissingExtra("tomli-w", "cli") from None
    return tomli_w.dumps(plan_to_data(plan))


def plan_to_data(plan: ReleasePlan) -> dict[str, Any]:
    """Return a plan as tables, lists and plain values; what is not stated is left out."""
    roles = {role.value: [party.id for party in players] for role, players in plan.roles}
    return {
        "schema": PLAN_SCHEMA,
        "title": plan.title,
        **({"note": plan.note} if plan.note else {}),
        "party": plan.party.id,
        **_given("parties", {each.id: _party(each) for each in _own_parties(plan)}),
        **_given("roles", roles),
        **_given("actors", {each.party.id: _record(each, leave=("party",)) for each in plan.actors}),
        "model": _model(plan.model),
        **_collection("systems", plan.systems, _record),
        **_collection("stages", plan.stages, _stage),
        **_collection("occurrences", plan.occurrences, _occurrence),
        **_given("log", [_entry(each) for each in plan.log.entries]),
        **({"log_complete_until": plan.log.complete_until.isoformat()} if plan.log.complete_until else {}),
    }


def _given(key: str, value: Any) -> dict[str, Any]:
    return {key: value} if value else {}


def _collection(key: str, found: Collection[Any], write: Any) -> dict[str, Any]:
    complete = {f"{key}_complete": True} if found.complete else {}
    return {**_given(key, [write(each) for each in found]), **complete}


def _own_parties(plan: ReleasePlan) -> list[Party]:
    """Return the parties of a plan that are not known to the library."""
    found: dict[str, Party] = {plan.party.id: plan.party}
    found.update((each.id, each) for _, players in plan.roles for each in players)
    found.update((each.party.id, each.party) for each in plan.actors)
    for entry in plan.log.entries:
        found.update((each.id, each) for each in (entry.by, entry.towards) if each is not None)
    records: tuple[Record, ...] = (*plan.actors, *plan.systems, *plan.stages, *plan.occurrences, *_descent(plan.model))
    for record in (*records, *(recipient for _, recipient in plan.recipients())):
        found.update((each.id, each) for each in _parties_in(record))
    return [each for name, each in sorted(found.items()) if KNOWN_PARTIES.get(name) != each]


def _descent(model: Model) -> Iterator[Model]:
    yield model
    if isinstance(model.base, Model):
        yield from _descent(model.base)


def _parties_in(record: Record) -> Iterable[Party]:
    for fact in type(record).facts():
        yield from (each for each in _values(record.given(fact)) if isinstance(each, Party))
    if isinstance(record, Recipient):
        for member in record.members:
            yield from _parties_in(member)
    if isinstance(record, Extensible):
        for extension in record.extensions:
            yield from _parties_in(extension)


def _values(given: object) -> Iterator[object]:
    """Yield the plain values of whatever is said of a fact."""
    if isinstance(given, Holder | frozenset):
        inside = given.inside() if isinstance(given, Holder) else cast("frozenset[object]", given)
        for each in inside:
            yield from _values(each)
    else:
        yield given


def _party(party: Party) -> dict[str, Any]:
    return {
        "name": party.name,
        "kind": party.kind.value,
        **_given("aliases", list(party.aliases)),
        **_given("parent", party.parent),
    }


def _record(record: Record, *, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for fact in type(record).facts():
        given = record.given(fact)
        if given is not Missing.NOT_STATED and fact.name not in leave:
            found[fact.name] = _fact(fact, given)
    if isinstance(record, Extensible):
        found.update((each.namespace, _record(each)) for each in record.extensions)
    return found


def _model(model: Model) -> dict[str, Any]:
    found = _record(model)
    if isinstance(model.base, Model):
        found["base"] = _model(model.base)
    elif model.base is not Missing.NOT_STATED:
        found["base"] = {"missing": model.base.value}
    return found


def _stage(stage: Stage) -> dict[str, Any]:
    pauses = [
        {"since": text_of_time(each.since), **({"until": text_of_time(each.until)} if each.until is not None else {})}
        for each in stage.pauses
    ]
    return {**_record(stage), **_given("pauses", pauses), **_collection("recipients", stage.recipients, _recipient)}


def _recipient(recipient: Recipient) -> dict[str, Any]:
    if recipient == anyone(recipient.id):
        return {"id": recipient.id, "audience": "anyone"}
    members = [_recipient(each) for each in recipient.members]
    open_ended = {} if recipient.members_complete else {"members_complete": False}
    return {**_record(recipient), **_given("members", members), **open_ended}


def _occurrence(occurrence: Occurrence) -> dict[str, Any]:
    return {"kind": occurrence.scope_name, **_record(occurrence)}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "what": entry.what.id,
        "by": entry.by.id,
        **({"towards": entry.towards.id} if entry.towards is not None else {}),
        **({"about": entry.about} if entry.about is not None else {}),
        **_given("parts", sorted(entry.parts)),
        **({} if entry.outcome else {"outcome": False}),
        "on": text_of_time(entry.on),
        **({"until": text_of_time(entry.until)} if entry.until is not None else {}),
        **({"known_at": entry.known_at.isoformat()} if entry.known_at != last_day(entry.on) else {}),
        "source": entry.source,
    }


def _fact(fact: Fact[Any, Any], given: object) -> Any:
    if isinstance(given, Yearly):
        return {str(year): _fact(fact, value) for year, value in given.inside()}
    if isinstance(given, Stated):
        return {**_value(fact, given.on(None)), "source": given.source, **_about(given.as_of, given.note)}
    if isinstance(given, Assumed):
        return {"assumed": _fact(fact, given.on(None)), "because": given.because}
    if isinstance(given, Estimate):
        figures = {name: str(figure) for name, figure in given.limits()}
        return {**figures, **_given("source", given.source), **_about(given.as_of, given.note)}
    if isinstance(given, Spread):
        if isinstance(fact, Where) and frozenset(given.inside()) == all_countries():
            return {"each_of": EVERYWHERE}
        return {"each_of": sorted((_plain(fact, each) for each in given.inside()), key=str)}
    if isinstance(given, History):
        return {"history": [{"from": day.isoformat(), **_value(fact, given.on(day))} for day in given.dates()]}
    return {"missing": given.value} if isinstance(given, Missing) else _plain(fact, given)


def _value(fact: Fact[Any, Any], value: object) -> dict[str, Any]:
    return {"missing": value.value} if isinstance(value, Missing) else {"value": _plain(fact, value)}


def _plain(fact: Fact[Any, Any], value: Any) -> Any:
    if isinstance(fact, Wheres) and value == all_countries():
        return EVERYWHERE
    return sorted((fact.codec.dump(each) for each in value), key=str) if fact.many else fact.codec.dump(value)


def _about(as_of: dt.date | None, note: str) -> dict[str, Any]:
    return {**({"as_of": as_of.isoformat()} if as_of is not None else {}), **_given("note", note)}
