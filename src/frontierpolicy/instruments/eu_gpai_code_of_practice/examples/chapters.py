"""Worked examples: who signed which chapter, the framework and the Model Report."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.acts import NOTIFY
from frontierpolicy.instruments.eu_ai_act.plans import due, opened
from frontierpolicy.instruments.eu_gpai_code_of_practice.acts import GIVE_INTERIM_REPORT
from frontierpolicy.instruments.eu_gpai_code_of_practice.plans import (
    example,
    model_of,
    on_copyright,
    on_safety,
    on_transparency,
)
from frontierpolicy.parties.known import ANTHROPIC, DEEPSEEK, EU_AI_OFFICE, EU_COMMISSION, META, XAI
from frontierpolicy.plans import Entry


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    small = model_of("1e25")
    notified = Entry(what=NOTIFY, by=ANTHROPIC, towards=EU_COMMISSION, on=dt.date(2025, 9, 29), source="the plan")
    interim = Entry(
        what=GIVE_INTERIM_REPORT, by=ANTHROPIC, towards=EU_AI_OFFICE, on=dt.date(2025, 11, 17), source="the plan"
    )
    return (
        example(
            "a signatory of all chapters",
            "Two weeks before Tuesday 18 November 2025 is 4 November; the framework is assessed within 12 months of the "
            "placing. The notification that would start the four weeks is not on record.",
            *on_transparency(),
            *on_copyright(),
            *on_safety(),
        ),
        example(
            "four weeks after the notification come first",
            "Notified on 29 September 2025: four weeks later is 27 October, before 4 November.",
            *on_transparency(),
            *on_copyright(),
            *on_safety(framework=dt.date(2025, 10, 27)),
            log=(notified,),
        ),
        example(
            "a signatory of one chapter",
            "xAI signed safety and security alone.",
            *on_safety("xai"),
            party=XAI,
        ),
        example(
            "who refused",
            "Meta refused on 18 July 2025: the Code asks nothing of it, then or later.",
            party=META,
            as_of=dt.date(2026, 11, 23),
        ),
        example(
            "who is not on the list while it is known",
            "DeepSeek had not signed by 5 July 2026, when the list was last checked.",
            party=DEEPSEEK,
            model=small,
            as_of=dt.date(2026, 7, 5),
        ),
        example(
            "who may have signed since",
            "After 5 July 2026 the list is not known, and the plan does not tell all that DeepSeek did.",
            *(
                Expected(provision=each.provision, bearer="deepseek", due=each.due, decided=False)
                for each in (*on_transparency("deepseek"), *on_copyright("deepseek"))
            ),
            party=DEEPSEEK,
            model=small,
            as_of=dt.date(2026, 7, 6),
            all_told=False,
        ),
        example(
            "exactly at the threshold",
            "1e25 is no systemic risk: the third chapter does not apply.",
            *on_transparency(),
            *on_copyright(),
            model=small,
        ),
        example(
            "a free and open-source model",
            "The first chapter leaves it out; the second does not.",
            *on_copyright(),
            model=opened("5e24").having(id="the-open-model"),
        ),
        example(
            "one of the most capable models",
            "Its report is updated at least every six months: on 15 January 2026 the first round runs to 18 May.",
            *on_transparency(),
            *on_copyright(),
            *on_safety(),
            *due("anthropic", dt.date(2026, 5, 18), "safety.7.6"),
            model=model_of(most_capable=True),
        ),
        example(
            "an interim report may delay the full one",
            "15 business days after Tuesday 18 November 2025: Tuesday 9 December.",
            *on_transparency(),
            *on_copyright(),
            *on_safety(),
            *due("anthropic", dt.date(2025, 12, 9), "safety.7.7.late"),
            log=(interim,),
            as_of=dt.date(2025, 11, 20),
        ),
    )
