"""Every row of the table in a life worked out by hand."""

from typing import Any

import pytest

from frontierpolicy.lifecycle import TABLE, Event, Happening, Kind, State, Transition, life_of
from tests.lives import ACHIEVEMENT, MAINTENANCE, PROHIBITION, Steps, did, during, duty, june, steps

C, P, A, S = State.CONDITIONAL, State.PENDING, State.ACTIVE, State.SUSPENDED
F, LATE, V, U = State.FULFILLED, State.FULFILLED_LATE, State.VIOLATED, State.UNVERIFIED
W, L, X = State.WAIVED, State.LAPSED, State.SUPERSEDED
TRIGGERED, SUSPENDED, RESUMED = Event.TRIGGERED, Event.SUSPENDED, Event.RESUMED
PERFORMED, BEGUN, CEASED, CHECKED = Event.PERFORMED, Event.BEGUN, Event.CEASED, Event.CHECKED

OPEN = {"undecided": during(1, None)}
LATER = {"holds": during(10, None)}
TWICE = {"holds": during(1, 5, 10, None)}
THEN_OPEN = {"holds": during(1, 5), "undecided": during(5, None)}
OPEN_FIRST = {"holds": during(10, None), "undecided": during(1, 10)}
OPEN_EARLY = {"holds": during(10, None), "undecided": during(1, 5)}
ENDING = {"holds": during(1, 10)}

Row = tuple[dict[str, Any], list[Happening], State, Steps]

SHARED: list[Row] = [
    (OPEN, [did(TRIGGERED, 5)], C, [(5, A)]),
    ({"undecided": during(10, None)}, [did(TRIGGERED, 5)], C, [(5, P), (10, A)]),
    ({"undecided": during(1, 10)}, [did(TRIGGERED, 12)], C, [(12, L)]),
    (OPEN, [did(SUSPENDED, 3), did(TRIGGERED, 5), did(RESUMED, 8)], C, [(5, S), (8, A)]),
    (OPEN_FIRST, [], P, [(1, C), (10, A)]),
    (OPEN_FIRST, [did(SUSPENDED, 5)], P, [(1, C), (10, S)]),
    (OPEN_EARLY, [], P, [(1, C), (5, P), (10, A)]),
    (OPEN_EARLY, [did(SUSPENDED, 3), did(RESUMED, 7)], P, [(1, C), (5, S), (7, P), (10, A)]),
    ({**OPEN, "trigger_by": june(9)}, [], C, [(10, L)]),
    ({**OPEN, "trigger_by": june(9)}, [did(TRIGGERED, 9)], C, [(9, A)]),
    ({**OPEN, "trigger_by": june(9)}, [did(TRIGGERED, 10)], C, [(10, L)]),
    (TWICE, [], P, [(1, A), (5, P), (10, A)]),
    (THEN_OPEN, [], P, [(1, A), (5, C)]),
    (THEN_OPEN, [did(SUSPENDED, 3)], P, [(1, A), (3, S), (5, C)]),
    (LATER, [did(SUSPENDED, 3), did(RESUMED, 12)], P, [(3, S), (12, A)]),
    *(
        (fields, [*before, did(event, 7)], start, [*until, (7, State(str(event)))])
        for event in (Event.WAIVED, Event.SUPERSEDED)
        for fields, before, start, until in [
            (OPEN, [], C, []),
            (LATER, [], P, []),
            ({}, [], P, [(1, A)]),
            ({}, [did(SUSPENDED, 5)], P, [(1, A), (5, S)]),
        ]
    ),
    ({"holds": during()}, [], L, []),
]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("fields", "log", "start", "later"), SHARED)
def test_what_all_duties_go_through(
    kind: Kind, fields: dict[str, Any], log: list[Happening], start: State, later: Steps
) -> None:
    assert steps(life_of(duty(kind, **fields), log, as_of=june(12))) == (start, later)


Doing = tuple[dict[str, Any], list[Happening], int | None, State, Steps]


def by(act: Event) -> list[Doing]:
    """Return what an act done at once and the beginning of one that lasts do alike."""
    return [
        ({}, [did(act, 20)], None, P, [(1, A), (20, F)]),
        ({}, [did(act, 21)], 20, P, [(1, A), (21, V), (21, LATE)]),
        ({}, [did(act, 21)], 19, P, [(1, A), (21, U), (21, LATE)]),
        (LATER, [did(act, 9)], None, P, [(9, F)]),
        (LATER, [did(SUSPENDED, 3), did(act, 9)], None, P, [(3, S), (9, F)]),
    ]


