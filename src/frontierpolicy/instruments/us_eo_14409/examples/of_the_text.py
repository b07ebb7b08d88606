"""Worked examples of the text of EO 14409, each derived by hand from it."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.us_eo_14409.examples.plans import (
    ASKED,
    PARTNER_STAGE,
    PARTNERS,
    PREVIEW_STAGE,
    RELEASE,
    WEIGHTS_STAGE,
    determined,
    plan_of,
)
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import (
    ATTORNEY_GENERAL,
    CISA,
    CNSS,
    META,
    OMB,
    OPM,
    US_GOVERNMENT,
    WAR,
)
from frontierpolicy.plans import Entry, Log
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.terms import Force, Modality, Standing

CLOCKS: tuple[str, ...] = (
    *(f"2({letter})" for letter in "abcdef"),
    *(f"{section}.{agency}" for section in ("3(a)", "3(b)") for agency in ("treasury", "war", "dhs")),
    *(f"3(a).{agency}.share" for agency in ("treasury", "war", "dhs")),
    "4",
)
OF_AGENCIES: dict[tuple[Modality, Force], tuple[str, ...]] = {(Modality.MUST, Force.BINDING): CLOCKS}
ALL: dict[tuple[Modality, Force], tuple[str, ...]] = {
    **OF_AGENCIES,
    (Modality.CAN, Force.BINDING): ("3(a).determination",),
    (Modality.MAY, Force.REQUESTED): ("3(b)(i)", "3(b)(ii)", "3(b)(iii)"),
}


def _access(on: dt.date) -> Log:
    entry = Entry(what=GIVE_ACCESS, by=META, towards=US_GOVERNMENT, on=on, source="the plan")
    return Log(entries=(entry,), complete_until=ASKED)


def _options(
    *,
    decided: bool,
    closes: dt.date | None = PARTNERS,
    access: Standing = Standing.OPEN,
    released: dt.date | None = RELEASE,
) -> tuple[Expected, ...]:
    """Return the three options; whoever asks can do so up to the public release."""
    before = None if closes is None else closes - dt.timedelta(days=1)
    return (
        Expected(provision="3(b)(i)", bearer="meta", due=released, standing=Standing.OPEN),
        Expected(provision="3(b)(ii)", bearer="meta", decided=decided, due=closes, standing=access),
        Expected(provision="3(b)(iii)", bearer="meta", decided=decided, due=before, standing=Standing.OPEN),
    )


def _clock(bearer: Party, due: dt.date | None, *provisions: str) -> tuple[Expected, ...]:
    return tuple(Expected(provision=each, bearer=bearer.id, due=due) for each in provisions)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_the_text(), *_of_covered_models(), *_of_access(), *_of_release(), *_of_agencies(), *_of_all_agencies())


def _of_the_text() -> tuple[Example, ...]:
    _covered, _not_covered = determined(outcome=True), determined(outcome=False)
    return (
        Example(
            title="a developer holds one option, and two that hang on coverage",
            derivation="s. 3(b)(i) is open to any developer of a new model; (ii) and (iii) speak of covered models, and "
            "nothing is determined. Access may be given from 30 days before the partner stage, 6 August; partners are "
            "chosen before that day.",
            plan=plan_of(META),
            as_of=ASKED,
            expects=_options(decided=False),
            norms=ALL,
            notices=frozenset({"5(a)(i)", "5(c)"}),
        ),
        Example(
            title="a preview before the order is neither a release nor one to partners",
            derivation="The model was in no public release before 2 June 2026, and partners get it on 6 August.",
            plan=plan_of(META, PREVIEW_STAGE, PARTNER_STAGE, WEIGHTS_STAGE),
            as_of=ASKED,
            expects=_options(decided=False),
            norms=ALL,
        ),
        Example(
            title="no amount of compute makes a model covered",
            derivation="s. 3(a) has a cyber benchmark and a determination, no threshold of compute.",
            plan=plan_of(META, operations="5e27"),
            as_of=ASKED,
            expects=_options(decided=False),
        ),
    )


def _of_covered_models() -> tuple[Example, ...]:
    covered, not_covered = determined(outcome=True), determined(outcome=False)
    return (
        Example(
            title="a determination settles both",
            derivation="The Director of NSA has found the model covered on 20 June.",
            plan=plan_of(META),
            as_of=ASKED,
            record=(covered,),
            expects=_options(decided=True),
        ),
        Example(
            title="a negative determination leaves one",
            derivation="A model found not to be covered has nothing under s. 3(b)(ii) and (iii).",
            plan=plan_of(META),
            as_of=ASKED,
            record=(not_covered,),
            expects=_options(decided=True)[:1],
        ),
    )


def _of_access() -> tuple[Example, ...]:
    covered, _not_covered = determined(outcome=True), determined(outcome=False)
    return (
        Example(
            title="access from the 30th day before the partner stage is within the offered terms",
            derivation="30 days before 6 August is 7 July.",
            plan=plan_of(META, log=_access(dt.date(2026, 7, 7))),
            as_of=ASKED,
            record=(covered,),
            expects=_options(decided=True, access=Standing.PLANNED_IN_TIME),
        ),
        Example(
            title="access a day earlier is outside them, and breaches nothing",
            derivation="6 July is 31 days before 6 August; an option is never breached.",
            plan=plan_of(META, log=_access(dt.date(2026, 7, 6))),
            as_of=ASKED,
            record=(covered,),
            expects=_options(decided=True, access=Standing.OUTSIDE_TERMS),
        ),
    )


def _of_release() -> tuple[Example, ...]:
    _covered, _not_covered = determined(outcome=True), determined(outcome=False)
    return (
        Example(
            title="without a partner stage the access has no dates",
            derivation="s. 3(b)(ii) runs from the release to other trusted partners, not from the public release.",
            plan=plan_of(META, WEIGHTS_STAGE),
            as_of=ASKED,
            expects=_options(decided=False, closes=None),
        ),
        Example(
            title="a model released before the order is no new model",
            derivation="The options are for models under development; this one was out on 1 June 2026, the eve of the order.",
            plan=plan_of(META, WEIGHTS_STAGE.having(starts=dt.date(2026, 6, 1))),
            as_of=ASKED,
            norms=OF_AGENCIES,
        ),
        Example(
            title="a model released on the day of the order still had them",
            derivation="It was not out before the day the order was signed.",
            plan=plan_of(META, WEIGHTS_STAGE.having(starts=dt.date(2026, 6, 2))),
            as_of=dt.date(2026, 6, 2),
            expects=_options(decided=False, closes=None, released=dt.date(2026, 6, 2)),
            norms=ALL,
        ),
    )


def _of_agencies() -> tuple[Example, ...]:
    _first, _second = dt.date(2026, 7, 2), dt.date(2026, 8, 1)
    return (
        Example(
            title="the clocks of the Treasury, without any plan",
            derivation="30 days from 2 June 2026 is 2 July; 60 days is Saturday 1 August, which the text does not move. Of "
            "the clearinghouse it is known only that it stood by 14 July.",
            plan=None,
            as_of=dt.date(2026, 7, 20),
            expects=(
                Expected(
                    provision="2(d)",
                    bearer="us-treasury",
                    due=dt.date(2026, 7, 2),
                    standing=Standing.CANNOT_BE_VERIFIED,
                ),
                Expected(
                    provision="3(a).treasury", bearer="us-treasury", due=dt.date(2026, 8, 1), standing=Standing.OPEN
                ),
                Expected(provision="3(a).treasury.share", bearer="us-treasury", standing=Standing.OPEN),
                Expected(
                    provision="3(b).treasury", bearer="us-treasury", due=dt.date(2026, 8, 1), standing=Standing.OPEN
                ),
            ),
        ),
    )


def _of_all_agencies() -> tuple[Example, ...]:
    first, second = dt.date(2026, 7, 2), dt.date(2026, 8, 1)
    return (
        Example(
            title="the clocks of every agency",
            derivation="30 days for s. 2(a) to (e), 60 for s. 2(f) and both of s. 3; sharing is done as appropriate, and "
            "for s. 4 no time is stated.",
            plan=None,
            as_of=ASKED,
            expects=(
                *_clock(CNSS, first, "2(a)"),
                *_clock(WAR, first, "2(b)"),
                *_clock(WAR, second, "3(a).war", "3(b).war"),
                *_clock(WAR, None, "3(a).war.share"),
                *_clock(CISA, first, "2(c)"),
                *_clock(CISA, second, "3(a).dhs", "3(b).dhs"),
                *_clock(CISA, None, "3(a).dhs.share"),
                *_clock(OMB, first, "2(e)"),
                *_clock(OPM, second, "2(f)"),
                *_clock(ATTORNEY_GENERAL, None, "4"),
            ),
        ),
    )
