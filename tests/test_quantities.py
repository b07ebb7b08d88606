"""Exact numbers, quantities with units, ranges of them."""

import itertools
import math
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.quantities import (
    Comparator,
    Compute,
    Count,
    Money,
    Quantity,
    Range,
    count,
    eur,
    exact,
    exact_text,
    flop,
    total,
    usd,
)
from frontierpolicy.truth import Truth
from tests.strategies import THRESHOLDS, operations

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1e26", 10**26),
        ("1E+26", 10**26),
        (1e26, 10**26),
        (1e23, 10**23),
        ("2.5", Fraction(5, 2)),
        (Decimal("0.1"), Fraction(1, 10)),
        (0.1, Fraction(1, 10)),
        ("1e25/3", Fraction(10**25, 3)),
        ("-3", -3),
        (Fraction(6, 2), 3),
        ("00012", 12),
    ],
)
def test_a_number_is_read_as_written(written: Any, number: int | Fraction) -> None:
    assert exact(written) == number
    assert isinstance(exact(written), int) is (Fraction(number).denominator == 1)


@pytest.mark.parametrize(
    "written",
    [
        "nan", "inf", "-inf", math.nan, math.inf, Decimal("nan"), Decimal("-Infinity"), "", " 1", "1 ", "1_000", "0x10", "1e9999",
        "1,5", "--1", "1/0", "1/", "/2", "1/2/3", "١", "1e60", 10**60, -(10**60), "1e-61", "9" * 41, ".5", "5.",
    ],
)  # fmt: skip
def test_what_is_no_finite_number_is_refused(written: Any) -> None:
    with pytest.raises(InvalidValue):
        exact(written)


def test_the_limits_are_where_they_are_said_to_be() -> None:
    assert exact(10**60 - 1) == 10**60 - 1
    assert exact("9" * 40) == int("9" * 40)
    assert exact("1e-60") == Fraction(1, 10**60)


@pytest.mark.parametrize("value", [True, None, [], object(), b"1", 1j])
def test_what_is_no_number_at_all_is_refused_by_its_type(value: Any) -> None:
    with pytest.raises(InvalidType, match="expected a number"):
        exact(value)


def test_a_long_value_is_shown_short() -> None:
    with pytest.raises(InvalidValue) as error:
        exact("9" * 500 + "x")
    assert len(str(error.value)) < 200


@given(st.integers(-(10**30), 10**30) | st.fractions(-(10**6), 10**6, max_denominator=10**6))
@example(Fraction(1, 3))
@example(10**26)
@example(12345678)
@example(-(10**8))
def test_text_reads_back_to_the_same_number(number: int | Fraction) -> None:
    assert exact(exact_text(exact(number))) == number


@pytest.mark.parametrize(
    ("number", "text"),
    [(10**26, "1e26"), (2_244 * 10**21, "2.244e24"), (9_999_999, "9999999"), (10_000_000, "1e7"), (0, "0"), (-(10**9), "-1e9"),
     (Fraction(5, 2), "2.5"), (123_456_789_012_345_678_901, "123456789012345678901")],
)  # fmt: skip
def test_text_is_short(number: int | Fraction, text: str) -> None:
    assert exact_text(number) == text


def test_text_that_would_be_long_or_rounded_is_a_fraction() -> None:
    assert exact_text(Fraction(1, 2**30)) == "1/1.073741824e9"
    with localcontext(prec=5):
        assert exact_text(Fraction(1, 3)) == "1/3"


# Quantities


@given(operations(), operations())
def test_compute_orders_as_its_numbers(left: int, right: int) -> None:
    a, b = flop(left), flop(right)
    assert (a < b, a <= b, a > b, a >= b, a == b) == (
        left < right,
        left <= right,
        left > right,
        left >= right,
        left == right,
    )


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_a_threshold_and_its_neighbours_never_meet(threshold: int) -> None:
    at, above = flop(threshold), flop(threshold + 1)
    assert at < above
    assert not at < flop(threshold)
    assert flop(float(threshold)) == at  # the float's shortest text, not its binary value


