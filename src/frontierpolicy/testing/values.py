"""Strategies for what a plan may say of a fact, drawn where a rulebook turns on it."""

import datetime as dt
import enum
from fractions import Fraction
from typing import Any, cast

from hypothesis import strategies as st

from frontierpolicy.calendars import EventTime, Sometime
from frontierpolicy.conditions import Symbol
from frontierpolicy.facts import Amount, Estimate, Fact, Missing, Yearly, YearlyAmount
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import Place, country, place
from frontierpolicy.quantities import Compute, Count, Money, Quantity
from frontierpolicy.testing.hints import Hints

__all__ = ["days_near", "moments_near", "said_of"]

_FAR = {Compute: 10**30, Count: 10**12, Money: 10**13}
_MONTH_ENDS = tuple(
    dt.date.fromisoformat(day) for day in ("2024-02-29", "2025-02-28", "2026-01-31", "2026-12-31", "2027-01-01")
)
_WORDS = st.text("abcdefghij-", min_size=1, max_size=6).filter(lambda text: text.strip("-") != "")


def days_near(hints: Hints) -> st.SearchStrategy[dt.date]:
    """Return days at and next to those on which something in the law changes, at month ends, and others."""
    turns = sorted({day + dt.timedelta(days=step) for day in hints.days for step in (-1, 0, 1) if _inside(day)})
    near = st.sampled_from([*turns, *_MONTH_ENDS])
    return near | st.dates(dt.date(2023, 1, 1), dt.date(2028, 12, 31))


def _inside(day: dt.date) -> bool:
    return dt.date.min < day < dt.date.max


def moments_near(hints: Hints) -> st.SearchStrategy[EventTime]:
    """Return days, spans of days and instants near those on which something in the law changes."""
    days = days_near(hints)
    spans = st.tuples(days, days).map(lambda pair: Sometime(min(pair), max(pair)))
    instants = days.map(lambda day: dt.datetime.combine(day, dt.time(12), dt.UTC))
    return st.one_of(days, days, days, spans, instants)


def said_of(fact: Fact[Any, Any], hints: Hints, unknown: float) -> st.SearchStrategy[Any]:
    """Return what a plan may say of a fact: a value near a threshold or a word of the law, or none.

    Args:
        fact: The fact.
        hints: What the rulebook turns on.
        unknown: How often there is no value.
    """
    if isinstance(fact, YearlyAmount):
        years: list[int] = sorted({day.year - late for day in hints.days for late in (0, 1)} or {2025})
        amounts = _or_missing(_amounts(fact, hints), unknown)
        return st.dictionaries(st.sampled_from(years), amounts, max_size=3).map(cast("Any", Yearly))
    values = _amounts(fact, hints) if isinstance(fact, Amount) else _plain(fact, hints)
    return _or_missing(values, unknown)


def _or_missing(values: st.SearchStrategy[Any], unknown: float) -> st.SearchStrategy[Any]:
    share = round(20 * unknown)
    return st.integers(1, 20).flatmap(lambda drawn: values if drawn > share else st.sampled_from(Missing))


def _amounts(fact: Fact[Any, Any], hints: Hints) -> st.SearchStrategy[Any]:
    thresholds = sorted(hints.amounts.get(fact, ()), key=lambda each: each.amount)
    exact = _numbers(fact.kind, thresholds)
    return st.one_of(exact, exact, _estimates(exact))


def _numbers(kind: type[Any], thresholds: list[Quantity]) -> st.SearchStrategy[Any]:
    if not thresholds:
        return st.integers(0, _FAR[kind]).map(lambda number: _made(kind, number, None))
    near = [(like, amount) for like in thresholds for amount in _around(like)]
    at = st.sampled_from(near).map(lambda pair: _made(kind, pair[1], pair[0]))
    far = st.tuples(st.sampled_from(thresholds), st.integers(0, _FAR[kind]))
    return at | far.map(lambda pair: _made(kind, pair[1], pair[0]))


def _around(like: Quantity) -> tuple[Fraction, ...]:
    """Return a threshold, one step either side, and a third of it, where modifiers are measured."""
    amount = Fraction(like.amount)
    return tuple(each for each in (amount, amount - 1, amount + 1, amount / 3) if each >= 0)


def _made(kind: type[Any], amount: Fraction | int, like: Quantity | None) -> Any:
    if kind is Money:
        currency = like.currency if isinstance(like, Money) else "USD"
        return Money(amount, currency=currency, year=like.year if isinstance(like, Money) else None)
    return kind(amount)


@st.composite
def _estimates(draw: st.DrawFn, exact: st.SearchStrategy[Any]) -> Any:
    one, other = draw(exact), draw(exact)
    if one.unit != other.unit or one.amount == other.amount:
        return one
    low, high = sorted((one, other), key=lambda each: each.amount)
    side = draw(st.sampled_from(("both", "both", "low", "high")))
    return Estimate(low=None if side == "high" else low, high=None if side == "low" else high, source="drawn")


def _plain(fact: Fact[Any, Any], hints: Hints) -> st.SearchStrategy[Any]:
    single = _single(fact, hints)
    return st.frozensets(single, max_size=3) if fact.many else single


def _single(fact: Fact[Any, Any], hints: Hints) -> st.SearchStrategy[Any]:
    kind, named = fact.kind, _sorted(hints.words.get(cast("Symbol", fact), ()))
    if kind is bool:
        return st.booleans()
    if kind is dt.date:
        return moments_near(hints)
    if isinstance(kind, enum.EnumMeta):
        return st.sampled_from(list(cast("Any", kind)))
    others: dict[type[Any], st.SearchStrategy[Any]] = {
        Party: st.sampled_from(sorted({*hints.parties, *KNOWN_PARTIES.values()}, key=lambda each: each.id)),
        Place: st.sampled_from((country("CA"), country("US"), country("CN"), place("US-CA"), place("EU"))),
        str: _WORDS,
    }
    return st.sampled_from(named) | others[kind] if named else others[kind]


def _sorted(values: Any) -> list[Any]:
    return sorted(values, key=str)