DOING: list[Doing] = [
    *by(PERFORMED),
    *by(BEGUN),
    ({**LATER, "opens": june(12)}, [did(PERFORMED, 11)], 20, P, [(12, A), (21, V)]),
    ({**LATER, "opens": june(12)}, [did(PERFORMED, 12)], 20, P, [(12, A), (12, F)]),
    (OPEN, [did(PERFORMED, 3), did(TRIGGERED, 5)], None, C, [(5, F)]),
    (OPEN, [did(TRIGGERED, 21)], 30, C, [(21, L)]),
    (OPEN, [did(TRIGGERED, 20)], 30, C, [(20, A), (21, V)]),
    (OPEN, [did(PERFORMED, 3)], 30, C, []),
    (OPEN_FIRST, [did(PERFORMED, 3)], None, P, [(1, C), (10, F)]),
    (OPEN_EARLY, [did(PERFORMED, 3)], None, P, [(1, C), (5, F)]),
    ({**OPEN_FIRST, "closes": june(9)}, [], 30, P, [(1, C), (10, L)]),
    ({**LATER, "closes": june(9)}, [], 30, P, [(10, L)]),
    ({**LATER, "closes": june(9)}, [did(SUSPENDED, 3), did(RESUMED, 12)], 30, P, [(3, S), (12, L)]),
    ({**TWICE, "closes": june(7)}, [], 30, P, [(1, A), (5, P), (8, L)]),
    ({}, [did(CHECKED, 25)], None, P, [(1, A), (21, U), (25, V)]),
    ({}, [did(CHECKED, 20)], None, P, [(1, A), (21, V)]),
    ({}, [did(CHECKED, 19), did(CHECKED, 18)], None, P, [(1, A), (21, U)]),
    (ENDING, [], 30, P, [(1, A), (10, L)]),
    (ENDING, [did(SUSPENDED, 5)], 30, P, [(1, A), (5, S), (10, L)]),
    ({**ENDING, "closes": june(5)}, [], 30, P, [(1, A), (6, V)]),
    ({**ENDING, "closes": june(9)}, [], 30, P, [(1, A), (10, V)]),
    ({"closes": None}, [], 30, P, [(1, A)]),
    ({}, [did(SUSPENDED, 10), did(RESUMED, 15)], 30, P, [(1, A), (10, S), (15, A), (26, V)]),
    ({}, [did(SUSPENDED, 10)], 30, P, [(1, A), (10, S)]),
    (LATER, [did(SUSPENDED, 5), did(RESUMED, 12)], 30, P, [(5, S), (12, A), (23, V)]),
    ({}, [did(SUSPENDED, 21), did(Event.WAIVED, 22), did(Event.SUPERSEDED, 22)], 30, P, [(1, A), (21, V)]),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "log", "complete", "start", "later"), DOING)
def test_what_is_to_be_done(
    fields: dict[str, Any], log: list[Happening], complete: int | None, start: State, later: Steps
) -> None:
    until = None if complete is None else june(complete)
    assert steps(life_of(duty(ACHIEVEMENT, **fields), log, as_of=june(30), log_complete_until=until)) == (start, later)


BY_5 = {"holds": during(1, 10), "closes": june(5)}
KEEPING: list[tuple[dict[str, Any], list[Happening], int | None, Steps]] = [
    (BY_5, [did(BEGUN, 5)], 9, [(1, A), (10, F)]),
    (BY_5, [did(BEGUN, 5)], 8, [(1, A), (10, U)]),
    (BY_5, [did(BEGUN, 5), did(CHECKED, 12)], 8, [(1, A), (10, U), (12, F)]),
    (BY_5, [did(BEGUN, 6)], 9, [(1, A), (6, V)]),
    (BY_5, [], 4, [(1, A), (6, U)]),
    (BY_5, [did(CHECKED, 12)], 4, [(1, A), (6, U), (12, V)]),
    (BY_5, [did(BEGUN, 6), did(CHECKED, 12)], 4, [(1, A), (6, U), (12, V)]),
    (BY_5, [did(PERFORMED, 5)], 9, [(1, A), (6, V)]),
    (BY_5, [did(BEGUN, 2), did(CEASED, 7)], 9, [(1, A), (8, V)]),
    (BY_5, [did(BEGUN, 2), did(CEASED, 7), did(BEGUN, 7)], 9, [(1, A), (10, F)]),
    (BY_5, [did(BEGUN, 2), did(CEASED, 3), did(BEGUN, 5)], 9, [(1, A), (10, F)]),
    (BY_5, [did(BEGUN, 2), did(CEASED, 9)], 9, [(1, A), (10, V)]),
    (BY_5, [did(BEGUN, 2), did(CEASED, 10)], 9, [(1, A), (10, F)]),
    (BY_5, [did(BEGUN, 2), did(SUSPENDED, 6), did(CEASED, 6), did(RESUMED, 8), did(BEGUN, 8)], 9,
     [(1, A), (6, S), (8, A), (10, F)]),
    (BY_5, [did(BEGUN, 2), did(SUSPENDED, 6), did(CEASED, 6), did(RESUMED, 8)], 9, [(1, A), (6, S), (8, A), (9, V)]),
    (BY_5, [did(BEGUN, 2), did(SUSPENDED, 6)], 9, [(1, A), (6, S), (10, F)]),
    (BY_5, [did(BEGUN, 2), did(SUSPENDED, 6)], 8, [(1, A), (6, S), (10, U)]),
    (BY_5, [did(SUSPENDED, 4)], 9, [(1, A), (4, S), (10, L)]),
    ({"holds": during(1, 10)}, [], 9, [(1, A), (10, L)]),  # to be begun by the 20th: it ended before
    ({"holds": during(1, 10), "closes": None}, [], 9, [(1, A), (2, V)]),
    ({"holds": during(None, 10), "closes": None}, [], 9, [(10, L)]),  # no first day
]  # fmt: skip


