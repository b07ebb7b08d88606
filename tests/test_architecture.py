"""The shape of the code: layers without cycles, budgets, public names, and what an import costs."""

import ast
import doctest
import graphlib
import importlib
import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import frontierpolicy

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "frontierpolicy"
EVERY_FILE = sorted(path for folder in ("src", "tests", "scripts") for path in (ROOT / folder).rglob("*.py"))
MODULES = {
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}

LAYERS = (
    {"errors", "exports"},
    {"terms", "truth"},
    {"sources"},
    {"calendars", "parties", "quantities"},
    {"counting", "places"},
    {"conditions"},
    {"facts"},
    {"deadlines", "plans"},
    {"provisions"},
    {"drafting"},
    {"evaluation"},
    {"analysis", "lifecycle"},
    {"rendering", "serialization"},
    {"instruments"},
    {"loading"},
    {"cli", "testing"},
    {"__init__", "__main__"},
)
"""Which part of the package may import which: those in lines above its own."""

ON_DEMAND = {"analysis", "rendering", "serialization"}
"""The packages that import their public names when they are first used, as the root does."""

RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _part(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def _nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every node that runs: what stands under `if TYPE_CHECKING` does not."""
    yield tree
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from _nodes(child)


def _imported(module: str) -> set[str]:
    """Return the modules of the package that a module imports, at its head or inside its functions."""
    found: set[str] = set()
    for node in _nodes(_tree(MODULES[module])):
        if isinstance(node, ast.Import):
            found.update(each.name for each in node.names if each.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            inner = {f"{node.module}.{each.name}" for each in node.names}
            found.update(inner & MODULES.keys() or {node.module})
    return found


IMPORTS = {module: _imported(module) for module in MODULES}


# Layers


def test_every_part_of_the_package_has_its_layer() -> None:
    assert {_part(module) for module in MODULES} == RANK.keys()


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_from_layers_below_its_own(module: str) -> None:
    rank = RANK[_part(module)]
    wrong = {
        each
        for each in IMPORTS[module]
        if _part(each) != _part(module) and RANK[_part(each)] >= rank and each != "frontierpolicy"
    }
    assert wrong == set()


def test_law_is_written_with_drafting_and_what_lies_below_it_alone() -> None:
    used = {_part(each) for module in MODULES if _part(module) == "instruments" for each in IMPORTS[module]} - {
        "instruments"
    }
    assert {part for part in used if RANK[part] > RANK["drafting"]} == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    graphlib.TopologicalSorter(IMPORTS).prepare()


def test_only_the_root_is_imported_by_name_alone_and_only_for_its_version() -> None:
    at_root = {module for module, imported in IMPORTS.items() if "frontierpolicy" in imported}
    assert at_root == {"frontierpolicy.cli.parser", "frontierpolicy.serialization.receipts"}


# Budgets


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(path: Path) -> None:
    functions = [each for each in ast.walk(_tree(path)) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {
        each.name: (each.end_lineno or 0) - each.lineno + 1 - _docstring_lines(each)
        for each in functions
        if each.returns is None or ast.unparse(each.returns) != "tuple[Example, ...]"  # data, one after the other
    }
    assert {name: length for name, length in lengths.items() if length > 40} == {}
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


def _docstring_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[0]
    written = ast.get_docstring(function, clean=False) is not None
    return (first.end_lineno or 0) - first.lineno + 1 if written else 0


def test_no_module_is_called_by_what_it_is_not() -> None:
    names = {part for path in EVERY_FILE for part in path.relative_to(ROOT).with_suffix("").parts}
    assert names & {"utils", "util", "helpers", "common", "misc", "base", "core", "tools"} == set()


# Public names


VOCABULARIES = {"frontierpolicy.parties.known", "frontierpolicy.provisions.actions"}
"""Modules of which every name is public."""


def _inside_an_instrument(module: str) -> bool:
    parts = module.split(".")[2:]
    return _part(module) == "instruments" and (len(parts) > 1 or any(each.startswith("_") for each in parts))


PUBLIC = [
    name
    for name in MODULES
    if name not in VOCABULARIES | {"frontierpolicy.__main__"} and not _inside_an_instrument(name)
]


@pytest.mark.parametrize("module", PUBLIC)
def test_a_module_says_which_of_its_names_are_public_and_describes_each(module: str) -> None:
    loaded = importlib.import_module(module)
    assert len(loaded.__all__) == len(set(loaded.__all__))
    found = {name: getattr(loaded, name) for name in loaded.__all__}
    made = {name: value for name, value in found.items() if inspect.isclass(value) or inspect.isroutine(value)}
    assert [name for name, value in made.items() if not value.__doc__] == []
    assert inspect.getdoc(loaded)


@pytest.mark.parametrize("module", [name for name in PUBLIC if _part(name) == "instruments" and name.count(".") > 1])
def test_an_instrument_is_one_constant_and_its_examples(module: str) -> None:
    found = importlib.import_module(module)
    assert "INSTRUMENT" in found.__all__
    assert {name for name in found.__all__ if name[0].islower()} <= {"examples"}
    if hasattr(found, "__path__"):
        found = importlib.import_module(f"{module}.examples")
    assert callable(found.examples)


def test_the_root_exports_few_names() -> None:
    assert len(frontierpolicy.__all__) <= 40


@pytest.mark.parametrize("package", ["frontierpolicy", *(f"frontierpolicy.{name}" for name in sorted(ON_DEMAND))])
def test_what_a_package_imports_on_demand_is_what_the_checkers_see(package: str) -> None:
    found = importlib.import_module(package)
    (block,) = [each for each in _tree(MODULES[package]).body if isinstance(each, ast.If)]
    seen = {each.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for each in node.names}
    (homes,) = [
        ast.literal_eval(node.args[1])
        for node in ast.walk(_tree(MODULES[package]))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "export"
    ]
    imported = {name: package if name == home else f"{package}.{home}" for home in homes for name in homes[home]}
    assert seen == imported
    assert sorted(seen) == found.__all__ == dir(found)
    for name in found.__all__:
        assert inspect.ismodule(getattr(found, name)) is (seen[name] == package)
    with pytest.raises(AttributeError, match=rf"^module '{package}' has no attribute 'nothing'$"):
        _ = found.nothing


# What an import costs

USED = (
    "import datetime as dt; fp.evaluate(fp.ReleasePlan(title='x', party=fp.party('meta'), model=fp.Model(id='m')), "
    "fp.instruments.all(), as_of=dt.date(2026, 6, 24))"
)
NEVER = ("argparse", "cattrs", "hypothesis", "json", "rich", "tomllib")
"""What evaluating a plan made in Python never needs."""


@pytest.mark.parametrize(("code", "heavy"), [("pass", (*NEVER, "attrs", "dateutil", "decimal")), (USED, NEVER)])
def test_nothing_heavy_is_imported_until_it_is_used(code: str, heavy: tuple[str, ...]) -> None:
    script = f"import sys; import frontierpolicy as fp; {code}; print(*sorted(set({heavy}) & set(sys.modules)))"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, "-W", "error", "-c", script]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    assert ran.stdout.split() == []


# Examples in the code


@pytest.mark.parametrize("module", [name for name in MODULES if name != "frontierpolicy.__main__"])
def test_the_examples_in_docstrings_are_so(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0


OF_TIME = ("calendars", "counting", "deadlines", "lifecycle")
"""Packages of which every public class and function shows how it is used."""


@pytest.mark.parametrize("package", OF_TIME)
def test_what_is_public_of_time_shows_how_it_is_used(package: str) -> None:
    loaded = importlib.import_module(f"frontierpolicy.{package}")
    public = {name: getattr(loaded, name) for name in loaded.__all__}
    made = {name: each for name, each in public.items() if inspect.isclass(each) or inspect.isroutine(each)}
    ours = {name: each for name, each in made.items() if each.__module__.startswith("frontierpolicy.")}
    assert len(ours) > len(public) // 2
    shown = {name for name, each in ours.items() if doctest.DocTestParser().get_examples(each.__doc__ or "")}
    assert ours.keys() - shown == set()
