"""What differs between two reports: of two plans, two days, two states of knowledge, two readings."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from frontierpolicy.errors import InvalidType, shown
from frontierpolicy.evaluation import Finding, Report
from frontierpolicy.terms import Force

__all__ = ["Change", "Difference", "compare"]


@attrs.frozen(kw_only=True)
class Change:
    """How one finding differs.

    Attributes:
        before: The finding in the first report.
        after: The finding in the second.
        differences: What differs: the name of it, how it was, how it is.
    """

    before: Finding
    after: Finding
    differences: tuple[tuple[str, str, str], ...]


@attrs.frozen(kw_only=True)
class Difference:
    """What differs between two reports.

    Attributes:
        before: The first report.
        after: The second.
        gone: Findings of the first alone.
        new: Findings of the second alone.
        changed: Findings of both that differ.
        same: How many findings are in both and alike.
        terms: Defined terms that come out differently: the subject and the term, before, after.
        silences: Instruments whose reason for saying nothing differs: the instrument, before, after.
        sentences: Notices, conflicts, stops, assumptions and warnings of one report alone: what it is,
            before, after.
    """

    before: Report
    after: Report
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    changed: tuple[Change, ...]
    same: int
    terms: tuple[tuple[str, str, str], ...]
    silences: tuple[tuple[str, str, str], ...]
    sentences: tuple[tuple[str, str, str], ...]

    @property
    def binding(self) -> bool:
        """Whether a binding duty or ban is among the findings that came, went or changed."""
        moved = [*self.gone, *self.new, *(each for change in self.changed for each in (change.before, change.after))]
        return any(each.force is Force.BINDING and not each.option for each in moved)

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.gone or self.new or self.changed or self.terms or self.silences or self.sentences)


def compare(before: Report, after: Report) -> Difference:
    """Return what differs between two reports.

    Findings of one id are one finding. Of those left over, the findings of one norm for the same bearer
    and counterparty are taken for each other, in order: the same duty on another stage.

    Raises:
        InvalidType: One of them is something else.
    """
    for report in (before, after):
        if not isinstance(report, Report):
            raise InvalidType(f"compare takes two reports: evaluate each plan first, got {shown(report)}")
    pairs, gone, new = _paired(before.findings, after.findings)
    changes = [Change(before=one, after=other, differences=_differences(one, other)) for one, other in pairs]
    return Difference(
        before=before,
        after=after,
        gone=tuple(gone),
        new=tuple(new),
        changed=tuple(change for change in changes if change.differences),
        same=sum(not change.differences for change in changes),
        terms=_changed(_concluded(before), _concluded(after)),
        silences=_changed(_silent(before), _silent(after)),
        sentences=tuple(_moved(_sentences(before), _sentences(after))),
    )


def _concluded(report: Report) -> dict[str, str]:
    return {
        f"{each.subject}: {each.phrase}": f"{each.met}{', in part' if each.partial else ''}" for each in report.terms
    }


def _silent(report: Report) -> dict[str, str]:
    return {each.instrument: f"{each.outcome}: {each.reason}" for each in report.silences}


def _sentences(report: Report) -> list[tuple[str, str]]:
    said = {
        "notice": [f"{each.text}{'' if each.sure else ' (may apply)'} [{each.citation}]" for each in report.remarks],
        "conflict": [f"{each.one} and {each.other}: {each.why}" for each in report.conflicts],
        "stopped": report.blocked,
        "taken for granted": report.assumptions,
        "take care": report.warnings,
    }
    return [(what, sentence) for what, sentences in said.items() for sentence in sentences]


def _moved(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    yield from ((what, sentence, "-") for what, sentence in before if (what, sentence) not in after)
    yield from ((what, "-", sentence) for what, sentence in after if (what, sentence) not in before)


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    rows = ((name, before.get(name, "-"), after.get(name, "-")) for name in sorted({*before, *after}))
    return tuple(row for row in rows if row[1] != row[2])


Pair = tuple[Finding, Finding]


def _paired(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[list[Pair], list[Finding], list[Finding]]:
    left = {finding.id: finding for finding in before}
    right = {finding.id: finding for finding in after}
    pairs = [(left[name], right[name]) for name in left if name in right]
    gone = [finding for name, finding in left.items() if name not in right]
    new = [finding for name, finding in right.items() if name not in left]
    for one in list(gone):
        like = next((other for other in new if _kin(other) == _kin(one)), None)
        if like is not None:
            pairs.append((one, like))
            gone.remove(one)
            new.remove(like)
    return pairs, gone, new


def _kin(finding: Finding) -> tuple[str, str, str]:
    return finding.provision, str(finding.bearer), finding.counterparty


def _differences(one: Finding, other: Finding) -> tuple[tuple[str, str, str], ...]:
    left, right = _told(one), _told(other)
    return tuple((name, left[name], right[name]) for name in left if left[name] != right[name])


def _told(finding: Finding) -> dict[str, str]:
    return {
        "arises from": finding.item or "the model",
        "about": finding.object,
        "says": str(finding.modality),
        "action": finding.action.id,
        "certainty": "decided" if finding.decided else "conditional",
        "force": str(finding.force),
        "opens": str(finding.span.opens or "-"),
        "by": str(finding.span.closes or "-"),
        "reaches": "a part of them" if finding.partial else "all of them",
        "holds": ", ".join(map(str, finding.holds or finding.undecided)),
        "seen from the day": str(finding.timing),
        "stands": str(finding.standing),
        "through the channel": finding.hindrance or "feasible",
        "missing": "; ".join(sorted(fact.path for fact in finding.missing)) or "-",
        "source": str(finding.citation),
    }
