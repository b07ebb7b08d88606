"""A case from a file as a rulebook of this library, and what the library finds of it."""

import datetime as dt
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import Interval, days, first_day
from frontierpolicy.deadlines import AtOrBefore, NotBefore, Standing, Throughout, Window, Within
from frontierpolicy.drafting import Rulebook
from frontierpolicy.errors import Fault, FrontierPolicyError
from frontierpolicy.evaluation import Finding, Report, evaluate
from frontierpolicy.facts import word
from frontierpolicy.lifecycle import Event, Happening, report_life
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan
from frontierpolicy.provisions import Block, Definition, Norm, Override, Pattern, Provision, Unless
from frontierpolicy.terms import Basis, Force, Modality, Role
from tests.case_files import Case, act, conditions, fact, modality, term, who
from tests.worlds import EDGE, instrument

AGENT, ACT_NAME, EVER = "agent", "an-act", dt.date(2000, 1, 1)
_BASES = {Force.BINDING: Basis.LAW, Force.COMMITTED: Basis.SIGNATURE}


def rulebook_of(case: Case) -> Rulebook:
    """Return the rulebook of a case: one instrument, or as many as its rules name."""
    rules = [(row, _norm(row)) for row in case.rows("norms")]
    rules += [(row, _definition(row)) for row in case.rows("definitions")]
    rules += [(row, _block(row)) for row in case.rows("blocks")]
    homes = {row["id"]: row.get("in", ACT_NAME) for row, _ in rules}
    full = {name: f"{home}/{name}" for name, home in homes.items()}
    edges = [
        Override(winner=full[winner], loser=full[loser], citation=EDGE)
        for winner, loser in case.table.get("overrides", [])
    ]
    return Rulebook(
        tuple(
            instrument(
                *(made for row, made in rules if homes[row["id"]] == home),
                name=home,
                overrides=tuple(edges) if home == ACT_NAME else (),
            )
            for home in dict.fromkeys([ACT_NAME, *homes.values()])
        )
    )


def _stated(row: dict[str, Any]) -> dict[str, Any]:
    applies, exceptions = conditions(row)
    unless = tuple(Unless(each, EDGE) for each in exceptions)
    return {"id": row["id"], "citation": EDGE, "per": Model, "condition": applies, "exceptions": unless}


def _norm(row: dict[str, Any]) -> Provision:
    says, said = modality(row)
    force = word(Force, row.get("force", "binding"))
    made = Norm(
        **_stated(row),
        modality=says,
        force=force,
        basis=_BASES.get(force, Basis.INVITATION),
        bearer=word(Role, row["by_role"]) if "by_role" in row else who(row.get("by", AGENT)),
        towards=tuple(who(each) for each in row.get("towards", [])),
        action=act(said),
        window=_window(row),
        satisfied_by=tuple(act(each) for each in row.get("also", [])),
        after_breach_of=row.get("after_breach_of", ""),
    )
    return made.during(Interval(*row["in_force"])) if "in_force" in row else made


def _window(row: dict[str, Any]) -> Window:
    opens, due, kept = row.get("from"), row.get("due"), row.get("kept_until")
    if kept is not None:
        return Throughout(kept, period=days((kept - opens).days))
    if due is not None:
        return AtOrBefore(due) if opens is None else Within(opens, period=days((due - opens).days))
    return Standing() if opens is None else NotBefore(opens)


def _definition(row: dict[str, Any]) -> Provision:
    return Definition(**_stated(row), term=term(row["term"]), counts=row.get("counts", True))


def _block(row: dict[str, Any]) -> Provision:
    stops = row["stops"]
    pattern = Pattern(
        instrument=stops.get("in", ""),
        sections=tuple(stops.get("norms", ())),
        modalities=frozenset(word(Modality, each) for each in stops.get("says", ())),
        forces=frozenset(word(Force, each) for each in stops.get("forces", ())),
    )
    return Block(**_stated(row), pattern=pattern)


def plan_of_case(case: Case) -> ReleasePlan:
    """Return the plan in which the facts of a case are on record."""
    roles = {word(Role, name): tuple(map(who, names)) for name, names in case.table.get("roles", {}).items()}
    log = Log(entries=[_entry(row) for row in case.rows("acts") if _planned(row, case)])
    return ReleasePlan(title=case.id, party=who(AGENT), roles=roles, model=Model(id="the-thing"), log=log)


