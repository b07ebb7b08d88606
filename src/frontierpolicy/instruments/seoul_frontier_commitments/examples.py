"""Worked examples of the Seoul commitments."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments.seoul_frontier_commitments import INSTRUMENT
from frontierpolicy.instruments.seoul_frontier_commitments.text import (
    ASSESS,
    PARIS,
    SEOUL,
    Seoul,
)
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import (
    DEEPSEEK,
    META,
    XAI,
)
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.provisions.actions import (
    PUBLISH_FRAMEWORK,
)
from frontierpolicy.terms import Force, Medium, Modality, Role, StageKind, Standing, Timing


def _plan(
    party: Party,
    starts: dt.date,
    *,
    frontier: bool | Missing = True,
    intolerable: bool | Missing = False,
    generates: Medium = Medium.TEXT,
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    return ReleasePlan(
        title="a new model by API",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(
            id="the-model",
            frontier=frontier,
            generates={generates},
            extensions=(Seoul(intolerable=intolerable),),
        ),
        stages=exactly(Stage(id="ga", kind=kind, starts=starts)),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


OF_THE_COMPANY = (
    "practice-2",
    "practice-4",
    "practice-7",
    "practice-8",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VII.trusted",
    "VIII",
)
OF_THE_MODEL = ("practice-1", "practice-3", "practice-6", "I.in-training")

OWED = (*OF_THE_COMPANY, "framework.first", "framework")
OF_ANY_MODEL = (*OF_THE_MODEL, "I.before-deploying")
COMMITTED, COMMITTED_NOT = (Modality.MUST, Force.COMMITTED), (Modality.MUST_NOT, Force.COMMITTED)


def _company(bearer: str, framework: Standing, *, decided: bool = True) -> tuple[Expected, ...]:
    """Return what a company owes whatever it releases; the first publication was due by the Paris summit."""
    return (
        Expected(provision="framework.first", bearer=bearer, due=PARIS, standing=framework, decided=decided),
        Expected(provision="framework", bearer=bearer, decided=decided),
        *(Expected(provision=each, bearer=bearer, decided=decided) for each in OF_THE_COMPANY),
    )


def _model(bearer: str, due: dt.date, assessed: Standing, *, decided: bool = True) -> tuple[Expected, ...]:
    return (
        Expected(provision="I.before-deploying", bearer=bearer, due=due, standing=assessed, decided=decided),
        *(Expected(provision=each, bearer=bearer, decided=decided) for each in OF_THE_MODEL),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    july, eve, asked = dt.date(2026, 7, 9), dt.date(2026, 7, 8), dt.date(2026, 7, 1)
    framework = Entry(what=PUBLISH_FRAMEWORK, by=META, on=dt.date(2025, 2, 3), source="the plan")
    assessed = Entry(what=ASSESS, by=META, on=eve, source="the plan")
    late = Entry(what=ASSESS, by=META, on=july, source="the plan")
    ban = Expected(provision="IV.deploy", bearer="meta", standing=Standing.WOULD_BREACH)
    stop = Expected(provision="IV.develop", bearer="meta", standing=Standing.COMPLIES)
    return (
        Example(
            title="a signatory assesses the risks on the eve of its release",
            derivation="Meta signed in Seoul. Its framework of 3 February 2025 came before the summit of 10 February; "
            "8 July is the last day before 9 July.",
            plan=_plan(META, july, log=(framework, assessed)),
            as_of=asked,
            expects=(*_company("meta", Standing.MET), *_model("meta", eve, Standing.PLANNED_IN_TIME)),
        ),
        Example(
            title="an assessment on the day of the release is late",
            derivation="It is to be made before deploying; 9 July is not before 9 July. No framework is on record, and the "
            "log leaves nothing out.",
            plan=_plan(META, july, log=(late,)),
            as_of=asked,
            expects=(*_company("meta", Standing.OVERDUE), *_model("meta", eve, Standing.PLANNED_LATE)),
        ),
        Example(
            title="a risk that no mitigation keeps below the threshold",
            derivation="Then the model is neither deployed nor developed further; the stage of 9 July would be a "
            "deployment, and no further development is on record.",
            plan=_plan(META, july, intolerable=True, log=(framework, assessed)),
            as_of=asked,
            expects=(*_company("meta", Standing.MET), *_model("meta", eve, Standing.PLANNED_IN_TIME), ban, stop),
            norms={COMMITTED: (*OWED, *OF_ANY_MODEL), COMMITTED_NOT: ("IV.develop", "IV.deploy")},
            notices=frozenset({"VII.held-back"}),
        ),
        Example(
            title="an intolerable risk of a lesser model",
            derivation="The commitments cover models at the frontier.",
            plan=_plan(META, july, frontier=False, intolerable=True),
            as_of=asked,
            expects=None,
            norms={COMMITTED: OWED},
            notices=frozenset(),
        ),
        Example(
            title="an intolerable risk of one who never signed",
            derivation="Who did not sign has not undertaken to stop.",
            plan=_plan(DEEPSEEK, july, intolerable=True, generates=Medium.IMAGE),
            as_of=asked,
        ),
        Example(
            title="an intolerable risk of what partners get",
            derivation="Deploying is read as a release to the public; developing further is not.",
            plan=_plan(META, july, intolerable=True, kind=StageKind.TRUSTED_PARTNERS),
            as_of=asked,
            expects=None,
            norms={COMMITTED: (*OWED, "practice-3", "I.in-training"), COMMITTED_NOT: ("IV.develop",)},
        ),
        Example(
            title="pictures are marked",
            derivation="The fifth practice is for sound and pictures of models at the frontier.",
            plan=_plan(META, july, generates=Medium.IMAGE),
            as_of=asked,
            expects=None,
            norms={COMMITTED: (*OWED, *OF_ANY_MODEL, "practice-5")},
        ),
        Example(
            title="pictures of a lesser model",
            derivation="It is not at the frontier.",
            plan=_plan(META, july, frontier=False, generates=Medium.IMAGE),
            as_of=asked,
            expects=None,
            norms={COMMITTED: OWED},
        ),
        *(
            Example(
                title=f"{company} is one of the twenty",
                derivation="Sixteen signed at the summit on 21 May 2024, four by 28 April 2025; whether those had by the Paris "
                "summit is open, and so is the first publication.",
                plan=_plan(company, july, frontier=False),
                as_of=asked,
                expects=None,
                norms={COMMITTED: OWED},
            )
            for company in (each.party for each in INSTRUMENT.signatories)
        ),
        *(
            Example(
                title=f"the framework {words} the Paris summit",
                derivation="Published by the summit, 10 February 2025; kept from the day after on.",
                plan=_plan(META, july, frontier=False),
                as_of=day,
                expects=tuple(
                    attrs.evolve(each, timing=timings.get(each.provision), standing=None)
                    for each in _company("meta", Standing.MET)
                ),
            )
            for words, day, timings in (
                ("on the day of", PARIS, {"framework.first": Timing.CURRENT, "framework": Timing.UPCOMING}),
                (
                    "on the day after",
                    PARIS + dt.timedelta(days=1),
                    {"framework.first": Timing.PAST, "framework": Timing.CURRENT},
                ),
            )
        ),
        Example(
            title="whether the model is at the frontier must be said",
            derivation="The commitments cover models that match or exceed the most advanced ones; the company's own "
            "duties do not turn on it.",
            plan=_plan(META, july, frontier=Missing.NOT_STATED, log=(framework, assessed)),
            as_of=asked,
            expects=(
                *_company("meta", Standing.MET),
                *_model("meta", eve, Standing.PLANNED_IN_TIME, decided=False),
            ),
        ),
        Example(
            title="a lesser model leaves the company's own duties alone",
            derivation="Nothing is owed for a model behind the frontier.",
            plan=_plan(META, july, frontier=False, log=(framework,)),
            as_of=asked,
            expects=_company("meta", Standing.MET),
        ),
        Example(
            title="on the day of the summit there is no framework to keep yet",
            derivation="On 21 May 2024 the framework is due by 10 February 2025; the standing duty begins the day after.",
            plan=_plan(XAI, SEOUL),
            as_of=SEOUL,
            expects=(
                *_company("xai", Standing.OPEN),
                *_model("xai", dt.date(2024, 5, 20), Standing.OVERDUE),
            ),
        ),
        Example(
            title="nothing on the eve of the summit",
            derivation="On 20 May 2024 there were no commitments.",
            plan=_plan(XAI, dt.date(2024, 5, 20)),
            as_of=dt.date(2024, 5, 20),
        ),
        Example(
            title="DeepSeek never signed",
            derivation="It is none of the twenty, and the list is known up to 10 October 2026.",
            plan=_plan(DEEPSEEK, july),
            as_of=asked,
        ),
    )
