"""Small portfolios, and portfolios of every shape."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import Rulebook
from frontierpolicy.evaluation import MissingFact
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import META, NVIDIA
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Role
from tests.strategies import plans
from tests.worlds import LAUNCH, instrument, norm, plan_of

ABOVE = Model.training_compute > flop("1e26")
BIG = Model(id="big", training_compute=flop("2e26"))
COMPUTE = MissingFact("model[m].training_compute", Model.training_compute.question, "not stated")
DEVELOPER = MissingFact("roles.developer", "Who is the developer in this plan?", "not stated")
LAW = Rulebook((instrument(norm("1", ABOVE, window=AtOrBefore(LAUNCH))),))


def hosted(model: Model, host: Party = NVIDIA, **fields: Any) -> ReleasePlan:
    """Return a host's plan for a model of Meta's."""
    return plan_of(model, party=host, roles={Role.DEVELOPER: META, Role.HOST: host}, **fields)


PLANS = {
    "above": plan_of(BIG),
    "at": plan_of(Model(id="m", training_compute=flop("1e26"))),
    "host": hosted(BIG),
    "open": plan_of(Model(id="m")),
    "unnamed": plan_of(BIG, roles={}),
}


FEWER = settings(max_examples=settings().max_examples // 4)
"""Three plans at a time: a quarter of the usual examples ask as many questions."""


@st.composite
def portfolios(draw: st.DrawFn) -> dict[str, ReleasePlan]:
    """Return up to three plans, of developers, hosts and parties whose roles are not named."""
    names = draw(st.lists(st.sampled_from(("a", "b", "c")), min_size=1, max_size=3, unique=True))
    return {name: _played(draw(plans()), draw(st.sampled_from(("developer", "host", "nobody")))) for name in names}


def _played(plan: ReleasePlan, part: str) -> ReleasePlan:
    if part == "host":
        return plan.having(party=NVIDIA, roles={Role.DEVELOPER: plan.party, Role.HOST: NVIDIA})
    return plan if part == "developer" else plan.having(roles={})
