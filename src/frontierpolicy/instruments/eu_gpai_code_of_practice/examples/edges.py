"""Worked examples: each part of the conditions alone, each signatory, each remark."""

import datetime as dt
from typing import Any

from frontierpolicy.drafting.example import Example, Norms
from frontierpolicy.instruments.eu_ai_act.acts import NOTIFY
from frontierpolicy.instruments.eu_ai_act.plans import opened, plan, stage
from frontierpolicy.instruments.eu_gpai_code_of_practice.acts import GIVE_INTERIM_REPORT, CodeModel
from frontierpolicy.instruments.eu_gpai_code_of_practice.plans import PLACED, model_of
from frontierpolicy.instruments.eu_gpai_code_of_practice.signatories import SIGNATORIES
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, EU_AI_OFFICE, EU_COMMISSION, META, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Entry, FrameworkChange, Incident, Model, Request
from frontierpolicy.terms import Force, IncidentKind, Modality, Role, StageKind

COMMITTED, MAY = (Modality.MUST, Force.COMMITTED), (Modality.MAY, Force.COMMITTED)
TRANSPARENCY = ("transparency.1.1", "transparency.1.1.kept", "transparency.1.2")
COPYRIGHT = tuple(f"copyright.1.{number}" for number in range(1, 6))
SAFETY = tuple(
    f"safety.{number}" for number in ("1.1", "1.2", "1.3", "1.4", "7.6.change", "7.7", "7.7.update", "10.1", "10.2")
)
CHANGED, REQUESTED = "safety.1.4.update", "transparency.1.2.request"
FOLLOWING = ("safety.9.3.intermediate", "safety.9.3.final", "safety.9.4")

MODEL = model_of(most_capable=True)
ON_ALL = (*TRANSPARENCY, REQUESTED, *COPYRIGHT)
ON_SAFETY = (*SAFETY, "safety.7.6", CHANGED, *(f"safety.9.3({number})" for number in range(1, 5)), *FOLLOWING)
LATE: Norms = {MAY: ("safety.7.7.late",)}


def _incident(*kinds: IncidentKind, significant: bool = True) -> Incident:
    day = dt.date(2025, 12, 24)
    return Incident(id="it", on=day, aware=day, kinds=frozenset(kinds), significant=significant)


ALL_KINDS = _incident(
    IncidentKind.INFRASTRUCTURE_DISRUPTION, IncidentKind.WEIGHTS_THEFT, IncidentKind.DEATH, IncidentKind.HARM_TO_HEALTH
)
HAPPENED = (
    ALL_KINDS,
    FrameworkChange(id="v2", on=dt.date(2025, 12, 22)),
    Request(id="more", on=dt.date(2025, 12, 10), from_downstream=True),
)


def _told(party: Party) -> tuple[Entry, ...]:
    return (
        Entry(what=NOTIFY, by=party, towards=EU_COMMISSION, on=dt.date(2025, 9, 29), source="the plan"),
        Entry(what=GIVE_INTERIM_REPORT, by=party, towards=EU_AI_OFFICE, on=dt.date(2025, 11, 17), source="the plan"),
    )


def _example(
    title: str,
    derivation: str,
    norms: Norms,
    *,
    model: Model = MODEL,
    party: Party = ANTHROPIC,
    placed: dt.date = PLACED,
    where: str = "EU",
    as_of: dt.date = dt.date(2025, 11, 20),
    notices: frozenset[str] | None = None,
    **facts: Any,
) -> Example:
    kind = StageKind.WEIGHTS_PUBLISHED if model.id == "the-open-model" else StageKind.GENERAL_AVAILABILITY
    given: dict[str, Any] = {"occurrences": HAPPENED, "log": _told(party), **facts}
    whole = plan(model, stage(placed, where=where, kind=kind), **given)
    return Example(
        title=title,
        derivation=derivation,
        plan=whole.having(
            party=party,
            roles={Role.DEVELOPER: (party,), Role.MODIFIER: (), Role.SYSTEM_PROVIDER: ()},
            actors=(Actor(party=party, organised_in=country("US")),),
        ),
        as_of=as_of,
        expects=None,
        norms=norms,
        notices=notices,
    )


def examples() -> tuple[Example, ...]:
    """Return the worked examples."""
    return (
        *_of_chapters(),
        *_of_models(),
        *_of_capable_models(),
        *_of_incidents(),
        *_of_lesser_things(),
        *_of_signatories(),
    )


def _of_chapters() -> tuple[Example, ...]:
    rule = "Whoever signed a chapter undertakes all of it."
    return (
        _example("all three chapters, and all that can happen", rule, {COMMITTED: (*ON_ALL, *ON_SAFETY), **LATE}),
        _example(
            "the chapter on safety alone, and all that can happen", rule, {COMMITTED: ON_SAFETY, **LATE}, party=XAI
        ),
        _example("a refusal, whatever happens", "Meta signed nothing.", {}, party=META),
        _example(
            "a model that was there before chapter V applied",
            "The Code is for models on the market, whenever they came.",
            {COMMITTED: (*ON_ALL, *ON_SAFETY)},
            placed=dt.date(2025, 7, 1),
        ),
        _example("a model that is not on the market of the Union", "It is not in the Code's scope.", {}, where="US"),
    )


