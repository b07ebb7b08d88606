"""Corners of evaluation that mutants of it survived in: hours against days, chains of models, opponents, silences."""

import datetime as dt

import pytest

from frontierpolicy.calendars import EventTime, Interval, hours
from frontierpolicy.conditions import Lineage, of
from frontierpolicy.counting import ElapsedHours
from frontierpolicy.deadlines import Within
from frontierpolicy.drafting import Ending
from frontierpolicy.evaluation.reasons import said
from frontierpolicy.facts import History
from frontierpolicy.places import country
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Override
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Outcome, Standing, Status
from tests.worlds import BAN, DAY, EDGE, acts, instrument, norm, only, plan_of, report_of

NOON = dt.datetime(2026, 6, 20, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("done", "standing"),
    [
        (NOON - dt.timedelta(hours=1), Standing.MET),
        (dt.date(2026, 6, 20), Standing.CANNOT_BE_VERIFIED),  # before noon or after it
        (dt.date(2026, 6, 21), Standing.MET_LATE),
        (NOON, Standing.MET),
        (NOON + dt.timedelta(minutes=1), Standing.MET_LATE),
    ],
)
def test_an_act_known_to_the_day_stands_open_against_a_window_that_closes_in_its_course(
    done: EventTime, standing: Standing
) -> None:
    finding = only(
        report_of(
            norm(window=Within(NOON - dt.timedelta(hours=24), period=hours(24), counting=ElapsedHours("UTC"))),
            plan=plan_of(log=acts(done)),
        )
    )
    assert finding.standing is standing


@pytest.mark.parametrize(("number", "more"), [(6, ""), (7, " and 1 more"), (13, " and 7 more")])
def test_of_many_values_the_first_are_told_and_how_many_more_there_are(number: int, more: str) -> None:
    codes = ["US", "CA", "FR", "DE", "IT", "ES", "PT", "SE", "NO", "FI", "DK", "NL", "BE"][:number]
    found = said(frozenset(map(country, codes)))
    assert (found.count(", "), found.endswith(more)) == (5, True)


BASE, CHANGED = Model(id="base"), Model(id="m", base=Model(id="base"))


def test_the_same_fact_of_two_models_is_two_facts_where_every_completion_is_tried() -> None:
    either = norm(condition=Model.major | of(Lineage.BASE, ~Model.major))
    assert not only(report_of(either, plan=plan_of(CHANGED), exact=True)).decided
    one = norm(condition=Model.major | ~Model.major)
    assert only(report_of(one, plan=plan_of(CHANGED), exact=True)).decided


def test_a_norm_that_loses_in_every_completion_is_not_found_where_each_is_tried() -> None:
    bans = (norm("2", Model.major, **BAN), norm("3", ~Model.major, **BAN))
    edges = tuple(Override(winner=each, loser="1", citation=EDGE) for each in "23")
    for exact, told in ((True, ["2", "3"]), (False, ["1", "2", "3"])):
        report = report_of(norm("1"), *bans, overrides=edges, exact=exact)
        assert sorted(each.norm.id for each in report.findings) == told


def test_what_changes_in_the_base_of_a_model_changes_what_is_read_through_it() -> None:
    since = dt.date(2026, 3, 1)
    grown = History(((dt.date(2025, 1, 1), flop("1e24")), (since, flop("2e25"))))
    model = Model(id="m", modification_compute=flop("1e24"), base=BASE.having(training_compute=grown))
    both = of(Lineage.BASE, Model.training_compute) + Model.modification_compute
    finding = only(report_of(norm(condition=both > flop("1e25")), plan=plan_of(model)))
    assert finding.holds == (Interval(since),)


@pytest.mark.parametrize(
    ("begins", "ending", "outcome", "reason"),
    [
        (dt.date(2027, 1, 1), None, Outcome.NOT_YET_IN_FORCE, "it begins 2027-01-01"),
        (dt.date(2027, 1, 1), dt.date(2028, 1, 1), Outcome.NOT_YET_IN_FORCE, "it begins 2027-01-01"),
        (dt.date(2020, 1, 1), dt.date(2026, 1, 1), Outcome.REVOKED, "it ended 2026-01-01 (An Act edge)"),
    ],
)
def test_a_silent_instrument_tells_when_it_begins_or_when_it_ended(
    begins: dt.date, ending: dt.date | None, outcome: Outcome, reason: str
) -> None:
    over = None if ending is None else Ending(status=Status.REVOKED, on=ending, known_at=begins, citation=EDGE)
    parts = norm(condition=Model.major)
    report = report_of(parts, begins=begins, ending=over, plan=plan_of(Model(id="m", major=False)))
    assert instrument(parts, begins=begins, ending=over).status(DAY) is not Status.IN_FORCE
    assert [(each.outcome, reason in each.reason) for each in report.silences] == [(outcome, True)]
