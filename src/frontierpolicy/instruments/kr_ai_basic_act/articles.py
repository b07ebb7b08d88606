"""AI Basic Act, articles 31 to 36 and 43."""

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import ALWAYS, Action, Condition, DefinedTerm, any_
from frontierpolicy.deadlines import Standing as ForAsLong
from frontierpolicy.deadlines import Undated, Window
from frontierpolicy.facts import (
    Record,
    preceding_year,
)
from frontierpolicy.instruments.kr_ai_basic_act.facts import (
    ACT,
    DECREE,
    IN_FORCE,
    KOREA,
    NO_FINES_BEFORE,
    KoreanModel,
    KoreanOperator,
    KoreanService,
    won,
)
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import MSIT
from frontierpolicy.plans import PUBLIC_RELEASE, Actor, Model, Stage
from frontierpolicy.provisions import Norm, Notice, Sanction, counts_as
from frontierpolicy.provisions.actions import LABEL_OUTPUT
from frontierpolicy.quantities import count, flop
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Caveat, Confidence, Force, Governed, Medium, Modality, Role, StageKind, Topic


def _act(name: str, phrase: str, done: str, topic: Topic) -> Action:
    return Action(id=f"kr-ai-basic-act/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


TELL_USERS = _act("tell-users", "tell users beforehand that the service runs on AI", "told users", Topic.TRANSPARENCY)
MARK = _act("mark", "mark what {object} generates as made by AI, visibly or not", "marked it", Topic.MARKING)
MANAGE_RISK = _act(
    "manage-risk",
    "find, assess and mitigate the risks of {object} over its lifecycle",
    "managed its risks",
    Topic.TESTING,
)
WATCH = _act(
    "watch-incidents",
    "keep a system that watches for incidents of {object} and meets them",
    "set it up",
    Topic.SECURITY,
)
SUBMIT = _act(
    "submit-results",
    "submit to {counterparty} what was done for the safety of {object}",
    "submitted it",
    Topic.REPORTING,
)
APPOINT = _act(
    "appoint-representative",
    "designate a representative in Korea and report that to {counterparty}",
    "designated a representative",
    Topic.GOVERNANCE,
)

REVIEW = _act(
    "review-impact",
    "review beforehand whether the service on {object} is high-impact AI",
    "reviewed it",
    Topic.TESTING,
)
ASK_WHETHER = _act(
    "ask-whether-high-impact",
    "ask {counterparty} to confirm whether the service on {object} is high-impact AI",
    "asked for confirmation",
    Topic.REVIEW,
)
SAFEGUARD = _act(
    "safeguard",
    "manage the risks of the service on {object}, explain its results, protect its users, have people oversee it, and "
    "keep documents of all that",
    "took the measures",
    Topic.TESTING,
)
ASSESS_RIGHTS = _act(
    "assess-rights",
    "endeavour to assess beforehand how the service on {object} affects fundamental rights",
    "assessed it",
    Topic.TESTING,
)

REACHES_KOREA = Stage.destinations.touch(KOREA)
OFFERED_IN_KOREA = any_(Stage, REACHES_KOREA)
GENERATIVE = Model.generates.overlaps(Medium)
DEFENCE_ALONE = KoreanModel.defence_only & ~any_(Stage, PUBLIC_RELEASE)
"""What is released to the public is not used for defence alone."""

FINE = Sanction(
    words="administrative fine where an order to correct is ignored; deferred for at least a year from 22 January 2026",
    ceiling=won("30000000"),
    citation=ACT.at("art. 43"),
)
HIGH_PERFORMANCE = DefinedTerm(
    id="kr-ai-basic-act/high-performance", phrase="a high-performance model in Korea", subject=Model
)


def _owed(
    *,
    id: str,
    citation: Citation,
    action: Action,
    per: type[Record],
    condition: Condition = ALWAYS,
    bearer: Role = Role.DEVELOPER,
    towards: Party | None = None,
    window: Window = ForAsLong(),
    satisfied_by: tuple[Action, ...] = (),
    modality: Modality = Modality.MUST,
    sanction: Sanction | None = FINE,
) -> Norm:
    """Return a duty, or an option, under the act for as long as what it turns on lasts."""
    return Norm(
        id=id,
        citation=citation,
        modality=modality,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=bearer,
        towards=towards,
        action=action,
        per=per,
        condition=condition,
        window=window,
        satisfied_by=satisfied_by,
        governed=Governed.THROUGHOUT,
        sanction=sanction,
    ).unless(any_(Model, DEFENCE_ALONE) if per is Actor else DEFENCE_ALONE, ACT.at("art. 4(2)"))


def _to_users(id: str, place: str, action: Action, condition: Condition, *, also_by: tuple[Action, ...] = ()) -> Norm:
    """Return a duty of article 31: of whoever provides the service, not for what stays inside a firm."""
    return _owed(
        id=id,
        citation=ACT.at(place),
        action=action,
        per=Stage,
        condition=REACHES_KOREA & condition,
        bearer=Role.SYSTEM_PROVIDER,
        window=Undated("before a user uses it" if action == TELL_USERS else "with what is given out"),
        satisfied_by=also_by,
    ).unless(Stage.kind.is_(StageKind.INTERNAL_USE), DECREE.at("art. 23, use inside a firm", confidence=Confidence.LOW))


def _of_impact(
    id: str,
    action: Action,
    condition: Condition = ALWAYS,
    *,
    towards: Party | None = None,
    modality: Modality = Modality.MUST,
    sanction: Sanction | None = None,
) -> Norm:
    """Return what articles 33 to 35 ask of whoever provides a service; what stays inside a firm is provided to nobody."""
    return _owed(
        id=id,
        citation=ACT.at(f"art. {id.partition('.')[0]}"),
        action=action,
        per=Stage,
        condition=REACHES_KOREA & ~Stage.kind.is_(StageKind.INTERNAL_USE) & condition,
        bearer=Role.SYSTEM_PROVIDER,
        towards=towards,
        window=ForAsLong() if action == SAFEGUARD else Undated("beforehand"),
        modality=modality,
        sanction=sanction,
    )


def _representative(id: str, bearer: Role) -> Norm:
    return _owed(
        id=id,
        citation=DECREE.at("with art. 36 of the act"),
        action=APPOINT,
        per=Actor,
        condition=OFFERED_IN_KOREA
        & ~KoreanOperator.office
        & (
            (preceding_year(KoreanOperator.turnover) >= won("1000000000000"))
            | (preceding_year(KoreanOperator.ai_turnover) >= won("10000000000"))
            | (KoreanOperator.daily_users >= count(1_000_000))
        ),
        bearer=bearer,
        towards=MSIT,
    )


ARTICLES = (
    _to_users("31(1)", "art. 31(1)", TELL_USERS, GENERATIVE | KoreanService.high_impact),
    _to_users("31(2)", "art. 31(2)", MARK, GENERATIVE, also_by=(MARK, LABEL_OUTPUT)),
    _to_users("31(3)", "art. 31(3)", LABEL_OUTPUT, KoreanService.lifelike),
    Notice(
        id="31.exceptions",
        citation=DECREE.at("art. 23", confidence=Confidence.LOW, caveat=Caveat.UNVERIFIED),
        per=Stage,
        condition=REACHES_KOREA & GENERATIVE,
        text="By the draft of the decree no notice is needed where it is plain that AI is at work; in works of art a "
        "label may be put so that it does not spoil them.",
    ),
    counts_as(
        HIGH_PERFORMANCE,
        id="32(1)",
        citation=DECREE.at("art. 24, with art. 32(1) of the act"),
        when=(Model.training_compute >= flop("1e26")) & KoreanModel.state_of_the_art & KoreanModel.broad_risk,
    ),
    Notice(
        id="32.compute",
        citation=DECREE.at("the ministry's notice on the safety duty, draft of February 2026"),
        per=Model,
        condition=OFFERED_IN_KOREA & (Model.training_compute >= flop("1e26")),
        text="The count takes in all training, fine-tuning included, and can leave out compute that added nothing of "
        "substance to what the model can do.",
    ),
    _owed(
        id="32(1).1",
        citation=ACT.at("art. 32(1), first item"),
        action=MANAGE_RISK,
        per=Model,
        condition=HIGH_PERFORMANCE & OFFERED_IN_KOREA,
    ),
    _owed(
        id="32(1).2",
        citation=ACT.at("art. 32(1), second item"),
        action=WATCH,
        per=Model,
        condition=HIGH_PERFORMANCE & OFFERED_IN_KOREA,
    ),
    _owed(
        id="32(2)",
        citation=ACT.at("art. 32(2)"),
        towards=MSIT,
        action=SUBMIT,
        per=Model,
        condition=HIGH_PERFORMANCE & OFFERED_IN_KOREA,
        window=Undated("no period was found"),
    ),
    _of_impact("33(1)", REVIEW),
    _of_impact("33(1).option", ASK_WHETHER, towards=MSIT, modality=Modality.MAY),
    _of_impact("34(1)", SAFEGUARD, KoreanService.high_impact, sanction=FINE),
    _of_impact("35(1)", ASSESS_RIGHTS, KoreanService.high_impact),
    _representative("36", Role.DEVELOPER),
    _representative("36.provider", Role.SYSTEM_PROVIDER),
    Notice(
        id="43.grace",
        citation=ACT.at("art. 43, and the ministry's announcements"),
        per=Model,
        condition=OFFERED_IN_KOREA,
        in_force=Interval(IN_FORCE, NO_FINES_BEFORE),
        text="Fines are deferred for at least a year, so that none is expected before 22 January 2027.",
    ),
)
