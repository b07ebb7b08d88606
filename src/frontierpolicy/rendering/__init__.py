"""Reports, instruments and comparisons as something to read: one document, several writers."""

from typing import TYPE_CHECKING

from frontierpolicy.exports import export

if TYPE_CHECKING:
    from frontierpolicy.rendering.agenda import agenda_document
    from frontierpolicy.rendering.charts import gantt
    from frontierpolicy.rendering.differences import difference_document
    from frontierpolicy.rendering.document import Branch, Cell, Document, Heading, Lines, Table, Tone, Tree, visible
    from frontierpolicy.rendering.explanations import explanation_document, findings_document, silence_document
    from frontierpolicy.rendering.gates import gate_document
    from frontierpolicy.rendering.law import instrument_document, rulebook_document
    from frontierpolicy.rendering.layout import laid_out
    from frontierpolicy.rendering.markup import markdown
    from frontierpolicy.rendering.plain import plain_text
    from frontierpolicy.rendering.portfolios import portfolio_document, portfolio_gate_document, reach_document
    from frontierpolicy.rendering.reports import report_document

__all__ = [
    "Branch",
    "Cell",
    "Document",
    "Heading",
    "Lines",
    "Table",
    "Tone",
    "Tree",
    "agenda_document",
    "difference_document",
    "explanation_document",
    "findings_document",
    "gantt",
    "gate_document",
    "instrument_document",
    "laid_out",
    "markdown",
    "plain_text",
    "portfolio_document",
    "portfolio_gate_document",
    "reach_document",
    "report_document",
    "rulebook_document",
    "silence_document",
    "visible",
]

export(
    __name__,
    {
        "agenda": ("agenda_document",),
        "differences": ("difference_document",),
        "document": ("Branch", "Cell", "Document", "Heading", "Lines", "Table", "Tone", "Tree", "visible"),
        "explanations": ("explanation_document", "findings_document", "silence_document"),
        "charts": ("gantt",),
        "gates": ("gate_document",),
        "law": ("instrument_document", "rulebook_document"),
        "layout": ("laid_out",),
        "markup": ("markdown",),
        "plain": ("plain_text",),
        "portfolios": ("portfolio_document", "portfolio_gate_document", "reach_document"),
        "reports": ("report_document",),
    },
)
