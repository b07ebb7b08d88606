"""Real releases: a plan from each, evaluated without error, and nothing in it that the facts do not say."""

import datetime as dt
import functools
import importlib.util
from pathlib import Path
from typing import Any

import pytest

import frontierpolicy as fp
from frontierpolicy.calendars import EventTime, month
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.facts import Estimate, History, Missing, Stated, exactly, plain
from frontierpolicy.places import all_countries, place
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.quantities import flop
from frontierpolicy.serialization import load_plan, plan_as_toml
from frontierpolicy.terms import Outcome, StageKind, Weights

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.toml"))
ASKED = dt.date(2026, 10, 1)


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("release_plans", ROOT / "scripts" / "release_plans.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()
RELEASES: dict[str, dict[str, Any]] = {release["id"]: release for release in SCRIPT.releases()}


@functools.cache
def plan_of(name: str) -> ReleasePlan:
    """Return the plan of a release."""
    plan = SCRIPT.plan_of(RELEASES[name])
    assert isinstance(plan, ReleasePlan)
    return plan


def test_there_are_twenty_five() -> None:
    assert len(RELEASES) == 25


@pytest.mark.parametrize("name", RELEASES)
def test_every_release_comes_back_from_its_file_and_is_evaluated_as_reported(name: str, tmp_path: Path) -> None:
    plan = plan_of(name)
    file = tmp_path / f"{name}.toml"
    file.write_text(plan_as_toml(plan), encoding="utf-8")
    assert load_plan(file, vocabulary={}) == plan
    rulebook = fp.instruments.all().only(*JUNE)
    report = evaluate(plan, rulebook, as_of=ASKED, readings="as_reported")
    told = {each.instrument for each in report.findings} | {each.instrument for each in report.silences}
    assert told == {each.id for each in rulebook if each.issued <= ASKED}
    assert not [each for each in report.conditional if not each.missing]


@pytest.mark.parametrize("name", RELEASES)
def test_what_the_facts_do_not_say_is_not_stated(name: str) -> None:
    release, plan = RELEASES[name], plan_of(name)
    stated = {fact.name for fact in type(plan.model).facts() if plan.model.given(fact) is not Missing.NOT_STATED}
    told = {"id", "name", "training_compute", "weights", "licence"}
    told |= {"parameters"} if "total" in release.get("params", {}) else set()
    told |= {"active_parameters"} if "active" in release.get("params", {}) else set()
    assert stated - {"licence_terms", "licence_user_cap", "licence_excludes"} == told
    assert ("licence_terms" in stated) is bool(release.get("license_conditions"))
    assert plan.model.name == Stated(release["name"], source=SCRIPT.UNSOURCED)


@pytest.mark.parametrize("name", RELEASES)
def test_the_compute_of_a_release_is_the_estimate_of_its_source(name: str) -> None:
    facts, compute = RELEASES[name]["compute"], plan_of(name).model.training_compute
    if facts["kind"] == "unknown":
        assert plain(compute, ASKED) is Missing.NOT_DISCLOSED
    else:
        assert isinstance(compute, Estimate)
        figures = {"value": "flop", "low": "low", "high": "high"}
        expected = {ours: flop(facts[theirs]) for ours, theirs in figures.items() if theirs in facts}
        assert dict(compute.limits()) == expected
        assert compute.source == facts["source"]


def _dated(event: dict[str, Any]) -> EventTime:
    return month(event["date"]) if event["precision"] == "month" else dt.date.fromisoformat(event["date"])


@pytest.mark.parametrize("name", RELEASES)
def test_every_weights_release_and_api_launch_is_a_stage_on_its_day(name: str) -> None:
    kinds = {"weights_released": StageKind.WEIGHTS_PUBLISHED, "api_ga": StageKind.GENERAL_AVAILABILITY}
    expected = [
        (kinds[event["type"]], _dated(event), event["source"])
        for event in RELEASES[name]["events"]
        if event["type"] in kinds
    ]
    found = [
        (stage.kind, stage.starts.on(None), stage.starts.source)
        for stage in plan_of(name).stages
        if stage.id in {"weights", "api"} and isinstance(stage.starts, Stated)
    ]
    assert found == expected


UNION = ("api-in-the-union", frozenset({place("EU")}))
WEIGHTS = ("weights", all_countries())
OPEN = {"mistral-large-2": [UNION], "claude-fable-5": [UNION]} | {
    name: [WEIGHTS]
    for name in (
        "llama-2-70b", "grok-1", "mixtral-8x7b", "llama-3-1-405b", "deepseek-v3", "deepseek-r1", "qwen3-235b-a22b",
        "kimi-k2", "gpt-oss-120b", "deepseek-v4-pro",
    )
}  # fmt: skip


@pytest.mark.parametrize("name", RELEASES)
def test_where_a_stage_is_open_is_stated_where_the_entry_is_evidence_for_it(name: str) -> None:
    said = [(stage.id, stage.destinations) for stage in plan_of(name).stages if isinstance(stage.destinations, Stated)]
    told = [(stage, given.on(None)) for stage, given in said if given.on(None) is not Missing.NOT_STATED]
    assert told == OPEN.get(name, [])
    assert all(RELEASES[name]["eu"]["evidence"] in given.note for _, given in said)
    assert bool(told) is (RELEASES[name]["eu"]["state"] == "available")


def test_a_licence_that_excludes_licensees_in_the_union_leaves_it_open_whether_the_model_is_on_its_market() -> None:
    (stage,) = plan_of("llama-4-maverick").stages
    assert stage.destinations == Stated(
        Missing.NOT_STATED,
        source=SCRIPT.UNSOURCED,
        note=f"excluded_by_licence: {RELEASES['llama-4-maverick']['eu']['evidence']}",
    )


def test_weights_opened_later_are_a_history() -> None:
    (name,) = [name for name, release in RELEASES.items() if release["weights"] == "opened_later"]
    weights = plan_of(name).model.weights
    assert isinstance(weights, History)
    assert [weights.on(day) for day in weights.dates()] == [Weights.WITHHELD, Missing.NOT_STATED, Weights.PUBLISHED]


# The examples of the docs


def test_the_examples_are_those_the_script_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SCRIPT, "EXAMPLES", tmp_path)
    SCRIPT.main()
    written = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    by_hand = {"claude-fable-5-to-canada.toml"}
    assert written == {path.name: path.read_text(encoding="utf-8") for path in EXAMPLES if path.name not in by_hand}


