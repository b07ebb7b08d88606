"""829 real models at the thresholds of the law: the library's three answers against bare fractions, row by row."""

import csv
import importlib.util
import operator
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from frontierpolicy.facts import Estimate, Missing
from frontierpolicy.quantities import Comparator, Compute, flop
from frontierpolicy.truth import Truth

ROOT = Path(__file__).parent.parent
FILE = ROOT / "tests" / "data" / "epoch_training_compute.csv"


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("threshold_table", ROOT / "scripts" / "threshold_table.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()
WITH_FILE = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
EITHER_WAY = {"Confident": 3, "Likely": 10, "Speculative": 31}
MORE: dict[Comparator, Callable[[Fraction, Fraction], bool]] = {
    Comparator.MORE: operator.gt,
    Comparator.AT_LEAST: operator.ge,
}


def _by_hand(row: dict[str, str], threshold: int, more: Callable[[Fraction, Fraction], bool]) -> str:
    """Both ends of the range put to the threshold as fractions; the library has no part in it."""
    if not row["training_compute_flop"]:
        return "no value"
    figure, factor = Fraction(row["training_compute_flop"]), EITHER_WAY[row["confidence"]]
    ends = {more(end, Fraction(threshold)) for end in (figure / factor, figure * factor)}
    return "straddling" if len(ends) == 2 else "surely above" if ends == {True} else "surely below"


def test_there_are_829_rows_and_each_has_an_id_of_its_own() -> None:
    assert len(SCRIPT.rows()) == 829
    assert len({row.id for row in SCRIPT.rows()}) == 829


def test_a_figure_has_a_word_of_confidence_that_stands_for_a_range() -> None:
    figures = Counter(row["confidence"] for row in WITH_FILE if row["training_compute_flop"])
    assert figures == {"Confident": 268, "Likely": 123, "Speculative": 51}


@pytest.mark.parametrize("comparator", MORE)
@pytest.mark.parametrize("power", [23, 25, 26])
def test_every_row_is_on_the_side_that_fractions_put_it(power: int, comparator: Comparator) -> None:
    condition = SCRIPT.over(flop(10**power), comparator)
    found = {row.id: SCRIPT.side(row, condition) for row in SCRIPT.rows()}
    assert found == {row["id"]: _by_hand(row, 10**power, MORE[comparator]) for row in WITH_FILE}


@pytest.mark.parametrize(
    ("power", "above", "straddling", "below"), [(23, 79, 66, 297), (25, 3, 40, 399), (26, 0, 18, 424)]
)
@pytest.mark.parametrize("more", MORE.values(), ids=("more", "at-least"))
def test_the_counts_are_these_whether_the_law_says_more_or_at_least(
    power: int, above: int, straddling: int, below: int, more: Callable[[Fraction, Fraction], bool]
) -> None:
    counts = Counter(_by_hand(row, 10**power, more) for row in WITH_FILE)
    expected = {"surely above": above, "straddling": straddling, "surely below": below, "no value": 387}
    assert counts == Counter({name: number for name, number in expected.items() if number})


def test_no_row_is_on_a_threshold_and_no_range_ends_on_one() -> None:
    figures = [
        Fraction(row["training_compute_flop"]) * factor
        for row in WITH_FILE
        if row["training_compute_flop"]
        for factor in (1, EITHER_WAY[row["confidence"]], Fraction(1, EITHER_WAY[row["confidence"]]))
    ]
    assert not {Fraction(10**power) for power in (23, 25, 26)} & set(figures)


YES, NO, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
JUST = Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("compute", "more", "at_least"),
    [
        (flop("1e26"), NO, YES),
        (flop(10**26 + JUST), YES, YES),
        (flop(10**26 - JUST), NO, NO),
        (SCRIPT.estimate("1e25", 10), NO, OPEN),
        (SCRIPT.estimate("1e27", 10), OPEN, YES),
        (SCRIPT.estimate("3e26", 3), OPEN, YES),
        (SCRIPT.estimate("31e26", 31), OPEN, YES),
        (SCRIPT.estimate("1.0000000001e25", 10), OPEN, OPEN),
        (SCRIPT.estimate("0.9999999999e25", 10), NO, NO),
        (SCRIPT.estimate("1.0000000001e27", 10), YES, YES),
        (SCRIPT.estimate("1e26", 3), OPEN, OPEN),
        (Estimate(low=flop("1e26"), high=flop("1e26")), NO, YES),
        (Estimate(low=flop("1e26"), low_open=True), YES, YES),
        (Estimate(high=flop("1e26"), high_open=True), NO, NO),
        (Missing.NOT_DISCLOSED, OPEN, OPEN),
    ],
    ids=str,
)
def test_more_and_at_least_differ_only_on_the_threshold_itself(
    compute: Compute | Estimate[Compute] | Missing, more: Truth, at_least: Truth
) -> None:
    found = [SCRIPT.truth(compute, SCRIPT.over(flop("1e26"), each)) for each in MORE]
    assert found == [more, at_least]


# The page


def test_the_page_and_its_pictures_say_what_the_table_comes_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SCRIPT.PAGE.read_text(encoding="utf-8")
    monkeypatch.setattr(SCRIPT, "PAGE", tmp_path / "thresholds.md")
    monkeypatch.setattr(SCRIPT, "IMAGES", tmp_path)
    SCRIPT.PAGE.write_text(text, encoding="utf-8")
    SCRIPT.main()
    assert capsys.readouterr().out == "829 models at 3 thresholds\n"
    assert SCRIPT.PAGE.read_text(encoding="utf-8") == text
    assert "| more than 1e25 FLOP | 3 | 40 | 399 | 387 | 829 |" in text
    counts = _words(tmp_path / "counts.svg")
    assert counts[3:8] == [
        "79 surely above",
        "66 straddling",
        "297 surely below",
        "387 no value",
        "More than 1e25 FLOP",
    ]
    assert _words(tmp_path / "ranges.svg")[0] == "How far the training compute of each model is known"


def _words(picture: Path) -> list[str]:
    """Return what a picture says to those who read it and those who hear it, in order."""
    root = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314  drawn by the script just now
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "title said"
    return [each.text or "" for each in root.iter() if each.tag.rpartition("}")[2] in ("title", "desc", "text")]
