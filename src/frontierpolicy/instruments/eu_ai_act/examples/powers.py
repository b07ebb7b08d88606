"""Worked examples: requests, and the Commission."""

import datetime as dt

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.plans import (
    closed,
    due,
    plan,
    stage,
)
from frontierpolicy.parties.known import EU_AI_OFFICE, MISTRAL
from frontierpolicy.plans import Request


def _asked(on: dt.date) -> Request:
    return Request(id="rfi", on=on, by=EU_AI_OFFICE, answer_by=dt.date(2026, 9, 1))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    placed = dt.date(2026, 3, 2)
    owed = (
        *due("mistral", placed, "53(1)(a)", "53(1)(b)", "53(1)(c)", "53(1)(d)"),
        *due("mistral", None, "53(3)"),
    )
    return (
        Example(
            title="a request on the day that powers begin",
            derivation="Art. 91 can be used from 2 August 2026; the answer is due when the request says.",
            plan=plan(closed("1e25"), stage(placed), party=MISTRAL, occurrences=(_asked(dt.date(2026, 8, 2)),)),
            as_of=dt.date(2026, 8, 20),
            expects=(*owed, *due("mistral", dt.date(2026, 9, 1), "91(5)")),
        ),
        Example(
            title="a request on the eve",
            derivation="On 1 August 2026 the Commission could only ask.",
            plan=plan(closed("1e25"), stage(placed), party=MISTRAL, occurrences=(_asked(dt.date(2026, 8, 1)),)),
            as_of=dt.date(2026, 8, 20),
            expects=owed,
        ),
        Example(
            title="the Commission on the day that its powers begin",
            derivation="Art. 91, 92, 93 and 101 name it, and art. 52(4) lets it designate; the list is owed without a date. "
            "The power to approve a code went on 27 July 2026.",
            plan=plan(closed("1e25"), stage(placed), party=MISTRAL),
            as_of=dt.date(2026, 8, 2),
            expects=(
                *owed,
                *due("eu-commission", None, "52(4)", "52(6)", "91(1)", "92(1)", "93(1)", "101(1)"),
            ),
        ),
        Example(
            title="the Commission before the omnibus",
            derivation="On 24 July 2026 the omnibus is published, but in force only on the 27th: the power to approve a code "
            "stands, and those of chapters IX and XII are still to come.",
            plan=None,
            as_of=dt.date(2026, 7, 24),
            expects=due("eu-commission", None, "52(6)", "56(6)"),
        ),
    )
