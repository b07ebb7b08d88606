"""Terms, notices, assumptions, warnings, silences: what else a report says."""

import datetime as dt
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import ALWAYS, DefinedTerm, Happened
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import Awaits, Ending
from frontierpolicy.errors import InvalidType, UnknownName
from frontierpolicy.evaluation import MissingFact, evaluate
from frontierpolicy.facts import Assumed, Missing, among_others, exactly
from frontierpolicy.parties.known import META, NSA, XAI
from frontierpolicy.plans import (
    Actor,
    Entry,
    Log,
    Model,
    Recipient,
    Stage,
    anyone,
)
from frontierpolicy.provisions import Definition, Notice, Sanction, counts_as, does_not_count_as
from frontierpolicy.provisions.actions import GRANT_LICENCE, SIGN
from frontierpolicy.terms import (
    Force,
    Governed,
    Outcome,
    RecipientKind,
    Status,
)
from frontierpolicy.truth import Truth
from tests.worlds import (
    ALIEN,
    BAN,
    DAY,
    EDGE,
    LAUNCH,
    NO_FOREIGNERS,
    OTHER_ACT,
    REQUEST,
    SOURCE,
    TODAY,
    TOMORROW,
    YESTERDAY,
    instrument,
    launch,
    norm,
    only,
    plan_of,
    report_of,
)


def test_every_term_used_is_told_with_its_citations() -> None:
    term = DefinedTerm(id="x/t", phrase="a thing", subject=Model)
    definition = counts_as(term, id="d", citation=EDGE, when=Model.major)
    for major, words in ((True, "is"), (False, "is not"), (Missing.NOT_STATED, "may or may not be")):
        report = report_of(definition, norm("1", term), plan=plan_of(Model(id="m", major=major)))
        (result,) = report.terms
        assert str(result) == f"m {words} a thing"
        assert result.citations == (EDGE,)
        assert bool(result.missing) is (major is Missing.NOT_STATED)
        assert str(result.why).startswith(result.met.value)


def test_a_term_of_an_audience_may_be_met_in_part() -> None:
    term = DefinedTerm(id="x/f", phrase="a foreign person", subject=Recipient)
    definition = counts_as(term, id="d", citation=EDGE, when=NO_FOREIGNERS.condition)
    plan = plan_of(None, launch(recipients=exactly(anyone(), ALIEN)))
    report = report_of(definition, attrs.evolve(NO_FOREIGNERS, condition=term), plan=plan)
    assert [str(each) for each in report.terms] == ["anyone is a foreign person, in part", "alien is a foreign person"]


@pytest.mark.parametrize(
    ("as_of", "on"),
    [
        (dt.date(2026, 6, 11), dt.date(2026, 6, 12)),
        (dt.date(2026, 6, 12), dt.date(2026, 6, 12)),
        (dt.date(2026, 6, 29), dt.date(2026, 6, 29)),
        (dt.date(2026, 6, 30), dt.date(2026, 6, 29)),
        (dt.date(2027, 1, 1), dt.date(2026, 6, 29)),
    ],
)
def test_a_term_is_concluded_while_its_definitions_are_in_force(as_of: dt.date, on: dt.date) -> None:
    term = DefinedTerm(id="x/t", phrase="a thing", subject=Model)
    definition = counts_as(term, id="d", citation=EDGE, when=ALWAYS)
    june = definition.during(Interval(dt.date(2026, 6, 12), dt.date(2026, 6, 30)))
    (result,) = report_of(june, norm("1", term), as_of=as_of).terms
    assert (str(result), result.on) == ("the-model is a thing", on)


def test_a_term_of_a_recipient_in_a_stage_that_is_not_listed_says_so() -> None:
    term = DefinedTerm(id="x/f", phrase="a foreign person", subject=Recipient)
    definition = counts_as(term, id="d", citation=EDGE, when=NO_FOREIGNERS.condition)
    plan = plan_of(None, launch(recipients=among_others()), complete=False)
    report = report_of(definition, attrs.evolve(NO_FOREIGNERS, condition=term), plan=plan)
    assert [each.subject for each in report.terms] == [
        "any recipient of stage ga besides those listed",
        "any recipient of any stage besides those listed",
    ]


