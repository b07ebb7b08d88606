"""The guidelines in the order of their sections."""

from fractions import Fraction

from frontierpolicy.calendars import weeks
from frontierpolicy.conditions import Constant, Lineage, any_, of
from frontierpolicy.counting import Regulation1182
from frontierpolicy.deadlines import Within
from frontierpolicy.instruments.eu_ai_act.acts import NOTIFY
from frontierpolicy.instruments.eu_ai_act.chapter_1 import OPEN_WEIGHTS
from frontierpolicy.instruments.eu_ai_act.duties import ABOVE_THRESHOLD, THRESHOLD
from frontierpolicy.instruments.eu_ai_act.sources import APPLIES, GUIDELINES, UNION
from frontierpolicy.instruments.eu_ai_act.terms import (
    FREE_AND_OPEN,
    GENERAL_PURPOSE,
    MODIFICATION,
    NEWER,
    SYSTEMIC,
    SYSTEMIC_MODIFICATION,
    EuModel,
)
from frontierpolicy.parties.known import EU_COMMISSION
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Norm, Notice, Override, counts_as, does_not_count_as
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Basis, Caveat, Confidence, Force, LicenceTerm, Medium, Modality, Role, StageKind

# Section 2: general-purpose models. The criterion is indicative: more than 1e23, and a kind of output.

CRITERION = (Model.training_compute > flop("1e23")) & Model.generates.overlaps(
    {Medium.TEXT, Medium.CODE, Medium.AUDIO, Medium.IMAGE, Medium.VIDEO}
)
INDICATED = counts_as(GENERAL_PURPOSE, id="17", citation=GUIDELINES.at("point 17"), when=CRITERION, presumption=True)
REBUTTABLE = Notice(
    id="20",
    citation=GUIDELINES.at("point 20"),
    per=Model,
    condition=CRITERION & ~Model.general_purpose,
    text="Meeting the criterion only presumes it: a model of narrow ability, such as one that transcribes, upscales, plays "
    "chess or tells the weather and nothing else, is no general-purpose model, and can be shown to be none.",
)

# Section 3.1: placing on the market

INTERNAL = Notice(
    id="3.1.2",
    citation=GUIDELINES.at("section 3.1.2"),
    per=Stage,
    condition=Stage.kind.is_(StageKind.INTERNAL_USE),
    text="Internal use is itself a placing on the market where it is essential to a product or service for others, or "
    "touches the rights of persons in the Union.",
)
UNION_EXCLUDED = Notice(
    id="3.1.3",
    citation=GUIDELINES.at("section 3.1.3"),
    per=Model,
    condition=OPEN_WEIGHTS & Model.licence_excludes.touch(UNION),
    text="A developer who clearly and unequivocally excludes the Union is no provider there; whoever builds the model "
    "into a system on the Union market is then taken to be its provider.",
)

# Section 3.2: whoever changes a model

ONE_THIRD = Fraction(1, 3)
EXCEEDS_61 = (
    of(Lineage.BASE, GENERAL_PURPOSE)
    & (Model.modification_compute > flop("1e23/3"))
    & (of(Lineage.BASE, ~SYSTEMIC) | (Model.modification_compute > flop("1e25/3")))
)
# Where the plan does not say which of the two points governs, a change that exceeds what both put counts all the same.
OF_KNOWN = counts_as(
    MODIFICATION,
    id="60",
    citation=GUIDELINES.at("points 57 to 60"),
    when=(Model.modification_compute > of(Lineage.BASE, Model.training_compute) * ONE_THIRD)
    & (~EuModel.base_compute_inestimable | EXCEEDS_61),
)
OF_UNKNOWN = counts_as(
    MODIFICATION,
    id="61",
    citation=GUIDELINES.at("point 61"),
    when=EuModel.base_compute_inestimable & EXCEEDS_61,
)
OF_SYSTEMIC = counts_as(
    SYSTEMIC_MODIFICATION,
    id="63",
    citation=GUIDELINES.at("points 62 and 63"),
    when=MODIFICATION & of(Lineage.BASE, SYSTEMIC),
)
INHERITED = Notice(
    id="annex-a.1",
    citation=GUIDELINES.at("section 3.2.2 and Annex A.1", confidence=Confidence.MEDIUM, caveat=Caveat.DISPUTED),
    per=Model,
    condition=(of(Lineage.BASE, Model.training_compute) + Model.modification_compute > THRESHOLD)
    & (of(Lineage.BASE, Model.training_compute) <= THRESHOLD),
    text="The base model lies at or below 1e25 operations and the change takes the sum above it. Annex A.1 counts what "
    "went into the initial weights, so that the changed model has systemic risk; section 3.2.2 speaks only of changes "
    "to models that have it already. Disputed: do not take it to be free of systemic risk.",
)

