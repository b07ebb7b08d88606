"""Several plans at once: which instruments reach which, what they share, and that it is no more than their reports."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.analysis import InPlan, Portfolio, PortfolioReport, SharedAct, reach_of
from frontierpolicy.analysis.concern import concerns_party, live
from frontierpolicy.calendars import Interval
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import Instrument, Rulebook
from frontierpolicy.errors import InvalidType, InvalidValue, UnknownName
from frontierpolicy.evaluation import MissingFact, Report, evaluate
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import CAISI, META, OPENAI
from frontierpolicy.plans import Model
from frontierpolicy.terms import Force, Modality, Outcome, Role, Standing, Timing
from frontierpolicy.truth import Truth
from tests.any_books import books
from tests.portfolios import ABOVE, BIG, COMPUTE, DEVELOPER, FEWER, LAW, PLANS, hosted, portfolios
from tests.strategies import plans
from tests.worlds import ACT, BAN, DAY, DUE, LAUNCH, MAY, OTHER_ACT, REQUEST, YESTERDAY, acts, instrument, norm, plan_of


def _own(report: Report) -> list[str]:
    return [each.id for each in report.findings if concerns_party(each, report) and live(each)]


# It is no more than the single reports


@given(books(), plans())
def test_a_portfolio_of_one_is_the_single_report(law: tuple[Instrument, ...], plan: Any) -> None:
    found = Portfolio({"only": plan}).evaluate(Rulebook(law), as_of=DAY)
    report = evaluate(plan, Rulebook(law), as_of=DAY)
    assert found.reports == (("only", report),)
    assert found.report("only") == report
    assert [each.finding.id for each in found.findings] == _own(report)
    for reach in found.instruments:
        assert reach.plans == (reach_of(report, reach.instrument, plan="only"),)


@FEWER
@given(books(), portfolios(), st.randoms())
def test_the_order_of_plans_does_not_matter(law: tuple[Instrument, ...], made: dict[str, Any], random: Any) -> None:
    pairs = list(made.items())
    random.shuffle(pairs)
    assert Portfolio(pairs) == Portfolio(made)
    one, other = (Portfolio(each).evaluate(Rulebook(law), as_of=DAY) for each in (pairs, made))
    assert one == other
    assert (one.instruments, one.acts, one.questions) == (other.instruments, other.acts, other.questions)


@FEWER
@given(books(), portfolios())
def test_every_live_finding_of_a_party_is_counted_once(law: tuple[Instrument, ...], made: dict[str, Any]) -> None:
    found = Portfolio(made).evaluate(Rulebook(law), as_of=DAY)
    own = Counter((name, each) for name, report in found.reports for each in _own(report))
    assert Counter((each.plan, each.finding.id) for reach in found.instruments for each in reach.findings) == own
    duties = Counter((each.plan, each.finding.id) for each in found.findings if not each.finding.option)
    assert Counter((each.plan, each.finding.id) for act in found.acts for each in act.findings) == duties
    for each in found.summary:
        assert each.owed + each.options + each.open == sum(name == each.plan for name, _ in own)
    assert sum(each.owed for each in found.summary) == sum(len(act.owed) for act in found.acts)


@FEWER
@given(books(), portfolios())
def test_an_instrument_reaches_a_plan_or_may_or_says_why_not(law: tuple[Instrument, ...], made: dict[str, Any]) -> None:
    for reach in Portfolio(made).evaluate(Rulebook(law), as_of=DAY).instruments:
        assert sorted((*reach.reached, *reach.open, *reach.not_reached), key=lambda each: each.plan) == list(
            reach.plans
        )
        for each in reach.plans:
            assert (each.reached is Truth.FALSE) == bool(each.why)
            assert (each.reached is Truth.FALSE) == (not each.findings)
            assert bool(each.missing) == bool(each.open)


@FEWER
@given(books(), portfolios())
def test_a_question_counts_the_findings_that_miss_a_fact_it_asks_for(law: tuple[Instrument, ...], made: Any) -> None:
    found = Portfolio(made).evaluate(Rulebook(law), as_of=DAY)
    for question in found.questions:
        for each in found.findings:
            asked = {fact.question for fact in each.finding.missing}
            asked |= (
                {f"Who is the {each.finding.bearer} in this plan?"} if isinstance(each.finding.bearer, Role) else set()
            )
            counted = [(one.plan, one.finding.id) for one in question.findings]
            assert counted.count((each.plan, each.finding.id)) == (question.question in asked)
            alone = [(one.plan, one.finding.id) for one in question.alone]
            assert ((each.plan, each.finding.id) in alone) == (asked == {question.question})
    numbers = [len(each.findings) for each in found.questions]
    assert numbers == sorted(numbers, reverse=True)


# Worked by hand: more than 1e26 is asked of the developer


@pytest.mark.parametrize(
    ("plan", "reached", "missing", "outcome", "why"),
    [
        ("above", Truth.TRUE, (), None, ""),
        ("at", Truth.FALSE, (), Outcome.OUT_OF_SCOPE,
         "s. 1: not so: the model's training compute is more than 1e26 FLOP"),
        ("host", Truth.FALSE, (), None, "it speaks to others: Meta"),
        ("open", Truth.UNKNOWN, (COMPUTE,), None, ""),
        ("unnamed", Truth.UNKNOWN, (DEVELOPER,), None, ""),
    ],
)  # fmt: skip
def test_an_instrument_reaches_those_it_speaks_to(
    plan: str, reached: Truth, missing: tuple[MissingFact, ...], outcome: Outcome | None, why: str
) -> None:
    (found,) = [each for each in Portfolio(PLANS).evaluate(LAW, as_of=DAY).reach("an-act").plans if each.plan == plan]
    assert (found.reached, found.missing, found.outcome, found.why) == (reached, missing, outcome, why)
    assert (len(found.sure), len(found.open)) == (reached is Truth.TRUE, reached is Truth.UNKNOWN)


def test_reached_open_and_not_reached_are_apart() -> None:
    found = Portfolio(PLANS).evaluate(LAW, as_of=DAY).reach("an-act")
    assert [each.plan for each in found.reached] == ["above"]
    assert [each.plan for each in found.open] == ["open", "unnamed"]
    assert [each.plan for each in found.not_reached] == ["at", "host"]


def test_what_is_past_does_not_reach_unless_it_is_overdue() -> None:
    ended = norm("1", window=AtOrBefore(DUE.anchor)).during(Interval(None, YESTERDAY))
    log = acts(complete=DAY)
    for done, reached in ((acts(), Truth.FALSE), (log, Truth.TRUE)):
        found = reach_of(evaluate(plan_of(log=done), instrument(ended), as_of=DAY), "an-act")
        (finding,) = evaluate(plan_of(log=done), instrument(ended), as_of=DAY).findings
        assert finding.timing is Timing.PAST
        assert found.reached is reached
    past = reach_of(evaluate(plan_of(), instrument(ended, norm("2", bearer=CAISI)), as_of=DAY), "an-act")
    assert past.why == "what it asked or might have asked of the party is past; it speaks to others: CAISI"
    assert past.plan == "a plan"


def test_of_many_others_three_are_named_and_companies_first() -> None:
    agencies = [norm(str(index), bearer=each) for index, each in enumerate((CAISI, OPENAI, *_AGENCIES))]
    found = reach_of(evaluate(hosted(BIG), instrument(*agencies), as_of=DAY), "an-act")
    assert found.why == "it speaks to others: OpenAI, Agency 0, Agency 1, 2 more"
    few = reach_of(evaluate(hosted(BIG), instrument(*agencies[:3]), as_of=DAY), "an-act")
    assert few.why == "it speaks to others: OpenAI, Agency 0, CAISI"


_AGENCIES = tuple(Party(f"agency-{index}", f"Agency {index}", kind=CAISI.kind) for index in range(3))


def test_one_act_by_one_day_is_one_act_over_plans() -> None:
    law = instrument(norm("1", ABOVE, window=AtOrBefore(LAUNCH)), norm("2", window=AtOrBefore(LAUNCH), **REQUEST))
    found = Portfolio(PLANS).evaluate(law, as_of=DAY)
    (act,) = found.acts
    told = [[(each.plan, each.finding.provision) for each in some] for some in (act.owed, act.open)]
    asked = [("above", "an-act/1"), ("above", "an-act/2"), ("at", "an-act/2"), ("open", "an-act/2")]
    assert told == [asked, [("open", "an-act/1"), ("unnamed", "an-act/1"), ("unnamed", "an-act/2")]]
    assert (act.action, act.modality, act.due, act.force) == (ACT, Modality.MUST, LAUNCH, Force.BINDING)


def _told(some: tuple[SharedAct, ...]) -> list[tuple[str, str, dt.date | None]]:
    return [(str(each.modality), each.action.id, each.due) for each in some]


def test_acts_are_in_order_of_the_day_and_bans_apart_from_duties() -> None:
    later = AtOrBefore(LAUNCH)
    law = instrument(
        norm("a"),
        norm("b", **BAN),
        norm("c", window=later),
        norm("d", window=AtOrBefore(DAY), action=OTHER_ACT),
        norm("e", window=DUE),
        norm("f", window=later, action=OTHER_ACT, **REQUEST),
        norm("g", window=AtOrBefore(DAY), **MAY),
    )
    found = Portfolio({"a": plan_of(log=acts(complete=DAY))}).evaluate(law, as_of=DAY)
    due = [("must", ACT.id, dt.date(2026, 6, 20))]
    coming = [("must", OTHER_ACT.id, DAY), ("must", ACT.id, LAUNCH), ("must", OTHER_ACT.id, LAUNCH)]
    assert _told(found.acts) == [*due, *coming, ("must", ACT.id, None), ("must not", ACT.id, None)]
    assert _told(found.next_acts()) == coming
    assert _told(found.next_acts(2)) == coming[:2]
    assert _told(found.overdue) == due
    assert [each.force for each in found.next_acts()] == [Force.BINDING, Force.BINDING, Force.REQUESTED]


def test_what_is_done_is_not_due_next() -> None:
    done = plan_of(log=acts(YESTERDAY, complete=DAY))
    found = Portfolio({"done": done, "open": plan_of()}).evaluate(
        instrument(norm(window=AtOrBefore(LAUNCH))), as_of=DAY
    )
    assert [each.finding.standing for each in found.acts[0].owed] == [Standing.MET, Standing.OPEN]
    (act,) = found.next_acts()
    assert [each.plan for each in act.owed] == ["open"]


def test_what_was_due_is_overdue_done_or_not_known_to_be_done() -> None:
    logs = {"done": acts(YESTERDAY), "late": acts(complete=DAY), "open": acts()}
    law = instrument(
        norm(window=AtOrBefore(YESTERDAY)), norm("2", ABOVE, window=DUE), norm("3", window=AtOrBefore(DAY))
    )
    found = Portfolio({name: plan_of(log=log) for name, log in logs.items()}).evaluate(law, as_of=DAY)
    told = [
        [(each.due, [one.plan for one in each.owed], [one.plan for one in each.open]) for each in some]
        for some in (found.overdue, found.unverified, found.next_acts())
    ]
    first = dt.date(2026, 6, 20)
    assert told == [
        [(first, [], ["late"]), (YESTERDAY, ["late"], [])],
        [(first, [], ["open"]), (YESTERDAY, ["open"], [])],
        [(DAY, ["late", "open"], [])],
    ]


def test_a_plan_in_numbers() -> None:
    law = instrument(norm("1", ABOVE), norm("2", window=DUE), norm("3", **MAY), norm("4", bearer=CAISI))
    log = acts(complete=DAY)
    found = Portfolio({"open": plan_of(Model(id="m"), log=log)}).evaluate(law, as_of=DAY)
    (row,) = found.summary
    assert (row.plan, row.title, row.party) == ("open", "a plan", META)
    assert (row.owed, row.options, row.open, row.overdue, row.questions) == (1, 1, 1, 1, 1)


def test_a_question_of_several_plans_is_one_and_says_where_its_answers_belong() -> None:
    small = Model(id="small")
    law = instrument(norm("1", ABOVE), norm("2", ABOVE & Model.major))
    found = Portfolio({"a": plan_of(Model(id="m")), "b": plan_of(small)}).evaluate(law, as_of=DAY)
    compute, major = found.questions
    assert (compute.question, major.question) == (Model.training_compute.question, Model.major.question)
    assert compute.facts[0] == ("a", COMPUTE)
    assert [(name, fact.path) for name, fact in compute.facts] == [
        ("a", "model[m].training_compute"),
        ("b", "model[small].training_compute"),
    ]
    assert compute.plans == major.plans == ("a", "b")
    assert [len(compute.findings), len(compute.alone), len(major.findings), len(major.alone)] == [4, 2, 2, 0]


def test_of_questions_that_as_many_findings_hang_on_the_one_that_settles_more_alone_comes_first() -> None:
    law = instrument(norm("1", Model.major), norm("2", ABOVE & Model.general_purpose), norm("3", Model.major & ABOVE))
    found = Portfolio({"a": plan_of()}).evaluate(law, as_of=DAY)
    rows = [(each.question, len(each.findings), len(each.alone)) for each in found.questions]
    major, compute, general = Model.major.question, Model.training_compute.question, Model.general_purpose.question
    assert rows == [(major, 2, 1), (compute, 2, 0), (general, 1, 0)]


# Refusals


def test_a_portfolio_has_a_plan_and_each_has_a_name_of_its_own() -> None:
    with pytest.raises(InvalidValue, match=r"^there is no plan: name at least one$"):
        Portfolio({})
    pairs = [("a", plan_of()), ("b", plan_of()), ("a", plan_of())]
    with pytest.raises(InvalidValue, match=r"^two plans are called 'a': give each a name of its own$"):
        Portfolio(pairs)
    wrong: Any = {"a": plan_of(), "b": "plan.toml"}
    with pytest.raises(InvalidType, match=r"^b: expected a ReleasePlan, got 'plan.toml'$"):
        Portfolio(wrong)


def test_reports_of_different_questions_make_no_portfolio() -> None:
    one, other = (evaluate(plan_of(), LAW, as_of=day) for day in (DAY, LAUNCH))
    sentence = r"^the reports answer different questions: ask one rulebook on one day, read one way$"
    with pytest.raises(InvalidValue, match=sentence):
        PortfolioReport({"a": one, "b": other})
    more = evaluate(plan_of(), LAW | instrument(norm(), name="another"), as_of=DAY)
    with pytest.raises(InvalidValue, match=sentence):
        PortfolioReport({"a": one, "b": more})
    assert PortfolioReport({"b": one, "a": one}).names == ("a", "b")


def test_a_name_that_is_not_there_is_refused_with_those_that_are() -> None:
    found = Portfolio(PLANS).evaluate(LAW, as_of=DAY)
    with pytest.raises(UnknownName, match=r"no instrument is called 'an-cat'. Did you mean 'an-act'\?"):
        found.reach("an-cat")
    with pytest.raises(UnknownName, match=r"no plan is called 'hosts'. Did you mean 'host'\?"):
        found.report("hosts")


def test_a_finding_in_a_plan_is_told_apart_by_the_plan() -> None:
    (finding,) = evaluate(plan_of(BIG), LAW, as_of=DAY).findings
    assert InPlan("a", finding) != InPlan("b", finding)
