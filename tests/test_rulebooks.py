"""What a rulebook says the law was on a day, by what was known on another."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, Sometime
from frontierpolicy.conditions import ALWAYS, Comparison, DefinedTerm, Happened, Occurred, Onset, Someone
from frontierpolicy.deadlines import On
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Awaits,
    Ending,
    Insert,
    Instrument,
    Reading,
    Repeal,
    Rulebook,
    Substitute,
)
from frontierpolicy.drafting.law import Law, law_as_known
from frontierpolicy.drafting.versions import clauses_of
from frontierpolicy.drafting.vocabulary import vocabulary_of
from frontierpolicy.errors import InvalidRulebook, InvalidType, UnknownName
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import exactly
from frontierpolicy.parties import Party
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import (
    Block,
    Override,
    Pattern,
    Provision,
    Unless,
    counts_as,
)
from frontierpolicy.provisions.actions import GIVE_ACCESS, MAKE_AVAILABLE, SIGN
from frontierpolicy.quantities import Comparator
from frontierpolicy.sources import Citation
from frontierpolicy.terms import (
    Force,
    Modality,
    Role,
    Status,
)
from frontierpolicy.truth import Truth
from tests.worlds import DAY, OTHER_ACT, SOURCE, instrument, norm, plan_of

TERM = DefinedTerm(id="x/term", phrase="a term", subject=Model)
OTHER = DefinedTerm(id="x/other", phrase="another term", subject=Model)
EDGE = SOURCE.at("edge")


# Versions: what the law was, by what was known


D1, D2, D3 = dt.date(2026, 3, 1), dt.date(2026, 6, 1), dt.date(2026, 9, 1)


def _amendment(effective: Any, *operations: Any, known_at: dt.date = dt.date(2026, 1, 1)) -> Amendment:
    return Amendment(effective=effective, known_at=known_at, operations=operations, citation=EDGE)


def _told(
    made: Instrument, known_at: dt.date = D3, reading: Reading | None = None
) -> dict[str, list[tuple[Any, Any, Any]]]:
    clauses = clauses_of(made, known_at, reading)
    return {
        clause.id: [(each.interval.start, each.interval.end, each.provision.condition) for each in clause.versions]
        for clause in clauses
    }


START = dt.date(2020, 1, 1)


def test_an_amendment_makes_a_new_version_from_its_date() -> None:
    made = instrument(norm("1"), amendments=(_amendment(D1, Substitute(norm("1", Model.major))),))
    assert _told(made) == {"an-act/1": [(START, D1, ALWAYS), (D1, None, Model.major)]}


def test_what_is_inserted_begins_and_what_is_repealed_ends() -> None:
    made = instrument(norm("1"), amendments=(_amendment(D2, Repeal(("1",))), _amendment(D1, Insert((norm("2"),)))))
    assert _told(made) == {"an-act/1": [(START, D2, ALWAYS)], "an-act/2": [(D1, None, ALWAYS)]}


def test_an_exception_added_later_joins_the_version_before_it() -> None:
    exception = Unless(Model.major, EDGE)
    made = instrument(
        norm("1"),
        amendments=(_amendment(D1, AddException("1", exception)), _amendment(D2, AddException("1", exception))),
    )
    (clause,) = clauses_of(made, D3, None)
    assert [len(each.provision.exceptions) for each in clause.versions] == [0, 1, 2]
    assert clause.latest == norm("1").unless(Model.major, EDGE).unless(Model.major, EDGE)


def test_an_amendment_not_yet_known_is_not_there() -> None:
    made = instrument(norm("1"), amendments=(_amendment(D1, Repeal(("1",)), known_at=D1),))
    assert _told(made, D1 - dt.timedelta(days=1)) == {"an-act/1": [(START, None, ALWAYS)]}
    assert _told(made, D1) == {"an-act/1": [(START, D1, ALWAYS)]}


def test_an_ending_ends_every_version() -> None:
    ending = Ending(status=Status.REVOKED, on=D2, known_at=D1, citation=EDGE)
    made = instrument(norm("1"), norm("2").during(Interval(D3)), ending=ending)
    assert _told(made, D1) == {"an-act/1": [(START, D2, ALWAYS)], "an-act/2": []}
    assert _told(made, D1 - dt.timedelta(days=1))["an-act/2"] == [(D3, None, ALWAYS)]


def test_a_reading_holds_from_the_beginning_and_is_amended_too() -> None:
    reading = Reading(
        name="other",
        title="x",
        citation=EDGE,
        operations=(Substitute(norm("1", Model.major)), Repeal(("2",)), Insert((norm("3"),))),
    )
    exception = Unless(Model.general_purpose, EDGE)
    made = instrument(
        norm("1"), norm("2"), readings=(reading,), amendments=(_amendment(D1, AddException("1", exception)),)
    )
    found = _told(made, D3, reading)
    assert found == {
        "an-act/1": [(START, D1, Model.major), (D1, None, Model.major)],
        "an-act/2": [],
        "an-act/3": [(START, None, ALWAYS)],
    }


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (Substitute(norm("9")), "an-act/9: an operation names it, but it is not there"),
        (Repeal(("9",)), "an-act/9: an operation names it, but it is not there"),
        (AddException("9", Unless(Model.major, EDGE)), "an-act/9: an operation names it, but it is not there"),
        (Insert((norm("1"),)), "an-act/1: inserted, but it is there already"),
    ],
)
def test_an_operation_without_its_target_is_refused(operation: Any, message: str) -> None:
    with pytest.raises(InvalidRulebook, match=message):
        clauses_of(instrument(norm("1"), amendments=(_amendment(D1, operation),)), D3, None)


def test_an_uncertain_beginning_is_kept() -> None:
    made = instrument(norm("1"), begins=Sometime(D1, D2))
    assert _told(made) == {"an-act/1": [(Sometime(D1, D2), None, ALWAYS)]}
    assert _told(instrument(norm("1"), begins=Awaits(status=Status.PENDING, act="x"))) == {
        "an-act/1": [(None, None, ALWAYS)]
    }


# Rulebooks


BOOKS = st.lists(st.sampled_from([instrument(norm(name), name=f"act-{name}") for name in "abc"]), max_size=4).map(
    Rulebook
)


@given(BOOKS, BOOKS, BOOKS)
def test_the_algebra_of_rulebooks(a: Rulebook, b: Rulebook, c: Rulebook) -> None:
    assert a | b == b | a
    assert (a | b) | c == a | (b | c)
    assert a | a == a
    assert a | Rulebook() == a
    assert len(a) == len(list(a))


def test_instruments_join_with_rulebooks_and_each_other() -> None:
    one, other = instrument(norm("1")), instrument(norm("1"), name="other")
    assert Rulebook((one,)) | other == one | Rulebook((other,)) == Rulebook((other, one)) == one | other
    assert (one | other)["other"] == other
    assert (one | other).only("other") == Rulebook((other,))


def test_two_instruments_of_one_id_must_be_one() -> None:
    assert len(instrument(norm("1")) | instrument(norm("1"))) == 1
    with pytest.raises(InvalidRulebook, match="an-act: two different instruments have this id"):
        _ = instrument(norm("1")) | instrument(norm("2"))


@pytest.mark.parametrize("wrong", [instrument(), ("x",)])
def test_a_rulebook_is_of_several_instruments(wrong: Any) -> None:
    with pytest.raises(InvalidType):
        Rulebook(wrong)


def test_a_name_that_is_not_there_is_refused_with_the_nearest() -> None:
    book = instruments.all()
    with pytest.raises(UnknownName, match="Did you mean 'us-eo-14409'"):
        _ = book["us-eo-14408"]
    with pytest.raises(UnknownName, match="no reading is called 'as_reportd'"):
        law_as_known(book, DAY, "as_reportd")
    with pytest.raises(UnknownName, match="no reading of us-caisi-agreements is called 'as_reported'"):
        law_as_known(book, DAY, {"us-caisi-agreements": "as_reported"})
    with pytest.raises(UnknownName, match="no instrument is called 'x'"):
        law_as_known(book, DAY, {"x": "as_reported"})


def test_readings_are_chosen_for_all_or_for_each() -> None:
    book = instruments.all()
    assert book.reading_names() == ("text", "as_reported")
    both = law_as_known(book, DAY, "as_reported").readings
    assert both == (("us-bis-isinformed-anthropic-2026", "as_reported"), ("us-eo-14409", "as_reported"))
    assert law_as_known(book, DAY, {"us-eo-14409": "as_reported"}).readings == both[1:]
    assert law_as_known(book, DAY, {"us-eo-14409": "text"}).readings == law_as_known(book, DAY).readings == ()


def test_an_instrument_issued_later_is_not_known() -> None:
    book = instruments.all().only("us-caisi-agreements", "us-eo-14409", "us-wh-accord-si-2026", "us-wh-voluntary-2023")
    before = {each.id for each in law_as_known(book, dt.date(2026, 6, 1)).instruments}
    assert before == {"us-caisi-agreements", "us-wh-voluntary-2023"}
    assert {each.id for each in law_as_known(book, dt.date(2026, 6, 2)).instruments} == {*before, "us-eo-14409"}


def test_the_vocabulary_is_all_that_instruments_speak_of() -> None:
    words = vocabulary_of(instruments.all())
    assert {"sign", "give-access", "grant-licence", "us-eo-14409/covered", "us-eo-14409/ask", "make-available"} <= set(
        words
    )
    made = instrument(
        norm("1", satisfied_by=(OTHER_ACT,)),
        readings=(Reading(name="x", title="x", operations=(Insert((norm("2", action=GIVE_ACCESS),)),), citation=EDGE),),
        amendments=(_amendment(D1, Substitute(norm("1", action=MAKE_AVAILABLE)), Repeal(("1",))),),
    )
    assert set(vocabulary_of(Rulebook((made,)))) == {"tests/act", "tests/other", "give-access", "make-available"}


def test_the_vocabulary_has_the_acts_that_dates_hang_on() -> None:
    signed = Happened(action=SIGN, by=Someone.ANYONE)
    late = Comparison(Onset(signed), Comparator.LESS, Occurred(action=MAKE_AVAILABLE))
    made = instrument(norm("1", condition=late, window=On(Occurred(action=GIVE_ACCESS))))
    assert set(vocabulary_of(Rulebook((made,)))) == {"tests/act", "sign", "make-available", "give-access"}


# The law: what cannot stand together


def _law(*parts: Provision, **fields: Any) -> Law:
    return law_as_known(Rulebook((instrument(*parts, **fields),)), DAY)


def _edge(winner: str, loser: str) -> Override:
    return Override(winner=winner, loser=loser, citation=EDGE)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: _law(norm("1"), norm("2"), overrides=(_edge("1", "2"), _edge("2", "1"))), "overrides run in a circle"),
        (lambda: _law(counts_as(TERM, id="1", citation=EDGE, when=OTHER), counts_as(OTHER, id="2", citation=EDGE, when=TERM)),
         "definitions run in a circle: x/"),
        (lambda: _law(counts_as(TERM, id="1", citation=EDGE, when=ALWAYS).unless(TERM, EDGE)), "definitions run in a circle"),
        (lambda: _law(norm("1", after_breach_of="2"), norm("2", after_breach_of="1")), "breaches run in a circle"),
        (lambda: _law(norm("1", modality=Modality.MAY, force=Force.GUIDANCE), norm("2", modality=Modality.MUST_NOT), overrides=(_edge("1", "2"),)),
         "a permission that is guidance cannot beat an-act/2, which is binding"),
        (lambda: _law(norm("1", per=Stage), norm("2"), overrides=(_edge("1", "2"),)), "it cannot override an-act/2"),
        (lambda: _law(Block(id="1", citation=EDGE, pattern=Pattern(), per=Stage)), "a block is stated of the model, or of nothing"),
    ],
)  # fmt: skip
def test_law_that_contradicts_itself_as_a_text_is_refused(make: Any, message: str) -> None:
    with pytest.raises(InvalidRulebook, match=message):
        make()


def test_edges_that_make_sense_are_kept() -> None:
    law = _law(
        norm("1", modality=Modality.MAY), norm("2", modality=Modality.MUST_NOT, per=Stage), overrides=(_edge("1", "2"),)
    )
    assert (law.overrides[0].winner, law.overrides[0].loser) == ("an-act/1", "an-act/2")
    assert law.inert() == ()


def test_an_edge_whose_end_is_not_loaded_is_inert_and_told() -> None:
    law = _law(norm("1"), overrides=(_edge("1", "another-act/7"),))
    assert law.inert() == ("an-act/1 overrides another-act/7 (An Act edge), but another-act/7 is not loaded",)
    report = evaluate(plan_of(), instrument(norm("1"), overrides=(_edge("1", "another-act/7"),)), as_of=DAY)
    assert law.inert()[0] in report.warnings
    assert len(report.findings) == 1


def test_what_is_only_proposed_is_never_live() -> None:
    assert _law(norm("1"), begins=Awaits(status=Status.PROPOSED, act="a final rule")).live() == ()
    assert [clause.id for clause in _law(norm("1")).live()] == ["an-act/1"]


def test_the_shipped_instruments_are_cited_dated_and_named_alike() -> None:
    assert set(instruments.names()) == {each.id for each in instruments.all()}
    for made in instruments.all():
        assert made.source.checked <= dt.date(2026, 11, 23)
        assert made.summary.endswith(".")
        for provision in made.provisions():
            assert isinstance(provision.citation, Citation), provision.id
            assert provision.citation.pinpoint.strip()
        for log in made.logs():
            assert all(entry.source.startswith(("https://", "press account")) for entry in log.entries)
    with pytest.raises(UnknownName):
        instruments.get("us-eo-1440")
    assert isinstance(Party("x", "x"), Party)
    assert exactly(1).complete
    assert Role.DEVELOPER.value == "developer"
    assert Truth.of(True) is Truth.TRUE
