"""Deadlines in the text of a report: what moves, and what waits for another act."""

import datetime as dt

from frontierpolicy.calendars import days
from frontierpolicy.conditions import Occurred
from frontierpolicy.counting import Regulation1182
from frontierpolicy.deadlines import Within
from frontierpolicy.evaluation import Report
from frontierpolicy.parties.known import CAISI
from frontierpolicy.rendering import Cell, Table, report_document
from tests.worlds import DUE, OTHER_ACT, norm, report_of


def _rows(report: Report) -> list[tuple[Cell, ...]]:
    return [row for block in report_document(report) if isinstance(block, Table) for row in block.rows]


def test_a_deadline_that_moves_says_until_when_it_is_lawful_and_one_that_waits_what_it_would_be() -> None:
    """14 days from 14 December 2026 end on a closed day; 30 days after an act that is due on 20 June is 20 July."""
    rolls = norm("1", window=Within(dt.date(2026, 12, 14), period=days(14), counting=Regulation1182()))
    first = norm("2", per=None, bearer=CAISI, action=OTHER_ACT, window=DUE)
    waits = norm("3", per=None, window=Within(Occurred(action=OTHER_ACT, by=CAISI), period=days(30)))
    report = report_of(rolls, first, waits)
    assert {row[2].text for row in _rows(report)} == {
        "Meta must do it to the-model for others (in time until 2027-01-04)",
        "Meta must do it to it for others (2026-07-20 if what it waits for is done when due)",
        "CAISI must do the other",
    }
