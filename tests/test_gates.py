"""Gates: what stops a plan, what never does, and how long somebody can accept it."""

import datetime as dt
from typing import Any

import attrs
import pytest

from frontierpolicy.analysis import Acceptance, Gate, Objection
from frontierpolicy.calendars import Interval
from frontierpolicy.deadlines import AtOrBefore, Before, Undated
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.facts import Missing, exactly
from frontierpolicy.parties.known import META, NSA, OPENAI
from frontierpolicy.plans import Model, ReleasePlan, Stage, anyone
from frontierpolicy.provisions import Provision
from frontierpolicy.rendering import Cell, Heading, Lines, Table, gate_document
from frontierpolicy.terms import Basis, Force, Modality, Role
from tests.worlds import (
    BAN,
    DAY,
    DUE,
    LAUNCH,
    MAY,
    NO_FOREIGNERS,
    REQUEST,
    TODAY,
    TOMORROW,
    YESTERDAY,
    acts,
    instrument,
    launch,
    norm,
    only,
    plan_of,
    report_of,
)

BINDING = Gate(force=Force.BINDING)
OVERDUE = norm(window=DUE)
HINDRANCE = "the channel (not stated) cannot refuse a recipient, and is also open to us-persons, us-entities"
LATE = acts(complete=TODAY)  # the list is complete, and the act is not on it


def _why(report: Report, gate: Gate = BINDING) -> list[str]:
    return [each.why for each in gate.objections(report)]


@pytest.mark.parametrize(
    ("part", "plan", "why"),
    [
        (norm(**BAN), plan_of(log=acts(TOMORROW)), ["the plan would breach it"]),
        (norm(**BAN), plan_of(log=acts(TODAY)), ["the plan breaches it"]),
        (norm(**BAN), plan_of(log=acts(complete=TODAY)), []),
        (norm(**BAN), plan_of(), []),  # cannot be verified
        (norm(), plan_of(log=LATE), ["it holds at all times, and the complete record has no such act"]),
        (norm(), plan_of(log=acts(complete=YESTERDAY)), []),
        (norm(), plan_of(log=acts(TODAY, complete=TODAY)), []),
        (OVERDUE, plan_of(log=LATE), ["it is overdue"]),
        (OVERDUE, plan_of(), ["its day is gone, and no log tells whether it was done"]),
        (OVERDUE, plan_of(log=acts(dt.date(2026, 6, 20))), []),  # met
        (OVERDUE, plan_of(log=acts(dt.date(2026, 6, 21))), []),  # met late: it is done
        (norm(window=Before(TOMORROW)), plan_of(log=acts(TOMORROW)), ["it is planned too late"]),
        (norm(window=AtOrBefore(TOMORROW)), plan_of(log=acts(TOMORROW)), []),
        (norm(window=AtOrBefore(TODAY)), plan_of(log=LATE), []),  # open: today is still in time
        (norm(window=AtOrBefore(YESTERDAY)), plan_of(log=LATE), ["it is overdue"]),
    ],
)
def test_a_gate_stops_at_what_is_breached_overdue_or_planned_late(
    part: Provision, plan: ReleasePlan, why: list[str]
) -> None:
    report = report_of(part, plan=plan)
    assert _why(report) == why
    assert BINDING.passes(report) is (not why)


def test_a_gate_that_lets_what_is_undecided_by_lets_by_what_no_log_tells() -> None:
    assert _why(report_of(OVERDUE), attrs.evolve(BINDING, stops_at_undecided=False)) == []


@pytest.mark.parametrize(
    ("can_refuse", "why"),
    [
        (False, [f"it cannot be complied with: {HINDRANCE}"]),
        (True, ["the plan would breach it"]),
        (Missing.NOT_STATED, ["the plan would breach it"]),
    ],
)
def test_a_gate_stops_at_a_ban_that_the_channel_cannot_comply_with(can_refuse: bool | Missing, why: list[str]) -> None:
    stage = launch(recipients=exactly(anyone()), can_refuse=can_refuse)
    assert _why(report_of(NO_FOREIGNERS, plan=plan_of(None, stage))) == why


