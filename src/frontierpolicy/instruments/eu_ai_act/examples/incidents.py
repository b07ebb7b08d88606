"""Worked examples: serious incidents."""

import datetime as dt

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.plans import (
    ASKED,
    closed,
    due,
    plan,
    stage,
)
from frontierpolicy.instruments.eu_ai_act.terms import EuModel
from frontierpolicy.parties.known import MISTRAL
from frontierpolicy.plans import Incident
from frontierpolicy.terms import IncidentKind


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    owed_before = (
        *due("mistral", dt.date(2026, 3, 2), "53(1)(a)", "53(1)(b)", "53(1)(c)", "53(1)(d)"),
        *due("mistral", dt.date(2026, 3, 2), "55(1)(a)", "55(1)(b)", "55(1)(d)"),
        *due("mistral", dt.date(2026, 1, 16), "52(1)"),
        *due("mistral", None, "52(2)", "53(3)"),
    )
    model = closed("3e25", extensions=(EuModel(threshold_known=dt.date(2026, 1, 2)),))
    theft = Incident(
        id="theft", on=dt.date(2026, 9, 7), aware=dt.date(2026, 9, 8), kinds=frozenset({IncidentKind.WEIGHTS_THEFT})
    )
    return (
        Example(
            title="a serious incident has no number of days in the Act",
            derivation="Art. 55(1), point (c): without undue delay. The five days are the Code's.",
            plan=plan(model, stage(dt.date(2026, 3, 2)), party=MISTRAL, occurrences=(theft,)),
            as_of=ASKED,
            expects=(*owed_before, *due("mistral", None, "55(1)(c)")),
        ),
        Example(
            title="an incident that is none of those",
            derivation="A jailbreak alone is no serious incident of art. 3(49).",
            plan=plan(
                model,
                stage(dt.date(2026, 3, 2)),
                party=MISTRAL,
                occurrences=(theft.having(kinds=frozenset({IncidentKind.JAILBREAK})),),
            ),
            as_of=ASKED,
            expects=owed_before,
        ),
    )
