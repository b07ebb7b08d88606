"""Instruments that cannot be read: every fault at once, each with its path."""

import datetime as dt
import json
import re
from typing import Any, get_args

import pytest

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import AllOf, DefinedTerm, Not
from frontierpolicy.drafting import Amendment, Insert, Operation, Reading, Repeal, SetDates
from frontierpolicy.parties import KNOWN_PARTIES
from frontierpolicy.places import all_countries
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.provisions import Definition, Override
from frontierpolicy.serialization import instrument_from_data, instrument_to_data
from frontierpolicy.serialization.plans import occurrence_kinds
from frontierpolicy.terms import Modality
from tests.inputs import GONE, Faults, changed, faults_of, known, known_words
from tests.worlds import DAY, EDGE, instrument, norm

LAW: dict[str, Any] = json.loads(json.dumps(instrument_to_data(instrument(norm("1", condition=Model.major)))))
SCOPES = known([*(kind.scope_name for kind in (Actor, Model, System, Stage, Recipient)), *occurrence_kinds()])
DATE = "expected a date such as 2026-06-24, a month, or an instant with offset, got "
NUMBER = "expected a finite number such as 1e26 or 2.5, got "
MEASURES = "the model's training compute measures Compute"
ONE_VALUE = "expected a fact that has one value of a vocabulary, a name, a party or a place: "
COMPUTE = "model.training_compute"
PLACES = known(["EU", "EEA", *(each.code for each in all_countries())])
LIST: dict[str, Any] = {
    "id": "l",
    "title": "l",
    "members": ["CA"],
    "known": {},
    "citation": LAW["parts"][0]["citation"],
}


