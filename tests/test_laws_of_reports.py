"""Laws of what is made of a report, each with a fault planted in that: a list, a comparison, a reader, a row."""

import copy
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import Interval
from frontierpolicy.drafting import Rulebook
from frontierpolicy.errors import InvalidValue
from frontierpolicy.evaluation import Report
from frontierpolicy.facts import Extension, Missing, extensions_of
from frontierpolicy.plans import Model
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Weights
from frontierpolicy.testing.laws import LAWS
from tests.own_rules import ACT, ISSUED, act
from tests.trials import FULLER, KNOWN, PLAN, Fault, first_differs, trial_of

HERE = "frontierpolicy.testing.laws.of_reports"
FIRST, SECOND = "sample-act/1:meta:us-caisi", "sample-act/2:meta:us-caisi"


def broken(name: str, fault: Fault | None = None, **fields: Any) -> list[str]:
    """Return how a law is broken."""
    return list(LAWS[name].broken(trial_of(**fields) if fault is None else trial_of(fault, **fields)))


# What is missing


def asks_for_nothing(report: Report, _: Any) -> Report:
    return first_differs(report, unsettled=())


def test_a_finding_that_turns_on_what_it_does_not_miss_breaks_a_law() -> None:
    assert PLAN.model.weights is Missing.NOT_STATED
    assert broken("missing_is_all") == []
    assert broken("missing_is_all", asks_for_nothing, fuller=FULLER)[0].startswith(f"{FIRST}: holds: none, against ")
    assert broken("missing_is_all", asks_for_nothing, fuller=FULLER, pick=1) == []


def test_whether_a_channel_can_keep_to_it_may_turn_on_more() -> None:
    def hinders(report: Report, changes: dict[str, Any]) -> Report:
        return first_differs(report, hindrance="so") if changes else report

    assert broken("missing_is_all", hinders) == []


def test_what_is_learnt_and_contradicts_what_stays_unknown_is_left_out() -> None:
    fewer = PLAN.having(model=PLAN.model.having(training_compute=Missing.NOT_STATED))
    wild = fewer.having(model=fewer.model.having(weights=Weights.PUBLISHED, training_compute=flop("1e25")))
    assert broken("missing_is_all", plan=fewer, fuller=wild) == []


# Loading


def test_a_reader_that_changes_what_it_is_given_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    from frontierpolicy.serialization import plan_from_data

    def read(data: dict[str, Any], **named: Any) -> Any:
        try:
            return plan_from_data(data, **named)
        finally:
            data["read"] = True

    monkeypatch.setattr(f"{HERE}.plan_from_data", read)
    assert broken("failed_load") == [
        "the plan: the data that could not be read is another now",
        "the plan: sound data is read otherwise after garbled",
    ]


def test_a_reader_that_keeps_half_of_what_it_could_not_read_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    from frontierpolicy.serialization import plan_from_data

    kept: dict[str, Any] = {}

    def half(data: dict[str, Any], _: int) -> None:
        data.update(title="half", model=[{}])

    def read(data: dict[str, Any], **named: Any) -> Any:
        kept.setdefault("title", data["title"])
        return plan_from_data({**data, **kept}, **named)

    monkeypatch.setattr(f"{HERE}.plan_from_data", read)
    monkeypatch.setattr(f"{HERE}._garble", half)
    assert broken("failed_load") == ["the plan: sound data is read otherwise after garbled"]


def test_a_reader_that_takes_anything_has_nothing_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_: Any, **__: Any) -> Any:
        return PLAN

    monkeypatch.setattr(f"{HERE}.plan_from_data", read)
    assert broken("failed_load") == []
    assert broken("failed_load", rulebook=Rulebook()) == []


def test_a_rulebook_that_is_changed_by_a_load_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Rulebook((ACT,))

    def read(_: dict[str, Any]) -> Any:
        object.__setattr__(book, "instruments", (act(),))
        return ACT

    monkeypatch.setattr(f"{HERE}.instrument_from_data", read)
    assert broken("failed_load", rulebook=book)[0] == "the rulebook is another now"


