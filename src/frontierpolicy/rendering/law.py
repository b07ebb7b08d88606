"""Instruments as documents: the list of them, and one in full."""

import datetime as dt
from collections.abc import Iterator

from frontierpolicy.analysis import Passage, anchor_of
from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import ALWAYS, AllOf, AnyOf, AtLeast, Condition, Not
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Awaits,
    Insert,
    Instrument,
    Reading,
    Repeal,
    Resume,
    Rulebook,
    SetDates,
    Signature,
    Substitute,
    Suspend,
    VoluntaryCommitment,
)
from frontierpolicy.parties import Party, called
from frontierpolicy.places import place
from frontierpolicy.plans import Model, Occurrence
from frontierpolicy.provisions import Block, Definition, Norm, Notice, Provision
from frontierpolicy.rendering.document import Block as Part
from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table, Tone
from frontierpolicy.terms import Modality, Role, Status

__all__ = ["instrument_document", "rulebook_document"]

_TONES: dict[Status, Tone] = {Status.IN_FORCE: "good", Status.REVOKED: "quiet", Status.EXPIRED: "quiet"}
_NAMES = {
    Modality.MUST: "duties",
    Modality.MUST_NOT: "bans",
    Modality.MAY: "permissions",
    Modality.CAN: "powers",
}


def rulebook_document(rulebook: Rulebook, on: dt.date) -> Document:
    """Return the list of instruments with where each stands on a day."""
    rows = tuple(
        (
            Cell(each.id, "strong"),
            Cell(str(each.status(on)), _TONES.get(each.status(on), "open")),
            Cell(f"{each.title} ({'; also read '.join([str(each.kind), *(found.name for found in each.readings)])})"),
        )
        for each in rulebook
    )
    return Heading(f"Instruments on {on}", 1), Table(("id", "status", "title"), rows)


def instrument_document(instrument: Instrument, on: dt.date) -> Document:
    """Return an instrument in full, in the order of its text."""
    return tuple(_blocks(instrument, on))


def _blocks(instrument: Instrument, on: dt.date) -> Iterator[Part]:
    yield Heading(instrument.title, 1)
    yield Lines((f"{instrument.id}: {instrument.kind} of {instrument.issuer}. {instrument.summary}",))
    yield Lines(tuple(_life(instrument, on)), bullets=True)
    fates = dict(_fates(instrument))
    for each in instrument.provisions():
        yield from _stated(Passage(instrument=instrument, provision=each), fate=fates.get(each.id, ""))
    if instrument.overrides:
        yield Heading("What wins over what")
        edges = (f"{each.winner} wins over {each.loser} [{each.citation}]" for each in instrument.overrides)
        yield Lines(tuple(edges), bullets=True)
    for reading in instrument.readings:
        yield Heading(f"Read as {reading.name}")
        yield Lines((f"{reading.title} [{reading.citation}]",))
        yield from _changes(instrument, reading)
    for amendment in instrument.amendments:
        yield Heading(f"Amended {amendment.effective}")
        yield Lines((f"{amendment.title} [{amendment.citation}]".lstrip(),))
        if amendment.transition is not None:
            yield Lines((f"What began before: {amendment.transition}.",))
        yield from _changes(instrument, amendment)
    if isinstance(instrument, VoluntaryCommitment):
        yield from _signatories(instrument)


