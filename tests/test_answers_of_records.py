"""Answers from logs, determinations and definitions."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    DefinedTerm,
    Determination,
    Happened,
    Occurred,
    Someone,
)
from frontierpolicy.evaluation.reference import answer, applies, conclusions, moment_of
from frontierpolicy.facts import (
    Collection,
    Missing,
    exactly,
)
from frontierpolicy.parties.known import META, NSA, NSA_DIRECTOR, OPENAI, XAI
from frontierpolicy.plans import (
    Entry,
    Log,
    Model,
    Recipient,
    ReleasePlan,
    Stage,
)
from frontierpolicy.provisions import Definition, Override, counts_as, does_not_count_as
from frontierpolicy.provisions.actions import GIVE_ACCESS, SIGN
from frontierpolicy.terms import Role
from frontierpolicy.truth import Truth
from tests.worlds import ACT, DAY, SOURCE, TODAY, YESTERDAY, acts, case_of, clause_of, law_of, norm, plan_of

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
NO_STAGES = Collection[Stage](complete=True)


# Logs


def _signed(on: Any, *, outcome: bool = True, **fields: Any) -> Entry:
    usual: dict[str, Any] = {"what": SIGN, "by": META, "about": "us-x", "on": on, "outcome": outcome, "source": "s"}
    return Entry(**{**usual, **fields})


SIGNED = Happened(action=SIGN, about="us-x")


def _list(*entries: Entry, until: dt.date | None = DAY) -> Log:
    return Log(of=SIGN, about="us-x", entries=entries, complete_until=until)


@pytest.mark.parametrize(
    ("log", "answer_"),
    [
        (_list(), F),
        (_list(until=DAY - dt.timedelta(days=1)), U),
        (_list(until=None), U),
        (_list(_signed(DAY)), T),
        (_list(_signed(DAY + dt.timedelta(days=1))), F),
        (_list(_signed(dt.date(2025, 1, 1)), until=None), T),
        (_list(_signed(dt.date(2025, 1, 1)), _signed(dt.date(2026, 1, 1), outcome=False)), F),
        (_list(_signed(dt.date(2026, 1, 1)), _signed(dt.date(2025, 1, 1), outcome=False)), T),
        (_list(_signed(Sometime(dt.date(2026, 6, 1), DAY))), T),
        (_list(_signed(Sometime(dt.date(2026, 6, 1), dt.date(2026, 6, 25)), known_at=DAY)), U),
        (_list(_signed(DAY, by=OPENAI)), F),
        (_list(_signed(DAY, about="us-y")), F),
        (_list(_signed(DAY, known_at=dt.date(2026, 7, 1))), F),
        (_list(_signed(dt.date(2026, 1, 1), until=DAY)), U),
        (_list(_signed(dt.date(2026, 1, 1), until=dt.date(2026, 6, 23))), F),
        (_list(_signed(dt.date(2026, 1, 1), until=dt.date(2026, 6, 25))), T),
        (Log(of=GIVE_ACCESS, about="us-x", complete_until=DAY), U),
        (Log(of=SIGN, about="us-y", complete_until=DAY), U),
        (Log(of=SIGN, complete_until=DAY), F),
    ],
)
def test_an_act_is_on_record_or_not_or_open(log: Log, answer_: Truth) -> None:
    assert answer(SIGNED, case_of(plan_of(), record=(log,))) is answer_


def test_the_governing_day_limits_what_has_happened() -> None:
    log = _list(_signed(dt.date(2026, 6, 10)))
    assert answer(SIGNED, case_of(plan_of(), record=(log,), day=dt.date(2026, 6, 9))) is F
    assert answer(SIGNED, case_of(plan_of(), record=(log,), day=dt.date(2026, 6, 10))) is T
    later = _list(_signed(dt.date(2026, 7, 10)), until=dt.date(2026, 8, 1))
    assert answer(SIGNED, case_of(plan_of(), record=(later,), day=dt.date(2026, 8, 1))) is F  # not by 24 June


def test_the_plan_s_own_log_lists_the_acts_of_its_party() -> None:
    own = plan_of(log=Log(complete_until=DAY))
    assert answer(SIGNED, case_of(own)) is F
    assert answer(SIGNED, case_of(own, bearer=OPENAI)) is U
    towards = Happened(action=GIVE_ACCESS, by=OPENAI, towards=Someone.BEARER)
    assert answer(towards, case_of(own)) is F
    given_ = Entry(what=GIVE_ACCESS, by=OPENAI, towards=META, on=DAY, source="s")
    assert answer(towards, case_of(plan_of(log=Log(entries=(given_,))))) is T
    assert answer(towards, case_of(plan_of(log=Log(entries=(given_,))), bearer=XAI)) is U
    assert answer(Happened(action=GIVE_ACCESS, by=Someone.ANYONE), case_of(plan_of(log=Log(entries=(given_,))))) is T


def test_an_act_is_about_the_thing_in_hand_or_what_is_above_it() -> None:
    stage = Stage(id="s", recipients=exactly(Recipient(id="r")))
    plan = plan_of(None, stage)
    case = case_of(plan, stage.recipients.items[0], stage, plan.model)
    asked = Happened(action=GIVE_ACCESS, about=Recipient)
    for about, answer_ in (("r", T), ("s/r", T), ("s", T), ("the-model", T), (None, T), ("other", U)):
        entry = Entry(what=GIVE_ACCESS, by=META, about=about, on=DAY, source="s")
        there = case_of(plan, *case.records, record=(Log(entries=(entry,), of=GIVE_ACCESS),))
        assert answer(asked, there) is answer_, about


def test_a_signature_may_cover_a_part_only() -> None:
    safety = Happened(action=SIGN, about="us-x", part="safety")
    copyright_ = Happened(action=SIGN, about="us-x", part="copyright")
    partly = _list(_signed(DAY, parts=frozenset({"safety"})))
    assert [answer(each, case_of(plan_of(), record=(partly,))) for each in (safety, copyright_, SIGNED)] == [T, F, T]
    whole = _list(_signed(DAY))
    assert [answer(each, case_of(plan_of(), record=(whole,))) for each in (safety, copyright_)] == [T, T]


def test_an_act_by_a_role_is_that_of_whoever_plays_it() -> None:
    plan = plan_of(roles={Role.DEVELOPER: META, Role.HOST: OPENAI})
    by_host = Happened(action=SIGN, by=Role.HOST, about="us-x")
    by_vendor = Happened(action=SIGN, by=Role.VENDOR, about="us-x")
    log = _list(_signed(DAY, by=OPENAI))
    assert answer(by_host, case_of(plan, record=(log,))) is T
    assert answer(by_vendor, case_of(plan, record=(log,))) is U
    assert answer(by_vendor, case_of(record=(log,))) is U


def test_the_day_of_an_act_is_found_in_the_logs() -> None:
    when = Occurred(action=SIGN, about="us-x")
    log = _list(_signed(dt.date(2026, 6, 10)), _signed(dt.date(2026, 6, 1)))
    assert moment_of(when, case_of(plan_of(), record=(log,))) == dt.date(2026, 6, 1)
    assert moment_of(when, case_of(plan_of(), record=(_list(),))) is Missing.NOT_APPLICABLE
    assert moment_of(when, case_of(plan_of())) is Missing.NOT_STATED
    assert answer(when < dt.date(2026, 6, 2), case_of(plan_of(), record=(log,))) is T


# Determinations


def _determination(if_absent: Truth) -> Determination:
    return Determination(
        id="x/found", title="is covered", subject=Model, authority=NSA, if_absent=if_absent, question="Is it?"
    )


@pytest.mark.parametrize(
    ("if_absent", "entries", "until", "answer_"),
    [
        (U, (), DAY, U),
        (F, (), DAY, F),
        (F, (), None, U),
        (U, (True,), None, T),
        (U, (False,), None, F),
        (F, (True, False), None, F),
    ],
)
def test_what_the_absence_of_a_determination_means_is_stated_on_it(
    if_absent: Truth, entries: tuple[bool, ...], until: dt.date | None, answer_: Truth
) -> None:
    what = _determination(if_absent)
    made = tuple(
        Entry(what=what, by=NSA_DIRECTOR, about="the-model", outcome=each, on=dt.date(2026, 6, 1 + index), source="s")
        for index, each in enumerate(entries)
    )
    log = Log(of=what, entries=made, complete_until=until)
    assert answer(what, case_of(plan_of(), record=(log,))) is answer_


def test_a_determination_is_made_by_its_authority_and_of_its_subject() -> None:
    what = _determination(U)
    for by, about in ((OPENAI, "the-model"), (NSA, "another-model")):
        log = Log(of=what, entries=(Entry(what=what, by=by, about=about, on=DAY, source="s"),))
        assert answer(what, case_of(plan_of(), record=(log,))) is U
    own = plan_of(log=Log(complete_until=DAY))
    assert answer(_determination(F), case_of(own)) is U  # a plan's log says nothing of what an authority found


# Defined terms


TERM = DefinedTerm(id="x/term", phrase="a term", subject=Model)


def _definitions(*conditions_: tuple[str, Condition, bool], overrides: tuple[tuple[str, str], ...] = ()) -> Any:
    provisions: list[Definition] = []
    for name, when, counts in conditions_:
        make = counts_as if counts else does_not_count_as
        provisions.append(make(TERM, id=name, citation=SOURCE.at(name), when=when))
    edges = tuple(Override(winner=winner, loser=loser, citation=SOURCE.at("edge")) for winner, loser in overrides)
    return law_of(*provisions, overrides=edges)


@pytest.mark.parametrize(
    ("pro", "con", "overrides", "met", "conflict"),
    [
        ([T], [], (), T, F),
        ([F], [], (), F, F),
        ([U], [], (), U, F),
        ([F, T], [], (), T, F),
        ([F, U], [], (), U, F),
        ([T], [T], (), U, T),
        ([T], [F], (), T, F),
        ([F], [T], (), F, F),
        ([U], [T], (), U, U),
        ([T], [U], (), U, U),
        ([T], [T], (("c0", "p0"),), F, F),
        ([T], [T], (("p0", "c0"),), T, F),
        ([T], [U], (("p0", "c0"),), T, F),
        ([U], [T], (("c0", "p0"),), F, F),
        ([T, T], [T, T], (("p0", "c0"), ("p1", "c1")), T, F),
        ([T, T], [T, T], (("p0", "c0"),), U, T),
        ([T, F], [T, T], (("p0", "c0"), ("p1", "c1")), U, T),
        ([U], [T, U], (("c1", "c0"), ("c0", "p0")), F, F),
        ([T], [T, T], (("c1", "c0"), ("p0", "c1")), U, T),
    ],
)
def test_definitions_for_and_against_are_weighed_as_teams(
    pro: list[Truth], con: list[Truth], overrides: tuple[tuple[str, str], ...], met: Truth, conflict: Truth
) -> None:
    atom = {T: ALWAYS, F: NEVER, U: Model.major}
    sides = [(f"p{index}", atom[each], True) for index, each in enumerate(pro)]
    sides += [(f"c{index}", atom[each], False) for index, each in enumerate(con)]
    case = case_of(plan_of(), law=_definitions(*sides, overrides=overrides))
    assert conclusions(TERM, case) == (met, conflict)


def test_a_term_that_nothing_loaded_defines_is_undetermined() -> None:
    assert conclusions(TERM, case_of(plan_of())) == (U, F)
    assert answer(TERM & Model.major, case_of(plan_of(Model(id="m", major=False)))) is F


def test_a_term_may_build_on_another() -> None:
    outer = DefinedTerm(id="x/outer", phrase="an outer term", subject=Model)
    law = law_of(
        counts_as(TERM, id="1", citation=SOURCE.at("1"), when=Model.major),
        counts_as(outer, id="2", citation=SOURCE.at("2"), when=TERM & Model.general_purpose),
    )
    for major, general, answer_ in ((True, True, T), (True, False, F), (False, True, F)):
        case = case_of(plan_of(Model(id="m", major=major, general_purpose=general)), law=law)
        assert answer(outer, case) is answer_


def test_an_exception_that_is_unknown_leaves_the_provision_open() -> None:
    plain_ = norm()
    excepted = plain_.unless(Model.major, SOURCE.at("s. 2"))
    assert applies(clause_of(plain_), case_of(plan_of())) is T
    assert applies(clause_of(excepted), case_of(plan_of())) is U
    assert applies(clause_of(excepted), case_of(plan_of(Model(id="m", major=True)))) is F
    assert isinstance(plan_of(), ReleasePlan)


def test_what_is_said_of_a_thing_and_of_anything_comes_in_order_of_the_days() -> None:
    of_it = acts(YESTERDAY, about="the-model").entries
    of_anything = acts(dt.date(2026, 6, 1), TODAY).entries
    of_another = acts(dt.date(2026, 6, 2), about="another").entries
    plan = plan_of(log=Log(entries=(*of_it, *of_anything, *of_another)))
    found = case_of(plan).world.entries(ACT.id, frozenset({"the-model"}))
    assert [entry.on for entry in found] == [dt.date(2026, 6, 1), YESTERDAY, TODAY]
    assert len(case_of(plan).world.entries(ACT.id)) == len("abcd")
