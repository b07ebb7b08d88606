"""Worked examples: chapters one by one, the first day, business days, and a release elsewhere before."""

import datetime as dt

import attrs

from frontierpolicy.conditions import Action
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.plans import due, plan, stage
from frontierpolicy.instruments.eu_gpai_code_of_practice.acts import (
    CONFIRM_FRAMEWORK,
    GIVE_INTERIM_REPORT,
    UPDATE_REPORT,
)
from frontierpolicy.instruments.eu_gpai_code_of_practice.plans import (
    PLACED,
    example,
    model_of,
    on_copyright,
    on_safety,
    on_transparency,
)
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, DEEPSEEK, EU_AI_OFFICE, META
from frontierpolicy.plans import Entry
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.terms import Force, Modality, Timing


def _signature(*chapters: str, outcome: bool = True, on: dt.date = dt.date(2025, 7, 30)) -> Entry:
    return Entry(
        what=SIGN,
        by=DEEPSEEK,
        about="eu-gpai-code-of-practice",
        parts=frozenset(chapters),
        outcome=outcome,
        on=on,
        source="a hypothetical signature",
    )


def _done(what: Action, on: dt.date, towards: Party | None = None) -> Entry:
    return Entry(what=what, by=ANTHROPIC, towards=towards, on=on, source="the plan")


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_single_chapters(), *_of_days(), *_of_other_placings())


def _of_single_chapters() -> tuple[Example, ...]:
    first = example(
        "who signed transparency alone",
        "Were DeepSeek to sign the first chapter, it would undertake that one and no other, systemic risk or not.",
        *on_transparency("deepseek"),
        party=DEEPSEEK,
    )
    both = example(
        "who signed one chapter and refused another",
        "To refuse the second chapter takes nothing from the signature of the first.",
        *on_transparency("deepseek"),
        party=DEEPSEEK,
    )
    refused = _signature("copyright", outcome=False, on=dt.date(2025, 8, 1))
    return (
        attrs.evolve(first, record=(_signature("transparency"),)),
        attrs.evolve(both, record=(_signature("transparency"), refused)),
        *(_of_the_first_day(day, timing) for day, timing in ((1, Timing.UPCOMING), (2, Timing.CURRENT))),
        example(
            "who refused, when the list is no longer known",
            "The refusal of 18 July 2025 is the last that is on record of Meta: it stands after 5 July 2026 too.",
            party=META,
            as_of=dt.date(2026, 7, 6),
            all_told=False,
        ),
    )


def _of_the_first_day(day: int, timing: Timing) -> Example:
    return Example(
        title=f"the second chapter on {day} August 2025",
        derivation="The Code is for what chapter V of the Act asks, from 2 August 2025 on.",
        plan=plan(model_of("5e24"), stage(dt.date(2025, 7, 1)), party=DEEPSEEK),
        as_of=dt.date(2025, 8, day),
        record=(_signature("copyright"),),
        expects=tuple(
            Expected(provision=each.provision, bearer=each.bearer, timing=timing) for each in on_copyright("deepseek")
        ),
    )


def _of_days() -> tuple[Example, ...]:
    always = (*on_transparency(), *on_copyright())
    rest = tuple(each for each in on_safety() if each.provision not in ("safety.1.4", "safety.7.7.update"))
    return (
        example(
            "five business days after the framework is confirmed",
            "Confirmed on Monday 13 October 2025: the 14th to 17th and Monday 20 October.",
            *always,
            *rest,
            *due("anthropic", dt.date(2025, 10, 20), "safety.1.4"),
            *due("anthropic", None, "safety.7.7.update"),
            log=(_done(CONFIRM_FRAMEWORK, dt.date(2025, 10, 13)),),
        ),
        example(
            "five business days after the Model Report is updated",
            "Updated on Monday 12 January 2026: the 13th to 16th and Monday 19 January.",
            *always,
            *rest,
            *due("anthropic", None, "safety.1.4"),
            *due("anthropic", dt.date(2026, 1, 19), "safety.7.7.update"),
            log=(_done(UPDATE_REPORT, dt.date(2026, 1, 12)),),
        ),
    )


def _of_other_placings() -> tuple[Example, ...]:
    interim = _done(GIVE_INTERIM_REPORT, dt.date(2025, 11, 10), EU_AI_OFFICE)
    earlier = stage(dt.date(2025, 11, 10), where="US").having(id="elsewhere")
    abroad = example(
        "open in the United States a week before",
        "Only the release in the Union of 18 November is a placing: every day is counted from it.",
        *on_transparency(),
        *on_copyright(),
        *on_safety(),
        *due("anthropic", dt.date(2026, 5, 18), "safety.7.6"),
        *due("anthropic", dt.date(2025, 12, 9), "safety.7.7.late"),
        as_of=dt.date(2025, 11, 20),
    )
    old = dt.date(2025, 8, 1)
    late = _done(GIVE_INTERIM_REPORT, old, EU_AI_OFFICE)
    return (
        attrs.evolve(abroad, plan=plan(model_of(most_capable=True), earlier, stage(PLACED), log=(interim,))),
        Example(
            title="the full report of an older model can be late too",
            derivation="Placed on Friday 1 August 2025: 15 business days have not passed on the 4th.",
            plan=plan(model_of(), stage(old), log=(late,)),
            as_of=dt.date(2025, 8, 4),
            expects=None,
            norms={
                (Modality.MAY, Force.COMMITTED): ("safety.7.7.late",),
                (Modality.MUST, Force.COMMITTED): tuple(
                    each.provision for each in (*on_transparency(), *on_copyright(), *on_safety())
                ),
            },
        ),
    )