# Section 4: free and open source

LOSING = frozenset(
    {
        LicenceTerm.NON_COMMERCIAL,
        LicenceTerm.RESEARCH_ONLY,
        LicenceTerm.NO_REDISTRIBUTION,
        LicenceTerm.USER_CAP,
        LicenceTerm.REVENUE_CAP,
        LicenceTerm.SEPARATE_COMMERCIAL_LICENCE,
    }
)
NOT_OPEN = does_not_count_as(
    FREE_AND_OPEN,
    id="4.2.1.terms",
    citation=GUIDELINES.at("section 4.2.1"),
    when=Model.licence_terms.overlaps(LOSING),
)
NOT_FREE = does_not_count_as(FREE_AND_OPEN, id="4.2.2", citation=GUIDELINES.at("section 4.2.2"), when=EuModel.monetised)
OPEN_OVERRIDES = tuple(
    Override(winner=winner, loser="eu-ai-act/53(2)", citation=GUIDELINES.at(section))
    for winner, section in (("4.2.1.terms", "section 4.2.1"), ("4.2.2", "section 4.2.2"))
)
GEOBLOCK = Notice(
    id="4.2.1.origin",
    citation=GUIDELINES.at("section 4.2.1", confidence=Confidence.MEDIUM, caveat=Caveat.DISPUTED),
    per=Model,
    condition=OPEN_WEIGHTS
    & (
        Model.licence_terms.overlaps({LicenceTerm.TERRITORY_EXCLUDED})
        | any_(Stage, Stage.kind.is_(StageKind.WEIGHTS_PUBLISHED) & Stage.refuses_by_origin)
    ),
    text="Access that discriminates by country of origin does not go with a free and open-source licence: a block that "
    "export control asks for can cost the exemption of articles 53(2) and 54(6). An inference from two texts; no "
    "authority has ruled on it.",
)
USE_TERMS = Notice(
    id="4.2.1.use",
    citation=GUIDELINES.at("section 4.2.1"),
    per=Model,
    condition=OPEN_WEIGHTS & Model.licence_terms.overlaps({LicenceTerm.USE_RESTRICTIONS}),
    text="Limits on use leave the exemption as it is only where they are proportionate, objective and for safety.",
)

# Section 5: supervision

IN_TRAINING = Norm(
    id="5.3",
    citation=GUIDELINES.at("section 5.3"),
    modality=Modality.MUST,
    force=Force.GUIDANCE,
    basis=Basis.INVITATION,
    bearer=Role.DEVELOPER,
    towards=(EU_COMMISSION,),
    action=NOTIFY,
    per=Model,
    condition=ABOVE_THRESHOLD.developer & NEWER & (EuModel.threshold_known < APPLIES),
    window=Within(Constant(APPLIES), period=weeks(2), counting=Regulation1182()),
)
SAME_MODEL = Notice(
    id="2.2",
    citation=GUIDELINES.at("section 2.2"),
    per=Model,
    condition=of(Lineage.BASE, GENERAL_PURPOSE),
    text="What the same provider later makes of a model is the same model, not a new placing on the market.",
)
PARTS = (
    INDICATED,
    REBUTTABLE,
    SAME_MODEL,
    INTERNAL,
    UNION_EXCLUDED,
    OF_KNOWN,
    OF_UNKNOWN,
    OF_SYSTEMIC,
    INHERITED,
    NOT_OPEN,
    NOT_FREE,
    GEOBLOCK,
    USE_TERMS,
    IN_TRAINING,
)
