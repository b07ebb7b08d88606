"""The plans that the worked examples are about."""

import datetime as dt

from frontierpolicy.facts import exactly
from frontierpolicy.instruments.us_eo_14409.text import DETERMINED
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import (
    NSA_DIRECTOR,
)
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Role, StageKind, Weights

ASKED = dt.date(2026, 6, 24)
PARTNERS, RELEASE = dt.date(2026, 8, 6), dt.date(2026, 8, 20)

NO_LOG = Log()
PARTNER_STAGE = Stage(id="partners", kind=StageKind.TRUSTED_PARTNERS, starts=PARTNERS)
WEIGHTS_STAGE = Stage(id="weights", kind=StageKind.WEIGHTS_PUBLISHED, starts=RELEASE)

PREVIEW_STAGE = Stage(id="preview", kind=StageKind.LIMITED_PREVIEW, starts=dt.date(2026, 5, 20))


def plan_of(party: Party, *stages: Stage, log: Log = NO_LOG, operations: str = "3e25") -> ReleasePlan:
    """Return a plan of open weights in August 2026."""
    return ReleasePlan(
        title="open weights in August 2026",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id="the-model", training_compute=flop(operations), weights=Weights.PUBLISHED),
        stages=exactly(*(stages or (PARTNER_STAGE, WEIGHTS_STAGE))),
        log=log,
    )


def determined(*, outcome: bool) -> Entry:
    """Return that the Director of NSA has found the model covered, or not, on 20 June 2026."""
    return Entry(
        what=DETERMINED,
        by=NSA_DIRECTOR,
        about="the-model",
        outcome=outcome,
        on=dt.date(2026, 6, 20),
        source="a hypothetical determination",
    )
