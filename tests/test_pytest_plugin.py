"""The pytest plugin and Hypothesis's entry point, each in an interpreter of its own, as a user has them."""

import subprocess
import sys
from pathlib import Path

import pytest

from frontierpolicy import testing

ROOT = Path(__file__).parent.parent
RULES = (Path(__file__).parent / "own_rules.py").read_text(encoding="utf-8")
EXAMPLES = """
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.parties.known import META
from frontierpolicy.plans import ReleasePlan
INSTRUMENT = ACT
PLAN = ReleasePlan(title="p", party=META, roles={Role.DEVELOPER: META}, model=Model(id="m", training_compute=flop("1e25")))
def examples():
    tested, reported = (Expected(provision=name, bearer="meta") for name in "21")
    day = dt.date(2026, 6, 24)
    usual = {"derivation": "s. 1", "plan": PLAN, "as_of": day}
    return (
        Example(title="unknown weights", expects=(tested, Expected(provision="1", bearer="meta", decided=False)), **usual),
        Example(title="a wrong one", expects=(reported, Expected(provision="3", bearer="meta")), **usual),
    )
"""
FEW = """
from hypothesis import settings
settings.register_profile("few", max_examples=5)
settings.load_profile("few")
"""
NO_SUBJECT = "expected a rulebook, an instrument, a condition, a counting convention or a calendar, got 2026-01-01"


def ran(folder: Path, *arguments: str) -> str:
    """Return what pytest prints in a folder that has the rules, without its header and its times."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    found = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return found.stdout + found.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own_rules.py").write_text(RULES + EXAMPLES, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(FEW, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    return tmp_path


def test_each_law_is_a_test(folder: Path) -> None:
    said = ran(folder, "--frontierpolicy-laws=own_rules:ACT", "-vv", "-k", "force or ids")
    assert "own_rules:ACT::force PASSED" in said
    assert "own_rules:ACT::ids PASSED" in said
    assert "2 passed" in said


def test_a_function_that_returns_rules_is_called_and_modules_are_found_where_pytest_is_called(folder: Path) -> None:
    (folder / "pytest.ini").unlink()
    (folder / "conftest.py").unlink()
    with (folder / "own_rules.py").open("a", encoding="utf-8") as file:
        file.write("\ndef made(): return ACT\n")
    command = ["pytest", "-q", "-p", "no:cacheprovider", "--frontierpolicy-laws=own_rules:made", "-vv", "-k", "ids"]
    script = f"import sys; sys.path.remove(''); import pytest; pytest.main({command[1:]!r})"
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=folder
    ).stdout
    assert "own_rules:made::ids PASSED" in said


def test_the_configuration_file_can_ask_for_laws_and_examples(folder: Path) -> None:
    with (folder / "pytest.ini").open("a", encoding="utf-8") as file:
        file.write("frontierpolicy_laws =\n    own_rules:LARGE\nfrontierpolicy_examples =\n    own_rules\n")
    said = ran(folder, "-k", "double_negation or examples or unknown")
    assert "2 passed" in said


def test_a_worked_example_that_fails_says_how_and_nothing_else(folder: Path) -> None:
    said = ran(folder, "--frontierpolicy-examples=own_rules")
    assert (
        "the example 'a wrong one' comes out otherwise, as of 2026-06-24:\n"
        "  sample-act/1:meta:us-caisi: decided is False, and True is expected\n"
        "  expected 3:meta, and it is not found\n"
        "  sample-act/2:meta:us-caisi is found, and nothing of the kind is expected\n"
    ) in said
    assert "1 failed, 1 passed" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("--frontierpolicy-laws=own_rules:NONE", "--frontierpolicy-laws=own_rules:NONE: own_rules has no NONE"),
        ("--frontierpolicy-laws=nowhere", "nowhere: nowhere cannot be imported: No module named 'nowhere'"),
        ("--frontierpolicy-laws=own_rules:ISSUED", f"--frontierpolicy-laws=own_rules:ISSUED: {NO_SUBJECT}"),
        ("--frontierpolicy-examples=json", "--frontierpolicy-examples=json: json has no INSTRUMENT"),
    ],
)  # fmt: skip
def test_what_cannot_be_held_to_laws_is_said(folder: Path, option: str, message: str) -> None:
    assert f"ERROR: {message}\n" in ran(folder, option)


def test_an_error_of_another_kind_keeps_its_traceback(folder: Path) -> None:
    with (folder / "own_rules.py").open("a", encoding="utf-8") as file:
        file.write(
            "\nclass Broken:\n    name = version = 'x'\n    def closure(self, day): return 1 / 0\nBROKEN = Broken()\n"
        )
    assert "ZeroDivisionError" in ran(folder, "--frontierpolicy-laws=own_rules:BROKEN", "-k", "open_day")


def test_reports_that_differ_are_told_finding_by_finding(folder: Path) -> None:
    (folder / "test_own.py").write_text(
        "from own_rules import *\nfrom frontierpolicy.evaluation import evaluate\nDAY = dt.date(2026, 6, 24)\n"
        "def test_same(): assert evaluate(PLAN, act(TESTING), as_of=DAY) == evaluate(PLAN, act(), as_of=DAY)\n"
        "def test_other(): assert 1 == 2\n",
        encoding="utf-8",
    )
    said = ran(folder)
    assert "the two reports differ" in said
    assert "Only before" in said
    assert "1 == 2" in said


@pytest.mark.parametrize(
    "code",
    [
        "import hypothesis",
        "import pytest; pytest.main(['--version'])",
        "import frontierpolicy.testing",
    ],
)
def test_the_entry_points_cost_nothing_until_they_are_used(code: str) -> None:
    light = "{'frontierpolicy', 'frontierpolicy.exports', 'frontierpolicy.testing', 'frontierpolicy.testing.plugin', 'frontierpolicy.testing.registration'}"
    script = (
        f"{code}; import sys; print({{each for each in sys.modules if each.startswith('frontierpolicy')}} - {light})"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize(
    "order", [("hypothesis", "frontierpolicy.drafting"), ("frontierpolicy.drafting", "hypothesis")]
)
def test_types_have_their_strategies_with_no_import_of_the_kit(order: tuple[str, str]) -> None:
    script = f"""
