"""Worked examples of the AI Basic Act."""

import datetime as dt
from typing import Any

import attrs

from frontierpolicy.drafting.example import Example, Expected, Norms
from frontierpolicy.facts import (
    Estimate,
    Missing,
    exactly,
)
from frontierpolicy.instruments.kr_ai_basic_act.facts import (
    IN_FORCE,
    KOREA,
    KoreanModel,
    KoreanOperator,
    KoreanService,
    won,
)
from frontierpolicy.parties.known import OPENAI
from frontierpolicy.places import Place, country
from frontierpolicy.plans import Actor, Model, ReleasePlan, Stage
from frontierpolicy.quantities import Compute, count, flop
from frontierpolicy.terms import Force, Medium, Modality, Role, StageKind, Timing

NO_SERVICE = frozenset[Medium]()
YEARS = range(2024, 2028)
NOTHING: Norms = {}


def _plan(
    *,
    compute: str | Estimate[Compute] = "1e26",
    advanced: bool | Missing = True,
    broad: bool | Missing = True,
    defence: bool | Missing = Missing.NOT_STATED,
    where: frozenset[Place] = frozenset({KOREA}),
    generates: frozenset[Medium] = NO_SERVICE,
    lifelike: bool = False,
    high_impact: bool = False,
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    starts: dt.date = dt.date(2026, 1, 5),
    ends: dt.date | Missing = Missing.NOT_STATED,
    operator: KoreanOperator | None = None,
) -> ReleasePlan:
    limbs = KoreanModel(state_of_the_art=advanced, broad_risk=broad, defence_only=defence)
    service = KoreanService(high_impact=high_impact, lifelike=lifelike)
    return ReleasePlan(
        title="a service in Korea",
        party=OPENAI,
        roles={Role.DEVELOPER: OPENAI, Role.SYSTEM_PROVIDER: OPENAI},
        actors=(Actor(party=OPENAI, extensions=(operator or KoreanOperator(office=True),)),),
        model=Model(
            id="the-model",
            training_compute=flop(compute) if isinstance(compute, str) else compute,
            generates=generates,
            extensions=(limbs,),
        ),
        stages=exactly(
            Stage(id="ga", kind=kind, starts=starts, ends=ends, destinations=where, extensions=(service,)),
        ),
    )


def _operator(
    *, turnover: str = "999999999999", ai: str = "9999999999", users: int = 999_999, years: range = YEARS
) -> KoreanOperator:
    """Return an operator without an office; each figure left out is one short of what the decree asks for."""
    return KoreanOperator(
        office=False,
        turnover=dict.fromkeys(years, won(turnover)),
        ai_turnover=dict.fromkeys(years, won(ai)),
        daily_users=count(users),
    )


def _found(*provisions: str, decided: bool = True) -> tuple[Expected, ...]:
    """Return what is found of a service in Korea, besides article 33(1), which is for every one."""
    review = tuple(Expected(provision=each, bearer="openai") for each in ("33(1)", "33(1).option"))
    return (*review, *(Expected(provision=each, bearer="openai", decided=decided) for each in provisions))


def _norms(*provisions: str) -> Norms:
    return {(Modality.MUST, Force.BINDING): ("33(1)", *provisions), (Modality.MAY, Force.BINDING): ("33(1).option",)}


