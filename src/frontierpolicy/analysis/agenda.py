"""The dates of a report in order: what is to be done by when, counted back from the release."""

import datetime as dt
from collections.abc import Iterator

import attrs

from frontierpolicy.analysis.concern import live
from frontierpolicy.calendars import EventTime, Interval, first_day, last_day
from frontierpolicy.deadlines import Span
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.plans import ReleasePlan, Stage
from frontierpolicy.plans.stages import day_of
from frontierpolicy.terms import Force, Modality, StageKind, Standing, Timing, Word

__all__ = ["Agenda", "AgendaItem", "Happens", "agenda_of"]


class Happens(Word):
    """What happens on a day of an agenda, in the order in which one day lists it."""

    STAGE = "stage"
    BEGINS = "begins"
    OPENS = "opens"
    DUE = "due"
    ENDS = "ends"


@attrs.frozen(kw_only=True)
class AgendaItem:
    """One thing on one day.

    Attributes:
        day: The day; of what is known only to some days, the first on which it can matter.
        happens: What happens: a stage of the plan begins, or a finding begins, opens, is due or ends.
        text: What it is, as a sentence.
        until: For what lasts, such as access or a ban, until when; else `None`.
        force: How it binds; `None` for a stage.
        finding: The id of the finding; empty for a stage.
        source: Where it is stated; empty for a stage.
        note: What else to know of the day: until when it is still lawful, how the plan stands, that it is open.
        trace: How the day was counted, in words.
        decided: Whether it surely holds; if not, it hangs on missing facts. A stage is as planned as it can be.
        before_release: How many days before the first public stage it is; negative after it, `None` where no
            such stage has a date.
    """

    day: dt.date
    happens: Happens
    text: str
    until: dt.date | None = None
    force: Force | None = None
    finding: str = ""
    source: str = ""
    note: str = ""
    trace: str = ""
    decided: bool = True
    before_release: int | None = None


@attrs.frozen(kw_only=True)
class Agenda:
    """The dates of a report in order.

    Attributes:
        title: What the plan is called.
        as_of: The day the question was asked.
        release: The first day of the first public stage, or `None` where none has a date.
        items: What has a date, by day.
        undated: What is asked and has no date yet, each a sentence with the reason.
    """

    title: str
    as_of: dt.date
    release: dt.date | None
    items: tuple[AgendaItem, ...]
    undated: tuple[str, ...]

    def since(self, day: dt.date) -> "Agenda":
        """Return the agenda from a day on."""
        return attrs.evolve(self, items=tuple(item for item in self.items if item.day >= day))


def agenda_of(report: Report, plan: ReleasePlan | None = None) -> Agenda:
    """Return the dates of a report in order.

    Args:
        report: The report; narrow it with `for_` to one party's dates. What is past is left out, but for
            what was due and is not done.
        plan: The plan, whose stages are listed too.
    """
    release = _release(plan)
    found = [*_stages(plan), *(item for each in report.findings for item in _of_finding(each))]
    dated = (attrs.evolve(item, before_release=_distance(item.day, release)) for item in found)
    return Agenda(
        title=report.title,
        as_of=report.as_of,
        release=release,
        items=tuple(sorted(dated, key=_order)),
        undated=tuple(_undated(report)),
    )


_PUBLIC = (StageKind.GENERAL_AVAILABILITY, StageKind.WEIGHTS_PUBLISHED)


def _release(plan: ReleasePlan | None) -> dt.date | None:
    stages = () if plan is None else tuple(each for each in plan.stages if each.kind in _PUBLIC)
    starts = (day_of(each.starts) for each in stages)
    return min((first_day(each) for each in starts if each is not None), default=None)


def _distance(day: dt.date, release: dt.date | None) -> int | None:
    return None if release is None else (release - day).days


def _stages(plan: ReleasePlan | None) -> Iterator[AgendaItem]:
    for stage in plan.stages if plan is not None else ():
        starts = day_of(stage.starts)
        if starts is not None and first_day(starts) != dt.date.min:
            yield AgendaItem(
                day=first_day(starts), happens=Happens.STAGE, text=_stage_words(stage), note=_unsure(starts)
            )


def _stage_words(stage: Stage) -> str:
    return f"{stage.id}, {stage.kind}" if isinstance(stage.kind, StageKind) else stage.id


def _of_finding(finding: Finding) -> Iterator[AgendaItem]:
    if not live(finding):
        return
    for happens, when, until, note in _dates(finding):
        if first_day(when) not in (dt.date.min, dt.date.max):
            early = (
                "it may come earlier: facts are missing" if finding.may_come_earlier and happens is Happens.DUE else ""
            )
            open_ = early if finding.decided else "if it holds: facts are missing"
            yield AgendaItem(
                day=first_day(when),
                happens=happens,
                text=finding.sentence,
                until=until,
                force=finding.force,
                finding=finding.id,
                source=str(finding.citation),
                note="; ".join(filter(None, (_standing(finding), note, _unsure(when), open_))),
                decided=finding.decided,
                trace="" if finding.modality is Modality.MUST_NOT else finding.span.trace,
            )


def _standing(finding: Finding) -> str:
    return "" if finding.standing is Standing.OPEN else str(finding.standing)


def _dates(finding: Finding) -> Iterator[tuple[Happens, EventTime, dt.date | None, str]]:
    span = finding.span
    if finding.modality is Modality.MUST_NOT:
        yield from _limits(finding.holds or finding.undecided)
        return
    if span.opens is not None and (span.closes is None or finding.option):
        yield Happens.OPENS, span.opens, None, ""
    if span.closes is not None:
        lawful = f"in time until {span.lawful}" if span.lawful != span.closes else ""
        yield Happens.ENDS if finding.option else Happens.DUE, span.closes, _lasting(span), lawful


def _lasting(span: Span) -> dt.date | None:
    """Return until when something that begins on the last day lasts, where its length is a number of days."""
    if span.closes is None or span.lasts is None or not {"days", "weeks"}.issuperset(span.lasts.units):
        return None
    return first_day(span.closes) + dt.timedelta(days=span.lasts.fixed_days) if span.lasts.units else None


def _limits(intervals: tuple[Interval, ...]) -> Iterator[tuple[Happens, EventTime, dt.date | None, str]]:
    for each in intervals:
        until = None if each.end is None else first_day(each.end)
        if each.start is not None:
            yield Happens.BEGINS, each.start, until, ""
        if each.end is not None:
            yield Happens.ENDS, each.end, None, ""


def _unsure(when: EventTime) -> str:
    return "" if first_day(when) == last_day(when) else f"some day {when}"


def _undated(report: Report) -> Iterator[str]:
    for each in report.findings:
        if each.span.unplaced and each.timing is not Timing.PAST:
            yield f"{each.sentence}: {each.span.trace}"


def _order(item: AgendaItem) -> tuple[dt.date, int, int, str]:
    rank = 0 if item.force is None else -item.force.rank
    return item.day, list(Happens).index(item.happens), rank, item.finding
