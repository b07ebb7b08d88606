"""Wrong words and wrong files: which exit code, every fault on standard error, and never a traceback."""

import json
from pathlib import Path

import pytest

from frontierpolicy import load_plan
from frontierpolicy.errors import UnreadableInput
from frontierpolicy.provisions import Override
from tests.commands import ASKED, ON, OPEN, PLAN, Ran, Runner, law, written
from tests.worlds import BAN, EDGE, instrument, norm


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


# Files: exit 3

FAULTY = {
    "wrong type": PLAN + "major = 1\n",
    "unknown key": PLAN + 'colour = "red"\n',
    "misspelt fact": PLAN + "majr = true\n",
    "negative compute": PLAN + 'training_compute = "-1 FLOP"\n',
    "non-finite compute": PLAN + "training_compute = inf\n",
    "impossible date": PLAN + 'training_began = "2026-02-30"\n',
    "duplicate key": PLAN + "major = true\nmajor = false\n",
    "unknown country": PLAN + '[actors.meta]\nheadquarters = "XX"\n',
    "stage before its model": PLAN + 'training_began = "2026-06-01"\n[[stages]]\nid = "s"\nstarts = "2026-05-01"\n',
    "contradiction": PLAN + 'weights = "withheld"\n[[stages]]\nid = "s"\nkind = "weights published"\n',
    "several": PLAN.replace('"meta"', '"mtea"') + 'majr = true\nweights = "publishd"\n',
    "no model": PLAN.partition("[model]")[0],
    "nothing": "",
    "not TOML": "a = = b",
    "too large": f"# {'x' * 5_000_000}",
    "too deep": f"a = {'[' * 10_000}{']' * 10_000}",
    "an escape character": PLAN + 'name = "\\u001b[2J"\n',
}


@pytest.mark.parametrize("name", FAULTY)
@pytest.mark.parametrize("command", ["assess", "explain", "compare"])
def test_a_faulty_plan_ends_with_3_and_every_fault(run: Runner, tmp_path: Path, command: str, name: str) -> None:
    path = written(tmp_path, "plan.toml", FAULTY[name])
    with pytest.raises(UnreadableInput) as raised:
        load_plan(path)
    others = {"assess": (), "explain": ("us-eo-14409",), "compare": (OPEN,)}[command]
    assert run(command, path, *others, *ASKED) == Ran(3, "", f"frontierpolicy: {raised.value}\n")
    assert str(raised.value).splitlines()[0].startswith(f"{path}: {len(raised.value.faults)} fault")
    assert len(raised.value.faults) > 1 or name not in ("several", "nothing")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("gone.toml", "cannot be opened: No such file or directory"),
        ("", "holds no plan: none of its files ends in .toml or .json"),
        ("plan.yaml", "is not YAML: expected a name that ends in .toml or .json, not .yaml"),
    ],
)
def test_a_file_that_is_no_file_ends_with_3(run: Runner, tmp_path: Path, name: str, problem: str) -> None:
    written(tmp_path, "plan.yaml", "a: b")
    path = str(tmp_path / name)
    code, out, err = run("assess", path)
    assert (code, out) == (3, "")
    assert err.splitlines()[0] == f"frontierpolicy: {path}: 1 fault"
    assert len(err.splitlines()) == 2
    if name != "plan.yaml":
        assert err.splitlines()[1] == f"  {problem}"


def test_a_file_name_that_a_terminal_would_obey_is_spelt_out(run: Runner) -> None:
    assert run("assess", "\x1b[2J.toml").err.splitlines()[0] == "frontierpolicy: \\x1b[2J.toml: 1 fault"


@pytest.mark.parametrize("option", ["--with", "--accepted"])
def test_a_faulty_addition_or_acceptance_ends_with_3_before_anything_is_printed(
    run: Runner, tmp_path: Path, option: str
) -> None:
    path = written(tmp_path, "more.toml", 'schema = "x"\nfoo = 1\n')
    code, out, err = run("assess", OPEN, *ASKED, "--gate", "binding", option, path)
    assert (code, out) == (3, "")
    assert [line.split(":")[0] for line in err.splitlines()] == ["frontierpolicy", "  schema", "  foo"]


def test_law_from_a_file_that_contradicts_what_is_there_ends_with_3(run: Runner, tmp_path: Path) -> None:
    path = law(tmp_path, instrument(norm(), name="us-eo-14409"))
    assert run("assess", OPEN, *ASKED, "--with", path) == Ran(
        3, "", f"frontierpolicy: {path}: 1 fault\n  us-eo-14409: two different instruments have this id\n"
    )