@pytest.mark.parametrize(("fields", "log", "complete", "later"), KEEPING)
def test_what_is_to_be_kept_up(
    fields: dict[str, Any], log: list[Happening], complete: int | None, later: Steps
) -> None:
    until = None if complete is None else june(complete)
    life = life_of(duty(MAINTENANCE, **fields), log, as_of=june(30), log_complete_until=until)
    assert steps(life)[1] == later


BANNED: list[tuple[dict[str, Any], list[Happening], int | None, Steps]] = [
    (ENDING, [], 9, [(1, A), (10, F)]),
    (ENDING, [], 8, [(1, A), (10, U)]),
    (ENDING, [did(CHECKED, 12)], 8, [(1, A), (10, U), (12, F)]),
    (ENDING, [did(CHECKED, 8)], None, [(1, A), (10, U)]),
    (ENDING, [did(PERFORMED, 0), did(PERFORMED, 10)], 9, [(1, A), (10, F)]),
    (ENDING, [did(PERFORMED, 1)], None, [(1, A), (1, V)]),
    (ENDING, [did(BEGUN, 9)], None, [(1, A), (9, V)]),
    (ENDING, [did(BEGUN, 0)], 1, [(1, A), (2, V)]),
    (ENDING, [did(BEGUN, 0), did(CEASED, 1)], 9, [(1, A), (10, F)]),
    (ENDING, [did(BEGUN, 0)], 0, [(1, A), (2, U)]),
    (ENDING, [did(BEGUN, 0), did(CHECKED, 3)], 0, [(1, A), (2, U), (3, V)]),
    (ENDING, [did(BEGUN, 0), did(PERFORMED, 4)], 0, [(1, A), (2, U), (4, V)]),
    (ENDING, [did(BEGUN, 0), did(CEASED, 3), did(BEGUN, 4)], 0, [(1, A), (2, U), (4, V)]),
    (ENDING, [did(SUSPENDED, 4), did(PERFORMED, 4), did(RESUMED, 6)], 9, [(1, A), (4, S), (6, A), (10, F)]),
    (ENDING, [did(SUSPENDED, 4), did(RESUMED, 6), did(PERFORMED, 6)], 9, [(1, A), (4, S), (6, A), (6, V)]),
    (ENDING, [did(SUSPENDED, 4), did(BEGUN, 5), did(RESUMED, 6)], 9, [(1, A), (4, S), (6, A), (7, V)]),
    (ENDING, [did(SUSPENDED, 4)], 9, [(1, A), (4, S), (10, F)]),
    (ENDING, [did(SUSPENDED, 4)], None, [(1, A), (4, S), (10, U)]),
    (TWICE, [did(PERFORMED, 7)], 30, [(1, A), (5, P), (10, A)]),
    (TWICE, [did(BEGUN, 7)], 30, [(1, A), (5, P), (10, A), (11, V)]),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "log", "complete", "later"), BANNED)
def test_what_is_not_to_be_done(
    fields: dict[str, Any], log: list[Happening], complete: int | None, later: Steps
) -> None:
    until = None if complete is None else june(complete)
    life = life_of(duty(PROHIBITION, **fields), log, as_of=june(30), log_complete_until=until)
    assert steps(life)[1] == later


def test_the_lives_above_take_every_row_of_the_table() -> None:
    lives = [life_of(duty(kind, **each[0]), each[1], as_of=june(12)) for kind in Kind for each in SHARED]
    for kind, examples in (
        (ACHIEVEMENT, [(each[0], each[1], each[2]) for each in DOING]),
        (MAINTENANCE, [(each[0], each[1], each[2]) for each in KEEPING]),
        (PROHIBITION, [(each[0], each[1], each[2]) for each in BANNED]),
    ):
        for fields, log, complete in examples:
            until = None if complete is None else june(complete)
            lives.append(life_of(duty(kind, **fields), log, as_of=june(30), log_complete_until=until))
    taken: set[Transition | None] = {change.row for life in lives for change in life.history}
    assert [str(row) for row in TABLE if row not in taken] == []
