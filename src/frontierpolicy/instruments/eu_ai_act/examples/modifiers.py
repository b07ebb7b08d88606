"""Worked examples: whoever changes a model."""

import datetime as dt

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
)
from frontierpolicy.instruments.eu_ai_act.terms import EuModel
from frontierpolicy.parties.known import COHERE
from frontierpolicy.plans import Model
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Role

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
