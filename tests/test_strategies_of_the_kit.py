"""The kit's strategies: what they reach, how often a fact is unknown, what they shrink to."""

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, Period
from frontierpolicy.conditions import Comparison, Condition, Constant, Happened, Lineage, Scaled, ValueThrough, of
from frontierpolicy.conditions.reads import out_of_reach
from frontierpolicy.deadlines import Window
from frontierpolicy.drafting import Rulebook
from frontierpolicy.errors import InvalidValue
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import Estimate, History, Missing, Spread
from frontierpolicy.parties.known import META
from frontierpolicy.plans import Actor, Entry, Incident, Model, Occurrence, Recipient, ReleasePlan, Stage, System
from frontierpolicy.provisions import Norm, Provision
from frontierpolicy.quantities import Comparator, Compute, Count, Money, Quantity, count, flop, usd
from frontierpolicy.terms import Role, StageKind, Weights
from frontierpolicy.testing import days_for, plans_for
from frontierpolicy.testing import strategies as fps
from frontierpolicy.testing.hints import ANYTHING, hints_of
from frontierpolicy.testing.trials import trials
from tests.own_rules import ACT, ISSUED, REPORT, REPORTING, act

ONE = dt.timedelta(days=1)
SETTINGS = settings(
    max_examples=150,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    phases=[Phase.generate, Phase.shrink],
)
FEW = settings(SETTINGS, max_examples=15)


def drawn(strategy: st.SearchStrategy[Any]) -> list[Any]:
    """Return what a strategy draws in a run."""
    found: list[Any] = []

    @settings(SETTINGS, phases=[Phase.generate])
    @given(strategy)
    def run(each: Any) -> None:
        found.append(each)

    run()
    return found


# Near a rulebook


def test_numbers_reach_the_threshold_both_sides_of_it_and_far_away() -> None:
    amounts = [plan.model.training_compute for plan in drawn(plans_for(ACT, unknown=0))]
    assert {10**25, 10**25 - 1, 10**25 + 1} <= {each.amount for each in amounts}
    assert max(each.amount for each in amounts) > 10**27


@pytest.mark.parametrize("least", [10**25 - 1, 10**25, 10**25 + 1])
def test_what_fails_shrinks_to_the_exact_threshold(least: int) -> None:
    def fails(plan: ReleasePlan) -> bool:
        compute = plan.model.training_compute
        return isinstance(compute, Compute) and compute.amount >= least

    found = find(plans_for(ACT), fails, settings=SETTINGS).model
    assert found == Model(id="a", training_compute=flop(max(least, 10**25)))


def test_what_hangs_on_one_fact_shrinks_to_a_plan_that_says_no_other() -> None:
    found = find(plans_for(ACT), lambda plan: plan.model.weights is Weights.WITHHELD, settings=SETTINGS)
    assert found.model == Model(id="a", weights=Weights.WITHHELD)
    assert (found.roles, found.systems.items, found.stages.items, found.log.entries) == ((), (), (), ())


@pytest.mark.parametrize(("unknown", "least", "most"), [(0.25, 0.15, 0.4), (0.75, 0.6, 0.9), (1.0, 1, 1), (0, 0, 0)])
def test_a_fact_is_unknown_as_often_as_is_asked(unknown: float, least: float, most: float) -> None:
    plans = drawn(plans_for(ACT, unknown=unknown))
    share = sum(isinstance(plan.model.training_compute, Missing) for plan in plans) / len(plans)
    assert least <= share <= most


def test_an_unknown_shrinks_to_what_is_not_stated() -> None:
    found = find(fps.said(Model.major), lambda given_: isinstance(given_, Missing), settings=SETTINGS)
    assert found is Missing.NOT_STATED


def test_with_nothing_unknown_every_fact_that_is_read_is_plain_and_every_list_complete() -> None:
    for plan in drawn(plans_for(ACT, unknown=0)):
        assert isinstance(plan.model.training_compute, Compute)
        assert isinstance(plan.model.weights, Weights)
        assert plan.stages.complete
        assert plan.systems.complete
        assert evaluate(plan, ACT, as_of=ISSUED).conditional == ()


def test_with_nothing_unknown_facts_that_would_contradict_each_other_are_not_drawn() -> None:
    plans = drawn(plans_for(act(attrs.evolve(REPORTING, condition=MUCH_AT_WORK, exceptions=())), unknown=0))
    assert {type(plan.model.active_parameters) for plan in plans} == {Count}
    assert all(plan.model.active_parameters <= plan.model.parameters for plan in plans)


