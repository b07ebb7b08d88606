"""Which law governs when, and what a finding holds over."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, Sometime, month
from frontierpolicy.conditions import ALWAYS, DefinedTerm, Happened
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import Ending
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import History, Missing, exactly
from frontierpolicy.parties.known import META
from frontierpolicy.places import PlaceList, country
from frontierpolicy.plans import (
    Actor,
    Entry,
    Log,
    Model,
    Pause,
    Recipient,
    Stage,
)
from frontierpolicy.provisions import counts_as
from frontierpolicy.provisions.actions import MAKE_AVAILABLE, SIGN
from frontierpolicy.terms import (
    Basis,
    Force,
    Role,
    Standing,
    Status,
    Timing,
)
from tests.worlds import (
    BAN,
    DAY,
    EDGE,
    TODAY,
    YESTERDAY,
    instrument,
    launch,
    norm,
    only,
    plan_of,
    report_of,
)

LAW_FROM = dt.date(2026, 6, 12)


@pytest.mark.parametrize(
    ("starts", "decided"),
    [
        (dt.date(2026, 6, 11), None),
        (dt.date(2026, 6, 12), True),
        (dt.date(2026, 6, 29), True),
        (dt.date(2026, 6, 30), None),
        (month("2026-06"), False),
        (Sometime(dt.date(2026, 6, 12), dt.date(2026, 6, 29)), True),
        (Sometime(dt.date(2026, 6, 11), dt.date(2026, 6, 12)), False),
        (Missing.NOT_YET_DECIDED, False),
        (dt.datetime(2026, 6, 12, 0, tzinfo=dt.UTC), True),
        (dt.datetime(2026, 6, 11, 23, 59, tzinfo=dt.UTC), None),
    ],
)
def test_an_act_is_governed_by_the_law_of_its_day(starts: Any, decided: bool | None) -> None:
    made = norm(per=Stage, window=AtOrBefore(Stage.starts)).during(Interval(LAW_FROM, dt.date(2026, 6, 30)))
    findings = report_of(made, plan=plan_of(None, launch(starts)), as_of=dt.date(2026, 7, 1)).findings
    assert [finding.decided for finding in findings] == ([] if decided is None else [decided])


def test_what_hangs_on_the_day_of_an_act_asks_for_it() -> None:
    made = norm(per=Stage).during(Interval(LAW_FROM))
    unknown = only(report_of(made, plan=plan_of(None, launch(Missing.NOT_STATED))))
    assert [(fact.path, fact.reason) for fact in unknown.missing] == [
        ("stage[ga].starts", "it decides which law governs")
    ]


def test_what_hangs_on_the_day_of_an_act_asks_for_it_where_nobody_is_known_to_bear_it() -> None:
    made = norm(per=Stage, window=AtOrBefore(Stage.starts), bearer=Role.HOST).during(Interval(LAW_FROM))
    around = Sometime(LAW_FROM - dt.timedelta(days=1), LAW_FROM)
    asked = only(report_of(made, plan=plan_of(None, launch(around)))).missing
    assert [fact.path for fact in asked] == ["roles.host", "stage[ga].starts"]
    assert [fact.path for fact in only(report_of(made, plan=plan_of(None, launch(LAW_FROM)))).missing] == ["roles.host"]


BAN_IN_JUNE = norm(per=Stage, **BAN, action=MAKE_AVAILABLE).during(Interval(LAW_FROM, dt.date(2026, 6, 30)))


@pytest.mark.parametrize(
    ("stage", "holds", "undecided", "standing"),
    [
        (launch(dt.date(2026, 6, 1)), (LAW_FROM, dt.date(2026, 6, 30)), None, Standing.BREACHED),
        (launch(dt.date(2026, 6, 20)), (dt.date(2026, 6, 20), dt.date(2026, 6, 30)), None, Standing.BREACHED),
        (launch(dt.date(2026, 6, 26)), (dt.date(2026, 6, 26), dt.date(2026, 6, 30)), None, Standing.WOULD_BREACH),
        (launch(dt.date(2026, 6, 1), pauses=(Pause(dt.date(2026, 6, 10), dt.date(2026, 7, 1)),)), (LAW_FROM, dt.date(2026, 6, 30)), None,
         Standing.COMPLIES),
        (launch(dt.date(2026, 6, 1), pauses=(Pause(dt.date(2026, 6, 10)),)), (LAW_FROM, dt.date(2026, 6, 30)), None, Standing.COMPLIES),
        (launch(dt.date(2026, 6, 1), pauses=(Pause(dt.date(2026, 6, 12), dt.date(2026, 7, 1)),)), (LAW_FROM, dt.date(2026, 6, 30)), None,
         Standing.MAY_BREACH),
        (launch(dt.date(2026, 6, 1), pauses=(Pause(dt.date(2026, 6, 10), dt.date(2026, 6, 27)),)), (LAW_FROM, dt.date(2026, 6, 30)), None,
         Standing.WOULD_BREACH),
        (launch(dt.date(2026, 6, 1), ends=dt.date(2026, 6, 15)), (LAW_FROM, dt.date(2026, 6, 15)), (dt.date(2026, 6, 15), dt.date(2026, 6, 16)),
         Standing.BREACHED),
        (launch(Missing.NOT_STATED), None, (LAW_FROM, dt.date(2026, 6, 30)), Standing.MAY_BREACH),
    ],
)  # fmt: skip
def test_conduct_is_governed_at_each_moment(stage: Stage, holds: Any, undecided: Any, standing: Standing) -> None:
    finding = only(report_of(BAN_IN_JUNE, plan=plan_of(None, stage)))
    assert finding.holds == (() if holds is None else (Interval(*holds),))
    assert finding.undecided == (() if undecided is None else (Interval(*undecided),))
    assert finding.standing is standing


@pytest.mark.parametrize(
    "stage",
    [launch(dt.date(2026, 6, 30)), launch(dt.date(2026, 5, 1), ends=dt.date(2026, 6, 11)), launch(dt.date(2026, 7, 1))],
)
def test_conduct_outside_the_time_of_the_law_is_free(stage: Stage) -> None:
    assert report_of(BAN_IN_JUNE, plan=plan_of(None, stage)).findings == ()


def test_a_law_that_begins_within_a_day_governs_from_its_hour() -> None:
    letter = dt.datetime(2026, 6, 12, 17, 21, tzinfo=dt.timezone(dt.timedelta(hours=-4)))
    ban = norm(per=Stage, **BAN, action=MAKE_AVAILABLE).during(Interval(letter))
    assert only(report_of(ban, plan=plan_of(None, launch(dt.date(2026, 6, 1))))).holds == (Interval(letter),)
    act = norm(per=Stage).during(Interval(letter))
    assert not only(report_of(act, plan=plan_of(None, launch(dt.date(2026, 6, 12))))).decided
    exact = launch(dt.datetime(2026, 6, 12, 18, tzinfo=letter.tzinfo))
    assert only(report_of(act, plan=plan_of(None, exact))).decided


def test_a_duty_holds_where_its_facts_do() -> None:
    changing = Model(
        id="m",
        major=History(((dt.date(2026, 6, 1), True), (dt.date(2026, 6, 10), False), (dt.date(2026, 6, 20), True))),
    )
    finding = only(report_of(norm(condition=Model.major), plan=plan_of(changing)))
    june = [Interval(dt.date(2026, 6, 1), dt.date(2026, 6, 10)), Interval(dt.date(2026, 6, 20))]
    assert list(finding.holds) == june
    assert finding.undecided == (Interval(dt.date(2020, 1, 1), dt.date(2026, 6, 1)),)


def test_a_duty_changes_with_the_year_it_looks_back_to() -> None:
    from frontierpolicy.facts import preceding_year
    from frontierpolicy.quantities import usd

    large = norm(condition=preceding_year(Actor.revenue) > usd("500e6"))
    plan = plan_of(actors=(Actor(party=META, revenue={2024: usd("4e8"), 2025: usd("6e8"), 2026: usd("4e8")}),))
    finding = only(report_of(large, plan=plan))
    assert finding.holds == (Interval(dt.date(2026, 1, 1), dt.date(2027, 1, 1)),)
    assert finding.undecided == (Interval(dt.date(2020, 1, 1), dt.date(2025, 1, 1)), Interval(dt.date(2028, 1, 1)))


def test_a_duty_changes_with_the_lists_it_reads() -> None:
    known = PlaceList(id="l", title="l", members=[country("CN")], known=Interval(dt.date(2026, 6, 1)), citation=EDGE)
    ban = norm(per=Recipient, **BAN, condition=Recipient.location.is_within(known), towards=Recipient)
    plan = plan_of(None, launch(dt.date(2026, 5, 1), recipients=exactly(Recipient(id="r", location=country("CN")))))
    finding = only(report_of(ban, plan=plan))
    assert (finding.undecided, finding.holds) == (
        (Interval(dt.date(2026, 5, 1), dt.date(2026, 6, 1)),),
        (Interval(dt.date(2026, 6, 1)),),
    )


def test_a_signature_counts_from_its_day() -> None:
    committed = norm(condition=Happened(action=SIGN, about="x"), force=Force.COMMITTED, basis=Basis.SIGNATURE)
    entry = Entry(what=SIGN, by=META, about="x", on=dt.date(2026, 6, 10), until=dt.date(2026, 6, 20), source="s")
    log = Log(of=SIGN, about="x", entries=(entry,), complete_until=DAY)
    finding = only(report_of(committed, record=(log,)))
    assert finding.holds == (Interval(dt.date(2026, 6, 10), dt.date(2026, 6, 20)),)
    assert finding.undecided == (Interval(dt.date(2026, 6, 20), dt.date(2026, 6, 21)),)
    assert finding.timing is Timing.PAST


def test_beyond_the_end_of_a_list_nothing_is_denied() -> None:
    committed = norm(condition=Happened(action=SIGN, about="x"), force=Force.COMMITTED, basis=Basis.SIGNATURE)
    log = Log(of=SIGN, about="x", complete_until=YESTERDAY)
    assert only(report_of(committed, record=(log,))).undecided == (Interval(TODAY),)
    assert report_of(committed, record=(log,), as_of=YESTERDAY).findings == ()


def test_a_term_changes_with_what_defines_it() -> None:
    term = DefinedTerm(id="x/t", phrase="a thing", subject=Model)
    definition = counts_as(term, id="d", citation=EDGE, when=ALWAYS).during(Interval(dt.date(2026, 6, 1)))
    finding = only(report_of(definition, norm("1", term)))
    assert finding.holds == (Interval(dt.date(2026, 6, 1)),)


@pytest.mark.parametrize(
    ("as_of", "timing"),
    [
        (dt.date(2026, 6, 11), Timing.UPCOMING),
        (LAW_FROM, Timing.CURRENT),
        (dt.date(2026, 6, 29), Timing.CURRENT),
        (dt.date(2026, 6, 30), Timing.PAST),
    ],
)
def test_a_finding_lies_before_on_or_after_the_day_of_the_question(as_of: dt.date, timing: Timing) -> None:
    report = report_of(BAN_IN_JUNE, plan=plan_of(None, launch(dt.date(2026, 6, 1))), as_of=as_of)
    assert only(report).timing is timing
    assert report.at(timing) == report.findings


def test_knowledge_and_the_day_of_the_question_are_two_things() -> None:
    ending = Ending(status=Status.REVOKED, on=dt.date(2026, 6, 20), known_at=dt.date(2026, 6, 22), citation=EDGE)
    for known_at, end in ((dt.date(2026, 6, 21), None), (dt.date(2026, 6, 22), dt.date(2026, 6, 20))):
        finding = only(report_of(norm(), ending=ending, as_of=dt.date(2026, 6, 30), known_at=known_at))
        assert finding.holds == (Interval(dt.date(2020, 1, 1), end),)


def test_a_june_question_with_june_knowledge_is_answered_alike_after_later_law() -> None:
    plan = plan_of(None, launch())
    later = instrument(norm("9", **BAN), name="later", issued=dt.date(2026, 8, 1), begins=dt.date(2026, 1, 1))
    signature = Entry(what=SIGN, by=META, about="us-caisi-agreements", on=dt.date(2026, 8, 1), source="s")
    june = evaluate(plan, instruments.all(), as_of=DAY)
    assert evaluate(plan, instruments.all() | later, as_of=DAY, record=(Log(of=SIGN, entries=(signature,)),)) == june