def test_one_third_is_one_third() -> None:
    assert Compute(Fraction(6 * 10**25) * Fraction(1, 3)) == flop("2e25")
    assert flop("1e25/3").amount * 3 == 10**25


@pytest.mark.parametrize(("one", "other"), [(flop(1), count(1)), (usd(1), eur(1)), (usd(1), flop(1))])
def test_two_units_do_not_compare(one: Quantity, other: Any) -> None:
    for compare in (one.__lt__, one.__le__, one.__gt__, one.__ge__):
        with pytest.raises(InvalidType, match="another unit"):
            compare(other)
    assert one != other


@pytest.mark.parametrize("make", [flop, count, usd, eur])
def test_no_quantity_is_negative(make: Any) -> None:
    assert make(0).amount == 0
    with pytest.raises(InvalidValue, match="not negative"):
        make(-1)


@pytest.mark.parametrize(
    "quantity",
    [
        flop("1e26"),
        flop("1e25/3"),
        count("405e9"),
        count(0),
        usd("500e6"),
        usd(374_474),
        eur("15e6", year=2025),
        Money("1e12", "KRW"),
    ],
)
def test_a_quantity_survives_its_text(quantity: Quantity) -> None:
    assert type(quantity).parse(str(quantity)) == quantity


@pytest.mark.parametrize("quantity", [flop("1e26"), count(3), usd("5e8", year=2025), Money(1, "KRW")])
def test_a_repr_makes_the_same_quantity(quantity: Quantity) -> None:
    assert eval(repr(quantity), {"flop": flop, "count": count, "Money": Money}) == quantity  # noqa: S307  our own text


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (flop("1e26"), "flop('1e26')"),
        (count(3), "count('3')"),
        (usd("5e8", year=2025), "Money('5e8', 'USD', year=2025)"),
        (Money(1, "KRW"), "Money('1', 'KRW')"),
    ],
)
def test_a_repr_is_the_shortest_call(quantity: Quantity, text: str) -> None:
    assert repr(quantity) == text


@pytest.mark.parametrize("quantity", [flop(1), count(1), usd(1)])
def test_a_quantity_has_no_room_for_anything_else(quantity: Quantity) -> None:
    assert not hasattr(quantity, "__dict__")


@pytest.mark.parametrize(("make", "values"), [(Range, (1, 2, "USD")), (Money, (1, "USD", 2025))])
def test_what_is_not_an_amount_is_given_by_its_name(make: Any, values: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="positional"):
        make(*values)


@pytest.mark.parametrize(
    "text",
    [
        "500e6",
        "500e6 dollars",
        "500e6 usd",
        "500e6 USD 2025",
        "500e6 USD (25)",
        "USD 5",
        "",
        "1 USD (2025) x",
        "1 USD (20x5)",
        "1 USD (202x)",
        "1 USD (2025(",
        "1 USD )2025)",
    ],
)
def test_money_needs_its_currency(text: str) -> None:
    with pytest.raises(InvalidValue):
        Money.parse(text)


def test_compute_may_leave_out_its_unit() -> None:
    assert Compute.parse("1e26") == Compute.parse("1e26 FLOP") == Compute.parse("1e26FLOP") == Compute.parse(10**26)
    assert Count.parse("3") == count(3)
    assert str(usd("5e8", year=2025)) == "5e8 USD (2025)"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (usd("5e8", year=2025), "500,000,000 USD (2025)"),
        (usd(999), "999 USD"),
        (usd("0.5"), "0.5 USD"),
        (usd(10**15 - 1), "999,999,999,999,999 USD"),
        (usd("1e15"), "1e15 USD"),
        (flop("1e26"), "1e26 FLOP"),
    ],
)
def test_a_sentence_writes_money_in_full(amount: Quantity, words: str) -> None:
    assert amount.words == words


def test_the_bare_quantity_is_abstract() -> None:
    with pytest.raises(NotImplementedError):
        _ = Quantity(1).unit
    with pytest.raises(NotImplementedError):
        Quantity.parse("1")


