"""The lives of the duties that a report finds, and the chains in which one repairs the breach of another."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from frontierpolicy.calendars import EventTime, first_day, last_day
from frontierpolicy.errors import UnknownName
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.evaluation.finding import Performance
from frontierpolicy.lifecycle.duty import Duty, duty_of
from frontierpolicy.lifecycle.happenings import Happening
from frontierpolicy.lifecycle.life import Life, life_of
from frontierpolicy.lifecycle.table import Event, Kind
from frontierpolicy.parties import Party
from frontierpolicy.terms import Role

__all__ = ["chains_of", "report_life"]

_NOTHING: Mapping[str, Iterable[Happening]] = MappingProxyType({})


def report_life(report: Report, happenings: Mapping[str, Iterable[Happening]] = _NOTHING) -> tuple[Life, ...]:
    """Return the life of each duty that a report finds, as of its day and as known then.

    The acts are those that the report's findings were compared with. An option is no duty, and has no life.

    Args:
        report: The report.
        happenings: What is recorded besides, by the id of the finding: waivers, suspensions, successors.

    Raises:
        UnknownName: The report has no duty of such an id.

    Examples:
        >>> from frontierpolicy import evaluate, instruments
        >>> examples = {each.title: each for each in instruments.examples("us-ca-ab2013")}
        >>> late = examples["on the day itself it is late"]
        >>> report = evaluate(late.plan, instruments.get("us-ca-ab2013"), as_of=late.as_of)
        >>> print(*report_life(report))
        The maker must post documentation on the data that the system with the-model was trained on
          from the start: active
          2026-09-01: violated, its last day passes; the log is complete until then and leaves nothing open
          2026-09-01: fulfilled late, performed (the maker: us-ca-ab2013/document-training-data, 2026-09-01 (the plan)); the act surely comes after the last day
    """
    found = {each.id: each for each in report.findings if not each.option}
    for name in happenings:
        if name not in found:
            raise UnknownName("duty", name, found)
    return tuple(_life(each, report, happenings.get(each.id, ())) for each in found.values())


def _life(finding: Finding, report: Report, besides: Iterable[Happening]) -> Life:
    duty = duty_of(finding)
    log = [*_acts(duty, finding, report), *besides]
    complete = finding.complete_until
    return life_of(duty, log, as_of=report.as_of, known_at=report.known_at, log_complete_until=complete)


def _acts(duty: Duty, finding: Finding, report: Report) -> Iterator[Happening]:
    """Yield the acts of a finding as happenings, all of them known on the day of the report."""

    def happening(event: Event, on: EventTime, act: Performance) -> Happening:
        return Happening(event=event, on=on, known_at=report.known_at, source=act.text, sure=act.sure)

    if duty.kind is not Kind.MAINTENANCE:
        yield from (happening(Event.PERFORMED, each.since, each) for each in finding.acts)
        return
    for act in finding.acts:
        yield happening(Event.BEGUN, act.since, act)
        if act.until is None or not act.sure:
            continue
        others = [each for each in finding.acts if _outlasts(each, act.until)]
        if not any(last_day(each.since) <= first_day(act.until) for each in others):
            ceased = happening(Event.CEASED, act.until, act)
            yield attrs.evolve(ceased, sure=False) if others else ceased  # there may be days between the two


def _outlasts(act: Performance, end: EventTime) -> bool:
    """Return whether an act surely goes on when another is surely over."""
    goes_on = act.until is None or first_day(act.until) > last_day(end)
    return act.sure and last_day(act.since) <= last_day(end) and goes_on


def chains_of(report: Report) -> tuple[tuple[Duty, ...], ...]:
    """Return the duties that are connected by the breach of one bringing about another, each chain in order.

    A chain belongs to one bearer: it begins with the duties that stand by themselves, then come those that
    repair their breach, then those that repair the breach of the repair.

    Examples:
        >>> import attrs
        >>> from frontierpolicy import evaluate, instruments
        >>> act = instruments.get("us-ca-ab2013")
        >>> examples = {each.title: each for each in instruments.examples(act.id)}
        >>> late = examples["on the day itself it is late"]
        >>> first = evaluate(late.plan, act, as_of=late.as_of).findings[0].norm
        >>> repair = attrs.evolve(first, id="say-why", after_breach_of=first.id)
        >>> report = evaluate(late.plan, attrs.evolve(act, parts=(*act.parts, repair)), as_of=late.as_of)
        >>> for chain in chains_of(report):
        ...     print(*(each.provision for each in chain), sep=", then ")
        us-ca-ab2013/3111, then us-ca-ab2013/say-why
    """
    duties = [duty_of(each) for each in report.findings if not each.option]
    chains: dict[tuple[Party | Role, str], list[tuple[int, Duty]]] = {}
    for duty in duties:
        above = _above(duty, duties)
        chains.setdefault((duty.bearer, above[-1]), []).append((len(above), duty))
    ordered = (sorted(chain, key=lambda each: each[0]) for chain in chains.values())
    return tuple(tuple(duty for _, duty in chain) for chain in ordered if len({depth for depth, _ in chain}) > 1)


def _above(duty: Duty, duties: list[Duty]) -> list[str]:
    """Return the id of a duty's norm and of those whose breach it follows, as far as they are duties here."""
    mine = {each.provision: each for each in duties if each.bearer == duty.bearer}
    found = [duty.provision]
    while (repaired := mine[found[-1]].repairs) in mine:
        found.append(repaired)
    return found
