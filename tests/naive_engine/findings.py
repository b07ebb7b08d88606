"""What a rulebook says of a plan: every norm asked of everything, at every moment at which anything changes."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import cast

import attrs

from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.parties import Party
from frontierpolicy.plans import Model, Recipient, Stage, System
from frontierpolicy.provisions import Norm, Notice, Provision
from frontierpolicy.terms import Governed, Role
from tests.naive_engine.answers import NotCovered, Said, all_so, any_so, denied, the_same
from tests.naive_engine.moments import moments_in
from tests.naive_engine.rules import Law
from tests.naive_engine.standing import breached, days_done, open_all, standing
from tests.naive_engine.thing import UNLISTED, Question, Thing, things_of
from tests.naive_engine.windows import Placed, days_of

__all__ = ["Found", "Naive"]


@attrs.frozen(kw_only=True)
class Found:
    """One norm as it meets one thing, for one bearer, moment by moment."""

    id: str
    norm: Norm
    thing: Thing
    towards: Party | Role | None
    answers: dict[dt.datetime, Said]
    placed: Placed

    @property
    def decided(self) -> bool:
        """Whether it surely holds at some moment."""
        return any(each.so is True for each in self.answers.values())

    @property
    def missing(self) -> frozenset[str]:
        """The facts that leave it open at some moment, or its days."""
        every = self.placed.waits.union(*(each.missing for each in self.answers.values() if each.so is None))
        return frozenset(path for path in every if f"[{UNLISTED}]" not in path)


class Naive:
    """The answers to one question."""

    def __init__(self, asked: Question, moments: Iterable[dt.datetime] = ()) -> None:
        """Note the question, and further moments at which to look."""
        self.asked = asked
        self.moments = sorted({*moments_in(asked), *moments})
        self.law = Law(asked, self.moments, self.breach)
        self.known: dict[str, list[Found]] = {}

    def findings(self) -> dict[str, Found]:
        """Return every finding by its id."""
        return {found.id: found for name in self._names(Norm) for found in self.of(name)}

    def remarks(self) -> dict[str, bool]:
        """Return the notices that hold or may hold on the day of the question, and whether they surely do."""
        day = dt.datetime.combine(self.asked.as_of, dt.time())
        answers: dict[str, Said] = {}
        for name, notice in self._names(Notice).items():
            for records in things_of(self.asked.plan, notice.per):
                thing = Thing(asked=self.asked, records=records, bearer=self.asked.plan.party, moment=day)
                clause = self.law.clauses(thing).get(name)
                said = Said(False) if clause is None else self.law.stated(clause, thing)
                answers[name] = any_so(answers.get(name, Said(False)), said)
        return {name: said.so is True for name, said in answers.items() if said.so is not False}

    def term(self, term: DefinedTerm) -> Said | None:
        """Return whether the model of the plan counts as a term when the day of the question begins.

        Where nothing defines the term then, the day that a report speaks of is another: that is `None`.
        """
        day = dt.datetime.combine(self.asked.as_of, dt.time())
        thing = self._thing((self.asked.plan.model,), self.asked.plan.party, day)
        return self.law.concluded(term, thing) if self.law.defining(term, thing) else None

    def of(self, name: str) -> list[Found]:
        """Return what one norm yields."""
        if name not in self.known:
            self.known[name] = list(self._yielded(name))
        return self.known[name]

    def breach(self, name: str, bearer: Party | Role) -> Said:
        """Return whether a bearer has breached a norm."""
        return any_so(*(self._breached(found) for found in self.of(name) if found.thing.bearer == bearer))

    def _breached(self, found: Found) -> Said:
        if found.norm.option:
            return Said(False)
        holds = any_so(*found.answers.values())
        stands = standing(found.norm, found.thing, found.towards, found.placed, found.answers)
        log = frozenset({f"log.{found.norm.action.id}"})
        doubts = frozenset[str]().union(*(each.missing for each in found.answers.values() if each.so is None))
        known = any(open_all(day, found.answers) for day in days_done(found.norm, found.thing, found.towards))
        return breached(stands, holds, found.placed.waits | log, doubts if known else doubts | log)

    def _names(self, kind: type[Provision]) -> dict[str, Provision]:
        """Return the provisions of a kind that are there at some moment, as they read first."""
        every: dict[str, Provision] = {}
        for moment in self.moments:
            thing = self._thing((self.asked.plan.model,), self.asked.plan.party, moment)
            for name, clause in self.law.clauses(thing).items():
                if isinstance(clause.provision, kind):
                    every.setdefault(name, clause.provision)
        return every

    def _thing(self, records: tuple[Model, ...], bearer: Party | Role, moment: dt.datetime) -> Thing:
        return Thing(asked=self.asked, records=records, bearer=bearer, moment=moment)

    def _yielded(self, name: str) -> Iterator[Found]:
        norm = cast("Norm | None", self._names(Norm).get(name))
        if norm is None:
            return
        for bearer in _players(self.asked, norm.bearer):
            for records in things_of(self.asked.plan, norm.per):
                thing = Thing(asked=self.asked, records=records, bearer=bearer, moment=self.moments[0])
                if any(isinstance(record, Recipient) and record.members for record in records):
                    raise NotCovered("an audience")
                answers = self._answers(name, norm, thing)
                if not self._telling(norm, answers):
                    continue
                for towards in _towards(self.asked, norm):
                    parts = (name, _word(bearer), "" if towards is None else _word(towards), thing.name)
                    yield Found(
                        id=":".join(filter(None, parts)),
                        norm=norm,
                        thing=thing,
                        towards=towards,
                        answers=answers,
                        placed=days_of(norm.window, thing),
                    )

    def _telling(self, norm: Norm, answers: dict[dt.datetime, Said]) -> bool:
        """Return whether it holds or may hold; an option that is past can neither be used nor breached."""
        return any(
            said.so is not False
            for moment, said in answers.items()
            if not norm.option or moment.date() >= self.asked.as_of
        )

    def _answers(self, name: str, norm: Norm, thing: Thing) -> dict[dt.datetime, Said]:
        """Return how a norm comes out at each moment, with what nobody plays and the plan does not list left open."""
        doubts = list(_doubts(thing))
        if norm.governing is Governed.ON_THE_DAY and thing.dated is not None:
            once = all_so(self._on_its_day(name, thing), *doubts)
            return {moment: _until(days_of(norm.window, thing), moment, once) for moment in self.moments}
        answers = {
            moment: all_so(_going_on(thing, moment), self.law.applies(name, thing.at(moment)), *doubts)
            for moment in self.moments
        }
        if not norm.option:
            return answers
        return {moment: _until(days_of(norm.window, thing), moment, said) for moment, said in answers.items()}

    def _on_its_day(self, name: str, thing: Thing) -> Said:
        """Return how a norm comes out on the day on which the thing begins, whichever of several it is."""
        began, path = thing.began(), thing.path_of_beginning
        if began is None:
            whenever = the_same([self.law.applies(name, thing.at(moment)) for moment in self.moments], path)
            return all_so(whenever, Said(None, frozenset({path})))
        first, last = began
        days = [first, *(moment for moment in self.moments if first < moment <= last)]
        return the_same([self.law.applies(name, thing.at(moment)) for moment in days], path)


def _until(placed: Placed, moment: dt.datetime, said: Said) -> Said:
    """Return an answer up to the last day of a window: what is done later is not in time, or no use of an option."""
    return said if placed.closes is None or moment.date() <= placed.closes[1] else Said(False)


def _doubts(thing: Thing) -> Iterator[Said]:
    if isinstance(thing.bearer, Role):
        yield Said(None, frozenset({f"roles.{thing.bearer}"}))
    if not thing.listed:
        stage, system = thing.record_of(Stage), thing.record_of(System)
        path = "systems" if stage is None and system is not None else "stages"
        if isinstance(stage, Stage) and stage.id != UNLISTED:
            path = f"stage[{stage.id}].recipients"
        yield Said(None, frozenset({path}))


def _going_on(thing: Thing, moment: dt.datetime) -> Said:
    """Return whether a dated thing goes on at a moment; what has no date does so at all times."""
    if thing.dated is None:
        return Said(True)
    began, ended = thing.began(), thing.ended()
    path = thing.path_of_beginning
    if began is None:
        begun = Said(None, frozenset({path}))
    elif thing.begins_on_a_day:
        begun = Said(moment >= began[0])
    else:
        begun = Said(False) if moment < began[0] else Said(True) if moment > began[1] else Said(None, frozenset({path}))
    if ended is None:
        return begun
    end = frozenset({path.replace(".starts", ".ends")})
    if begun.so is not True and moment < ended[1]:  # it is enough to know when it begins
        return begun
    over = Said(False) if moment < ended[0] else Said(True) if moment >= ended[1] else Said(None, end)
    return all_so(begun, denied(over))


def _players(asked: Question, bearer: Party | Role) -> tuple[Party | Role, ...]:
    if isinstance(bearer, Party):
        return (bearer,)
    players = asked.plan.playing(bearer)
    return (bearer,) if players is None else players


def _towards(asked: Question, norm: Norm) -> Iterator[Party | Role | None]:
    named = [each for each in norm.towards if isinstance(each, Party | Role)]
    for each in named:
        yield from _players(asked, each)
    if not any(_players(asked, each) for each in named):
        yield None


def _word(who: Party | Role) -> str:
    return who.id if isinstance(who, Party) else who.value.replace(" ", "-")
