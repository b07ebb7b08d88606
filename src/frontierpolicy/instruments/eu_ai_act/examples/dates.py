"""Worked examples: older models, and models outside the Union."""

import datetime as dt

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.examples.modifiers import SMALL_CHANGE
from frontierpolicy.instruments.eu_ai_act.expectations import (
    DOCUMENTS,
    FOR_ALL,
    RISK,
    STANDING,
    basic,
    by_modifier,
    legacy,
)
from frontierpolicy.instruments.eu_ai_act.plans import (
    ASKED,
    RELEASE,
    closed,
    due,
    frontier,
    plan,
    stage,
)
from frontierpolicy.parties.known import COHERE
from frontierpolicy.plans import Stage
from frontierpolicy.terms import Role, StageKind


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    eve, day, later = dt.date(2025, 8, 1), dt.date(2025, 8, 2), dt.date(2027, 8, 2)
    return (
        Example(
            title="placed on the eve of chapter V",
            derivation="A model placed on the market before 2 August 2025 has until 2 August 2027 (art. 111(3)).",
            plan=plan(closed("1e25"), stage(eve)),
            as_of=ASKED,
            expects=(
                *due("anthropic", later, *legacy(*DOCUMENTS, *FOR_ALL, "54(1)")),
                *due("anthropic", None, *legacy(*STANDING)),
            ),
        ),
        Example(
            title="placed on the day",
            derivation="2 August 2025 is not before 2 August 2025: everything is due at once.",
            plan=plan(closed("1e25"), stage(day)),
            as_of=ASKED,
            expects=basic(placed=day),
        ),
        Example(
            title="an older model with systemic risk",
            derivation="Art. 111(3) speaks of all duties: notification and art. 55 are due by 2 August 2027 too.",
            plan=plan(closed("3e25"), stage(eve)),
            as_of=ASKED,
            expects=(
                *due("anthropic", later, *legacy(*DOCUMENTS, *FOR_ALL, "54(1)", "52(1)", *RISK)),
                *due("anthropic", None, *legacy("52(2)", *STANDING)),
            ),
        ),
        Example(
            title="a change placed on the eve of chapter V",
            derivation="Whoever changed a model significantly is provider of the change (guidelines, point 60), and art. 111(3) "
            "is for every provider. 4e23 is more than a third of 1e24, and 1.4e24 in all is no systemic risk.",
            plan=plan(SMALL_CHANGE, stage(eve), party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            expects=(
                *due("cohere", later, *legacy(*by_modifier(*DOCUMENTS, *FOR_ALL, "54(1)"))),
                *due("cohere", None, *legacy(*by_modifier(*STANDING))),
            ),
        ),
        Example(
            title="not open in the Union",
            derivation="A model that is open in the United States alone is not placed on the Union market.",
            plan=plan(frontier(), stage(where="US")),
            as_of=ASKED,
        ),
        Example(
            title="where it is open must be said",
            derivation="Without destinations, everything hangs on whether the Union is among them, and so does its day. It is "
            "surely no older model: the one release begins in 2026.",
            plan=plan(closed("1e25"), Stage(id="release", kind=StageKind.GENERAL_AVAILABILITY, starts=RELEASE)),
            as_of=ASKED,
            expects=due("anthropic", None, *DOCUMENTS, *FOR_ALL, "54(1)", *STANDING, decided=False),
        ),
    )
