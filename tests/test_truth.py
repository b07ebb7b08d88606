"""Three-valued logic: every law, on every value."""

import itertools
import pickle

import pytest

from frontierpolicy.errors import InvalidType
from frontierpolicy.truth import Reach, Truth, all_of, any_of, everyone, someone

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
PAIRS = list(itertools.product(Truth, repeat=2))
TRIPLES = list(itertools.product(Truth, repeat=3))


def test_the_tables_are_strong_kleene() -> None:
    conjunction = {(a, b): a & b for a, b in PAIRS}
    disjunction = {(a, b): a | b for a, b in PAIRS}

    assert conjunction == {
        (T, T): T, (T, U): U, (T, F): F,
        (U, T): U, (U, U): U, (U, F): F,
        (F, T): F, (F, U): F, (F, F): F,
    }  # fmt: skip
    assert disjunction == {
        (T, T): T, (T, U): T, (T, F): T,
        (U, T): T, (U, U): U, (U, F): U,
        (F, T): T, (F, U): U, (F, F): F,
    }  # fmt: skip
    assert [~each for each in (T, U, F)] == [F, U, T]


def test_it_agrees_with_python_where_everything_is_known() -> None:
    for a, b in itertools.product((True, False), repeat=2):
        assert Truth.of(a) & Truth.of(b) is Truth.of(a and b)
        assert Truth.of(a) | Truth.of(b) is Truth.of(a or b)
        assert ~Truth.of(a) is Truth.of(not a)


@pytest.mark.parametrize(("a", "b", "c"), TRIPLES)
def test_the_laws_of_a_distributive_lattice_with_negation(a: Truth, b: Truth, c: Truth) -> None:
    assert a & b is b & a
    assert (a & b) & c is a & (b & c)
    assert (a | b) | c is a | (b | c)
    assert a & (a | b) is a
    assert a | (a & b) is a
    assert a & (b | c) is (a & b) | (a & c)
    assert ~(a & b) is ~a | ~b
    assert ~~a is a


def test_excluded_middle_is_not_a_law() -> None:
    assert U | ~U is U
    assert U & ~U is U


def test_absorption_of_a_complement_is_not_a_law() -> None:
    x, y = U, T
    assert x | (~x & y) is U
    assert x | y is T


def test_folds_agree_with_the_operators_and_with_their_empty_cases() -> None:
    assert all_of([]) is T
    assert any_of([]) is F
    for values in TRIPLES:
        a, b, c = values
        assert all_of(values) is a & b & c
        assert any_of(values) is a | b | c


def test_a_truth_is_no_bool() -> None:
    for each in Truth:
        with pytest.raises(InvalidType, match="is not a bool"):
            bool(each)


def test_only_unknown_is_undecided() -> None:
    assert [each.decided for each in (T, U, F)] == [True, False, True]


def test_a_truth_survives_pickling_as_itself() -> None:
    assert all(pickle.loads(pickle.dumps(each)) is each for each in Truth)  # noqa: S301  our own bytes


# Reach: how far an answer holds among the members of an audience.


def _reach(members: tuple[bool, ...]) -> Reach:
    return Reach(Truth.of(any(members)), Truth.of(all(members)))


AUDIENCES = [
    (left, right)
    for size in (1, 2, 3)
    for left in itertools.product((True, False), repeat=size)
    for right in itertools.product((True, False), repeat=size)
]


def _consistent(said: Reach, is_: Reach) -> bool:
    return all(one in (other, U) for one, other in ((said.some, is_.some), (said.every, is_.every)))


@pytest.mark.parametrize(("left", "right"), AUDIENCES)
def test_a_reach_never_says_of_an_audience_what_is_not_so(left: tuple[bool, ...], right: tuple[bool, ...]) -> None:
    both = tuple(a and b for a, b in zip(left, right, strict=True))
    either = tuple(a or b for a, b in zip(left, right, strict=True))

    assert _consistent(_reach(left) & _reach(right), _reach(both))
    assert _consistent(_reach(left) | _reach(right), _reach(either))
    assert ~_reach(left) == _reach(tuple(not each for each in left))


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_reach_of_equal_parts_is_a_plain_truth(a: Truth, b: Truth) -> None:
    assert Reach.of(a) & b == Reach.of(a & b) == a & Reach.of(b)
    assert Reach.of(a) | b == Reach.of(a | b) == a | Reach.of(b)


def test_two_parts_that_each_hold_of_some_may_meet_in_none() -> None:
    some = Reach(T, F)
    assert (some & some).some is U
    assert (some | some).every is U


def test_a_part_that_holds_of_all_meets_every_other() -> None:
    assert Reach(T, T) & Reach(T, F) == Reach(T, F)
    assert Reach(T, F) & Reach(T, T) == Reach(T, F)
    assert Reach(F, F) & Reach(U, U) == Reach(F, F)


def test_someone_and_everyone_read_both_kinds_of_answer() -> None:
    assert (someone(T), everyone(F)) == (T, F)
    assert (someone(Reach(T, F)), everyone(Reach(T, F))) == (T, F)
    assert any_of([F, Reach(T, F), U]) == Reach(T, U)
    assert all_of([T, Reach(T, F)]) == Reach(T, F)
