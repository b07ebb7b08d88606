"""Worked examples: 1e23, 1e25, two weeks, and what the Commission decides."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing
from frontierpolicy.instruments.eu_ai_act.acts import NOTIFY
from frontierpolicy.instruments.eu_ai_act.expectations import RISK, basic, systemic
from frontierpolicy.instruments.eu_ai_act.plans import (
    ASKED,
    CLOSED,
    RELEASE,
    closed,
    due,
    frontier,
    plan,
    stage,
)
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, REBUTTED
from frontierpolicy.parties.known import ANTHROPIC, EU_COMMISSION
from frontierpolicy.plans import Entry, Model
from frontierpolicy.terms import Medium, Standing


def _of_text(operations: str) -> Model:
    return closed(operations, general_purpose=Missing.NOT_STATED, generates=frozenset({Medium.TEXT}))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (
        Example(
            title="exactly 1e25 operations are not more than 1e25",
            derivation="Art. 51(2) presumes high impact above 1e25, strictly. What art. 53 and 54 ask of every model is due "
            "at the placing on 1 December 2026; the representative of a company of the United States before it.",
            plan=plan(closed("1e25")),
            as_of=ASKED,
            expects=basic(),
        ),
        Example(
            title="a little more is",
            derivation="1.01e25 exceeds 1e25. Known on 2 November 2026, it is notified within two weeks: 16 November.",
            plan=plan(frontier("1.01e25")),
            as_of=ASKED,
            expects=(*basic(), *systemic()),
        ),
        Example(
            title="two weeks that end when the Commission is closed",
            derivation="Two weeks from Friday 12 December 2025 end on Friday 26 December, between the closing days of the "
            "institutions, which last until 2 January; the first working day is Monday 5 January 2026 (Regulation "
            "1182/71, art. 3(4)). A notification on that day is in time, and the day to plan with stays the 26th.",
            plan=plan(
                frontier(known=dt.date(2025, 12, 12)),
                log=(
                    Entry(what=NOTIFY, by=ANTHROPIC, towards=EU_COMMISSION, on=dt.date(2026, 1, 5), source="the plan"),
                ),
            ),
            as_of=dt.date(2026, 1, 6),
            expects=(
                *basic(),
                Expected(provision="52(1)", bearer="anthropic", due=dt.date(2025, 12, 26), standing=Standing.MET),
                *systemic()[1:],
            ),
        ),
        Example(
            title="known before the chapter applied",
            derivation="A model in training on 2 August 2025 and placed later is notified within two weeks of that day: "
            "Saturday 16 August 2025.",
            plan=plan(frontier(known=dt.date(2025, 5, 1)), stage(dt.date(2025, 11, 18))),
            as_of=dt.date(2025, 11, 18),
            expects=(
                *basic(placed=dt.date(2025, 11, 18)),
                *systemic(placed=dt.date(2025, 11, 18), by=dt.date(2025, 8, 16)),
            ),
        ),
        Example(
            title="compute that nobody tells leaves systemic risk open, and nothing else",
            derivation="Art. 53 and 54 go by what the model is; art. 52 and 55 by its compute. The training has no end yet, "
            "so that the notification has no day.",
            plan=plan(CLOSED.having(training_compute=Missing.NOT_DISCLOSED)),
            as_of=ASKED,
            expects=(*basic(), *systemic(by=None, decided=False)),
        ),
        Example(
            title="exactly 1e23 operations and text",
            derivation="Point 17 of the guidelines presumes a general-purpose model above 1e23, strictly; the plan does not "
            "say whether it is one.",
            plan=plan(_of_text("1e23")),
            as_of=ASKED,
            expects=tuple(
                Expected(provision=each.provision, bearer=each.bearer, due=each.due, decided=False) for each in basic()
            ),
        ),
        Example(
            title="a little more than 1e23",
            derivation="1.01e23 exceeds it, and text is one of the outputs.",
            plan=plan(_of_text("1.01e23")),
            as_of=ASKED,
            expects=basic(),
        ),
        Example(
            title="a designation below the threshold",
            derivation="The Commission has designated a model of 5e24: art. 55 applies, the duty to notify does not, and "
            "reassessment can be asked for.",
            plan=plan(closed("5e24")),
            as_of=ASKED,
            record=(
                Entry(
                    what=DESIGNATED,
                    by=EU_COMMISSION,
                    about="the-model",
                    on=dt.date(2026, 10, 1),
                    source="a hypothetical decision",
                ),
            ),
            expects=(*basic(), *due("anthropic", RELEASE, *RISK), *due("anthropic", None, "52(5)")),
        ),
        Example(
            title="a presumption that was rebutted",
            derivation="The Commission accepted the arguments on the first day on which it could: art. 55 never applied. That "
            "the threshold is exceeded is notified all the same.",
            plan=plan(frontier()),
            as_of=ASKED,
            record=(
                Entry(
                    what=REBUTTED,
                    by=EU_COMMISSION,
                    about="the-model",
                    on=dt.date(2025, 8, 2),
                    source="a hypothetical decision",
                ),
            ),
            expects=(*basic(), *systemic()[:2]),
        ),
    )
