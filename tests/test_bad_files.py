"""Files that are no data: each is refused with one kind of error, soon, and with a word on what to do."""

import errno
import json
import os
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.errors import UnreadableInput
from frontierpolicy.serialization.files import LONGEST_FILE, bounded, plain_day, read_data, read_file
from tests.inputs import Faults, faults_of, refusal_of

DEEP = "nests deeper than 64 levels"
SOON = 5.0  # seconds of this process, with every line of it traced


def _told(content: bytes, kind: str) -> Faults:
    return faults_of(lambda: read_data(content, kind))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b'{"title": }', "is not JSON: Expecting value: line 1 column 11 (char 10)"),
        (b'{"title": "a", "title": "b"}', "is not JSON: the key 'title' is there twice"),
        (b'{"model": {"id": 1, "name": 2, "id": 1}}', "is not JSON: the key 'id' is there twice"),
        (b'{"a": NaN}', "is not JSON: NaN is no number"),
        (b'{"a": [-Infinity]}', "is not JSON: -Infinity is no number"),
        (b'{"a": 1e9999999999999999999}', "is not JSON: '1e9999999999999999999' is beyond any number: is the exponent right?"),
        (b'{"a": %s}' % (b"1" * 4000), "is not JSON: a number has 4,000 digits or more"),
        (b"[1]", "expected a table at the top, got [1]"),
        (b"null", "expected a table at the top, got None"),
        (b"", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
        (b'{"a": "\xff"}', "is not text in UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_json(content: bytes, problem: str) -> None:
    assert _told(content, "json") == [("", problem)]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"title = \n", "is not TOML: Invalid value (at line 1, column 9)"),
        (b'title = "a"\ntitle = "b"\n', "is not TOML: a key is there twice (at line 2, column 12)"),
        (b"[model]\n[model]\n", "is not TOML: Cannot declare ('model',) twice (at line 2, column 7)"),
        (b"on = 2026-02-30\n", "is not TOML: Invalid date or datetime (at line 1, column 6)"),
        (b"a = 1e9999999999999999999\n", "is not TOML: '1e9999999999999999999' is beyond any number: is the exponent right?"),
        (b"a = %s\n" % (b"1_" * 2000), "is not TOML: a number has 4,000 digits or more"),
        (b"a = '\xff'\n", "is not text in UTF-8"),
        (b'a = "\x1b"\n', "is not TOML: Illegal character '\\x1b' (at line 1, column 6)"),
    ],
)  # fmt: skip
def test_what_is_no_toml(content: bytes, problem: str) -> None:
    assert _told(content, "toml") == [("", problem)]


@pytest.mark.parametrize("kind", ["toml", "json"])
def test_a_file_of_five_megabytes_is_not_even_parsed(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"plan.{kind}"
    file.write_bytes(b"[" * 5_000_000)
    before = time.process_time()
    assert faults_of(lambda: read_file(file)) == [("", "is larger than 1,000,000 bytes")]
    assert time.process_time() - before < SOON


def test_the_longest_file_is_read() -> None:
    content = b'{"a": "%s"}' % (b"x" * (LONGEST_FILE - len('{"a": ""}')))
    assert len(content) == LONGEST_FILE
    assert read_data(content, "json") == {"a": "x" * (LONGEST_FILE - 9)}
    assert _told(content + b" ", "json") == [("", "is larger than 1,000,000 bytes")]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("json", b"[" * 10_000 + b"]" * 10_000),
        ("json", b'{"a":' * 10_000 + b"1" + b"}" * 10_000),
        ("json", b"[" * 900_000),
        ("toml", b"a = " + b"[" * 10_000 + b"]" * 10_000),
        ("toml", b"a = " + b"{a = " * 10_000 + b"1" + b"}" * 10_000),
        ("toml", b"a" + b".a" * 10_000 + b" = 1"),
        ("toml", b"[a" + b" . a" * 200_000 + b"]"),
        ("toml", b"[a" + b".'a'" * 200_000 + b"]"),
        ("toml", b"a" + b'."\\""' * 150_000 + b" = 1"),
        ("toml", (b"[[a]]\nb" + b".c" * 200 + b" = 1\n") * 2000),
    ],
    ids=lambda value: value if isinstance(value, str) else value[:8].decode(),
)
def test_ten_thousand_levels_are_refused_soon(kind: str, content: bytes) -> None:
    before = time.process_time()
    assert _told(content, kind) == [("", DEEP)]
    assert time.process_time() - before < SOON


@pytest.mark.parametrize("text", ["x" * 900_000, '\\"' * 400_000, "a " * 400_000, "a.b c" * 180_000, "'a" * 400_000])
def test_a_long_text_is_no_deep_key(text: str) -> None:
    before = time.process_time()
    assert len(str(read_data(f'a = "{text}"'.encode(), "toml")["a"])) == len(text.replace("\\", ""))
    assert time.process_time() - before < SOON


