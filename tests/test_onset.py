"""The day from which a condition holds, and deadlines that run from it."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Sometime, days
from frontierpolicy.conditions import Happened, onset
from frontierpolicy.deadlines import Within
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.evaluation.reference import moment_of
from frontierpolicy.facts import Estimate, History, Missing
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import Compute, flop
from tests.worlds import acts, case_of, norm, only, plan_of, report_of

JANUARY, MARCH, JUNE = dt.date(2026, 1, 1), dt.date(2026, 3, 1), dt.date(2026, 6, 20)
ABOVE = Model.training_compute > flop("1e26")
LITTLE, MUCH = flop("1e26"), flop("2e26")
STRADDLES = Estimate(low=flop("5e25"), high=flop("2e26"))
UNKNOWN = Missing.NOT_DISCLOSED


def _onset(*changes: tuple[dt.date, Any]) -> Any:
    model = Model(id="m", training_compute=History[Compute](changes))
    return moment_of(onset(ABOVE), case_of(plan_of(model)))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (((JANUARY, LITTLE), (JUNE, MUCH)), JUNE),
        (((JANUARY, LITTLE), (MARCH, MUCH), (JUNE, LITTLE)), MARCH),
        (((JANUARY, LITTLE), (MARCH, UNKNOWN), (JUNE, MUCH)), Sometime(MARCH, JUNE)),
        (((JANUARY, LITTLE), (MARCH, UNKNOWN), (JUNE, LITTLE)), Missing.NOT_APPLICABLE),
        (((JANUARY, LITTLE), (MARCH, UNKNOWN)), Missing.NOT_STATED),
        (((JANUARY, UNKNOWN), (JUNE, MUCH)), Sometime(dt.date.min, JUNE)),
        (((JANUARY, MUCH), (JUNE, LITTLE)), Sometime(dt.date.min, JANUARY)),
    ],
)
def test_a_threshold_is_met_on_the_day_from_which_it_surely_was_and_before_surely_was_not(
    changes: tuple[tuple[dt.date, Any], ...], found: Any
) -> None:
    """Before the first change nothing is stated, so a threshold met there may have been met at any time before."""
    assert _onset(*changes) == found


def test_what_holds_at_all_times_has_no_onset() -> None:
    assert moment_of(onset(ABOVE), case_of(plan_of(Model(id="m", training_compute=MUCH)))) is Missing.NOT_STATED
    assert moment_of(onset(ABOVE), case_of(plan_of(Model(id="m", training_compute=LITTLE)))) is Missing.NOT_APPLICABLE
    assert moment_of(onset(ABOVE), case_of(plan_of(Model(id="m", training_compute=STRADDLES)))) is Missing.NOT_STATED


def test_an_act_on_record_is_an_onset() -> None:
    signed = onset(Happened(action=SIGN))
    log = acts(JUNE, what=SIGN, complete=dt.date(2026, 6, 24))
    assert moment_of(signed, case_of(plan_of(log=log))) == JUNE


def test_a_deadline_runs_from_meeting_a_threshold() -> None:
    """14 days from Saturday 20 June 2026, that day not counted: 4 July."""
    duty = norm(window=Within(onset(ABOVE), period=days(14)))
    compute = History(((JANUARY, LITTLE), (JUNE, MUCH)))
    finding = only(report_of(duty, plan=plan_of(Model(id="m", training_compute=compute))))
    assert (finding.due, finding.missing) == (dt.date(2026, 7, 4), ())


def test_a_deadline_from_an_unknown_threshold_asks_for_the_fact() -> None:
    duty = norm(window=Within(onset(ABOVE), period=days(14)))
    finding = only(report_of(duty))
    assert finding.span.unplaced
    assert [fact.path for fact in finding.missing] == ["model[the-model].training_compute"]
    finding = only(report_of(duty, plan=plan_of(Model(id="m", training_compute=MUCH))))
    (asked,) = finding.missing
    assert (asked.path, asked.reason) == ("dates", "the facts it reads carry no dates")
    assert asked.question == "What is the day from which the model's training compute is more than 1e26 FLOP?"


def test_a_norm_can_hang_on_when_a_threshold_was_met() -> None:
    early = norm(condition=onset(ABOVE) <= JUNE)
    compute = History[Compute](((JANUARY, LITTLE), (JUNE, MUCH)))
    assert only(report_of(early, plan=plan_of(Model(id="m", training_compute=compute)))).decided
    later = History[Compute](((JANUARY, LITTLE), (dt.date(2026, 6, 21), MUCH)))
    assert report_of(early, plan=plan_of(Model(id="m", training_compute=later))).findings == ()


def test_an_onset_reads_what_its_norm_can_read() -> None:
    with pytest.raises(InvalidValue, match="cannot be read of a"):
        norm(window=Within(onset(Stage.can_refuse), period=days(14)))
    wrong: Any = Stage.starts
    with pytest.raises(InvalidType, match=r"onset takes a condition, got Stage\.starts"):
        onset(wrong)
    assert str(onset(ABOVE)) == "the day from which the model's training compute is more than 1e26 FLOP"
