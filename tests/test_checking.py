"""Holding rules to laws, and a function to rules: what passes, what is found, and what is said of it."""

import datetime as dt
from collections.abc import Iterator

import pytest

from frontierpolicy.calendars import Weekends
from frontierpolicy.conditions import Symbol
from frontierpolicy.counting import CalendarDays, ElapsedHours
from frontierpolicy.drafting import Rulebook
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName
from frontierpolicy.evaluation import Report
from frontierpolicy.plans import Incident, Model, Recipient, ReleasePlan, Stage, System
from frontierpolicy.quantities import Compute, flop
from frontierpolicy.terms import Force, RecipientKind, Weights
from frontierpolicy.testing import Law, LawBroken, agrees, check, laws_of
from frontierpolicy.testing.laws import RulebookTrial
from frontierpolicy.testing.trials import Subject
from tests.own_rules import ACT, DROPPED_EXCEPTION, FLIPPED_FORCE, ISSUED, OFF_BY_ONE

SUBJECTS: tuple[Subject, ...] = (
    ACT,
    Rulebook((ACT,)),
    Model.training_compute >= flop("1e25"),
    Stage.can_refuse,
    Recipient.kind.is_(RecipientKind.PERSON),
    System.generative,
    Incident.significant,
    CalendarDays(),
    ElapsedHours("America/New_York"),
    Weekends(),
)


@pytest.mark.parametrize("subject", SUBJECTS, ids=str)
def test_sound_rules_of_every_kind_pass(subject: Subject) -> None:
    check(subject, max_examples=5)


def _large(trial: RulebookTrial) -> Iterator[str]:
    compute = trial.plan.model.training_compute
    if isinstance(compute, Compute) and compute >= flop("1e25"):
        yield "it is large"


LARGE = Law(name="small", words="All models are small.", catches="large ones", broken=_large)


def test_a_broken_law_says_the_law_how_and_the_smallest_case() -> None:
    with pytest.raises(LawBroken) as caught:
        check(ACT, laws=[LARGE], max_examples=100)
    broken = caught.value
    assert broken.plan is not None
    assert (broken.law, broken.ways, broken.plan.model) == (
        "small",
        ("it is large",),
        Model(id="a", training_compute=flop("1e25")),
    )
    lines = str(broken).splitlines()
    assert lines[:5] == [
        "small: All models are small.",
        "It is broken:",
        "  it is large",
        "The smallest case found:",
        "  as of 2026-01-01",
    ]
    assert "  model.training_compute = 1e25 FLOP" in lines


def test_laws_are_chosen_by_name_and_added_by_name_or_as_they_are() -> None:
    usual = {each.name for each in laws_of(ACT)}
    assert {each.name for each in laws_of(ACT, ["no_conflicts", LARGE])} - usual == {"no_conflicts", "small"}
    check(ACT, laws=["ids"], also=["no_conflicts"], max_examples=5)
    with pytest.raises(LawBroken, match=r"^small: "):
        check(ACT, laws=["ids"], also=[LARGE], max_examples=100)


def test_what_has_no_laws_or_no_such_law_is_refused() -> None:
    with pytest.raises(UnknownName, match=r"^no law of such a thing is called 'idz'\. Did you mean 'ids'\?$"):
        check(ACT, laws=["idz"])
    with pytest.raises(UnknownName, match=r"^no law of such a thing is called 'shift'"):
        check(ACT, also=["shift"])
    with pytest.raises(InvalidType, match=r"^expected a rulebook, an instrument, a condition, .* got 3$"):
        check(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(InvalidValue, match=r"^no scope has all that"):
        check(Stage.can_refuse & Incident.significant)


# A function of one's own


def _meant(plan: ReleasePlan, day: dt.date) -> set[tuple[str, Force]]:
    compute = plan.model.training_compute
    large = day >= ISSUED and isinstance(compute, Compute) and compute >= flop("1e25")
    reported = (
        {("1", Force.BINDING)} if large and plan.model.weights is not Weights.PUBLISHED else set[tuple[str, Force]]()
    )
    return reported | {("2", Force.REQUESTED)} if large else reported


def _told(report: Report) -> set[tuple[str, Force]]:
    return {(each.norm.id, each.force) for each in report.decided}


READ: tuple[Symbol, ...] = (Model.training_compute, Model.weights)


def test_a_function_that_says_the_same_agrees() -> None:
    agrees(_meant, ACT, reads=_told, facts=READ, unknown=0)


@pytest.mark.parametrize(
    "rules", [OFF_BY_ONE, DROPPED_EXCEPTION, FLIPPED_FORCE], ids=["off by one", "dropped", "flipped"]
)
def test_a_planted_fault_is_found_and_shrunk_to_the_threshold(rules: object) -> None:
    with pytest.raises(LawBroken, match=r"^agrees: The function says what the rulebook says\.") as caught:
        agrees(_meant, rules, reads=_told, facts=READ, unknown=0, max_examples=300)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    plan, as_of = caught.value.plan, caught.value.as_of
    assert plan is not None
    assert (plan.model.training_compute, as_of) == (flop("1e25"), ISSUED)
    assert [way.partition(" says ")[0] for way in caught.value.ways] == ["the rulebook", "the function"]


def test_a_failure_shows_the_call_and_not_what_lies_between() -> None:
    with pytest.raises(LawBroken) as caught:
        agrees(lambda _plan, _day: frozenset[str](), ACT, unknown=0)
    shown = [each for each in caught.traceback if "__tracebackhide__" not in each.frame.f_locals]
    assert [each.name for each in shown] == ["test_a_failure_shows_the_call_and_not_what_lies_between"]


def test_a_function_that_stops_is_shown_the_smallest_plan_in_lines() -> None:
    def stops(plan: ReleasePlan, _: dt.date) -> frozenset[str]:
        raise ZeroDivisionError(plan.title)

    with pytest.raises(ZeroDivisionError) as caught:
        agrees(stops, ACT, unknown=0, facts=READ)
    (note,) = caught.value.__notes__
    assert note.startswith(f"Failing test case: tried(\n    trial=as of {ISSUED}; party = us-caisi; roles.")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({("1", Force.BINDING), ("2", None)}, "('1', binding), ('2', None)"),
        (frozenset({ISSUED}), "2026-01-01"),
        ((flop(1), ""), "(1 FLOP, '')"),
        (True, "True"),
    ],
)
def test_answers_are_written_as_reports_write_them(told: object, words: str) -> None:
    with pytest.raises(LawBroken) as caught:
        agrees(lambda _plan, _day: told, ACT, unknown=0, max_examples=5)
    assert caught.value.ways[1] == f"the function says {words}"


def test_left_to_itself_the_decided_findings_are_compared() -> None:
    with pytest.raises(LawBroken) as caught:
        agrees(lambda _plan, _day: frozenset[str](), ACT, unknown=0)
    assert caught.value.ways[1] == "the function says nothing"
    with pytest.raises(LawBroken) as other:
        agrees(lambda _plan, _day: 0, ACT, unknown=0, reads=lambda report: len(report.decided))
    assert other.value.ways[1] == "the function says 0"
