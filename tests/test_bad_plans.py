"""Plans that cannot be read: every fault at once, each with its path, what is wrong and what to do."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from frontierpolicy.errors import UnreadableInput
from frontierpolicy.facts import Missing, Record, extensions_of
from frontierpolicy.parties import KNOWN_PARTIES
from frontierpolicy.places import all_countries
from frontierpolicy.plans import Incident, Recipient, System
from frontierpolicy.serialization import load_plan, plan_from_data
from frontierpolicy.serialization.plans import occurrence_kinds
from frontierpolicy.terms import IncidentKind, PartyKind
from tests.inputs import GONE, SAMPLE, WORDS, Faults, changed, faults_of, known, known_words, plan_faults


def _keys(scope: type[Record]) -> list[str]:
    """Return the keys of a scope's table: its facts, and the tables of extensions."""
    return [*(fact.name for fact in scope.facts()), *extensions_of(scope)]


SCHEMA = "write schema = 'frontierpolicy/plan/1'"
TOP = (
    "Known: actors, log, log_complete_until, model, note, occurrences, occurrences_complete, parties, party, roles, "
    "schema, stages, stages_complete, systems, systems_complete, title."
)
PARTIES = known([*KNOWN_PARTIES, "acme"])
UNDECLARED = [
    (path, f"no party is called 'acme'. {known(KNOWN_PARTIES)}")
    for path in ("party", "roles.developer", "actors.acme", "log[0].by")
]
MISSING = known_words(Missing)
OCCURRENCES = known(occurrence_kinds())
RECIPIENT = known([*_keys(Recipient), "members", "members_complete"])
INCIDENT = known([*_keys(Incident), "kind"])
PLACES = known(["EU", "EEA", *(each.code for each in all_countries())])
NULL = "expected a value, got null: leave out what is not known"
DATE = "expected a date such as 2026-06-24, a month, or an instant with offset"
AUDIENCE = "an audience has no facts of its own: state it of its members"


@pytest.mark.parametrize(
    ("path", "value", "faults"),
    [
        ("titel", "x", [("titel", "unknown key. Did you mean 'title'?")]),
        ("=", "x", [("'='", f"unknown key. {TOP}")]),
        ("schema", GONE, [("schema", f"is required: {SCHEMA}")]),
        ("schema", "frontierpolicy/plan/2", [("schema", f"expected 'frontierpolicy/plan/1', got 'frontierpolicy/plan/2': {SCHEMA}")]),
        ("schema", None, [("schema", f"expected 'frontierpolicy/plan/1', got null: {SCHEMA}")]),
        ("title", GONE, [("title", "is required. What is the plan called?")]),
        ("title", " ", [("title", "expected text, got ' '")]),
        ("title", 5, [("title", "expected text, got 5")]),
        ("title", None, [("title", "expected text, got null")]),
        ("title", dt.date(2026, 6, 24), [("title", "expected text, got 2026-06-24")]),
        ("note", "", [("note", "expected text, got ''")]),
        ("note", ["x" * 99], [("note", f"expected text, got ['{'x' * 58}…")]),
        ("party", GONE, [("party", "is required. Whose plan is it?")]),
        ("party", "opena", [("party", "no party is called 'opena'. Did you mean 'openai'?")]),
        ("party", "OPENAI", [("party", "no party is called 'OPENAI'. Did you mean 'openai'?")]),
        ("party", 5, [("party", "expected the id of a party such as 'openai', got 5")]),
        ("party", None, [("party", NULL)]),
        ("model", GONE, [("model", "is required. Which model is released?")]),
        ("model", [], [("model", "expected a table, got []")]),
        ("model", None, [("model", "expected a table, got null")]),
        ("systems", {}, [("systems", "expected a list of tables, got {}")]),
        ("systems", ["chat"], [("systems[0]", "expected a table, got 'chat'")]),
        ("systems", None, [("systems", "expected a list of tables, got null")]),
        ("systems_complete", "yes", [("systems_complete", "expected true or false, got 'yes'")]),
        ("stages_complete", 1, [("stages_complete", "expected true or false, got 1")]),
        ("occurrences_complete", None, [("occurrences_complete", "expected true or false, got null")]),
        ("log_complete_until", "June", [("log_complete_until", "expected a date such as 2026-06-24, got 'June'")]),
        ("log_complete_until", "2026-02-30", [("log_complete_until", "expected a date such as 2026-06-24, got '2026-02-30'")]),
        ("log_complete_until", None, [("log_complete_until", "expected a date such as 2026-06-24, got null")]),
        (
            "log_complete_until",
            dt.datetime(2026, 6, 24, tzinfo=dt.UTC),
            [("log_complete_until", "expected a date such as 2026-06-24, got 2026-06-24 00:00:00+00:00")],
        ),
    ],
)  # fmt: skip
def test_a_bad_plan(path: str, value: object, faults: Faults) -> None:
    assert plan_faults((path, value)) == faults


