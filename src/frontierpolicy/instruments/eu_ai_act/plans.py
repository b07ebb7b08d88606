"""The plans that the worked examples are about: one shape, with what an example changes of it."""

import datetime as dt
from typing import Any

from frontierpolicy.drafting.example import Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.eu_ai_act.terms import EuModel
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, COHERE, DEEPSEEK, META, MISTRAL, XAI
from frontierpolicy.places import country, place
from frontierpolicy.plans import Actor, Entry, Log, Model, Occurrence, ReleasePlan, Stage, System
from frontierpolicy.quantities import flop
from frontierpolicy.terms import LicenceTerm, Role, StageKind, Weights

RELEASE, ASKED = dt.date(2026, 12, 1), dt.date(2026, 11, 23)
KNOWN = dt.date(2026, 11, 2)  # two weeks later is Monday 16 November 2026
NOTIFIED_BY = dt.date(2026, 11, 16)

_SEATS = {ANTHROPIC: "US", COHERE: "CA", DEEPSEEK: "CN", META: "US", MISTRAL: "FR", XAI: "US"}

CLOSED = Model(id="the-model", weights=Weights.WITHHELD, general_purpose=True, base=Missing.NOT_APPLICABLE)


def closed(operations: str, **facts: Any) -> Model:
    """Return a general-purpose model behind an interface, trained from nothing."""
    return CLOSED.having(training_compute=flop(operations), **facts)


def opened(operations: str, *terms: LicenceTerm, monetised: bool = False, known: dt.date | None = None) -> Model:
    """Return a general-purpose model whose weights, architecture and use are public, under a licence."""
    extension = EuModel(
        information_public=True, monetised=monetised, threshold_known=Missing.NOT_APPLICABLE if known is None else known
    )
    return closed(operations, weights=Weights.PUBLISHED, licence_terms=frozenset(terms), extensions=(extension,))


def frontier(operations: str = "3e25", *, known: dt.date = KNOWN, **facts: Any) -> Model:
    """Return a closed model of which it became known on a day that it would exceed the threshold."""
    return closed(operations, extensions=(EuModel(threshold_known=known),), **facts)


def stage(starts: dt.date = RELEASE, *, where: str = "EU", kind: StageKind | None = None) -> Stage:
    """Return a release that is open in a place."""
    return Stage(
        id="release", kind=kind or StageKind.GENERAL_AVAILABILITY, starts=starts, destinations=frozenset({place(where)})
    )


def plan(
    model: Model,
    *stages: Stage,
    party: Party = ANTHROPIC,
    role: Role = Role.DEVELOPER,
    systems: tuple[System, ...] = (),
    occurrences: tuple[Occurrence, ...] = (),
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    """Return the plan of a party that plays one role, and nobody any other."""
    roles: dict[Role, tuple[Party, ...]] = dict.fromkeys((Role.DEVELOPER, Role.MODIFIER, Role.SYSTEM_PROVIDER), ())
    return ReleasePlan(
        title="a model in the Union",
        party=party,
        roles={**roles, role: (party,)},
        actors=(Actor(party=party, organised_in=country(_SEATS[party])),),
        model=model,
        systems=exactly(*systems),
        stages=exactly(*(stages or (stage(),))),
        occurrences=exactly(*occurrences),
        log=Log(entries=log, complete_until=dt.date(2027, 12, 31)),
    )


def due(bearer: str, on: dt.date | None, *provisions: str, decided: bool = True) -> tuple[Expected, ...]:
    """Return one expectation for each provision, due on a day."""
    return tuple(Expected(provision=each, bearer=bearer, due=on, decided=decided) for each in provisions)
