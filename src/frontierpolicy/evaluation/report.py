"""The report: every finding, what is open, what conflicts, what cannot be done, and what says nothing."""

import datetime as dt
from collections.abc import Callable

import attrs

from frontierpolicy.conditions import Action
from frontierpolicy.errors import UnknownName
from frontierpolicy.evaluation.finding import Finding
from frontierpolicy.evaluation.reasons import Explanation, MissingFact
from frontierpolicy.parties import Party
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Force, Modality, Outcome, Role, Timing
from frontierpolicy.truth import Truth

__all__ = ["ActionGroup", "Conflict", "Question", "Remark", "Report", "Silence", "TermResult"]


@attrs.frozen(kw_only=True)
class TermResult:
    """What instruments conclude about a defined term.

    Attributes:
        term: Its id.
        phrase: The term.
        subject: What it is said of, by id.
        on: The day it is concluded on: that of the question or, where its definitions are not in force
            then, the last day before it on which they were, or else the first after it.
        met: Whether the subject counts as one; of an audience, whether some member does.
        partial: Whether some members of an audience do and not all.
        citations: The definitions that speak of it.
        missing: The facts that leave it open.
    """

    term: str
    phrase: str
    subject: str
    on: dt.date
    met: Truth
    partial: bool
    citations: tuple[Citation, ...]
    missing: tuple[MissingFact, ...]
    _explain: Callable[[], Explanation] = attrs.field(eq=False, repr=False, alias="explain")

    @property
    def why(self) -> Explanation:
        """Why it is met, not met or undetermined."""
        return self._explain()

    def __str__(self) -> str:
        """Write the subject, the term and how it comes out."""
        words = {Truth.TRUE: "is", Truth.FALSE: "is not", Truth.UNKNOWN: "may or may not be"}
        partly = ", in part" if self.partial else ""
        return f"{self.subject} {words[self.met]} {self.phrase}{partly}"


@attrs.frozen(kw_only=True)
class Conflict:
    """Two findings that cannot both be followed and that no override ranks.

    Attributes:
        one: The id of one finding.
        other: The id of the other.
        why: What they ask that cannot both be done.
    """

    one: str
    other: str
    why: str


@attrs.frozen(kw_only=True)
class Silence:
    """An instrument that yields nothing for the plan, and why.

    Attributes:
        instrument: Its id.
        outcome: The kind of reason.
        reason: The reason as a sentence.
    """

    instrument: str
    outcome: Outcome
    reason: str


@attrs.frozen(kw_only=True)
class Remark:
    """A notice whose condition holds, or may hold.

    Attributes:
        provision: The full id of the notice.
        text: What it says.
        citation: Where that is stated.
        sure: Whether its condition surely holds.
    """

    provision: str
    text: str
    citation: Citation
    sure: bool


@attrs.frozen(kw_only=True)
class Question:
    """A fact that could still change what is owed.

    Attributes:
        fact: What is missing, with the question that asks for it.
        findings: The ids of the findings that hang on it.
    """

    fact: MissingFact
    findings: tuple[str, ...]

    def __str__(self) -> str:
        """Ask it, with where the answer belongs."""
        return str(self.fact)


