"""What orders of the President have in common: acts of agencies, and the clocks that run on them."""

import datetime as dt
from collections.abc import Iterable

from frontierpolicy.calendars import days
from frontierpolicy.conditions import ALWAYS, Action, Condition, Constant
from frontierpolicy.deadlines import Standing, Window, Within
from frontierpolicy.facts import Record
from frontierpolicy.parties import Party
from frontierpolicy.provisions import Counterparty, Norm
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Force, Governed, Modality, Topic


def act(instrument: str, name: str, phrase: str, done: str, topic: Topic = Topic.RULEMAKING) -> Action:
    """Return something that one instrument alone asks for."""
    return Action(id=f"{instrument}/{name}", phrase=phrase, done=done, topics=frozenset({topic}))


def within_days(number: int, *, of: dt.date) -> Window:
    """Return the window of so many calendar days from the date of an order; weekends do not move its end."""
    return Within(Constant(of), period=days(number))


def directed(
    bearer: Party,
    action: Action,
    citation: Citation,
    *,
    id: str,
    window: Window = Standing(),
    towards: Counterparty | Iterable[Counterparty] | None = None,
    per: type[Record] | None = None,
    condition: Condition = ALWAYS,
    modality: Modality = Modality.MUST,
    governed: Governed | None = None,
    assumes: tuple[str, ...] = (),
) -> Norm:
    """Return what the President directs an agency to do: it binds by the power he delegates."""
    return Norm(
        id=id,
        citation=citation,
        modality=modality,
        force=Force.BINDING,
        basis=Basis.DELEGATION,
        bearer=bearer,
        towards=towards,
        action=action,
        per=per,
        condition=condition,
        window=window,
        governed=governed,
        assumes=assumes,
    )


def directed_jointly(
    bearers: Iterable[Party], action: Action, citation: Citation, *, id: str, window: Window = Standing()
) -> tuple[Norm, ...]:
    """Return the same direction for each of several agencies; its name follows the id after a dot."""
    return tuple(
        directed(each, action, citation, id=f"{id}.{each.id.removeprefix('us-')}", window=window) for each in bearers
    )
