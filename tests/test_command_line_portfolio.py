"""`assess` of several plans and `reach`: the summary, the single reports, the gate, and files that cannot be read."""

import contextlib
import datetime as dt
import io
import json
from pathlib import Path

import pytest

from frontierpolicy.analysis import Gate, PortfolioReport
from frontierpolicy.cli import main
from frontierpolicy.loading import load_portfolio
from frontierpolicy.rendering import (
    findings_document,
    gate_document,
    markdown,
    plain_text,
    portfolio_document,
    portfolio_gate_document,
    reach_document,
    report_document,
)
from frontierpolicy.serialization import portfolio_as_json, reach_as_json
from frontierpolicy.terms import Force
from tests.commands import API, ASKED, LAW, OPEN, PLAN, Ran, Runner, written

DAY = dt.date(2026, 6, 24)
ORDER = "us-eo-14409"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


@pytest.fixture(scope="module")
def found() -> PortfolioReport:
    """Return what the command should find in the two plans."""
    return load_portfolio(API, OPEN).evaluate(LAW, as_of=DAY)


def _text(*documents: object) -> str:
    return "\n".join(plain_text(each) + "\n" for each in documents)  # type: ignore[arg-type]


def test_several_plans_are_summed_up_in_order_of_their_names(run: Runner, found: PortfolioReport) -> None:
    text = _text(portfolio_document(found))
    assert found.names == ("open-llama-2026", "open-llama-2026-api-only")
    assert run("assess", OPEN, API, *ASKED) == Ran(0, text, "")
    assert run("assess", API, OPEN, *ASKED) == Ran(0, text, "")
    assert max(map(len, text.splitlines())) <= 100


def test_a_folder_is_summed_up_even_if_it_holds_one_plan(run: Runner, tmp_path: Path) -> None:
    path = written(tmp_path, "one.toml", PLAN)
    code, out, err = run("assess", str(tmp_path), *ASKED)
    assert (code, err) == (0, "")
    assert out.startswith("Portfolio of 1 plan\n")
    assert run("assess", path, *ASKED).out.startswith("a plan\n")
    assert run("assess", path, path, *ASKED).out == out


def test_the_single_reports_follow_where_each_is_asked_for(run: Runner, found: PortfolioReport) -> None:
    documents = [portfolio_document(found), *(report_document(report, sums=True) for _, report in found.reports)]
    assert run("assess", OPEN, API, *ASKED, "--each") == Ran(0, _text(*documents), "")
    assert run("assess", OPEN, *ASKED, "--each") == run("assess", OPEN, *ASKED)


def test_several_plans_are_written_as_markdown_and_as_ids(run: Runner, found: PortfolioReport) -> None:
    form = ("--format", "markdown")
    assert run("assess", OPEN, API, *ASKED, *form) == Ran(0, markdown(portfolio_document(found)), "")
    ids = _text(*(findings_document(report) for _, report in found.reports))
    assert run("assess", OPEN, API, *ASKED, "--format", "ids") == Ran(0, ids, "")


def test_several_plans_are_written_as_one_json_text(run: Runner, found: PortfolioReport) -> None:
    form = ("--format", "json")
    assert run("assess", OPEN, API, *ASKED, *form) == Ran(0, portfolio_as_json(found), "")
    each = run("assess", OPEN, API, *ASKED, *form, "--each")
    assert each == Ran(0, portfolio_as_json(found, each=True), "")
    assert list(json.loads(each.out)["reports"]) == list(found.names)


@pytest.mark.parametrize(("words", "code"), [((), 1), (("--undecided", "warn"), 0)])
def test_a_gate_that_stops_one_plan_stops_all(
    run: Runner, found: PortfolioReport, words: tuple[str, ...], code: int
) -> None:
    gate = Gate(force=Force.COMMITTED, stops_at_undecided=not words)
    verdict = portfolio_gate_document(gate, [(name, gate.objections(report)) for name, report in found.reports])
    asked = ("assess", OPEN, API, *ASKED, "--gate", "committed", *words)
    assert run(*asked) == Ran(code, _text(portfolio_document(found), verdict), "")
    in_json = run(*asked, "--format", "json")
    assert in_json == Ran(code, portfolio_as_json(found), plain_text(verdict) + "\n")


