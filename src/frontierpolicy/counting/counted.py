"""What a count comes to: the day or instant, unrolled and rolled, and how it was counted, in words."""

import datetime as dt
from typing import final

import attrs

__all__ = ["Counted", "Event", "shown"]

Event = dt.date | dt.datetime
"""What a period is counted from: a day, or an instant with its zone."""


@final
@attrs.frozen(kw_only=True)
class Counted:
    """The end of a period.

    Attributes:
        strict: Where it ends by the count alone.
        rolled: Where the rule puts the end: the same, unless the rule moves it off a closed day.
        trace: How it was counted, in words.
        calendar: The name and version of the calendar used; empty for none.
        assumptions: What the answer takes for granted: doubts about a calendar, disputed readings.

    Examples:
        >>> from frontierpolicy.calendars import days
        >>> from frontierpolicy.counting import FederalRules
        >>> found = FederalRules().after(dt.date(2026, 7, 16), days(30))
        >>> print(found.strict, found.rolled, found.safe, sep=", ")
        2026-08-15, 2026-08-17, 2026-08-15
        >>> print(found.trace)
        30 days from Thu 2026-07-16, day of event excluded, ends Sat 2026-08-15, a Saturday, so Mon 2026-08-17
    """

    strict: Event
    rolled: Event
    trace: str
    calendar: str = ""
    assumptions: tuple[str, ...] = ()

    @property
    def safe(self) -> Event:
        """The earlier of the two ends, to plan by: counted back, a rule moves the end further back."""
        return min(self.strict, self.rolled)

    def __str__(self) -> str:
        """Write the trace."""
        return self.trace


def shown(when: Event) -> str:
    """Return a day with its weekday; an instant with its clock time and zone, too.

    Examples:
        >>> shown(dt.date(2026, 11, 23))
        'Mon 2026-11-23'
        >>> shown(dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.UTC))
        'Mon 2026-11-23 09:30 UTC'
    """
    if not isinstance(when, dt.datetime):
        return f"{when:%a} {when.isoformat()}"
    precision = "minutes" if not when.second and not when.microsecond else "auto"
    clock = when.time().isoformat(precision)
    return f"{shown(when.date())} {clock} {when.tzname()}"
