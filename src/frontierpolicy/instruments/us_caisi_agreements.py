"""The testing agreements of five laboratories with CAISI, made one by one before the order of June 2026."""

import datetime as dt

from frontierpolicy.deadlines import Before, Undated
from frontierpolicy.drafting import Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import exactly
from frontierpolicy.parties.known import ANTHROPIC, CAISI, GOOGLE, META, MICROSOFT, OPENAI, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import PUBLIC_RELEASE, Model, ReleasePlan, Stage
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Publication, Standing

CHECKED = dt.date(2026, 10, 10)
FIRST = Source(
    title="US AISI agreements of 29 August 2024",
    url="https://www.nist.gov/news-events/news/2024/08/us-ai-safety-institute-signs-agreements-regarding-ai-safety-research",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
    note="announcement; the texts are mostly unpublished",
)
SECOND = Source(
    title="CAISI agreements of 5 May 2026",
    url="https://the-ledger.net/events/caisi-frontier-ai-testing-expansion/",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
    note="summaries; the announcement has been taken down since 8 May 2026",
)

BEFORE_RELEASE = undertaking(
    id="before-release",
    citation=FIRST.at("access before public release", caveat=Caveat.UNVERIFIED),
    towards=CAISI,
    action=GIVE_ACCESS,
    per=Stage,
    condition=PUBLIC_RELEASE & Model.major,
    window=Before(Stage.starts),  # no number of days is published
)
AFTER_RELEASE = undertaking(
    id="after-release",
    citation=FIRST.at("access after public release", caveat=Caveat.UNVERIFIED),
    towards=CAISI,
    action=GIVE_ACCESS,
    per=Stage,
    condition=PUBLIC_RELEASE & Model.major,
    window=Undated("after public release, for no stated time"),
)

INSTRUMENT = VoluntaryCommitment(
    id="us-caisi-agreements",
    title="Testing agreements with the Center for AI Standards and Innovation",
    issuer="CAISI and each laboratory",
    jurisdiction=country("US"),
    source=SECOND,
    issued=dt.date(2024, 8, 29),
    begins=dt.date(2024, 8, 29),
    summary="Access for CAISI to major new models before and after public release. No number of days is published.",
    signatories=(
        *(Signature(party=lab, on=dt.date(2024, 8, 29), source=FIRST.url) for lab in (OPENAI, ANTHROPIC)),
        *(Signature(party=lab, on=dt.date(2026, 5, 5), source=SECOND.url) for lab in (GOOGLE, MICROSOFT, XAI)),
    ),
    complete_until=dt.date(2026, 6, 24),  # Meta said on 23 June that it hoped to sign; nothing later was found
    undertakings=(BEFORE_RELEASE, AFTER_RELEASE),
    publication=Publication.UNPUBLISHED,
    caveats=(Caveat.UNVERIFIED,),
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return ()


_ = (Expected, META, ReleasePlan, Standing, exactly)