def test_missing_facts_stop_a_gate_unless_it_only_warns() -> None:
    open_ = report_of(norm("1", Model.major, **BAN), plan=plan_of(log=acts(TODAY)))
    assert _why(open_) == ["facts are missing"]
    assert _why(open_, Gate(force=Force.BINDING, stops_at_undecided=False)) == []
    breached = report_of(norm(**BAN), plan=plan_of(log=acts(TODAY)))
    assert _why(breached, Gate(force=Force.BINDING, stops_at_undecided=False)) == ["the plan breaches it"]


FORCES = (Force.BINDING, Force.COMMITTED, Force.REQUESTED, Force.GUIDANCE)
BASES = {Force.COMMITTED: Basis.SIGNATURE, Force.REQUESTED: Basis.INVITATION}


@pytest.mark.parametrize("gate", FORCES)
@pytest.mark.parametrize("force", FORCES)
def test_a_gate_stops_at_its_force_and_above(gate: Force, force: Force) -> None:
    report = report_of(norm(window=DUE, force=force, basis=BASES.get(force, Basis.LAW)), plan=plan_of(log=LATE))
    stops = FORCES.index(force) <= FORCES.index(gate)
    assert _why(report, Gate(force=gate)) == ["it is overdue"] * stops


@pytest.mark.parametrize(
    ("bearer", "own"), [(META, True), (Role.DEVELOPER, True), (OPENAI, False), (NSA, False), (Role.VENDOR, False)]
)
def test_duties_of_others_never_stop_a_plan(bearer: Any, own: bool) -> None:
    plan = plan_of(log=LATE, roles={Role.DEVELOPER: META, Role.VENDOR: OPENAI})
    late, open_ = norm(window=DUE, bearer=bearer), norm("2", Model.major, bearer=bearer)
    assert _why(report_of(late, open_, plan=plan)) == ["it is overdue", "facts are missing"] * own


def test_a_duty_of_a_role_nobody_is_named_for_may_be_the_party_s_own() -> None:
    assert _why(report_of(norm(bearer=Role.HOST))) == ["facts are missing"]
    assert _why(report_of(norm(bearer=Role.HOST), plan=plan_of(roles={Role.HOST: ()}))) == []


def test_what_is_owed_regardless_of_any_plan_stops_nothing() -> None:
    report = evaluate(None, instrument(norm(bearer=NSA, per=None, window=DUE)), as_of=DAY)
    assert len(report.findings) == 1
    assert _why(report) == []


@pytest.mark.parametrize("modality", [Modality.MAY, Modality.CAN])
def test_an_option_never_stops_a_plan(modality: Modality) -> None:
    outside = norm(modality=modality, window=AtOrBefore(TOMORROW))
    assert _why(report_of(outside, plan=plan_of(log=acts(LAUNCH)))) == []
    assert _why(report_of(norm("1", Model.major, modality=modality))) == []


def test_what_is_past_stops_a_plan_only_if_it_is_overdue() -> None:
    over = Interval(None, TODAY)
    assert _why(report_of(norm(**BAN).during(over), plan=plan_of(log=acts(YESTERDAY)))) == []
    assert _why(report_of(norm(**BAN).during(Interval(None, TOMORROW)), plan=plan_of(log=acts(YESTERDAY)))) == [
        "the plan breaches it"
    ]
    past = norm(per=Stage, window=AtOrBefore(Stage.starts))
    plan = plan_of(None, launch(YESTERDAY), log=LATE)
    assert _why(report_of(past, plan=plan)) == ["it is overdue"]


# Acceptance

FINDING = "an-act/1:meta"


def _accepted(expires: dt.date = TODAY, **fields: Any) -> Acceptance:
    usual: dict[str, Any] = {"finding": FINDING, "reason": "being fixed", "by": "Jo", "expires": expires}
    return Acceptance(**{**usual, **fields})


