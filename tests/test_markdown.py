"""Markdown: what is said stays text. No plan and no rule can put markup, a link or a mention into a page."""

import re
import string
from collections.abc import Iterator

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from frontierpolicy.rendering import Branch, Cell, Document, Heading, Lines, Table, Tree, markdown
from tests.documents import HOSTILE, documents, said_by

_BEFORE = {True: "\\", False: ""}
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKED = re.compile(r"(https?|ftp)://|www\.|@(?!\N{WORD JOINER})", re.IGNORECASE)  # what hosts turn into links unasked


def _plain(text: str) -> str:
    return " ".join(text.split())


def _said(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Yield each piece of text with the block it stands in; anything but text, breaks and marks is yielded too."""
    tags = [token.tag for token in tokens]
    for index, token in enumerate(tokens):
        if token.type == "inline":
            kinds = {each.type for each in token.children or ()}
            beyond = kinds - {"text", "softbreak", "strong_open", "strong_close"}
            text = "".join(each.content if each.type == "text" else "" for each in token.children or ())
            yield tags[index - 1], text.replace("\N{WORD JOINER}", "")
            yield from (("beyond text", each) for each in sorted(beyond))
        elif token.type in ("html_block", "code_block", "fence", "hr", "blockquote_open", "link_open"):
            yield "beyond text", token.type


def _meant(document: Document) -> Iterator[tuple[str, str]]:
    for block in document:
        match block:
            case Heading():
                yield f"h{block.level}", _plain(block.text)
            case Lines():
                yield from (("p", _plain(line)) for line in said_by(block))
            case Tree():
                yield from (("p", _plain(f"{each.mark} {each.text}")) for each in block.branches)
            case Table():
                yield from (("th", name) for name in block.headings)
                yield from (("td", _plain(cell.text)) for row in block.rows for cell in row)


@given(documents())
def test_a_parser_reads_back_what_was_said_and_nothing_else(document: Document) -> None:
    assert list(_said(PARSER.parse(markdown(document)))) == list(_meant(document))


@given(documents())
def test_no_host_finds_an_address_or_a_mention(document: Document) -> None:
    assert LINKED.search(markdown(document)) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_markup_wherever_it_stands(text: str) -> None:
    document = (
        Heading(f"x{text}"),
        Lines((f"{text} x", f"x {text}")),
        Lines((f"{text} x", f"x {text}"), bullets=True),
        Table(("what",), ((Cell(f"{text} x"),), (Cell(f"x{text}"),))),
        Tree((Branch(0, "yes", f"{text} x"), Branch(1, "", f"{text} x"))),
    )
    assert list(_said(PARSER.parse(markdown(document)))) == list(_meant(document))


@pytest.mark.parametrize("sign", string.punctuation)
def test_each_sign_that_some_markdown_acts_on_is_escaped_and_no_other(sign: str) -> None:
    special = sign in "\\`*_{}[]<>|#~&$"
    joined = "@\N{WORD JOINER}" if sign == "@" else sign
    assert markdown((Lines((f"a{sign}b",)),)) == f"a{_BEFORE[special]}{joined}b\n"


def test_addresses_are_cut_in_any_case() -> None:
    assert markdown((Lines(("HTTPS://a.b WwW.c.d x://y",)),)) == "HTTPS\\://a.b WwW\\.c.d x\\://y\n"


def test_a_document_in_markdown() -> None:
    document = (
        Heading("A title", 1),
        Lines(("One thing.", "Another_one.")),
        Lines(("1. an item", "- another"), bullets=True),
        Heading("A part", 3),
        Tree(
            (Branch(0, "no", "this is not so:"), Branch(1, "yes", "a step"), Branch(2, "", "see https://example.org"))
        ),
        Table(("by", "what"), ((Cell("-"), Cell("a|b")), (Cell("2026-07-02"), Cell("")))),
    )
    assert markdown(document) == (
        "# A title\n\n"
        "One thing.\n\n"
        "Another\\_one.\n\n"
        "- 1\\. an item\n"
        "- \\- another\n\n"
        "### A part\n\n"
        "- **no** this is not so:\n"
        "    - **yes** a step\n"
        "        - see https\\://example.org\n\n"
        "| by | what |\n"
        "|---|---|\n"
        "| - | a\\|b |\n"
        "| 2026-07-02 |  |\n"
    )


def test_a_heading_carries_its_id_only_where_that_is_asked_for() -> None:
    document = (Heading("s. 3(b)", 3, "3-b"), Heading("Other"))
    assert markdown(document) == "### s. 3(b)\n\n## Other\n"
    assert markdown(document, anchors=True) == "### s. 3(b) { #3-b }\n\n## Other\n"


def test_lines_below_a_line_are_a_list_inside_the_list() -> None:
    inner = Lines(("one", Lines(("deep",), bullets=True), "two"), bullets=True)
    assert markdown((Lines(("all of:", inner, "last"), bullets=True),)) == (
        "- all of:\n    - one\n        - deep\n    - two\n- last\n"
    )
