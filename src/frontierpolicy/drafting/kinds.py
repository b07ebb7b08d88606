"""Kinds of instrument with the parameters a drafter states."""

import datetime as dt
from collections.abc import Iterable

import attrs

from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions import ALWAYS, Action, AllOf, Condition, Happened, Someone
from frontierpolicy.deadlines import Standing, Window
from frontierpolicy.drafting.instrument import Instrument, Part
from frontierpolicy.drafting.limits import Awaits
from frontierpolicy.errors import Fault, InvalidRulebook, InvalidType, must_be
from frontierpolicy.facts import Record
from frontierpolicy.parties import Party
from frontierpolicy.places import Place, country
from frontierpolicy.plans import Entry, Log, Model, Recipient
from frontierpolicy.provisions import Counterparty, Norm, Provision, Sanction, Unless
from frontierpolicy.provisions.actions import GRANT_LICENCE, MAKE_AVAILABLE, SIGN
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Enforcement, Force, InstrumentKind, Modality, Role

__all__ = [
    "CodeOfPractice",
    "ExecutiveOrder",
    "ExportDirective",
    "Guidance",
    "Regulation",
    "Signature",
    "Statute",
    "VoluntaryCommitment",
    "signed",
    "undertaking",
]


def _united_states() -> Place:
    return country("US")


def _signed_on(order: "ExecutiveOrder") -> dt.date:
    return order.signed


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ExecutiveOrder(Instrument):
    """An order of the President of the United States.

    Attributes:
        number: Its number.
        signed: The day it was signed, from which it is known and, unless it says otherwise, in force.
    """

    number: int
    signed: dt.date
    kind: InstrumentKind = attrs.field(default=InstrumentKind.EXECUTIVE_ORDER, init=False)
    issuer: str = "the President of the United States"
    jurisdiction: Place | None = attrs.Factory(_united_states)
    issued: dt.date = attrs.field(default=attrs.Factory(_signed_on, takes_self=True))
    begins: EventTime | Awaits = attrs.field(default=attrs.Factory(_signed_on, takes_self=True))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Statute(Instrument):
    """An act of a legislature."""

    kind: InstrumentKind = attrs.field(default=InstrumentKind.STATUTE, init=False)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Regulation(Instrument):
    """A rule made by an executive authority, or a regulation of the European Union."""

    kind: InstrumentKind = attrs.field(default=InstrumentKind.REGULATION, init=False)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Guidance(Instrument):
    """How an authority says it reads the law; it binds at most the authority."""

    kind: InstrumentKind = attrs.field(default=InstrumentKind.GUIDANCE, init=False)
    enforcement: Enforcement = Enforcement.NONE


@attrs.frozen(kw_only=True)
class Signature:
    """That a party signed, or did not.

    Attributes:
        party: Who.
        on: When.
        parts: The chapters it covers; empty for all.
        outcome: `False` for a refusal or a withdrawal.
        source: Where it is stated.
        known_at: The day from which it is known; by default the day it was surely done.
    """

    party: Party = attrs.field(validator=must_be(Party, "a Party, as in party('openai')"))
    on: EventTime
    parts: frozenset[str] = frozenset()
    outcome: bool = True
    source: str
    known_at: dt.date | None = None

    def entry(self, instrument: str) -> Entry:
        """Return the signature as an entry of the public record."""
        entry = Entry(
            what=SIGN,
            by=self.party,
            about=instrument,
            parts=self.parts,
            outcome=self.outcome,
            on=self.on,
            source=self.source,
        )
        return entry if self.known_at is None else attrs.evolve(entry, known_at=self.known_at)


def signed(instrument: str, *, part: str = "", by: Party | None = None) -> Condition:
    """Return the condition that the bearer, or a party, has signed an instrument or a part of it."""
    return Happened(action=SIGN, by=by or Someone.BEARER, about=instrument, part=part)


def _signatures(values: Iterable[Signature]) -> tuple[Signature, ...]:
    found = tuple(values)
    for value in found:
        if not isinstance(value, Signature):
            raise InvalidType(f"expected a Signature of a party, got {value!r}")
    return found


