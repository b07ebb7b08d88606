"""What an answer is made of: the conditions inside a condition, each with the case it is asked in."""

from collections.abc import Iterator

import attrs

from frontierpolicy.conditions import Condition, DefinedTerm, Happened, Quantified, Through
from frontierpolicy.conditions.reads import symbols_read
from frontierpolicy.drafting import Clause
from frontierpolicy.evaluation.edges import defining
from frontierpolicy.evaluation.world import Case, elsewhere, items
from frontierpolicy.facts import Missing

__all__ = ["Step", "by_member", "steps_of"]


@attrs.frozen
class Step:
    """One of the things an answer is made of.

    Attributes:
        asked: A condition, or a clause that defines a term.
        case: The case it is asked in.
        of: The id of the member of an audience, or of the thing in a list, that it is asked of.
    """

    asked: Condition | Clause
    case: Case
    of: str = ""


def steps_of(condition: Condition, case: Case) -> Iterator[Step]:
    """Yield what the answer of a condition is made of; nothing where it rests on facts or logs alone."""
    if by_member(condition, case):
        members = case.audience.members if case.audience is not None else ()
        yield from (_of(condition, case.holding(member, *case.records[1:])) for member in members)
    elif isinstance(condition, DefinedTerm):
        yield from (Step(clause, case) for clause in defining(condition, case))
    elif isinstance(condition, Through):
        there = elsewhere(condition.link, case)
        yield from (Step(condition.condition, each) for each in (() if isinstance(there, Missing) else there))
    elif isinstance(condition, Quantified):
        records, _ = items(condition.over, case)
        yield from (_of(condition.condition, case.holding(*each)) for each in records if each)
    else:
        yield from (Step(part, case) for part in condition.children())


def _of(condition: Condition, case: Case) -> Step:
    return Step(condition, case, of=str(vars(case.records[0])["id"]))


def by_member(condition: Condition, case: Case) -> bool:
    """Return whether a condition without parts of its own can come out differently for members of the audience in hand."""
    if case.audience is None:
        return False
    if isinstance(condition, Quantified | Through):
        return True
    subject = (
        condition.about
        if isinstance(condition, Happened)
        else getattr(condition, "subject", None)  # of a defined term or a determination
    )
    scopes = [symbol.owner for symbol in symbols_read(condition)]
    scopes += [subject] if isinstance(subject, type) else []
    return not condition.children() and any(scope.stands_for_many for scope in scopes)
