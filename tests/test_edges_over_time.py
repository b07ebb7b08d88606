"""Breaches, suspensions, spans of days and dated facts, where they meet: each found by a second evaluator first."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Interval, Sometime, month, not_later_than
from frontierpolicy.conditions import ALWAYS, DefinedTerm, Happened, Lineage, all_, of
from frontierpolicy.deadlines import AtOrBefore, EarliestOf
from frontierpolicy.drafting import AddException, Amendment, Ending, Operation, Repeal, Resume, SetDates, Suspend
from frontierpolicy.errors import InvalidRulebook
from frontierpolicy.facts import History, Missing, exactly, preceding_year
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import Actor, Incident, Log, Model, Stage
from frontierpolicy.provisions import Notice, Override, Unless, counts_as, does_not_count_as
from frontierpolicy.quantities import usd
from frontierpolicy.terms import Role, Status, Timing
from tests.worlds import (
    ACT,
    BAN,
    DAY,
    DUE,
    EDGE,
    LAUNCH,
    MAY,
    OTHER_ACT,
    TODAY,
    acts,
    launch,
    norm,
    only,
    plan_of,
    report_of,
)

EARLY, D1, D2, D3 = (dt.date(2026, month_, 1) for month_ in (1, 3, 6, 9))
RANKED = (Override(winner="2", loser="3", citation=EDGE),)
FIRST = norm("1", Model.major, window=DUE)
REPAIR = norm("2", action=OTHER_ACT, after_breach_of="1", **MAY)
BANNED = norm("3", action=OTHER_ACT, **BAN)


@pytest.mark.parametrize(
    ("major", "found"),
    [(True, {"1": True, "2": True}), (False, {"3": True}), (Missing.CLASSIFIED, {"1": False, "2": False, "3": False})],
)
def test_what_follows_a_breach_wins_over_a_ban_only_once_there_is_one(major: Any, found: dict[str, bool]) -> None:
    plan = plan_of(Model(id="m", major=major), log=Log(complete_until=DAY))
    report = report_of(FIRST, REPAIR, BANNED, overrides=RANKED, plan=plan)
    assert {each.norm.id: each.decided for each in report.findings} == found
    assert {fact.path for each in report.conditional for fact in each.missing} == (
        {"model[m].major"} if major is Missing.CLASSIFIED else set()
    )


def test_a_breach_that_cannot_be_verified_asks_whether_it_was_done() -> None:
    report = report_of(norm("1", window=DUE), REPAIR)
    (second,) = report.conditional
    assert [str(fact) for fact in second.missing] == [
        "Is it so that Meta has done it? [log.tests/act: the record does not reach far enough]"
    ]
    assert [str(part) for part in second.why.parts][-1].splitlines()[0] == (
        "unknown Meta has breached an-act/1, or is set to"
    )


def test_a_norm_cannot_win_over_the_one_whose_breach_it_follows() -> None:
    circle = (Override(winner="2", loser="1", citation=EDGE),)
    with pytest.raises(InvalidRulebook, match="overrides and breaches run in a circle"):
        report_of(norm("1", **BAN), norm("2", after_breach_of="1"), overrides=circle)


def _changes(*dated: tuple[dt.date, Operation]) -> tuple[Amendment, ...]:
    return tuple(
        Amendment(effective=on, known_at=EARLY, operations=(operation,), citation=EDGE) for on, operation in dated
    )


EXCEPTION = AddException("1", Unless(Model.general_purpose, EDGE))


@pytest.mark.parametrize(
    ("changes", "holds"),
    [
        (_changes((D1, Suspend(ids=("1",), until=D3)), (D2, EXCEPTION)),
         (Interval(dt.date(2020, 1, 1), D1), Interval(D3))),
        (_changes((D1, Suspend(ids=("1",))), (D2, EXCEPTION)), (Interval(dt.date(2020, 1, 1), D1),)),
        (_changes((D1, Suspend(ids=("1",))), (D2, EXCEPTION), (D3, Resume(ids=("1",)))),
         (Interval(dt.date(2020, 1, 1), D1), Interval(D3))),
        (_changes((D1, Suspend(ids=("1",), until=D3)), (D2, SetDates(ids=("1",), begins=D2))),
         (Interval(dt.date(2020, 1, 1), D1), Interval(D3))),
        (_changes((D1, Suspend(ids=("1",), until=D3)), (D2, Resume())),
         (Interval(dt.date(2020, 1, 1), D1), Interval(D2))),
        (_changes((D1, Suspend(ids=("1",), until=D1))), (Interval(dt.date(2020, 1, 1)),)),
    ],
)  # fmt: skip
def test_a_suspension_holds_whatever_is_changed_meanwhile(
    changes: tuple[Amendment, ...], holds: tuple[Interval, ...]
) -> None:
    plan = plan_of(Model(id="m", general_purpose=False))
    assert only(report_of(norm("1"), plan=plan, amendments=changes)).holds == holds


def test_a_repealed_provision_cannot_be_changed() -> None:
    with pytest.raises(InvalidRulebook, match="an operation names it, but it is not there"):
        report_of(norm("1"), amendments=_changes((D1, Repeal(("1",))), (D2, EXCEPTION)))


def test_an_end_somewhere_in_a_span_that_began_before_is_not_the_end_of_all() -> None:
    ending = Ending(status=Status.REVOKED, on=Sometime(D1, D3), known_at=EARLY, citation=EDGE)
    finding = only(report_of(norm("1"), begins=D2, ending=ending))
    assert (finding.holds, finding.undecided[0].start) == ((), D2)


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (Interval(Sometime(D1, D3)), Interval(D2), Interval(Sometime(D2, D3))),
        (Interval(None, Sometime(D1, D3)), Interval(None, D2), Interval(None, Sometime(D1, dt.date(2026, 5, 31)))),
        (Interval(None, Sometime(D2, D3)), Interval(None, D1), Interval(None, D1)),
        (Interval(D1, D3), Interval(D2), Interval(D2, D3)),
        (Interval(None, Sometime(D1, D2)), Interval(None, Sometime(D1, D3)), Interval(None, Sometime(D1, D2))),
    ],
)
def test_spans_of_days_meet_exactly(one: Interval, other: Interval, part: Interval) -> None:
    assert one.within(other) == other.within(one) == part


@pytest.mark.parametrize(
    ("thing", "path"),
    [
        (launch(not_later_than(DAY)), "stage[ga].starts"),
        (launch(Sometime(dt.date(2019, 12, 1), DAY)), "stage[ga].starts"),
        (Incident(id="i"), "incident[i].on"),
    ],
)
def test_what_hangs_on_when_a_thing_begins_asks_for_that(thing: Stage | Incident, path: str) -> None:
    stages = (thing,) if isinstance(thing, Stage) else ()
    others = () if stages else (thing,)
    finding = only(report_of(norm(per=type(thing)), plan=plan_of(None, *stages, occurrences=exactly(*others))))
    assert (finding.decided, [fact.path for fact in finding.missing][-1]) == (False, path)


def test_a_ban_on_a_stage_ends_with_it_even_if_it_is_not_known_when_it_began() -> None:
    stage = launch(Missing.NOT_STATED, ends=LAUNCH)
    finding = only(report_of(norm(per=Stage, **BAN), plan=plan_of(None, stage)))
    assert finding.undecided == (Interval(dt.date(2020, 1, 1), LAUNCH + dt.timedelta(days=1)),)


def test_the_last_day_of_a_stage_names_its_end_and_not_the_law() -> None:
    finding = only(report_of(norm(per=Stage, **BAN), plan=plan_of(None, launch(D2, ends=LAUNCH))))
    assert [(fact.path, fact.reason) for fact in finding.missing] == [
        ("stage[ga].ends", "it decides until when it holds")
    ]


TERM = DefinedTerm(id="a/term", phrase="a term", subject=Model)


def test_definitions_that_contradict_each_other_are_named() -> None:
    both = (
        counts_as(TERM, id="2", citation=EDGE, when=ALWAYS),
        does_not_count_as(TERM, id="3", citation=EDGE, when=ALWAYS),
    )
    assert [(fact.path, fact.reason) for fact in only(report_of(norm("1", TERM), *both)).missing] == [
        ("a/term", "its definitions conflict")
    ]


CHANGING = History(((D1, True), (D2, False)))


@pytest.mark.parametrize(
    ("condition", "plan"),
    [
        (of(Lineage.BASE, Model.major), plan_of(Model(id="m", base=Model(id="b", major=CHANGING)))),
        (all_(Stage, Stage.can_refuse), plan_of(None, launch(can_refuse=CHANGING))),
    ],
)
def test_dated_facts_of_other_things_split_the_time(condition: Any, plan: Any) -> None:
    assert only(report_of(norm("1", condition), plan=plan)).holds == (Interval(D1, D2),)


@pytest.mark.parametrize(("changes", "timing"), [
    (_changes((D2, Suspend(ids=("1",), until=D3))), Timing.UPCOMING),
    (_changes((D2, Suspend(ids=("1",)))), None),
])  # fmt: skip
def test_an_option_that_comes_again_is_not_past(changes: tuple[Amendment, ...], timing: Timing | None) -> None:
    found = report_of(norm("1", **MAY), amendments=changes).findings
    assert [each.timing for each in found] == ([] if timing is None else [timing])


def test_an_option_that_held_and_may_still_hold_is_not_past() -> None:
    plan = plan_of(Model(id="m", major=History(((EARLY, True), (D2, Missing.CLASSIFIED)))))
    assert only(report_of(norm("1", Model.major, **MAY), plan=plan)).timing is Timing.CURRENT


def test_a_notice_reads_the_facts_of_the_developer() -> None:
    rich = preceding_year(Actor.revenue) > usd(1)
    notice = Notice(id="1", citation=EDGE, per=Model, condition=rich, text="a remark")
    plan = plan_of(actors=(Actor(party=META, revenue={2025: usd(2)}),))
    assert [remark.sure for remark in report_of(notice, plan=plan).remarks] == [True]


def test_a_role_that_nobody_is_named_for_is_asked_for_once() -> None:
    made = norm("1", Happened(action=ACT, by=Role.HOST, towards=OPENAI), bearer=Role.HOST)
    assert [question.fact.path for question in report_of(made).questions] == ["roles.host"]


def test_a_winner_of_a_role_that_nobody_is_named_for_leaves_the_loser_open() -> None:
    edges = (Override(winner="1", loser="2", citation=EDGE),)
    host, duty = norm("1", bearer=Role.HOST, **BAN), norm("2")
    (found,) = [each for each in report_of(host, duty, overrides=edges).findings if each.norm.id == "2"]
    assert (found.decided, [fact.path for fact in found.missing]) == (False, ["roles.host"])
    for player, decided in ((META, []), (OPENAI, [True])):
        plan = plan_of(roles={Role.DEVELOPER: META, Role.HOST: player})
        report = report_of(host, duty, overrides=edges, plan=plan)
        assert [each.decided for each in report.findings if each.norm.id == "2"] == decided


@pytest.mark.parametrize(
    ("big", "asked"),
    [(False, ["model[m].major"]), (Missing.NOT_STATED, ["model[m].major", "roles.host", "model[m].general_purpose"])],
)
def test_who_a_winner_is_addressed_to_is_not_asked_where_the_winner_does_not_apply(big: Any, asked: list[str]) -> None:
    edges = (Override(winner="1", loser="2", citation=EDGE),)
    host, duty = norm("1", Model.general_purpose, bearer=Role.HOST, **BAN), norm("2", Model.major)
    report = report_of(host, duty, overrides=edges, plan=plan_of(Model(id="m", general_purpose=big)))
    (found,) = [each for each in report.findings if each.norm.id == "2"]
    assert [fact.path for fact in found.missing] == asked


def test_the_earliest_of_two_days_waits_for_the_one_that_is_not_known() -> None:
    window = EarliestOf([AtOrBefore(Incident.on), AtOrBefore(Incident.aware)])
    plan = plan_of(occurrences=exactly(Incident(id="i", on=month("2026-06"))))
    finding = only(report_of(norm(per=Incident, window=window), plan=plan))
    assert [fact.path for fact in finding.missing] == ["incident[i].aware"]


def test_what_is_in_force_for_no_time_is_not_there() -> None:
    never = counts_as(TERM, id="2", citation=EDGE, when=ALWAYS).during(Interval(None, D1))
    assert [(fact.path, fact.reason) for fact in only(report_of(norm("1", TERM), never, begins=D1)).missing] == [
        ("a/term", "not loaded")
    ]


def test_a_breach_of_what_has_no_date_yet_waits_for_the_date() -> None:
    plan = plan_of(occurrences=exactly(Incident(id="i", on=DAY)), log=acts(TODAY))
    first, then = norm("1", per=Incident, window=AtOrBefore(Incident.aware)), norm("2", after_breach_of="1")
    (found,) = [each for each in report_of(first, then, plan=plan).findings if each.norm.id == "2"]
    assert [fact.path for fact in found.missing] == ["incident[i].aware", "log.tests/act"]
