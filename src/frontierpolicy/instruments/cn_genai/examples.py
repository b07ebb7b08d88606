"""Worked examples of the interim measures."""

import datetime as dt

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.instruments._china import MAINLAND
from frontierpolicy.instruments.cn_genai.articles import ASSESS, BEGINS, FILE, ChineseService
from frontierpolicy.parties.known import CAC, DEEPSEEK
from frontierpolicy.places import Place, country
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.terms import Force, Medium, Modality, Role, StageKind, Standing

TEXT, NOTHING = frozenset({Medium.TEXT}), frozenset[Medium]()
THROUGHOUT = ("4(2)", "4(5)", "14(1)", "14(2)")
MUST, MUST_NOT = (Modality.MUST, Force.BINDING), (Modality.MUST_NOT, Force.BINDING)
BANNED = {MUST_NOT: ("4(1)",)}


def _plan(
    starts: dt.date,
    *,
    opinion: bool | Missing = True,
    calls: bool | Missing = False,
    where: frozenset[Place] = frozenset({MAINLAND}),
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    generates: frozenset[Medium] = TEXT,
    log: tuple[Entry, ...] = (),
) -> ReleasePlan:
    service = ChineseService(opinion=opinion, through_filed_model=calls)
    return ReleasePlan(
        title="a chat service",
        party=DEEPSEEK,
        roles={Role.DEVELOPER: DEEPSEEK, Role.SYSTEM_PROVIDER: DEEPSEEK},
        model=Model(id="the-model", generates=generates),
        stages=exactly(Stage(id="ga", kind=kind, starts=starts, destinations=where, extensions=(service,))),
        log=Log(entries=log, complete_until=dt.date(2026, 12, 31)),
    )


def _always() -> tuple[Expected, ...]:
    """Return what every service for the mainland public must do and must not."""
    complies = Expected(provision="4(1)", bearer="deepseek", standing=Standing.COMPLIES)
    return (complies, *(Expected(provision=each, bearer="deepseek") for each in THROUGHOUT))


