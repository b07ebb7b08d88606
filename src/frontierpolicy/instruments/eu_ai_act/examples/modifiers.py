"""Worked examples: whoever changes a model."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing
from frontierpolicy.instruments.eu_ai_act.expectations import DOCUMENTS, FOR_ALL, RISK, STANDING, by_modifier
from frontierpolicy.instruments.eu_ai_act.plans import (
    ASKED,
    CLOSED,
    KNOWN,
    NOTIFIED_BY,
    RELEASE,
    due,
    plan,
    stage,
)
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, REBUTTED, EuModel
from frontierpolicy.parties.known import COHERE, EU_COMMISSION
from frontierpolicy.plans import Entry, Model
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Medium, Role

BASE = Model(id="the-base", general_purpose=True, training_compute=flop("9e24"), base=Missing.NOT_APPLICABLE)
EVE = RELEASE - dt.timedelta(days=1)


ESTIMABLE, INESTIMABLE, UNSAID = (
    EuModel(base_compute_inestimable=each, threshold_known=KNOWN) for each in (False, True, Missing.NOT_STATED)
)


def _changed(operations: str, *, whole: str = "", base: Model = BASE, said: EuModel = ESTIMABLE) -> Model:
    return CLOSED.having(
        base=base,
        modification_compute=flop(operations),
        training_compute=flop(whole) if whole else Missing.NOT_STATED,
        extensions=(said,),
    )


RISKY, SAFE = (
    (Entry(what=each, by=EU_COMMISSION, about="the-base", on=dt.date(2025, 8, 2), source="a hypothetical decision"),)
    for each in (DESIGNATED, REBUTTED)
)
SMALL_CHANGE = _changed("4e23", whole="1.4e24", base=BASE.having(training_compute=flop("1e24")))


def _owed(*, systemic: bool | None) -> tuple[Expected, ...]:
    """Return what a modifier owes; `None` where systemic risk is open."""
    duties = (
        *due("cohere", RELEASE, *by_modifier(*DOCUMENTS, *FOR_ALL)),
        *due("cohere", EVE, *by_modifier("54(1)")),
        *due("cohere", None, *by_modifier(*STANDING)),
    )
    if systemic is False:
        return duties
    sure = systemic is True
    return (
        *duties,
        *due("cohere", NOTIFIED_BY, *by_modifier("52(1)"), decided=sure),
        *due("cohere", None, *by_modifier("52(2)"), decided=sure),
        *due("cohere", RELEASE, *by_modifier(*RISK), decided=sure),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_sums(), *_of_unknown_bases(), *_of_points_60_and_61(), *_of_bases_with_risk(), *_of_days())


def _example(
    title: str,
    why: str,
    added: str,
    base: Model,
    said: EuModel,
    *expects: Expected,
    record: tuple[Entry, ...] = (),
) -> Example:
    return Example(
        title=title,
        derivation=why,
        plan=plan(_changed(added, whole="9.9e24", base=base, said=said), party=COHERE, role=Role.MODIFIER),
        as_of=ASKED,
        record=record,
        expects=expects,
    )


def _of_unknown_bases() -> tuple[Example, ...]:
    unknown = BASE.having(training_compute=Missing.NOT_DISCLOSED)
    narrow = unknown.having(general_purpose=False, generates=frozenset[Medium]())
    with_risk, without, either = _owed(systemic=True), _owed(systemic=False), _owed(systemic=None)
    rule = (
        "The compute of the base can be neither known nor estimated: point 61 puts a third of 1e25 for a base with "
        "systemic risk, and of 1e23 for another, in the place of point 60. This is"
    )
    more, not_more = f"{rule} more.", f"{rule} not more: the modifier is no provider."
    return (
        _example(
            "more than 1e25/3, of a base with risk", more, "3.4e24", unknown, INESTIMABLE, *with_risk, record=RISKY
        ),
        _example("1e25/3, of a base with risk", not_more, "1e25/3", unknown, INESTIMABLE, record=RISKY),
        _example(
            "more than 1e23/3, of a base without risk", more, "3.4e22", unknown, INESTIMABLE, *without, record=SAFE
        ),
        _example("1e23/3, of a base without risk", not_more, "1e23/3", unknown, INESTIMABLE, record=SAFE),
        _example(
            "more than both thirds", f"{rule} more, with risk or without.", "3.4e24", unknown, INESTIMABLE, *either
        ),
        _example(
            "more than one third of two",
            f"{rule} more if the base has no risk, and not more if it has, which nobody says.",
            "3e24",
            unknown,
            INESTIMABLE,
            *_open(either),
        ),
        _example("a base of no general purpose", f"{rule} for general-purpose models.", "3.4e24", narrow, INESTIMABLE),
        _example(
            "more than 1e25/3, of a base that can be estimated",
            "Point 60: it is or is not a third of what is not told.",
            "3.4e24",
            unknown,
            ESTIMABLE,
            *_open(with_risk),
            record=RISKY,
        ),
        _example(
            "more than 1e25/3, of a base of which nothing is said",
            "That a plan does not tell the compute of the base does not mean that nobody can know or estimate it.",
            "3.4e24",
            unknown,
            UNSAID,
            *_open(either),
        ),
    )


def _of_points_60_and_61() -> tuple[Example, ...]:
    """Return bases of 9e24 and 9e22, which their modifiers know, or do not, or nobody says."""
    small = BASE.having(training_compute=flop("9e22"))
    with_risk, without = _owed(systemic=True), _owed(systemic=False)
    one, both = "One point takes it for a provider, and the other does not", "Both points take it for a provider"
    return (
        _example("9e24 unknown", "3e24 is more than 1e23/3: point 61.", "3e24", BASE, INESTIMABLE, *without),
        _example("9e24, 3e24", f"{one}: a third of 9e24, above 1e23/3.", "3e24", BASE, UNSAID, *_open(without)),
        _example("9e24, 3.2e24", f"{both}: above 3e24 and 1e23/3.", "3.2e24", BASE, UNSAID, *without),
        _example("9e22 known", "3.1e22 is more than 3e22: point 60.", "3.1e22", small, ESTIMABLE, *without),
        _example("9e22 unknown", "3.1e22 is not more than 1e23/3: point 61.", "3.1e22", small, INESTIMABLE),
        _example("9e22, 3.1e22", f"{one}: above 3e22, not 1e23/3.", "3.1e22", small, UNSAID, *_open(without)),
        _example("9e22, 3.4e22", f"{both}: above 3e22 and 1e23/3.", "3.4e22", small, UNSAID, *without),
        _example(
            "9e24 with risk, 3.2e24",
            f"{one}: above 3e24, not above 1e25/3.",
            "3.2e24",
            BASE,
            UNSAID,
            *_open(with_risk),
            record=RISKY,
        ),
        _example(
            "9e24 with risk, 3.4e24",
            f"{both}: above 3e24 and 1e25/3.",
            "3.4e24",
            BASE,
            UNSAID,
            *with_risk,
            record=RISKY,
        ),
    )


def _open(expects: tuple[Expected, ...]) -> tuple[Expected, ...]:
    return tuple(attrs.evolve(each, decided=False) for each in expects)


def _of_bases_with_risk() -> tuple[Example, ...]:
    base = BASE.having(training_compute=flop("3e25"))
    why = "Points 62 and 63: whoever changes a model with systemic risk by more than a third has one; 1e25 is a third."
    return (
        Example(
            title="a third of a base with systemic risk",
            derivation=why,
            plan=plan(_changed("1e25", whole="4e25", base=base), party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
        ),
        Example(
            title="more than a third of a base with systemic risk",
            derivation=why,
            plan=plan(_changed("1.01e25", base=base), party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            expects=_owed(systemic=True),
        ),
    )


def _of_days() -> tuple[Example, ...]:
    model = _changed("3.2e24", whole="1.22e25")
    elsewhere = stage(dt.date(2026, 11, 24), where="US").having(id="elsewhere")
    ended = model.having(training_ended=dt.date(2026, 10, 30))
    early = model.having(extensions=(EuModel(base_compute_inestimable=False, threshold_known=dt.date(2025, 5, 1)),))
    found = (
        (
            "a change that is open elsewhere before",
            "The placing is that in the Union.",
            model,
            (elsewhere, stage()),
            NOTIFIED_BY,
        ),
        (
            "a change whose training ended first",
            "Two weeks from Friday 30 October 2026 end on 13 November, before those from the 2nd.",
            ended,
            (),
            dt.date(2026, 11, 13),
        ),
        (
            "a change that was foreseen early",
            "Nothing was due before two weeks from 2 August 2025: 16 August.",
            early,
            (),
            dt.date(2025, 8, 16),
        ),
    )
    return tuple(
        Example(
            title=title,
            derivation=why,
            plan=plan(of, *stages, party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            expects=tuple(
                attrs.evolve(each, due=due) if each.provision == "52(1).modifier" else each
                for each in _owed(systemic=True)
            ),
        )
        for title, why, of, stages, due in found
    )


def _of_sums() -> tuple[Example, ...]:
    return (
        Example(
            title="a change of exactly one third",
            derivation="3e24 is a third of 9e24 and not more: the modifier is no provider (guidelines, point 60).",
            plan=plan(_changed("3e24", whole="1.2e25"), party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
        ),
        Example(
            title="9e24 inherited and 3.2e24 added",
            derivation="3.2e24 is more than 3e24: the modifier is a provider. 1.22e25 in all is more than 1e25, so that "
            "art. 51(2) presumes systemic risk on its words; that it is disputed, a notice says.",
            plan=plan(_changed("3.2e24", whole="1.22e25"), party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            expects=_owed(systemic=True),
        ),
        Example(
            title="the same without the sum",
            derivation="If the plan does not say what went into the model in all, systemic risk is open, never denied.",
            plan=plan(_changed("3.2e24"), party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            expects=_owed(systemic=None),
        ),
        Example(
            title="a change of a smaller model",
            derivation="4e23 is more than a third of 1e24; 1.4e24 in all is no systemic risk.",
            plan=plan(SMALL_CHANGE, party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            expects=_owed(systemic=False),
        ),
    )
