"""Worked examples of EO 14409 as the press reported it, each derived by hand from the account."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments._press_account import AS_REPORTED
from frontierpolicy.instruments.us_eo_14409.examples.plans import (
    ASKED,
    WEIGHTS_STAGE,
    determined,
    plan_of,
)
from frontierpolicy.parties.known import (
    ANTHROPIC,
    GOOGLE,
    META,
    MICROSOFT,
    MISTRAL,
    OPENAI,
    XAI,
)
from frontierpolicy.plans import Entry
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.terms import Force, Modality


def _review(provision: str, bearer: str, due: dt.date) -> tuple[Expected, ...]:
    return tuple(Expected(provision=provision, bearer=bearer, towards=each, due=due) for each in ("us-nsa", "us-caisi"))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_those_named(), *_of_others(), *_of_meta_and_openai())


def _of_those_named() -> tuple[Example, ...]:
    Entry(what=SIGN, by=META, about="us-eo-14409", on=dt.date(2026, 7, 1), source="a hypothetical signature")
    asked = {(Modality.MUST, Force.REQUESTED): ("row-2.asked",)}
    committed = {(Modality.MUST, Force.COMMITTED): ("row-2",)}
    return (
        *(
            Example(
                title=f"as reported, {lab} has committed to a review before the public release alone",
                derivation="One of the five that agreed; what partners get on 6 August is no release.",
                plan=plan_of(lab),
                as_of=ASKED,
                reading=AS_REPORTED,
                expects=_review("row-2", lab.id, dt.date(2026, 7, 21)),
                norms=committed,
            )
            for lab in (ANTHROPIC, GOOGLE, MICROSOFT, OPENAI, XAI)
        ),
        Example(
            title="as reported, Meta is asked for it before the public release alone",
            derivation="What partners get on 6 August is no release.",
            plan=plan_of(META),
            as_of=ASKED,
            reading=AS_REPORTED,
            expects=_review("row-2.asked", "meta", dt.date(2026, 7, 21)),
            norms=asked,
        ),
    )


def _of_others() -> tuple[Example, ...]:
    meta_signs = Entry(
        what=SIGN, by=META, about="us-eo-14409", on=dt.date(2026, 7, 1), source="a hypothetical signature"
    )
    return (
        Example(
            title="as reported, a laboratory that is not named is asked once its model is found covered",
            derivation="The account names six labs; of others the determination decides.",
            plan=plan_of(MISTRAL, WEIGHTS_STAGE),
            as_of=ASKED,
            reading=AS_REPORTED,
            record=(determined(outcome=True),),
            expects=_review("row-2.asked", MISTRAL.id, dt.date(2026, 7, 21)),
        ),
        Example(
            title="as reported, and not if it is found not to be",
            derivation="Neither named nor covered.",
            plan=plan_of(MISTRAL, WEIGHTS_STAGE),
            as_of=ASKED,
            reading=AS_REPORTED,
            record=(determined(outcome=False),),
        ),
        Example(
            title="as reported, a signature alone does not cover a model",
            derivation="Mistral signs; the account does not name it, and its model is found not to be covered.",
            plan=plan_of(MISTRAL, WEIGHTS_STAGE),
            as_of=dt.date(2026, 7, 1),
            reading=AS_REPORTED,
            record=(determined(outcome=False), attrs.evolve(meta_signs, by=MISTRAL)),
        ),
    )


def _of_meta_and_openai() -> tuple[Example, ...]:
    meta_signs = Entry(
        what=SIGN, by=META, about="us-eo-14409", on=dt.date(2026, 7, 1), source="a hypothetical signature"
    )
    return (
        Example(
            title="as reported, Meta is asked for a 30-day review",
            derivation="30 days before 20 August is 21 July; the account names two reviewers and says Meta has not agreed.",
            plan=plan_of(META, WEIGHTS_STAGE),
            as_of=ASKED,
            reading=AS_REPORTED,
            expects=_review("row-2.asked", "meta", dt.date(2026, 7, 21)),
        ),
        Example(
            title="as reported, OpenAI has committed to it",
            derivation="The account counts OpenAI among the five that agreed.",
            plan=plan_of(OPENAI, WEIGHTS_STAGE),
            as_of=ASKED,
            reading=AS_REPORTED,
            expects=_review("row-2", "openai", dt.date(2026, 7, 21)),
        ),
        Example(
            title="as reported, a signature of Meta turns the request into a commitment",
            derivation="From 1 July on Meta has signed, and the release is later.",
            plan=plan_of(META, WEIGHTS_STAGE),
            as_of=dt.date(2026, 7, 1),
            reading=AS_REPORTED,
            record=(meta_signs,),
            expects=_review("row-2", "meta", dt.date(2026, 7, 21)),
        ),
    )
