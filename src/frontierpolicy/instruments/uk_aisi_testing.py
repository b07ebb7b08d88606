"""Testing by the AI Security Institute of the United Kingdom: asked of frontier laboratories, without a date."""

import datetime as dt

from frontierpolicy.calendars import Interval
from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import Instrument
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.parties.known import OPENAI, UK_AISI
from frontierpolicy.places import country
from frontierpolicy.plans import PUBLIC_RELEASE, Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.provisions import Norm, Notice
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.sources import Source
from frontierpolicy.terms import (
    Basis,
    Confidence,
    Enforcement,
    Force,
    InstrumentKind,
    Modality,
    Publication,
    Role,
    StageKind,
    Standing,
)

__all__ = ["INSTRUMENT", "examples"]

BLETCHLEY = dt.date(2023, 11, 2)
PROGRAMME = Source(
    title="AI Security Institute, testing before deployment",
    url="https://www.aisi.gov.uk",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
    note="agreements with single laboratories are not published",
)
COMMONS = Source(
    title="House of Commons, questions of 20 May 2026",
    url="https://hansard.parliament.uk/commons/2026-05-20",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="read in a copy of the record",
)

INSTRUMENT = Instrument(
    id="uk-aisi-testing",
    title="Testing before deployment by the AI Security Institute",
    kind=InstrumentKind.VOLUNTARY_COMMITMENT,
    issuer="the AI Security Institute",
    jurisdiction=country("GB"),
    source=PROGRAMME,
    issued=BLETCHLEY,
    begins=BLETCHLEY,
    enforcement=Enforcement.NONE,
    publication=Publication.UNPUBLISHED,
    summary="Access to frontier models for testing before release, by agreement. No statute, no date, no threshold.",
    parts=(
        Norm(
            id="access",
            citation=PROGRAMME.at("testing before deployment"),
            modality=Modality.MUST,
            force=Force.REQUESTED,
            basis=Basis.INVITATION,
            bearer=Role.DEVELOPER,
            towards=UK_AISI,
            action=GIVE_ACCESS,
            per=Stage,
            condition=PUBLIC_RELEASE & Model.frontier,
            window=Undated("before release; no number of days is named"),
        ),
        Notice(
            id="no-statute",
            citation=COMMONS.at("answer on testing before release"),
            per=Model,
            condition=Model.frontier,
            text="No act makes the testing a duty: the King's Speech of 13 May 2026 named no AI bill, and a minister "
            "called what there is voluntary a week later.",
            in_force=Interval(dt.date(2026, 5, 20), None),
        ),
    ),
)


def _plan(
    starts: dt.date,
    *,
    frontier: bool | Missing = True,
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    return ReleasePlan(
        title="a new model by API",
        party=OPENAI,
        roles={Role.DEVELOPER: OPENAI},
        model=Model(id="the-model", frontier=frontier),
        stages=exactly(Stage(id="ga", kind=kind, starts=starts)),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


def _access(standing: Standing, *, decided: bool = True) -> tuple[Expected, ...]:
    return (Expected(provision="access", bearer="openai", standing=standing, decided=decided),)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    july, asked = dt.date(2026, 7, 9), dt.date(2026, 7, 1)
    access = Entry(what=GIVE_ACCESS, by=OPENAI, towards=UK_AISI, on=dt.date(2026, 6, 1), source="the plan")
    return (
        Example(
            title="access is asked for, without a date",
            derivation="Nothing says how long before the release.",
            plan=_plan(july),
            as_of=asked,
            norms={(Modality.MUST, Force.REQUESTED): ("access",)},
            notices=frozenset({"no-statute"}),
            expects=_access(Standing.OPEN),
        ),
        Example(
            title="access in June meets it",
            derivation="It was given before the release.",
            plan=_plan(july, log=(access,)),
            as_of=asked,
            expects=_access(Standing.MET),
        ),
        Example(
            title="whether the model is at the frontier must be said",
            derivation="The Institute asks for frontier models, and no figure says which those are.",
            plan=_plan(july, frontier=Missing.NOT_STATED),
            as_of=asked,
            expects=_access(Standing.OPEN, decided=False),
        ),
        Example(
            title="a lesser model",
            derivation="The Institute asks for frontier models alone.",
            plan=_plan(july, frontier=False),
            as_of=asked,
            norms={},
            notices=frozenset(),
        ),
        Example(
            title="the eve of the Institute",
            derivation="It was announced on 2 November 2023.",
            plan=_plan(dt.date(2023, 11, 1)),
            as_of=dt.date(2023, 11, 1),
        ),
        Example(
            title="the day of the Institute",
            derivation="From 2 November 2023 on it asks; whether access came before is not on record.",
            plan=_plan(BLETCHLEY),
            as_of=BLETCHLEY,
            expects=_access(Standing.OPEN),
        ),
        Example(
            title="partners alone",
            derivation="The Institute asks before a release to the public.",
            plan=_plan(july, kind=StageKind.TRUSTED_PARTNERS),
            as_of=asked,
        ),
        Example(
            title="a release on the eve, asked later",
            derivation="What was released before there was an Institute is not asked for.",
            plan=_plan(dt.date(2023, 11, 1)),
            as_of=BLETCHLEY,
        ),
        Example(
            title="the remark on the day of the answer",
            derivation="The minister answered on 20 May 2026.",
            plan=_plan(july),
            as_of=dt.date(2026, 5, 20),
            expects=_access(Standing.OPEN),
            notices=frozenset({"no-statute"}),
        ),
        Example(
            title="no remark on its eve",
            derivation="The answer was not there.",
            plan=_plan(july),
            as_of=dt.date(2026, 5, 19),
            expects=_access(Standing.OPEN),
            notices=frozenset(),
        ),
    )
