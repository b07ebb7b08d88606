"""Worked examples of NSPM-11, each derived by hand from the text."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.us_nspm_11.text import KEEP_CUT_OFF, CutOff, FromTermination
from frontierpolicy.parties.known import ANTHROPIC, US_GOVERNMENT
from frontierpolicy.plans import Contract, Entry, Log, Model, Occurrence, ReleasePlan, Waiver
from frontierpolicy.terms import Role, Standing

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
            expects=(
                *_of_agencies(),
                *(
                    Expected(provision="3(b).report", bearer=AGENCIES, towards=each, due=dt.date(2026, 7, 31))
                    for each in ("us-apst", "us-apnsa")
                ),
            ),
        ),
    )
