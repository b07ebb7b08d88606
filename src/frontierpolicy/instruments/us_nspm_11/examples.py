"""Worked examples of NSPM-11, each derived by hand from the text."""

import datetime as dt

import attrs

from frontierpolicy.conditions import Action
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.us_nspm_11.text import (
    KEEP_CUT_OFF,
    UPDATE_3000_09,
    UPDATE_POLICIES,
    CutOff,
    FromTermination,
)
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import (
    ANTHROPIC,
    APST,
    CNSS,
    DNI,
    ENERGY,
    FEDERAL_AGENCIES,
    INTELLIGENCE_AGENCIES,
    NATIONAL_SECURITY_AGENCIES,
    NSA_DIRECTOR,
    OMB,
    OPM,
    STATE,
    US_GOVERNMENT,
    WAR,
)
from frontierpolicy.plans import Contract, Entry, Log, Model, Occurrence, ReleasePlan, Waiver
from frontierpolicy.terms import Force, Modality, Role, Standing, Timing

MUST = (Modality.MUST, Force.BINDING)
AGENCIES = "us-national-security-agencies"


def _plan(*occurrences: Occurrence, log: tuple[Entry, ...] = ()) -> ReleasePlan:
    return ReleasePlan(
        title="a contract with the Department of War",
        party=ANTHROPIC,
        roles={Role.VENDOR: ANTHROPIC},
        model=Model(id="the-model"),
        occurrences=exactly(*occurrences),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


def _contract(*, barred: bool | Missing = True) -> Contract:
    return Contract(id="contract", on=dt.date(2026, 5, 4), extensions=(CutOff(barred=barred),))


def _vendor(standing: Standing, *, decided: bool = True) -> tuple[Expected, ...]:
    return (Expected(provision="2(c).vendor", bearer="anthropic", decided=decided, standing=standing),)


def _of_agencies() -> tuple[Expected, ...]:
    standing = ("2(c)", "3(b).exception", "3(e)", "3(e).review")
    return tuple(Expected(provision=each, bearer=AGENCIES) for each in standing)


def _each(
    names: str, *bearers: Party, due: dt.date | None = None, timing: Timing | None = None
) -> tuple[Expected, ...]:
    """Return what agencies are directed to do; where several do it together, each has an id of its own."""
    return tuple(
        Expected(
            provision=f"{name}.{each.id.removeprefix('us-')}" if len(bearers) > 1 else name,
            bearer=each.id,
            due=due,
            timing=timing,
        )
        for name in names.split()
        for each in bearers
    )


def _of_every_agency() -> tuple[Expected, ...]:
    """Return what is asked of every agency, the yearly reviews of what was updated in September 2026 among it."""
    ninety, hundred_and_twenty = dt.date(2026, 9, 3), dt.date(2026, 10, 3)
    return (
        *_each("2(c) 3(e)", NATIONAL_SECURITY_AGENCIES, timing=Timing.CURRENT),
        *_each("3(b).exception", NATIONAL_SECURITY_AGENCIES),
        *_each("3(e).review", NATIONAL_SECURITY_AGENCIES, due=dt.date(2027, 9, 10)),
        *_each("3(a)", WAR, due=ninety),
        *_each("3(a).review", WAR, due=dt.date(2027, 9, 1)),
        *(
            Expected(provision=f"3(b).{name}", bearer=each.id)
            for name, each in (("war", WAR), ("dni", DNI), ("agencies", FEDERAL_AGENCIES))
        ),
        *_each("3(c)", CNSS, OMB, due=ninety),
        *_each("3(d)", US_GOVERNMENT, due=ninety),
        *_each("4(a)", WAR, DNI, INTELLIGENCE_AGENCIES, due=hundred_and_twenty),
        *_each("4(b)", APST, OMB, due=ninety),
        *_each("4(c) 4(f)", WAR, ENERGY, DNI, NSA_DIRECTOR, due=hundred_and_twenty),
        *_each("4(d)", ENERGY),
        *_each("4(e)", DNI),
        *_each("4(e).strategy", STATE),
        *_each("5(a) 5(d)", FEDERAL_AGENCIES),
        *_each("5(b)", OPM, due=hundred_and_twenty),
        *_each("5(c) 5(f)", DNI, WAR, due=hundred_and_twenty),
        *_each("5(e)", DNI, WAR, NSA_DIRECTOR, due=hundred_and_twenty),
    )


def _done(what: Action, by: Party, on: dt.date) -> Entry:
    return Entry(what=what, by=by, on=on, source="a hypothetical update")


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked = dt.date(2026, 10, 1)
    kept = Entry(
        what=KEEP_CUT_OFF, by=ANTHROPIC, towards=US_GOVERNMENT, on=dt.date(2026, 7, 1), source="a hypothetical switch"
    )
    waiver = Waiver(id="exception", on=dt.date(2026, 7, 1), extensions=(FromTermination(exception=True),))
    return (
        Example(
            title="a vendor whose contract bars a switch",
            derivation="The contract of May 2026 has the clause of s. 2(c); the log has no switch, and leaves nothing out.",
            plan=_plan(_contract()),
            as_of=asked,
            norms={
                MUST: tuple(each.provision for each in _of_every_agency() if each.provision != "3(b).exception"),
                (Modality.MAY, Force.BINDING): ("3(b).exception",),
                (Modality.MUST_NOT, Force.BINDING): ("2(c).vendor",),
            },
            expects=_vendor(Standing.COMPLIES),
        ),
        Example(
            title="a switch breaches it",
            derivation="On 1 July 2026 the vendor kept a means to cut the system off.",
            plan=_plan(_contract(), log=(kept,)),
            as_of=asked,
            expects=_vendor(Standing.BREACHED),
        ),
        Example(
            title="without the clause a vendor owes nothing",
            derivation="The memorandum binds agencies; companies only by contract.",
            plan=_plan(_contract(barred=False)),
            as_of=asked,
        ),
        Example(
            title="whether the contract has the clause must be said",
            derivation="The plan does not say.",
            plan=_plan(_contract(barred=Missing.NOT_STATED)),
            as_of=asked,
            expects=_vendor(Standing.COMPLIES, decided=False),
        ),
        Example(
            title="nothing on the eve",
            derivation="On 4 June 2026 there was no memorandum.",
            plan=_plan(_contract()),
            as_of=dt.date(2026, 6, 4),
        ),
        Example(
            title="what every agency has to do",
            derivation="90 days after 5 June 2026 is 3 September, 120 days 3 October; a year after 1 and 10 September 2026, "
            "on which two updates are supposed, is the same day of 2027. Only exceptions are a permission.",
            plan=None,
            as_of=dt.date(2026, 9, 15),
            record=(
                _done(UPDATE_3000_09, WAR, dt.date(2026, 9, 1)),
                _done(UPDATE_POLICIES, NATIONAL_SECURITY_AGENCIES, dt.date(2026, 9, 10)),
            ),
            expects=_of_every_agency(),
            norms={
                MUST: tuple(each.provision for each in _of_every_agency() if each.provision != "3(b).exception"),
                (Modality.MAY, Force.BINDING): ("3(b).exception",),
            },
        ),
        Example(
            title="in force on the day it was signed",
            derivation="The memorandum is of 5 June 2026.",
            plan=None,
            as_of=dt.date(2026, 6, 5),
            expects=tuple(
                attrs.evolve(each, timing=Timing.CURRENT if each.due is None else None) for each in _of_agencies()
            ),
        ),
        Example(
            title="a waiver of something else",
            derivation="Only exceptions from termination are reported.",
            plan=_plan(waiver.having(extensions=(FromTermination(exception=False),))),
            as_of=dt.date(2026, 7, 2),
            expects=_of_agencies(),
        ),
        Example(
            title="120 days end on a Saturday, which nothing moves",
            derivation="120 days after 5 June 2026 is Saturday 3 October.",
            plan=None,
            as_of=dt.date(2026, 10, 3),
            expects=(Expected(provision="5(b)", bearer="us-opm", due=dt.date(2026, 10, 3), standing=Standing.OPEN),),
        ),
        Example(
            title="90 days end on 3 September",
            derivation="90 days after 5 June 2026 is Thursday 3 September; on the 4th nothing is on record.",
            plan=None,
            as_of=dt.date(2026, 9, 4),
            expects=(
                Expected(
                    provision="3(c).cnss",
                    bearer="us-cnss",
                    due=dt.date(2026, 9, 3),
                    standing=Standing.CANNOT_BE_VERIFIED,
                ),
            ),
        ),
        Example(
            title="an exception is reported within 30 days",
            derivation="30 days after 1 July 2026 is 31 July; it goes to two assistants of the President.",
            plan=_plan(waiver),
            as_of=dt.date(2026, 7, 2),
            norms={
                MUST: (
                    *(each.provision for each in _of_every_agency() if each.provision != "3(b).exception"),
                    "3(b).report",
                ),
                (Modality.MAY, Force.BINDING): ("3(b).exception",),
            },
            expects=(
                *_of_agencies(),
                *(
                    Expected(provision="3(b).report", bearer=AGENCIES, towards=each, due=dt.date(2026, 7, 31))
                    for each in ("us-apst", "us-apnsa")
                ),
            ),
        ),
    )
