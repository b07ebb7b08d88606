"""How a duty stands, told by walking through the days and applying the rules as they are said, without a table.

For duties that hold from a first day on, surely or once triggered, up to a last one, with plain days throughout.
"""

from collections.abc import Iterable

from frontierpolicy.lifecycle import Event, Kind, State

ORDER = (
    {Event.TRIGGERED},
    {Event.SUSPENDED, Event.RESUMED},
    {Event.PERFORMED},
    {Event.BEGUN, Event.CEASED},
    {Event.CHECKED},
    {Event.WAIVED},
    {Event.SUPERSEDED},
)
ACTS = {Event.PERFORMED, Event.BEGUN}


class Walker:
    """A duty on its way through the days of June."""

    def __init__(self, kind: Kind, *, start: int, end: int, closes: int, sure: bool, complete: int) -> None:
        """Put it before the first day."""
        self.kind, self.start, self.end, self.closes = kind, start, end, closes
        self.owed, self.complete = sure, complete  # owed: surely, or triggered by now
        self.ended: State | None = None  # given up, followed, broken, or over
        self.unverified = self.paused = self.done = self.doing = self.doubt = False
        self.missed: int | None = None  # the day with which it was broken, if the log does not deceive
        self.last = 0  # the day until which the log has to tell

    def told(self, log: Iterable[tuple[int, Event]], as_of: int) -> State:
        """Return how it stands at the end of a day."""
        found = list(log)
        for day in range(as_of + 1):
            self.wake(day)
            for group in ORDER:
                for event in [each for on, each in found if on == day and each in group]:
                    self.meet(event, day)
        return self.status(as_of)

    def status(self, day: int) -> State:
        """Say how it stands."""
        if self.ended is not None:
            return self.ended
        if self.unverified:
            return State.UNVERIFIED
        if not self.owed:
            return State.CONDITIONAL
        if self.paused:
            return State.SUSPENDED
        return State.ACTIVE if self.start <= day else State.PENDING

    def wake(self, day: int) -> None:
        """Let the day before pass."""
        if self.ended is not None or self.unverified or not self.owed:
            return
        before = day - 1
        if not self.paused:
            if self.kind is Kind.ACHIEVEMENT:
                spoilt = before == self.closes
            elif self.kind is Kind.MAINTENANCE:
                spoilt = before >= max(self.closes, self.start) and not self.doing
            else:
                spoilt = before >= self.start and self.doing
            if spoilt and before < self.start:
                self.ended = State.LAPSED
            elif spoilt:
                self.judge(before, missed=True)
        elif self.kind is Kind.ACHIEVEMENT and before >= self.start:
            self.closes += 1  # the day before was lost
        if day == self.end and self.ended is None and not self.unverified:
            if self.kind is Kind.ACHIEVEMENT or (self.kind is Kind.MAINTENANCE and not self.doing):
                self.ended = State.LAPSED
            else:
                self.judge(before, missed=False)

    def judge(self, last: int, *, missed: bool) -> None:
        """Say what the log tells of the time up to a day."""
        self.last, self.missed = last, last if missed else None
        doubted = self.doubt and not missed
        if self.complete >= last and not doubted:
            self.ended = State.VIOLATED if missed else State.FULFILLED
            self.unverified = False
        else:
            self.unverified = True

    def meet(self, event: Event, day: int) -> None:
        """Let something happen."""
        if event is Event.CHECKED:
            self.complete = max(self.complete, day)
            if self.unverified and self.ended is None:
                self.judge(self.last, missed=self.missed is not None)
        elif self.ended is State.VIOLATED and self.kind is Kind.ACHIEVEMENT and event in ACTS:
            self.ended = State.FULFILLED_LATE
        elif self.ended is None and (event in ACTS or event is Event.CEASED):
            self.act(event, day)
        elif self.ended is None and event is Event.TRIGGERED:
            self.trigger(day)
        elif self.ended is None and event in (Event.SUSPENDED, Event.RESUMED):
            self.paused = event is Event.SUSPENDED
            gone = self.kind is Kind.ACHIEVEMENT and self.owed and not self.unverified and day > self.closes
            if gone and not self.paused:  # no day was lost, since it did not hold yet
                self.ended = State.LAPSED
        elif self.ended is None and not self.unverified and event in (Event.WAIVED, Event.SUPERSEDED):
            self.ended = State.WAIVED if event is Event.WAIVED else State.SUPERSEDED

    def trigger(self, day: int) -> None:
        """Let it become sure, from a day on."""
        if self.owed:
            return
        self.owed, self.start = True, max(self.start, day)
        if self.kind is Kind.ACHIEVEMENT and self.done:
            self.ended = State.FULFILLED
        elif day >= self.end or (self.kind is Kind.ACHIEVEMENT and day > self.closes):
            self.ended = State.LAPSED
        self.triggered = day

    triggered = -1

    def act(self, event: Event, day: int) -> None:
        """Let something be done, or stop being done."""
        if self.kind is Kind.ACHIEVEMENT:
            if event in ACTS and self.unverified:
                self.ended = State.FULFILLED_LATE
            elif event in ACTS and day <= self.closes:
                self.done = True
                self.ended = State.FULFILLED if self.owed else None
        elif self.kind is Kind.MAINTENANCE:
            self.doing = self.doing if event is Event.PERFORMED else event is Event.BEGUN
        else:
            within = self.start <= day < self.end and not self.paused
            if event in ACTS and within and self.owed and day != self.triggered:
                self.ended = State.VIOLATED
            elif event in ACTS and within:
                self.doubt = True
            self.doing = self.doing if event is Event.PERFORMED else event is Event.BEGUN
