"""Chapter V, sections 2 to 4: what providers owe (articles 53 to 55, annexes XI and XII), and the codes (56)."""

import attrs

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Condition
from frontierpolicy.deadlines import Before, Standing, Undated
from frontierpolicy.drafting import signed
from frontierpolicy.instruments.eu_ai_act.acts import (
    APPOINT,
    APPROVE_CODE,
    ASSESS_CODES,
    ASSESS_RISK,
    COOPERATE,
    DRAW_UP_CODES,
    EVALUATE,
    KEEP_MANDATE,
    PROTECT,
    SHOW_OTHER_MEANS,
    SUMMARISE,
)
from frontierpolicy.instruments.eu_ai_act.chapter_1 import OPEN_WEIGHTS
from frontierpolicy.instruments.eu_ai_act.duties import (
    FINES,
    OF_SYSTEMIC,
    SINCE_APPLIED,
    owed,
)
from frontierpolicy.instruments.eu_ai_act.sources import ACT, LEGACY_UNTIL, UNION
from frontierpolicy.instruments.eu_ai_act.terms import (
    FREE_AND_OPEN,
    NEWER,
    OLDER,
    PLACED,
    SYSTEMIC,
    SYSTEMIC_MODIFICATION,
    EuModel,
)
from frontierpolicy.parties.known import EU_AI_OFFICE, EU_COMMISSION
from frontierpolicy.plans import Actor, Incident, Model
from frontierpolicy.provisions import Norm, Notice, counts_as
from frontierpolicy.provisions.actions import (
    DOCUMENT_MODEL,
    INFORM_DOWNSTREAM,
    KEEP_COPYRIGHT_POLICY,
    REPORT_INCIDENT,
)
from frontierpolicy.terms import Basis, Force, IncidentKind, LicenceTerm, Modality, Role

# Article 53: every provider

CODE = "eu-gpai-code-of-practice"
NOT_FREE = frozenset({LicenceTerm.NON_COMMERCIAL, LicenceTerm.RESEARCH_ONLY, LicenceTerm.NO_REDISTRIBUTION})

OPEN_SOURCE = counts_as(
    FREE_AND_OPEN,
    id="53(2)",
    citation=ACT.at("art. 53(2) and art. 54(6)"),
    when=OPEN_WEIGHTS & EuModel.information_public & ~Model.licence_terms.overlaps(NOT_FREE),
)
SIGNED_FOR_ALL = signed(CODE, part="transparency") & signed(CODE, part="copyright")
FOR_ALL = (
    *owed("53(1)(a)", "art. 53(1), point (a), with Annex XI", DOCUMENT_MODEL, free_if_open="art. 53(2)"),
    *owed("53(1)(b)", "art. 53(1), point (b), with Annex XII", INFORM_DOWNSTREAM, free_if_open="art. 53(2)"),
    *owed("53(1)(c)", "art. 53(1), point (c)", KEEP_COPYRIGHT_POLICY),
    *owed("53(1)(d)", "art. 53(1), point (d)", SUMMARISE),
    OPEN_SOURCE,
    *owed("53(3)", "art. 53(3)", COOPERATE, window=Standing(), towards=EU_COMMISSION),
    *owed(
        "53(4)",
        "art. 53(4)",
        SHOW_OTHER_MEANS,
        where=~SIGNED_FOR_ALL,
        window=Undated("no time is stated"),
        towards=EU_COMMISSION,
    ),
)
ANNEX_XI = Notice(
    id="annex-xi",
    citation=ACT.at("Annex XI, section 2"),
    per=Model,
    condition=SYSTEMIC,
    text="The documentation of a model with systemic risk has a second part: evaluations, adversarial testing, and the "
    "architecture of the systems it is part of.",
)

# Article 54: providers of third countries

ABROAD = ~Actor.organised_in.is_within(UNION)
REPRESENTATIVES = (
    *owed("54(1)", "art. 54(1)", APPOINT, where=ABROAD, window=Before(PLACED), free_if_open="art. 54(6)"),
    *owed(
        "54(2)",
        "art. 54(2) and (3)",
        KEEP_MANDATE,
        where=ABROAD,
        window=Standing(),
        free_if_open="art. 54(6)",
    ),
)

# Article 55: models with systemic risk; a licence, however open, changes nothing

SERIOUS = Incident.kinds.overlaps(
    {
        IncidentKind.DEATH,
        IncidentKind.DEATH_OR_INJURY,
        IncidentKind.HARM_TO_HEALTH,
        IncidentKind.INFRASTRUCTURE_DISRUPTION,
        IncidentKind.RIGHTS_INFRINGEMENT,
        IncidentKind.HARM_TO_PROPERTY_OR_ENVIRONMENT,
        IncidentKind.WEIGHTS_THEFT,
    }
) | (Incident.kinds.overlaps({IncidentKind.CYBERSECURITY_BREACH}) & Incident.significant)


def _reporting(name: str, bearer: Role, condition: Condition, since: Interval) -> Norm:
    """Return the duty to report a serious incident; the Act has no number of days for it."""
    return Norm(
        id=name,
        citation=ACT.at("art. 55(1), point (c), with art. 3(49)"),
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=bearer,
        towards=(EU_AI_OFFICE,),
        action=REPORT_INCIDENT,
        per=Incident,
        condition=condition & SERIOUS,
        window=Undated("without undue delay"),
        in_force=since,
        sanction=FINES,
    )


FOR_SYSTEMIC = (
    *owed("55(1)(a)", "art. 55(1), point (a)", EVALUATE, of=OF_SYSTEMIC),
    *owed("55(1)(b)", "art. 55(1), point (b)", ASSESS_RISK, of=OF_SYSTEMIC),
    _reporting("55(1)(c)", Role.DEVELOPER, SYSTEMIC & NEWER, SINCE_APPLIED),
    _reporting("55(1)(c).legacy", Role.DEVELOPER, SYSTEMIC & OLDER, Interval(LEGACY_UNTIL, None)),
    _reporting("55(1)(c).modifier", Role.MODIFIER, SYSTEMIC_MODIFICATION & NEWER, SINCE_APPLIED),
    _reporting("55(1)(c).modifier.legacy", Role.MODIFIER, SYSTEMIC_MODIFICATION & OLDER, Interval(LEGACY_UNTIL, None)),
    *owed("55(1)(d)", "art. 55(1), point (d)", PROTECT, of=OF_SYSTEMIC),
    *owed(
        "55(2)",
        "art. 55(2)",
        SHOW_OTHER_MEANS,
        of=OF_SYSTEMIC,
        where=~signed(CODE, part="safety"),
        window=Undated("no time is stated"),
        towards=EU_COMMISSION,
    ),
)

# Article 56: codes of practice


ENCOURAGE = Norm(
    id="56(1)",
    citation=ACT.at("art. 56(1)"),
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=EU_AI_OFFICE,
    action=DRAW_UP_CODES,
    window=Standing(),
    in_force=SINCE_APPLIED,
)
CODES = (
    ENCOURAGE,
    attrs.evolve(
        ENCOURAGE,
        id="56(6).assessment",
        citation=ACT.at("art. 56(6), first subparagraph"),
        action=ASSESS_CODES,
        window=Undated("no time is stated"),
    ),
    attrs.evolve(
        ENCOURAGE,
        id="56(6)",
        citation=ACT.at("art. 56(6), second subparagraph"),
        modality=Modality.CAN,
        bearer=EU_COMMISSION,
        action=APPROVE_CODE,
    ),
)
OBLIGATIONS = (*FOR_ALL, ANNEX_XI, *REPRESENTATIVES, *FOR_SYSTEMIC, *CODES)
