"""Several plans from files and folders, every fault of every file at once, and the report on them as JSON."""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from frontierpolicy import loading
from frontierpolicy.analysis import Portfolio
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import InvalidValue, UnreadableInput
from frontierpolicy.parties.known import CAISI
from frontierpolicy.serialization import (
    load_portfolio,
    plan_files,
    portfolio_as_json,
    portfolio_schema,
    portfolio_to_data,
    reach_as_json,
    report_to_data,
)
from tests.any_books import books
from tests.commands import PLAN, written
from tests.portfolios import FEWER, LAW, PLANS, portfolios
from tests.worlds import DAY, instrument, norm

JSON = '{"schema": "frontierpolicy/plan/1", "title": "t", "party": "meta", "model": {"id": "m"}}'


def names(*paths: Path | str) -> list[str]:
    return [name for name, _ in load_portfolio(*paths, vocabulary={}).plans]


# Reading


def test_a_folder_is_its_plans_by_name(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", ".hidden.toml"):
        written(tmp_path, name, PLAN)
    written(tmp_path, "c.json", JSON)
    written(tmp_path, "readme.md", "# Plans")
    (tmp_path / "more.toml").mkdir()
    assert [each.name for each in plan_files(tmp_path)] == ["a.toml", "b.toml", "c.json"]
    assert names(tmp_path) == ["a", "b", "c"]


def test_files_and_folders_go_together_and_a_file_named_twice_counts_once(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    one, other = written(tmp_path, "z.toml", PLAN), written(inside, "a.toml", PLAN)
    assert names(one, inside, other, inside / ".." / "z.toml") == ["a", "z"]


def test_plans_of_one_file_name_are_named_by_their_paths(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    paths = (written(tmp_path, "a.toml", PLAN), written(tmp_path / "inside", "a.toml", PLAN))
    other = written(tmp_path, "b.json", JSON)
    assert names(*paths, other) == sorted([*paths, "b"])


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    written(tmp_path, "a.toml", PLAN)
    paths = [written(tmp_path, name, f'{PLAN}foo = 1\nid2 = "x"\n') for name in ("b.toml", "c.toml")]
    gone = str(tmp_path / "gone.toml")
    with pytest.raises(UnreadableInput) as raised:
        load_portfolio(tmp_path, gone, vocabulary={})
    lines = str(raised.value).splitlines()
    assert lines[0] == "5 faults"
    assert [line.split(": ")[0] for line in lines[1:]] == [
        f"  {each}" for each in (paths[0],) * 2 + (paths[1],) * 2 + (gone,)
    ]
    assert lines[-1] == f"  {gone}: cannot be opened: No such file or directory"


def test_the_faults_of_one_file_are_told_as_of_a_single_plan(tmp_path: Path) -> None:
    written(tmp_path, "a.toml", PLAN)
    path = written(tmp_path, "b.toml", f"{PLAN}foo = 1\n")
    with pytest.raises(UnreadableInput) as raised:
        load_portfolio(tmp_path, vocabulary={})
    assert str(raised.value).startswith(f"{path}: 1 fault\n  model.foo: ")


def test_a_folder_without_plans_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "readme.md", "# Plans")
    with pytest.raises(UnreadableInput, match=r"1 fault\n  holds no plan: none of its files ends in .toml or .json$"):
        plan_files(tmp_path)
    with pytest.raises(InvalidValue, match=r"^there is no plan: name at least one$"):
        load_portfolio(vocabulary={})


def test_a_folder_that_cannot_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> Any:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "iterdir", refuse)  # who runs the tests may be allowed to open everything
    with pytest.raises(UnreadableInput, match=r"1 fault\n  cannot be opened: Permission denied$"):
        plan_files(tmp_path)


def test_the_shipped_law_is_the_usual_vocabulary(tmp_path: Path) -> None:
    log = '[[log]]\nwhat = "sign"\nby = "meta"\non = 2026-01-01\nsource = "s"\n'
    path = written(tmp_path, "a.toml", f"{PLAN}{log}")
    assert [name for name, _ in loading.load_portfolio(path).plans] == ["a"]
    assert loading.load_portfolio(path).plans[0][1] == loading.load_plan(path)
    with pytest.raises(UnreadableInput):
        loading.load_portfolio(path, rulebook=Rulebook())


# Writing


@pytest.mark.unmeasured  # others cover what it runs, and it runs long
@FEWER
@given(books(), portfolios())
def test_the_report_on_every_portfolio_fits_its_schema(law: tuple[Instrument, ...], made: dict[str, Any]) -> None:
    report = Portfolio(made).evaluate(Rulebook(law), as_of=DAY)
    for each in (False, True):
        data = json.loads(portfolio_as_json(report, each=each))
        jsonschema.validate(data, portfolio_schema())
        assert data == portfolio_to_data(report, each=each)
        assert ("reports" in data) == each


NONE: dict[str, Any] = {"sure": [], "open": [], "missing": [], "outcome": None, "why": ""}
COMPUTE = {"path": "model[m].training_compute", "reason": "not stated", "year": None}
HANGING = [{"plan": "open", "finding": "an-act/1:meta"}]


def test_a_portfolio_as_json_says_who_is_reached_and_what_is_shared() -> None:
    report = Portfolio({name: PLANS[name] for name in ("above", "host", "open")}).evaluate(
        LAW | instrument(norm("1", bearer=CAISI), name="others"), as_of=DAY
    )
    data = portfolio_to_data(report, each=True)
    sure = {"plan": "above", "finding": "an-act/1:meta"}
    compute = {**COMPUTE, "question": report.questions[0].question}
    assert {key: data[key] for key in ("schema", "as_of", "known_at", "readings", "plans")} == {
        "schema": "frontierpolicy/portfolio/1",
        "as_of": "2026-06-24",
        "known_at": "2026-06-24",
        "readings": {},
        "plans": [
            {"name": "above", "title": "a plan", "party": "meta"},
            {"name": "host", "title": "a plan", "party": "nvidia"},
            {"name": "open", "title": "a plan", "party": "meta"},
        ],
    }
    assert data["instruments"][0] == {
        "instrument": "an-act",
        "plans": [
            NONE | {"plan": "above", "reached": "yes", "sure": ["an-act/1:meta"]},
            NONE | {"plan": "host", "reached": "no", "why": "it speaks to others: Meta"},
            NONE | {"plan": "open", "reached": "unknown", "open": ["an-act/1:meta"], "missing": [compute]},
        ],
    }
    assert data["acts"] == [
        {
            "modality": "must",
            "action": "tests/act",
            "force": "binding",
            "due": "2026-07-24",
            "owed": [sure],
            "open": HANGING,
        }
    ]
    asked = {"facts": [{"plan": "open", "fact": compute}], "findings": HANGING, "alone": HANGING}
    assert data["questions"] == [{"question": compute["question"]} | asked]
    assert data["reports"] == {name: report_to_data(found) for name, found in report.reports}
    assert json.loads(reach_as_json(report.reach("an-act"))) == data["instruments"][0]


def test_a_reason_and_an_open_day_are_told_as_json() -> None:
    report = Portfolio({"at": PLANS["at"], "b": PLANS["above"]}).evaluate(
        LAW | instrument(norm("9"), name="b"), as_of=DAY
    )
    data = portfolio_to_data(report)
    assert data["instruments"][0]["plans"][0]["outcome"] == "out of scope"
    assert [each["due"] for each in data["acts"]] == ["2026-07-24", None]
