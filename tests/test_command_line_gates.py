"""`assess --gate`: the verdict, the exit code, and what somebody accepts."""

import datetime as dt
from pathlib import Path

import pytest

from frontierpolicy import instruments, load_plan
from frontierpolicy.analysis import Acceptance, Gate
from frontierpolicy.evaluation import evaluate
from frontierpolicy.rendering import gate_document, markdown, plain_text, report_document
from frontierpolicy.serialization import report_as_json
from frontierpolicy.terms import Force
from tests.commands import FABLE, PLAN, Ran, Runner, law, written
from tests.worlds import DUE, MAY, REQUEST, instrument, norm

DAY = dt.date(2026, 6, 13)
ASKED = ("--as-of", "2026-06-13", "--instrument", "us-bis-isinformed-anthropic-2026")
REPORT = evaluate(load_plan(FABLE), instruments.get("us-bis-isinformed-anthropic-2026"), as_of=DAY)
FINDING = "us-bis-isinformed-anthropic-2026/licence:anthropic:api/customer"
ACCEPTED = """\
schema = "frontierpolicy/accepted/1"
[[accepted]]
finding = "{finding}"
reason = "a licence is on its way"
by = "Jo"
expires = {expires}
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def _verdict(gate: Gate) -> str:
    return plain_text(gate_document(gate, gate.objections(REPORT)))


@pytest.mark.parametrize("force", ["binding", "committed", "requested"])
def test_a_gate_that_stops_ends_with_1_and_says_at_what(run: Runner, force: str) -> None:
    text = f"{plain_text(report_document(REPORT))}\n\n{_verdict(Gate(force=Force(force)))}\n"
    assert run("assess", FABLE, *ASKED, "--gate", force) == Ran(1, text, "")
    assert f"Gate at {force}: stops at 1 finding\n" in text


def test_without_a_gate_the_same_plan_is_evaluated(run: Runner) -> None:
    assert run("assess", FABLE, *ASKED) == Ran(0, f"{plain_text(report_document(REPORT))}\n", "")


def test_the_day_before_the_ban_the_gate_passes(run: Runner) -> None:
    code, out, _ = run("assess", FABLE, "--as-of", "2026-06-11", *ASKED[2:], "--gate", "requested")
    assert code == 0
    assert out.endswith("Nothing of force requested or above stands against the plan.\n")


def test_in_json_the_verdict_goes_to_standard_error(run: Runner) -> None:
    ran = run("assess", FABLE, *ASKED, "--gate", "binding", "--format", "json")
    assert ran == Ran(1, report_as_json(REPORT), _verdict(Gate(force=Force.BINDING)) + "\n")


def test_in_markdown_the_verdict_is_a_section(run: Runner) -> None:
    gate = Gate(force=Force.BINDING)
    text = f"{markdown(report_document(REPORT))}\n{markdown(gate_document(gate, gate.objections(REPORT)))}"
    assert run("assess", FABLE, *ASKED, "--gate", "binding", "--format", "markdown") == Ran(1, text, "")


@pytest.mark.parametrize(
    ("finding", "expires", "code"),
    [
        (FINDING, "2026-06-14", 0),
        (FINDING, "2026-06-13", 0),
        (FINDING, "2026-06-12", 1),
        ("us-bis-isinformed-anthropic-2026/licence", "2026-06-13", 1),
    ],
)
def test_what_is_accepted_passes_up_to_and_on_its_last_day(
    run: Runner, tmp_path: Path, finding: str, expires: str, code: int
) -> None:
    path = written(tmp_path, "accepted.toml", ACCEPTED.format(finding=finding, expires=expires))
    ran = run("assess", FABLE, *ASKED, "--gate", "binding", "--accepted", path)
    acceptance = Acceptance(
        finding=finding, reason="a licence is on its way", by="Jo", expires=dt.date.fromisoformat(expires)
    )
    assert ran.code == code
    assert ran.out.endswith(f"\n\n{_verdict(Gate(force=Force.BINDING, accepted=(acceptance,)))}\n")


@pytest.mark.parametrize(("words", "code"), [((), 1), (("--undecided", "fail"), 1), (("--undecided", "warn"), 0)])
def test_missing_facts_stop_a_gate_unless_told_otherwise(
    run: Runner, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    plan = written(tmp_path, "plan.toml", PLAN)
    ask = ("assess", plan, "--as-of", "2026-06-24", "--instrument", "us-wh-voluntary-2023", "--gate", "committed")
    assert run(*ask, *words).code == code


@pytest.mark.parametrize(
    ("force", "gate", "code"),
    [("binding", "binding", 1), ("requested", "binding", 0), ("requested", "committed", 0), ("requested", "requested", 1)],
)  # fmt: skip
def test_a_gate_stops_at_its_force_and_above(run: Runner, tmp_path: Path, force: str, gate: str, code: int) -> None:
    fields = REQUEST if force == "requested" else {}
    added = law(tmp_path, instrument(norm("1", window=DUE, **fields)))
    late = f"{PLAN}".replace("[roles]", "log_complete_until = 2026-06-24\n[roles]")
    plan = written(tmp_path, "plan.toml", late)
    words = ("--as-of", "2026-06-24", "--with", added, "--instrument", "an-act")
    assert run("assess", plan, *words, "--gate", gate).code == code


def test_an_option_never_stops_a_plan(run: Runner, tmp_path: Path) -> None:
    added = law(tmp_path, instrument(norm("1", window=DUE, **MAY)))
    plan = written(tmp_path, "plan.toml", PLAN)
    words = ("--as-of", "2026-06-20", "--with", added, "--instrument", "an-act")
    assert run("assess", plan, *words, "--gate", "requested").code == 0


def test_what_is_owed_without_a_plan_stops_nothing(run: Runner) -> None:
    assert run("assess", "--as-of", "2027-06-24", "--gate", "requested").code == 0