import {order[0]}, {order[1]}
from hypothesis import Phase, find, settings, strategies as st
from frontierpolicy.plans import Incident, Model, ReleasePlan, Stage
from frontierpolicy.drafting import Amendment, Rulebook
from frontierpolicy.quantities import Money
FIRST = settings(phases=[Phase.generate], database=None)
for kind in (ReleasePlan, Model, Stage, Rulebook, Money):
    print(find(st.from_type(kind), lambda _: True, settings=FIRST).__class__.__name__)
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["ReleasePlan", "Model", "Stage", "Rulebook", "Money"]


def test_another_module_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "frontierpolicy.testing.examples", None)
    with pytest.raises(ModuleNotFoundError, match=r"frontierpolicy\.testing\.examples"):
        vars(testing)["__getattr__"]("check_example")


def test_without_hypothesis_the_kit_says_what_to_install() -> None:
    script = "import sys; sys.modules['hypothesis'] = None\nimport frontierpolicy.testing as t\nprint(t.mutate.__name__, t.check_example.__name__)\ntry: t.check\nexcept ImportError as e: print(e)\ntry: t.nothing\nexcept AttributeError as e: print(e)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines() == [
        "mutate check_example",
        "this needs the package 'hypothesis': install it with pip install 'frontierpolicy[hypothesis]'",
        "module 'frontierpolicy.testing' has no attribute 'nothing'",
    ]


def test_what_no_finder_finds_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    (waiting,) = (each for each in sys.meta_path if type(each).__module__ == "frontierpolicy.testing.registration")
    monkeypatch.setattr(sys, "meta_path", [waiting])
    assert waiting.find_spec("frontierpolicy.places", None) is None
    assert waiting.find_spec("elsewhere.places", None) is None
