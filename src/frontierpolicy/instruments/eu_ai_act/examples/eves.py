"""Worked examples: all that the Act asks, of each role, on the eve and the day of each date, with how it binds."""

import datetime as dt
from collections.abc import Callable

import attrs

from frontierpolicy.drafting.example import Example, Expected, Norms
from frontierpolicy.instruments.eu_ai_act.examples.modifiers import BASE
from frontierpolicy.instruments.eu_ai_act.expectations import (
    DOCUMENTS,
    FOR_ALL,
    RISK,
    STANDING,
    by_developer,
    by_modifier,
    legacy,
)
from frontierpolicy.instruments.eu_ai_act.plans import CLOSED, closed, due, frontier, plan, stage
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, EuModel
from frontierpolicy.parties.known import EU_COMMISSION, META
from frontierpolicy.plans import Entry, Incident, Model, ReleasePlan
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Force, IncidentKind, Modality, Role, Timing

MUST, MAY, CAN = (
    (Modality.MUST, Force.BINDING),
    (Modality.MAY, Force.BINDING),
    (Modality.CAN, Force.BINDING),
)
OF_ALL = (*DOCUMENTS, *FOR_ALL, "54(1)")
OF_SYSTEMIC = (*OF_ALL, "52(1)", *RISK)
OFFICIAL = ("52(6)", "56(1)", "56(6).assessment")
POWERS = ("91(1)", "92(1)", "93(1)", "101(1)")
PLACED = dt.date(2025, 11, 18)
EVE, DAY, LATER = dt.date(2025, 8, 1), dt.date(2025, 8, 2), dt.date(2027, 8, 2)
OLD = dt.date(2025, 7, 1)

THEFT = Incident(
    id="theft", on=dt.date(2025, 12, 1), aware=dt.date(2025, 12, 2), kinds=frozenset({IncidentKind.WEIGHTS_THEFT})
)


def changed(whole: str = "2e25", *, known: dt.date = dt.date(2025, 11, 3)) -> Model:
    """Return a model that was changed by more than a third, with systemic risk if the whole is large enough."""
    return CLOSED.having(
        base=BASE,
        modification_compute=flop("4e24"),
        training_compute=flop(whole),
        extensions=(EuModel(base_compute_inestimable=False, threshold_known=known),),
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_how_it_binds(), *_of_the_first_day(), *_of_the_commission())


def _all_told(title: str, why: str, of: ReleasePlan, as_of: dt.date, norms: Norms, *record: Entry) -> Example:
    return Example(title=title, derivation=why, plan=of, as_of=as_of, expects=None, norms=norms, record=record)


def _of_how_it_binds() -> tuple[Example, ...]:
    why = "Chapter V binds; to argue and to ask again are left to the provider, and its powers to the Commission."
    asked = dt.date(2025, 11, 20)
    powers = {CAN: ("56(6)", *POWERS)}
    decided = Entry(
        what=DESIGNATED, by=EU_COMMISSION, about="the-model", on=dt.date(2025, 10, 1), source="a hypothetical decision"
    )
    refused = (*STANDING, "53(4)", "55(2)", "55(1)(c)")
    later = THEFT.having(on=LATER)
    return (
        _all_told(
            "all that binds who refused the Code",
            why,
            plan(frontier(), stage(PLACED), party=META, occurrences=(THEFT,)),
            asked,
            {MUST: (*OFFICIAL, *OF_SYSTEMIC, *refused), MAY: ("52(2)",), **powers},
        ),
        _all_told(
            "all that binds the provider of an older model",
            why,
            plan(frontier(), stage(OLD), party=META, occurrences=(later,)),
            asked,
            {MUST: (*OFFICIAL, *legacy(*OF_SYSTEMIC, *refused)), MAY: legacy("52(2)"), **powers},
        ),
        _all_told(
            "all that binds a modifier who refused the Code",
            why,
            plan(changed(), stage(PLACED), party=META, role=Role.MODIFIER, occurrences=(THEFT,)),
            asked,
            {MUST: (*OFFICIAL, *by_modifier(*OF_SYSTEMIC, *refused)), MAY: by_modifier("52(2)"), **powers},
        ),
        _all_told(
            "all that binds the modifier of an older change",
            why,
            plan(changed(), stage(OLD), party=META, role=Role.MODIFIER, occurrences=(later,)),
            asked,
            {
                MUST: (*OFFICIAL, *legacy(*by_modifier(*OF_SYSTEMIC, *refused))),
                MAY: legacy(*by_modifier("52(2)")),
                **powers,
            },
        ),
        _all_told(
            "all that binds after a designation",
            why,
            plan(closed("5e24"), stage(PLACED)),
            asked,
            {MUST: (*OFFICIAL, *OF_ALL, *STANDING, *RISK), MAY: ("52(5)",), **powers},
            decided,
        ),
        _all_told(
            "all that the Commission can do",
            why,
            plan(closed("5e24"), stage(PLACED), role=Role.HOST),
            dt.date(2026, 8, 2),
            {MUST: ("52(6)", "56(1)", "56(6).assessment"), CAN: ("52(4)", *POWERS)},
        ),
    )


