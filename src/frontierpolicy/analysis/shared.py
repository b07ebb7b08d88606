"""What several plans share: acts that are due on one day, and questions that are open."""

import datetime as dt
from collections.abc import Callable, Iterable

import attrs

from frontierpolicy.analysis.reach import InPlan, facts_for, surely_addressed
from frontierpolicy.conditions import Action
from frontierpolicy.evaluation import Finding, MissingFact
from frontierpolicy.terms import Force, Modality

__all__ = ["SharedAct", "SharedQuestion", "shared_acts", "shared_questions"]


@attrs.frozen(kw_only=True)
class SharedAct:
    """One act, or one thing not to be done, that is asked by one day in some plans.

    Attributes:
        modality: Must or must not.
        action: What is done.
        due: The last day on which it is surely in time, or `None`.
        owed: The findings that are decided and surely their party's.
        open: Those that hang on missing facts, or on who plays a role.
    """

    modality: Modality
    action: Action
    due: dt.date | None
    owed: tuple[InPlan, ...]
    open: tuple[InPlan, ...]

    @property
    def findings(self) -> tuple[InPlan, ...]:
        """Both, the sure ones first."""
        return (*self.owed, *self.open)

    @property
    def force(self) -> Force:
        """The strongest force among its findings."""
        return max((each.finding.force for each in self.findings), key=lambda force: force.rank)

    def where(self, holds: Callable[[Finding], bool]) -> "SharedAct | None":
        """Return the act with some of its findings alone, or `None` where none is left."""
        owed, open_ = (tuple(each for each in some if holds(each.finding)) for some in (self.owed, self.open))
        return attrs.evolve(self, owed=owed, open=open_) if owed or open_ else None


@attrs.frozen(kw_only=True)
class SharedQuestion:
    """One question that is open in some plans; each plan answers it for itself.

    Attributes:
        question: The question.
        facts: Where the answer belongs in each plan and why it is missing: the name of the plan, the fact.
        findings: The findings that hang on it.
        alone: Those of them that hang on nothing else.
    """

    question: str
    facts: tuple[tuple[str, MissingFact], ...]
    findings: tuple[InPlan, ...]
    alone: tuple[InPlan, ...]

    @property
    def plans(self) -> tuple[str, ...]:
        """The names of the plans it is open in."""
        return tuple(dict.fromkeys(name for name, _ in self.facts))


def shared_acts(findings: Iterable[InPlan]) -> tuple[SharedAct, ...]:
    """Return the duties among findings, grouped by act and day: in order of the day, undated ones last."""
    groups: dict[tuple[dt.date, int, str], list[InPlan]] = {}
    for each in findings:
        found = each.finding
        if not found.option:
            key = (found.due or dt.date.max, list(Modality).index(found.modality), found.action.id)
            groups.setdefault(key, []).append(each)
    return tuple(_act(groups[key]) for key in sorted(groups))


def _act(group: list[InPlan]) -> SharedAct:
    first = group[0].finding
    return SharedAct(
        modality=first.modality,
        action=first.action,
        due=first.due,
        owed=tuple(each for each in group if surely_addressed(each.finding)),
        open=tuple(each for each in group if not surely_addressed(each.finding)),
    )


def shared_questions(findings: Iterable[InPlan]) -> tuple[SharedQuestion, ...]:
    """Return the questions that findings hang on, those that most of them hang on first.

    Of equals, the one that more hang on alone comes first.
    """
    hanging: dict[str, list[tuple[InPlan, MissingFact, bool]]] = {}
    for each in findings:
        facts = facts_for(each.finding)
        alone = len({fact.question for fact in facts}) == 1
        for fact in facts:
            hanging.setdefault(fact.question, []).append((each, fact, alone))
    found = (_question(question, rows) for question, rows in hanging.items())
    return tuple(sorted(found, key=lambda each: (-len(each.findings), -len(each.alone), each.question)))


def _question(question: str, rows: list[tuple[InPlan, MissingFact, bool]]) -> SharedQuestion:
    each_once = {(found.plan, found.finding.id): (found, alone) for found, _, alone in rows}
    return SharedQuestion(
        question=question,
        facts=tuple(dict.fromkeys((found.plan, fact) for found, fact, _ in rows)),
        findings=tuple(found for found, _ in each_once.values()),
        alone=tuple(found for found, alone in each_once.values() if alone),
    )
