"""Chapter V, section 1: which models have systemic risk (articles 51 and 52)."""

from frontierpolicy.calendars import months, weeks
from frontierpolicy.conditions import Constant, any_
from frontierpolicy.counting import Regulation1182
from frontierpolicy.deadlines import EarliestOf, LatestOf, NotBefore, Undated, Within
from frontierpolicy.instruments.eu_ai_act.acts import ARGUE, ASK_AGAIN, DESIGNATE, NOTIFY, PUBLISH_LIST
from frontierpolicy.instruments.eu_ai_act.duties import ABOVE_THRESHOLD, SINCE_APPLIED, THRESHOLD, owed
from frontierpolicy.instruments.eu_ai_act.sources import ACT, APPLIES
from frontierpolicy.instruments.eu_ai_act.terms import (
    DESIGNATED,
    GENERAL_PURPOSE,
    MODIFICATION,
    PLACING,
    REBUTTED,
    SYSTEMIC,
    SYSTEMIC_MODIFICATION,
    EuModel,
)
from frontierpolicy.parties.known import EU_COMMISSION
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Norm, Notice, Override, counts_as, does_not_count_as
from frontierpolicy.terms import Basis, Force, Modality, Role

COUNTING = Regulation1182()

PRESUMED = counts_as(
    SYSTEMIC,
    id="51(2)",
    citation=ACT.at("art. 51(1), point (a), and (2)"),
    when=GENERAL_PURPOSE & (Model.training_compute > THRESHOLD),
    presumption=True,
)
BY_DECISION = counts_as(
    SYSTEMIC,
    id="51(1)(b)",
    citation=ACT.at("art. 51(1), point (b), with art. 52(4) and Annex XIII"),
    when=GENERAL_PURPOSE & DESIGNATED,
)
CHANGED = counts_as(
    SYSTEMIC_MODIFICATION,
    id="51.modification",
    citation=ACT.at("art. 51(1), with recital 109"),
    when=MODIFICATION & SYSTEMIC,
)

# Article 52(1): two weeks from the day the threshold is met, or from the day it is known that it will be,
# whichever is first; it is met at the latest when training is over. Nothing was due before chapter V applied.
NOTIFICATION = owed(
    "52(1)",
    "art. 52(1)",
    NOTIFY,
    of=ABOVE_THRESHOLD,
    towards=EU_COMMISSION,
    window=LatestOf(
        (
            EarliestOf(
                (
                    Within(EuModel.threshold_known, period=weeks(2), counting=COUNTING),
                    Within(Model.training_ended, period=weeks(2), counting=COUNTING),
                )
            ),
            Within(Constant(APPLIES), period=weeks(2), counting=COUNTING),
        )
    ),
)
ARGUMENTS = owed(
    "52(2)",
    "art. 52(2)",
    ARGUE,
    of=ABOVE_THRESHOLD,
    towards=EU_COMMISSION,
    window=Undated("with the notification"),
    modality=Modality.MAY,
)
NO_SUSPENSION = Notice(
    id="52(2).meanwhile",
    citation=ACT.at("art. 52(2) and (3)"),
    per=Model,
    condition=ABOVE_THRESHOLD.developer,
    text="Presenting arguments suspends nothing: the model has systemic risk until the Commission accepts them.",
)
ACCEPTED = does_not_count_as(SYSTEMIC, id="52(3)", citation=ACT.at("art. 52(2) and (3)"), when=REBUTTED)
DESIGNATION = Norm(
    id="52(4)",
    citation=ACT.at("art. 52(1), third sentence, and (4)"),
    modality=Modality.CAN,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=EU_COMMISSION,
    action=DESIGNATE,
    per=Model,
    condition=GENERAL_PURPOSE & any_(Stage, PLACING) & ~SYSTEMIC,
    in_force=SINCE_APPLIED,
)
REASSESSMENT = Norm(
    id="52(5)",
    citation=ACT.at("art. 52(5)"),
    modality=Modality.MAY,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=Role.DEVELOPER,
    towards=(EU_COMMISSION,),
    action=ASK_AGAIN,
    per=Model,
    condition=DESIGNATED,
    window=NotBefore(EuModel.decided, period=months(6), counting=COUNTING),
    in_force=SINCE_APPLIED,
)
LIST = Norm(
    id="52(6)",
    citation=ACT.at("art. 52(6)"),
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=EU_COMMISSION,
    action=PUBLISH_LIST,
    window=Undated("no time is stated"),
    in_force=SINCE_APPLIED,
)
REPORTED = Notice(
    id="52(6).reports",
    citation=ACT.at("art. 52(6)"),
    text="No designation is on record here. A single law-firm summary of June 2026 tells of three; it has the duties "
    "wrong, and nothing else was found to bear it out.",
)
CLASSIFICATION = (
    PRESUMED,
    BY_DECISION,
    CHANGED,
    *NOTIFICATION,
    *ARGUMENTS,
    NO_SUSPENSION,
    ACCEPTED,
    DESIGNATION,
    REASSESSMENT,
    LIST,
    REPORTED,
)
OVERRIDES = (Override(winner="52(3)", loser="51(2)", citation=ACT.at("art. 52(2) and (3)")),)
