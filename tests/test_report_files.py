"""Reports as JSON: each satisfies the schema, and equal ones are equal to the byte."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from frontierpolicy import instruments
from frontierpolicy.calendars import Sometime, parse_time
from frontierpolicy.drafting import Rulebook
from frontierpolicy.evaluation import Explanation, Report, evaluate
from frontierpolicy.facts import exactly
from frontierpolicy.parties.known import CAISI, NSA
from frontierpolicy.plans import Recipient, Stage
from frontierpolicy.provisions import Sanction
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.serialization import load_plan, report_as_json, report_schema, report_to_data
from frontierpolicy.terms import StageKind
from tests.inputs import WORDS
from tests.test_releases import EXAMPLES, RELEASES, SCRIPT
from tests.worlds import DAY, DUE, EDGE, LAUNCH, YESTERDAY, acts, norm, only, plan_of, report_of

SCHEMA = report_schema()
VALIDATOR: Any = Draft202012Validator(SCHEMA)
ASKED = ((dt.date(2026, 6, 13), "text"), (dt.date(2026, 6, 24), "as_reported"), (dt.date(2026, 10, 1), "text"))
TOP = [
    "schema", "title", "party", "as_of", "known_at", "readings", "findings", "terms", "questions", "conflicts", "blocked",
    "silences", "remarks", "assumptions", "warnings", "checked",
]  # fmt: skip


JUNE = instruments.all().only("us-eo-14409", "us-bis-isinformed-anthropic-2026", "us-caisi-agreements")
"""A few instruments, so that twenty-five reports take seconds; those on all the law are three."""


def _of_release(name: str, day: dt.date, reading: str, book: Rulebook = JUNE) -> Report:
    return evaluate(SCRIPT.plan_of(RELEASES[name]), book, as_of=day, readings=reading)


def _faults(report: Report, *, reasons: bool = True) -> list[str]:
    data = json.loads(report_as_json(report, reasons=reasons))
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert set(re.findall(r'"#/\$defs/([a-z]+)"', json.dumps(SCHEMA))) == set(SCHEMA["$defs"])


@pytest.mark.parametrize(("number", "name"), list(enumerate(RELEASES)))
def test_the_report_on_every_release_satisfies_it(number: int, name: str) -> None:
    day, reading = ASKED[number % len(ASKED)]
    assert _faults(_of_release(name, day, reading)) == []


@pytest.mark.parametrize(("name", "asked"), [("llama-4-maverick", 0), ("claude-fable-5", 1), ("deepseek-v4-pro", 2)])
def test_so_does_a_report_on_all_the_law(name: str, asked: int) -> None:
    assert _faults(_of_release(name, *ASKED[asked], instruments.all()), reasons=False) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_report_on_every_example_satisfies_it(path: Path) -> None:
    assert _faults(evaluate(load_plan(path, vocabulary=WORDS), JUNE, as_of=dt.date(2026, 6, 24))) == []


def test_so_does_a_report_without_a_plan() -> None:
    report = evaluate(None, JUNE, as_of=dt.date(2026, 7, 1))
    assert _faults(report) == []
    assert report_to_data(report)["party"] is None


@pytest.mark.parametrize("change", [{"as_of": 5}, {"findings": {}}, {"more": 1}, {"party": ["meta"]}, {"reasons": []}])
def test_the_schema_refuses_what_is_no_report(change: dict[str, object]) -> None:
    data = json.loads(report_as_json(report_of(norm())))
    assert VALIDATOR.is_valid(data)
    assert not VALIDATOR.is_valid({**data, **change})
    assert not VALIDATOR.is_valid({key: value for key, value in data.items() if key not in change} | {"more": 1})


def test_the_schema_refuses_what_no_explanation_has() -> None:
    explained = VALIDATOR.evolve(
        schema={**SCHEMA, "$ref": "#/$defs/explanation", "required": [], "properties": {}, "additionalProperties": True}
    )
    told: dict[str, object] = {"text": "it is", "answer": "yes", "citation": None, "grounds": [], "parts": []}
    assert explained.is_valid(told)
    assert not explained.is_valid({**told, "more": 1})
    assert not any(explained.is_valid({each: told[each] for each in told if each != key}) for key in told)


@pytest.mark.parametrize("key", TOP)
def test_every_key_is_required(key: str) -> None:
    data = json.loads(report_as_json(report_of(norm())))
    del data[key]
    assert not VALIDATOR.is_valid(data)


# The bytes


def test_equal_reports_give_equal_bytes() -> None:
    name, (day, reading) = "llama-4-maverick", ASKED[1]
    once, again = (_of_release(name, day, reading) for _ in range(2))
    assert once == again
    assert report_as_json(once).encode() == report_as_json(again).encode()
    assert report_as_json(once) != report_as_json(_of_release(name, *ASKED[2]))


def test_letters_stand_as_they_are() -> None:
    text = report_as_json(report_of(norm(), plan=plan_of(title="Modèle «中»")))
    assert '"title": "Modèle «中»"' in text
    assert text.endswith("}\n")


# What is in it


def test_the_keys_are_always_there_and_in_order() -> None:
    data = report_to_data(report_of(norm()))
    assert list(data) == [*TOP, "reasons"]
    assert list(report_to_data(report_of(norm()), reasons=False)) == TOP
    assert {**report_to_data(report_of(norm()), reasons=False), "reasons": data["reasons"]} == data


def test_the_reasons_of_a_finding_stand_under_its_id() -> None:
    report = _of_release("llama-4-maverick", *ASKED[2])
    data = report_to_data(report)
    assert data["reasons"] == {finding.id: _reason(finding.why) for finding in report.findings}


def _reason(why: Explanation) -> dict[str, Any]:
    citation = None
    if why.citation is not None:
        citation = {
            "source": why.citation.source.title,
            "pinpoint": why.citation.pinpoint,
            "url": why.citation.source.url,
            "checked": str(why.citation.source.checked),
            "confidence": str(why.citation.confidence),
            "caveat": why.citation.caveat and str(why.citation.caveat),
        }
    parts = [_reason(part) for part in why.parts]
    return {"text": why.text, "answer": why.outcome, "citation": citation, "grounds": [*why.grounds], "parts": parts}


FOUND: dict[str, Any] = {
    "id": "an-act/1:meta:us-caisi",
    "instrument": "an-act",
    "provision": "an-act/1",
    "sentence": "Meta must do it to the-model for CAISI",
    "decided": True,
    "modality": "must",
    "force": "binding",
    "basis": "law",
    "bearer": {"id": "meta", "role": None, "name": "Meta"},
    "counterparty": "CAISI",
    "action": "tests/act",
    "object": "the-model",
    "item": "",
    "holds": [{"start": "2020-01-01", "end": None}],
    "undecided": [],
    "timing": "current",
    "window": {
        "words": str(DUE),
        "opens": None,
        "closes": "2026-06-20",
        "strict": "2026-06-20",
        "lawful": "2026-06-20",
        "expected": None,
        "lasts": None,
        "trace": "",
        "assumptions": [],
    },
    "standing": "met",
    "performances": ["Meta: tests/act, 2026-06-20 (s)"],
    "acts": [{"since": "2026-06-20", "until": None, "text": "Meta: tests/act, 2026-06-20 (s)", "sure": True}],
    "complete_until": "2026-06-24",
    "feasible": "yes",
    "hindrance": "",
    "partial": False,
    "missing": [],
    "unlisted": "",
    "sanction": "a fine",
    "citation": {
        "source": "An Act",
        "pinpoint": "s. 1",
        "url": "https://example.org/act",
        "checked": "2030-01-01",
        "confidence": "high",
        "caveat": None,
    },
}


def test_a_finding_says_all_there_is_of_it() -> None:
    sanction = Sanction(words="a fine", citation=EDGE)
    log = acts(dt.date(2026, 6, 20), towards=CAISI, complete=DAY)
    report = report_of(norm(window=DUE, towards=CAISI, sanction=sanction), plan=plan_of(log=log))
    (found,) = report_to_data(report)["findings"]
    assert found == {**FOUND, "window": {**FOUND["window"], "trace": only(report).span.trace}}


def test_the_acts_of_a_finding_have_their_days_as_exactly_as_they_are_known() -> None:
    noon = dt.datetime(2026, 6, 19, 12, tzinfo=dt.UTC)
    log = acts(dt.date(2026, 6, 10), Sometime(dt.date(2026, 6, 1), dt.date(2026, 6, 18)), noon)
    report = report_of(norm(window=DUE), plan=plan_of(log=log))
    (found,) = report_to_data(report)["findings"]
    assert found["acts"] == [
        {"since": since, "until": None, "text": f"Meta: tests/act, {words} (s)", "sure": True}
        for since, words in (
            ("2026-06-10", "2026-06-10"),
            ("2026-06-01/2026-06-18", "between 2026-06-01 and 2026-06-18"),
            ("2026-06-19T12:00:00+00:00", "2026-06-19 12:00:00+00:00"),
        )
    ]
    assert found["complete_until"] is None
    assert _faults(report) == []


def test_access_that_lasts_has_its_end_and_may_be_doubted() -> None:
    dates: dict[str, Any] = {"kind": StageKind.GOVERNMENT_ACCESS, "starts": YESTERDAY, "ends": LAUNCH}
    stages = (
        Stage(id="for-nsa", recipients=exactly(Recipient(id="nsa", party=NSA)), **dates),
        Stage(id="for-some", **dates),
    )
    report = report_of(norm(action=GIVE_ACCESS, towards=NSA), plan=plan_of(None, *stages))
    (found,) = report_to_data(report)["findings"]
    assert found["acts"] == [
        {
            "since": "2026-06-23",
            "until": "2026-07-24",
            "text": f"stage {name!r}: government access, 2026-06-23",
            "sure": sure,
        }
        for name, sure in (("for-nsa", True), ("for-some", False))
    ]
    assert _faults(report) == []


def test_what_is_written_of_acts_tells_the_same_lives() -> None:
    report = _of_release("claude-fable-5", *ASKED[1])
    for finding, written in zip(report.findings, report_to_data(report)["findings"], strict=True):
        read = [(parse_time(each["since"]), each["until"] and parse_time(each["until"])) for each in written["acts"]]
        assert read == [(each.since, each.until) for each in finding.acts]
        until = finding.complete_until
        assert written["complete_until"] == (None if until is None else until.isoformat())


def test_a_bearer_who_is_not_named_is_a_role() -> None:
    (found,) = report_to_data(report_of(norm(), plan=plan_of(roles={})))["findings"]
    assert found["bearer"] == {"id": None, "role": "developer", "name": "developer"}
