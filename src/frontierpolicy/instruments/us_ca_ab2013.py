"""California AB 2013 of 2024: what a generative system was trained on is published before the public gets it.

It knows no threshold of compute or revenue. It speaks of the system or service, not of the model.
"""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import AtOrBefore, Before
from frontierpolicy.drafting import Statute
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Extension, Flag, Missing, exactly
from frontierpolicy.instruments._frontier_statutes import duty
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import PUBLIC
from frontierpolicy.places import Place, country, place
from frontierpolicy.plans import PUBLIC_RELEASE, Entry, Log, Model, ReleasePlan, Stage, System
from frontierpolicy.sources import Source
from frontierpolicy.terms import Force, Governed, Modality, Role, StageKind, Standing, Topic

__all__ = ["INSTRUMENT", "examples"]

OPERATIVE, RELEASED_SINCE = dt.date(2026, 1, 1), dt.date(2022, 1, 1)

ACT = Source(
    title="AB 2013, Stats. 2024 ch. 817",
    url="https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202320240AB2013",
    checked=dt.date(2026, 11, 23),
    note="the lead sentence of Civ. Code s. 3111 read in a reprint, its exemptions through a questionnaire of a law firm",
)


class Purpose(Extension, of=System, namespace="ca_ab2013"):
    """What the act asks of a system besides its being generative."""

    exempt: Flag = Flag(
        "Does it serve only security and integrity, only the operation of aircraft, or only national security, military "
        "or defence purposes for a federal entity?",
        label="serves an exempt purpose alone",
    )


DOCUMENT_TRAINING_DATA = Action(
    id="us-ca-ab2013/document-training-data",
    phrase="post documentation on the data that the system with {object} was trained on",
    done="posted documentation on the training data",
    topics=frozenset({Topic.TRAINING_DATA, Topic.TRANSPARENCY}),
)
IN_CALIFORNIA = Stage.destinations.includes(country("US")) | Stage.destinations.touch(place("US-CA"))
OPEN_TO_CALIFORNIANS = PUBLIC_RELEASE & IN_CALIFORNIA & System.generative & (Stage.starts >= RELEASED_SINCE)

INSTRUMENT = Statute(
    id="us-ca-ab2013",
    title="Generative artificial intelligence: training data transparency (AB 2013)",
    issuer="the California Legislature",
    jurisdiction=place("US-CA"),
    source=ACT,
    issued=dt.date(2024, 9, 28),
    begins=OPERATIVE,
    summary="Documentation of training data before each time a generative system is made available to Californians.",
    parts=(
        duty(
            id="3111",
            citation=ACT.at("Civ. Code s. 3111"),
            bearer=Role.SYSTEM_PROVIDER,
            towards=PUBLIC,
            action=DOCUMENT_TRAINING_DATA,
            per=Stage,
            condition=OPEN_TO_CALIFORNIANS,
            window=Before(Stage.starts),
        ).unless(Purpose.exempt, ACT.at("Civ. Code s. 3111(b)")),
        duty(
            id="3111.existing",
            citation=ACT.at("Civ. Code s. 3111, on or before 1 January 2026"),
            bearer=Role.SYSTEM_PROVIDER,
            towards=PUBLIC,
            action=DOCUMENT_TRAINING_DATA,
            per=Stage,
            condition=OPEN_TO_CALIFORNIANS & (Stage.starts < OPERATIVE),
            window=AtOrBefore(OPERATIVE),
            governed=Governed.THROUGHOUT,
        ).unless(Purpose.exempt, ACT.at("Civ. Code s. 3111(b)")),
    ),
)


MAKER = Party("the-maker", "the maker")
STATES = country("US")


def _plan(
    starts: dt.date,
    *,
    generative: bool | Missing = True,
    where: Place = STATES,
    exempt: bool = False,
    posted: dt.date | None = None,
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
) -> ReleasePlan:
    entries = () if posted is None else (Entry(what=DOCUMENT_TRAINING_DATA, by=MAKER, on=posted, source="the plan"),)
    return ReleasePlan(
        title="a chat service",
        party=MAKER,
        roles={Role.SYSTEM_PROVIDER: MAKER},
        model=Model(id="the-model"),
        systems=exactly(System(id="chat", generative=generative, extensions=(Purpose(exempt=exempt),))),
        stages=exactly(Stage(id="launch", kind=kind, starts=starts, system="chat", destinations={where})),
        log=Log(entries=entries, complete_until=dt.date(2027, 12, 31)),
    )


