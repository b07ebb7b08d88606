"""Mutants of our own source: a seeded sample of what Cosmic Ray can change in a package, each put to the tests.

`python scripts/mutate_source.py calendars --sample 60 --seed 1` works on a copy of the tree and prints each survivor,
the share that died, and a 95 % interval. A place in the source is drawn first, then one of its mutants, so that a
plus sign with eleven replacements weighs no more than a constant with two.
"""
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingImports=false
# Cosmic Ray has no types.

import argparse
import ast
import difflib
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from cosmic_ray.testing import run_tests
from cosmic_ray.work_item import TestOutcome

ROOT = Path(__file__).parent.parent
NEAREST = {
    "quantities": "quantities exact conditions declarations bad_facts facts read_plans answers",
    "conditions": "conditions joined_conditions condition_outlines declarations exact refusals asking answers bad_rules rule_files",
    "calendars": "calendars moments periods date_arithmetic zones windows holidays_package counting_conventions "
    "counting_laws counted_windows counting_zones regulation_1182",
    "counting": "counting_conventions counting_words counting_zones counted_windows regulation_1182 counting_laws",
    "evaluation": "findings report standing answers_of_plans edges over_time onset explanations freshness asking "
    "answers_of_records preemption edges_over_time reviews answers deontic_cases naive_small_rulebooks exact amendments "
    "feasibility evaluation_laws report_text bans evaluation_corners years_to_come warned_roles lookalikes short_reports",
    "serialization": "bad_plans bad_facts bad_files bad_rules read_plans additions receipts rule_files report_files "
    "plan_template portfolio_files plan_schema loader_limits plan_files",
}
SLOW = ("docs", "typing", "garbled_files", "threshold_table", "hosted_plans", "mutation", "counting_twice")
TYPING_ONLY = ("override", "overload", "final", "dataclass_transform", "runtime_checkable")

Span = tuple[tuple[int, int], tuple[int, int]]


class Mutant(NamedTuple):
    """One change: which file, which operator, and which of the places where the operator applies."""

    path: Path
    operator: str
    occurrence: int
    span: Span

    def code(self) -> str:
        """The changed source."""
        source = (ROOT / self.path).read_text(encoding="utf-8")
        return str(mutate_code(source, get_operator(self.operator)(), self.occurrence))

    def difference(self) -> str:
        """The changed lines, before and after."""
        before = (ROOT / self.path).read_text(encoding="utf-8").splitlines()
        lines = list(difflib.unified_diff(before, self.code().splitlines(), lineterm="", n=0))[2:]
        return "\n".join([f"{self.path}:{self.span[0][0]}  {self.operator}", *lines])


def typing_only(source: str) -> list[Span]:
    """Where annotations and typing decorators stand: what is there is read by type checkers alone."""
    spans: list[Span] = []
    for node in ast.walk(ast.parse(source)):
        found: list[ast.expr | None] = []
        if isinstance(node, ast.arg | ast.AnnAssign):
            found.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            found.append(node.returns)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found += (d for d in node.decorator_list if ast.unparse(d).split("(")[0] in TYPING_ONLY)
        spans += [
            ((e.lineno, max(0, e.col_offset - 1)), (e.end_lineno or e.lineno, e.end_col_offset or 0))
            for e in found
            if e
        ]
    return spans


def mutants(package: str) -> Iterator[Mutant]:
    """Every mutant of a package, but for those of annotations."""
    for file in sorted((ROOT / "src/frontierpolicy" / package).glob("*.py")):
        source = file.read_text(encoding="utf-8")
        nodes, ignored = list(ast_nodes(get_ast(source))), typing_only(source)
        for name in operator_names():
            if get_operator(name).arguments():
                continue  # replaces and inserts variables by name: noise without names of one's own
            operator = get_operator(name)()
            places = (span for node in nodes for span in operator.mutation_positions(node))
            for occurrence, (start, end) in enumerate(places):
                if not any(first <= start < last for first, last in ignored):
                    yield Mutant(file.relative_to(ROOT), name, occurrence, (start, end))


