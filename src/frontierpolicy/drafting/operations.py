"""What changes a text: cited operations on its provisions.

Amendments, readings and hypotheticals are all lists of operations. An amendment has a date; a reading
has a name and holds from the beginning.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, final

import attrs

from frontierpolicy.calendars import EventTime, Interval, checked_time
from frontierpolicy.errors import InvalidValue
from frontierpolicy.plans import Log
from frontierpolicy.provisions import Provision, Unless
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Word

__all__ = [
    "AddException",
    "Amendment",
    "Insert",
    "Operation",
    "Reading",
    "Repeal",
    "Resume",
    "SetDates",
    "Substitute",
    "Suspend",
    "Transition",
    "added_by",
]


class _Part(Protocol):
    def provisions(self) -> tuple[Provision, ...]: ...


def _provisions(values: Iterable[_Part]) -> tuple[Provision, ...]:
    return tuple(provision for value in values for provision in value.provisions())


@final
@attrs.frozen
class Insert:
    """Add provisions.

    Attributes:
        added: The provisions; parts are accepted and come down to theirs.
    """

    added: tuple[Provision, ...] = attrs.field(converter=_provisions)


@final
@attrs.frozen
class Substitute:
    """Put a provision in the place of the one that has its id.

    Attributes:
        provision: The new provision.
    """

    provision: Provision


@final
@attrs.frozen
class Repeal:
    """Take provisions away.

    Attributes:
        ids: Their ids.
    """

    ids: tuple[str, ...]


@final
@attrs.frozen
class AddException:
    """Add an exception to a provision as it then stands.

    Attributes:
        id: The id of the provision.
        exception: What is excepted, and where that is stated.
    """

    id: str
    exception: Unless


def _date_or_none(value: EventTime | None) -> EventTime | None:
    return None if value is None else checked_time(value)


@final
@attrs.frozen(kw_only=True)
class SetDates:
    """Move the dates between which provisions apply. What they did before the change stays as it was.

    Attributes:
        ids: Their ids; empty for every provision of the instrument, whose own beginning then moves.
        begins: From when they apply, or `None` to leave that as it is.
        ends: Until when, not included, or `None` to leave that as it is.

    Raises:
        InvalidValue: It moves nothing, the end before the beginning, or the end of a whole instrument.
    """

    ids: tuple[str, ...] = ()
    begins: EventTime | None = attrs.field(default=None, converter=_date_or_none)
    ends: EventTime | None = attrs.field(default=None, converter=_date_or_none)

    def __attrs_post_init__(self) -> None:
        """Refuse a change of nothing."""
        if self.begins is None and self.ends is None:
            raise InvalidValue("it moves no date: give begins, ends, or both")
        if not self.ids and self.ends is not None:
            raise InvalidValue("an instrument ends as a whole by its ending: give the ids, or begins alone")
        Interval(self.begins, self.ends)


@final
@attrs.frozen(kw_only=True)
class Suspend:
    """Take provisions out of force for a time, whatever is changed in them meanwhile. Suspensions add up.

    Attributes:
        ids: Their ids; empty for every provision of the instrument.
        until: When they are in force again, or `None` for as long as nothing resumes them.
    """

    ids: tuple[str, ...] = ()
    until: EventTime | None = attrs.field(default=None, converter=_date_or_none)


@final
@attrs.frozen(kw_only=True)
class Resume:
    """Put suspended provisions back in force.

    Attributes:
        ids: Their ids; empty for every provision of the instrument that is suspended.
    """

    ids: tuple[str, ...] = ()


Operation = Insert | Substitute | Repeal | AddException | SetDates | Suspend | Resume
"""One change of a text."""


class Transition(Word):
    """What becomes of things that began before an amendment took effect."""

    NEW_TRIGGERS = "new triggers only"
    PENDING_TOO = "pending duties too"
    SAVES_EXISTING = "saves what exists"


def added_by(operation: Operation) -> tuple[Provision, ...]:
    """Return the provisions that an operation brings in."""
    if isinstance(operation, Insert):
        return operation.added
    return (operation.provision,) if isinstance(operation, Substitute) else ()


@attrs.frozen(kw_only=True)
class Amendment:
    """Operations that take effect on a date.

    Attributes:
        effective: When they take effect.
        known_at: The day they became known.
        operations: What changes.
        citation: Where the amendment is stated.
        title: What it is called.
        transition: What becomes of stages, recipients and occurrences that began before it: the old text
            still governs them; the new one governs their duties that are then still due; or neither
            does. Left out, each norm goes by its own `governed`.
    """

    effective: EventTime = attrs.field(converter=checked_time)
    known_at: dt.date
    operations: tuple[Operation, ...]
    citation: Citation
    title: str = ""
    transition: Transition | None = None


@attrs.frozen(kw_only=True)
class Reading:
    """Another way in which a text is read: operations that hold from the beginning.

    Attributes:
        name: How it is asked for, as in `as_reported`.
        title: What it is.
        operations: How it differs from the text.
        record: What is on record under this reading alone.
        citation: Where the reading is stated.
    """

    name: str
    title: str
    operations: tuple[Operation, ...]
    record: tuple[Log, ...] = ()
    citation: Citation
