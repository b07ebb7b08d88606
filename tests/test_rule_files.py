"""Instruments as data: each comes back equal, and says the same of every plan."""

import datetime as dt
import json
from typing import Any

import attrs
import pytest
from hypothesis import given

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, Sometime, days, month
from frontierpolicy.conditions import Condition, Happened, Not
from frontierpolicy.counting import Convention
from frontierpolicy.deadlines import AtOrBefore, Window, Within
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Awaits,
    Ending,
    Insert,
    Instrument,
    Reading,
    Repeal,
    Resume,
    SetDates,
    Substitute,
    Suspend,
    Transition,
)
from frontierpolicy.evaluation import evaluate
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import CAISI, META, NSA
from frontierpolicy.places import country
from frontierpolicy.plans import Entry, Log, Model, Recipient
from frontierpolicy.provisions import Block, Definition, Norm, Notice, Override, Pattern, Sanction, Unless
from frontierpolicy.quantities import usd
from frontierpolicy.serialization import instrument_from_data, instrument_to_data, plan_from_data
from frontierpolicy.terms import (
    Caveat,
    Confidence,
    Enforcement,
    Force,
    Governed,
    Modality,
    Publication,
    Role,
    Status,
    Topic,
)
from frontierpolicy.testing.strategies import conditions, windows
from frontierpolicy.testing.strategies.conditions import COURT as OTHER
from frontierpolicy.testing.strategies.conditions import FOUND, TERM
from frontierpolicy.testing.strategies.times import CONVENTIONS
from tests.inputs import SAMPLE, WORDS
from tests.worlds import ACT, BAN, EDGE, OTHER_ACT, REQUEST, SOURCE, instrument, norm

SHIPPED = instruments.all()
ASKED = dt.date(2026, 7, 1)


def _reread(given: Instrument) -> Instrument:
    return instrument_from_data(json.loads(json.dumps(instrument_to_data(given))))


@pytest.mark.parametrize("name", instruments.names())
def test_every_shipped_instrument_comes_back(name: str) -> None:
    assert _reread(SHIPPED[name]) == SHIPPED[name].expand()


@pytest.mark.parametrize("name", instruments.names())
def test_every_shipped_instrument_says_the_same_when_it_is_back(name: str) -> None:
    again = _reread(SHIPPED[name])
    for plan in (plan_from_data(SAMPLE, vocabulary=WORDS), None):
        assert evaluate(plan, again, as_of=ASKED) == evaluate(plan, SHIPPED[name], as_of=ASKED)


@given(conditions())
def test_every_condition_comes_back(condition: Condition) -> None:
    made = instrument(norm(condition=condition))
    assert _reread(made) == made


@given(windows())
def test_every_window_comes_back(window: Window) -> None:
    made = instrument(norm(window=window))
    assert _reread(made) == made


@pytest.mark.parametrize("convention", CONVENTIONS, ids=lambda each: type(each).__name__)
def test_every_convention_comes_back(convention: Convention) -> None:
    made = instrument(norm(window=Within(Model.training_began, period=days(30), counting=convention)))
    assert _reread(made) == made


def _leaves(base: type[Any]) -> set[str]:
    found: set[str] = set()
    for kind in base.__subclasses__():
        found |= _leaves(kind)
        if attrs.has(kind) and kind.__module__.startswith("frontierpolicy."):
            found.add(kind.__name__)
    return found


def test_no_convention_is_left_out() -> None:
    assert {type(each).__name__ for each in CONVENTIONS} == _leaves(Convention)