@pytest.mark.parametrize(("name", "warned"), [("fable5", True), ("Claude Fable 5 (July)", True), ("able", False)])
def test_a_model_called_almost_as_the_law_calls_one_is_pointed_out(name: str, warned: bool) -> None:
    named = norm("1", Model.id.is_in(("claude-fable-5",)))
    told = [
        each for each in report_of(named, plan=plan_of(Model(id="m", name=name))).warnings if "claude-fable-5" in each
    ]
    assert bool(told) is warned
    assert told in ([], ["an-act/1 names the model 'claude-fable-5': if the plan's 'm' is that model, give it that id"])


def test_a_term_of_the_actor_is_told_of_the_developer() -> None:
    term = DefinedTerm(id="x/a", phrase="a large developer", subject=Actor)
    parts = (counts_as(term, id="d", citation=EDGE, when=Actor.party.is_in((META,))), norm("1", term))
    assert [str(each) for each in report_of(*parts).terms] == ["Meta is a large developer"]
    nobody = report_of(*parts, plan=plan_of(roles={}))
    assert [str(each) for each in nobody.terms] == ["developer may or may not be a large developer"]
    assert report_of(norm("1", term)).terms == ()  # nothing loaded defines it


def test_conflicting_definitions_are_told() -> None:
    term = DefinedTerm(id="x/t", phrase="a thing", subject=Model)
    parts = (
        counts_as(term, id="p", citation=EDGE, when=ALWAYS),
        does_not_count_as(term, id="c", citation=EDGE, when=ALWAYS),
    )
    report = report_of(*parts, norm("1", term))
    assert not only(report).decided
    assert "its definitions conflict, and neither side is overridden" in str(report.terms[0].why)
    doubt = MissingFact("x/t", "Which definition of a thing applies?", "its definitions conflict")
    assert (only(report).missing, report.terms[0].missing) == ((doubt,), (doubt,))


def test_a_notice_is_printed_where_it_holds_or_may() -> None:
    notices = [
        Notice(id=str(i), citation=EDGE, text="x", per=Model, condition=each)
        for i, each in enumerate((ALWAYS, Model.major, ~ALWAYS))
    ]
    report = report_of(*notices)
    assert [(remark.provision, remark.sure) for remark in report.remarks] == [("an-act/0", True), ("an-act/1", False)]
    assert report.silences[0].outcome is Outcome.NO_NORMS


def test_what_is_taken_for_granted_is_told() -> None:
    model = Model(
        id="m", major=Assumed(True, because="the press says so"), base=Model(id="b", major=Assumed(False, because="y"))
    )
    stage = launch(
        recipients=exactly(
            Recipient(id="r", members=(Recipient(id="n", kind=Assumed(RecipientKind.PERSON, because="z")),))
        )
    )
    plan = plan_of(model, stage)
    report = report_of(attrs.evolve(norm("1", Model.major), assumes=("a reading",)), plan=plan)
    assert report.assumptions == (
        "it is assumed that the model is a major new model: the press says so",
        "it is assumed not to be so that the model is a major new model: y",
        "the recipient's kind is assumed to be person: z",
        "an-act/1: a reading",
    )
    assert evaluate(None, instrument(attrs.evolve(norm("1"), assumes=("x",))), as_of=DAY).assumptions == ()


def test_a_question_after_the_last_check_warns() -> None:
    source = attrs.evolve(SOURCE, checked=DAY)
    assert report_of(norm(), source=source).warnings == ()
    late = report_of(norm(), source=source, as_of=TOMORROW)
    assert late.warnings == ("an-act was last checked on 2026-06-24, before the day of the question",)
    assert late.checked == (("an-act", DAY),)
    log = Log(of=SIGN, about="x", complete_until=YESTERDAY)
    assert report_of(norm(), record=(log,)).warnings == ("who has done 'sign' for x is known up to 2026-06-23 only",)


LOOSELY: Any = evaluate


