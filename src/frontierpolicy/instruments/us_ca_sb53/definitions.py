"""SB 53, s. 22757.11: who is a frontier developer, what is a frontier model, what is a critical safety incident."""

import datetime as dt

from frontierpolicy.conditions import DefinedTerm, any_
from frontierpolicy.counting import California
from frontierpolicy.instruments._frontier_statutes import (
    CRITICAL,
    HAS_TRAINED_SUCH,
    MORE_THAN_1E26,
    MORE_THAN_500_MILLION,
)
from frontierpolicy.plans import Actor, Incident, Model
from frontierpolicy.provisions import Notice, counts_as
from frontierpolicy.sources import Source

OPERATIVE = dt.date(2026, 1, 1)  # one law firm says 2027; the act is of an ordinary session and says nothing later
CHECKED = dt.date(2026, 11, 23)
FOUND = dt.date(2026, 10, 10)
"""The last day of which anything was found on what was done under the act."""

ACT = Source(
    title="SB 53, Stats. 2025 ch. 138",
    url="https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202520260SB53",
    checked=CHECKED,
    note="read in full in a copy of the enrolled text",
)
CALIFORNIA = California(calendar="us-federal")

FRONTIER_MODEL = DefinedTerm(id="us-ca-sb53/frontier-model", phrase="a frontier model in California", subject=Model)
FRONTIER_DEVELOPER = DefinedTerm(
    id="us-ca-sb53/frontier-developer", phrase="a frontier developer in California", subject=Actor
)
LARGE = DefinedTerm(
    id="us-ca-sb53/large-frontier-developer", phrase="a large frontier developer in California", subject=Actor
)
INCIDENT = DefinedTerm(
    id="us-ca-sb53/critical-safety-incident", phrase="a critical safety incident in California", subject=Incident
)

DEFINITIONS = (
    counts_as(INCIDENT, id="22757.11(d)", citation=ACT.at("s. 22757.11(d)"), when=CRITICAL),
    counts_as(
        FRONTIER_DEVELOPER,
        id="22757.11(h)",
        citation=ACT.at("s. 22757.11(h)"),
        when=any_(Model, FRONTIER_MODEL) | HAS_TRAINED_SUCH,
    ),
    counts_as(FRONTIER_MODEL, id="22757.11(i)", citation=ACT.at("s. 22757.11(i)"), when=MORE_THAN_1E26),
    counts_as(
        LARGE,
        id="22757.11(j)",
        citation=ACT.at("s. 22757.11(j)"),
        when=FRONTIER_DEVELOPER & MORE_THAN_500_MILLION,
    ),
    Notice(
        id="22757.11(e)",
        citation=ACT.at("s. 22757.11(e)"),
        per=Model,
        condition=FRONTIER_MODEL,
        text="Publishing weights is deploying: the act knows no exception for open weights, and none for research.",
    ),
)