@pytest.mark.parametrize(("data", "shown"), [([], "[]"), ("plan", "'plan'"), (None, "null"), (5, "5")])
def test_what_is_no_table_is_no_plan(data: Any, shown: str) -> None:
    assert faults_of(lambda: plan_from_data(data, vocabulary=WORDS)) == [
        ("", f"expected a table, got {shown}"),
        ("schema", f"is required: {SCHEMA}"),
        ("title", "is required. What is the plan called?"),
        ("party", "is required. Whose plan is it?"),
        ("model", "is required. Which model is released?"),
    ]


KINDS = known_words(PartyKind)


@pytest.mark.parametrize(
    ("path", "value", "faults"),
    [
        ("parties", [], [("parties", "expected a table, got []"), *UNDECLARED]),
        ("parties.acme", "Acme", [("parties.acme", "expected a table, got 'Acme'")]),
        ("parties.acme.name", GONE, [("parties.acme.name", "is required. What is the party called?")]),
        ("parties.acme.nam", "x", [("parties.acme.nam", "unknown key. Did you mean 'name'?")]),
        ("parties.acme.kind", "firm", [("parties.acme.kind", f"no party kind is called 'firm'. {KINDS}")]),
        ("parties.acme.kind", "compny", [("parties.acme.kind", "no party kind is called 'compny'. Did you mean 'company'?")]),
        ("parties.acme.kind", 5, [("parties.acme.kind", "expected a word such as 'company', got 5")]),
        ("parties.acme.aliases", "ACME", [("parties.acme.aliases", "expected a list, got 'ACME': write ['ACME']")]),
        ("parties.acme.aliases", ["A", 5, ""], [("parties.acme.aliases[1]", "expected text, got 5"), ("parties.acme.aliases[2]", "expected text, got ''")]),
        ("parties.acme.parent", False, [("parties.acme.parent", "expected text, got false")]),
        ("parties.Bad Id", {"name": "x"}, [("parties.Bad Id", "expected an id of small letters, digits and hyphens such as 'openai', got 'Bad Id'")]),
        ("parties.openai", {"name": "x"}, [("parties.openai", "is known already: give it another id, or leave it out")]),
        ("roles", [], [("roles", "expected a table, got []")]),
        ("roles.devloper", "meta", [("roles.devloper", "unknown key. Did you mean 'developer'?")]),
        ("roles.developer", 5, [("roles.developer", "expected the id of a party such as 'openai', got 5")]),
        ("roles.vendor", None, [("roles.vendor", NULL)]),
        ("roles.system provider", "metta", [("roles.system provider", "no party is called 'metta'. Did you mean 'meta'?")]),
        (
            "roles.host",
            ["openai", "metta", 5],
            [
                ("roles.host[1]", "no party is called 'metta'. Did you mean 'meta'?"),
                ("roles.host[2]", "expected the id of a party such as 'openai', got 5"),
            ],
        ),
        ("actors", [], [("actors", "expected a table, got []")]),
        ("actors.acme", "US", [("actors.acme", "expected a table, got 'US'")]),
        ("actors.nobody", {}, [("actors.nobody", f"no party is called 'nobody'. {PARTIES}")]),
        ("actors.Meta", {}, [("actors.Meta", "is the party 'meta', described already as 'meta'")]),
        ("actors.acme.party", "meta", [("actors.acme.party", "does not go here: the key of the table says who it is")]),
        ("actors.acme.revenues", {}, [("actors.acme.revenues", "unknown key. Did you mean 'revenue'?")]),
    ],
)  # fmt: skip
def test_bad_parties(path: str, value: object, faults: Faults) -> None:
    assert plan_faults((path, value)) == faults


