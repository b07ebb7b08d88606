"""Files beside a plan: what is added to the law, and which findings are accepted."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from frontierpolicy.analysis import Acceptance
from frontierpolicy.errors import UnreadableInput
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import Entry
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.serialization import Additions, instrument_to_data, load_additions
from frontierpolicy.serialization.acceptances import load_acceptances
from tests.inputs import GONE, WORDS, Faults, changed, faults_of
from tests.worlds import ACT, instrument, norm

Changes = list[tuple[str, object]]

HYPOTHETICAL = instrument(norm(), name="a-bill")
ENTRY: dict[str, Any] = {
    "what": "sign",
    "by": "meta",
    "about": "us-eo-14409",
    "on": "2026-06-30",
    "source": "if they did",
}
ADDED: dict[str, Any] = {
    "schema": "frontierpolicy/additions/1",
    "record": [ENTRY, {"what": "tests/act", "by": "openai", "on": "2026-07", "source": "s"}],
    "instruments": [instrument_to_data(HYPOTHETICAL)],
}
DATE = "expected a date such as 2026-06-24, a month, or an instant with offset, got "


def _file(folder: Path, data: Any) -> Path:
    file = folder / "added.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def test_a_file_adds_entries_and_instruments(tmp_path: Path) -> None:
    found = load_additions(_file(tmp_path, ADDED), vocabulary=WORDS)
    first = Entry(what=SIGN, by=META, about="us-eo-14409", on=dt.date(2026, 6, 30), source="if they did")
    assert found.instruments == (HYPOTHETICAL,)
    assert found.record[0] == first
    assert (found.record[1].what, found.record[1].by) == (ACT, OPENAI)  # an act that only the bill speaks of


def test_toml_has_dates_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "added.toml"
    dates = {
        "record.0.on": dt.date(2026, 6, 30),
        "instruments.0.issued": dt.date(2019, 1, 1),
        "instruments.0.begins": dt.date(2020, 1, 1),
    }
    american = changed(ADDED, ("instruments.0.jurisdiction", "US"))
    file.write_text(tomli_w.dumps(changed(american, *dates.items())), encoding="utf-8")
    assert load_additions(file, vocabulary=WORDS) == load_additions(_file(tmp_path, american), vocabulary=WORDS)


@pytest.mark.parametrize("data", [{}, {"record": []}, {"instruments": []}])
def test_a_file_may_add_nothing(data: dict[str, Any], tmp_path: Path) -> None:
    file = _file(tmp_path, {"schema": "frontierpolicy/additions/1", **data})
    assert load_additions(file, vocabulary={}) == Additions()


BAD_ADDITIONS: list[tuple[Changes, Faults]] = [
    ([("schema", GONE)], [("schema", "is required: write schema = 'frontierpolicy/additions/1'")]),
    ([("schema", "frontierpolicy/plan/1")], [("schema", "expected 'frontierpolicy/additions/1', got 'frontierpolicy/plan/1': write schema = 'frontierpolicy/additions/1'")]),
    ([("records", [])], [("records", "unknown key. Did you mean 'record'?")]),
    ([("record", {})], [("record", "expected a list of tables, got {}")]),
    ([("instruments", [5])], [("instruments[0]", "expected a table, got 5"), ("record[1].what", "no action or determination is called 'tests/act'. Known: ...")]),
    ([("record.0.by", "acme")], [("record[0].by", "no party is called 'acme'. Known: ...")]),
    ([("instruments.0.id", "Bill 1"), ("record", [])], [("instruments[0].id", "expected an id such as 'us-eo-14409', got 'Bill 1'")]),
    ([("instruments", ADDED["instruments"] * 2)], [("instruments[1].id", "another instrument of the file is called 'a-bill'")]),
    (
        [
            ("record.0.on", "soon"),
            ("record.1.what", "sign"),
            ("instruments.0.kind", "statut"),
            ("instruments.0.titel", "x"),
            ("instruments.0.parts.0.modality", GONE),
            ("instruments.0.parts.0.condition", {"is": "not", "part": "model.majr"}),
        ],
        [
            ("instruments[0].kind", "no instrument kind is called 'statut'. Did you mean 'statute'?"),
            ("instruments[0].parts[0].condition.part", "no fact of a model is called 'majr'. Did you mean 'major'?"),
            ("instruments[0].parts[0].modality", "is required"),
            ("instruments[0].titel", "unknown key. Did you mean 'title'?"),
            ("record[0].on", f"{DATE}'soon'"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "faults"), BAD_ADDITIONS)
def test_bad_additions(changes: Changes, faults: Faults, tmp_path: Path) -> None:
    file = _file(tmp_path, changed(ADDED, *changes))
    found = faults_of(lambda: load_additions(file, vocabulary=WORDS))
    assert [(path, _short(problem)) for path, problem in found] == faults


def _short(problem: str) -> str:
    return problem.partition("Known: ")[0] + ("Known: ..." if "Known: " in problem else "")


def test_the_file_is_named(tmp_path: Path) -> None:
    file = _file(tmp_path, {})
    with pytest.raises(UnreadableInput) as caught:
        load_additions(file, vocabulary={})
    assert caught.value.source == str(file)


# Accepted findings

ACCEPTED: dict[str, Any] = {
    "schema": "frontierpolicy/accepted/1",
    "accepted": [
        {"finding": "us-eo-14409/3(b)", "reason": "asked counsel", "by": "A. Person", "expires": "2026-12-31"},
        {"finding": "x", "reason": "y", "by": "z", "expires": "2027-01-01"},
    ],
}


def test_acceptances_are_read_from_either_kind_of_file(tmp_path: Path) -> None:
    expected = (
        Acceptance(finding="us-eo-14409/3(b)", reason="asked counsel", by="A. Person", expires=dt.date(2026, 12, 31)),
        Acceptance(finding="x", reason="y", by="z", expires=dt.date(2027, 1, 1)),
    )
    toml = tmp_path / "accepted.toml"
    toml.write_text(tomli_w.dumps(changed(ACCEPTED, ("accepted.0.expires", dt.date(2026, 12, 31)))), encoding="utf-8")
    assert load_acceptances(_file(tmp_path, ACCEPTED)) == load_acceptances(toml) == expected
    assert load_acceptances(_file(tmp_path, changed(ACCEPTED, ("accepted", GONE)))) == ()


BAD_ACCEPTANCES: list[tuple[Changes, Faults]] = [
    ([("schema", 1)], [("schema", "expected 'frontierpolicy/accepted/1', got 1: write schema = 'frontierpolicy/accepted/1'")]),
    ([("accept", [])], [("accept", "unknown key. Did you mean 'accepted'?")]),
    ([("accepted", "all")], [("accepted", "expected a list of tables, got 'all'")]),
    (
        [
            ("schema", GONE),
            ("accepted.0", {}),
            ("accepted.1.reason", " "),
            ("accepted.1.expires", "2026-02-30"),
            ("accepted.1.until", "2026-12-31"),
        ],
        [
            ("schema", "is required: write schema = 'frontierpolicy/accepted/1'"),
            ("accepted[0].finding", "is required. Which finding is accepted, by its id?"),
            ("accepted[0].reason", "is required. Why is it accepted?"),
            ("accepted[0].by", "is required. Who accepts it?"),
            ("accepted[0].expires", "is required. Which is the last day on which that holds?"),
            ("accepted[1].until", "unknown key. Known: by, expires, finding, reason."),
            ("accepted[1].reason", "expected text, got ' '"),
            ("accepted[1].expires", "expected a date such as 2026-06-24, got '2026-02-30'"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "faults"), BAD_ACCEPTANCES)
def test_bad_acceptances(changes: Changes, faults: Faults, tmp_path: Path) -> None:
    file = _file(tmp_path, changed(ACCEPTED, *changes))
    assert faults_of(lambda: load_acceptances(file)) == faults
    with pytest.raises(UnreadableInput) as caught:
        load_acceptances(file)
    assert caught.value.source == str(file)
