"""Who is met, about what, and in which words."""

from typing import Any

import pytest

from frontierpolicy.calendars import Interval, not_later_than
from frontierpolicy.conditions import ALWAYS, any_
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.evaluation import evaluate
from frontierpolicy.facts import Collection, Missing, exactly
from frontierpolicy.parties.known import META, NSA, OPENAI, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import (
    Actor,
    Incident,
    Model,
    Recipient,
    Stage,
    System,
    users_in,
)
from frontierpolicy.terms import (
    Basis,
    Force,
    Modality,
    Outcome,
    RecipientKind,
    Role,
)
from tests.worlds import BAN, DAY, MAY, REQUEST, TODAY, TOMORROW, instrument, launch, norm, only, plan_of, report_of


def test_a_bearer_is_a_party_or_whoever_plays_the_role() -> None:
    plan = plan_of(roles={Role.DEVELOPER: META, Role.HOST: (OPENAI, XAI), Role.VENDOR: ()})
    found = {
        who: [(finding.bearer, finding.decided) for finding in report_of(norm(bearer=who), plan=plan).findings]
        for who in (Role.DEVELOPER, Role.HOST, Role.VENDOR, Role.EXPORTER, NSA)
    }
    assert found == {
        Role.DEVELOPER: [(META, True)],
        Role.HOST: [(OPENAI, True), (XAI, True)],
        Role.VENDOR: [],
        Role.EXPORTER: [(Role.EXPORTER, False)],
        NSA: [(NSA, True)],
    }


def test_a_role_that_nobody_is_named_for_is_asked_about() -> None:
    finding = only(report_of(norm(bearer=Role.SYSTEM_PROVIDER)))
    assert [fact.question for fact in finding.missing] == ["Who is the system provider in this plan?"]
    assert finding.id == "an-act/1:system-provider"
    assert finding.sentence == "The system provider (not named) must do it to the-model for others"


def test_one_finding_arises_for_each_counterparty() -> None:
    plan = plan_of(roles={Role.DEVELOPER: META, Role.HOST: (OPENAI, XAI)})
    report = report_of(norm(towards=(NSA, Role.HOST, Role.SYSTEM_PROVIDER)), plan=plan)
    assert [(finding.id.split(":")[-1], finding.counterparty) for finding in report.findings] == [
        ("openai", "OpenAI"),
        ("system-provider", "the system provider"),
        ("us-nsa", "NSA"),
        ("xai", "xAI"),
    ]


WITHOUT_A_MODEL: dict[str, Any] = {"bearer": NSA}
TO_RECIPIENTS: dict[str, Any] = {"towards": Recipient}


def test_one_finding_arises_for_each_thing() -> None:
    recipient = Recipient(id="r", name="Reader")
    plan = plan_of(
        Model(id="m", name="The Model"), launch(recipients=exactly(recipient)), Stage(id="beta", recipients=exactly()),
        occurrences=exactly(Incident(id="i", on=DAY)), systems=exactly(System(id="sys")),
    )  # fmt: skip
    made = {
        scope: [(finding.item, finding.object, finding.counterparty) for finding in report_of(norm(per=scope, **extra), plan=plan).findings]
        for scope, extra in (
            (None, WITHOUT_A_MODEL), (Actor, {}), (Model, {}), (System, {}), (Stage, {}), (Recipient, TO_RECIPIENTS), (Incident, {}),
        )
    }  # fmt: skip
    assert made == {
        None: [("", "", "")],
        Actor: [("", "", "")],
        Model: [("", "The Model", "")],
        System: [("sys", "The Model", "")],
        Stage: [("beta", "The Model", ""), ("ga", "The Model", "")],
        Recipient: [("ga/r", "The Model", "Reader")],
        Incident: [("i", "incident i", "")],
    }


ANOTHER = {
    Stage: ("?", "The Model", "", "any stage besides those listed", "stages"),
    System: ("?", "The Model", "", "any system besides those listed", "systems"),
    Incident: ("?", "any other incident", "", "any incident besides those listed", "occurrences"),
}


