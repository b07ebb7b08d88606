"""When an act is due: windows stated relative to an anchor, and the days they come to.

A window is symbolic until its anchors are known. Each kind of window is a class, and its name and docstring say
whether the day of the anchor is in it.
"""

import datetime as dt
from typing import Any, final

import attrs

from frontierpolicy.calendars import EventTime, shifted
from frontierpolicy.conditions import Operand, operand
from frontierpolicy.conditions.operands import checked_date
from frontierpolicy.deadlines.span import Find, Span, day_words
from frontierpolicy.errors import InvalidValue

__all__ = ["Anchored", "AtOrBefore", "Before", "On", "Standing", "Undated", "Window"]


def _anchor(value: "Operand[EventTime] | EventTime") -> Operand[EventTime]:
    return operand(value)


class Window:
    """When the act of a norm is due. The kinds are closed: the subclasses in this package.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.deadlines import NoticeBefore
        >>> from frontierpolicy.plans import Stage
        >>> window = NoticeBefore(Stage.starts, period=days(30))
        >>> print(window)
        at least 30 days before the stage's beginning
        >>> print(window.placed(lambda anchor: None, dt.date(2026, 6, 24)).trace)
        no date: the stage's beginning is not known
        >>> print(window.placed(lambda anchor: dt.date(2026, 7, 24), dt.date(2026, 6, 24)).closes)
        2026-06-24
    """

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
    """For as long as the norm holds.

    Examples:
        >>> print(Standing())
        for as long as it holds
        >>> print(Standing().placed(lambda anchor: None, dt.date(2026, 6, 24)).closes)
        None
    """

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

    Examples:
        >>> print(Undated("promptly").placed(lambda anchor: None, dt.date(2026, 6, 24)).trace)
        promptly: the text names no number of days
    """

    words: str

    def placed(self, find: Find, on: dt.date) -> Span:
        """Return a span without limits: no day can be named."""
        return Span(trace=f"{self.words}: the text names no number of days")

    def __str__(self) -> str:
        """Write the standard."""
        return self.words


@attrs.frozen
class Anchored(Window):
    """What runs from one event.

    Attributes:
        anchor: The event.
    """

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
class On(Anchored):
    """On the day of the event, neither before nor after it.

    Examples:
        >>> launch = dt.date(2026, 7, 2)
        >>> span = On(launch).counted(launch)
        >>> print(span.opens, "to", span.closes)
        2026-07-02 to 2026-07-02
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the day of the event."""
        return Span(opens=shifted(anchor, 0), strict=shifted(anchor, 0), trace=f"on {day_words(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"on {self.anchor}"


@final
@attrs.frozen
class Before(Anchored):
    """Strictly before the event: the day before it is the last.

    Examples:
        >>> launch = dt.date(2026, 7, 2)
        >>> print(Before(launch).counted(launch).closes)
        2026-07-01
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to the one before the event."""
        return Span(strict=shifted(anchor, -1), trace=f"strictly before {day_words(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"before {self.anchor}"


@final
@attrs.frozen
class AtOrBefore(Anchored):
    """At the event or before it: its own day is the last.

    Examples:
        >>> launch = dt.date(2026, 7, 2)
        >>> print(AtOrBefore(launch).counted(launch).closes)
        2026-07-02
    """

    def counted(self, anchor: EventTime) -> Span:
        """Return the days up to that of the event."""
        return Span(strict=shifted(anchor, 0), trace=f"at or before {day_words(anchor)}")

    def __str__(self) -> str:
        """Write the relation."""
        return f"at or before {self.anchor}"
