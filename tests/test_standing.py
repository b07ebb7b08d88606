"""How what is planned and done stands against a duty, a ban, an option."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Interval, Sometime, days, month
from frontierpolicy.conditions import ALWAYS, Happened, first
from frontierpolicy.deadlines import AtOrBefore, Before, NoticeBefore, Throughout, Undated, UpTo, Window, Within
from frontierpolicy.facts import Collection, Missing, exactly
from frontierpolicy.parties.known import CAISI, META, NSA, NSA_DIRECTOR, OPENAI, PUBLIC
from frontierpolicy.plans import (
    Log,
    Model,
    Recipient,
    Stage,
)
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.terms import (
    Role,
    StageKind,
    Standing,
)
from tests.worlds import (
    ACT,
    BAN,
    DUE,
    LAUNCH,
    MAY,
    OTHER_ACT,
    REQUEST,
    TODAY,
    TOMORROW,
    YESTERDAY,
    acts,
    launch,
    norm,
    only,
    plan_of,
    report_of,
)


@pytest.mark.parametrize(
    ("window", "log", "standing"),
    [
        (DUE, acts(dt.date(2026, 6, 20)), Standing.MET),
        (DUE, acts(dt.date(2026, 6, 21)), Standing.MET_LATE),
        (DUE, acts(dt.date(2026, 6, 25)), Standing.PLANNED_LATE),
        (DUE, acts(month("2026-06")), Standing.CANNOT_BE_VERIFIED),
        (DUE, acts(), Standing.CANNOT_BE_VERIFIED),
        (DUE, acts(complete=dt.date(2026, 6, 19)), Standing.CANNOT_BE_VERIFIED),
        (DUE, acts(complete=dt.date(2026, 6, 20)), Standing.OVERDUE),
        (AtOrBefore(TODAY), acts(complete=TODAY), Standing.OPEN),
        (AtOrBefore(TOMORROW), acts(TOMORROW), Standing.PLANNED_IN_TIME),
        (Before(TOMORROW), acts(TOMORROW), Standing.PLANNED_LATE),
        (Within(dt.date(2026, 6, 1), period=days(30)), acts(dt.date(2026, 6, 1)), Standing.MET),
        (Undated("promptly"), acts(complete=TODAY), Standing.OPEN),
        (Undated("promptly"), acts(TODAY), Standing.MET),
        (DUE, acts(dt.date(2026, 6, 10), by=OPENAI, complete=TODAY), Standing.OVERDUE),
        (DUE, acts(dt.date(2026, 6, 10), what=OTHER_ACT, complete=TODAY), Standing.OVERDUE),
        (DUE, acts(dt.date(2026, 6, 10), outcome=False, complete=TODAY), Standing.OVERDUE),
        (DUE, acts(dt.date(2026, 6, 10), about="another-model", complete=TODAY), Standing.OVERDUE),
        (DUE, acts(dt.date(2026, 6, 10), about="the-model"), Standing.MET),
        (DUE, acts(dt.date(2026, 6, 10), known_at=dt.date(2026, 7, 1)), Standing.CANNOT_BE_VERIFIED),
    ],
)  # fmt: skip
def test_a_duty_against_what_is_done_and_planned(window: Window, log: Log, standing: Standing) -> None:
    finding = only(report_of(norm(window=window), plan=plan_of(log=log)))
    assert finding.standing is standing
    assert len(finding.performances) == (
        0 if standing in (Standing.OVERDUE, Standing.OPEN) else len(finding.performances)
    )


@pytest.mark.parametrize(
    ("first_day", "last_day", "standing"),
    [
        (24, 30, Standing.OPEN),
        (23, 24, Standing.CANNOT_BE_VERIFIED),
        (22, 23, Standing.OVERDUE),
    ],
)
def test_a_duty_is_neither_open_nor_overdue_while_its_last_day_may_have_passed(
    first_day: int, last_day: int, standing: Standing
) -> None:
    window = AtOrBefore(Sometime(dt.date(2026, 6, first_day), dt.date(2026, 6, last_day)))
    report = report_of(norm("1", window=window), norm("2", after_breach_of="1"), plan=plan_of(log=acts(complete=TODAY)))
    assert report.finding("an-act/1:meta").standing is standing
    followed = {each.provision: each.decided for each in report.findings}.get("an-act/2")
    assert followed is {Standing.OPEN: None, Standing.CANNOT_BE_VERIFIED: False, Standing.OVERDUE: True}[standing]


@pytest.mark.parametrize(
    ("interval", "log", "standing"),
    [
        (Interval(TODAY), acts(complete=TODAY), Standing.NOT_DONE),
        (Interval(YESTERDAY, TOMORROW), acts(complete=TOMORROW), Standing.NOT_DONE),
        (Interval(TODAY), acts(complete=YESTERDAY), Standing.OPEN),
        (Interval(TODAY), acts(), Standing.OPEN),
        (Interval(TODAY), acts(YESTERDAY, complete=TODAY), Standing.MET),
        (Interval(TODAY), acts(TOMORROW, complete=TODAY), Standing.PLANNED_IN_TIME),
        (Interval(TODAY), acts(YESTERDAY, by=OPENAI, complete=TODAY), Standing.NOT_DONE),
        (Interval(TOMORROW), acts(complete=TODAY), Standing.OPEN),  # it does not hold yet
        (Interval(None, TODAY), acts(complete=TODAY), Standing.OPEN),  # nor any more
        (Interval(dt.datetime(2026, 6, 24, 12, tzinfo=dt.UTC)), acts(complete=TODAY), Standing.OPEN),  # not all day
    ],
)
def test_a_duty_that_holds_at_all_times_is_not_done_once_a_complete_record_has_no_such_act(
    interval: Interval, log: Log, standing: Standing
) -> None:
    report = report_of(norm("1").during(interval), norm("2", after_breach_of="1"), plan=plan_of(log=log))
    assert report.finding("an-act/1:meta").standing is standing
    assert [each.provision for each in report.findings] == ["an-act/1"]  # the text gives no day by which it is breached


def test_a_duty_that_may_hold_at_all_times_is_not_done_if_it_does() -> None:
    finding = only(report_of(norm(condition=Model.major), plan=plan_of(log=acts(complete=TODAY))))
    assert (finding.decided, finding.standing) == (False, Standing.NOT_DONE)


@pytest.mark.parametrize(
    ("closes_in", "log", "standing"),
    [
        (30, acts(dt.date(2026, 5, 31)), Standing.OPEN),
        (20, acts(dt.date(2026, 5, 31)), Standing.CANNOT_BE_VERIFIED),
        (20, acts(dt.date(2026, 5, 31), complete=TODAY), Standing.OVERDUE),
        (30, acts(dt.date(2026, 5, 31), dt.date(2026, 6, 1)), Standing.MET),
    ],
)
def test_what_is_done_before_a_window_opens_does_not_count(closes_in: int, log: Log, standing: Standing) -> None:
    window = Within(dt.date(2026, 6, 1), period=days(closes_in))
    assert only(report_of(norm(window=window), plan=plan_of(log=log))).standing is standing


def test_an_act_is_told_with_its_source() -> None:
    finding = only(report_of(norm(), plan=plan_of(log=acts(dt.date(2026, 6, 20)))))
    assert finding.performances == ("Meta: tests/act, 2026-06-20 (s)",)


def test_an_act_towards_another_does_not_count() -> None:
    made = norm(window=DUE, towards=NSA)
    for towards, standing in ((NSA, Standing.MET), (None, Standing.CANNOT_BE_VERIFIED), (CAISI, Standing.OVERDUE)):
        log = acts(dt.date(2026, 6, 10), towards=towards, complete=TODAY)
        assert only(report_of(made, plan=plan_of(log=log))).standing is standing
    to_all = norm(window=DUE, towards=PUBLIC)  # what is done towards nobody in particular is done towards the public
    for towards, standing in ((PUBLIC, Standing.MET), (None, Standing.MET), (CAISI, Standing.OVERDUE)):
        log = acts(dt.date(2026, 6, 10), towards=towards, complete=TODAY)
        assert only(report_of(to_all, plan=plan_of(log=log))).standing is standing
    banned = norm(towards=NSA, **BAN)
    for towards, standing in ((NSA, Standing.BREACHED), (None, Standing.MAY_BREACH), (CAISI, Standing.COMPLIES)):
        log = acts(dt.date(2026, 6, 10), towards=towards, complete=TODAY)
        assert only(report_of(banned, plan=plan_of(log=log))).standing is standing
    nobody = norm("1", Happened(action=ACT, towards=Role.HOST))
    unstated = plan_of(log=acts(dt.date(2026, 6, 10), complete=TODAY), roles={Role.DEVELOPER: META, Role.HOST: ()})
    assert report_of(nobody, plan=unstated).findings == ()


def test_other_acts_can_satisfy_a_duty() -> None:
    made = norm(window=DUE, satisfied_by=(OTHER_ACT,))
    assert only(report_of(made, plan=plan_of(log=acts(dt.date(2026, 6, 1), what=OTHER_ACT)))).standing is Standing.MET
    assert (
        only(report_of(made, plan=plan_of(log=acts(dt.date(2026, 6, 1), complete=TODAY)))).standing is Standing.OVERDUE
    )


ACCESS_FROM = dt.date(2026, 6, 24)  # 30 days before the release of 24 July


def government(starts: Any, **fields: Any) -> Stage:
    usual: dict[str, Any] = {
        "id": "gov",
        "kind": StageKind.GOVERNMENT_ACCESS,
        "starts": starts,
        "recipients": exactly(Recipient(id="nsa", party=NSA_DIRECTOR)),
    }
    return Stage(**{**usual, **fields})


@pytest.mark.parametrize(
    ("stage", "standing"),
    [
        (government(ACCESS_FROM), Standing.MET),
        (government(ACCESS_FROM - dt.timedelta(days=5)), Standing.MET),
        (government(ACCESS_FROM + dt.timedelta(days=1)), Standing.PLANNED_LATE),
        (government(ACCESS_FROM, ends=LAUNCH), Standing.MET),
        (government(ACCESS_FROM, ends=LAUNCH - dt.timedelta(days=1)), Standing.MET_LATE),
        (government(ACCESS_FROM, recipients=exactly(Recipient(id="x", party=OPENAI))), Standing.OPEN),
        (
            government(ACCESS_FROM, recipients=Collection((Recipient(id="x", party=OPENAI),))),
            Standing.CANNOT_BE_VERIFIED,
        ),
        (government(ACCESS_FROM, recipients=exactly(Recipient(id="x"))), Standing.CANNOT_BE_VERIFIED),
        (government(Missing.NOT_STATED), Standing.OPEN),
        (government(ACCESS_FROM, kind=StageKind.INTERNAL_USE), Standing.OPEN),
    ],
)
def test_a_stage_of_government_access_is_the_access(stage: Stage, standing: Standing) -> None:
    review = norm(
        action=GIVE_ACCESS, towards=NSA, condition=ALWAYS, **REQUEST,
        window=Throughout(first(Stage.starts, where=Stage.kind.is_(StageKind.GENERAL_AVAILABILITY)), period=days(30)),
    )  # fmt: skip
    finding = only(report_of(review, plan=plan_of(None, launch(), stage)))
    assert (finding.due, finding.standing) == (ACCESS_FROM, standing)


def test_a_stage_counts_for_those_who_play_in_the_plan_and_to_whom_it_is_known_to_go() -> None:
    review = norm(action=GIVE_ACCESS, window=AtOrBefore(LAUNCH))
    plan = plan_of(None, government(ACCESS_FROM))
    assert only(report_of(review, plan=plan)).standing is Standing.CANNOT_BE_VERIFIED  # towards nobody in particular
    elsewhere = only(report_of(norm(action=GIVE_ACCESS, bearer=OPENAI, window=AtOrBefore(LAUNCH)), plan=plan))
    assert elsewhere.standing is Standing.OPEN


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (dt.date(2026, 6, 23), Standing.OUTSIDE_TERMS),
        (dt.date(2026, 6, 24), Standing.MET),
        (LAUNCH, Standing.PLANNED_IN_TIME),
        (LAUNCH + dt.timedelta(days=1), Standing.OUTSIDE_TERMS),
        (None, Standing.OPEN),
    ],
)
def test_an_option_is_used_within_its_terms_or_outside_them_and_never_breached(on: Any, standing: Standing) -> None:
    offered = norm(per=Stage, window=UpTo(Stage.starts, period=days(30)), **MAY)
    log = acts(*(() if on is None else (on,)), complete=dt.date(2027, 1, 1))
    assert only(report_of(offered, plan=plan_of(None, launch(), log=log))).standing is standing


def test_an_option_that_is_past_is_no_finding() -> None:
    offered = norm(per=Stage, window=AtOrBefore(Stage.starts), **MAY)
    plan = plan_of(None, launch(TODAY))
    assert len(report_of(offered, plan=plan).findings) == 1
    assert report_of(offered, plan=plan, as_of=TOMORROW).findings == ()
    standing = norm(window=AtOrBefore(dt.date(2019, 6, 1)), **MAY)  # over before the law began
    assert report_of(standing).findings == ()


def test_a_window_without_a_date_takes_no_stand() -> None:
    made = norm(window=NoticeBefore(first(Stage.starts), period=days(30)))
    finding = only(report_of(made, plan=plan_of(log=acts(TODAY))))
    assert (finding.span.unplaced, finding.due, finding.standing) == (True, None, Standing.CANNOT_BE_VERIFIED)
    assert only(report_of(made)).standing is Standing.OPEN
    open_ended = plan_of(None, launch(Sometime(TODAY, dt.date.max)))
    assert only(report_of(made, plan=open_ended)).span.unplaced


@pytest.mark.parametrize(
    ("log", "standing"),
    [
        (acts(complete=TODAY), Standing.COMPLIES),
        (acts(complete=YESTERDAY), Standing.CANNOT_BE_VERIFIED),
        (acts(TODAY), Standing.BREACHED),
        (acts(TOMORROW), Standing.WOULD_BREACH),
        (acts(dt.date(2019, 12, 31), complete=TODAY), Standing.COMPLIES),
    ],
)
def test_a_ban_on_an_act_against_the_log(log: Log, standing: Standing) -> None:
    assert only(report_of(norm(**BAN), plan=plan_of(log=log))).standing is standing
