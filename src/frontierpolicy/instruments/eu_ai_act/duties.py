"""How a duty of a provider comes to four: of who developed a model and of who changed it, a new one or an older one."""

import attrs

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import ALWAYS, Action, Condition
from frontierpolicy.deadlines import AtOrBefore, Standing, Undated, Window
from frontierpolicy.instruments.eu_ai_act.sources import ACT, APPLIES, LEGACY_UNTIL
from frontierpolicy.instruments.eu_ai_act.terms import (
    FREE_AND_OPEN,
    GENERAL_PURPOSE,
    MODIFICATION,
    NEWER,
    OLDER,
    PLACED,
    SYSTEMIC,
    SYSTEMIC_MODIFICATION,
)
from frontierpolicy.parties import Party
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Norm, Sanction
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Basis, Force, Modality, Role

THRESHOLD = flop("1e25")
FINES = Sanction(
    words="fine of up to 3 % of worldwide turnover of the preceding year or 15,000,000 EUR, whichever is higher; it can "
    "be imposed from 2 August 2026",
    citation=ACT.at("art. 101(1), with art. 113, point (b)"),
)
SINCE_APPLIED = Interval(APPLIES, None)


@attrs.frozen(kw_only=True)
class Provider:
    """Which models make their developer, and which changes make whoever made them, bear a duty."""

    developer: Condition
    modifier: Condition


EVERY = Provider(developer=GENERAL_PURPOSE, modifier=MODIFICATION)
OF_SYSTEMIC = Provider(developer=SYSTEMIC, modifier=SYSTEMIC_MODIFICATION)
ABOVE_THRESHOLD = Provider(
    developer=GENERAL_PURPOSE & (Model.training_compute > THRESHOLD), modifier=SYSTEMIC_MODIFICATION
)


def owed(
    name: str,
    pinpoint: str,
    action: Action,
    *,
    of: Provider = EVERY,
    where: Condition = ALWAYS,
    window: Window | None = None,
    towards: Party | None = None,
    free_if_open: str = "",
    modality: Modality = Modality.MUST,
) -> tuple[Norm, ...]:
    """Return a duty of developers and of modifiers, each for models placed since 2 August 2025 and for older ones.

    It is due at the placing unless a window is given; `free_if_open` is where open models are excepted.
    """
    of_developers = Norm(
        id=name,
        citation=ACT.at(pinpoint),
        modality=modality,
        force=Force.BINDING,
        basis=Basis.LAW,
        bearer=Role.DEVELOPER,
        towards=towards,
        action=action,
        per=Model,
        condition=of.developer & where,
        window=window or AtOrBefore(PLACED),
        in_force=SINCE_APPLIED,
        sanction=FINES if modality is Modality.MUST else None,
    )
    of_modifiers = attrs.evolve(
        of_developers,
        id=f"{name}.modifier",
        citation=ACT.at(f"{pinpoint}, with recital 109: as far as the modification goes"),
        bearer=Role.MODIFIER,
        condition=of.modifier & where,
    )
    if free_if_open:
        of_developers = of_developers.unless(FREE_AND_OPEN & ~SYSTEMIC, ACT.at(free_if_open))
        of_modifiers = of_modifiers.unless(FREE_AND_OPEN & ~SYSTEMIC_MODIFICATION, ACT.at(free_if_open))
    return tuple(form for duty in (of_developers, of_modifiers) for form in (duty.when(NEWER), _older(duty)))


def _older(duty: Norm) -> Norm:
    """Return the duty for a model placed before 2 August 2025: what lasts begins on 2 August 2027, the rest is due by it."""
    lasting = isinstance(duty.window, Standing | Undated)
    return attrs.evolve(
        duty.when(OLDER),
        id=f"{duty.id}.legacy",
        citation=ACT.at(f"art. 111(3), with {duty.citation.pinpoint}"),
        window=duty.window if lasting else AtOrBefore(LEGACY_UNTIL),
        in_force=Interval(LEGACY_UNTIL, None) if lasting and duty.modality is Modality.MUST else SINCE_APPLIED,
    )
