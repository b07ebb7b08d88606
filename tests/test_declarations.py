"""Facts as they are declared: symbols, extensions, collections, codecs."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from frontierpolicy.conditions import Member, Symbol
from frontierpolicy.errors import Fault, InvalidType, InvalidValue, UnknownName, shown
from frontierpolicy.facts import (
    Collection,
    Extension,
    Many,
    Missing,
    One,
    Record,
    among_others,
    codec_for,
    exactly,
    extensions_of,
    word,
)
from frontierpolicy.places import country, place
from frontierpolicy.plans import Actor, Incident, Model, Recipient, Stage, System
from frontierpolicy.quantities import Range
from frontierpolicy.terms import StageKind
from tests.acme import Screening, Use

# The checkers refuse some of these programs (tests/typing); here they are run all the same.
A_ACTOR: Any = Actor
A_MODEL: Any = Model
A_RECIPIENT: Any = Recipient


# Symbols


def test_a_fact_is_a_symbol_on_its_class_and_a_value_on_a_record() -> None:
    assert isinstance(Model.major, Symbol)
    assert Model(id="m", major=True).major is True
    assert repr(Model.major) == "Model.major"
    assert str(Model.training_compute) == "the model's training compute"
    assert str(Model.major) == "the model is a major new model"


def test_a_symbol_stays_the_one_declared() -> None:
    for symbol in (Model.major, Model.training_compute, Incident.on, Screening.on):
        assert pickle.loads(pickle.dumps(symbol)) is copy.deepcopy(symbol) is copy.copy(symbol) is symbol  # noqa: S301


def test_a_symbol_is_no_bool() -> None:
    with pytest.raises(InvalidType, match=r"join conditions with & \| ~"):
        bool(Model.training_compute)


def test_every_fact_asks_a_question_and_has_a_label() -> None:
    for kind in (Actor, Model, System, Stage, Recipient, Incident, Screening):
        for fact in kind.facts():
            assert fact.question.endswith("?"), fact
            assert fact.label


# Extensions


def test_another_package_declares_facts_in_its_own_namespace() -> None:
    model = Model(id="m", extensions=(Screening(on=True),))
    assert model.given(Screening.on) is True
    assert model.given(Screening.budget) is Missing.NOT_STATED
    assert Model(id="m").given(Screening.on) is Missing.NOT_STATED
    assert extensions_of(Model)["acme_tests"] is Screening
    assert str(Screening.on) == "the model has synthesis screening on"


def test_an_extension_that_says_nothing_is_left_out() -> None:
    assert Model(id="m", extensions=(Screening(),)) == Model(id="m")


def test_an_extension_belongs_to_its_scope_and_is_there_once() -> None:
    with pytest.raises(InvalidValue) as caught:
        Model(id="m", extensions=(Use(), Screening(on=True), Screening(on=False), A_MODEL))
    assert [str(fault) for fault in caught.value.faults] == [
        "extensions[0]: expected an extension of Model, got Use()",
        "extensions[2]: the table 'acme_tests' is there already",
        f"extensions[3]: expected an extension of Model, got {A_MODEL!r}",
    ]


@pytest.mark.parametrize("namespace", ["acme_tests", "major", "Acme", "", "a.b", "given"])
def test_a_namespace_is_taken_once(namespace: str) -> None:
    with pytest.raises(InvalidValue, match="is taken on Model, or not"):
        type("Again", (Extension,), {}, of=Model, namespace=namespace)


# Collections and codecs


def test_a_collection_says_whether_it_is_complete() -> None:
    assert exactly(1, 2) == Collection((1, 2), complete=True)
    assert among_others(1, 2) == Collection((1, 2), complete=False)
    assert (len(exactly(1, 2)), list(exactly(1, 2))) == (2, [1, 2])


def test_a_fact_has_a_type_that_files_can_write() -> None:
    with pytest.raises(InvalidType, match="a fact cannot be a float: use an enumeration, or one of"):
        codec_for(float)
    with pytest.raises(
        UnknownName, match=r"no stage kind is called 'general avalability'\. Did you mean 'general availability'"
    ):
        word(StageKind, "general avalability")
    with pytest.raises(InvalidType, match="expected a word such as 'internal use'"):
        word(StageKind, 3)


def test_membership_lists_values_of_the_fact_s_own_type() -> None:
    wrong: list[Callable[[], Any]] = [
        lambda: A_MODEL.weights.is_in({StageKind.INTERNAL_USE}),
        lambda: A_MODEL.generates.overlaps({"text"}),
        lambda: A_RECIPIENT.location.is_within("CA"),
        lambda: A_ACTOR.party.is_in(("meta",)),
        lambda: A_MODEL.name.is_in("Llama"),
        lambda: A_MODEL.id.is_in("llama"),
    ]
    for make in wrong:
        with pytest.raises(InvalidType):
            make()
    with pytest.raises(InvalidValue, match="no value is listed"):
        Model.weights.is_in(())
    several: Any = "llama"
    with pytest.raises(InvalidType, match=r"expected several values, got one string: write \{'llama'\}"):
        Member(Model.id, several)


def test_the_parts_of_a_record_are_of_their_kind() -> None:
    loose: Any = Stage
    with pytest.raises(InvalidValue) as caught:
        loose(id="s", pauses=[], recipients=(Recipient(id="r"),))
    assert [str(fault) for fault in caught.value.faults] == [
        "pauses: expected a tuple, got []",
        f"recipients: expected a Collection, as in exactly(...) or among_others(...), got {shown((Recipient(id='r'),))}",
    ]
    with pytest.raises(InvalidValue, match=r"^pauses\[0\]: expected a Pause, got 3$"):
        loose(id="s", pauses=(3,))
    with pytest.raises(InvalidValue, match=r"^base: expected a Model, or why none is named"):
        A_MODEL(id="m", base="llama")


def test_a_record_may_declare_kinds_of_its_own() -> None:
    class Widget(Record):
        label: One[str] = One(str, "What is it called?")
        tags: Many[str] = Many(str, "What tags has it?")
        number: int = 3

    assert Widget(label="x", tags={"a"}).tags == frozenset({"a"})
    assert Widget().number == 3
    assert [fact.name for fact in Widget.facts()] == ["label", "tags"]
    assert Range.point(1).has(1)
    assert place("CA") == country("CA")
    assert Fault("a", "b").under("c") == Fault("c.a", "b")
