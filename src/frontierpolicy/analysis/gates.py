"""Gates: whether a plan may pass, by the findings of its own party and what somebody has accepted."""

import datetime as dt
from collections.abc import Iterable

import attrs

from frontierpolicy.analysis.concern import concerns_party, live
from frontierpolicy.errors import InvalidValue, must_be
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.terms import Force, Modality, Standing
from frontierpolicy.truth import Truth

__all__ = ["Acceptance", "Gate", "Objection"]

_STOPS = {
    Standing.WOULD_BREACH: "the plan would breach it",
    Standing.BREACHED: "the plan breaches it",
    Standing.OVERDUE: "it is overdue",
    Standing.NOT_DONE: "it holds at all times, and the complete record has no such act",
    Standing.PLANNED_LATE: "it is planned too late",
}


@attrs.frozen(kw_only=True)
class Acceptance:
    """That somebody accepts a finding for a time.

    Attributes:
        finding: The id of the finding.
        reason: Why it is accepted.
        by: Who accepts it.
        expires: The last day on which that holds.
    """

    finding: str
    reason: str
    by: str
    expires: dt.date

    def __attrs_post_init__(self) -> None:
        """Refuse an acceptance that nobody answers for."""
        if not (self.finding.strip() and self.reason.strip() and self.by.strip()):
            raise InvalidValue("an acceptance names the finding, the reason and the person")


@attrs.frozen(kw_only=True)
class Objection:
    """A finding that a gate stops at.

    Attributes:
        finding: The finding.
        why: What is wrong.
        accepted: Who accepted it and why; empty where nobody did.
    """

    finding: Finding
    why: str
    accepted: str = ""


@attrs.frozen(kw_only=True)
class Gate:
    """What a plan must meet to pass.

    Attributes:
        force: Findings of this force or a stronger one count.
        stops_at_undecided: Whether a conditional finding stops the plan, a ban that the plan may breach, and a duty whose
            day is gone while no log tells whether it was done.
        accepted: What somebody has accepted.
    """

    force: Force = attrs.field(validator=must_be(Force, "a Force such as Force.BINDING"))
    stops_at_undecided: bool = True
    accepted: tuple[Acceptance, ...] = ()

    def objections(self, report: Report) -> tuple[Objection, ...]:
        """Return what the gate stops at: duties and bans of the plan's own party, never its options.

        Duties of others never stop it, and what is past only where it is overdue. An acceptance holds up
        to and including the day it expires.
        """
        found = (self._objection(finding, report.as_of) for finding in self._own(report))
        return tuple(objection for objection in found if objection is not None)

    def passes(self, report: Report) -> bool:
        """Return whether nothing is left that nobody has accepted."""
        return all(objection.accepted for objection in self.objections(report))

    def _own(self, report: Report) -> Iterable[Finding]:
        for finding in report.findings:
            strong = finding.force.rank >= self.force.rank
            if strong and concerns_party(finding, report) and live(finding) and not finding.option:
                yield finding

    def _objection(self, finding: Finding, as_of: dt.date) -> Objection | None:
        why = self._why(finding)
        if why is None:
            return None
        expired = ""
        for each in self.accepted:
            if each.finding == finding.id and as_of <= each.expires:
                accepted = f"accepted by {each.by} until {each.expires}: {each.reason}"
                return Objection(finding=finding, why=why, accepted=accepted)
            if each.finding == finding.id:
                expired = f" (accepted by {each.by} until {each.expires} only)"
        return Objection(finding=finding, why=f"{why}{expired}")

    def _why(self, finding: Finding) -> str | None:
        if not finding.decided:
            return "facts are missing" if self.stops_at_undecided else None
        if finding.feasible is Truth.FALSE:
            return f"it cannot be complied with: {finding.hindrance}"
        if finding.standing is Standing.MAY_BREACH:
            return "the plan may breach it: facts are missing" if self.stops_at_undecided else None
        if finding.standing is Standing.CANNOT_BE_VERIFIED and finding.modality is Modality.MUST:
            return "its day is gone, and no log tells whether it was done" if self.stops_at_undecided else None
        return _STOPS.get(finding.standing)
