"""How an act stands against a ban whose time begins or ends in the course of a day, or is open in part."""

import datetime as dt

import pytest

from frontierpolicy.analysis import Gate
from frontierpolicy.calendars import EventTime, Interval, Sometime
from frontierpolicy.conditions import first
from frontierpolicy.deadlines import AtOrBefore, EarliestOf
from frontierpolicy.evaluation import Finding, MissingFact
from frontierpolicy.facts import History, Missing, exactly
from frontierpolicy.parties.known import CAISI
from frontierpolicy.plans import Log, Model, Recipient, Stage
from frontierpolicy.provisions import Norm
from frontierpolicy.provisions.actions import GIVE_ACCESS, MAKE_AVAILABLE
from frontierpolicy.terms import Force, StageKind, Standing
from tests.worlds import BAN, DUE, LAUNCH, MAY, OTHER_ACT, TODAY, acts, launch, norm, only, plan_of, report_of

LETTER = dt.datetime(2026, 6, 12, 21, 21, tzinfo=dt.UTC)
LIFTED = dt.datetime(2026, 6, 20, 9, tzinfo=dt.UTC)
BETWEEN = norm("1", **BAN).during(Interval(LETTER, LIFTED))
COMPLETE = acts(complete=TODAY).complete_until
MINUTE = dt.timedelta(minutes=1)


def _log(*on: EventTime) -> Log:
    return acts(*on, complete=COMPLETE)


@pytest.mark.parametrize(
    ("log", "standing"),
    [
        (_log(dt.date(2026, 6, 11)), Standing.COMPLIES),
        (_log(dt.date(2026, 6, 12)), Standing.MAY_BREACH),  # before the letter came, or after
        (_log(LETTER - MINUTE), Standing.COMPLIES),
        (_log(LETTER), Standing.BREACHED),
        (_log(dt.date(2026, 6, 13)), Standing.BREACHED),
        (_log(dt.date(2026, 6, 12), dt.date(2026, 6, 13)), Standing.BREACHED),
        (_log(Sometime(dt.date(2026, 6, 11), dt.date(2026, 6, 13))), Standing.MAY_BREACH),
        (_log(Sometime(dt.date(2026, 6, 13), dt.date(2026, 6, 19))), Standing.BREACHED),
        (_log(Sometime(dt.date(2026, 6, 1), dt.date(2026, 6, 24))), Standing.MAY_BREACH),  # around all of it
        (_log(LIFTED - MINUTE), Standing.BREACHED),
        (_log(LIFTED), Standing.COMPLIES),
        (_log(dt.date(2026, 6, 20)), Standing.MAY_BREACH),
        (_log(dt.date(2026, 6, 21)), Standing.COMPLIES),
    ],
)  # fmt: skip
def test_an_act_on_the_day_on_which_a_ban_begins_or_ends_may_breach_it(log: Log, standing: Standing) -> None:
    assert only(report_of(BETWEEN, plan=plan_of(log=log))).standing is standing


OPEN_THEN_BANNED = History(
    changes=(
        (dt.date(2026, 6, 1), Missing.NOT_STATED),
        (dt.date(2026, 6, 10), True),
        (dt.date(2026, 6, 15), False),
    )
)
IF_MAJOR = norm("1", Model.major, **BAN)


@pytest.mark.parametrize(
    ("day", "standing"),
    [(9, Standing.MAY_BREACH), (10, Standing.BREACHED), (14, Standing.BREACHED), (15, Standing.COMPLIES)],
)
def test_an_act_where_a_ban_is_open_may_breach_it_though_it_surely_holds_later(day: int, standing: Standing) -> None:
    plan = plan_of(Model(id="m", major=OPEN_THEN_BANNED), log=_log(dt.date(2026, 6, day)))
    finding = only(report_of(IF_MAJOR, plan=plan))
    assert (finding.decided, finding.standing) == (True, standing)


def test_where_a_ban_surely_holds_nowhere_it_is_supposed_to_hold_where_it_may() -> None:
    plan = plan_of(Model(id="m", major=Missing.NOT_STATED), log=_log(dt.date(2026, 6, 9)))
    finding = only(report_of(IF_MAJOR, plan=plan))
    assert (finding.decided, finding.standing) == (False, Standing.BREACHED)


def test_a_stage_that_may_be_the_forbidden_access_may_breach_a_ban() -> None:
    made = norm("1", action=GIVE_ACCESS, towards=CAISI, **BAN)
    access = launch(dt.date(2026, 6, 20), kind=StageKind.GOVERNMENT_ACCESS)
    assert only(report_of(made, plan=plan_of(None, access))).standing is Standing.MAY_BREACH
    named = launch(
        dt.date(2026, 6, 20), kind=StageKind.GOVERNMENT_ACCESS, recipients=exactly(Recipient(id="caisi", party=CAISI))
    )
    assert only(report_of(made, plan=plan_of(None, named))).standing is Standing.BREACHED


