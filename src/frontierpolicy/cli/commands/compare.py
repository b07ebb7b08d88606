"""`compare`: two plans, days, states of knowledge or readings."""

import argparse
import datetime as dt
from typing import Any

import attrs

from frontierpolicy.analysis import compare
from frontierpolicy.cli.commands.asking import law_of, plan_of, readings_of, today
from frontierpolicy.cli.commands.showing import write
from frontierpolicy.cli.exits import EVALUATED, Usage
from frontierpolicy.drafting import TEXT
from frontierpolicy.evaluation import evaluate
from frontierpolicy.rendering import difference_document

_SIDES = (0, 1)

__all__ = ["run"]


def run(arguments: argparse.Namespace) -> int:
    """Compare two plans, days, states of knowledge or readings."""
    before, after = _sides(arguments)
    law = law_of(arguments)
    reports = [
        evaluate(
            plan_of(side.plan, law),
            law.rulebook,
            as_of=today(side.as_of),
            known_at=side.known_at,
            readings=readings_of(side.reading),
            record=law.record,
        )
        for side in (before, after)
    ]
    write(difference_document(compare(*reports)), arguments.format)
    return EVALUATED


@attrs.frozen(kw_only=True)
class _Side:
    """One side of a comparison."""

    plan: str
    as_of: dt.date | None
    known_at: dt.date | None
    reading: list[str]


def _sides(arguments: argparse.Namespace) -> tuple[_Side, _Side]:
    """Return both sides: what is given once holds of either."""
    given: dict[str, list[Any]] = {
        "plans": arguments.plans,
        "--as-of": arguments.as_of or [None],
        "--known-at": arguments.known_at or [None],
        "--reading": arguments.reading or [TEXT],
    }
    for name, values in given.items():
        if len(values) > len(_SIDES):
            raise Usage(f"compare takes two {name} at most, got {len(values)}")
    if all(len(values) == 1 for values in given.values()):
        raise Usage("compare needs two of something: two plans, or --as-of, --known-at or --reading with two values")
    plans, days, known, readings = (
        (values * 2)[: len(_SIDES)] if len(values) == 1 else values for values in given.values()
    )
    before, after = (
        _Side(plan=plans[side], as_of=days[side], known_at=known[side], reading=[readings[side]]) for side in _SIDES
    )
    return before, after
