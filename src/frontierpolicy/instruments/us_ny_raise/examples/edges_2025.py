"""Worked examples of RAISE as signed in 2025 and known until March 2026: each part of its conditions alone."""

import datetime as dt
from typing import Any

import attrs

from frontierpolicy.calendars import zone_named
from frontierpolicy.drafting.example import Example, Expected, Norms
from frontierpolicy.facts import Missing
from frontierpolicy.instruments._frontier_edges import MUST, MUST_NOT, plus
from frontierpolicy.instruments._frontier_examples import LAB, lab
from frontierpolicy.instruments.us_ny_raise.text_2025 import Cost, SafetyIncident, Spending
from frontierpolicy.places import country, place
from frontierpolicy.plans import Incident
from frontierpolicy.quantities import usd
from frontierpolicy.terms import StageKind

ABROAD, IN_STATES, HERE = frozenset({country("CA")}), frozenset({country("US")}), frozenset({place("US-NY")})
OWED: Norms = {MUST: (*(f"2025.1421(1)({letter})" for letter in "abcde"), "2025.1421(3)")}
NOTHING: Norms = {}
KNOWN = dt.date(2026, 3, 1)


def _example(
    title: str,
    derivation: str,
    norms: Norms,
    *,
    cost: int = 150_000_000,
    distilled: bool = False,
    risk: bool = False,
    spent: int = 200_000_000,
    starts: dt.date = dt.date(2026, 6, 1),
    **facts: Any,
) -> Example:
    given: dict[str, Any] = {"where": IN_STATES, "developed": ABROAD, **facts}
    return Example(
        title=f"as known early in March 2026, {title}",
        derivation=derivation,
        plan=lab(
            starts,
            about_model=(Cost(compute_cost=usd(cost), distilled=distilled, unreasonable_risk=risk),),
            about_lab=(Spending(all_compute_cost=usd(spent)),),
            **given,
        ),
        as_of=KNOWN,
        expects=None,
        norms=norms,
    )


def _incident(*, safety: bool) -> Incident:
    return Incident(
        id="it", on=dt.date(2026, 5, 1), aware=dt.date(2026, 5, 1), extensions=(SafetyIncident(safety_incident=safety),)
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_scope(), *_of_use(), *_of_risk(), *_of_incidents())


def _of_scope() -> tuple[Example, ...]:
    size = (
        "More than 10^26 operations and more than 100 million dollars of compute, or distilled for more than 5 million."
    )
    place_rule = "Developed, deployed or operating in New York."
    return (
        _example("a large model", size, OWED),
        _example("10^26 operations exactly", size, NOTHING, compute="1e26"),
        _example("a cheap model", size, NOTHING, cost=100_000_000),
        _example("a distilled one", size, OWED, compute="1e24", cost=6_000_000, distilled=True),
        _example("a distilled one of exactly 5 million", size, NOTHING, compute="1e24", cost=5_000_000, distilled=True),
        _example("as cheap, and not distilled", size, NOTHING, compute="1e24", cost=6_000_000),
        _example("who has spent 100 million exactly", "More than that in all.", NOTHING, spent=100_000_000),
        _example("developed in New York", place_rule, OWED, where=ABROAD, developed=HERE),
        _example("open in New York alone", place_rule, OWED, where=HERE),
        _example("neither", place_rule, NOTHING, where=ABROAD),
        _example(
            "a deployment on the ninetieth day",
            "19 March 2026 is the ninetieth day after 19 December 2025.",
            OWED,
            starts=dt.date(2026, 3, 19),
        ),
        _example("on its eve", "18 March is the 89th.", NOTHING, starts=dt.date(2026, 3, 18)),
    )


