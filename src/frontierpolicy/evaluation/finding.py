"""What an evaluation finds: one norm, for one bearer, towards one counterparty, about one thing."""

import datetime as dt
from collections.abc import Callable

import attrs

from frontierpolicy.calendars import EventTime, Interval, clock_start, first_day
from frontierpolicy.conditions import Action
from frontierpolicy.deadlines import Span
from frontierpolicy.evaluation.reasons import Explanation, MissingFact
from frontierpolicy.parties import Party
from frontierpolicy.provisions import Norm
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Force, Modality, Role, Standing, Timing
from frontierpolicy.truth import Truth

__all__ = ["Finding", "Performance", "timing_of"]

_VERBS = {
    (Modality.MUST, Force.BINDING): "must",
    (Modality.MUST, Force.COMMITTED): "has committed to",
    (Modality.MUST, Force.REQUESTED): "is asked to",
    (Modality.MUST, Force.GUIDANCE): "is advised to",
    (Modality.MUST_NOT, Force.BINDING): "must not",
    (Modality.MUST_NOT, Force.COMMITTED): "has committed not to",
    (Modality.MUST_NOT, Force.REQUESTED): "is asked not to",
    (Modality.MUST_NOT, Force.GUIDANCE): "is advised not to",
}


@attrs.frozen(kw_only=True)
class Performance:
    """An act that may satisfy or breach a norm.

    Attributes:
        since: When it was done, or begins.
        until: When it stops, or `None` if it lasts or is over at once.
        text: What it is and where it is stated.
        sure: Whether it surely is such an act towards that counterparty.
    """

    since: EventTime
    until: EventTime | None
    text: str
    sure: bool = True


@attrs.frozen(kw_only=True)
class Finding:
    """One norm as it meets one plan.

    Findings are never merged: two instruments that ask for one act are two findings.

    Attributes:
        id: Stable: the norm, the bearer, the counterparty and the thing. The same across runs.
        norm: The norm, as it reads when the finding holds.
        provision: The full id of the norm.
        instrument: The id of the instrument.
        bearer: Who it is addressed to; a role where the plan names nobody for it.
        counterparty: Towards whom, as a name; empty where nobody is.
        object: What it is about, as a name; empty where it needs no plan.
        item: The id of the stage, recipient or occurrence it arises from; empty for the model.
        holds: The half-open intervals in which it holds. What the law of the day of an act asks holds until the
            last day on which it is in time, and an option no longer than it can be used.
        undecided: The intervals in which missing facts leave it open.
        timing: Where it lies as seen from the day of the question.
        span: The days its window comes to.
        standing: How what is planned and done stands against it, supposing it holds where that is open.
        performances: The acts that were looked at, each as a sentence.
        acts: Those of them that satisfy or breach it, each with its days.
        complete_until: The last day up to which no other act can be missing from the lists, or `None`.
        feasible: Whether it can be complied with through the channel.
        hindrance: Why it cannot, or what is not known about that.
        partial: Whether it reaches some and not all members of an audience.
        unsettled: The missing facts that leave it open.
        undated: The missing facts that the days of its window hang on.
        unlisted: What it is about, in words, if the plan does not list it and may have it.
    """

    id: str
    norm: Norm
    provision: str
    instrument: str
    bearer: Party | Role
    counterparty: str
    object: str
    item: str
    holds: tuple[Interval, ...]
    undecided: tuple[Interval, ...]
    timing: Timing
    span: Span
    standing: Standing
    performances: tuple[str, ...]
    acts: tuple[Performance, ...]
    complete_until: dt.date | None
    feasible: Truth
    hindrance: str
    partial: bool
    unsettled: tuple[MissingFact, ...]
    undated: tuple[MissingFact, ...]
    unlisted: str
    _explain: Callable[[], Explanation] = attrs.field(eq=False, repr=False, alias="explain")

    @property
    def decided(self) -> bool:
        """Whether it surely holds at some time; if not, it is conditional on the missing facts."""
        return bool(self.holds)

    @property
    def missing(self) -> tuple[MissingFact, ...]:
        """The facts that leave it, or the days of its window, open."""
        return tuple(dict.fromkeys((*self.unsettled, *self.undated)))

    @property
    def may_come_earlier(self) -> bool:
        """Whether the last day that it shows hangs on missing facts, and may be an earlier one."""
        return self.decided and bool(self.undated) and self.span.closes is not None

    @property
    def modality(self) -> Modality:
        """Must, must not, may or can."""
        return self.norm.modality

    @property
    def force(self) -> Force:
        """How it binds: the force of its norm, which nothing raises."""
        return self.norm.force

    @property
    def citation(self) -> Citation:
        """Where the norm is stated."""
        return self.norm.citation

    @property
    def action(self) -> Action:
        """What is done."""
        return self.norm.action

    @property
    def option(self) -> bool:
        """Whether it is a may or a can."""
        return self.norm.option

    @property
    def nameless(self) -> bool:
        """Whether its bearer is a role for which the plan names nobody."""
        return isinstance(self.bearer, Role)

    @property
    def usable(self) -> bool:
        """Whether there is any time in which it holds or may hold."""
        return bool(self.holds or self.undecided)

    @property
    def due(self) -> dt.date | None:
        """The last day on which the act is surely in time, or `None`; `missing` tells what may bring it forward."""
        closes = self.span.closes
        earliest = dt.date.min if closes is None else first_day(closes)
        return None if earliest == dt.date.min else earliest  # "not later than" names no first day

    @property
    def date(self) -> dt.date | None:
        """The day to sort by: when the act is due, or when a ban or a duty without a day begins."""
        if self.due is not None:
            return self.due
        starts = [each.start for each in self.holds or self.undecided if each.start is not None]
        return first_day(starts[0]) if starts and self.modality is Modality.MUST_NOT else None

    @property
    def path(self) -> tuple[str, ...]:
        """The ids that lead from the model to the thing it arises from."""
        return tuple(filter(None, self.item.split("/")))

    @property
    def sentence(self) -> str:
        """Who must, must not, may or can do what, in words. One who may not have committed to it `may have committed`."""
        who = f"the {self.bearer} (not named)" if isinstance(self.bearer, Role) else str(self.bearer)
        verb = _VERBS.get((self.modality, self.force), str(self.modality))
        if self.force is Force.COMMITTED and not self.decided:  # whether it has may be what is missing
            verb = verb.replace("has", "may have", 1)
        act = self.action.sentence(self.object or "it", self.counterparty or "others")
        return f"{who[0].upper()}{who[1:]} {verb} {act}"

    @property
    def why(self) -> Explanation:
        """Why it holds or is open, as a tree. Made when it is asked for."""
        return self._explain()

    def __str__(self) -> str:
        """Write the sentence, the force, the day and the source."""
        due = f", by {self.span.closes}" if self.span.closes is not None else ""
        open_ = "" if self.decided else " (conditional)"
        return f"{self.sentence}{due} [{'option' if self.option else self.force}; {self.citation}]{open_}"


def timing_of(intervals: tuple[Interval, ...], as_of: dt.date) -> Timing:
    """Return where intervals lie as seen from a day: one of them on it, one after it, or all before it."""
    begins, ends = dt.datetime.combine(as_of, dt.time()), dt.datetime.combine(as_of, dt.time.max)
    started = [each for each in intervals if each.start is None or clock_start(each.start) <= ends]
    if any(each.end is None or clock_start(each.end) > begins for each in started):
        return Timing.CURRENT
    return Timing.UPCOMING if len(started) < len(intervals) else Timing.PAST
