"""An agenda as a document: the days in order, counted back from the release."""

from frontierpolicy.analysis import Agenda, AgendaItem
from frontierpolicy.rendering.document import Block, Cell, Document, Heading, Lines, Table, Tone

__all__ = ["agenda_document"]


def agenda_document(agenda: Agenda) -> Document:
    """Return an agenda as a document."""
    release = f"; the first public stage is on {agenda.release:%a %Y-%m-%d}" if agenda.release is not None else ""
    blocks: list[Block] = [
        Heading(f"Agenda: {agenda.title}", 1),
        Lines((f"As of {agenda.as_of}{release}.",), tone="quiet"),
    ]
    coming = [_row(item, past=False) for item in agenda.items if item.day >= agenda.as_of]
    begun = [_row(item, past=True) for item in agenda.items if item.day < agenda.as_of]
    titles = (f"From {agenda.as_of} on", "Before, and not over") if coming and begun else ("", "")
    for title, rows in zip(titles, (coming, begun), strict=True):
        if rows:
            blocks += [Heading(title)] if title else []
            blocks.append(Table(("day", "release", "what", "force", "source", "note"), tuple(rows)))
    if not agenda.items:
        blocks.append(Lines(("Nothing in it has a date.",)))
    if agenda.undated:
        blocks += [Heading("No date yet"), Lines(agenda.undated, bullets=True)]
    return tuple(blocks)


def _row(item: AgendaItem, *, past: bool) -> tuple[Cell, ...]:
    tone: Tone = "quiet" if past else "plain"
    until = f" until {item.until}" if item.until is not None else ""
    return (
        Cell(f"{item.day} {item.day:%a}", tone),
        Cell(_to_release(item.before_release), "quiet"),
        Cell(f"{item.happens}: {item.text}{until}", tone),
        Cell("" if item.force is None else str(item.force)),
        Cell(item.source, "quiet"),
        Cell(item.note, "quiet"),
    )


def _to_release(days: int | None) -> str:
    if not days:
        return "" if days is None else "the day"
    return f"{days} d before" if days > 0 else f"{-days} d after"
