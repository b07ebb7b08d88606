"""The testing agreements of five laboratories with CAISI, made one by one before the order of June 2026."""

import datetime as dt

from frontierpolicy.deadlines import Before, Undated
from frontierpolicy.drafting import Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, CAISI, GOOGLE, META, MICROSOFT, OPENAI, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import PUBLIC_RELEASE, Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Force, Modality, Publication, Role, StageKind, Standing

__all__ = ["INSTRUMENT", "examples"]

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


COMPLETE = dt.date(2026, 12, 31)
COMMITTED = {(Modality.MUST, Force.COMMITTED): ("before-release", "after-release")}


def _plan(
    party: Party,
    starts: dt.date,
    *,
    major: bool | Missing = True,
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    log: tuple[Entry, ...] = (),
    complete_until: dt.date | None = COMPLETE,
) -> ReleasePlan:
    return ReleasePlan(
        title="a new model by API",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id="the-model", major=major),
        stages=exactly(Stage(id="ga", kind=kind, starts=starts)),
        log=Log(entries=log, complete_until=complete_until),
    )


def _both(bearer: str, due: dt.date, standing: Standing, *, decided: bool = True) -> tuple[Expected, ...]:
    after = Standing.MET if standing is Standing.MET else Standing.OPEN
    return (
        Expected(provision="before-release", bearer=bearer, due=due, standing=standing, decided=decided),
        Expected(provision="after-release", bearer=bearer, standing=after, decided=decided),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    july, asked = dt.date(2026, 7, 9), dt.date(2026, 6, 24)
    access = Entry(what=GIVE_ACCESS, by=OPENAI, towards=CAISI, on=dt.date(2026, 6, 1), source="the plan")
    return (
        Example(
            title="a signatory gives access before the release",
            derivation="OpenAI signed in 2024; the eve of 9 July is the last day before it; no number of days is known.",
            plan=_plan(OPENAI, july),
            as_of=asked,
            expects=_both("openai", dt.date(2026, 7, 8), Standing.OPEN),
            norms=COMMITTED,
        ),
        *(
            Example(
                title=f"{lab} is one of the five",
                derivation="Two signed on 29 August 2024, three on 5 May 2026.",
                plan=_plan(lab, july),
                as_of=asked,
                expects=_both(lab.id, dt.date(2026, 7, 8), Standing.OPEN),
            )
            for lab in (ANTHROPIC, GOOGLE, MICROSOFT)
        ),
        Example(
            title="a preview for partners is no public release",
            derivation="The agreements speak of access before and after public release.",
            plan=_plan(OPENAI, july, kind=StageKind.TRUSTED_PARTNERS),
            as_of=asked,
        ),
        Example(
            title="OpenAI on the day of the first agreements",
            derivation="A release on 29 August 2024 falls on the day of the agreement, and the eve has passed.",
            plan=_plan(OPENAI, dt.date(2024, 8, 29)),
            as_of=dt.date(2024, 8, 29),
            expects=_both("openai", dt.date(2024, 8, 28), Standing.OVERDUE),
        ),
        Example(
            title="access in June meets it",
            derivation="Access on 1 June comes before 9 July, and is still there after it.",
            plan=_plan(OPENAI, july, log=(access,)),
            as_of=asked,
            expects=_both("openai", dt.date(2026, 7, 8), Standing.MET),
        ),
        Example(
            title="whether a model is a major one must be said",
            derivation="The agreements speak of major new models and define none.",
            plan=_plan(OPENAI, july, major=Missing.NOT_STATED),
            as_of=asked,
            expects=_both("openai", dt.date(2026, 7, 8), Standing.OPEN, decided=False),
        ),
        Example(
            title="xAI on the day it signed",
            derivation="A release on 5 May 2026 falls on the day of the signature; the day before it does not.",
            plan=_plan(XAI, dt.date(2026, 5, 5)),
            as_of=dt.date(2026, 5, 5),
            expects=_both("xai", dt.date(2026, 5, 4), Standing.OVERDUE),
        ),
        Example(
            title="xAI on the eve",
            derivation="On 4 May 2026 only OpenAI and Anthropic had signed.",
            plan=_plan(XAI, dt.date(2026, 5, 4)),
            as_of=dt.date(2026, 5, 4),
        ),
        Example(
            title="Meta has not signed by 24 June 2026",
            derivation="On 23 June Meta hoped to sign soon; the list is known up to 24 June.",
            plan=_plan(META, july),
            as_of=asked,
        ),
        Example(
            title="whether Meta has signed since is not known",
            derivation="Nothing was found after 24 June 2026.",
            plan=_plan(META, dt.date(2026, 12, 1), complete_until=None),
            as_of=dt.date(2026, 11, 23),
            expects=_both("meta", dt.date(2026, 11, 30), Standing.OPEN, decided=False),
        ),
    )
