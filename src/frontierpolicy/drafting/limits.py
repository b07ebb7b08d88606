"""How an instrument begins and ends where that is more than a date."""

import datetime as dt

import attrs

from frontierpolicy.calendars import EventTime, checked_time
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Status

__all__ = ["Awaits", "Ending"]


@attrs.frozen(kw_only=True)
class Awaits:
    """Not in force, and no date on which it will be.

    Attributes:
        status: Proposed, or pending an act.
        act: What it waits for.
    """

    status: Status
    act: str


@attrs.frozen(kw_only=True)
class Ending:
    """How an instrument ends as a whole.

    Attributes:
        status: Revoked or expired.
        on: When; the first moment at which it is no longer in force.
        known_at: The day it became known.
        citation: Where it is stated.
    """

    status: Status
    on: EventTime = attrs.field(converter=checked_time)
    known_at: dt.date
    citation: Citation
