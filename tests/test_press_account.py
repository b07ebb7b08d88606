"""The press account of 24 June 2026, row by row: what it tells, and where the texts say otherwise.

Every expectation is derived by hand from the account, the order (91 FR 34565) or the letters of Commerce.
"""

import datetime as dt
from typing import Any

import attrs
import pytest

import frontierpolicy as fp
from frontierpolicy.analysis import compare
from frontierpolicy.calendars import not_later_than
from frontierpolicy.conditions import Lineage, of
from frontierpolicy.drafting import ExportDirective, Instrument
from frontierpolicy.evaluation import Finding, Report, evaluate
from frontierpolicy.facts import Collection, exactly
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import ANTHROPIC, COMMERCE, GOOGLE, META, MICROSOFT, OPENAI, XAI
from frontierpolicy.places import country
from frontierpolicy.plans import AccessChange, Entry, Log, Model, Recipient, ReleasePlan, Stage, anyone
from frontierpolicy.provisions import Norm
from frontierpolicy.provisions.actions import SIGN
from frontierpolicy.quantities import flop
from frontierpolicy.terms import (
    AccessTier,
    Channel,
    Force,
    InstrumentKind,
    Modality,
    Outcome,
    RecipientKind,
    Role,
    StageKind,
    Topic,
    UsStatus,
    Weights,
)
from frontierpolicy.truth import Truth
from tests.worlds import SOURCE, instrument, norm

ASKED = dt.date(2026, 6, 24)
RELEASE = dt.date(2026, 7, 24)
ORDER, LETTER = "us-eo-14409", "us-bis-isinformed-anthropic-2026"
LABS_THAT_AGREED = (OPENAI, ANTHROPIC, GOOGLE, XAI, MICROSOFT)

JUNE = fp.instruments.all().only(
    "us-bis-isinformed-anthropic-2026", "us-caisi-agreements", "us-eo-14409", "us-wh-voluntary-2023"
)
"""The law that the account is about."""


def _plan(party: Party = META, *, weights: Weights = Weights.PUBLISHED, model: str = "llama-next") -> ReleasePlan:
    open_ = weights is Weights.PUBLISHED
    stage = Stage(
        id="release",
        kind=StageKind.WEIGHTS_PUBLISHED if open_ else StageKind.GENERAL_AVAILABILITY,
        starts=RELEASE,
        channels=frozenset({Channel.WEIGHTS_DOWNLOAD if open_ else Channel.API}),
        can_refuse=not open_,
        recipients=exactly(anyone()),
    )
    return ReleasePlan(
        title="a release of July 2026",
        party=party,
        roles={Role.DEVELOPER: party},
        model=Model(id=model, weights=weights),
        stages=exactly(stage),
    )


def _ask(
    plan: ReleasePlan | None, *names: str, as_reported: bool = True, as_of: dt.date = ASKED, **more: Any
) -> Report:
    book = fp.Rulebook(tuple(fp.instruments.get(name) for name in names or (ORDER, LETTER)))
    return evaluate(plan, book, as_of=as_of, readings="as_reported" if as_reported else "text", **more)


def _own(report: Report) -> tuple[Finding, ...]:
    assert report.party is not None
    return report.for_(report.party).findings


def test_row_1_the_order_is_an_instrument_with_two_readings() -> None:
    order = fp.instruments.get(ORDER)
    assert order.kind is InstrumentKind.EXECUTIVE_ORDER
    assert order.title == "Promoting Advanced Artificial Intelligence Innovation and Security"
    assert order.issued == dt.date(2026, 6, 2)
    assert [reading.name for reading in order.readings] == ["as_reported"]


def test_row_2_access_of_thirty_days_before_release_is_asked_for_two_reviewers() -> None:
    found = _own(_ask(_plan(), ORDER))
    assert [(each.counterparty, each.force, each.modality, each.due) for each in found] == [
        ("CAISI", Force.REQUESTED, Modality.MUST, ASKED),  # 30 days before 24 July is 24 June
        ("NSA", Force.REQUESTED, Modality.MUST, ASKED),
    ]
    assert all(each.span.lasts is not None and each.span.lasts.days == 30 for each in found)
    assert {each.action.id for each in found} == {"give-access"}


