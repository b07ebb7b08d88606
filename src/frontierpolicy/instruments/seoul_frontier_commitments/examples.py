"""Worked examples of the Seoul commitments."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
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
from frontierpolicy.terms import Medium, Role, StageKind, Standing


def _plan(
    party: Party,
    starts: dt.date,
    *,
    frontier: bool | Missing = True,
    intolerable: bool | Missing = False,
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    return ReleasePlan(
        title="a new model by API",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(
            id="the-model",
            frontier=frontier,
            generates={Medium.TEXT},
            extensions=(Seoul(intolerable=intolerable),),
        ),
        stages=exactly(Stage(id="ga", kind=StageKind.GENERAL_AVAILABILITY, starts=starts)),
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
