"""What a plan does not list and may have: how it is called, and what would tell whether it is there."""

from collections.abc import Iterator

from frontierpolicy.conditions import Scope
from frontierpolicy.evaluation.reasons import MissingFact
from frontierpolicy.evaluation.world import UNLISTED, Case
from frontierpolicy.facts import Record
from frontierpolicy.plans import Model, Occurrence, Recipient, Stage

__all__ = ["hidden_in", "left_out", "others", "others_in", "others_of", "unlisted_in"]

_NOT_SAID = "the list is not said to be complete"


def unlisted_in(case: Case) -> str:
    """Return the words for the thing in hand, if the plan does not list it and may have it."""
    hidden = hidden_in(case)
    return "" if hidden is None else others_of(hidden, case)


def hidden_in(case: Case) -> type[Record] | None:
    """Return the kind of the outermost thing in hand that the plan does not list, if there is one."""
    found = [type(record) for record in case.records if vars(record).get("id") == UNLISTED]
    return found[-1] if found else None


def others(scope: type[Scope], case: Case) -> MissingFact:
    """Return whether a list that is not said to be complete leaves something out, as a missing fact."""
    stage = next((record for record in case.records if isinstance(record, Stage)), None)
    listed = (
        f"{scope.scope_name}s" if issubclass(scope, Record) and not issubclass(scope, Occurrence) else "occurrences"
    )
    path = listed if stage is None or scope is not Recipient else f"stage[{stage.id}].{listed}"
    return MissingFact(path, f"Is there {others_of(scope, case)}?", _NOT_SAID)


def left_out(scope: type[Scope], case: Case) -> Iterator[MissingFact]:
    """Yield, for each list that may leave out things of a scope below the case in hand, whether it does."""
    plan = case.world.plan
    if scope is not Recipient or plan is None or any(isinstance(record, Stage) for record in case.records):
        yield others(scope, case)
        return
    yield from (others(scope, case.holding(each)) for each in plan.stages if not each.recipients.complete)
    if not plan.stages.complete:
        yield others(Stage, case)


def others_in(audience: Recipient) -> MissingFact:
    """Return whether an audience has members of another sort than those listed, as a missing fact."""
    question = f"Is there any other sort of recipient in {name_of(audience)} besides those listed?"
    return MissingFact(f"recipient[{audience.id}].members", question, _NOT_SAID)


def name_of(record: Model | Recipient) -> str:
    """Return what a report calls something: its name, or its id where no name is given."""
    return record.name if isinstance(record.name, str) else record.id


def others_of(scope: type[Scope], case: Case) -> str:
    """Return the words for whatever a list leaves out."""
    stage = next((record for record in case.records if isinstance(record, Stage)), None)
    of = f" of stage {stage.id}" if stage is not None and scope is Recipient else ""
    return f"any {scope.scope_name}{of} besides those listed"