def undertaking(
    *,
    id: str,
    citation: Citation,
    action: Action,
    per: type[Record],
    towards: Counterparty | Iterable[Counterparty] | None = None,
    condition: Condition = ALWAYS,
    window: Window = Standing(),
    modality: Modality = Modality.MUST,
) -> Norm:
    """Return a norm of the force committed, addressed to the developer: what a signatory undertakes."""
    return Norm(
        id=id,
        citation=citation,
        modality=modality,
        force=Force.COMMITTED,
        basis=Basis.SIGNATURE,
        bearer=Role.DEVELOPER,
        towards=towards,
        action=action,
        per=per,
        condition=condition,
        window=window,
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class VoluntaryCommitment(Instrument):
    """What parties undertake by signing: committed for those who did.

    Attributes:
        signatories: Who signed when.
        complete_until: The last day up to which the list of signatories is complete, or `None`.
        undertakings: The norms, drafted as committed; each comes to hold of signatories alone.
        asks_others: Whether the same is requested of those who have not signed.
    """

    kind: InstrumentKind = attrs.field(default=InstrumentKind.VOLUNTARY_COMMITMENT, init=False)
    signatories: tuple[Signature, ...] = attrs.field(converter=_signatures)
    complete_until: dt.date | None
    undertakings: tuple[Part, ...]
    asks_others: bool = False
    enforcement: Enforcement = Enforcement.NONE

    def clauses(self) -> tuple[Part, ...]:
        """Return the undertakings, of signatories and, where asked, of others; then the other parts."""
        drafted = [provision for part in self.undertakings for provision in part.provisions()]
        return (*(each for provision in drafted for each in self._addressed(provision)), *self.parts)

    def _addressed(self, provision: Provision) -> tuple[Provision, ...]:
        if not isinstance(provision, Norm) or provision.force is not Force.COMMITTED:
            raise InvalidRulebook(Fault(f"{self.id}/{provision.id}", "an undertaking is a norm of the force committed"))
        committed = provision if self._by_chapter(provision) else provision.when(signed(self.id))
        asked = attrs.evolve(
            provision.when(~signed(self.id)),
            id=f"{provision.id}.asked",
            force=Force.REQUESTED,
            basis=Basis.INVITATION,
        )
        return (committed, asked) if self.asks_others else (committed,)

    def _by_chapter(self, provision: Provision) -> bool:
        """Return whether an undertaking asks for a chapter itself: who refuses another one has still signed that."""
        parts = provision.condition.parts if isinstance(provision.condition, AllOf) else (provision.condition,)
        return any(
            isinstance(each, Happened) and each.part and each == signed(self.id, part=each.part) for each in parts
        )

    def logs(self) -> tuple[Log, ...]:
        """Return the list of signatories with whatever else is on record."""
        entries = tuple(each.entry(self.id) for each in self.signatories)
        return (Log(of=SIGN, about=self.id, entries=entries, complete_until=self.complete_until), *self.record)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class CodeOfPractice(VoluntaryCommitment):
    """A code that parties sign, whole or by chapter, to show how they meet a duty of law."""

    kind: InstrumentKind = attrs.field(default=InstrumentKind.CODE_OF_PRACTICE, init=False)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ExportDirective(Instrument):
    """An order to one party not to let named models reach some recipients without a licence.

    Attributes:
        addressee: Who is ordered.
        models: The ids of the models.
        restricted: Which recipients may not have them.
        licence_from: Who can license an exception.
        citation: Where the prohibition is stated.
        exceptions: Exceptions besides a licence.
        sanction: What a breach can cost.
        assumes: What a reading of it takes for granted.
    """

    kind: InstrumentKind = attrs.field(default=InstrumentKind.EXPORT_DIRECTIVE, init=False)
    addressee: Party
    models: tuple[str, ...]
    restricted: Condition
    licence_from: Party
    citation: Citation
    exceptions: tuple[Unless, ...] = ()
    sanction: Sanction | None = None
    assumes: tuple[str, ...] = ()

    def clauses(self) -> tuple[Part, ...]:
        """Return the prohibition and the other parts."""
        return (self.prohibition(), *self.parts)

    def prohibition(self) -> Norm:
        """Return the norm not to make the models available to the recipients without a licence."""
        licensed = Happened(action=GRANT_LICENCE, by=self.licence_from, towards=Someone.BEARER, about=Recipient)
        return Norm(
            id="licence",
            citation=self.citation,
            modality=Modality.MUST_NOT,
            force=Force.BINDING,
            basis=Basis.LAW,
            bearer=self.addressee,
            towards=(Recipient,),
            action=MAKE_AVAILABLE,
            per=Recipient,
            condition=Model.id.is_in(self.models) & self.restricted,
            exceptions=(Unless(licensed, self.citation), *self.exceptions),
            sanction=self.sanction,
            assumes=self.assumes,
        )
