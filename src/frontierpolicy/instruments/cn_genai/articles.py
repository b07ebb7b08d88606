"""The measures article by article, with what practice has added to article 17."""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import Before
from frontierpolicy.facts import Extension, Flag
from frontierpolicy.instruments._china import MAINLAND, SERVED, of_provider
from frontierpolicy.parties.known import CAC
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Notice
from frontierpolicy.sources import Source
from frontierpolicy.terms import Caveat, Confidence, Governed, Medium, Modality, Topic

BEGINS = dt.date(2023, 8, 15)
MEASURES = Source(
    title="Interim Measures for the Management of Generative AI Services, Order No. 15",
    url="https://www.cac.gov.cn/2023-07/13/c_1690898327029107.htm",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="articles 1 to 4 and 12, and 14(1), read in copies of the text, 14(2) in excerpts, the rest through summaries",
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
GENERATE_FORBIDDEN = _act(
    "generate-forbidden",
    "let the service on {object} generate what Chinese law forbids",
    "generated it",
    Topic.SECURITY,
)
NOT_DISCRIMINATE = _act(
    "prevent-discrimination",
    "take measures against discrimination in the algorithms, the data, the training and the service of {object}",
    "took measures against discrimination",
    Topic.GOVERNANCE,
)
IMPROVE = _act(
    "improve",
    "take measures to make the service on {object} more transparent, and what it generates more accurate and reliable",
    "took measures to improve it",
    Topic.TRANSPARENCY,
)
MARK = _act(
    "mark",
    "mark the pictures and videos that {object} generates, as the provisions on deep synthesis say",
    "marked them",
    Topic.MARKING,
)
STOP = _act(
    "stop",
    "stop, no longer transmit and remove unlawful content that it finds, retrain {object}, and report to the authorities",
    "stopped it",
    Topic.SECURITY,
)
CURB_USERS = _act(
    "curb-users",
    "warn, restrict, pause or cut off users whom it finds to use {object} unlawfully, keep records, and report",
    "acted against them",
    Topic.SECURITY,
)

PICTURES = Model.generates.overlaps({Medium.IMAGE, Medium.VIDEO})

ARTICLES = (
    Notice(
        id="2",
        citation=MEASURES.at("art. 2"),
        per=Stage,
        condition=Stage.destinations.touch(MAINLAND) & ~SERVED,
        text="What is not offered to the public of the mainland as a service that generates content, such as research "
        "and use inside a firm, is outside the measures.",
    ),
    of_provider(
        id="4(1)",
        citation=MEASURES.at("art. 4, item 1"),
        action=GENERATE_FORBIDDEN,
        modality=Modality.MUST_NOT,
        governed=Governed.THROUGHOUT,
    ),
    of_provider(
        id="4(2)",
        citation=MEASURES.at("art. 4, item 2"),
        action=NOT_DISCRIMINATE,
        governed=Governed.THROUGHOUT,
    ),
    of_provider(id="4(5)", citation=MEASURES.at("art. 4, item 5"), action=IMPROVE, governed=Governed.THROUGHOUT),
    of_provider(
        id="12",
        citation=MEASURES.at("art. 12"),
        action=MARK,
        condition=PICTURES,
        governed=Governed.THROUGHOUT,
    ),
    Notice(
        id="12.others",
        citation=MEASURES.at("art. 12"),
        per=Stage,
        condition=SERVED & ~PICTURES,
        text="Article 12 is on pictures, videos and the like: whether text, code and sound are meant too it does not say. The "
        "measures on labelling of 2025 are on them.",
    ),
    of_provider(id="14(1)", citation=MEASURES.at("art. 14(1)"), action=STOP, governed=Governed.THROUGHOUT),
    of_provider(id="14(2)", citation=MEASURES.at("art. 14(2)"), action=CURB_USERS, governed=Governed.THROUGHOUT),
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
)
