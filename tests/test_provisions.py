"""Provisions: norms, their edges, definitions, notices, patterns."""

import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import given

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.deadlines import Before
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.parties.known import META
from frontierpolicy.places import country
from frontierpolicy.plans import Model, Recipient, Stage
from frontierpolicy.provisions import (
    Definition,
    Norm,
    Override,
    Pattern,
    Unless,
    counts_as,
    does_not_count_as,
)
from frontierpolicy.provisions.norm import Sanction
from frontierpolicy.quantities import Money, usd
from frontierpolicy.terms import (
    Basis,
    Force,
    Governed,
    Modality,
    Topic,
)
from tests.strategies import conditions
from tests.worlds import ACT, OTHER_ACT, SOURCE, norm

TERM = DefinedTerm(id="x/term", phrase="a term", subject=Model)
OTHER = DefinedTerm(id="x/other", phrase="another term", subject=Model)
EDGE = SOURCE.at("edge")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"citation": None}, "a provision needs a citation with its pinpoint"),
        ({"citation": "s. 3"}, "a provision needs a citation with its pinpoint"),
        ({"condition": True}, "condition: expected a condition, got True"),
        ({"bearer": "meta"}, r"the bearer is a Role or a Party such as party\('openai'\), got 'meta'"),
        ({"bearer": country("CA")}, "the bearer is a Role or a Party"),
        ({"towards": "openai"}, "towards: expected a Role, a Party or Recipient, got 'openai'"),
        ({"towards": (Model,)}, "towards: expected a Role, a Party or Recipient"),
    ],
)
def test_a_provision_of_the_wrong_parts_is_refused(fields: Any, message: str) -> None:
    with pytest.raises(InvalidType, match=message):
        norm(**fields)