def test_law_of_two_files_that_runs_in_a_circle_ends_with_3(run: Runner, tmp_path: Path) -> None:
    def over(winner: str, loser: str) -> tuple[Override, ...]:
        return (Override(winner=winner, loser=loser, citation=EDGE),)

    a = law(tmp_path, instrument(norm(), name="a", overrides=over("a/1", "b/1")), name="a.json")
    b = law(tmp_path, instrument(norm(**BAN), name="b", overrides=over("b/1", "a/1")), name="b.json")
    assert run("assess", OPEN, *ON, "--with", a, "--with", b, "--instrument", "a", "--instrument", "b") == Ran(
        3, "", "frontierpolicy: a/1: overrides run in a circle: a/1 > b/1 > a/1\n"
    )


# Words: exit 2


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("assess", OPEN, "--instrument", "us-oe-14409"), "no instrument is called 'us-oe-14409'. Did you mean 'us-eo-14409'?"),
        (("show", "us-eo-1440"), "no instrument is called 'us-eo-1440'. Did you mean 'us-eo-14409'?"),
        (("assess", OPEN, "--reading", "as_reporte"), "no reading is called 'as_reporte'. Did you mean 'as_reported'?"),
        (("assess", OPEN, "--reading", "us-eo-14409=lax"), "no reading of us-eo-14409 is called 'lax'. Known: as_reported, text."),
        (("assess", OPEN, "--reading", "us-oe=text", "--reading", "a=lax"), "no instrument is called "),
        (("assess", OPEN, "--reading", "text", "--reading", "us-eo-14409=text"),
         "give one --reading NAME for all instruments, or several --reading ID=NAME"),
        (("assess", OPEN, "--undecided", "warn"), "--undecided and --accepted say how a gate works: give --gate too"),
        (("assess", OPEN, "--accepted", "x.toml"), "--undecided and --accepted say how a gate works: give --gate too"),
        (("compare", OPEN), "compare needs two of something: two plans, or --as-of, --known-at or --reading with two values"),
        (("compare", OPEN, *ASKED), "compare needs two of something: two plans, or --as-of, --known-at or --reading with two values"),
        (("compare", OPEN, OPEN, OPEN), "compare takes two plans at most, got 3"),
        (("compare", OPEN, "--as-of", "2026-06-01", "2026-06-02", "2026-06-03"), "compare takes two --as-of at most, got 3"),
        (("compare", OPEN, "--reading", "text", "text", "text"), "compare takes two --reading at most, got 3"),
    ],
)  # fmt: skip
def test_words_that_do_not_fit_together_end_with_2(run: Runner, words: tuple[str, ...], problem: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith(f"frontierpolicy: {problem}")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("asess",), "frontierpolicy: error: argument COMMAND: invalid choice: 'asess'"),
        (("assess", "--as-of", "24.6.2026"),
         "frontierpolicy assess: error: argument --as-of: expected a date such as 2026-06-24, got '24.6.2026'"),
        (("assess", "--as-of", "2026-W26-3"),
         "frontierpolicy assess: error: argument --as-of: expected a date such as 2026-06-24, got '2026-W26-3'"),
        (("assess", "--as-of", "2026-06-24T00:00"),
         "frontierpolicy assess: error: argument --as-of: expected a date such as 2026-06-24, got '2026-06-24T00:00'"),
        (("assess", "--known-at", "2026-02-30"),
         "frontierpolicy assess: error: argument --known-at: 2026-02-30 is no date: day is out of range for month"),
        (("assess", "--gate", "hard"), "frontierpolicy assess: error: argument --gate: invalid choice: 'hard'"),
        (("assess", "--gat", "binding"), "frontierpolicy: error: unrecognized arguments: --gat"),
        (("explain", OPEN), "frontierpolicy explain: error: the following arguments are required: FINDING"),
        (("compare",), "frontierpolicy compare: error: the following arguments are required: PLAN"),
        (("schema", "law"), "frontierpolicy schema: error: argument of: invalid choice: 'law'"),
        (("--completion", "fish"), "frontierpolicy: error: argument --completion: invalid choice: 'fish'"),
    ],
)  # fmt: skip
def test_words_that_are_not_understood_end_with_2_and_how_they_go(
    run: Runner, words: tuple[str, ...], problem: str
) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("usage: frontierpolicy")
    assert err.splitlines()[-1].startswith(problem)


def test_json_is_read_as_toml_is(run: Runner, tmp_path: Path) -> None:
    data = {
        "schema": "frontierpolicy/plan/1",
        "title": "a plan",
        "party": "meta",
        "roles": {"developer": "meta"},
        "model": {"id": "m"},
    }
    toml, plain = written(tmp_path, "p.toml", PLAN), written(tmp_path, "p.json", json.dumps(data))
    assert run("assess", plain, *ASKED) == run("assess", toml, *ASKED)
    assert run("assess", plain, *ASKED).code == 0
