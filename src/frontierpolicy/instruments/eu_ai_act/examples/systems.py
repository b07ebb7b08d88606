"""Worked examples: systems, before and after the omnibus."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.plans import (
    ASKED,
    closed,
    due,
    plan,
    stage,
)
from frontierpolicy.instruments.eu_ai_act.terms import EuSystem
from frontierpolicy.parties.known import XAI
from frontierpolicy.plans import System
from frontierpolicy.terms import Role


def _system(placed: dt.date) -> System:
    extension = EuSystem(in_union=True, placed=placed, interacts=True, against_crime=False)
    return System(id="the-app", generative=True, extensions=(extension,))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    eve, applies, december = dt.date(2026, 8, 1), dt.date(2026, 8, 2), dt.date(2026, 12, 2)
    of_both = due("xai", applies, "50(1)")

    def _of(placed: dt.date, as_of: dt.date, title: str, why: str, *expects: Expected) -> Example:
        return Example(
            title=title,
            derivation=why,
            plan=plan(
                closed("1e25"), stage(where="US"), party=XAI, role=Role.SYSTEM_PROVIDER, systems=(_system(placed),)
            ),
            as_of=as_of,
            expects=(*of_both, *expects),
        )

    return (
        _of(
            eve,
            ASKED,
            "a system of the eve has until December",
            "Placed before 2 August 2026, its output is marked by 2 December 2026 (art. 111(4), inserted in July 2026); that "
            "it says it is AI was due on 2 August.",
            *due("xai", december, "111(4)"),
        ),
        _of(
            applies,
            ASKED,
            "a system of the day has not",
            "2 August 2026 is not before 2 August 2026.",
            *due("xai", applies, "50(2)"),
        ),
        _of(
            eve,
            dt.date(2026, 7, 23),
            "the day before the omnibus was published",
            "On 23 July 2026 the Act still asked for marking from 2 August on.",
            *due("xai", applies, "50(2)"),
        ),
    )
