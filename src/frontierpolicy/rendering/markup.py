"""Markdown, for documents and pull requests."""

import re
from collections.abc import Iterator

from frontierpolicy.rendering.document import Document, Heading, Lines, Table, Tree

__all__ = ["markdown"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&$]|(?<=[A-Za-z]):(?=//)|(?<=www)\.)", re.IGNORECASE)
_LEADING = re.compile(r"^([-+]|\d+(?=[.)]))")
_JOINED = "@\N{WORD JOINER}"
"""An @ that makes neither an address nor a mention of what follows."""


def markdown(document: Document, *, anchors: bool = False) -> str:
    """Return a document as Markdown. Text from plans and rules is escaped: it forms no markup and no link.

    Args:
        document: The document.
        anchors: Whether headings carry their ids, as attribute lists; not every reader of Markdown knows these.
    """
    lines: list[str] = []
    for block in document:
        match block:
            case Heading():
                named = f" {{ #{block.anchor} }}" if anchors and block.anchor else ""
                lines.append(f"{'#' * block.level} {_escaped(block.text)}{named}")
            case Lines():
                lines.append(("\n" if block.bullets else "\n\n").join(_lines(block)))
            case Table():
                lines.append("\n".join(_table(block)))
            case _:
                lines.append("\n".join(_tree(block)))
    return "\n\n".join(lines) + "\n"


def _lines(block: Lines, depth: int = 0) -> Iterator[str]:
    for line in block.lines:
        if isinstance(line, Lines):
            yield from _lines(line, depth + 1)
        else:
            yield f"{'    ' * depth}{'- ' if block.bullets else ''}{_escaped(line)}"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(table.headings)} |"
    yield f"|{'---|' * len(table.headings)}"
    for row in table.rows:
        yield f"| {' | '.join(_inline(cell.text) for cell in row)} |"


def _tree(tree: Tree) -> Iterator[str]:
    for branch in tree.branches:
        mark = f"**{branch.mark}** " if branch.mark else ""
        yield f"{'    ' * branch.depth}- {mark}{_escaped(branch.text)}"


def _escaped(text: str) -> str:
    r"""Return a text as it reads, with nothing in it that Markdown or a host of Markdown would act on.

    Examples:
        >>> print(_escaped("1. see <https://example.org>"))
        1\. see \<https\://example.org\>
    """
    return _LEADING.sub(_blunt, _inline(text))


def _blunt(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found[0] in "-+" else f"{found[0]}\\"


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split())).replace("@", _JOINED)
