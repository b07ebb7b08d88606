"""Worked examples: whoever changes a model."""

import datetime as dt

import attrs

from frontierpolicy.conditions import Determination
from frontierpolicy.drafting.example import Example, Expected
from frontierpolicy.facts import Missing
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


def _changed(operations: str, *, whole: str = "", base: Model = BASE, inestimable: bool = False) -> Model:
    extension = EuModel(base_compute_inestimable=inestimable, threshold_known=KNOWN)
    return CLOSED.having(
        base=base,
        modification_compute=flop(operations),
        training_compute=flop(whole) if whole else Missing.NOT_STATED,
        extensions=(extension,),
    )


def _owed(*, systemic: bool | None) -> tuple[Expected, ...]:
    """Return what a modifier owes; `None` where systemic risk is open."""
    duties = (
        *due("cohere", RELEASE, *(f"53(1)({each}).modifier" for each in "abcd")),
        *due("cohere", EVE, "54(1).modifier"),
    )
    if systemic is False:
        return duties
    sure = systemic is True
    return (
        *duties,
        *due("cohere", NOTIFIED_BY, "52(1).modifier", decided=sure),
        *due("cohere", RELEASE, *(f"55(1)({each}).modifier" for each in "abd"), decided=sure),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_sums(), *_of_unknown_bases(), *_of_bases_with_risk(), *_of_days())


def _of_unknown_bases() -> tuple[Example, ...]:
    unknown = BASE.having(training_compute=Missing.NOT_DISCLOSED)
    narrow = unknown.having(general_purpose=False, generates=frozenset[Medium]())
    large, small = _decision(DESIGNATED), _decision(REBUTTED)
    estimable = (
        "The compute of the base is not disclosed, and could be estimated: the change is or is not a third of it."
    )
    point_61 = (
        "Point 61 puts a third of 1e25 for a base with systemic risk and of 1e23 for another in the place of its "
    )
    more, exactly = f"{point_61} compute; this is more.", f"{point_61} compute; this is not more: never sure."

    def _of(title: str, why: str, model: Model, entry: Entry, *expects: Expected) -> Example:
        return Example(
            title=title,
            derivation=why,
            plan=plan(model, party=COHERE, role=Role.MODIFIER),
            as_of=ASKED,
            record=(entry,),
            expects=expects,
        )

    def _model(added: str, base: Model = unknown, *, inestimable: bool = True) -> Model:
        return _changed(added, whole="9.9e24", base=base, inestimable=inestimable)

    with_risk, without = _owed(systemic=True), _owed(systemic=False)
    return (
        _of("more than a third of 1e25, of a base with risk", more, _model("3.4e24"), large, *with_risk),
        _of("a third of 1e25, of a base with risk", exactly, _model("1e25/3"), large, *_open(with_risk)),
        _of(
            "the same of a base that can be estimated",
            estimable,
            _model("3.4e24", inestimable=False),
            large,
            *_open(with_risk),
        ),
        _of("more than a third of 1e23, of a base without risk", more, _model("3.4e22"), small, *without),
        _of("a third of 1e23, of a base without risk", exactly, _model("1e23/3"), small, *_open(without)),
        _of("a base of no general purpose", exactly, _model("3.4e22", narrow), small, *_open(without)),
    )


def _open(expects: tuple[Expected, ...]) -> tuple[Expected, ...]:
    return tuple(attrs.evolve(each, decided=False) for each in expects)


def _decision(what: Determination) -> Entry:
    return Entry(
        what=what, by=EU_COMMISSION, about="the-base", on=dt.date(2025, 8, 2), source="a hypothetical decision"
    )


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
    unknown = BASE.having(training_compute=Missing.NOT_DISCLOSED)
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
            plan=plan(
                _changed("4e23", whole="1.4e24", base=BASE.having(training_compute=flop("1e24"))),
                party=COHERE,
                role=Role.MODIFIER,
            ),
            as_of=ASKED,
            expects=_owed(systemic=False),
        ),
        Example(
            title="a base of unknown compute, and a third of 1e25",
            derivation="The compute of the base can be neither known nor estimated. Whether the base has systemic risk is "
            "open with it: by point 61 either a third of 1e25 or one of 1e23 is exceeded by 3.4e24, so that something "
            "is; the plan cannot tell which.",
            plan=plan(
                _changed("3.4e24", whole="9.9e24", base=unknown, inestimable=True), party=COHERE, role=Role.MODIFIER
            ),
            as_of=ASKED,
            expects=tuple(
                Expected(provision=each.provision, bearer=each.bearer, due=each.due, decided=False)
                for each in _owed(systemic=None)
            ),
        ),
    )
