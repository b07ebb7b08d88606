"""Names that have changed: of parties, and of words inside names."""

import datetime as dt

import pytest

from frontierpolicy.errors import UnknownName
from frontierpolicy.parties import KNOWN_PARTIES, Party, party
from frontierpolicy.parties.aliases import RENAMED_PARTIES, RENAMED_WORDS, Alias, in_older_words


@pytest.mark.parametrize("alias", RENAMED_PARTIES, ids=lambda each: each.name)
def test_a_party_goes_by_its_other_name(alias: Alias) -> None:
    assert party(alias.name) is KNOWN_PARTIES[alias.of]
    assert alias.name in KNOWN_PARTIES[alias.of].aliases


@pytest.mark.parametrize("alias", [*RENAMED_PARTIES, *RENAMED_WORDS], ids=lambda each: each.name)
def test_an_alias_is_cited_and_never_used_before_it_is_read(alias: Alias) -> None:
    assert alias.citation.source.url
    assert alias.since is None or alias.since <= alias.citation.source.checked


def test_since_when_a_name_is_used() -> None:
    assert {each.name: each.since for each in (*RENAMED_PARTIES, *RENAMED_WORDS)} == {
        "Google DeepMind": dt.date(2023, 4, 20),
        "DeepMind": None,
        "Z.ai": None,
        "Zhipu.ai": None,
        "Super Intelligence": dt.date(2026, 9, 29),
        "SI": dt.date(2026, 9, 29),
    }


@pytest.mark.parametrize(
    ("name", "older"),
    [
        ("Center for SI Standards and Innovation", "Center for AI Standards and Innovation"),
        ("US SI Safety Institute", "US AI Safety Institute"),
        ("Super Intelligence Office", "Artificial Intelligence Office"),
        ("SIGNAL", "SIGNAL"),
        ("si", "si"),
        ("CAISI", "CAISI"),
        ("AI Office", "AI Office"),
    ],
)
def test_a_new_word_is_read_as_the_one_it_replaced(name: str, older: str) -> None:
    assert in_older_words(name) == older


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Center for SI Standards and Innovation", "us-caisi"),
        ("US SI Safety Institute", "us-caisi"),
        ("European SI Office", "eu-ai-office"),
        ("SI Security Institute", "uk-aisi"),
        ("Mistral SI", "mistral"),
    ],
)
def test_a_party_is_found_by_its_name_with_the_new_word(name: str, found: str) -> None:
    assert party(name).id == found


def test_the_name_as_it_stands_comes_first() -> None:
    one, other = Party("one", "SI Works"), Party("other", "AI Works")
    among = {each.id: each for each in (other, one)}
    assert party("SI Works", among=among) is one
    assert party("AI Works", among=among) is other


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Zai", "Z.ai"),
        ("Google Deepmind", "Google DeepMind"),
        ("Zhipu", "zhipu"),
        ("ANTHROPIC", "anthropic"),
        ("Amazon Web Service", "Amazon Web Services"),
        ("Center for SI Standard and Innovation", "Center for AI Standards and Innovation"),
    ],
)
def test_a_name_that_is_nearly_right_leads_to_the_one_that_is(name: str, hint: str) -> None:
    with pytest.raises(UnknownName) as error:
        party(name)
    assert str(error.value) == f"no party is called {name!r}. Did you mean {hint!r}?"


def test_where_no_name_is_near_ids_alone_are_listed() -> None:
    among = {"acme": Party("acme", "The Company", aliases=("Works",))}
    with pytest.raises(UnknownName) as error:
        party("qqq", among=among)
    assert str(error.value) == "no party is called 'qqq'. Known: acme."
