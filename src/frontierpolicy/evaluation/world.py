"""What an evaluation looks at: the law, the plan, the logs, and one case in it at one moment."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from frontierpolicy.calendars import ALWAYS_IN_FORCE, Clock, EventTime, Interval, first_day, last_day
from frontierpolicy.conditions import Lineage, Link, Scope, Symbol
from frontierpolicy.drafting import Law
from frontierpolicy.evaluation.reasons import MissingFact
from frontierpolicy.facts import Estimate, Missing, Record, plain
from frontierpolicy.parties import Party
from frontierpolicy.plans import Actor, Entry, Log, Model, Occurrence, Recipient, ReleasePlan, Stage, System
from frontierpolicy.plans.stages import day_of
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth

__all__ = ["UNLISTED", "Breach", "Case", "Supposition", "World", "elsewhere", "items", "unlisted"]

T = TypeVar("T")

UNLISTED = "?"
"""The id of a thing that a plan does not list and may have."""


@attrs.frozen
class Supposition:
    """What is supposed of unknown facts, and which unknown facts were read besides.

    Attributes:
        values: What is supposed, by the fact and the thing it is of, or by the question to the logs.
        unknown: The facts read that have no value and are not supposed to have one.
    """

    values: Mapping[object, object]
    unknown: dict[object, object] = attrs.field(factory=dict[object, object], init=False)

    def over(self, key: object, given: object) -> object:
        """Return what is supposed in place of something open, and note it where nothing is."""
        if key in self.values:
            return self.values[key]
        self.unknown.setdefault(key, given)
        return given


@attrs.frozen(kw_only=True)
class Breach:
    """Whether somebody breaches a norm, or is set to.

    Attributes:
        bearer: Who.
        truth: Whether it is so.
        missing: What leaves that open.
    """

    bearer: Party | Role
    truth: Truth
    missing: tuple[MissingFact, ...]


@attrs.frozen(kw_only=True)
class World:
    """All that an evaluation can look at. There is no clock and no input besides.

    Attributes:
        law: The law as known and read.
        plan: The plan, or `None` for what is owed regardless of any.
        as_of: The day the question is asked; nothing dated later has happened.
        known_at: The day whose knowledge is used.
        record: The public record and whatever the caller adds to it.
        exact: Whether open answers are tried on every value the unknown facts can have.
        supposed: What is supposed of unknown facts while that is done; `None` where nothing is.
        memory: What defined terms have come to so far; `None` remembers nothing and concludes anew.
        breaches: Whose breach of a norm others follow, by its id; found before what follows it is asked.
    """

    law: Law
    plan: ReleasePlan | None
    as_of: dt.date
    known_at: dt.date
    record: tuple[Log, ...]
    exact: bool = False
    supposed: Supposition | None = None
    memory: dict[object, Any] | None = attrs.field(default=None, eq=False, repr=False)
    breaches: dict[str, tuple["Breach", ...]] = attrs.field(
        factory=dict[str, tuple["Breach", ...]], eq=False, repr=False
    )
    _entries: dict[tuple[str, str | None], list[tuple[int, Entry]]] = attrs.field(init=False, eq=False, repr=False)
    _lists: dict[str | None, list[Log]] = attrs.field(init=False, eq=False, repr=False)
    _made: dict[object, Any] = attrs.field(factory=dict[object, Any], init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Sort the entries that are known, or planned, by what was done about what; and the lists by what they are of."""
        found: dict[tuple[str, str | None], list[tuple[int, Entry]]] = {}
        for place, entry in enumerate(sorted(self._known(), key=_when)):
            found.setdefault((entry.what.id, entry.about), []).append((place, entry))
        lists: dict[str | None, list[Log]] = {}
        for log in self.logs():
            lists.setdefault(None if log.of is None else log.of.id, []).append(log)
        object.__setattr__(self, "_entries", found)
        object.__setattr__(self, "_lists", lists)

    def _known(self) -> Iterator[Entry]:
        yield from (entry for log in self.logs() for entry in log.entries if entry.known_at <= self.known_at)
        if self.plan is not None:
            planned = (entry for entry in self.plan.log.entries if entry.known_at > self.known_at)
            yield from (entry for entry in planned if first_day(entry.on) > self.as_of)

    def logs(self) -> tuple[Log, ...]:
        """Return the plan's own log and the public record."""
        return (self.plan.log, *self.record) if self.plan is not None else self.record

    def entries(self, what: str, about: frozenset[str] | None = None) -> tuple[Entry, ...]:
        """Return the entries of an act or a determination that are known, in order of date; planned ones too.

        Args:
            what: The id of the act or the determination.
            about: The names any one of which they may be about; `None` for anything.
        """
        if about is None:
            groups = [entries for (name, _), entries in self._entries.items() if name == what]
        else:
            groups = [self._entries[what, each] for each in (None, *about) if (what, each) in self._entries]
        placed = groups[0] if len(groups) == 1 else sorted((each for group in groups for each in group), key=_place)
        return tuple(entry for _, entry in placed)

    def lists(self, what: str) -> tuple[Log, ...]:
        """Return the logs that can be complete as to an act or a determination: those of it, and those of anything."""
        return (*self._lists.get(what, ()), *self._lists.get(None, ()))

    def recalled(self, key: object, find: Callable[[], T]) -> T:
        """Return what was found before under a key, or find it; without a memory it is always found anew."""
        if self.memory is None:
            return find()
        if key not in self.memory:
            self.memory[key] = find()
        found: T = self.memory[key]
        return found

    def made(self, key: object, make: Callable[[], T]) -> T:
        """Return what stands for something that the plan does not describe, or make it.

        It is the same whenever it is asked for, since answers are remembered by what they are about.
        """
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found