def test_row_2_the_text_counts_back_from_the_trusted_partners_and_only_offers() -> None:
    partners = Stage(id="partners", kind=StageKind.TRUSTED_PARTNERS, starts=dt.date(2026, 7, 10))
    plan = _plan().having(stages=exactly(partners, *_plan().stages))
    found = {each.norm.id: each for each in _own(_ask(plan, ORDER, as_reported=False))}
    assert {name: (each.option, each.decided) for name, each in found.items()} == {
        "3(b)(i)": (True, True),
        "3(b)(ii)": (True, False),
        "3(b)(iii)": (True, False),
    }
    access = found["3(b)(ii)"]
    assert (access.span.opens, access.span.closes) == (dt.date(2026, 6, 10), dt.date(2026, 7, 10))


@pytest.mark.parametrize("operations", ["1e20", "1e26", "1e30"])
def test_row_2_no_amount_of_compute_settles_coverage_under_the_text(operations: str) -> None:
    plan = _plan().having(model=Model(id="llama-next", training_compute=flop(operations)))
    (term,) = _ask(plan, ORDER, as_reported=False).terms
    assert (term.phrase, term.met) == ("a covered frontier model", Truth.UNKNOWN)


@pytest.mark.parametrize("lab", LABS_THAT_AGREED)
def test_row_3_a_lab_that_agreed_has_committed(lab: Party) -> None:
    found = _own(_ask(_plan(lab), ORDER))
    assert [(each.force, each.due) for each in found] == [(Force.COMMITTED, ASKED)] * 2


def test_row_3_the_agreement_is_the_account_s_alone() -> None:
    assert {each.force for each in _own(_ask(_plan(OPENAI), ORDER, as_reported=False)) if not each.option} == set()


def test_row_4_nothing_the_order_says_can_license_or_preclear() -> None:
    licence = norm(
        "3(x)",
        modality=Modality.MUST,
        bearer=Role.DEVELOPER,
        action=attrs.evolve(SIGN, id="x", topics=frozenset({Topic.LICENSING})),
    )
    for as_reported in (True, False):
        order = fp.instruments.get(ORDER)
        forged = attrs.evolve(order, parts=(*order.parts, licence))
        readings = "as_reported" if as_reported else "text"
        report = evaluate(_plan(), forged, as_of=ASKED, readings=readings)
        assert not [each for each in report.findings if each.norm.id == "3(x)"]
        assert [each for each in report.blocked if each.startswith(f"{ORDER}/3(x) is stopped by")]
        both = evaluate(
            _plan(), forged | instrument(licence, name="another-law"), as_of=ASKED, readings={ORDER: readings}
        )
        assert [each.provision for each in both.findings if each.norm.id == "3(x)"] == ["another-law/3(x)"]


CUSTOMERS = {
    "a firm in Canada": Recipient(
        id="c", kind=RecipientKind.ENTITY, organised_in=country("CA"), location=country("CA")
    ),
    "a firm in China": Recipient(id="c", kind=RecipientKind.ENTITY, organised_in=country("CN"), location=country("CN")),
    "a firm in the US": Recipient(
        id="c", kind=RecipientKind.ENTITY, organised_in=country("US"), location=country("US")
    ),
}


def _to(customer: Recipient, starts: dt.date) -> ReleasePlan:
    stage = Stage(
        id="api", kind=StageKind.GENERAL_AVAILABILITY, starts=starts, can_refuse=True, recipients=exactly(customer)
    )
    plan = _plan(ANTHROPIC, weights=Weights.WITHHELD, model="claude-fable-5")
    return plan.having(stages=exactly(stage), log=Log(complete_until=dt.date(2026, 7, 31)))  # no licence


