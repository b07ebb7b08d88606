"""How the record stands against a duty or a ban, by the table of standings, for acts on plain days."""

import datetime as dt

from frontierpolicy.calendars import first_day
from frontierpolicy.deadlines import Standing as Always
from frontierpolicy.parties import Party, same_party
from frontierpolicy.plans import Entry
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Modality, Role, Standing
from tests.naive_engine.answers import Said, all_so
from tests.naive_engine.logs import complete_until, directed, known_entries, lists_on, names_of, planned
from tests.naive_engine.thing import Thing
from tests.naive_engine.windows import Placed

__all__ = ["breached", "days_done", "open_all", "standing", "told_by_days"]

Answers = dict[dt.datetime, Said]
Counterparty = Party | Role | None


def standing(norm: Norm, thing: Thing, towards: Counterparty, placed: Placed, answers: Answers) -> Standing:
    """Return how what is planned and done stands against a duty or a ban."""
    by, names, ban = thing.bearer, names_of(thing), norm.modality is Modality.MUST_NOT
    parties = (by,) if isinstance(by, Party) else ()
    meant = (towards,) if isinstance(towards, Party) and not ban else None
    until = complete_until(day for act in norm.acts for day in lists_on(thing, act, names, parties, meant))
    days, perhaps = days_done(norm, thing, towards), days_done(norm, thing, towards, surely=False)
    if ban:
        return _of_ban(days, perhaps, thing.asked.as_of, answers, until)
    found = _of_duty(days, perhaps, thing.asked.as_of, placed, until)
    supposed = any(each.so is True for each in answers.values())
    always = isinstance(norm.window, Always) and _on(thing.asked.as_of, answers, supposed=not supposed) is True
    told = until is not None and until >= thing.asked.as_of
    return Standing.NOT_DONE if found is Standing.OPEN and always and told else found


def told_by_days(norm: Norm, thing: Thing) -> bool:
    """Return whether plain days in a log tell how a norm stands: no stage is the act."""
    by_stage = any(act.shown_by for act in norm.acts)
    exact = all(type(entry.on) is dt.date for entry in _entries(norm, thing, None))
    return exact and not (norm.option or by_stage)


def days_done(norm: Norm, thing: Thing, towards: Counterparty, *, surely: bool = True) -> list[dt.date]:
    """Return the days on which the bearer has done, or plans to do, what a norm is about; or on which he may have."""
    meant = (towards,) if isinstance(towards, Party) else None
    wanted = True if surely else None
    return [first_day(each.on) for each in _entries(norm, thing, towards) if directed(each, meant) is wanted]


def _entries(norm: Norm, thing: Thing, towards: Counterparty) -> list[Entry]:
    by, names = thing.bearer, names_of(thing)
    meant = (towards,) if isinstance(towards, Party) else None
    known = [
        entry for act in norm.acts for entry in (*(each for _, each in known_entries(thing, act)), *planned(thing, act))
    ]
    return [
        entry
        for entry in known
        if entry.outcome
        and isinstance(by, Party)
        and same_party(entry.by, by)
        and (entry.about is None or entry.about in names)
        and directed(entry, meant) is not False
    ]


def _of_duty(
    days: list[dt.date], perhaps: list[dt.date], as_of: dt.date, placed: Placed, until: dt.date | None
) -> Standing:
    if (days or perhaps) and placed.waits and placed.closes is None and placed.opens is None:
        return Standing.CANNOT_BE_VERIFIED
    opens, closes = placed.opens or (dt.date.min,) * 2, placed.closes or (dt.date.max,) * 2
    counting = [day for day in days if day >= opens[0]]
    in_time = [day for day in counting if opens[1] <= day <= closes[0]]
    if in_time:
        return Standing.MET if min(in_time) <= as_of else Standing.PLANNED_IN_TIME
    unsure = [day for day in perhaps if day >= opens[0]]
    if any(day <= closes[1] for day in (*counting, *unsure)):
        return Standing.CANNOT_BE_VERIFIED
    counting += unsure
    if counting:
        return Standing.MET_LATE if min(counting) <= as_of else Standing.PLANNED_LATE
    if as_of <= closes[0]:
        return Standing.OPEN
    surely = as_of > closes[1] and until is not None and until >= closes[1]
    return Standing.OVERDUE if surely else Standing.CANNOT_BE_VERIFIED


def _of_ban(
    days: list[dt.date], perhaps: list[dt.date], as_of: dt.date, answers: Answers, until: dt.date | None
) -> Standing:
    """Return how a ban stands: broken by an act at a moment at which it holds, or may hold where that is open."""
    supposed = any(each.so is True for each in answers.values())
    found = {day: _on(day, answers, supposed=not supposed) for day in days}
    within = sorted(day for day, so in found.items() if so)
    if within:
        return Standing.BREACHED if within[0] <= as_of else Standing.WOULD_BREACH
    if None in found.values() or any(_on(day, answers, supposed=not supposed) is not False for day in perhaps):
        return Standing.MAY_BREACH
    return Standing.COMPLIES if until is not None and until >= as_of else Standing.CANNOT_BE_VERIFIED


def _on(day: dt.date, answers: Answers, *, supposed: bool) -> bool | None:
    """Return whether a ban holds all day long; where it surely holds nowhere, supposing that it does."""
    said = {supposed or None if each is None else each for each in _of_day(day, answers)}
    return said.pop() if len(said) == 1 else None


def _of_day(day: dt.date, answers: Answers) -> set[bool | None]:
    """Return the answers that there are in the course of a day."""
    begins = dt.datetime.combine(day, dt.time())
    before = [moment for moment in answers if moment <= begins]
    moments = [max(before)] if before else []
    return {
        answers[each].so for each in (*moments, *(each for each in answers if begins < each and each.date() == day))
    }


def open_all(day: dt.date, answers: Answers) -> bool:
    """Return whether it is open, all through a day, whether a norm holds."""
    return _of_day(day, answers) == {None}


BROKEN = {Standing.BREACHED, Standing.WOULD_BREACH, Standing.OVERDUE, Standing.MET_LATE, Standing.PLANNED_LATE}
"""What is planned counts too: it can still be changed."""


def breached(found_at: Standing, holds: Said, waits: frozenset[str], doubts: frozenset[str]) -> Said:
    """Return whether a norm is breached: surely, or open where the record, the norm itself or its days are."""
    if found_at in BROKEN:
        return holds
    if found_at is Standing.CANNOT_BE_VERIFIED:
        return all_so(holds, Said(None, waits))
    if found_at is Standing.MAY_BREACH:
        return Said(None, doubts)
    return Said(False)
