"""Dated events of a declared kind, each with facts of its own."""

from typing import ClassVar

from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions import Scope
from frontierpolicy.facts import Amount, Extensible, Flag, Identity, Many, Moment, One
from frontierpolicy.parties import Party
from frontierpolicy.plans.models import Model
from frontierpolicy.plans.stages import day_of
from frontierpolicy.quantities import Count
from frontierpolicy.terms import AccessTier, IncidentKind

__all__ = [
    "AccessChange",
    "Audit",
    "ComputingCluster",
    "Contract",
    "FrameworkChange",
    "Incident",
    "Occurrence",
    "Request",
    "Waiver",
]


class Occurrence(Extensible):
    """Something that happened, or is planned, on a date. Abstract: the kinds are its subclasses.

    Every kind declares an `id` and the date `on` which it was, with questions of its own.
    """

    scope_name: ClassVar[str] = "occurrence"
    above: ClassVar[type[Scope] | None] = Model

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
    resolved: Moment = Moment("When was the incident resolved?", label="resolution")
    reasonable_belief: Moment = Moment(
        "When did the bearer learn facts that are enough for a reasonable belief that it happened?",
        label="moment of reasonable belief",
    )
    determined: Moment = Moment(
        "When did the bearer determine that it had happened?", label="moment of its being determined"
    )
    injury: Flag = Flag("Did it result in death or bodily injury?", label="resulted in death or bodily injury")
    catastrophic: Flag = Flag(
        "Is it harm from a catastrophic risk come true (in one incident more than 50 dead or seriously injured, or more "
        "than 1,000,000,000 USD of damage, through weapons of mass destruction, an unsupervised cyberattack or crime, or "
        "evaded control)?",
        label="is harm from a catastrophic risk come true",
    )
    subversion: Flag = Flag(
        "Did the model deceive its developer to get round its controls, outside an evaluation made to elicit that, so "
        "that catastrophic risk is shown to be materially higher?",
        label="is the model deceiving its developer at materially higher catastrophic risk",
    )
    imminent_danger: Flag = Flag(
        "Does it pose an imminent risk of death or serious physical injury?",
        label="poses an imminent risk of death or serious physical injury",
    )
    danger_discovered: Moment = Moment(
        "When did the bearer discover that it poses such an imminent risk?", label="moment of discovering the danger"
    )


class Contract(Occurrence):
    """A contract was concluded."""

    scope_name: ClassVar[str] = "contract"

    id: Identity[str] = Identity(str, "By which id do findings name the contract?")
    on: Moment = Moment("When was the contract concluded?", label="date")
    counterparty: One[Party] = One(Party, "With whom was the contract concluded?")
    with_us_agency: Flag = Flag(
        "Is it a contract with an agency of the United States government?", label="is with a federal agency"
    )
    for_language_model: Flag = Flag(
        "Does it procure a large language model, or a service built on one?", label="procures a large language model"
    )
    for_national_security: Flag = Flag(
        "Is what it procures for use in a national security system (44 USC 3552(b)(6))?",
        label="is for a national security system",
    )


class Request(Occurrence):
    """A party asked for something."""

    scope_name: ClassVar[str] = "request"

    id: Identity[str] = Identity(str, "By which id do findings name the request?")
    on: Moment = Moment("When was the request made?", label="date")
    by: One[Party] = One(Party, "Who made the request?", label="maker")
    from_downstream: Flag = Flag(
        "Does it come from the provider of a system built on the model, or who means to build one?",
        label="comes from a provider of systems built on the model",
    )
    answer_by: Moment = Moment("By when does it ask for an answer?", label="day set for the answer")


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
    report_received: Moment = Moment("When did the bearer receive the auditor's report?", label="receipt of the report")


class ComputingCluster(Occurrence):
    """A cluster of computers was acquired or built, and is held from then on."""

    scope_name: ClassVar[str] = "computing cluster"

    id: Identity[str] = Identity(str, "By which id do findings name the computing cluster?")
    on: Moment = Moment("From when is the computing cluster held, or meant to be held?", label="first day")
    one_site: Flag = Flag("Are its machines all in one data centre?", label="stands in one data centre")
    network: Amount[Count] = Amount(
        Count, "How many Gbit/s does the network have that joins its machines?", label="network in Gbit/s"
    )
    capacity: Amount[Count] = Amount(
        Count, "How many operations a second can it do at most in training a model?", label="operations per second"
    )
