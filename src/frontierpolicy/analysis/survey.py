"""What is in the law, before any plan: where each provision stands, what it reads, what an instrument comes down to."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import attrs

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.conditions import (
    Action,
    Comparison,
    Condition,
    DefinedTerm,
    Determination,
    Happened,
    Occurred,
    Operand,
    Symbol,
)
from frontierpolicy.conditions.reads import operand_parts, symbols_read, walk
from frontierpolicy.deadlines import (
    EarliestOf,
    Every,
    LatestOf,
    NotBefore,
    NoticeBefore,
    Standing,
    Throughout,
    UpTo,
    Window,
    Within,
    Yearly,
)
from frontierpolicy.drafting import AddException, Amendment, Instrument, Operation, Reading, Rulebook, law_as_known
from frontierpolicy.drafting.operations import added_by
from frontierpolicy.parties import Party, called
from frontierpolicy.plans import Recipient
from frontierpolicy.provisions import Norm, Provision, Sanction
from frontierpolicy.quantities import Quantity
from frontierpolicy.terms import Force, Role

__all__ = [
    "Passage",
    "Profile",
    "acts_read",
    "anchor_of",
    "determinations_read",
    "facts_read",
    "passages",
    "profile_of",
    "terms_read",
]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Passage:
    """A provision at the place where a text has it.

    Attributes:
        instrument: The instrument.
        provision: The provision.
        within: The amendment or the reading that brings it in, or `None` for the text as issued.
    """

    instrument: Instrument
    provision: Provision
    within: Amendment | Reading | None = None

    @property
    def anchor(self) -> str:
        """The id of the place on a page; see `anchor_of`."""
        return anchor_of(self.provision.id, self.within)


def anchor_of(provision: str, within: Amendment | Reading | None = None) -> str:
    """Return the id of a place on a page: small letters, digits and dashes, made from the id of the provision there.

    Examples:
        >>> anchor_of("3(b)(ii)")
        '3-b-ii'
    """
    change = "" if within is None else f"read {within.name}" if isinstance(within, Reading) else _from(within)
    return re.sub(r"[^a-z0-9]+", "-", f"{provision} {change}".lower()).strip("-")


def _from(amendment: Amendment) -> str:
    return f"from {first_day(amendment.effective)}"


def passages(instrument: Instrument) -> Iterator[Passage]:
    """Yield every provision of an instrument where it stands: as issued, then as read, then as amended.

    What an amendment or a reading adds an exception to stands there again, with the exception.

    Examples:
        >>> from frontierpolicy import instruments
        >>> [each.anchor for each in passages(instruments.get("us-eo-14409"))][:2]
        ['2-a', '2-b']
    """
    yield from (Passage(instrument=instrument, provision=each) for each in instrument.provisions())
    named = {each.id: each for each in instrument.every_provision()}
    changes: tuple[Amendment | Reading, ...] = (*instrument.readings, *instrument.amendments)
    for within in changes:
        for operation in within.operations:
            for each in _brought_in(operation, named):
                yield Passage(instrument=instrument, provision=each, within=within)


def _brought_in(operation: Operation, named: Mapping[str, Provision]) -> tuple[Provision, ...]:
    if isinstance(operation, AddException):
        target, added = named.get(operation.id), operation.exception
        return () if target is None else (target.unless(added.condition, added.citation),)
    return added_by(operation)


# What a provision reads


def facts_read(provision: Provision) -> tuple[Symbol, ...]:
    """Return the facts that a provision reads itself, in its condition, its exceptions and its window.

    What the definitions of its terms read is read by those definitions.
    """
    found = [symbol for each in _conditions(provision) for symbol in symbols_read(each)]
    found += [symbol for each in _anchors(provision) for symbol in each.symbols()]
    return _once(found)


def determinations_read(provision: Provision) -> tuple[Determination, ...]:
    """Return the determinations of authorities that a provision hangs on."""
    return _parts(provision, Determination)


def acts_read(provision: Provision) -> tuple[Action, ...]:
    """Return the acts that a provision looks for in the logs: whether they are done, or when they were."""
    compared = (side for each in _parts(provision, Comparison) for side in (each.left, each.right))
    parts = (part for each in (*compared, *_anchors(provision)) for part in operand_parts(each))
    happened = (each.action for each in _parts(provision, Happened))
    return _once((*happened, *(part.action for part in parts if isinstance(part, Occurred))))


def terms_read(provision: Provision) -> tuple[DefinedTerm, ...]:
    """Return the defined terms that a provision uses."""
    return _parts(provision, DefinedTerm)


def _parts(provision: Provision, kind: type[T]) -> tuple[T, ...]:
    found = (part for each in _conditions(provision) for part in walk(each) if isinstance(part, kind))
    return _once(found)


def _conditions(provision: Provision) -> Iterator[Condition]:
    yield from provision.conditions()
    for anchor in _anchors(provision):
        for part in operand_parts(anchor):
            yield from part.conditions()


def _anchors(provision: Provision) -> tuple[Operand[object], ...]:
    return provision.window.anchors() if isinstance(provision, Norm) else ()


# What an instrument comes down to


@attrs.frozen(kw_only=True)
class Profile:
    """What an instrument comes down to, for setting it beside others. Each thing is there once, in the order of the text.

    Attributes:
        thresholds: The comparisons of quantities it makes.
        clocks: Its periods and days, in words, without what they run from.
        recipients: Those towards whom something is done, by name or role.
        forces: How its norms bind and whom, strongest first; last, who has an option.
        sanctions: What a breach can cost.
    """

    thresholds: tuple[Comparison, ...]
    clocks: tuple[str, ...]
    recipients: tuple[str, ...]
    forces: tuple[tuple[str, tuple[str, ...]], ...]
    sanctions: tuple[Sanction, ...]


def profile_of(instrument: Instrument, on: dt.date) -> Profile:
    """Return what an instrument comes down to as it stands on a day, what is to come included.

    Of an instrument that has ended by then, it is what it came down to before its end.
    """
    found = tuple(_standing(instrument, on))
    norms = [each for each in found if isinstance(each, Norm)]
    comparisons = (part for each in found for part in _parts(each, Comparison))
    return Profile(
        thresholds=_once(each for each in comparisons if issubclass(each.left.measures, Quantity)),
        clocks=_once(words for each in norms for words in _clocks(each.window)),
        recipients=_once(_called(party) for each in norms for party in each.towards),
        forces=tuple(_forces(norms)),
        sanctions=_once(each.sanction for each in norms if each.sanction is not None),
    )


def _standing(instrument: Instrument, on: dt.date) -> Iterator[Provision]:
    day = on
    if instrument.ending is not None and instrument.ending.known_at <= on:
        day = min(on, first_day(instrument.ending.on) - dt.timedelta(days=1))
    for clause in law_as_known(Rulebook((instrument,)), on).clauses:
        for version in clause.versions:
            if version.interval.end is None or last_day(version.interval.end) > day:
                yield version.provision


def _forces(norms: Iterable[Norm]) -> Iterator[tuple[str, tuple[str, ...]]]:
    found: dict[str, list[str]] = {str(force): [] for force in Force}
    found["option"] = []
    for each in norms:
        found["option" if each.option else str(each.force)].append(_called(each.bearer))
    yield from ((word, _once(bearers)) for word, bearers in found.items() if bearers)


def _clocks(window: Window) -> Iterator[str]:
    match window:
        case Standing():
            return
        case EarliestOf() | LatestOf():
            for each in window.windows:
                yield from _clocks(each)
        case Every() | Yearly():
            yield str(window).partition(" from ")[0]
        case Within() | NotBefore() | NoticeBefore() | Throughout() | UpTo():
            yield str(window).partition(f" {window.anchor}")[0].removesuffix(" after")
        case _:
            yield str(window).partition(" for which ")[0]


def _called(who: Role | Party | type[Recipient]) -> str:
    return "the recipient" if isinstance(who, type) else called(who)


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