@attrs.frozen(kw_only=True)
class ActionGroup:
    """Findings that one act by one party would satisfy.

    Attributes:
        bearer: Who would act.
        action: What would be done.
        object: What it would be done to.
        findings: The findings, the ones that bind most first.
    """

    bearer: Party | Role
    action: Action
    object: str
    findings: tuple[Finding, ...]

    @property
    def force(self) -> Force:
        """The strongest force among them."""
        return max((finding.force for finding in self.findings), key=lambda force: force.rank)

    @property
    def due(self) -> dt.date | None:
        """The earliest day among them, or `None` where none has one."""
        return min((finding.due for finding in self.findings if finding.due is not None), default=None)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, each once."""
        return tuple(dict.fromkeys(finding.citation for finding in self.findings))


@attrs.frozen(kw_only=True)
class Report:
    """What a rulebook says of a plan on a day.

    Attributes:
        title: What the plan is called.
        party: Whose plan it is, or `None` without a plan.
        as_of: The day the question is asked.
        known_at: The day whose knowledge is used.
        readings: Which instruments are read otherwise than as text, and how.
        findings: Every finding, decided or conditional, in order of date, force and id.
        terms: What is concluded about each defined term that was used.
        conflicts: Findings that cannot both be followed.
        blocked: Findings that a clause stopped, each as a sentence with its citation.
        silences: The instruments that yield nothing, and why.
        remarks: Notices.
        assumptions: What the plan or a reading takes for granted.
        warnings: What a reader must know of how far this can be relied on.
        checked: For each instrument, the day it was last compared with its source.
    """

    title: str
    party: Party | None
    as_of: dt.date
    known_at: dt.date
    readings: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]
    terms: tuple[TermResult, ...]
    conflicts: tuple[Conflict, ...]
    blocked: tuple[str, ...]
    silences: tuple[Silence, ...]
    remarks: tuple[Remark, ...]
    assumptions: tuple[str, ...]
    warnings: tuple[str, ...]
    checked: tuple[tuple[str, dt.date], ...]
    _why_not: Callable[[str], tuple[Explanation, ...]] = attrs.field(eq=False, repr=False, alias="why_not")

    @property
    def decided(self) -> tuple[Finding, ...]:
        """The findings that surely hold at some time."""
        return tuple(finding for finding in self.findings if finding.decided)

    @property
    def conditional(self) -> tuple[Finding, ...]:
        """The findings that hang on missing facts: neither dropped nor asserted."""
        return tuple(finding for finding in self.findings if not finding.decided)

    @property
    def obligations(self) -> tuple[Finding, ...]:
        """The decided duties, those not to do something among them."""
        return tuple(finding for finding in self.decided if not finding.option)

    @property
    def prohibitions(self) -> tuple[Finding, ...]:
        """The decided duties not to do something."""
        return tuple(finding for finding in self.decided if finding.modality is Modality.MUST_NOT)

    @property
    def permissions(self) -> tuple[Finding, ...]:
        """The decided findings that something may be done. Where there is none, nothing is said."""
        return tuple(finding for finding in self.decided if finding.modality is Modality.MAY)

    @property
    def options(self) -> tuple[Finding, ...]:
        """The decided findings that something may or can be done; none of them can be breached."""
        return tuple(finding for finding in self.decided if finding.option)

    @property
    def infeasible(self) -> tuple[Finding, ...]:
        """The bans that the channel of their stage cannot comply with."""
        return tuple(finding for finding in self.findings if finding.feasible is Truth.FALSE)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The facts that could still change what is owed: those that most findings hang on first, those of years to come last."""
        hanging: dict[MissingFact, list[str]] = {}
        for finding in self.findings:
            for fact in finding.missing:
                hanging.setdefault(fact, []).append(finding.id)
        ordered = sorted(hanging.items(), key=lambda item: (self._to_come(item[0]), -len(item[1]), item[0]))
        return tuple(Question(fact=fact, findings=tuple(ids)) for fact, ids in ordered)

    def _to_come(self, fact: MissingFact) -> bool:
        return fact.year is not None and fact.year >= self.as_of.year

    @property
    def actions(self) -> tuple[ActionGroup, ...]:
        """The findings that are not bans, grouped by the act that would satisfy them."""
        groups: dict[tuple[str, str, str], list[Finding]] = {}
        for finding in self.findings:
            if finding.modality is not Modality.MUST_NOT:
                groups.setdefault((str(finding.bearer), finding.action.id, finding.object), []).append(finding)
        return tuple(_group(found) for found in groups.values())

    def for_(self, party: Party | Role) -> "Report":
        """Return the report with the findings of one bearer alone."""
        mine = tuple(finding for finding in self.findings if finding.bearer == party)
        return attrs.evolve(self, findings=mine)

    def others(self) -> tuple[Finding, ...]:
        """Return the findings of bearers other than the party whose plan it is."""
        return tuple(finding for finding in self.findings if finding.bearer != self.party)

    def at(self, timing: Timing) -> tuple[Finding, ...]:
        """Return the findings that lie so as seen from the day of the question."""
        return tuple(finding for finding in self.findings if finding.timing is timing)

    def finding(self, name: str) -> Finding:
        """Return the finding of that id, or the only one of that provision, or the only one whose id begins so.

        Raises:
            UnknownName: None, or more than one, is called so.
        """
        found = self.named(name)
        if len(found) != 1:
            raise UnknownName("finding", name, [finding.id for finding in found or self.findings])
        return found[0]

    def named(self, name: str) -> tuple[Finding, ...]:
        """Return the finding of an id; or those of the provision of that id; or those whose ids begin so."""
        for fits in (_is, _states, _begins):
            found = tuple(each for each in self.findings if fits(each, name))
            if found:
                return found
        return ()

    def why(self, name: str) -> Explanation:
        """Return why a finding holds or is open.

        Raises:
            UnknownName: None, or more than one, is called so.
        """
        return self.finding(name).why

    def why_not(self, provision: str) -> tuple[Explanation, ...]:
        """Return, for each thing a provision is asked of, why it applies there or not.

        Args:
            provision: The full id of a provision: the instrument, a slash, and its own id.

        Raises:
            UnknownName: No loaded provision is called so.
        """
        return self._why_not(provision)

    def __str__(self) -> str:
        """Write one finding per line."""
        return "\n".join(map(str, self.findings)) if self.findings else "nothing is found"


def _is(finding: Finding, name: str) -> bool:
    return finding.id == name


def _states(finding: Finding, name: str) -> bool:
    return finding.provision == name


def _begins(finding: Finding, name: str) -> bool:
    return finding.id.startswith(name)


def _group(found: list[Finding]) -> ActionGroup:
    ordered = tuple(sorted(found, key=lambda finding: (-finding.force.rank, finding.id)))
    first = ordered[0]
    return ActionGroup(bearer=first.bearer, action=first.action, object=first.object, findings=ordered)
