"""Worked examples of RAISE as it stands: each part of its conditions alone."""

import datetime as dt
from functools import partial

from frontierpolicy.drafting.example import Example, Norms
from frontierpolicy.instruments._frontier_edges import CAN, MAY, MUST, MUST_NOT, Act, Route, edges, plus, routes
from frontierpolicy.instruments._frontier_examples import LAB, did, lab
from frontierpolicy.instruments.us_ny_raise.reporting import AGREE_SCHEDULE, DECLARE, DESIGNATE, FILE_STATEMENT
from frontierpolicy.instruments.us_ny_raise.text_2026 import EFFECTIVE, Standing2026
from frontierpolicy.parties.known import NEW_YORK_OFFICE
from frontierpolicy.places import country, place
from frontierpolicy.plans import Entry
from frontierpolicy.terms import StageKind

NOBODY: Norms = {CAN: ("1422(8)",)}
LARGE: Norms = {
    **NOBODY,
    MUST: ("1421(1)", "1421(2)(a)", "1422(2)(a)", "1428(1)"),
    MUST_NOT: ("1421(4)(a)(i)", "1421(4)(a)(ii)"),
    MAY: ("1421(5)(a)",),
}
ENACTED = dt.date(2026, 8, 1)
"""A day on which the text was law already: what is done from then on counts once it takes effect."""
ABROAD, IN_STATES, HERE = frozenset({country("CA")}), frozenset({country("US")}), frozenset({place("US-NY")})
COVERED = Standing2026(exempt=False, other_model_in_state=True)
ACT = Act(
    begins=EFFECTIVE,
    asked=dt.date(2026, 9, 1),
    plan=partial(lab, where=IN_STATES, developed=ABROAD, about_lab=(COVERED,)),
    nobody=NOBODY,
    large=LARGE,
    deployed=("1421(3)(a)", "1421(3)(b)", "1428(1).deploy"),
    again=("1428(1).deploy",),
    incident="1422(3)(a)",
    danger="1422(3)(b)",
    change="1421(2)(b)",
    schedule=("1422(2)(a).schedule", "1422(2)(a)"),
    scheduled=Entry(what=AGREE_SCHEDULE, by=NEW_YORK_OFFICE, towards=LAB, on=ENACTED, source="the plan"),
    kept="1421(5)(b)",
)
ROUTE = Route(
    designated=Entry(
        what=DESIGNATE, by=NEW_YORK_OFFICE, about="us-ny-raise", on=ENACTED, source="a hypothetical regulation"
    ),
    declared=did(DECLARE, ENACTED, towards=NEW_YORK_OFFICE),
    may="1422(9)(a)",
    must="1422(9)(b)(iii)",
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*edges(ACT), *routes(ACT, ROUTE), *_of_place(), *_of_others(), *_of_statements())


def _of_place() -> tuple[Example, ...]:
    elsewhere = Standing2026(exempt=False, other_model_in_state=False)
    Standing2026(exempt=True, other_model_in_state=True)
    deployed = plus(LARGE, *ACT.deployed)
    return (
        ACT.example("developed in New York", "That is enough.", deployed, later=200, where=ABROAD, developed=HERE),
        ACT.example("open in New York alone", "That is enough.", deployed, later=200, where=HERE),
        ACT.example(
            "neither developed nor open in New York, and no other model there",
            "s. 1425: the article is on models in New York.",
            NOBODY,
            later=200,
            where=ABROAD,
            about_lab=(elsewhere,),
        ),
    )


def _of_others() -> tuple[Example, ...]:
    elsewhere = Standing2026(exempt=False, other_model_in_state=False)
    exempt = Standing2026(exempt=True, other_model_in_state=True)
    plus(LARGE, *ACT.deployed)
    return (
        ACT.example(
            "neither, but another large model of the laboratory is there",
            "It is a frontier developer for that one's sake; this model is none of the article.",
            LARGE,
            later=200,
            where=ABROAD,
            others="3e26",
            occurrences=(ACT.dangerous,),
        ),
        ACT.example(
            "a small model, and another large one elsewhere",
            "The other model must be in New York.",
            NOBODY,
            compute="5e24",
            others="3e26",
            about_lab=(elsewhere,),
        ),
        ACT.example(
            "an exempt university with a model in New York",
            "s. 1426 takes it out: nothing is owed on releases, incidents, statements or redactions.",
            NOBODY,
            later=200,
            about_lab=(exempt,),
            occurrences=(ACT.dangerous,),
        ),
        ACT.example(
            "an exempt university, and a federal law that it has declared for",
            "It sends no copies.",
            NOBODY,
            about_lab=(exempt,),
            occurrences=(ACT.dangerous,),
            record=(ROUTE.designated,),
            log=(ROUTE.declared,),
        ),
    )


def _of_statements() -> tuple[Example, ...]:
    filed = did(FILE_STATEMENT, ENACTED, towards=NEW_YORK_OFFICE)
    partners = StageKind.TRUSTED_PARTNERS
    return (
        ACT.example("a statement on file", "It is renewed after two years.", plus(LARGE, "1428(2)"), log=(filed,)),
        ACT.example("of one who is no frontier developer", "It need not.", NOBODY, log=(filed,), compute="5e24"),
        ACT.example(
            "partners get it to use it",
            "That is a deployment.",
            plus(LARGE, *ACT.deployed),
            later=200,
            kind=partners,
            evaluation=False,
        ),
        ACT.example(
            "partners get it to evaluate it", "That is none.", LARGE, later=200, kind=partners, evaluation=True
        ),
        ACT.example(
            "published, and said to be for evaluation",
            "A release to the public is a deployment whatever it is for.",
            plus(LARGE, *ACT.deployed),
            later=200,
            evaluation=True,
        ),
    )
