"""The reference evaluator against Python's own logic and against every completion of what is unknown."""

import datetime as dt
import itertools
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.conditions import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    Constant,
    Happened,
    Lineage,
    Member,
    Not,
    SetRelation,
    SetTest,
    at_least,
    of,
)
from frontierpolicy.conditions.reads import symbols_read
from frontierpolicy.evaluation.exact import exact_answer
from frontierpolicy.evaluation.reference import answer
from frontierpolicy.facts import (
    Assumed,
    Collection,
    Estimate,
    History,
    Missing,
    Stated,
    preceding_year,
)
from frontierpolicy.parties.known import META
from frontierpolicy.plans import (
    Actor,
    Model,
    Stage,
)
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import Compute, eur, flop, usd
from frontierpolicy.terms import Medium, Weights
from frontierpolicy.truth import Truth
from tests.strategies import FACTS, conditions, decided_models, hidden, models
from tests.worlds import DAY, case_of, clause_of, norm, plan_of

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
NO_STAGES = Collection[Stage](complete=True)


def _asked(condition: Condition, model: Model) -> Truth:
    return cast("Truth", answer(condition, case_of(plan_of(model))))


# Against Python's own logic, where everything is known


def _plainly(condition: Condition, model: Model) -> bool:
    """Return what a condition says of a model with every fact known: a second, naive reading of it."""
    match condition:
        case AllOf(parts):
            return all(_plainly(part, model) for part in parts)
        case AnyOf(parts):
            return any(_plainly(part, model) for part in parts)
        case Not(part):
            return not _plainly(part, model)
        case AtLeast(threshold, parts):
            return sum(_plainly(part, model) for part in parts) >= threshold
        case Member(fact, values):
            return model.given(fact) in values
        case SetTest(fact, relation, values):
            found = cast("frozenset[Medium]", model.given(fact))
            return bool(found & values) if relation is SetRelation.OVERLAPS else found <= values
        case Comparison(left, comparator, Constant(value)):
            amount = cast("Compute", model.given(cast("Any", left))).amount
            return cast(
                "bool",
                {
                    "<": amount < value.amount,
                    "<=": amount <= value.amount,
                    ">": amount > value.amount,
                    ">=": amount >= value.amount,
                }[comparator.value],
            )
        case _:
            return model.given(cast("Any", condition)) is True


@given(conditions(), decided_models())
def test_a_plan_with_every_fact_known_is_answered_as_python_would(condition: Condition, model: Model) -> None:
    assert _asked(condition, model) is Truth.of(_plainly(condition, model))


# With unknown facts


@given(conditions(), decided_models(), st.data())
def test_learning_a_fact_never_overturns_an_answer(condition: Condition, model: Model, data: st.DataObject) -> None:
    before = _asked(condition, data.draw(hidden(model), label="with unknown facts"))

    assert before in (U, _asked(condition, model))


def _completions(model: Model, condition: Condition) -> Iterator[Model]:
    """Yield the model with every unknown fact that is read filled in, in each way in which it can matter."""
    domains: dict[str, list[Any]] = {
        "major": [True, False],
        "general_purpose": [True, False],
        "weights": list(Weights),
        "generates": [frozenset(each) for size in range(6) for each in itertools.combinations(Medium, size)],
        "training_compute": [flop(number + step) for number in (10**23, 10**25, 10**26) for step in (-1, 0, 1)],
    }
    read = {symbol.name for symbol in symbols_read(condition)}
    open_ = [name for name in FACTS if name in read and not _known(vars(model)[name])]
    for values in itertools.product(*(domains[name] for name in open_)):
        filled = dict(zip(open_, values, strict=True))
        estimate, compute = vars(model)["training_compute"], filled.get("training_compute")
        if compute is None or not isinstance(estimate, Estimate) or estimate.range.has(compute.amount):
            yield model.having(**filled)


_MOST = 600


def _known(given_: object) -> bool:
    return not isinstance(given_, Missing | Estimate)


@given(conditions(), models())
def test_an_answer_holds_of_every_completion(condition: Condition, model: Model) -> None:
    said = _asked(condition, model)
    outcomes = {_asked(condition, full) for full in itertools.islice(_completions(model, condition), _MOST)}

    assert said is U or outcomes <= {said}


