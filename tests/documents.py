"""Documents of every shape, with texts that try to be more than text."""

from collections.abc import Iterator

from hypothesis import strategies as st

from frontierpolicy.rendering import Branch, Cell, Document, Heading, Lines, Table, Tone, Tree
from frontierpolicy.rendering.document import Block

TONES: tuple[Tone, ...] = ("plain", "strong", "good", "open", "bad", "quiet")
HOSTILE = (
    "**bold**", "_slanted_", "`code`", "<b>", "</td>", "<!-- -->", "&lt;", "[link](https://example.org)", "![x](y)",
    "<https://example.org>", "https://example.org", "www.example.org", "a@example.org", "@everyone", "| cell |",
    "# heading", "- item", "+ item", "* item", "1. item", "2) item", "> quote", "---", "===", "```", "~~~", "~~gone~~",
    "    code", "\\", "\\\\*", "{% x %}", "{: .class}", "$x$", "#1", "\x1b[31mred", "\x07", "\r", "\n", "\n\n# new", "\t",
    "\u202eback", "\ud800", "\x9b1m", "模型", "e\u0301", "us-eo-14409/3(b)(ii)",
)  # fmt: skip
"""Texts that mean something to Markdown, to its hosts, or to a terminal."""

LATIN = st.characters(max_codepoint=0x2FF)


def texts() -> st.SearchStrategy[str]:
    """Return texts with some word in them."""
    parts = st.sampled_from((*HOSTILE, "word", "a", "longer-word")) | st.text(LATIN, min_size=1, max_size=8)
    return st.lists(parts, max_size=5).map(lambda found: " ".join(("x", *found)))


def cells() -> st.SearchStrategy[Cell]:
    """Return cells, empty ones among them."""
    return st.builds(Cell, texts() | st.just(""), st.sampled_from(TONES))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return tables of one to four columns."""
    columns = draw(st.integers(1, 4))
    rows = st.lists(cells(), min_size=columns, max_size=columns).map(tuple)
    return Table(("by", "what", "stands", "source")[:columns], tuple(draw(st.lists(rows, max_size=4))))


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Return trees, each branch at most one step inside the one above it."""
    depth = -1
    branches: list[Branch] = []
    for text in draw(st.lists(texts(), min_size=1, max_size=5)):
        depth = draw(st.integers(0, depth + 1))
        branches.append(Branch(depth, draw(st.sampled_from(("yes", "unknown", ""))), text, "open"))
    return Tree(tuple(branches))


@st.composite
def outlines(draw: st.DrawFn, depth: int = 0) -> Lines:
    """Return bullets, some with bullets of their own."""
    items: list[str | Lines] = []
    for text in draw(st.lists(texts(), min_size=1, max_size=3)):
        items.append(text)
        if depth < 2 and draw(st.booleans()):
            items.append(draw(outlines(depth + 1)))
    return Lines(tuple(items), bullets=True)


def said_by(lines: Lines) -> Iterator[str]:
    """Yield what lines say, those inside them too, from top to bottom."""
    for each in lines.lines:
        yield from (each,) if isinstance(each, str) else said_by(each)


def blocks() -> st.SearchStrategy[Block]:
    """Return blocks of every kind."""
    headings = st.builds(Heading, texts(), st.integers(1, 3))
    paragraphs = st.lists(texts(), min_size=1, max_size=3).map(tuple)
    return headings | st.builds(Lines, paragraphs) | outlines() | tables() | trees()


def documents() -> st.SearchStrategy[Document]:
    """Return documents."""
    return st.lists(blocks(), min_size=1, max_size=4).map(tuple)
