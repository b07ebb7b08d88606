"""Worked examples: what is missing by one fact, and an incident by one day."""

import datetime as dt
from collections.abc import Callable, Iterable

from frontierpolicy.drafting.example import Example
from frontierpolicy.instruments.eu_ai_act.examples.eves import (
    CAN,
    MAY,
    MUST,
    OF_ALL,
    OF_SYSTEMIC,
    OFFICIAL,
    OLD,
    PLACED,
    POWERS,
    THEFT,
    changed,
)
from frontierpolicy.instruments.eu_ai_act.expectations import (
    DOCUMENTS,
    FOR_ALL,
    STANDING,
    by_developer,
    by_modifier,
    legacy,
)
from frontierpolicy.instruments.eu_ai_act.plans import closed, frontier, opened, plan, stage
from frontierpolicy.instruments.eu_ai_act.terms import DESIGNATED, EuModel
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, COHERE, DEEPSEEK, EU_COMMISSION, META, MISTRAL
from frontierpolicy.plans import Entry, Incident, Model, ReleasePlan, Request, Stage
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.terms import IncidentKind, Medium, Role, StageKind

ASKED = dt.date(2025, 11, 20)
NARROW = frontier().having(general_purpose=False, generates=frozenset[Medium]())
WEIGHTS = StageKind.WEIGHTS_PUBLISHED


