"""Answers about descent, roles, collections, audiences and dates."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Sometime, month
from frontierpolicy.conditions import (
    ALWAYS,
    Condition,
    DaysBefore,
    Happened,
    Lineage,
    Operand,
    all_,
    any_,
    count_at_least,
    first,
    of,
)
from frontierpolicy.errors import InvalidType
from frontierpolicy.evaluation.reference import answer, moment_of
from frontierpolicy.facts import (
    Collection,
    Missing,
    Spread,
    exactly,
)
from frontierpolicy.parties.known import META, OPENAI, XAI
from frontierpolicy.places import country, place
from frontierpolicy.plans import (
    Actor,
    Incident,
    Model,
    Recipient,
    Stage,
    System,
    anyone,
    users_in,
)
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import Compute, flop
from frontierpolicy.terms import RecipientKind, Role, StageKind, UsStatus
from frontierpolicy.truth import Reach, Truth
from tests.acme import Use
from tests.worlds import DAY, case_of, plan_of

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
NO_STAGES = Collection[Stage](complete=True)


# Descent and roles


def test_a_condition_can_be_asked_of_the_base_or_of_another_role() -> None:
    plan = plan_of(
        Model(id="m", base=Model(id="b", major=True)),
        roles={Role.DEVELOPER: META, Role.HOST: (OPENAI, XAI), Role.VENDOR: ()},
    )
    case = case_of(plan)
    assert answer(of(Lineage.BASE, Model.major), case) is T
    assert answer(of(Lineage.BASE, Model.major), case.holding()) is U
    assert answer(of(Role.HOST, Actor.party.is_in((XAI,))), case) is T
    assert answer(of(Role.HOST, Actor.party.is_in((META,))), case) is F
    assert answer(of(Role.VENDOR, ALWAYS), case) is F
    assert answer(of(Role.EXPORTER, ALWAYS), case) is U
    assert answer(of(Role.HOST, ALWAYS), case_of()) is U


def test_a_bearer_that_nobody_is_named_for_has_no_facts() -> None:
    case = case_of(plan_of(), bearer=Role.EXPORTER)
    assert answer(Actor.party.is_in((META,)), case) is U
    assert answer(Happened(action=SIGN, about="x"), case) is U


# Collections


def _stage(name: str, **fields: Any) -> Stage:
    return Stage(id=name, **fields)


@pytest.mark.parametrize(
    ("stages", "any_answer", "all_answer"),
    [
        (NO_STAGES, F, T),
        (exactly(_stage("a", can_refuse=True)), T, T),
        (exactly(_stage("a", can_refuse=True), _stage("b", can_refuse=False)), T, F),
        (exactly(_stage("a"), _stage("b", can_refuse=False)), U, F),
        (Collection[Stage](), U, U),
        (Collection((_stage("a", can_refuse=True),)), T, U),
        (Collection((_stage("a", can_refuse=False),)), U, F),
    ],
)
def test_an_open_collection_can_find_one_and_never_that_there_is_none(
    stages: Collection[Stage], any_answer: Truth, all_answer: Truth
) -> None:
    case = case_of(plan_of(stages=stages))
    assert answer(any_(Stage, Stage.can_refuse), case) is any_answer
    assert answer(all_(Stage, Stage.can_refuse), case) is all_answer
    assert answer(count_at_least(1, Stage, Stage.can_refuse), case) is any_answer


def test_a_count_needs_so_many() -> None:
    stages = (_stage("a", can_refuse=True), _stage("b", can_refuse=True), _stage("c"))
    for number, complete, answer_ in ((2, True, T), (3, True, U), (4, True, F), (4, False, U)):
        case = case_of(plan_of(stages=Collection(stages, complete=complete)))
        assert answer(count_at_least(number, Stage, Stage.can_refuse), case) is answer_


def test_every_scope_can_be_gone_through() -> None:
    recipient = Recipient(id="r", location=country("CA"))
    plan = plan_of(
        Model(id="m", major=True),
        _stage("a", recipients=exactly(recipient), system="s"),
        _stage("b", recipients=Collection((recipient,))),
        systems=exactly(System(id="s", generative=True)),
        occurrences=exactly(Incident(id="i", significant=True)),
    )
    case = case_of(plan)
    assert answer(any_(Recipient, Recipient.location.is_within(country("CA"))), case) is T
    assert answer(any_(Recipient, Recipient.location.is_within(country("US"))), case) is U  # b may have others
    assert answer(any_(System, System.generative), case) is T
    assert answer(all_(Incident, Incident.significant), case) is T
    assert answer(any_(Model, Model.major), case) is T
    alone = plan_of(None, _stage("a", recipients=exactly(recipient)), complete=False)  # there may be other stages
    assert answer(any_(Recipient, Recipient.location.is_within(country("US"))), case_of(alone)) is U
    assert answer(all_(Recipient, Recipient.location.is_within(country("CA"))), case_of(alone)) is U
    assert (
        answer(all_(Recipient, Recipient.location.is_within(country("CA"))), case_of(alone, *alone.stages, alone.model))
        is T
    )
    first_stage = case_of(plan, plan.stages.items[0], plan.systems.items[0], plan.model)
    assert answer(any_(Recipient, Recipient.location.is_within(country("US"))), first_stage) is F
    assert answer(System.generative, first_stage) is T
    assert answer(System.generative, case_of(plan, plan.stages.items[1], plan.model)) is U
    assert answer(any_(Stage, ALWAYS), case_of()) is F


# Audiences


FOREIGN = (Recipient.kind.is_(RecipientKind.PERSON) & Recipient.us_status.is_(UsStatus.NONE_OF_THESE)) | (
    Recipient.kind.is_(RecipientKind.ENTITY) & ~Recipient.organised_in.is_within(country("US"))
)


def _of_recipient(condition: Condition, recipient: Recipient) -> Any:
    stage = _stage("s", recipients=exactly(recipient))
    plan = plan_of(None, stage)
    return answer(condition, case_of(plan, recipient, stage, plan.model))


def test_an_audience_is_asked_member_by_member() -> None:
    assert _of_recipient(FOREIGN, anyone()) == Reach(T, F)
    assert _of_recipient(FOREIGN, users_in(country("CA"))) == Reach(U, U)
    assert _of_recipient(Recipient.location.is_within(country("CA")), users_in(country("CA"))) == Reach(T, T)
    assert _of_recipient(Recipient.location.is_within(country("CN")), anyone()) == Reach(T, F)
    assert _of_recipient(Recipient.location.is_within(place("EU"), country("US")), anyone()) == Reach(T, F)
    partly = anyone().having(members_complete=False)
    assert _of_recipient(Recipient.kind.is_in(RecipientKind), partly) == Reach(T, U)
    assert _of_recipient(~Recipient.kind.is_in(RecipientKind), partly) == Reach(U, F)
    assert _of_recipient(FOREIGN, partly) == Reach(T, F)
    assert _of_recipient(
        Recipient.location.is_within(country("US")), users_in(country("CA")).having(members_complete=False)
    ) == Reach(U, F)


@pytest.mark.parametrize("complete", [True, False])
def test_what_reads_nothing_of_a_member_holds_of_those_that_are_not_listed_too(complete: bool) -> None:
    audience = anyone().having(members_complete=complete)
    assert _of_recipient(ALWAYS, audience) == Reach(T, T)
    assert _of_recipient(~ALWAYS, audience) == Reach(F, F)
    assert _of_recipient(Model.major, audience) == Reach(U, U)


def test_a_quantifier_over_recipients_asks_whether_some_member_does() -> None:
    plan = plan_of(None, _stage("s", recipients=exactly(anyone())))
    assert answer(any_(Recipient, FOREIGN), case_of(plan)) is T
    assert answer(all_(Recipient, FOREIGN), case_of(plan)) is F
    assert answer(any_(Recipient, Recipient.employer.is_(META)), case_of(plan)) is U


def test_values_that_all_occur_reach_some() -> None:
    one = Recipient(id="r", us_status=Spread([UsStatus.CITIZEN, UsStatus.NONE_OF_THESE]))
    assert _of_recipient(Recipient.us_status.is_(UsStatus.CITIZEN), one) == Reach(T, F)
    assert _of_recipient(~Recipient.us_status.is_(UsStatus.CITIZEN), one) == Reach(T, F)
    served = Recipient(id="r", extensions=(Use(budget=Spread([flop(1), flop(3)])),))
    assert _of_recipient(Use.budget > flop(2), served) == Reach(T, F)


@pytest.mark.parametrize(("code", "answer_"), [("CA", T), ("US", F), ("US-CA", F), ("EU", U)])
def test_a_place_coarser_than_asked_is_open(code: str, answer_: Truth) -> None:
    recipient = Recipient(id="r", location=place(code))
    assert _of_recipient(Recipient.location.is_within(country("CA"), country("FR")), recipient) is answer_


def test_sets_of_places_touch_or_lie_within() -> None:
    recipient = Recipient(id="r", nationalities={country("CA"), country("FR")})
    assert _of_recipient(Recipient.nationalities.touch(place("EU")), recipient) is T
    assert _of_recipient(Recipient.nationalities.are_within({place("EU")}), recipient) is F
    assert _of_recipient(Recipient.nationalities.includes(country("CA")), recipient) is T
    assert _of_recipient(Recipient.nationalities.includes(country("US")), recipient) is F


# Dates


@pytest.mark.parametrize(
    ("starts", "before", "on_or_before"),
    [
        (dt.date(2025, 8, 1), T, T),
        (dt.date(2025, 8, 2), F, T),
        (dt.date(2025, 8, 3), F, F),
        (month("2025-08"), U, U),
        (month("2025-07"), T, T),
        (Sometime(dt.date.min, dt.date(2025, 8, 2)), U, T),
        (dt.datetime(2025, 8, 2, 1, tzinfo=dt.UTC), F, T),
        (Missing.NOT_YET_DECIDED, U, U),
        (Missing.NOT_APPLICABLE, F, F),
    ],
)
def test_dates_compare_by_day(starts: Any, before: Truth, on_or_before: Truth) -> None:
    stage = _stage("s", starts=starts)
    plan = plan_of(None, stage)
    case = case_of(plan, stage, plan.model)
    assert answer(Stage.starts < dt.date(2025, 8, 2), case) is before
    assert answer(Stage.starts <= dt.date(2025, 8, 2), case) is on_or_before


LIVE = first(Stage.starts, where=Stage.kind.is_(StageKind.GENERAL_AVAILABILITY))


def _ga(name: str, starts: Any, kind: Any = StageKind.GENERAL_AVAILABILITY) -> Stage:
    return _stage(name, starts=starts, kind=kind)


@pytest.mark.parametrize(
    ("stages", "when"),
    [
        (exactly(_ga("a", DAY), _ga("b", dt.date(2026, 5, 1))), dt.date(2026, 5, 1)),
        (exactly(_ga("a", DAY), _ga("b", dt.date(2026, 5, 1), StageKind.INTERNAL_USE)), DAY),
        (exactly(_ga("a", DAY), _ga("b", dt.date(2026, 5, 1), Missing.NOT_STATED)), Sometime(dt.date(2026, 5, 1), DAY)),
        (exactly(_ga("a", DAY), _ga("b", dt.date(2026, 7, 1), Missing.NOT_STATED)), DAY),
        (exactly(_ga("a", DAY), _ga("b", Missing.NOT_STATED)), Sometime(dt.date.min, DAY)),
        (exactly(_ga("a", DAY), _ga("b", Missing.NOT_APPLICABLE)), DAY),
        (exactly(_ga("a", month("2026-06"))), month("2026-06")),
        (Collection((_ga("a", DAY),)), Sometime(dt.date.min, DAY)),
        (NO_STAGES, Missing.NOT_APPLICABLE),
        (Collection[Stage](), Missing.NOT_STATED),
        (exactly(_ga("a", Missing.NOT_STATED)), Missing.NOT_STATED),
        (exactly(_ga("a", DAY, StageKind.INTERNAL_USE)), Missing.NOT_APPLICABLE),
    ],
)
def test_the_first_date_is_as_exact_as_what_is_known(stages: Collection[Stage], when: Any) -> None:
    assert moment_of(LIVE, case_of(plan_of(stages=stages))) == when


def test_a_date_can_be_counted_back_from() -> None:
    plan = plan_of(None, _ga("a", DAY))
    assert moment_of(DaysBefore[Any](LIVE, 30), case_of(plan)) == dt.date(2026, 5, 25)
    assert moment_of(DaysBefore[Any](LIVE, 30), case_of(plan_of())) is Missing.NOT_APPLICABLE
    assert moment_of(Stage.starts, case_of(plan)) is Missing.NOT_STATED


def test_what_is_no_operand_or_condition_cannot_be_evaluated() -> None:
    class Strange(Condition):
        pass

    class Number(Operand[Any]):
        @property
        def measures(self) -> type[Any]:
            return Compute

    class Date(Operand[Any]):
        @property
        def measures(self) -> type[Any]:
            return dt.date

    case = case_of(plan_of())
    for condition in (Strange(), Number() > flop(1), Date() > DAY):
        with pytest.raises(InvalidType, match="can be evaluated"):
            answer(condition, case)
