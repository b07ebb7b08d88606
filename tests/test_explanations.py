"""Reasons: every kind of condition as a tree of sentences, with its grounds and what would settle it."""

from typing import Any

import pytest

from frontierpolicy.conditions import (
    ALWAYS,
    Condition,
    Happened,
    Lineage,
    Occurred,
    any_,
    at_least,
    first,
    of,
)
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.errors import InvalidType
from frontierpolicy.evaluation import Explanation, MissingFact, Question
from frontierpolicy.evaluation.explanation import explain
from frontierpolicy.facts import Assumed, Estimate, Missing, Stated, exactly, preceding_year
from frontierpolicy.parties.known import META, OPENAI, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Incident, Model, Recipient, ReleasePlan, Stage, anyone
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import flop, usd
from frontierpolicy.rendering import (
    Branch,
    Cell,
    Heading,
    Lines,
    Table,
    Tree,
    explanation_document,
    findings_document,
    plain_text,
    silence_document,
)
from frontierpolicy.terms import Role, Weights
from frontierpolicy.truth import Reach, Truth
from tests.acme import Screening
from tests.worlds import DAY, EDGE, LAUNCH, MAY, acts, case_of, launch, norm, only, plan_of, report_of

SIGNED = Happened(action=SIGN, about="x")
REVENUE = {2025: Estimate(low=usd("4e8"), high=usd("6e8"), source="filing", as_of=DAY)}


def _plan(**model: Any) -> ReleasePlan:
    facts: dict[str, Any] = {"id": "m", **model}
    return plan_of(Model(**facts))


