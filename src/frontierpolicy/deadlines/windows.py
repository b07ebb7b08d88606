"""When an act is due: windows stated relative to an anchor, and the days they come to.

A window is symbolic until its anchors are known. What is counted is counted by a named convention, plain
calendar days unless the window names another; each kind of window is a class, and its name and docstring
say whether the day of the anchor is in it.
"""

import datetime as dt
from typing import Any, final

import attrs

from frontierpolicy.calendars import EventTime, Period, shifted
from frontierpolicy.conditions import Operand, operand
from frontierpolicy.conditions.operands import checked_date
from frontierpolicy.counting import CalendarDays, Convention
from frontierpolicy.deadlines.span import Ends, Find, Span, counted_ends, day_words
from frontierpolicy.errors import InvalidValue

__all__ = [
    "AtOrBefore",
    "Before",
    "NotBefore",
    "NoticeBefore",
    "On",
    "Standing",
    "Throughout",
    "Undated",
    "UpTo",
    "Window",
    "Within",
]


def _anchor(value: "Operand[EventTime] | EventTime") -> Operand[EventTime]:
    return operand(value)


class Window:
    """When the act of a norm is due. The kinds are closed: the subclasses in this package."""

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return the events it runs from."""
        return ()

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return the days the window comes to.

        Args:
            find: Tells when an anchor is.
            on: The day of the question: what recurs comes to its next round.
        """
        raise NotImplementedError


@final
@attrs.frozen
class Standing(Window):
    """For as long as the norm holds."""

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return a span without limits."""
        return Span(trace="for as long as it holds")

    def __str__(self) -> str:
        """Say so."""
        return "for as long as it holds"


@final
@attrs.frozen
class Undated(Window):
    """A standard without a number, such as `promptly`; it is never given one.

    Attributes:
        words: The standard, in the words of the text.
    """

    words: str

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return a span without limits: no day can be named."""
        return Span(trace=f"{self.words}: the text names no number of days")

    def __str__(self) -> str:
        """Write the standard."""
        return self.words


@attrs.frozen
class _Anchored(Window):
    anchor: Operand[EventTime] = attrs.field(converter=_anchor, validator=checked_date)

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return the event."""
        return (self.anchor,)

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return the days; none, and the reason, where the event has no date or cannot be counted from."""
        anchor = find(self.anchor)
        if anchor is None:
            return Span(trace=f"no date: {self.anchor} is not known", unplaced=True)
        try:
            return self.counted(anchor)
        except InvalidValue as error:
            return Span(trace=f"no date: {error}", unplaced=True)

    def counted(self, anchor: EventTime) -> Span:
        """Return the days counted from the event."""
        raise NotImplementedError


@final
@attrs.frozen
class On(_Anchored):
    """On the day of the event, neither before nor after it."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the day of the event."""
        return Span(opens=shifted(anchor, 0), strict=shifted(anchor, 0), trace=f"on {day_words(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"on {self.anchor}"


@final
@attrs.frozen
class Before(_Anchored):
    """Strictly before the event: the day before it is the last."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to the one before the event."""
        return Span(strict=shifted(anchor, -1), trace=f"strictly before {day_words(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"before {self.anchor}"


@final
@attrs.frozen
class AtOrBefore(_Anchored):
    """At the event or before it: its own day is the last."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to that of the event."""
        return Span(strict=shifted(anchor, 0), trace=f"at or before {day_words(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"at or before {self.anchor}"


@attrs.frozen
class _Counted(_Anchored):
    period: Period = attrs.field(kw_only=True)
    counting: Convention = attrs.field(factory=CalendarDays, kw_only=True)

    def end(self, anchor: EventTime, *, back: bool) -> Ends:
        """Return where the period after the event, or before it, ends."""
        return counted_ends(self.counting, anchor, self.period, back=back)

    @property
    def rule(self) -> str:
        """The convention in words, where it is not the plain one."""
        return "" if self.counting == CalendarDays() else f" (by {self.counting.name})"


@final
@attrs.frozen
class Within(_Counted):
    """Within a period after the event: the day on which the period ends is the last.

    Attributes:
        anchor: The event.
        period: How long.
        counting: How it is counted; plain calendar days, the day of the event excluded, if left out.
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the days from the event to the end of the period."""
        end = self.end(anchor, back=False)
        opens = anchor if self.period.hours else shifted(anchor, 0)
        return _span(end, opens=opens)

    def __str__(self) -> str:
        """Write the relation."""
        return f"within {self.period} after {self.anchor}{self.rule}"


@final
@attrs.frozen
class NotBefore(_Counted):
    """Not before a period after the event has ended; with no period, not before the event itself.

    Attributes:
        anchor: The event.
        period: How long after it.
        counting: How it is counted.
    """

    period: Period = attrs.field(default=Period(), kw_only=True)

    def counted(self, anchor: EventTime) -> Span:
        """Return the days from the end of the period on."""
        end = self.end(anchor, back=False)
        return Span(opens=end.strict if end.rolled is None else end.rolled, trace=f"not before: {end.trace}")

    def __str__(self) -> str:
        """Write the relation."""
        after = f"{self.period} after " if self.period.units else ""
        return f"not before {after}{self.anchor}{self.rule}"


@final
@attrs.frozen
class NoticeBefore(_Counted):
    """At least a period before the event: the day on which the period, counted back, ends is the last.

    Attributes:
        anchor: The event.
        period: How long before it.
        counting: How it is counted back.
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to the one a period before the event."""
        return _span(self.end(anchor, back=True))

    def __str__(self) -> str:
        """Write the relation."""
        return f"at least {self.period} before {self.anchor}{self.rule}"


@final
@attrs.frozen
class Throughout(_Counted):
    """For the whole of a period that ends with the event: the act begins a period before it and lasts.

    Attributes:
        anchor: The event.
        period: How long before it the act begins.
        counting: How that is counted back.
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the last day on which the act can begin."""
        end = self.end(anchor, back=True)
        return _span(end, lasts=self.period, trace=f"for {self.period} up to {day_words(anchor)}: {end.trace}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"for {self.period} before {self.anchor}{self.rule}"


@final
@attrs.frozen
class UpTo(_Counted):
    """For any length up to a period before the event: a ceiling, not a due date.

    Attributes:
        anchor: The event, whose own day is the last.
        period: How long before it at most.
        counting: How that is counted back.
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the days of the period before the event, and the event's own."""
        end = self.end(anchor, back=True)
        return Span(
            opens=end.strict if end.rolled is None else end.rolled,
            strict=shifted(anchor, 0),
            trace=f"any part of the {self.period} before {day_words(anchor)}: {end.trace}",
            assumptions=end.assumptions,
        )

    def __str__(self) -> str:
        """Write the relation."""
        return f"for up to {self.period} before {self.anchor}{self.rule}"


def _span(end: Ends, *, opens: EventTime | None = None, lasts: Period | None = None, trace: str = "") -> Span:
    return Span(
        opens=opens,
        strict=end.strict,
        rolled=end.rolled,
        lasts=lasts,
        trace=trace or end.trace,
        assumptions=end.assumptions,
    )
