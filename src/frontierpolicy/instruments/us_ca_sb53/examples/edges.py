"""Worked examples of SB 53: each part of its conditions alone, and its days and hours."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Norms
from frontierpolicy.instruments._frontier_edges import CAN, MAY, MUST, MUST_NOT, Act, Route, edges, routes
from frontierpolicy.instruments._frontier_examples import did, lab
from frontierpolicy.instruments.us_ca_sb53.definitions import OPERATIVE
from frontierpolicy.instruments.us_ca_sb53.incidents import DECLARE, DESIGNATE
from frontierpolicy.instruments.us_ca_sb53.transparency import SET_SCHEDULE
from frontierpolicy.parties.known import CAL_OES
from frontierpolicy.plans import Entry

NOBODY: Norms = {CAN: ("22757.13(h)",)}
LARGE: Norms = {
    **NOBODY,
    MUST: (
        *("22757.12(a)", "22757.12(b)(1)", "22757.12(d)"),
        *("1107.1(d)", "1107.1(e)(1)", "1107.1(e)(2)"),
    ),
    MUST_NOT: ("22757.12(e)(1)(A)", "22757.12(e)(1)(B)", "1107.1(a)"),
    MAY: ("22757.12(d).option", "22757.12(f)(1)"),
}
ACT = Act(
    begins=OPERATIVE,
    asked=dt.date(2026, 6, 22),
    plan=lab,
    nobody=NOBODY,
    large=LARGE,
    deployed=("22757.12(c)(1)", "22757.12(c)(2)"),
    incident="22757.13(c)(1)",
    danger="22757.13(c)(2)",
    change="22757.12(b)(2)",
    schedule=("22757.12(d).schedule", "22757.12(d)"),
    scheduled=did(SET_SCHEDULE, OPERATIVE, towards=CAL_OES),
    kept="22757.12(f)(2)",
)
ROUTE = Route(
    designated=Entry(what=DESIGNATE, by=CAL_OES, about="us-ca-sb53", on=OPERATIVE, source="a hypothetical regulation"),
    declared=did(DECLARE, OPERATIVE, towards=CAL_OES),
    may="22757.13(i)(1)",
    must="22757.13(i)(2)(B)",
    office=("22757.13(j)",),
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*edges(ACT), *routes(ACT, ROUTE), *_of_notices())


def _of_notices() -> tuple[Example, ...]:
    always = frozenset({"22757.11(e)", "sec-5"})
    of_all = ACT.example("the remarks", "On weights, and on what the act gives way to.", LARGE)
    of_designated = ACT.example(
        "the remark on a designated law",
        "It takes the place of s. 22757.13 alone.",
        {**LARGE, MUST: (*LARGE[MUST], "22757.13(j)"), MAY: (*LARGE[MAY], "22757.13(i)(1)")},
        record=(ROUTE.designated,),
    )
    of_nobody = ACT.example(
        "no remark where nobody is a frontier developer",
        "They are about frontier models and their developers.",
        {**NOBODY, MUST: ("22757.13(j)",)},
        record=(ROUTE.designated,),
        compute="5e24",
    )
    return (
        attrs.evolve(of_all, notices=always),
        attrs.evolve(of_designated, notices=always | {"22757.13(i)"}),
        attrs.evolve(of_nobody, notices=frozenset()),
    )
