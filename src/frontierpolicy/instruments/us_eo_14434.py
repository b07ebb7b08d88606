"""EO 14434 of 29 September 2026: the executive branch says SI for AI. It asks nothing of anybody else."""

import datetime as dt

from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import ExecutiveOrder
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments._us_executive import act, directed, within_days
from frontierpolicy.parties.known import APST, FEDERAL_AGENCIES, META, PRESIDENT
from frontierpolicy.plans import Model, ReleasePlan
from frontierpolicy.provisions import Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Force, Modality, Role, Standing, Timing

__all__ = ["INSTRUMENT", "examples"]

SIGNED = dt.date(2026, 9, 29)
ORDER = Source(
    title="EO 14434, 91 FR 63129",
    url="https://www.federalregister.gov/documents/full_text/text/2026/10/02/2026-20321.txt",
    checked=dt.date(2026, 11, 23),
    note="compared with a mirror of the White House text; evidence of later acts ends on 10 October 2026",
)
RENAME = act(
    "us-eo-14434", "rename", "say Super Intelligence and SI for Artificial Intelligence and AI", "changed words"
)
PROPOSE = act(
    "us-eo-14434",
    "propose-definition",
    "submit to {counterparty} draft legislation that defines Super Intelligence",
    "submitted a draft definition",
)

INSTRUMENT = ExecutiveOrder(
    id="us-eo-14434",
    number=14434,
    title="Inaugurating the Era of Super Intelligence",
    signed=SIGNED,
    source=ORDER,
    summary="Renames artificial intelligence in documents of the executive branch. It asks nothing of private parties.",
    parts=(
        directed(
            FEDERAL_AGENCIES,
            RENAME,
            ORDER.at("s. 2(a)"),
            id="2(a)",
            window=Undated("to the maximum extent permitted by law; no day is named"),
        ),
        Notice(
            id="2(b)",
            citation=ORDER.at("s. 2(b)"),
            text="Rules, contracts and other documents issued before 29 September 2026 need no change.",
        ),
        Notice(
            id="3(a)",
            citation=ORDER.at("s. 3(a)"),
            text="SI means what 15 USC 9401(3) calls artificial intelligence: where a text says one, the other is meant.",
        ),
        directed(
            APST,
            PROPOSE,
            ORDER.at("s. 3(b)"),
            id="3(b)",
            towards=PRESIDENT,
            window=within_days(60, of=SIGNED),
        ),
        Notice(id="4(c)", citation=ORDER.at("s. 4(c)"), text="Nobody can enforce the order against the government."),
    ),
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    plan = ReleasePlan(title="any model", party=META, roles={Role.DEVELOPER: META}, model=Model(id="the-model"))
    draft = Expected(
        provision="3(b)", bearer="us-apst", towards="us-president", due=dt.date(2026, 11, 28), standing=Standing.OPEN
    )
    rename = Expected(provision="2(a)", bearer="us-agencies", standing=Standing.OPEN, timing=Timing.CURRENT)
    return (
        Example(
            title="the draft is due on a Saturday, which nothing moves",
            derivation="60 days after 29 September 2026 is Saturday 28 November; the text has no rule for weekends.",
            plan=None,
            as_of=dt.date(2026, 11, 28),
            expects=(rename, draft),
        ),
        Example(
            title="on the day after, whether it was submitted is not known",
            derivation="No record of a draft was found, and none is known to be complete.",
            plan=None,
            as_of=dt.date(2026, 11, 29),
            expects=(
                rename,
                Expected(
                    provision="3(b)",
                    bearer="us-apst",
                    due=dt.date(2026, 11, 28),
                    standing=Standing.CANNOT_BE_VERIFIED,
                ),
            ),
        ),
        Example(
            title="in force on the day it was signed",
            derivation="No other day is named: it holds from 29 September 2026.",
            plan=None,
            as_of=SIGNED,
            expects=(rename, draft),
        ),
        Example(
            title="nothing for a developer",
            derivation="Both duties are those of the executive branch.",
            plan=plan,
            as_of=dt.date(2026, 10, 1),
            norms={(Modality.MUST, Force.BINDING): ("2(a)", "3(b)")},
        ),
    )