@given(conditions(), models())
def test_the_exact_answer_is_that_of_all_completions(condition: Condition, model: Model) -> None:
    case = case_of(plan_of(model))
    exact = exact_answer(clause_of(norm(condition=condition)), case)
    completions = list(itertools.islice(_completions(model, condition), _MOST))
    outcomes = {_asked(condition, full) for full in completions}

    assert exact is U or outcomes <= {exact}
    if len(outcomes) == 1 and len(completions) < _MOST and _known(model.generates):
        assert exact in outcomes  # sets of media have no cells: what hangs on them stays open


def test_kleene_leaves_open_what_the_exact_answer_decides() -> None:
    either_way = Model.major | ~Model.major
    implied = (Model.training_compute >= flop("1e26")) & ~(Model.training_compute >= flop("1e25"))
    case = case_of(plan_of(Model(id="m")))
    assert [_asked(each, Model(id="m")) for each in (either_way, implied)] == [U, U]
    assert [exact_answer(clause_of(norm(condition=each)), case) for each in (either_way, implied)] == [T, F]


def test_a_fact_compared_with_another_fact_has_no_cells() -> None:
    condition = (Model.training_compute > Model.pretraining_compute) | ~(
        Model.training_compute > Model.pretraining_compute
    )
    assert exact_answer(clause_of(norm(condition=condition)), case_of(plan_of())) is U


def test_an_open_question_to_the_logs_is_tried_both_ways() -> None:
    signed = Happened(action=SIGN, about="us-x")
    assert exact_answer(clause_of(norm(condition=signed | ~signed)), case_of(plan_of())) is T
    assert exact_answer(clause_of(norm(condition=signed)), case_of(plan_of())) is U


@given(conditions(), models(), st.sampled_from(FACTS))
def test_a_fact_that_is_not_read_changes_nothing(condition: Condition, model: Model, name: str) -> None:
    if name not in {symbol.name for symbol in symbols_read(condition)}:
        assert _asked(condition, model) is _asked(condition, model.having(**{name: Missing.CLASSIFIED}))


@given(st.lists(st.sampled_from(Truth), max_size=5), st.integers(1, 5))
def test_at_least_counts_as_kleene_does(answers: list[Truth], threshold: int) -> None:
    atom = {T: ALWAYS, F: NEVER, U: Model.major}
    if threshold <= len(answers):
        said = _asked(at_least(threshold, *(atom[each] for each in answers)), Model(id="m"))
        sure, possible = answers.count(T), answers.count(T) + answers.count(U)
        assert said is (T if sure >= threshold else F if possible < threshold else U)


@pytest.mark.parametrize("reason", [each for each in Missing if each is not Missing.NOT_APPLICABLE])
def test_a_missing_fact_leaves_every_atom_open_both_ways(reason: Missing) -> None:
    model = Model(id="m", training_compute=reason, major=reason, weights=reason, generates=reason)
    for atom in (
        Model.training_compute > flop(1),
        Model.major,
        Model.weights.is_(Weights.PUBLISHED),
        Model.generates.includes(Medium.TEXT),
    ):
        assert _asked(atom, model) is _asked(~atom, model) is U


def test_an_atom_on_a_fact_that_does_not_apply_is_false() -> None:
    n_a = Missing.NOT_APPLICABLE
    model = Model(id="m", training_compute=n_a, major=n_a, weights=n_a, generates=n_a)
    for atom in (
        Model.training_compute > flop(1),
        Model.training_compute <= flop(1),
        Model.major,
        Model.weights.is_in(Weights),
    ):
        assert (_asked(atom, model), _asked(~atom, model)) == (F, T)


@pytest.mark.parametrize(
    ("given_", "answer_"),
    [
        (Stated(True, source="x"), T),
        (Stated[bool](Missing.CLASSIFIED, source="x"), U),
        (Assumed(False, because="x"), F),
        (History(((DAY, True),)), T),
        (History(((DAY + dt.timedelta(days=1), True),)), U),
        (History(((dt.date(2020, 1, 1), False), (DAY, True))), T),
    ],
)
def test_a_wrapped_fact_is_read_on_the_governing_day(given_: Any, answer_: Truth) -> None:
    assert _asked(Model.major, Model(id="m", major=given_)) is answer_