def _place(placed: tuple[int, Entry]) -> int:
    return placed[0]


def _when(entry: Entry) -> tuple[dt.date, dt.date]:
    return last_day(entry.on), first_day(entry.on)


@attrs.frozen(kw_only=True)
class Case:
    """One thing that provisions are asked of, for one bearer, at one moment.

    Attributes:
        world: Where it lies.
        records: The thing in hand and what is above it, nearest first.
        bearer: Who the provision is addressed to; a role that nobody is named for stays a role.
        moment: The governing moment.
    """

    world: World
    records: tuple[Record, ...]
    bearer: Party | Role
    moment: Clock

    @property
    def day(self) -> dt.date:
        """The day of the governing moment."""
        return self.moment.date()

    @property
    def horizon(self) -> dt.date:
        """The last day of which anything can be on record: the governing day, or that of the question."""
        return min(self.day, self.world.as_of)

    @property
    def listed_at(self) -> Clock:
        """The moment at which lists are read: the governing one, or the day of the question before it."""
        return min(self.moment, dt.datetime.combine(self.world.as_of, dt.time()))

    @property
    def audience(self) -> Recipient | None:
        """The recipient in hand, if it is an audience."""
        inner = self.records[0] if self.records else None
        return inner if isinstance(inner, Recipient) and inner.members else None

    @property
    def dated(self) -> Stage | Occurrence | None:
        """The dated thing in hand: of a recipient, its stage; `None` where nothing in hand has a date."""
        records = self.records[1:] if self.records and isinstance(self.records[0], Recipient) else self.records
        inner = records[0] if records else None
        return inner if isinstance(inner, Stage | Occurrence) else None

    def began_in(self, interval: Interval) -> Truth:
        """Return whether the thing in hand began in an interval; what has no date, whether that is still open."""
        dated = self.dated
        if dated is None or interval == ALWAYS_IN_FORCE:
            return Truth.of(interval.end is None)
        began = beginning_of(dated)
        return Truth.UNKNOWN if began is None else interval.has(began)

    def at(self, moment: Clock) -> "Case":
        """Return the same case at another moment."""
        return Case(world=self.world, records=self.records, bearer=self.bearer, moment=moment)

    def holding(self, *records: Record) -> "Case":
        """Return the case of other records."""
        return Case(world=self.world, records=records, bearer=self.bearer, moment=self.moment)

    def record_of(self, scope: type[Scope]) -> Record | None:
        """Return the record in hand or above that a scope's facts are read from, or `None`."""
        wanted: Any = getattr(scope, "of", scope)
        if issubclass(Actor, wanted):
            return self.actor()
        for record in self.records:
            if issubclass(type(record), wanted):
                return record
        return None

    def actor(self) -> Actor | None:
        """Return what is known of the bearer, or `None` where no party is named."""
        if isinstance(self.bearer, Role):
            return None
        party, plan = self.bearer, self.world.plan
        return self.world.made(party, lambda: Actor(party=party) if plan is None else plan.actor(party))

    def given(self, symbol: Symbol) -> object:
        """Return what the plan says of a fact, with its source if it has one."""
        record = self.record_of(symbol.owner)
        return Missing.NOT_STATED if record is None else record.given(symbol)

    def read(self, symbol: Symbol) -> object:
        """Return a fact on the governing day: a value, an `Estimate`, a `Spread` or a `Missing`."""
        given = plain(self.given(symbol), self.day)
        supposed = self.world.supposed
        return given if supposed is None or not _is_open(given) else supposed.over(self._key(symbol), given)

    def _key(self, symbol: Symbol) -> object:
        """Return what tells this fact of this thing from every other."""
        record = self.record_of(symbol.owner)
        if record is None or isinstance(record, Actor):
            return symbol, str(self.bearer)
        above = self.records[self.records.index(record) :]
        return symbol, "/".join(str(vars(each)["id"]) for each in above)

    def supposing(self, supposed: Supposition) -> "Case":
        """Return the case in a world in which some unknown facts are supposed to be so."""
        return attrs.evolve(self, world=attrs.evolve(self.world, supposed=supposed, memory=None))

    def ids(self) -> frozenset[str]:
        """Return the names by which logs can speak of the thing in hand or what is above it."""
        names = [str(vars(record)["id"]) for record in self.records if "id" in vars(record)]
        return frozenset([*names, "/".join(reversed(names[:2]))])