@pytest.mark.parametrize(
    ("condition", "plan", "lines", "missing"),
    [
        (ALWAYS, plan_of(), ["yes     in every case"], []),
        (Model.major & Model.general_purpose, _plan(major=True), [
            "unknown all of these are so:",
            "  yes     the model is a major new model",
            "          - model[m].major: yes",
            "  unknown the model is a general-purpose model",
            "          - model[m].general_purpose: not stated",
        ], ["Is it a general-purpose model? [model[m].general_purpose: not stated]"]),
        (at_least(2, Model.major, ~Model.major, Model.weights.is_(Weights.WITHHELD)), _plan(major=False), [
            "unknown at least 2 of these are so:",
            "  no      the model is a major new model",
            "          - model[m].major: no",
            "  yes     this is not so:",
            "    no      the model is a major new model",
            "            - model[m].major: no",
            "  unknown the model's weights status is withheld",
            "          - model[m].weights: not stated",
        ], ["Who can hold a copy of the weights? [model[m].weights: not stated]"]),
        (Model.major | Model.general_purpose, _plan(major=True, general_purpose=False), [
            "yes     at least one of these is so:",
            "  yes     the model is a major new model",
            "          - model[m].major: yes",
            "  no      the model is a general-purpose model",
            "          - model[m].general_purpose: no",
        ], []),
        (of(Role.HOST, Actor.party.is_in((XAI,))), plan_of(roles={Role.HOST: (XAI, OPENAI)}), [
            "yes     of the host, the actor's party is xAI",
            "  yes     the actor's party is xAI",
            "          - actor[xai].party: xAI",
            "  no      the actor's party is xAI",
            "          - actor[openai].party: OpenAI",
        ], []),
        (of(Role.HOST, Actor.party.is_in((XAI,))), plan_of(), ["unknown of the host, the actor's party is xAI"],
         ["Who is the host in this plan? [roles.host: not stated]"]),
        (of(Lineage.BASE, Model.major), _plan(base=Missing.NOT_DISCLOSED),
         ["unknown of its base model, the model is a major new model"],
         ["From which model was it made, if from one? [model[m].base: not disclosed]"]),
        (of(Lineage.BASE, Model.major), _plan(base=Missing.NOT_APPLICABLE),
         ["no      of its base model, the model is a major new model"], []),
        (of(Lineage.BASE, Model.major), _plan(base=Model(id="b", major=True)), [
            "yes     of its base model, the model is a major new model",
            "  yes     the model is a major new model",
            "          - model[b].major: yes",
        ], []),
        (of(Lineage.BASE, Model.training_compute) > flop("1e26"),
         _plan(training_compute=flop(1), base=Model(id="b", training_compute=flop("2e26"))), [
            "yes     the model's training compute of its base model is more than 1e26 FLOP",
            "        - model[b].training_compute: 2e26 FLOP",
        ], []),
        (of(Lineage.BASE, Model.training_compute) > flop("1e26"), _plan(base=Model(id="b")), [
            "unknown the model's training compute of its base model is more than 1e26 FLOP",
            "        - model[b].training_compute: not stated",
        ], [f"{Model.training_compute.question} [model[b].training_compute: not stated]"]),
        (of(Lineage.BASE, Model.training_compute) > flop("1e26"), _plan(),
         ["unknown the model's training compute of its base model is more than 1e26 FLOP"],
         ["From which model was it made, if from one? [model[m].base: not stated]"]),
        (Happened(action=SIGN, by=Role.HOST, about="x"), plan_of(), ["unknown the host has signed x"],
         ["Who is the host in this plan? [roles.host: not stated]"]),
        (SIGNED, plan_of(),
         ["unknown Meta has signed x", "        - no entry is on record; the list is not known to be complete"],
         ["Is it so that Meta has signed x? [log.sign: not on record]"]),
        (SIGNED, plan_of(log=acts(complete=DAY)),
         ["no      Meta has signed x", "        - no entry is on record; the list is complete up to 2026-06-24"], []),
        (SIGNED, plan_of(log=acts(DAY, what=SIGN, about="x", parts=frozenset({"two", "one"}))),
         ["yes     Meta has signed x", "        - Meta: sign, for one, two, 2026-06-24 (s)"], []),
        (SIGNED, plan_of(log=acts(DAY, what=SIGN, about="x", outcome=False)),
         ["no      Meta has signed x", "        - not so: Meta: sign, 2026-06-24 (s)"], []),
        (any_(Stage, Stage.can_refuse), plan_of(None, launch(), complete=False), [
            "unknown any stage satisfies: the stage can refuse a recipient",
            "        - there may be any stage besides those listed",
            "  unknown of ga: the stage can refuse a recipient",
            "          - stage[ga].can_refuse: not stated",
        ], ["Is there any stage besides those listed? [stages: the list is not said to be complete]",
            "Can the channel refuse a single recipient, and stop serving one? [stage[ga].can_refuse: not stated]"]),
        (any_(Incident, Incident.significant), plan_of(), [
            "unknown any incident satisfies: the incident is significant",
            "        - there may be any incident besides those listed",
        ], ["Is there any incident besides those listed? [occurrences: the list is not said to be complete]"]),
        (any_(Model, Model.major), _plan(major=True), [
            "yes     any model satisfies: the model is a major new model",
            "  yes     of m: the model is a major new model",
            "          - model[m].major: yes",
        ], []),
        (preceding_year(Actor.revenue) > usd("5e8"), plan_of(actors=(Actor(party=META, revenue=REVENUE),)), [
            "unknown the actor's gross revenue in the preceding calendar year is more than 500,000,000 USD",
            "        - actor[meta].revenue: at least 4e8 USD and at most 6e8 USD (filing, as of 2026-06-24)",
        ], [f"{Actor.revenue.question} [actor[meta].revenue: known only to be at least 4e8 USD and at most 6e8 USD]"]),
        (Model.training_compute > flop("1e26"), _plan(training_compute=Stated(flop("1e25"), source="card", as_of=DAY)), [
            "no      the model's training compute is more than 1e26 FLOP",
            "        - model[m].training_compute: 1e25 FLOP (card, as of 2026-06-24)",
        ], []),
        (Model.training_compute > flop("1e26"), _plan(training_compute=Assumed(flop("1e27"), because="it is big")), [
            "yes     the model's training compute is more than 1e26 FLOP",
            "        - model[m].training_compute: 1e27 FLOP (assumed: it is big)",
        ], []),
        (Screening.on, _plan(), [
            "unknown the model has synthesis screening on",
            "        - model[m].acme_tests.on: not stated",
        ], ["Is synthesis screening on? [model[m].acme_tests.on: not stated]"]),
        (Occurred(action=SIGN, about="x") < DAY, plan_of(),
         ["unknown the day the bearer has signed x is before 2026-06-24"],
         ["When is the day Meta has signed x? [log.sign: not on record]"]),
        (first(Stage.starts, where=Stage.can_refuse) < DAY, plan_of(None, launch(Missing.NOT_YET_DECIDED)),
         ["unknown the earliest beginning of a stage for which the stage can refuse a recipient is before 2026-06-24"],
         ["Can the channel refuse a single recipient, and stop serving one? [stage[ga].can_refuse: not stated]",
          "When does the stage begin? [stage[ga].starts: not yet decided]"]),
        (first(Stage.starts) < DAY, plan_of(complete=False),
         ["unknown the earliest beginning of a stage is before 2026-06-24"],
         ["Is there any stage besides those listed? [stages: the list is not said to be complete]"]),
    ],
)  # fmt: skip
def test_every_kind_of_condition_says_why(
    condition: Condition, plan: ReleasePlan, lines: list[str], missing: list[str]
) -> None:
    why = explain(condition, case_of(plan))
    assert list(why.lines()) == lines
    assert list(map(str, why.open_facts())) == missing


