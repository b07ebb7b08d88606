"""What a report comes to, for a reader who has a minute: its sums, its next day, and long lists by their beginnings."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.parties import called
from frontierpolicy.rendering.document import Block, Cell, Heading, Table
from frontierpolicy.terms import Force, Modality, Standing

__all__ = ["BROKEN", "FEW", "beginning_of", "sums_of", "told_by"]

FEW = 8
"""How many lines of a long list are told: a list that is not much longer is told whole."""

_DONE = (Standing.MET, Standing.MET_LATE)

BROKEN = frozenset(
    {Standing.BREACHED, Standing.WOULD_BREACH, Standing.OVERDUE, Standing.PLANNED_LATE, Standing.MET_LATE}
)
"""How what is planned and done stands where it does not meet what is asked."""


def beginning_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines, or the first few of many and how many more there are."""
    if len(lines) <= FEW + 2:
        return tuple(lines)
    return (*lines[:FEW], f"and {len(lines) - FEW} more")


def sums_of(report: Report, own: Iterable[Finding]) -> tuple[str, ...]:
    """Return what findings of one's own come to: how many, how they stand, the next day, what would settle most."""
    return tuple(_sums(report, [each for each in own if not each.option]))


def _sums(report: Report, duties: list[Finding]) -> Iterator[str]:
    who = "Somebody" if report.party is None else str(report.party)
    decided, open_ = [each for each in duties if each.decided], [each for each in duties if not each.decided]
    named, nameless = [each for each in open_ if not each.nameless], [each for each in open_ if each.nameless]
    if not duties:
        return
    surely = f"{who} surely owes {len(decided)}{_by_force(decided)}"
    yield f"{surely}, and may owe {len(named)} more{_by_force(named)}: facts are missing." if named else f"{surely}."
    if nameless:
        roles = ", ".join(sorted({called(each.bearer) for each in nameless}))
        yield f"In roles for which nobody is named ({roles}): perhaps {len(nameless)} more{_by_force(nameless)}."
    broken = [each for each in decided if each.standing in BROKEN]
    perhaps = [each for each in open_ if each.standing in BROKEN] + [
        each for each in decided if each.standing is Standing.MAY_BREACH
    ]
    yield f"Breached, late or set to be: {len(broken)} surely, {len(perhaps)} depending on facts."
    yield from _not_seen_done(decided)
    coming = [each.span.closes for each in duties if each.standing not in _DONE and each.span.closes is not None]
    days = Counter(day for day in coming if last_day(day) >= report.as_of)
    if days:
        day = min(days, key=lambda day: (max(first_day(day), report.as_of), last_day(day)))
        unsure = "" if first_day(day) == last_day(day) else "some day "
        yield f"Next due: {unsure}{day}, for {days[day]} of them."
    if report.questions:
        first = report.questions[0]
        number = len(first.findings)
        yield f"Asked first: {first.fact.question} ({number} finding{'s hang' if number > 1 else ' hangs'} on it)"


def _not_seen_done(decided: list[Finding]) -> Iterator[str]:
    undone = sum(each.standing is Standing.NOT_DONE for each in decided)
    if undone:
        yield f"Not done: {undone} that hold at all times, as the complete record has no such act."
    duties = [each for each in decided if each.modality is Modality.MUST]
    untold = sum(each.standing is Standing.CANNOT_BE_VERIFIED for each in duties)
    if untold:
        hint = "say in the log what was done, or until when it is complete (log_complete_until)"
        yield f"Not known to be done, their day gone or perhaps gone: {untold}; {hint}."


def _by_force(findings: Iterable[Finding]) -> str:
    numbers = Counter(each.force for each in findings)
    words = [f"{numbers[force]} {force}" for force in sorted(numbers, key=lambda force: -force.rank)]
    return f" ({', '.join(words)})" if words else ""


def told_by(title: str, heading: str, findings: Iterable[Finding], name: Callable[[Finding], str]) -> Iterator[Block]:
    """Yield findings by something of theirs: for each how many there are, how they bind, and the first day."""
    groups: dict[str, list[Finding]] = {}
    for each in findings:
        groups.setdefault(name(each), []).append(each)
    rows = tuple(_row(name, found) for name, found in groups.items())
    yield Heading(title)
    yield Table((heading, "findings", "force", "of"), rows)


def _row(name: str, found: list[Finding]) -> tuple[Cell, ...]:
    forces: list[Force] = sorted({each.force for each in found}, key=lambda force: -force.rank)
    return (
        Cell(name),
        Cell(str(len(found))),
        Cell(", ".join(map(str, forces)), "strong" if forces[0] is Force.BINDING else "plain"),
        Cell(", ".join(sorted({each.instrument for each in found})), "quiet"),
    )
