"""The White House Accord on Super Intelligence of 29 September 2026: six firms, four layers, no dates."""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.drafting import Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, GOOGLE, META, MICROSOFT, NVIDIA, OPENAI, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Model, ReleasePlan
from frontierpolicy.provisions import Norm
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Force, Modality, Role, Standing, Timing, Topic

__all__ = ["INSTRUMENT", "examples"]

CHECKED = dt.date(2026, 10, 10)
ACCORD = Source(
    title="White House Accord on Super Intelligence, 29 September 2026",
    url="https://en.wikisource.org/wiki/White_House_Accord_on_Super_Intelligence",
    checked=CHECKED,
    note="about 300 words, phrased as what firms should do",
)


def _layer(number: str, place: str, name: str, phrase: str, done: str) -> Norm:
    action = Action(id=f"us-wh-accord-si/{name}", phrase=phrase, done=done, topics=frozenset({Topic.GOVERNANCE}))
    return undertaking(id=number, citation=ACCORD.at(place, caveat=Caveat.HORTATORY), action=action, per=Actor)


INSTRUMENT = VoluntaryCommitment(
    id="us-wh-accord-si-2026",
    title="A Joint Commitment on Frontier SI Responsibilities",
    issuer="the White House and six firms",
    jurisdiction=country("US"),
    source=ACCORD,
    issued=dt.date(2026, 9, 29),
    begins=dt.date(2026, 9, 29),
    summary="Four layers of control, and regular meetings. No threshold, deadline, duty to publish or penalty.",
    signatories=tuple(
        Signature(party=each, on=dt.date(2026, 9, 29), source=ACCORD.url)
        for each in (ANTHROPIC, GOOGLE, META, NVIDIA, OPENAI, XAI)
    ),
    complete_until=CHECKED,
    undertakings=(
        _layer(
            "layer-1",
            "first layer",
            "internal-controls",
            "control the capability and alignment of frontier systems in training and deployment",
            "set up internal controls",
        ),
        _layer(
            "layer-2", "second layer", "internal-team", "have an internal team check those controls", "set up the team"
        ),
        _layer(
            "layer-3",
            "third layer",
            "external-evaluator",
            "have an independent external auditor or evaluator check them too",
            "engaged an external evaluator",
        ),
        _layer(
            "layer-4",
            "fourth layer",
            "board-committee",
            "have an independent committee of the board receive both reports and act on them",
            "set up the committee",
        ),
        _layer("meetings", "meetings on standards", "meet", "meet regularly on common standards", "met"),
    ),
    caveats=(Caveat.HORTATORY,),
)


def _plan(party: Party) -> ReleasePlan:
    return ReleasePlan(title="any model", party=party, roles={Role.DEVELOPER: party}, model=Model(id="the-model"))


def _layers(bearer: str) -> tuple[Expected, ...]:
    layers = ("layer-1", "layer-2", "layer-3", "layer-4", "meetings")
    return tuple(
        Expected(provision=each, bearer=bearer, standing=Standing.OPEN, timing=Timing.CURRENT) for each in layers
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (
        Example(
            title="Meta signed the Accord",
            derivation="Its chief executive signed on 29 September 2026; nothing has a date.",
            plan=_plan(META),
            as_of=dt.date(2026, 9, 29),
            norms={(Modality.MUST, Force.COMMITTED): ("layer-1", "layer-2", "layer-3", "layer-4", "meetings")},
            expects=_layers("meta"),
        ),
        Example(
            title="nothing on the eve",
            derivation="On 28 September there was no Accord.",
            plan=_plan(META),
            as_of=dt.date(2026, 9, 28),
        ),
        Example(
            title="Microsoft was a guest",
            derivation="Neither Microsoft nor Amazon signed.",
            plan=_plan(MICROSOFT),
            as_of=dt.date(2026, 10, 1),
        ),
        Example(
            title="whether Microsoft has signed since is not known",
            derivation="The evidence ends on 10 October 2026.",
            plan=_plan(MICROSOFT),
            as_of=dt.date(2026, 11, 23),
            expects=tuple(
                Expected(provision=each.provision, bearer="microsoft", decided=False) for each in _layers("microsoft")
            ),
        ),
        *(
            Example(
                title=f"{each} signed the Accord",
                derivation="It is one of those that signed on 29 September 2026.",
                plan=_plan(each),
                as_of=dt.date(2026, 9, 29),
                expects=_layers(each.id),
            )
            for each in (ANTHROPIC, GOOGLE, NVIDIA, OPENAI, XAI)
        ),
    )
