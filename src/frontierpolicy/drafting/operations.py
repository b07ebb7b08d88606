"""What changes a text: cited operations on its provisions.

Amendments, readings and hypotheticals are all lists of operations. An amendment has a date; a reading
has a name and holds from the beginning.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, final

import attrs

from frontierpolicy.calendars import EventTime, checked_time
from frontierpolicy.plans import Log
from frontierpolicy.provisions import Provision, Unless
from frontierpolicy.sources import Citation

__all__ = ["AddException", "Amendment", "Insert", "Operation", "Reading", "Repeal", "Substitute"]


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


Operation = Insert | Substitute | Repeal | AddException
"""One change of a text."""


@attrs.frozen(kw_only=True)
class Amendment:
    """Operations that take effect on a date.

    Attributes:
        effective: When they take effect.
        known_at: The day they became known.
        operations: What changes.
        citation: Where the amendment is stated.
        title: What it is called.
    """

    effective: EventTime = attrs.field(converter=checked_time)
    known_at: dt.date
    operations: tuple[Operation, ...]
    citation: Citation
    title: str = ""


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
