"""A model with open weights, its hosts and a derivative: which of them the law reaches, derived by hand."""

import csv
import datetime as dt
import importlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.analysis import Portfolio, PortfolioReport
from frontierpolicy.calendars import month, not_later_than
from frontierpolicy.facts import Missing, exactly, plain
from frontierpolicy.instruments.eu_ai_act.terms import EuModel
from frontierpolicy.parties.known import CURSOR, MOONSHOT
from frontierpolicy.places import place
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.plans.stages import day_of
from frontierpolicy.quantities import flop
from frontierpolicy.serialization import load_portfolio
from frontierpolicy.terms import Medium, Role, StageKind, Weights
from frontierpolicy.truth import Truth

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "examples" / "kimi-k2-5"
ASKED = dt.date(2026, 11, 23)
SINCE_RELEASED = not_later_than(dt.date(2026, 7, 2), since=dt.date(2026, 1, 1))
BOOK = instruments.all().only("eu-ai-act", "eu-gpai-guidelines-2025", "us-eo-14409")


def _script() -> Any:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        return importlib.import_module("hosted_plans")
    finally:
        sys.path.remove(str(ROOT / "scripts"))


SCRIPT = _script()
PLANS: dict[str, ReleasePlan] = dict(SCRIPT.portfolio())


# The plans say what the catalog says


def test_there_is_a_plan_for_each_host_for_the_developer_and_for_the_derivative() -> None:
    with SCRIPT.LISTINGS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (len(rows), len({row["host"] for row in rows})) == (58, 49)
    assert Counter(row["open_weights"] for row in rows) == {"true": 48, "false": 10}
    # 49 hosts; one of them is the developer by its own name
    assert len(PLANS) == 48 + 2
    hosts = {name: plan for name, plan in PLANS.items() if name not in ("moonshot", "composer-2-5")}
    assert all(plan.playing(Role.HOST) == (plan.party,) for plan in hosts.values())
    assert all(plan.playing(Role.DEVELOPER) == (MOONSHOT,) for plan in hosts.values())
    assert all(plan.playing(Role.MODIFIER) is None for plan in hosts.values())


@pytest.mark.parametrize(
    ("host", "name", "weights"),
    [
        ("baseten", "Baseten", Weights.PUBLISHED),
        ("azure", "Azure", Weights.PUBLISHED),
        ("venice", "Venice AI", Missing.NOT_STATED),
        ("zenmux", "ZenMux", Missing.NOT_STATED),
    ],
)
def test_a_host_s_plan_says_what_its_listing_says_and_no_more(host: str, name: str, weights: object) -> None:
    plan = PLANS[host]
    assert (plan.party.name, plan.model.id, plain(plan.model.weights, None)) == (name, "kimi-k2-5", weights)
    (stage,) = plan.stages
    assert (stage.kind, day_of(stage.starts)) == (StageKind.GENERAL_AVAILABILITY, SINCE_RELEASED)
    assert not plan.stages.complete
    stated = {fact.name for fact in Model.facts() if plan.model.given(fact) is not Missing.NOT_STATED}
    assert stated == {"id", "name", "weights"}


def test_the_developer_published_weights_in_a_month_and_hosts_too() -> None:
    plan = PLANS["moonshot"]
    assert [(stage.id, day_of(stage.starts)) for stage in plan.stages] == [
        ("weights", month("2026-01")),
        ("hosted", SINCE_RELEASED),
    ]
    assert plan.roles == ((Role.DEVELOPER, (MOONSHOT,)), (Role.HOST, (MOONSHOT,)))


def test_the_derivative_names_its_base_and_85_parts_in_a_hundred_of_an_estimate_as_its_own() -> None:
    plan = PLANS["composer-2-5"]
    own: Any = plan.model.given(Model.modification_compute)
    assert (own.low, own.high, own.value) == (flop("3.2895e24"), flop("3.2895e26"), None)
    assert plan.roles == ((Role.MODIFIER, (CURSOR,)),)
    assert isinstance(plan.model.base, Model)
    assert plan.model.base.training_compute is Missing.NOT_STATED


def test_the_examples_of_the_docs_are_what_the_script_writes() -> None:
    written = load_portfolio(FOLDER, vocabulary={})
    shown = {"moonshot", "composer-2-5", *SCRIPT.SHOWN}
    assert dict(written.plans) == {name: plan for name, plan in PLANS.items() if name in shown}


# Which of these does the law reach


@pytest.fixture(scope="module")
def found() -> PortfolioReport:
    return Portfolio(PLANS).evaluate(BOOK, as_of=ASKED)


def _reached(report: PortfolioReport, instrument: str) -> dict[str, Truth]:
    return {each.plan: each.reached for each in report.reach(instrument).plans}


