"""Small worlds for tests: one plan, one norm, one case."""

import datetime as dt
from typing import Any

from frontierpolicy.calendars import EventTime, Interval
from frontierpolicy.conditions import ALWAYS, Action, Condition
from frontierpolicy.drafting import Awaits, Clause, Instrument, Law, Rulebook, Version
from frontierpolicy.evaluation.world import Case, World
from frontierpolicy.facts import Collection, Record
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Log, Model, ReleasePlan, Stage
from frontierpolicy.provisions import Norm, Override, Provision
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, InstrumentKind, Modality, Role, Topic

DAY = dt.date(2026, 6, 24)
SOURCE = Source(title="An Act", url="https://example.org/act", checked=dt.date(2030, 1, 1))
ACT = Action(
    id="tests/act", phrase="do it to {object} for {counterparty}", done="done it", topics=frozenset({Topic.REPORTING})
)
OTHER_ACT = Action(id="tests/other", phrase="do the other", done="done the other")


def plan_of(model: Model | None = None, *stages: Stage, complete: bool = True, **fields: Any) -> ReleasePlan:
    """Return a plan of Meta's for a model."""
    usual: dict[str, Any] = {
        "title": "a plan",
        "party": META,
        "roles": {Role.DEVELOPER: META},
        "model": model or Model(id="the-model"),
        "stages": Collection(stages, complete=complete),
    }
    return ReleasePlan(**{**usual, **fields})


def norm(name: str = "1", condition: Condition = ALWAYS, **fields: Any) -> Norm:
    """Return a binding duty of the developer, stated of the model."""
    usual: dict[str, Any] = {
        "id": name,
        "citation": SOURCE.at(f"s. {name}"),
        "modality": Modality.MUST,
        "force": Force.BINDING,
        "basis": Basis.LAW,
        "bearer": Role.DEVELOPER,
        "action": ACT,
        "per": Model,
        "condition": condition,
    }
    return Norm(**{**usual, **fields})


def instrument(
    *parts: Provision, name: str = "an-act", begins: EventTime | Awaits = dt.date(2020, 1, 1), **fields: Any
) -> Instrument:
    """Return an instrument of those provisions, in force since 2020 unless told otherwise."""
    usual: dict[str, Any] = {
        "id": name,
        "title": "An Act",
        "kind": InstrumentKind.STATUTE,
        "issuer": "a legislature",
        "jurisdiction": None,
        "source": SOURCE,
        "issued": dt.date(2019, 1, 1),
        "begins": begins,
        "parts": parts,
    }
    return Instrument(**{**usual, **fields})


def law_of(*parts: Provision, overrides: tuple[Override, ...] = ()) -> Law:
    """Return the law that those provisions make."""
    return Rulebook((instrument(*parts, overrides=overrides),)).law(DAY)


def case_of(
    plan: ReleasePlan | None = None,
    *records: Record,
    law: Law | None = None,
    day: dt.date = DAY,
    as_of: dt.date = DAY,
    record: tuple[Log, ...] = (),
    bearer: Party | Role = META,
) -> Case:
    """Return the case of a plan's model, or of other records, on a day."""
    world = World(law=law or law_of(), plan=plan, as_of=as_of, known_at=as_of, record=record)
    inner = records or ((plan.model,) if plan is not None else ())
    return Case(world=world, records=inner, bearer=bearer, moment=dt.datetime.combine(day, dt.time()))


def clause_of(provision: Provision) -> Clause:
    """Return a provision as a clause that is always in force."""
    return Clause(id=f"an-act/{provision.id}", instrument=instrument(), versions=(Version(Interval(), provision),))
