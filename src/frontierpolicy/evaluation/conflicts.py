"""Findings that cannot both be followed and that no edge ranks: a result, never a silent winner."""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator

from frontierpolicy.calendars import first_day
from frontierpolicy.drafting import Law
from frontierpolicy.evaluation.finding import Finding
from frontierpolicy.evaluation.report import Conflict
from frontierpolicy.terms import Modality

__all__ = ["conflicts_among"]


def conflicts_among(findings: Iterable[Finding], law: Law) -> Iterator[Conflict]:
    """Yield each pair of decided findings that oppose each other over one act, one bearer and one object."""
    ranked = {frozenset((edge.winner, edge.loser)) for edge in law.overrides}
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        if finding.decided:
            alike.setdefault((finding.bearer, finding.action, finding.object), []).append(finding)
    for group in alike.values():
        for one, other in itertools.combinations(group, 2):
            if frozenset((one.provision, other.provision)) not in ranked and _related(one, other):
                why = _clash(one, other)
                if why:
                    yield Conflict(one=one.id, other=other.id, why=why)


def _related(one: Finding, other: Finding) -> bool:
    nested = all(left == right for left, right in zip(one.path, other.path, strict=False))
    towards = one.counterparty == other.counterparty or not (one.counterparty and other.counterparty)
    overlap = any(_share(left.start, left.end, right.start, right.end) for left in one.holds for right in other.holds)
    return nested and towards and overlap


def _share(start: object, end: object, other_start: object, other_end: object) -> bool:
    def day(value: object, default: dt.date) -> dt.date:
        return first_day(value) if isinstance(value, dt.date) else default

    return day(start, dt.date.min) < day(other_end, dt.date.max) and day(other_start, dt.date.min) < day(
        end, dt.date.max
    )


def _clash(one: Finding, other: Finding) -> str:
    if one.norm.opposes(other.norm):
        lesser = min((one, other), key=lambda each: each.force.rank)
        stands = (
            "; the ban stands, since a permission of lesser force never beats it"
            if lesser.modality is Modality.MAY
            else ""
        )
        return f"{one.sentence}; {other.sentence}{stands}"
    both_must = one.modality is Modality.MUST and other.modality is Modality.MUST
    if both_must and _apart(one, other):
        return f"both must, but their windows share no day: {one.span.trace}; {other.span.trace}"
    return ""


def _apart(one: Finding, other: Finding) -> bool:
    def before(left: Finding, right: Finding) -> bool:
        closes, opens = left.span.closes, right.span.opens
        return isinstance(closes, dt.date) and isinstance(opens, dt.date) and closes < opens

    return before(one, other) or before(other, one)