@pytest.mark.parametrize(
    ("starts", "ends", "standing"),
    [
        (dt.date(2026, 6, 12), None, Standing.BREACHED),  # it goes on after the letter
        (dt.date(2026, 6, 20), None, Standing.MAY_BREACH),  # it may open before the ban is lifted
        (dt.date(2026, 6, 21), None, Standing.COMPLIES),
        (dt.date(2026, 6, 1), dt.date(2026, 6, 12), Standing.MAY_BREACH),
        (dt.date(2026, 6, 1), dt.date(2026, 6, 11), Standing.COMPLIES),
    ],
)
def test_a_stage_that_opens_on_the_day_on_which_its_ban_ends_may_breach_it(
    starts: dt.date, ends: dt.date | None, standing: Standing
) -> None:
    made = norm("1", per=Stage, action=MAKE_AVAILABLE, **BAN).during(Interval(LETTER, LIFTED))
    stage = launch(starts, **({} if ends is None else {"ends": ends}))
    found = report_of(made, plan=plan_of(None, stage)).findings
    assert {each.standing for each in found} <= {standing}
    assert found or standing is Standing.COMPLIES


REPAIR = norm("2", action=OTHER_ACT, after_breach_of="1")
NOT_EXACT = MissingFact("log.tests/act", "Is it so that Meta has done it?", "it is not known exactly when")
IS_MAJOR = MissingFact("model[m].major", Model.major.question, Missing.NOT_STATED.value)


def _repair(ban: Norm, model: Model, *on: dt.date) -> Finding:
    return report_of(ban, REPAIR, plan=plan_of(model, log=_log(*on))).finding("an-act/2")


def test_what_follows_a_breach_that_may_be_asks_what_would_settle_it() -> None:
    model, open_ = Model(id="m"), Model(id="m", major=OPEN_THEN_BANNED)
    assert _repair(BETWEEN, model, dt.date(2026, 6, 12)).missing == (NOT_EXACT,)
    assert _repair(IF_MAJOR, open_, dt.date(2026, 6, 9)).missing == (IS_MAJOR,)
    early = Norm.during(IF_MAJOR, Interval(dt.datetime(2026, 6, 9, 12, tzinfo=dt.UTC)))
    assert _repair(early, open_, dt.date(2026, 6, 9)).missing == (IS_MAJOR, NOT_EXACT)
    assert _repair(BETWEEN, model, dt.date(2026, 6, 13)).decided


def test_an_option_that_may_have_been_used_outside_its_time_is_not_breached() -> None:
    option = norm("1", window=DUE, **MAY)
    plan = plan_of(log=acts(Sometime(dt.date(2026, 6, 19), dt.date(2026, 6, 21))))
    report = report_of(option, REPAIR, plan=plan, as_of=dt.date(2026, 6, 18))
    assert [(each.norm.id, each.standing) for each in report.findings] == [("1", Standing.CANNOT_BE_VERIFIED)]


def test_where_one_breach_is_sure_the_doubtful_ones_are_not_asked_about() -> None:
    stages = (launch(id="a", can_refuse=True), launch(id="b"))
    plan = plan_of(None, *stages, log=acts(complete=TODAY))
    primary = norm("1", Stage.can_refuse, per=Stage, window=DUE)
    second = norm("2", Model.frontier, action=OTHER_ACT, after_breach_of="1")
    missing = report_of(primary, second, plan=plan).finding("an-act/2").missing
    assert [fact.path for fact in missing] == ["model[the-model].frontier"]


def test_a_gate_stops_at_what_may_breach_a_ban_unless_the_undecided_only_warns() -> None:
    day = dt.date(2026, 6, 12)
    report = report_of(BETWEEN, plan=plan_of(log=acts(day)), as_of=day)
    (stop,) = Gate(force=Force.BINDING).objections(report)
    assert stop.why == "the plan may breach it: facts are missing"
    assert Gate(force=Force.BINDING, stops_at_undecided=False).passes(report)


def test_a_breach_that_hangs_on_a_fact_does_not_ask_for_what_would_date_its_window() -> None:
    made = norm("1", Model.major, window=EarliestOf((DUE, AtOrBefore(first(Stage.starts)))))
    plan = plan_of(None, launch(Missing.NOT_STATED), log=acts(complete=TODAY))
    report = report_of(made, REPAIR, plan=plan)
    primary = report.finding("an-act/1")
    assert (primary.standing, [fact.path for fact in primary.undated]) == (Standing.OVERDUE, ["stage[ga].starts"])
    assert [fact.path for fact in report.finding("an-act/2").missing] == ["model[the-model].major"]


def test_a_day_that_may_come_earlier_hangs_on_what_dates_the_window_alone() -> None:
    late = norm("1", window=EarliestOf((DUE, AtOrBefore(first(Stage.starts)))))
    unknown, known = launch(Missing.NOT_STATED), launch(LAUNCH)
    assert only(report_of(late, plan=plan_of(None, unknown))).may_come_earlier
    assert not only(report_of(late, plan=plan_of(None, known))).may_come_earlier
    open_ = norm("1", Model.major, window=late.window)
    assert not only(report_of(open_, plan=plan_of(None, unknown))).may_come_earlier  # whether it holds at all is open
