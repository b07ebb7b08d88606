"""A duty: what a finding asks, with all that its life depends on."""

import datetime as dt

import attrs

from frontierpolicy.calendars import EventTime, Interval, first_day, last_day
from frontierpolicy.counting import CalendarDays
from frontierpolicy.deadlines.span import counted_ends
from frontierpolicy.errors import InvalidValue
from frontierpolicy.evaluation import Finding
from frontierpolicy.lifecycle.table import Kind
from frontierpolicy.lifecycle.times import Times
from frontierpolicy.parties import Party
from frontierpolicy.terms import Force, Governed, Modality, Role

__all__ = ["Duty", "duty_of"]


@attrs.frozen(kw_only=True)
class Duty:
    """One thing that one party must do, keep doing or not do.

    Attributes:
        id: Stable; that of the finding it is made from.
        kind: What it takes to follow it.
        bearer: Who has it.
        force: How it binds.
        provision: The full id of the norm it comes from.
        repairs: The full id of the norm whose breach brings it about; empty for a duty of its own.
        holds: The intervals in which it surely holds.
        undecided: The intervals in which it may, once it is triggered.
        opens: From when the act counts; without it, an act before the duty holds counts too.
        closes: Until when to do it, or to begin what is to be kept up.
        trigger_by: The last day on which it can be triggered. Without one it waits for a fact, and for ever.
        sentence: What it asks, in words.

    Examples:
        >>> from frontierpolicy.parties.known import META
        >>> notice = Duty(
        ...     id="an-act/1:meta", kind=Kind.ACHIEVEMENT, bearer=META, force=Force.BINDING,
        ...     holds=(Interval(dt.date(2026, 6, 1)),), closes=dt.date(2026, 6, 15), sentence="Meta must give notice",
        ... )
        >>> print(notice, "by", notice.closes)
        Meta must give notice by 2026-06-15
    """

    id: str
    kind: Kind
    bearer: Party | Role
    force: Force
    provision: str = ""
    repairs: str = ""
    holds: tuple[Interval, ...] = ()
    undecided: tuple[Interval, ...] = ()
    opens: EventTime | None = None
    closes: EventTime | None = None
    trigger_by: dt.date | None = None
    sentence: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse days that would say nothing."""
        if self.kind is Kind.PROHIBITION and (self.opens, self.closes) != (None, None):
            raise InvalidValue(f"{self.id}: a prohibition has no day to be followed by: say in which time it holds")
        if self.trigger_by is not None and self.holds:
            raise InvalidValue(f"{self.id}: it surely holds at some time, so it waits for no trigger")

    @property
    def times(self) -> Times:
        """When it is to be followed: where it holds, from the day on which its window opens."""
        found = Times(self.holds, self.undecided)
        return found if self.opens is None else found.from_day(first_day(self.opens))

    def __str__(self) -> str:
        """Write what it asks."""
        return self.sentence or self.id


def duty_of(finding: Finding) -> Duty:
    """Return the duty that a finding states.

    What must not be done is a prohibition; what must last for a period is to be kept up through it; anything
    else is to be done. A finding whose window runs from an event without a date is open until it has one.

    Raises:
        InvalidValue: It is an option, which nobody can fail to follow.

    Examples:
        >>> from frontierpolicy import evaluate, instruments
        >>> examples = {each.title: each for each in instruments.examples("us-ca-ab2013")}
        >>> late = examples["on the day itself it is late"]
        >>> report = evaluate(late.plan, instruments.get("us-ca-ab2013"), as_of=late.as_of)
        >>> duty = duty_of(report.findings[0])
        >>> print(f"{duty.kind}: {duty}, by {duty.closes}")
        achievement: The maker must post documentation on the data that the system with the-model was trained on, by 2026-08-31
    """
    if finding.option:
        raise InvalidValue(f"{finding.id} is an option: it can be used or left, and has no life of a duty")
    kind, times = _kind(finding), _times(finding)
    windowed = kind is not Kind.PROHIBITION
    return Duty(
        id=finding.id,
        kind=kind,
        bearer=finding.bearer,
        force=finding.force,
        provision=finding.provision,
        repairs=finding.norm.after_breach_of,
        holds=times.sure,
        undecided=times.open,
        opens=finding.span.opens if windowed else None,
        closes=finding.span.lawful if windowed else None,
        sentence=finding.sentence,
    )


def _kind(finding: Finding) -> Kind:
    if finding.modality is Modality.MUST_NOT:
        return Kind.PROHIBITION
    return Kind.MAINTENANCE if finding.span.lasts is not None else Kind.ACHIEVEMENT


def _times(finding: Finding) -> Times:
    """Return when a finding holds as a duty.

    Where the law of the day of an act governs, the finding holds until the window closes; the duty has no end
    besides. What is to be kept up is over with its period.
    """
    times = Times(finding.holds, finding.undecided)
    if finding.norm.governing is Governed.ON_THE_DAY:
        times = Times(_without_end(times.sure), _without_end(times.open))
    span = finding.span
    if span.lasts is not None and span.strict is not None:
        times = times.until_day(last_day(counted_ends(CalendarDays(), span.strict, span.lasts).strict))
    return Times((), (*times.sure, *times.open)) if span.unplaced else times


def _without_end(intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    return tuple(Interval(each.start) for each in intervals)
