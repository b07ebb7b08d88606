"""Laws of the life of a duty."""

import datetime as dt
import random

import attrs
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import last_day
from frontierpolicy.lifecycle import TABLE, Duty, Event, Happening, Life, State, life_of
from frontierpolicy.truth import Truth
from tests.any_lives import any_duties, any_happenings, days, logs
from tests.lives import did, during, duty, june

END, LATER = june(30), june(40)
UNTIL = st.none() | days().map(june)
Complete = dt.date | None


def lived(made: Duty, log: list[Happening], complete: Complete = None, as_of: dt.date = END) -> Life:
    """Return a life with the knowledge of the end of the month."""
    return life_of(made, log, as_of=as_of, known_at=END, log_complete_until=complete)


@given(any_duties(), logs(), UNTIL, days())
def test_how_a_duty_stood_on_a_day_does_not_change_as_days_pass(
    made: Duty, log: list[Happening], complete: Complete, day: int
) -> None:
    earlier = lived(made, log, complete, june(day)).history
    assert earlier == tuple(
        each for each in lived(made, log, complete).history if each.on is None or each.on <= june(day)
    )


@given(any_duties(), logs(), UNTIL)
def test_each_step_is_a_row_of_the_table_and_days_go_forward(
    made: Duty, log: list[Happening], complete: Complete
) -> None:
    first, *later = lived(made, log, complete).history
    assert (first.on, first.row) == (None, None)
    before = first
    for each in later:
        assert each.row in TABLE
        assert each.row is not None
        assert (each.row.kind, each.row.state, each.row.to) == (made.kind, before.status, each.status)
        assert each.on is not None
        assert before.on is None or before.on <= each.on
        before = each


PAIRED = {Event.SUSPENDED: 1, Event.RESUMED: 1, Event.BEGUN: 2, Event.CEASED: 2}


def mixed(log: list[Happening], chance: random.Random) -> list[Happening]:
    """Return a log in another order, but for what undoes each other on one day."""

    def together(each: Happening) -> tuple[object, int]:
        return last_day(each.on), PAIRED.get(each.event, 0)

    found = chance.sample(log, len(log))
    for group in {together(each) for each in log if each.event in PAIRED}:
        places = [place for place, each in enumerate(found) if together(each) == group]
        for place, each in zip(places, (each for each in log if together(each) == group), strict=True):
            found[place] = each
    return found


@given(any_duties(), logs(), UNTIL, st.randoms(use_true_random=False))
def test_the_order_of_a_log_does_not_matter_but_for_what_undoes_each_other_on_one_day(
    made: Duty, log: list[Happening], complete: Complete, chance: random.Random
) -> None:
    assert lived(made, mixed(log, chance), complete) == lived(made, log, complete)


def test_what_undoes_each_other_on_one_day_is_read_in_the_order_of_the_log() -> None:
    stop, go = did(Event.SUSPENDED, 5), did(Event.RESUMED, 5)
    assert lived(duty(), [stop, go]).status is State.UNVERIFIED
    assert lived(duty(), [go, stop]).status is State.SUSPENDED


@given(any_duties(), logs(), UNTIL)
def test_the_same_log_is_the_same_life(made: Duty, log: list[Happening], complete: Complete) -> None:
    kept = list(log)
    assert lived(made, log, complete) == lived(made, log, complete)
    assert log == kept


@given(any_duties(), logs(), st.lists(any_happenings(), min_size=1, max_size=4), UNTIL)
def test_terminal_states_absorb(made: Duty, log: list[Happening], more: list[Happening], complete: Complete) -> None:
    life = lived(made, log, complete)
    after = [attrs.evolve(each, on=june(35), known_at=june(35)) for each in more]
    told = life_of(made, log, as_of=LATER, known_at=LATER, log_complete_until=complete)
    longer = life_of(made, [*log, *after], as_of=LATER, known_at=LATER, log_complete_until=complete)
    if life.over and told.history == life.history:  # nothing of June became known in July
        assert longer.history == life.history


@given(any_duties(), logs(), UNTIL, days())
def test_what_becomes_known_later_is_as_if_it_were_not_there(
    made: Duty, log: list[Happening], complete: Complete, day: int
) -> None:
    known = [each for each in log if each.known_at <= june(day)]
    found = [life_of(made, each, as_of=june(day), log_complete_until=complete) for each in (log, known)]
    assert found[0] == found[1]


@given(any_duties(), logs(), any_happenings(), UNTIL)
def test_nothing_that_happens_later_erases_a_breach(
    made: Duty, log: list[Happening], more: Happening, complete: Complete
) -> None:
    after = attrs.evolve(more, on=END, known_at=END)
    if lived(made, log, complete).breached is Truth.TRUE:
        assert lived(made, [*log, after], complete).breached is Truth.TRUE


@given(any_duties(), logs())
def test_a_log_that_is_not_said_to_be_complete_accuses_nobody_of_what_it_does_not_tell(
    made: Duty, log: list[Happening]
) -> None:
    told = {Event.PERFORMED, Event.BEGUN, Event.CHECKED}
    assert lived(made, [each for each in log if each.event not in told]).breached is not Truth.TRUE


@given(any_duties(), logs(), UNTIL)
def test_a_more_complete_log_only_settles_what_was_open(made: Duty, log: list[Happening], complete: Complete) -> None:
    first = lived(made, log, complete)
    if all(each.status is not State.UNVERIFIED for each in first.history):
        assert lived(made, log, END).history == first.history


@given(any_duties(), logs(), UNTIL)
def test_to_find_a_log_complete_afterwards_tells_of_a_breach_what_it_would_have_told_before(
    made: Duty, log: list[Happening], complete: Complete
) -> None:
    checked = [*log, did(Event.CHECKED, END)]
    assert lived(made, checked, complete).breached is lived(made, log, END).breached


@given(days(), st.integers(0, 9))
def test_a_suspension_moves_the_last_day_by_the_days_it_took(start: int, length: int) -> None:
    pause = [did(Event.SUSPENDED, start), did(Event.RESUMED, start + length)]
    life = life_of(duty(), pause, as_of=LATER, log_complete_until=LATER)
    assert (life.closes, life.history[-1].on) == (june(20 + length), june(21 + length))


@given(logs(), days(), st.sampled_from([None, "2026-06-10"]))
def test_a_ban_that_is_split_in_two_is_the_same_ban(log: list[Happening], cut: int, complete: str | None) -> None:
    until = None if complete is None else dt.date.fromisoformat(complete)
    days_only = [attrs.evolve(each, on=last_day(each.on)) for each in log]
    whole = duty(holds=during(0, 20), closes=june(9))
    parts = duty(holds=during(0, cut, cut, 20), closes=june(9))
    assert lived(parts, days_only, until).history == lived(whole, days_only, until).history
