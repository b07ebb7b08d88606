"""Receipts: a second run gives the same bytes, and whatever is changed is told."""

import datetime as dt
import json
import os
import subprocess
import sys
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontierpolicy import __version__, instruments
from frontierpolicy.drafting import Reading, Rulebook, Substitute
from frontierpolicy.errors import FrontierPolicyError, InvalidReceipt, InvalidValue, UnreadableInput
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import Collection
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Entry, Log, Model, ReleasePlan, Stage
from frontierpolicy.serialization import receipt, report_to_data, verify
from frontierpolicy.serialization import receipts as module
from tests.strategies import plans
from tests.worlds import ACT, DAY, DUE, EDGE, SOURCE, TODAY, TOMORROW, acts, instrument, launch, norm, plan_of

PLAN = plan_of(None, launch(), log=acts(dt.date(2026, 6, 20)))
LOOSE = Reading(
    name="loosely", title="Loosely", operations=(Substitute(norm("1", Model.major, window=DUE)),), citation=EDGE
)
LAW = instrument(norm("1", window=DUE), norm("2", Model.major), readings=(LOOSE,))
OTHER_LAW = instrument(norm("1"), name="another-act")
TEXT = receipt(PLAN, LAW, as_of=DAY)


def _refused(text: str | bytes, plan: ReleasePlan | None = PLAN, law: Any = LAW, **record: Any) -> list[str]:
    with pytest.raises(InvalidReceipt) as caught:
        verify(text, plan, law, **record)
    return [str(each) for each in caught.value.faults]


def _changed(**keys: Any) -> str:
    """Return the receipt with some keys changed, written as receipts are and with the seal it had."""
    data = {**json.loads(TEXT), **keys}
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"


def test_a_receipt_holds_and_gives_the_report_again() -> None:
    assert verify(TEXT, PLAN, LAW) == evaluate(PLAN, LAW, as_of=DAY)
    assert verify(TEXT.encode(), PLAN, Rulebook((LAW,))).findings
    assert receipt(PLAN, LAW, as_of=DAY) == TEXT == _changed()


def test_a_receipt_says_what_was_asked_and_what_was_found() -> None:
    data = json.loads(TEXT)
    assert list(data) == ["asked", "law", "plan", "reasons", "record", "report", "schema", "seal", "version"]
    assert data["asked"] == {"as_of": "2026-06-24", "exact": False, "known_at": "2026-06-24", "readings": {}}
    assert (data["schema"], data["version"]) == ("frontierpolicy/receipt/1", __version__)
    assert data["report"] == report_to_data(evaluate(PLAN, LAW, as_of=DAY), reasons=False)
    assert [each.split(":")[0] for each in (data["plan"], data["record"], data["reasons"], data["seal"])] == [
        "sha256"
    ] * 4
    assert TEXT.count("\n") == 1


def test_every_way_of_asking_is_kept() -> None:
    entry = Entry(what=ACT, by=META, on=TODAY, source="s")
    asked: dict[str, Any] = {"known_at": TOMORROW, "exact": True, "readings": "loosely"}
    text = receipt(PLAN, LAW, as_of=DAY, record=[entry], **asked)
    assert json.loads(text)["asked"] == {
        "as_of": "2026-06-24",
        "exact": True,
        "known_at": "2026-06-25",
        "readings": {"an-act": "loosely"},
    }
    assert verify(text, PLAN, LAW, record=[entry]) == evaluate(PLAN, LAW, as_of=DAY, record=[entry], **asked)
    assert receipt(PLAN, LAW, as_of=DAY, record=[Log(entries=[entry], of=ACT)], **asked) == text
    assert verify(receipt(None, LAW, as_of=DAY), None, LAW).party is None


@given(st.data())
def test_a_changed_byte_is_never_accepted(data: st.DataObject) -> None:
    content = TEXT.encode()
    place = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda each: each != content[place]))
    with pytest.raises(FrontierPolicyError) as caught:
        verify(content[:place] + bytes([byte]) + content[place + 1 :], PLAN, LAW)
    assert isinstance(caught.value, InvalidReceipt | UnreadableInput)


@given(st.data())
def test_a_character_more_or_less_is_never_accepted(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(TEXT) - 1))
    more = TEXT[:place] + data.draw(st.sampled_from(' \n"0,:{}')) + TEXT[place:]
    for text in (more, TEXT[:place] + TEXT[place + 1 :]):
        with pytest.raises((InvalidReceipt, UnreadableInput)):
            verify(text, PLAN, LAW)