def test_conditions_are_counted_one_by_one() -> None:
    loosely: Any = at_least
    with pytest.raises(InvalidType, match=r"^expected conditions, one by one, got \[Model.major\]$"):
        loosely(1, [Model.major])


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (Truth.TRUE, "yes"),
        (Truth.FALSE, "no"),
        (Truth.UNKNOWN, "unknown"),
        (Reach(Truth.TRUE, Truth.TRUE), "yes"),
        (Reach(Truth.FALSE, Truth.FALSE), "no"),
        (Reach(Truth.TRUE, Truth.FALSE), "in part"),
        (Reach(Truth.TRUE, Truth.UNKNOWN), "in part"),
        (Reach(Truth.UNKNOWN, Truth.FALSE), "unknown"),
        (Reach(Truth.UNKNOWN, Truth.UNKNOWN), "unknown"),
    ],
)
def test_an_answer_is_one_word(answer: Any, word: str) -> None:
    why = Explanation(text="it is so", answer=answer, citation=EDGE)
    assert (why.outcome, why.sentence) == (word, "it is so [An Act edge]")


def test_an_audience_is_explained_member_by_member() -> None:
    stage = launch(recipients=exactly(anyone()))
    (recipient,) = stage.recipients
    why = explain(Recipient.organised_in.is_within(country("US")), case_of(plan_of(None, stage), recipient, stage))
    assert why.outcome == "in part"
    assert [part.text for part in why.parts] == [
        f"of {name}: the recipient's place of organisation is US"
        for name in ("us-persons", "foreign-persons", "us-entities", "foreign-entities")
    ]


def test_what_is_asked_elsewhere_is_told_of_each_member_of_an_audience() -> None:
    stage = launch(recipients=exactly(anyone()))
    (recipient,) = stage.recipients
    plan = plan_of(None, stage, roles={Role.HOST: XAI})
    why = explain(of(Role.HOST, Actor.party.is_in((XAI,))), case_of(plan, recipient, stage))
    assert [part.text for part in why.parts][:1] == ["of us-persons: of the host, the actor's party is xAI"]
    assert (why.outcome, len(why.parts)) == ("yes", 4)


# As documents


