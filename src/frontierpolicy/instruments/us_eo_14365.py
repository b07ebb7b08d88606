"""EO 14365 of 11 December 2025 on state laws: clocks for four agencies. It preempts nothing itself."""

import datetime as dt

from frontierpolicy.calendars import days
from frontierpolicy.conditions import Action, Occurred
from frontierpolicy.deadlines import Undated, Within
from frontierpolicy.drafting import ExecutiveOrder
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments._us_executive import act, directed, directed_jointly, within_days
from frontierpolicy.parties.known import (
    APST,
    ATTORNEY_GENERAL,
    COMMERCE,
    FCC,
    FEDERAL_AGENCIES,
    FTC,
    META,
    SPECIAL_ADVISOR,
)
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan
from frontierpolicy.provisions import Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Force, Modality, Role, Standing, Timing

__all__ = ["INSTRUMENT", "examples"]

SIGNED = dt.date(2025, 12, 11)
ORDER = Source(
    title="EO 14365, 90 FR 58499",
    url="https://www.whitehouse.gov/presidential-actions/2025/12/eliminating-state-law-obstruction-of-national-artificial-intelligence-policy/",
    checked=dt.date(2026, 11, 23),
    note="compared with a mirror of the White House text; evidence of later acts ends on 10 October 2026",
)
PROPOSED_STATEMENT = Source(
    title="FTC, proposed policy statement, 91 FR 41638",
    url="https://www.federalregister.gov/citation/91-FR-41638",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
)

TASK_FORCE_MEMO = "https://www.justice.gov/ag/media/1422986/dl"


def _act(name: str, phrase: str, done: str) -> Action:
    return act("us-eo-14365", name, phrase, done)


FORM_TASK_FORCE = _act("form-task-force", "form a task force that challenges state AI laws", "formed the task force")
EVALUATE = _act(
    "publish-evaluation",
    "publish an evaluation of state AI laws that names the onerous ones",
    "published the evaluation",
)
BROADBAND = _act(
    "broadband-notice", "issue a notice on which states remain eligible for broadband funds", "issued the notice"
)
GRANTS = _act("assess-grants", "assess whether grants can be tied to the absence of such laws", "assessed its grants")
OPEN_PROCEEDING = _act(
    "open-proceeding", "open a proceeding on a federal standard of reporting and disclosure", "opened the proceeding"
)
STATE_POLICY = _act(
    "state-policy",
    "issue a policy statement on when truthful output is protected from state law",
    "issued the statement",
)
RECOMMEND = _act("recommend", "prepare a legislative recommendation for a uniform framework", "prepared it")

