"""What is said of several plans as a document: which instruments reach which, what is due, what to find out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from frontierpolicy.analysis import (
    Gate,
    InPlan,
    InstrumentReach,
    Objection,
    PlanReach,
    PlanSummary,
    PortfolioReport,
    SharedAct,
    SharedQuestion,
    shared_acts,
    shared_questions,
)
from frontierpolicy.rendering.document import Block, Cell, Document, Heading, Lines, Table, Tone
from frontierpolicy.rendering.gates import verdict_cell
from frontierpolicy.rendering.reports import asked_line
from frontierpolicy.terms import Force, Modality
from frontierpolicy.truth import Truth

__all__ = ["portfolio_document", "portfolio_gate_document", "reach_document"]

_MOST_NAMED = 3
_MOST_ROWS = 10
_TONES: dict[Truth, Tone] = {Truth.TRUE: "strong", Truth.UNKNOWN: "open", Truth.FALSE: "quiet"}


def portfolio_document(report: PortfolioReport) -> Document:
    """Return what a rulebook says of several plans as a document of one page."""
    return tuple(_blocks(report))


def _blocks(report: PortfolioReport) -> Iterator[Block]:
    yield Heading(_plans(len(report.names), "Portfolio of"), 1)
    yield Lines((asked_line(report.asked),), tone="quiet")
    yield from _matrix(report)
    yield from _acts("Overdue", report.overdue, report.names)
    unverified = tuple(each for each in report.unverified if each.owed)
    yield from _acts("Was due, and nothing tells whether it is done", unverified, report.names)
    yield from _acts("Due next", report.next_acts(), report.names)
    yield from _questions("Questions that most hangs on", report.questions, report.names)
    yield Heading("Plan by plan")
    heads = ("plan", "party", "owes", "may owe", "may use", "overdue", "questions")
    yield Table(heads, tuple(map(_plan_row, report.summary)))
    warnings = tuple(dict.fromkeys(each for _, found in report.reports for each in found.warnings))
    if warnings:
        yield Heading("Take care")
        yield Lines(warnings, bullets=True)
    yield Lines(("Findings of others are in the single reports. Not legal advice.",), tone="quiet")


def _plans(number: int, before: str = "") -> str:
    return f"{before} {number} plan{'s' * (number != 1)}".lstrip()


def _matrix(report: PortfolioReport) -> Iterator[Block]:
    every = report.instruments
    reaching = [each for each in every if each.reached or each.open]
    yield Heading("Which instruments reach which plans")
    if reaching:
        yield Table(("instrument", "reaches", "may reach", "not"), tuple(_matrix_row(each) for each in reaching))
    else:
        yield Lines(("No loaded instrument reaches any of them.",))
    none = [f"{each.instrument}: {_whys(each)}" for each in every if each not in reaching]
    if none:
        yield Heading("Reach none of them")
        yield Lines(tuple(none), bullets=True)


def _matrix_row(reach: InstrumentReach) -> tuple[Cell, ...]:
    names = [each.plan for each in reach.plans]
    return (
        Cell(reach.instrument),
        Cell(_named([each.plan for each in reach.reached], names), "strong"),
        Cell(_named([each.plan for each in reach.open], names), "open"),
        Cell(str(len(reach.not_reached) or "-"), "quiet"),
    )


def _named(some: Iterable[str], every: Sequence[str]) -> str:
    """Return how many plans and which, as far as they fit."""
    found = list(dict.fromkeys(some))
    others = [each for each in every if each not in found]
    if not found:
        return "-"
    if not others and len(found) > 1:
        return f"all {len(found)}"
    if len(others) == 1 and len(found) > _MOST_NAMED:
        return f"{len(found)}: all but {others[0]}"
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    return f"{len(found)}: {', '.join(found[:_MOST_NAMED])}{more}"


def _whys(reach: InstrumentReach) -> str:
    """Return why an instrument reaches none of the plans: the reason, or how often each kind of it."""
    whys = list(dict.fromkeys(_why(each) for each in reach.plans))
    if len(whys) == 1:
        return whys[0]
    kinds = Counter(
        "asks nothing of the party now" if each.outcome is None else str(each.outcome) for each in reach.plans
    )
    return ", ".join(f"{kind} ({_plans(number)})" for kind, number in sorted(kinds.items()))


def _why(reach: PlanReach) -> str:
    return reach.why if reach.outcome is None else f"{reach.outcome} ({reach.why})"


def _acts(title: str, acts: Sequence[SharedAct], names: Sequence[str]) -> Iterator[Block]:
    if acts:
        yield Heading(title)
        rows = tuple(_act_row(each, names) for each in acts[:_MOST_ROWS])
        yield Table(("by", "force", "what", "owed", "open"), rows)
        yield from _more(len(acts), "act")


def _act_row(act: SharedAct, names: Sequence[str]) -> tuple[Cell, ...]:
    return (
        Cell("-" if act.due is None else str(act.due)),
        Cell(str(act.force), "strong" if act.force is Force.BINDING else "plain"),
        Cell(_act_words(act)),
        Cell(_named((each.plan for each in act.owed), names), "strong"),
        Cell(_named((each.plan for each in act.open), names), "open"),
    )


def _act_words(act: SharedAct) -> str:
    objects = sorted({each.finding.object or "it" for each in act.findings})
    others = sorted({each.finding.counterparty or "others" for each in act.findings})
    words = act.action.sentence(_few(objects), _few(others))
    return f"not to {words}" if act.modality is Modality.MUST_NOT else words


def _few(names: Sequence[str]) -> str:
    return f"{names[0]}{f' or {len(names) - 1} more' * (len(names) > 1)}"


def _questions(title: str, questions: Sequence[SharedQuestion], names: Sequence[str]) -> Iterator[Block]:
    if questions:
        yield Heading(title)
        rows = (
            (
                Cell(str(len(each.findings))),
                Cell(str(len(each.alone) or "-"), "quiet"),
                Cell(each.question, "open"),
                Cell(_named(each.plans, names), "quiet"),
            )
            for each in questions[:_MOST_ROWS]
        )
        yield Table(("findings", "alone", "question", "open in"), tuple(rows))
        yield from _more(len(questions), "question")


def _more(number: int, what: str) -> Iterator[Block]:
    left = number - _MOST_ROWS
    if left > 0:
        words = f"1 more {what} is" if left == 1 else f"{left} more {what}s are"
        yield Lines((f"{words} left out here; JSON has them all.",), tone="quiet")


def _plan_row(each: PlanSummary) -> tuple[Cell, ...]:
    counts = (each.owed, each.open, each.options, each.overdue, each.questions)
    tones: tuple[Tone, ...] = ("strong", "open", "plain", "bad", "plain")
    cells = (Cell(str(number or "-"), tone) for number, tone in zip(counts, tones, strict=True))
    return (Cell(each.plan), Cell("nobody" if each.party is None else str(each.party)), *cells)


def reach_document(reach: InstrumentReach, report: PortfolioReport) -> Document:
    """Return which of several plans an instrument reaches, why, and what would settle the rest, as a document."""
    return tuple(_reach_blocks(reach, report))


def _reach_blocks(reach: InstrumentReach, report: PortfolioReport) -> Iterator[Block]:
    yield Heading(f"{reach.instrument} reaches {len(reach.reached)} of {_plans(len(reach.plans))}", 1)
    yield Lines((asked_line(report.asked),), tone="quiet")
    ordered = (*reach.reached, *reach.open, *reach.not_reached)
    yield Table(("plan", "reached", "why"), tuple(_reach_row(each) for each in ordered))
    yield from _acts("What it asks", shared_acts(reach.findings), report.names)
    open_ = (InPlan(each.plan, finding) for each in reach.plans for finding in each.open)
    yield from _questions("What would settle it", shared_questions(open_), report.names)
    yield Lines(("Not legal advice.",), tone="quiet")


def _reach_row(reach: PlanReach) -> tuple[Cell, ...]:
    tone = _TONES[reach.reached]
    return Cell(reach.plan), Cell(_REACHED[reach.reached], tone), Cell(_reach_words(reach))


_REACHED = {Truth.TRUE: "yes", Truth.UNKNOWN: "maybe", Truth.FALSE: "no"}


def _reach_words(reach: PlanReach) -> str:
    if reach.reached is Truth.FALSE:
        return _why(reach)
    options = sum(each.option for each in reach.sure)
    counts = ((len(reach.sure) - options, "duties", "duty"), (options, "options", "option"))
    words = ", ".join(f"{number} {one if number == 1 else several}" for number, several, one in counts if number)
    if not reach.open:
        return words
    number = len(reach.open)
    more = f"{words}; {number} more" if words else str(number)
    hang = "finding hangs" if number == 1 else "findings hang"
    return f"{more} {hang} on missing facts, first: {reach.missing[0].question}"


def portfolio_gate_document(gate: Gate, found: Sequence[tuple[str, tuple[Objection, ...]]]) -> Document:
    """Return which of several plans a gate stops, each finding it stops at, and what it lets by as accepted.

    Args:
        gate: The gate.
        found: The name of each plan with what the gate objects to in it.
    """
    stopped = [name for name, objections in found if not all(each.accepted for each in objections)]
    verdict = f"stops {len(stopped)} of {_plans(len(found))}" if stopped else f"passes {_plans(len(found), 'all')}"
    heading = Heading(f"Gate at {gate.force}: {verdict}")
    rows = tuple(
        (Cell(name), Cell(each.finding.id), verdict_cell(each), Cell(each.finding.sentence))
        for name, objections in found
        for each in objections
    )
    if not rows:
        return heading, Lines((f"Nothing of force {gate.force} or above stands against any of them.",), tone="good")
    return heading, Table(("plan", "finding", "why", "what"), rows)