ANOTHER_PLAN = "plan: it is of another plan"


@pytest.mark.parametrize(
    "plan",
    [
        None,
        plan_of(None, launch(), log=acts(dt.date(2026, 6, 19))),
        plan_of(None, launch()),
        plan_of(None, launch(TODAY), log=acts(dt.date(2026, 6, 20))),
        attrs.evolve(PLAN, title="a plan "),
        attrs.evolve(PLAN, stages=Collection((launch(),))),
        attrs.evolve(PLAN, stages=Collection((launch(), Stage(id="x")), complete=True)),
    ],
)
def test_another_plan_is_told(plan: ReleasePlan | None) -> None:
    assert _refused(TEXT, plan) == [ANOTHER_PLAN]


OTHER_SOURCE = attrs.evolve(SOURCE, checked=dt.date(2030, 1, 2))


@pytest.mark.parametrize(
    ("law", "told"),
    [
        (instrument(norm("1", window=DUE), norm("2"), readings=(LOOSE,)), ["law.an-act: it is of other rules"]),
        (
            attrs.evolve(LAW, source=OTHER_SOURCE),
            ["law.an-act: it is of other rules", "law.an-act: it is of another source"],
        ),
        (OTHER_LAW, ["law.an-act: this instrument is not in the rulebook"]),
        (Rulebook(), ["law.an-act: this instrument is not in the rulebook"]),
    ],
)
def test_changed_law_is_told_with_the_instrument(law: Any, told: list[str]) -> None:
    assert _refused(TEXT, PLAN, law) == told


def test_law_that_the_receipt_does_not_name_plays_no_part() -> None:
    assert verify(TEXT, PLAN, Rulebook((LAW, OTHER_LAW))) == evaluate(PLAN, LAW, as_of=DAY)


MADE = f"it was made by frontierpolicy '0.0.9', and this is {__version__!r}: check it with the version that made it"


def test_another_version_another_record_and_another_plan_are_told_together() -> None:
    entry = Entry(what=ACT, by=META, on=TODAY, source="s")
    assert _refused(_changed(version="0.0.9"), None, record=[entry]) == [
        f"version: {MADE}",
        ANOTHER_PLAN,
        "record: other entries were added to the record",
    ]


def _with_finding(**keys: Any) -> dict[str, Any]:
    report = json.loads(TEXT)["report"]
    return {**report, "findings": [{**report["findings"][0], **keys}, *report["findings"][1:]]}


SAYS = "the receipt says {}, and a second run says {}"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (
            {"report": _with_finding(standing="overdue")},
            ["report.findings[0].standing: " + SAYS.format("'overdue'", "'met'")],
        ),
        ({"report": _with_finding(decided=1)}, ["report.findings[0].decided: " + SAYS.format(1, True)]),
        ({"report": _with_finding(more=[])}, ["report.findings[0].more: " + SAYS.format("[]", "nothing")]),
        (
            {"report": {**json.loads(TEXT)["report"], "warnings": ["w"]}},
            ["report.warnings[0]: " + SAYS.format("'w'", "nothing")],
        ),
        ({"report": []}, ["report: " + SAYS.format("[]", "{'schema': 'frontierpolicy/report/1', 'title': 'a plan', 'pa…")]),
        ({"reasons": "sha256:0"}, None),
        ({"seal": "sha256:0"}, None),
    ],
)  # fmt: skip
def test_what_a_second_run_does_not_say_is_told_with_its_path(keys: dict[str, Any], told: list[str] | None) -> None:
    if told is None:
        ((name, said),) = keys.items()
        told = [f"{name}: " + SAYS.format(repr(said), f"{repr(json.loads(TEXT)[name])[:60]}…")]
    assert _refused(_changed(**keys)) == told


def test_another_question_is_not_what_was_sealed() -> None:
    asked = json.loads(TEXT)["asked"]
    assert [each.split(":")[0] for each in _refused(_changed(asked={**asked, "exact": True}))] == ["seal"]
    day = {**asked, "as_of": "2026-06-23", "known_at": "2026-06-23"}
    assert "report.as_of: " + SAYS.format("'2026-06-24'", "'2026-06-23'") in _refused(_changed(asked=day))
    assert _refused(_changed(asked={**asked, "readings": {"an-act": "losely"}})) == [
        "asked.readings: no reading of an-act is called 'losely'. Did you mean 'loosely'?"
    ]
    assert _refused(_changed(asked={**asked, "readings": {"no-act": "loosely"}})) == [
        "asked.readings: no instrument is called 'no-act'. Did you mean 'an-act'?"
    ]


