"""Worked examples of the export directive, each derived by hand from the letters or the account."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments._press_account import AS_REPORTED
from frontierpolicy.instruments.us_bis_isinformed_anthropic_2026 import ANNEX_A, FABLE_5, MYTHOS_5
from frontierpolicy.parties.known import ANTHROPIC, COMMERCE, META
from frontierpolicy.places import country
from frontierpolicy.plans import Entry, Log, Model, Recipient, ReleasePlan, Stage, anyone
from frontierpolicy.provisions.actions import GRANT_LICENCE
from frontierpolicy.terms import (
    Force,
    Modality,
    RecipientKind,
    Role,
    StageKind,
    Standing,
    UsStatus,
)

__all__ = ["examples"]

CANADA = country("CA")
BAN = {(Modality.MUST_NOT, Force.BINDING): ("licence",)}
NOTICES = frozenset({"contested", "us-persons-abroad"})
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
    foreigner = Recipient(
        id="employee",
        kind=RecipientKind.PERSON,
        us_status=UsStatus.NONE_OF_THESE,
        location=CANADA,
        lists=frozenset(),
    )
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
            norms=BAN,
            notices=NOTICES,
        ),
        Example(
            title="a model that the letter does not name",
            derivation="The letter names two models, and the remarks are about them.",
            plan=_plan(_on(13), CUSTOMER, model="claude-other"),
            as_of=_on(13),
            notices=frozenset(),
        ),
        Example(
            title="an entity organised in the United States",
            derivation="15 CFR 772.1: of an entity, where it is organised decides; the status of persons is none of it.",
            plan=_plan(_on(13), CUSTOMER.having(organised_in=country("US"))),
            as_of=_on(13),
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
            expects=_ban(decided=False, standing=Standing.MAY_BREACH),
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
            title="what was a breach on the eve stays one",
            derivation="The second letter of 26 June excepts nothing before that day.",
            plan=_plan(_on(25), listed, model=MYTHOS_5),
            as_of=_on(26),
            expects=_ban(),
        ),
        Example(
            title="a foreign employee of a listed entity",
            derivation="The second letter excepts those employed by Annex A entities, for Mythos 5.",
            plan=_plan(_on(26), foreigner.having(employer_lists=frozenset({ANNEX_A})), model=MYTHOS_5),
            as_of=_on(26),
        ),
        Example(
            title="a foreign employee of Anthropic",
            derivation="The second letter excepts foreign-national employees of the company itself, for Mythos 5.",
            plan=_plan(_on(26), foreigner.having(employer=ANTHROPIC), model=MYTHOS_5),
            as_of=_on(26),
        ),
        Example(
            title="a foreign person employed by somebody else",
            derivation="Neither a listed entity nor the company employs them.",
            plan=_plan(_on(26), foreigner.having(employer=META, employer_lists=frozenset[str]()), model=MYTHOS_5),
            as_of=_on(26),
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
            norms=BAN,
        ),
        Example(
            title="as reported, a model that the account does not name",
            derivation="The account too is about the two models.",
            plan=_plan(_on(13), in_china, model="claude-other"),
            as_of=_on(13),
            reading=AS_REPORTED,
        ),
        Example(
            title="as reported, a licence lifts the ban",
            derivation="As under the letter.",
            plan=_plan(_on(14), in_china, log=(licence,)),
            as_of=_on(14),
            reading=AS_REPORTED,
        ),
    )
