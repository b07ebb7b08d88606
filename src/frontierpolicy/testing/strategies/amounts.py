"""Strategies for quantities and estimates, drawn at the thresholds of a rulebook and around them."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from frontierpolicy.facts import Estimate
from frontierpolicy.quantities import Compute, Count, Exact, Money, Quantity

__all__ = ["estimates", "quantities"]

Q = TypeVar("Q", bound=Quantity)

_FAR = 10**28
_ANY = st.integers(0, _FAR) | st.fractions(0, 10**6, max_denominator=8)


def quantities(
    kind: type[Q] = Compute,  # type: ignore[assignment]  # the default of a type variable
    *,
    thresholds: Iterable[Q] = (),
    factors: Iterable[Fraction] = (),
) -> st.SearchStrategy[Q]:
    """Return exact quantities of a kind.

    With thresholds, half of them are a threshold or one step to either side, and they shrink to the first
    threshold; the others lie anywhere, half of those above one.

    Args:
        kind: `Compute`, `Count` or `Money`.
        thresholds: Where something changes.
        factors: Each threshold times one of these is one too.
    """
    limits = tuple(thresholds)
    anywhere = _anywhere(kind, limits)
    if not limits:
        return anywhere
    near = [_like(limit, amount) for limit in limits for amount in _around(limit.amount, factors)]
    exact = st.sampled_from([_like(limit, limit.amount) for limit in limits])  # where < and <= differ
    larger = st.integers(2, 1000) | st.sampled_from((10**4, 10**6))
    above = st.tuples(st.sampled_from(limits), larger).map(lambda pair: _like(pair[0], pair[0].amount * pair[1]))
    return st.one_of(exact, st.sampled_from(near), anywhere, above)


def _anywhere(kind: type[Q], limits: tuple[Q, ...]) -> st.SearchStrategy[Any]:
    if limits:
        far = max(_FAR, *(1000 * int(limit.amount) for limit in limits))
        return st.tuples(st.sampled_from(limits), st.integers(0, far)).map(lambda pair: _like(*pair))
    if kind is Money:
        currency, year = st.sampled_from(("USD", "EUR")), st.none() | st.integers(1950, 2026)
        return st.builds(Money, _ANY, currency=currency, year=year)
    if kind is Quantity:
        return st.sampled_from((Compute, Count, Money)).flatmap(lambda each: _anywhere(each, ()))
    return _ANY.map(kind)


def _around(amount: Exact, factors: Iterable[Fraction]) -> list[Exact]:
    """Return a threshold and one step either side, then the same for its multiples."""
    at = [amount, *(amount * factor for factor in sorted(factors))]
    return [each + step for each in at for step in (0, -1, 1) if each + step >= 0]


def _like(limit: Q, amount: Exact) -> Q:
    if isinstance(limit, Money):
        return type(limit)(amount, currency=limit.currency, year=limit.year)
    return type(limit)(amount)


def estimates(exact: st.SearchStrategy[Q] | None = None) -> st.SearchStrategy[Estimate[Q]]:
    """Return estimates with one limit or two, each open or closed, now and then with a best figure.

    Args:
        exact: What to draw the limits from; compute if left out.
    """
    made: Any = quantities(Compute) if exact is None else exact
    found: Any = _estimates(made)
    return cast("st.SearchStrategy[Estimate[Q]]", found)


@st.composite
def _estimates(draw: st.DrawFn, made: st.SearchStrategy[Q]) -> Estimate[Q]:
    one, other = draw(made), draw(made)
    other = other if other.unit == one.unit else one
    low, high = sorted((one, other), key=lambda each: each.amount)
    wide = high.amount - low.amount > 1
    side = draw(st.sampled_from(("both", "low", "high")))
    middle = wide and side == "both" and draw(st.booleans())
    return Estimate(
        low=None if side == "high" else low,
        high=None if side == "low" else high,
        value=_like(low, Fraction(low.amount + high.amount) / 2) if middle else None,
        low_open=wide and side != "high" and draw(st.booleans()),
        high_open=wide and side != "low" and draw(st.booleans()),
    )