@pytest.mark.parametrize(
    ("fields", "parts", "outcome", "reason"),
    [
        ({"begins": Awaits(status=Status.PROPOSED, act="a final rule")}, (norm(),), Outcome.PROPOSED, "proposed: it awaits a final rule"),
        ({"begins": Awaits(status=Status.PENDING, act="a notice")}, (norm(),), Outcome.PENDING, "pending: it awaits a notice"),
        ({"begins": TOMORROW}, (norm("1", ~ALWAYS),), Outcome.NOT_YET_IN_FORCE, "not yet in force on 2026-06-24: it begins 2026-06-25"),
        ({"ending": Ending(status=Status.EXPIRED, on=TODAY, known_at=TODAY, citation=EDGE)}, (norm("1", ~ALWAYS),), Outcome.EXPIRED,
         "expired on 2026-06-24: it ended 2026-06-24 (An Act edge)"),
        ({"ending": Ending(status=Status.REVOKED, on=TODAY, known_at=TODAY, citation=EDGE)}, (norm("1", ~ALWAYS),), Outcome.REVOKED,
         "revoked on 2026-06-24: it ended 2026-06-24 (An Act edge)"),
        ({}, (), Outcome.NO_NORMS, "it states no duty, ban or option in this reading"),
        ({}, (norm("1", Model.major),), Outcome.OUT_OF_SCOPE, "s. 1: not so: the model is a major new model"),
        ({}, (norm("1", per=Stage),), Outcome.OUT_OF_SCOPE, "the plan has nothing of the kind it speaks of"),
        ({}, (norm("1", Happened(action=SIGN, about="an-act")),), Outcome.NOT_A_SIGNATORY, "Meta: no entry is on record; the list is complete up to 2026-06-24"),
        ({}, (norm("1", Happened(action=SIGN, about="an-act") & Model.major),), Outcome.OUT_OF_SCOPE, "s. 1: not so: Meta has signed an-act"),
        ({}, (norm("1", Happened(action=SIGN, about="an-act") & ~Model.major),), Outcome.NOT_A_SIGNATORY, "Meta: no entry is on record; the list is complete up to 2026-06-24"),
    ],
)  # fmt: skip
def test_an_instrument_that_yields_nothing_says_why(fields: Any, parts: Any, outcome: Outcome, reason: str) -> None:
    plan = plan_of(Model(id="m", major=False), log=Log(complete_until=DAY))
    report = report_of(*parts, plan=plan, **fields)
    assert report.findings == ()
    (silence,) = report.silences
    assert (silence.instrument, silence.outcome, silence.reason) == ("an-act", outcome, reason)


@pytest.mark.parametrize(
    ("force", "ending", "outcome", "words"),
    [
        (Interval(TOMORROW), None, Outcome.NOT_YET_IN_FORCE, "in force from 2026-06-25, not on 2026-06-24"),
        (Interval(None, DAY), None, Outcome.EXPIRED, "in force from 2020-01-01 until 2026-06-24, not on 2026-06-24"),
        (
            Interval(None, DAY),
            Ending(status=Status.REVOKED, on=LAUNCH, known_at=DAY, citation=EDGE),
            Outcome.REVOKED,
            "in force from 2020-01-01 until 2026-06-24, not on 2026-06-24",
        ),
    ],
)
def test_a_norm_that_was_not_in_force_on_the_governing_day_says_so(
    force: Interval, ending: Any, outcome: Outcome, words: str
) -> None:
    release = norm("1", per=Stage, window=AtOrBefore(Stage.starts)).during(force)
    report = report_of(release, plan=plan_of(None, launch(DAY)), as_of=dt.date(2026, 7, 1), ending=ending)
    assert [(each.outcome, each.reason) for each in report.silences] == [(outcome, f"s. 1: {words}")]
    assert "no      it is in force on 2026-06-24" in str(report.why_not("an-act/1")[0])


def test_a_norm_that_awaits_an_act_is_not_in_force_whatever_it_says() -> None:
    awaiting = report_of(norm("1"), begins=Awaits(status=Status.PROPOSED, act="a final rule"))
    assert str(awaiting.why_not("an-act/1")[0]).splitlines()[:2] == [
        "no      an-act/1 applies [An Act s. 1]",
        "  no      it is in force on 2026-06-24 (it awaits a final rule) [An Act s. 1]",
    ]


def test_a_norm_whose_term_has_a_definition_that_is_not_in_force_yet_says_so() -> None:
    large = DefinedTerm(id="an-act/large", phrase="a large model", subject=Model)
    later = Definition(id="2", citation=EDGE, per=Model, term=large, condition=Model.major, in_force=Interval(TOMORROW))
    now = Definition(id="3", citation=EDGE, per=Model, term=large, condition=Model.major)
    report = report_of(norm("1", large), later, now, plan=plan_of(Model(id="m", major=False)))
    (silence,) = report.silences
    assert silence.reason == "s. 1: not so: an-act/2 is in force on 2026-06-24"


def test_an_instrument_that_yields_something_is_not_silent() -> None:
    assert report_of(norm()).silences == ()


