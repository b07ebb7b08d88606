"""Wrong programs are refused: by mypy and pyright at the marked lines and nowhere else, and when they are run."""

import importlib
import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "typing"
FILES = sorted(FOLDER.glob("*.py"))
MARK = re.compile(r"# refused(?P<by> by mypy| by pyright| at run time)?: (?P<says>.*)")
BY = {None: {"mypy", "pyright"}, " by mypy": {"mypy"}, " by pyright": {"pyright"}, " at run time": set[str]()}
LINE = re.compile(r"(?P<file>.*?):(?P<line>\d+): error: ")

Lines = set[tuple[str, int]]
"""Lines of files."""


class Wrong(NamedTuple):
    """A marked line: where it is, who refuses it, and what is said when it is run."""

    file: str
    line: int
    by: set[str]
    says: str


def _marked(path: Path) -> list[Wrong]:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    found = [(number, mark) for number, line in lines if (mark := MARK.search(line))]
    return [Wrong(path.name, number, BY[mark["by"]], mark["says"]) for number, mark in found]


WRONG = [wrong for path in FILES for wrong in _marked(path)]


def _ran(*words: str) -> str:
    command = [sys.executable, "-m", *words]
    here = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"  # activated or not
    environment = {**os.environ, "PATH": here}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False).stdout


@cache
def _refused_by_mypy() -> Lines:
    said = _ran("mypy", "--no-error-summary", *(str(path.relative_to(ROOT)) for path in FILES))
    return {(Path(found["file"]).name, int(found["line"])) for found in map(LINE.match, said.splitlines()) if found}


@cache
def _refused_by_pyright() -> Lines:
    found = json.loads(_ran("pyright", "--outputjson", "-p", str(FOLDER)))["generalDiagnostics"]
    return {(Path(each["file"]).name, each["range"]["start"]["line"] + 1) for each in found}


@pytest.mark.parametrize(("checker", "refused"), [("mypy", _refused_by_mypy), ("pyright", _refused_by_pyright)])
def test_a_checker_refuses_the_marked_lines_and_no_other(checker: str, refused: Callable[[], Lines]) -> None:
    assert refused() == {(wrong.file, wrong.line) for wrong in WRONG if checker in wrong.by}


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong.file}:{wrong.line}")
def test_a_wrong_line_is_refused_when_it_is_run_and_says_how_to_mend_it(wrong: Wrong) -> None:
    module = importlib.import_module(f"tests.typing.{Path(wrong.file).stem}")
    run: Any = next(
        each
        for _, each in inspect.getmembers(module, inspect.isfunction)
        if each.__module__ == module.__name__
        and each.__code__.co_firstlineno <= wrong.line < each.__code__.co_firstlineno + 3
    )
    with pytest.raises((TypeError, ValueError, KeyError, AttributeError)) as raised:
        run()
    assert wrong.says in str(raised.value)


def test_a_right_program_runs() -> None:
    importlib.import_module("tests.typing.accepted")


def test_each_kind_of_wrong_program_is_there() -> None:
    functions = re.findall(r"^def (\w+)", "\n".join(path.read_text(encoding="utf-8") for path in FILES), re.MULTILINE)
    assert len(WRONG) == len(functions) - 1  # each holds one wrong line, save the one that makes a norm


def test_every_public_name_has_a_known_type() -> None:
    report = json.loads(_ran("pyright", "--verifytypes", "frontierpolicy", "--ignoreexternal", "--outputjson"))
    assert report["typeCompleteness"]["completenessScore"] == 1
