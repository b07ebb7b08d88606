"""The README and the docs: every block of Python and every command runs, and prints what the page says."""

import re
import shlex
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from frontierpolicy.cli import main

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(
    page.relative_to(ROOT) for page in [ROOT / "README.md", *DOCS.rglob("*.md")] if page.parent.name != "instruments"
)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CUT = "…"
"""The line after which a page leaves the rest of an output out."""


def _python(page: Path) -> list[CodeExample]:
    return [each for each in find_examples(str(page)) if each.prefix == "python"]


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")  # the width of help


@pytest.mark.parametrize("page", [page for page in PAGES if _python(ROOT / page)], ids=str)
def test_the_python_of_a_page_prints_what_it_says(page: Path, eval_example: EvalExample) -> None:
    eval_example.set_config(line_length=240)
    names: dict[str, Any] = {}
    run = eval_example.run_print_update if eval_example.update_examples else eval_example.run_print_check
    for example in _python(ROOT / page):
        fault = ""
        try:
            names = run(example, module_globals=names)
        except Exception as raised:  # noqa: BLE001 - its frames are made up for the page, and pytest cannot always print them
            fault = f"{example}: {type(raised).__name__}: {raised}"
        if fault:
            pytest.fail(fault, pytrace=False)


@pytest.mark.parametrize("page", [page for page in PAGES if CONSOLE.search((ROOT / page).read_text())], ids=str)
def test_the_commands_of_a_page_print_what_it_says(
    page: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    def said(block: re.Match[str]) -> str:
        return f"```console\n{''.join(_session(each, capsys, tmp_path) for each in _sessions(block[1]))}```"

    text = (ROOT / page).read_text(encoding="utf-8")
    printed = CONSOLE.sub(said, text)
    if request.config.getoption("update_examples"):
        (ROOT / page).write_text(printed, encoding="utf-8")
    assert printed.splitlines() == text.splitlines()


def _sessions(block: str) -> list[str]:
    """Return each command of a block with the output under it."""
    return re.findall(r"^\$ .*\n(?:(?!\$ ).*\n)*", block, re.MULTILINE)


def _session(session: str, capsys: pytest.CaptureFixture[str], folder: Path) -> str:
    """Return a command of this library with what it prints; another command as it stands.

    What a command writes with `> file` is kept in a folder, and later commands read it there.
    """
    command, *said = session.splitlines()
    words, _, kept = command.removeprefix("$ ").partition(" > ")
    found = [str(folder / each) if (folder / each).is_file() else each for each in shlex.split(words, comments=True)]
    if found[0] != "frontierpolicy":
        return session
    try:
        code = main(found[1:])
    except SystemExit as done:  # as argparse leaves, after --help
        code = cast("int", done.code)
    out, err = capsys.readouterr()
    if kept:
        (folder / kept).write_text(out, encoding="utf-8")
        out = ""
    printed = [line.rstrip() for line in (out + err).splitlines()] + ([f"[exit {code}]"] if code else [])
    if said and said[-1] == CUT:
        printed = [*printed[: len(said) - 1], CUT]
    return "\n".join([command, *printed, ""])


def test_the_readme_s_test_command_is_what_the_ci_runs() -> None:
    commands = re.findall(r"^```sh\n(.*?)\n```$", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert [" assess " in each for each in commands] == [True, False]
    assert f"{commands[1]} --cov" == (ROOT / ".ci" / "run").read_text().splitlines()[-1]
