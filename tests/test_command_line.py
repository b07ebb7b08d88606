"""The command line: what each command prints is what the library says, and how each ends."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from frontierpolicy import __version__, instruments, load_plan
from frontierpolicy.analysis import compare
from frontierpolicy.cli.commands import assess
from frontierpolicy.cli.parser import make_parser
from frontierpolicy.conditions import ALWAYS, DefinedTerm
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Entry, Model, Stage
from frontierpolicy.provisions import counts_as
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.rendering import (
    Document,
    Lines,
    difference_document,
    explanation_document,
    findings_document,
    instrument_document,
    markdown,
    plain_text,
    report_document,
    rulebook_document,
    silence_document,
)
from frontierpolicy.serialization import plan_schema, portfolio_schema, report_as_json, report_schema
from tests.commands import API, ASKED, FABLE, LAW, ON, OPEN, PLAN, Ran, Runner, law, written
from tests.worlds import EDGE, instrument, norm

ALL = instruments.all()
DAY = dt.date(2026, 6, 24)
MORE = "--all tells every list whole; --format ids lists the findings by id, for explain."
NARROW = ASKED[len(ON) :]
SIGNATURE = """\
schema = "frontierpolicy/additions/1"
[[record]]
what = "sign"
by = "meta"
about = "us-eo-14409"
on = 2026-06-20
source = "supposed"
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def _text(document: Document) -> Ran:
    return Ran(0, plain_text(document) + "\n", "")


def _assessed(report: Report) -> Ran:
    """Return what a report prints: a long one is told shortly, and the last line says how to see it whole."""
    if len(report.findings) <= 20:
        return _text(report_document(report))
    return _text((*report_document(report, short=True), Lines((MORE,), tone="quiet")))


def _report(path: str = OPEN, **asked: Any) -> Report:
    question: dict[str, Any] = {"as_of": DAY, **asked}
    return evaluate(load_plan(path), LAW, **question)


# assess


def test_a_plan_is_assessed(run: Runner) -> None:
    assert run("assess", OPEN, *ASKED) == _assessed(_report())


def test_a_long_report_is_told_shortly_unless_it_is_asked_for_whole(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = _report()
    whole, short = _text(report_document(report, sums=True)), _assessed(report)
    monkeypatch.setattr(assess, "_ON_A_SCREEN", len(report.findings))
    assert run("assess", OPEN, *ASKED) == _text(report_document(report)) != whole
    monkeypatch.setattr(assess, "_ON_A_SCREEN", len(report.findings) - 1)
    assert run("assess", OPEN, *ASKED) == short != whole
    assert run("assess", OPEN, *ASKED, "--all") == whole


def test_without_an_instrument_all_the_law_is_asked(run: Runner) -> None:
    assert run("assess", *ON) == _assessed(evaluate(None, ALL, as_of=DAY))


def test_without_a_plan_it_is_what_is_owed_regardless(run: Runner) -> None:
    assert run("assess", *ASKED) == _assessed(evaluate(None, LAW, as_of=DAY))


def test_without_a_day_it_is_asked_today(run: Runner) -> None:
    assert run("assess", OPEN, *NARROW) == _assessed(_report(as_of=dt.date.today()))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (("--known-at", "2026-06-25"), {"known_at": dt.date(2026, 6, 25)}),
        (("--reading", "as_reported"), {"readings": "as_reported"}),
        (("--reading", "us-eo-14409=as_reported"), {"readings": {"us-eo-14409": "as_reported"}}),
        (
            ("--reading", "us-eo-14409=as_reported", "--reading", "us-bis-isinformed-anthropic-2026=as_reported"),
            {"readings": {"us-eo-14409": "as_reported", "us-bis-isinformed-anthropic-2026": "as_reported"}},
        ),
    ],
)
def test_how_a_question_is_asked_is_what_the_library_is_asked(
    run: Runner, words: tuple[str, ...], asked: dict[str, Any]
) -> None:
    ran = run("assess", OPEN, *ASKED, *words)
    assert ran == _assessed(_report(**asked))
    assert ran != run("assess", OPEN, *ASKED)


def test_one_instrument_or_several_can_be_asked_alone(run: Runner) -> None:
    order, accord = "us-eo-14409", "us-wh-voluntary-2023"
    for names in ((order,), (order, accord)):
        words = [word for name in names for word in ("--instrument", name)]
        alone = evaluate(load_plan(OPEN), ALL.only(*names), as_of=DAY)
        assert run("assess", OPEN, *ON, *words) == _assessed(alone)


