"""Strategies for what a plan may say of a fact: a value, in any of the ways there are, or that there is none."""

import datetime as dt
import enum
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, cast

from hypothesis import strategies as st

from frontierpolicy.errors import InvalidValue
from frontierpolicy.facts import Amount, Assumed, Fact, History, Identity, Missing, Spread, Stated, Yearly, YearlyAmount
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import Place, country, place
from frontierpolicy.plans import everywhere
from frontierpolicy.quantities import Quantity
from frontierpolicy.terms import PartyKind
from frontierpolicy.testing.hints import Hints, Near, hints_of
from frontierpolicy.testing.strategies.amounts import estimates, quantities
from frontierpolicy.testing.strategies.times import days, moments

__all__ = ["checked_share", "drawn", "ids", "missing", "parties", "places", "said", "texts"]


@cache
def ids() -> st.SearchStrategy[str]:
    """Return ids as files name things: small letters, digits and dashes."""
    return st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)


@cache
def texts() -> st.SearchStrategy[str]:
    """Return short texts that are not blank, with quotes, brackets and other scripts among their letters."""
    return st.text("abcXYZ-é中ß'\"\\#=[]{}.,:;!? 0123456789", min_size=1, max_size=20).filter(str.strip)


def parties(near: Near = None) -> st.SearchStrategy[Party]:
    """Return parties: those a rulebook names, known ones and made-up ones."""
    return _parties(hints_of(near))


@lru_cache(maxsize=1024)
def _parties(hints: Hints) -> st.SearchStrategy[Party]:
    named = _in_order(hints.parties)
    return st.sampled_from((*named, *dict.fromkeys((*_first, *KNOWN_PARTIES.values())), *_MADE_UP))


_first = (KNOWN_PARTIES["meta"], KNOWN_PARTIES["openai"])
_MADE_UP = tuple(
    Party(f"own-{number}", f"Own {number}", kind, aliases=("an alias",) * number, parent="meta" * number)
    for number, kind in enumerate((PartyKind.COMPANY, PartyKind.AGENCY))
)


@cache
def places() -> st.SearchStrategy[Place]:
    """Return places: countries, a part of one, and a union of some."""
    return st.sampled_from((country("US"), country("CA"), country("CN"), place("US-CA"), place("EU")))


@cache
def missing() -> st.SearchStrategy[Missing]:
    """Return the reasons for which a fact has no value; they shrink to that it is not stated."""
    return st.sampled_from(Missing)


def drawn(draw: st.DrawFn, field: Any) -> Any:
    """Return a field that is given as a value, or as a strategy for one."""
    strategy: Any = field
    return draw(strategy) if isinstance(field, st.SearchStrategy) else field


def checked_share(unknown: float) -> float:
    """Return a share if it is one.

    Raises:
        InvalidValue: It is below 0 or above 1.
    """
    if not 0 <= unknown <= 1:
        raise InvalidValue(f"unknown: expected a share from 0 to 1, got {unknown!r}")
    return unknown


def said(fact: Fact[Any, Any], near: Near = None, *, unknown: float = 0.25) -> st.SearchStrategy[Any]:
    """Return what a plan may say of a fact.

    Most are a plain value. Others are an estimate, a history, a spread over an audience, or the value with its
    source or as an assumption. They shrink to that nothing is stated, and then to a plain value.

    Args:
        fact: The fact, as in `Model.training_compute`.
        near: The rulebook at whose thresholds and words values are drawn; none if left out.
        unknown: How often there is no value, from 0 to 1. At 0 each value is plain and exact, and each time a day.

    Raises:
        InvalidValue: `unknown` is no share.
    """
    return _said(fact, hints_of(near), checked_share(unknown))


@lru_cache(maxsize=4096)
def _said(fact: Fact[Any, Any], hints: Hints, share: float) -> st.SearchStrategy[Any]:
    if isinstance(fact, YearlyAmount):
        return _yearly(cast("Any", fact), hints, share)
    values = _plain(fact, hints, exact=not share)
    if isinstance(fact, Identity) or not share:
        return values
    others = [*_in_doubt(fact, hints), *(_worded(fact, values) if hints.anything else ())]
    return _or_missing(st.one_of(values, values, values, *others), share)


