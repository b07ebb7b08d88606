"""The lists of places that ship with the library: who is on which, on which days, and how sure that is."""

import datetime as dt

import pytest

from frontierpolicy.calendars import first_day
from frontierpolicy.errors import UnknownName
from frontierpolicy.places import PlaceList, country, place
from frontierpolicy.places.lists import PLACE_LISTS, place_list
from frontierpolicy.terms import Confidence
from frontierpolicy.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
EVERY = list(PLACE_LISTS.values())


def _at(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(day)


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("us-ear-a1", 40), ("us-ear-a2", 34), ("us-ear-a3", 42), ("us-ear-a4", 45), ("us-ear-a5", 37), ("us-ear-a6", 8), ("us-ear-b", 0),
        ("us-ear-d1", 24), ("us-ear-d2", 10), ("us-ear-d3", 37), ("us-ear-d4", 22), ("us-ear-d5", 22), ("us-ear-d5-before-2026-02-03", 22),
        ("us-ear-e1", 3), ("us-ear-e2", 1), ("us-15-cfr-791.4", 6), ("us-ofac-embargoed", 4), ("us-ofac-embargoed-before-2025-07-01", 5),
    ],
)  # fmt: skip
def test_a_list_has_as_many_members_as_its_source(name: str, members: int) -> None:
    assert len(place_list(name).members) == members


def test_every_list_is_counted_above() -> None:
    assert len(PLACE_LISTS) == 18
    assert [name for name, each in PLACE_LISTS.items() if name != each.id] == []


@pytest.mark.parametrize("listed", EVERY, ids=lambda each: each.id)
def test_a_list_is_cited_and_dated(listed: PlaceList) -> None:
    assert listed.citation.source.url
    assert listed.citation.source.note
    assert listed.citation.confidence is not Confidence.HIGH  # each was read in a reproduction, or composed
    assert listed.known.start is not None
    assert listed.known.end is not None
    before = dt.datetime.combine(first_day(listed.known.start), dt.time()) - dt.timedelta(days=1)
    after = dt.datetime.combine(first_day(listed.known.end), dt.time())
    assert [listed.has(country("CU"), moment) for moment in (before, after)] == [U, U]


@pytest.mark.parametrize(
    ("name", "code", "day", "answer"),
    [
        ("us-ear-d5", "KH", "2026-02-02", U), ("us-ear-d5", "KH", "2026-02-03", F), ("us-ear-d5", "CN", "2026-07-08", T),
        ("us-ear-d5", "CN", "2026-07-09", U), ("us-ear-d1", "KH", "2026-07-08", T),
        ("us-ear-d5-before-2026-02-03", "KH", "2025-11-06", U), ("us-ear-d5-before-2026-02-03", "KH", "2026-02-02", U),
        ("us-ear-d5-before-2026-02-03", "CN", "2026-02-02", T), ("us-ear-d5-before-2026-02-03", "CN", "2026-02-03", U),
        ("us-ear-a5", "CH", "2026-06-20", T), ("us-ear-a5", "CH", "2026-06-21", U), ("us-ear-a5", "MX", "2026-06-20", F),
        ("us-ear-a6", "MX", "2026-06-20", T), ("us-ear-a1", "EU", "2026-06-20", U),
        ("us-ear-e1", "SY", "2026-07-08", T), ("us-ear-e1", "CU", "2026-07-08", F), ("us-ear-e2", "CU", "2026-07-08", T),
        ("us-ear-b", "BR", "2026-06-20", U), ("us-ear-b", "CN", "2026-06-20", U),
        ("us-15-cfr-791.4", "HK", "2026-08-28", T), ("us-15-cfr-791.4", "MO", "2026-08-28", U), ("us-15-cfr-791.4", "VE", "2026-08-28", F),
        ("us-ofac-embargoed-before-2025-07-01", "SY", "2025-06-30", T), ("us-ofac-embargoed", "SY", "2025-07-01", F),
        ("us-ofac-embargoed", "UA-43", "2025-07-01", T), ("us-ofac-embargoed", "UA-14", "2025-07-01", U),
        ("us-ofac-embargoed", "UA", "2025-07-01", U), ("us-ofac-embargoed", "UA-30", "2025-07-01", F),
    ],
)  # fmt: skip
def test_who_is_on_a_list_on_a_day(name: str, code: str, day: str, answer: Truth) -> None:
    assert place_list(name).has(place(code), _at(day)) is answer


def test_a_list_that_is_not_there_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as error:
        place_list("us-ear-d6")
    assert str(error.value) == "no list of places is called 'us-ear-d6'. Did you mean 'us-ear-d5'?"
