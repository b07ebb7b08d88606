"""Worked examples: which release is the placing, what the Act remarks of it, and since when it can be read."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.expectations import RISK, basic, systemic
from frontierpolicy.instruments.eu_ai_act.plans import ASKED, RELEASE, closed, due, frontier, plan, stage
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, EuModel
from frontierpolicy.parties.known import EU_COMMISSION
from frontierpolicy.plans import Entry, Model, Stage
from frontierpolicy.terms import Medium, StageKind, Timing

ALWAYS = ("52(6).reports", "75(1)", "56(6).no-presumption", "113.dates")
DECIDED = Entry(
    what=DESIGNATED, by=EU_COMMISSION, about="the-model", on=dt.date(2026, 10, 1), source="a hypothetical decision"
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_placings(), *_of_remarks(), *_of_the_beginning())


def _of_placings() -> tuple[Example, ...]:
    elsewhere = stage(dt.date(2025, 7, 1), where="US").having(id="elsewhere")
    asked_again = closed("5e24", extensions=(EuModel(decided=dt.date(2026, 1, 15)),))
    first_day = dt.date(2025, 8, 2)
    at_once = Expected(provision="52(5)", bearer="anthropic", timing=Timing.CURRENT)
    again = Expected(provision="52(5)", bearer="anthropic", opens=dt.date(2026, 7, 15))
    return (
        Example(
            title="open in the United States before chapter V applied",
            derivation="Art. 3(9) is about the Union market: the model is placed there on 1 December 2026, and is new.",
            plan=plan(frontier(), elsewhere, stage()),
            as_of=ASKED,
            expects=(*basic(), *systemic()),
        ),
        Example(
            title="a training that ended before the threshold was known to be exceeded",
            derivation="Art. 52(1) runs from when it is met, at the latest at the end of training on 5 November 2026.",
            plan=plan(frontier(known=dt.date(2026, 11, 12), training_ended=dt.date(2026, 11, 5))),
            as_of=ASKED,
            expects=(*basic(), *systemic(by=dt.date(2026, 11, 19))),
        ),
        Example(
            title="a decision of January",
            derivation="Art. 52(5): to be asked again at the earliest six months after the decision of 15 January 2026.",
            plan=plan(asked_again),
            as_of=ASKED,
            record=(DECIDED,),
            expects=(*basic(), *due("anthropic", RELEASE, *RISK), again),
        ),
        Example(
            title="a decision of the first day",
            derivation="Art. 52 applies from 2 August 2025, and so does the right to ask again.",
            plan=plan(closed("5e24")),
            as_of=first_day,
            record=(attrs.evolve(DECIDED, on=first_day, known_at=first_day),),
            expects=(*basic(), *due("anthropic", RELEASE, *RISK), at_once),
        ),
    )


def _of_remarks() -> tuple[Example, ...]:
    narrow = frontier().having(general_purpose=False, generates=frozenset[Medium]())
    old, partners = stage(dt.date(2025, 7, 1)), stage(kind=StageKind.TRUSTED_PARTNERS)
    small, both = closed("1e25"), "annex-xi 52(2).meanwhile"
    found: tuple[tuple[str, Model, Stage, str, tuple[Entry, ...]], ...] = (
        ("a model at the threshold", small, stage(), "", ()),
        ("a model above the threshold", frontier(), stage(), both, ()),
        ("a designated model", closed("5e24"), stage(), "annex-xi", (DECIDED,)),
        ("a narrow model above the threshold", narrow, stage(), "", ()),
        ("an older model", small, old, "111(3)", ()),
        ("an older narrow model", narrow, old, "", ()),
        ("trusted partners in the Union", small, partners, "3(9).partners", ()),
        (
            "trusted partners in the United States",
            small,
            stage(where="US", kind=StageKind.TRUSTED_PARTNERS),
            "",
            (),
        ),
    )
    return tuple(
        Example(
            title=f"remarks on {what}",
            derivation="Annex XI and art. 52(2) speak of systemic risk and of the threshold, art. 111(3) of older models, "
            "and whether partners make a market is open.",
            plan=plan(model, release),
            as_of=ASKED,
            record=record,
            expects=None,
            notices=frozenset((*ALWAYS, *remarks.split())),
        )
        for what, model, release, remarks, record in found
    )


def _of_the_beginning() -> tuple[Example, ...]:
    days = (
        (dt.date(2024, 7, 31), ()),
        (dt.date(2024, 8, 1), ALWAYS[:1]),
        (dt.date(2026, 7, 26), ALWAYS[:1]),
        (dt.date(2026, 7, 27), ALWAYS),
    )
    return tuple(
        Example(
            title=f"remarks that stood on {day}",
            derivation="The Act is in force from 1 August 2024 (art. 113), the omnibus from 27 July 2026.",
            plan=None,
            as_of=day,
            expects=None,
            notices=frozenset(notices),
        )
        for day, notices in days
    )
