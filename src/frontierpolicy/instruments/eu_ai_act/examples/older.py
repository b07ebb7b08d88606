"""Worked examples: models and changes placed before 2 August 2025, each duty on its boundary, and who refused or signed the Code."""

import datetime as dt
from collections.abc import Callable

import attrs

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.instruments.eu_ai_act.examples.eves import LATER, OF_SYSTEMIC, OLD, PLACED, changed
from frontierpolicy.instruments.eu_ai_act.examples.modifiers import BASE, SMALL_CHANGE
from frontierpolicy.instruments.eu_ai_act.expectations import (
    DOCUMENTS,
    FOR_ALL,
    RISK,
    STANDING,
    by_developer,
    by_modifier,
    legacy,
)
from frontierpolicy.instruments.eu_ai_act.plans import CLOSED, closed, due, frontier, opened, plan, stage
from frontierpolicy.instruments.eu_ai_act.terms import EuModel
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import COHERE, DEEPSEEK, META, MISTRAL
from frontierpolicy.plans import Entry, Model, ReleasePlan
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Role, StageKind, Timing

ASKED = dt.date(2025, 11, 20)
OF_ALL = (*DOCUMENTS, *FOR_ALL, "54(1)")
A_THIRD = CLOSED.having(
    base=BASE,
    modification_compute=flop("3e24"),
    training_compute=flop("1.2e25"),
    extensions=(EuModel(base_compute_inestimable=False),),
)


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_changes(), *_of_the_code(), *_of_2027())


def _changed_by(party: Party, model: Model, placed: dt.date, *, kind: StageKind | None = None) -> ReleasePlan:
    return plan(model, stage(placed, kind=kind), party=party, role=Role.MODIFIER)


def _new(bearer: str, *lasting: str) -> tuple[Expected, ...]:
    """Return what is asked of a change without systemic risk that was placed in November 2025."""
    return (
        *due(bearer, PLACED, *by_modifier(*DOCUMENTS, *FOR_ALL)),
        *due(bearer, PLACED - dt.timedelta(days=1), *by_modifier("54(1)")),
        *due(bearer, None, *by_modifier(*STANDING, *lasting)),
    )


def _old(
    bearer: str, names: Callable[..., tuple[str, ...]], once: tuple[str, ...], lasting: tuple[str, ...]
) -> tuple[Expected, ...]:
    """Return what is asked of what was placed before chapter V: by 2 August 2027, or from then on."""
    return (*due(bearer, LATER, *legacy(*names(*once))), *due(bearer, None, *legacy(*names(*lasting))))


def _of_changes() -> tuple[Example, ...]:
    licence = opened("1e25")
    public = EuModel(base_compute_inestimable=False, threshold_known=PLACED, information_public=True, monetised=False)
    free = changed().having(weights=licence.weights, licence_terms=licence.licence_terms, extensions=(public,))
    third = (
        "3e24 is a third of 9e24 and not more: the modifier is no provider, of old or of new (guidelines, point 60)."
    )
    small = "1.4e24 in all is no systemic risk: art. 55(2) asks nothing, art. 53(4) does, of who refused the Code."
    found: tuple[tuple[str, str, ReleasePlan, tuple[Expected, ...]], ...] = (
        ("an older change of exactly one third", third, _changed_by(META, A_THIRD, OLD), ()),
        ("a newer change of exactly one third", third, _changed_by(META, A_THIRD, PLACED), ()),
        (
            "an older change of a small model, by who refused the Code",
            small,
            _changed_by(META, SMALL_CHANGE, OLD),
            _old("meta", by_modifier, OF_ALL, (*STANDING, "53(4)")),
        ),
        (
            "a newer change of a small model, by who refused the Code",
            small,
            _changed_by(META, SMALL_CHANGE, PLACED),
            _new("meta", "53(4)"),
        ),
        (
            "an older change with systemic risk under a free licence",
            "Art. 53(2) and 54(6): no licence frees a model with systemic risk, old or new.",
            _changed_by(COHERE, free, OLD, kind=StageKind.WEIGHTS_PUBLISHED),
            _old("cohere", by_modifier, OF_SYSTEMIC, ("52(2)", *STANDING)),
        ),
        (
            "an older change of a company of the Union",
            "Art. 54 is for providers established in third countries; Mistral AI is a company of France.",
            _changed_by(MISTRAL, changed(), OLD),
            _old("mistral", by_modifier, (*DOCUMENTS, *FOR_ALL, "52(1)", *RISK), ("52(2)", "53(3)")),
        ),
    )
    return tuple(
        Example(title=title, derivation=why, plan=of, as_of=ASKED, expects=expects) for title, why, of, expects in found
    )


def _of_the_code() -> tuple[Example, ...]:
    """Return who signed one chapter, or two, of which both are needed: of older models, and of changes."""
    found: tuple[tuple[str, ReleasePlan, Callable[[tuple[str, ...]], tuple[Expected, ...]]], ...] = (
        (
            "for an older model",
            plan(closed("1e25"), stage(OLD), party=DEEPSEEK),
            lambda more: _old("deepseek", by_developer, OF_ALL, (*STANDING, *more)),
        ),
        (
            "for an older change",
            _changed_by(DEEPSEEK, SMALL_CHANGE, OLD),
            lambda more: _old("deepseek", by_modifier, OF_ALL, (*STANDING, *more)),
        ),
        ("for a newer change", _changed_by(DEEPSEEK, SMALL_CHANGE, PLACED), lambda more: _new("deepseek", *more)),
    )
    return tuple(
        Example(
            title=f"who signed the chapters {' and '.join(chapters)} alone, {title}",
            derivation="Art. 53(4) is met by both the first and the second chapter.",
            plan=of,
            as_of=ASKED,
            record=(
                Entry(
                    what=SIGN,
                    by=DEEPSEEK,
                    about="eu-gpai-code-of-practice",
                    parts=frozenset(chapters),
                    on=dt.date(2025, 7, 30),
                    source="a hypothetical signature",
                ),
            ),
            expects=expected(() if len(chapters) > 1 else ("53(4)",)),
        )
        for title, of, expected in found
        for chapters in (("transparency",), ("copyright",), ("transparency", "copyright"))
    )


def _of_2027() -> tuple[Example, ...]:
    designated = due("meta", None, "52(5)", decided=False)
    found: tuple[tuple[str, ReleasePlan, Callable[..., tuple[str, ...]], tuple[Expected, ...]], ...] = (
        ("an older model", plan(frontier(), stage(OLD), party=META), by_developer, designated),
        ("an older change", _changed_by(META, changed(), OLD), by_modifier, ()),
    )
    return tuple(
        Example(
            title=f"what lasts, for {name}, on {day.day} August 2027",
            derivation="Art. 111(3): providers of models placed before 2 August 2025 comply by 2 August 2027; what lasts "
            "begins then. What the Commission decides until 2027, of the risk or by designating, is not on record.",
            plan=of,
            as_of=day,
            expects=(
                *_old("meta", names, OF_SYSTEMIC, ("52(2)",)),
                *perhaps,
                *(
                    attrs.evolve(each, timing=timing)
                    for each in (
                        *due("meta", None, *legacy(*names(*STANDING, "53(4)"))),
                        *due("meta", None, *legacy(*names("55(2)")), decided=False),
                    )
                ),
            ),
        )
        for name, of, names, perhaps in found
        for day, timing in ((LATER - dt.timedelta(days=1), Timing.UPCOMING), (LATER, Timing.CURRENT))
    )
