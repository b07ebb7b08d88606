"""`frontierpolicy new`: a plan in which every fact stands with its question, ready to be filled in."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.cli.template import plan_template
from frontierpolicy.drafting import vocabulary_of
from frontierpolicy.errors import Fault, UnreadableInput
from frontierpolicy.facts import Record, extensions_of
from frontierpolicy.plans import Actor, Model, Recipient, ReleasePlan, Stage, System
from frontierpolicy.serialization import load_plan, plan_from_data
from frontierpolicy.serialization.files import read_data
from frontierpolicy.serialization.plans import occurrence_kinds
from tests.commands import ASKED, Runner, written

WORDS = vocabulary_of(instruments.all())
LINES = plan_template().splitlines()
FACT = re.compile(r"# (?P<key>[a-z_0-9.]+|\"[a-z ]+\") = (?P<value>.*)")
HEADING = re.compile(r"(# )?(\[+[a-z.-]+\]+)")


def _load(lines: list[str]) -> ReleasePlan:
    return plan_from_data(read_data("\n".join(lines).encode(), "toml"), vocabulary=WORDS)


def _said(line: str) -> str:
    return line.removeprefix("# ")


def _sections() -> list[list[int]]:
    """Return the numbers of the lines of each section, its heading first."""
    found: list[list[int]] = [[]]
    for number, line in enumerate(LINES):
        if HEADING.match(line):
            found.append([])
        found[-1].append(number)
    return found


SECTIONS = _sections()
HEAD, PARTIES, ROLES, ACTOR, MODEL, BASE, SYSTEM, STAGE, RECIPIENT, AUDIENCE, *OCCURRENCES, LOG = range(len(SECTIONS))
NEEDED = {RECIPIENT: (STAGE,), AUDIENCE: (STAGE,)}
"""The sections that are needed for another to mean something."""


def _keys(section: int) -> list[int]:
    return [number for number in SECTIONS[section] if FACT.fullmatch(LINES[number].split("  ##")[0])]


def _necessary(section: int) -> list[int]:
    """Return the lines without which a section is nothing: its heading, its id and its kind."""
    if section in (HEAD, ROLES, MODEL):
        return []
    named = [n for n in SECTIONS[section] if LINES[n].startswith(("# id =", "# name =")) and section != ACTOR]
    kinds = [n for n in SECTIONS[section] if section in OCCURRENCES and LINES[n].startswith("# kind =")]
    above = [n for each in NEEDED.get(section, ()) for n in _necessary(each)]
    every = SECTIONS[section] if section == LOG else []
    return [*above, SECTIONS[section][0], *named[:1], *kinds, *every]


FACTS = [(section, number) for section in range(len(SECTIONS)) for number in _keys(section)]


def test_as_it_is_written_it_is_a_plan_that_says_nothing() -> None:
    plan = _load(LINES)
    assert (plan.title, plan.model.id, plan.party.id) == ("Name the plan", "my-model", "my-company")
    assert plan.model == Model(id="my-model")
    assert (plan.actors, plan.stages.items, plan.systems.items, plan.occurrences.items) == ((), (), (), ())


@pytest.mark.parametrize(("section", "number"), FACTS, ids=[LINES[number].split(" = ")[0] for _, number in FACTS])
def test_each_line_once_its_sign_is_removed_loads_or_is_the_one_fault(section: int, number: int) -> None:
    around = set(_necessary(section))
    with_it = [_said(line) if n in around | {number} else line for n, line in enumerate(LINES)]
    without = [_said(line) if n in around - {number} else line for n, line in enumerate(LINES)]
    key = LINES[number].split(" = ")[0].removeprefix("# ").strip('"').split(".")[-1]
    asks = " | " in LINES[number] or (section == ROLES and '"..."' in LINES[number])
    if asks or key == "system":  # it asks for a choice, or speaks of what the plan does not list
        with pytest.raises(UnreadableInput) as raised:
            _load(with_it)
        assert [_key(fault) for fault in raised.value.faults] == [key]
    elif number in around:
        _load(with_it)
    else:
        assert _load(with_it) != _load(without)


def _key(fault: Fault) -> str:
    return re.sub(r"\[\d+\]$", "", fault.path).split(".")[-1]


@st.composite
def _chosen(draw: st.DrawFn) -> str:
    """Return the template with every sign removed and one word kept of each choice."""

    def kept(line: str) -> str:
        return re.sub(r'"([^"]* \| [^"]*)"', lambda found: f'"{draw(st.sampled_from(found[1].split(" | ")))}"', line)

    roles = [
        f"{line.split(' = ')[0]} = []" if n in SECTIONS[ROLES] and '"..."' in line else line
        for n, line in enumerate(LINES)
    ]
    return "\n".join(kept(_said(line)) for line in roles)


@given(_chosen())
def test_filled_in_with_one_word_of_each_choice_it_is_a_plan(text: str) -> None:
    data: Any = read_data(text.encode(), "toml")
    (stage,) = data["stages"]
    if data["model"]["weights"] == "withheld":
        stage["kind"] = "internal use"  # withheld weights are not published
    recipient = stage["recipients"][0]
    for name in (
        ("organised_in",)
        if recipient["kind"] == "person"
        else ("nationalities", "us_status", "employer", "employer_lists")
    ):
        recipient.pop(name)  # what is said of an entity is not said of a person
    plan = plan_from_data(data, vocabulary=WORDS)
    assert len(plan.occurrences) == len(OCCURRENCES)
    assert len(plan.stages.items[0].recipients) == 2
    assert [entry.what.id for entry in plan.log.entries] == ["give-access"]


def _facts(kind: type[Record]) -> list[tuple[str, str]]:
    own = [(fact.name, fact.question) for fact in kind.facts()]
    return own + [
        (f"{space}.{fact.name}", fact.question)
        for space, extension in extensions_of(kind).items()
        for fact in extension.facts()
    ]


KINDS: tuple[Any, ...] = (
    Actor,
    Model,
    System,
    Stage,
    Recipient,
    *(kind for _, kind in sorted(occurrence_kinds().items())),
)
DECLARED = [
    (section, [each for each in _facts(kind) if each[0] != "party" or kind is Recipient])
    for kind, section in zip(KINDS, (ACTOR, MODEL, SYSTEM, STAGE, RECIPIENT, *OCCURRENCES), strict=True)
]


@pytest.mark.parametrize(("section", "facts"), DECLARED, ids=[kind.scope_name for kind in KINDS])
def test_every_fact_stands_under_the_question_that_asks_for_it(section: int, facts: list[tuple[str, str]]) -> None:
    text = "\n".join(LINES[number] for number in SECTIONS[section])
    asked = re.finditer(r"(?P<question>(?:\n## .*)+)\n(?:# )?(?P<key>[a-z_0-9.]+) = ", text)
    assert [(each["key"], " ".join(each["question"].replace("\n##", " ").split())) for each in asked] == facts


def test_no_line_of_prose_is_wider_than_a_page() -> None:
    assert [line for line in LINES if line.startswith("## ") and len(line) > 104] == []


def test_the_command_writes_the_template_and_the_file_can_be_assessed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run = Runner(capsys)
    code, out, err = run("new")
    assert (code, err) == (0, "")
    path = written(tmp_path, "plan.toml", out)
    assert load_plan(path, vocabulary=WORDS) == _load(LINES)
    assert run("assess", path, *ASKED).code == 0


def test_the_template_can_be_written_in_any_encoding() -> None:
    plan_template().encode("ascii")