@pytest.mark.parametrize(
    ("customer", "text", "as_reported"),
    [("a firm in Canada", True, False), ("a firm in China", True, True), ("a firm in the US", False, False)],
)
def test_row_5_the_directive_reaches_any_foreign_person_or_as_reported_some_nations(
    customer: str, *, text: bool, as_reported: bool
) -> None:
    plan, day = _to(CUSTOMERS[customer], dt.date(2026, 6, 13)), dt.date(2026, 6, 13)
    for reported, expected in ((False, text), (True, as_reported)):
        report = _ask(plan, as_reported=reported, as_of=day)
        bans = [each for each in report.prohibitions if each.instrument == LETTER]
        assert [(each.force, each.feasible) for each in bans] == [(Force.BINDING, Truth.TRUE)] * expected


@pytest.mark.parametrize(
    ("day", "banned"),
    [
        (dt.date(2026, 6, 11), False),
        (dt.date(2026, 6, 13), True),
        (dt.date(2026, 6, 29), True),
        (dt.date(2026, 7, 1), False),
    ],
)
def test_row_5_the_ban_lasts_from_the_letter_to_the_lifting(day: dt.date, *, banned: bool) -> None:
    report = _ask(_to(CUSTOMERS["a firm in Canada"], day), LETTER, ORDER, as_reported=False, as_of=day)
    assert [each.instrument for each in report.prohibitions] == [LETTER] * banned
    assert not [each for each in report.blocked if LETTER in each]  # the order's own clause does not touch it


def test_row_5_the_reading_says_which_nations_it_takes() -> None:
    day = dt.date(2026, 6, 13)
    report = _ask(_to(CUSTOMERS["a firm in China"], day), LETTER, as_of=day)
    assert any("never lists the adversarial nations" in each and "791.4" in each for each in report.assumptions)


def test_row_6_the_end_of_free_access_changes_no_finding() -> None:
    day = dt.date(2026, 6, 23)
    plan = _to(CUSTOMERS["a firm in Canada"], dt.date(2026, 6, 9))
    change = AccessChange(id="free", on=dt.date(2026, 6, 22), tier=AccessTier.FREE, begins=False)
    with_change = plan.having(occurrences=Collection((change,)))
    for as_reported in (True, False):
        before, after = (
            evaluate(each, JUNE, as_of=day, readings="as_reported" if as_reported else "text")
            for each in (plan, with_change)
        )
        assert before.findings == after.findings
        assert before.findings


def _on_llama(citation_id: str = "licence requirement") -> Instrument:
    return ExportDirective(
        id="directive-on-llama",
        title="A directive like that of June, on another model",
        issuer="the Department of Commerce",
        jurisdiction=country("US"),
        source=SOURCE,
        issued=ASKED,
        begins=ASKED,
        addressee=META,
        models=("llama-next",),
        restricted=Recipient.us_status.is_(UsStatus.NONE_OF_THESE),
        licence_from=COMMERCE,
        citation=SOURCE.at(citation_id),
    )


def test_row_7_weights_for_everyone_cannot_comply_with_a_limit_of_recipients_and_an_api_can() -> None:
    book = _on_llama()
    open_, api = (evaluate(_plan(weights=each), book, as_of=ASKED) for each in (Weights.PUBLISHED, Weights.WITHHELD))
    (stuck,) = open_.infeasible
    assert stuck.sentence == "Meta must not make llama-next available to anyone"
    assert "cannot refuse a recipient, and is also open to" in stuck.hindrance
    assert api.infeasible == ()
    (change,) = compare(open_, api).changed
    assert [name for name, _, __ in change.differences] == ["through the channel"]


def test_row_7_the_comparison_of_open_weights_and_api_names_what_changes() -> None:
    reports = [_ask(fp.load_plan(f"docs/examples/open-llama-2026{each}.toml")) for each in ("", "-api-only")]
    difference = compare(*reports)
    assert (difference.gone, difference.new, difference.terms, difference.silences) == ((), (), (), ())
    assert [(each.after.norm.id, each.after.counterparty, each.differences) for each in difference.changed] == [
        ("row-2.asked", "CAISI", (("arises from", "weights", "api"),)),
        ("row-2.asked", "NSA", (("arises from", "weights", "api"),)),
    ]