def _of_partners() -> tuple[tuple[str, dict[str, Any], tuple[str, ...]], ...]:
    """Return what partners get, with what is owed on it."""
    video = frozenset({Medium.VIDEO})
    return (
        ("a large model", {}, ("32(1).1", "32(1).2", "32(2)")),
        (
            "video that looks real",
            {"compute": "1e24", "generates": video, "lifelike": True},
            ("31(1)", "31(2)", "31(3)"),
        ),
        ("a million daily users", {"compute": "1e24", "operator": _operator(users=1_000_000)}, ("36", "36.provider")),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    first, june = IN_FORCE, dt.date(2026, 6, 1)
    safety, representative = ("32(1).1", "32(1).2", "32(2)"), ("36", "36.provider")
    text, video = frozenset({Medium.TEXT}), frozenset({Medium.VIDEO})
    between = Estimate(low=flop("5e25"), high=flop("2e26"))
    return (
        Example(
            title="10^26 operations exactly",
            derivation="The decree says at least, so 10^26 is enough; the two other limbs hold. It generates nothing and "
            "its developer has an office in Korea.",
            plan=_plan(),
            as_of=june,
            norms=_norms(*safety),
            notices=frozenset({"43.grace", "32.compute"}),
            expects=_found(*safety),
        ),
        Example(
            title="just below",
            derivation="9.99e25 is less.",
            plan=_plan(compute="9.99e25"),
            as_of=june,
            norms=_norms(),
            notices=frozenset({"43.grace"}),
            expects=_found(),
        ),
        Example(
            title="a model that is not of the state of the art",
            derivation="All three limbs must hold.",
            plan=_plan(advanced=False),
            as_of=june,
            expects=_found(),
        ),
        Example(
            title="whether the risk is broad is not stated",
            derivation="The third limb decides, and it is missing.",
            plan=_plan(broad=Missing.NOT_STATED),
            as_of=june,
            expects=_found(*safety, decided=False),
        ),
        Example(
            title="an estimate on both sides of the threshold",
            derivation="Between 5e25 and 2e26 operations it may be met or not.",
            plan=_plan(compute=between),
            as_of=june,
            expects=_found(*safety, decided=False),
        ),
        Example(
            title="a generative service on the first day",
            derivation="It began on 5 January and goes on: from 22 January its users are told and its texts marked.",
            plan=_plan(compute="1e24", generates=text),
            as_of=first,
            expects=_found("31(1)", "31(2)"),
        ),
        Example(
            title="a generative service that ended on the eve",
            derivation="It was closed on 21 January 2026, the last day before the act.",
            plan=_plan(compute="1e24", generates=text, ends=dt.date(2026, 1, 21)),
            as_of=first,
        ),
        Example(
            title="video that looks real",
            derivation="A plain label comes on top of the mark, and is a mark too.",
            plan=_plan(compute="1e24", generates=video, lifelike=True),
            as_of=june,
            norms=_norms("31(1)", "31(2)", "31(3)"),
            notices=frozenset({"43.grace", "31.exceptions"}),
            expects=_found("31(1)", "31(2)", "31(3)"),
        ),
        Example(
            title="use inside a firm",
            derivation="By the decree users inside a firm need not be told.",
            plan=_plan(compute="1e24", generates=text, kind=StageKind.INTERNAL_USE, defence=False),
            as_of=june,
        ),
        Example(
            title="a model for defence alone",
            derivation="The act leaves it out, and it is not released to the public.",
            plan=_plan(kind=StageKind.TRUSTED_PARTNERS, defence=True),
            as_of=june,
        ),
        Example(
            title="a service in Japan alone",
            derivation="It does not reach the Korean market.",
            plan=_plan(where=frozenset({country("JP")}), generates=text, operator=_operator(users=2_000_000)),
            as_of=june,
            norms={},
            notices=frozenset(),
        ),
        Example(
            title="a turnover of one trillion won exactly",
            derivation="At least one trillion in the preceding year, 2025, is enough; there is no office in Korea. One "
            "firm appoints once, as developer and as provider.",
            plan=_plan(compute="1e24", operator=_operator(turnover="1000000000000")),
            as_of=june,
            norms=_norms(*representative),
            notices=frozenset({"43.grace"}),
            expects=_found(*representative),
        ),
        Example(
            title="ten billion won from AI exactly",
            derivation="At least ten billion is enough, whatever the whole turnover.",
            plan=_plan(compute="1e24", operator=_operator(ai="10000000000")),
            as_of=june,
            expects=_found(*representative),
        ),
        Example(
            title="a million daily users exactly",
            derivation="A million on average over three months is enough, whatever the turnover.",
            plan=_plan(compute="1e24", operator=_operator(users=1_000_000)),
            as_of=june,
            expects=_found(*representative),
        ),
        Example(
            title="an office in Korea",
            derivation="Article 36 is for operators without one.",
            plan=_plan(compute="1e24", operator=_operator(users=1_000_000).having(office=True)),
            as_of=june,
            expects=_found(),
        ),
        Example(
            title="one won and one user short of each figure",
            derivation="None of the three is met as far as turnover is stated; that after 2027 is open, and with it "
            "whether a representative is needed from 2029 on.",
            plan=_plan(compute="1e24", operator=_operator()),
            as_of=june,
            expects=_found(*representative, decided=False),
        ),
        Example(
            title="the preceding year is not stated",
            derivation="In 2026 the turnover of 2025 decides; only that of 2024 is stated.",
            plan=_plan(compute="1e24", operator=_operator(years=range(2024, 2025))),
            as_of=june,
            expects=_found(*representative, decided=False),
        ),
        *(
            Example(
                title=f"{title}, {used}",
                derivation="What is used for defence alone, and not released to the public, is left out of the act.",
                plan=_plan(kind=StageKind.TRUSTED_PARTNERS, defence=defence, **facts),
                as_of=june,
                expects=None,
                norms={} if defence else _norms(*norms),
            )
            for used, defence in (("for defence alone", True), ("for others too", False))
            for title, facts, norms in _of_partners()
        ),
        Example(
            title="high-impact AI",
            derivation="Its users are told, whatever it generates; articles 34 and 35 are for it alone.",
            plan=_plan(compute="1e24", high_impact=True),
            as_of=june,
            norms=_norms("31(1)", "34(1)", "35(1)"),
            expects=_found("31(1)", "34(1)", "35(1)"),
        ),
        Example(
            title="high-impact AI inside a firm",
            derivation="Articles 33 to 35 are for who provides it: what stays inside is provided to nobody.",
            plan=_plan(compute="1e24", high_impact=True, kind=StageKind.INTERNAL_USE, defence=False),
            as_of=june,
            norms={},
        ),
        *(
            Example(
                title=f"high-impact AI for partners, {used}",
                derivation="What is used for defence alone, and not released to the public, is left out of the act.",
                plan=_plan(compute="1e24", high_impact=True, kind=StageKind.TRUSTED_PARTNERS, defence=defence),
                as_of=june,
                norms=norms,
                expects=expects,
            )
            for used, defence, norms, expects in (
                ("for defence alone", True, NOTHING, ()),
                ("for others too", False, _norms("31(1)", "34(1)", "35(1)"), _found("31(1)", "34(1)", "35(1)")),
            )
        ),
        Example(
            title="what looks real inside a firm",
            derivation="By the decree users inside a firm need not be told.",
            plan=_plan(compute="1e24", generates=video, lifelike=True, kind=StageKind.INTERNAL_USE, defence=False),
            as_of=june,
        ),
        Example(
            title="what looks real in Japan",
            derivation="It does not reach the Korean market.",
            plan=_plan(where=frozenset({country("JP")}), generates=video, lifelike=True, high_impact=True),
            as_of=june,
        ),
        *(
            Example(
                title=f"the remark on fines {words}",
                derivation="Fines are deferred from 22 January 2026 to 21 January 2027.",
                plan=_plan(compute="1e24"),
                as_of=day,
                notices=notices,
                expects=_found(),
            )
            for words, day, notices in (
                ("on the eve of the act", first - dt.timedelta(days=1), frozenset[str]()),
                ("on its first day", first, frozenset({"43.grace"})),
                ("on the last day of grace", dt.date(2027, 1, 21), frozenset({"43.grace"})),
                ("on the day after", dt.date(2027, 1, 22), frozenset[str]()),
            )
        ),
        Example(
            title="a representative on the first day of the act",
            derivation="The act is in force from 22 January 2026 on.",
            plan=_plan(compute="1e24", operator=_operator(users=1_000_000)),
            as_of=first,
            expects=tuple(attrs.evolve(each, timing=Timing.CURRENT) for each in _found(*representative)),
        ),
    )
