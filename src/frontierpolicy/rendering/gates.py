"""What a gate says of a plan, as a document."""

from collections.abc import Iterable

from frontierpolicy.analysis import Gate, Objection
from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table

__all__ = ["gate_document", "verdict_cell"]


def gate_document(gate: Gate, objections: Iterable[Objection]) -> Document:
    """Return whether a gate passes a plan, and what it stops at or lets by as accepted."""
    found = tuple(objections)
    stopped = [each for each in found if not each.accepted]
    verdict = f"stops at {len(stopped)} finding{'s' * (len(stopped) > 1)}" if stopped else "passes"
    heading = Heading(f"Gate at {gate.force}: {verdict}")
    if not found:
        return heading, Lines((f"Nothing of force {gate.force} or above stands against the plan.",), tone="good")
    rows = ((Cell(each.finding.id), verdict_cell(each), Cell(each.finding.sentence)) for each in found)
    return heading, Table(("finding", "why", "what"), tuple(rows))


def verdict_cell(objection: Objection) -> Cell:
    """Return why a gate stops at a finding, or who accepted it."""
    if objection.accepted:
        return Cell(f"{objection.why}; {objection.accepted}", "open")
    return Cell(objection.why, "bad")
