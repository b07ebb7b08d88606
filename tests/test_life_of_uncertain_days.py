"""Lives in which a day, an hour or the nature of an act is not known exactly."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import EventTime, Interval, Sometime
from frontierpolicy.errors import InvalidValue
from frontierpolicy.lifecycle import Event, Happening, Kind, State, life_of
from frontierpolicy.truth import Truth
from tests.lives import ACHIEVEMENT, MAINTENANCE, PROHIBITION, Steps, did, during, duty, june, steps

A, C, F, LATE, V, U = (
    State.ACTIVE, State.CONDITIONAL, State.FULFILLED, State.FULFILLED_LATE, State.VIOLATED, State.UNVERIFIED,
)  # fmt: skip
PERFORMED, BEGUN, CEASED = Event.PERFORMED, Event.BEGUN, Event.CEASED
END = june(30)


def span(first: int, last: int) -> Sometime:
    return Sometime(june(first), june(last))


def at(day: int, hour: int) -> dt.datetime:
    return dt.datetime.combine(june(day), dt.time(hour), tzinfo=dt.UTC)


def later(kind: Kind, log: list[Happening], as_of: dt.date = END, **fields: Any) -> Steps:
    return steps(life_of(duty(kind, **fields), log, as_of=as_of, log_complete_until=END))[1]


@pytest.mark.parametrize(
    ("on", "closes", "found"),
    [
        (span(15, 20), june(20), [(1, A), (20, F)]),
        (span(15, 21), june(20), [(1, A), (21, U)]),
        (span(20, 25), june(20), [(1, A), (21, U)]),
        (span(21, 25), june(20), [(1, A), (21, V), (25, LATE)]),
        (june(18), span(18, 20), [(1, A), (18, F)]),
        (june(19), span(18, 20), [(1, A), (21, U)]),
        (june(21), span(18, 20), [(1, A), (21, V), (21, LATE)]),
        (at(20, 23), june(20), [(1, A), (20, F)]),
    ],
)
def test_an_act_is_in_time_only_if_it_surely_is(on: EventTime, closes: Any, found: Steps) -> None:
    assert later(ACHIEVEMENT, [did(PERFORMED, on)], closes=closes) == found


@pytest.mark.parametrize(
    ("log", "found"),
    [
        ([did(PERFORMED, at(20, 12))], [(1, A), (20, F)]),
        ([did(PERFORMED, at(20, 13))], [(1, A), (20, V), (20, LATE)]),
        ([did(PERFORMED, 20)], [(1, A), (20, F)]),  # a day is compared with a day
        ([did(PERFORMED, at(20, 18)), did(BEGUN, at(20, 10))], [(1, A), (20, F)]),
        ([did(PERFORMED, at(20, 18), sure=False)], [(1, A), (21, V)]),
        ([did(Event.SUSPENDED, 5), did(Event.RESUMED, 8), did(PERFORMED, at(23, 12))], [(8, A), (23, F)]),
        ([did(Event.SUSPENDED, 5), did(Event.RESUMED, 8), did(PERFORMED, at(23, 13))], [(23, V), (23, LATE)]),
    ],
)
def test_a_window_that_closes_at_an_hour_is_kept_to_the_minute(log: list[Happening], found: Steps) -> None:
    assert later(ACHIEVEMENT, log, closes=at(20, 12))[-len(found) :] == found


def test_an_act_after_the_hour_is_late_for_sure_only_if_the_log_tells_of_that_day() -> None:
    made, log = duty(closes=at(20, 12)), [did(PERFORMED, at(20, 13))]
    for complete, found in ((20, V), (19, U)):
        there = life_of(made, log, as_of=END, log_complete_until=june(complete))
        assert steps(there)[1] == [(1, A), (20, found), (20, LATE)]


def test_an_act_that_may_be_in_time_clears_and_accuses_nobody_before_its_last_possible_day() -> None:
    log = [did(PERFORMED, span(15, 25), known_at=june(15))]
    for day in (21, 24, 25, 29):
        assert later(ACHIEVEMENT, log, june(day)) == [(1, A), (21, U)]
    unknown = life_of(duty(), log, as_of=june(22), known_at=june(14), log_complete_until=END)
    assert unknown.status is V


def test_an_act_that_may_have_come_before_the_window_opened_leaves_it_open() -> None:
    fields: dict[str, Any] = {"opens": span(4, 6), "closes": june(20)}
    for day, found in ((3, V), (4, U), (5, U), (6, F)):
        assert later(ACHIEVEMENT, [did(PERFORMED, day)], **fields)[-1][1] is found
    assert later(ACHIEVEMENT, [did(PERFORMED, span(2, 6))], **fields)[-1][1] is U


@pytest.mark.parametrize(
    ("kind", "log", "found"),
    [
        (ACHIEVEMENT, [did(PERFORMED, 10, sure=False)], U),
        (ACHIEVEMENT, [did(PERFORMED, 10, sure=False), did(PERFORMED, 11)], F),
        (ACHIEVEMENT, [did(PERFORMED, 22, sure=False)], V),
        (ACHIEVEMENT, [did(PERFORMED, 10, sure=False), did(PERFORMED, 22, sure=False)], U),
        (MAINTENANCE, [did(BEGUN, 2, sure=False)], U),
        (MAINTENANCE, [did(BEGUN, 2), did(CEASED, 22, sure=False)], U),
        (MAINTENANCE, [did(BEGUN, 2), did(CEASED, 22)], V),
        (PROHIBITION, [did(PERFORMED, 10, sure=False)], U),
        (PROHIBITION, [did(BEGUN, 0, sure=False)], F),
        (PROHIBITION, [did(BEGUN, 10, sure=False), did(PERFORMED, 11)], V),
    ],
)
def test_what_may_not_be_the_act_settles_nothing(kind: Kind, log: list[Happening], found: State) -> None:
    assert later(kind, log, holds=during(1, 25))[-1][1] is found


BAN = (Interval(at(12, 17), at(20, 9)),)


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (at(12, 16), [(12, A), (21, F)]),
        (at(12, 17), [(12, A), (12, V)]),
        (at(20, 8), [(12, A), (20, V)]),
        (at(20, 9), [(12, A), (21, F)]),
        (june(11), [(12, A), (21, F)]),
        (june(12), [(12, A), (21, U)]),
        (june(13), [(12, A), (13, V)]),
        (june(20), [(12, A), (21, U)]),
        (june(21), [(12, A), (21, F)]),
        (span(10, 14), [(12, A), (21, U)]),
        (span(13, 19), [(12, A), (19, V)]),
        (span(19, 25), [(12, A), (21, U)]),
        (span(9, 11), [(12, A), (21, F)]),
    ],
)
def test_a_ban_that_begins_at_an_hour_is_broken_only_by_what_surely_lies_in_it(on: EventTime, found: Steps) -> None:
    assert later(PROHIBITION, [did(PERFORMED, on)], holds=BAN) == found


def test_conduct_that_may_have_begun_before_the_hour_breaks_the_ban_if_it_goes_on() -> None:
    assert later(PROHIBITION, [did(BEGUN, 12)], holds=BAN) == [(12, A), (13, V)]
    assert later(PROHIBITION, [did(BEGUN, 12), did(CEASED, 12)], holds=BAN) == [(12, A), (21, U)]
    assert later(PROHIBITION, [did(BEGUN, 12), did(CEASED, span(12, 14))], holds=BAN) == [(12, A), (13, U)]


def test_a_ban_that_begins_at_midnight_and_one_between_two_spans_of_days() -> None:
    assert later(PROHIBITION, [], holds=(Interval(at(12, 0), at(20, 0)),)) == [(12, A), (20, F)]
    assert later(PROHIBITION, [], holds=(Interval(span(3, 5), span(8, 9)),)) == [(5, A), (8, F)]
    assert later(PROHIBITION, [], holds=(Interval(span(3, 8), span(8, 9)),)) == []


def test_an_act_in_time_that_may_hold_only_perhaps_leaves_the_ban_open() -> None:
    open_: dict[str, Any] = {"holds": during(10, 20), "undecided": during(1, 10)}
    assert later(PROHIBITION, [did(PERFORMED, 5)], **open_)[-1] == (20, U)
    assert later(PROHIBITION, [did(PERFORMED, 5), did(Event.TRIGGERED, 5)], **open_)[-1] == (20, U)
    assert later(PROHIBITION, [did(PERFORMED, 6), did(Event.TRIGGERED, 5)], **open_)[-1] == (6, V)
    assert later(PROHIBITION, [did(PERFORMED, at(5, 11)), did(Event.TRIGGERED, at(5, 10))], **open_)[-1] == (5, V)


def test_an_act_on_some_day_of_which_a_ban_was_suspended_leaves_it_open() -> None:
    pause = [did(Event.SUSPENDED, 5), did(Event.RESUMED, 8)]
    for on, found in ((span(5, 7), F), (span(4, 7), U), (span(5, 8), U), (span(8, 9), V), (span(3, 4), V)):
        assert later(PROHIBITION, [did(PERFORMED, on), *pause], holds=during(1, 20))[-1][1] is found


def test_a_duty_that_never_closes_waits_for_ever() -> None:
    assert later(ACHIEVEMENT, [], closes=dt.date.max) == [(1, A)]
    assert later(MAINTENANCE, [], closes=dt.date.max) == [(1, A)]
    waiting = duty(undecided=during(1, None), trigger_by=dt.date.max)
    assert steps(life_of(waiting, [], as_of=END)) == (C, [])


def test_what_comes_after_a_day_that_broke_it_leaves_that_no_less_sure() -> None:
    made, checked = duty(MAINTENANCE, closes=None), did(Event.CHECKED, 10)  # the 1st passes without it
    for begun, found in ((3, [(1, A), (2, U), (10, V)]), (1, [(1, A), (2, U)])):
        log = [did(Event.BEGUN, begun, sure=False), checked]
        assert steps(life_of(made, log, as_of=END))[1] == found


def test_whether_it_was_broken() -> None:
    late = [did(PERFORMED, 22)]
    for log, complete, found in (
        (late, END, Truth.TRUE),
        (late, None, Truth.UNKNOWN),
        ([], None, Truth.UNKNOWN),
        ([], END, Truth.TRUE),
        ([did(PERFORMED, 20)], None, Truth.FALSE),
        ([*late, did(Event.CHECKED, 25)], None, Truth.TRUE),  # found complete after the late act
        ([*late, did(Event.CHECKED, 20)], None, Truth.TRUE),
        ([*late, did(Event.CHECKED, 19)], None, Truth.UNKNOWN),  # the last day itself may hold an act
        ([did(PERFORMED, 18, sure=False), *late, did(Event.CHECKED, 25)], None, Truth.UNKNOWN),
    ):
        assert life_of(duty(), log, as_of=END, log_complete_until=complete).breached is found


def test_a_life_in_words() -> None:
    log = [did(Event.SUSPENDED, 5, source="an order"), did(Event.SUPERSEDED, 8, source="a statute")]
    life = life_of(duty(sentence="Meta must do it"), log, as_of=END)
    assert (life.successor, life.over, life.closes) == ("another-duty", True, june(23))
    assert str(life).splitlines() == [
        "Meta must do it",
        "  from the start: pending",
        "  2026-06-01: active, it begins to hold",
        "  2026-06-05: suspended, suspended (an order)",
        "  2026-06-08: superseded, superseded by another-duty (a statute)",
    ]
    assert (life_of(duty(), as_of=END).successor, str(duty())) == ("", "a-duty")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"event": Event.CLOSES}, "CLOSES: the passing of days is not recorded; it follows from the duty"),
        ({"source": " "}, "the happening 'performed' has no source: say where it is stated"),
        ({"successor": "x"}, "successor: name what takes the place of a duty that is superseded, and of no other"),
        (
            {"event": Event.SUPERSEDED, "successor": ""},
            "successor: name what takes the place of a duty that is superseded, and of no other",
        ),
        (
            {"event": Event.WAIVED, "sure": False},
            "only an act can be unsure: leave out 'waived' until it is known",
        ),
    ],
)
def test_a_happening_that_cannot_be(fields: dict[str, Any], message: str) -> None:
    usual: dict[str, Any] = {"event": PERFORMED, "on": june(5), "source": "s"}
    with pytest.raises(InvalidValue) as caught:
        Happening(**{**usual, **fields})
    assert str(caught.value) == message


def test_a_duty_that_cannot_be() -> None:
    with pytest.raises(InvalidValue) as caught:
        duty(PROHIBITION, closes=june(5))
    assert str(caught.value) == "a-duty: a prohibition has no day to be followed by: say in which time it holds"
    with pytest.raises(InvalidValue) as caught:
        duty(trigger_by=june(5))
    assert str(caught.value) == "a-duty: it surely holds at some time, so it waits for no trigger"
