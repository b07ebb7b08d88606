"""What is on record: whether an act was done, or a finding made, by a day."""

import datetime as dt
import itertools
from collections.abc import Iterable

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.conditions import Action, Determination, Happened, Someone
from frontierpolicy.conditions.declared import Who
from frontierpolicy.parties import Party, same_party
from frontierpolicy.parties.known import PUBLIC
from frontierpolicy.plans import Entry, Log
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth
from tests.naive_engine.answers import Said
from tests.naive_engine.thing import Thing

__all__ = ["complete_until", "determined", "directed", "happened", "known_entries", "lists_on", "names_of", "planned"]

Names = frozenset[str] | None
Parties = tuple[Party, ...] | None


def known_entries(thing: Thing, what: Action | Determination) -> list[tuple[Log, Entry]]:
    """Return the entries of an act that are known, in order of date."""
    every = [(log, entry) for log in thing.asked.logs() for entry in log.entries]
    known = [(log, entry) for log, entry in every if entry.what == what and entry.known_at <= thing.asked.known_at]
    return sorted(known, key=lambda each: (last_day(each[1].on), first_day(each[1].on)))


def planned(thing: Thing, what: Action) -> list[Entry]:
    """Return the acts that the plan itself plans: what is dated after the day of the question, whenever it is known."""
    asked = thing.asked
    own = [each for each in asked.plan.log.entries if each.what == what and each.known_at > asked.known_at]
    return [each for each in own if first_day(each.on) > asked.as_of]


def names_of(thing: Thing) -> frozenset[str]:
    """Return the ids by which a log can speak of the thing in hand or what is above it."""
    return frozenset(str(vars(record)["id"]) for record in thing.records if "id" in vars(record))


def who(name: Who, thing: Thing) -> Parties:
    """Return the parties meant, any one of which will do; `None` for anyone."""
    if name is Someone.ANYONE:
        return None
    if isinstance(name, Party):
        return (name,)
    if isinstance(name, Role):
        return thing.asked.plan.playing(name) or ()
    return (thing.bearer,) if isinstance(thing.bearer, Party) else ()


def happened(condition: Happened, thing: Thing) -> Said:
    """Return whether an act is on record; what is not, did not happen up to the day a list is complete to."""
    about = condition.about
    unnamed = {
        f"roles.{each}"
        for each in (thing.bearer if each is Someone.BEARER else each for each in (condition.by, condition.towards))
        if isinstance(each, Role) and thing.asked.plan.playing(each) is None
    }
    if unnamed:
        return Said(None, frozenset(unnamed))
    names = None if about is None else frozenset({about}) if isinstance(about, str) else names_of(thing)
    by, towards = who(condition.by, thing), who(condition.towards, thing)
    found = [
        entry
        for _, entry in known_entries(thing, condition.action)
        if _one_of(entry.by, by)
        and directed(entry, towards) is not False
        and (names is None or entry.about is None or entry.about in names)
        and (not condition.part or not entry.parts or condition.part in entry.parts)
    ]
    lists = lists_on(thing, condition.action, names, by, towards)
    doubtful = [entry for entry in found if directed(entry, towards) is None]
    return _verdict(found, thing, lists=lists, name=condition.action.id, doubtful=doubtful)


def directed(entry: Entry, towards: Parties) -> bool | None:
    """Return whether an act was towards one of the parties; open where that is not stated and is not the public."""
    if towards is None:
        return True
    if entry.towards is None and towards and PUBLIC not in towards:
        return None
    return _one_of(entry.towards or PUBLIC, towards)


def determined(condition: Determination, thing: Thing) -> Said:
    """Return whether an authority has found so; what the absence of a finding means is stated on it."""
    names = names_of(thing)
    found = [
        entry
        for _, entry in known_entries(thing, condition)
        if same_party(entry.by, condition.authority) and (entry.about is None or entry.about in names)
    ]
    lists = lists_on(thing, condition, names, (condition.authority,), None)
    return _verdict(found, thing, lists=lists, name=condition.id, absent=condition.if_absent)


def _one_of(party: Party, parties: Parties) -> bool:
    return parties is None or any(same_party(party, each) for each in parties)


def lists_on(
    thing: Thing, what: Action | Determination, names: Names, by: Parties, towards: Parties
) -> Iterable[dt.date | None]:
    own = thing.asked.plan.party
    for log in thing.asked.logs():
        if log.of is None and log is thing.asked.plan.log:
            if by == (own,) or towards == (own,):
                yield log.complete_until
        elif log.of == what and (log.about is None or (names is not None and log.about in names)):
            yield log.complete_until


def complete_until(days: Iterable[dt.date | None]) -> dt.date | None:
    """Return the last day up to which some list leaves nothing out."""
    return max((day for day in days if day is not None), default=None)


def _verdict(
    found: list[Entry],
    thing: Thing,
    *,
    lists: Iterable[dt.date | None],
    name: str,
    absent: Truth = Truth.FALSE,
    doubtful: list[Entry] | None = None,
) -> Said:
    """Return what the last entry by the horizon says, whichever of the doubtful ones count; without one, what the lists say."""
    horizon, until = thing.horizon, complete_until(lists)
    until = None if until is None else min(until, thing.asked.known_at)
    without = False if until is not None and horizon <= until and absent is Truth.FALSE else None
    begun = [entry for entry in found if first_day(entry.on) <= horizon]
    choices = [(True, False) if last_day(each.on) > horizon or each in (doubtful or []) else (True,) for each in begun]
    ways = ([each for each, there in zip(begun, way, strict=True) if there] for way in itertools.product(*choices))
    answers = {_state(way, horizon) if way else without for way in ways}
    said = answers.pop() if len(answers) == 1 else None
    return Said(None, frozenset({f"log.{name}"})) if said is None else Said(said)


def _state(done: list[Entry], horizon: dt.date) -> bool | None:
    if not done:
        return None
    last = done[-1]
    return last.outcome and (last.until is None or first_day(last.until) > horizon)
