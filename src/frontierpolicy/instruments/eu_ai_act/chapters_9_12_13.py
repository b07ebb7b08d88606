"""Chapters IX, XII and XIII: the powers of the Commission, fines, and what is in force from when."""

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Action, any_
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.instruments.eu_ai_act.acts import ANSWER, EXAMINE, FINE, ORDER_MEASURES, REQUEST
from frontierpolicy.instruments.eu_ai_act.duties import FINES
from frontierpolicy.instruments.eu_ai_act.sources import ACT, ENFORCED
from frontierpolicy.instruments.eu_ai_act.terms import GENERAL_PURPOSE, OLDER, PLACING
from frontierpolicy.parties.known import EU_AI_OFFICE, EU_COMMISSION
from frontierpolicy.plans import Model, Request, Stage
from frontierpolicy.provisions import Norm, Notice
from frontierpolicy.terms import Basis, Force, Modality, Role

SINCE = Interval(ENFORCED, None)


def _power(name: str, pinpoint: str, action: Action) -> Norm:
    return Norm(
        id=name,
        citation=ACT.at(pinpoint),
        modality=Modality.CAN,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=EU_COMMISSION,
        action=action,
        per=Model,
        condition=GENERAL_PURPOSE & any_(Stage, PLACING),
        in_force=SINCE,
    )


ANSWERING = Norm(
    id="91(5)",
    citation=ACT.at("art. 91"),
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=Role.DEVELOPER,
    towards=(EU_COMMISSION,),
    action=ANSWER,
    per=Request,
    condition=GENERAL_PURPOSE & any_(Stage, PLACING) & Request.by.is_in({EU_COMMISSION, EU_AI_OFFICE}),
    window=AtOrBefore(Request.answer_by),
    in_force=SINCE,
    sanction=FINES,
)
NO_UNLEARNING = Notice(
    id="111(3)",
    citation=ACT.at("art. 111(3), as the guidelines read it"),
    per=Model,
    condition=GENERAL_PURPOSE & OLDER,
    text="A model placed on the market before 2 August 2025 need not be retrained or made to unlearn where that is "
    "impossible or a disproportionate burden; that is to be said and justified.",
)
POWERS = (
    _power("91(1)", "art. 91(1)", REQUEST),
    ANSWERING,
    _power("92(1)", "art. 92(1) to (3)", EXAMINE),
    _power("93(1)", "art. 93(1)", ORDER_MEASURES),
    _power("101(1)", "art. 101(1)", FINE),
    NO_UNLEARNING,
)
