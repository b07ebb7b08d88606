"""Every error this library raises: one tree, each branch also a builtin kind.

The fields of an error are its data; the message says what happened with the value and the place, the
nearest right spelling where there is one, and the next step.
"""

import difflib
from collections.abc import Iterable

import attrs

__all__ = [
    "Fault",
    "FrontierPolicyError",
    "InvalidRulebook",
    "InvalidType",
    "InvalidValue",
    "MissingExtra",
    "UnknownName",
    "UnreadableInput",
    "one_of",
]


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

        >>> str(Fault("starts", "not a date").under("stages[0]"))
        'stages[0].starts: not a date'
        """
        joint = "." if self.path and not self.path.startswith("[") else ""
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


class InvalidRulebook(_Faulty, ValueError):
    """Law that contradicts itself as a text: a cycle, two provisions of one id, an edge upwards."""


class UnreadableInput(_Faulty, ValueError):
    """A file that is not what it should be: every fault, each with its path; nothing was loaded."""

    def __init__(self, *faults: Fault | str, source: str = "") -> None:
        """Take the faults and the name of the file they are in."""
        super().__init__(*faults)
        self.source = source

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
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        """Keep the data; the sentence is written when it is asked for."""
        self.kind, self.name, self.known = kind, name, tuple(sorted(known))
        super().__init__(kind, name)

    def __str__(self) -> str:
        """Say the name, the nearest one and the ones there are."""
        return f"no {self.kind} is called {self.name!r}. {one_of(self.name, self.known)}"


class MissingExtra(FrontierPolicyError, ImportError):
    """An optional package that this call needs is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        """Name the package, and the extra of this library that brings it."""
        super().__init__(f"this needs the package {package!r}: install it with pip install 'frontierpolicy[{extra}]'")


def one_of(name: str, known: Iterable[str]) -> str:
    """Return the sentence that leads from a wrong name to a right one.

    >>> one_of("lama", ["llama", "muse"])
    "Did you mean 'llama'? Known: llama, muse."
    """
    names = sorted(known)
    shown = ", ".join(names[:_MOST_SHOWN]) + (", …" if len(names) > _MOST_SHOWN else "")
    alike = {each.casefold(): each for each in names}
    close = difflib.get_close_matches(name.casefold(), alike, n=1)
    hint = f"Did you mean {alike[close[0]]!r}? " if close else ""
    return f"{hint}Known: {shown}." if names else f"{hint}None is known."


_MOST_SHOWN = 24