def test_a_provision_without_a_citation_cannot_be_built() -> None:
    loose: Any = Norm
    with pytest.raises(TypeError, match="citation"):
        loose(id="1", modality=Modality.MUST, force=Force.BINDING, basis=Basis.LAW, bearer=META, action=ACT)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": "section 3"}, "expected an id such as"),
        ({"name": ""}, "expected an id such as"),
        ({"name": "a/b"}, "expected an id such as"),
        ({"force": Force.COMMITTED}, "only a signature commits"),
        ({"basis": Basis.SIGNATURE}, "only a signature commits"),
        ({"towards": Recipient}, "state it per Recipient"),
        ({"condition": Stage.can_refuse}, "the stage can refuse a recipient cannot be read of a actor or model"),
        ({"window": Before(Stage.starts)}, "window: the stage's beginning cannot be read"),
        ({"per": None, "condition": Model.major}, "cannot be read of what needs no plan"),
    ],
)
def test_a_provision_that_cannot_be_is_refused(fields: Any, message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        norm(**fields)


def test_the_scope_of_an_exception_is_checked_too() -> None:
    with pytest.raises(InvalidValue, match="cannot be read"):
        norm().unless(Stage.can_refuse, EDGE)


@given(conditions(), conditions())
def test_narrowing_twice_is_narrowing_by_both(one: Any, other: Any) -> None:
    assert norm().when(one).when(other) == norm().when(one & other)
    assert norm().unless(one, EDGE).exceptions == (Unless(one, EDGE),)
    assert norm().when(one).unless(other, EDGE) == norm().unless(other, EDGE).when(one)


def test_narrowing_in_time_is_to_what_is_shared() -> None:
    june = Interval(dt.date(2026, 6, 1), dt.date(2026, 7, 1))
    late = Interval(dt.date(2026, 6, 15), dt.date(2026, 8, 1))
    assert norm().during(june).during(late) == norm().during(late).during(june)
    assert norm().during(june).during(late).in_force == Interval(dt.date(2026, 6, 15), dt.date(2026, 7, 1))
    with pytest.raises(InvalidValue):
        norm().during(june).during(Interval(dt.date(2026, 7, 2)))


@pytest.mark.parametrize(
    ("modality", "per", "governing"),
    [
        (Modality.MUST, Stage, Governed.ON_THE_DAY),
        (Modality.MAY, Stage, Governed.ON_THE_DAY),
        (Modality.MUST_NOT, Stage, Governed.THROUGHOUT),
        (Modality.MUST, Model, Governed.THROUGHOUT),
        (Modality.MUST, None, Governed.THROUGHOUT),
    ],
)
def test_the_law_of_the_day_governs_acts_and_that_of_each_moment_the_rest(
    modality: Any, per: Any, governing: Any
) -> None:
    assert norm(modality=modality, per=per).governing is governing
    assert norm(modality=modality, per=per, governed=Governed.THROUGHOUT).governing is Governed.THROUGHOUT


def test_a_norm_opposes_another_on_one_action() -> None:
    kinds = {each: norm(modality=each) for each in Modality}
    opposed = {frozenset((a, b)) for a, b in itertools.product(Modality, repeat=2) if kinds[a].opposes(kinds[b])}
    assert opposed == {frozenset((Modality.MUST, Modality.MUST_NOT)), frozenset((Modality.MAY, Modality.MUST_NOT))}
    assert not norm().opposes(norm(modality=Modality.MUST_NOT, action=OTHER_ACT))
    assert [kinds[each].option for each in Modality] == [False, False, True, True]


def test_a_norm_is_satisfied_by_its_action_unless_others_are_named() -> None:
    assert norm().acts == (ACT,)
    assert norm(satisfied_by=(OTHER_ACT,)).acts == (OTHER_ACT,)
    assert ACT.sentence("it", "them") == "do it to it for them"
    assert str(ACT) == "do it to it for the counterparty"


def test_definitions_are_of_a_term_and_of_its_subject() -> None:
    made = counts_as(TERM, id="1", citation=EDGE, when=Model.major, presumption=True)
    assert (made.per, made.counts, made.presumption) == (Model, True, True)
    assert not does_not_count_as(TERM, id="2", citation=EDGE, when=Model.major).counts
    loose: Any = counts_as
    with pytest.raises(InvalidType, match="expected a DefinedTerm"):
        loose("term", id="1", citation=EDGE, when=Model.major)
    with pytest.raises(InvalidType, match="expected a DefinedTerm"):
        Definition(id="1", citation=EDGE, term=loose)


@pytest.mark.parametrize(
    ("pattern", "fits"),
    [
        (Pattern(), True),
        (Pattern(instrument="an-act"), True),
        (Pattern(instrument="another"), False),
        (Pattern(sections=("3",)), True),
        (Pattern(sections=("3(b)",)), True),
        (Pattern(sections=("4", "3(b)(ii)")), True),
        (Pattern(sections=("4",)), False),
        (Pattern(sections=("3(b)(i)",)), False),
        (Pattern(topics=frozenset({Topic.REPORTING, Topic.REVIEW})), True),
        (Pattern(topics=frozenset({Topic.REVIEW})), False),
        (Pattern(modalities=frozenset({Modality.MUST})), True),
        (Pattern(modalities=frozenset({Modality.MUST_NOT})), False),
        (Pattern(forces=frozenset({Force.BINDING})), True),
        (Pattern(forces=frozenset({Force.REQUESTED})), False),
        (Pattern(jurisdiction="US"), True),
        (Pattern(jurisdiction="CA"), False),
        (Pattern(sections=("3",), forces=frozenset({Force.REQUESTED})), False),
    ],
)
def test_a_pattern_fits_where_every_part_of_it_does(pattern: Pattern, fits: bool) -> None:
    assert pattern.fits(norm("3(b)(ii)"), "an-act", "US") is fits


def test_nothing_overrides_itself() -> None:
    with pytest.raises(InvalidValue, match="cannot override itself"):
        Override(winner="1", loser="1", citation=EDGE)


@pytest.mark.parametrize(
    ("words", "ceiling", "told"),
    [
        ("a fine", None, "a fine"),
        ("a fine", usd(1_000_000), "a fine (at most 1,000,000 USD)"),
        ("a fine of up to 1,000,000 USD", usd(1_000_000), "a fine of up to 1,000,000 USD"),
    ],
)
def test_a_sanction_tells_the_most_it_can_be_once(words: str, ceiling: Money | None, told: str) -> None:
    assert str(Sanction(words=words, ceiling=ceiling, citation=EDGE)) == told
