"""What is released: a model and its descent, and the systems built on it."""

from collections.abc import Iterator
from typing import ClassVar, Union

from frontierpolicy.conditions import Scope
from frontierpolicy.errors import Fault, shown
from frontierpolicy.facts import (
    Amount,
    Estimate,
    Extensible,
    Flag,
    Identity,
    Many,
    Missing,
    Moment,
    One,
    Wheres,
    plain,
)
from frontierpolicy.plans.actors import Actor
from frontierpolicy.quantities import Comparator, Compute, Count, Quantity, Range
from frontierpolicy.terms import LicenceTerm, Medium, Weights
from frontierpolicy.truth import Truth

__all__ = ["Model", "System", "range_of"]


class Model(Extensible):
    """A model: its compute by phase, its base, its weights and the licence they are under.

    Attributes:
        base: The model it was made from; `Missing.NOT_APPLICABLE` if it was trained from nothing.

    Raises:
        InvalidValue: A phase of training takes more compute than all of them, and the like.
    """

    scope_name: ClassVar[str] = "model"
    above: ClassVar[type[Scope] | None] = Actor

    id: Identity[str] = Identity(str, "By which id do logs and instruments name the model?")
    name: One[str] = One(str, "What is the model called?")
    training_compute: Amount[Compute] = Amount(
        Compute, "How many operations went into training it in all, including the training of its base?"
    )
    pretraining_compute: Amount[Compute] = Amount(Compute, "How many operations went into pre-training?")
    posttraining_compute: Amount[Compute] = Amount(
        Compute, "How many operations went into fine-tuning, reinforcement learning and other later training?"
    )
    modification_compute: Amount[Compute] = Amount(
        Compute, "How many operations went into changing its base model into this one?"
    )
    parameters: Amount[Count] = Amount(Count, "How many parameters does it have?")
    active_parameters: Amount[Count] = Amount(Count, "How many parameters are active for one token?")
    training_began: Moment = Moment("When did training begin?", label="beginning of training")
    training_ended: Moment = Moment("When was training complete, or when will it be?", label="end of training")
    general_purpose: Flag = Flag("Is it a general-purpose model?", label="is a general-purpose model")
    foundation: Flag = Flag(
        "Is it a foundation model: trained on broad data, made for general output, and adaptable to many distinct tasks?",
        label="is a foundation model",
    )
    generates: Many[Medium] = Many(Medium, "What can it generate?", label="outputs")
    major: Flag = Flag(
        "Is it a major new model of its developer, rather than a small or derived one?", label="is a major new model"
    )
    frontier: Flag = Flag(
        "Is it a highly capable general-purpose model that matches or exceeds the most advanced models of its day?",
        label="is at the frontier of its day",
    )
    substantially_new: Flag = Flag(
        "Is it a new model, or a substantially modified version of one already deployed, rather than a lesser update?",
        label="is new or substantially modified",
    )
    developed_in: Wheres = Wheres("In which places is it developed?", label="places of development")
    weights: One[Weights] = One(Weights, "Who can hold a copy of the weights?", label="weights status")
    licence: One[str] = One(str, "Under which licence are the weights?")
    licence_terms: Many[LicenceTerm] = Many(
        LicenceTerm, "Which conditions does the licence of the weights set?", label="licence terms"
    )
    licence_user_cap: Amount[Count] = Amount(Count, "Above how many users does the licence ask for another one?")
    licence_excludes: Wheres = Wheres("Whom does the licence exclude, by place?", label="places without a licence")

    base: Union["Model", Missing] = Missing.NOT_STATED

    def _unfit(self) -> Iterator[Fault]:
        """Yield what is wrong with the facts and the base, each by itself."""
        yield from super()._unfit()
        if not isinstance(self.base, Model | Missing):
            yield Fault(
                "base", f"expected a Model, or why none is named such as Missing.NOT_STATED, got {shown(self.base)}"
            )

    def contradictions(self) -> Iterator[Fault]:
        """Yield figures that cannot be true together."""
        whole = self.training_compute
        for part in (Model.pretraining_compute, Model.posttraining_compute, Model.modification_compute):
            if _exceeds(self.given(part), whole):
                yield Fault(part.name, f"{part.label} exceeds training compute, of which it is a part")
        if _exceeds(self.active_parameters, self.parameters):
            yield Fault("active_parameters", "more parameters are active than there are")


def range_of(given: object) -> Range | None:
    """Return the quantities that what a plan says allows, or `None` where it is missing."""
    value = plain(given, None)
    if isinstance(value, Estimate):
        return value.range
    return Range.point(value.amount, value.unit) if isinstance(value, Quantity) else None


def _exceeds(part: object, whole: object) -> bool:
    small, large = range_of(part), range_of(whole)
    return small is not None and large is not None and small.compare(Comparator.MORE, large) is Truth.TRUE


class System(Extensible):
    """A system or service built on the model: what users meet."""

    scope_name: ClassVar[str] = "system"
    above: ClassVar[type[Scope] | None] = Model

    id: Identity[str] = Identity(str, "By which id do stages name the system?")
    name: One[str] = One(str, "What is the system called?")
    generative: Flag = Flag("Does the system generate text, images, sound or video?", label="is a generative system")
    monthly_users: Amount[Count] = Amount(Count, "How many people use it in a month?")