def _of(
    provision: str, due: dt.date, *, decided: bool = True, standing: Standing = Standing.OPEN
) -> tuple[Expected, ...]:
    return (Expected(provision=provision, bearer=MAKER.id, due=due, decided=decided, standing=standing),)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    asked, eve, day = dt.date(2025, 12, 1), dt.date(2025, 12, 31), dt.date(2026, 1, 1)
    later, sunday = dt.date(2026, 9, 1), dt.date(2026, 8, 31)
    return (
        Example(
            title="documentation comes strictly before the launch",
            derivation="Before 1 September 2026: 31 August is the last day.",
            plan=_plan(later, posted=sunday),
            as_of=sunday,
            norms={(Modality.MUST, Force.BINDING): ("3111",)},
            expects=_of("3111", sunday, standing=Standing.MET),
        ),
        Example(
            title="on the day itself it is late",
            derivation="The text says before each time, not at it.",
            plan=_plan(later, posted=later),
            as_of=later,
            expects=_of("3111", sunday, standing=Standing.MET_LATE),
        ),
        Example(
            title="a launch on the eve has until 1 January 2026",
            derivation="Out on 31 December 2025: on or before 1 January 2026.",
            plan=_plan(eve),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3111.existing",)},
            expects=_of("3111.existing", day),
        ),
        Example(
            title="a launch on 1 January 2026 has until the eve",
            derivation="The duty is operative on that day, and strictly before a launch that is 31 December.",
            plan=_plan(day),
            as_of=asked,
            expects=_of("3111", eve),
        ),
        Example(
            title="a system of 2021 is not spoken of",
            derivation="Only systems released on or after 1 January 2022 are; this one came the day before.",
            plan=_plan(dt.date(2021, 12, 31)),
            as_of=asked,
        ),
        Example(
            title="whether it generates must be said",
            derivation="The act is for generative systems.",
            plan=_plan(later, generative=Missing.NOT_STATED),
            as_of=asked,
            expects=_of("3111", sunday, decided=False),
        ),
        Example(
            title="a system for aircraft alone is exempt",
            derivation="s. 3111(b) excepts it.",
            plan=_plan(later, exempt=True),
            as_of=asked,
        ),
        Example(
            title="a service closed to Californians",
            derivation="Open in Canada alone, it is not made available to Californians.",
            plan=_plan(later, where=country("CA")),
            as_of=asked,
        ),
        Example(
            title="partners alone",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(later, kind=StageKind.TRUSTED_PARTNERS),
            as_of=asked,
            norms={},
            expects=None,
        ),
        Example(
            title="partners alone, on the eve",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(eve, kind=StageKind.TRUSTED_PARTNERS),
            as_of=asked,
            norms={},
            expects=None,
        ),
        Example(
            title="open in California alone",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(later, where=place("US-CA")),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3111",)},
            expects=None,
        ),
        Example(
            title="open in California alone, on the eve",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(eve, where=place("US-CA")),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3111.existing",)},
            expects=None,
        ),
        Example(
            title="open in Canada alone, on the eve",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(eve, where=country("CA")),
            as_of=asked,
            norms={},
            expects=None,
        ),
        Example(
            title="no generative system, on the eve",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(eve, generative=False),
            as_of=asked,
            norms={},
            expects=None,
        ),
        Example(
            title="an exempt one, on the eve",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(eve, exempt=True),
            as_of=asked,
            norms={},
            expects=None,
        ),
        Example(
            title="a system of the first day of 2022",
            derivation="Only generative systems that are open to Californians, and not for an exempt purpose, are spoken of.",
            plan=_plan(dt.date(2022, 1, 1)),
            as_of=asked,
            norms={(Modality.MUST, Force.BINDING): ("3111.existing",)},
            expects=None,
        ),
    )
