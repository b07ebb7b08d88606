"""A comparison as a document: what came, what went, what changed."""

from collections.abc import Iterator

from frontierpolicy.analysis import Difference
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.rendering.document import Block, Cell, Document, Heading, Lines, Table, Tone
from frontierpolicy.rendering.reports import day_cell, force_cell

__all__ = ["difference_document"]


def difference_document(difference: Difference) -> Document:
    """Return a comparison as a document."""
    return tuple(_blocks(difference))


def _blocks(difference: Difference) -> Iterator[Block]:
    yield Heading("What differs", 1)
    yield Lines((f"before: {_described(difference.before)}", f"after: {_described(difference.after)}"), tone="quiet")
    yield from _findings("Only before", difference.gone, "quiet")
    yield from _findings("Only after", difference.new, "open")
    if difference.changed:
        yield Heading("Changed")
        rows = (
            (
                Cell(change.after.sentence if not index else ""),
                Cell(name),
                Cell(before, "quiet"),
                Cell(after, "open"),
            )
            for change in difference.changed
            for index, (name, before, after) in enumerate(change.differences)
        )
        yield Table(("finding", "what", "before", "after"), tuple(rows))
    yield from _rows("Defined terms that come out differently", "term", difference.terms)
    yield from _rows("Says nothing, for another reason", "instrument", difference.silences)
    yield from _rows("Said by one alone", "what", difference.sentences)
    same = f"{difference.same} finding{'s are' if difference.same != 1 else ' is'} the same."
    told = () if difference.binding else ("No binding duty or ban differs.",)
    yield Lines(("Nothing differs.",) if difference.empty else (*told, same), tone="quiet")


def _rows(title: str, what: str, changes: tuple[tuple[str, str, str], ...]) -> Iterator[Block]:
    if changes:
        yield Heading(title)
        rows = ((Cell(name), Cell(before, "quiet"), Cell(after, "open")) for name, before, after in changes)
        yield Table((what, "before", "after"), tuple(rows))


def _described(report: Report) -> str:
    readings = ", ".join(f"{name} read {reading}" for name, reading in report.readings)
    known = f", known at {report.known_at}" if report.known_at != report.as_of else ""
    return f"{report.title}, as of {report.as_of}{known}{f', {readings}' if readings else ''}"


def _findings(title: str, findings: tuple[Finding, ...], tone: Tone) -> Iterator[Block]:
    if findings:
        yield Heading(title)
        rows = (
            (
                day_cell(each),
                force_cell(each),
                Cell(each.sentence, tone),
                Cell("decided" if each.decided else "conditional"),
                Cell(str(each.citation), "quiet"),
            )
            for each in findings
        )
        yield Table(("by", "force", "what", "certainty", "source"), tuple(rows))
