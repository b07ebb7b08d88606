"""What the state laws on frontier developers have in common: how a duty is drafted, and when a model is deployed."""

from collections.abc import Iterable

from frontierpolicy.conditions import ALWAYS, Action, Condition, Lineage, of
from frontierpolicy.deadlines import Standing, Window
from frontierpolicy.facts import Record, preceding_year
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Incident, Model, Stage
from frontierpolicy.provisions import Bearer, Counterparty, Norm, Sanction
from frontierpolicy.quantities import flop, usd
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Force, Governed, IncidentKind, Modality, Role, StageKind

MORE_THAN_1E26 = Model.foundation & (Model.training_compute > flop("1e26"))
"""A foundation model trained with strictly more than 10^26 operations, later changes counted in."""

HAS_TRAINED_SUCH = Actor.largest_training_compute > flop("1e26")
"""The bearer has trained, or begun to train, such a model, whatever it releases in this plan."""

MORE_THAN_500_MILLION = preceding_year(Actor.revenue) > usd(500_000_000)
"""Gross revenue strictly above 500 million dollars, affiliates included, in the preceding calendar year."""

SEEN_BY_OUTSIDERS = Stage.kind.is_in(
    {StageKind.TRUSTED_PARTNERS, StageKind.LIMITED_PREVIEW, StageKind.GOVERNMENT_ACCESS}
)
DEPLOYED = PUBLIC_RELEASE | (SEEN_BY_OUTSIDERS & ~Stage.for_evaluation)
"""Third parties get the model to use, modify, copy or combine, by service or by its weights.

Not where they get it primarily to develop or evaluate it, which a release to the public never is.
"""

NEW = ~of(Lineage.BASE, ALWAYS) | Model.substantially_new
"""A new model, which one made from no other always is, or a substantially modified version."""

WEIGHTS_TAKEN = Incident.kinds.overlaps({IncidentKind.WEIGHTS_THEFT, IncidentKind.WEIGHTS_TAMPERING})
LOST_CONTROL = Incident.kinds.overlaps({IncidentKind.LOSS_OF_CONTROL})
CRITICAL = (
    ((WEIGHTS_TAKEN | LOST_CONTROL) & Incident.injury) | Incident.catastrophic | Incident.subversion
)  # weights stolen without death or injury are not enough


def duty(
    *,
    id: str,
    citation: Citation,
    action: Action,
    per: type[Record] | None,
    condition: Condition = ALWAYS,
    window: Window = Standing(),
    bearer: Bearer = Role.DEVELOPER,
    towards: Counterparty | Iterable[Counterparty] | None = None,
    modality: Modality = Modality.MUST,
    satisfied_by: tuple[Action, ...] = (),
    governed: Governed | None = None,
    sanction: Sanction | None = None,
    assumes: tuple[str, ...] = (),
) -> Norm:
    """Return a norm that binds by law, addressed to the developer unless another bearer is named."""
    return Norm(
        id=id,
        citation=citation,
        modality=modality,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=bearer,
        towards=towards,
        action=action,
        per=per,
        condition=condition,
        window=window,
        satisfied_by=satisfied_by,
        governed=governed,
        sanction=sanction,
        assumes=assumes,
    )
