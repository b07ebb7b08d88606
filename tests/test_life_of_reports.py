"""The lives of what a report finds: from plan and law to status, chains of repair, the exercise of a power."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, Sometime, days, month
from frontierpolicy.conditions import ALWAYS, Happened, Someone, first
from frontierpolicy.deadlines import AtOrBefore, Throughout, Undated, Window, Within
from frontierpolicy.drafting import Ending
from frontierpolicy.errors import InvalidValue, UnknownName
from frontierpolicy.evaluation import Finding, evaluate
from frontierpolicy.facts import exactly
from frontierpolicy.lifecycle import Change, Duty, Event, Kind, Life, State, chains_of, duty_of, report_life
from frontierpolicy.parties.known import META, NSA, NSA_DIRECTOR, OPENAI
from frontierpolicy.plans import Entry, Log, Model, Recipient, ReleasePlan, Stage
from frontierpolicy.provisions.actions import GIVE_ACCESS, MAKE_AVAILABLE
from frontierpolicy.terms import Force, Governed, StageKind, Standing, Status
from tests.lives import did
from tests.strategies import DAYS, plans
from tests.worlds import (
    ACT,
    BAN,
    DUE,
    EDGE,
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

C, P, A = State.CONDITIONAL, State.PENDING, State.ACTIVE
F, LATE, V, U, L = State.FULFILLED, State.FULFILLED_LATE, State.VIOLATED, State.UNVERIFIED, State.LAPSED


def life(*parts: Any, **fields: Any) -> Life:
    """Return the one life of a report."""
    (found,) = report_life(report_of(*parts, **fields))
    return found


def test_a_duty_is_what_a_finding_asks() -> None:
    finding = only(report_of(norm(window=Within(dt.date(2026, 6, 1), period=days(19)))))
    assert duty_of(finding) == Duty(
        id="an-act/1:meta",
        kind=Kind.ACHIEVEMENT,
        bearer=META,
        force=Force.BINDING,
        provision="an-act/1",
        holds=(Interval(dt.date(2020, 1, 1)),),
        opens=dt.date(2026, 6, 1),
        closes=dt.date(2026, 6, 20),
        sentence="Meta must do it to the-model for others",
    )


def test_an_option_has_no_life() -> None:
    report = report_of(norm(**MAY))
    assert report_life(report) == ()
    with pytest.raises(InvalidValue) as caught:
        duty_of(only(report))
    assert str(caught.value) == ("an-act/1:meta is an option: it can be used or left, and has no life of a duty")


@pytest.mark.parametrize(
    ("window", "log", "standing", "status"),
    [
        (DUE, acts(dt.date(2026, 6, 20)), Standing.MET, F),
        (DUE, acts(dt.date(2026, 6, 21)), Standing.MET_LATE, LATE),
        (DUE, acts(dt.date(2026, 6, 25)), Standing.PLANNED_LATE, U),
        (DUE, acts(month("2026-06")), Standing.CANNOT_BE_VERIFIED, U),
        (DUE, acts(month("2026-06"), known_at=TODAY, complete=TODAY), Standing.CANNOT_BE_VERIFIED, U),
        (DUE, acts(), Standing.CANNOT_BE_VERIFIED, U),
        (DUE, acts(complete=dt.date(2026, 6, 19)), Standing.CANNOT_BE_VERIFIED, U),
        (DUE, acts(complete=dt.date(2026, 6, 20)), Standing.OVERDUE, V),
        (AtOrBefore(TODAY), acts(complete=TODAY), Standing.OPEN, A),
        (AtOrBefore(TOMORROW), acts(TOMORROW), Standing.PLANNED_IN_TIME, A),
        (AtOrBefore(dt.date(2019, 6, 1)), acts(complete=TODAY), Standing.OVERDUE, L),
        (Undated("promptly"), acts(complete=TODAY), Standing.OPEN, A),
        (Undated("promptly"), acts(TODAY), Standing.MET, F),
    ],
)
def test_the_life_of_a_duty_goes_with_its_standing(window: Window, log: Log, standing: Standing, status: State) -> None:
    report = report_of(norm(window=window), plan=plan_of(log=log))
    (found,) = report_life(report)
    assert (only(report).standing, found.status) == (standing, status)


def test_a_duty_of_the_day_of_an_act_stands_from_the_start_and_outlives_its_last_day() -> None:
    made = norm(per=Stage, window=AtOrBefore(Stage.starts))
    plan = plan_of(None, launch(YESTERDAY), log=acts(complete=TODAY))
    assert life(made, plan=plan).history == (
        Change(None, A, ""),
        Change(
            TODAY, V, "its last day passes; the log is complete until then and leaves nothing open",
            row=life(made, plan=plan).history[-1].row,
        ),
    )  # fmt: skip


def test_a_duty_that_hangs_on_a_fact_stays_conditional_whatever_is_done() -> None:
    for log in (acts(), acts(dt.date(2026, 6, 1)), acts(complete=TODAY)):
        assert life(norm(condition=Model.major, window=DUE), plan=plan_of(log=log)).status is C


def test_a_window_without_a_date_leaves_its_duty_conditional() -> None:
    made = norm(window=AtOrBefore(first(Stage.starts)))
    assert life(made).status is C
    assert life(made, plan=plan_of(log=acts(TODAY))).status is C


DUE_DAY = dt.date(2026, 6, 20)
ACCESS_FROM = dt.date(2026, 6, 24)  # 30 days before the release of 24 July


def government(starts: Any, ends: Any = None, **fields: Any) -> Stage:
    to = exactly(Recipient(id="nsa", party=NSA_DIRECTOR))
    usual: dict[str, Any] = {
        "id": "gov",
        "kind": StageKind.GOVERNMENT_ACCESS,
        "starts": starts,
        "recipients": to,
        **({} if ends is None else {"ends": ends}),
    }
    return Stage(**{**usual, **fields})


def access(*stages: Stage, log: Log | None = None, as_of: dt.date = LAUNCH, **fields: Any) -> Life:
    window = Throughout(first(Stage.starts, where=Stage.kind.is_(StageKind.GENERAL_AVAILABILITY)), period=days(30))
    review = norm(action=GIVE_ACCESS, towards=NSA, condition=ALWAYS, window=window, **REQUEST, **fields)
    return life(review, plan=plan_of(None, launch(), *stages, log=log or Log(complete_until=LAUNCH)), as_of=as_of)


def day(number: int) -> dt.date:
    return ACCESS_FROM + dt.timedelta(days=number)


@pytest.mark.parametrize(
    ("stages", "as_of", "found"),
    [
        ((government(ACCESS_FROM),), day(0), [A]),
        ((government(ACCESS_FROM),), LAUNCH, [A, F]),
        ((government(ACCESS_FROM, LAUNCH),), LAUNCH, [A, F]),
        ((government(ACCESS_FROM, day(29)),), LAUNCH, [A, V]),
        ((government(day(1)),), LAUNCH, [A, V]),
        ((), LAUNCH, [A, V]),
        ((government(day(-5), day(10)), government(day(10), id="more")), LAUNCH, [A, F]),
        ((government(day(-5), day(10)), government(day(5), LAUNCH, id="more")), LAUNCH, [A, F]),
        ((government(day(-5), day(10)), government(day(12), id="more")), LAUNCH, [A, V]),
        ((government(day(-5), Sometime(day(10), day(12))), government(day(11), id="more")), LAUNCH, [A, U]),
    ],
)
def test_access_that_must_last_is_kept_up(stages: tuple[Stage, ...], as_of: dt.date, found: list[State]) -> None:
    there = access(*stages, as_of=as_of)
    assert there.duty.kind is Kind.MAINTENANCE
    assert [each.status for each in there.history if each.status is not P] == found


def test_what_must_last_is_over_with_its_period_though_the_law_goes_on() -> None:
    assert access().duty.holds == (Interval(dt.date(2020, 1, 1), LAUNCH),)
    assert access(governed=Governed.ON_THE_DAY).duty.undecided == (Interval(None, LAUNCH),)


@pytest.mark.parametrize(
    ("log", "standing", "status"),
    [
        (acts(complete=TODAY), Standing.COMPLIES, A),
        (acts(TODAY), Standing.BREACHED, V),
        (acts(TOMORROW), Standing.WOULD_BREACH, A),
        (acts(dt.date(2019, 12, 31), complete=TODAY), Standing.COMPLIES, A),
    ],
)
def test_the_life_of_a_ban_goes_with_its_standing(log: Log, standing: Standing, status: State) -> None:
    report = report_of(norm(**BAN), plan=plan_of(log=log))
    assert (only(report).standing, report_life(report)[0].status) == (standing, status)


def test_a_ban_that_is_over_was_kept_if_the_log_reaches_so_far() -> None:
    over = dt.date(2026, 6, 20)
    ending = Ending(status=Status.REVOKED, on=over, known_at=over, citation=EDGE)
    for complete, status in ((dt.date(2026, 6, 19), F), (dt.date(2026, 6, 18), U)):
        found = life(norm(**BAN), plan=plan_of(log=acts(complete=complete)), ending=ending)
        assert (found.history[-1].on, found.status) == (over, status)


def test_the_end_of_a_norm_lapses_what_was_not_yet_due_and_keeps_what_was_broken() -> None:
    ending = Ending(status=Status.REVOKED, on=DUE_DAY, known_at=DUE_DAY, citation=EDGE)
    for window, status in ((DUE, L), (AtOrBefore(dt.date(2026, 6, 19)), V), (AtOrBefore(dt.date(2026, 6, 18)), V)):
        assert life(norm(window=window), plan=plan_of(log=acts(complete=TODAY)), ending=ending).status is status


def stage_ban(*stages: Stage, as_of: dt.date = TODAY, begins: Any = dt.date(2026, 6, 10)) -> tuple[Finding, Life]:
    made = norm(per=Stage, action=MAKE_AVAILABLE, **BAN)
    report = report_of(made, plan=plan_of(None, *stages), as_of=as_of, begins=begins)
    return only(report), report_life(report)[0]


NOON = dt.datetime(2026, 6, 10, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("stage", "begins", "standing", "steps"),
    [
        (launch(dt.date(2026, 6, 1)), dt.date(2026, 6, 10), Standing.BREACHED, [(dt.date(2026, 6, 10), V)]),
        (launch(dt.date(2026, 6, 1)), NOON, Standing.BREACHED, [(dt.date(2026, 6, 10), V)]),
        (launch(dt.date(2026, 6, 15)), NOON, Standing.BREACHED, [(dt.date(2026, 6, 15), V)]),
        (launch(TOMORROW), dt.date(2026, 6, 10), Standing.WOULD_BREACH, []),
    ],
)
def test_a_stage_that_is_itself_forbidden_breaks_the_ban_when_it_first_is_open_in_it(
    stage: Stage, begins: Any, standing: Standing, steps: list[tuple[dt.date, State]]
) -> None:
    finding, found = stage_ban(stage, begins=begins)
    assert finding.standing is standing
    assert [(each.on, each.status) for each in found.history if each.status is V] == steps


def test_what_is_recorded_besides_is_put_to_the_finding_of_its_id() -> None:
    report = report_of(norm(window=DUE), norm("2", window=DUE), plan=plan_of(log=acts(complete=TODAY)))
    waived = {"an-act/2:meta": [did(Event.WAIVED, 10)]}
    assert [(each.duty.id, each.status) for each in report_life(report, waived)] == [
        ("an-act/1:meta", V),
        ("an-act/2:meta", State.WAIVED),
    ]
    with pytest.raises(UnknownName) as caught:
        report_life(report, {"an-act/3:meta": []})
    assert str(caught.value) == "no duty is called 'an-act/3:meta'. Did you mean 'an-act/2:meta'?"


def test_what_repairs_a_breach_comes_after_it_in_a_chain() -> None:
    late = plan_of(log=acts(complete=TODAY))
    report = report_of(
        norm("3", after_breach_of="2"),
        norm("2", window=DUE, after_breach_of="1", action=OTHER_ACT),
        norm("1", window=DUE),
        norm("0", window=DUE),
        norm("1b", bearer=OPENAI),
        norm("4", **MAY),
        plan=late,
    )
    (chain,) = chains_of(report)
    assert [each.provision for each in chain] == ["an-act/1", "an-act/2", "an-act/3"]
    assert [each.repairs for each in chain] == ["", "an-act/1", "an-act/2"]
    first_two = [each.status for each in report_life(report) if each.duty in chain[:2]]
    assert first_two == [V, V]  # a repair never erases what it repairs


def test_a_repair_of_what_is_no_duty_here_is_no_chain() -> None:
    assert chains_of(report_of(norm("2", after_breach_of="9"), norm("1"))) == ()


def test_the_exercise_of_a_power_is_an_entry_that_conditions_read() -> None:
    called = Happened(action=OTHER_ACT, by=Someone.ANYONE)
    made = norm(condition=called, window=DUE)
    call = Entry(what=OTHER_ACT, by=NSA, on=dt.date(2026, 6, 10), source="a letter")

    def asked(as_of: dt.date, *entries: Entry) -> list[State]:
        calls = Log(entries=[each for each in entries if each.what is OTHER_ACT], of=OTHER_ACT, complete_until=LAUNCH)
        log = acts(complete=LAUNCH).plus(*(each for each in entries if each.what is ACT))
        report = report_of(made, plan=plan_of(log=log), as_of=as_of, record=[calls])
        return [each.status for each in report_life(report)]

    assert asked(TODAY) == []  # a power that is not exercised asks for nothing
    assert asked(dt.date(2026, 6, 9), call) == []
    assert asked(dt.date(2026, 6, 10), call) == [A]
    assert asked(TODAY, call) == [V]
    done = Entry(what=ACT, by=META, on=dt.date(2026, 6, 12), source="a log")
    assert asked(TODAY, call, done) == [F]


SHIPPED = instruments.get("us-eo-14409") | instruments.get("us-wh-voluntary-2023")


@settings(max_examples=25)
@given(plans(), st.sampled_from([day for day in DAYS if day.year == TODAY.year]))
def test_each_duty_of_a_report_has_one_life_under_its_id_that_its_standing_bears_out(
    plan: ReleasePlan, as_of: dt.date
) -> None:
    report = evaluate(plan, SHIPPED, as_of=as_of)
    duties = [each for each in report.findings if not each.option]
    lives = report_life(report)
    assert [each.duty.id for each in lives] == [each.id for each in duties]
    good = {Standing.MET, Standing.COMPLIES, Standing.PLANNED_IN_TIME, Standing.WOULD_BREACH, Standing.OPEN}
    for finding, found in zip(duties, lives, strict=True):
        assert (found.status is C) <= (not finding.decided or finding.span.unplaced or bool(finding.undecided))
        assert not (found.status is V and finding.standing in good)
        assert not (found.status is F and finding.standing is Standing.OVERDUE)
