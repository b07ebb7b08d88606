"""The rule that BIS proposed on 11 September 2024: quarterly reports under EO 14110. It was never made final."""

import datetime as dt

from frontierpolicy.conditions import Action, Condition
from frontierpolicy.deadlines import Yearly
from frontierpolicy.drafting import Awaits, Regulation
from frontierpolicy.drafting.example import Example
from frontierpolicy.facts import Missing, Record, exactly
from frontierpolicy.instruments._us_executive import act
from frontierpolicy.parties.known import COMMERCE, OPENAI
from frontierpolicy.places import country
from frontierpolicy.plans import ComputingCluster, Model, ReleasePlan
from frontierpolicy.provisions import Norm, Notice
from frontierpolicy.quantities import Compute, count, flop
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, Modality, Role, Status, Topic

__all__ = ["INSTRUMENT", "examples"]

PROPOSAL = Source(
    title="BIS proposed rule, 89 FR 73612",
    url="https://regulations.justia.com/regulations/fedreg/2024/09/11/2024-20529.html",
    checked=dt.date(2026, 10, 10),
    note="RIN 0694-AJ55; comments were open until 11 October 2024",
)
REPORT_MODEL = act(
    "us-bis-nprm-2024",
    "report-model",
    "notify {counterparty} of the training of {object}, half a year ahead too",
    "notified it",
    Topic.REPORTING,
)
REPORT_CLUSTER = act(
    "us-bis-nprm-2024",
    "report-cluster",
    "notify {counterparty} of {object}, half a year ahead too",
    "notified it",
    Topic.REPORTING,
)
QUARTERS = Yearly(((1, 15), (4, 15), (7, 15), (10, 15)))


def _quarterly(name: str, place: str, action: Action, per: type[Record], condition: Condition) -> Norm:
    return Norm(
        id=name,
        citation=PROPOSAL.at(place),
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=Role.DEVELOPER,
        towards=COMMERCE,
        action=action,
        per=per,
        condition=condition,
        window=QUARTERS,
    )


INSTRUMENT = Regulation(
    id="us-bis-nprm-2024",
    title="Reporting requirements for advanced models and computing clusters (proposed)",
    issuer="the Bureau of Industry and Security",
    jurisdiction=country("US"),
    source=PROPOSAL,
    issued=dt.date(2024, 9, 11),
    begins=Awaits(status=Status.PROPOSED, act="a final rule, of which none was found"),
    summary="Would have asked for quarterly reports on models above 10^26 operations and on clusters. It binds nobody.",
    parts=(
        _quarterly(
            "models", "models above 10^26 operations", REPORT_MODEL, Model, Model.training_compute > flop("1e26")
        ),
        _quarterly(
            "clusters",
            "clusters above 300 Gbit/s and 10^20 operations a second",
            REPORT_CLUSTER,
            ComputingCluster,
            (ComputingCluster.network > count(300)) & (ComputingCluster.capacity > count("1e20")),
        ),
        Notice(
            id="revoked",
            citation=PROPOSAL.at("authority"),
            text="The order it was proposed under, EO 14110, was revoked on 20 January 2025.",
        ),
    ),
)


def _plan(compute: Compute | Missing, *clusters: ComputingCluster) -> ReleasePlan:
    return ReleasePlan(
        title="a large training",
        party=OPENAI,
        roles={Role.DEVELOPER: OPENAI},
        model=Model(id="the-model", training_compute=compute),
        occurrences=exactly(*clusters),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples: a proposal yields nothing."""
    cluster = ComputingCluster(id="cluster", on=dt.date(2024, 9, 11), network=count(400), capacity=count("2e20"))
    return (
        Example(
            title="far above the figure, on a day on which a report would have been due",
            derivation="15 January 2025 is one of the four days; the rule was only proposed.",
            plan=_plan(flop("5e26")),
            as_of=dt.date(2025, 1, 15),
        ),
        Example(
            title="a cluster above both figures",
            derivation="A proposal binds nobody.",
            plan=_plan(flop("1e24"), cluster),
            as_of=dt.date(2024, 10, 15),
        ),
        Example(
            title="nothing is open either where the compute is not disclosed",
            derivation="Whatever the compute is, nothing is owed.",
            plan=_plan(Missing.NOT_DISCLOSED),
            as_of=dt.date(2026, 11, 23),
        ),
    )
