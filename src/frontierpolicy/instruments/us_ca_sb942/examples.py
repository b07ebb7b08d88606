"""Worked examples of SB 942, each derived by hand from its texts."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.us_ca_sb942.text import Content
from frontierpolicy.parties import Party
from frontierpolicy.places import country
from frontierpolicy.plans import Log, Model, ReleasePlan, Stage, System
from frontierpolicy.quantities import Count, count
from frontierpolicy.terms import Channel, Force, Medium, Modality, Role, StageKind, Standing

PROVIDER, HOST = Party("the-provider", "the provider"), Party("the-host", "the host")
SEPTEMBER, OCTOBER = dt.date(2026, 9, 1), dt.date(2026, 10, 1)
TWO_MILLION = count(2_000_000)
BEFORE = ("22757.2.tool", "22757.3.latent", "22757.3.licence", "22757.3.manifest")
SINCE = ("22757.2.tool", "22757.3.latent", "22757.3(b)(1)", "22757.3(d)")


def _plan(
    users: Count | Missing = TWO_MILLION,
    *,
    medium: Medium = Medium.IMAGE,
    party: Party = PROVIDER,
    role: Role = Role.SYSTEM_PROVIDER,
    discloses: bool = True,
    assistive: bool = False,
) -> ReleasePlan:
    roles: dict[Role, tuple[Party, ...]] = {Role.SYSTEM_PROVIDER: (), Role.HOST: (), role: (party,)}
    content = Content(entertainment=False, games=False, assistive=assistive, discloses=discloses)
    stage = Stage(
        id="weights",
        kind=StageKind.WEIGHTS_PUBLISHED,
        starts=dt.date(2026, 7, 1),
        channels={Channel.WEIGHTS_DOWNLOAD},
        destinations={country("US")},
    )
    return ReleasePlan(
        title="a service that makes pictures",
        party=party,
        roles=roles,
        model=Model(id="the-model", generates={medium}),
        systems=exactly(System(id="pictures", generative=True, monthly_users=users, extensions=(content,))),
        stages=exactly(stage),
        log=Log(complete_until=dt.date(2027, 12, 31)),
    )


def _of(names: tuple[str, ...], *, decided: bool = True, bearer: Party = PROVIDER) -> tuple[Expected, ...]:
    return tuple(Expected(provision=name, bearer=bearer.id, decided=decided) for name in names)


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
    )
