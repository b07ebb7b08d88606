"""The export directive of 12 June 2026 to Anthropic, its amendment of 26 June and its end on 30 June.

The letter asked for a licence for any foreign person anywhere; the press spoke of adversarial nations.
"""

import datetime as dt

import attrs

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import AddException, Amendment, Ending, ExportDirective, Reading, Substitute
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments._press_account import AS_REPORTED, PRESS
from frontierpolicy.instruments._us_ear import CRIMINAL_OR_CIVIL, EAR, IS_FOREIGN_PERSON
from frontierpolicy.parties.known import ANTHROPIC, COMMERCE
from frontierpolicy.places import country
from frontierpolicy.places.lists import FOREIGN_ADVERSARIES
from frontierpolicy.plans import Entry, Log, Model, Recipient, ReleasePlan, Stage, anyone
from frontierpolicy.provisions import Notice, Unless, counts_as
from frontierpolicy.provisions.actions import GRANT_LICENCE
from frontierpolicy.sources import Source
from frontierpolicy.terms import (
    Caveat,
    Confidence,
    Publication,
    RecipientKind,
    Role,
    StageKind,
    Standing,
    Status,
    UsStatus,
)

__all__ = ["INSTRUMENT", "examples"]

CHECKED = dt.date(2026, 10, 10)
EASTERN = dt.timezone(dt.timedelta(hours=-4))
ANNEX_A = "us-bis-annex-a"  # over a hundred entities; the list is not published

LETTER = Source(
    title="Commerce letter of 12 June 2026",
    url="https://harvardlawreview.org/blog/2026/06/is-access-to-fable-an-export/",
    checked=CHECKED,
    confidence=Confidence.HIGH,
    note="never published by Commerce; terms read through reprints; the hour is of medium confidence",
)
EASING = Source(
    title="Commerce letter of 26 June 2026",
    url="https://www.mayerbrown.com/en/insights/publications/2026/06/commerce-department-extends-export-controls-to-advanced-ai-models-authorizes-release-to-specific-trusted-partners",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
)
LIFTING = Source(
    title="Commerce announcement of 30 June 2026",
    url="https://www.anthropic.com/news/redeploying-fable-5",
    checked=CHECKED,
)
FABLE_5, MYTHOS_5 = "claude-fable-5", "claude-mythos-5"

FOREIGN_PERSON = DefinedTerm(id="us-ear/foreign-person", phrase="a foreign person", subject=Recipient)

DEFINITION = counts_as(
    FOREIGN_PERSON,
    id="772.1",
    citation=EAR.at("772.1, foreign person"),
    when=IS_FOREIGN_PERSON,
)

ORDER = ExportDirective(
    id="us-bis-isinformed-anthropic-2026",
    title="Licence requirement for two named models (is-informed letter)",
    issuer="the Department of Commerce",
    jurisdiction=country("US"),
    source=LETTER,
    issued=dt.date(2026, 6, 12),
    begins=dt.datetime(2026, 6, 12, 17, 21, tzinfo=EASTERN),
    summary="Orders one company not to let two of its models reach any foreign person without a licence.",
    addressee=ANTHROPIC,
    models=(FABLE_5, MYTHOS_5),
    restricted=FOREIGN_PERSON,
    licence_from=COMMERCE,
    citation=LETTER.at("licence requirement, under 15 CFR 744.22(b)", caveat=Caveat.CONTESTED),
    sanction=CRIMINAL_OR_CIVIL,
    parts=(
        DEFINITION,
        Notice(
            id="contested",
            citation=LETTER.at("the term export"),
            per=Model,
            condition=Model.id.is_in((FABLE_5, MYTHOS_5)),
            text="Whether access to a hosted model is an export is contested.",
        ),
        Notice(
            id="us-persons-abroad",
            citation=LETTER.at("destinations", confidence=Confidence.LOW),
            per=Model,
            condition=Model.id.is_in((FABLE_5, MYTHOS_5)),
            text="One report adds all destinations outside the US: for US persons abroad the rule is uncertain.",
        ),
    ),
    amendments=(
        Amendment(
            title="easing for listed entities",
            effective=dt.date(2026, 6, 26),
            known_at=dt.date(2026, 6, 26),
            citation=EASING.at("authorisation and Annex A"),
            operations=(
                AddException(
                    "licence",
                    Unless(
                        Model.id.is_in((MYTHOS_5,))
                        & (
                            Recipient.lists.includes(ANNEX_A)
                            | Recipient.employer_lists.includes(ANNEX_A)
                            | Recipient.employer.is_(ANTHROPIC)
                        ),
                        EASING.at("Annex A; foreign-national employees"),
                    ),
                ),
            ),
        ),
    ),
    ending=Ending(
        status=Status.REVOKED,
        on=Sometime(dt.date(2026, 6, 30), dt.date(2026, 6, 30)),  # in the evening
        known_at=dt.date(2026, 6, 30),
        citation=LIFTING.at("lifting of the controls"),
    ),
    record=(Log(of=GRANT_LICENCE),),
    publication=Publication.REPRINTED,
    caveats=(Caveat.CONTESTED,),
)

READING = Reading(
    name=AS_REPORTED,
    title="the directive as the press reported it on 24 June 2026",
    citation=PRESS.at("row 5"),
    operations=(
        Substitute(
            attrs.evolve(
                ORDER,
                restricted=Recipient.location.is_within(FOREIGN_ADVERSARIES),
                citation=PRESS.at("row 5"),
                assumes=(f"The account never lists the adversarial nations: {FOREIGN_ADVERSARIES} is taken instead.",),
            ).prohibition()
        ),
    ),
)