def test_with_nothing_unknown_every_time_is_a_day() -> None:
    told = (Model.training_ended >= ISSUED) & Happened(action=REPORT, by=META)
    plans = drawn(plans_for(act(attrs.evolve(REPORTING, per=Incident, condition=told, exceptions=())), unknown=0))
    times = [[plan.model.training_ended, *(each.on for each in plan.occurrences)] for plan in plans]
    acts = [each.on for plan in plans for each in plan.log.entries]
    assert {type(each) for some in times for each in some} == {type(each) for each in acts} == {dt.date}


def test_about_half_of_the_days_are_those_of_the_law_or_next_to_one() -> None:
    begins, ends = dt.date(2026, 3, 3), dt.date(2027, 4, 4)
    timed = act(REPORTING.during(Interval(begins, ends)))
    found = [day for day, _ in drawn(st.tuples(days_for(timed), st.integers()))]  # a day alone is drawn but once
    for day in (ISSUED, begins, ends):
        assert {day - ONE, day, day + ONE} <= set(found)
    of_law = {day + step for day in (ISSUED, begins, ends) for step in (-ONE, 0 * ONE, ONE)}
    assert sum(day in of_law for day in found) >= 0.4 * len(found)


def test_facts_can_be_in_doubt_in_every_way_there_is() -> None:
    plans = drawn(plans_for(ACT))
    kinds: set[type[Any]] = {type(plan.model.training_compute) for plan in plans}
    assert {Compute, Estimate, History, Missing} <= kinds
    locations: set[type[Any]] = {type(each) for each in drawn(fps.said(Recipient.location))}
    assert Spread in locations


def test_days_reach_those_on_which_the_law_changes_and_shrink_to_the_first() -> None:
    assert {ISSUED - ONE, ISSUED, ISSUED + ONE} <= set(drawn(days_for(ACT)))
    assert find(days_for(ACT), lambda _: True) == ISSUED
    usual = set(drawn(fps.days()))
    assert {dt.date(2024, 2, 29), dt.date(2026, 1, 31), dt.date(2026, 7, 2), dt.date(2026, 7, 3)} <= usual


def test_facts_that_the_rulebook_does_not_read_are_drawn_where_asked_for() -> None:
    assert {plan.model.major for plan in drawn(plans_for(ACT))} == {Missing.NOT_STATED}
    assert {True, False} <= {plan.model.major for plan in drawn(plans_for(ACT, facts=[Model.major], unknown=0))}


def test_a_plan_can_be_that_of_a_party() -> None:
    assert {plan.party for plan in drawn(plans_for(ACT, party=META))} == {META}


@pytest.mark.parametrize("unknown", [-0.1, 1.1])
def test_a_share_lies_from_0_to_1(unknown: float) -> None:
    for make in (plans_for, fps.plans, fps.models, fps.logs):
        with pytest.raises(InvalidValue, match=rf"^unknown: expected a share from 0 to 1, got {unknown}$"):
            make(ACT, unknown=unknown)


@FEW
@given(st.sampled_from(instruments.names()).flatmap(lambda name: plans_for(instruments.get(name))))
def test_plans_can_be_drawn_for_every_shipped_instrument(plan: ReleasePlan) -> None:
    assert plan.having() == plan


@FEW
@given(st.sampled_from(instruments.names()).flatmap(lambda name: plans_for(instruments.get(name), unknown=0)))
def test_and_with_nothing_unknown(plan: ReleasePlan) -> None:
    assert not any(isinstance(stage.starts, Missing) for stage in plan.stages)


def test_hints_say_how_much_they_are_of() -> None:
    assert repr(hints_of(None)) == "<hints of nothing in particular>"
    assert repr(hints_of(ACT)) == "<hints on 2 facts>"
    assert hints_of(ANYTHING) is ANYTHING
    assert hints_of(Model.major).facts == {Model.major}


def test_hints_tell_by_what_a_side_is_multiplied_and_that_a_base_is_asked() -> None:
    inherited = ValueThrough[Any](Lineage.BASE, Model.training_compute)
    found = hints_of(Comparison(Scaled[Any](inherited, Fraction(1, 3)), Comparator.MORE, Constant[Any](flop("1e25"))))
    assert (found.factors, found.descends, found.facts) == ({Fraction(1, 3), 3}, True, {Model.training_compute})


