"""Laws of rulebooks: what adding to the law, splitting it, and learning of it later do to an answer."""

import datetime as dt
from collections.abc import Iterator

import attrs

from frontierpolicy.calendars import Interval, first_day, last_day
from frontierpolicy.conditions import Action
from frontierpolicy.drafting import Awaits, Instrument, Rulebook
from frontierpolicy.errors import InvalidRulebook, InvalidValue
from frontierpolicy.evaluation import Report
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Block, Norm, Pattern
from frontierpolicy.sources import Source
from frontierpolicy.terms import Basis, Force, Governed, InstrumentKind, Modality, Role
from frontierpolicy.testing.laws.law import RulebookTrial as Trial
from frontierpolicy.testing.laws.law import law
from frontierpolicy.testing.laws.of_rulebooks import differences
from frontierpolicy.truth import Truth

__all__ = ["on_the_day"]

_AFAR = Source(title="A text from afar", checked=dt.date(2030, 1, 1))
_APART = Norm(
    id="1",
    citation=_AFAR.at("s. 1"),
    per=Model,
    modality=Modality.MUST,
    force=Force.BINDING,
    basis=Basis.LAW,
    bearer=Role.DEVELOPER,
    action=Action(id="afar/whistle", phrase="whistle", done="whistled"),
)


def on_the_day(report: Report, day: dt.date) -> dict[str, Truth]:
    """Return how each finding stands at the end of a day: it holds, is open, or does not hold then."""
    moment = dt.datetime.combine(day, dt.time(23, 59))
    found: dict[str, Truth] = {}
    for finding in report.findings:
        holds = any(each.holds_at(moment) is Truth.TRUE for each in finding.holds)
        may = any(each.holds_at(moment) is not Truth.FALSE for each in (*finding.holds, *finding.undecided))
        found[finding.id] = Truth.TRUE if holds else Truth.UNKNOWN if may else Truth.FALSE
    return found


@law(Trial, "A rule that has nothing to do with the others changes none of their findings.", catches="shared state")
def unrelated_rule(trial: Trial) -> Iterator[str]:
    """Yield what differs in the findings of the others when a duty to whistle, for whoever it fits, is added."""
    apart = Instrument(
        id="from-afar", title="From afar", kind=InstrumentKind.GUIDANCE, issuer="somebody", jurisdiction=None,
        source=_AFAR, issued=dt.date(2000, 1, 1), begins=dt.date(2000, 1, 1), parts=(_APART.when(trial.condition),),
    )  # fmt: skip
    both = trial.report(rulebook=trial.rulebook | apart)
    others = tuple(each for each in both.findings if each.instrument != apart.id)
    yield from differences(trial.report(), attrs.evolve(both, findings=others))


def _picked(trial: Trial) -> tuple[Instrument, Norm] | None:
    """Return a norm of a model or a part of one, as issued, that nothing else names, and the instrument it stands in, as a plain one."""
    named = {
        name.rpartition("/")[2]
        for each in trial.rulebook
        for part in (*each.overrides, *each.every_provision())
        for name in (getattr(part, "winner", ""), getattr(part, "loser", ""), getattr(part, "after_breach_of", ""))
    }
    norms = [
        (plain, part)
        for plain in (each.expand() for each in trial.rulebook if not each.amendments)
        for part in plain.parts
        if isinstance(part, Norm) and part.id not in named and part.per is not None and Model in part.per.path()
    ]
    return norms[trial.pick % len(norms)] if norms else None


def _with(trial: Trial, instrument: Instrument, norm: Norm, *instead: Norm | Block) -> Report:
    """Return what the rulebook says with a norm replaced by other provisions."""
    parts = tuple(other for part in instrument.parts for other in (instead if part is norm else (part,)))
    others = [each for each in trial.rulebook if each.id != instrument.id]
    return trial.report(rulebook=Rulebook([*others, instrument.having(parts=parts)]))


def _of(report: Report, instrument: Instrument, norm: Norm) -> dict[str, bool]:
    return {each.id: each.decided for each in report.findings if each.provision == f"{instrument.id}/{norm.id}"}


@law(
    Trial,
    "An exception never adds a finding of its rule, and decides none.",
    catches="an exception with its sign turned",
)
def exceptions_only_take(trial: Trial) -> Iterator[str]:
    """Yield each finding that a norm yields, or surely yields, with one more exception and not without."""
    picked = _picked(trial)
    if picked is not None:
        instrument, norm = picked
        narrower = _with(trial, instrument, norm, norm.unless(trial.condition, norm.citation))
        yield from _added(_of(trial.report(), *picked), _of(narrower, *picked), f"unless {trial.condition}")


