"""Comparisons: two plans, two days, two states of knowledge, two readings; and what no change is."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontierpolicy import load_plan
from frontierpolicy.analysis import Difference, compare
from frontierpolicy.calendars import Interval, days
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.deadlines import AtOrBefore, Within
from frontierpolicy.drafting import Ending, Reading, Substitute
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.facts import Assumed, exactly
from frontierpolicy.parties.known import NSA, OPENAI
from frontierpolicy.plans import Model, Recipient, ReleasePlan, Stage
from frontierpolicy.provisions import Block, Notice, Pattern, counts_as
from frontierpolicy.terms import RecipientKind, Status, UsStatus
from tests.commands import EXAMPLES, LAW
from tests.strategies import days as some_days
from tests.strategies import plans
from tests.worlds import (
    ALIEN,
    BAN,
    DAY,
    EDGE,
    LAUNCH,
    MAY,
    NO_FOREIGNERS,
    OTHER_ACT,
    REQUEST,
    TODAY,
    TOMORROW,
    acts,
    instrument,
    launch,
    norm,
    plan_of,
    report_of,
)

ASKED = dt.date(2026, 6, 24)


# What holds of any two reports


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    readings = draw(st.sampled_from(("text", "as_reported")))
    return evaluate(draw(plans()), LAW, as_of=draw(some_days()), readings=readings)


def _turned(rows: tuple[tuple[str, str, str], ...]) -> list[tuple[str, str, str]]:
    return sorted((name, after, before) for name, before, after in rows)


@settings(max_examples=12)
@given(_reports())
def test_a_report_does_not_differ_from_itself(report: Report) -> None:
    difference = compare(report, report)
    assert difference.empty
    assert difference.same == len(report.findings)


@settings(max_examples=12)
@given(_reports(), _reports())
def test_what_came_one_way_goes_the_other(one: Report, other: Report) -> None:
    there, back = compare(one, other), compare(other, one)
    assert (back.new, back.gone, back.same) == (there.gone, there.new, there.same)
    assert {(each.after.id, each.before.id): sorted(_turned(each.differences)) for each in back.changed} == {
        (each.before.id, each.after.id): sorted(each.differences) for each in there.changed
    }
    for name in ("terms", "silences", "sentences"):
        assert _turned(getattr(back, name)) == sorted(getattr(there, name))


@settings(max_examples=12)
@given(_reports(), _reports())
def test_every_finding_is_counted_once_on_its_side(one: Report, other: Report) -> None:
    found = compare(one, other)
    both = found.same + len(found.changed)
    assert (both + len(found.gone), both + len(found.new)) == (len(one.findings), len(other.findings))


@given(plans(), some_days())
@settings(max_examples=12)
def test_the_same_question_asked_twice_has_one_answer(plan: ReleasePlan, day: dt.date) -> None:
    assert compare(evaluate(plan, LAW, as_of=day), evaluate(plan, LAW, as_of=day)).empty


# The examples


def _example(name: str) -> ReleasePlan:
    return load_plan(EXAMPLES / f"{name}.toml")


def _changed(difference: Difference) -> dict[str, tuple[tuple[str, str, str], ...]]:
    return {change.before.provision: change.differences for change in difference.changed}


def test_open_weights_and_the_same_release_by_api_alone_differ_in_the_stage_alone() -> None:
    open_, api = _example("open-llama-2026"), _example("open-llama-2026-api-only")
    text = compare(evaluate(open_, LAW, as_of=ASKED), evaluate(api, LAW, as_of=ASKED))
    moved = (("arises from", "weights", "api"),)
    assert _changed(text) == {"us-wh-voluntary-2023/1": moved, "us-wh-voluntary-2023/6": moved}
    assert (text.gone, text.new, text.terms, text.silences, text.sentences) == ((), (), (), (), ())

    reported = compare(
        evaluate(open_, LAW, as_of=ASKED, readings="as_reported"),
        evaluate(api, LAW, as_of=ASKED, readings="as_reported"),
    )
    assert [(each.before.id, each.differences) for each in reported.changed] == [
        ("us-eo-14409/row-2.asked:meta:us-caisi:weights", moved),
        ("us-eo-14409/row-2.asked:meta:us-nsa:weights", moved),
        ("us-wh-voluntary-2023/1:meta:weights", moved),
        ("us-wh-voluntary-2023/6:meta:weights", moved),
    ]
    assert (reported.gone, reported.new, reported.terms, reported.silences, reported.sentences) == ((), (), (), (), ())


def test_the_day_before_the_directive_and_the_day_after_differ_in_its_ban() -> None:
    plan = _example("claude-fable-5-to-canada")
    before, after = (evaluate(plan, LAW, as_of=dt.date(2026, 6, day)) for day in (11, 13))
    found = compare(before, after)
    assert [each.id for each in found.new] == ["us-bis-isinformed-anthropic-2026/licence:anthropic:api/customer"]
    assert (found.gone, found.changed) == ((), ())
    assert found.terms == (("customer: a foreign person", "-", "yes"),)
    assert [(what, before) for what, before, _ in found.sentences] == [("notice", "-"), ("notice", "-")]


# Four ways to compare, in a small world


def test_two_plans_differ_in_what_they_say() -> None:
    one, other = (report_of(norm("1", Model.major), plan=plan_of(Model(id="m", major=each))) for each in (True, False))
    assert [each.id for each in compare(one, other).gone] == ["an-act/1:meta"]
    assert compare(one, other).silences == (
        ("an-act", "-", "out of scope: s. 1: not so: the model is a major new model"),
    )


def test_two_days_differ_in_what_has_begun() -> None:
    begins = norm().during(Interval(TOMORROW))
    found = compare(report_of(begins), report_of(begins, as_of=TOMORROW))
    assert _changed(found) == {"an-act/1": (("seen from the day", "upcoming", "current"),)}


def test_two_states_of_knowledge_differ_in_what_had_become_known() -> None:
    over = Ending(status=Status.REVOKED, on=TODAY, known_at=TOMORROW, citation=EDGE)
    found = compare(report_of(norm(), ending=over), report_of(norm(), ending=over, known_at=TOMORROW))
    assert _changed(found) == {
        "an-act/1": (
            ("holds", "from 2020-01-01", "from 2020-01-01 until 2026-06-24"),
            ("seen from the day", "current", "past"),
        )
    }


def test_two_readings_differ_in_what_they_change() -> None:
    loose = Reading(name="loose", title="", citation=EDGE, operations=(Substitute(norm(**REQUEST)),))
    act = instrument(norm(), readings=(loose,))
    one, other = (evaluate(plan_of(), act, as_of=DAY, readings=each) for each in ("text", "loose"))
    assert _changed(compare(one, other)) == {"an-act/1": (("force", "binding", "requested"),)}


# What differs about one finding

NAMED = plan_of(Model(id="the-model", name="Big"))


@pytest.mark.parametrize(
    ("after", "differences"),
    [
        (report_of(norm()), None),
        (report_of(norm(), plan=NAMED), (("about", "the-model", "Big"),)),
        (report_of(norm(**MAY)), (("says", "must", "may"),)),
        (report_of(norm(action=OTHER_ACT)), (("action", "tests/act", "tests/other"),)),
        (report_of(norm("1", Model.major)), (("certainty", "decided", "conditional"), ("missing", "-", "model[the-model].major"))),
        (report_of(norm(**REQUEST)), (("force", "binding", "requested"),)),
        (report_of(norm(window=AtOrBefore(LAUNCH))), (("by", "-", "2026-07-24"),)),
        (report_of(norm(window=Within(TODAY, period=days(30)))), (("opens", "-", "2026-06-24"), ("by", "-", "2026-07-24"))),
        (report_of(norm().during(Interval(TODAY))), (("holds", "from 2020-01-01", "from 2026-06-24"),)),
        (report_of(norm(), plan=plan_of(log=acts(TODAY))), (("stands", "open", "met"),)),
        (report_of(norm(citation=EDGE)), (("source", "An Act s. 1", "An Act edge"),)),
    ],
)  # fmt: skip
def test_each_way_in_which_a_finding_differs_has_a_name(after: Report, differences: Any) -> None:
    assert _changed(compare(report_of(norm()), after)) == ({} if differences is None else {"an-act/1": differences})


def test_how_far_a_ban_reaches_and_whether_the_channel_can_keep_to_it_are_told() -> None:
    citizen = Recipient(id="citizen", kind=RecipientKind.PERSON, us_status=UsStatus.CITIZEN)

    def report(*members: Recipient, can_refuse: bool) -> Report:
        audience = Recipient(id="r", members=members)
        return report_of(NO_FOREIGNERS, plan=plan_of(None, launch(recipients=exactly(audience), can_refuse=can_refuse)))

    hinders = "the channel (not stated) cannot refuse a recipient, and is also open to citizen"
    assert _changed(compare(report(ALIEN, can_refuse=True), report(ALIEN, citizen, can_refuse=False))) == {
        "an-act/1": (("reaches", "all of them", "a part of them"), ("through the channel", "feasible", hinders))
    }


# Which findings are taken for each other


def _on(*names: str, **fields: Any) -> Report:
    stages = tuple(launch(id=name, starts=LAUNCH + dt.timedelta(index)) for index, name in enumerate(names))
    return report_of(norm(per=Stage, **fields), plan=plan_of(None, *stages))


def test_the_same_duty_on_another_stage_is_a_change() -> None:
    found = compare(_on("a"), _on("b"))
    assert _changed(found) == {"an-act/1": (("arises from", "a", "b"),)}
    assert (found.gone, found.new) == ((), ())


def test_those_of_one_id_come_first_and_the_rest_go_in_order() -> None:
    found = compare(_on("a", "b", "c"), _on("x", "b"))
    assert [(each.before.item, each.after.item) for each in found.changed] == [("a", "x")]
    assert [each.item for each in found.gone] == ["c"]
    assert found.same == 1


@pytest.mark.parametrize("fields", [{"bearer": OPENAI}, {"towards": NSA}])
def test_a_duty_of_another_or_towards_another_is_another_duty(fields: dict[str, Any]) -> None:
    found = compare(_on("a"), _on("a", **fields))
    assert ([each.item for each in found.gone], [each.item for each in found.new], found.changed) == (["a"], ["a"], ())


# What differs besides findings


def test_a_term_that_comes_out_differently_is_told_with_its_subject() -> None:
    term = DefinedTerm(id="x/t", phrase="a thing", subject=Model)
    parts = (counts_as(term, id="d", citation=EDGE, when=Model.major), norm("1", term))
    one, other = (report_of(*parts, plan=plan_of(Model(id="m", major=each))) for each in (True, False))
    assert compare(one, other).terms == (("m: a thing", "yes", "no"),)


def test_sentences_that_one_report_alone_says_are_told() -> None:
    notice = Notice(id="n", citation=EDGE, text="Mind this.", per=Model, condition=Model.major)
    block = Block(id="b", citation=EDGE, pattern=Pattern(), condition=Model.general_purpose, per=Model)
    assumed = plan_of(Model(id="m", major=Assumed(True, because="so"), general_purpose=True))
    plain = plan_of(Model(id="m", general_purpose=False))
    parts = (notice, norm("1"), norm("2", **BAN), block)
    found = compare(report_of(*parts, plan=plain), report_of(*parts, plan=assumed))
    clash = "Meta must not do it to m for others; Meta must do it to m for others"
    assert found.sentences == (
        ("notice", "Mind this. (may apply) [An Act edge]", "-"),
        ("conflict", f"an-act/2:meta and an-act/1:meta: {clash}", "-"),
        ("notice", "-", "Mind this. [An Act edge]"),
        ("stopped", "-", "an-act/1 is stopped by an-act/b (An Act edge)"),
        ("stopped", "-", "an-act/2 is stopped by an-act/b (An Act edge)"),
        ("taken for granted", "-", "it is assumed that the model is a major new model: so"),
    )
    assert not found.empty


@pytest.mark.parametrize("name", ["terms", "silences", "sentences"])
def test_a_difference_in_anything_is_not_nothing(name: str) -> None:
    nothing = compare(report_of(norm()), report_of(norm()))
    assert nothing.empty
    rows: dict[str, Any] = {name: (("x", "a", "b"),)}
    assert not attrs.evolve(nothing, **rows).empty


@pytest.mark.parametrize(("before", "after"), [((), ("1",)), (("1",), ()), (("1",), ("1",))])
def test_a_difference_in_findings_is_not_nothing(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    one, other = (report_of(*(norm(name) for name in names), norm("0")) for names in (before, after))
    assert compare(one, other).empty is (before == after)
    assert not compare(report_of(norm()), report_of(norm(**REQUEST))).empty


def test_a_warning_about_one_day_alone_is_told() -> None:
    source = attrs.evolve(instrument().source, checked=TODAY)
    found = compare(report_of(norm(), source=source), report_of(norm(), source=source, as_of=TOMORROW))
    assert found.sentences == (
        ("take care", "-", "an-act was last checked on 2026-06-24, before the day of the question"),
    )
