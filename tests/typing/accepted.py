"""Programs that make sense: both type checkers accept every line and find the types that it states."""

import datetime as dt
from typing import assert_type

import frontierpolicy as fp
from frontierpolicy.calendars import EventTime
from frontierpolicy.conditions import (
    Comparison,
    Condition,
    Lineage,
    Operand,
    QuantityOperand,
    any_,
    at_least,
    first,
    of,
)
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.evaluation import Explanation
from frontierpolicy.facts import Amount, Assumed, Collection, Flag, Given, Moment, One, preceding_year
from frontierpolicy.parties.known import META
from frontierpolicy.provisions import Provision
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import Compute, Money
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Basis, StageKind, Weights
from frontierpolicy.truth import Truth

# Facts on their class are symbols

assert_type(fp.Model.training_compute, Amount[Compute])
assert_type(fp.Model.major, Flag)
assert_type(fp.Model.weights, One[Weights])
assert_type(fp.Stage.starts, Moment)

# Conditions are made of them

large = fp.Model.training_compute > fp.flop("1e26")
assert_type(large, Condition)
assert_type(large & ~fp.Model.major | fp.Model.weights.is_(Weights.PUBLISHED), Condition)
assert_type(at_least(2, large, fp.Model.major, fp.Model.general_purpose), Condition)
assert_type(any_(fp.Stage, fp.Stage.kind.is_in({StageKind.WEIGHTS_PUBLISHED})), Condition)
assert_type(of(Lineage.BASE, fp.Model.major), Condition)
assert_type(of(fp.Role.HOST, fp.Actor.party.is_in({META})), Condition)
assert_type(of(Lineage.BASE, fp.Model.training_compute), QuantityOperand[Compute])
assert_type(fp.Model.pretraining_compute + fp.Model.posttraining_compute, QuantityOperand[Compute])
assert_type(preceding_year(fp.Actor.revenue), QuantityOperand[Money])
assert_type(first(fp.Stage.starts, where=large), Operand[EventTime])
assert_type(fp.Stage.starts < dt.date(2026, 6, 24), Condition)
assert isinstance(large, Comparison)

# Facts of a record are what a plan says

model = fp.Model(id="m", major=True, training_compute=fp.Estimate(low=fp.flop("1e25"), source="s"))
assert_type(model.id, str)
assert_type(model.major, Given[bool])
assert_type(model.training_compute, Given[Compute] | fp.Estimate[Compute])
assert_type(model.having(major=fp.Missing.NOT_DISCLOSED), fp.Model)
stage = fp.Stage(id="s", starts=dt.date(2026, 7, 24), recipients=fp.exactly(fp.anyone()))
assert_type(stage.recipients, Collection[fp.Recipient])
assert_type(stage.starts, EventTime | fp.Missing | fp.Stated[EventTime] | Assumed[EventTime])
if isinstance(model.training_compute, Compute):
    assert_type(model.training_compute, Compute)

# Law is drafted, joined, asked

act = Source(title="An Act", checked=dt.date(2026, 6, 24))
assert_type(act.at("s. 1"), Citation)
norm = fp.Norm(
    id="1",
    citation=act.at("s. 1"),
    modality=fp.Modality.MUST,
    force=fp.Force.BINDING,
    basis=Basis.LAW,
    bearer=fp.Role.DEVELOPER,
    towards=META,
    action=SIGN,
    per=fp.Stage,
    window=AtOrBefore(fp.Stage.starts),
)
assert_type(norm.when(large).unless(fp.Model.major, act.at("s. 2")), fp.Norm)
assert_type(norm.provisions(), tuple[Provision, ...])
law = fp.instruments.all()
assert_type(law, fp.Rulebook)
assert_type(law | law["us-eo-14409"], fp.Rulebook)
plan = fp.ReleasePlan(title="t", party=META, roles={fp.Role.DEVELOPER: META}, model=model, stages=[stage])
assert_type(plan.having(title="u"), fp.ReleasePlan)
report = fp.evaluate(plan, law, as_of=dt.date(2026, 6, 24), readings={"us-eo-14409": "as_reported"})
assert_type(report, fp.Report)
assert_type(report.obligations, tuple[fp.Finding, ...])
assert_type(report.terms[0].met, Truth)
assert_type(report.obligations[0].why, Explanation)
assert_type(fp.compare(report, report).empty, bool)