def told(*changes: tuple[str, object]) -> Faults:
    """Return what is told of a small law with changes."""
    return faults_of(lambda: instrument_from_data(changed(LAW, *changes)))


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("id", GONE, ("id", "is required")),
        ("id", 5, ("id", "expected text, got 5")),
        ("id", "An Act", ("id", "expected an id such as 'us-eo-14409', got 'An Act'")),
        ("titel", "x", ("titel", "unknown key. Did you mean 'title'?")),
        ("kind", "statut", ("kind", "no instrument kind is called 'statut'. Did you mean 'statute'?")),
        ("kind", None, ("kind", "expected a word such as 'executive order', got None")),
        ("jurisdiction", "USA", ("jurisdiction", "no place is called 'USA'. Did you mean 'US'?")),
        ("source", "x", ("source", "expected a table, got 'x'")),
        ("source.title", " ", ("source", "title is empty: say where it can be read")),
        ("source.checked", GONE, ("source.checked", "is required")),
        ("source.checked", "2026-06", ("source.checked", "expected a single day such as 2026-06-24, got '2026-06'")),
        ("source.checked", 5, ("source.checked", f"{DATE}5")),
        ("issued", "2026-02-30", ("issued", "'2026-02-30' is no date: day is out of range for month")),
        ("begins", 5, ("begins", "expected a date or a table in which 'is' is 'awaits', got 5")),
        ("begins", {}, ("begins", "expected a date or a table in which 'is' is 'awaits', got {}")),
        ("begins", {"is": "await"}, ("begins.is", "no kind is called 'await'. Did you mean 'awaits'?")),
        ("begins", {"is": "awaits", "status": "pending"}, ("begins.act", "is required")),
        ("parts", {}, ("parts", "expected a list, got {}: write [{}]")),
        ("parts", "1", ("parts", "expected a list, got '1': write ['1']")),
        ("parts", [5], ("parts[0]", "expected a table whose key 'is' says which provision it is, got 5")),
        ("parts.0.is", "nrm", ("parts[0].is", "no provision is called 'nrm'. Did you mean 'norm'?")),
        ("parts.0.is", 5, ("parts[0].is", "no provision is called '5'. Known: block, definition, norm, notice.")),
        ("parts.0.id", "?", ("parts[0].id", "expected an id such as '3(b)(ii)', from the pinpoint, got '?'")),
        ("parts.0.citation", GONE, ("parts[0].citation", "is required")),
        ("parts.0.citation.pinpoint", "", ("parts[0].citation", "pinpoint is empty: say where it can be read")),
        ("parts.0.modality", "shall", ("parts[0].modality", f"no modality is called 'shall'. {known_words(Modality)}")),
        ("parts.0.force", "committed", ("parts[0]", "force committed does not go with the basis law: only a signature commits")),
        ("parts.0.per", "modle", ("parts[0].per", "no scope is called 'modle'. Did you mean 'model'?")),
        ("parts.0.per", 5, ("parts[0].per", "expected text, got 5")),
        ("parts.0.bearer", "openay", ("parts[0].bearer", "no party is called 'openay'. Did you mean 'openai'?")),
        ("parts.0.bearer", 5, ("parts[0].bearer", "expected the id of a party or a table with the key 'role', got 5")),
        ("parts.0.bearer", {"rol": "host"}, ("parts[0].bearer", "expected the id of a party or a table with the key 'role', got {'rol': 'host'}")),
        ("parts.0.bearer", {"role": "hst"}, ("parts[0].bearer.role", "no role is called 'hst'. Did you mean 'host'?")),
        ("parts.0.bearer", {"id": "a-firm"}, ("parts[0].bearer.name", "is required")),
        ("parts.0.bearer", {"is": "party"}, ("parts[0].bearer", "expected the id of a party or a table with the key 'role', got {'is': 'party'}")),
        ("parts.0.towards", [{"scope": "modle"}], ("parts[0].towards[0].scope", "no scope is called 'modle'. Did you mean 'model'?")),
        ("parts.0.action.id", "Do It", ("parts[0].action.id", "expected an id of small letters, digits and - . / such as 'give-access', got 'Do It'")),
        ("parts.0.assumes", [5], ("parts[0].assumes[0]", "expected text, got 5")),
        ("parts.0.window", "soon", ("parts[0].window", "expected a table whose key 'is' says which window it is, got 'soon'")),
        ("parts.0.window", {"is": "before", "anchor": "model.training_compute"}, ("parts[0].window", f"expected a date, and {MEASURES}")),
        ("parts.0.window", {"is": "within", "anchor": "model.training_began"}, ("parts[0].window.period", "is required")),
        ("parts.0.window", {"is": "within", "anchor": "model.training_began", "period": {"days": -1}}, ("parts[0].window.period", "a period cannot be negative, got -1 days")),
        ("parts.0.window", {"is": "yearly", "days": [[6, 30, 1]]}, ("parts[0].window.days[0]", "expected a list of 2, got [6, 30, 1]")),
        ("parts.0.window", {"is": "yearly", "days": [[2, 29]]}, ("parts[0].window", "(2, 29) is no day of every year: give the month and the day, as (6, 30)")),
        ("overrides", [{"winner": "1", "loser": "1", "citation": LAW["parts"][0]["citation"]}], ("overrides[0]", "a provision cannot override itself")),
    ],
)  # fmt: skip
def test_a_bad_instrument(path: str, value: object, fault: tuple[str, str]) -> None:
    assert told((path, value)) == [fault]


OPERATIONS = " or ".join(repr(re.sub("(?<=.)[A-Z]", r" \g<0>", kind.__name__).lower()) for kind in get_args(Operation))
FACT = "Which fact is it about?"