def _is_open(given: object) -> bool:
    return isinstance(given, Estimate) or (isinstance(given, Missing) and given is not Missing.NOT_APPLICABLE)


def beginning_of(dated: Stage | Occurrence) -> EventTime | None:
    """Return when a dated thing begins, or `None` where that is not known."""
    return day_of(dated.starts) if isinstance(dated, Stage) else dated.when


def stage_records(plan: ReleasePlan, stage: Stage) -> tuple[Record, ...]:
    """Return a stage and what is above it: its system, where it names one, and the model."""
    systems = [system for system in plan.systems if system.id == stage.system]
    return (stage, *systems, plan.model)


def items(scope: type[Scope], case: Case) -> tuple[tuple[tuple[Record, ...], ...], bool]:
    """Return the things of a scope below the case in hand, each with what is above it.

    The second part is whether they are all there are.
    """
    plan = case.world.plan
    if plan is None:
        return (), True
    if scope is Recipient:
        in_hand = [record for record in case.records if isinstance(record, Stage)]
        within = in_hand or list(plan.stages)
        complete = all(stage.recipients.complete for stage in within) and (bool(in_hand) or plan.stages.complete)
        found = [(recipient, *stage_records(plan, stage)) for stage in within for recipient in stage.recipients]
        return tuple(found), complete
    if scope is Stage:
        return tuple(stage_records(plan, stage) for stage in plan.stages), plan.stages.complete
    if scope is System:
        return tuple((system, plan.model) for system in plan.systems), plan.systems.complete
    if issubclass(scope, Occurrence):
        return _rows(
            (each for each in plan.occurrences if isinstance(each, scope)), plan.model
        ), plan.occurrences.complete
    return ((plan.model,),) if scope is Model else ((),), True


def _rows(records: Iterable[Record], above: Record) -> tuple[tuple[Record, ...], ...]:
    return tuple((record, above) for record in records)


def unlisted(scope: type[Scope], world: World) -> tuple[tuple[Record, ...], ...]:
    """Return something of a scope of which nothing is known, for each list that is not said to be complete.

    A list that may go on can hide a thing that a norm meets; what is asked of that thing stays open.
    """
    plan = world.plan
    return () if plan is None else world.made(scope, lambda: _unlisted(scope, plan))


def _unlisted(scope: type[Scope], plan: ReleasePlan) -> tuple[tuple[Record, ...], ...]:
    stage, complete = Stage(id=UNLISTED), plan.stages.complete
    if scope is Recipient:
        recipient = Recipient(id=UNLISTED, name="recipients not listed")
        above = [stage_records(plan, each) for each in plan.stages if not each.recipients.complete]
        above += [] if complete else [(stage, plan.model)]
        return tuple((recipient, *records) for records in above)
    if scope is Stage:
        return () if complete else ((stage, plan.model),)
    if scope is System:
        return () if plan.systems.complete else ((System(id=UNLISTED), plan.model),)
    if issubclass(scope, Occurrence):
        kind: Any = scope
        return () if plan.occurrences.complete else ((kind(id=UNLISTED), plan.model),)
    return ()


def elsewhere(link: Link, case: Case) -> tuple[Case, ...] | Missing:
    """Return the case at the base model, or one for each party in another role."""
    if not isinstance(link, Lineage):
        players = case.world.plan.playing(link) if case.world.plan is not None else None
        return Missing.NOT_STATED if players is None else tuple(attrs.evolve(case, bearer=each) for each in players)
    model = next((record for record in case.records if isinstance(record, Model)), None)
    base = Missing.NOT_STATED if model is None else model.base
    return base if isinstance(base, Missing) else (case.holding(base),)
