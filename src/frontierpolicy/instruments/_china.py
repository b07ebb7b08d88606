"""What the Chinese measures on generative AI have in common: to which services they apply."""

from frontierpolicy.conditions import ALWAYS, Action, Condition
from frontierpolicy.deadlines import Standing, Window
from frontierpolicy.parties import Party
from frontierpolicy.places import country
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Norm
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Force, Governed, Medium, Modality, Role, StageKind

MAINLAND = country("CN")
"""Hong Kong and Macau are places of their own."""

SERVED = (
    Stage.kind.is_(StageKind.GENERAL_AVAILABILITY)
    & Stage.destinations.touch(MAINLAND)
    & Model.generates.overlaps(Medium)
)
"""A generative service to the public of the mainland: research, use inside a firm and service abroad alone are not.

Weights that can be downloaded are no service by themselves.
"""


def of_provider(
    *,
    id: str,
    citation: Citation,
    action: Action,
    condition: Condition = ALWAYS,
    towards: Party | None = None,
    window: Window = Standing(),
    modality: Modality = Modality.MUST,
    governed: Governed | None = None,
) -> Norm:
    """Return what a provider of such a service must or may do."""
    return Norm(
        id=id,
        citation=citation,
        modality=modality,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=Role.SYSTEM_PROVIDER,
        towards=towards,
        action=action,
        per=Stage,
        condition=SERVED & condition,
        window=window,
        governed=governed,
    )
