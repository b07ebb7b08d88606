"""Documents on a terminal, in colour; used only where there is one."""

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table as RichTable
from rich.text import Text

from frontierpolicy.rendering.document import Document, Heading, Lines, Table, Tone

__all__ = ["show", "show_in_colour"]

_STYLES: dict[Tone, str] = {"plain": "", "good": "green", "open": "yellow", "bad": "bold red", "quiet": "dim"}
_FORCES = {"binding": "bold", "committed": "cyan", "requested": "blue", "guidance": "dim"}


def show_in_colour(document: Document) -> None:
    """Write a document to the terminal the process is on; NO_COLOR is honoured."""
    show(document, Console(highlight=False))


def show(document: Document, console: Console) -> None:
    """Write a document to a terminal. Text is never read as markup."""
    for block in document:
        if isinstance(block, Heading):
            console.print()
            console.print(Text(block.text, style="bold" if block.level == 1 else "bold underline"))
        elif isinstance(block, Lines):
            for line in block.lines:
                console.print(_line(block, line))
        else:
            console.print(_table(block))


def _line(block: Lines, line: str) -> RenderableType:
    style = _STYLES[block.tone]
    if not block.bullets:
        return Text(line, style=style, no_wrap=block.fixed, overflow="ignore" if block.fixed else "fold")
    grid = RichTable.grid(padding=(0, 1))
    grid.add_row(Text("•", style=style), Text(line, style=style))
    return grid


def _table(table: Table) -> RichTable:
    found = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in table.headings:
        found.add_column(name, no_wrap=name in ("by", "force"))
    for row in table.rows:
        found.add_row(*(Text(cell.text, style=_STYLES[cell.tone] or _FORCES.get(cell.text, "")) for cell in row))
    return found
