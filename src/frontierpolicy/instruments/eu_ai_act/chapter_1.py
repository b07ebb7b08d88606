"""Chapter I, general provisions: what is placed on the Union market and when, and what is of general purpose."""

from frontierpolicy.conditions import any_
from frontierpolicy.instruments.eu_ai_act.sources import ACT, APPLIES, UNION
from frontierpolicy.instruments.eu_ai_act.terms import GENERAL_PURPOSE, NEWER, OLDER, PLACING
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Notice, counts_as
from frontierpolicy.terms import StageKind, Weights

PLACING_ON_THE_MARKET = counts_as(
    PLACING,
    id="3(9)",
    citation=ACT.at("art. 3(9) and (10), with art. 2(1), point (a)"),
    when=Stage.kind.is_in({StageKind.LIMITED_PREVIEW, StageKind.GENERAL_AVAILABILITY, StageKind.WEIGHTS_PUBLISHED})
    & Stage.destinations.touch(UNION),
    assumes=(
        "A preview, general release or publication of weights open in the Union is taken to be a commercial activity.",
    ),
)
TRUSTED = Notice(
    id="3(9).partners",
    citation=ACT.at("art. 3(9) and (10)"),
    per=Stage,
    condition=Stage.kind.is_(StageKind.TRUSTED_PARTNERS) & Stage.destinations.touch(UNION),
    text="Whether access for trusted partners in the Union is already a placing on the market depends on its terms; "
    "the library does not take it to be one.",
)
GENERALITY = counts_as(GENERAL_PURPOSE, id="3(63)", citation=ACT.at("art. 3(63)"), when=Model.general_purpose)
BEFORE_IT_APPLIED = counts_as(
    OLDER,
    id="111(3).older",
    citation=ACT.at("art. 111(3)"),
    when=any_(Stage, PLACING & (Stage.starts < APPLIES)),
)
SINCE_IT_APPLIES = counts_as(
    NEWER,
    id="113(b)",
    citation=ACT.at("art. 113, third paragraph, point (b)"),
    when=~OLDER & any_(Stage, PLACING),
)
DEFINITIONS = (PLACING_ON_THE_MARKET, TRUSTED, GENERALITY, BEFORE_IT_APPLIED, SINCE_IT_APPLIES)
OPEN_WEIGHTS = Model.weights.is_(Weights.PUBLISHED)
