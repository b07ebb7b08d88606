"""Windows made of windows, and those that come again."""

import calendar
import datetime as dt
from collections.abc import Iterable
from typing import Any, final

import attrs

from frontierpolicy.calendars import EventTime, Period, Sometime, last_day, shifted
from frontierpolicy.conditions import Operand, operand
from frontierpolicy.conditions.operands import checked_date
from frontierpolicy.counting import CalendarDays, Convention
from frontierpolicy.deadlines.span import Ends, Find, Span, counted_ends
from frontierpolicy.deadlines.windows import Window
from frontierpolicy.errors import InvalidType, InvalidValue

__all__ = ["EarliestOf", "Every", "LatestOf", "Yearly"]


def _windows(values: Iterable[Window]) -> tuple[Window, ...]:
    found = tuple(values)
    for value in found:
        if not isinstance(value, Window):
            raise InvalidType(f"expected windows such as Within(...), got {value!r}")
    if len(found) < len("ab"):
        raise InvalidValue("it takes two windows or more")
    return found


@attrs.frozen
class _Several(Window):
    windows: tuple[Window, ...] = attrs.field(converter=_windows)

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return the events that the windows run from."""
        return tuple(dict.fromkeys(anchor for each in self.windows for anchor in each.anchors()))


@final
@attrs.frozen
class EarliestOf(_Several):
    """The window that closes first. One that has no date yet cannot be that until it has one.

    Attributes:
        windows: Two or more; those without a closing day never close first.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.deadlines import AtOrBefore, Within
        >>> found = dt.date(2026, 6, 2)
        >>> window = EarliestOf([Within(found, period=days(30)), AtOrBefore(dt.date(2026, 6, 30))])
        >>> print(window.placed(lambda anchor: anchor.value, found).trace)
        at or before Tue 2026-06-30 (the earliest of 2)
    """

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return the span that closes first, and which of the others may still come before it."""
        spans = [(each, each.placed(find, on)) for each in self.windows]
        closing = [span for _, span in spans if span.closes is not None]
        waiting = tuple(f"{window} has no date yet and may come earlier" for window, span in spans if span.unplaced)
        if not closing:
            return Span(trace="; ".join(span.trace for _, span in spans), unplaced=bool(waiting))
        first = min(closing, key=_closing)
        return attrs.evolve(
            first, trace=f"{first.trace} (the earliest of {len(spans)})", assumptions=(*first.assumptions, *waiting)
        )

    def __str__(self) -> str:
        """Write all of them."""
        return f"the earliest of: {'; '.join(map(str, self.windows))}"