def _fates(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Yield what an amendment makes of a provision of the first text, for each that does not stay as it is."""
    for amendment in instrument.amendments:
        for each in amendment.operations:
            if isinstance(each, Repeal):
                yield from ((name, f"taken away {amendment.effective}, as told below") for name in each.ids)
            elif isinstance(each, Substitute):
                yield each.provision.id, f"replaced {amendment.effective}, as told below"


def _signatories(instrument: VoluntaryCommitment) -> Iterator[Part]:
    until = f"known up to {instrument.complete_until}" if instrument.complete_until else "not known to be complete"
    yield Heading(f"Signatories ({until})")
    lines = (f"{each.party}: {_signed(each)} ({each.source})" for each in instrument.signatories)
    yield Lines(tuple(lines), bullets=True)


def _signed(signature: Signature) -> str:
    parts = f" ({', '.join(sorted(signature.parts))})" if signature.parts else ""
    return f"{'' if signature.outcome else 'refused '}{signature.on}{parts}"


def _stated(passage: Passage, verb: str = "", fate: str = "") -> Iterator[Part]:
    provision = passage.provision
    pinpoint = provision.citation.pinpoint
    name = pinpoint if provision.id in pinpoint.split() else f"{pinpoint} [{provision.id}]"
    yield Heading(f"{verb}{name}", 3, passage.anchor)
    yield Lines((*([fate] if fate else []), *_provision(provision)), bullets=True)


def _changes(instrument: Instrument, change: Amendment | Reading) -> Iterator[Part]:
    for each in change.operations:
        match each:
            case Insert(added):
                for one in added:
                    yield from _stated(Passage(instrument=instrument, provision=one, within=change), "Adds ")
            case Substitute(provision):
                passage = Passage(instrument=instrument, provision=provision, within=change)
                yield from _stated(passage, f"Replaces {provision.id}: ")
            case AddException(name, exception):
                yield Heading(f"Excepts from {name}", 3, anchor_of(name, change))
                yield Lines(tuple(_applies("unless", exception.condition, f" [{exception.citation}]")), bullets=True)
            case _:
                yield Lines((_change(each),))


def _change(operation: Repeal | SetDates | Suspend | Resume) -> str:
    match operation:
        case Repeal(ids):
            return f"Takes away {', '.join(ids)}."
        case SetDates():
            return f"Moves the dates of {', '.join(operation.ids) or 'everything'}: {Interval(operation.begins, operation.ends)}."
        case Suspend():
            until = "" if operation.until is None else f" {Interval(None, operation.until)}"
            return f"Suspends {', '.join(operation.ids) or 'everything'}{until}."
        case _:
            return f"Puts {', '.join(operation.ids) or 'everything'} back in force."


def _life(instrument: Instrument, on: dt.date) -> Iterator[str]:
    begins = instrument.beginning(on, on)
    awaited = f"awaits {begins.act}" if isinstance(begins, Awaits) else f"in force {Interval(begins)}"
    yield f"status on {on}: {instrument.status(on)}"
    yield f"issued {instrument.issued}, {awaited}"
    if instrument.ending is not None:
        yield f"{instrument.ending.status} {instrument.ending.on} [{instrument.ending.citation}]"
    yield f"enforcement: {instrument.enforcement}; publication: {instrument.publication}"
    if instrument.caveats:
        yield f"caveats: {', '.join(map(str, instrument.caveats))}"
    source = instrument.source
    yield f"source: {source.title} {source.url}".rstrip()
    if source.note:
        yield f"how it was read: {source.note}"
    yield f"last checked: {source.checked}, confidence {source.confidence}"


def _provision(provision: Provision) -> Iterator[str | Lines]:
    if isinstance(provision, Norm):
        yield from _norm(provision)
    elif isinstance(provision, Definition):
        verb = "counts as" if provision.counts else "does not count as"
        presumed = ", until the contrary is shown" if provision.presumption else ""
        scope = provision.term.subject.scope_name
        yield f"{'An' if scope[0] in 'aeiou' else 'A'} {scope} {verb} {provision.term.phrase}{presumed}"
    elif isinstance(provision, Block):
        yield f"stops: {_pattern(provision)}"
    elif isinstance(provision, Notice):
        yield provision.text
    if provision.condition != ALWAYS:
        yield from _applies("applies if", provision.condition)
    for each in provision.exceptions:
        yield from _applies("unless", each.condition, f" [{each.citation}]")
    yield from (f"taken for granted: {text}" for text in provision.assumes)
    if provision.in_force is not None:
        yield f"in force: {provision.in_force}"
    said = provision.caveat if isinstance(provision, Norm) else None  # a norm tells of its own caveat already
    if provision.citation.caveat not in (None, said):
        yield f"caveat: {provision.citation.caveat}"


_LONG = 100
"""From how many letters on a joined condition is written as a list: one line a part."""


def _applies(verb: str, condition: Condition, source: str = "") -> Iterator[str | Lines]:
    first, *rest = _outline(condition)
    yield f"{verb} {first}{source}"
    yield from rest


def _outline(condition: Condition) -> Iterator[str | Lines]:
    """Yield a condition as one line, or as a line that announces its parts and a list of them."""
    announced = _announced(condition) if len(str(condition)) > _LONG else None
    if announced is None:
        yield str(condition)
        return
    words, parts = announced
    yield words
    yield Lines(tuple(line for part in parts for line in _outline(part)), bullets=True)


def _announced(condition: Condition) -> tuple[str, tuple[Condition, ...]] | None:
    """Return what announces the parts of a joined condition, and the parts; a denied join is one join."""
    match condition:
        case AllOf(parts):
            return "all of these are so:", parts
        case AnyOf(parts):
            return "at least one of these is so:", parts
        case AtLeast(number, parts):
            return f"at least {number} of these are so:", parts
        case Not(AllOf(parts)):
            return "not all of these are so:", parts
        case Not(AnyOf(parts)):
            return "none of these is so:", parts
        case Not(AtLeast(number, parts)):
            return f"fewer than {number} of these are so:", parts
        case Not(part):
            return "this is not so:", (part,)
        case _:
            return None


def _norm(norm: Norm) -> Iterator[str]:
    bearer = called(norm.bearer)
    towards = " and ".join(_towards(each) for each in norm.towards) or "others"
    force = "an option" if norm.option else f"{norm.force}, by {norm.basis}"
    yield f"{bearer[0].upper()}{bearer[1:]} {norm.modality} {norm.action.sentence(_thing(norm), towards)} ({force})"
    yield f"time: {norm.window}"
    if norm.satisfied_by:
        yield f"satisfied by: {', or '.join(map(str, norm.satisfied_by))}"
    if norm.after_breach_of:
        yield f"only after a breach of {norm.after_breach_of}"
    if norm.caveat is not None:
        yield f"caveat: {norm.caveat}"
    if norm.sanction is not None:
        yield f"a breach can cost: {norm.sanction} [{norm.sanction.citation}]"


def _thing(norm: Norm) -> str:
    """Return what is acted on: an occurrence itself, and of what lies below a model the model."""
    if norm.per is None:
        return "it"
    return f"the {norm.per.scope_name if issubclass(norm.per, Occurrence) else Model.scope_name}"


def _towards(each: object) -> str:
    return called(each) if isinstance(each, Party | Role) else "the recipient"


def _pattern(block: Block) -> str:
    pattern = block.pattern
    parts = [
        " or ".join(sorted(map(str, pattern.forces))),
        " and ".join(_NAMES[each] for each in Modality if each in pattern.modalities) or "norms",
        f"about {' or '.join(sorted(map(str, pattern.topics)))}" if pattern.topics else "",
        f"in section {' or '.join(pattern.sections)}" if pattern.sections else "",
        f"of {pattern.instrument}" if pattern.instrument else "",
        f"under the law of {pattern.jurisdiction}" if pattern.jurisdiction else "",
        f"under the law of the parts of {place(pattern.parts_of)}" if pattern.parts_of else "",
    ]
    return " ".join(filter(None, parts))
