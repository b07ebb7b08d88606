"""Definitions, clauses that block, overrides and notices: what stands around the norms."""

from typing import Any

import attrs

from frontierpolicy.conditions import Condition, DefinedTerm
from frontierpolicy.errors import Fault, InvalidType, InvalidValue
from frontierpolicy.provisions.norm import Norm
from frontierpolicy.provisions.provision import Provision
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Force, Modality, Topic

__all__ = ["Block", "Definition", "Notice", "Override", "Pattern", "counts_as", "does_not_count_as"]


def _a_term(_: object, __: object, value: Any) -> None:
    if not isinstance(value, DefinedTerm):
        raise InvalidType(f"expected a DefinedTerm, got {value!r}")


@attrs.frozen(kw_only=True)
class Definition(Provision):
    """A provision that concludes whether something counts as a defined term.

    Attributes:
        term: The term.
        counts: Whether what satisfies the condition counts as it, or does not.
        presumption: Whether the law only presumes so, until the contrary is shown.
    """

    term: DefinedTerm = attrs.field(validator=_a_term)
    counts: bool = True
    presumption: bool = False


def counts_as(
    term: DefinedTerm,
    *,
    id: str,
    citation: Citation,
    when: Condition,
    presumption: bool = False,
    assumes: tuple[str, ...] = (),
) -> Definition:
    """Return the provision that whatever satisfies a condition counts as a term."""
    return Definition(
        id=id,
        citation=citation,
        per=_scope(term),
        condition=when,
        term=term,
        presumption=presumption,
        assumes=assumes,
    )


def does_not_count_as(term: DefinedTerm, *, id: str, citation: Citation, when: Condition) -> Definition:
    """Return the provision that whatever satisfies a condition does not count as a term."""
    return Definition(id=id, citation=citation, per=_scope(term), condition=when, term=term, counts=False)


def _scope(term: DefinedTerm) -> Any:
    _a_term(None, None, term)
    return term.subject


@attrs.frozen(kw_only=True)
class Notice(Provision):
    """A cited remark that is printed where its condition holds; it has no force.

    Attributes:
        text: What it says, in our words.
    """

    text: str


@attrs.frozen(kw_only=True)
class Pattern:
    """Which norms a clause speaks of. Every part that is given must fit; an empty part fits all.

    Attributes:
        instrument: The id of the instrument; empty for any.
        sections: The sections it lies in, as provision ids begin: `3` for 3, 3(b) and 3.b, but not 30.
        topics: What the action is about; one in common is enough.
        modalities: What the norm says.
        forces: How it binds.
        jurisdiction: The code of the place whose law it is; empty for any.
        parts_of: The code of a country, for the law of its subdivisions and not its own; empty for any.
    """

    instrument: str = ""
    sections: tuple[str, ...] = ()
    topics: frozenset[Topic] = frozenset()
    modalities: frozenset[Modality] = frozenset()
    forces: frozenset[Force] = frozenset()
    jurisdiction: str = ""
    parts_of: str = ""

    def fits(self, norm: Norm, instrument: str, jurisdiction: str) -> bool:
        """Return whether a norm of an instrument of a jurisdiction is one of those spoken of."""
        return (
            self.instrument in ("", instrument)
            and self.jurisdiction in ("", jurisdiction)
            and jurisdiction.startswith(f"{self.parts_of}-" if self.parts_of else "")
            and (not self.sections or any(_lies_in(norm.id, section) for section in self.sections))
            and (not self.topics or bool(self.topics & norm.action.topics))
            and (not self.modalities or norm.modality in self.modalities)
            and (not self.forces or norm.force in self.forces)
        )


def _lies_in(name: str, section: str) -> bool:
    """Return whether a provision lies in a section: 3(b) and 3.b lie in 3, and 30 does not."""
    return name == section or (name.startswith(section) and not name[len(section)].isalnum())


@attrs.frozen(kw_only=True)
class Block(Provision):
    """A defeater: it stops norms of a pattern from yielding anything, and supports nothing itself.

    Attributes:
        pattern: The norms it stops.
    """

    pattern: Pattern


@attrs.frozen(kw_only=True)
class Override:
    """One provision wins over another where their conclusions oppose.

    Attributes:
        winner: The id of the one that wins; with its instrument before a slash if that is another.
        loser: The id of the one that gives way.
        citation: Where that is stated.
    """

    winner: str
    loser: str
    citation: Citation

    def __attrs_post_init__(self) -> None:
        """Refuse a provision that wins over itself."""
        if self.winner == self.loser:
            raise InvalidValue(Fault(self.winner, "a provision cannot override itself"))