BAD_CONDITIONS: list[tuple[object, list[tuple[str | None, str]]]] = [
    (5, [("", "expected a table whose key 'is' says which condition it is, got 5")]),
    ("major", [("", "expected a fact with its scope such as 'model.training_compute', got 'major'")]),
    ("xyz.major", [("", f"no scope is called 'xyz'. {SCOPES}")]),
    ("model.majr", [("", "no fact of a model is called 'majr'. Did you mean 'major'?")]),
    ("model.weights", [("", "expected a condition, and the model's weights status is none by itself")]),
    ("stage.can_refuse", [(None, "the stage can refuse a recipient cannot be read of a actor or model: go through any_, all_, count_at_least or first")]),
    ({}, [("", "expected a table whose key 'is' says which condition it is, got {}")]),
    ({"is": "all off"}, [(".is", "no condition is called 'all off'. Did you mean 'all of'?")]),
    ({"is": "all of"}, [(".parts", "is required")]),
    ({"is": "all of", "parts": "model.major"}, [(".parts", "expected a list, got 'model.major': write ['model.major']")]),
    (
        {"is": "any of", "parts": ["model.majr", {"is": "not"}, "model.major", {"is": "not", "prt": 1}]},
        [
            (".parts[0]", "no fact of a model is called 'majr'. Did you mean 'major'?"),
            (".parts[1].part", "is required"),
            (".parts[3].part", "is required"),
            (".parts[3].prt", "unknown key. Did you mean 'part'?"),
        ],
    ),
    ({"is": "at least", "threshold": 2, "parts": ["model.major"]}, [("", "at_least(2) of 1 parts: expected 1 to the number of parts")]),
    ({"is": "at least", "threshold": True, "parts": []}, [(".threshold", "expected a whole number, got True")]),
    ({"is": "member"}, [(".fact", f"is required. {FACT}"), (".values", "is required. Which values?")]),
    ({"is": "member", "fact": 5, "values": 5}, [(".fact", "expected text, got 5"), (".values", "expected a list, got 5: write [5]")]),
    ({"is": "member", "fact": "model.generates", "values": ["text"]}, [(".fact", f"{ONE_VALUE}the model's outputs does not")]),
    ({"is": "member", "fact": "model.major", "values": [True]}, [(".fact", f"{ONE_VALUE}the model is a major new model does not")]),
    ({"is": "member", "fact": "model.weights", "values": []}, [(".values", "expected at least one value")]),
    ({"is": "member", "fact": "model.weights", "values": ["published", "opn", {}], "valus": 1}, [
        (".valus", "unknown key. Did you mean 'values'?"),
        (".values[1]", "no weights is called 'opn'. Known: published, shared with partners, withheld."),
        (".values[2]", "expected a word such as 'withheld', got {}"),
    ]),
    ({"is": "member", "fact": "actor.headquarters", "values": ["XX"]}, [(".values[0]", f"no place is called 'XX'. {PLACES}")]),
    ({"is": "member", "fact": "actor.headquarters", "values": [{"id": "l"}]}, [(f".values[0].{key}", "is required") for key in ("title", "members", "known", "citation")]),
    ({"is": "member", "fact": "actor.party", "values": ["acme"]}, [(".values[0]", f"no party is called 'acme'. {known(KNOWN_PARTIES)}")]),
    ({"is": "set test", "fact": "model.weights", "values": ["x"]}, [
        (".relation", "is required. How do they stand to the values: include any of, include all of, are all among?"),
        (".fact", "expected a fact that has a set of values: the model's weights status does not"),
    ]),
    ({"is": "set test", "fact": "model.generates", "values": ["text"], "relation": "any"}, [(".relation", "no set relation is called 'any'. Known: are all among, include all of, include any of.")]),
    ({"is": "set test", "fact": "model.licence_excludes", "values": [LIST], "relation": "are all among"}, [(".values", "a list of places goes with 'include any of' only")]),
    ({"is": "comparison", "left": COMPUTE, "comparator": "more", "right": COMPUTE}, [(".comparator", "no comparator is called 'more'. Known: <, <=, >, >=.")]),
    ({"is": "comparison", "left": COMPUTE, "comparator": ">", "right": {"is": "constant", "money": "1 USD"}}, [("", f"{MEASURES} and 1 USD measures Money: they do not compare")]),
    ({"is": "comparison", "left": "model.name", "comparator": ">", "right": COMPUTE}, [(".left", "expected a operand, and the model's name is none by itself")]),
    ({"is": "defined term", "id": "t", "phrase": "a t", "subject": "modl"}, [(".subject", "no scope is called 'modl'. Did you mean 'model'?")]),
    ({"is": "happened", "action": {}, "by": "x"}, [(".action.id", "is required"), (".action.phrase", "is required"), (".action.done", "is required"), (".by", f"no party is called 'x'. {known(KNOWN_PARTIES)}")]),
    ({"is": "happened", "action": LAW["parts"][0]["action"], "by": 5, "towards": {"someone": "nobody"}, "about": 5}, [
        (".by", "expected the id of a party or a table with the key 'role' or a table with the key 'someone', got 5"),
        (".towards.someone", "no someone is called 'nobody'. Known: anyone, the bearer."),
        (".about", "expected text or a table with the key 'scope', got 5"),
    ]),
    ({"is": "through", "link": "host", "condition": "model.major"}, [(".link", "expected a table with the key 'lineage' or a table with the key 'role', got 'host'")]),
    ({"is": "quantified", "quantifier": "any", "over": "stage", "condition": "model.major", "number": 0}, [("", "a count of at least 0 always holds: expected 1 or more")]),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "faults"), BAD_CONDITIONS)