@pytest.mark.parametrize(
    ("acceptances", "why", "accepted"),
    [
        ((), "it is overdue", ""),
        ((_accepted(TOMORROW),), "it is overdue", "accepted by Jo until 2026-06-25: being fixed"),
        ((_accepted(TODAY),), "it is overdue", "accepted by Jo until 2026-06-24: being fixed"),
        ((_accepted(YESTERDAY),), "it is overdue (accepted by Jo until 2026-06-23 only)", ""),
        ((_accepted(finding="an-act/2:meta"),), "it is overdue", ""),
        ((_accepted(finding="an-act/1"),), "it is overdue", ""),
        ((_accepted(YESTERDAY), _accepted(TODAY, by="Al")), "it is overdue", "accepted by Al until 2026-06-24: being fixed"),
    ],
)  # fmt: skip
def test_an_acceptance_holds_for_its_finding_up_to_and_on_the_day_it_expires(
    acceptances: tuple[Acceptance, ...], why: str, accepted: str
) -> None:
    report = report_of(OVERDUE, plan=plan_of(log=LATE))
    gate = Gate(force=Force.BINDING, accepted=acceptances)
    assert gate.objections(report) == (Objection(finding=only(report), why=why, accepted=accepted),)
    assert gate.passes(report) is bool(accepted)


def test_an_acceptance_of_one_finding_lets_no_other_by() -> None:
    report = report_of(OVERDUE, norm("2", window=DUE), plan=plan_of(log=LATE))
    gate = Gate(force=Force.BINDING, accepted=(_accepted(),))
    assert [bool(each.accepted) for each in gate.objections(report)] == [True, False]
    assert not gate.passes(report)


def test_an_acceptance_of_what_does_not_stop_the_plan_does_nothing() -> None:
    report = report_of(norm())
    assert Gate(force=Force.BINDING, accepted=(_accepted(),)).objections(report) == ()


@pytest.mark.parametrize("blank", ["finding", "reason", "by"])
def test_an_acceptance_that_nobody_answers_for_is_refused(blank: str) -> None:
    with pytest.raises(InvalidValue, match=r"^an acceptance names the finding, the reason and the person$"):
        _accepted(TODAY, **{blank: " "})


# The verdict as text


def test_a_verdict_names_each_finding_with_what_is_wrong() -> None:
    report = report_of(OVERDUE, norm("2", window=DUE), norm("3", **MAY), plan=plan_of(log=LATE))
    gate = Gate(force=Force.BINDING, accepted=(_accepted(),))
    heading, table = gate_document(gate, gate.objections(report))
    assert heading == Heading("Gate at binding: stops at 1 finding")
    sentence = Cell("Meta must do it to the-model for others")
    accepted = "it is overdue; accepted by Jo until 2026-06-24: being fixed"
    assert table == Table(
        ("finding", "why", "what"),
        (
            (Cell("an-act/1:meta"), Cell(accepted, "open"), sentence),
            (Cell("an-act/2:meta"), Cell("it is overdue", "bad"), sentence),
        ),
    )


def test_a_gate_stands_at_a_force_and_not_at_its_name() -> None:
    with pytest.raises(InvalidType, match=r"force: expected a Force such as Force\.BINDING, got 'binding'"):
        Gate(force="binding")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_verdict_counts_what_it_stops_at() -> None:
    def heading(*parts: Provision, accepted: tuple[Acceptance, ...] = ()) -> Any:
        gate = Gate(force=Force.REQUESTED, accepted=accepted)
        return gate_document(gate, gate.objections(report_of(*parts, plan=plan_of(log=LATE))))[0]

    assert heading(OVERDUE, norm("2", window=DUE)) == Heading("Gate at requested: stops at 2 findings")
    assert heading(OVERDUE, accepted=(_accepted(),)) == Heading("Gate at requested: passes")
    assert heading(norm(window=Undated("promptly"), **REQUEST)) == Heading("Gate at requested: passes")


def test_a_gate_that_finds_nothing_says_so() -> None:
    gate = Gate(force=Force.COMMITTED)
    assert gate_document(gate, ())[1] == Lines(
        ("Nothing of force committed or above stands against the plan.",), tone="good"
    )
