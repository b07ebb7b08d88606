"""Running the command line in the process of the tests."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from frontierpolicy import instruments
from frontierpolicy.cli import main
from frontierpolicy.drafting import Instrument
from frontierpolicy.serialization import instrument_to_data

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
OPEN, API = str(EXAMPLES / "open-llama-2026.toml"), str(EXAMPLES / "open-llama-2026-api-only.toml")
FABLE = str(EXAMPLES / "claude-fable-5-to-canada.toml")
NAMES = ("us-bis-isinformed-anthropic-2026", "us-caisi-agreements", "us-eo-14409", "us-wh-voluntary-2023")
"""The law that most tests ask: the whole of it takes longer."""

LAW = instruments.all().only(*NAMES)
ON = ("--as-of", "2026-06-24")
ASKED = (*ON, *(word for name in NAMES for word in ("--instrument", name)))
PLAN = 'schema = "frontierpolicy/plan/1"\ntitle = "a plan"\nparty = "meta"\n[roles]\ndeveloper = "meta"\n[model]\nid = "m"\n'


class Ran(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


class Runner:
    """Runs commands and keeps what they print apart."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> Ran:
        """Run a command; argparse leaves by itself where its words are wrong or help is asked for."""
        try:
            code = main(words)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
        out, err = self._capsys.readouterr()
        return Ran(code, out, err)


def written(folder: Path, name: str, text: str) -> str:
    """Write a file and return its path."""
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def law(folder: Path, *acts: Instrument, name: str = "law.json") -> str:
    """Write hypothetical law and return the path of its file."""
    data = {"schema": "frontierpolicy/additions/1", "instruments": [instrument_to_data(act) for act in acts]}
    return written(folder, name, json.dumps(data))
