"""Plain text, for files, pipes and terminals without colour."""

from frontierpolicy.rendering.document import Document
from frontierpolicy.rendering.layout import laid_out

__all__ = ["plain_text"]


def plain_text(document: Document, *, width: int = 100) -> str:
    """Return a document as text no wider than `width` columns, save for words that are longer."""
    return "\n".join("".join(piece.text for piece in line).rstrip() for line in laid_out(document, width))
