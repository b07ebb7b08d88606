"""Questions to the logs: has an act been done, has a finding been made, and is the list complete."""

import datetime as dt
from typing import cast

import attrs

from frontierpolicy.calendars import EventTime, first_day, last_day
from frontierpolicy.conditions import Action, Determination, Happened, Occurred, Someone, Who
from frontierpolicy.conditions.symbols import Scope
from frontierpolicy.evaluation.world import Case
from frontierpolicy.parties import Party, same_party
from frontierpolicy.parties.known import PUBLIC
from frontierpolicy.plans import Entry, Log
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth

__all__ = ["Query", "Verdict", "ask", "complete_until", "entries_for", "query_of"]


@attrs.frozen(kw_only=True)
class Query:
    """What is looked for in the logs, with everybody named.

    Attributes:
        what: The action or determination.
        by: Who did it: parties any one of whom will do; `None` for anyone.
        towards: Towards whom, likewise.
        about: The names any one of which it may be about; `None` for anything.
        part: The chapter it must cover; empty for any.
        unnamed: Whether somebody it speaks of is not named in the plan, so that nothing can be found.
    """

    what: Action | Determination
    by: tuple[Party, ...] | None
    towards: tuple[Party, ...] | None = None
    about: frozenset[str] | None = None
    part: str = ""
    unnamed: bool = False

    def fits(self, entry: Entry) -> Truth:
        """Return whether an entry is one of those looked for; open if it does not state towards whom it was.

        What is done towards nobody in particular is done towards the public.
        """
        alike = (
            entry.what.id == self.what.id
            and (self.about is None or entry.about is None or entry.about in self.about)
            and (self.by is None or any(same_party(entry.by, party) for party in self.by))
            and (not self.part or not entry.parts or self.part in entry.parts)
        )
        if not alike or self.towards is None:
            return Truth.of(alike)
        if entry.towards is None and PUBLIC not in self.towards:
            return Truth.UNKNOWN if self.towards else Truth.FALSE
        return Truth.of(any(same_party(entry.towards or PUBLIC, party) for party in self.towards))

    def listed_by(self, log: Log, case: Case) -> bool:
        """Return whether a log, where complete, leaves out none of the entries looked for."""
        if log.of is not None:
            same_thing = log.about is None or (self.about is not None and self.about <= {log.about})
            return log.of.id == self.what.id and same_thing
        plan = case.world.plan
        if plan is None or log is not plan.log or isinstance(self.what, Determination):
            return False
        return any(parties is not None and plan.party in parties for parties in (self.by, self.towards))


def _named(who: Who, case: Case) -> tuple[tuple[Party, ...] | None, bool]:
    """Return the parties meant, and whether they could be named."""
    if who is Someone.ANYONE:
        return None, True
    meant: Party | Role = case.bearer if isinstance(who, Someone) else who
    if isinstance(meant, Party):
        return (meant,), True
    players = case.world.plan.playing(meant) if case.world.plan is not None else None
    return (players or ()), players is not None


def _names(about: str | type[Scope] | None, case: Case) -> frozenset[str] | None:
    if about is None:
        return None
    return frozenset({about}) if isinstance(about, str) else case.ids()


def query_of(asked: Happened | Occurred | Determination, case: Case) -> Query:
    """Return what a condition or a date looks for in the logs."""
    if isinstance(asked, Determination):
        return Query(what=asked, by=(asked.authority,), about=case.ids())
    by, by_known = _named(asked.by, case)
    towards, towards_known = _named(asked.towards, case) if isinstance(asked, Happened) else (None, True)
    return Query(
        what=asked.action,
        by=by,
        towards=towards,
        about=_names(asked.about, case),
        part=asked.part if isinstance(asked, Happened) else "",
        unnamed=not (by_known and towards_known),
    )


@attrs.frozen(kw_only=True)
class Verdict:
    """What the logs say.

    Attributes:
        truth: Whether it is so by the horizon of the case.
        entries: The entries that speak of it by then, in order.
        complete_until: Until when the lists that would name it are complete, or `None`.
    """

    truth: Truth
    entries: tuple[Entry, ...]
    complete_until: dt.date | None

    @property
    def when(self) -> EventTime | None:
        """When it first was so, or `None`."""
        return next((entry.on for entry in self.entries if entry.outcome), None)


def entries_for(query: Query, case: Case) -> tuple[Entry, ...]:
    """Return the entries that fit or may fit and are known, in order of date; those the plan itself plans too."""
    return tuple(each for each in case.world.entries(query.what.id, query.about) if query.fits(each) is not Truth.FALSE)


def ask(query: Query, case: Case, if_absent: Truth = Truth.FALSE) -> Verdict:
    """Return what the logs say of a query by the horizon of the case.

    The latest entry decides; one after it that may lie on either side of the horizon, or may be towards
    somebody else, leaves it open. Without an entry the answer is `if_absent` where a list is complete that
    long, and unknown otherwise.
    """
    return case.world.recalled((query, case.horizon, if_absent), lambda: _asked(query, case, if_absent))


def _asked(query: Query, case: Case, if_absent: Truth) -> Verdict:
    entries = tuple(entry for entry in entries_for(query, case) if first_day(entry.on) <= case.horizon)
    complete = complete_until(query, case)
    if query.unnamed:
        return Verdict(truth=Truth.UNKNOWN, entries=(), complete_until=complete)
    absent = if_absent if complete is not None and complete >= case.horizon else Truth.UNKNOWN
    truth = absent
    for entry in entries:
        if last_day(entry.on) > case.horizon:
            state, sure = Truth.of(entry.outcome), False
        else:
            state, sure = _state(entry, case.horizon), query.fits(entry) is Truth.TRUE
        truth = state if sure or state is truth else Truth.UNKNOWN
    if truth is Truth.UNKNOWN and case.world.supposed is not None:
        truth = cast("Truth", case.world.supposed.over(query, truth))
    return Verdict(truth=truth, entries=entries, complete_until=complete)


def _state(entry: Entry, horizon: dt.date) -> Truth:
    if entry.until is None or horizon < first_day(entry.until):
        return Truth.of(entry.outcome)
    return Truth.of(not entry.outcome) if horizon > last_day(entry.until) else Truth.UNKNOWN


def complete_until(query: Query, case: Case) -> dt.date | None:
    """Return until when the lists that would name what is looked for are known to be complete."""
    lists = (log for log in case.world.lists(query.what.id) if query.listed_by(log, case))
    dates = [log.complete_until for log in lists if log.complete_until is not None]
    return min(max(dates), case.world.known_at) if dates else None