@pytest.mark.parametrize("scope", ANOTHER)
def test_what_a_plan_may_have_besides_what_it_lists_is_open(scope: Any) -> None:
    model = Model(id="m", name="The Model")
    finding = only(report_of(norm(per=scope), plan=plan_of(model, complete=False)))
    (missing,) = finding.missing
    assert (finding.item, finding.object, finding.counterparty, finding.unlisted, missing.path) == ANOTHER[scope]
    assert not finding.decided
    assert missing.question == f"Is there {finding.unlisted}?"
    complete = plan_of(model, occurrences=exactly(), systems=exactly())
    assert report_of(norm(per=scope), plan=complete).findings == ()


def test_recipients_that_a_stage_does_not_list_are_open() -> None:
    listed = Recipient(id="r", name="Reader", kind=RecipientKind.ENTITY)
    stages = (launch(recipients=Collection((listed,)), id="a"), launch(recipients=exactly(listed), id="b"))
    entity = norm(per=Recipient, towards=Recipient, condition=Recipient.kind.is_(RecipientKind.ENTITY))
    for complete, rest in ((True, []), (False, ["?/?"])):
        report = report_of(entity, plan=plan_of(None, *stages, complete=complete))
        assert [each.item for each in report.decided] == ["a/r", "b/r"]
        assert [each.item for each in report.conditional] == [*rest, "a/?"]
    first = report.finding("an-act/1:meta:a/?")
    assert (first.counterparty, first.unlisted) == (
        "recipients not listed",
        "any recipient of stage a besides those listed",
    )
    assert [each.path for each in first.missing] == ["stage[a].recipients"]


def test_an_unlisted_thing_that_a_norm_surely_does_not_meet_is_no_finding() -> None:
    major = norm(per=Stage, condition=Model.major & Stage.can_refuse)
    for value, expected in ((False, []), (Missing.NOT_STATED, [["stages", "model[m].major"]]), (True, [["stages"]])):
        report = report_of(major, plan=plan_of(Model(id="m", major=value), complete=False))
        assert [[each.path for each in finding.missing] for finding in report.findings] == expected


def test_without_a_plan_only_what_needs_none_is_owed() -> None:
    report = evaluate(None, instrument(norm("1", per=None, bearer=NSA), norm("2")), as_of=DAY)
    assert [finding.provision for finding in report.findings] == ["an-act/1"]
    assert (report.party, report.title) == (None, "regardless of any plan")
    assert evaluate(None, instrument(norm("2")), as_of=DAY).silences[0].outcome is Outcome.NEEDS_A_PLAN


@pytest.mark.parametrize(
    ("modality", "force", "verb"),
    [
        (Modality.MUST, Force.BINDING, "must"),
        (Modality.MUST, Force.COMMITTED, "has committed to"),
        (Modality.MUST, Force.REQUESTED, "is asked to"),
        (Modality.MUST, Force.GUIDANCE, "is advised to"),
        (Modality.MUST_NOT, Force.BINDING, "must not"),
        (Modality.MUST_NOT, Force.COMMITTED, "has committed not to"),
        (Modality.MUST_NOT, Force.REQUESTED, "is asked not to"),
        (Modality.MUST_NOT, Force.GUIDANCE, "is advised not to"),
        (Modality.MAY, Force.REQUESTED, "may"),
        (Modality.CAN, Force.BINDING, "can"),
    ],
)
def test_a_finding_reads_as_a_sentence(modality: Modality, force: Force, verb: str) -> None:
    basis = Basis.SIGNATURE if force is Force.COMMITTED else Basis.LAW
    finding = only(report_of(norm(modality=modality, force=force, basis=basis, towards=NSA)))
    assert finding.sentence == f"Meta {verb} do it to the-model for NSA"
    shown = "option" if finding.option else str(force)
    assert str(finding) == f"Meta {verb} do it to the-model for NSA [{shown}; An Act s. 1]"