@law(
    Trial,
    "A further condition never adds a finding of its rule, and decides none.",
    catches="a condition that is not read",
)
def conditions_only_take(trial: Trial) -> Iterator[str]:
    """Yield each finding that a norm yields, or surely yields, with one more condition and not without."""
    picked = _picked(trial)
    if picked is not None:
        instrument, norm = picked
        narrower = _with(trial, instrument, norm, norm.when(trial.condition))
        yield from _added(_of(trial.report(), *picked), _of(narrower, *picked), f"when {trial.condition}")


def _added(before: dict[str, bool], after: dict[str, bool], how: str) -> Iterator[str]:
    for name, decided in after.items():
        if name not in before:
            yield f"{name}: it is not found, and with '{how}' added it is"
        elif decided and not before[name]:
            yield f"{name}: it is conditional, and with '{how}' added it is decided"


@law(Trial, "A rule that is blocked yields nothing.", catches="a block that supports, or does not reach")
def blocks_stop(trial: Trial) -> Iterator[str]:
    """Yield each finding of a norm that a block stops."""
    picked = _picked(trial)
    if picked is not None:
        instrument, norm = picked
        pattern = Pattern(instrument=instrument.id, sections=(norm.id,))
        block = Block(id="a-block-from-afar", citation=norm.citation, pattern=pattern)
        stopped = _with(trial, instrument, norm, norm, block)
        yield from (f"{name}: it is blocked, and found" for name in _of(stopped, *picked))


@law(
    Trial,
    "A rule in force from a to c is the same rule split at b.",
    catches="ends that are counted twice or not at all",
)
def split_in_time(trial: Trial) -> Iterator[str]:
    """Yield each finding that stands otherwise on the day when its norm is split in two at a day."""
    picked = _picked(trial)
    if picked is None:
        return
    instrument, norm = picked
    try:
        early = attrs.evolve(norm.during(Interval(None, trial.day)), id="split-early")
        late = attrs.evolve(norm.during(Interval(trial.day, None)), id="split-late")
        parts = on_the_day(_with(trial, instrument, norm, early, late), trial.as_of)
    except (InvalidRulebook, InvalidValue):  # it, or its instrument, is not in force on both sides
        return
    whole = on_the_day(trial.report(), trial.as_of)
    for name, found in whole.items():
        provision, _, rest = name.partition(":")
        if provision == f"{instrument.id}/{norm.id}":
            halves = [parts.get(f"{instrument.id}/{half.id}:{rest}", Truth.FALSE) for half in (early, late)]
            if (halves[0] | halves[1]) is not found:
                yield f"{name}: {found} on {trial.as_of}, and split at {trial.day} it is {halves[0]} and {halves[1]}"


@law(Trial, "What becomes known later changes no earlier answer.", catches="amendments that reach back")
def knowledge(trial: Trial) -> Iterator[str]:
    """Yield what differs when everything that became known after the day is left out of the law."""
    earlier = Rulebook([_as_known(each, trial.as_of) for each in trial.rulebook if each.issued <= trial.as_of])
    yield from differences(trial.report(), trial.report(rulebook=earlier))


def _as_known(instrument: Instrument, day: dt.date) -> Instrument:
    ending = instrument.ending if instrument.ending is not None and instrument.ending.known_at <= day else None
    return instrument.having(
        amendments=tuple(each for each in instrument.amendments if each.known_at <= day), ending=ending
    )


@law(Trial, "Before anything is issued, nothing is asked.", catches="law applied before there is any")
def nothing_before_issue(trial: Trial) -> Iterator[str]:
    """Yield each finding on the day before the first instrument."""
    first = min((each.issued for each in trial.rulebook), default=dt.date.min)
    if first > dt.date.min:
        day = first - dt.timedelta(days=1)
        yield from (
            f"{each.id} is found on {day}, before anything was issued" for each in trial.report(as_of=day).findings
        )


@law(Trial, "No rule holds before its instrument begins, or after it has ended.", catches="off by one at either end")
def within_its_time(trial: Trial) -> Iterator[str]:
    """Yield each finding that holds on the day before its instrument begins, or on the day after it ends."""
    for finding in trial.report().findings:
        instrument = trial.rulebook[finding.instrument]
        if instrument.amendments or instrument.readings or finding.norm.governing is not Governed.THROUGHOUT:
            continue  # they can move either end; and what the law of the day of an act asks has no first day
        begins, ending = instrument.begins, instrument.ending
        for held in finding.holds:
            if not isinstance(begins, Awaits) and (held.start is None or first_day(held.start) < first_day(begins)):
                yield f"{finding.id} holds {held}, and {instrument.id} begins on {begins}"
            if ending is not None and ending.known_at <= trial.as_of:
                ends = last_day(ending.on)
                if held.end is None or first_day(held.end) > ends:
                    yield f"{finding.id} holds {held}, and {instrument.id} has ended by {ends}"