def test_an_instrument_asked_alone_brings_the_definitions_it_leans_on(run: Runner, tmp_path: Path) -> None:
    term = DefinedTerm(id="a-law/big", phrase="a big model", subject=Model)
    base = DefinedTerm(id="c-law/old", phrase="an old model", subject=Model)
    added = law(
        tmp_path,
        instrument(counts_as(term, id="1", citation=EDGE, when=base), name="a-law"),
        instrument(norm("1", term), name="b-law"),
        instrument(counts_as(base, id="1", citation=EDGE, when=ALWAYS), name="c-law"),
        instrument(norm("1"), name="d-law"),
    )
    plan = written(tmp_path, "p.toml", PLAN)
    code, out, err = run("assess", plan, *ON, "--with", added, "--instrument", "b-law", "--format", "json")
    report = json.loads(out)
    assert (code, err) == (0, "")
    assert [(each["id"], each["decided"]) for each in report["findings"]] == [("b-law/1:meta", True)]
    assert list(report["checked"]) == ["a-law", "b-law", "c-law"]


def test_a_log_may_speak_of_what_the_instrument_asked_alone_does_not(run: Runner, tmp_path: Path) -> None:
    logged = f'{PLAN}[[log]]\nwhat = "us-eo-14409/covered"\nby = "us-nsa-director"\non = 2026-06-20\nsource = "s"\n'
    plan = written(tmp_path, "p.toml", logged)
    assert run("assess", plan, *ON, "--instrument", "us-wh-voluntary-2023").code == 0


def test_a_file_adds_to_the_record(run: Runner, tmp_path: Path) -> None:
    added = written(tmp_path, "signed.toml", SIGNATURE)
    entry = Entry(what=SIGN, by=META, about="us-eo-14409", on=dt.date(2026, 6, 20), source="supposed")
    words = ("assess", OPEN, *ASKED, "--reading", "as_reported")
    assert run(*words, "--with", added) == _assessed(_report(readings="as_reported", record=(entry,)))
    assert run(*words) == _assessed(_report(readings="as_reported"))


def test_the_ids_of_the_findings_can_be_asked_for(run: Runner) -> None:
    assert run("assess", OPEN, *ASKED, "--format", "ids") == _text(findings_document(_report()))


def test_a_report_can_be_written_in_three_forms(run: Runner) -> None:
    report = _report()
    assert run("assess", OPEN, *ASKED, "--format", "text") == _assessed(report)
    assert run("assess", OPEN, *ASKED, "--format", "markdown") == Ran(
        0, markdown(report_document(report, sums=True)), ""
    )
    assert run("assess", OPEN, *ASKED, "--format", "json") == Ran(0, report_as_json(report), "")


# explain


def test_a_finding_is_explained_by_its_id_or_the_beginning_of_one(run: Runner) -> None:
    finding = _report().finding("us-eo-14409/3(b)(ii)")
    for name in (finding.id, "us-eo-14409/3(b)(ii)"):
        assert run("explain", OPEN, name, *ASKED) == _text(explanation_document(finding))


def test_the_beginning_of_several_ids_explains_each(run: Runner) -> None:
    found = [each for each in _report().findings if each.id.startswith("us-eo-14409/2")]
    assert len(found) == 6
    documents = tuple(block for each in found for block in explanation_document(each))
    assert run("explain", OPEN, "us-eo-14409/2", *ASKED) == _text(documents)


def test_an_id_that_begins_another_means_itself(run: Runner, tmp_path: Path) -> None:
    added = law(tmp_path, instrument(norm("1", per=Stage)))
    plan = written(tmp_path, "p.toml", f'{PLAN}[[stages]]\nid = "a"\n[[stages]]\nid = "a-b"\n')
    words = ("explain", plan, *ON, "--with", added, "--instrument", "an-act")
    assert run(*words, "an-act/1:meta:a").out.count("id: an-act/1") == 1
    assert run(*words, "an-act/1:meta").out.count("id: an-act/1") == 3  # one for whatever is not listed


def test_a_provision_that_yields_nothing_is_explained(run: Runner) -> None:
    name = "us-bis-isinformed-anthropic-2026/licence"
    assert run("explain", OPEN, name, *ASKED) == _text(silence_document(name, _report().why_not(name)))


def test_an_unknown_finding_is_refused_with_the_nearest(run: Runner) -> None:
    assert run("explain", OPEN, "us-oe-14409/4:us-attorney-general", *ASKED) == Ran(
        2,
        "",
        "frontierpolicy: no finding or provision is called 'us-oe-14409/4:us-attorney-general'. "
        "Did you mean 'us-eo-14409/4:us-attorney-general'?\n",
    )


@pytest.mark.parametrize("words", [(OPEN, *ASKED, "us-eo-14409/4:"), (*ASKED, OPEN, "us-eo-14409/4:")])
def test_words_and_options_may_come_in_any_order(run: Runner, words: tuple[str, ...]) -> None:
    assert run("explain", *words) == run("explain", OPEN, "us-eo-14409/4:", *ASKED)
    assert run("assess", *ASKED, OPEN) == run("assess", OPEN, *ASKED)


# compare


def _differ(one: Report, other: Report) -> Ran:
    return _text(difference_document(compare(one, other)))


