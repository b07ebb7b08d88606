"""Small worlds for tests: one plan, one norm, one case."""

import datetime as dt
from typing import Any

from frontierpolicy.calendars import EventTime, Interval
from frontierpolicy.conditions import ALWAYS, Action, Condition
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import Awaits, Clause, Instrument, Law, Part, Rulebook, Version, law_as_known
from frontierpolicy.evaluation import Finding, Report, evaluate
from frontierpolicy.evaluation.world import Case, World
from frontierpolicy.facts import Collection, Given, Record
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import META
from frontierpolicy.places import country
from frontierpolicy.plans import Entry, Log, Model, Recipient, ReleasePlan, Stage
from frontierpolicy.provisions import Norm, Override, Provision
from frontierpolicy.provisions.actions import MAKE_AVAILABLE
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, InstrumentKind, Modality, RecipientKind, Role, StageKind, Topic, UsStatus

DAY = dt.date(2026, 6, 24)
SOURCE = Source(title="An Act", url="https://example.org/act", checked=dt.date(2030, 1, 1))
ACT = Action(
    id="tests/act", phrase="do it to {object} for {counterparty}", done="done it", topics=frozenset({Topic.REPORTING})
)
OTHER_ACT = Action(id="tests/other", phrase="do the other", done="done the other")
EDGE = SOURCE.at("edge")
DUE = AtOrBefore(dt.date(2026, 6, 20))
TODAY, TOMORROW, YESTERDAY = DAY, DAY + dt.timedelta(days=1), DAY - dt.timedelta(days=1)
LAUNCH = dt.date(2026, 7, 24)  # 30 days after DAY
REQUEST: dict[str, Any] = {"force": Force.REQUESTED, "basis": Basis.INVITATION}
MAY: dict[str, Any] = {"modality": Modality.MAY}
BAN: dict[str, Any] = {"modality": Modality.MUST_NOT}


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
    *parts: Part, name: str = "an-act", begins: EventTime | Awaits = dt.date(2020, 1, 1), **fields: Any
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
    return law_as_known(Rulebook((instrument(*parts, overrides=overrides),)), DAY)


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


def launch(starts: Given[EventTime] = LAUNCH, **fields: Any) -> Stage:
    """Return a stage of general availability."""
    usual: dict[str, Any] = {"id": "ga", "kind": StageKind.GENERAL_AVAILABILITY, "starts": starts}
    return Stage(**{**usual, **fields})


def acts(*on: EventTime, what: Action = ACT, by: Party = META, complete: dt.date | None = None, **fields: Any) -> Log:
    """Return a log of one party's acts on those days."""
    entries = tuple(Entry(what=what, by=by, on=each, source="s", **fields) for each in on)
    return Log(entries=entries, complete_until=complete)


def report_of(*parts: Part, plan: ReleasePlan | None = None, as_of: dt.date = DAY, **fields: Any) -> Report:
    """Return what an instrument of those provisions says of a plan; other fields are evaluate's or the instrument's."""
    asked = {name: fields.pop(name) for name in ("known_at", "record", "exact", "readings") if name in fields}
    return evaluate(plan_of() if plan is None else plan, instrument(*parts, **fields), as_of=as_of, **asked)


def only(report: Report) -> Finding:
    """Return the one finding of a report."""
    (finding,) = report.findings
    return finding


NO_FOREIGNERS = norm(
    per=Recipient,
    towards=Recipient,
    **BAN,
    action=MAKE_AVAILABLE,
    condition=(Recipient.kind.is_(RecipientKind.PERSON) & Recipient.us_status.is_(UsStatus.NONE_OF_THESE))
    | (Recipient.kind.is_(RecipientKind.ENTITY) & ~Recipient.organised_in.is_within(country("US"))),
)
ALIEN = Recipient(id="alien", kind=RecipientKind.PERSON, us_status=UsStatus.NONE_OF_THESE)
