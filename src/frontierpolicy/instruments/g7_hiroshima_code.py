"""The G7 Hiroshima code of conduct of 30 October 2023: eleven actions asked of whoever develops advanced AI."""

import datetime as dt

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import Action, Happened
from frontierpolicy.deadlines import Undated
from frontierpolicy.drafting import Amendment, Insert, Instrument
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Extension, Flag, Missing, Record
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, FUJITSU, GOOGLE, META, MICROSOFT, NTT, OECD, OPENAI, SALESFORCE
from frontierpolicy.plans import Actor, Entry, Log, Model, ReleasePlan
from frontierpolicy.provisions import Norm, Notice
from frontierpolicy.provisions.actions import (
    ADDRESS_CHALLENGES,
    PUBLISH_CAPABILITY_REPORT,
    SHARE_RISKS,
    STUDY_RISKS,
)
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Confidence, Enforcement, Force, InstrumentKind, Modality, Role, Timing, Topic

__all__ = ["INSTRUMENT", "Hiroshima", "examples"]

ID = "g7-hiroshima-code"
CODE = Source(
    title="Hiroshima Process International Code of Conduct",
    url="https://www.mofa.go.jp/files/100573473.pdf",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.MEDIUM,
    note="from general knowledge of the text, which was not read again",
)
FRAMEWORK = Source(
    title="OECD reporting framework of the Hiroshima Process",
    url="https://transparency.oecd.ai/faq",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
)
FIRST_ROUND = "https://oecd.ai/en/wonk/haip-reporting-insights; the names from reports on it"
LAUNCHED, PUBLISHED = dt.date(2025, 2, 7), dt.date(2025, 4, 30)


class Hiroshima(Extension, of=Model, namespace="hiroshima"):
    """Which models the code speaks to."""

    advanced: Flag = Flag(
        "Is it among the most advanced AI systems, such as the most advanced foundation models and generative systems?",
        label="is among the most advanced AI systems",
    )


def _act(name: str, phrase: str, done: str, topic: Topic) -> Action:
    return Action(id=f"{ID}/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


IDENTIFY = _act("identify-risks", "identify, evaluate and mitigate the risks of {object}", "did so", Topic.TESTING)
WATCH = _act("watch", "find and mitigate weaknesses, incidents and misuse of {object}", "did so", Topic.SECURITY)
DISCLOSE_POLICY = _act("disclose-policy", "disclose how it governs AI and manages risk", "did so", Topic.GOVERNANCE)
SECURE = _act("secure", "invest in security controls for {object}, insiders included", "did so", Topic.SECURITY)
AUTHENTICATE = _act("authenticate", "let users tell what {object} made, where feasible", "did so", Topic.MARKING)
STANDARDS = _act("standards", "advance international technical standards", "advanced standards", Topic.RESEARCH)
PROTECT_DATA = _act("protect-data", "protect personal data and intellectual property", "did so", Topic.TRAINING_DATA)
REPORT = _act("report", "answer the questionnaire of {counterparty} on the code", "answered it", Topic.REPORTING)


def _asked(number: int, place: str, action: Action, per: type[Record] = Model) -> Norm:
    """Return one of the eleven actions; none has a date."""
    return Norm(
        id=str(number),
        citation=CODE.at(f"action {number}, {place}"),
        modality=Modality.MUST,
        force=Force.REQUESTED,
        basis=Basis.INVITATION,
        bearer=Role.DEVELOPER,
        action=action,
        per=per,
        condition=Hiroshima.advanced,
        window=Undated("no time is named"),
    )


REPORTING = (
    Norm(
        id="report",
        citation=FRAMEWORK.at("who can report"),
        modality=Modality.MAY,
        force=Force.REQUESTED,
        basis=Basis.INVITATION,
        bearer=Role.DEVELOPER,
        towards=OECD,
        action=REPORT,
        per=Actor,
    ),
    Notice(
        id="report.yearly",
        citation=FRAMEWORK.at("how often"),
        per=Actor,
        condition=Happened(action=REPORT, towards=OECD),
        text="Whoever reports is to answer again at least every twelve months, and is listed for as long as it does.",
    ),
)

INSTRUMENT = Instrument(
    id=ID,
    title="International Code of Conduct for Organizations Developing Advanced AI Systems",
    kind=InstrumentKind.CODE_OF_PRACTICE,
    issuer="the G7",
    jurisdiction=None,
    source=CODE,
    issued=dt.date(2023, 10, 30),
    begins=dt.date(2023, 10, 30),
    enforcement=Enforcement.NONE,
    summary="Eleven actions, asked of every developer of advanced AI; none has a date. Reporting on them is voluntary.",
    parts=(
        _asked(1, "risks through the lifecycle", IDENTIFY),
        _asked(2, "after deployment", WATCH),
        _asked(3, "capabilities and limits", PUBLISH_CAPABILITY_REPORT),
        _asked(4, "information sharing", SHARE_RISKS),
        _asked(5, "governance and risk management", DISCLOSE_POLICY),
        _asked(6, "security controls", SECURE),
        _asked(7, "content authentication", AUTHENTICATE),
        _asked(8, "research", STUDY_RISKS),
        _asked(9, "great challenges", ADDRESS_CHALLENGES),
        _asked(10, "standards", STANDARDS),
        _asked(11, "data", PROTECT_DATA),
    ),
    amendments=(
        Amendment(
            title="reporting framework",
            effective=LAUNCHED,
            known_at=LAUNCHED,
            citation=FRAMEWORK.at("launch"),
            operations=(Insert(REPORTING),),
        ),
    ),
    record=(
        Log(
            of=REPORT,
            about=ID,
            entries=tuple(
                Entry(
                    what=REPORT, by=each, towards=OECD, about=ID, on=Sometime(LAUNCHED, PUBLISHED), source=FIRST_ROUND
                )
                for each in (ANTHROPIC, FUJITSU, GOOGLE, MICROSOFT, NTT, OPENAI, SALESFORCE)
            ),
            complete_until=None,  # nineteen or twenty reported by the end of April 2025; seven names were found
        ),
    ),
)


def _plan(*, advanced: bool | Missing, party: Party = META) -> ReleasePlan:
    return ReleasePlan(
        title="any model",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id="the-model", extensions=(Hiroshima(advanced=advanced),)),
    )


