"""Plans for the worked examples of the state laws on frontier developers."""

import datetime as dt
from collections.abc import Mapping

from frontierpolicy.conditions import Action
from frontierpolicy.drafting.example import Expected
from frontierpolicy.facts import Estimate, Extension, Missing, exactly
from frontierpolicy.parties import Party
from frontierpolicy.places import Place
from frontierpolicy.plans import Actor, Entry, Log, Model, Occurrence, ReleasePlan, Stage
from frontierpolicy.quantities import Compute, Money, flop, usd
from frontierpolicy.terms import Role, StageKind, Timing

LAB = Party("the-lab", "the laboratory")
COMPLETE = dt.date(2029, 12, 31)

Revenue = Mapping[int, Money | Estimate[Money]]


def lab(
    starts: dt.date,
    *,
    compute: str | Estimate[Compute] | Missing = "2e26",
    revenue: str = "600000000",
    revenues: Revenue | None = None,
    others: str = "0",
    kind: StageKind = StageKind.WEIGHTS_PUBLISHED,
    where: frozenset[Place] | Missing = Missing.NOT_STATED,
    developed: frozenset[Place] | Missing = Missing.NOT_STATED,
    evaluation: bool | Missing = Missing.NOT_STATED,
    research: bool | Missing = Missing.NOT_STATED,
    log: tuple[Entry, ...] = (),
    occurrences: tuple[Occurrence, ...] = (),
    about_model: tuple[Extension, ...] = (),
    about_lab: tuple[Extension, ...] = (),
) -> ReleasePlan:
    """Return the plan of a laboratory that deploys one new model in one stage; its log leaves nothing out."""
    stage = Stage(
        id="stage", kind=kind, starts=starts, destinations=where, for_evaluation=evaluation, for_research=research
    )
    model = Model(
        id="the-model",
        foundation=True,
        training_compute=flop(compute) if isinstance(compute, str) else compute,
        base=Missing.NOT_APPLICABLE,
        developed_in=developed,
        extensions=about_model,
    )
    known = revenues if revenues is not None else dict.fromkeys(range(2024, 2029), usd(revenue))
    return ReleasePlan(
        title="a new model",
        party=LAB,
        roles={Role.DEVELOPER: LAB},
        actors=(Actor(party=LAB, largest_training_compute=flop(others), revenue=known, extensions=about_lab),),
        model=model,
        stages=exactly(stage),
        occurrences=exactly(*occurrences),
        log=Log(entries=log, complete_until=COMPLETE),
    )


def did(action: Action, on: dt.date | dt.datetime, *, towards: Party | None = None, about: str | None = None) -> Entry:
    """Return the entry that the laboratory did something."""
    return Entry(what=action, by=LAB, towards=towards, about=about, on=on, source="the plan")


def expected(
    *provisions: str, decided: bool = True, due: dt.date | None = None, timing: Timing | None = None
) -> tuple[Expected, ...]:
    """Return one expectation of the laboratory for each provision."""
    return tuple(
        Expected(provision=each, bearer=LAB.id, decided=decided, due=due, timing=timing) for each in provisions
    )
