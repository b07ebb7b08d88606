"""Norms: who must, must not, may or can do what, towards whom, by when, with which force."""

from collections.abc import Iterable
from typing import Any

import attrs

from frontierpolicy.conditions import Action
from frontierpolicy.conditions.reads import operand_out_of_reach
from frontierpolicy.deadlines import Standing, Window
from frontierpolicy.errors import Fault, InvalidType, InvalidValue, must_be
from frontierpolicy.parties import Party
from frontierpolicy.plans import Occurrence, Recipient, Stage
from frontierpolicy.provisions.provision import Provision
from frontierpolicy.quantities import Money
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Caveat, Force, Governed, Modality, Role

__all__ = ["Bearer", "Counterparty", "Norm", "Sanction"]

Bearer = Role | Party
"""Who a norm is addressed to: a named party, or whoever plays a role in the plan."""

Counterparty = Role | Party | type[Recipient]
"""Towards whom: a named party, whoever plays a role, or the recipient in hand."""


@attrs.frozen(kw_only=True)
class Sanction:
    """What a breach can cost.

    Attributes:
        words: The sanction in a few words.
        ceiling: The most that can be imposed, where the text has a figure.
        citation: Where it is stated.
    """

    words: str
    ceiling: Money | None = None
    citation: Citation

    def __str__(self) -> str:
        """Write the sanction, with the most that can be imposed where the words do not tell it."""
        most = "" if self.ceiling is None else self.ceiling.words
        return f"{self.words} (at most {most})" if most not in self.words else self.words


def _bearer(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Role | Party):
        raise InvalidType(f"the bearer is a Role or a Party such as party('openai'), got {value!r}")


def _several(value: Counterparty | Iterable[Counterparty] | None) -> tuple[Counterparty, ...]:
    if value is None:
        return ()
    found = (value,) if isinstance(value, Role | Party | type | str) else tuple(value)
    for each in found:
        if not isinstance(each, Role | Party) and not (isinstance(each, type) and issubclass(each, Recipient)):
            raise InvalidType(f"towards: expected a Role, a Party or Recipient, got {each!r}")
    return found


@attrs.frozen(kw_only=True)
class Norm(Provision):
    """A provision that says what somebody must, must not, may or can do.

    Attributes:
        modality: Must, must not, may or can. A may or a can is an option and is never breached.
        force: How it binds. It is the force of every finding that arises from it.
        basis: Where the force comes from.
        bearer: Who it is addressed to.
        towards: Towards whom; one finding arises for each.
        action: What is done.
        window: When it is due.
        satisfied_by: The actions that satisfy it; the action itself if left empty.
        governed: Whether the law of the day of the act governs, or that of each moment it lasts. Left
            out, prohibitions and what is not stated of a dated thing are governed throughout.
        after_breach_of: The id of the norm whose breach by the same bearer brings this one about. A breach
            that is planned counts too; one that cannot be verified leaves this norm open. Before there is one,
            this norm wins over no other.
        sanction: What a breach can cost.
        caveat: What a reader must know of it.
    """

    modality: Modality = attrs.field(validator=must_be(Modality, "a Modality such as Modality.MUST"))
    force: Force = attrs.field(validator=must_be(Force, "a Force such as Force.BINDING"))
    basis: Basis = attrs.field(validator=must_be(Basis, "a Basis such as Basis.LAW"))
    bearer: Bearer = attrs.field(validator=_bearer)
    towards: tuple[Counterparty, ...] = attrs.field(default=(), converter=_several)
    action: Action = attrs.field(validator=must_be(Action, "an Action"))
    window: Window = attrs.field(default=Standing(), validator=must_be(Window, "a window such as AtOrBefore(...)"))
    satisfied_by: tuple[Action, ...] = ()
    governed: Governed | None = None
    after_breach_of: str = ""
    sanction: Sanction | None = None
    caveat: Caveat | None = None

    def __attrs_post_init__(self) -> None:
        """Check the force against its basis, and the counterparty against the scope."""
        super().__attrs_post_init__()
        unread = (problem for anchor in self.window.anchors() for problem in operand_out_of_reach(anchor, self.reach))
        faults = [Fault(self.id, f"window: {problem}") for problem in unread]
        if (self.force is Force.COMMITTED) != (self.basis is Basis.SIGNATURE):
            faults.append(
                Fault(self.id, f"force {self.force} does not go with the basis {self.basis}: only a signature commits")
            )
        if Recipient in self.towards and self.per is not Recipient:
            faults.append(Fault(self.id, "it is addressed towards the recipient: state it per Recipient"))
        if faults:
            raise InvalidValue(*faults)

    @property
    def option(self) -> bool:
        """Whether it is a may or a can."""
        return self.modality in (Modality.MAY, Modality.CAN)

    @property
    def acts(self) -> tuple[Action, ...]:
        """The actions that satisfy it, or of a prohibition the one that breaches it."""
        return self.satisfied_by or (self.action,)

    @property
    def governing(self) -> Governed:
        """Whether the law of the day or that of each moment governs."""
        if self.governed is not None:
            return self.governed
        dated = self.per is not None and issubclass(self.per, Stage | Recipient | Occurrence)
        on_the_day = dated and self.modality is not Modality.MUST_NOT
        return Governed.ON_THE_DAY if on_the_day else Governed.THROUGHOUT

    def opposes(self, other: "Norm") -> bool:
        """Return whether the two cannot both be followed: must or may against must not, on one action."""
        pair = {self.modality, other.modality}
        return self.action == other.action and pair in ({_MUST, _MUST_NOT}, {_MAY, _MUST_NOT})


_MUST, _MUST_NOT, _MAY = Modality.MUST, Modality.MUST_NOT, Modality.MAY
