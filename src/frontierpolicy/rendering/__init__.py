"""Reports, instruments and comparisons as something to read: one document, several writers."""

from frontierpolicy.rendering.differences import difference_document
from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table
from frontierpolicy.rendering.law import instrument_document, rulebook_document
from frontierpolicy.rendering.markdown import markdown
from frontierpolicy.rendering.plain import plain_text
from frontierpolicy.rendering.reports import explanation_document, report_document

__all__ = [
    "Cell",
    "Document",
    "Heading",
    "Lines",
    "Table",
    "difference_document",
    "explanation_document",
    "instrument_document",
    "markdown",
    "plain_text",
    "report_document",
    "rulebook_document",
]