INSTRUMENT = ExecutiveOrder(
    id="us-eo-14365",
    number=14365,
    title="Ensuring a National Policy Framework for Artificial Intelligence",
    signed=SIGNED,
    source=ORDER,
    summary="Has agencies challenge, list and study state AI laws. State law stands until a court or a statute says so.",
    parts=(
        Notice(
            id="no-preemption",
            citation=ORDER.at("s. 2 and s. 8"),
            text="The order itself preempts no state law: it directs agencies, and asks for a proposal to the Congress.",
        ),
        directed(ATTORNEY_GENERAL, FORM_TASK_FORCE, ORDER.at("s. 3"), id="3", window=within_days(30, of=SIGNED)),
        directed(COMMERCE, EVALUATE, ORDER.at("s. 4"), id="4", window=within_days(90, of=SIGNED)),
        Notice(
            id="4.unconfirmed",
            citation=ORDER.at("s. 4", confidence=Confidence.LOW, caveat=Caveat.UNVERIFIED),
            text="One digest reports a list published on 11 March 2026; no such text was found, so it is not on record here.",
        ),
        directed(COMMERCE, BROADBAND, ORDER.at("s. 5(a)"), id="5(a)", window=within_days(90, of=SIGNED)),
        directed(FEDERAL_AGENCIES, GRANTS, ORDER.at("s. 5(b)"), id="5(b)", window=Undated("no time is stated")),
        directed(
            FCC,
            OPEN_PROCEEDING,
            ORDER.at("s. 6"),
            id="6",
            window=Within(Occurred(action=EVALUATE, by=COMMERCE), period=days(90)),
        ),
        directed(FTC, STATE_POLICY, ORDER.at("s. 7"), id="7", window=within_days(90, of=SIGNED)),
        Notice(
            id="7.proposed",
            citation=PROPOSED_STATEMENT.at("proposal of July 2026"),
            text="The FTC proposed such a statement on 1 July 2026, printed on 7 July, for comment until 31 July; a final one was not "
            "found.",
        ),
        *directed_jointly(
            (SPECIAL_ADVISOR, APST), RECOMMEND, ORDER.at("s. 8(a)"), id="8(a)", window=Undated("no time is stated")
        ),
        Notice(
            id="8(b)",
            citation=ORDER.at("s. 8(b)"),
            text="The proposal is not to reach laws on child safety, on data centres, or on what states themselves buy "
            "and use. That binds the proposal alone.",
        ),
        Notice(id="9(c)", citation=ORDER.at("s. 9(c)"), text="Nobody can enforce the order against the government."),
    ),
    record=(
        Log(
            of=FORM_TASK_FORCE,
            entries=(Entry(what=FORM_TASK_FORCE, by=ATTORNEY_GENERAL, on=dt.date(2026, 1, 9), source=TASK_FORCE_MEMO),),
        ),
        Log(of=EVALUATE),  # none was found by 10 October 2026, which is not to say that there is none
    ),
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    plan = ReleasePlan(title="any model", party=META, roles={Role.DEVELOPER: META}, model=Model(id="the-model"))
    march = dt.date(2026, 3, 11)
    published = Entry(what=EVALUATE, by=COMMERCE, on=dt.date(2026, 9, 1), source="a hypothetical evaluation")

    def commerce(standing: Standing) -> tuple[Expected, ...]:
        return tuple(
            Expected(provision=each, bearer="us-commerce", due=march, standing=standing) for each in ("4", "5(a)")
        )

    return (
        Example(
            title="the task force stood a day before it was due",
            derivation="30 days after 11 December 2025 is Saturday 10 January 2026; it was formed on the 9th.",
            plan=None,
            as_of=dt.date(2026, 1, 12),
            expects=(
                Expected(provision="3", bearer="us-attorney-general", due=dt.date(2026, 1, 10), standing=Standing.MET),
            ),
        ),
        Example(
            title="Commerce on its last day",
            derivation="90 days after 11 December 2025 is 11 March 2026.",
            plan=None,
            as_of=march,
            expects=commerce(Standing.OPEN),
        ),
        Example(
            title="and on the day after",
            derivation="No list was found, and no record of it is complete.",
            plan=None,
            as_of=dt.date(2026, 3, 12),
            expects=commerce(Standing.CANNOT_BE_VERIFIED),
        ),
        Example(
            title="the clock of the FCC has not begun",
            derivation="It runs from the publication of the list, of which there is none on record: no day.",
            plan=None,
            as_of=dt.date(2026, 10, 10),
            expects=(Expected(provision="6", bearer="us-fcc", standing=Standing.OPEN),),
        ),
        Example(
            title="a publication would start it",
            derivation="90 days after a list of 1 September 2026 is 30 November.",
            plan=None,
            as_of=dt.date(2026, 10, 10),
            record=(published,),
            expects=(Expected(provision="6", bearer="us-fcc", due=dt.date(2026, 11, 30), standing=Standing.OPEN),),
        ),
        Example(
            title="nothing for a developer",
            derivation="The order directs agencies.",
            plan=plan,
            as_of=dt.date(2026, 10, 1),
            norms={
                (Modality.MUST, Force.BINDING): (
                    "3",
                    "4",
                    "5(a)",
                    "5(b)",
                    "6",
                    "7",
                    "8(a).apst",
                    "8(a).special-advisor-ai",
                )
            },
        ),
        Example(
            title="the FTC, and the day of the order",
            derivation="90 days after 11 December 2025 is 11 March 2026; what has no time is owed from the day it was signed.",
            plan=None,
            as_of=SIGNED,
            expects=(
                Expected(provision="7", bearer="us-ftc", due=march),
                Expected(provision="5(b)", bearer="us-agencies", timing=Timing.CURRENT),
            ),
        ),
    )