def test_the_order_on_frontier_models_reaches_no_host(found: PortfolioReport) -> None:
    # Its options are a developer's, up to the release: no host is one. Moonshot has released. For Composer the plan
    # names no developer, so that Cursor may be one, and its stage is of no stated kind.
    reached = _reached(found, "us-eo-14409")
    assert {name: each for name, each in reached.items() if each is not Truth.FALSE} == {"composer-2-5": Truth.UNKNOWN}
    why = {each.plan: each.why for each in found.reach("us-eo-14409").not_reached}
    assert why["baseten"] == "it speaks to others: Moonshot AI, DHS through CISA, OMB, 6 more"


def _hosts(report: PortfolioReport, instrument: str) -> Iterator[Any]:
    for each in report.reach(instrument).plans:
        if each.plan not in ("moonshot", "composer-2-5"):
            yield each


def test_the_ai_act_asks_a_host_as_such_nothing(found: PortfolioReport) -> None:
    # Chapter V speaks to providers: a host is one only if it changed the model or provides a system, and article 50
    # to deployers too, which no listing says. So whatever is open hangs on who plays those roles.
    for each in _hosts(found, "eu-ai-act"):
        assert each.reached is Truth.UNKNOWN
        assert {finding.bearer for finding in each.open} == {Role.MODIFIER, Role.SYSTEM_PROVIDER, Role.DEPLOYER}


def test_a_host_that_says_it_is_nothing_else_is_surely_not_reached() -> None:
    nothing_else = {Role.MODIFIER: (), Role.SYSTEM_PROVIDER: (), Role.DEPLOYER: ()}
    plans = {name: PLANS[name] for name in SCRIPT.SHOWN}
    only_hosts = {name: plan.having(roles={**dict(plan.roles), **nothing_else}) for name, plan in plans.items()}
    report = Portfolio(only_hosts).evaluate(BOOK, as_of=ASKED)
    assert set(_reached(report, "eu-ai-act").values()) == {Truth.FALSE}
    for each in report.reach("eu-ai-act").plans:
        assert each.why.startswith("it speaks to others: Moonshot AI, the ")


def _in_the_union(plan: ReleasePlan, **facts: Any) -> ReleasePlan:
    """Return a plan that says of each stage that it is open in the Union to everybody, and of the model what is given."""
    known: dict[str, Any] = {"generates": frozenset({Medium.TEXT}), "general_purpose": True, **facts}
    stages = (each.having(destinations=frozenset({place("EU")}), kind=_kind(each)) for each in plan.stages)
    return plan.having(model=plan.model.having(**known), stages=exactly(*stages))


def _kind(stage: Any) -> StageKind:
    return stage.kind if isinstance(stage.kind, StageKind) else StageKind.GENERAL_AVAILABILITY


def _compute(plan: ReleasePlan, operations: str) -> Model:
    assert isinstance(plan.model.base, Model)
    return plan.model.base.having(training_compute=flop(operations))


@pytest.mark.parametrize(
    ("base", "reached"),
    [
        # own share: 3.2895e24 to 3.2895e26; a third of 5.8e24 is 1.93e24, which all of that exceeds
        ("5.8e24", Truth.TRUE),
        # a third of 9e24 is 3e24: exceeded; of 9.8685e24 exactly the lower limit, which is not more
        ("9e24", Truth.TRUE),
        ("9.8685e24", Truth.UNKNOWN),
        # a third of 9.8685e26 is the upper limit: none of it is more
        ("9.8685e26", Truth.FALSE),
    ],
)
def test_whether_whoever_changed_the_model_is_a_provider_turns_on_a_third_of_the_base(
    base: str, reached: Truth
) -> None:
    plan = PLANS["composer-2-5"]
    known = EuModel(base_compute_inestimable=False)
    changed = _in_the_union(plan, base=_compute(plan, base), extensions=(known,))
    roles = {**dict(plan.roles), Role.DEVELOPER: (), Role.SYSTEM_PROVIDER: (), Role.DEPLOYER: ()}
    report = Portfolio({"composer": changed.having(roles=roles)}).evaluate(BOOK, as_of=ASKED)
    (found,) = report.reach("eu-ai-act").plans
    assert found.reached is reached
    duties = {each.provision.removeprefix("eu-ai-act/") for each in found.findings}
    documents = {f"53(1)({each}).modifier" for each in "abcd"}
    assert (documents <= duties) == (reached is not Truth.FALSE)


def test_with_its_market_known_the_developer_owes_the_duties_of_every_provider() -> None:
    plan = PLANS["moonshot"]
    report = Portfolio({"moonshot": _in_the_union(plan)}).evaluate(BOOK, as_of=ASKED)
    (found,) = report.reach("eu-ai-act").plans
    assert found.reached is Truth.TRUE
    # a policy on copyright and a summary of the content, which no licence takes away; documents only if it is not
    # free and open source, which turns on terms of the licence that are not stated
    sure = {each.provision.removeprefix("eu-ai-act/") for each in found.sure}
    assert {"53(1)(c)", "53(1)(d)"} <= sure
    open_ = {each.provision.removeprefix("eu-ai-act/") for each in found.open}
    assert {"53(1)(a)", "53(1)(b)"} <= open_
