"""Chapter IV: transparency of systems, article 50, of those who provide and those who use them."""

import attrs

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Action, Condition, Constant
from frontierpolicy.deadlines import AtOrBefore, LatestOf, Undated
from frontierpolicy.instruments.eu_ai_act.acts import (
    DISCLOSE_FAKE,
    DISCLOSE_IN_WORK,
    DISCLOSE_TEXT,
    MARK_OUTPUT,
    SAY_IT_IS_AI,
    TELL_PERSONS,
)
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


# Paragraphs 3 and 4: whoever uses a system. Paragraph 5 has it told at the first interaction or exposure.


def _of_deployers(name: str, pinpoint: str, action: Action, condition: Condition, exceptions: Condition) -> Norm:
    return attrs.evolve(
        INTERACTION,
        id=name,
        citation=ACT.at(f"{pinpoint}, with art. 50(5)"),
        bearer=Role.DEPLOYER,
        action=action,
        condition=EuSystem.in_union & condition,
        window=Undated("at the latest at the first interaction or exposure"),
    ).unless(exceptions, ACT.at(pinpoint))


CRIME = EuSystem.against_crime
RECOGNITION = _of_deployers("50(3)", "art. 50(3)", TELL_PERSONS, EuSystem.recognises, CRIME)
DEEP_FAKES = _of_deployers(
    "50(4)", "art. 50(4), first subparagraph", DISCLOSE_FAKE, EuSystem.deep_fakes & ~EuSystem.artistic, CRIME
)
IN_WORKS = _of_deployers(
    "50(4).works",
    "art. 50(4), first subparagraph, third sentence",
    DISCLOSE_IN_WORK,
    EuSystem.deep_fakes & EuSystem.artistic,
    CRIME,
)
TEXTS = _of_deployers(
    "50(4).text",
    "art. 50(4), second subparagraph",
    DISCLOSE_TEXT,
    EuSystem.informs_public,
    CRIME | EuSystem.edited,
)
TRANSPARENCY = (INTERACTION, MARKING, EDITING, RECOGNITION, DEEP_FAKES, IN_WORKS, TEXTS)
