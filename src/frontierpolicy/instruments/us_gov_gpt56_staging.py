"""The request of June 2026 that OpenAI open GPT-5.6 to approved partners first. No order stands behind it."""

import datetime as dt

from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions import Action, Happened, Someone
from frontierpolicy.drafting import Ending, Instrument
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import exactly
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, ONCD, OPENAI, US_GOVERNMENT
from frontierpolicy.places import country
from frontierpolicy.plans import Entry, Log, Model, Recipient, ReleasePlan, Stage
from frontierpolicy.provisions import Norm, Notice, Unless
from frontierpolicy.provisions.actions import MAKE_AVAILABLE
from frontierpolicy.sources import Source
from frontierpolicy.terms import (
    Basis,
    Caveat,
    Enforcement,
    Force,
    InstrumentKind,
    Modality,
    Publication,
    RecipientKind,
    Role,
    StageKind,
    Standing,
    Status,
    Topic,
)

__all__ = ["INSTRUMENT", "examples"]

GPT_5_6 = "gpt-5-6"
ASKED, RELEASED = dt.date(2026, 6, 25), dt.date(2026, 7, 9)
ANNOUNCEMENT = Source(
    title="OpenAI on the preview of GPT-5.6, 26 June 2026",
    url="https://openai.com/index/previewing-gpt-5-6-sol/",
    checked=dt.date(2026, 10, 10),
    note="announcement of the company, and press of 25 June; the request itself is not published",
)
RELEASE = Source(
    title="report on the release of GPT-5.6", url="https://www.axios.com/2026/07/09", checked=dt.date(2026, 10, 10)
)
APPROVE = Action(
    id="us-gov-gpt56-staging/approve-partner",
    phrase="approve {object} as a partner of the preview",
    done="approved a partner",
    topics=frozenset({Topic.PARTNERS}),
)

INSTRUMENT = Instrument(
    id="us-gov-gpt56-staging",
    title="Request to stage the release of GPT-5.6",
    kind=InstrumentKind.REQUEST,
    issuer="the Office of the National Cyber Director and the Office of Science and Technology Policy",
    jurisdiction=country("US"),
    source=ANNOUNCEMENT,
    issued=ASKED,
    begins=ASKED,  # the day of the first reports; the day it was made is not stated
    ending=Ending(
        status=Status.EXPIRED, on=RELEASED, known_at=RELEASED, citation=RELEASE.at("general release on 9 July 2026")
    ),
    summary="Asked one company to keep one model to approved partners until its general release two weeks later.",
    parts=(
        Norm(
            id="partners-only",
            citation=ANNOUNCEMENT.at("limited preview for a small group of trusted partners"),
            modality=Modality.MUST_NOT,
            force=Force.REQUESTED,
            basis=Basis.INVITATION,
            bearer=OPENAI,
            towards=(Recipient,),
            action=MAKE_AVAILABLE,
            per=Recipient,
            condition=Model.id.is_in((GPT_5_6,)),
            exceptions=(
                Unless(
                    Happened(action=APPROVE, by=US_GOVERNMENT, towards=Someone.BEARER, about=Recipient),
                    ANNOUNCEMENT.at("partners shared with the government"),
                ),
            ),
        ),
        Notice(
            id="approval",
            citation=ANNOUNCEMENT.at("partners shared with the government", caveat=Caveat.DISPUTED),
            per=Model,
            condition=Model.id.is_in((GPT_5_6,)),
            text="OpenAI wrote that the partners were shared with the government; press reports of a memo have the "
            "government approve each. About 20 were served.",
        ),
    ),
    record=(Log(of=APPROVE),),
    enforcement=Enforcement.NONE,
    publication=Publication.UNPUBLISHED,
)

PARTNER = Recipient(id="partner", kind=RecipientKind.ENTITY)


def _plan(
    starts: EventTime,
    *,
    party: Party = OPENAI,
    model: str = GPT_5_6,
    kind: StageKind = StageKind.TRUSTED_PARTNERS,
    log: tuple[Entry, ...] = (),
    complete_until: dt.date | None = dt.date(2026, 12, 31),
) -> ReleasePlan:
    return ReleasePlan(
        title="a preview",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id=model),
        stages=exactly(Stage(id="preview", kind=kind, starts=starts, recipients=exactly(PARTNER))),
        log=Log(entries=log, complete_until=complete_until),
    )


def _asked(standing: Standing, *, decided: bool = True) -> tuple[Expected, ...]:
    return (Expected(provision="partners-only", bearer="openai", decided=decided, standing=standing),)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    preview = dt.date(2026, 6, 26)
    approved = Entry(what=APPROVE, by=ONCD, towards=OPENAI, about="partner", on=ASKED, source="a hypothetical approval")
    return (
        Example(
            title="a partner that was approved",
            derivation="The government approved it on 25 June; the preview began on 26 June.",
            plan=_plan(preview, log=(approved,)),
            as_of=preview,
        ),
        Example(
            title="a customer that was not",
            derivation="The log leaves nothing out and has no approval; the stage has begun, against the request.",
            plan=_plan(preview),
            as_of=preview,
            norms={(Modality.MUST_NOT, Force.REQUESTED): ("partners-only",)},
            notices=frozenset({"approval"}),
            expects=_asked(Standing.BREACHED),
        ),
        Example(
            title="whether it was approved is not stated",
            derivation="The log may leave an approval out.",
            plan=_plan(preview, complete_until=None),
            as_of=preview,
            expects=_asked(Standing.BREACHED, decided=False),
        ),
        Example(
            title="general availability on the eve of the release",
            derivation="On 8 July the request still stood.",
            plan=_plan(dt.date(2026, 7, 8), kind=StageKind.GENERAL_AVAILABILITY),
            as_of=dt.date(2026, 7, 1),
            expects=_asked(Standing.WOULD_BREACH),
        ),
        Example(
            title="and on the day",
            derivation="From 9 July the model was open to all.",
            plan=_plan(RELEASED, kind=StageKind.GENERAL_AVAILABILITY),
            as_of=RELEASED,
        ),
        Example(
            title="nobody else was asked",
            derivation="The request was made to OpenAI, for GPT-5.6.",
            plan=_plan(preview, party=ANTHROPIC, model="claude-fable-5"),
            as_of=preview,
            norms={},
            notices=frozenset(),
        ),
        Example(
            title="a preview on the day of the request",
            derivation="It was made on 25 June, for what came after it.",
            plan=_plan(ASKED, complete_until=dt.date(2026, 12, 31)),
            as_of=ASKED,
            expects=_asked(Standing.BREACHED),
        ),
        Example(
            title="an earlier preview",
            derivation="One that began on 24 June goes on under the request.",
            plan=_plan(dt.date(2026, 6, 24)),
            as_of=ASKED,
            expects=_asked(Standing.BREACHED),
        ),
        Example(
            title="a preview on the last day",
            derivation="On 8 July the request still stood.",
            plan=_plan(dt.date(2026, 7, 8)),
            as_of=RELEASED,
            expects=_asked(Standing.BREACHED),
        ),
    )
