"""What instruments declare and logs record: actions, determinations, defined terms."""

import datetime as dt
import enum
import re
from typing import Any, final

import attrs

from frontierpolicy.conditions.algebra import Condition
from frontierpolicy.conditions.operands import Operand
from frontierpolicy.conditions.symbols import Scope
from frontierpolicy.errors import Fault, InvalidValue, shown
from frontierpolicy.parties import Party, called
from frontierpolicy.terms import Role, StageKind, Topic
from frontierpolicy.truth import Truth

__all__ = ["Action", "DefinedTerm", "Determination", "Happened", "Occurred", "Someone", "Who"]

_ID = re.compile(r"[a-z0-9]+([-./][a-z0-9]+)*", re.ASCII)


def _declared_id(_: object, __: object, value: str) -> None:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        problem = f"expected an id of small letters, digits and - . / such as 'give-access', got {shown(value)}"
        raise InvalidValue(Fault("id", problem))


@final
@attrs.frozen(kw_only=True)
class Action:
    """Something a party can do, declared once so that several instruments can ask for the same act.

    Attributes:
        id: How logs and files name it.
        phrase: The bare infinitive, in which `{object}` and `{counterparty}` stand for what a finding
            names, as in `give {counterparty} access to {object}`.
        done: The same as a past participle for sentences about logs, as in `given access`.
        topics: What it is about, for clauses that pick norms by topic.
        shown_by: Kinds of release stage that are themselves the doing of it.
    """

    id: str = attrs.field(validator=_declared_id)
    phrase: str
    done: str
    topics: frozenset[Topic] = frozenset()
    shown_by: frozenset[StageKind] = frozenset()

    def sentence(self, thing: str, counterparty: str) -> str:
        """Return the phrase with both places filled."""
        return self.phrase.replace("{object}", thing).replace("{counterparty}", counterparty)

    def __str__(self) -> str:
        """Write the phrase with its places named."""
        return self.sentence("it", "the counterparty")


@final
@attrs.frozen(kw_only=True)
class Determination(Condition):
    """A finding that only an authority can make; the library never computes it.

    Attributes:
        id: How logs and files name it.
        title: What is determined, as in `is a covered frontier model`.
        subject: The scope it is made of.
        authority: Who makes it.
        if_absent: What the absence of one means: `Truth.UNKNOWN` where the matter is then open,
            `Truth.FALSE` where nothing follows without one.
        question: The question that asks for it.
    """

    id: str = attrs.field(validator=_declared_id)
    title: str
    subject: type[Scope]
    authority: Party
    if_absent: Truth
    question: str

    def __str__(self) -> str:
        """Write who determines what."""
        return f"{self.authority} has determined that the {self.subject.scope_name} {self.title}"


@final
@attrs.frozen(kw_only=True)
class DefinedTerm(Condition):
    """A term that instruments define; used as a condition, it asks what they conclude.

    Attributes:
        id: How files name it: the instrument that coins it and a slug.
        phrase: The term with its article, as in `a covered frontier model`.
        subject: The scope it is said of.
    """

    id: str = attrs.field(validator=_declared_id)
    phrase: str
    subject: type[Scope]

    def __str__(self) -> str:
        """Write that the subject is one."""
        return f"the {self.subject.scope_name} is {self.phrase}"


class Someone(enum.Enum):
    """Who did an act, where neither a party nor a role is named; the value is how a sentence says it."""

    BEARER = "the bearer"
    ANYONE = "anyone"


Who = Party | Role | Someone
"""Who did an act, or towards whom it was done."""


@final
@attrs.frozen(kw_only=True)
class Happened(Condition):
    """An act is on record by the governing date, in the plan's log or the public record.

    Attributes:
        action: What was done.
        by: Who did it; left out, the bearer of the norm.
        towards: Towards whom; left out, anyone.
        about: What it was about: the id of an instrument, a scope (the thing in hand, or what is above
            it), or `None` for anything.
        part: The chapter or part it must cover; empty for any.
    """

    action: Action
    by: Who = Someone.BEARER
    towards: Who = Someone.ANYONE
    about: str | type[Scope] | None = None
    part: str = ""

    def __str__(self) -> str:
        """Write the act as done."""
        part = f" ({self.part})" if self.part else ""
        return f"{_called(self.by)} has {self.action.done}{_towards(self.towards)}{_about(self.about)}{part}"


@final
@attrs.frozen(kw_only=True, order=False)
class Occurred(Operand[Any]):
    """When an act was done, by the logs; the first such act if there are several."""

    action: Action
    by: Who = Someone.BEARER
    about: str | type[Scope] | None = None

    @property
    def measures(self) -> type[Any]:
        """It says when."""
        return dt.date

    def __str__(self) -> str:
        """Write the act as a point in time."""
        return f"the day {_called(self.by)} has {self.action.done}{_about(self.about)}"


def _called(who: Who) -> str:
    if isinstance(who, Someone):
        return str(who.value)
    return called(who)


def _towards(who: Who) -> str:
    return "" if who is Someone.ANYONE else f" towards {_called(who)}"


def _about(about: str | type[Scope] | None) -> str:
    if about is None:
        return ""
    return f" {about}" if isinstance(about, str) else f" for the {about.scope_name}"
