"""Dated events of a declared kind, each with facts of its own."""

from typing import ClassVar

from frontierpolicy.facts import Extensible, Flag, Identity, Many, Moment, One
from frontierpolicy.parties import Party
from frontierpolicy.plans.models import Model
from frontierpolicy.terms import AccessTier, IncidentKind

__all__ = ["AccessChange", "Audit", "Contract", "FrameworkChange", "Incident", "Occurrence", "Request", "Waiver"]


class Occurrence(Extensible):
    """Something that happened, or is planned, on a date. The kinds are its subclasses."""

    scope_name: ClassVar[str] = "occurrence"
    above = Model

    id: Identity[str] = Identity(str, "By which id do findings name it?")
    on: Moment = Moment("When did it happen?", label="date")


class Incident(Occurrence):
    """Something went wrong."""

    scope_name: ClassVar[str] = "incident"

    kinds: Many[IncidentKind] = Many(IncidentKind, "What kind of incident was it?", label="kinds")
    aware: Moment = Moment("When did the bearer become aware of it?", label="day of becoming aware")
    significant: Flag = Flag("Was it significant?", label="is significant")


class Contract(Occurrence):
    """A contract was concluded."""

    scope_name: ClassVar[str] = "contract"

    counterparty: One[Party] = One(Party, "With whom was the contract concluded?")


class Request(Occurrence):
    """A party asked for something."""

    scope_name: ClassVar[str] = "request"

    by: One[Party] = One(Party, "Who made the request?", label="maker")


class AccessChange(Occurrence):
    """The terms changed on which a model is offered: a tier began or ended, a price was set."""

    scope_name: ClassVar[str] = "access change"

    tier: One[AccessTier] = One(AccessTier, "Which tier of access changed?")
    begins: Flag = Flag("Does the tier begin, rather than end?", label="begins a tier")


class FrameworkChange(Occurrence):
    """A published safety framework was changed."""

    scope_name: ClassVar[str] = "framework change"

    material: Flag = Flag("Was the change material?", label="is material")


class Waiver(Occurrence):
    """A party waived something owed to it."""

    scope_name: ClassVar[str] = "waiver"

    by: One[Party] = One(Party, "Who gave the waiver?", label="giver")


class Audit(Occurrence):
    """An independent party examined the bearer."""

    scope_name: ClassVar[str] = "audit"

    by: One[Party] = One(Party, "Who made the audit?", label="auditor")