INSTRUMENT = attrs.evolve(ORDER, readings=(READING,))


CANADA = country("CA")
CUSTOMER = Recipient(id="acme-ca", kind=RecipientKind.ENTITY, organised_in=CANADA, location=CANADA)


def _plan(
    day: dt.date,
    recipient: Recipient,
    *,
    model: str = FABLE_5,
    ends: dt.date | None = None,
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    refuses: bool = True,
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    return ReleasePlan(
        title=f"{model} from {day}",
        party=ANTHROPIC,
        roles={Role.DEVELOPER: ANTHROPIC},
        model=Model(id=model),
        stages=exactly(
            Stage(
                id="stage",
                kind=kind,
                starts=day,
                ends=Missing.NOT_STATED if ends is None else ends,
                can_refuse=refuses,
                recipients=exactly(recipient),
            )
        ),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


def _ban(
    *, decided: bool = True, standing: Standing = Standing.BREACHED, feasible: bool = True
) -> tuple[Expected, ...]:
    return (Expected(provision="licence", bearer="anthropic", decided=decided, standing=standing, feasible=feasible),)


def _on(day: int, month: int = 6) -> dt.date:
    return dt.date(2026, month, day)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    licence = Entry(
        what=GRANT_LICENCE, by=COMMERCE, towards=ANTHROPIC, about=FABLE_5, on=_on(13), source="a hypothetical one"
    )
    citizen = Recipient(id="citizen", kind=RecipientKind.PERSON, us_status=UsStatus.CITIZEN, location=CANADA)
    of_unknown_status = Recipient(id="person", kind=RecipientKind.PERSON, location=country("US"))
    in_china = CUSTOMER.having(location=country("CN"))
    listed = CUSTOMER.having(lists=frozenset({ANNEX_A}))
    everyone = anyone()
    return (
        Example(
            title="a Canadian customer on the day after",
            derivation="An entity organised in Canada is a foreign person; the stage has begun; no licence is on record.",
            plan=_plan(_on(13), CUSTOMER),
            as_of=_on(13),
            expects=_ban(),
        ),
        Example(
            title="the eve of the letter",
            derivation="On 11 June there is no letter.",
            plan=_plan(_on(11), CUSTOMER),
            as_of=_on(11),
        ),
        Example(
            title="a stage that ended on the day of the letter",
            derivation="The letter came at 17:21; whether the stage was over by then is not known.",
            plan=_plan(_on(9), CUSTOMER, ends=_on(12)),
            as_of=_on(13),
            expects=_ban(decided=False, standing=Standing.CANNOT_BE_VERIFIED),
        ),
        Example(
            title="the day after the lifting",
            derivation="The directive was lifted on 30 June; a stage from 1 July on is free.",
            plan=_plan(_on(1, 7), CUSTOMER),
            as_of=_on(1, 7),
        ),
        Example(
            title="the day of the lifting",
            derivation="It was lifted in the evening of 30 June, at an hour not known: until then it held.",
            plan=_plan(_on(30), CUSTOMER),
            as_of=_on(30),
            expects=_ban(decided=False),
        ),
        Example(
            title="a citizen abroad is no foreign person",
            derivation="15 CFR 772.1 goes by status, not by place.",
            plan=_plan(_on(13), citizen),
            as_of=_on(13),
        ),
        Example(
            title="a person in the United States whose status is not stated",
            derivation="Staff and residents can be foreign persons; the status decides, and it is missing.",
            plan=_plan(_on(13), of_unknown_status),
            as_of=_on(13),
            expects=_ban(decided=False),
        ),
        Example(
            title="a licence lifts the ban",
            derivation="The letter asks for a licence, and Commerce has granted one.",
            plan=_plan(_on(14), CUSTOMER, log=(licence,)),
            as_of=_on(14),
        ),
        Example(
            title="a listed entity may have Mythos 5 from 26 June",
            derivation="The second letter excepts Annex A entities for Mythos 5.",
            plan=_plan(_on(26), listed, model=MYTHOS_5),
            as_of=_on(26),
        ),
        Example(
            title="but not the day before",
            derivation="On 25 June there is only the first letter.",
            plan=_plan(_on(25), listed, model=MYTHOS_5),
            as_of=_on(25),
            expects=_ban(),
        ),
        Example(
            title="and not Fable 5",
            derivation="The second letter speaks of Mythos 5 alone.",
            plan=_plan(_on(26), listed),
            as_of=_on(26),
            expects=_ban(),
        ),
        Example(
            title="weights for everyone cannot be kept from foreign persons",
            derivation="A publication reaches foreign persons and others, and cannot refuse anybody.",
            plan=_plan(_on(20), everyone, kind=StageKind.WEIGHTS_PUBLISHED, refuses=False),
            as_of=_on(13),
            expects=_ban(standing=Standing.WOULD_BREACH, feasible=False),
        ),
        Example(
            title="as reported, Canada is no adversarial nation",
            derivation="The account speaks of adversarial nations; Canada is not in 15 CFR 791.4.",
            plan=_plan(_on(13), CUSTOMER),
            as_of=_on(13),
            reading=AS_REPORTED,
        ),
        Example(
            title="as reported, a customer in China is caught by place",
            derivation="China is in 15 CFR 791.4; the account goes by where the user is.",
            plan=_plan(_on(13), in_china),
            as_of=_on(13),
            reading=AS_REPORTED,
            expects=_ban(),
        ),
    )