def test_a_namespace_that_is_refused_is_not_taken() -> None:
    with pytest.raises(InvalidValue, match=r"^the namespace 'major' is taken on Model"):
        type("Refused", (Extension,), {}, of=Model, namespace="major")

    assert "major" not in extensions_of(Model)


# What is made of a report


def test_a_witness_that_is_not_sure_breaks_a_law() -> None:
    def sure(report: Report, _: Any) -> Report:
        return first_differs(report, holds=(Interval(ISSUED),))

    assert broken("reach", sure) == [f"sample-act is said to reach Meta surely, and its witness {FIRST} is not sure"]


def test_a_reach_that_learning_turns_round_breaks_a_law() -> None:
    def lost(report: Report, changes: dict[str, Any]) -> Report:
        return attrs.evolve(report, findings=()) if changes else report

    assert broken("reach", lost) == ["sample-act reaches Meta: yes, and with more known no"]


def test_of_no_law_nothing_is_surveyed() -> None:
    assert broken("survey", rulebook=Rulebook()) == []


def compared(**fields: Any) -> Any:
    """Return a comparison that says the same of any two reports."""
    usual: dict[str, Any] = {"gone": (), "new": (), "changed": (), "same": 2, "empty": True}

    def compare(_one: Report, _other: Report) -> SimpleNamespace:
        return SimpleNamespace(**{**usual, **fields})

    return compare


def test_a_comparison_leads_from_one_report_to_the_other() -> None:
    assert broken("comparison") == []
    assert broken("comparison", plan=KNOWN) == []


PLANS, DAYS, LAW = "another plan: ", "another day: ", "less law: "
WRONG = "what it says leads to other findings than there are"
ONE_WAY = "the way back is not the way there turned round"
ALIKE, OTHER = (
    "it finds nothing, and the reports say different things",
    "it finds something, and the reports say the same",
)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, [PLANS + ALIKE, LAW + WRONG, LAW + ALIKE]),
        ({"same": 1, "empty": False}, [PLANS + WRONG, DAYS + WRONG, DAYS + OTHER, LAW + WRONG]),
        (
            {"new": (SimpleNamespace(id=FIRST),), "empty": False},
            [PLANS + WRONG, PLANS + ONE_WAY, DAYS + WRONG, DAYS + ONE_WAY, DAYS + OTHER, LAW + WRONG, LAW + ONE_WAY],
        ),
    ],
    ids=["nothing", "too few", "one too many"],
)
def test_a_comparison_that_is_not_the_way_breaks_a_law(
    fields: dict[str, Any], words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{HERE}.compare", compared(**fields))
    assert broken("comparison") == words


# Other ways to the same answer


def another_force(rows: dict[str, Any]) -> None:
    rows["findings"][0]["force"] = "requested"


def mixed_up(rows: dict[str, Any]) -> None:
    rows["findings"].reverse()


def other_reasons(rows: dict[str, Any]) -> None:
    rows["reasons"][FIRST]["answer"] = "no"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (another_force, f"{FIRST}: its row says "),
        (mixed_up, f"{FIRST}: its row says ('{SECOND}'"),
        (other_reasons, f"{FIRST}: its reasons are written as no"),
    ],
)
def test_a_row_that_says_something_else_breaks_a_law(change: Any, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from frontierpolicy.serialization import report_to_data

    def written(report: Report) -> dict[str, Any]:
        rows = copy.deepcopy(report_to_data(report))
        change(rows)
        return rows

    monkeypatch.setattr(f"{HERE}.report_to_data", written)
    assert broken("written", plan=KNOWN)[0].startswith(words)


def test_why_a_norm_is_not_found_says_yes_only_where_something_is_wrong() -> None:
    nothing = broken("why_not", lambda report, _: attrs.evolve(report, findings=()), plan=KNOWN)
    assert nothing == [f"sample-act/{name} is not found, and its reasons say yes" for name in (1, 2)]
    assert broken("why_not", plan=PLAN.having(model=Model(id="m", training_compute=flop(1)))) == []
