"""On a terminal: the same lines in colour, nothing obeyed that a plan says, and none of it in a pipe."""

import contextlib
import datetime as dt
import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.cli import main
from frontierpolicy.cli.terminal import write_in_colour
from frontierpolicy.rendering import Cell, Document, Heading, Lines, Table, Tone, plain_text, rulebook_document
from tests.commands import ASKED, FABLE, ON, OPEN, PLAN, written
from tests.documents import documents

CODES = re.compile(r"\x1b\[([0-9;]*)m")
COLOURS = re.compile(r"\x1b\[[0-9;]*3[0-7]")
BAN = ("assess", FABLE, "--as-of", "2026-06-13", "--instrument", "us-bis-isinformed-anthropic-2026")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _shown(document: Document, width: int = 100) -> str:
    with contextlib.redirect_stdout(Terminal()) as stream:
        write_in_colour(document, width)
    return stream.getvalue()


def _ran(*words: str, stream: type[io.StringIO] = Terminal) -> str:
    """Run a command that has nothing to complain of and return what its stream got."""
    with contextlib.redirect_stdout(stream()) as found:
        assert main(words) == 0
    return found.getvalue()


@pytest.fixture(autouse=True)
def _usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")


ASKING = (BAN, ("instruments",), ("show", "us-eo-14409"), ("explain", OPEN, "us-eo-14409/3", *ASKED))


@pytest.mark.parametrize("words", ASKING, ids=[words[0] for words in ASKING])
@pytest.mark.parametrize("columns", [60, 80, 132])
def test_a_terminal_gets_the_lines_of_its_width(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = _ran(*words)
    monkeypatch.setattr("frontierpolicy.cli.commands.showing.plain_text", partial(plain_text, width=columns))
    piped = _ran(*words, stream=io.StringIO)
    assert CODES.search(shown)
    assert [line.rstrip() for line in CODES.sub("", shown).splitlines()] == piped.splitlines()


@given(documents(), st.sampled_from((60, 80, 120)))
def test_colour_changes_no_letter(document: Document, width: int) -> None:
    bare = [line.rstrip() for line in CODES.sub("", _shown(document, width)).split("\n")]
    assert "\n".join(bare) == plain_text(document, width=width) + "\n"


@pytest.mark.parametrize(
    ("tone", "code"),
    [("plain", ""), ("strong", "1"), ("good", "32"), ("open", "33"), ("bad", "1;31"), ("quiet", "2")],
)
def test_each_tone_has_its_style(tone: Tone, code: str) -> None:
    assert _shown((Lines(("x",), tone=tone),)) == (f"\x1b[{code}mx\x1b[0m\n" if code else "x\n")


def test_a_cell_has_its_own_style_and_headings_are_strong() -> None:
    assert _shown((Heading("T", 1), Table(("a", "b"), ((Cell("x", "bad"), Cell("y")),)))) == (
        "\x1b[1mT\x1b[0m\n\x1b[2m=\x1b[0m\n"
        "\x1b[2ma  \x1b[0m\x1b[2mb\x1b[0m\n\x1b[2m-  \x1b[0m\x1b[2m-\x1b[0m\n"
        "\x1b[1;31mx  \x1b[0my\n"
    )


def test_text_is_never_read_as_markup() -> None:
    assert _shown((Lines(("[bold]x[/bold] :smile: \x1b[31my",)),)) == "[bold]x[/bold] :smile: \\x1b[31my\n"


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = _ran(*BAN)
    assert COLOURS.search(coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    assert COLOURS.search(_ran(*BAN)) is None
    assert CODES.sub("", _ran(*BAN)) == CODES.sub("", coloured)


def test_a_terminal_that_knows_no_codes_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in _ran(*BAN)


def test_without_the_extra_package_a_terminal_gets_plain_text_of_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "frontierpolicy.cli.terminal", raising=False)
    monkeypatch.setitem(sys.modules, "rich.console", None)
    shown = _ran("instruments", *ON)
    document = rulebook_document(instruments.all(), dt.date(2026, 6, 24))
    assert shown == plain_text(document, width=80) + "\n"


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_what_is_for_machines_has_no_colour_on_a_terminal_either(form: str) -> None:
    assert "\x1b" not in _ran(*BAN, "--format", form)


def test_force_color_puts_no_colour_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in _ran(*BAN, stream=io.StringIO)


def test_a_name_that_a_stream_cannot_write_is_spelt_out(tmp_path: Path) -> None:
    path = written(tmp_path, "plan.toml", PLAN.replace('"a plan"', '"模型 é"'))
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="ascii")) as stream:
        assert main(("assess", path, *ASKED)) == 0
    stream.seek(0)
    assert stream.readline() == "\\u6a21\\u578b \\xe9\n"


# Real processes


def _environment(**changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    return {**kept, "TERM": "xterm-256color", **changes}


def _on_a_terminal(columns: int, *words: str, **changes: str) -> str:
    """Run the module on a terminal of its own and return what that shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    command = [sys.executable, "-m", "frontierpolicy", *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=_environment(**changes)) as process:
        os.close(theirs)
        found = b""
        while piece := _piece(ours):
            found += piece
        os.close(ours)
    assert process.returncode == 0
    return found.decode().replace("\r\n", "\n")


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


def _in_a_pipe(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words, capture_output=True, text=True, env=_environment(), check=False)


def test_a_real_terminal_has_colour_and_a_pipe_has_none() -> None:
    shown = _on_a_terminal(100, "instruments", *ON)
    assert COLOURS.search(shown)
    piped = _in_a_pipe(sys.executable, "-m", "frontierpolicy", "instruments", *ON)
    assert (piped.returncode, piped.stderr) == (0, "")
    assert CODES.sub("", shown) == piped.stdout
    assert COLOURS.search(_on_a_terminal(100, "instruments", *ON, NO_COLOR="1")) is None


def test_the_console_script_is_the_module(tmp_path: Path) -> None:
    script = str(Path(sys.executable).parent / "frontierpolicy")
    bad = written(tmp_path, "bad.toml", "x")
    for words, code in ((("--version",), 0), (("assess", bad), 3), (("assess", "--gate", "x"), 2)):
        one, other = _in_a_pipe(script, *words), _in_a_pipe(sys.executable, "-m", "frontierpolicy", *words)
        assert (one.returncode, one.stdout, one.stderr) == (other.returncode, other.stdout, other.stderr)
        assert one.returncode == code


@pytest.mark.parametrize("words", [("instruments",), ("assess", OPEN, *ASKED, "--format", "json")])
def test_a_reader_that_goes_away_ends_it_quietly(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "frontierpolicy", *words]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=_environment(), check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")
