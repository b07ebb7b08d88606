"""Worked examples: the notification of a model that was in training on 2 August 2025."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing
from frontierpolicy.instruments.eu_ai_act.acts import NOTIFY
from frontierpolicy.instruments.eu_ai_act.plans import frontier, plan, stage
from frontierpolicy.parties.known import ANTHROPIC, EU_COMMISSION
from frontierpolicy.plans import Entry, Model
from frontierpolicy.terms import Force, Medium, Modality, Standing

PLACED = dt.date(2025, 11, 18)
IN_TRAINING = frontier(known=dt.date(2025, 5, 1))
NOTIFIED = Entry(what=NOTIFY, by=ANTHROPIC, towards=EU_COMMISSION, on=dt.date(2025, 8, 18), source="the plan")


def _example(
    title: str, derivation: str, model: Model, *expects: Expected, placed: dt.date = PLACED, log: tuple[Entry, ...] = ()
) -> Example:
    return Example(
        title=title,
        derivation=derivation,
        plan=plan(model, stage(placed), log=log),
        as_of=dt.date(2025, 11, 20),
        expects=expects,
        norms={(Modality.MUST, Force.GUIDANCE): ("5.3",)} if expects else {},
    )


def _notice(standing: Standing = Standing.OVERDUE, *, decided: bool = True) -> Expected:
    return Expected(provision="5.3", bearer="anthropic", due=dt.date(2025, 8, 16), standing=standing, decided=decided)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    of_text = IN_TRAINING.having(general_purpose=Missing.NOT_STATED, generates=frozenset({Medium.TEXT}))
    return (
        _example(
            "in training on 2 August 2025",
            "Two weeks from 2 August end on Saturday 16 August, so that the last day is Monday 18 August; notified then.",
            IN_TRAINING,
            _notice(Standing.MET),
            log=(NOTIFIED,),
        ),
        _example(
            "in training and not notified",
            "The log leaves nothing out, and has no notification by 18 August.",
            IN_TRAINING,
            _notice(),
        ),
        _example(
            "known on the day itself",
            "What became known on 2 August 2025 was not known before it: the Act's own two weeks run.",
            frontier(known=dt.date(2025, 8, 2)),
        ),
        _example(
            "known on the eve",
            "1 August 2025 is before 2 August 2025: whoever learns it then is asked for the two weeks from the 2nd.",
            frontier(known=dt.date(2025, 8, 1)),
            _notice(),
        ),
        _example(
            "placed on the eve",
            "A model placed on 1 August 2025 is an older model.",
            IN_TRAINING,
            placed=dt.date(2025, 8, 1),
        ),
        _example(
            "exactly at the threshold",
            "1e25 is not more than 1e25.",
            frontier("1e25", known=dt.date(2025, 5, 1)),
        ),
        _example(
            "text and more than 1e23 indicate a general-purpose model",
            "The plan does not say whether it is one; point 17 presumes it.",
            of_text,
            _notice(),
        ),
        _example(
            "a model that generates nothing",
            "A model of the weather has none of the outputs of point 17; whether it is of general purpose is then open.",
            of_text.having(generates=frozenset[Medium]()),
            _notice(decided=False),
        ),
        _example(
            "and is not of general purpose",
            "Neither the definition nor the criterion is met.",
            of_text.having(generates=frozenset[Medium](), general_purpose=False),
        ),
    )
