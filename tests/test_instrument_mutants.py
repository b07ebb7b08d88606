"""Which mutants a whole instrument has: its days, its edges, its record, what changed it and how it is read."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.calendars import Sometime
from frontierpolicy.drafting import Awaits, Ending, Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.operations import (
    AddException,
    Amendment,
    Insert,
    Operation,
    Reading,
    Repeal,
    SetDates,
    Substitute,
)
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Override, Unless
from frontierpolicy.terms import Status
from frontierpolicy.testing import Mutant, mutants_of
from tests.worlds import ACT, DAY, EDGE, SOURCE, TOMORROW, YESTERDAY, instrument, norm

MAJOR = Model.major
MOVED = ["2026-06-24 becomes 2026-06-23", "2026-06-24 becomes 2026-06-25"]
SWAPPED = ["'must' becomes 'may'", "'binding' becomes 'requested'"]


def _mutants(*parts: Any, **fields: Any) -> list[Mutant]:
    return list(mutants_of(instrument(*parts, **fields)))


def test_the_beginning_and_the_ending_of_an_instrument_are_moved() -> None:
    over = Ending(status=Status.REVOKED, on=Sometime(DAY, TOMORROW), known_at=DAY, citation=EDGE)
    found = [(each.provision, each.citation, each.change) for each in _mutants(begins=DAY, ending=over)]

    assert found == [
        *(("begins", SOURCE.at("as a whole"), change) for change in MOVED),
        ("ending", EDGE, "2026-06-24/2026-06-25 becomes 2026-06-23/2026-06-24"),
        ("ending", EDGE, "2026-06-24/2026-06-25 becomes 2026-06-25/2026-06-26"),
    ]


def test_an_instant_is_moved_by_a_day() -> None:
    begins = dt.datetime(2026, 6, 12, 17, 21, tzinfo=dt.UTC)

    assert [each.instrument.begins for each in _mutants(begins=begins)] == [
        begins.replace(day=11),
        begins.replace(day=13),
    ]


def test_what_has_no_beginning_yet_has_none_to_move() -> None:
    assert _mutants(begins=Awaits(status=Status.PROPOSED, act="a vote")) == []


def test_an_override_is_dropped() -> None:
    edge = Override(winner="1", loser="2", citation=EDGE)
    found = [each for each in _mutants(norm("1"), norm("2"), overrides=(edge,)) if not each.instrument.overrides]

    assert [(each.provision, each.citation, each.change) for each in found] == [
        ("1", EDGE, "that it wins over 2 is dropped")
    ]


def test_a_signature_is_struck_out_and_nothing_else_of_the_record() -> None:
    promise = undertaking(id="1", citation=EDGE, action=ACT, per=Model)
    pledge = VoluntaryCommitment(
        id="a-pledge",
        title="A pledge",
        issuer="two laboratories",
        jurisdiction=None,
        source=SOURCE,
        issued=DAY,
        begins=DAY,
        signatories=tuple(Signature(party=each, on=DAY, source="s") for each in (META, OPENAI)),
        complete_until=DAY,
        undertakings=(promise,),
    )
    struck = [each for each in mutants_of(pledge) if each.provision == "signatories"]

    assert [each.change for each in struck] == [
        "the signature of Meta is struck out",
        "the signature of OpenAI is struck out",
    ]
    assert [[entry.by for entry in each.instrument.record[0].entries] for each in struck] == [[OPENAI], [META]]


@pytest.mark.parametrize(
    ("operation", "changes"),
    [
        (Insert((norm("2"),)), [("2", change) for change in SWAPPED]),
        (Substitute(norm("1")), [("1", change) for change in SWAPPED]),
        (Repeal(("1",)), []),
        (
            AddException("1", Unless(MAJOR, EDGE)),
            [
                ("1", f"the exception '{MAJOR}' is dropped"),
                ("1", f"in the exception, the condition '{MAJOR}' is dropped"),
                ("1", f"in the exception, '{MAJOR}' becomes '{~MAJOR}'"),
            ],
        ),
        (SetDates(ids=("1",), begins=DAY), [("dates", f"its beginning, {change}") for change in MOVED]),
    ],
)
def test_an_amendment_and_a_reading_are_changed_as_the_text_is(
    operation: Operation, changes: list[tuple[str, str]]
) -> None:
    amendment = Amendment(effective=DAY, known_at=YESTERDAY, citation=EDGE, operations=(operation,))
    reading = Reading(name="other", title="another", citation=EDGE, operations=(operation,))
    amended = _mutants(norm(), amendments=(amendment,))
    read = _mutants(norm(), readings=(reading,))
    of_text = len(_mutants(norm()))

    assert [(each.provision, each.change) for each in amended[of_text:]] == [
        *(("amendment", f"its effect, {change}") for change in MOVED),
        *changes,
    ]
    assert [(each.provision, each.change) for each in read[of_text:]] == changes


def test_a_dropped_exception_of_an_amendment_leaves_its_other_operations() -> None:
    operations = (AddException("1", Unless(MAJOR, EDGE)), Repeal(("1",)))
    amendment = Amendment(effective=DAY, known_at=DAY, citation=EDGE, operations=operations)
    mutant = next(each for each in _mutants(norm(), amendments=(amendment,)) if "exception" in each.change)

    assert mutant.instrument.amendments[0].operations == (Repeal(("1",)),)


def test_a_signature_that_a_reading_brings_is_struck_out() -> None:
    order = instruments.get("us-eo-14409")
    struck = [each.change for each in mutants_of(order) if each.provision == "signatories"]

    assert struck == [
        f"the signature of {name} is struck out" for name in ("Anthropic", "Google", "Microsoft", "OpenAI", "xAI")
    ]


def test_a_mutant_says_which_provision_was_changed_and_where_it_is_stated() -> None:
    mutant = _mutants(norm())[0]

    assert mutant.name == "an-act/1: 'must' becomes 'may'"
    assert str(mutant) == "an-act/1: 'must' becomes 'may' [An Act s. 1]"


@pytest.mark.parametrize("name", ["us-eo-14409", "us-ny-raise", "us-bis-isinformed-anthropic-2026"])
def test_every_mutant_differs_from_the_law_and_keeps_its_id(name: str) -> None:
    plain = instruments.get(name).expand()

    for mutant in mutants_of(plain):
        assert mutant.instrument.id == name
        assert mutant.instrument != plain, str(mutant)
