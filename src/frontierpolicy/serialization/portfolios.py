"""Several plans from files and folders, and what is said of them as JSON."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from frontierpolicy.analysis import InstrumentReach, Portfolio, PortfolioReport
from frontierpolicy.errors import Fault, UnreadableInput
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.serialization.plans import Vocabulary, load_plan
from frontierpolicy.serialization.reports import MISSING, report_schema, report_to_data
from frontierpolicy.serialization.shapes import DAY, STRING, Field, Shape, listed, optional, words
from frontierpolicy.terms import Force, Modality, Outcome
from frontierpolicy.truth import Truth

__all__ = [
    "PORTFOLIO_SCHEMA",
    "load_portfolio",
    "plan_files",
    "portfolio_as_json",
    "portfolio_schema",
    "portfolio_to_data",
    "reach_as_json",
]

PORTFOLIO_SCHEMA = "frontierpolicy/portfolio/1"
"""What the key `schema` of a portfolio's report says."""

_KINDS = (".json", ".toml")

# Reading


def plan_files(*paths: str | Path) -> tuple[Path, ...]:
    """Return the files that paths name, each once: of a folder, those in it that end in `.toml` or `.json`.

    Folders inside a folder, and files whose names begin with a dot, are left out.

    Raises:
        UnreadableInput: A folder cannot be opened or holds no such file.
    """
    found: dict[Path, Path] = {}
    for path in map(Path, paths):
        for file in _in_folder(path) if path.is_dir() else (path,):
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def _in_folder(folder: Path) -> Iterable[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableInput(f"cannot be opened: {error.strerror}", source=str(folder)) from None
    files = [each for each in inside if each.suffix in _KINDS and not each.name.startswith(".") and each.is_file()]
    if not files:
        raise UnreadableInput("holds no plan: none of its files ends in .toml or .json", source=str(folder))
    return files


def load_portfolio(*paths: str | Path, vocabulary: Vocabulary) -> Portfolio:
    """Return the plans that files and folders hold, each named by its file without the ending.

    Files of one name are named by their whole paths.

    Args:
        paths: Files in TOML or JSON, and folders of such files.
        vocabulary: The actions and determinations that their logs may speak of.

    Raises:
        UnreadableInput: Every fault in every file, each with its file and its path; nothing is read in part.
        InvalidValue: No path is given.
    """
    plans: dict[Path, ReleasePlan] = {}
    refused: list[UnreadableInput] = []
    for file in plan_files(*paths):
        try:
            plans[file] = load_plan(file, vocabulary=vocabulary)
        except UnreadableInput as error:
            refused.append(error)
    if len(refused) > 1:
        raise UnreadableInput(*(Fault(each.source, str(fault)) for each in refused for fault in each.faults))
    if refused:
        raise refused[0]
    return Portfolio(_named(plans))


def _named(plans: dict[Path, ReleasePlan]) -> Iterator[tuple[str, ReleasePlan]]:
    stems = [file.stem for file in plans]
    for file, plan in plans.items():
        yield (file.stem if stems.count(file.stem) == 1 else str(file)), plan


# Writing


_IN_PLAN = Shape(
    {"plan": Field(lambda each: each.plan, STRING), "finding": Field(lambda each: each.finding.id, STRING)}
)
_PLAN = Shape(
    {
        "name": Field(lambda each: each[0], STRING),
        "title": Field(lambda each: each[1].title, STRING),
        "party": Field(lambda each: None if each[1].party is None else each[1].party.id, optional(STRING)),
    }
)


def _ids(findings: Iterable[Any]) -> list[str]:
    return [each.id for each in findings]


_REACH = Shape(
    {
        "plan": Field(lambda each: each.plan, STRING),
        "reached": Field(lambda each: each.reached.value, words(Truth)),
        "sure": Field(lambda each: _ids(each.sure), listed(STRING)),
        "open": Field(lambda each: _ids(each.open), listed(STRING)),
        "missing": MISSING.many(lambda each: each.missing),
        "outcome": Field(lambda each: None if each.outcome is None else each.outcome.value, optional(words(Outcome))),
        "why": Field(lambda each: each.why, STRING),
    }
)
_INSTRUMENT = Shape(
    {"instrument": Field(lambda each: each.instrument, STRING), "plans": _REACH.many(lambda each: each.plans)}
)
_ACT = Shape(
    {
        "modality": Field(lambda each: each.modality.value, words(Modality)),
        "action": Field(lambda each: each.action.id, STRING),
        "force": Field(lambda each: each.force.value, words(Force)),
        "due": Field(lambda each: None if each.due is None else each.due.isoformat(), optional(DAY)),
        "owed": _IN_PLAN.many(lambda each: each.owed),
        "open": _IN_PLAN.many(lambda each: each.open),
    }
)
_FACT = Shape({"plan": Field(lambda each: each[0], STRING), "fact": MISSING.one(lambda each: each[1])})
_QUESTION = Shape(
    {
        "question": Field(lambda each: each.question, STRING),
        "facts": _FACT.many(lambda each: each.facts),
        "findings": _IN_PLAN.many(lambda each: each.findings),
        "alone": _IN_PLAN.many(lambda each: each.alone),
    }
)
_PORTFOLIO = Shape(
    {
        "schema": Field(lambda _: PORTFOLIO_SCHEMA, {"const": PORTFOLIO_SCHEMA}),
        "as_of": Field(lambda each: each.asked.as_of.isoformat(), DAY),
        "known_at": Field(lambda each: each.asked.known_at.isoformat(), DAY),
        "readings": Field(lambda each: dict(each.asked.readings), {"type": "object", "additionalProperties": STRING}),
        "plans": _PLAN.many(lambda each: each.reports),
        "instruments": _INSTRUMENT.many(lambda each: each.instruments),
        "acts": _ACT.many(lambda each: each.acts),
        "questions": _QUESTION.many(lambda each: each.questions),
    }
)
_REPORTS = "reports"


def portfolio_to_data(report: PortfolioReport, *, each: bool = False) -> dict[str, Any]:
    """Return the report on a portfolio as plain data; with the whole report on each plan by its name, if asked."""
    data = _PORTFOLIO.write(report)
    if each:
        data[_REPORTS] = {name: report_to_data(found) for name, found in report.reports}
    return data


def portfolio_as_json(report: PortfolioReport, *, each: bool = False) -> str:
    """Return the report on a portfolio as JSON. Equal reports give equal bytes."""
    return json.dumps(portfolio_to_data(report, each=each), indent=2, ensure_ascii=False) + "\n"


def reach_as_json(reach: InstrumentReach) -> str:
    """Return how far one instrument reaches as JSON, as it stands in the report on a portfolio."""
    return json.dumps(_INSTRUMENT.write(reach), indent=2, ensure_ascii=False) + "\n"


def portfolio_schema() -> dict[str, Any]:
    """Return the JSON Schema that the report on every portfolio satisfies."""
    one = report_schema()
    schema = _PORTFOLIO.schema()
    definitions = one.pop("$defs")
    schema["properties"][_REPORTS] = {
        "type": "object",
        "additionalProperties": {key: value for key, value in one.items() if not key.startswith("$")},
    }
    return {
        "$schema": one["$schema"],
        "$id": f"urn:{PORTFOLIO_SCHEMA.replace('/', ':')}",
        **schema,
        "title": "What a rulebook says of several release plans",
        "$defs": definitions,
    }
