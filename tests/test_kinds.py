"""Instruments and their kinds."""

import datetime as dt
from typing import Any

import attrs
import pytest

from frontierpolicy import instruments
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.drafting import (
    Awaits,
    CodeOfPractice,
    Ending,
    ExportDirective,
    Guidance,
    Instrument,
    Reading,
    Regulation,
    Signature,
    Statute,
    VoluntaryCommitment,
    signed,
    undertaking,
)
from frontierpolicy.errors import InvalidRulebook, InvalidType, InvalidValue, UnknownName
from frontierpolicy.evaluation import evaluate
from frontierpolicy.parties.known import COMMERCE, META, OPENAI
from frontierpolicy.places import country
from frontierpolicy.plans import Model, Recipient, Stage
from frontierpolicy.provisions import (
    Norm,
    Notice,
    Provision,
    Unless,
)
from frontierpolicy.provisions.actions import MAKE_AVAILABLE, SIGN
from frontierpolicy.terms import (
    Basis,
    Enforcement,
    Force,
    InstrumentKind,
    Modality,
    StageKind,
    Status,
)
from tests.worlds import ACT, DAY, SOURCE, instrument, norm, plan_of

TERM = DefinedTerm(id="x/term", phrase="a term", subject=Model)
OTHER = DefinedTerm(id="x/other", phrase="another term", subject=Model)
EDGE = SOURCE.at("edge")


def test_an_instrument_is_named_plainly_and_its_provisions_once() -> None:
    with pytest.raises(InvalidValue, match="expected an id such as"):
        instrument(name="An Act")
    with pytest.raises(InvalidRulebook, match="two of its provisions are called '1'"):
        instrument(norm("1"), norm("1"))
    reading = Reading(name="x", title="x", operations=(), citation=EDGE)
    with pytest.raises(InvalidRulebook, match="two of its readings are called 'x'"):
        instrument(readings=(reading, reading))
    with pytest.raises(UnknownName, match=r"no provision of an-act is called '2'"):
        instrument(norm("1")).provision("2")
    assert instrument(norm("1")).provision("1") == norm("1")


def test_an_instrument_can_be_part_of_another() -> None:
    inner = instrument(norm("1"), norm("2"))
    assert instrument(inner, norm("3"), name="outer").provisions() == (norm("1"), norm("2"), norm("3"))


def test_instruments_are_equal_by_all_they_say() -> None:
    assert instrument(norm("1")) == instrument(norm("1"))
    assert instrument(norm("1")) != instrument(norm("2"))
    assert instrument(norm("1")) != attrs.evolve(instrument(norm("1")), title="Another")
    assert instrument() != "an-act"
    assert hash(instrument(norm("1"))) == hash(instrument(norm("2")))
    assert repr(instrument()) == "<Instrument an-act>"


STATUSES = instrument(
    begins=dt.date(2026, 1, 1),
    ending=Ending(status=Status.EXPIRED, on=dt.date(2026, 6, 30), known_at=dt.date(2026, 6, 1), citation=EDGE),
)


@pytest.mark.parametrize(
    ("on", "known_at", "status"),
    [
        (dt.date(2025, 12, 31), None, Status.NOT_YET_IN_FORCE),
        (dt.date(2026, 1, 1), None, Status.IN_FORCE),
        (dt.date(2026, 6, 29), None, Status.IN_FORCE),
        (dt.date(2026, 6, 30), None, Status.EXPIRED),
        (dt.date(2026, 6, 30), dt.date(2026, 5, 31), Status.IN_FORCE),
        (dt.date(2026, 6, 30), dt.date(2026, 6, 1), Status.EXPIRED),
    ],
)
def test_the_status_of_an_instrument_on_a_day(on: dt.date, known_at: dt.date | None, status: Status) -> None:
    assert STATUSES.status(on, known_at=known_at) is status
    assert instrument(begins=Awaits(status=Status.PROPOSED, act="a final rule")).status(on) is Status.PROPOSED


