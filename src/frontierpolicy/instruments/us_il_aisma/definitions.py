"""AISMA, section 5 and what the rest is drafted with."""

import datetime as dt

from frontierpolicy.conditions import Action, DefinedTerm, Happened, any_
from frontierpolicy.counting import Illinois
from frontierpolicy.instruments._frontier_statutes import (
    CRITICAL,
    DEPLOYED,
    HAS_TRAINED_SUCH,
    MORE_THAN_1E26,
    MORE_THAN_500_MILLION,
)
from frontierpolicy.parties.known import IEMA_OHS
from frontierpolicy.places import country, place
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Incident, Log, Model, Stage
from frontierpolicy.provisions import Sanction, counts_as
from frontierpolicy.quantities import usd
from frontierpolicy.sources import Source
from frontierpolicy.terms import Topic

EFFECTIVE, FRAMEWORKS = dt.date(2027, 1, 1), dt.date(2028, 1, 1)

ACT = Source(
    title="Illinois P.A. 104-0538 (SB 315), 430 ILCS 185",
    url="https://www.ilga.gov/documents/legislation/104/SB/PDF/10400SB0315enr.pdf",
    checked=dt.date(2026, 11, 23),
    note="read in full in a copy of the compiled statutes of 21 August 2026",
)
ILLINOIS = Illinois(calendar="us-federal")

FRONTIER_MODEL = DefinedTerm(id="us-il-aisma/frontier-model", phrase="a frontier model in Illinois", subject=Model)
FRONTIER_DEVELOPER = DefinedTerm(
    id="us-il-aisma/frontier-developer", phrase="a frontier developer in Illinois", subject=Actor
)
LARGE = DefinedTerm(
    id="us-il-aisma/large-frontier-developer", phrase="a large frontier developer in Illinois", subject=Actor
)
INCIDENT = DefinedTerm(
    id="us-il-aisma/critical-safety-incident", phrase="a critical safety incident in Illinois", subject=Incident
)

DEFINITIONS = (
    counts_as(INCIDENT, id="5.incident", citation=ACT.at("s. 5, critical safety incident"), when=CRITICAL),
    counts_as(
        FRONTIER_DEVELOPER,
        id="5.developer",
        citation=ACT.at("s. 5, frontier developer"),
        when=any_(Model, FRONTIER_MODEL) | HAS_TRAINED_SUCH,
    ),
    counts_as(FRONTIER_MODEL, id="5.model", citation=ACT.at("s. 5, frontier model"), when=MORE_THAN_1E26),
    counts_as(
        LARGE,
        id="5.large",
        citation=ACT.at("s. 5, large frontier developer"),
        when=FRONTIER_DEVELOPER & MORE_THAN_500_MILLION,
    ),
)

DEPLOYED_HERE = DEPLOYED & (PUBLIC_RELEASE | ~Stage.for_research)
"""As elsewhere, but access primarily for research is no deployment either."""

IN_ILLINOIS = Model.developed_in.touch(place("US-IL")) | any_(
    Stage, Stage.destinations.includes(country("US")) | Stage.destinations.touch(place("US-IL"))
)

CIVIL_PENALTY = Sanction(
    words="civil penalty by the severity of the violation, on large frontier developers alone, sought by the Attorney "
    "General alone: up to 1,000,000 USD for the first violation, 3,000,000 USD for a later one",
    ceiling=usd(3_000_000),
    citation=ACT.at("s. 25(a)"),
)


def act(name: str, phrase: str, done: str, *topics: Topic) -> Action:
    """Return an act that this law alone asks for."""
    return Action(
        id=f"us-il-aisma/{name}", phrase=phrase, done=done, topics=frozenset({Topic.CATASTROPHIC_RISK, *topics})
    )


DESIGNATE = act(
    "designate-federal-law",
    "designate federal law with audits and incident reporting as strict or stricter",
    "designated federal law",
    Topic.RULEMAKING,
)
DECLARE = act(
    "declare-federal-route",
    "declare to {counterparty} that it will comply through the designated federal law",
    "declared for the federal law",
    Topic.GOVERNANCE,
)
DESIGNATED = Happened(action=DESIGNATE, by=IEMA_OHS, about="us-il-aisma")
FEDERAL_ROUTE = DESIGNATED & Happened(action=DECLARE, towards=IEMA_OHS)
DESIGNATIONS = Log(of=DESIGNATE, about="us-il-aisma", complete_until=dt.date(2026, 12, 31))
"""Nothing can have been designated before the act takes effect."""
