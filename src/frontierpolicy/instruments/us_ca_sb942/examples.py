"""Worked examples of SB 942, each derived by hand from its texts."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from frontierpolicy.drafting.example import Example, Expected, Norms
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.us_ca_sb942.text import Content
from frontierpolicy.parties import Party
from frontierpolicy.places import Place, country, place
from frontierpolicy.plans import Log, Model, ReleasePlan, Stage, System
from frontierpolicy.quantities import Count, count
from frontierpolicy.terms import Channel, Force, Medium, Modality, Role, StageKind, Standing, Timing

PROVIDER, HOST = Party("the-provider", "the provider"), Party("the-host", "the host")
SEPTEMBER, OCTOBER = dt.date(2026, 9, 1), dt.date(2026, 10, 1)
TWO_MILLION = count(2_000_000)
BEFORE = ("22757.2.tool", "22757.3.latent", "22757.3.licence", "22757.3.manifest")
SINCE = ("22757.2.tool", "22757.3.latent", "22757.3(b)(1)", "22757.3(d)")

STATES, HERE, ABROAD = country("US"), place("US-CA"), country("CA")


def _plan(
    users: Count | Missing = TWO_MILLION,
    *,
    medium: Medium = Medium.IMAGE,
    party: Party = PROVIDER,
    role: Role = Role.SYSTEM_PROVIDER,
    discloses: bool = True,
    assistive: bool = False,
    generative: bool = True,
    entertainment: bool = False,
    games: bool = False,
    where: Place = STATES,
    kind: StageKind = StageKind.WEIGHTS_PUBLISHED,
    channel: Channel = Channel.WEIGHTS_DOWNLOAD,
) -> ReleasePlan:
    roles: dict[Role, tuple[Party, ...]] = {Role.SYSTEM_PROVIDER: (), Role.HOST: (), role: (party,)}
    content = Content(entertainment=entertainment, games=games, assistive=assistive, discloses=discloses)
    stage = Stage(
        id="weights",
        kind=kind,
        starts=dt.date(2026, 7, 1),
        channels={channel},
        destinations={where},
    )
    return ReleasePlan(
        title="a service that makes pictures",
        party=party,
        roles=roles,
        model=Model(id="the-model", generates={medium}),
        systems=exactly(System(id="pictures", generative=generative, monthly_users=users, extensions=(content,))),
        stages=exactly(stage),
        log=Log(complete_until=dt.date(2027, 12, 31)),
    )


def _of(
    names: tuple[str, ...], *, decided: bool = True, bearer: Party = PROVIDER, timing: Timing | None = None
) -> tuple[Expected, ...]:
    return tuple(Expected(provision=name, bearer=bearer.id, decided=decided, timing=timing) for name in names)


MUST, MUST_NOT = (Modality.MUST, Force.BINDING), (Modality.MUST_NOT, Force.BINDING)
NONE: Norms = {}
OF_2024: Norms = {MUST: BEFORE}
CLAIM: Norms = {MUST_NOT: ("22757.3(d)",)}
OF_2026: Norms = {MUST: SINCE[:3], **CLAIM}


def _variations(all_of_it: Norms, rest: Norms, *, since: bool) -> Iterator[tuple[str, dict[str, Any], Norms]]:
    """Yield systems that differ in one thing, with what is owed of each."""
    yield "open in California alone", {"where": HERE}, all_of_it
    yield "open in Canada alone", {"where": ABROAD}, NONE
    yield "for partners alone", {"kind": StageKind.TRUSTED_PARTNERS}, NONE
    yield "not generative", {"generative": False}, NONE
    yield "entertainment alone", {"entertainment": True}, all_of_it if since else NONE
    yield "games alone", {"games": True}, rest if since else all_of_it


def _hosted() -> Iterator[tuple[str, dict[str, Any], Norms]]:
    unmarked: Norms = {MUST_NOT: ("22757.3.2",)}
    yield "open in California alone", {"where": HERE}, unmarked
    yield "open in Canada alone", {"where": ABROAD}, NONE
    yield "by an interface alone", {"channel": Channel.API}, NONE
    yield "not generative", {"generative": False}, NONE
    yield "for text alone", {"medium": Medium.TEXT}, NONE


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (
        Example(
            title="one user more than a million",
            derivation="Over 1,000,000 monthly users, from 2 August 2026: four duties of the text of that day.",
            plan=_plan(count(1_000_001)),
            as_of=SEPTEMBER,
            norms={
                (Modality.MUST, Force.BINDING): (
                    "22757.2.tool",
                    "22757.3.latent",
                    "22757.3.licence",
                    "22757.3.manifest",
                )
            },
            expects=_of(BEFORE),
        ),
        Example(
            title="a million exactly is not over it",
            derivation="The text says over 1,000,000.",
            plan=_plan(count(1_000_000)),
            as_of=SEPTEMBER,
        ),
        Example(
            title="how many use it must be said",
            derivation="Before SB 1000 the number decides.",
            plan=_plan(Missing.NOT_STATED),
            as_of=SEPTEMBER,
            expects=_of(BEFORE, decided=False),
        ),
        Example(
            title="since SB 1000 a thousand users are enough",
            derivation="Approved on 30 September 2026 and urgent: the threshold is gone from that day.",
            plan=_plan(count(1_000)),
            as_of=OCTOBER,
            norms={
                (Modality.MUST_NOT, Force.BINDING): ("22757.3(d)",),
                (Modality.MUST, Force.BINDING): ("22757.2.tool", "22757.3(b)(1)", "22757.3.latent"),
            },
            expects=_of(SINCE),
        ),
        Example(
            title="but not on its eve",
            derivation="As of 29 September 2026 the threshold stands, and SB 1000 is not known.",
            plan=_plan(count(1_000)),
            as_of=dt.date(2026, 9, 29),
        ),
        Example(
            title="a system that writes text alone",
            derivation="The duties are for pictures, video and sound; only the ban on a false claim knows no medium.",
            plan=_plan(medium=Medium.TEXT),
            as_of=OCTOBER,
            expects=_of(("22757.3(d)",)),
        ),
        Example(
            title="assistive technology is excepted before 2029",
            derivation="s. 22757.5(b) as amended; up to 29 September 2026 it was not, with two million users.",
            plan=_plan(count(1_000), assistive=True),
            as_of=OCTOBER,
            expects=_of(("22757.3(d)",)),
        ),
        Example(
            title="a host of weights that mark nothing",
            derivation="s. 22757.3.2 binds from 2027 on who offers the weights to residents for download.",
            plan=_plan(party=HOST, role=Role.HOST, discloses=False),
            as_of=dt.date(2027, 1, 1),
            norms={(Modality.MUST_NOT, Force.BINDING): ("22757.3.2",)},
            expects=(Expected(provision="22757.3.2", bearer=HOST.id, standing=Standing.COMPLIES),),
        ),
        Example(
            title="a host of weights that do",
            derivation="They place the disclosures of s. 22757.3.",
            plan=_plan(party=HOST, role=Role.HOST),
            as_of=dt.date(2027, 1, 1),
        ),
        *(
            Example(
                title=f"{title}, {when}",
                derivation="A generative system that is open to the public in California, and not excepted.",
                plan=_plan(count(1_001) if day == OCTOBER else TWO_MILLION, **facts),
                as_of=day,
                expects=None,
                norms=norms,
            )
            for when, day, all_of_it, rest in (
                ("before SB 1000", SEPTEMBER, OF_2024, NONE),
                ("since SB 1000", OCTOBER, OF_2026, CLAIM),
            )
            for title, facts, norms in _variations(all_of_it, rest, since=day == OCTOBER)
        ),
        *(
            Example(
                title=f"a host of unmarked weights, {title}",
                derivation="A generative system that makes media, for download in California.",
                plan=_plan(**facts, party=HOST, role=Role.HOST, discloses=False),
                as_of=dt.date(2027, 1, 1),
                expects=None,
                norms=norms,
            )
            for title, facts, norms in _hosted()
        ),
        *(
            Example(
                title=f"in time: {title}",
                derivation="The text of 2024 holds from 2 August 2026, that of SB 1000 from 30 September, hosts from 2027.",
                plan=plan,
                as_of=day,
                expects=expects,
            )
            for title, plan, day, expects in (
                ("on the eve of its first date", _plan(), dt.date(2025, 12, 31), _of(BEFORE, timing=Timing.UPCOMING)),
                ("on its first date, put off", _plan(), dt.date(2026, 1, 1), _of(BEFORE, timing=Timing.UPCOMING)),
                ("on 1 August 2026", _plan(), dt.date(2026, 8, 1), _of(BEFORE, timing=Timing.UPCOMING)),
                ("on 2 August 2026", _plan(), dt.date(2026, 8, 2), _of(BEFORE, timing=Timing.CURRENT)),
                (
                    "on 30 September 2026",
                    _plan(count(1_001)),
                    dt.date(2026, 9, 30),
                    _of(SINCE, timing=Timing.CURRENT),
                ),
                (
                    "hosts on the eve of 2027",
                    _plan(party=HOST, role=Role.HOST, discloses=False),
                    dt.date(2026, 12, 31),
                    _of(("22757.3.2",), bearer=HOST, timing=Timing.UPCOMING),
                ),
                (
                    "hosts in 2027",
                    _plan(party=HOST, role=Role.HOST, discloses=False),
                    dt.date(2027, 1, 1),
                    _of(("22757.3.2",), bearer=HOST, timing=Timing.CURRENT),
                ),
            )
        ),
    )
