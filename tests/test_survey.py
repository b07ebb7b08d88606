"""What is in the law before any plan: where provisions stand, what they read, what an instrument comes down to."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from frontierpolicy import instruments
from frontierpolicy.analysis import (
    Passage,
    Profile,
    acts_read,
    anchor_of,
    determinations_read,
    facts_read,
    passages,
    profile_of,
    terms_read,
)
from frontierpolicy.calendars import days, months, weeks
from frontierpolicy.conditions import (
    Comparison,
    Condition,
    Constant,
    DefinedTerm,
    Determination,
    Happened,
    Lineage,
    Occurred,
    Symbol,
    any_,
    first,
    of,
    onset,
)
from frontierpolicy.deadlines import (
    AtOrBefore,
    EarliestOf,
    Every,
    LatestOf,
    NotBefore,
    NoticeBefore,
    Standing,
    Throughout,
    Undated,
    UpTo,
    Window,
    Within,
    Yearly,
)
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Awaits,
    Ending,
    Insert,
    Reading,
    Repeal,
    SetDates,
    Substitute,
)
from frontierpolicy.evaluation.reference import answer
from frontierpolicy.facts import preceding_year
from frontierpolicy.parties.known import META, NSA
from frontierpolicy.plans import Actor, Incident, Model, Recipient, Stage
from frontierpolicy.provisions import Norm, Notice, Provision, Sanction, Unless, counts_as
from frontierpolicy.quantities import Comparator, flop, usd
from frontierpolicy.terms import Role, Status
from frontierpolicy.truth import Truth
from tests.strategies import conditions, decided_models
from tests.worlds import (
    ACT,
    BAN,
    DAY,
    EDGE,
    LAUNCH,
    MAY,
    OTHER_ACT,
    REQUEST,
    SOURCE,
    TODAY,
    TOMORROW,
    YESTERDAY,
    case_of,
    instrument,
    norm,
    plan_of,
)

TERM = DefinedTerm(id="an-act/big", phrase="a big model", subject=Model)
FOUND = Determination(
    id="an-act/found", title="is found big", subject=Model, authority=NSA, if_absent=Truth.UNKNOWN, question="Is it?"
)
LOOSE = Reading(name="as-told", title="as told", citation=EDGE, operations=(Substitute(norm("2")), Repeal(("1",))))


def _amended(*operations: Any, effective: Any = TOMORROW) -> Amendment:
    return Amendment(effective=effective, known_at=YESTERDAY, citation=EDGE, operations=operations)


# Where provisions stand


@pytest.mark.parametrize(
    ("name", "within", "anchor"),
    [
        ("3(b)(ii)", None, "3-b-ii"),
        ("22757.11(d)", None, "22757-11-d"),
        ("774.4E091", None, "774-4e091"),
        ("52(1).legacy", _amended(), "52-1-legacy-from-2026-06-25"),
        ("row-2", LOOSE, "row-2-read-as-told"),
    ],
)
def test_a_provision_has_an_anchor_made_from_its_id(name: str, within: Any, anchor: str) -> None:
    assert anchor_of(name, within) == anchor
    assert Passage(instrument=instrument(), provision=norm(name), within=within).anchor == anchor


@pytest.mark.parametrize("name", instruments.names())
def test_no_two_places_on_the_page_of_an_instrument_have_one_anchor(name: str) -> None:
    found = [each.anchor for each in passages(instruments.get(name))]
    assert len(found) == len(set(found))
    assert "" not in found


def test_passages_are_the_text_then_its_readings_then_its_amendments() -> None:
    one, two, three = norm("1"), norm("2"), norm("3")
    change = _amended(Insert((three,)), Repeal(("1",)), AddException("2", Unless(Model.major, EDGE)))
    act = instrument(one, two, readings=(LOOSE,), amendments=(change,))
    assert list(passages(act)) == [
        Passage(instrument=act, provision=one),
        Passage(instrument=act, provision=two),
        Passage(instrument=act, provision=two, within=LOOSE),
        Passage(instrument=act, provision=three, within=change),
        Passage(instrument=act, provision=two.unless(Model.major, EDGE), within=change),
    ]


def test_an_exception_can_be_added_to_what_an_amendment_brought_in_and_to_nothing_else() -> None:
    added = norm("9", Model.foundation)
    change = _amended(
        Insert((added,)),
        AddException("9", Unless(Model.major, EDGE)),
        AddException("nowhere", Unless(Model.major, EDGE)),
    )
    found = [each.provision for each in passages(instrument(amendments=(change,)))]
    assert found == [added, added.unless(Model.major, EDGE)]


# What a provision reads

COMPUTE = Comparison(Model.training_compute, Comparator.MORE, Constant(flop("1e26")))


@pytest.mark.parametrize(
    ("provision", "facts"),
    [
        (norm(), ()),
        (norm("1", Model.major & COMPUTE & ~Model.major), (Model.major, Model.training_compute)),
        (norm("1", Model.major).unless(COMPUTE, EDGE), (Model.major, Model.training_compute)),
        (norm("1", of(Lineage.BASE, Model.major)), (Model.major,)),
        (
            norm("1", of(Lineage.BASE, Model.training_compute) * Fraction(1, 3) < Model.modification_compute),
            (Model.training_compute, Model.modification_compute),
        ),
        (norm("1", preceding_year(Actor.revenue) > usd(1)), (Actor.revenue,)),
        (norm("1", any_(Stage, Stage.can_refuse)), (Stage.can_refuse,)),
        (norm(per=Incident, window=Within(Incident.on, period=days(3))), (Incident.on,)),
        (
            norm(window=AtOrBefore(first(Stage.starts, where=Stage.can_refuse & ~Stage.can_refuse))),
            (Stage.can_refuse, Stage.starts),
        ),
        (norm(window=Within(onset(COMPUTE & Model.major), period=days(3))), (Model.training_compute, Model.major)),
        (norm("1", TERM & FOUND & Happened(action=ACT)), ()),
        (counts_as(TERM, id="5", citation=EDGE, when=COMPUTE), (Model.training_compute,)),
        (Notice(id="9", citation=EDGE, text="Mind.", per=Model, condition=Model.foundation), (Model.foundation,)),
    ],
)
def test_facts_are_read_by_conditions_exceptions_and_windows(provision: Provision, facts: tuple[Symbol, ...]) -> None:
    assert facts_read(provision) == facts


@given(conditions(), decided_models(), decided_models())
def test_a_fact_that_is_not_read_changes_no_answer(condition: Condition, one: Model, other: Model) -> None:
    read = facts_read(norm("1", condition))
    unread = {fact.name: other.given(fact) for fact in Model.facts() if fact not in read}
    assert _answer(condition, one.having(**unread)) == _answer(condition, one)


def _answer(condition: Condition, model: Model) -> object:
    return answer(condition, case_of(plan_of(model)))


def test_terms_determinations_and_acts_are_read_wherever_they_stand() -> None:
    done = Happened(action=ACT)
    window = AtOrBefore(first(Stage.starts, where=Happened(action=OTHER_ACT)))
    provision = norm("1", Model.major | (TERM & ~TERM), window=window).unless(FOUND & done & done, EDGE)
    assert terms_read(provision) == (TERM,)
    assert determinations_read(provision) == (FOUND,)
    assert acts_read(provision) == (ACT, OTHER_ACT)


@pytest.mark.parametrize(
    "provision",
    [
        norm(window=Within(Occurred(action=OTHER_ACT), period=days(3))),
        norm("1", Occurred(action=OTHER_ACT) < DAY),
        norm("1", Stage.starts > Occurred(action=OTHER_ACT), per=Stage),
    ],
)
def test_an_act_is_read_whose_day_is_asked_for(provision: Provision) -> None:
    assert acts_read(provision) == (OTHER_ACT,)


# What an instrument comes down to


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (Standing(), []),
        (Undated("promptly"), ["promptly"]),
        (AtOrBefore(LAUNCH), ["at or before 2026-07-24"]),
        (AtOrBefore(first(Stage.starts, where=Stage.can_refuse)), ["at or before the earliest beginning of a stage"]),
        (Within(LAUNCH, period=days(3)), ["within 3 days"]),
        (NotBefore(LAUNCH, period=weeks(2)), ["not before 2 weeks"]),
        (NoticeBefore(LAUNCH, period=days(5)), ["at least 5 days before"]),
        (Throughout(LAUNCH, period=days(5)), ["for 5 days before"]),
        (UpTo(LAUNCH, period=days(30)), ["for up to 30 days before"]),
        (Every(months(3), since=LAUNCH), ["every 3 months"]),
        (Yearly(((4, 15), (10, 15))), ["each year by 15 April and 15 October"]),
        (EarliestOf((Within(LAUNCH, period=days(3)), AtOrBefore(DAY))), ["within 3 days", "at or before 2026-06-24"]),
        (LatestOf((Undated("promptly"), Within(DAY, period=days(3)))), ["promptly", "within 3 days"]),
    ],
    ids=str,
)
def test_a_clock_is_told_without_what_it_runs_from(window: Window, words: list[str]) -> None:
    assert profile_of(instrument(norm(window=window)), DAY).clocks == tuple(words)


FINE = Sanction(words="a fine", ceiling=usd(5), citation=EDGE)
ALL: tuple[Provision, ...] = (
    counts_as(TERM, id="1", citation=EDGE, when=COMPUTE | Model.major),
    norm("2", COMPUTE & (Stage.starts > DAY), per=Stage, **REQUEST, towards=(NSA, Role.HOST), sanction=FINE),
    norm("3", **MAY, bearer=META),
    norm("4", per=Recipient, towards=Recipient, **BAN, sanction=FINE, window=Within(LAUNCH, period=days(3))),
    norm("5", bearer=NSA, towards=NSA, window=Within(DAY, period=days(3))),
)


def test_an_instrument_comes_down_to_thresholds_clocks_recipients_forces_and_sanctions() -> None:
    assert profile_of(instrument(*ALL), DAY) == Profile(
        thresholds=(COMPUTE,),
        clocks=("within 3 days",),
        recipients=("NSA", "the host", "the recipient"),
        forces=(("binding", ("the developer", "NSA")), ("requested", ("the developer",)), ("option", ("Meta",))),
        sanctions=(FINE,),
    )


EMPTY = Profile(thresholds=(), clocks=(), recipients=(), forces=(), sanctions=())


def _clocked(name: str, number: int) -> Norm:
    return norm(name, window=Within(LAUNCH, period=days(number)))


OVER: dict[str, Any] = {"status": Status.REVOKED, "citation": EDGE}


@pytest.mark.parametrize(
    ("fields", "on", "clocks"),
    [
        ({}, DAY, ["within 1 days"]),
        ({"begins": LAUNCH}, DAY, ["within 1 days"]),
        ({"begins": Awaits(status=Status.PROPOSED, act="a vote")}, DAY, ["within 1 days"]),
        ({"ending": Ending(on=TODAY, known_at=TODAY, **OVER)}, DAY, ["within 1 days"]),
        ({"ending": Ending(on=LAUNCH, known_at=TODAY, **OVER)}, DAY, ["within 1 days"]),
        ({"ending": Ending(on=YESTERDAY, known_at=TOMORROW, **OVER)}, DAY, ["within 1 days"]),
        ({"amendments": (_amended(Substitute(_clocked("1", 2))),)}, DAY, ["within 1 days", "within 2 days"]),
        ({"amendments": (_amended(Substitute(_clocked("1", 2))),)}, TOMORROW, ["within 2 days"]),
        ({"amendments": (_amended(Repeal(("1",)), effective=TODAY),)}, DAY, []),
        ({"amendments": (_amended(Repeal(("1",)), effective=TODAY),)}, YESTERDAY, ["within 1 days"]),
        ({"amendments": (_amended(SetDates(ids=("1",), ends=TODAY), effective=YESTERDAY),)}, DAY, []),
    ],
)
def test_what_is_over_is_left_out_and_what_is_to_come_is_in(fields: Any, on: dt.date, clocks: list[str]) -> None:
    expected = tuple(each.replace("1 days", "1 day") for each in clocks)
    assert profile_of(instrument(_clocked("1", 1), **fields), on).clocks == expected


def test_of_an_instrument_that_is_over_what_an_amendment_had_taken_away_stays_away() -> None:
    amended = _amended(Repeal(("1",)), effective=YESTERDAY)
    over = Ending(on=TODAY, known_at=TODAY, **OVER)
    act = instrument(_clocked("1", 1), _clocked("2", 2), amendments=(amended,), ending=over)
    assert profile_of(act, LAUNCH).clocks == ("within 2 days",)


def test_an_instrument_of_notices_alone_comes_down_to_nothing() -> None:
    notice = Notice(id="1", citation=SOURCE.at("s. 1"), text="Mind this.", per=Model)
    assert profile_of(instrument(notice), DAY) == EMPTY
