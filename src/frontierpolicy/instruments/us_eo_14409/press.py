"""EO 14409 as the press reported it on 24 June 2026, row by row of the account."""

import datetime as dt

from frontierpolicy.calendars import days, not_later_than
from frontierpolicy.drafting import Insert, Reading, Repeal, ReviewPeriod, Signature, VoluntaryCommitment
from frontierpolicy.instruments._press_account import AS_REPORTED, PRESS
from frontierpolicy.instruments.us_eo_14409.text import COVERED, DETERMINED, MANDATORY, SIGNED, TEXT_PARTS
from frontierpolicy.parties.known import ANTHROPIC, CAISI, GOOGLE, META, MICROSOFT, NSA, OPENAI, XAI
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Stage
from frontierpolicy.provisions import Block, Pattern, counts_as
from frontierpolicy.terms import Basis, Force

NAMED_LABS = (ANTHROPIC, GOOGLE, META, MICROSOFT, OPENAI, XAI)

REVIEW = ReviewPeriod(
    id="row-2",
    citation=PRESS.at("row 2"),
    length=days(30),
    reviewers=(NSA, CAISI),
    before=Stage.starts,
    per=Stage,
    condition=COVERED & PUBLIC_RELEASE,
    force=Force.COMMITTED,
    basis=Basis.SIGNATURE,
    assumes=("The account says release without defining it: read as general availability or published weights.",),
)
PLEDGE = VoluntaryCommitment(
    id="us-eo-14409",  # signatures are of the order itself, as the account has it
    title="The labs' agreement to the review, as reported",
    issuer="five laboratories",
    jurisdiction=None,
    source=PRESS,
    issued=SIGNED,
    begins=SIGNED,
    signatories=tuple(
        Signature(party=lab, on=not_later_than(dt.date(2026, 6, 24), since=SIGNED), source="press account, row 3")
        for lab in (ANTHROPIC, GOOGLE, MICROSOFT, OPENAI, XAI)
    ),
    complete_until=dt.date(2026, 6, 24),
    undertakings=(REVIEW,),
    asks_others=True,
)
READING = Reading(
    name=AS_REPORTED,
    title="the order as the press reported it on 24 June 2026",
    citation=PRESS.at("rows 1 to 4"),
    operations=(
        Repeal(tuple(each.id for part in TEXT_PARTS for each in part.provisions())),
        Insert(
            (
                counts_as(
                    COVERED,
                    id="row-2.covered",
                    citation=PRESS.at("row 2"),
                    when=Actor.party.is_in(NAMED_LABS) | DETERMINED,
                    assumes=(
                        "The account never says what is covered: the models of the six labs it names are taken to be.",
                    ),
                ),
                PLEDGE,
                Block(
                    id="row-4",
                    citation=PRESS.at("row 4"),
                    pattern=Pattern(
                        instrument="us-eo-14409",
                        topics=MANDATORY.topics,
                        modalities=MANDATORY.modalities,
                        forces=MANDATORY.forces,
                    ),
                ),
            )
        ),
    ),
    record=PLEDGE.logs(),
)