@pytest.mark.parametrize(
    ("modality", "verb"),
    [
        (Modality.MUST, "may have committed to"),
        (Modality.MUST_NOT, "may have committed not to"),
        (Modality.MAY, "may"),
    ],
)
def test_of_one_who_may_not_have_committed_it_is_not_said_that_it_has(modality: Modality, verb: str) -> None:
    signed = {"force": Force.COMMITTED, "basis": Basis.SIGNATURE, "modality": modality}
    finding = only(report_of(norm("1", Model.major, **signed)))
    assert (finding.decided, finding.sentence) == (False, f"Meta {verb} do it to the-model for others")


def test_a_report_sorts_its_findings_by_date_then_force() -> None:
    parts = (
        norm("1", window=AtOrBefore(TOMORROW)),
        norm("2", window=AtOrBefore(TODAY), **REQUEST),
        norm("3", window=AtOrBefore(TODAY)),
        norm("4"),
        norm("5", **BAN),
        norm("6", **MAY, **REQUEST),
    )
    assert [finding.norm.id for finding in report_of(*parts).findings] == ["5", "3", "2", "1", "4", "6"]
    report = report_of(*parts)
    assert [finding.norm.id for finding in report.obligations] == ["5", "3", "2", "1", "4"]
    assert [finding.norm.id for finding in report.prohibitions] == ["5"]
    assert (
        [finding.norm.id for finding in report.options] == [finding.norm.id for finding in report.permissions] == ["6"]
    )
    assert [finding.norm.id for finding in report_of(norm(modality=Modality.CAN)).options] == ["1"]
    assert report_of(norm(modality=Modality.CAN)).permissions == ()


def test_a_window_that_ends_with_something_of_no_first_day_has_no_day_that_is_surely_in_time() -> None:
    report = report_of(
        norm(per=Stage, window=AtOrBefore(Stage.starts)), plan=plan_of(None, launch(not_later_than(DAY)))
    )
    assert [(each.due, str(each)) for each in report.findings] == [
        (
            None,
            "Meta must do it to the-model for others, by not later than 2026-06-24 [binding; An Act s. 1] (conditional)",
        )
    ]
    assert only(report_of(norm(per=Stage, window=AtOrBefore(Stage.starts)), plan=plan_of(None, launch(DAY)))).due == DAY


@pytest.mark.parametrize(("named", "called"), [({}, "users in Canada"), ({"name": Missing.NOT_STATED}, "users-in-ca")])
def test_an_audience_that_is_not_complete_is_asked_for_the_rest(named: dict[str, Missing], called: str) -> None:
    audience = users_in(country("CA")).having(members_complete=False, **named)
    plan = plan_of(None, launch(DAY, recipients=exactly(audience)))
    found = only(report_of(norm(per=Recipient, condition=Recipient.location.is_within(country("US"))), plan=plan))
    assert [(fact.path, fact.question, fact.reason) for fact in found.missing] == [
        ("recipient[users-in-ca].members", f"Is there any other sort of recipient in {called} besides those listed?",
         "the list is not said to be complete")
    ]  # fmt: skip
    assert only(report_of(norm(per=Recipient, condition=ALWAYS), plan=plan)).partial is False


def test_lists_that_may_leave_out_recipients_are_each_asked_about() -> None:
    made = norm("1", any_(Recipient, Recipient.location.is_within(country("CA"))))
    known, open_ = launch(id="a", recipients=exactly(Recipient(id="r", location=country("US")))), launch(id="b")
    for stages, complete, asked in (
        ((known,), False, ["stages"]),
        ((known, open_), True, ["stage[b].recipients"]),
        ((known, open_), False, ["stage[b].recipients", "stages"]),
    ):
        found = only(report_of(made, plan=plan_of(None, *stages, complete=complete)))
        assert [fact.path for fact in found.missing] == asked
    assert report_of(made, plan=plan_of(None, known)).findings == ()


def test_when_a_stage_begins_is_asked_of_recipients_that_it_does_not_list() -> None:
    made = norm("1", per=Recipient).during(Interval(DAY))
    finding = only(report_of(made, plan=plan_of(None, launch(Missing.NOT_STATED))))
    assert [fact.path for fact in finding.missing] == ["stage[ga].recipients", "stage[ga].starts"]
