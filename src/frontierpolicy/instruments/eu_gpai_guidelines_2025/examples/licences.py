"""Worked examples: what the guidelines remark of a licence, and of whom a release refuses."""

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.plans import ASKED, opened, plan, stage
from frontierpolicy.places import place
from frontierpolicy.plans import Stage
from frontierpolicy.terms import LicenceTerm, StageKind, Weights

FOR_ALL = stage(kind=StageKind.WEIGHTS_PUBLISHED).having(refuses_by_origin=False)
FOR_SOME = FOR_ALL.having(refuses_by_origin=True)
SERVICE_FOR_SOME = stage().having(id="service", refuses_by_origin=True)
TERRITORY, USE = LicenceTerm.TERRITORY_EXCLUDED, LicenceTerm.USE_RESTRICTIONS


def _example(
    title: str,
    derivation: str,
    *terms: LicenceTerm,
    stages: tuple[Stage, ...] = (FOR_ALL,),
    weights: Weights = Weights.PUBLISHED,
    without: str = "CN",
    remarks: str = "",
) -> Example:
    model = opened("5e24", *terms).having(weights=weights, licence_excludes=frozenset({place(without)}))
    return Example(
        title=title,
        derivation=derivation,
        plan=plan(model, *stages),
        as_of=ASKED,
        expects=None,
        notices=frozenset(remarks.split()),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    origin = "Section 4.2.1: access to open weights must not discriminate by country of origin."
    use = "Section 4.2.1: limits on the use of open weights must be proportionate and for safety."
    union = "Section 3.1.3: whoever leaves the Union out of the licence of open weights is no provider there."
    shared = Weights.SHARED_WITH_PARTNERS
    return (
        _example("open weights for all", f"{origin} {use} {union} None of it is so.", LicenceTerm.ATTRIBUTION),
        _example("a licence that leaves territories out", origin, TERRITORY, remarks="4.2.1.origin"),
        _example("the same licence of weights that are not public", origin, TERRITORY, weights=shared),
        _example("a download that refuses some", origin, stages=(FOR_SOME,), remarks="4.2.1.origin"),
        _example("only a service refuses some", origin, stages=(FOR_ALL, SERVICE_FOR_SOME)),
        _example("a licence that limits use", use, USE, remarks="4.2.1.use"),
        _example("limits on the use of weights that are not public", use, USE, weights=shared),
        _example("a licence without the Union", union, without="EU", remarks="3.1.3"),
        _example("the same of weights that are not public", union, without="EU", weights=shared),
    )
