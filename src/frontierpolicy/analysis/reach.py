"""How far an instrument reaches: which of several plans it surely, possibly or surely not speaks to."""

from collections.abc import Iterable

import attrs

from frontierpolicy.analysis.concern import concerns_party, live
from frontierpolicy.evaluation import Finding, MissingFact, Report
from frontierpolicy.facts import Missing
from frontierpolicy.parties import Party
from frontierpolicy.terms import Outcome, PartyKind, Role
from frontierpolicy.truth import Truth

__all__ = ["InPlan", "InstrumentReach", "PlanReach", "facts_for", "reach_of", "surely_addressed"]


@attrs.frozen
class InPlan:
    """A finding in one of several plans.

    Attributes:
        plan: The name of the plan.
        finding: The finding.
    """

    plan: str
    finding: Finding


@attrs.frozen(kw_only=True)
class PlanReach:
    """How far one instrument reaches the party whose plan it is, in that plan.

    Attributes:
        plan: The name of the plan.
        instrument: The id of the instrument.
        findings: What it asks or allows the party, or a role for which the plan names nobody. What is past
            is left out, but for what is overdue.
        outcome: The kind of reason for which it yields nothing for anybody; `None` where it yields something.
        why: Why it does not reach the party; empty where it does or may.
    """

    plan: str
    instrument: str
    findings: tuple[Finding, ...]
    outcome: Outcome | None = None
    why: str = ""

    @property
    def reached(self) -> Truth:
        """Whether it reaches the party: unknown where all it says hangs on missing facts, or on who plays a role."""
        if self.sure:
            return Truth.TRUE
        return Truth.UNKNOWN if self.findings else Truth.FALSE

    @property
    def sure(self) -> tuple[Finding, ...]:
        """The findings that are decided and surely the party's."""
        return tuple(each for each in self.findings if surely_addressed(each))

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that hang on missing facts, or on who plays a role."""
        return tuple(each for each in self.findings if not surely_addressed(each))

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """The facts that the open findings hang on, each once, those that most of them hang on first."""
        hanging: dict[MissingFact, int] = {}
        for finding in self.open:
            for fact in facts_for(finding):
                hanging[fact] = hanging.get(fact, 0) + 1
        return tuple(sorted(hanging, key=lambda fact: (-hanging[fact], fact)))


@attrs.frozen(kw_only=True)
class InstrumentReach:
    """How far one instrument reaches into several plans.

    Attributes:
        instrument: The id of the instrument.
        plans: How far it reaches each plan, in order of their names.
    """

    instrument: str
    plans: tuple[PlanReach, ...]

    @property
    def reached(self) -> tuple[PlanReach, ...]:
        """The plans whose party it surely reaches."""
        return self._where(Truth.TRUE)

    @property
    def open(self) -> tuple[PlanReach, ...]:
        """The plans whose party it may reach: facts are missing."""
        return self._where(Truth.UNKNOWN)

    @property
    def not_reached(self) -> tuple[PlanReach, ...]:
        """The plans whose party it surely does not reach, each with the reason."""
        return self._where(Truth.FALSE)

    @property
    def findings(self) -> tuple[InPlan, ...]:
        """What it asks or allows, plan by plan."""
        return tuple(InPlan(each.plan, finding) for each in self.plans for finding in each.findings)

    def _where(self, reached: Truth) -> tuple[PlanReach, ...]:
        return tuple(each for each in self.plans if each.reached is reached)


def surely_addressed(finding: Finding) -> bool:
    """Return whether a finding is decided and addressed to somebody by name."""
    return finding.decided and not isinstance(finding.bearer, Role)


def facts_for(finding: Finding) -> tuple[MissingFact, ...]:
    """Return what a finding hangs on: who plays its role, where nobody is named, and its missing facts."""
    role = finding.bearer
    if not isinstance(role, Role):
        return finding.missing
    who = MissingFact(f"roles.{role}", f"Who is the {role} in this plan?", Missing.NOT_STATED.value)
    return tuple(dict.fromkeys((who, *finding.missing)))


def reach_of(report: Report, instrument: str, *, plan: str = "") -> PlanReach:
    """Return how far an instrument reaches the party whose plan a report is about.

    Args:
        report: The report, with the findings of every bearer.
        instrument: The id of an instrument that was evaluated.
        plan: What the plan is called; its title if left out.
    """
    every = [each for each in report.findings if each.instrument == instrument]
    own = tuple(each for each in every if concerns_party(each, report) and live(each))
    silence = next((each for each in report.silences if each.instrument == instrument), None)
    if silence is not None:
        outcome, why = silence.outcome, silence.reason
    else:
        outcome, why = None, "" if own else _elsewhere(every, report)
    return PlanReach(plan=plan or report.title, instrument=instrument, findings=own, outcome=outcome, why=why)


def _elsewhere(findings: Iterable[Finding], report: Report) -> str:
    """Return to whom an instrument speaks that does not reach the party, and whether it once did."""
    past = any(concerns_party(each, report) for each in findings)
    bearers = {each.bearer for each in findings if not concerns_party(each, report)}
    others = [str(each) for each in sorted(bearers, key=_companies_first)]
    named = [*others[:_MOST_NAMED], *([f"{len(others) - _MOST_NAMED} more"] if len(others) > _MOST_NAMED else [])]
    over = "what it asked or might have asked of the party is past" if past else ""
    return "; ".join(filter(None, (over, f"it speaks to others: {', '.join(named)}" if named else "")))


def _companies_first(bearer: Party | Role) -> tuple[bool, str]:
    return not (isinstance(bearer, Party) and bearer.kind is PartyKind.COMPANY), str(bearer)


_MOST_NAMED = 3
