"""Worked examples of AISMA: each part of its conditions alone."""

import datetime as dt
from functools import partial
from typing import Any

from frontierpolicy.drafting.example import Example, Norms
from frontierpolicy.instruments._frontier_edges import MAY, MUST, MUST_NOT, Act, edges, minus, plus
from frontierpolicy.instruments._frontier_examples import LAB, did, lab
from frontierpolicy.instruments.us_il_aisma.definitions import DECLARE, DESIGNATE, EFFECTIVE
from frontierpolicy.instruments.us_il_aisma.framework import AGREE_SCHEDULE, RETAIN_AUDITOR
from frontierpolicy.instruments.us_il_aisma.reporting import FILE_STATEMENT
from frontierpolicy.parties.known import IEMA_OHS
from frontierpolicy.places import country, place
from frontierpolicy.plans import Audit, Entry, FrameworkChange
from frontierpolicy.provisions.actions import REDACT
from frontierpolicy.terms import StageKind

NOBODY: Norms = {MUST: ("17(a)",)}
LARGE: Norms = {
    MUST: ("17(a)", "10(a)", "10(b)(1)", "10(d)", "10(e)", "18(a)", "20(d)", "20(e)(1)", "20(e)(2)"),
    MUST_NOT: ("10(d).interest", "10(f)(1)", "10(f)(1).framework", "20(a)"),
    MAY: ("10(g)(1)",),
}
ENACTED = dt.date(2026, 8, 1)
"""A day on which the text was law already: what is done from then on counts once it takes effect."""
ABROAD, IN_STATES, HERE = frozenset({country("CA")}), frozenset({country("US")}), frozenset({place("US-IL")})
ACT = Act(
    begins=EFFECTIVE,
    asked=dt.date(2026, 9, 1),
    plan=partial(lab, where=IN_STATES, developed=ABROAD),
    nobody=NOBODY,
    large=LARGE,
    small=minus(LARGE, "18(a)"),
    deployed=("10(c)(1)", "10(c)(2)", "10(c)(3)", "18(a).deploy"),
    again=("18(a).deploy",),
    incident="15(c)",
    danger="15(c).danger",
    change="10(b)(2)",
    schedule=("10(e).schedule", "10(e)"),
    scheduled=Entry(what=AGREE_SCHEDULE, by=IEMA_OHS, towards=LAB, on=ENACTED, source="the plan"),
    kept="10(g)(2)",
)
AUDIT = Audit(id="audit", on=dt.date(2028, 4, 20), report_received=dt.date(2028, 5, 4))
CHANGE = FrameworkChange(id="v2", on=dt.date(2028, 2, 5), material=True)
DONE = tuple(did(each, ENACTED) for each in (REDACT, RETAIN_AUDITOR))
FILED = did(FILE_STATEMENT, ENACTED, towards=IEMA_OHS)
DESIGNATED = Entry(what=DESIGNATE, by=IEMA_OHS, about="us-il-aisma", on=ENACTED, source="a hypothetical designation")
DECLARED = did(DECLARE, ENACTED, towards=IEMA_OHS)
ON_AUDITS = ("10(d).yearly", "10(d)(3)", "10(d)(4)(A)")
EVERYTHING = (*ACT.deployed, ACT.incident, ACT.danger, ACT.change, ACT.kept, *ON_AUDITS, "18(b)")


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*edges(ACT), *_of_everything(), *_of_everything_else(), *_of_place(), *_of_partners())


def _everything(
    title: str, derivation: str, norms: Norms, *entries: Entry, record: tuple[Entry, ...] = (), **facts: Any
) -> Example:
    return ACT.example(
        title,
        derivation,
        norms,
        later=200,
        occurrences=(ACT.dangerous, CHANGE, AUDIT),
        log=(*DONE, FILED, *entries),
        record=record,
        **facts,
    )


def _of_everything() -> tuple[Example, ...]:
    all_of_it = plus(LARGE, *EVERYTHING)
    scheduled = plus(minus(all_of_it, "10(e)"), "10(e).schedule")
    through: Norms = {MUST: ("17(a)", "17(b)(2)(B)"), MAY: ("10(g)(1)", "17(b)(1)")}
    route = "Section 17(b)(2): the whole act is met through a federal law that is designated and declared for."
    return (
        _everything("everything that can happen", "Each is owed once it does.", all_of_it),
        _everything("everything, with another schedule", "That is owed instead.", scheduled, ACT.scheduled),
        _everything("everything, through federal law", route, through, DECLARED, record=(DESIGNATED,)),
        _everything(
            "everything on another schedule, through federal law",
            route,
            through,
            DECLARED,
            ACT.scheduled,
            record=(DESIGNATED,),
        ),
    )


def _of_everything_else() -> tuple[Example, ...]:
    all_of_it = plus(LARGE, *EVERYTHING)
    scheduled = plus(minus(all_of_it, "10(e)"), "10(e).schedule")
    route = "Section 17(b)(2): the whole act is met through a federal law that is designated and declared for."
    return (
        _everything(
            "everything, where a law is designated alone",
            route,
            plus(all_of_it, may=("17(b)(1)",)),
            record=(DESIGNATED,),
        ),
        _everything(
            "everything on another schedule, where a law is designated alone",
            route,
            plus(scheduled, may=("17(b)(1)",)),
            ACT.scheduled,
            record=(DESIGNATED,),
        ),
        _everything("everything, declared for alone", route, all_of_it, DECLARED),
        _everything("everything on another schedule, declared for alone", route, scheduled, DECLARED, ACT.scheduled),
        _everything(
            "everything by one who is no frontier developer",
            "The act asks nothing of it, through federal law or otherwise.",
            NOBODY,
            DECLARED,
            record=(DESIGNATED,),
            compute="5e24",
        ),
        _everything(
            "everything by one who is no frontier developer, and no federal law",
            "The act asks nothing of it.",
            NOBODY,
            ACT.scheduled,
            compute="5e24",
        ),
    )


def _of_place() -> tuple[Example, ...]:
    deployed = plus(LARGE, *ACT.deployed)
    return (
        ACT.example(
            "developed in Illinois", "A statement is filed.", deployed, later=200, where=ABROAD, developed=HERE
        ),
        ACT.example("open in Illinois alone", "A statement is filed.", deployed, later=200, where=HERE),
        ACT.example(
            "neither",
            "Section 18 is not met, section 10 is.",
            minus(deployed, "18(a)", "18(a).deploy"),
            later=200,
            where=ABROAD,
        ),
    )


def _of_partners() -> tuple[Example, ...]:
    deployed, partners = plus(LARGE, *ACT.deployed), StageKind.TRUSTED_PARTNERS
    rule = "A release to the public deploys; partners' access does unless it is for evaluation or research."
    return tuple(
        ACT.example(title, rule, norms, later=200, kind=kind, evaluation=evaluation, research=research)
        for title, norms, kind, evaluation, research in (
            ("partners use it", deployed, partners, False, False),
            ("partners evaluate it", LARGE, partners, True, False),
            ("partners study it", LARGE, partners, False, True),
            ("published for evaluation", deployed, StageKind.WEIGHTS_PUBLISHED, True, False),
            ("published for research", deployed, StageKind.WEIGHTS_PUBLISHED, False, True),
        )
    )
