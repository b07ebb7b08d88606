"""China's interim measures for generative AI services, in force since 15 August 2023: what precedes a launch."""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import Before
from frontierpolicy.drafting import Regulation
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Extension, Flag, Missing, exactly
from frontierpolicy.instruments._china import MAINLAND, SERVED, of_provider
from frontierpolicy.parties.known import CAC, DEEPSEEK
from frontierpolicy.places import Place, country
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.provisions import Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Force, Governed, Medium, Modality, Role, StageKind, Standing, Topic

__all__ = ["INSTRUMENT", "ChineseService", "examples"]

BEGINS = dt.date(2023, 8, 15)
MEASURES = Source(
    title="Interim Measures for the Management of Generative AI Services, Order No. 15",
    url="https://www.cac.gov.cn/2023-07/13/c_1690898327029107.htm",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="articles 1 to 4 read in a copy of the text, the rest through summaries",
)
PRACTICE = Source(
    title="announcements on filed generative AI services",
    url="https://en.people.cn",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
    note="read through a report of 9 April 2025",
)


class ChineseService(Extension, of=Stage, namespace="cn"):
    """What decides whether a service is assessed and filed, and how."""

    opinion: Flag = Flag(
        "Can the service shape public opinion or mobilise society, as the Chinese rules understand that?",
        label="can shape public opinion or mobilise society",
    )
    through_filed_model: Flag = Flag(
        "Does the provider of the service call, by API, a model of somebody else that is already filed in China?",
        label="calls a model of somebody else that is filed",
    )


def _act(name: str, phrase: str, done: str, topic: Topic) -> Action:
    return Action(id=f"cn-genai/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


ASSESS = _act("assess", "make the security assessment of the service on {object}", "made the assessment", Topic.TESTING)
FILE = _act("file", "file the algorithm of {object} with {counterparty}", "filed the algorithm", Topic.LICENSING)
REGISTER = _act(
    "register", "register the service with the local office of {counterparty}", "registered", Topic.LICENSING
)
DISPLAY = _act("display", "show the name and number under which the model is filed", "showed them", Topic.TRANSPARENCY)

INSTRUMENT = Regulation(
    id="cn-genai",
    title="Interim Measures for the Management of Generative AI Services",
    issuer="the Cyberspace Administration of China and six others",
    jurisdiction=MAINLAND,
    source=MEASURES,
    issued=dt.date(2023, 7, 10),
    begins=BEGINS,
    summary=(
        "Security assessment and filing before a generative service that can shape opinion opens to the mainland public. "
        "No threshold of compute; what is not open to that public is out."
    ),
    parts=(
        Notice(
            id="2",
            citation=MEASURES.at("art. 2"),
            per=Stage,
            condition=Stage.destinations.touch(MAINLAND) & ~SERVED,
            text="What is not offered to the public of the mainland as a service that generates content, such as research "
            "and use inside a firm, is outside the measures.",
        ),
        of_provider(
            id="17.assessment",
            citation=MEASURES.at("art. 17"),
            towards=CAC,
            action=ASSESS,
            condition=ChineseService.opinion,
            window=Before(Stage.starts),
        ),
        of_provider(
            id="17.filing",
            citation=MEASURES.at("art. 17"),
            towards=CAC,
            action=FILE,
            condition=ChineseService.opinion,
            window=Before(Stage.starts),
        ).unless(ChineseService.through_filed_model, PRACTICE.at("registration in place of filing")),
        of_provider(
            id="registration",
            citation=PRACTICE.at("for services that call a filed model"),
            towards=CAC,
            action=REGISTER,
            condition=ChineseService.opinion & ChineseService.through_filed_model,
            window=Before(Stage.starts),
        ),
        of_provider(
            id="display",
            citation=PRACTICE.at("name and number of the filed model"),
            action=DISPLAY,
            condition=ChineseService.opinion,
            governed=Governed.THROUGHOUT,
        ),
        Notice(
            id="lead-time",
            citation=PRACTICE.at("how long filing takes", confidence=Confidence.LOW, caveat=Caveat.UNVERIFIED),
            per=Stage,
            condition=SERVED & ChineseService.opinion,
            text="Filing has taken between two and six months in practice; no text names a period.",
        ),
    ),
)


TEXT, NOTHING = frozenset({Medium.TEXT}), frozenset[Medium]()


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


def _launch(
    due: dt.date, *, first: str = "17.filing", standing: Standing = Standing.OPEN, decided: bool = True
) -> tuple[Expected, ...]:
    return (
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
            norms={(Modality.MUST, Force.BINDING): ("17.assessment", "17.filing", "display")},
            notices=frozenset({"lead-time"}),
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
            norms={(Modality.MUST, Force.BINDING): ("17.assessment", "display", "registration")},
            notices=frozenset({"lead-time"}),
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
            "duty of the service as it runs.",
            plan=_plan(dt.date(2023, 8, 14)),
            as_of=dt.date(2023, 8, 14),
            expects=(Expected(provision="display", bearer="deepseek"),),
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
            derivation="Then article 17 asks nothing of it.",
            plan=_plan(march, opinion=False),
            as_of=asked,
            norms={},
            notices=frozenset(),
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
            norms={},
        ),
        Example(
            title="a filed model that generates none of it",
            derivation="Registration too is for services to the mainland public that can shape opinion.",
            plan=_plan(march, calls=True, generates=NOTHING),
            as_of=asked,
            norms={},
        ),
    )
