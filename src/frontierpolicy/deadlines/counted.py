"""Windows that end a period after an event, or before it, counted by a named convention.

Plain calendar days, unless the window names another.
"""

from typing import final

import attrs

from frontierpolicy.calendars import EventTime, Period, shifted
from frontierpolicy.counting import CalendarDays, Convention
from frontierpolicy.deadlines.span import Ends, Span, counted_ends, day_words
from frontierpolicy.deadlines.windows import Anchored

__all__ = ["NotBefore", "NoticeBefore", "Throughout", "UpTo", "Within"]


@attrs.frozen
class _Counted(Anchored):
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

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.counting import FederalRules
        >>> signed = dt.date(2026, 6, 2)
        >>> window = Within(signed, period=days(60), counting=FederalRules())
        >>> print(window)
        within 60 days after 2026-06-02 (by Federal Rules of Civil Procedure, Rule 6(a))
        >>> span = window.counted(signed)
        >>> print(span.strict, "moved to", span.rolled, "plan by", span.closes)
        2026-08-01 moved to 2026-08-03 plan by 2026-08-01
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

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import days
        >>> asked = dt.date(2026, 6, 2)
        >>> print(NotBefore(asked, period=days(30)).counted(asked).opens)
        2026-07-02
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

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.counting import ClearDays
        >>> launch = dt.date(2026, 7, 2)
        >>> print(NoticeBefore(launch, period=days(30)).counted(launch).closes)
        2026-06-02
        >>> print(NoticeBefore(launch, period=days(30), counting=ClearDays()).counted(launch).closes)
        2026-06-01
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

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import days
        >>> launch = dt.date(2026, 7, 2)
        >>> span = Throughout(launch, period=days(30)).counted(launch)
        >>> print("from", span.closes, "at the latest, for", span.lasts)
        from 2026-06-02 at the latest, for 30 days
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

    Examples:
        >>> import datetime as dt
        >>> from frontierpolicy.calendars import days
        >>> launch = dt.date(2026, 7, 2)
        >>> span = UpTo(launch, period=days(30)).counted(launch)
        >>> print(span.opens, "to", span.closes)
        2026-06-02 to 2026-07-02
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