def test_a_gate_over_plans_stops_where_it_stops_any_of_them(run: Runner, tmp_path: Path) -> None:
    late = written(tmp_path, "plan.toml", PLAN)
    asked = ("--as-of", "2026-06-24", "--instrument", "us-wh-voluntary-2023", "--gate", "committed")
    (_, report), *_ = load_portfolio(late).evaluate(LAW.only("us-wh-voluntary-2023"), as_of=DAY).reports
    gate = Gate(force=Force.COMMITTED)
    assert not gate.passes(report)
    assert gate_document(gate, gate.objections(report))
    host = written(
        tmp_path, "host.toml", PLAN.replace('party = "meta"', 'party = "nvidia"').replace("[roles]\n", ROLES)
    )
    assert run("assess", host, *asked).code == 0
    ran = run("assess", host, late, *asked)
    assert ran.code == 1
    assert "Gate at committed: stops 1 of 2 plans\n" in ran.out


ROLES = '[roles]\nhost = "nvidia"\nmodifier = []\n"system provider" = []\ndeployer = []\nexporter = []\nvendor = []\n'


# Reach


def test_reach_tells_which_plans_an_instrument_reaches(run: Runner, found: PortfolioReport) -> None:
    reach = found.reach(ORDER)
    asked = ("reach", ORDER, OPEN, API, *ASKED)
    assert run(*asked) == Ran(0, _text(reach_document(reach, found)), "")
    assert run(*asked, "--format", "markdown") == Ran(0, markdown(reach_document(reach, found)), "")
    assert run(*asked, "--format", "json") == Ran(0, reach_as_json(reach), "")


def test_reach_of_one_plan_or_a_folder_is_told_too(run: Runner, tmp_path: Path) -> None:
    path = written(tmp_path, "one.toml", PLAN)
    one = run("reach", ORDER, path, *ASKED)
    assert one.code == 0
    assert one.out.startswith("us-eo-14409 reaches 0 of 1 plan\n")
    assert run("reach", ORDER, str(tmp_path), *ASKED) == one


def test_reach_of_no_such_instrument_names_the_nearest(run: Runner) -> None:
    sentence = "frontierpolicy: no instrument is called 'us-oe-14409'. Did you mean 'us-eo-14409'?\n"
    assert run("reach", "us-oe-14409", OPEN, *ASKED) == Ran(2, "", sentence)


# Files


@pytest.mark.parametrize("command", [("assess",), ("reach", ORDER)])
def test_every_fault_of_every_file_is_told_and_nothing_is_done(
    run: Runner, tmp_path: Path, command: tuple[str, ...]
) -> None:
    written(tmp_path, "a.toml", PLAN)
    bad, worse = (written(tmp_path, name, f"{PLAN}foo = 1\n") for name in ("b.toml", "c.toml"))
    code, out, err = run(*command, str(tmp_path), *ASKED)
    assert (code, out) == (3, "")
    first, *rest = err.splitlines()
    assert first == "frontierpolicy: 2 faults"
    assert [line.split(": ")[:2] for line in rest] == [[f"  {each}", "model.foo"] for each in (bad, worse)]


# On a terminal


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_whoever_waits_is_told_how_far_it_is() -> None:
    with contextlib.redirect_stderr(Terminal()) as told, contextlib.redirect_stdout(io.StringIO()):
        assert main(("assess", OPEN, API, *ASKED)) == 0
    steps = ["1 of 2: open-llama-2026", "2 of 2: open-llama-2026-api-only", ""]
    assert told.getvalue() == "".join(f"\r\x1b[K{step}" for step in steps)


def test_progress_obeys_no_file_name(tmp_path: Path) -> None:
    written(tmp_path, "a\x1b[2J.toml", PLAN)
    with contextlib.redirect_stderr(Terminal()) as told, contextlib.redirect_stdout(io.StringIO()):
        assert main(("reach", ORDER, str(tmp_path), *ASKED)) == 0
    assert told.getvalue() == "\r\x1b[K1 of 1: a\\x1b[2J\r\x1b[K"


def test_what_was_told_of_progress_is_gone_before_an_error_is(capsys: pytest.CaptureFixture[str]) -> None:
    with contextlib.redirect_stderr(Terminal()) as told:
        assert main(("assess", OPEN, API, *ASKED, "--reading", "as_reporte")) == 2
    sentence = "frontierpolicy: no reading is called 'as_reporte'. Did you mean 'as_reported'?\n"
    assert told.getvalue() == f"\r\x1b[K1 of 2: open-llama-2026\r\x1b[K{sentence}"
    assert capsys.readouterr().out == ""