# Thresholds, estimates, sums


@pytest.mark.parametrize(
    ("estimate", "more", "at_least_"),
    [
        (flop("1e26"), F, T),
        (flop(10**26 + 1), T, T),
        (flop(10**26 - 1), F, F),
        (Estimate(low=flop("1e25"), high=flop("1e26")), F, U),
        (Estimate(low=flop("1e26"), high=flop("1e27")), U, T),
        (Estimate(low=flop("1e26"), low_open=True), T, T),
        (Estimate(low=flop("1e26")), U, T),
        (Estimate(high=flop("1e26")), F, U),
        (Estimate(high=flop("1e26"), high_open=True), F, F),
        (Estimate(low=flop("1e25"), high=flop("1e27"), value=flop("2e25")), U, U),
        (Stated(flop("2e26"), source="x"), T, T),
    ],
)
def test_a_threshold_on_an_estimate(estimate: Any, more: Truth, at_least_: Truth) -> None:
    model = Model(id="m", training_compute=estimate)
    assert _asked(Model.training_compute > flop("1e26"), model) is more
    assert _asked(Model.training_compute >= flop("1e26"), model) is at_least_


def test_a_sum_counts_what_is_known_and_what_is_missing_is_not_negative() -> None:
    phases = Model.pretraining_compute + Model.posttraining_compute
    known = Model(id="m", pretraining_compute=flop("2e26"))
    assert _asked(phases > flop("1e26"), known) is T
    assert _asked(phases > flop("2e26"), known) is U
    assert _asked(phases > flop("1e26"), known.having(pretraining_compute=Missing.NOT_STATED)) is U
    without = known.having(posttraining_compute=Missing.NOT_APPLICABLE)
    assert _asked(phases > flop("2e26"), without) is F
    assert _asked(phases >= flop("2e26"), without) is T
    nothing = Model(id="m", pretraining_compute=Missing.NOT_APPLICABLE, posttraining_compute=Missing.NOT_APPLICABLE)
    assert _asked(~(phases > flop(0)), nothing) is T
    half = nothing.having(posttraining_compute=Missing.NOT_DISCLOSED)
    assert _asked(phases > flop(0), half) is U
    both = Model(id="m", pretraining_compute=flop("6e25"), posttraining_compute=flop("4e25"))
    assert _asked(phases >= flop("1e26"), both) is T
    assert _asked(phases > flop("1e26"), both) is F


@pytest.mark.parametrize(("own", "answer_"), [("2e25", F), (2 * 10**25 + 1, T)])
def test_one_third_of_the_base_s_compute_is_exact(own: Any, answer_: Truth) -> None:
    base = Model(id="base", training_compute=flop("6e25"))
    changed = Model(id="m", modification_compute=flop(own), base=base)
    significant = Model.modification_compute > of(Lineage.BASE, Model.training_compute) * Fraction(1, 3)
    assert _asked(significant, changed) is answer_
    assert _asked(significant, changed.having(base=Missing.NOT_STATED)) is U
    assert _asked(significant, changed.having(base=Missing.NOT_APPLICABLE)) is F


def test_two_currencies_do_not_compare() -> None:
    large = preceding_year(Actor.revenue) > usd("500e6")
    for revenue, answer_ in (
        ({2025: usd("500e6")}, F),
        ({2025: usd(500_000_001)}, T),
        ({2024: usd("9e9")}, U),
        ({2025: eur("9e9")}, U),
    ):
        plan = plan_of(actors=(Actor(party=META, revenue=revenue),))
        assert answer(large, case_of(plan)) is answer_


def test_the_preceding_year_is_that_of_the_governing_day() -> None:
    plan = plan_of(actors=(Actor(party=META, revenue={2025: usd(1), 2026: Stated(usd("6e8"), source="x")}),))
    large = preceding_year(Actor.revenue) > usd("500e6")
    assert answer(large, case_of(plan, day=dt.date(2026, 12, 31))) is F
    assert answer(large, case_of(plan, day=dt.date(2027, 1, 1))) is T
    assert answer(large, case_of(plan_of(actors=(Actor(party=META, revenue=Missing.CLASSIFIED),)))) is U
