"""Receipts on the command line: what is written is the library's, and how a check ends."""

from pathlib import Path

import pytest

from frontierpolicy import instruments, load_plan
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.serialization import load_additions, receipt
from tests.commands import API, OPEN, PLAN, Ran, Runner, law, written
from tests.worlds import DAY, instrument, norm

ORDER = ("--instrument", "us-eo-14409", "--as-of", "2026-06-24")
SUPPOSED = (
    'schema = "frontierpolicy/additions/1"\n[[record]]\nwhat = "sign"\nby = "meta"\non = 2026-06-20\nsource = "s"\n'
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def test_a_receipt_is_written_as_the_library_makes_it(run: Runner) -> None:
    order = instruments.all().only("us-eo-14409")
    assert run("receipt", OPEN, *ORDER) == Ran(0, receipt(load_plan(OPEN), order, as_of=DAY), "")
    words = ("--known-at", "2026-06-20", "--reading", "as_reported")
    known = receipt(load_plan(OPEN), order, as_of=DAY, known_at=DAY.replace(day=20), readings="as_reported")
    assert run("receipt", OPEN, *ORDER, *words) == Ran(0, known, "")
    assert run("receipt", *ORDER) == Ran(0, receipt(None, order, as_of=DAY), "")


def test_a_receipt_that_holds_says_of_what_it_is(run: Runner, tmp_path: Path) -> None:
    sealed = written(tmp_path, "r.json", run("receipt", OPEN, *ORDER).out)
    title = "An open-weight Llama on 24 July 2026 (hypothetical)"
    said = f"the receipt holds: {title}, as of 2026-06-24, findings: 20\n"
    assert run("verify", sealed, OPEN) == Ran(0, said, "")


def test_what_was_added_is_added_again(run: Runner, tmp_path: Path) -> None:
    acts = law(tmp_path, instrument(norm("1"), name="supposed-act"))
    signed = written(tmp_path, "signed.toml", SUPPOSED)
    plan = written(tmp_path, "plan.toml", PLAN)
    words = ("--with", acts, "--with", signed)
    sealed = run("receipt", plan, "--instrument", "supposed-act", "--as-of", "2026-06-24", *words).out
    record = load_additions(signed, vocabulary={SIGN.id: SIGN}).record
    added = load_additions(acts, vocabulary={}).instruments
    assert sealed == receipt(load_plan(plan), added[0], as_of=DAY, record=record)
    path = written(tmp_path, "r.json", sealed)
    assert run("verify", path, plan, *words) == Ran(0, "the receipt holds: a plan, as of 2026-06-24, findings: 1\n", "")
    assert run("verify", path, plan, "--with", signed) == Ran(
        1, "", "the receipt does not hold\nlaw.supposed-act: this instrument is not in the rulebook\n"
    )
    assert run("verify", path, plan, "--with", acts) == Ran(
        1, "", "the receipt does not hold\nrecord: other entries were added to the record\n"
    )


def test_another_plan_and_a_changed_byte_stop_a_check(run: Runner, tmp_path: Path) -> None:
    text = run("receipt", OPEN, *ORDER).out
    sealed = written(tmp_path, "r.json", text)
    for words in ((API,), ()):
        assert run("verify", sealed, *words) == Ran(1, "", "the receipt does not hold\nplan: it is of another plan\n")
    (tmp_path / "r.json").write_bytes(text.replace("\n", "\r\n").encode())
    assert run("verify", sealed, OPEN) == Ran(
        1,
        "",
        "the receipt does not hold\n"
        "it says the same, and not in the form in which receipts are written: a byte was changed\n",
    )


def test_what_is_no_receipt_cannot_be_read(run: Runner, tmp_path: Path) -> None:
    path = written(tmp_path, "r.json", "{")
    reason = "is not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"
    assert run("verify", path, OPEN) == Ran(3, "", f"frontierpolicy: the receipt: 1 fault\n  {reason}\n")
    gone = str(tmp_path / "gone.json")
    said = f"frontierpolicy: {gone}: 1 fault\n  cannot be opened: No such file or directory\n"
    assert run("verify", gone, OPEN) == Ran(3, "", said)
