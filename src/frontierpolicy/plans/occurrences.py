"""Dated events of a declared kind, each with facts of its own."""

from typing import ClassVar

from frontierpolicy.calendars import EventTime
from frontierpolicy.facts import Extensible, Flag, Identity, Many, Moment, One
from frontierpolicy.parties import Party
from frontierpolicy.plans.models import Model
from frontierpolicy.plans.stages import day_of
from frontierpolicy.terms import AccessTier, IncidentKind

__all__ = ["AccessChange", "Audit", "Contract", "FrameworkChange", "Incident", "Occurrence", "Request", "Waiver"]


class Occurrence(Extensible):
    """Something that happened, or is planned, on a date. Abstract: the kinds are its subclasses.

    Every kind declares an `id` and the date `on` which it was, with questions of its own.
    """

    scope_name: ClassVar[str] = "occurrence"
    above = Model

    @property
    def when(self) -> EventTime | None:
        """When it was, or `None` where that is missing."""
        return day_of(vars(self)["on"])


class Incident(Occurrence):
    """Something went wrong."""

    scope_name: ClassVar[str] = "incident"

    id: Identity[str] = Identity(str, "By which id do findings name the incident?")
    on: Moment = Moment("When did the incident happen?", label="date")
    kinds: Many[IncidentKind] = Many(IncidentKind, "What kind of incident was it?", label="kinds")
    aware: Moment = Moment("When did the bearer become aware of it?", label="day of becoming aware")
    significant: Flag = Flag("Was it significant?", label="is significant")


class Contract(Occurrence):
    """A contract was concluded."""

    scope_name: ClassVar[str] = "contract"

    id: Identity[str] = Identity(str, "By which id do findings name the contract?")
    on: Moment = Moment("When was the contract concluded?", label="date")
    counterparty: One[Party] = One(Party, "With whom was the contract concluded?")


class Request(Occurrence):
    """A party asked for something."""

    scope_name: ClassVar[str] = "request"

    id: Identity[str] = Identity(str, "By which id do findings name the request?")
    on: Moment = Moment("When was the request made?", label="date")
    by: One[Party] = One(Party, "Who made the request?", label="maker")


class AccessChange(Occurrence):
    """The terms changed on which a model is offered: a tier began or ended, a price was set."""

    scope_name: ClassVar[str] = "access change"

    id: Identity[str] = Identity(str, "By which id do findings name the change of access?")
    on: Moment = Moment("When did access change?", label="date")
    tier: One[AccessTier] = One(AccessTier, "Which tier of access changed?")
    begins: Flag = Flag("Does the tier begin, rather than end?", label="begins a tier")


class FrameworkChange(Occurrence):
    """A published safety framework was changed."""

    scope_name: ClassVar[str] = "framework change"

    id: Identity[str] = Identity(str, "By which id do findings name the change of the framework?")
    on: Moment = Moment("When was the framework changed?", label="date")
    material: Flag = Flag("Was the change material?", label="is material")


class Waiver(Occurrence):
    """A party waived something owed to it."""

    scope_name: ClassVar[str] = "waiver"

    id: Identity[str] = Identity(str, "By which id do findings name the waiver?")
    on: Moment = Moment("When was the waiver given?", label="date")
    by: One[Party] = One(Party, "Who gave the waiver?", label="giver")


class Audit(Occurrence):
    """An independent party examined the bearer."""

    scope_name: ClassVar[str] = "audit"

    id: Identity[str] = Identity(str, "By which id do findings name the audit?")
    on: Moment = Moment("When was the audit made?", label="date")
    by: One[Party] = One(Party, "Who made the audit?", label="auditor")
