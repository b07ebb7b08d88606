"""What happens to a duty, as a log that is only ever added to."""

import datetime as dt
from collections.abc import Iterable

import attrs

from frontierpolicy.calendars import Clock, EventTime, checked_time, clock_start, last_day
from frontierpolicy.errors import InvalidValue
from frontierpolicy.lifecycle.table import Event

__all__ = ["Happening", "in_order"]


def _known_when(happening: "Happening") -> dt.date:
    return last_day(happening.on)


@attrs.frozen(kw_only=True)
class Happening:
    """One thing that somebody did and recorded.

    Attributes:
        event: What it is: `performed` for an act done at once, `begun` and `ceased` for one that lasts.
        on: When. Known only as several days, it has surely happened on the last of them.
        known_at: The day from which it is known; by default the day by which it has surely happened.
        source: Where it is stated.
        sure: Whether an act surely is such an act; if not, it leaves open what it would settle.
        successor: What takes its place, of a duty that is superseded.

    Examples:
        >>> print(Happening(event=Event.PERFORMED, on=dt.date(2026, 6, 22), source="a letter"))
        performed (a letter)
    """

    event: Event
    on: EventTime = attrs.field(converter=checked_time)
    known_at: dt.date = attrs.field(default=attrs.Factory(_known_when, takes_self=True))
    source: str
    sure: bool = True
    successor: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse what nobody records, what has no source, and a successor that is missing or out of place."""
        if not self.event.recorded:
            raise InvalidValue(f"{self.event.name}: the passing of days is not recorded; it follows from the duty")
        if not self.source.strip():
            raise InvalidValue(f"the happening {str(self.event)!r} has no source: say where it is stated")
        if (self.event is Event.SUPERSEDED) != bool(self.successor):
            raise InvalidValue("successor: name what takes the place of a duty that is superseded, and of no other")
        if not self.sure and self.event not in _ACTS:
            raise InvalidValue(f"only an act can be unsure: leave out {str(self.event)!r} until it is known")

    def __str__(self) -> str:
        """Write what happened and where it is stated."""
        by = f" by {self.successor}" if self.successor else ""
        return f"{self.event}{by} ({self.source})"


_ACTS = {Event.PERFORMED, Event.BEGUN, Event.CEASED}
_UNDOING = (Event.SUSPENDED, Event.RESUMED, Event.BEGUN, Event.CEASED)
_RANK = {event: rank for rank, event in enumerate(Event)}
_RANK.update({Event.RESUMED: _RANK[Event.SUSPENDED], Event.BEGUN: _RANK[Event.PERFORMED]})
_RANK[Event.CEASED] = _RANK[Event.PERFORMED]


def in_order(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """Return happenings in the order in which a duty meets them, whatever order they are recorded in.

    By day; on one day a trigger first, then suspensions, acts by the hour, checks of the log, waivers,
    successors. Only what undoes each other, a suspension and a resumption, a beginning and a ceasing, keeps
    the order of the log where the hour does not tell.
    """

    def key(happening: Happening) -> tuple[dt.date, int, Clock, tuple[str, ...]]:
        fields = (happening.source, happening.successor, *map(str, (happening.on, happening.known_at, happening.sure)))
        undoing = happening.event in _UNDOING
        day, hour = last_day(happening.on), clock_start(happening.on)
        return day, _RANK[happening.event], hour, ("~",) if undoing else fields

    return tuple(sorted(happenings, key=key))
