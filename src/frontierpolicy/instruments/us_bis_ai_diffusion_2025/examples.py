"""Worked examples of ECCN 4E091, each derived by hand from the text."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Estimate, Missing, exactly
from frontierpolicy.instruments.us_bis_ai_diffusion_2025.text import COMPLIANCE, ModelUnderEar, RecipientUnderEar
from frontierpolicy.parties.known import COMMERCE, OPENAI
from frontierpolicy.places import country
from frontierpolicy.plans import Entry, Log, Model, Recipient, ReleasePlan, Stage
from frontierpolicy.provisions.actions import GRANT_LICENCE
from frontierpolicy.quantities import Compute, flop
from frontierpolicy.terms import Channel, Force, Modality, RecipientKind, Role, StageKind, Standing, UsStatus, Weights

JULY, LATER = dt.date(2025, 7, 1), dt.date(2026, 7, 1)
NEVER: dt.date | Missing = Missing.NOT_APPLICABLE


def _entity(office: str | Missing, location: str, *, secure: bool = True) -> Recipient:
    return Recipient(
        id="customer",
        kind=RecipientKind.ENTITY,
        organised_in=country(location),
        location=country(location),
        headquarters=office if isinstance(office, Missing) else country(office),
        parent_headquarters=Missing.NOT_APPLICABLE,
        extensions=(RecipientUnderEar(secure=secure),),
    )


def _engineer(*, permanent: bool) -> Recipient:
    return Recipient(
        id="customer",
        kind=RecipientKind.PERSON,
        us_status=UsStatus.NONE_OF_THESE,
        location=country("US"),
        headquarters=Missing.NOT_APPLICABLE,
        parent_headquarters=Missing.NOT_APPLICABLE,
        extensions=(RecipientUnderEar(secure=False, permanent_employee=permanent),),
    )


INDIAN = _entity("IN", "IN")


def _plan(
    recipient: Recipient,
    *,
    compute: str | Estimate[Compute] = "1e26",
    starts: dt.date = JULY,
    ends: dt.date | Missing = NEVER,
    channel: Channel = Channel.ON_PREMISES,
    weights: Weights = Weights.WITHHELD,
    below: bool = False,
    made_in: str = "US",
    listed_chips: bool = False,
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    return ReleasePlan(
        title="weights for a customer",
        party=OPENAI,
        roles={Role.DEVELOPER: OPENAI, Role.EXPORTER: OPENAI},
        model=Model(
            id="the-model",
            training_compute=flop(compute) if isinstance(compute, str) else compute,
            developed_in={country(made_in)},
            weights=weights,
            extensions=(ModelUnderEar(listed_chips=listed_chips, below_published=below),),
        ),
        stages=exactly(
            Stage(
                id="delivery",
                kind=StageKind.LIMITED_PREVIEW,
                starts=starts,
                ends=ends,
                channels={channel},
                can_refuse=True,
                recipients=exactly(recipient),
            )
        ),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


def _ban(*, decided: bool = True, standing: Standing = Standing.BREACHED) -> tuple[Expected, ...]:
    return (Expected(provision="742.6(a)(13)", bearer="openai", decided=decided, standing=standing),)


def _on_the_figure() -> tuple[Example, ...]:
    straddling = Estimate[Compute](low=flop("5e25"), high=flop("5e26"), source="an estimate")
    return (
        Example(
            title="10^26 operations exactly",
            derivation="10^26 or more is controlled; India is in no list, so a licence is needed, and there is none.",
            plan=_plan(INDIAN),
            as_of=JULY,
            norms={(Modality.MUST_NOT, Force.BINDING): ("742.6(a)(13)",)},
            notices=frozenset({"announcement", "740.2(a)(9)", "742.6(b)(14)"}),
            expects=_ban(),
        ),
        Example(
            title="one operation less",
            derivation="10^26 - 1 is not 10^26 or more.",
            plan=_plan(INDIAN, compute="99999999999999999999999999"),
            as_of=JULY,
            norms={},
            notices=frozenset({"announcement", "740.2(a)(9)"}),
        ),
        Example(
            title="an estimate on both sides of the figure",
            derivation="It may be 5e25 or 5e26.",
            plan=_plan(INDIAN, compute=straddling),
            as_of=JULY,
            expects=_ban(decided=False),
        ),
    )


def _not_controlled() -> tuple[Example, ...]:
    return (
        Example(
            title="published weights are not controlled",
            derivation="What is published under 734.7(a) is left out, at any compute.",
            plan=_plan(INDIAN, weights=Weights.PUBLISHED),
            as_of=JULY,
        ),
        Example(
            title="nor is a model below the best published one",
            derivation="The floor moves with published models; the plan says that this one is below it.",
            plan=_plan(INDIAN, below=True),
            as_of=JULY,
        ),
        Example(
            title="access by API hands over no weights",
            derivation="The rule is on weights, not on the use of a hosted model.",
            plan=_plan(INDIAN, channel=Channel.API),
            as_of=JULY,
        ),
    )


def _in_time() -> tuple[Example, ...]:
    eve = dt.date(2025, 5, 14)
    return (
        Example(
            title="a delivery on the eve of the compliance date",
            derivation="Compliance is asked from 15 May 2025, 120 days after publication.",
            plan=_plan(INDIAN, starts=eve, ends=eve),
            as_of=eve,
        ),
        Example(
            title="and on the day",
            derivation="From 15 May 2025 a licence is needed. That Commerce says it does not enforce it changes no duty.",
            plan=_plan(INDIAN, starts=COMPLIANCE),
            as_of=COMPLIANCE,
            expects=_ban(),
        ),
        Example(
            title="Cambodia, up to the eve of its leaving the list",
            derivation="A German firm in Cambodia cannot use the exception while Cambodia is in D:5, to 6 November 2025.",
            plan=_plan(_entity("DE", "KH"), starts=dt.date(2025, 11, 5), ends=dt.date(2025, 11, 6)),
            as_of=dt.date(2025, 11, 6),
            expects=_ban(),
        ),
        Example(
            title="Cambodia, on the eve, asked a day later",
            derivation="What the list had on 6 November 2025 it had then.",
            plan=_plan(_entity("DE", "KH"), starts=dt.date(2025, 11, 6)),
            as_of=dt.date(2025, 11, 7),
            expects=_ban(),
        ),
        Example(
            title="and on the day",
            derivation="From 7 November 2025 Cambodia is in D:5 no more.",
            plan=_plan(_entity("DE", "KH"), starts=dt.date(2025, 11, 7)),
            as_of=dt.date(2025, 11, 7),
        ),
    )


def _exceptions() -> tuple[Example, ...]:
    return (
        Example(
            title="a German firm in Germany with secure storage",
            derivation="License Exception AIA: head office in a listed country, outside D:5 and Macau, stored securely.",
            plan=_plan(_entity("DE", "DE")),
            as_of=JULY,
            norms={},
            notices=frozenset({"announcement", "740.2(a)(9)"}),
        ),
        Example(
            title="without secure storage it does not have the exception",
            derivation="740.27(a)(3)(ii) asks for it.",
            plan=_plan(_entity("DE", "DE", secure=False)),
            as_of=JULY,
            expects=_ban(),
        ),
        Example(
            title="a Chinese firm in Germany",
            derivation="Its head office is in no listed country: the place of delivery does not help.",
            plan=_plan(_entity("CN", "DE")),
            as_of=JULY,
            expects=_ban(),
        ),
        Example(
            title="whose head office is not stated",
            derivation="It decides on the exception, and is missing.",
            plan=_plan(_entity(Missing.NOT_STATED, "DE")),
            as_of=JULY,
            expects=_ban(decided=False),
        ),
    )


def _at_home() -> tuple[Example, ...]:
    licence = Entry(
        what=GRANT_LICENCE,
        by=COMMERCE,
        towards=OPENAI,
        about="customer",
        on=dt.date(2025, 6, 2),
        source="a hypothetical licence",
    )
    return (
        Example(
            title="a firm in the United States",
            derivation="Nothing leaves the country, and a firm organised there is no foreign person.",
            plan=_plan(_entity("US", "US")),
            as_of=JULY,
        ),
        Example(
            title="a foreign engineer in the United States",
            derivation="A release to a foreign person there is deemed an export; this one is no permanent employee.",
            plan=_plan(_engineer(permanent=False)),
            as_of=JULY,
            expects=_ban(),
        ),
        Example(
            title="who is a permanent employee of an American firm",
            derivation="742.6(a)(13) leaves permanent regular employees out; the United States is listed.",
            plan=_plan(_engineer(permanent=True)),
            as_of=JULY,
            norms={},
            notices=frozenset({"announcement", "740.2(a)(9)", "742.6(b)(14)"}),
        ),
        Example(
            title="a licence lifts the ban",
            derivation="Commerce licensed the delivery on 2 June 2025.",
            plan=_plan(INDIAN, log=(licence,)),
            as_of=JULY,
        ),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    at_the_time = (*_on_the_figure(), *_not_controlled(), *_exceptions(), *_at_home(), *_edges())
    return (*at_the_time, *map(_again, at_the_time), *_in_time(), *_of_remarks())


def _again(example: Example) -> Example:
    """Return the same a year later, when Cambodia has left the list: nothing else has changed."""
    plan = example.plan
    stages = () if plan is None else tuple(each.having(starts=LATER) for each in plan.stages)
    return attrs.evolve(
        example,
        title=f"{example.title}, a year later",
        plan=plan and plan.having(stages=exactly(*stages)),
        as_of=LATER,
        notices=None if example.notices is None else example.notices | {"chips"},
    )


def _edges() -> tuple[Example, ...]:
    banned = {(Modality.MUST_NOT, Force.BINDING): ("742.6(a)(13)",)}
    abroad = _engineer(permanent=True).having(location=country("IN"))
    citizen = _engineer(permanent=False).having(us_status=UsStatus.CITIZEN)
    guest = _entity("IN", "IN").having(location=country("US"))
    daughter = _entity("IN", "IN").having(parent_headquarters=country("DE"))
    return tuple(
        Example(
            title=title,
            derivation=derivation,
            plan=_plan(recipient, made_in=made_in, listed_chips=chips),
            as_of=JULY,
            expects=None,
            norms=norms,
        )
        for title, derivation, recipient, made_in, chips, norms in (
            ("a model made abroad with listed chips", "15 CFR 734.9(l) reaches it.", INDIAN, "FR", True, banned),
            ("a model made abroad without them", "It is not subject to the regulations.", INDIAN, "FR", False, {}),
            ("an Indian firm in the United States", "Nothing leaves, and no person sees it.", guest, "US", False, {}),
            ("an American engineer", "Only a foreign person makes it an export.", citizen, "US", False, {}),
            ("a permanent employee abroad", "That is an export, not a deemed one.", abroad, "US", False, banned),
            ("the daughter of a German firm", "The head office of the parent will do.", daughter, "US", False, {}),
            (
                "a German firm in China",
                "The exception is not for places under an arms embargo.",
                _entity("DE", "CN"),
                "US",
                False,
                banned,
            ),
        )
    )


def _of_remarks() -> tuple[Example, ...]:
    always = frozenset({"740.2(a)(9)"})
    before = {"742.6(b)(14)", *always}
    return tuple(
        Example(
            title=f"the remarks {words}",
            derivation="The rescission was announced on 13 May 2025; the guidance on chips is of 31 May 2026.",
            plan=_plan(recipient, channel=channel),
            as_of=day,
            expects=None,
            notices=frozenset(notices),
        )
        for words, day, recipient, channel, notices in (
            ("on the day of the rule", dt.date(2025, 1, 13), INDIAN, Channel.ON_PREMISES, before),
            ("on the eve of the announcement", dt.date(2025, 5, 12), INDIAN, Channel.ON_PREMISES, before),
            ("on its day", dt.date(2025, 5, 13), INDIAN, Channel.ON_PREMISES, {*before, "announcement"}),
            (
                "on the eve of the guidance",
                dt.date(2026, 5, 30),
                INDIAN,
                Channel.ON_PREMISES,
                {*before, "announcement"},
            ),
            (
                "on its day",
                dt.date(2026, 5, 31),
                INDIAN,
                Channel.ON_PREMISES,
                {*before, "announcement", "chips"},
            ),
            ("on access by API", JULY, INDIAN, Channel.API, {*always, "announcement"}),
            (
                "on the daughter of a German firm",
                JULY,
                _entity("IN", "IN").having(parent_headquarters=country("DE")),
                Channel.ON_PREMISES,
                {*always, "announcement"},
            ),
        )
    )
