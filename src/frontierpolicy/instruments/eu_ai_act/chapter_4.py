"""Chapter IV: transparency of systems, article 50, as far as it speaks to who provides them."""

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Constant
from frontierpolicy.deadlines import AtOrBefore, LatestOf
from frontierpolicy.instruments.eu_ai_act.acts import MARK_OUTPUT, SAY_IT_IS_AI
from frontierpolicy.instruments.eu_ai_act.sources import ACT, ENFORCED
from frontierpolicy.instruments.eu_ai_act.terms import EuSystem
from frontierpolicy.plans import System
from frontierpolicy.provisions import Norm, Notice, Sanction
from frontierpolicy.terms import Basis, Confidence, Force, Modality, Role

SINCE = Interval(ENFORCED, None)
WHEN_PLACED = LatestOf((AtOrBefore(EuSystem.placed), AtOrBefore(Constant(ENFORCED))))

FINES = Sanction(
    words="fine by a member state of up to 3 % of worldwide turnover or 15,000,000 EUR, whichever is higher",
    citation=ACT.at("art. 99(4), point (g)", confidence=Confidence.MEDIUM),
)
INTERACTION = Norm(
    id="50(1)",
    citation=ACT.at("art. 50(1)"),
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=Role.SYSTEM_PROVIDER,
    action=SAY_IT_IS_AI,
    per=System,
    condition=EuSystem.in_union & EuSystem.interacts,
    window=WHEN_PLACED,
    in_force=SINCE,
    sanction=FINES,
)
MARKING = Norm(
    id="50(2)",
    citation=ACT.at("art. 50(2)"),
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=Role.SYSTEM_PROVIDER,
    action=MARK_OUTPUT,
    per=System,
    condition=EuSystem.in_union & System.generative,
    window=WHEN_PLACED,
    in_force=SINCE,
    sanction=FINES,
)
EDITING = Notice(
    id="50(2).editing",
    citation=ACT.at("art. 50(2)"),
    per=System,
    condition=EuSystem.in_union & System.generative,
    text="What only assists standard editing, or leaves its input essentially as it was, need not be marked.",
)
DEPLOYERS = Notice(
    id="50(4)",
    citation=ACT.at("art. 50(3) and (4)"),
    per=System,
    condition=EuSystem.in_union & System.generative,
    text="Those who use the system owe disclosure of their own for deep fakes, for texts on matters of public interest, "
    "and for recognising emotions; a release plan does not tell what they use it for.",
)
TRANSPARENCY = (INTERACTION, MARKING, EDITING, DEPLOYERS)