# Ranges, against the plain sets they stand for


def _members(found: Range) -> list[int]:
    return [number for number in range(-1, 8) if found.has(number)]


SMALL = [
    Range(low, high, low_open=low_open, high_open=high_open)
    for low, high in itertools.combinations_with_replacement(range(4), 2)
    for low_open, high_open in itertools.product((False, True), repeat=2)
    if high - low >= low_open + high_open and (high > low or not (low_open or high_open))
    and not (low_open and high_open and high - low == 1)
]  # fmt: skip


@pytest.mark.parametrize("comparator", Comparator)
def test_a_comparison_of_ranges_never_says_what_is_not_so_of_its_numbers(comparator: Comparator) -> None:
    holds = {"<": int.__lt__, "<=": int.__le__, ">": int.__gt__, ">=": int.__ge__}[comparator.value]
    for left, right in itertools.product(SMALL, repeat=2):
        outcomes = {holds(a, b) for a in _members(left) for b in _members(right)}
        said = left.compare(comparator, right)
        assert said is U or outcomes <= {said is T}, (left, right)
        closed = not (left.low_open or left.high_open or right.low_open or right.high_open)
        if closed:
            assert (said is U) is (len(outcomes) == 2), (left, right)


@pytest.mark.parametrize(
    ("left", "comparator", "right", "answer"),
    [
        (Range.point(5), Comparator.MORE, Range.point(5), F),
        (Range.point(5), Comparator.AT_LEAST, Range.point(5), T),
        (Range(5, None), Comparator.MORE, Range.point(5), U),
        (Range(5, None, low_open=True), Comparator.MORE, Range.point(5), T),
        (Range(5, None), Comparator.AT_LEAST, Range.point(5), T),
        (Range(None, 5), Comparator.MORE, Range.point(5), F),
        (Range(None, 5), Comparator.LESS, Range.point(5), U),
        (Range(None, 5, high_open=True), Comparator.LESS, Range.point(5), T),
        (Range(None, 5, high_open=True), Comparator.AT_LEAST, Range.point(5), F),
        (Range(), Comparator.AT_MOST, Range.point(5), U),
        (Range.point(5, "USD"), Comparator.MORE, Range.point(1, "EUR"), U),
    ],
)
def test_comparisons_at_the_limit(left: Range, comparator: Comparator, right: Range, answer: Truth) -> None:
    assert left.compare(comparator, right) is answer


def test_a_comparator_and_its_opposite_never_agree() -> None:
    for comparator, (a, b) in itertools.product(Comparator, itertools.product(range(3), repeat=2)):
        one, other = Range.point(a), Range.point(b)
        assert one.compare(comparator, other) is ~one.compare(comparator.opposite, other)
    assert [each.words for each in Comparator] == ["less than", "at most", "more than", "at least"]


def test_sums_and_multiples_are_of_the_ends() -> None:
    assert total([Range(1, 2), Range(10, None)]) == Range(11, None)
    assert total([Range(None, 2, high_open=True), Range(1, 3)]) == Range(None, 5, high_open=True)
    assert total([Range(1, 2, low_open=True), Range(1, 2)]) == Range(2, 4, low_open=True)
    third = Range(3, None).times(Fraction(1, 3))
    assert third == Range(1, None)
    assert isinstance(third.low, int)
    assert Range(None, 3).times(Fraction(1, 2)) == Range(None, Fraction(3, 2))


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"), [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)]
)
def test_an_empty_range_cannot_be(low: int, high: int, low_open: bool, high_open: bool) -> None:
    with pytest.raises(InvalidValue, match="no number is between"):
        Range(low, high, low_open=low_open, high_open=high_open)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (9_999, "9999"),
        (10_000, "10,000"),
        (10**15 - 1, "999,999,999,999,999"),
        (10**15, "1e15"),
        ("10000.5", "10000.5"),
    ],
)
def test_a_number_of_more_than_four_digits_is_told_in_groups_of_three(number: int | str, words: str) -> None:
    assert count(number).words == words
