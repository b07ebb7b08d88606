"""The law of the Union where its instruments meet: remarks, forces, and what switches an exemption off."""

import datetime as dt

import pytest

from frontierpolicy import instruments
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.instruments.eu_ai_act.examples.modifiers import BASE
from frontierpolicy.instruments.eu_ai_act.plans import ASKED, CLOSED, RELEASE, frontier, opened, plan, stage
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, COHERE, KNOWN_PARTIES, META, XAI
from frontierpolicy.places import place
from frontierpolicy.plans import Incident, Model, ReleasePlan
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Force, IncidentKind, LicenceTerm, Role, StageKind

EU = instruments.all().only("eu-ai-act", "eu-gpai-guidelines-2025", "eu-gpai-code-of-practice")
ACT, CODE, GUIDELINES = "eu-ai-act", "eu-gpai-code-of-practice", "eu-gpai-guidelines-2025"


def _report(of: ReleasePlan, as_of: dt.date = ASKED) -> Report:
    return evaluate(of, EU, as_of=as_of)


def _remarks(report: Report) -> dict[str, bool]:
    """Return the remarks that turn on the plan, each with whether it is sure."""
    always = {
        f"{ACT}/52(6).reports",
        f"{ACT}/75(1)",
        f"{ACT}/56(6).no-presumption",
        f"{ACT}/113.dates",
        f"{CODE}/smaller",
    }
    return {each.provision: each.sure for each in report.remarks if each.provision not in always}


def _changed(inherited: str, added: str) -> Model:
    base = BASE.having(training_compute=flop(inherited))
    return CLOSED.having(base=base, modification_compute=flop(added))


@pytest.mark.parametrize(
    ("inherited", "added", "flagged"),
    [
        ("9e24", "3.2e24", True),  # 1.22e25 in all
        ("9e24", "1e24", False),  # 1e25 in all is not more than 1e25
        ("9e24", "1.01e24", True),
        ("1e25", "1e23", True),  # a base at the threshold has no systemic risk itself
        ("1.01e25", "1e24", False),  # the base has it already: point 63 speaks of that
    ],
)
def test_what_inherits_little_and_adds_enough_is_flagged(inherited: str, added: str, *, flagged: bool) -> None:
    report = _report(plan(_changed(inherited, added), party=COHERE, role=Role.MODIFIER))
    assert _remarks(report).get(f"{GUIDELINES}/annex-a.1", False) is flagged


def test_a_model_trained_from_nothing_is_not_flagged_as_a_change() -> None:
    assert f"{GUIDELINES}/annex-a.1" not in _remarks(_report(plan(frontier())))


@pytest.mark.parametrize(
    ("refuses", "terms", "remark"),
    [
        (True, (), True),
        (False, (LicenceTerm.TERRITORY_EXCLUDED,), True),
        (False, (LicenceTerm.ATTRIBUTION,), None),
    ],
)
def test_a_block_by_origin_is_a_remark_and_takes_no_exemption_away(
    refuses: bool, terms: tuple[LicenceTerm, ...], remark: bool | None
) -> None:
    weights = stage(kind=StageKind.WEIGHTS_PUBLISHED).having(refuses_by_origin=refuses)
    report = _report(plan(opened("5e24", *terms), weights))
    assert _remarks(report).get(f"{GUIDELINES}/4.2.1.origin") is remark
    assert {each.norm.id for each in report.findings if each.norm.id.startswith("53(1)")} == {"53(1)(c)", "53(1)(d)"}


def test_a_licence_without_the_union_is_remarked_upon() -> None:
    model = opened("5e24").having(licence_excludes=frozenset({place("EU")}))
    report = _report(plan(model, stage(kind=StageKind.WEIGHTS_PUBLISHED).having(refuses_by_origin=False)))
    assert _remarks(report) == {f"{GUIDELINES}/3.1.3": True}


def test_numbers_of_days_are_commitments_and_never_binding() -> None:
    theft = Incident(
        id="theft", on=dt.date(2026, 9, 7), aware=dt.date(2026, 9, 8), kinds=frozenset({IncidentKind.WEIGHTS_THEFT})
    )
    report = _report(plan(frontier(), stage(dt.date(2026, 3, 2)), occurrences=(theft,)))
    found = {
        (each.instrument, each.norm.force, each.due)
        for each in report.findings
        if each.norm.action.id == "report-incident"
    }
    assert found == {(ACT, Force.BINDING, None), (CODE, Force.COMMITTED, dt.date(2026, 9, 13))}
    assert {each.norm.force for each in report.findings if each.instrument == CODE} == {Force.COMMITTED}


@pytest.mark.parametrize(
    ("party", "chapters"),
    [(ANTHROPIC, {"transparency", "copyright", "safety"}), (XAI, {"safety"}), (META, set[str]())],
)
def test_a_chapter_binds_who_signed_it(party: Party, chapters: set[str]) -> None:
    report = _report(plan(frontier(), party=party))
    assert {each.norm.id.partition(".")[0] for each in report.findings if each.instrument == CODE} == chapters


def test_one_documentation_serves_the_act_and_the_code() -> None:
    (group,) = [each for each in _report(plan(frontier())).actions if each.action.id == "document-model"]
    assert {each.norm.id for each in group.findings} == {"53(1)(a)", "transparency.1.1"}


def test_the_power_to_approve_codes_goes_when_the_omnibus_enters_into_force() -> None:
    def _powers(day: int) -> set[str]:
        report = evaluate(None, EU, as_of=dt.date(2026, 7, day))
        return {each.norm.id for each in report.findings if each.norm.id == "56(6)"}

    assert (_powers(26), _powers(27)) == ({"56(6)"}, set())


def test_the_signatories_are_those_of_the_list_and_each_is_known() -> None:
    (signing,) = [each for each in instruments.get(CODE).logs() if each.about == CODE]
    assert len([each for each in signing.entries if each.outcome and not each.parts]) == 27
    assert [each.by.id for each in signing.entries if each.parts] == ["xai"]
    assert [each.by.id for each in signing.entries if not each.outcome] == ["meta"]
    assert {each.by.id for each in signing.entries} <= set(KNOWN_PARTIES)


def test_no_stage_in_the_union_leaves_all_three_silent() -> None:
    report = _report(plan(frontier(), stage(RELEASE, where="US")))
    assert {each.instrument for each in report.silences} == {CODE, GUIDELINES}
    assert {each.bearer.id for each in report.findings if isinstance(each.bearer, Party)} == {
        "eu-commission",
        "eu-ai-office",
    }