def test_two_plans_are_compared(run: Runner) -> None:
    assert run("compare", OPEN, API, *ASKED) == _differ(_report(), _report(API))


def test_two_days_are_compared(run: Runner) -> None:
    one, other = (_report(FABLE, as_of=dt.date(2026, 6, day)) for day in (11, 13))
    days = ("2026-06-11", "2026-06-13")
    assert run("compare", FABLE, *NARROW, "--as-of", *days) == _differ(one, other)
    assert run("compare", FABLE, *NARROW, "--as-of", days[0], "--as-of", days[1]) == _differ(one, other)


def test_two_states_of_knowledge_are_compared(run: Runner) -> None:
    one, other = (_report(FABLE, known_at=dt.date(2026, *each)) for each in ((6, 24), (7, 5)))
    assert run("compare", FABLE, *ASKED, "--known-at", "2026-06-24", "2026-07-05") == _differ(one, other)


def test_two_readings_are_compared(run: Runner) -> None:
    words = ("compare", OPEN, *ASKED, "--reading", "text")
    assert run(*words, "as_reported") == _differ(_report(), _report(readings="as_reported"))
    one = _report(readings={"us-eo-14409": "as_reported"})
    assert run(*words, "us-eo-14409=as_reported") == _differ(_report(), one)


def test_a_comparison_can_differ_in_two_things_at_once(run: Runner) -> None:
    words = ("compare", OPEN, API, *NARROW, "--as-of", "2026-06-24", "2026-06-25", "--format", "markdown")
    document = difference_document(compare(_report(), _report(API, as_of=dt.date(2026, 6, 25))))
    assert run(*words) == Ran(0, markdown(document), "")


def test_what_is_given_once_holds_of_both_sides(run: Runner) -> None:
    words = ("compare", OPEN, API, *ASKED, "--known-at", "2026-06-25", "--reading", "as_reported")
    asked: dict[str, Any] = {"known_at": dt.date(2026, 6, 25), "readings": "as_reported"}
    assert run(*words) == _differ(_report(**asked), _report(API, **asked))


# The law


def test_the_instruments_are_listed(run: Runner) -> None:
    assert run("instruments", *ON) == _text(rulebook_document(ALL, DAY))
    assert run("instruments", *ON, "--format", "markdown") == Ran(0, markdown(rulebook_document(ALL, DAY)), "")
    assert run("instruments") == _text(rulebook_document(ALL, dt.date.today()))


@pytest.mark.parametrize("name", instruments.names())
def test_an_instrument_is_shown(run: Runner, name: str) -> None:
    document = instrument_document(ALL[name], DAY)
    assert run("show", name, *ON) == _text(document)
    assert run("show", name, *ON, "--format", "markdown") == Ran(0, markdown(document), "")


@pytest.mark.parametrize(
    ("of", "made"), [("plan", plan_schema), ("report", report_schema), ("portfolio", portfolio_schema)]
)
def test_a_schema_is_written(run: Runner, of: str, made: Any) -> None:
    code, out, err = run("schema", of)
    assert (code, json.loads(out), err) == (0, made(), "")
    jsonschema.Draft202012Validator.check_schema(json.loads(out))


# Help


def test_the_version_is_told(run: Runner) -> None:
    assert run("--version") == Ran(0, f"frontierpolicy {__version__}\n", "")


def test_no_command_is_wrong_and_shows_what_there_is(run: Runner) -> None:
    code, out, err = run()
    assert (code, err) == (2, "")
    assert out == run("--help").out


COMMANDS = (
    "assess",
    "compare",
    "explain",
    "agenda",
    "reach",
    "receipt",
    "verify",
    "instruments",
    "show",
    "new",
    "schema",
)


@pytest.mark.parametrize("columns", ["80", "132"])
@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)])
def test_help_fits_a_terminal(
    run: Runner, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    code, out, err = run(*words, "--help")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= int(columns)
    assert out.splitlines()[0].startswith(" ".join(["usage: frontierpolicy", *words]))
    assert (
        "Exit codes: 0 evaluated; 1 a gate stops the plan, or a receipt does not hold;\n2 the command is wrong;" in out
    )


def test_the_help_names_every_command(run: Runner) -> None:
    (commands,) = (action for action in make_parser()._actions if action.dest == "command")  # noqa: SLF001
    assert tuple(commands.choices or ()) == COMMANDS
    listed = [line.split()[0] for line in run("--help").out.splitlines() if line.startswith("    ") and line[4] != " "]
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_a_completion_script_is_written(run: Runner, shell: str) -> None:
    code, out, err = run("--completion", shell)
    assert (code, err) == (0, "")
    assert all(f"frontierpolicy {name}" in out or name in out for name in COMMANDS)


def test_completion_without_its_package_says_what_to_install(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "shtab", None)
    assert run("--completion", "bash") == Ran(
        2, "", "frontierpolicy: this needs the package 'shtab': install it with pip install 'frontierpolicy[cli]'\n"
    )
