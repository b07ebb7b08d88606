"""Plain text: what fits, where it breaks, and that nothing in it is obeyed by a terminal."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from frontierpolicy.rendering import Branch, Cell, Document, Heading, Lines, Table, Tree, laid_out, plain_text, visible
from tests.documents import documents, said_by, tables, texts

WIDTHS = st.sampled_from((20, 60, 80, 100, 120, 200))
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def _words(document: Document) -> list[str]:
    found: list[str] = []
    for block in document:
        match block:
            case Heading():
                found.extend(block.text.split())
            case Lines():
                found.extend(word for line in said_by(block) for word in line.split())
            case Tree():
                found.extend(word for each in block.branches for word in f"{each.mark} {each.text}".split())
            case Table():
                found.extend(word for row in block.rows for cell in row for word in cell.text.split())
    return found


@given(documents(), WIDTHS)
def test_no_line_ends_in_a_space_and_none_can_be_obeyed(document: Document, width: int) -> None:
    text = plain_text(document, width=width)
    assert [line for line in text.split("\n") if line != line.rstrip(" ")] == []
    assert OBEYED.search(text) is None


@given(documents(), WIDTHS)
def test_no_word_is_lost_or_broken(document: Document, width: int) -> None:
    printed = plain_text(document, width=width).split()
    for word in set(_words(document)):
        assert printed.count(word) >= _words(document).count(word)


@given(st.lists(texts(), min_size=1, max_size=3), st.booleans(), WIDTHS)
def test_a_line_of_running_text_is_wider_only_if_it_is_one_word(
    paragraphs: list[str], bullets: bool, width: int
) -> None:
    document = (Lines(tuple(paragraphs), bullets=bullets), Heading(paragraphs[0]))
    for line in plain_text(document, width=width).split("\n"):
        words = line.removeprefix("- ").split()
        assert cell_len(line) <= min(width, 100) or len(words) == 1


@given(tables(), WIDTHS)
def test_a_table_is_wider_only_if_its_longest_words_are(table: Table, width: int) -> None:
    columns = zip(table.headings, *([cell.text for cell in row] for row in table.rows), strict=True)
    least = [max(cell_len(word) for text in column for word in text.split()) for column in columns]
    narrowest = sum(least) + 2 * (len(least) - 1)
    lines = plain_text((table,), width=width).split("\n")
    assert max(map(cell_len, lines)) <= max(width, narrowest)


@given(tables(), WIDTHS)
def test_a_column_begins_at_the_same_place_in_every_line(table: Table, width: int) -> None:
    lines = list(laid_out((table,), width))
    rule = [len(piece.text) for piece in lines[next(i for i, line in enumerate(lines) if line[0].text[0] == "-")]]
    for line in lines:
        assert [cell_len(piece.text) for piece in line[:-1]] == rule[: len(line) - 1]


TABLE = Table(
    ("by", "what", "source"),
    (
        (Cell("2026-07-02"), Cell("The Department of War must report to Congress"), Cell("EO 14409 s. 2(b)")),
        (Cell("-"), Cell("nothing"), Cell("")),
    ),
)


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (80, """\
by          what                                           source
----------  ---------------------------------------------  ----------------
2026-07-02  The Department of War must report to Congress  EO 14409 s. 2(b)
-           nothing"""),
        (60, """\
by          what                            source
----------  ------------------------------  ----------------
2026-07-02  The Department of War must      EO 14409 s. 2(b)
            report to Congress
-           nothing"""),
        (40, """\
by          what                source
----------  ------------------  --------
2026-07-02  The Department of   EO 14409
            War must report to  s. 2(b)
            Congress
-           nothing"""),
        (10, """\
by          what        source
----------  ----------  ------
2026-07-02  The         EO
            Department  14409
            of War      s.
            must        2(b)
            report to
            Congress
-           nothing"""),
    ],
)  # fmt: skip
def test_a_table_is_narrowed_where_it_costs_the_fewest_lines(width: int, text: str) -> None:
    assert plain_text((TABLE,), width=width) == text


def test_a_document_is_set_with_a_blank_line_between_its_parts() -> None:
    document = (
        Heading("A title", 1),
        Lines(("First of all, something to say.", "And more.")),
        Lines(("an item that is long enough to go on in the next line", "another"), bullets=True),
        Heading("A section"),
        Tree((Branch(0, "unknown", "all of these are so:"), Branch(1, "yes", "a step whose words go on and on and on"),
              Branch(2, "", "its ground"))),
        Heading("A part", 3),
    )  # fmt: skip
    assert plain_text(document, width=36) == (
        "A title\n"
        "=======\n"
        "First of all, something to say.\n"
        "And more.\n"
        "\n"
        "- an item that is long enough to go\n"
        "  on in the next line\n"
        "- another\n"
        "\n"
        "A section\n"
        "---------\n"
        "unknown all of these are so:\n"
        "  yes     a step whose words go on\n"
        "          and on and on\n"
        "            its ground\n"
        "\n"
        "A part\n"
        "------"
    )


def test_running_text_stays_readable_on_a_wide_terminal_and_tables_use_it() -> None:
    line = " ".join(["word"] * 40)
    printed = plain_text((Lines((line,)), Table(("what",), ((Cell(line),),))), width=240).split("\n")
    assert list(map(len, printed)) == [99, 99, 0, 4, 199, 199]
    assert len(plain_text((Lines((line,)),)).split("\n")) == 2


def test_wide_letters_take_two_columns_and_marks_above_letters_none() -> None:
    table = Table(
        ("name", "x"), ((Cell("模型"), Cell("1")), (Cell("e\u0301te\u0301"), Cell("2")), (Cell("\uff21"), Cell("3")))
    )
    assert plain_text((table,)) == "name  x\n----  -\n模型  1\ne\u0301te\u0301   2\n\uff21    3"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Llama\x1b[2J", "Llama\\x1b[2J"),
        ("a\nb\tc\r\nd", "a b c  d"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("\u2028", " "),
        ("half \ud800", "half \\ud800"),
        ("\x7f\x00", "\\x7f\\x00"),
        ("é 模型 – “x”", "é 模型 – “x”"),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, seen: str) -> None:
    assert visible(text) == seen


@given(st.text())
def test_what_is_visible_stays_so_and_is_one_line(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert len(visible(text).splitlines()) <= 1
    assert OBEYED.search(visible(text)) is None
    visible(text).encode()


def test_lines_below_a_line_stand_further_in_and_wrap_where_they_stand() -> None:
    inner = Lines(("one two three four", Lines(("deep",), bullets=True)), bullets=True)
    assert plain_text((Lines(("all of:", inner, "last"), bullets=True),), width=14) == (
        "- all of:\n  - one two\n    three four\n    - deep\n- last"
    )