def _example(
    title: str,
    why: str,
    of: ReleasePlan,
    must: Iterable[str] = (),
    may: Iterable[str] = (),
    *,
    can: Iterable[str] = POWERS,
    record: tuple[Entry, ...] = (),
) -> Example:
    return Example(
        title=title,
        derivation=why,
        plan=of,
        as_of=ASKED,
        record=record,
        expects=None,
        norms={MUST: (*OFFICIAL, *must), MAY: tuple(may), CAN: ("56(6)", *can)},
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (*_of_no_general_purpose(), *_of_older_models(), *_of_modifiers(), *_of_chapters(), *_of_incidents())


def _of_no_general_purpose() -> tuple[Example, ...]:
    why = (
        "Chapter V, and what chapters IX and XII add to it, speak of general-purpose models on the Union market alone."
    )
    decided = Entry(
        what=DESIGNATED, by=EU_COMMISSION, about="the-model", on=dt.date(2025, 10, 1), source="a hypothetical decision"
    )

    def _of(where: Stage, model: Model = NARROW) -> ReleasePlan:
        asked = Request(id="rfi", on=dt.date(2026, 8, 3), by=EU_COMMISSION, answer_by=dt.date(2026, 9, 1))
        return plan(model, where, party=META, occurrences=(THEFT, asked))

    return (
        _example("a large model of no general purpose", why, _of(stage(PLACED)), can=()),
        _example("the same, and older", why, _of(stage(OLD)), can=()),
        _example("the same, and designated", why, _of(stage(PLACED)), may=("52(5)",), can=(), record=(decided,)),
        _example(
            "a small model in the United States alone", why, _of(stage(PLACED, where="US"), closed("1e25")), can=()
        ),
        _example("a large model in the United States alone", why, _of(stage(PLACED, where="US"), frontier()), can=()),
        _example(
            "government access in the Union",
            "Access for governments is no supply on the market.",
            _of(stage(PLACED, kind=StageKind.GOVERNMENT_ACCESS), frontier()),
            can=(),
        ),
        _example(
            "a request of somebody else than the Commission",
            "Art. 91 is a power of the Commission.",
            plan(
                closed("1e25"),
                stage(PLACED),
                occurrences=(Request(id="rfi", on=dt.date(2026, 8, 3), by=DEEPSEEK, answer_by=dt.date(2026, 9, 1)),),
            ),
            (*OF_ALL, *STANDING),
            can=("52(4)", *POWERS),
        ),
        _example(
            "a request of the Commission",
            "It may be asked from 2 August 2026 on, and binds.",
            _of(stage(PLACED), closed("1e25")),
            (*OF_ALL, *STANDING, "53(4)", "91(5)"),
            can=("52(4)", *POWERS),
        ),
    )


def _of_older_models() -> tuple[Example, ...]:
    why = "Art. 111(3) puts off what chapter V asks, and adds nothing to it."
    few = legacy(*FOR_ALL, "53(3)")
    return (
        _example("older and open", why, plan(opened("5e24"), stage(OLD, kind=WEIGHTS)), few, can=("52(4)", *POWERS)),
        _example(
            "older, open and with systemic risk",
            why,
            plan(opened("3e25"), stage(OLD, kind=WEIGHTS)),
            legacy(*OF_SYSTEMIC, *STANDING),
            legacy("52(2)"),
        ),
        _example(
            "older, and of a company of the Union",
            why,
            plan(closed("1e25"), stage(OLD), party=MISTRAL),
            legacy(*DOCUMENTS, *FOR_ALL, "53(3)"),
            can=("52(4)", *POWERS),
        ),
        _example(
            "open weights without information on architecture and use",
            "Art. 53(2) asks that the information be public too.",
            plan(
                opened("5e24").having(extensions=(EuModel(information_public=False, monetised=False),)),
                stage(PLACED, kind=WEIGHTS),
            ),
            (*OF_ALL, *STANDING),
            can=("52(4)", *POWERS),
        ),
    )


def _of_modifiers() -> tuple[Example, ...]:
    why = "Recital 109: the duties of a modifier are those of a provider, as far as the change goes."

    def _of(model: Model, party: Party = COHERE) -> ReleasePlan:
        kind = WEIGHTS if model.weights is opened("1e24").weights else None
        return plan(model, stage(PLACED, kind=kind), party=party, role=Role.MODIFIER, occurrences=(THEFT,))

    open_one = opened("1e25")
    shared = {each: getattr(open_one, each) for each in ("weights", "licence_terms")}
    public = EuModel(base_compute_inestimable=False, threshold_known=PLACED, information_public=True, monetised=False)
    return (
        _example(
            "a modifier of the Union",
            why,
            _of(changed(), MISTRAL),
            by_modifier(*(each for each in OF_SYSTEMIC if each != "54(1)"), "53(3)", "55(1)(c)"),
            by_modifier("52(2)"),
        ),
        _example(
            "a change placed before chapter V applied",
            "Art. 111(3) is for every provider; a theft of 2025 is long over when it asks for reports.",
            plan(changed(), stage(OLD), party=COHERE, role=Role.MODIFIER, occurrences=(THEFT,)),
            legacy(*by_modifier(*OF_SYSTEMIC, *STANDING)),
            legacy(*by_modifier("52(2)")),
        ),
        _example(
            "an older and open change without systemic risk",
            "Art. 53(2) and 54(6) except what is open, older or not.",
            plan(
                changed("1e25").having(**shared, extensions=(public,)),
                stage(OLD, kind=WEIGHTS),
                party=COHERE,
                role=Role.MODIFIER,
            ),
            legacy(*by_modifier(*FOR_ALL, "53(3)")),
            can=("52(4)", *POWERS),
        ),
        _example(
            "an open change without systemic risk",
            why,
            _of(changed("1e25").having(**shared, extensions=(public,))),
            by_modifier(*FOR_ALL, "53(3)"),
            can=("52(4)", *POWERS),
        ),
        _example(
            "an open change with systemic risk",
            why,
            _of(changed().having(**shared, extensions=(public,))),
            by_modifier(*OF_SYSTEMIC, *STANDING, "55(1)(c)"),
            by_modifier("52(2)"),
        ),
    )


def _of_chapters() -> tuple[Example, ...]:
    def _signed(*chapters: str) -> Example:
        entry = Entry(
            what=SIGN,
            by=DEEPSEEK,
            about="eu-gpai-code-of-practice",
            parts=frozenset(chapters),
            on=dt.date(2025, 7, 30),
            source="a hypothetical signature",
        )
        return _example(
            f"who signed the chapters {' and '.join(chapters)} alone",
            "Art. 53 is met by both the first and the second chapter, art. 55 by the third.",
            plan(frontier(), stage(PLACED), party=DEEPSEEK),
            (*OF_SYSTEMIC, *STANDING, "55(2)", *(() if len(chapters) > 1 else ("53(4)",))),
            ("52(2)",),
            record=(entry,),
        )

    return (_signed("transparency"), _signed("copyright"), _signed("transparency", "copyright"))


def _of_incidents() -> tuple[Example, ...]:
    kinds = IncidentKind
    in_2025, in_2027 = dt.date(2025, 8, 2), dt.date(2027, 8, 2)
    found: tuple[tuple[str, Model, dt.date, dt.date, Role, Callable[..., tuple[str, ...]]], ...] = (
        ("new", frontier(), PLACED, in_2025, Role.DEVELOPER, by_developer),
        ("older", frontier(), OLD, in_2027, Role.DEVELOPER, legacy),
        ("changed", changed(), PLACED, in_2025, Role.MODIFIER, by_modifier),
        ("older changed", changed(), OLD, in_2027, Role.MODIFIER, lambda *names: legacy(*by_modifier(*names))),
    )
    happened = (
        ("a theft on the day", kinds.WEIGHTS_THEFT, False, 0, True),
        ("a theft on the eve", kinds.WEIGHTS_THEFT, False, 1, False),
        ("a significant breach on the day", kinds.CYBERSECURITY_BREACH, True, 0, True),
        ("a slight breach on the day", kinds.CYBERSECURITY_BREACH, False, 0, False),
        ("a significant jailbreak on the day", kinds.JAILBREAK, True, 0, False),
    )
    return (
        tuple(
            _example(
                f"{what}, of {name} models",
                "Art. 55(1), point (c), governs what happens since it applies; a breach of security must be serious.",
                plan(
                    model,
                    stage(placed),
                    party=COHERE if role is Role.MODIFIER else ANTHROPIC,
                    role=role,
                    occurrences=(_incident(kind, day - dt.timedelta(days=before), significant=significant),),
                ),
                names(*OF_SYSTEMIC, *STANDING, *(("55(1)(c)",) if reported else ())),
                names("52(2)"),
            )
            for name, model, placed, day, role, names in found
            for what, kind, significant, before, reported in happened
        )
        + _of_no_systemic_risk()
    )


def _incident(kind: IncidentKind, on: dt.date, *, significant: bool) -> Incident:
    return Incident(id="it", on=on, aware=on, kinds=frozenset({kind}), significant=significant)


def _of_no_systemic_risk() -> tuple[Example, ...]:
    why = "Art. 55 is for systemic risk alone; what is newer reports under it at once, what is older since 2027."
    late = (_incident(IncidentKind.WEIGHTS_THEFT, dt.date(2027, 8, 2), significant=True),)
    both = ("52(4)", *POWERS)
    return (
        _example(
            "a late theft of a new model",
            why,
            plan(frontier(), stage(PLACED), occurrences=late),
            (*OF_SYSTEMIC, *STANDING, "55(1)(c)"),
            ("52(2)",),
        ),
        _example(
            "a late theft of a small new model",
            why,
            plan(closed("1e25"), stage(PLACED), occurrences=late),
            (*OF_ALL, *STANDING),
            can=both,
        ),
        _example(
            "a late theft of a small older model",
            why,
            plan(closed("1e25"), stage(OLD), occurrences=late),
            legacy(*OF_ALL, *STANDING),
            can=both,
        ),
        _example(
            "a late theft of a small changed model",
            why,
            plan(changed("1e25"), stage(PLACED), party=COHERE, role=Role.MODIFIER, occurrences=late),
            by_modifier(*OF_ALL, *STANDING),
            can=both,
        ),
        _example(
            "a late theft of a small older change",
            why,
            plan(changed("1e25"), stage(OLD), party=COHERE, role=Role.MODIFIER, occurrences=late),
            legacy(*by_modifier(*OF_ALL, *STANDING)),
            can=both,
        ),
        _example(
            "a late theft of a large change that is new",
            why,
            plan(changed(), stage(PLACED), party=COHERE, role=Role.MODIFIER, occurrences=late),
            by_modifier(*OF_SYSTEMIC, *STANDING, "55(1)(c)"),
            by_modifier("52(2)"),
        ),
    )
