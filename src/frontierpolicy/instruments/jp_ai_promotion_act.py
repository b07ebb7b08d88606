"""Japan's act of 2025 on the promotion of AI: firms are to cooperate, and nothing follows if they do not."""

import datetime as dt

from frontierpolicy.conditions import Action, any_
from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import Statute
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.parties.known import JAPAN, OPENAI
from frontierpolicy.places import Place, country
from frontierpolicy.plans import Actor, Model, ReleasePlan, Stage
from frontierpolicy.provisions import Norm
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Caveat, Confidence, Enforcement, Force, Modality, Role, StageKind, Timing, Topic

__all__ = ["INSTRUMENT", "examples"]

PROMULGATED = dt.date(2025, 6, 4)
ACT = Source(
    title="Act on Promotion of Research and Development and Utilization of AI-Related Technologies",
    url="https://ca.hoganlovells.com/en/publications/apac-ai-monitor-series-japan",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="read through law firms, who say that most of it applied at once; some date its duties to 1 September 2025",
)
COOPERATE = Action(
    id="jp-ai-promotion-act/cooperate",
    phrase="cooperate with the measures of {counterparty} on AI",
    done="cooperated",
    topics=frozenset({Topic.GOVERNANCE}),
)

INSTRUMENT = Statute(
    id="jp-ai-promotion-act",
    title="AI Promotion Act",
    issuer="the National Diet",
    jurisdiction=country("JP"),
    source=ACT,
    issued=PROMULGATED,
    begins=PROMULGATED,
    enforcement=Enforcement.NONE,
    summary="Whoever uses or offers AI in business in Japan is to cooperate with the State. No date, no sanction.",
    parts=(
        Norm(
            id="7",
            citation=ACT.at("duties of business operators, art. 7", caveat=Caveat.HORTATORY),
            modality=Modality.MUST,
            force=Force.REQUESTED,
            basis=Basis.LAW,
            bearer=Role.DEVELOPER,
            towards=JAPAN,
            action=COOPERATE,
            per=Actor,
            condition=any_(Stage, Stage.destinations.touch(country("JP"))),
            window=Undated("no time is named"),
            caveat=Caveat.HORTATORY,
        ),
    ),
)


def _plan(where: frozenset[Place] | Missing) -> ReleasePlan:
    return ReleasePlan(
        title="a new model by API",
        party=OPENAI,
        roles={Role.DEVELOPER: OPENAI},
        model=Model(id="the-model"),
        stages=exactly(
            Stage(id="ga", kind=StageKind.GENERAL_AVAILABILITY, starts=PROMULGATED, destinations=where),
        ),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    japan, france = frozenset({country("JP")}), frozenset({country("FR")})
    asked = Expected(provision="7", bearer="openai", timing=Timing.CURRENT)
    return (
        Example(
            title="a service in Japan on the day of promulgation",
            derivation="Most of the act applied from 4 June 2025 on.",
            plan=_plan(japan),
            as_of=PROMULGATED,
            norms={(Modality.MUST, Force.REQUESTED): ("7",)},
            expects=(asked,),
        ),
        Example(
            title="the eve of promulgation",
            derivation="On 3 June 2025 the act was not promulgated.",
            plan=_plan(japan),
            as_of=dt.date(2025, 6, 3),
        ),
        Example(
            title="a service in France alone",
            derivation="The act speaks to business in Japan.",
            plan=_plan(france),
            as_of=PROMULGATED,
        ),
        Example(
            title="where the service is open must be said",
            derivation="Without its destinations nobody can tell whether it is offered in Japan.",
            plan=_plan(Missing.NOT_STATED),
            as_of=PROMULGATED,
            expects=(Expected(provision="7", bearer="openai", decided=False),),
        ),
    )
