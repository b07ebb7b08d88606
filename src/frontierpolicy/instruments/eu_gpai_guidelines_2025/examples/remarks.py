"""Worked examples: what the guidelines remark of a model, of its base and of a stage."""

import datetime as dt

from frontierpolicy.drafting.example import Example
from frontierpolicy.facts import Missing
from frontierpolicy.instruments.eu_ai_act.plans import ASKED, CLOSED, closed, plan, stage
from frontierpolicy.parties.known import COHERE
from frontierpolicy.plans import Model, Stage
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Medium, Role, StageKind

PUBLISHED = dt.date(2025, 7, 18)


def _example(title: str, derivation: str, model: Model, *stages: Stage, remarks: str = "") -> Example:
    return Example(
        title=title,
        derivation=derivation,
        plan=plan(model, *stages, party=COHERE, role=Role.MODIFIER),
        as_of=ASKED,
        expects=None,
        notices=frozenset(remarks.split()),
    )


def _narrow(operations: str, *outputs: Medium, general: bool = False) -> Model:
    return closed(operations, general_purpose=general, generates=frozenset(outputs))


def _changed(inherited: str, added: str, *, general: bool = True) -> Model:
    base = Model(id="the-base", general_purpose=general, training_compute=flop(inherited), base=Missing.NOT_APPLICABLE)
    return CLOSED.having(base=base, modification_compute=flop(added))


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_the_criterion(), *_of_the_text(), *_of_what_is_inherited(), *_of_stages())


def _of_the_criterion() -> tuple[Example, ...]:
    rule = "Point 20 rebuts what point 17 presumes: more than 1e23 operations, a kind of output, and yet not general."
    return (
        _example("a narrow model that meets the criterion", rule, _narrow("1.01e23", Medium.AUDIO), remarks="20"),
        _example("a narrow model of exactly 1e23", rule, _narrow("1e23", Medium.AUDIO)),
        _example("a narrow model without any of the outputs", rule, _narrow("1.01e23")),
        _example("a general model that meets the criterion", rule, _narrow("1.01e23", Medium.TEXT, general=True)),
    )


def _of_the_text() -> tuple[Example, ...]:
    narrow = _example("", "", _narrow("1.01e23", Medium.AUDIO)).plan
    return tuple(
        Example(
            title=f"asked {when} of the guidelines",
            derivation="They were approved on 18 July 2025, and nobody could read them before.",
            plan=narrow,
            as_of=day,
            expects=None,
            notices=notices,
        )
        for when, day, notices in (
            ("on the day", PUBLISHED, frozenset({"20"})),
            ("on the eve", PUBLISHED - dt.timedelta(days=1), frozenset[str]()),
        )
    )


def _of_what_is_inherited() -> tuple[Example, ...]:
    rule = "The base lies at or below 1e25, and with the change the sum is more than 1e25: Annex A.1 against 3.2.2."
    return (
        _example("9e24 inherited, 1e24 added", rule, _changed("9e24", "1e24"), remarks="2.2"),
        _example("9e24 inherited, 1.01e24 added", rule, _changed("9e24", "1.01e24"), remarks="2.2 annex-a.1"),
        _example("1e25 inherited, a little added", rule, _changed("1e25", "1e23"), remarks="2.2 annex-a.1"),
        _example("1.01e25 inherited, 1e24 added", rule, _changed("1.01e25", "1e24"), remarks="2.2"),
        _example(
            "a base that is of no general purpose",
            "Section 2.2 is about what becomes of a general-purpose model; 1e22 is too little to presume one.",
            _changed("1e22", "1e21", general=False),
        ),
        _example("a model that was trained from nothing", "There is no base.", closed("9e24")),
    )


def _of_stages() -> tuple[Example, ...]:
    return (
        _example(
            "use within the house",
            "Section 3.1.2: it can itself be a placing on the market.",
            closed("9e24"),
            stage(kind=StageKind.INTERNAL_USE),
            remarks="3.1.2",
        ),
        _example(
            "access for governments",
            "Section 3.1.2 speaks of internal use alone.",
            closed("9e24"),
            stage(kind=StageKind.GOVERNMENT_ACCESS),
        ),
    )
