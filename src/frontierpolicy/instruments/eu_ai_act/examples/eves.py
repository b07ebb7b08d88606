"""Worked examples: all that the Act asks, of each role, on the eve and the day of each date, with how it binds."""

import datetime as dt

import attrs

from frontierpolicy.drafting.example import Example, Expected, Norms
from frontierpolicy.instruments.eu_ai_act.examples.modifiers import BASE
from frontierpolicy.instruments.eu_ai_act.expectations import DOCUMENTS, FOR_ALL, RISK
from frontierpolicy.instruments.eu_ai_act.plans import CLOSED, closed, due, frontier, plan, stage
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, EuModel
from frontierpolicy.parties.known import COHERE, EU_COMMISSION, META
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
EVE, DAY = dt.date(2025, 8, 1), dt.date(2025, 8, 2)

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
    old = dt.date(2025, 7, 1)
    decided = Entry(
        what=DESIGNATED, by=EU_COMMISSION, about="the-model", on=dt.date(2025, 10, 1), source="a hypothetical decision"
    )
    standing = ("53(3)", "54(2)")
    return (
        _all_told(
            "all that binds who refused the Code",
            why,
            plan(frontier(), stage(PLACED), party=META, occurrences=(THEFT,)),
            asked,
            {MUST: (*OFFICIAL, *OF_SYSTEMIC, *standing, "53(4)", "55(2)", "55(1)(c)"), MAY: ("52(2)",), **powers},
        ),
        _all_told(
            "all that binds the provider of an older model",
            why,
            plan(frontier(), stage(old), party=META, occurrences=(THEFT.having(on=dt.date(2027, 8, 2)),)),
            asked,
            {
                MUST: (
                    *OFFICIAL,
                    *(f"{each}.legacy" for each in (*OF_SYSTEMIC, *standing, "53(4)", "55(2)", "55(1)(c)")),
                ),
                MAY: ("52(2).legacy",),
                **powers,
            },
        ),
        _all_told(
            "all that binds a modifier",
            why,
            plan(changed(), stage(PLACED), party=COHERE, role=Role.MODIFIER, occurrences=(THEFT,)),
            asked,
            {MUST: (*OFFICIAL, *(f"{each}.modifier" for each in (*OF_SYSTEMIC, "55(1)(c)"))), **powers},
        ),
        _all_told(
            "all that binds after a designation",
            why,
            plan(closed("5e24"), stage(PLACED)),
            asked,
            {MUST: (*OFFICIAL, *OF_ALL, *standing, *RISK), MAY: ("52(5)",), **powers},
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
    plans = (
        ("a new model", plan(frontier(known=dt.date(2025, 11, 3)), stage(PLACED), party=META)),
        ("an older model", plan(frontier(), stage(dt.date(2025, 7, 1)))),
        ("a changed model", plan(changed(), stage(PLACED), party=COHERE, role=Role.MODIFIER)),
    )
    return tuple(
        Example(
            title=f"{name}, asked on {day.day} August 2025",
            derivation="Art. 113, third paragraph, point (b): chapter V applies from 2 August 2025, and not a day before.",
            plan=of,
            as_of=day,
            expects=(*(attrs.evolve(each, timing=timing) for each in _expected(name)), *_later(name)),
        )
        for name, of in plans
        for day, timing in ((EVE, Timing.UPCOMING), (DAY, Timing.CURRENT))
    )


def _expected(name: str) -> tuple[Expected, ...]:
    week, before = dt.date(2025, 11, 17), PLACED - dt.timedelta(days=1)
    if name == "an older model":
        once = due("anthropic", dt.date(2027, 8, 2), *(f"{each}.legacy" for each in OF_SYSTEMIC))
        return (*once, *due("anthropic", None, "52(2).legacy"))
    bearer, role = ("meta", "") if name == "a new model" else ("cohere", ".modifier")
    duties = (
        *due(bearer, PLACED, *(f"{each}{role}" for each in (*DOCUMENTS, *FOR_ALL, *RISK))),
        *due(bearer, before, f"54(1){role}"),
        *due(bearer, week, f"52(1){role}"),
    )
    return duties if role else (*duties, *due(bearer, None, "52(2)", "53(3)", "53(4)", "54(2)", "55(2)"))


def _later(name: str) -> tuple[Expected, ...]:
    """Return what lasts, and binds the provider of an older model from 2 August 2027 on."""
    lasting = ("53(3).legacy", "54(2).legacy") if name == "an older model" else ()
    return tuple(attrs.evolve(each, timing=Timing.UPCOMING) for each in due("anthropic", None, *lasting))


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
