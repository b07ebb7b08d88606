"""When, how and to whom: the dated stages of a release, and the recipients of each."""

from collections.abc import Iterator
from functools import cache
from typing import ClassVar

import attrs

from frontierpolicy.calendars import EventTime, Interval, checked_time, first_day, last_day
from frontierpolicy.conditions import Scope
from frontierpolicy.errors import Fault
from frontierpolicy.facts import (
    Collection,
    Extensible,
    Flag,
    Identity,
    Many,
    Missing,
    Moment,
    One,
    Spread,
    Where,
    Wheres,
    misplaced,
    plain,
)
from frontierpolicy.parties import Party
from frontierpolicy.places import Place, all_countries, country
from frontierpolicy.plans.models import System
from frontierpolicy.terms import AccessTier, Channel, RecipientKind, StageKind, UsStatus

__all__ = ["PUBLIC_RELEASE", "Pause", "Recipient", "Stage", "anyone", "day_of", "everywhere", "users_in"]


@attrs.frozen
class Pause:
    """A time within a stage during which nobody is served.

    Attributes:
        since: When service stops.
        until: When it resumes, or `None` if it has not.
    """

    since: EventTime = attrs.field(converter=checked_time)
    until: EventTime | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a pause that ends before it begins."""
        Interval(self.since, self.until)


def day_of(given: object) -> EventTime | None:
    """Return when something is, by what a plan says, or `None` where that is missing."""
    value = plain(given, None)
    return None if value is None or isinstance(value, Missing) else checked_time(value)


class Stage(Extensible):
    """A dated stage of a release: who can have the model from when, through which channels.

    Attributes:
        pauses: Times during which nobody is served, in order.
        recipients: To whom the stage is open.

    Raises:
        InvalidValue: It ends before it begins, or pauses outside its time.
    """

    scope_name: ClassVar[str] = "stage"
    above: ClassVar[type[Scope] | None] = System

    id: Identity[str] = Identity(str, "By which id do logs and findings name the stage?")
    kind: One[StageKind] = One(StageKind, "What kind of stage is it?")
    starts: Moment = Moment("When does the stage begin?", label="beginning")
    ends: Moment = Moment("When does the stage end, if it does?", label="end")
    channels: Many[Channel] = Many(Channel, "Through which channels is the model reached?")
    access: One[AccessTier] = One(AccessTier, "On what terms is the stage open?")
    destinations: Wheres = Wheres("In which countries is the stage open?")
    can_refuse: Flag = Flag(
        "Can the channel refuse a single recipient, and stop serving one?", label="can refuse a recipient"
    )
    for_evaluation: Flag = Flag(
        "Is the model made available in this stage primarily to develop or evaluate it?",
        label="is primarily for developing or evaluating the model",
    )
    for_research: Flag = Flag(
        "Is the model made available in this stage primarily for research on it?",
        label="is primarily for research on the model",
    )
    refuses_by_origin: Flag = Flag(
        "Does the stage refuse anybody by country of origin, by law or by choice?", label="refuses by country of origin"
    )
    system: One[str] = One(str, "Which system does it make available, by id?")

    pauses: tuple[Pause, ...] = ()
    recipients: Collection["Recipient"] = Collection["Recipient"]()

    def _unfit(self) -> Iterator[Fault]:
        """Yield what is wrong with the facts, the pauses and the recipients, each by itself."""
        yield from super()._unfit()
        yield from misplaced("pauses", self.pauses, tuple, Pause)
        yield from misplaced("recipients", self.recipients, Collection, Recipient)

    def contradictions(self) -> Iterator[Fault]:
        """Yield dates that cannot be true together, and recipients of one id."""
        starts, ends = day_of(self.starts), day_of(self.ends)
        if starts is not None and ends is not None and last_day(ends) < first_day(starts):
            yield Fault("ends", f"the stage ends ({ends}) before it begins ({starts})")
        for index, pause in enumerate(self.pauses):
            if starts is not None and last_day(pause.since) < first_day(starts):
                yield Fault(f"pauses[{index}].since", f"the pause begins ({pause.since}) before the stage ({starts})")
        ids = [recipient.id for recipient in self.recipients]
        for index, name in enumerate(ids):
            if name in ids[:index]:
                yield Fault(f"recipients[{index}].id", f"another recipient of the stage is called {name!r}")


PUBLIC_RELEASE = Stage.kind.is_in({StageKind.GENERAL_AVAILABILITY, StageKind.WEIGHTS_PUBLISHED})
"""The condition that a stage opens the model to the public, by service or by its weights."""


class Recipient(Extensible):
    """A person, an entity, or an audience made of sorts of them.

    Attributes:
        members: For an audience, the sorts of recipient in it; each has at least one member.
        members_complete: Whether there are no other sorts.

    Raises:
        InvalidValue: An audience has facts of its own besides those of its members.
    """

    scope_name: ClassVar[str] = "recipient"
    stands_for_many: ClassVar[bool] = True
    above: ClassVar[type[Scope] | None] = Stage

    id: Identity[str] = Identity(str, "By which id do findings name the recipient?")
    name: One[str] = One(str, "How should sentences call the recipient?")
    kind: One[RecipientKind] = One(RecipientKind, "Is it a natural person or an entity?")
    party: One[Party] = One(Party, "Which party is it, if it is one that instruments name?")
    location: Where = Where("In which place is it?")
    nationalities: Wheres = Wheres("Which nationalities does the person have?")
    us_status: One[UsStatus] = One(
        UsStatus,
        "Is the person a United States citizen, a permanent resident, or a protected individual?",
        label="United States status",
    )
    organised_in: Where = Where(
        "Under the law of which country is the entity organised?", label="place of organisation"
    )
    headquarters: Where = Where("In which country is the entity's head office?", label="head office")
    parent_headquarters: Where = Where(
        "In which country is the head office of its ultimate parent, if it has one?",
        label="ultimate parent's head office",
    )
    employer: One[Party] = One(Party, "Who employs the person?")
    lists: Many[str] = Many(str, "On which lists of entities does it stand?", label="lists")
    employer_lists: Many[str] = Many(
        str, "On which lists of entities does the person's employer stand?", label="employer's lists"
    )

    members: tuple["Recipient", ...] = ()
    members_complete: bool = True

    def _unfit(self) -> Iterator[Fault]:
        """Yield what is wrong with the facts and the members, each by itself."""
        yield from super()._unfit()
        yield from misplaced("members", self.members, tuple, Recipient)

    def contradictions(self) -> Iterator[Fault]:
        """Yield facts stated of an audience as a whole, and facts that cannot be true together."""
        own = [fact.name for fact in Recipient.facts() if fact.name not in ("id", "name")]
        stated = [name for name in own if vars(self)[name] is not Missing.NOT_STATED]
        if self.members and stated:
            yield Fault(stated[0], "an audience has no facts of its own: state them of its members")
        if any(member.members for member in self.members):
            yield Fault("members", "a member of an audience cannot be an audience itself")
        if self.kind is RecipientKind.ENTITY and isinstance(self.us_status, UsStatus):
            yield Fault("us_status", "an entity has no United States status: state its place of organisation")
        if self.kind is RecipientKind.PERSON and isinstance(self.organised_in, Place):
            yield Fault("organised_in", "a person is not organised under a law: state nationality and status")


def everywhere() -> Spread[Place]:
    """Return every country: some members of the audience are in each."""
    return Spread(all_countries())


def anyone(name: str = "anyone") -> Recipient:
    """Return the audience of a worldwide publication: persons and entities of every sort, everywhere.

    Examples:
        >>> [member.id for member in anyone().members]
        ['us-persons', 'foreign-persons', 'us-entities', 'foreign-entities']
    """
    return Recipient(id=name, name=name, members=_all_sorts())


@cache
def _all_sorts() -> tuple[Recipient, ...]:
    """Return the members of every worldwide audience, which are the same each time."""
    united_states = country("US")
    us_statuses = frozenset(UsStatus) - {UsStatus.NONE_OF_THESE}
    person = Recipient(id="us-persons", kind=RecipientKind.PERSON, location=everywhere(), us_status=Spread(us_statuses))
    entity = Recipient(id="us-entities", kind=RecipientKind.ENTITY, location=everywhere(), organised_in=united_states)
    return (
        person,
        person.having(id="foreign-persons", us_status=UsStatus.NONE_OF_THESE),
        entity,
        entity.having(id="foreign-entities", organised_in=Spread(all_countries() - {united_states})),
    )


def users_in(where: Place, name: str = "") -> Recipient:
    """Return the audience of whoever is in a place: persons and entities whose status is not known."""
    person = Recipient(id="persons", kind=RecipientKind.PERSON, location=where)
    entity = Recipient(id="entities", kind=RecipientKind.ENTITY, location=where)
    return Recipient(id=name or f"users-in-{where.code.lower()}", name=f"users in {where}", members=(person, entity))
