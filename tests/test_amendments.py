"""Law that changes: dates that are moved, suspensions, and what becomes of things that began before a change."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Interval, Sometime, days
from frontierpolicy.deadlines import Within
from frontierpolicy.drafting import (
    Amendment,
    Insert,
    Operation,
    Repeal,
    Resume,
    Rulebook,
    SetDates,
    Substitute,
    Suspend,
    Transition,
    law_as_known,
)
from frontierpolicy.errors import InvalidRulebook, InvalidValue, UnknownName
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import Missing
from frontierpolicy.plans import Stage
from frontierpolicy.serialization import report_as_json
from frontierpolicy.terms import Force, Governed, Outcome, Status, Timing
from tests.worlds import DAY, EDGE, REQUEST, instrument, launch, norm, only, plan_of, report_of

SINCE_2020 = dt.date(2020, 1, 1)
MAY, JUNE, JULY, AUGUST = (dt.date(2026, month, 1) for month in (5, 6, 7, 8))
LATE = dt.date(2026, 12, 1)
OLD = norm("1", per=Stage)
NEW = norm("1", per=Stage, **REQUEST)


def amendment(*operations: Operation, effective: Any = JUNE, **fields: Any) -> Amendment:
    usual: dict[str, Any] = {"effective": effective, "known_at": MAY, "operations": operations, "citation": EDGE}
    return Amendment(**{**usual, **fields})


def holding(*amendments: Amendment, **fields: Any) -> tuple[Interval, ...]:
    """Return when a duty on the model holds after those amendments."""
    report = report_of(norm("1", **fields), amendments=amendments, as_of=LATE)
    return only(report).holds


# Dates


def test_a_beginning_is_moved_before_it_comes() -> None:
    moved = amendment(SetDates(ids=("1",), begins=AUGUST))
    assert holding(moved, in_force=Interval(JULY)) == (Interval(AUGUST),)


def test_what_applied_before_a_beginning_was_moved_stays() -> None:
    moved = amendment(SetDates(ids=("1",), begins=AUGUST))
    assert holding(moved) == (Interval(SINCE_2020, JUNE), Interval(AUGUST))


def test_an_end_is_set_and_moved() -> None:
    ended = amendment(SetDates(ids=("1",), ends=AUGUST), effective=MAY)
    assert holding(ended) == (Interval(SINCE_2020, AUGUST),)
    assert holding(ended, amendment(SetDates(ids=("1",), ends=JULY))) == (Interval(SINCE_2020, JULY),)
    assert holding(ended, amendment(SetDates(ids=("1",), ends=MAY))) == (Interval(SINCE_2020, JUNE),)


def test_a_change_of_dates_changes_a_date_and_keeps_their_order() -> None:
    with pytest.raises(InvalidValue, match="it moves no date: give begins, ends, or both"):
        SetDates(ids=("1",))
    with pytest.raises(InvalidValue, match="cannot end"):
        SetDates(ids=("1",), begins=JULY, ends=JUNE)


# Suspension


def test_a_provision_is_suspended_for_a_time() -> None:
    assert holding(amendment(Suspend(ids=("1",), until=JULY))) == (Interval(SINCE_2020, JUNE), Interval(JULY))


def test_a_provision_is_suspended_until_it_is_resumed() -> None:
    suspended = amendment(Suspend(ids=("1",)))
    assert holding(suspended) == (Interval(SINCE_2020, JUNE),)
    resumed = amendment(Resume(ids=("1",)), effective=JULY)
    assert holding(suspended, resumed) == (Interval(SINCE_2020, JUNE), Interval(JULY))


def test_what_ended_while_it_was_suspended_is_not_resumed() -> None:
    ending = Interval(SINCE_2020, dt.date(2026, 6, 15))
    resumed = amendment(Resume(), effective=JULY)
    assert holding(amendment(Suspend()), resumed, in_force=ending) == (Interval(SINCE_2020, JUNE),)


def test_a_provision_that_had_not_begun_is_suspended_too() -> None:
    begins_in_july = {"in_force": Interval(JULY)}
    assert holding(amendment(Suspend(until=AUGUST)), **begins_in_july) == (Interval(AUGUST),)
    assert holding(amendment(Suspend(until=dt.date(2026, 6, 15))), **begins_in_july) == (Interval(JULY),)


def test_what_is_not_suspended_cannot_be_resumed() -> None:
    with pytest.raises(InvalidRulebook) as caught:
        holding(amendment(Resume(ids=("1",))))
    assert str(caught.value) == "an-act/1: resumed, but it is not suspended"


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (dt.date(2026, 5, 31), Status.IN_FORCE),
        (JUNE, Status.SUSPENDED),
        (dt.date(2026, 6, 30), Status.SUSPENDED),
        (JULY, Status.IN_FORCE),
        (AUGUST, Status.SUSPENDED),
        (LATE, Status.IN_FORCE),
    ],
)
def test_an_instrument_that_is_suspended_says_so(day: dt.date, status: Status) -> None:
    changes = (
        amendment(Suspend(until=JULY)),
        amendment(Suspend(), effective=AUGUST),
        amendment(Resume(), effective=LATE),
    )
    act = instrument(norm("1"), amendments=changes)
    assert act.status(day) is status
    assert act.status(day, known_at=dt.date(2026, 4, 30)) is Status.IN_FORCE
    assert instrument(norm("1"), amendments=(amendment(Suspend(ids=("1",))),)).status(day) is Status.IN_FORCE


def test_a_suspended_instrument_yields_nothing_for_what_begins_meanwhile() -> None:
    report = report_of(OLD, amendments=(amendment(Suspend()),), plan=plan_of(None, launch(JULY)))
    (silence,) = report.silences
    assert (report.findings, silence.outcome) == ((), Outcome.SUSPENDED)
    assert silence.reason == "suspended on 2026-06-24: nothing has put it back in force"


# What began before a change


def force_of(began: Any, transition: Transition | None, as_of: dt.date = LATE, **fields: Any) -> tuple[Any, ...]:
    """Return the force and the intervals of the finding on a stage, the duty being requested since June."""
    old, new = norm("1", per=Stage, **fields), norm("1", per=Stage, **{**fields, **REQUEST})
    changed = amendment(Substitute(new), transition=transition)
    found = report_of(old, amendments=(changed,), plan=plan_of(None, launch(began)), as_of=as_of).findings
    return tuple((each.force, each.holds) for each in found)


THROUGHOUT: dict[str, Any] = {"governed": Governed.THROUGHOUT}
BINDING, REQUESTED = Force.BINDING, Force.REQUESTED


@pytest.mark.parametrize("transition", [None, Transition.PENDING_TOO])
def test_a_standing_duty_follows_the_text(transition: Transition | None) -> None:
    assert force_of(MAY, transition, **THROUGHOUT) == ((REQUESTED, (Interval(MAY),)),)
    assert force_of(JULY, transition, **THROUGHOUT) == ((REQUESTED, (Interval(JULY),)),)


def test_a_change_for_new_triggers_leaves_the_old_text_to_what_began_before() -> None:
    assert force_of(dt.date(2026, 5, 31), Transition.NEW_TRIGGERS, **THROUGHOUT) == (
        (BINDING, (Interval(dt.date(2026, 5, 31)),)),
    )
    assert force_of(JUNE, Transition.NEW_TRIGGERS, **THROUGHOUT) == ((REQUESTED, (Interval(JUNE),)),)


def test_a_change_that_saves_what_exists_leaves_it_ungoverned() -> None:
    assert force_of(dt.date(2026, 5, 31), Transition.SAVES_EXISTING, **THROUGHOUT) == (
        (BINDING, (Interval(dt.date(2026, 5, 31), JUNE),)),
    )
    assert force_of(JUNE, Transition.SAVES_EXISTING, **THROUGHOUT) == ((REQUESTED, (Interval(JUNE),)),)


@pytest.mark.parametrize(
    ("period", "transition", "force"),
    [
        (60, None, BINDING),
        (60, Transition.NEW_TRIGGERS, BINDING),
        (60, Transition.SAVES_EXISTING, BINDING),
        (60, Transition.PENDING_TOO, REQUESTED),
        (31, Transition.PENDING_TOO, REQUESTED),  # due on 1 June, the day of the change: still due
        (30, Transition.PENDING_TOO, BINDING),  # due on 31 May
    ],
)
def test_a_duty_still_due_at_a_change_goes_by_the_new_text_only_if_that_says_so(
    period: int, transition: Transition | None, force: Force
) -> None:
    window = Within(Stage.starts, period=days(period))
    ((found, _),) = force_of(MAY, transition, window=window)
    assert found is force


def test_a_duty_without_a_date_is_still_due() -> None:
    ((found, _),) = force_of(MAY, Transition.PENDING_TOO)
    assert found is REQUESTED


@pytest.mark.parametrize("transition", list(Transition))
def test_what_has_no_date_follows_the_text(transition: Transition) -> None:
    changed = amendment(Substitute(norm("1", **REQUEST)), transition=transition)
    finding = only(report_of(norm("1"), amendments=(changed,), as_of=LATE))
    assert (finding.force, finding.holds) == (REQUESTED, (Interval(SINCE_2020),))


@pytest.mark.parametrize("began", [Missing.NOT_STATED, Sometime(MAY, JUNE)])
def test_which_text_governs_what_began_at_an_unknown_time_is_open(began: Any) -> None:
    changed = amendment(Repeal(("1",)), transition=Transition.NEW_TRIGGERS)
    report = report_of(
        norm("1", per=Stage, **THROUGHOUT), amendments=(changed,), plan=plan_of(None, launch(began)), as_of=LATE
    )
    finding = only(report)
    assert finding.undecided[-1].has(LATE).decided
    assert [fact.path for fact in finding.missing] == ["stage[ga].starts"]


@pytest.mark.parametrize(
    ("transition", "held"),
    [
        (None, Interval(MAY, JUNE)),
        (Transition.NEW_TRIGGERS, Interval(MAY)),
        (Transition.SAVES_EXISTING, Interval(MAY, JUNE)),
        (Transition.PENDING_TOO, Interval(MAY, JUNE)),
    ],
)
def test_a_repeal_ends_a_standing_duty_unless_it_is_for_new_triggers(
    transition: Transition | None, held: Interval
) -> None:
    changed = amendment(Repeal(("1",)), transition=transition)
    report = report_of(
        norm("1", per=Stage, **THROUGHOUT), amendments=(changed,), plan=plan_of(None, launch(MAY)), as_of=LATE
    )
    assert only(report).holds == (held,)


def test_a_new_duty_may_spare_what_exists() -> None:
    inserted = amendment(Insert((norm("2", per=Stage, **THROUGHOUT),)), transition=Transition.SAVES_EXISTING)
    for began, count in ((dt.date(2026, 5, 31), 0), (JUNE, 1)):
        report = report_of(amendments=(inserted,), plan=plan_of(None, launch(began)), as_of=LATE)
        assert len(report.findings) == count


def test_two_changes_in_turn_each_keep_what_began_before_them() -> None:
    first = amendment(Substitute(NEW.during(Interval(SINCE_2020))), transition=Transition.NEW_TRIGGERS)
    guidance = norm("1", per=Stage, force=Force.GUIDANCE, basis=REQUEST["basis"])
    second = amendment(Substitute(guidance), effective=JULY, transition=Transition.NEW_TRIGGERS)
    act = instrument(norm("1", per=Stage, **THROUGHOUT), amendments=(first, second))
    found = {
        began: only(evaluate(plan_of(None, launch(began)), act, as_of=LATE)).force
        for began in (MAY, dt.date(2026, 6, 30), JULY)
    }
    assert found == {MAY: BINDING, dt.date(2026, 6, 30): REQUESTED, JULY: Force.GUIDANCE}


# What was known


def test_a_report_with_the_knowledge_of_its_day_does_not_change_afterwards() -> None:
    plan = plan_of(None, launch(MAY))
    before = instrument(OLD, norm("2"))
    after = instrument(
        OLD, norm("2"), amendments=(amendment(Repeal(("2",)), Substitute(NEW), known_at=DAY + dt.timedelta(days=1)),)
    )
    asked = [report_as_json(evaluate(plan, each, as_of=DAY, known_at=DAY)) for each in (before, after)]
    assert asked[0] == asked[1]
    told = evaluate(plan, after, as_of=DAY, known_at=DAY + dt.timedelta(days=1))
    assert [each.timing for each in told.findings if each.norm.id == "2"] == [Timing.PAST]


# In words


def test_a_version_says_what_it_governs() -> None:
    kept = amendment(Substitute(NEW), transition=Transition.NEW_TRIGGERS)
    due = amendment(Substitute(NEW), transition=Transition.PENDING_TOO)
    told = [
        [str(each) for each in law_as_known(Rulebook((instrument(OLD, amendments=(each,)),)), LATE).clauses[0].versions]
        for each in (kept, due)
    ]
    assert told == [
        [
            "from 2020-01-01 until 2026-06-01",
            "from 2026-06-01, for what begins until 2026-06-01",
            "from 2026-06-01, for what begins from 2026-06-01",
        ],
        [
            "from 2020-01-01 until 2026-06-01, for what was no longer due on 2026-06-01",
            "from 2020-01-01 until 2026-06-01, for what was still due on 2026-06-01",
            "from 2026-06-01",
        ],
    ]


def test_an_instrument_differs_in_the_fields_it_has() -> None:
    act = instrument(OLD)
    assert act.having(title="Another").title == "Another"
    assert act.confidence is act.source.confidence
    with pytest.raises(UnknownName, match=r"no field of Instrument is called 'titel'\. Did you mean 'title'"):
        act.having(titel="Another")
