"""How fresh the law is: each instrument says when it was last checked, and a question about a later day is warned."""

import datetime as dt
import json

import pytest

from frontierpolicy import instruments
from frontierpolicy.evaluation import evaluate
from frontierpolicy.rendering import Lines, instrument_document
from tests.commands import OPEN, Runner
from tests.worlds import DAY

ALL = instruments.all()
LONG_AFTER = dt.date(2031, 1, 1)
NAME = "us-eo-14409"
CHECKED = instruments.get(NAME).source.checked
WARNING = f"{NAME} was last checked on {CHECKED}, before the day of the question"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def _after(days: int) -> tuple[str, ...]:
    return ("--as-of", str(CHECKED + dt.timedelta(days=days)), "--instrument", NAME)


@pytest.mark.parametrize("name", instruments.names())
def test_an_instrument_shows_when_it_was_last_checked_and_how_sure_we_are(name: str) -> None:
    source = instruments.get(name).source
    said = [line for block in instrument_document(ALL[name], DAY) if isinstance(block, Lines) for line in block.lines]
    assert f"last checked: {source.checked}, confidence {source.confidence}" in said


def test_every_instrument_is_warned_of_on_a_later_day() -> None:
    report = evaluate(None, ALL, as_of=LONG_AFTER)
    expected = [f"{each.id} was last checked on {each.source.checked}, before the day of the question" for each in ALL]
    assert [each for each in report.warnings if "was last checked" in each] == expected


@pytest.mark.parametrize(("days", "warned"), [(-1, False), (0, False), (1, True), (400, True)])
@pytest.mark.parametrize("plan", [(), (OPEN,)], ids=("no-plan", "a-plan"))
def test_assess_warns_from_the_day_after_the_last_check_on(
    plan: tuple[str, ...], days: int, warned: bool, run: Runner
) -> None:
    ran = run("assess", *plan, *_after(days))
    assert ran.code == 0
    assert (f"- {WARNING}" in ran.out.splitlines()) is warned
    assert f"Last checked: {NAME} {CHECKED}" in ran.out
    found = json.loads(run("assess", *plan, *_after(days), "--format", "json").out)
    assert (WARNING in found["warnings"]) is warned
    assert found["checked"][NAME] == str(CHECKED)


def test_show_tells_the_day(run: Runner) -> None:
    shown = run("show", NAME, "--as-of", str(LONG_AFTER)).out.splitlines()
    assert f"- last checked: {CHECKED}, confidence {ALL[NAME].confidence}" in shown
