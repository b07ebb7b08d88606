"""Laws that hold of every rulebook and every plan."""

import itertools
from typing import Any

from hypothesis import given

from frontierpolicy.calendars import days, month
from frontierpolicy.conditions import Condition, first
from frontierpolicy.deadlines import Undated, UpTo, Within
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.evaluation import evaluate
from frontierpolicy.evaluation.explanation import explain
from frontierpolicy.evaluation.missing import missing_facts
from frontierpolicy.facts import Missing, Stated
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import (
    Actor,
    Incident,
    Model,
    Recipient,
    Stage,
    System,
)
from frontierpolicy.provisions import Block, Norm, Pattern
from frontierpolicy.terms import (
    Force,
    Modality,
)
from frontierpolicy.truth import Truth
from tests.any_books import books as any_books
from tests.any_books import norms
from tests.strategies import conditions, models, plans
from tests.worlds import (
    DAY,
    EDGE,
    LAUNCH,
    case_of,
    instrument,
    launch,
    norm,
    only,
    plan_of,
    report_of,
)


@given(any_books(), plans())
def test_the_order_of_instruments_and_repeating_them_changes_nothing(books: tuple[Instrument, ...], plan: Any) -> None:
    report = evaluate(plan, Rulebook(books), as_of=DAY)
    assert evaluate(plan, Rulebook((*reversed(books), *books)), as_of=DAY) == report


@given(any_books(), plans())
def test_every_finding_has_the_force_of_its_own_norm(books: tuple[Instrument, ...], plan: Any) -> None:
    norms_ = {f"{book.id}/{each.id}": each for book in books for each in book.provisions() if isinstance(each, Norm)}
    for finding in evaluate(plan, Rulebook(books), as_of=DAY).findings:
        made = norms_[finding.provision]
        assert (finding.force, finding.modality, finding.citation) == (made.force, made.modality, made.citation)


@given(any_books(), plans())
def test_a_finding_is_decided_or_says_what_is_missing(books: tuple[Instrument, ...], plan: Any) -> None:
    report = evaluate(plan, Rulebook(books), as_of=DAY)
    assert set(report.decided) | set(report.conditional) == set(report.findings)
    for finding in report.conditional:
        assert finding.missing or finding.bearer not in {META, OPENAI}
        assert {question.fact for question in report.questions} >= set(finding.missing)


@given(norms(), conditions(), models())
def test_an_exception_never_adds_a_finding(made: Norm, exception: Condition, model: Model) -> None:
    plan = plan_of(model)
    without, with_ = report_of(made, plan=plan), report_of(made.unless(exception, EDGE), plan=plan)
    assert {finding.id for finding in with_.findings} <= {finding.id for finding in without.findings}
    assert {finding.id for finding in with_.decided} <= {finding.id for finding in without.decided}


@given(norms(), models())
def test_a_block_never_adds_a_finding_and_stops_what_it_fits(made: Norm, model: Model) -> None:
    plan = plan_of(model)
    binding = Block(id="block", citation=EDGE, pattern=Pattern(forces=frozenset({Force.BINDING})))
    without, with_ = report_of(made, plan=plan), report_of(made, binding, plan=plan)
    assert with_.findings == (() if made.force is Force.BINDING else without.findings)
    assert bool(with_.blocked) is (made.force is Force.BINDING and bool(without.findings))


@given(norms(), norms(), models())
def test_an_unrelated_norm_changes_nothing_else(one: Norm, other: Norm, model: Model) -> None:
    plan = plan_of(model)
    alone = evaluate(plan, instrument(one, name="one"), as_of=DAY).findings
    both = evaluate(plan, instrument(one, name="one") | instrument(other, name="two"), as_of=DAY).findings
    assert tuple(finding for finding in both if finding.instrument == "one") == alone


@given(conditions(), models())
def test_what_is_missing_is_what_the_open_steps_of_an_explanation_miss(condition: Condition, model: Model) -> None:
    case = case_of(plan_of(model))
    assert missing_facts(condition, case) == explain(condition, case).open_facts()


@given(norms(), models())
def test_an_explanation_comes_to_the_answer_it_explains(made: Norm, model: Model) -> None:
    for finding in report_of(made, plan=plan_of(model)).findings:
        why = finding.why
        assert (why.answer is Truth.TRUE) is finding.decided
        assert why.citation == made.citation
        assert str(why).startswith("yes" if finding.decided else "unknown")


@given(norms(), models())
def test_the_exact_answer_only_adds_decisions(made: Norm, model: Model) -> None:
    plan = plan_of(model)
    kleene, exact = report_of(made, plan=plan), report_of(made, plan=plan, exact=True)
    assert {finding.id for finding in exact.findings} <= {finding.id for finding in kleene.findings}
    assert {finding.id for finding in kleene.decided} <= {finding.id for finding in exact.decided}


def test_the_exact_answer_on_demand() -> None:
    either = norm(condition=Model.major | ~Model.major)
    never = norm(condition=Model.major & ~Model.major)
    assert not only(report_of(either)).decided
    assert only(report_of(either, exact=True)).decided
    assert len(report_of(never).findings) == 1
    assert report_of(never, exact=True).findings == ()


@given(any_books(), plans())
def test_the_same_question_has_the_same_answer(books: tuple[Instrument, ...], plan: Any) -> None:
    one, other = (evaluate(plan, Rulebook(books), as_of=DAY) for _ in range(2))
    assert one == other
    assert str(one) == str(other)


def test_products_of_everything_do_not_crash() -> None:
    starts: tuple[Any, ...] = (LAUNCH, month("2026-06"), Missing.NOT_STATED)
    stages = [launch(each, id=f"s{index}") for index, each in enumerate(starts)]
    scopes = (None, Actor, Model, System, Stage, Recipient, Incident)
    windows = (Undated("x"), Within(DAY, period=days(3)), UpTo(first(Stage.starts), period=days(3)))
    for scope, window, modality in itertools.product(scopes, windows, Modality):
        if scope is not None or not window.anchors() or isinstance(window, Within):
            made = norm(per=scope, window=window, modality=modality, bearer=META)
            report_of(made, plan=plan_of(Model(id="m", name=Stated("M", source="s")), *stages))
