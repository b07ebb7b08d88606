"""Reasons as documents: why one finding holds, why a provision yields none, and which findings there are."""

from collections.abc import Iterable, Iterator

from frontierpolicy.evaluation import Explanation, Finding, Report
from frontierpolicy.parties import Party
from frontierpolicy.rendering.document import Block, Branch, Cell, Document, Heading, Lines, Table, Tone, Tree

__all__ = ["explanation_document", "findings_document", "silence_document"]

_TONES: dict[str, Tone] = {"yes": "strong", "no": "quiet"}


def explanation_document(finding: Finding) -> Document:
    """Return a finding with the tree of its reasons as a document."""
    return tuple(_explained(finding))


def _explained(finding: Finding) -> Iterator[Block]:
    force = "an option" if finding.option else str(finding.force)
    yield Heading(finding.sentence, 1)
    yield Lines(
        (
            f"id: {finding.id}",
            f"force: {force}, on the basis of {finding.norm.basis} [{finding.citation}]",
            f"due: {finding.span.trace}",
            f"stands: {'; '.join([str(finding.standing), *finding.performances])}",
            f"in a log: {_as_entry(finding)}",
        )
    )
    yield Heading("Why")
    yield Tree(tuple(_branches(finding.why)))
    if finding.missing:
        yield Heading("What would settle it")
        yield Lines(tuple(map(str, finding.missing)), bullets=True)


def _as_entry(finding: Finding) -> str:
    """Return how a log would name the acts that the finding asks for or forbids."""
    acts = " or ".join(f'what = "{each.id}"' for each in finding.norm.acts)
    by = f', by = "{finding.bearer.id}"' if isinstance(finding.bearer, Party) else ""
    return f"{acts}{by}"


def silence_document(provision: str, whys: Iterable[Explanation]) -> Document:
    """Return why a provision yields no finding, for each thing it was asked of."""
    trees = tuple(Tree(tuple(_branches(why))) for why in whys)
    return (
        Heading(f"{provision} yields nothing", 1),
        *(trees or (Lines(("The plan has nothing of the kind it speaks of.",)),)),
    )


def findings_document(report: Report) -> Document:
    """Return the ids of the findings of a report, by which each is explained or accepted."""
    rows = tuple(
        (Cell(each.id), Cell(each.sentence), Cell("decided" if each.decided else "conditional", "quiet"))
        for each in report.findings
    )
    found = Table(("id", "what", "certainty"), rows) if rows else Lines(("Nothing is found.",))
    return Heading(f"Findings for {report.title} as of {report.as_of}", 1), found


def _branches(why: Explanation, depth: int = 0) -> Iterator[Branch]:
    yield Branch(depth, why.outcome, why.sentence, _TONES.get(why.outcome, "open"))
    for ground in why.grounds:
        yield Branch(depth + 1, "", ground, "quiet")
    for part in why.parts:
        yield from _branches(part, depth + 1)
