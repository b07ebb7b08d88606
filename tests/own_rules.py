"""A rulebook of one's own, as a user would draft it: what the docs test, and faults are planted in."""

import datetime as dt

import attrs

from frontierpolicy.conditions import Action
from frontierpolicy.drafting import Statute
from frontierpolicy.parties.known import CAISI
from frontierpolicy.places import country
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Norm
from frontierpolicy.quantities import flop
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, Modality, Role, Weights

TEXT = Source(title="Sample Act", checked=dt.date(2030, 1, 1))
ISSUED = dt.date(2026, 1, 1)
REPORT = Action(id="own/report", phrase="report {object} to {counterparty}", done="reported")
TEST = Action(id="own/test", phrase="have {object} tested by {counterparty}", done="had it tested")
LARGE = Model.training_compute >= flop("1e25")


def norm(name: str, action: Action, force: Force, basis: Basis) -> Norm:
    """Return a duty of the developer of a large model towards CAISI."""
    return Norm(
        id=name,
        citation=TEXT.at(f"s. {name}"),
        per=Model,
        modality=Modality.MUST,
        force=force,
        basis=basis,
        bearer=Role.DEVELOPER,
        towards=CAISI,
        action=action,
        condition=LARGE,
    )


REPORTING = norm("1", REPORT, Force.BINDING, Basis.LAW).unless(
    Model.weights.is_(Weights.PUBLISHED), TEXT.at("s. 1 proviso")
)
TESTING = norm("2", TEST, Force.REQUESTED, Basis.INVITATION)


def act(*parts: Norm) -> Statute:
    """Return the act with those provisions."""
    return Statute(
        id="sample-act",
        title="Sample Act",
        issuer="a legislature",
        jurisdiction=country("US"),
        source=TEXT,
        issued=ISSUED,
        begins=ISSUED,
        parts=parts,
    )


ACT = act(REPORTING, TESTING)
OFF_BY_ONE = act(attrs.evolve(REPORTING, condition=Model.training_compute > flop("1e25")), TESTING)
DROPPED_EXCEPTION = act(attrs.evolve(REPORTING, exceptions=()), TESTING)
FLIPPED_FORCE = act(REPORTING, attrs.evolve(TESTING, force=Force.BINDING, basis=Basis.LAW))
