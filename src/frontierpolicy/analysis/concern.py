"""Which findings of a report concern the party whose plan it is, and which of them still matter."""

from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.terms import Standing, Timing

__all__ = ["concerns_party", "live"]


def concerns_party(finding: Finding, report: Report) -> bool:
    """Return whether a finding is the own party's, or may be: that of a role for which the plan names nobody."""
    return finding.bearer == report.party or finding.nameless


def live(finding: Finding) -> bool:
    """Return whether a finding holds now or later; what is past matters only where it is overdue."""
    return finding.timing is not Timing.PAST or finding.standing is Standing.OVERDUE
