"""When an act is due: windows stated relative to an anchor, and the days they come to.

A window is symbolic until its anchor is known. Every calendar day counts; the day of the anchor itself
is not counted. Each kind is a class, and none has a silent default that changes a date.
"""

import datetime as dt
from typing import Any, final

import attrs

from frontierpolicy.calendars import EventTime, Period, Sometime, first_day, last_day, shifted
from frontierpolicy.conditions import Operand, operand

__all__ = [
    "AtOrBefore",
    "Before",
    "NoticeBefore",
    "Span",
    "Standing",
    "Throughout",
    "Undated",
    "UpTo",
    "Window",
    "Within",
]

Days = dt.date | Sometime
"""A day, or the days between which it lies because its anchor is known only so far."""


@attrs.frozen(kw_only=True)
class Span:
    """What a window comes to once its anchor is known.

    Attributes:
        opens: The first day on which the act counts, or `None` for no limit.
        closes: The last day on which the act is in time, or `None` for no limit.
        lasts: For access and the like, how long it must last, from `opens` at the latest.
        trace: How the days were counted.
        unplaced: Whether it runs from an event that has no date yet.
    """

    opens: Days | None = None
    closes: Days | None = None
    lasts: Period | None = None
    trace: str = ""
    unplaced: bool = False


def _anchor(value: "Operand[EventTime] | EventTime") -> Operand[EventTime]:
    return operand(value)


class Window:
    """When the act of a norm is due. The kinds are closed: the subclasses in this module."""

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return what the window runs from: one event or none."""
        return ()

    def placed(self, anchor: EventTime | None) -> Span:
        """Return the days the window comes to.

        Args:
            anchor: When the event is, or `None` for a window without one.
        """
        raise NotImplementedError


@final
@attrs.frozen
class Standing(Window):
    """For as long as the norm holds."""

    def placed(self, anchor: EventTime | None) -> Span:
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

    def placed(self, anchor: EventTime | None) -> Span:
        """Return a span without limits: no day can be named."""
        return Span(trace=f"{self.words}: the text names no number of days")

    def __str__(self) -> str:
        """Write the standard."""
        return self.words


@attrs.frozen
class _Anchored(Window):
    anchor: Operand[EventTime] = attrs.field(converter=_anchor)

    def anchors(self) -> tuple[Operand[Any], ...]:
        """Return the event."""
        return (self.anchor,)

    def placed(self, anchor: EventTime | None) -> Span:
        """Return the days, or no limit and the reason where the event has no date."""
        if anchor is None:
            return Span(trace=f"no date: {self.anchor} is not known", unplaced=True)
        return self.counted(anchor)

    def counted(self, anchor: EventTime) -> Span:
        """Return the days counted from the event."""
        raise NotImplementedError


@final
@attrs.frozen
class Before(_Anchored):
    """Strictly before the event: the day before it is the last."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to the one before the event."""
        return Span(closes=shifted(anchor, -1), trace=f"strictly before {_on(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"before {self.anchor}"


@final
@attrs.frozen
class AtOrBefore(_Anchored):
    """At the event or before it: its own day is the last."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to that of the event."""
        return Span(closes=shifted(anchor, 0), trace=f"at or before {_on(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"at or before {self.anchor}"


@attrs.frozen
class _Counted(_Anchored):
    period: Period = attrs.field(kw_only=True)


@final
@attrs.frozen
class Within(_Counted):
    """Within a period after the event: the day `period` days later is the last."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days from the event to the end of the period."""
        closes = shifted(anchor, self.period.days)
        trace = f"{self.period} after {_on(anchor)}, that day not counted: {_day(closes)}"
        return Span(opens=shifted(anchor, 0), closes=closes, trace=trace)

    def __str__(self) -> str:
        """Write the relation."""
        return f"within {self.period} after {self.anchor}"


@final
@attrs.frozen
class NoticeBefore(_Counted):
    """At least a period before the event: the day `period` days earlier is the last."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to the one a period before the event."""
        closes = shifted(anchor, -self.period.days)
        return Span(closes=closes, trace=f"{self.period} before {_on(anchor)}, that day not counted: {_day(closes)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"at least {self.period} before {self.anchor}"


@final
@attrs.frozen
class Throughout(_Counted):
    """For the whole of a period that ends with the event: the act begins a period before it and lasts."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the last day on which the act can begin."""
        closes = shifted(anchor, -self.period.days)
        trace = f"for {self.period} up to {_on(anchor)}, so from {_day(closes)} at the latest"
        return Span(closes=closes, lasts=self.period, trace=trace)

    def __str__(self) -> str:
        """Write the relation."""
        return f"for {self.period} before {self.anchor}"


@final
@attrs.frozen
class UpTo(_Counted):
    """For any length up to a period before the event: a ceiling, not a due date."""

    def counted(self, anchor: EventTime) -> Span:
        """Return the days of the period before the event, and the event's own."""
        opens = shifted(anchor, -self.period.days)
        trace = f"any part of the {self.period} before {_on(anchor)}, so not before {_day(opens)}"
        return Span(opens=opens, closes=shifted(anchor, 0), trace=trace)

    def __str__(self) -> str:
        """Write the relation."""
        return f"for up to {self.period} before {self.anchor}"


def _day(when: EventTime) -> str:
    return when.strftime("%a %Y-%m-%d") if isinstance(when, dt.date) else str(when)


def _on(when: EventTime) -> str:
    return _day(first_day(when)) if first_day(when) == last_day(when) else str(when)
