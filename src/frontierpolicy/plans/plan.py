"""The release plan: whose it is, who plays which role, what is released, and what is done already."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.conditions import Symbol
from frontierpolicy.errors import Fault, InvalidType, InvalidValue, UnknownName, shown
from frontierpolicy.facts import Assumed, Collection, Extensible, Flag, Record, Spread
from frontierpolicy.parties import Party
from frontierpolicy.plans.actors import Actor
from frontierpolicy.plans.logs import Entry, Log
from frontierpolicy.plans.models import Model, System
from frontierpolicy.plans.occurrences import Occurrence
from frontierpolicy.plans.stages import Recipient, Stage, day_of, everywhere
from frontierpolicy.terms import Role, StageKind, Weights

__all__ = ["ReleasePlan"]


Roles = Mapping[Role, Party | Iterable[Party]] | Iterable[tuple[Role, Party | Iterable[Party]]]


def _roles(values: Roles) -> tuple[tuple[Role, tuple[Party, ...]], ...]:
    faults: list[Fault] = []
    found: dict[Role, tuple[Party, ...]] = {}
    for role, players in dict(values).items():
        if not isinstance(role, Role):
            faults.append(Fault("roles", f"expected a Role such as Role.HOST, got {shown(role)}"))
            continue
        parties = (players,) if isinstance(players, Party | str) else tuple(players)
        faults.extend(
            Fault(f"roles.{role}", f"expected a Party, as in party('openai'), got {player!r}")
            for player in parties
            if not isinstance(player, Party)
        )
        found[role] = tuple(player for player in parties if isinstance(player, Party))
    if faults:
        raise InvalidType(*faults)
    return tuple(sorted(found.items(), key=lambda item: item[0].value))


def _named(kind: type) -> str:
    return "text" if kind is str else f"a {kind.__name__}, as in {kind.__name__}(...)"


def _is_party(_: object, __: object, value: Any) -> None:
    if not isinstance(value, Party):
        raise InvalidType(f"expected whose plan it is as a Party, as in party('openai'), got {value!r}")


def _collected(values: Iterable[Any]) -> Collection[Any]:
    return values if isinstance(values, Collection) else Collection(tuple(values))


def _systems(values: Iterable[System]) -> Collection[System]:
    return _collected(values)


def _stages(values: Iterable[Stage]) -> Collection[Stage]:
    return _collected(values)


def _occurrences(values: Iterable[Occurrence]) -> Collection[Occurrence]:
    return _collected(values)


@attrs.frozen(kw_only=True)
class ReleasePlan:
    """A plan to release a model, written from the side of one party.

    Attributes:
        title: What the plan is called.
        party: Whose plan it is.
        model: The model that is released.
        roles: Who plays which role. A role that is not named is not stated; one with no parties is
            played by nobody.
        actors: What is known of the parties.
        systems: The systems built on the model.
        stages: The dated stages. Plain tuples are not known to be complete: see `exactly`.
        occurrences: Incidents, contracts, requests and other dated events.
        log: What is done already, and what is planned.
        note: Where the plan comes from.

    Raises:
        InvalidValue: Facts contradict each other: every fault at once, each with its path.
        InvalidType: Something other than a party is where a party belongs.
    """

    title: str
    party: Party = attrs.field(validator=_is_party)
    model: Model
    roles: tuple[tuple[Role, tuple[Party, ...]], ...] = attrs.field(default=(), converter=_roles)
    actors: tuple[Actor, ...] = ()
    systems: Collection[System] = attrs.field(default=Collection[System](), converter=_systems)
    stages: Collection[Stage] = attrs.field(default=Collection[Stage](), converter=_stages)
    occurrences: Collection[Occurrence] = attrs.field(default=Collection[Occurrence](), converter=_occurrences)
    log: Log = Log()
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Check that the parts are what they should be, and how they stand to each other."""
        wrong = tuple(self._misplaced())
        if wrong:
            raise InvalidType(*wrong)
        faults = [*self._twins(), *self._impossible_stages()]
        if faults:
            raise InvalidValue(*faults)

    def _misplaced(self) -> Iterator[Fault]:
        """Yield a fault for each part that is of another kind than belongs there."""
        parts: list[tuple[str, type, Iterable[object]]] = [
            ("title", str, (self.title,)),
            ("model", Model, (self.model,)),
            ("actors", Actor, self.actors),
            ("systems", System, self.systems),
            ("stages", Stage, self.stages),
            ("occurrences", Occurrence, self.occurrences),
            ("log", Log, (self.log,)),
        ]
        for field, kind, values in parts:
            for value in values:
                if not isinstance(value, kind):
                    yield Fault(field, f"expected {_named(kind)}, got {shown(value)}")

    def _twins(self) -> Iterator[Fault]:
        names = {
            ("actors", "party"): [actor.party.id for actor in self.actors],
            ("systems", "id"): [system.id for system in self.systems],
            ("stages", "id"): [stage.id for stage in self.stages],
            ("occurrences", "id"): [str(vars(occurrence)["id"]) for occurrence in self.occurrences],
        }
        for (field, key), ids in names.items():
            for index, name in enumerate(ids):
                if name in ids[:index]:
                    yield Fault(f"{field}[{index}].{key}", f"another of the {field} is called {name!r}")

    def _impossible_stages(self) -> Iterator[Fault]:
        began = day_of(self.model.training_began)
        systems = {system.id for system in self.systems}
        for index, stage in enumerate(self.stages):
            starts = day_of(stage.starts)
            if began is not None and starts is not None and last_day(starts) < first_day(began):
                yield Fault(
                    f"stages[{index}].starts", f"the stage begins ({starts}) before training of the model ({began})"
                )
            if stage.kind is StageKind.WEIGHTS_PUBLISHED and self.model.weights is Weights.WITHHELD:
                yield Fault(f"stages[{index}].kind", "the stage publishes weights that the model says are withheld")
            if isinstance(stage.system, str) and stage.system not in systems:
                yield Fault(f"stages[{index}].system", f"no system of the plan is called {stage.system!r}")

    def playing(self, role: Role) -> tuple[Party, ...] | None:
        """Return who plays a role, or `None` where that is not stated."""
        return dict(self.roles).get(role)

    def actor(self, party: Party) -> Actor:
        """Return what is known of a party; of one that is not described, nothing is."""
        found = [actor for actor in self.actors if actor.party == party]
        return found[0] if found else Actor(party=party)

    def recipients(self) -> tuple[tuple[Stage, Recipient], ...]:
        """Return every recipient with its stage."""
        return tuple((stage, recipient) for stage in self.stages for recipient in stage.recipients)

    def logging(self, *entries: Entry) -> "ReleasePlan":
        """Return the plan with more entries in its log."""
        return self.having(log=self.log.plus(*entries))

    def having(self, **changes: Any) -> "ReleasePlan":
        """Return a copy in which some parts differ, checked like any plan.

        Raises:
            UnknownName: There is no such part.
            InvalidValue: The parts contradict each other.
            InvalidType: A part is of another kind than belongs there.
        """
        names = [field.name for field in attrs.fields(type(self))]
        for name in changes:
            if name not in names:
                raise UnknownName("part of a plan", name, names)
        return attrs.evolve(self, **changes)

    def assumptions(self) -> tuple[str, ...]:
        """Return a sentence for each fact that the plan assumes."""
        return tuple(_assumed(self.model, *self.actors, *self.systems, *self.stages, *self.occurrences))


def _assumed(*records: Record) -> Iterator[str]:
    for record in records:
        for fact in type(record).facts():
            given = record.given(fact)
            if isinstance(given, Assumed):
                yield f"{_supposed(fact, given.on(None))}: {given.because}"
        if isinstance(record, Extensible):
            yield from _assumed(*record.extensions)
        if isinstance(record, Stage):
            yield from _assumed(*record.recipients)
        if isinstance(record, Recipient):
            yield from _assumed(*record.members)
        if isinstance(record, Model) and isinstance(record.base, Model):
            yield from _assumed(record.base)


def _supposed(fact: Symbol, value: object) -> str:
    if isinstance(fact, Flag):
        return f"it is assumed that {fact}" if value is True else f"it is assumed not to be so that {fact}"
    return f"{fact} is assumed to be {_worded(value)}"


def _worded(value: object) -> str:
    """Write a value; several in order, so that one plan has one text."""
    if isinstance(value, Spread):
        several = "; ".join(sorted(map(_worded, value.inside())))
        return "every country" if value == everywhere() else f"each of {several}"
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, cast("frozenset[object]", value)))) or "none"
    return str(value)
