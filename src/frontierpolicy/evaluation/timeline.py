"""A norm over time: the stretches in which its answer stays the same, and the conduct it governs."""

import datetime as dt
from collections.abc import Callable, Iterable

import attrs

from frontierpolicy.calendars import Clock, EventTime, Interval, Sometime, clock_end, clock_start, last_day
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.changes import Edges, changes_of, stated_edges
from frontierpolicy.evaluation.reference import applies
from frontierpolicy.evaluation.world import Case, beginning_of
from frontierpolicy.plans import Stage
from frontierpolicy.plans.stages import day_of
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Governed
from frontierpolicy.truth import Answer, Truth, any_of, someone

__all__ = ["Held", "Stretch", "active", "conduct", "edges_of_stage", "governing", "joined", "stretches"]


@attrs.frozen(kw_only=True)
class Stretch:
    """A time over which an answer stays the same.

    Attributes:
        interval: From when to when.
        moment: A moment in it, the one it was evaluated at.
        applied: How a clause comes out in it.
        besides: Whether what it governs is there: the conduct, somebody to bear it, a thing that is known of.
        conducted: Whether it is known that the conduct goes on in it.
    """

    interval: Interval
    moment: Clock
    applied: Answer
    besides: Truth
    conducted: bool

    @property
    def answer(self) -> Answer:
        """How the clause comes out for what it governs."""
        return self.applied & self.besides


@attrs.frozen
class Held:
    """The intervals in which a norm surely holds, and those in which it may."""

    sure: tuple[Interval, ...]
    open: tuple[Interval, ...]

    @property
    def supposed(self) -> tuple[Interval, ...]:
        """Those in which it holds, supposing it does where no interval is sure."""
        return self.sure or self.open

    def when(self, lies: Callable[[Interval], Truth]) -> Truth:
        """Return whether something lies where the norm holds, if that is asked of each interval; open where it only may."""
        if any(lies(each) is Truth.TRUE for each in self.supposed):
            return Truth.TRUE
        return any_of(lies(each) & Truth.UNKNOWN for each in (*self.sure, *self.open))


def conduct(case: Case, norm: Norm) -> tuple[Interval, Truth]:
    """Return the time that a norm governs of the thing in hand, and whether that time is known.

    A dated thing is governed from its beginning to its end; anything else at all times. Where the law
    of the day governs, the time is that of the beginning alone.
    """
    inner = case.dated
    if inner is None:
        return Interval(), Truth.TRUE
    starts = beginning_of(inner)
    if norm.governing is Governed.ON_THE_DAY:
        return (Interval(), Truth.UNKNOWN) if starts is None else (Interval(starts, _after(starts)), Truth.TRUE)
    ends = day_of(inner.ends) if isinstance(inner, Stage) else None
    time = Interval(starts, None if ends is None else _in_course_of(ends))
    return time, Truth.UNKNOWN if starts is None else Truth.TRUE


def governing(case: Case, norm: Norm) -> Case:
    """Return the case at the moment of the question or, where the thing in hand lies elsewhere, when that begins."""
    time, _ = conduct(case, norm)
    if time.start is None or time.holds_at(case.moment) is not Truth.FALSE:
        return case
    return case.at(clock_start(time.start))


def _after(starts: EventTime) -> EventTime | None:
    """Return the end of the time within which something began."""
    if isinstance(starts, dt.datetime):
        return starts + dt.timedelta(minutes=1)
    last = last_day(starts)
    return None if last == dt.date.max else last + dt.timedelta(days=1)


def _in_course_of(day: EventTime) -> EventTime:
    """Return a limit that lies somewhere on the day of an event."""
    return day if isinstance(day, Sometime | dt.datetime) else Sometime(day, day)


def active(stage: Stage) -> Callable[[Clock], Truth]:
    """Return whether anybody is served at a moment: from the beginning to the end, pauses excepted."""
    starts, ends = day_of(stage.starts), day_of(stage.ends)
    whole = Interval(starts, None if ends is None else _in_course_of(ends))
    pauses = [Interval(_in_course_of(each.since), each.until) for each in stage.pauses]

    def at(moment: Clock) -> Truth:
        found = Truth.UNKNOWN if starts is None else whole.holds_at(moment)
        for pause in pauses:
            found = found & ~pause.holds_at(moment)
        return found

    return at


def edges_of_stage(stage: Stage) -> Edges:
    """Return the moments at which a stage can begin, pause, resume or end."""
    ends = [day_of(stage.ends), *(each.since for each in stage.pauses)]
    limits = [_in_course_of(each) for each in ends if each is not None]
    return stated_edges([day_of(stage.starts), *limits, *(each.until for each in stage.pauses)])


def stretches(clause: Clause, case: Case, norm: Norm) -> tuple[Stretch, ...]:
    """Return the stretches of the time a norm governs of the thing in hand, in order."""
    time, known = conduct(case, norm)
    start = dt.datetime.min if time.start is None else clock_start(time.start)
    end = dt.datetime.max if time.end is None else _over(time.end)
    edges = {**changes_of(clause, case), **stated_edges([time.start, time.end])}
    inside = sorted(edge for edge in edges if start < edge < end)
    found: list[Stretch] = []
    for since, until in zip([start, *inside], [*inside, end], strict=True):
        conducted = known & _conducted(time, norm, since)
        applied = applies(clause, case.at(since))
        interval = Interval(_stated(since, edges, time.start), _stated(until, edges, time.end))
        on = conducted is Truth.TRUE
        found.append(Stretch(interval=interval, moment=since, applied=applied, besides=conducted, conducted=on))
    return tuple(found)


def _over(limit: EventTime) -> Clock:
    return clock_end(limit) if isinstance(limit, Sometime) else clock_start(limit)


def _conducted(time: Interval, norm: Norm, moment: Clock) -> Truth:
    return Truth.TRUE if norm.governing is Governed.ON_THE_DAY else time.holds_at(moment)


def _stated(edge: Clock, edges: Edges, limit: EventTime | None) -> EventTime | None:
    if edge in (dt.datetime.min, dt.datetime.max):
        return limit
    return edges.get(edge, edge.date())


def joined(found: Iterable[Stretch], wanted: Truth) -> tuple[Interval, ...]:
    """Return the intervals in which the answer is the one wanted, neighbours made one."""
    intervals: list[Interval] = []
    open_ended = False
    for each in found:
        fits = someone(each.answer) is wanted
        if fits and open_ended:
            intervals[-1] = Interval(intervals[-1].start, each.interval.end)
        elif fits:
            intervals.append(each.interval)
        open_ended = fits
    return tuple(intervals)
