"""What is asked, and of what: a plan and a rulebook on a day, and one thing of the plan for one bearer."""

import datetime as dt
from collections.abc import Iterator
from typing import cast

import attrs

from frontierpolicy.calendars import EventTime, Sometime, clock_end, clock_start
from frontierpolicy.drafting import Rulebook
from frontierpolicy.facts import Extension, Missing, Record, plain
from frontierpolicy.parties import Party
from frontierpolicy.plans import Actor, Log, Model, Occurrence, Recipient, ReleasePlan, Stage, System
from frontierpolicy.terms import Role

__all__ = ["TICK", "UNLISTED", "Question", "Thing", "above_stage", "things_of", "when_said"]

TICK = dt.timedelta(microseconds=1)
UNLISTED = "?"


@attrs.frozen(kw_only=True, eq=False)
class Question:
    """A plan and a rulebook on a day, with the knowledge of a day and under one reading."""

    plan: ReleasePlan
    book: Rulebook
    as_of: dt.date
    known_at: dt.date
    reading: str = "text"
    record: tuple[Log, ...] = ()

    def logs(self) -> tuple[Log, ...]:
        """Return every list on record."""
        known = [each for each in self.book if each.issued <= self.known_at]
        brought = (log for each in known for log in each.logs())
        read = (log for each in known for name in each.readings if name.name == self.reading for log in name.record)
        return (self.plan.log, *brought, *read, *self.record)


@attrs.frozen(kw_only=True, eq=False)
class Thing:
    """One thing of the plan with what is above it, nearest first, for one bearer at one moment."""

    asked: Question
    records: tuple[Record, ...]
    bearer: Party | Role
    moment: dt.datetime

    def at(self, moment: dt.datetime) -> "Thing":
        """Return the same thing at another moment."""
        return attrs.evolve(self, moment=moment)

    def holding(self, *records: Record) -> "Thing":
        """Return another thing for the same bearer at the same moment."""
        return attrs.evolve(self, records=records)

    @property
    def day(self) -> dt.date:
        """The day whose facts are read."""
        return self.moment.date()

    @property
    def horizon(self) -> dt.date:
        """The last day of which anything can be on record: nothing dated after the question has happened."""
        return min(self.day, self.asked.as_of)

    @property
    def listed(self) -> bool:
        """Whether the plan lists it; one that it does not list stands for those it leaves out."""
        return not any(vars(record).get("id") == UNLISTED for record in self.records)

    def record_of(self, scope: type[object]) -> Record | None:
        """Return the record whose facts a condition reads: the bearer's, or one in hand or above."""
        if issubclass(scope, Extension):  # its facts stand with those of what it extends
            return self.record_of(scope.of)
        if scope is Actor:
            return self.asked.plan.actor(self.bearer) if isinstance(self.bearer, Party) else None
        return next((record for record in self.records if isinstance(record, scope)), None)

    @property
    def dated(self) -> Stage | Occurrence | None:
        """The dated thing in hand: of a recipient, its stage."""
        return next((record for record in self.records if isinstance(record, Stage | Occurrence)), None)

    def began(self) -> tuple[dt.datetime, dt.datetime] | None:
        """Return the first and the last moment at which it can have begun; `None` if that is not stated."""
        if self.dated is None:
            return None
        said = when_said(vars(self.dated)["starts" if isinstance(self.dated, Stage) else "on"])
        return None if said is None else _moments(said)

    @property
    def path_of_beginning(self) -> str:
        """The fact that says when it begins."""
        assert self.dated is not None
        return (
            f"{self.dated.scope_name}[{vars(self.dated)['id']}].{'starts' if isinstance(self.dated, Stage) else 'on'}"
        )

    @property
    def begins_on_a_day(self) -> bool:
        """Whether it begins on one day or at one instant, and not somewhere in a span of days."""
        return not isinstance(
            when_said(vars(self.dated)["starts" if isinstance(self.dated, Stage) else "on"]), Sometime
        )

    def ended(self) -> tuple[dt.datetime, dt.datetime] | None:
        """Return the first and the last moment at which it can end; `None` if nothing is said of an end."""
        said = when_said(self.dated.ends) if isinstance(self.dated, Stage) else None
        return None if said is None else (clock_start(said), clock_end(said))

    @property
    def name(self) -> str:
        """The ids of what lies between the model and it, from above."""
        inner = [record for record in self.records if not isinstance(record, Model | Actor)]
        return "/".join(str(vars(record)["id"]) for record in reversed(inner))


def when_said(given: object) -> EventTime | None:
    """Return when something is, by what a plan says; `None` where that is missing."""
    value = plain(given, None)
    return None if isinstance(value, Missing) else cast("EventTime", value)


def _moments(when: EventTime) -> tuple[dt.datetime, dt.datetime]:
    """Return the first and the last moment of it: a plain date means the whole day."""
    first, over = clock_start(when), clock_end(when)
    return first, max(first, over - TICK)


def above_stage(plan: ReleasePlan, stage: Stage) -> tuple[Record, ...]:
    """Return what a stage is part of: the system it makes available, if it names one, and the model."""
    return (*(each for each in plan.systems if each.id == stage.system), plan.model)


def things_of(plan: ReleasePlan, scope: type[Record] | None) -> Iterator[tuple[Record, ...]]:
    """Yield what a provision of a scope is asked of: what is listed, and one more where the list may go on."""
    model = plan.model
    if scope is None:
        yield ()
    elif scope in (Actor, Model):
        yield (model,)
    elif scope is System:
        yield from ((each, model) for each in plan.systems)
        yield from [] if plan.systems.complete else [(System(id=UNLISTED), model)]
    elif scope is Stage:
        yield from ((each, *above_stage(plan, each)) for each in plan.stages)
        yield from [] if plan.stages.complete else [(Stage(id=UNLISTED), model)]
    elif scope is Recipient:
        for stage in plan.stages:
            yield from ((each, stage, *above_stage(plan, stage)) for each in stage.recipients)
            more = (Recipient(id=UNLISTED), stage, *above_stage(plan, stage))
            yield from [] if stage.recipients.complete else [more]
        yield from [] if plan.stages.complete else [(Recipient(id=UNLISTED), Stage(id=UNLISTED), model)]
    else:
        yield from ((each, model) for each in plan.occurrences if isinstance(each, scope))