EVERYTHING = instrument(
    norm(
        "1",
        towards=(NSA, OTHER, Role.HOST),
        exceptions=(Unless(TERM, EDGE),),
        in_force=Interval(None, month("2030-06")),
        assumes=("that it is so",),
        satisfied_by=(ACT, OTHER_ACT),
        governed=Governed.ON_THE_DAY,
        sanction=Sanction(words="a fine", ceiling=usd("374474", year=2025), citation=EDGE),
        caveat=Caveat.CONTESTED,
    ),
    norm("2", bearer=OTHER, per=Recipient, towards=Recipient, after_breach_of="1", **BAN),
    norm("3", per=None, bearer=NSA, window=AtOrBefore(dt.date(2026, 6, 1)), **REQUEST),
    Definition(id="4", citation=EDGE, per=Model, term=TERM, condition=Model.major, counts=False),
    Definition(id="5", citation=EDGE, per=Model, term=TERM, condition=FOUND, presumption=True),
    Block(
        id="6",
        citation=EDGE,
        pattern=Pattern(
            instrument="other",
            sections=("3",),
            topics=frozenset({Topic.ACCESS}),
            modalities=frozenset({Modality.MUST, Modality.MUST_NOT}),
            forces=frozenset({Force.REQUESTED}),
            jurisdiction="US",
        ),
    ),
    Notice(id="7", citation=SOURCE.at("s. 7", confidence=Confidence.LOW, caveat=Caveat.DISPUTED), text="be aware"),
    begins=dt.datetime(2026, 6, 12, 17, 21, tzinfo=dt.timezone(dt.timedelta(hours=-4))),
    ending=Ending(status=Status.REVOKED, on=month("2027-06"), known_at=dt.date(2027, 6, 30), citation=EDGE),
    jurisdiction=country("US"),
    overrides=(Override(winner="1", loser="other/2", citation=EDGE),),
    amendments=(
        Amendment(
            effective=Sometime(dt.date(2026, 7, 1), dt.date(2026, 7, 3)),
            known_at=dt.date(2026, 7, 1),
            operations=(
                Insert((norm("8"), norm("9"))),
                Substitute(norm("3", condition=Not(TERM))),
                AddException("1", Unless(FOUND, EDGE)),
                SetDates(ids=("8",), ends=dt.date(2028, 1, 1)),
                Suspend(ids=("1",), until=month("2026-09")),
                Resume(),
                Repeal(("9",)),
            ),
            citation=EDGE,
            title="a change",
            transition=Transition.SAVES_EXISTING,
        ),
    ),
    readings=(
        Reading(
            name="loose",
            title="read loosely",
            operations=(Repeal(("2",)),),
            record=(Log(of=FOUND, complete_until=ASKED),),
            citation=EDGE,
        ),
    ),
    record=(
        Log(
            entries=(
                Entry(what=FOUND, by=CAISI, about="a-model", outcome=False, on=month("2026-06"), source="s"),
                Entry(
                    what=ACT,
                    by=OTHER,
                    towards=META,
                    parts=frozenset({"b", "a"}),
                    on=dt.date(2026, 6, 1),
                    until=dt.datetime(2026, 6, 2, tzinfo=dt.UTC),
                    known_at=dt.date(2026, 5, 1),
                    source="s",
                ),
            ),
            of=ACT,
            about="an-act",
        ),
    ),
    enforcement=Enforcement.ANNOUNCED_NOT_ENFORCED,
    publication=Publication.REPRINTED,
    caveats=(Caveat.HORTATORY,),
    summary="all there is",
)


def test_whatever_an_instrument_has_comes_back() -> None:
    assert _reread(EVERYTHING) == EVERYTHING
    awaiting = instrument(begins=Awaits(status=Status.PENDING, act="a signature"))
    assert _reread(awaiting) == awaiting
    court = _reread(EVERYTHING).provision("2")
    assert isinstance(court, Norm)
    assert isinstance(court.bearer, Party)
    assert attrs.astuple(court.bearer) == attrs.astuple(OTHER)


def test_null_is_nothing_where_there_may_be_nothing() -> None:
    data = instrument_to_data(instrument(norm("1", condition=Happened(action=ACT))))
    condition = {**data["parts"][0]["condition"], "about": None}
    nulls = {**data["parts"][0], "condition": condition, "governed": None, "sanction": None, "in_force": {"end": None}}
    made = instrument(norm("1", condition=Happened(action=ACT), in_force=Interval()))
    assert instrument_from_data({**data, "ending": None, "parts": [nulls]}) == made


def test_equal_instruments_give_equal_bytes() -> None:
    once, again = json.dumps(instrument_to_data(EVERYTHING)), json.dumps(instrument_to_data(_reread(EVERYTHING)))
    assert once == again


def test_what_is_the_usual_is_left_out() -> None:
    assert instrument_to_data(instrument(norm("1", condition=Model.major))) == {
        "id": "an-act",
        "title": "An Act",
        "kind": "statute",
        "issuer": "a legislature",
        "jurisdiction": None,
        "source": {"title": "An Act", "checked": "2030-01-01", "url": "https://example.org/act"},
        "issued": "2019-01-01",
        "begins": "2020-01-01",
        "parts": [
            {
                "is": "norm",
                "id": "1",
                "citation": {
                    "source": {"title": "An Act", "checked": "2030-01-01", "url": "https://example.org/act"},
                    "pinpoint": "s. 1",
                },
                "per": "model",
                "condition": "model.major",
                "modality": "must",
                "force": "binding",
                "basis": "law",
                "bearer": {"role": "developer"},
                "action": {
                    "id": "tests/act",
                    "phrase": "do it to {object} for {counterparty}",
                    "done": "done it",
                    "topics": ["reporting"],
                },
            }
        ],
    }