def _of_models() -> tuple[Example, ...]:
    facts = CodeModel(most_capable=True, report_stands=False, similarly_safe=False)
    free = opened("3e25")
    free = free.having(id="the-open-model", extensions=(*free.extensions, facts))
    small = free.having(training_compute=model_of("5e24").training_compute)
    of_all, _of_safety = (*ON_ALL, *ON_SAFETY), {*ON_SAFETY}
    return (
        _example(
            "no systemic risk, whatever happens",
            "The third chapter is silent.",
            {COMMITTED: ON_ALL},
            model=model_of("1e25"),
        ),
        _example(
            "no general-purpose model",
            "The Code is for those alone.",
            {},
            model=model_of("1e22").having(general_purpose=False),
        ),
        _example("free, open and small", "The first chapter leaves it out.", {COMMITTED: COPYRIGHT}, model=small),
        _example(
            "free, open and with systemic risk",
            "The exception of free and open models is not for systemic risk.",
            {COMMITTED: of_all, **LATE},
            model=free,
        ),
    )


def _of_capable_models() -> tuple[Example, ...]:
    facts = CodeModel(most_capable=True, report_stands=False, similarly_safe=False)
    free = opened("3e25")
    free = free.having(id="the-open-model", extensions=(*free.extensions, facts))
    free.having(training_compute=model_of("5e24").training_compute)
    rule = "Measure 7.6: the most capable models, unless nothing has changed. Measure 10.2: not where similarly safe."
    of_all, of_safety = (*ON_ALL, *ON_SAFETY), {*ON_SAFETY}
    return (
        _example(
            "not among the most capable",
            rule,
            {COMMITTED: (*ON_ALL, *(of_safety - {"safety.7.6"})), **LATE},
            model=model_of(),
        ),
        _example(
            "whose Model Report stands",
            rule,
            {COMMITTED: (*ON_ALL, *(of_safety - {"safety.7.6"})), **LATE},
            model=MODEL.having(extensions=(CodeModel(most_capable=True, report_stands=True, similarly_safe=False),)),
        ),
        _example(
            "similarly safe as another",
            rule,
            {COMMITTED: (*ON_ALL, *(of_safety - {"safety.10.2"})), **LATE},
            model=MODEL.having(extensions=(CodeModel(most_capable=True, report_stands=False, similarly_safe=True),)),
        ),
        _example(
            "a full report in time", "Without an interim report nothing is given late.", {COMMITTED: of_all}, log=()
        ),
    )


def _of_incidents() -> tuple[Example, ...]:
    kinds, rule = IncidentKind, "Measure 9.3 has four points; measure 9.4 and later reports are on all of them."
    always = (*TRANSPARENCY, *COPYRIGHT, *SAFETY, "safety.7.6")
    serious, died = frozenset({"smaller", "suspicion"}), frozenset({"smaller", "suspicion", "died"})
    found = (
        (kinds.INFRASTRUCTURE_DISRUPTION, ("1",), serious),
        (kinds.WEIGHTS_THEFT, ("2",), serious),
        (kinds.CYBERSECURITY_BREACH, ("2",), serious),
        (kinds.DEATH, ("3",), serious),
        (kinds.DEATH_OR_INJURY, ("4",), died),
        (kinds.RIGHTS_INFRINGEMENT, ("4",), serious),
        (kinds.LOSS_OF_CONTROL, (), frozenset({"smaller"})),
    )
    _incident(kinds.CYBERSECURITY_BREACH, significant=False)
    Request(id="more", on=dt.date(2025, 12, 10), from_downstream=False)
    return (
        *(
            _example(
                f"an incident of the kind {kind} alone",
                rule,
                {COMMITTED: (*always, *(f"safety.9.3({point})" for point in points), *(FOLLOWING if points else ()))},
                log=(),
                occurrences=(_incident(kind),),
                notices=notices,
            )
            for kind, points, notices in found
        ),
    )


def _of_lesser_things() -> tuple[Example, ...]:
    kinds, rule = IncidentKind, "Measure 9.3 has four points; measure 9.4 and later reports are on all of them."
    always = (*TRANSPARENCY, *COPYRIGHT, *SAFETY, "safety.7.6")
    slight = _incident(kinds.CYBERSECURITY_BREACH, significant=False)
    other = Request(id="more", on=dt.date(2025, 12, 10), from_downstream=False)
    return (
        _example(
            "a breach that is not significant",
            rule,
            {COMMITTED: always},
            log=(),
            occurrences=(slight,),
            notices=frozenset({"smaller"}),
        ),
        _example(
            "a theft that is not significant",
            rule,
            {COMMITTED: (*always, "safety.9.3(2)", *FOLLOWING)},
            log=(),
            occurrences=(_incident(kinds.WEIGHTS_THEFT, significant=False),),
        ),
        _example(
            "a request of somebody else",
            "Only those who build on it.",
            {COMMITTED: always},
            log=(),
            occurrences=(other,),
        ),
    )


def _of_signatories() -> tuple[Example, ...]:
    whole = tuple(each.party for each in SIGNATORIES if each.outcome and not each.parts)
    return tuple(
        _example(
            f"{each} is a signatory",
            "Signed by 1 August 2025 at the latest, or by the end of that year.",
            {COMMITTED: (*TRANSPARENCY, *COPYRIGHT)},
            model=model_of("1e25"),
            party=each,
            as_of=dt.date(2026, 1, 15),
            occurrences=(),
            log=(),
        )
        for each in whole
    )