def test_hints_tell_in_which_other_role_a_fact_is_asked() -> None:
    assert hints_of(of(Role.HOST, Actor.largest_training_compute >= flop(1))).roles == {Role.HOST}


def test_a_provision_that_ended_before_its_instrument_began_is_always_in_force() -> None:
    over = attrs.evolve(REPORTING, in_force=Interval(None, ISSUED - ONE))
    made = drawn(fps.instruments(begins=ISSUED, issued=ISSUED, parts=(over,)))
    assert {each.every_provision()[0].in_force for each in made} == {None}


FOR_ANYONE = Stage.kind.is_(StageKind.WEIGHTS_PUBLISHED) & Model.weights.is_(Weights.WITHHELD)
MUCH_AT_WORK = (Model.parameters >= count("1e9")) & (Model.active_parameters >= count("1e9"))


@settings(SETTINGS, phases=[Phase.generate])
@given(trials(act(attrs.evolve(REPORTING, per=Stage, condition=FOR_ANYONE | MUCH_AT_WORK, exceptions=()))))
def test_what_is_learnt_changes_nothing_that_is_known(trial: Any) -> None:
    for fact in (Model.parameters, Model.active_parameters, Model.weights):
        if not isinstance(trial.plan.model.given(fact), Missing):
            assert trial.fuller.model.given(fact) == trial.plan.model.given(fact)


# By themselves


@pytest.mark.parametrize("kind", [Compute, Count, Money, Quantity])
def test_quantities_are_of_the_kind_that_is_asked_for(kind: type[Quantity]) -> None:
    assert all(isinstance(each, kind) for each in drawn(fps.quantities(kind)))


def test_money_near_a_threshold_is_of_its_currency_and_year() -> None:
    found = drawn(fps.quantities(Money, thresholds=[usd("5e8", year=2024)]))
    assert {(each.currency, each.year) for each in found} == {("USD", 2024)}


@given(fps.estimates(st.sampled_from((usd(1), usd(9), Money(5, "EUR")))))
def test_estimates_are_of_one_unit(estimate: Estimate[Money]) -> None:
    assert len({figure.unit for figure in estimate.figures()}) == 1


@pytest.mark.parametrize("scope", [Model, System, Stage, Recipient, Actor, Incident])
def test_conditions_read_what_can_be_read_of_their_scope(scope: Any) -> None:
    @FEW
    @given(fps.conditions(scope))
    def run(condition: Condition) -> None:
        assert tuple(out_of_reach(condition, frozenset((*scope.path(), Actor)))) == ()

    run()


@pytest.mark.parametrize("scope", [Model, Stage])
def test_provisions_and_windows_can_be_stated_of_a_scope(scope: Any) -> None:
    @FEW
    @given(fps.provisions(scope), fps.norms(scope), fps.windows(scope))
    def run(provision: Provision, norm: Norm, window: Window) -> None:
        assert (norm.per, bool(provision.id), isinstance(window, Window)) == (scope, True, True)

    run()


@FEW
@given(fps.rulebooks(), fps.plans())
def test_any_rulebook_can_be_asked_of_any_plan(book: Rulebook, plan: ReleasePlan) -> None:
    report = evaluate(plan, book, as_of=ISSUED)
    assert {finding.instrument for finding in report.findings} <= {each.id for each in book}


@FEW
@given(
    fps.records(System, id="chat", name=st.sampled_from(("A", "B"))),
    fps.occurrences(),
    fps.actors(),
    fps.entries(),
    fps.recipients(id="r"),
)
def test_fields_of_records_can_be_given(
    system: System, occurrence: Occurrence, actor: Actor, entry: Entry, recipient: Recipient
) -> None:
    assert (system.id, system.name in ("A", "B")) == ("chat", True)
    assert recipient.id == "r"
    assert (isinstance(occurrence, Occurrence), isinstance(actor, Actor), isinstance(entry, Entry)) == (
        True,
        True,
        True,
    )


@given(fps.periods("hours"), fps.periods("business_days"))
def test_periods_are_of_the_units_asked_for(hours: Period, open_days: Period) -> None:
    assert (list(hours.units), list(open_days.units)) == (["hours"], ["business_days"])
