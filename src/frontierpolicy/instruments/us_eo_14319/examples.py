"""Worked examples of EO 14319 and M-26-04, each derived by hand from the text."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.us_eo_14319.text import DISCLOSE, END_FOR_BREACH, Terms
from frontierpolicy.parties.known import OPENAI, US_GOVERNMENT
from frontierpolicy.plans import Contract, Entry, Log, Model, ReleasePlan
from frontierpolicy.terms import Force, Modality, Role, Standing, Timing

GUIDANCE = dt.date(2025, 12, 11)


def _plan(contract: Contract, *log: Entry) -> ReleasePlan:
    return ReleasePlan(
        title="a language model for an agency",
        party=OPENAI,
        roles={Role.VENDOR: OPENAI},
        model=Model(id="the-model"),
        occurrences=exactly(contract),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


def _contract(
    on: dt.date = dt.date(2026, 5, 4),
    *,
    agency: bool = True,
    principles: bool | Missing = True,
    documents: bool = False,
    national_security: bool = False,
    model: bool = True,
) -> Contract:
    return Contract(
        id="contract",
        on=on,
        with_us_agency=agency,
        for_language_model=model,
        for_national_security=national_security,
        extensions=(Terms(principles=principles, documents=documents),),
    )


def _principles(*, neutral: Standing = Standing.NOT_DONE, decided: bool = True) -> tuple[Expected, ...]:
    return (
        Expected(provision="3(a).vendor", bearer="openai", decided=decided, standing=Standing.NOT_DONE),
        Expected(provision="3(b).vendor", bearer="openai", decided=decided, standing=neutral),
    )


def _agencies(*, procedures: dt.date | None, **also: dt.date | None) -> tuple[Expected, ...]:
    """Return what binds agencies: to procure, their procedures, and what a contract adds, by its due date."""
    return (
        Expected(provision="3", bearer="us-agencies"),
        Expected(provision="4(b)(iii)", bearer="us-agencies", due=procedures),
        *(Expected(provision=f"4(b)({name})", bearer="us-agencies", due=due) for name, due in also.items()),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked, march = dt.date(2026, 6, 1), dt.date(2026, 3, 11)
    disclosed = Entry(
        what=DISCLOSE, by=OPENAI, towards=US_GOVERNMENT, on=dt.date(2026, 5, 4), source="a hypothetical disclosure"
    )
    ended = Entry(
        what=END_FOR_BREACH,
        by=US_GOVERNMENT,
        towards=OPENAI,
        about="contract",
        on=dt.date(2026, 5, 20),
        source="a hypothetical termination",
    )
    guidance = Expected(provision="4(a)", bearer="us-omb", due=dt.date(2025, 11, 20), standing=Standing.OPEN)
    return (
        Example(
            title="the guidance was due on 20 November 2025",
            derivation="120 days after 23 July 2025 is 20 November.",
            plan=None,
            as_of=dt.date(2025, 11, 20),
            expects=(guidance,),
        ),
        Example(
            title="and came 21 days late",
            derivation="M-26-04 is of 11 December 2025.",
            plan=None,
            as_of=GUIDANCE,
            norms={(Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)")},
            notices=frozenset({"5(c)", "M-26-04.modified"}),
            expects=(
                Expected(provision="4(a)", bearer="us-omb", due=dt.date(2025, 11, 20), standing=Standing.MET_LATE),
            ),
        ),
        Example(
            title="before it, the procedures have no day",
            derivation="Their 90 days run from the guidance, which was not there on 1 December 2025.",
            plan=None,
            as_of=dt.date(2025, 12, 1),
            norms={(Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)")},
            notices=frozenset({"5(c)"}),
            expects=_agencies(procedures=None),
        ),
        Example(
            title="after it, they are due 90 days from the day it came",
            derivation="90 days after 11 December 2025 is 11 March 2026, not 90 days after 20 November.",
            plan=None,
            as_of=march,
            expects=_agencies(procedures=march),
        ),
        Example(
            title="a vendor whose contract has the principles, with what the agency owed",
            derivation="The contract of 4 May 2026 is later than the guidance, so the terms were due in it by that day.",
            plan=_plan(_contract()),
            as_of=asked,
            expects=(*_principles(), *_agencies(procedures=march, i=dt.date(2026, 5, 4))),
        ),
        Example(
            title="a contract of the day of the guidance is an existing one",
            derivation="Terms go into contracts entered into after that day; this one is to be revised, with no date.",
            plan=_plan(_contract(GUIDANCE)),
            as_of=asked,
            norms={
                (Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)", "3(a).vendor", "3(b).vendor", "4(b)(ii)")
            },
            expects=(*_principles(), *_agencies(procedures=march, ii=None)),
        ),
        Example(
            title="so is one older than the order",
            derivation="Existing contracts are to be revised, whatever their age.",
            plan=_plan(_contract(dt.date(2025, 3, 3), principles=False)),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)", "4(b)(ii)")},
            expects=_agencies(procedures=march, ii=None),
        ),
        Example(
            title="disclosure satisfies neutrality, not truthfulness",
            derivation="s. 4(a)(ii) lets vendors disclose for the second principle alone.",
            plan=_plan(_contract(), disclosed),
            as_of=asked,
            expects=_principles(neutral=Standing.MET),
        ),
        Example(
            title="without the terms a vendor owes nothing",
            derivation="The order binds agencies, vendors by contract.",
            plan=_plan(_contract(principles=False)),
            as_of=asked,
        ),
        Example(
            title="whether the contract has them must be said",
            derivation="The plan does not say.",
            plan=_plan(_contract(principles=Missing.NOT_STATED)),
            as_of=asked,
            expects=_principles(decided=False),
        ),
        Example(
            title="for a national security system the agency need not put them in",
            derivation="The guidance makes exceptions for these; the vendor still owes what it has signed.",
            plan=_plan(_contract(national_security=True)),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)", "3(a).vendor", "3(b).vendor")},
            expects=(*_principles(), *_agencies(procedures=march)),
        ),
        Example(
            title="a contract with a company is no federal one",
            derivation="The order speaks of agencies.",
            plan=_plan(_contract(agency=False)),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)")},
        ),
        Example(
            title="after a termination for breach the vendor pays",
            derivation="The agency ended the contract on 20 May for a breach that was not cured.",
            plan=_plan(_contract(), ended),
            as_of=asked,
            norms={
                (Modality.MUST, Force.BINDING): (
                    "3",
                    "4(a)",
                    "4(b)(iii)",
                    "3(a).vendor",
                    "3(b).vendor",
                    "4(b)(i)",
                    "4(b)(i).vendor",
                )
            },
            expects=(*_principles(), Expected(provision="4(b)(i).vendor", bearer="openai")),
        ),
        Example(
            title="documents, where the contract asks for them",
            derivation="M-26-04 has agencies ask for four kinds; the contract has the clause.",
            plan=_plan(_contract(documents=True)),
            as_of=asked,
            norms={
                (Modality.MUST, Force.BINDING): (
                    "3",
                    "4(a)",
                    "4(b)(iii)",
                    "3(a).vendor",
                    "3(b).vendor",
                    "4(b)(i)",
                    "M-26-04.documents",
                )
            },
            expects=(*_principles(), Expected(provision="M-26-04.documents", bearer="openai")),
        ),
        *(
            Example(
                title=title,
                derivation="Each turns on a federal contract for a language model, and on what that contract says.",
                plan=_plan(_contract(day, **facts), ended),
                record=(),
                as_of=asked,
                expects=None,
                norms={(Modality.MUST, Force.BINDING): ("3", "4(a)", "4(b)(iii)", *norms)},
            )
            for title, day, facts, norms in (
                ("a contract for something else", dt.date(2026, 5, 4), {"model": False, "documents": True}, ()),
                ("an old contract for something else", dt.date(2025, 5, 4), {"model": False, "principles": False}, ()),
                ("an old contract with a company", dt.date(2025, 5, 4), {"agency": False, "documents": True}, ()),
                (
                    "an old contract for a national security system",
                    dt.date(2025, 5, 4),
                    {"national_security": True, "principles": False},
                    (),
                ),
                ("an ended contract without the terms", dt.date(2026, 5, 4), {"principles": False}, ("4(b)(i)",)),
            )
        ),
        *(
            Example(
                title=f"the memorandum {words}",
                derivation="It is of 11 December 2025; contracts of that autumn go on under it.",
                plan=_plan(_contract(dt.date(2025, 10, 6), documents=True)),
                as_of=day,
                expects=(
                    *_principles(),
                    Expected(provision="M-26-04.documents", bearer="openai", timing=timing),
                ),
                notices=notices,
            )
            for words, day, timing, notices in (
                ("on its eve", dt.date(2025, 12, 10), Timing.UPCOMING, frozenset({"5(c)"})),
                ("on its day", GUIDANCE, Timing.CURRENT, frozenset({"5(c)", "M-26-04.modified"})),
            )
        ),
        Example(
            title="on the day of the order",
            derivation="Agencies procure by the principles from 23 July 2025 on.",
            plan=None,
            as_of=dt.date(2025, 7, 23),
            expects=(
                Expected(provision="3", bearer="us-agencies", timing=Timing.CURRENT),
                Expected(provision="4(b)(iii)", bearer="us-agencies"),
            ),
        ),
    )
