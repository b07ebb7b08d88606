"""A fact of each calendar year: which year is missing, and that a year to come is asked last."""

import pytest

from frontierpolicy.facts import Missing, preceding_year
from frontierpolicy.facts.kinds import YearsGiven
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Actor, Model
from frontierpolicy.quantities import Money, usd
from frontierpolicy.rendering import Table, report_document
from tests.worlds import norm, only, plan_of, report_of

LARGE = preceding_year(Actor.revenue) > usd("500e6")
PATH = "actor[meta].revenue"


@pytest.mark.parametrize(
    ("revenue", "reason", "year"),
    [
        ({2024: usd(1)}, "not stated for 2025", 2025),  # the law of 2026 reads 2025
        ({2024: usd(1), 2025: Missing.CLASSIFIED}, "classified for 2025", 2025),
        ({2025: usd("9e8")}, "not stated for 2026", 2026),  # of the years before, 2019 is further away
        ({2023: usd("9e8"), 2025: usd("9e8")}, "not stated for 2026", 2026),  # as near as 2024, and yet to come
        ({2022: usd("9e8"), 2024: usd(1), 2025: usd("9e8"), 2026: usd(1)}, "not stated for 2027", 2027),
        (Missing.NOT_STATED, "not stated", None),
    ],
)
def test_the_year_that_is_missing_is_named_the_nearest_to_that_which_the_law_reads_today(
    revenue: YearsGiven[Money], reason: str, year: int | None
) -> None:
    plan = plan_of(actors=(Actor(party=META, revenue=revenue),))
    finding = only(report_of(norm(condition=LARGE), plan=plan))
    assert [(each.path, each.reason, each.year) for each in finding.missing] == [(PATH, reason, year)]


def test_what_only_a_year_to_come_can_tell_is_asked_last() -> None:
    plan = plan_of(Model(id="m"), actors=(Actor(party=META, revenue={2025: usd(1)}),))
    parts = [norm(each, LARGE) for each in ("1", "2", "3")]
    report = report_of(*parts, norm("4", Model.major), plan=plan)
    asked = [(each.fact.path, each.fact.year, len(each.findings)) for each in report.questions]
    assert asked[-1] == (PATH, 2026, 3)
    assert ("model[m].major", None, 1) in asked[:-1]


def test_a_duty_that_is_sure_for_a_time_is_told_as_open_after_it() -> None:
    plan = plan_of(actors=(Actor(party=META, revenue={2025: usd("9e8")}),))
    report = report_of(norm(condition=LARGE), plan=plan)
    (table,) = [block for block in report_document(report) if isinstance(block, Table)]
    assert "(current: surely from 2026-01-01 until 2027-01-01, perhaps " in table.rows[0][2].text
