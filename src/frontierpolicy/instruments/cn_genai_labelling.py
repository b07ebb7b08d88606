"""China's measures on labelling what AI generates, in force since 1 September 2025: seen and unseen labels."""

import datetime as dt

from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import Regulation
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Extension, Flag, Missing, exactly
from frontierpolicy.instruments._china import MAINLAND, of_provider
from frontierpolicy.parties.known import ALIBABA
from frontierpolicy.places import Place, country
from frontierpolicy.plans import Model, ReleasePlan, Stage
from frontierpolicy.provisions.actions import LABEL_OUTPUT
from frontierpolicy.sources import Source
from frontierpolicy.terms import Confidence, Force, Governed, Medium, Modality, Role, StageKind, Topic

__all__ = ["INSTRUMENT", "ChineseLabels", "examples"]

BEGINS = dt.date(2025, 9, 1)
MEASURES = Source(
    title="Measures for Labelling AI-Generated Synthetic Content",
    url="https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="articles 6 to 9 read in a copy of the text, articles 1 to 3 in a translation, the rest through summaries",
)


class ChineseLabels(Extension, of=Stage, namespace="cn_labels"):
    """What article 9 turns on."""

    unlabelled: Flag = Flag(
        "Does the provider give users who ask for it content without a visible label?",
        label="gives content without a visible label to users who ask",
    )


def _act(name: str, phrase: str, done: str, topic: Topic) -> Action:
    return Action(id=f"cn-genai-labelling/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


EMBED = _act(
    "embed",
    "put into the metadata of what {object} generates that it is generated, who provides it, and its number",
    "put it into the metadata",
    Topic.MARKING,
)
EXPLAIN = _act("explain", "say in the user agreement how content is labelled", "said so", Topic.TRANSPARENCY)
GIVE_UNLABELLED = _act(
    "give-unlabelled",
    "give a user who asks content without a visible label, once the agreement makes the user answer for it",
    "given it unlabelled",
    Topic.MARKING,
)
KEEP_LOGS = _act(
    "keep-logs", "keep for at least six months the logs of whom it gave it to unlabelled", "kept logs", Topic.REPORTING
)

INSTRUMENT = Regulation(
    id="cn-genai-labelling",
    title="Measures for Labelling AI-Generated Synthetic Content",
    issuer="the Cyberspace Administration of China and three others",
    jurisdiction=MAINLAND,
    source=MEASURES,
    issued=dt.date(2025, 3, 7),
    begins=BEGINS,
    summary="Visible labels and metadata on what a service for the mainland public generates.",
    parts=(
        of_provider(id="4", citation=MEASURES.at("art. 4"), action=LABEL_OUTPUT, governed=Governed.THROUGHOUT),
        of_provider(id="5", citation=MEASURES.at("art. 5"), action=EMBED, governed=Governed.THROUGHOUT),
        of_provider(id="8", citation=MEASURES.at("art. 8"), action=EXPLAIN, governed=Governed.THROUGHOUT),
        of_provider(
            id="9.option",
            citation=MEASURES.at("art. 9"),
            action=GIVE_UNLABELLED,
            modality=Modality.MAY,
            governed=Governed.THROUGHOUT,
        ),
        of_provider(
            id="9.logs",
            citation=MEASURES.at("art. 9"),
            action=KEEP_LOGS,
            condition=ChineseLabels.unlabelled,
            window=Undated("for at least six months from each time"),
            governed=Governed.THROUGHOUT,
        ),
    ),
)


def _plan(
    *,
    unlabelled: bool | Missing = False,
    where: frozenset[Place] | Missing = frozenset({MAINLAND}),
    generates: frozenset[Medium] = frozenset({Medium.IMAGE}),
    kind: StageKind = StageKind.GENERAL_AVAILABILITY,
    ends: dt.date | Missing = Missing.NOT_STATED,
) -> ReleasePlan:
    stage = Stage(
        id="ga",
        kind=kind,
        starts=dt.date(2025, 6, 2),
        ends=ends,
        destinations=where,
        extensions=(ChineseLabels(unlabelled=unlabelled),),
    )
    return ReleasePlan(
        title="a service that makes pictures",
        party=ALIBABA,
        roles={Role.DEVELOPER: ALIBABA, Role.SYSTEM_PROVIDER: ALIBABA},
        model=Model(id="the-model", generates=generates),
        stages=exactly(stage),
    )


def _labels(*, decided: bool = True) -> tuple[Expected, ...]:
    return tuple(Expected(provision=each, bearer="alibaba", decided=decided) for each in ("4", "5", "8", "9.option"))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    logs = Expected(provision="9.logs", bearer="alibaba")
    maybe = Expected(provision="9.logs", bearer="alibaba", decided=False)
    return (
        Example(
            title="an older service on the first day",
            derivation="It began in June 2025 and goes on: from 1 September 2025 what it makes is labelled both ways.",
            plan=_plan(),
            as_of=BEGINS,
            expects=_labels(),
        ),
        Example(
            title="a service that ended on the eve",
            derivation="It was closed on 31 August 2025, the last day before the measures.",
            plan=_plan(ends=dt.date(2025, 8, 31)),
            as_of=BEGINS,
        ),
        Example(
            title="content without a visible label for those who ask",
            derivation="That is allowed by agreement, and then logs are kept; the metadata stay.",
            plan=_plan(unlabelled=True),
            as_of=dt.date(2026, 6, 24),
            norms={
                (Modality.MUST, Force.BINDING): ("4", "5", "8", "9.logs"),
                (Modality.MAY, Force.BINDING): ("9.option",),
            },
            expects=(*_labels(), logs),
        ),
        Example(
            title="whether anybody gets it without a label is not stated",
            derivation="Only the logs turn on it.",
            plan=_plan(unlabelled=Missing.NOT_STATED),
            as_of=dt.date(2026, 6, 24),
            expects=(*_labels(), maybe),
        ),
        Example(
            title="where the service is open must be said",
            derivation="Without its destinations nobody can tell whether the mainland public is served.",
            plan=_plan(where=Missing.NOT_STATED),
            as_of=dt.date(2026, 6, 24),
            expects=_labels(decided=False),
        ),
        Example(
            title="a service in Japan alone",
            derivation="The measures are for services to the mainland.",
            plan=_plan(where=frozenset({country("JP")})),
            as_of=dt.date(2026, 6, 24),
        ),
        Example(
            title="partners alone",
            derivation="What is not open to the public is no such service.",
            plan=_plan(kind=StageKind.TRUSTED_PARTNERS),
            as_of=dt.date(2026, 6, 24),
        ),
        Example(
            title="a service that ends on the second day",
            derivation="On 1 September 2025 it was labelled still.",
            plan=_plan(ends=dt.date(2025, 9, 2)),
            as_of=BEGINS,
            expects=_labels(),
        ),
        Example(
            title="unlabelled content in Japan",
            derivation="Logs too are kept of services to the mainland public that generate content.",
            plan=_plan(unlabelled=True, where=frozenset({country("JP")})),
            as_of=dt.date(2026, 6, 24),
        ),
        Example(
            title="unlabelled content for partners",
            derivation="Logs too are kept of services to the mainland public that generate content.",
            plan=_plan(unlabelled=True, kind=StageKind.TRUSTED_PARTNERS),
            as_of=dt.date(2026, 6, 24),
        ),
        Example(
            title="what generates no content",
            derivation="Logs too are kept of services to the mainland public that generate content.",
            plan=_plan(unlabelled=True, generates=frozenset()),
            as_of=dt.date(2026, 6, 24),
        ),
    )
