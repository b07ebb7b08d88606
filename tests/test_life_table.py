"""The table of states and transitions as a whole, and the picture made of it."""

import re
from pathlib import Path

import pytest

from frontierpolicy.lifecycle import TABLE, Event, Guard, Kind, State, diagram, terminal
from frontierpolicy.lifecycle.table import FIRST, rows

PAGE = Path(__file__).parent.parent / "docs" / "concepts" / "life.md"
ENDED = {State.FULFILLED, State.WAIVED, State.LAPSED, State.SUPERSEDED}


@pytest.mark.parametrize("kind", Kind)
def test_the_states_that_are_never_left(kind: Kind) -> None:
    last = State.FULFILLED_LATE if kind is Kind.ACHIEVEMENT else State.VIOLATED
    assert terminal(kind) == ENDED | {last}


@pytest.mark.parametrize("kind", Kind)
def test_every_state_of_a_kind_can_be_reached_and_each_leads_to_an_end(kind: Kind) -> None:
    steps = {(row.state, row.to) for row in TABLE if row.kind is kind}
    reached = set(FIRST.values())
    for _ in State:
        reached |= {to for state, to in steps if state in reached}
    assert reached == set(State) - ({State.FULFILLED_LATE} if kind is not Kind.ACHIEVEMENT else set())
    ending = set(terminal(kind))
    for _ in State:
        ending |= {state for state, to in steps if to in ending}
    assert ending == reached


def test_no_row_is_there_twice_and_none_stands_behind_one_that_is_always_taken() -> None:
    assert len(set(TABLE)) == len(TABLE)
    for row in TABLE:
        together = rows(row.kind, row.state, row.event)
        sure = [each for each in together if each.guard in (Guard.ALWAYS, Guard.OTHERWISE)]
        assert sure in ([], [together[-1]])
        assert (Guard.ALWAYS in {each.guard for each in together}) <= (len(together) == 1)


def test_what_is_recorded_and_what_the_passing_of_a_day_brings() -> None:
    assert [event.name for event in Event if event.recorded] == [
        "TRIGGERED", "SUSPENDED", "RESUMED", "PERFORMED", "BEGUN", "CEASED", "CHECKED", "WAIVED", "SUPERSEDED",
    ]  # fmt: skip
    assert {row.event for row in TABLE} == set(Event) - {Event.CEASED}  # it counts by what it leaves undone


def test_a_prohibition_is_a_duty_to_keep_up_with_the_polarity_flipped() -> None:
    own = {Event.PERFORMED, Event.BEGUN}
    steps = {
        kind: {(row.state, row.event, row.to) for row in TABLE if row.kind is kind and row.event not in own}
        for kind in Kind
    }
    left = steps[Kind.MAINTENANCE] ^ steps[Kind.PROHIBITION]
    assert left == {(state, Event.ENDS, State.LAPSED) for state in (State.ACTIVE, State.SUSPENDED)}


def test_a_row_is_a_sentence() -> None:
    found = [str(row) for row in rows(Kind.ACHIEVEMENT, State.ACTIVE, Event.CLOSES)]
    assert found == [
        "achievement: active, its last day passes (the log is complete until then and leaves nothing open): violated",
        "achievement: active, its last day passes (otherwise): overdue but log incomplete",
    ]


@pytest.mark.parametrize("kind", Kind)
def test_the_picture_has_an_arrow_for_each_step_of_the_table_and_no_other(kind: Kind) -> None:
    head, *lines = diagram(kind).splitlines()
    assert head == "stateDiagram-v2"
    names = {found[2]: found[1] for line in lines if (found := re.fullmatch(r'    state "(.* .*)" as (\w+)', line))}
    arrows = [found.groups() for line in lines if (found := re.fullmatch(r"    (\S+) --> (\S+?)(?:: (.*))?", line))]
    assert len(names) + len(arrows) == len(lines)
    assert {name.replace("_", " ") for name in names} == set(names.values())  # it reads as well undrawn
    shown = {
        (names.get(start, start), event, names.get(to, to))
        for start, to, label in arrows
        if label is not None
        for event in label.split(" / ")
    }
    assert shown == {(str(row.state), str(row.event), str(row.to)) for row in TABLE if row.kind is kind}
    assert {names.get(to, to) for start, to, _ in arrows if start == "[*]"} == set(map(str, FIRST.values()))
    assert {names.get(start, start) for start, to, _ in arrows if to == "[*]"} == set(map(str, terminal(kind)))


def test_the_picture_in_the_docs_is_the_table_s() -> None:
    assert re.findall(r"^```mermaid\n(.*?)\n```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL) == [
        diagram(Kind.ACHIEVEMENT)
    ]
