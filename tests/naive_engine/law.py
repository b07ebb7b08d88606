"""What the law says at one moment: each text with what has been done to it by then."""

import datetime as dt
from collections.abc import Iterator
from typing import Self

import attrs

from frontierpolicy.calendars import EventTime, Sometime, clock_end, clock_start
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Awaits,
    Insert,
    Instrument,
    Operation,
    Repeal,
    Resume,
    SetDates,
    Substitute,
    Suspend,
    Transition,
)
from frontierpolicy.provisions import Provision
from tests.naive_engine.answers import Said, all_so, denied
from tests.naive_engine.thing import Question, Thing

__all__ = ["Clause", "clauses_at"]


@attrs.frozen(kw_only=True)
class Clause:
    """A provision as it reads at a moment, and whether it is in force then."""

    instrument: Instrument
    provision: Provision
    in_force: Said

    @property
    def id(self) -> str:
        """The instrument and the provision."""
        return f"{self.instrument.id}/{self.provision.id}"


@attrs.frozen(kw_only=True)
class _Text:
    """A provision while things are done to it."""

    provision: Provision
    begins: tuple[EventTime, ...]  # each of them must be reached
    ends: EventTime | None
    since: EventTime | None = None  # when it came into the text
    away: tuple[EventTime | None, ...] = ()  # until when it is suspended, for each time it was

    def put(self, provision: Provision, since: EventTime | None, whole: EventTime | None) -> Self:
        """Return it with other words, which have a time in force of their own; a suspension goes on."""
        fresh = _text(provision, since, whole)
        return attrs.evolve(self, provision=provision, begins=fresh.begins, ends=fresh.ends, since=since)


def _text(provision: Provision, since: EventTime | None, whole: EventTime | None) -> _Text:
    own = provision.in_force
    starts = [limit for limit in (whole, own.start if own is not None else None) if limit is not None]
    return _Text(
        provision=provision,
        begins=tuple(starts),
        ends=own.end if own is not None else None,
        since=since,
    )


def clauses_at(asked: Question, thing: Thing) -> Iterator[Clause]:
    """Yield the provisions known, as they read at the moment for the thing in hand."""
    for instrument in asked.book:
        if instrument.issued <= asked.known_at and not isinstance(instrument.begins, Awaits):
            yield from _clauses(instrument, instrument.begins, asked, thing)


def _clauses(instrument: Instrument, whole: EventTime, asked: Question, thing: Thing) -> Iterator[Clause]:
    texts = {each.id: _text(each, None, whole) for each in instrument.provisions()}
    reading = instrument.reading(asked.reading)
    for operation in reading.operations if reading is not None else ():
        whole = _apply(operation, texts, None, whole)
    known = [each for each in instrument.amendments if each.known_at <= asked.known_at]
    for amendment in sorted(known, key=lambda each: clock_start(each.effective)):
        if clock_start(amendment.effective) <= thing.moment and not _saved(amendment, thing):
            for operation in amendment.operations:
                whole = _apply(operation, texts, amendment.effective, whole)
    for text in texts.values():
        yield Clause(
            instrument=instrument, provision=text.provision, in_force=_in_force(text, instrument, asked, thing.moment)
        )


def _saved(amendment: Amendment, thing: Thing) -> bool:
    """Return whether what began before an amendment stays under the old text."""
    began = thing.began() if thing.dated is not None else None
    new_only = amendment.transition is Transition.NEW_TRIGGERS
    return new_only and began is not None and began[1] < clock_start(amendment.effective)


def _apply(operation: Operation, texts: dict[str, _Text], since: EventTime | None, whole: EventTime) -> EventTime:  # noqa: C901  one case for each kind
    match operation:
        case Insert(added):
            texts.update((each.id, _text(each, since, whole)) for each in added)
        case Substitute(provision):
            texts[provision.id] = texts[provision.id].put(provision, since, whole)
        case AddException(name, exception):
            now = texts[name].provision
            texts[name] = texts[name].put(now.unless(exception.condition, exception.citation), since, whole)
        case Repeal(ids):
            for name in ids:
                del texts[name]
        case SetDates():
            for name in operation.ids or tuple(texts):
                text = texts[name]
                texts[name] = attrs.evolve(
                    text,
                    begins=text.begins if operation.begins is None else (operation.begins,),
                    ends=operation.ends or text.ends,
                )
            return whole if operation.ids or operation.begins is None else operation.begins
        case Suspend():
            for name in operation.ids or tuple(texts):
                texts[name] = attrs.evolve(texts[name], away=(*texts[name].away, operation.until))
        case Resume():
            for name in operation.ids or tuple(texts):
                texts[name] = attrs.evolve(texts[name], away=())
    return whole


def _in_force(text: _Text, instrument: Instrument, asked: Question, moment: dt.datetime) -> Said:
    path = frozenset({f"{instrument.id}/{text.provision.id}"})
    ending = instrument.ending
    ended = ending.on if ending is not None and ending.known_at <= asked.known_at else None
    return all_so(
        *(_reached(begins, moment, path) for begins in text.begins),
        Said(True) if text.since is None else _reached(text.since, moment, path),
        *(denied(_reached(end, moment, path)) for end in (text.ends, ended) if end is not None),
        *(Said(False) if back is None else _reached(back, moment, path) for back in text.away),
    )


def _reached(limit: EventTime, moment: dt.datetime, path: frozenset[str]) -> Said:
    """Return whether a moment is not before a limit: a date means its beginning, a span any of its days."""
    if moment < clock_start(limit):
        return Said(False)
    sure = not isinstance(limit, Sometime) or moment >= clock_end(limit)
    return Said(True) if sure else Said(None, path)