@pytest.mark.parametrize(
    ("path", "value", "faults"),
    [
        ("model.id", GONE, [("model.id", "is required. By which id do logs and instruments name the model?")]),
        ("model.id", {"value": "m"}, [("model.id", "expected text, got {'value': 'm'}")]),
        ("model.id", None, [("model.id", NULL)]),
        ("model.trainingcompute", "1e26", [("model.trainingcompute", "unknown key. Did you mean 'training_compute'?")]),
        ("model.acme_tests", "on", [("model.acme_tests", "expected a table, got 'on'")]),
        ("model.acme_tests.onn", True, [("model.acme_tests.onn", "unknown key. Did you mean 'on'?")]),
        ("model.acme_tests.budget", "-1", [("model.acme_tests.budget", "expected a number that is not negative, got -1")]),
        ("model.base", "llama", [("model.base", "expected a table, got 'llama'")]),
        ("model.base", None, [("model.base", "expected a table, got null")]),
        ("model.base", {}, [("model.base.id", "is required. By which id do logs and instruments name the model?")]),
        ("model.base", {"missing": "secret"}, [("model.base.missing", f"no reason for a missing value is called 'secret'. {MISSING}")]),
        ("model.base", {"missing": "not stated", "id": "x"}, [("model.base.id", "unknown key. Known: missing.")]),
        ("model.base.base.base", {"id": "x"}, [("model.base.base.base", "unknown key. Known: missing.")]),
        ("systems.0.id", GONE, [("systems[0].id", "is required. By which id do stages name the system?")]),
        ("systems.0.users", 5, [("systems[0].users", f"unknown key. {known(_keys(System))}")]),
        ("stages.0.id", GONE, [("stages[0].id", "is required. By which id do logs and findings name the stage?")]),
        ("stages.0.kind", "weights publishd", [("stages[0].kind", "no stage kind is called 'weights publishd'. Did you mean 'weights published'?")]),
        ("stages.0.pauses", {}, [("stages[0].pauses", "expected a list of tables, got {}")]),
        ("stages.0.pauses.0.since", GONE, [("stages[0].pauses[0].since", "is required. When does service stop?")]),
        ("stages.0.pauses.0.till", "2026-07-24", [("stages[0].pauses[0].till", "unknown key. Did you mean 'until'?")]),
        ("stages.0.pauses.0.until", "2026-07-31", [("stages[0].pauses[0]", "an interval cannot end (2026-07-31) before it begins (2026-08-01)")]),
        ("stages.0.pauses.0.until", None, [("stages[0].pauses[0].until", NULL)]),
        ("stages.0.pauses.0.since", "later", [("stages[0].pauses[0].since", f"{DATE}, got 'later'")]),
        ("stages.0.recipients_complete", "x", [("stages[0].recipients_complete", "expected true or false, got 'x'")]),
        ("stages.0.recipients.0.id", GONE, [("stages[0].recipients[0].id", "is required. By which id do findings name the recipient?")]),
        ("stages.0.recipients.0.age", 5, [("stages[0].recipients[0].age", f"unknown key. {RECIPIENT}")]),
        ("stages.0.recipients.1.kind", "person", [("stages[0].recipients[1].kind", AUDIENCE)]),
        ("stages.0.recipients.1.kind", {"missing": "not stated"}, [("stages[0].recipients[1].kind", AUDIENCE)]),
        ("stages.0.recipients.1.members_complete", 0, [("stages[0].recipients[1].members_complete", "expected true or false, got 0")]),
        ("stages.0.recipients.1.members.0", {"id": "a", "members": [{"id": "b"}]}, [("stages[0].recipients[1].members[0].members", "a member of an audience cannot be an audience itself")]),
        ("stages.0.recipients.1.members.0", {"id": "a", "audience": "anyone"}, [("stages[0].recipients[1].members[0].audience", f"unknown key. {RECIPIENT}")]),
        ("stages.0.recipients.1.members.0.kind", "persn", [("stages[0].recipients[1].members[0].kind", "no recipient kind is called 'persn'. Did you mean 'person'?")]),
        ("stages.0.recipients.2.audience", "everyone", [("stages[0].recipients[2].audience", "expected 'anyone' or 'users in CA', got 'everyone'")]),
        ("stages.0.recipients.2.audience", None, [("stages[0].recipients[2].audience", "expected 'anyone' or 'users in CA', got null")]),
        ("stages.0.recipients.3.audience", "users in ZZ", [("stages[0].recipients[3].audience", f"no place is called 'ZZ'. {PLACES}")]),
        ("stages.0.recipients.3.id", "x" * 201, [("stages[0].recipients[3].id", f"expected 1 to 200 printable characters, got '{'x' * 59}…")]),
        ("stages.0.recipients.3.kind", "person", [("stages[0].recipients[3].kind", "unknown key. Did you mean 'id'?")]),
        ("occurrences.0.kind", GONE, [("occurrences[0].kind", f"is required. {OCCURRENCES}")]),
        ("occurrences.0.kind", "incidnt", [("occurrences[0].kind", "no kind of occurrence is called 'incidnt'. Did you mean 'incident'?")]),
        ("occurrences.0.kind", ["incident"], [("occurrences[0].kind", f"no kind of occurrence is called ['incident']. {OCCURRENCES}")]),
        ("occurrences.0.id", GONE, [("occurrences[0].id", "is required. By which id do findings name the incident?")]),
        ("occurrences.0.counterparty", "meta", [("occurrences[0].counterparty", f"unknown key. {INCIDENT}")]),
        ("occurrences.0.kinds", ["theft", "jailbreak", 5], [("occurrences[0].kinds[0]", f"no incident kind is called 'theft'. {known_words(IncidentKind)}"), ("occurrences[0].kinds[2]", "expected a word such as 'malicious use', got 5")]),
    ],
)  # fmt: skip
def test_bad_parts(path: str, value: object, faults: Faults) -> None:
    assert plan_faults((path, value)) == faults


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ([("model.training_began", "2026-08-01")], [("stages[0].starts", "the stage begins (2026-07-24) before training of the model (2026-08-01)")]),
        ([("model.weights", "withheld"), ("stages.0.kind", "weights published")], [("stages[0].kind", "the stage publishes weights that the model says are withheld")]),
        ([("stages.0.system", "bot")], [("stages[0].system", "no system of the plan is called 'bot'")]),
        ([("systems", [{"id": "chat"}, {"id": "x"}, {"id": "chat"}])], [("systems[2].id", "another of the systems is called 'chat'")]),
        ([("stages", [{"id": "s"}, {"id": "s"}])], [("stages[1].id", "another of the stages is called 's'")]),
        ([("occurrences", [{"kind": "audit", "id": "a"}, {"kind": "waiver", "id": "a"}])], [("occurrences[1].id", "another of the occurrences is called 'a'")]),
        ([("stages.0.recipients.1.id", "lab")], [("stages[0].recipients[1].id", "another recipient of the stage is called 'lab'")]),
        ([("stages.0.recipients.0.us_status", "citizen")], [("stages[0].recipients[0].us_status", "an entity has no United States status: state its place of organisation")]),
        ([("stages.0.recipients.0.kind", "person")], [("stages[0].recipients[0].organised_in", "a person is not organised under a law: state nationality and status")]),
        ([("stages.0.ends", "2026-07-23")], [("stages[0].ends", "the stage ends (2026-07-23) before it begins (2026-07-24)")]),
        ([("stages.0.pauses.0.since", "2026-07-23")], [("stages[0].pauses[0].since", "the pause begins (2026-07-23) before the stage (2026-07-24)")]),
        ([("model.active_parameters", "405000000001")], [("model.active_parameters", "more parameters are active than there are")]),
        ([("model.posttraining_compute", "1e26")], [("model.posttraining_compute", "posttraining compute exceeds training compute, of which it is a part")]),
        (
            [("model.base", {"id": "b", "parameters": 1, "active_parameters": 2})],
            [("model.base.active_parameters", "more parameters are active than there are")],
        ),
        (
            [("stages.0.system", "bot"), ("systems", [{"id": "a"}, {"id": "a"}])],
            [("systems[1].id", "another of the systems is called 'a'"), ("stages[0].system", "no system of the plan is called 'bot'")],
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_true_together(changes: list[tuple[str, object]], faults: Faults) -> None:
    assert plan_faults(*changes) == faults


FAULTY: list[tuple[str, object]] = [
    ("titel", "x"),
    ("schema", "plan"),
    ("parties.acme.kind", "firm"),
    ("title", ""),
    ("roles.developer", "acm"),
    ("actors.acme.headquarters", "XX"),
    ("model.trainig_began", "2025"),
    ("model.training_compute", "-1"),
    ("model.id", GONE),
    ("model.base.id", 5),
    ("stages.0.pauses.0.since", 5),
    ("stages.0.recipients.0.kind", "robot"),
    ("stages.0.id", GONE),
    ("occurrences.0.on", "2026-02-30"),
    ("log.0.source", GONE),
    ("log_complete_until", 5),
]
FAULTS_IN_ORDER = [
    "schema",
    "titel",
    "parties.acme.kind",
    "title",
    "roles.developer",
    "actors.acme.headquarters",
    "model.base.id",
    "model.trainig_began",
    "model.id",
    "model.training_compute",
    "stages[0].recipients[0].kind",
    "stages[0].pauses[0].since",
    "stages[0].id",
    "occurrences[0].on",
    "log[0].source",
    "log_complete_until",
]


def test_all_faults_are_told_at_once_and_in_order(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(changed(SAMPLE, *FAULTY)), encoding="utf-8")
    with pytest.raises(UnreadableInput) as caught:
        load_plan(file, vocabulary=WORDS)
    assert [fault.path for fault in caught.value.faults] == FAULTS_IN_ORDER
    assert str(caught.value).splitlines()[:2] == [
        f"{file}: 16 faults",
        f"  schema: expected 'frontierpolicy/plan/1', got 'plan': {SCHEMA}",
    ]
