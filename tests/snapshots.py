"""The reviewed snapshots: what each instrument is expected to say of each release, written out from short rows."""

import datetime as dt
import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from frontierpolicy.calendars import first_day, is_event_time
from frontierpolicy.evaluation import Finding
from frontierpolicy.facts import plain
from frontierpolicy.plans import ReleasePlan, Stage

DATA = Path(__file__).parent / "data"
TODAY = dt.date(2026, 11, 23)
PUBLIC = ("api", "api-in-the-union", "app", "planned-api", "weights")
OUT = ("weights_released", "api_ga", "consumer_rollout", "limited_preview", "announced")

Row = Mapping[str, Any]
Expected = tuple[str, str, str, str, str]
"""The question, the provision, what it is about, decided or conditional, and the day it is due."""


@functools.cache
def sets() -> dict[str, Any]:
    """Return the sets of releases by name."""
    return tomllib.loads((DATA / "release_sets.toml").read_text(encoding="utf-8"))


@functools.cache
def snapshots() -> dict[str, Any]:
    """Return the reviewed snapshots by instrument."""
    files = sorted((DATA / "snapshots").glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def released(release: Row) -> dt.date:
    """Return the day a release was first out in any way, or announced."""
    days = [event["date"] for event in release["events"] if event["type"] in OUT and event["precision"] == "day"]
    return dt.date.fromisoformat(min(days))


def questions(release: Row) -> dict[str, dt.date]:
    """Return the days a release is asked about, by what the rows call them."""
    return {"today": TODAY, "release": released(release)}


def expected(snapshot: Row, release: Row, plan: ReleasePlan) -> Iterator[Expected]:
    """Yield the findings that a snapshot expects for a release, on both days."""
    out = released(release)
    for derivation in snapshot["derivation"]:
        for row in derivation["rows"]:
            if not _concerns(row, release["id"], out):
                continue
            asked = [day for day in _asked(row) if day == "today" or out >= snapshot["issued"]]
            for about, starts in _about(row, plan):
                for day in asked:
                    for provision in derivation["provisions"]:
                        yield day, provision, about, row["state"], _due(row, starts)


def _asked(row: Row) -> tuple[str, ...]:
    return (row["day"],) if "day" in row else ("today", "release")


def _concerns(row: Row, name: str, out: dt.date) -> bool:
    within = row.get("released_since", dt.date.min) <= out < row.get("released_before", dt.date.max)
    return within and ("of" not in row or name in members(row["of"])) and name not in members(row.get("but", []))


def members(names: list[str]) -> set[str]:
    """Return the releases that are named, one by one or by a set."""
    known = sets()
    return {each for name in names for each in (known[name]["releases"] if name in known else [name])}


def _about(row: Row, plan: ReleasePlan) -> Iterator[tuple[str, dt.date | None]]:
    about = row.get("about", "")
    if isinstance(about, str) and about != "stages":
        yield about, None
        return
    for stage in plan.stages:
        starts = _starts(stage)
        within = row.get("started_since", dt.date.min) <= starts < row.get("started_before", dt.date.max)
        if within and stage.id in (PUBLIC if about == "stages" else about):
            yield stage.id, starts


def _starts(stage: Stage) -> dt.date:
    starts = plain(stage.starts, TODAY)
    assert is_event_time(starts)
    return first_day(starts)


def _due(row: Row, starts: dt.date | None) -> str:
    due = row.get("due", "")
    if due in {"eve", "day"}:
        assert starts is not None
        return str(starts - dt.timedelta(days=due == "eve"))
    return str(due)


def missing(snapshot: Row) -> dict[str, set[str]]:
    """Return the facts that each provision of a snapshot is expected to miss, of some release on some day."""
    return {
        provision: {*derivation.get("missing", []), *derivation.get("also", {}).get(provision, [])}
        for derivation in snapshot["derivation"]
        for provision in derivation["provisions"]
    }


def found(finding: Finding, day: str) -> Expected:
    """Return a finding as the snapshots have it."""
    state = "decided" if finding.decided else "conditional"
    return day, section(finding), finding.item, state, "" if finding.due is None else str(finding.due)


def section(finding: Finding) -> str:
    """Return the id of the provision inside its instrument."""
    return finding.provision.split("/", maxsplit=1)[1]


def missed(finding: Finding) -> set[str]:
    """Return the paths of the facts that a finding misses, without the names of what they are facts of."""
    return {re.sub(r"\[[^\]]*\]", "", fact.path) for fact in finding.missing}


def cited(finding: Finding, plan: ReleasePlan) -> str:
    """Write modality, force, bearer and citation of a finding as the snapshots have them."""
    bearer = "its developer" if finding.bearer == plan.party else str(finding.bearer)
    return f"{finding.modality.value}, {finding.force.value}, {bearer}: {finding.citation}"
