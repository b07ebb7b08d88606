"""Exact numbers, quantities with units, and ranges of them."""

from frontierpolicy.quantities.amounts import Compute, Count, Money, Quantity, count, eur, flop, usd
from frontierpolicy.quantities.exact import Exact, exact, exact_text
from frontierpolicy.quantities.ranges import Comparator, Range, total

__all__ = [
    "Comparator",
    "Compute",
    "Count",
    "Exact",
    "Money",
    "Quantity",
    "Range",
    "count",
    "eur",
    "exact",
    "exact_text",
    "flop",
    "total",
    "usd",
]