def _of_the_first_day() -> tuple[Example, ...]:
    new, modifier = frontier(known=dt.date(2025, 11, 3)), Role.MODIFIER
    found = (
        ("a new model", plan(new, stage(PLACED), party=META), _at_once(by_developer), ()),
        ("an older model", plan(new, stage(OLD), party=META), *_later(by_developer)),
        ("a changed model", plan(changed(), stage(PLACED), party=META, role=modifier), _at_once(by_modifier), ()),
        ("an older change", plan(changed(), stage(OLD), party=META, role=modifier), *_later(by_modifier)),
    )
    return tuple(
        Example(
            title=f"{name}, asked on {day.day} August 2025",
            derivation="Art. 113, third paragraph, point (b): chapter V applies from 2 August 2025, and not a day before; "
            "what lasts binds the providers of older models from 2 August 2027 on (art. 111(3)).",
            plan=of,
            as_of=day,
            expects=(
                *(attrs.evolve(each, timing=timing) for each in since_it_applies),
                *(attrs.evolve(each, timing=Timing.UPCOMING) for each in lasting),
            ),
        )
        for name, of, since_it_applies, lasting in found
        for day, timing in ((EVE, Timing.UPCOMING), (DAY, Timing.CURRENT))
    )


def _at_once(names: Callable[..., tuple[str, ...]]) -> tuple[Expected, ...]:
    return (
        *due("meta", PLACED, *names(*DOCUMENTS, *FOR_ALL, *RISK)),
        *due("meta", PLACED - dt.timedelta(days=1), *names("54(1)")),
        *due("meta", dt.date(2025, 11, 17), *names("52(1)")),
        *due("meta", None, *names("52(2)", *STANDING, "53(4)", "55(2)")),
    )


def _later(names: Callable[..., tuple[str, ...]]) -> tuple[tuple[Expected, ...], tuple[Expected, ...]]:
    """Return what is due by 2 August 2027, and what lasts and begins then."""
    once = (*due("meta", LATER, *legacy(*names(*OF_SYSTEMIC))), *due("meta", None, *legacy(*names("52(2)"))))
    return once, due("meta", None, *legacy(*names(*STANDING, "53(4)", "55(2)")))


def _of_the_commission() -> tuple[Example, ...]:
    since_chapter_5 = ("52(6)", "56(6)", "52(4)")
    of = plan(closed("5e24"), stage(PLACED), role=Role.HOST)
    days = (
        (EVE, Timing.UPCOMING, Timing.UPCOMING),
        (DAY, Timing.CURRENT, Timing.UPCOMING),
        (dt.date(2026, 7, 23), Timing.CURRENT, Timing.UPCOMING),
        (dt.date(2026, 7, 26), Timing.CURRENT, Timing.UPCOMING),
        (dt.date(2026, 7, 27), Timing.CURRENT, Timing.UPCOMING),
        (dt.date(2026, 8, 1), Timing.CURRENT, Timing.UPCOMING),
        (dt.date(2026, 8, 2), Timing.CURRENT, Timing.CURRENT),
    )
    return tuple(
        Example(
            title=f"the Commission and the AI Office on {day}",
            derivation="Designation, the list and codes since 2 August 2025, until the omnibus of 27 July 2026 takes the "
            "approval of codes away; chapters IX and XII give powers from 2 August 2026.",
            plan=of,
            as_of=day,
            expects=tuple(
                attrs.evolve(each, timing=timing)
                for names, bearer, timing in (
                    (since_chapter_5 if day < dt.date(2026, 7, 27) else ("52(6)", "52(4)"), "eu-commission", early),
                    (("56(1)", "56(6).assessment"), "eu-ai-office", early),
                    (POWERS, "eu-commission", late),
                )
                for each in due(bearer, None, *names)
            ),
        )
        for day, early, late in days
    )