def test_a_bad_condition(condition: object, faults: list[tuple[str | None, str]]) -> None:
    expected = [("parts[0]" + ("" if path is None else f".condition{path}"), problem) for path, problem in faults]
    assert told(("parts.0.condition", condition)) == expected


@pytest.mark.parametrize(
    ("operand", "faults"),
    [
        ({"is": "constant"}, [("", "expected one of date, compute, money, count, got nothing")]),
        ({"is": "constant", "compute": "1", "date": "x"}, [("", "expected one of date, compute, money, count, got 'compute', 'date'")]),
        ({"is": "constant", "flops": "1"}, [("", "expected one of date, compute, money, count, got 'flops'")]),
        ({"is": "constant", "compute": "x"}, [(".compute", f"{NUMBER}'x'")]),
        ({"is": "constant", "compute": "-1"}, [(".compute", "expected a number that is not negative, got -1")]),
        ({"is": "constant", "date": 5}, [(".date", f"{DATE}5")]),
        ({"is": "sum", "parts": []}, [("", "a sum takes operands of one kind, got []")]),
        ({"is": "sum", "parts": ["model.training_began"]}, [(".parts[0]", "expected a quantity operand, and the model's beginning of training is none by itself")]),
        ({"is": "sum", "parts": [COMPUTE, "model.parameters"]}, [("", "a sum takes operands of one kind, got ['Compute', 'Count']")]),
        ({"is": "scaled", "part": COMPUTE, "factor": "0"}, [("", "multiply by more than zero, got 0")]),
        ({"is": "scaled", "part": COMPUTE, "factor": 2}, [(".factor", "expected text, got 2")]),
        ({"is": "scaled", "part": COMPUTE, "factor": "1/0"}, [(".factor", "'1/0' divides by zero")]),
        ({"is": "preceding year"}, [(".fact", "is required. Of which yearly fact?")]),
        ({"is": "preceding year", "fact": COMPUTE}, [(".fact", "expected a fact that has a value for each year: the model's training compute does not")]),
        ({"is": "value through", "link": {"lineage": "x"}, "part": COMPUTE}, [(".link", "expected a word such as 'of its base model', got {'lineage': 'x'}")]),
        ({"is": "days before", "date": COMPUTE, "days": -1}, [("", f"expected a date, and {MEASURES}")]),
        ({"is": "days before", "date": "model.training_began", "days": -1}, [("", "expected a number of days that is not negative, got -1")]),
        ({"is": "first", "date": "stage.kind"}, [("", "expected a date that is a fact or made of one, got Stage.kind")]),
        ({"is": "first", "date": "model.parameters"}, [("", "expected a date, and the model's parameters measures Count")]),
        ("system.monthly_usrs", [("", "no fact of a system is called 'monthly_usrs'. Did you mean 'monthly_users'?")]),
    ],
)  # fmt: skip
def test_a_bad_operand(operand: object, faults: Faults) -> None:
    found = told(("parts.0.condition", {"is": "comparison", "left": operand, "comparator": ">", "right": COMPUTE}))
    assert found == [(f"parts[0].condition.left{path}", problem) for path, problem in faults]


# What is wrong with the whole


def _refused(*parts: Any, **fields: Any) -> Faults:
    return faults_of(lambda: instrument_from_data(instrument_to_data(instrument(*parts, **fields))))


def _term(name: str) -> DefinedTerm:
    return DefinedTerm(id=name, phrase=f"a {name}", subject=Model)


def _defined(name: str, by: str) -> Definition:
    return Definition(id=name, citation=EDGE, per=Model, term=_term(name), condition=AllOf((Not(_term(by)),)))


def test_a_circle_is_told() -> None:
    assert _refused(_defined("a", "b"), _defined("b", "a")) == [("a", "definitions run in a circle: a > b > a")]
    circle = _refused(norm("1", after_breach_of="2"), norm("2", after_breach_of="1"))
    assert circle == [("an-act/1", "breaches run in a circle: an-act/1 > an-act/2 > an-act/1")]
    edges = (Override(winner="1", loser="2", citation=EDGE), Override(winner="2", loser="1", citation=EDGE))
    assert _refused(norm("1"), norm("2"), overrides=edges) == [
        ("an-act/1", "overrides run in a circle: an-act/1 > an-act/2 > an-act/1")
    ]