def _eleven(*, decided: bool = True, timing: Timing | None = None) -> tuple[Expected, ...]:
    return tuple(
        Expected(provision=str(number), bearer="meta", decided=decided, timing=timing) for number in range(1, 12)
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    option = Expected(provision="report", bearer="meta", towards="oecd")
    return (
        Example(
            title="an advanced model on the day of the launch of the reporting framework",
            derivation="The eleven actions are asked for; from 7 February 2025 on anybody may report on them.",
            plan=_plan(advanced=True),
            as_of=LAUNCHED,
            norms={
                (Modality.MUST, Force.REQUESTED): ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"),
                (Modality.MAY, Force.REQUESTED): ("report",),
            },
            notices=frozenset({"report.yearly"}),
            expects=(*_eleven(), option),
        ),
        Example(
            title="the day of the code",
            derivation="From 30 October 2023 the actions are asked for; nobody knows yet of a framework to report on them.",
            plan=_plan(advanced=True),
            as_of=dt.date(2023, 10, 30),
            expects=_eleven(timing=Timing.CURRENT),
        ),
        Example(
            title="the eve of the code",
            derivation="On 29 October 2023 the code was not known.",
            plan=_plan(advanced=True),
            as_of=dt.date(2023, 10, 29),
        ),
        Example(
            title="whether the model is an advanced one must be said",
            derivation="The code defines no threshold; reporting is open to any developer.",
            plan=_plan(advanced=Missing.NOT_STATED),
            as_of=dt.date(2026, 6, 24),
            expects=(*_eleven(decided=False), option),
        ),
        Example(
            title="a small model",
            derivation="Nothing is asked for it; its developer may still report.",
            plan=_plan(advanced=False),
            as_of=dt.date(2026, 6, 24),
            expects=(option,),
        ),
        Example(
            title="one that has reported",
            derivation="Anthropic is among the seven found to have reported by April 2025: it is to answer again.",
            plan=_plan(advanced=False, party=ANTHROPIC),
            as_of=dt.date(2026, 6, 24),
            expects=None,
            notices=frozenset({"report.yearly"}),
        ),
    )