def _planned(row: dict[str, Any], case: Case) -> bool:
    """Return whether an act lies surely after the day of the question: it is planned, and not on record."""
    return first_day(row["on"]) > case.as_of


def record_of(case: Case) -> tuple[Log, ...]:
    """Return the public record of a case: its facts, and a list of each act, complete as far as the case says."""
    acts = dict.fromkeys([modality(row)[1] for row in case.rows("norms")] + [row["act"] for row in case.rows("acts")])
    for row in case.rows("norms"):
        acts.update(dict.fromkeys(row.get("also", ())))
    lists = [
        Log(
            of=act(name),
            complete_until=case.table.get("complete"),
            entries=[_entry(row) for row in case.rows("acts") if row["act"] == name and not _planned(row, case)],
        )
        for name in acts
    ]
    return (
        *lists,
        Log(entries=[each for name, value in case.table.get("facts", {}).items() for each in _is(name, value)]),
    )


def _entry(row: dict[str, Any]) -> Entry:
    towards = who(row["towards"]) if "towards" in row else None
    return Entry(
        what=act(row["act"]), by=who(row.get("by", AGENT)), towards=towards, on=row["on"], until=row.get("until"),
        source="the case",
    )  # fmt: skip


def _is(name: str, value: Any) -> list[Entry]:
    changes = [(EVER, value)] if isinstance(value, bool) else value
    return [
        Entry(what=fact(name), by=fact(name).authority, on=on, outcome=outcome, source="the case")
        for on, outcome in changes
    ]


def report_of_case(case: Case) -> Report:
    """Return what the library finds of a case."""
    record = record_of(case)
    return evaluate(plan_of_case(case), rulebook_of(case), as_of=case.as_of, record=record)


@attrs.frozen(order=True)
class Answer:
    """What is found of one norm, for one bearer, towards one counterparty; with nothing found, only the norm."""

    norm: str
    found: str
    by: str = ""
    towards: str = ""
    says: str = ""
    stands: str = ""
    missing: tuple[str, ...] = ()


def expected_of(case: Case) -> list[Answer]:
    """Return what a case expects of its norms."""
    return sorted(_expected(row) for row in case.rows("expect"))


def _expected(row: dict[str, Any]) -> Answer:
    if row["found"] == "absent":
        return Answer(row["norm"], "absent")
    by, towards = row.get("by", AGENT), row.get("towards", "")
    return Answer(row["norm"], row["found"], by, towards, row["says"], row["stands"], tuple(row.get("missing", ())))


def answers_of(case: Case, report: Report) -> list[Answer]:
    """Return what is found of each norm of a case."""
    found = [_answer(each) for each in report.findings]
    yielding = {each.norm for each in found}
    found += [Answer(row["id"], "absent") for row in case.rows("norms") if row["id"] not in yielding]
    return sorted(found)


def _answer(finding: Finding) -> Answer:
    return Answer(
        norm_of(finding.provision),
        "decided" if finding.decided else "conditional",
        finding.bearer.value if isinstance(finding.bearer, Role) else finding.bearer.id,
        finding.counterparty.lower(),
        finding.modality.value,
        finding.standing.value,
        tuple(sorted(each.path.removeprefix("log.").removeprefix("cases/") for each in finding.missing)),
    )


def norm_of(provision: str) -> str:
    """Return the id within a case of a provision, or of a finding's."""
    return provision.split("/", 1)[1].split(":", maxsplit=1)[0]


def lives_of(case: Case, report: Report) -> dict[str, tuple[str, str]]:
    """Return the state of each duty of a case, and whether it was broken."""
    besides: dict[str, list[Happening]] = {}
    for row in case.rows("events"):
        happening = Happening(
            event=word(Event, row["event"]), on=row["on"], successor=row.get("successor", ""), source="the case"
        )
        (name,) = [each.id for each in report.findings if norm_of(each.provision) == row["norm"]]
        besides.setdefault(name, []).append(happening)
    found = report_life(report, besides)
    return {norm_of(each.duty.provision): (each.status.value, each.breached.value) for each in found}


def refusals_of(case: Case) -> list[str]:
    """Return what the library says against the rulebook of a case."""
    with pytest.raises(FrontierPolicyError) as caught:
        report_of_case(case)
    faults: tuple[Fault, ...] = getattr(caught.value, "faults", ())
    return [each.problem for each in faults]
