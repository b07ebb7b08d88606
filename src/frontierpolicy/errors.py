"""Every error this library raises: one tree, each branch also a builtin kind.

The fields of an error are its data; the message says what happened with the value and the place, the
nearest right spelling where there is one, and the next step.
"""

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import attrs

__all__ = [
    "AmbiguousDate",
    "Fault",
    "FrontierPolicyError",
    "InvalidReceipt",
    "InvalidRulebook",
    "InvalidType",
    "InvalidValue",
    "MissingExtra",
    "OutsideCalendar",
    "UnknownName",
    "UnreadableInput",
    "below",
    "must_be",
    "one_of",
    "shown",
]

_NONE: Mapping[str, str] = MappingProxyType({})


class FrontierPolicyError(Exception):
    """The root of the tree: catch this to catch whatever this library raises on purpose."""


@attrs.frozen
class Fault:
    """One thing wrong with an input.

    Attributes:
        path: Where, as in `stages[0].starts`; empty for the whole input.
        problem: What is wrong and what to write instead.
    """

    path: str
    problem: str

    def __str__(self) -> str:
        """Put the place before the problem."""
        return f"{self.path}: {self.problem}" if self.path else self.problem

    def under(self, prefix: str) -> "Fault":
        """Return this fault as seen from outside: its path behind `prefix`.

        Examples:
            >>> str(Fault("starts", "not a date").under("stages[0]"))
            'stages[0].starts: not a date'
        """
        joint = "." if prefix and self.path and not self.path.startswith("[") else ""
        return Fault(f"{prefix}{joint}{self.path}", self.problem)


class _Faulty(FrontierPolicyError):
    """An error that carries every fault found, not just the first."""

    def __init__(self, *faults: Fault | str) -> None:
        """Take faults, or bare sentences for a value that has no parts."""
        self.faults: tuple[Fault, ...] = tuple(
            fault if isinstance(fault, Fault) else Fault("", fault) for fault in faults
        )
        super().__init__(*self.faults)

    def __str__(self) -> str:
        """Write one fault per line."""
        return "\n".join(str(fault) for fault in self.faults)


class InvalidValue(_Faulty, ValueError):
    """A value that cannot be: a negative compute, an interval that ends before it begins."""


class InvalidType(_Faulty, TypeError):
    """A value of the wrong kind, or an operator where it has no meaning."""


class AmbiguousDate(InvalidValue):
    """A period in months or years that ends in a month without the day it ends on.

    Attributes:
        down: The day if it ends with the last of that month.
        up: The day if it ends on the first of the month after.
    """

    def __init__(self, what: str, *, down: dt.date, up: dt.date) -> None:
        """Name both days, and how to choose."""
        self.down: dt.date = down
        self.up: dt.date = up
        super().__init__(
            f"{what} falls on a day that its month does not have: choose Rounding.DOWN for {down} or Rounding.UP "
            f"for {up}, as the text says"
        )


class OutsideCalendar(InvalidValue):
    """A day of which a calendar does not know whether it is open.

    Attributes:
        calendar: The name of the calendar.
        day: The day.
        first: The first day it knows.
        last: The last day it knows.
    """

    def __init__(self, calendar: str, day: dt.date, *, first: dt.date, last: dt.date) -> None:
        """Say what it knows, and what to do."""
        self.calendar: str = calendar
        self.day: dt.date = day
        self.first: dt.date = first
        self.last: dt.date = last
        super().__init__(
            f"the calendar {calendar} knows the days from {first} to {last}, and {day} is not one of them: "
            "name a calendar that knows it, or one of weekends only"
        )


class InvalidRulebook(_Faulty, ValueError):
    """Law that contradicts itself as a text: a cycle, two provisions of one id, an edge upwards."""


class InvalidReceipt(_Faulty, ValueError):
    """A receipt that does not hold: each thing in which it differs from what it is checked against."""