HEADER: dict[str, Any] = {
    "id": "a-text", "title": "A Text", "issuer": "somebody", "jurisdiction": None, "source": SOURCE,
    "issued": dt.date(2020, 1, 1), "begins": dt.date(2020, 1, 1),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "word"),
    [(Statute, InstrumentKind.STATUTE), (Regulation, InstrumentKind.REGULATION), (Guidance, InstrumentKind.GUIDANCE)],
)
def test_a_kind_is_what_it_says_and_comes_down_to_a_plain_instrument(kind: Any, word: InstrumentKind) -> None:
    made = kind(**HEADER, parts=(norm("1"),))
    assert made.kind is word
    assert type(made.expand()) is Instrument
    assert made.expand().provisions() == made.provisions()
    plain = made.expand()
    assert plain.expand() is plain
    assert Guidance(**HEADER).enforcement is Enforcement.NONE


@pytest.mark.parametrize("name", instruments.names())
def test_an_expanded_instrument_says_the_same(name: str) -> None:
    made = instruments.get(name)
    plan = plan_of(Model(id="claude-fable-5", major=True), Stage(id="s", kind=StageKind.WEIGHTS_PUBLISHED, starts=DAY))
    assert evaluate(plan, made, as_of=DAY).findings == evaluate(plan, made.expand(), as_of=DAY).findings


PROMISE = undertaking(id="1", citation=EDGE, action=ACT, per=Model)
META_SIGNED = Signature(party=META, on=dt.date(2026, 6, 1), source="s")


def _commitment(**fields: Any) -> VoluntaryCommitment:
    usual: dict[str, Any] = {"signatories": (META_SIGNED,), "complete_until": DAY, "undertakings": (PROMISE,)}
    return VoluntaryCommitment(**{**HEADER, **usual, **fields})


def test_an_undertaking_holds_of_signatories_alone() -> None:
    made = _commitment()
    assert made.provisions() == (PROMISE.when(signed("a-text")),)
    assert [(log.of, log.about, log.complete_until, len(log.entries)) for log in made.logs()] == [
        (SIGN, "a-text", DAY, 1)
    ]
    assert made.kind is InstrumentKind.VOLUNTARY_COMMITMENT


def test_the_same_may_be_asked_of_others() -> None:
    committed, asked = _commitment(asks_others=True).provisions()
    assert isinstance(asked, Norm)
    assert (asked.id, asked.force, asked.basis, asked.condition) == (
        "1.asked",
        Force.REQUESTED,
        Basis.INVITATION,
        ~signed("a-text"),
    )
    assert committed == PROMISE.when(signed("a-text"))


@pytest.mark.parametrize("wrong", [norm("1"), Notice(id="1", citation=EDGE, text="x")])
def test_an_undertaking_is_drafted_as_committed(wrong: Provision) -> None:
    with pytest.raises(InvalidRulebook, match="an undertaking is a norm of the force committed"):
        _commitment(undertakings=(wrong,))


def test_a_signatory_is_a_party_with_a_date() -> None:
    with pytest.raises(InvalidType, match="expected a Signature"):
        _commitment(signatories=(META,))
    entry = Signature(party=META, on=DAY, source="s", known_at=dt.date(2026, 7, 1), outcome=False).entry("x")
    assert (entry.what, entry.by, entry.about, entry.known_at, entry.outcome) == (
        SIGN,
        META,
        "x",
        dt.date(2026, 7, 1),
        False,
    )
    assert META_SIGNED.entry("x").known_at == dt.date(2026, 6, 1)
    code = CodeOfPractice(**HEADER, signatories=(), complete_until=None, undertakings=())
    assert code.kind is InstrumentKind.CODE_OF_PRACTICE
    assert signed("x", part="safety", by=OPENAI) != signed("x")


def test_a_directive_is_a_ban_with_its_licence() -> None:
    made = ExportDirective(
        **HEADER, addressee=META, models=("m",), restricted=Recipient.location.is_within(country("CA")), licence_from=COMMERCE,
        citation=EDGE, exceptions=(Unless(Recipient.employer.is_(META), EDGE),), parts=(norm("2"),),
    )  # fmt: skip
    ban = made.prohibition()
    assert made.provisions() == (ban, norm("2"))
    assert (ban.modality, ban.force, ban.bearer, ban.action, ban.per) == (
        Modality.MUST_NOT,
        Force.BINDING,
        META,
        MAKE_AVAILABLE,
        Recipient,
    )
    assert len(ban.exceptions) == 2
