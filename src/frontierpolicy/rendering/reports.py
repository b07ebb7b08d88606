"""A report as a document: what the party owes first, then what is open, then everything around it."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from frontierpolicy.analysis.concern import concerns_party
from frontierpolicy.evaluation import Finding, Question, Report, TermResult
from frontierpolicy.parties import called
from frontierpolicy.rendering.document import Block, Cell, Document, Heading, Lines, Table, Tone
from frontierpolicy.rendering.short import beginning_of, sums_of, told_by
from frontierpolicy.terms import Force, Modality, Standing, Timing

__all__ = ["asked_line", "day_cell", "force_cell", "report_document"]

_TONES: dict[Standing, Tone] = {
    Standing.MET: "good",
    Standing.PLANNED_IN_TIME: "good",
    Standing.COMPLIES: "good",
    Standing.OPEN: "plain",
    Standing.CANNOT_BE_VERIFIED: "open",
    Standing.OUTSIDE_TERMS: "open",
    Standing.MAY_BREACH: "open",
    Standing.PLANNED_LATE: "bad",
    Standing.MET_LATE: "bad",
    Standing.OVERDUE: "bad",
    Standing.NOT_DONE: "bad",
    Standing.WOULD_BREACH: "bad",
    Standing.BREACHED: "bad",
}


Few = Callable[[Sequence[str]], Sequence[str]]
"""Returns what is told of the lines of a list."""


def _all(lines: Sequence[str]) -> Sequence[str]:
    return lines


def report_document(report: Report, *, short: bool = False, sums: bool | None = None) -> Document:
    """Return a report as a document.

    Args:
        report: The report.
        short: Whether long lists are told by their beginnings, below what it comes to. What the party
            itself owes or may owe is told whole, save what it may owe for things that the plan does not list and in
            roles for which it names nobody.
        sums: Whether it begins with what it comes to; as `short` if left out.
    """
    few = beginning_of if short else _all
    summed = short if sums is None else sums
    return tuple(_with_sums(report, few) if summed else _blocks(report, few))


def _with_sums(report: Report, few: Few) -> Iterator[Block]:
    own = [each for each in report.findings if _own(each, report)]
    sums = sums_of(report, own)
    for block in _blocks(report, few):
        yield block
        if isinstance(block, Lines) and sums:
            yield Lines(sums, bullets=True)
            sums = ()


def _blocks(report: Report, few: Few = _all) -> Iterator[Block]:
    yield Heading(report.title if report.party is not None else f"What is owed {report.title}", 1)
    yield Lines((asked_line(report),), tone="quiet")
    yield from _findings(report, few)
    yield from _hindrances(report)
    yield from _bulleted("Facts that could change this", few([*map(_question, report.questions)]))
    others = [each for each in report.findings if not _own(each, report)]
    yield from _summed("Duties of others", "whose", others, lambda each: str(each.bearer), few)
    yield from _bulleted("Defined terms", few([_term(each, report) for each in report.terms]))
    yield from _bulleted("Stopped", report.blocked)
    silent = [f"{each.instrument}: {each.outcome} ({each.reason})" for each in report.silences]
    yield from _bulleted("Says nothing", silent)
    remarks = [f"{each.text}{'' if each.sure else ' (may apply)'} [{each.citation}]" for each in report.remarks]
    yield from _bulleted("Notices", few(remarks))
    yield from _bulleted("Taken for granted", few(report.assumptions))
    yield from _bulleted("Take care", few(report.warnings))
    checked = ", ".join(f"{name} {day}" for name, day in report.checked)
    yield Lines((f"Last checked: {checked or 'no instrument is loaded'}. Not legal advice.",), tone="quiet")


def asked_line(report: Report) -> str:
    """Return when a question was asked, with which knowledge and of which readings."""
    known = f", with the knowledge of {report.known_at}" if report.known_at != report.as_of else ""
    readings = ", ".join(f"{name} read {reading}" for name, reading in report.readings)
    return f"As of {report.as_of}{known}; {readings or 'every instrument read as its text'}."


def _own(finding: Finding, report: Report) -> bool:
    """Return whether a finding concerns the party whose plan it is; a role nobody is named for may be its own."""
    return report.party is None or concerns_party(finding, report)


def _term(term: TermResult, report: Report) -> str:
    return str(term) if term.on == report.as_of else f"{term} (on {term.on})"


def _findings(report: Report, few: Few) -> Iterator[Block]:
    own = [each for each in report.findings if _own(each, report)]
    decided, open_ = [each for each in own if each.decided], [each for each in own if not each.decided]
    who = "Somebody" if report.party is None else str(report.party)
    yield from _section(f"{who} owes", [each for each in decided if not each.option])
    yield from _section(f"{who} may", [each for each in decided if each.option])
    listed, unlisted = [each for each in open_ if not each.unlisted], [each for each in open_ if each.unlisted]
    yield from _section(f"{who} may owe: facts are missing", [each for each in listed if not each.nameless])
    nameless = [each for each in listed if each.nameless]
    roles = f"{who} may owe in roles for which nobody is named"
    yield from _summed(roles, "if it is", nameless, lambda each: called(each.bearer), few)
    more = f"{who} may owe: the plan may have more than it lists"
    yield from _summed(more, "if there is", unlisted, lambda each: each.unlisted, few)
    if not own:
        yield Lines((f"No loaded instrument asks anything of {'anybody' if report.party is None else who}.",))


def _summed(
    title: str, heading: str, findings: list[Finding], name: Callable[[Finding], str], few: Few
) -> Iterator[Block]:
    """Yield findings one by one or, where they are too many for that, summed up by a name of theirs."""
    names = [each.id for each in findings]
    if len(few(names)) < len(names):
        yield from told_by(title, heading, findings, name)
    else:
        yield from _section(title, findings)


def _section(title: str, findings: Iterable[Finding]) -> Iterator[Block]:
    rows = tuple(map(_row, findings))
    if rows:
        yield Heading(title)
        yield Table(("by", "force", "what", "stands", "source"), rows)


def _row(finding: Finding) -> tuple[Cell, ...]:
    partial = " (part of them)" if finding.partial else ""
    return (
        day_cell(finding),
        force_cell(finding),
        Cell(f"{finding.sentence}{partial}{_during(finding)}", _lateness(finding)),
        _standing(finding),
        Cell(str(finding.citation), "quiet"),
    )


def day_cell(finding: Finding) -> Cell:
    """Return by when a duty is due, until when an option can be used, or from when a ban holds."""
    day = finding.span.closes
    return Cell(_when(finding) if day is None else f"{'until ' if finding.option else ''}{day}", _lateness(finding))


def _lateness(finding: Finding) -> Tone:
    return "quiet" if finding.timing is Timing.PAST else "plain"


def force_cell(finding: Finding) -> Cell:
    """Return how a duty binds or, of an option, what it is."""
    if finding.option:
        return Cell(str(finding.modality), "quiet")
    return Cell(str(finding.force), "strong" if finding.force is Force.BINDING else "plain")


def _standing(finding: Finding) -> Cell:
    tone = _TONES[finding.standing]
    if finding.decided:
        return Cell(str(finding.standing), tone)
    return Cell(f"if so, {finding.standing}" if tone == "bad" else str(finding.standing), "open")


def _when(finding: Finding) -> str:
    if finding.modality is Modality.MUST_NOT and finding.date is not None:
        return f"from {finding.date}"
    return "no date yet" if finding.span.unplaced else "-"


def _during(finding: Finding) -> str:
    """Return what the reader must know of when it holds, where that is not simply now."""
    words = [f"if there is {finding.unlisted}"] if finding.unlisted else []
    span = finding.span
    if span.lasts is not None and span.lasts.units:
        words.append(f"for {span.lasts}")
    if span.lawful != span.closes:
        words.append(f"in time until {span.lawful}")
    if finding.may_come_earlier:
        words.append("it may come earlier: facts are missing")
    if span.expected is not None:
        words.append(f"{span.expected} if what it waits for is done when due")
    intervals = finding.holds or finding.undecided
    ends = any(each.end is not None for each in intervals)
    if finding.timing is not Timing.CURRENT or (ends and finding.span.closes is None):
        sure = "surely " if finding.holds and finding.undecided else ""
        perhaps = f", perhaps {', '.join(map(str, finding.undecided))}" if sure else ""
        words.append(f"{finding.timing}: {sure}{', '.join(map(str, intervals))}{perhaps}")
    return f" ({'; '.join(words)})" if words else ""


def _hindrances(report: Report) -> Iterator[Block]:
    stuck = [f"{each.sentence} at {each.item}: {each.hindrance}" for each in report.infeasible]
    yield from _bulleted("Cannot be complied with through the channel", stuck, "bad")
    clashes = [f"{each.one} and {each.other}: {each.why}" for each in report.conflicts]
    yield from _bulleted("Conflicts that nothing settles", clashes, "bad")


def _question(question: Question) -> str:
    number = len(question.findings)
    return (
        f"{question.fact.question} [{question.fact.path}: {question.fact.reason}; {number} finding{'s' * (number > 1)}]"
    )


def _bulleted(title: str, items: Iterable[str], tone: Tone = "plain") -> Iterator[Block]:
    lines = tuple(items)
    if lines:
        yield Heading(title)
        yield Lines(lines, bullets=True, tone=tone)