def _of_use() -> tuple[Example, ...]:
    rule = "Published, or used by its own staff or others, but not where others get it to evaluate it."
    partners, own = StageKind.TRUSTED_PARTNERS, StageKind.INTERNAL_USE
    return (
        _example("partners use it", rule, OWED, kind=partners, evaluation=False),
        _example("partners evaluate it", rule, NOTHING, kind=partners, evaluation=True),
        _example("its own staff use it", rule, OWED, kind=own, evaluation=False),
        _example("published for evaluation", rule, OWED, evaluation=True),
    )


def _of_risk() -> tuple[Example, ...]:
    partners, own = StageKind.TRUSTED_PARTNERS, StageKind.INTERNAL_USE
    return (
        _example(
            "an unreasonable risk",
            "Such a model is not deployed: s. 1421(2).",
            {**OWED, MUST_NOT: ("2025.1421(2)",)},
            risk=True,
        ),
        _example(
            "an unreasonable risk that partners evaluate",
            "No deployment.",
            NOTHING,
            risk=True,
            kind=partners,
            evaluation=True,
        ),
        _example(
            "an unreasonable risk that partners use",
            "A deployment.",
            {**OWED, MUST_NOT: ("2025.1421(2)",)},
            risk=True,
            kind=partners,
            evaluation=False,
        ),
        _example(
            "an unreasonable risk that its own staff use",
            "A deployment.",
            {**OWED, MUST_NOT: ("2025.1421(2)",)},
            risk=True,
            kind=own,
            evaluation=False,
        ),
        _example("an unreasonable risk of a cheap model", "Not caught.", NOTHING, risk=True, cost=100_000_000),
        _example("an unreasonable risk of a small spender", "Not caught.", NOTHING, risk=True, spent=100_000_000),
    )


def _of_release() -> tuple[Expected, ...]:
    """Return what a release of 1 June 2026 asks: four things before it, one without a day, and a yearly review."""
    eve = dt.date(2026, 5, 31)
    return (
        *(Expected(provision=f"2025.1421(1)({letter})", bearer=LAB.id, due=eve) for letter in "abe"),
        *(
            Expected(provision="2025.1421(1)(c)", bearer=LAB.id, towards=each, due=eve)
            for each in ("us-ny-attorney-general", "us-ny-dhses")
        ),
        Expected(provision="2025.1421(1)(d)", bearer=LAB.id),
        Expected(provision="2025.1421(3)", bearer=LAB.id, due=dt.date(2027, 6, 1)),
    )


def _of_incidents() -> tuple[Example, ...]:
    safety, other = (_incident(safety=True),), (_incident(safety=False),)

    def within(name: str, **known: dt.datetime) -> Example:
        found = tuple(
            Incident(
                id=f"{each}",
                on=dt.date(2026, 5, 1),
                aware=Missing.NOT_APPLICABLE,
                reasonable_belief=Missing.NOT_APPLICABLE,
                extensions=(SafetyIncident(safety_incident=True),),
            ).having(**{field: moment.replace(hour=each) for field, moment in known.items()})
            for each in (0, 23)
        )
        example = _example(f"72 hours from {name}", "From Monday 4 May 2026: Thursday 7 May.", OWED, occurrences=found)
        told = ("us-ny-attorney-general", "us-ny-dhses")
        reports = tuple(
            Expected(provision="2025.1421.incident", bearer=LAB.id, towards=each, due=dt.date(2026, 5, 7))
            for _ in found
            for each in told
        )
        return attrs.evolve(example, norms=None, expects=(*_of_release(), *reports))

    monday = dt.datetime(2026, 5, 4, 0, 30, tzinfo=zone_named("America/New_York"))
    reported = plus(OWED, "2025.1421.incident")
    return (
        _example("a safety incident", "It is reported.", reported, occurrences=safety),
        _example("another incident", "It is not.", OWED, occurrences=other),
        _example("one of a cheap model", "Not caught.", NOTHING, occurrences=safety, cost=100_000_000),
        within("awareness", aware=monday),
        within("what was learned", reasonable_belief=monday),
        _example("one of a small spender", "Not caught.", NOTHING, occurrences=safety, spent=100_000_000),
    )