@final
@attrs.frozen
class LatestOf(_Several):
    """The window that closes last. Until every one of them has a date, no day can be told.

    Attributes:
        windows: Two or more; one without a closing day leaves the whole without.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.deadlines import AtOrBefore, Within
        >>> found = dt.date(2026, 6, 2)
        >>> window = LatestOf([Within(found, period=days(30)), AtOrBefore(dt.date(2026, 6, 30))])
        >>> print(window.placed(lambda anchor: anchor.value, found).closes)
        2026-07-02
    """

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return the span that closes last."""
        spans = [each.placed(find, on) for each in self.windows]
        unplaced = [span for span in spans if span.unplaced]
        if unplaced or any(span.closes is None for span in spans):
            return Span(trace="; ".join(span.trace for span in spans), unplaced=bool(unplaced))
        last = max(spans, key=_closing)
        return attrs.evolve(last, trace=f"{last.trace} (the latest of {len(spans)})")

    def __str__(self) -> str:
        """Write all of them."""
        return f"the latest of: {'; '.join(map(str, self.windows))}"


def _closing(span: Span) -> dt.date:
    return dt.date.max if span.closes is None else last_day(span.closes)


def _date(value: "Operand[EventTime] | EventTime") -> Operand[EventTime]:
    return operand(value)


def _date_if_any(value: "Operand[EventTime] | EventTime | None") -> Operand[EventTime] | None:
    return None if value is None else operand(value)


def _some_length(_: object, __: object, period: Period) -> None:
    if not period.units:
        raise InvalidValue("what comes again does so after some time: give a period of a day or more")


@final
@attrs.frozen
class Every(Window):
    """Again and again: each round ends a multiple of a period after the event.

    Every multiple is counted from the event itself, so that a month that lacks the day shifts one round and
    not all that follow.

    Attributes:
        period: How long a round is.
        since: The event it runs from.
        until: The event after which no round ends any more, or `None`.
        counting: How the period is counted.

    Examples:
        >>> from frontierpolicy.calendars import months
        >>> published = dt.date(2026, 1, 15)
        >>> window = Every(months(3), published)
        >>> print(window)
        every 3 months from 2026-01-15
        >>> span = window.placed(lambda anchor: published, on=dt.date(2026, 6, 24))
        >>> print(span.opens, "to", span.closes, "-", span.trace)
        2026-04-16 to 2026-07-15 - round 2: 6 months from Thu 2026-01-15, day of event excluded, ends Wed 2026-07-15
    """

    period: Period = attrs.field(validator=_some_length)
    since: Operand[EventTime] = attrs.field(converter=_date, validator=checked_date)
    until: Operand[EventTime] | None = attrs.field(default=None, converter=_date_if_any)
    counting: Convention = attrs.field(factory=CalendarDays)

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return the event it runs from, and the one that ends it."""
        return (self.since,) if self.until is None else (self.since, self.until)

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return the round in which the day of the question lies; before the event, the first."""
        since = find(self.since)
        if since is None:
            return Span(trace=f"no date: {self.since} is not known", unplaced=True)
        try:
            number = self._round(since, on)
            end, before = self._end(since, number), self._end(since, number - 1)
        except InvalidValue as error:
            return Span(trace=f"no date: {error}", unplaced=True)
        until = None if self.until is None else find(self.until)
        if until is not None and last_day(end.strict) > last_day(until):
            return Span(trace=f"no round ends after {until}")
        opens = since if number == 1 else shifted(before.strict, 1)
        trace = f"round {number}: {end.trace}"
        return Span(opens=opens, strict=end.strict, rolled=end.rolled, trace=trace, assumptions=end.assumptions)

    def _round(self, since: EventTime, on: dt.date) -> int:
        """Return the number of the first round that does not end before a day."""
        longest = _LONGEST_ROUND * sum(number * _DAYS_AT_MOST[unit] for unit, number in self.period.units.items())
        passed = (on - last_day(since)).days
        number = max(1, int(passed / longest))
        while last_day(_lawful(self._end(since, number))) < on:
            number += 1
        return number

    def _end(self, since: EventTime, number: int) -> Ends:
        whole = Period(**{unit: number * count for unit, count in self.period.units.items()})
        return counted_ends(self.counting, since, whole)

    def __str__(self) -> str:
        """Write the period and the events."""
        until = "" if self.until is None else f" until {self.until}"
        return f"every {str(self.period).removeprefix('1 ')} from {self.since}{until}"


_DAYS_AT_MOST = {"years": 366, "months": 31, "weeks": 7, "days": 1, "hours": 1 / 24, "business_days": 1}
_LONGEST_ROUND = 4
"""By how much closed days can stretch a round: a first guess at the number of a round is never too high."""


def _lawful(end: Ends) -> EventTime:
    return end.strict if end.rolled is None else end.rolled


def _days_of_year(values: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found = tuple(sorted(set(values)))
    if not found:
        raise InvalidValue("it needs a day of the year, such as (6, 30)")
    for month, day in found:
        if not 1 <= month <= len(calendar.month_name) - 1 or not 1 <= day <= calendar.monthrange(_COMMON, month)[1]:
            raise InvalidValue(f"({month}, {day}) is no day of every year: give the month and the day, as (6, 30)")
    return found


_COMMON = 2025
"""A year without 29 February, which is no day of every year."""


@final
@attrs.frozen
class Yearly(Window):
    """On fixed days of each year, by the end of each; never moved.

    Attributes:
        days: The days, each a month and a day of it.
        since: The event before which none counts, or `None`.

    Examples:
        >>> window = Yearly([(6, 30), (12, 31)])
        >>> print(window)
        each year by 30 June and 31 December
        >>> print(window.placed(lambda anchor: None, on=dt.date(2026, 7, 1)).closes)
        2026-12-31
    """

    days: tuple[tuple[int, int], ...] = attrs.field(converter=_days_of_year)
    since: Operand[EventTime] | None = attrs.field(default=None, converter=_date_if_any)

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return the event before which none counts, if there is one."""
        return () if self.since is None else (self.since,)

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return the next such day on or after that of the question."""
        since = None if self.since is None else find(self.since)
        if self.since is not None and since is None:
            return Span(trace=f"no date: {self.since} is not known", unplaced=True)
        if isinstance(since, Sometime) and since.first != since.last:
            return Span(trace=f"no date: {self.since} is known only to be {since}", unplaced=True)
        earliest = on if since is None else max(on, last_day(since))
        years = [year for year in (earliest.year, earliest.year + 1) if year <= dt.MAXYEAR]
        dates = (dt.date(year, month, day) for year in years for month, day in self.days)
        found = min((date for date in dates if date >= earliest), default=None)
        return Span(strict=found, trace=f"each year: next on {found}" if found is not None else "never again")

    def __str__(self) -> str:
        """Write the days."""
        return f"each year by {' and '.join(f'{day} {calendar.month_name[month]}' for month, day in self.days)}"
