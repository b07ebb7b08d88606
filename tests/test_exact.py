"""The exact answer: what comes out the same whatever the unknown facts are is decided, and nothing else is."""

import pytest
from hypothesis import given

from frontierpolicy.conditions import Condition, DefinedTerm, Happened
from frontierpolicy.facts import Estimate
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Model
from frontierpolicy.provisions import Block, Pattern, Provision, counts_as, does_not_count_as
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Medium, Weights
from tests.strategies import conditions, decided_models, hidden, models
from tests.worlds import EDGE, norm, plan_of, report_of

compute, parts = Model.training_compute, Model.pretraining_compute
SIGNED = Happened(action=SIGN, about="x")
AT_HOME = Actor.headquarters.is_within(country("US"))


def _either(condition: Condition) -> Condition:
    return condition | ~condition


def _found(*law: Provision, model: Model | None = None, exact: bool = True) -> str:
    """Return how the first norm comes out: yes if it is decided, unknown if it is conditional, no if it is not found."""
    found = [each for each in report_of(*law, plan=plan_of(model), exact=exact).findings if each.norm.id == "1"]
    return "no" if not found else "yes" if found[0].decided else "unknown"


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        (_either(Model.major), "yes"),
        (Model.major & ~Model.major, "no"),
        (Model.major, "unknown"),
        (Model.major | Model.general_purpose, "unknown"),
        (_either(Model.major & Model.general_purpose), "yes"),
        (Model.weights.is_(Weights.WITHHELD) | Model.weights.is_in(set(Weights) - {Weights.WITHHELD}), "yes"),
        (Model.weights.is_(Weights.WITHHELD) | Model.weights.is_(Weights.PUBLISHED), "unknown"),
        (_either(SIGNED), "yes"),
        ((compute > flop("1e26")) | (compute <= flop("1e26")), "yes"),
        ((compute > flop("1e26")) | (compute < flop("1e26")), "unknown"),
        ((compute > flop("1e26")) & (compute < flop("1e26")), "no"),
        ((compute > flop("1e25")) | (compute < flop("1e26")), "yes"),
        ((compute > flop("1e26")) & (compute < flop("1e25")), "no"),
        ((compute > flop("1e25")) & (compute < flop("1e26")), "unknown"),
        (flop("1e26") >= compute, "unknown"),
        (compute >= flop(0), "yes"),
        # what is compared with another fact, or in a sum, has no cells; neither has a set, a place
        (_either(compute > parts), "unknown"),
        (_either(compute + parts > flop("1e26")), "unknown"),
        (_either(compute + parts > flop("1e26")) & _either(compute > flop("1e26")), "unknown"),
        (_either(Model.generates.overlaps({Medium.TEXT})), "unknown"),
        (_either(AT_HOME), "unknown"),
    ],
)
def test_what_comes_out_the_same_on_every_supposition_is_decided(condition: Condition, answer: str) -> None:
    assert _found(norm("1", condition)) == answer
    assert _found(norm("1", condition), exact=False) == "unknown"


@pytest.mark.parametrize(
    ("low", "high", "answer"), [("1e25", "1e27", "unknown"), ("1e24", "1e25", "yes"), ("1e26", "1e27", "unknown")]
)
def test_an_estimate_is_supposed_within_its_limits(low: str, high: str, answer: str) -> None:
    condition = (compute <= flop("1e25")) | ((compute > flop("1e26")) & (compute < flop("1e28")))
    model = Model(id="m", training_compute=Estimate(low=flop(low), high=flop(high), source="s"))
    assert _found(norm("1", condition), model=model) == answer


@pytest.mark.parametrize(("most", "answer"), [(5, "unknown"), (6, "yes")])
def test_an_answer_stays_open_when_the_suppositions_run_out(
    most: int, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "frontierpolicy.evaluation.exact.MOST_CASES", most
    )  # nothing; one so, with the other so and not; one not so
    assert _found(norm("1", _either(Model.major) & _either(Model.general_purpose))) == answer


TERM = DefinedTerm(id="an-act/t", phrase="a thing", subject=Model)


def test_what_definitions_read_is_supposed_too() -> None:
    definition = counts_as(TERM, id="d", citation=EDGE, when=compute > flop("1e26"))
    assert _found(norm("1", _either(TERM)), definition) == "yes"
    assert _found(norm("1", TERM | (compute <= flop("1e26"))), definition) == "yes"
    assert _found(norm("1", TERM | (compute < flop("1e26"))), definition) == "unknown"
    assert _found(norm("1", TERM & (compute < flop("1e26"))), definition) == "no"
    against = does_not_count_as(TERM, id="n", citation=EDGE, when=compute > flop("1e26"))
    assert _found(norm("1", TERM), definition, against) == "unknown"  # they conflict above the threshold


def test_what_stands_against_a_norm_is_supposed_too() -> None:
    def blocked(condition: Condition) -> str:
        block = Block(id="b", citation=EDGE, pattern=Pattern(), per=Model, condition=condition)
        return _found(norm("1", compute > flop("1e26")), block)

    assert blocked(compute >= flop("1e26")) == "no"
    assert blocked(compute > flop("1e27")) == "unknown"
    assert _found(norm("1").unless(_either(Model.major), EDGE)) == "no"
    assert _found(norm("1").unless(Model.major & ~Model.major, EDGE)) == "yes"


@given(conditions(), models())
def test_an_exact_answer_never_undoes_one_that_is_decided(condition: Condition, model: Model) -> None:
    usual, exact = (_found(norm("1", condition), model=model, exact=each) for each in (False, True))
    assert usual in (exact, "unknown")


@given(conditions(), decided_models().flatmap(lambda whole: hidden(whole).map(lambda part: (whole, part))))
def test_an_exact_answer_is_that_of_the_facts_once_they_are_known(
    condition: Condition, both: tuple[Model, Model]
) -> None:
    whole, part = both
    assert _found(norm("1", condition), model=part) in (_found(norm("1", condition), model=whole), "unknown")
