"""Places and what contains what; parties and what they are called; sources."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import Interval
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName
from frontierpolicy.parties import KNOWN_PARTIES, Party, party, same_party
from frontierpolicy.parties.known import COMMERCE, NSA, NSA_DIRECTOR, US_GOVERNMENT, WAR
from frontierpolicy.places import PlaceList, all_countries, country, place
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Caveat, Confidence
from frontierpolicy.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
SOURCE = Source(title="an example", url="https://example.org/law", checked=dt.date(2026, 11, 23))
CODES = ("US", "US-CA", "CA", "FR", "FR-75C", "NO", "EU", "EEA", "NA", "CN", "HK")


@pytest.mark.parametrize(
    ("inner", "outer", "answer"),
    [
        ("US", "US", T), ("US-CA", "US", T), ("US", "US-CA", U), ("US-CA", "US-NY", F), ("CA", "US", F), ("FR", "EU", T), ("FR", "EEA", T),
        ("NO", "EU", F), ("NO", "EEA", T), ("EU", "FR", U), ("EU", "NO", F), ("EU", "EEA", T), ("EEA", "EU", U), ("FR-75C", "EU", T),
        ("HK", "CN", F), ("US-CA", "CA", F), ("GB", "EU", F),
    ],
)  # fmt: skip
def test_what_lies_in_what(inner: str, outer: str, answer: Truth) -> None:
    assert place(inner).within(place(outer)) is answer


@given(st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from(CODES))
def test_containment_is_an_order(one: str, two: str, three: str) -> None:
    a, b, c = place(one), place(two), place(three)
    assert a.within(a) is T
    if a.within(b) is T and b.within(c) is T:
        assert a.within(c) is T
    if a.within(b) is T and b.within(a) is T:
        assert a == b


@pytest.mark.parametrize(
    "code", ["us", "USA", "XX", "", "US-", "US-ca", "US-ABCD", "EU-FR", "U", "United States", "ＵＳ", "СA"]
)
def test_a_code_is_matched_as_it_stands(code: str) -> None:
    with pytest.raises(UnknownName):
        place(code)


def test_countries_are_the_iso_ones() -> None:
    assert len(all_countries()) == 249
    assert place("NA").name == "Namibia"  # the code that spreadsheets read as missing
    assert sum(each.within(place("EU")) is T for each in all_countries()) == 27
    with pytest.raises(UnknownName, match="no country is called 'EU'"):
        country("EU")


def test_names_are_read_aloud() -> None:
    assert [str(place(each)) for each in ("CA", "EU", "EEA", "US-CA")] == [
        "Canada", "the European Union", "the European Economic Area", "US-CA",
    ]  # fmt: skip


KNOWN = Interval(dt.date(2025, 1, 1), dt.date(2026, 8, 29))
LIST = PlaceList(
    id="a-list",
    title="a list",
    members=[country("CN"), country("CU")],
    disputed=[country("MO")],
    known=KNOWN,
    citation=SOURCE.at("s. 1"),
)


@pytest.mark.parametrize(("code", "answer"), [("CN", T), ("CU", T), ("MO", U), ("CA", F), ("CN-11", T), ("EU", F)])
def test_a_list_knows_its_members_and_its_disputes(code: str, answer: Truth) -> None:
    assert LIST.has(place(code)) is answer
    assert place(code).within(LIST) is answer


def test_a_list_says_nothing_outside_the_time_it_is_known_for() -> None:
    at = {day: LIST.has(country("CN"), dt.datetime.combine(day, dt.time())) for day in (
        dt.date(2024, 12, 31), dt.date(2025, 1, 1), dt.date(2026, 8, 28), dt.date(2026, 8, 29))}  # fmt: skip
    assert list(at.values()) == [U, T, T, U]


def test_a_place_coarser_than_a_list_is_open() -> None:
    of_france = PlaceList(id="x", title="x", members=[country("FR")], known=KNOWN, citation=SOURCE.at("s. 1"))
    assert of_france.has(place("EU")) is U
    assert str(of_france) == "x (an example s. 1)"


def test_no_place_is_on_a_list_and_in_dispute() -> None:
    with pytest.raises(InvalidValue, match="CN on the list and in dispute"):
        PlaceList(
            id="x",
            title="x",
            members=[country("CN")],
            disputed=[country("CN")],
            known=KNOWN,
            citation=SOURCE.at("s. 1"),
        )


# Parties


def test_a_party_is_found_by_id_name_and_alias() -> None:
    assert {party(name).id for name in ("google", "Google", "Google DeepMind", "DeepMind", "Alphabet")} == {"google"}
    assert party("Z.ai") is party("zhipu")


def test_names_of_parties_are_one_each() -> None:
    names = [name for each in KNOWN_PARTIES.values() for name in {each.id, each.name, *each.aliases}]
    assert len(names) == len(set(names))
    assert {each.parent for each in KNOWN_PARTIES.values()} - {""} <= set(KNOWN_PARTIES)


@pytest.mark.parametrize("name", ["GOOGLE", "opena", "", "Open AI"])
def test_an_unknown_party_is_refused_with_the_nearest(name: str) -> None:
    with pytest.raises(UnknownName) as error:
        party(name)
    assert ("Did you mean 'openai'?" in str(error.value)) is (name in ("opena", "Open AI"))


def test_a_party_is_its_id() -> None:
    one, other = Party("acme", "Acme"), Party("acme", "Acme Limited")
    assert one == other
    assert hash(one) == hash(other)
    assert str(other) == "Acme Limited"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Acme", InvalidValue), ("", InvalidValue), ("a--b", InvalidValue), ("аcme", InvalidValue), (3, InvalidType)],
)
def test_an_id_is_plain_ascii(name: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        Party(name, "x")


def test_aliases_are_several() -> None:
    with pytest.raises(InvalidType, match="got one string"):
        Party("acme", "Acme", aliases="Acme Ltd")


def test_a_part_acts_for_the_whole_and_not_the_other_way_round() -> None:
    assert same_party(NSA_DIRECTOR, NSA)
    assert not same_party(NSA, NSA_DIRECTOR)
    assert same_party(NSA, WAR)
    assert not same_party(NSA_DIRECTOR, WAR)  # a part of a part is not taken for the whole
    assert same_party(COMMERCE, US_GOVERNMENT)
    assert not same_party(US_GOVERNMENT, Party("other", "Other"))


# Sources


def test_a_pinpoint_has_the_confidence_of_its_source_unless_it_says_otherwise() -> None:
    assert SOURCE.at("s. 1") == Citation(source=SOURCE, pinpoint="s. 1", confidence=Confidence.HIGH, caveat=None)
    low = SOURCE.at("s. 2", confidence=Confidence.LOW, caveat=Caveat.DISPUTED)
    assert (low.confidence, low.caveat, str(low)) == (Confidence.LOW, Caveat.DISPUTED, "an example s. 2")


@pytest.mark.parametrize(
    ("title", "url"), [("", ""), ("  ", ""), ("x", "http://example.org"), ("x", "javascript:alert(1)")]
)
def test_a_source_has_a_title_and_a_safe_address(title: str, url: str) -> None:
    with pytest.raises(InvalidValue):
        Source(title=title, url=url, checked=dt.date(2026, 11, 23))


def test_a_citation_needs_its_pinpoint() -> None:
    with pytest.raises(InvalidValue, match="pinpoint is empty"):
        SOURCE.at(" ")