def drawn(package: str, size: int, seed: int) -> tuple[list[Mutant], int, int]:
    """A sample without repetition: places first, then a mutant of each; and how many of both there are."""
    places: dict[tuple[Path, Span], list[Mutant]] = defaultdict(list)
    for mutant in mutants(package):
        places[mutant.path, mutant.span].append(mutant)
    chance = random.Random(f"{package} {seed}")  # noqa: S311 - a sample, not a secret
    chosen = chance.sample(sorted(places), min(size, len(places)))
    sample = [mutant for mutant in (chance.choice(places[place]) for place in chosen) if can_be_made(mutant)]
    return sample, len(places), sum(map(len, places.values()))


def can_be_made(mutant: Mutant) -> bool:
    """Whether Cosmic Ray can write the change: it cannot for an exception with a dot in its name."""
    try:
        return bool(mutant.code())
    except AttributeError:
        return False


def copied(to: Path) -> None:
    """The tree without what is built, so that a mutant never stands in the real one."""
    shutil.copytree(ROOT, to, ignore=shutil.ignore_patterns(".git", "__pycache__", ".*_cache", ".hypothesis", "site"))
    os.chdir(to)
    os.environ |= {"PYTHONPATH": str(to / "src"), "HYPOTHESIS_PROFILE": "mutants"}


def commands(package: str, *, broad: bool) -> list[str]:
    """The tests nearest to the package, and for what survives them all others that are not slow."""
    near = [f"tests/test_{name}.py" for name in NEAREST[package].split()]
    slow = {f"tests/test_{name}.py" for name in SLOW}
    rest = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests").glob("test_*.py"))
    others = [name for name in rest if name not in slow and name not in near]
    pytest = f"{sys.executable} -m pytest -x -q --no-header -p no:cacheprovider --tb=no"
    return [f"{pytest} {' '.join(files)}" for files in ([near, others] if broad else [near])]


def outcome(mutant: Mutant, tests: list[str], seconds: float) -> str:
    """What became of a mutant in the copy that is the working directory: killed, timeout or survived."""
    before = mutant.path.read_text(encoding="utf-8")
    for compiled in mutant.path.parent.glob(f"__pycache__/{mutant.path.stem}.*"):
        compiled.unlink()
    mutant.path.write_text(mutant.code(), encoding="utf-8")
    try:
        for test in tests:
            found, output = run_tests(test, seconds)
            if found is not TestOutcome.SURVIVED:
                return "timeout" if output == "timeout" else "killed"
        return "survived"
    finally:
        mutant.path.write_text(before, encoding="utf-8")


def interval(died: int, size: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share, in per cent."""
    z = 1.96
    centre, scale = (died + z * z / 2) / (size + z * z), z / (size + z * z)
    reach = scale * math.sqrt(died * (size - died) / size + z * z / 4)
    return 100 * max(0.0, centre - reach), 100 * min(1.0, centre + reach)


def main() -> None:
    """Draw, change, test, and say what survived."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("package", choices=sorted(NEAREST))
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=300, help="what outlasts this died")
    parser.add_argument("--broad", action="store_true", help="put survivors to the whole suite but its slow files")
    parser.add_argument("--only", type=int, nargs="*", default=(), help="numbers in the sample, to try some again")
    asked = parser.parse_args()
    sample, places, population = drawn(asked.package, asked.sample, asked.seed)
    tests, found = commands(asked.package, broad=asked.broad), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        copied(Path(folder) / "tree")
        for test in tests:
            subprocess.run(test.split(), check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - without a mutant they pass
        for number, mutant in enumerate(sample):
            if not asked.only or number in asked.only:
                result = outcome(mutant, tests, asked.seconds)
                found[result] += 1
                if result != "killed":
                    print(f"[{number}] {result}: {mutant.difference()}\n", flush=True)
    size = found.total()
    died = size - found["survived"]
    low, high = interval(died, size)
    print(f"{asked.package}: {died} of {size} died ({100 * died / size:.1f} %, 95 % interval {low:.1f} to {high:.1f}),")
    print(f"{found['timeout']} by timeout; seed {asked.seed}; {places} places, {population} mutants in all")


if __name__ == "__main__":
    main()
