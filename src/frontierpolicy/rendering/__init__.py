"""Reports as something to read: one document, several writers."""

from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table
from frontierpolicy.rendering.markdown import markdown
from frontierpolicy.rendering.plain import plain_text
from frontierpolicy.rendering.reports import explanation_document, report_document

__all__ = [
    "Cell",
    "Document",
    "Heading",
    "Lines",
    "Table",
    "explanation_document",
    "markdown",
    "plain_text",
    "report_document",
]
