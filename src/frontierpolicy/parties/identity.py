"""Who: companies, agencies, office holders. A party is named by its id, and known by its aliases."""

import re
from collections.abc import Iterable
from functools import cached_property

import attrs

from frontierpolicy.errors import InvalidType, InvalidValue, shown
from frontierpolicy.terms import PartyKind, Role

__all__ = ["Directory", "Party", "called", "same_party"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def _party_id(_: object, __: object, value: str) -> None:
    if not isinstance(value, str):
        raise InvalidType(f"expected the id of a party such as 'openai', got {shown(value)}")
    if not _ID.fullmatch(value):
        raise InvalidValue(f"expected an id of small letters, digits and hyphens such as 'openai', got {shown(value)}")


def _names(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise InvalidType(f"expected several names, got one string: write ({values!r},)")
    return tuple(values)


@attrs.frozen
class Party:
    """A company, an agency, an office holder: anyone who can owe or be owed something.

    Two parties are one if their ids are equal; the rest describes.

    Attributes:
        id: Small ASCII letters, digits and hyphens.
        name: How sentences call it.
        kind: What sort of party.
        aliases: Other names of the same party.
        parent: The id of the party it belongs to; empty where it stands alone.
    """

    id: str = attrs.field(validator=_party_id)
    name: str = attrs.field(eq=False)
    kind: PartyKind = attrs.field(default=PartyKind.COMPANY, eq=False)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=_names, eq=False, repr=False, kw_only=True)
    parent: str = attrs.field(default="", eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        """Write the name."""
        return self.name


def called(who: Party | Role) -> str:
    """Return how a sentence calls a party; of a role that nobody is named for, the role.

    >>> called(Role.HOST)
    'the host'
    """
    return f"the {who}" if isinstance(who, Role) else str(who)


def same_party(one: Party, other: Party) -> bool:
    """Return whether an act of one is an act of the other: equal, or a part of it.

    An office or bureau acts for the department it belongs to, so `one` may be a part of `other`.
    """
    return one == other or (one.parent != "" and one.parent == other.id)


class Directory(dict[str, Party]):
    """Parties by id, found by their names and aliases too. Nothing is put in after the first look by name."""

    @cached_property
    def called(self) -> dict[str, dict[str, Party]]:
        """Those that go by a name or an alias, by id."""
        found: dict[str, dict[str, Party]] = {}
        for each in self.values():
            for spelling in (each.name, *each.aliases):
                found.setdefault(spelling, {})[each.id] = each
        return found
