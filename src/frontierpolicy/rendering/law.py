"""Instruments as documents: the list of them, and one in full."""

import datetime as dt
from collections.abc import Iterator

from frontierpolicy.conditions import ALWAYS
from frontierpolicy.drafting import Awaits, Instrument, Rulebook, VoluntaryCommitment
from frontierpolicy.parties import Party
from frontierpolicy.provisions import Block, Definition, Norm, Notice, Provision
from frontierpolicy.rendering.document import Block as Part
from frontierpolicy.rendering.document import Cell, Document, Heading, Lines, Table, Tone
from frontierpolicy.terms import Role, Status

__all__ = ["instrument_document", "rulebook_document"]

_TONES: dict[Status, Tone] = {Status.IN_FORCE: "good", Status.REVOKED: "quiet", Status.EXPIRED: "quiet"}


def rulebook_document(rulebook: Rulebook, on: dt.date) -> Document:
    """Return the list of instruments with where each stands on a day."""
    rows = tuple(
        (
            Cell(each.id),
            Cell(str(each.kind)),
            Cell(str(each.status(on)), _TONES.get(each.status(on), "open")),
            Cell(", ".join(["text", *(reading.name for reading in each.readings)]), "quiet"),
            Cell(f"{each.source.checked} ({each.confidence})", "quiet"),
            Cell(each.title),
        )
        for each in rulebook
    )
    return (
        Heading(f"Instruments on {on}", 1),
        Table(("id", "kind", "status", "readings", "checked (confidence)", "title"), rows),
    )


def instrument_document(instrument: Instrument, on: dt.date) -> Document:
    """Return an instrument in full, in the order of its text."""
    return tuple(_blocks(instrument, on))


def _blocks(instrument: Instrument, on: dt.date) -> Iterator[Part]:
    yield Heading(instrument.title, 1)
    yield Lines((f"{instrument.id}: {instrument.kind} of {instrument.issuer}. {instrument.summary}",))
    yield Lines(tuple(_life(instrument, on)), bullets=True)
    for provision in instrument.provisions():
        yield Heading(f"{provision.id} ({provision.citation.pinpoint})", 3)
        yield Lines(tuple(_provision(provision)), bullets=True)
    for reading in instrument.readings:
        yield Heading(f"Read as {reading.name}")
        yield Lines((f"{reading.title} [{reading.citation}]",))
    for amendment in instrument.amendments:
        yield Heading(f"Amended {amendment.effective}")
        yield Lines((f"{amendment.title} [{amendment.citation}]",))
    if isinstance(instrument, VoluntaryCommitment):
        until = f"known up to {instrument.complete_until}" if instrument.complete_until else "not known to be complete"
        yield Heading(f"Signatories ({until})")
        rows = (
            (Cell(str(each.party)), Cell(str(each.on)), Cell(each.source, "quiet")) for each in instrument.signatories
        )
        yield Table(("party", "signed", "source"), tuple(rows))


def _life(instrument: Instrument, on: dt.date) -> Iterator[str]:
    begins = instrument.begins.act if isinstance(instrument.begins, Awaits) else instrument.begins
    yield f"status on {on}: {instrument.status(on)}"
    yield f"issued {instrument.issued}, begins {begins}"
    if instrument.ending is not None:
        yield f"{instrument.ending.status} {instrument.ending.on} [{instrument.ending.citation}]"
    yield f"enforcement: {instrument.enforcement}; publication: {instrument.publication}"
    if instrument.caveats:
        yield f"caveats: {', '.join(map(str, instrument.caveats))}"
    source = instrument.source
    yield f"source: {source.title} {source.url} (checked {source.checked}, confidence {source.confidence})"


def _provision(provision: Provision) -> Iterator[str]:
    if isinstance(provision, Norm):
        yield _norm(provision)
        yield f"when: {provision.window}"
    elif isinstance(provision, Definition):
        verb = "counts as" if provision.counts else "does not count as"
        presumed = ", until the contrary is shown" if provision.presumption else ""
        yield f"a {provision.term.subject.scope_name} {verb} {provision.term.phrase}{presumed}"
    elif isinstance(provision, Block):
        yield f"stops: {_pattern(provision)}"
    elif isinstance(provision, Notice):
        yield provision.text
    if provision.condition != ALWAYS:
        yield f"applies if {provision.condition}"
    for each in provision.exceptions:
        yield f"unless {each.condition} [{each.citation}]"
    yield from (f"taken for granted: {text}" for text in provision.assumes)
    if provision.citation.caveat is not None:
        yield f"caveat: {provision.citation.caveat}"


def _norm(norm: Norm) -> str:
    bearer = f"the {norm.bearer}" if isinstance(norm.bearer, Role) else str(norm.bearer)
    towards = " and ".join(_towards(each) for each in norm.towards) or "others"
    per = f"the {norm.per.scope_name}" if norm.per is not None else "it"
    force = "an option" if norm.option else f"{norm.force}, by {norm.basis}"
    return f"{bearer} {norm.modality} {norm.action.sentence(per, towards)} ({force})"


def _towards(each: object) -> str:
    if isinstance(each, Party):
        return str(each)
    return f"the {each}" if isinstance(each, Role) else "the recipient"


def _pattern(block: Block) -> str:
    pattern = block.pattern
    parts = [
        ", ".join(sorted(map(str, pattern.forces))),
        " and ".join(sorted(map(str, pattern.modalities))),
        f"about {', '.join(sorted(map(str, pattern.topics)))}" if pattern.topics else "",
        f"in sections {', '.join(pattern.sections)}" if pattern.sections else "",
        f"of {pattern.instrument}" if pattern.instrument else "",
    ]
    return " ".join(filter(None, parts)) or "every norm"