JUNE = (
    "us-anthropic-commerce-undertakings",
    "us-bis-isinformed-anthropic-2026",
    "us-caisi-agreements",
    "us-eo-14409",
    "us-eo-14409-framework",
    "us-wh-voluntary-2023",
)


def _assess(name: str, as_of: dt.date, readings: str = "text", *, all_stages: bool = False) -> Report:
    plan = fp.load_plan(ROOT / "docs" / "examples" / f"{name}.toml")
    plan = plan.having(stages=exactly(*plan.stages)) if all_stages else plan
    return evaluate(plan, fp.instruments.all().only(*JUNE), as_of=as_of, readings=readings)


def test_the_real_fable_5_while_its_recipients_are_not_listed() -> None:
    """Derived by hand: the launch was on 9 June; who was served is not listed; the letter came on 12 June at 17:21."""
    asked = dt.date(2026, 6, 13)
    open_ = [each for each in _assess("claude-fable-5", asked).conditional if each.norm.id == "licence"]
    assert {each.item for each in open_} == {"api/?", "api-in-the-union/?", "?/?"}
    assert all("stages" in path or "recipients" in path for path in (each.missing[0].path for each in open_))
    after = _assess("claude-fable-5", dt.date(2026, 7, 2))
    assert {each.timing.value for each in after.findings if each.norm.id == "licence"} == {"past"}


def test_llama_4_maverick_came_before_the_order() -> None:
    """Derived by hand: released on 5 April 2025, and the order was signed on 2 June 2026."""
    report = _assess("llama-4-maverick", dt.date(2026, 6, 24), "as_reported", all_stages=True)
    (silence,) = [each for each in report.silences if each.instrument == "us-eo-14409"]
    assert silence.outcome is Outcome.NOT_YET_IN_FORCE
    assert silence.reason.endswith("in force from 2026-06-02, not on 2025-04-05")


def test_deepseek_owes_nothing_under_any_instrument_of_june() -> None:
    """Derived by hand.

    No signature of DeepSeek is on record, the directive names another developer, and the model was out on
    24 April 2026, before the order had anything to offer.
    """
    report = _assess("deepseek-v4-pro", dt.date(2026, 6, 24), all_stages=True)
    assert report.party is not None
    assert report.for_(report.party).findings == ()


def test_a_lab_that_may_have_signed_since_is_asked_about() -> None:
    """The list of signatories of the agreements is complete up to 24 June 2026 and open from then on."""
    report = _assess("deepseek-v4-pro", ASKED)
    committed = [each for each in report.conditional if each.instrument == "us-caisi-agreements"]
    assert committed
    assert all(any(fact.path == "log.sign" for fact in each.missing) for each in committed)