def test_a_hash_of_the_law_is_told_by_its_part() -> None:
    law = json.loads(TEXT)["law"]["an-act"]
    for stated, told in (
        ({**law, "rules": "x"}, ["law.an-act: it is of other rules"]),
        ({**law, "source": 1}, ["law.an-act: it is of another source"]),
        ({**law, "more": "x"}, ["law.an-act: it has a key that receipts do not have"]),
        ("x", ["law.an-act: it is of other rules", "law.an-act: it is of another source"]),
    ):
        assert _refused(_changed(law={"an-act": stated})) == told


@pytest.mark.parametrize(
    "text",
    [" " + TEXT, TEXT[:-1], json.dumps(json.loads(TEXT)) + "\n", "\ufeff" + TEXT],
)  # fmt: skip
def test_the_same_in_another_form_is_not_the_receipt(text: str) -> None:
    assert _refused(text) == ["it says the same, and not in the form in which receipts are written: a byte was changed"]


def test_at_most_twenty_differences_are_told() -> None:
    report = json.loads(TEXT)["report"]
    assert len(_refused(_changed(report={**report, "warnings": ["w"] * 19}))) == 19
    assert len(_refused(_changed(report={**report, "warnings": ["w"] * 30}))) == 20


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("[]", "expected a table at the top, got []"),
        ("\ud800", "is not text in UTF-8"),
        (_changed(schema="frontierpolicy/report/1"), "schema: expected 'frontierpolicy/receipt/1', got 'frontierpolicy/report/1': write schema = 'frontierpolicy/receipt/1'"),
        (_changed(more=1), "more: unknown key. Known: asked, law, plan, reasons, record, report, schema, seal, version."),
        (_changed(law=[]), "law: expected a table, got []"),
        (_changed(asked=3), "asked: expected a table, got 3\n  asked.as_of: is required. Receipts have it.\n  asked.known_at: is required. Receipts have it.\n  asked.readings: is required. Receipts have it.\n  asked.exact: is required. Receipts have it."),
        (_changed(asked={"as_of": "today", "known_at": "2026-06-24", "exact": "no", "readings": {"an-act": 3}}), "asked.as_of: expected a date such as 2026-06-24, got 'today'\n  asked.readings.an-act: expected text, got 3\n  asked.exact: expected true or false, got 'no'"),
    ],
)  # fmt: skip
def test_what_is_no_receipt_is_refused_with_every_fault(text: str, told: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        verify(text, PLAN, LAW)
    assert str(caught.value).split("\n", 1)[1] == f"  {told}"


def test_a_receipt_that_no_file_may_hold_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_FILE", len(TEXT.encode()))
    assert receipt(PLAN, LAW, as_of=DAY) == TEXT
    monkeypatch.setattr(module, "LONGEST_FILE", len(TEXT.encode()) - 1)
    with pytest.raises(InvalidValue) as caught:
        receipt(PLAN, LAW, as_of=DAY)
    size = f"{len(TEXT.encode()) - 1:,}"
    assert str(caught.value) == f"the receipt would be larger than {size} bytes: ask of fewer instruments"


SHIPPED = instruments.all().only("us-eo-14409", "us-wh-voluntary-2023")


@settings(max_examples=20)
@given(plans())
def test_whatever_is_planned_a_second_run_gives_the_same_bytes(plan: ReleasePlan) -> None:
    text = receipt(plan, SHIPPED, as_of=DAY)
    assert verify(text, plan, SHIPPED) == evaluate(plan, SHIPPED, as_of=DAY)


SCRIPT = """\
import datetime as dt, sys, frontierpolicy as fp
from frontierpolicy.serialization import receipt
plan = fp.load_plan("docs/examples/open-llama-2026.toml")
sys.stdout.write(receipt(plan, fp.instruments.all().only("us-eo-14409", "eu-ai-act"), as_of=dt.date(2026, 6, 24)))
"""


def test_another_process_with_another_order_of_sets_writes_the_same_bytes() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    ran = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT], capture_output=True, check=True, env={**environment, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in "12"
    ]
    assert ran[0] == ran[1] != b""
