"""What a window comes to: days, how they were counted, and what that takes for granted."""

from collections.abc import Callable

import attrs

from frontierpolicy.calendars import EventTime, Period, Sometime, first_day, last_day
from frontierpolicy.conditions import Operand
from frontierpolicy.counting import Convention, Counted
from frontierpolicy.counting.counted import shown

__all__ = ["Ends", "Find", "Span", "counted_ends", "day_words"]

Find = Callable[[Operand[EventTime]], EventTime | None]
"""Tells when an anchor is, or `None` where that is not known."""


@attrs.frozen(kw_only=True)
class Span:
    """What a window comes to once its anchors are known.

    Attributes:
        opens: The first day on which the act counts, or `None` for no limit.
        strict: The last day by the count alone, or `None` for no limit.
        rolled: The last day as the counting rule puts it, where that is another; forward it can be later,
            backward earlier.
        lasts: For access and the like, how long it must last, from `closes` at the latest.
        trace: How the days were counted, in words.
        unplaced: Whether no day can be told, and the trace says why.
        expected: Where no day can be told, the one it would be if what it waits for were done when due.
        assumptions: What the days take for granted: a calendar, a disputed reading.

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.counting import FederalRules
        >>> from frontierpolicy.deadlines import NoticeBefore
        >>> hearing = dt.date(2026, 9, 15)
        >>> span = NoticeBefore(hearing, period=days(10), counting=FederalRules()).counted(hearing)
        >>> print(span.strict, span.lawful, span.closes, sep=", ")
        2026-09-05, 2026-09-04, 2026-09-04
        >>> print(span.trace)
        10 days back from Tue 2026-09-15, day of event excluded, ends Sat 2026-09-05, a Saturday, so Fri 2026-09-04
    """

    opens: EventTime | None = None
    strict: EventTime | None = None
    rolled: EventTime | None = None
    lasts: Period | None = None
    trace: str = ""
    unplaced: bool = False
    expected: EventTime | None = None
    assumptions: tuple[str, ...] = ()

    @property
    def lawful(self) -> EventTime | None:
        """The last day on which the act is in time by the counting rule, or `None` for no limit."""
        return self.strict if self.rolled is None else self.rolled

    @property
    def closes(self) -> EventTime | None:
        """The last day on which the act is surely in time: the earlier of the strict and the rolled one."""
        if self.strict is None or self.rolled is None:
            return self.strict
        return min(self.strict, self.rolled, key=last_day)


@attrs.frozen(kw_only=True)
class Ends:
    """Where a count ends, for an event known exactly or only to some days.

    Attributes:
        strict: The end by the count alone.
        rolled: The end as the rule puts it, where that is another.
        trace: How it was counted.
        assumptions: What it takes for granted.
    """

    strict: EventTime
    rolled: EventTime | None
    trace: str
    assumptions: tuple[str, ...]


def counted_ends(convention: Convention, event: EventTime, period: Period, *, back: bool = False) -> Ends:
    """Return where a period after an event ends, or that before it; from a span of days, between which days.

    Raises:
        InvalidValue: The convention cannot count it: a month that lacks the day, a calendar that does not
            know one.
    """
    count = convention.before if back else convention.after
    if not isinstance(event, Sometime):
        return _ends(count(event, period))
    last = count(event.last, period)
    if event.first == event.first.min:  # "not later than": there is no first day to count from
        return Ends(
            strict=Sometime(event.first, last_day(last.strict)),
            rolled=None if last.rolled == last.strict else Sometime(event.first, last_day(last.rolled)),
            trace=f"not later than: {last.trace}",
            assumptions=last.assumptions,
        )
    first = count(event.first, period)
    moved = (first.rolled, last.rolled) != (first.strict, last.strict)
    return Ends(
        strict=_between(first.strict, last.strict),
        rolled=_between(first.rolled, last.rolled) if moved else None,
        trace=f"at the earliest {first.trace}; at the latest {last.trace}",
        assumptions=tuple(dict.fromkeys((*first.assumptions, *last.assumptions))),
    )


def _ends(counted: Counted) -> Ends:
    rolled = None if counted.rolled == counted.strict else counted.rolled
    used = (f"the calendar {counted.calendar}",) if counted.calendar else ()
    return Ends(strict=counted.strict, rolled=rolled, trace=counted.trace, assumptions=(*used, *counted.assumptions))


def _between(one: EventTime, other: EventTime) -> EventTime:
    first, last = first_day(one), last_day(other)
    return one if first == last else Sometime(first, last)


def day_words(when: EventTime) -> str:
    """Return a day with its weekday, an instant with its clock time, or a span of days in words."""
    return str(when) if isinstance(when, Sometime) else shown(when)
