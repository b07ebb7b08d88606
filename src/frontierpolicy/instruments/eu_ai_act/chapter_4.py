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
CRIME = EuSystem.against_crime


# Paragraphs 1 and 2: whoever provides a system.


def _of_providers(name: str, pinpoint: str, action: Action, condition: Condition, exceptions: Condition) -> Norm:
    return Norm(
        id=name,
        citation=ACT.at(pinpoint),
        modality=Modality.MUST,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=Role.SYSTEM_PROVIDER,
        action=action,
        per=System,
        condition=EuSystem.in_union & condition,
        window=WHEN_PLACED,
        in_force=SINCE,
        sanction=FINES,
    ).unless(exceptions, ACT.at(pinpoint))


INTERACTION = _of_providers(
    "50(1)", "art. 50(1)", SAY_IT_IS_AI, EuSystem.interacts, CRIME & ~EuSystem.takes_reports_of_crime
)
MARKING = _of_providers("50(2)", "art. 50(2)", MARK_OUTPUT, System.generative, CRIME)
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
        _of_providers(name, pinpoint, action, condition, exceptions),
        citation=ACT.at(f"{pinpoint}, with art. 50(5)"),
        bearer=Role.DEPLOYER,
        window=Undated("at the latest at the first interaction or exposure"),
    )


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
