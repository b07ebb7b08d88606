"""What opposes, overrides, blocks or follows upon what."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Interval, days
from frontierpolicy.deadlines import AtOrBefore, Window, Within
from frontierpolicy.evaluation import MissingFact, Report, evaluate
from frontierpolicy.facts import Missing
from frontierpolicy.parties.known import CAISI, META, NSA, OPENAI
from frontierpolicy.places import country
from frontierpolicy.plans import (
    Log,
    Model,
    Stage,
)
from frontierpolicy.provisions import Block, Norm, Override, Pattern
from frontierpolicy.terms import (
    Force,
    Outcome,
)
from tests.worlds import (
    BAN,
    DAY,
    DUE,
    EDGE,
    MAY,
    OTHER_ACT,
    REQUEST,
    TODAY,
    TOMORROW,
    acts,
    instrument,
    launch,
    norm,
    plan_of,
    report_of,
)


def _opposed(**edge: Any) -> Report:
    return report_of(norm("must"), norm("ban", **BAN), **edge)


def test_two_that_oppose_and_are_not_ranked_are_a_conflict_and_both_stay() -> None:
    report = _opposed()
    assert {finding.norm.id for finding in report.findings} == {"must", "ban"}
    (conflict,) = report.conflicts
    assert {conflict.one, conflict.other} == {finding.id for finding in report.findings}
    assert conflict.why == "Meta must not do it to the-model for others; Meta must do it to the-model for others"


@pytest.mark.parametrize(("winner", "loser"), [("must", "ban"), ("ban", "must")])
def test_an_override_settles_what_opposes(winner: str, loser: str) -> None:
    report = _opposed(overrides=(Override(winner=winner, loser=loser, citation=EDGE),))
    assert [finding.norm.id for finding in report.findings] == [winner]
    assert report.conflicts == ()
    (why,) = report.why_not(f"an-act/{loser}")
    assert f"nothing stands against it: an-act/{winner}" in str(why)


def test_an_instrument_whose_only_duty_is_overridden_says_by_what() -> None:
    book = instrument(norm("must")) | instrument(
        norm("ban", **BAN), name="other-act", overrides=(Override(winner="an-act/must", loser="ban", citation=EDGE),)
    )
    report = evaluate(plan_of(), book, as_of=DAY)
    assert [finding.id.split(":")[0] for finding in report.findings] == ["an-act/must"]
    assert [(each.instrument, each.outcome, each.reason) for each in report.silences] == [
        ("other-act", Outcome.OUT_OF_SCOPE, "s. ban: not so: nothing stands against it: an-act/must")
    ]


def test_an_override_wins_only_where_its_winner_applies_and_opposes() -> None:
    edge = (Override(winner="must", loser="ban", citation=EDGE),)
    open_ = report_of(norm("must", Model.major), norm("ban", **BAN), overrides=edge)
    assert {finding.norm.id: finding.decided for finding in open_.findings} == {"must": False, "ban": False}
    not_opposed = report_of(norm("must", action=OTHER_ACT), norm("ban", **BAN), overrides=edge)
    assert len(not_opposed.decided) == 2
    by_name = report_of(norm("must", bearer=META), norm("ban", **BAN), overrides=edge)
    assert [finding.norm.id for finding in by_name.findings] == ["must"]
    by_role = report_of(norm("must"), norm("ban", **BAN, bearer=META), overrides=edge)
    assert [finding.norm.id for finding in by_role.findings] == ["must"]
    of_another = report_of(norm("must", bearer=OPENAI), norm("ban", **BAN), overrides=edge)
    assert len(of_another.decided) == 2
    without_plan = evaluate(
        None,
        instrument(norm("must", per=None, bearer=NSA), norm("ban", per=None, bearer=NSA, **BAN), overrides=edge),
        as_of=DAY,
    )
    assert [finding.norm.id for finding in without_plan.findings] == ["must"]


def test_a_permission_of_lesser_force_never_beats_a_ban() -> None:
    report = report_of(norm("may", **MAY, **REQUEST), norm("ban", **BAN))
    assert len(report.findings) == 2
    assert "the ban stands" in report.conflicts[0].why


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        (norm("1"), norm("2", **BAN, towards=NSA), 1),
        (norm("1", towards=NSA), norm("2", **BAN, towards=NSA), 1),
        (norm("1", towards=NSA), norm("2", **BAN, towards=CAISI), 0),
        (norm("1", bearer=OPENAI), norm("2", **BAN), 0),
        (norm("1"), norm("2", **BAN, action=OTHER_ACT), 0),
        (norm("1", Model.major), norm("2", **BAN), 0),
        (norm("1").during(Interval(None, TODAY)), norm("2", **BAN).during(Interval(TODAY)), 0),
        (norm("1").during(Interval(None, TOMORROW)), norm("2", **BAN).during(Interval(TODAY)), 1),
        (norm("1", window=AtOrBefore(TODAY)), norm("2", window=Within(TOMORROW, period=days(3))), 1),
        (norm("1", window=AtOrBefore(TOMORROW)), norm("2", window=Within(TOMORROW, period=days(3))), 0),
        (norm("2", window=Within(TOMORROW, period=days(3))), norm("1", window=AtOrBefore(TODAY)), 1),
        (norm("1"), norm("2"), 0),
        (norm("1", **MAY), norm("2", **MAY), 0),
    ],
)
def test_what_makes_a_conflict(one: Norm, other: Norm, conflicts: int) -> None:
    assert len(report_of(one, other).conflicts) == conflicts


def test_norms_of_two_stages_do_not_meet() -> None:
    plan = plan_of(None, launch(id="a"), launch(id="ab"))
    report = report_of(norm("1", per=Stage), norm("2", per=Stage, **BAN), plan=plan)
    assert len(report.conflicts) == 2
    assert all(conflict.one.split(":")[-1] == conflict.other.split(":")[-1] for conflict in report.conflicts)
    nested = report_of(norm("1"), norm("2", per=Stage, **BAN), plan=plan)
    assert len(nested.conflicts) == 2


def test_a_block_stops_a_pattern_and_says_so() -> None:
    block = Block(id="no", citation=EDGE, pattern=Pattern(forces=frozenset({Force.BINDING})))
    report = report_of(norm("1"), norm("2", **REQUEST), block)
    assert [finding.norm.id for finding in report.findings] == ["2"]
    assert report.blocked == ("an-act/1 is stopped by an-act/no (An Act edge)",)
    alone = report_of(norm("1"), block)
    assert (alone.silences[0].outcome, alone.silences[0].reason) == (
        Outcome.BLOCKED,
        "an-act/1 is stopped by an-act/no",
    )


def test_a_block_with_a_condition_stops_only_where_it_holds() -> None:
    block = Block(id="no", citation=EDGE, pattern=Pattern(), per=Model, condition=Model.major)
    for major, decided in ((True, None), (False, True), (Missing.NOT_STATED, False)):
        found = report_of(norm("1"), block, plan=plan_of(Model(id="m", major=major))).findings
        assert [finding.decided for finding in found] == ([] if decided is None else [decided])
    in_canada = Block(id="no", citation=EDGE, pattern=Pattern(jurisdiction="CA"))
    assert len(report_of(norm("1"), in_canada).findings) == 1
    assert report_of(norm("1"), in_canada, jurisdiction=country("CA")).findings == ()


@pytest.mark.parametrize(
    ("log", "window", "secondary"),
    [
        (acts(complete=TODAY), DUE, True),
        (acts(dt.date(2026, 6, 21)), DUE, True),
        (acts(dt.date(2026, 6, 20)), DUE, None),
        (acts(), DUE, False),
        (acts(complete=TODAY), AtOrBefore(TOMORROW), None),
    ],
)
def test_a_secondary_duty_follows_a_breach_and_never_erases_it(
    log: Log, window: Window, secondary: bool | None
) -> None:
    parts = (norm("2", action=OTHER_ACT, after_breach_of="1"), norm("1", window=window))
    report = report_of(*parts, plan=plan_of(log=log))
    found = {finding.norm.id: finding.decided for finding in report.findings}
    assert found == {"1": True} | ({} if secondary is None else {"2": secondary})


def test_a_breach_that_is_conditional_or_somebody_else_s_leaves_the_secondary_duty_open_or_away() -> None:
    late = plan_of(log=acts(complete=TODAY))
    conditional = report_of(
        norm("1", Model.major, window=DUE), norm("2", action=OTHER_ACT, after_breach_of="1"), plan=late
    )
    assert [finding.decided for finding in conditional.findings] == [False, False]
    others = report_of(
        norm("1", bearer=OPENAI, window=DUE), norm("2", action=OTHER_ACT, after_breach_of="1"), plan=late
    )
    assert [finding.norm.id for finding in others.findings] == ["1"]
    without = report_of(norm("2", action=OTHER_ACT, after_breach_of="9"), plan=late)
    assert without.findings == ()
    third = report_of(
        norm("3", after_breach_of="2"), norm("2", window=DUE, after_breach_of="1"), norm("1", window=DUE), plan=late
    )
    assert len(third.findings) == 3


NOT_SEEN = MissingFact("log.tests/act", "Is it so that Meta has done it?", "the record does not reach far enough")
IS_MAJOR = MissingFact("model[the-model].major", Model.major.question, Missing.NOT_STATED.value)


@pytest.mark.parametrize(
    ("primary", "log", "asked"),
    [
        (norm("1", window=DUE), acts(), (NOT_SEEN,)),
        (norm("1", Model.major, window=DUE), acts(complete=TODAY), (IS_MAJOR,)),
        (norm("1", Model.major, window=DUE), acts(), (IS_MAJOR, NOT_SEEN)),
    ],
)
def test_what_follows_a_doubtful_breach_asks_what_would_settle_the_breach(
    primary: Norm, log: Log, asked: tuple[MissingFact, ...]
) -> None:
    report = report_of(primary, norm("2", action=OTHER_ACT, after_breach_of="1"), plan=plan_of(log=log))
    assert report.finding("an-act/2").missing == asked
    settled = norm("2", Model.frontier, action=OTHER_ACT, after_breach_of="1")
    sure = report_of(norm("1", window=DUE), settled, plan=plan_of(log=acts(complete=TODAY)))
    assert [each.path for each in sure.finding("an-act/2").missing] == ["model[the-model].frontier"]


def test_of_several_that_may_be_broken_only_the_doubtful_ones_are_asked_about() -> None:
    stages = (launch(id="a", can_refuse=True), launch(id="b"))
    plan = plan_of(None, *stages, log=acts(dt.date(2026, 6, 10), about="b"))
    primary = norm("1", Stage.can_refuse, per=Stage, window=DUE)
    report = report_of(primary, norm("2", action=OTHER_ACT, after_breach_of="1"), plan=plan)
    assert [each.missing != () for each in report.findings if each.norm.id == "1"] == [False, True]
    assert report.finding("an-act/2").missing == (NOT_SEEN,)