def _or_missing(values: st.SearchStrategy[Any], share: float) -> st.SearchStrategy[Any]:
    """Return values, or with some probability that there is none; what is missing comes first in shrinking."""
    none = round(_TICKS * share)
    return st.integers(1, _TICKS).flatmap(lambda drawn: missing() if drawn <= none else values)


_TICKS = 20


def _yearly(fact: YearlyAmount[Any], hints: Hints, share: float) -> st.SearchStrategy[Any]:
    years: list[int] = sorted({day.year - late for day in hints.days for late in (0, 1)} or {2025, 2024})
    exact = quantities(fact.kind, thresholds=_thresholds(fact, hints), factors=hints.factors)
    if not share:
        return st.fixed_dictionaries(dict.fromkeys(years, exact)).map(cast("Any", Yearly))
    each = _or_missing(st.one_of(exact, exact, estimates(exact)), share)
    some = st.dictionaries(st.sampled_from(years), each, max_size=3).map(cast("Any", Yearly))
    return some | missing() if hints.anything else some


def _thresholds(fact: Fact[Any, Any], hints: Hints) -> list[Any]:
    found: Iterable[Quantity] = hints.amounts.get(fact, ())
    return sorted(found, key=lambda each: (each.unit, each.amount))


def _in_doubt(fact: Fact[Any, Any], hints: Hints) -> list[st.SearchStrategy[Any]]:
    """Return the ways to say a fact that leave an answer open, or different by day or by member."""
    values, found = _plain(fact, hints, exact=False), list[st.SearchStrategy[Any]]()
    if isinstance(fact, Amount):
        found.append(estimates(values))
    if fact.owner.stands_for_many:
        found.append(st.frozensets(values, min_size=1, max_size=3).map(Spread))
        if fact.kind is Place and not fact.many:
            found.append(st.builds(everywhere))
    if not fact.constant and (hints.anything or hints.days):
        changes = st.dictionaries(days(hints), values | missing(), min_size=1, max_size=2)
        found.append(changes.map(lambda made: History(tuple(sorted(made.items())))))
    return found


def _worded(fact: Fact[Any, Any], values: st.SearchStrategy[Any]) -> list[st.SearchStrategy[Any]]:
    """Return the ways to say a fact that change no answer: with a source, or as an assumption."""
    assumable = values | estimates(values) if isinstance(fact, Amount) else values
    note = st.just("") | texts()
    return [
        st.builds(Stated, values | missing(), source=texts(), as_of=st.none() | days(), note=note),
        st.builds(Assumed, assumable, because=texts()),
    ]


def _plain(fact: Fact[Any, Any], hints: Hints, *, exact: bool) -> st.SearchStrategy[Any]:
    single = days(hints) if exact and fact.kind is dt.date else _single(fact, hints)
    return st.frozensets(single, max_size=3) if fact.many else single


def _single(fact: Fact[Any, Any], hints: Hints) -> st.SearchStrategy[Any]:
    kind: Any = fact.kind
    limits = _thresholds(fact, hints)
    if isinstance(fact, Amount):
        return quantities(kind, thresholds=limits, factors=hints.factors)
    words: Iterable[object] = hints.words.get(fact, ())
    named = _in_order(words)
    words_of_kind = ids() if isinstance(fact, Identity) else texts()
    found = _of_kind(kind, words_of_kind if hints.anything else st.sampled_from("abcdef"), hints)
    return st.sampled_from(named) | found if named else found


def _of_kind(kind: Any, words: st.SearchStrategy[str], hints: Hints) -> st.SearchStrategy[Any]:
    if isinstance(kind, enum.EnumMeta):
        return st.sampled_from(list(cast("Any", kind)))
    made: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        dt.date: moments(hints),
        str: words,
        Party: parties(hints),
        Place: places(),
    }
    return made[kind]


def _in_order(values: Iterable[Any]) -> list[Any]:
    return sorted(values, key=str)