def test_a_finding_is_explained_with_its_id_its_force_its_day_and_what_would_settle_it() -> None:
    model = Model(id="m", name="Big")
    report = report_of(norm("1", Model.major, window=AtOrBefore(LAUNCH)), plan=plan_of(model, log=acts(DAY)))
    assert (
        plain_text(explanation_document(only(report)), width=80)
        == """\
Meta must do it to Big for others
=================================
id: an-act/1:meta
force: binding, on the basis of law [An Act s. 1]
due: at or before Fri 2026-07-24
stands: met; Meta: tests/act, 2026-06-24 (s)
in a log: what = "tests/act", by = "meta"

Why
---
unknown an-act/1 applies [An Act s. 1]
  yes     it is in force on 2026-06-24 (from 2020-01-01) [An Act s. 1]
  unknown the model is a major new model
            model[m].major: not stated

What would settle it
--------------------
- Is it a major new model of its developer, rather than a small or derived one?
  [model[m].major: not stated]"""
    )


def test_a_decided_finding_asks_nothing_and_an_option_says_that_it_is_one() -> None:
    heading, lines, why, tree = explanation_document(only(report_of(norm(**MAY))))
    assert heading == Heading("Meta may do it to the-model for others", 1)
    assert isinstance(lines, Lines)
    assert lines.lines[1] == "force: an option, on the basis of law [An Act s. 1]"
    assert why == Heading("Why")
    assert tree == Tree(
        (
            Branch(0, "yes", "an-act/1 applies [An Act s. 1]", "strong"),
            Branch(1, "yes", "it is in force on 2026-06-24 (from 2020-01-01) [An Act s. 1]", "strong"),
        )
    )


def test_each_answer_in_a_tree_has_a_tone() -> None:
    part = norm("1", Model.major | Model.general_purpose | Model.weights.is_(Weights.WITHHELD))
    report = report_of(part, plan=_plan(major=True, general_purpose=False))
    (tree,) = [block for block in explanation_document(only(report)) if isinstance(block, Tree)]
    assert [(each.depth, each.mark, each.tone) for each in tree.branches[2:]] == [
        (1, "yes", "strong"),
        (2, "yes", "strong"),
        (3, "", "quiet"),
        (2, "no", "quiet"),
        (3, "", "quiet"),
        (2, "unknown", "open"),
        (3, "", "quiet"),
    ]


def test_a_provision_that_yields_nothing_says_why_for_each_thing_it_was_asked_of() -> None:
    stages = (launch(id="a", can_refuse=False), launch(id="b", can_refuse=False))
    report = report_of(norm("1", Stage.can_refuse, per=Stage), plan=plan_of(None, *stages))
    heading, *trees = silence_document("an-act/1", report.why_not("an-act/1"))
    assert heading == Heading("an-act/1 yields nothing", 1)
    assert [tree.branches[-1].text for tree in trees if isinstance(tree, Tree)] == [
        "stage[a].can_refuse: no",
        "stage[b].can_refuse: no",
    ]
    nothing = report_of(norm("1", per=Stage)).why_not("an-act/1")
    assert silence_document("an-act/1", nothing)[1:] == (Lines(("The plan has nothing of the kind it speaks of.",)),)


def test_the_ids_of_findings_are_listed_with_what_they_say() -> None:
    report = report_of(norm("1"), norm("2", Model.major))
    heading, table = findings_document(report)
    assert heading == Heading("Findings for a plan as of 2026-06-24", 1)
    sentence = Cell("Meta must do it to the-model for others")
    assert table == Table(
        ("id", "what", "certainty"),
        (
            (Cell("an-act/1:meta"), sentence, Cell("decided", "quiet")),
            (Cell("an-act/2:meta"), sentence, Cell("conditional", "quiet")),
        ),
    )
    assert findings_document(report_of())[1] == Lines(("Nothing is found.",))


def test_a_question_names_the_place_of_its_answer() -> None:
    fact = MissingFact("model[m].major", "Is it?", "not stated")
    assert str(fact) == str(Question(fact=fact, findings=("a", "b"))) == "Is it? [model[m].major: not stated]"