def test_why_not_tells_each_thing_a_norm_was_asked_of() -> None:
    plan = plan_of(None, launch(id="a", can_refuse=False), launch(id="b", can_refuse=True))
    report = report_of(norm("1", Stage.can_refuse, per=Stage), plan=plan)
    whys = report.why_not("an-act/1")
    assert [why.answer for why in whys] == [Truth.FALSE, Truth.TRUE]
    with pytest.raises(UnknownName, match=r"no provision is called 'an-act/2'. Did you mean 'an-act/1'"):
        report.why_not("an-act/2")


def test_why_finds_a_finding_by_the_beginning_of_its_id() -> None:
    report = report_of(norm("1"), norm("2"), norm("10"))
    assert report.why("an-act/2") == report.finding("an-act/2:meta").why
    assert report.finding("an-act/1:meta").norm.id == "1"
    assert report.named("an-act/1") == (report.finding("an-act/1:meta"),)  # not those of an-act/10
    assert report.named("an-act/") == report.findings
    for name in ("an-act/", "nothing"):
        with pytest.raises(UnknownName, match="no finding is called"):
            report.finding(name)
    stages = report_of(norm("1", per=Stage), norm("2"), plan=plan_of(None, launch(id="a"), launch(id="b")))
    with pytest.raises(UnknownName) as several:
        stages.finding("an-act/1")  # of two findings of that provision neither is meant
    assert several.value.known == ("an-act/1:meta:a", "an-act/1:meta:b")


def test_a_report_can_be_read_for_one_party() -> None:
    report = report_of(norm("1"), norm("2", bearer=NSA))
    assert [finding.norm.id for finding in report.for_(META).findings] == ["1"]
    assert [finding.norm.id for finding in report.others()] == ["2"]
    assert str(report.for_(NSA)) == "NSA must do it to the-model for others [binding; An Act s. 2]"
    assert str(report.for_(XAI)) == "nothing is found"


def test_findings_that_one_act_satisfies_are_one_group() -> None:
    report = report_of(
        norm("1", window=AtOrBefore(TOMORROW), **REQUEST),
        norm("2", window=AtOrBefore(LAUNCH)),
        norm("3", action=OTHER_ACT),
        norm("4", **BAN),
    )
    groups = {group.action.id: group for group in report.actions}
    assert set(groups) == {"tests/act", "tests/other"}
    both = groups["tests/act"]
    assert [finding.norm.id for finding in both.findings] == ["2", "1"]
    assert (both.force, both.due, [each.pinpoint for each in both.citations]) == (
        Force.BINDING,
        TOMORROW,
        ["s. 2", "s. 1"],
    )
    assert groups["tests/other"].due is None


def test_questions_are_ranked_by_what_hangs_on_them() -> None:
    report = report_of(
        norm("1", Model.major), norm("2", Model.major & Model.general_purpose), plan=plan_of(Model(id="m"))
    )
    assert [(question.fact.path, len(question.findings)) for question in report.questions] == [
        ("model[m].major", 2),
        ("model[m].general_purpose", 1),
    ]


def test_a_sanction_and_a_governing_rule_travel_with_the_norm() -> None:
    sanction = Sanction(words="a fine", citation=EDGE)
    finding = only(
        report_of(norm(sanction=sanction, governed=Governed.ON_THE_DAY, per=Stage), plan=plan_of(None, launch()))
    )
    assert finding.norm.sanction == sanction


@pytest.mark.parametrize(
    "call",
    [
        lambda: LOOSELY(plan_of(), instrument(), as_of=dt.datetime(2026, 6, 24)),
        lambda: LOOSELY(plan_of(), instrument(), as_of="2026-06-24"),
        lambda: LOOSELY(plan_of(), instrument(), as_of=DAY, known_at=dt.datetime(2026, 6, 24)),
        lambda: LOOSELY("plan.toml", instrument(), as_of=DAY),
    ],
)
def test_a_question_of_the_wrong_kind_is_refused(call: Any) -> None:
    with pytest.raises(InvalidType):
        call()


def test_entries_and_lists_can_be_added_to_the_record() -> None:
    licence = norm(condition=Happened(action=GRANT_LICENCE, by=NSA, about=Model))
    entry = Entry(what=GRANT_LICENCE, by=NSA, about="the-model", on=DAY, source="s")
    for record in ((entry,), (Log(entries=(entry,), of=GRANT_LICENCE),)):
        assert only(report_of(licence, record=record)).decided
    assert not only(report_of(licence)).decided
