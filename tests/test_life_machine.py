"""Duties driven through random happenings, against a naive walk through the days."""

from collections.abc import Iterable
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from frontierpolicy.lifecycle import Event, Happening, Kind, Life, State, life_of
from tests.life_oracle import Walker
from tests.lives import PROHIBITION, did, during, duty, june

RECORDED = [event for event in Event if event.recorded]


class ALife(RuleBasedStateMachine):
    """One duty; days pass, and things happen to it."""

    @initialize(
        kind=st.sampled_from(Kind),
        start=st.integers(1, 6),
        length=st.integers(1, 12),
        closes=st.integers(1, 10),
        sure=st.booleans(),
        complete=st.integers(0, 14),
    )
    def born(self, **chosen: Any) -> None:
        kind, start, end = chosen["kind"], chosen["start"], chosen["start"] + chosen["length"]
        self.fields = {"start": start, "end": end, "closes": chosen["closes"], "sure": chosen["sure"]}
        times = {"holds" if chosen["sure"] else "undecided": during(start, end)}
        closes = {} if kind is PROHIBITION else {"closes": june(chosen["closes"])}
        self.duty, self.kind, self.complete = duty(kind, **times, **closes), kind, chosen["complete"]
        self.day = 0
        self.log: list[tuple[int, Event]] = []
        self.seen = self.asked()

    def asked(self, log: Iterable[Happening] | None = None) -> Life:
        told = [did(event, day) for day, event in self.log] if log is None else log
        return life_of(self.duty, told, as_of=june(self.day), log_complete_until=june(self.complete))

    @rule(days=st.integers(1, 3))
    def days_pass(self, days: int) -> None:
        self.seen = self.asked()
        self.day += days

    @rule(event=st.sampled_from(RECORDED))
    def something_happens(self, event: Event) -> None:
        self.log.append((self.day, event))

    @precondition(lambda self: self.day > 0)
    @rule(event=st.sampled_from(RECORDED), back=st.integers(1, 4))
    def something_that_happened_is_recorded_late(self, event: Event, back: int) -> None:
        self.log.append((max(0, self.day - back), event))
        self.seen = life_of(self.duty, [], as_of=june(0))  # what is learnt can change what was thought

    @rule()
    def the_log_is_read_in_another_order(self) -> None:
        groups = (Event.SUSPENDED, Event.RESUMED, Event.BEGUN, Event.CEASED)
        mixed = sorted(self.log, key=lambda each: (each[1] not in groups, -each[0]))
        assert self.asked([did(event, day) for day, event in mixed]) == self.asked()

    @invariant()
    def it_stands_as_the_walk_through_the_days_says(self) -> None:
        walker = Walker(self.kind, complete=self.complete, **self.fields)
        assert self.asked().status is walker.told(self.log, self.day)

    @invariant()
    def a_life_only_grows_and_what_is_over_stays_over(self) -> None:
        now = self.asked()
        assert now.history[: len(self.seen.history)] == self.seen.history
        assert not self.seen.over or now.history == self.seen.history

    def teardown(self) -> None:
        if hasattr(self, "duty"):
            assert self.asked() == self.asked()
            assert self.asked().status in State


TestALife = ALife.TestCase
TestALife.settings = settings(stateful_step_count=30)
