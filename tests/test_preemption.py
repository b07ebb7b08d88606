"""The laws of the states beside each other, and what a hypothetical act of Congress would leave of them."""

import datetime as dt
from pathlib import Path

import pytest

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval
from frontierpolicy.drafting import Instrument
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.instruments._frontier_examples import LAB, did, lab
from frontierpolicy.instruments.us_ny_raise.text_2026 import Standing2026
from frontierpolicy.places import Place, country, place
from frontierpolicy.plans import ReleasePlan
from frontierpolicy.provisions import Block, Pattern
from frontierpolicy.provisions.actions import PUBLISH_SYSTEM_CARD
from frontierpolicy.rendering import instrument_document, plain_text
from frontierpolicy.serialization import instrument_from_data, instrument_to_data, load_additions
from frontierpolicy.terms import Standing
from tests.worlds import EDGE, norm, report_of

SAMPLE = Path(__file__).parent.parent / "docs" / "samples" / "preempting-statute.toml"
STATES = ("us-ca-sb53", "us-ct-sb5", "us-il-aisma", "us-ny-raise")
ASKED, BEGINS = dt.date(2026, 11, 23), dt.date(2027, 7, 1)
REPORTS = {
    "us-ca-sb53/22757.12(c)(1)",
    "us-ca-sb53/22757.12(c)(2)",
    "us-il-aisma/10(c)(1)",
    "us-il-aisma/10(c)(2)",
    "us-ny-raise/1421(3)(a)",
    "us-ny-raise/1421(3)(b)",
}
OTHERS = {"us-il-aisma/10(c)(3)", "us-il-aisma/18(a).deploy", "us-ny-raise/1428(1).deploy"}


def _statute() -> Instrument:
    (found,) = load_additions(SAMPLE, vocabulary={}).instruments
    return found


def _plan(starts: dt.date, *, card: bool = False) -> ReleasePlan:
    entries = (did(PUBLISH_SYSTEM_CARD, dt.date(2026, 11, 1), about="the-model"),) if card else ()
    exempt = Standing2026(exempt=False, other_model_in_state=False)
    return lab(starts, where=frozenset({country("US")}), about_lab=(exempt,), log=entries)


def _report(starts: dt.date, *, preempted: bool, card: bool = False) -> Report:
    book = instruments.all().only(*STATES)
    return evaluate(_plan(starts, card=card), book | _statute() if preempted else book, as_of=ASKED)


def _of_stage(report: Report) -> set[str]:
    return {each.provision for each in report.findings if each.item == "stage"}


def test_one_system_card_is_six_findings_of_three_statutes_in_two_groups() -> None:
    report = _report(BEGINS, preempted=False, card=True)
    met = {each.provision for each in report.findings if each.standing is Standing.MET}
    assert met == REPORTS
    groups = [{each.provision for each in group.findings} for group in report.actions]
    assert [group for group in groups if group & REPORTS] == [
        {"us-ca-sb53/22757.12(c)(1)", "us-il-aisma/10(c)(1)", "us-ny-raise/1421(3)(a)"},
        {"us-ca-sb53/22757.12(c)(2)", "us-il-aisma/10(c)(2)", "us-ny-raise/1421(3)(b)"},
    ]


def test_the_hypothetical_act_is_not_among_the_shipped_instruments() -> None:
    assert "us-hypothetical-preemption" not in instruments.names()


@pytest.mark.parametrize(("starts", "left"), [(BEGINS - dt.timedelta(days=1), REPORTS | OTHERS), (BEGINS, set[str]())])
def test_from_its_day_on_no_state_asks_for_a_report(starts: dt.date, left: set[str]) -> None:
    assert _of_stage(_report(starts, preempted=False)) == REPORTS | OTHERS
    assert _of_stage(_report(starts, preempted=True)) == left


def test_frameworks_end_with_it_and_the_protection_of_employees_stays() -> None:
    report = _report(BEGINS, preempted=True)
    held = {each.provision: each.holds for each in report.findings if each.bearer == LAB}
    assert held["us-ca-sb53/22757.12(a)"] == (Interval(dt.date(2026, 1, 1), BEGINS),)
    assert held["us-ny-raise/1421(1)"] == (Interval(dt.date(2027, 1, 1), BEGINS),)
    assert "us-il-aisma/10(a)" not in held  # it would begin in 2028
    assert held["us-ca-sb53/1107.1(d)"] == (Interval(dt.date(2026, 1, 1)),)
    assert held["us-il-aisma/20(d)"] == (Interval(dt.date(2027, 1, 1)),)
    assert held["us-ct-sb5/2.notice"] == (Interval(dt.date(2026, 10, 1)),)


def test_what_it_stops_is_told() -> None:
    told = _report(BEGINS, preempted=True).blocked
    assert "us-ca-sb53/22757.12(c)(1) is stopped by us-hypothetical-preemption/2 (A hypothetical act s. 2)" in told
    assert not [each for each in told if each.startswith("us-ct-sb5")]


def test_it_comes_back_from_its_data() -> None:
    statute = _statute()
    assert instrument_from_data(instrument_to_data(statute)) == statute
    assert "stops: norms about catastrophic risk or reporting under the law of the parts of US" in (
        plain_text(instrument_document(statute, on=ASKED))
    )


@pytest.mark.parametrize(
    ("jurisdiction", "stopped"),
    [("US-CA", True), ("US-NY", True), ("US", False), ("UY", False), (None, False)],
)
def test_a_pattern_for_the_parts_of_a_country_fits_their_law_alone(jurisdiction: str | None, *, stopped: bool) -> None:
    where: Place | None = None if jurisdiction is None else place(jurisdiction)
    report = report_of(norm("1"), Block(id="2", citation=EDGE, pattern=Pattern(parts_of="US")), jurisdiction=where)
    assert [each.norm.id for each in report.findings] == ([] if stopped else ["1"])