class UnreadableInput(_Faulty, ValueError):
    """A file that is not what it should be: every fault, each with its path; nothing was loaded."""

    def __init__(self, *faults: Fault | str, source: str = "") -> None:
        """Take the faults and the name of the file they are in."""
        super().__init__(*faults)
        self.source: str = source

    def __str__(self) -> str:
        """Name the file, count the faults and list them."""
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        head = f"{self.source}: {count}" if self.source else count
        return "\n".join([head, *(f"  {fault}" for fault in self.faults)])


class UnknownName(FrontierPolicyError, KeyError):
    """A name that nothing here goes by.

    Attributes:
        kind: What was looked for, as in `instrument`.
        name: The name as given.
        known: The names there are.
        also: Other names of the same things, each with the name to write: one is offered where it is near, none listed.
    """

    def __init__(self, kind: str, name: str, known: Iterable[str], *, also: Mapping[str, str] = _NONE) -> None:
        """Keep the data; the sentence is written when it is asked for."""
        self.kind: str = kind
        self.name: str = name
        self.known: tuple[str, ...] = tuple(sorted(known))
        self.also: dict[str, str] = dict(also)
        super().__init__(kind, name)

    def __str__(self) -> str:
        """Say the name, the nearest one and the ones there are."""
        return f"no {self.kind} is called {shown(self.name)}. {one_of(self.name, self.known, also=self.also)}"


class MissingExtra(FrontierPolicyError, ImportError):
    """An optional package that this call needs is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        """Name the package, and the extra of this library that brings it."""
        super().__init__(f"this needs the package {package!r}: install it with pip install 'frontierpolicy[{extra}]'")


def one_of(name: str, known: Iterable[str], *, also: Mapping[str, str] = _NONE) -> str:
    """Return the sentence that leads from a wrong name to a right one, or lists the names there are.

    Other names of the same things come up only where they are near, each with the name to write.

    Examples:
        >>> one_of("lama", ["llama", "muse"])
        "Did you mean 'llama'?"
        >>> one_of("gpt", ["llama", "muse"])
        'Known: llama, muse.'
        >>> one_of("Canda", ["CA", "US"], also={"Canada": "CA"})
        "Did you mean 'CA' (Canada)?"
    """
    names = sorted(known)
    alike = {each.casefold(): each for each in (*sorted(also), *names)}
    close = difflib.get_close_matches(name[:_LONGEST_SHOWN].casefold(), alike, n=1)
    if close:
        near = alike[close[0]]
        written = also.get(near, near)
        return f"Did you mean {written!r}{'' if written == near else f' ({near})'}?"
    rest = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return f"Known: {', '.join(names[:_MOST_LISTED])}{rest}." if names else "None is known."


def must_be(kind: Any, sample: str) -> "Callable[[object, attrs.Attribute[Any], Any], None]":
    """Return the validator of a field that refuses anything but a kind of value.

    Args:
        kind: A class, or several joined with `|`.
        sample: What to write, as in `a Modality such as Modality.MUST`.
    """

    def check(_: object, field: "attrs.Attribute[Any]", value: Any) -> None:
        if not isinstance(value, kind):
            raise InvalidType(f"{field.name}: expected {sample}, got {shown(value)}")

    return check


def shown(value: object) -> str:
    """Return a value as a message shows it: dates and decimals as files write them, and nothing at length.

    Examples:
        >>> shown("published"), shown(dt.date(2026, 6, 24))
        ("'published'", '2026-06-24')
    """
    try:
        text = str(value) if isinstance(value, Decimal | dt.date | dt.time) else repr(value)
    except ValueError:  # Python writes no such number
        text = "a number of thousands of digits"
    return f"{text[:_LONGEST_SHOWN]}…" if len(text) > _LONGEST_SHOWN else text


def below(path: str, key: str) -> str:
    """Return the path of a key of the table at a path; a key that could be misread stands in quotes.

    Examples:
        >>> below("roles", "system provider"), below("", "title"), below("model", "a.b")
        ('roles.system provider', 'title', "model.'a.b'")
    """
    name = key if _PLAIN_KEY.fullmatch(key) else shown(key)
    return f"{path}.{name}" if path else name


_MOST_LISTED = 24
_LONGEST_SHOWN = 60
_PLAIN_KEY = re.compile(r"[\w -]{1,60}")
