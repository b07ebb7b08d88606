"""Constants and conditions on one fact: what a file writes of them depends on the fact."""

from collections.abc import Callable
from typing import Any, cast

from frontierpolicy.calendars import EventTime, text_of_time
from frontierpolicy.conditions import Constant, Member, PrecedingYear, SetRelation, SetTest
from frontierpolicy.errors import InvalidValue, shown
from frontierpolicy.facts import Fact, Many, Where, Wheres, YearlyAmount, codec_for, preceding_year, word
from frontierpolicy.facts.codecs import MOMENT
from frontierpolicy.facts.kinds import Identity, One
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import PlaceList
from frontierpolicy.quantities import Quantity
from frontierpolicy.serialization.collector import Collector, Table
from frontierpolicy.serialization.files import as_table
from frontierpolicy.serialization.values import fact_named, name_of_fact, quantity_kinds

__all__ = ["atom_readers", "written_atom"]

Described = Callable[[Any, type[Any]], Any]
"""Reads what a table describes: a list of places, or a party."""


def atom_readers(described: Described) -> dict[type[Any], Callable[[Table], Any]]:
    """Return what reads each kind from its table, which says no more what it is.

    Args:
        described: Reads a list of places or a party from its table.
    """
    return {
        Constant: _constant,
        PrecedingYear: _preceding_year,
        Member: lambda table: _member(table, described),
        SetTest: lambda table: _set_test(table, described),
    }


def _constant(table: Table) -> Constant[Any]:
    words = {"date": MOMENT, **{name: codec_for(kind) for name, kind in quantity_kinds.items()}}
    if len(table) != 1 or not set(table) <= set(words):
        given = ", ".join(map(shown, table)) or "nothing"
        raise InvalidValue(f"expected one of {', '.join(words)}, got {given}")
    collector = Collector()
    ((key, raw),) = table.items()
    with collector.whole(), collector.at(key):
        return Constant(cast("Any", words[key]).parse(raw, {}))


def _preceding_year(table: Table) -> PrecedingYear[Any]:
    collector = Collector()
    with collector.whole():
        collector.keys(table, "", ["fact"], {"fact": "Of which yearly fact?"})
        fact = _fact(collector, table, (YearlyAmount,), "has a value for each year")
    return cast("PrecedingYear[Any]", preceding_year(cast("Any", fact)))


def _member(table: Table, described: Described) -> Member:
    collector = Collector()
    with collector.whole():
        collector.keys(table, "", ["fact", "values"], _NEEDED)
        kinds = (One, Identity, Where)
        fact = _fact(collector, table, kinds, "has one value of a vocabulary, a name, a party or a place")
        values = _values(collector, table, fact, described)
    return Member(cast("Any", fact), values)


def _set_test(table: Table, described: Described) -> SetTest:
    collector, relation = Collector(), SetRelation.OVERLAPS
    with collector.whole():
        relations = ", ".join(each.value for each in SetRelation)
        needed = {**_NEEDED, "relation": f"How do they stand to the values: {relations}?"}
        collector.keys(table, "", ["fact", "relation", "values"], needed)
        fact = _fact(collector, table, (Many,), "has a set of values")
        with collector.at("relation"):
            relation = word(SetRelation, table.get("relation", relation.value))
        values = _values(collector, table, fact, described)
        if relation is not SetRelation.OVERLAPS and any(isinstance(each, PlaceList) for each in values):
            collector.blame("values", f"a list of places goes with {SetRelation.OVERLAPS.value!r} only")
    return SetTest(cast("Any", fact), relation, values)


_NEEDED = {"fact": "Which fact is it about?", "values": "Which values?"}


def _fact(collector: Collector, table: Table, kinds: tuple[type[Any], ...], what: str) -> Fact[Any, Any] | None:
    with collector.at("fact"):
        fact = fact_named(table["fact"]) if "fact" in table else None
        if fact is None or isinstance(fact, kinds):
            return fact
        collector.blame("fact", f"expected a fact that {what}: {fact} does not")
    return None


def _values(collector: Collector, table: Table, fact: Fact[Any, Any] | None, described: Described) -> frozenset[object]:
    found: set[object] = set()
    listed = collector.listed(table.get("values", []), "values")
    if table.get("values") == []:
        collector.blame("values", "expected at least one value")
    for index, each in enumerate(listed if fact is not None else ()):
        with collector.at(f"values[{index}]"):
            kind = PlaceList if isinstance(fact, Where | Wheres) else Party if cast("Any", fact).kind is Party else None
            if kind is not None and as_table(each) is not None:
                found.add(described(each, kind))
            else:
                found.add(cast("Any", fact).codec.parse(each, KNOWN_PARTIES))
    return frozenset(found)


def written_atom(value: object, write: Callable[[object], Any]) -> dict[str, Any] | None:
    """Return the keys of one of these kinds, or `None` for another.

    Args:
        value: What is written.
        write: Writes a list of places, or a party.
    """
    if isinstance(value, Constant):
        return _written_constant(value.value)
    if isinstance(value, PrecedingYear):
        return {"fact": name_of_fact(value.fact)}
    if isinstance(value, Member | SetTest):
        codec = cast("Fact[Any, Any]", value.fact).codec
        values = [write(each) if isinstance(each, PlaceList | Party) else codec.dump(each) for each in value.values]
        relation = {"relation": value.relation.value} if isinstance(value, SetTest) else {}
        return {"fact": name_of_fact(value.fact), **relation, "values": sorted(values, key=str)}
    return None


def _written_constant(value: object) -> dict[str, Any]:
    if isinstance(value, Quantity):
        return {name: str(value) for name, kind in quantity_kinds.items() if type(value) is kind}
    return {"date": text_of_time(cast("EventTime", value))}