def _launch(
    due: dt.date, *, first: str = "17.filing", standing: Standing = Standing.OPEN, decided: bool = True
) -> tuple[Expected, ...]:
    return (
        *_always(),
        Expected(provision="17.assessment", bearer="deepseek", due=due, standing=standing, decided=decided),
        Expected(provision=first, bearer="deepseek", due=due, standing=standing, decided=decided),
        Expected(provision="display", bearer="deepseek", decided=decided),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    march, eve, asked = dt.date(2026, 3, 2), dt.date(2026, 3, 1), dt.date(2026, 2, 1)
    done = tuple(Entry(what=each, by=DEEPSEEK, towards=CAC, on=eve, source="the plan") for each in (ASSESS, FILE))
    hong_kong = frozenset({country("HK")})
    return (
        Example(
            title="a launch to the mainland public",
            derivation="Assessment and filing come before 2 March: the eve, a Sunday, is the last day, and nothing moves it.",
            plan=_plan(march),
            as_of=asked,
            norms={MUST: (*THROUGHOUT, "17.assessment", "17.filing", "display"), **BANNED},
            notices=frozenset({"lead-time", "12.others"}),
            expects=_launch(eve),
        ),
        Example(
            title="done on the eve",
            derivation="1 March is before 2 March.",
            plan=_plan(march, log=done),
            as_of=asked,
            expects=_launch(eve, standing=Standing.PLANNED_IN_TIME),
        ),
        Example(
            title="a service on a model that somebody else has filed",
            derivation="It is registered locally in place of a filing of its own.",
            plan=_plan(march, calls=True),
            as_of=asked,
            norms={MUST: (*THROUGHOUT, "17.assessment", "display", "registration"), **BANNED},
            notices=frozenset({"lead-time", "12.others"}),
            expects=_launch(eve, first="registration"),
        ),
        Example(
            title="a launch on the day the measures came into force",
            derivation="On 15 August 2023 they govern; nothing was done by the eve, and the log leaves nothing out.",
            plan=_plan(BEGINS),
            as_of=BEGINS,
            expects=_launch(dt.date(2023, 8, 14), standing=Standing.OVERDUE),
        ),
        Example(
            title="a launch on the eve of the measures",
            derivation="On 14 August 2023 nothing had to come before a launch; the filing shown from the next day on is a "
            "duty of the service as it runs, and so are articles 4 and 14.",
            plan=_plan(dt.date(2023, 8, 14)),
            as_of=dt.date(2023, 8, 14),
            expects=(*_always(), Expected(provision="display", bearer="deepseek")),
        ),
        Example(
            title="whether the service can shape opinion must be said",
            derivation="The measures turn on it.",
            plan=_plan(march, opinion=Missing.NOT_STATED),
            as_of=asked,
            expects=_launch(eve, decided=False),
        ),
        Example(
            title="a service that cannot",
            derivation="Then article 17 asks nothing of it; articles 4 and 14 ask of every service.",
            plan=_plan(march, opinion=False),
            as_of=asked,
            norms={MUST: THROUGHOUT, **BANNED},
            notices=frozenset({"12.others"}),
            expects=_always(),
        ),
        Example(
            title="a service in Hong Kong alone",
            derivation="The measures are for the public of the mainland.",
            plan=_plan(march, where=hong_kong),
            as_of=asked,
            norms={},
            notices=frozenset(),
        ),
        Example(
            title="use inside a firm",
            derivation="Article 2 leaves out what is not offered to the public.",
            plan=_plan(march, kind=StageKind.INTERNAL_USE),
            as_of=asked,
            norms={},
            notices=frozenset({"2"}),
        ),
        Example(
            title="a model that generates none of it",
            derivation="Article 2 is on text, pictures, sound, video and the like; the rest it leaves out.",
            plan=_plan(march, generates=NOTHING),
            as_of=asked,
            norms={},
            notices=frozenset({"2"}),
        ),
        Example(
            title="use inside a firm in Hong Kong",
            derivation="What is not of the mainland is not spoken of.",
            plan=_plan(march, kind=StageKind.INTERNAL_USE, where=hong_kong),
            as_of=asked,
            norms={},
            notices=frozenset(),
        ),
        Example(
            title="a filed model inside a firm",
            derivation="Registration too is for services to the mainland public that can shape opinion.",
            plan=_plan(march, calls=True, kind=StageKind.INTERNAL_USE),
            as_of=asked,
            norms={},
        ),
        Example(
            title="a filed model in Hong Kong",
            derivation="Registration too is for services to the mainland public that can shape opinion.",
            plan=_plan(march, calls=True, where=hong_kong),
            as_of=asked,
            norms={},
        ),
        Example(
            title="a filed model that cannot shape opinion",
            derivation="Registration too is for services to the mainland public that can shape opinion.",
            plan=_plan(march, calls=True, opinion=False),
            as_of=asked,
            norms={MUST: THROUGHOUT, **BANNED},
            expects=_always(),
        ),
        Example(
            title="a filed model that generates none of it",
            derivation="Registration too is for services to the mainland public that can shape opinion.",
            plan=_plan(march, calls=True, generates=NOTHING),
            as_of=asked,
            norms={},
        ),
        *(
            Example(
                title=f"a service that makes {what}",
                derivation="Article 12 is on pictures and videos; of the rest it says only: and the like.",
                plan=_plan(march, opinion=False, generates=frozenset(made)),
                as_of=asked,
                norms={MUST: (*THROUGHOUT, *marked), **BANNED},
                notices=frozenset() if marked else frozenset({"12.others"}),
                expects=(*_always(), *(Expected(provision=each, bearer="deepseek") for each in marked)),
            )
            for what, made, marked in (
                ("pictures", {Medium.IMAGE}, ("12",)),
                ("videos and text", {Medium.VIDEO, Medium.TEXT}, ("12",)),
                ("sound and code", {Medium.AUDIO, Medium.CODE}, ()),
            )
        ),
        Example(
            title="pictures made inside a firm",
            derivation="Articles 4, 12 and 14 are for services to the public of the mainland too.",
            plan=_plan(march, opinion=False, generates=frozenset({Medium.IMAGE}), kind=StageKind.INTERNAL_USE),
            as_of=asked,
            norms={},
            notices=frozenset({"2"}),
        ),
        Example(
            title="pictures made elsewhere",
            derivation="Article 2: what is not offered in China is outside the measures.",
            plan=_plan(march, opinion=False, generates=frozenset({Medium.IMAGE}), where=frozenset({country("SG")})),
            as_of=asked,
            norms={},
        ),
    )
