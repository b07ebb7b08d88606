"""`agenda`: the dates of a plan as a table, as Markdown, as a chart and as a calendar file."""

from typing import Any

import icalendar
import pytest

from tests.commands import OPEN, Runner

ASKED = ("--as-of", "2026-06-24", "--instrument", "us-eo-14409", "--reading", "as_reported")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def test_an_agenda_lists_the_dates_of_the_plan_s_own_party(run: Runner) -> None:
    """Thirty days before 24 July 2026 is 24 June, for each of the two reviewers."""
    code, out, err = run("agenda", OPEN, *ASKED, "--format", "markdown")
    rows = [line.split(" | ")[:3] for line in out.splitlines() if line.startswith("| 2026")]
    assert (code, err) == (0, "")
    assert rows == [
        [
            "| 2026-06-24 Wed",
            "30 d before",
            "due: Meta is asked to give CAISI access to Llama (next) until 2026-07-24",
        ],
        ["| 2026-06-24 Wed", "30 d before", "due: Meta is asked to give NSA access to Llama (next) until 2026-07-24"],
        ["| 2026-07-24 Fri", "the day", "stage: weights, weights published"],
    ]


def test_an_agenda_of_all_has_the_dates_of_agencies_too(run: Runner) -> None:
    text = ("--as-of", "2026-06-24", "--instrument", "us-eo-14409", "--format", "markdown")
    own, everybody = (run("agenda", OPEN, *text, "--of", each).out for each in ("own", "all"))
    assert "2026-07-02" not in own
    assert "2026-07-02 Thu" in everybody
    assert "2026-08-01 Sat" in everybody


def test_an_agenda_is_a_chart_or_a_calendar_file(run: Runner) -> None:
    chart = run("agenda", OPEN, *ASKED, "--format", "mermaid")
    assert (chart.code, chart.out.splitlines()[0]) == (0, "gantt")
    file: Any = icalendar.Calendar.from_ical(run("agenda", OPEN, *ASKED, "--format", "ics").out)
    assert len(file.walk("VEVENT")) == 3