def test_what_is_there_twice_is_told() -> None:
    twice = changed(LAW, ("parts", [LAW["parts"][0], LAW["parts"][0]]))
    assert faults_of(lambda: instrument_from_data(twice)) == [("", "two of its provisions are called '1'")]


def test_dates_of_a_provision_that_cannot_be_are_told_with_its_id() -> None:
    moved = SetDates(ids=("1",), ends=dt.date(2019, 6, 1))
    amendment = Amendment(effective=DAY, known_at=DAY, operations=(moved,), citation=EDGE)
    problem = "an interval cannot end (2019-06-01) before it begins (2020-01-01)"
    assert _refused(norm("1", in_force=Interval(None, dt.date(2019, 6, 1)))) == [("an-act/1", problem)]
    assert _refused(norm("1"), amendments=(amendment,)) == [("an-act/1", problem)]


@pytest.mark.parametrize("name", ["9", "1"])
def test_each_reading_is_tried(name: str) -> None:
    operation = Repeal(("9",)) if name == "9" else Insert((norm("1"),))
    problem = "an operation names it, but it is not there" if name == "9" else "inserted, but it is there already"
    reading = Reading(name="r", title="t", operations=(operation,), citation=EDGE)
    assert _refused(norm("1"), readings=(reading,)) == [(f"an-act/{name}", problem)]


def test_a_bad_operation_is_told() -> None:
    bad = {"name": "r", "title": "t", "operations": ["x", {"is": "repel"}, {"is": "repeal", "ids": "1"}]}
    assert told(("readings", [bad])) == [
        ("readings[0].operations[0]", f"expected a table in which 'is' is {OPERATIONS}, got 'x'"),
        ("readings[0].operations[1].is", "no kind is called 'repel'. Did you mean 'repeal'?"),
        ("readings[0].operations[2].ids", "expected a list, got '1': write ['1']"),
        ("readings[0].citation", "is required"),
    ]


def test_a_bad_record_is_told() -> None:
    entry = {"what": "sign", "by": 5, "on": "x", "outcome": 1}
    assert told(("record", [{"entries": [entry]}])) == [
        ("record[0].entries[0].what", "expected a table in which 'is' is 'action' or 'determination', got 'sign'"),
        (
            "record[0].entries[0].by",
            "expected the id of a party such as 'openai', or a table that describes one, got 5",
        ),
        ("record[0].entries[0].outcome", "expected true or false, got 1"),
        ("record[0].entries[0].on", f"{DATE}'x'"),
        ("record[0].entries[0].source", "is required"),
    ]


def test_all_faults_are_told_at_once() -> None:
    found = told(
        ("id", GONE),
        ("kind", "statut"),
        ("source.checked", "x"),
        ("parts.0.modality", "mst"),
        ("parts.0.condition", {"is": "all of", "parts": ["model.majr", {"is": "nott"}]}),
        ("summry", "x"),
    )
    assert [path for path, _ in found] == [
        "id",
        "kind",
        "source.checked",
        "parts[0].condition.parts[0]",
        "parts[0].condition.parts[1].is",
        "parts[0].modality",
        "summry",
    ]


@pytest.mark.parametrize("data", [[], None, "an-act"])
def test_what_is_no_table_is_no_instrument(data: Any) -> None:
    assert faults_of(lambda: instrument_from_data(data)) == [("", f"expected a table, got {data!r}")]


@pytest.mark.parametrize(("depth", "fine"), [(60, True), (61, False), (10_000, False)])
def test_conditions_nest_as_deep_as_a_file_may(depth: int, fine: bool) -> None:
    condition: Any = "model.major"
    for _ in range(depth):
        condition = {"is": "not", "part": condition}
    data = {**LAW, "parts": [{**LAW["parts"][0], "condition": condition}]}
    if fine:
        assert instrument_to_data(instrument_from_data(data)) == data
    else:
        assert faults_of(lambda: instrument_from_data(data)) == [("", "nests deeper than 64 levels")]
