"""Documents on a terminal, in colour; used only where there is one."""

from rich.console import Console
from rich.text import Text

from frontierpolicy.rendering import Document, Tone, laid_out

__all__ = ["write_in_colour"]

_STYLES: dict[Tone, str] = {
    "plain": "",
    "strong": "bold",
    "good": "green",
    "open": "yellow",
    "bad": "bold red",
    "quiet": "dim",
}


def write_in_colour(document: Document, width: int) -> None:
    """Write a document to the terminal the process is on. Text is never read as markup; NO_COLOR is honoured."""
    console = Console(highlight=False, markup=False, emoji=False)
    for line in laid_out(document, width):
        console.print(Text.assemble(*((piece.text, _STYLES[piece.tone]) for piece in line)), soft_wrap=True)