def test_row_8_two_lines_of_one_developer_are_two_plans() -> None:
    muse, llama = (fp.load_plan(f"docs/examples/{name}.toml") for name in ("muse-spark", "llama-4-maverick"))
    assert (muse.party, llama.party) == (META, META)
    reports = [evaluate(plan, JUNE, as_of=ASKED) for plan in (muse, llama)]
    assert [report.title for report in reports] == ["Muse Spark by Meta", "Llama 4 Maverick by Meta"]
    assert not compare(*reports).empty


def test_row_9_a_rule_reaches_each_host_and_each_derived_model() -> None:
    hosts = tuple(Party(f"host-{number}", f"Host {number}") for number in range(26))
    llama = Model(id="llama-next")
    rule = norm(
        bearer=Role.HOST, condition=of(Lineage.BASE, Model.id.is_in(("llama-next",))) | Model.id.is_in(("llama-next",))
    )
    reached = {}
    for model in (llama, Model(id="tuned", base=llama), Model(id="other", base=Model(id="qwen")), Model(id="unknown")):
        plan = _plan().having(model=model, roles={Role.HOST: hosts})
        found = evaluate(plan, instrument(rule), as_of=ASKED).findings
        reached[model.id] = (len({each.bearer for each in found}), all(each.decided for each in found))
    assert reached == {"llama-next": (26, True), "tuned": (26, True), "other": (0, True), "unknown": (26, False)}


def test_row_10_the_context_is_no_rule() -> None:
    provisions = [each for name in fp.instruments.names() for each in fp.instruments.get(name).provisions()]
    assert not [each for each in provisions if isinstance(each, Norm) and "spend" in each.action.phrase]


@pytest.mark.parametrize(
    ("signed", "force"),
    [
        (None, Force.REQUESTED),
        (dt.date(2026, 6, 25), Force.REQUESTED),
        (dt.date(2026, 6, 24), Force.COMMITTED),
        (dt.date(2026, 6, 2), Force.COMMITTED),
    ],
)
def test_row_11_a_signature_of_meta_turns_what_is_asked_into_what_is_committed_from_its_day(
    signed: dt.date | None, force: Force
) -> None:
    entries = [] if signed is None else [Entry(what=SIGN, by=META, about=ORDER, on=signed, source="hypothetical")]
    found = _own(_ask(_plan(), ORDER, record=entries))
    assert [(each.force, each.decided, each.due) for each in found] == [(force, True, ASKED)] * 2


def test_row_11_whether_meta_has_joined_since_the_account_is_open() -> None:
    later = dt.date(2026, 6, 25)
    (stage,) = _plan().stages
    plan = _plan().having(stages=exactly(stage.having(starts=dt.date(2026, 8, 20))))
    found = _own(_ask(plan, ORDER, as_of=later))
    assert [(each.force, each.decided) for each in found] == [(Force.COMMITTED, False)] * 2 + [
        (Force.REQUESTED, False)
    ] * 2
    joined = Entry(what=SIGN, by=META, about=ORDER, on=later, source="hypothetical")
    found = _own(_ask(plan, ORDER, as_of=later, record=[joined]))
    assert [(each.force, each.decided) for each in found] == [(Force.COMMITTED, True)] * 2


def test_meta_has_signed_no_agreement_with_caisi() -> None:
    (silence,) = _ask(_plan(), "us-caisi-agreements", as_reported=False).silences
    assert silence.outcome is Outcome.NOT_A_SIGNATORY


def test_the_binding_force_of_the_order_is_on_agencies_alone() -> None:
    for as_reported in (True, False):
        report = _ask(_plan(), ORDER, as_reported=as_reported)
        assert not [each for each in _own(report) if each.force is Force.BINDING and not each.option]


def test_the_day_of_a_signature_is_known_to_lie_between_the_order_and_the_account() -> None:
    signed = not_later_than(dt.date(2026, 6, 24), since=dt.date(2026, 6, 2))
    (reading,) = fp.instruments.get(ORDER).readings
    assert {entry.on for log in reading.record for entry in log.entries} == {signed}
    before = _ask(_plan(OPENAI), ORDER, as_of=dt.date(2026, 6, 10), known_at=ASKED)
    assert {(each.force, each.decided) for each in _own(before)} == {(Force.COMMITTED, False), (Force.REQUESTED, False)}