def test_sixty_four_levels_are_read_and_no_more() -> None:
    for lists, fine in ((62, True), (63, False)):
        content = b'{"a": %s1%s}' % (b"[" * lists, b"]" * lists)
        if fine:
            assert list(read_data(content, "json")) == ["a"]
        else:
            assert _told(content, "json") == [("", DEEP)]


def test_a_hundred_thousand_parts_are_read_and_no_more() -> None:
    outside = 3  # the table, its key and the list
    assert list(read_data(json.dumps({"a": [0] * (100_000 - outside)}).encode(), "json")) == ["a"]
    content = json.dumps({"a": [0] * (100_001 - outside)}).encode()
    assert _told(content, "json") == [("", "has more than 100,000 parts")]


def test_whatever_cannot_be_shown_is_told_with_its_path_and_in_order() -> None:
    data = {
        "title": "right-to-left \u202eoverride",
        "model": {"na\x1bme": 1, "x.y": ["fine é\t\n", "\ud800", 10**100]},
        "z": "bell \x07" + "x" * 100,
        "line": "back\r",
    }
    expected = [
        ("title", r"has a character that cannot be seen: take it out of 'right-to-left \u202eoverride'"),
        (r"model.'na\x1bme'", r"has a character that cannot be seen: take it out of 'na\x1bme'"),
        ("model.'x.y'[1]", r"has a character that cannot be seen: take it out of '\ud800'"),
        ("model.'x.y'[2]", "has a number of more than 100 digits"),
        ("z", rf"has a character that cannot be seen: take it out of 'bell \x07{'x' * 20}'"),
        ("line", r"has a character that cannot be seen: take it out of 'back\r'"),
    ]
    assert _told(json.dumps(data).encode(), "json") == expected
    assert faults_of(lambda: bounded(data)) == expected


def test_a_number_of_a_hundred_digits_is_read() -> None:
    assert read_data(b"a = 0x%x" % (10**100 - 1), "toml") == {"a": 10**100 - 1}
    for content in (b"a = 0x%x" % 10**100, b"a = -1" + b"0" * 100):
        assert _told(content, "toml") == [("a", "has a number of more than 100 digits")]


def test_numbers_are_kept_exactly() -> None:
    assert read_data(b"a = 1e26\nb = 0.1\nc = 1e999999999\n", "toml") == {
        "a": Decimal("1e26"),
        "b": Decimal("0.1"),
        "c": Decimal("1e999999999"),
    }
    assert read_data(b'{"a": 0.1}', "json") == {"a": Decimal("0.1")}


# By name


@pytest.mark.parametrize(("name", "shown"), [("plan.yaml", ".yaml"), ("plan", "."), ("plan.TOML", ".TOML")])
def test_another_kind_of_file_is_refused(name: str, shown: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text("title = 1", encoding="utf-8")
    with pytest.raises(UnreadableInput) as caught:
        read_file(file)
    assert str(caught.value) == f"{file}: 1 fault\n  expected a name that ends in .toml or .json, got '{shown}'"


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    gone, folder = os.strerror(errno.ENOENT), os.strerror(errno.EISDIR)
    assert faults_of(lambda: read_file(tmp_path / "none.toml")) == [("", f"cannot be opened: {gone}")]
    assert faults_of(lambda: read_file(tmp_path)) == [("", f"cannot be opened: {folder}")]
    assert faults_of(lambda: read_file("a\0b.toml")) == [("", "cannot be opened: embedded null byte")]


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-W26-3", "20260624", "2026-6-24", "２０２６-06-24", "2026-06-24 ", "0000-01-01"]
)
def test_what_is_no_day(text: str) -> None:
    assert plain_day(text) is None


# Whatever comes

KINDS = st.sampled_from(("toml", "json"))
SCRAPS = st.lists(
    st.sampled_from(
        ["a", "b.c", "=", "\n", "[", "]", "[[", "]]", "{", "}", '"', "'", ",", ":", " ", "#", "1", "-", ".", "e9", "inf",
         "nan", "true", "null", "2026-06-24", "T12:00", "Z", "\\", "\\u", "d800", '"""', "0x", "_"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(st.binary(max_size=200) | SCRAPS.map(str.encode), KINDS)
def test_any_bytes_are_a_table_or_refused(content: bytes, kind: str) -> None:
    refusal = refusal_of(lambda: read_data(content, kind, source="a file"))
    if refusal is None:
        assert isinstance(read_data(content, kind), dict)
    else:
        assert refusal.faults
        assert refusal.source == "a file"
