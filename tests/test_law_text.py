"""Instruments as text: one in full, in the order of its text, and the list of them."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, month
from frontierpolicy.conditions import ALWAYS, DefinedTerm
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Awaits,
    Ending,
    Insert,
    Instrument,
    Reading,
    Repeal,
    Resume,
    Rulebook,
    SetDates,
    Signature,
    Substitute,
    Suspend,
    Transition,
    VoluntaryCommitment,
)
from frontierpolicy.parties.known import META, NSA, OPENAI
from frontierpolicy.plans import Actor, Incident, Model, Recipient
from frontierpolicy.provisions import (
    Block,
    Notice,
    Override,
    Pattern,
    Provision,
    Sanction,
    Unless,
    counts_as,
    does_not_count_as,
)
from frontierpolicy.rendering import Cell, Heading, Lines, Table, instrument_document, plain_text, rulebook_document
from frontierpolicy.terms import Caveat, Force, Modality, Role, Status, Topic
from tests.worlds import (
    BAN,
    DAY,
    EDGE,
    LAUNCH,
    MAY,
    OTHER_ACT,
    REQUEST,
    SOURCE,
    TODAY,
    TOMORROW,
    instrument,
    norm,
)

TERM = DefinedTerm(id="an-act/big", phrase="a big model", subject=Model)
LAB = DefinedTerm(id="an-act/lab", phrase="a lab", subject=Actor)
PATTERN = Pattern(
    instrument="b-act",
    sections=("1", "2"),
    topics=frozenset({Topic.ACCESS, Topic.REVIEW}),
    modalities=frozenset({Modality.MUST, Modality.MUST_NOT}),
    forces=frozenset({Force.BINDING}),
    jurisdiction="US",
)
PARTS: tuple[Provision, ...] = (
    norm("1", TERM, towards=(NSA, Role.HOST), window=AtOrBefore(LAUNCH), satisfied_by=(OTHER_ACT,),
         caveat=Caveat.DISPUTED, sanction=Sanction(words="a fine", citation=EDGE)).unless(Model.major, EDGE),
    norm("2", per=None, bearer=NSA, after_breach_of="1", **MAY),
    norm("3", per=Incident, **REQUEST, assumes=("a reading",)),
    norm("4", per=Recipient, towards=Recipient, **BAN).during(Interval(TODAY)),
    counts_as(TERM, id="5", citation=SOURCE.at("s. 5"), when=Model.general_purpose, presumption=True),
    does_not_count_as(LAB, id="6", citation=SOURCE.at("s. 6", caveat=Caveat.CONTESTED), when=ALWAYS),
    Block(id="7", citation=SOURCE.at("s. 7"), pattern=PATTERN),
    Block(id="8", citation=SOURCE.at("s. 8"), pattern=Pattern()),
    Notice(id="9", citation=SOURCE.at("s. 9"), text="Mind this."),
    Provision(id="10", citation=SOURCE.at("s. 10"), condition=Model.major, per=Model),
)  # fmt: skip
CHANGES = (
    Insert((norm("11"),)),
    Substitute(norm("3", **REQUEST)),
    Repeal(("9", "10")),
    AddException("1", Unless(Model.general_purpose, EDGE)),
)
DATES = (
    SetDates(ids=("1",), ends=dt.date(2027, 1, 1)),
    Suspend(),
    Suspend(ids=("1", "2"), until=dt.date(2026, 9, 1)),
    Resume(),
    Resume(ids=("1",)),
)
TEXT = """\
An Act
======
an-act: statute of a legislature. It asks for much.

- status on 2026-06-24: in force
- issued 2019-01-01, in force from 2020-01-01
- expired 2028-01-01 [An Act edge]
- enforcement: enforced; publication: published
- caveats: disputed, hortatory
- source: An Act https://example.org/act
- last checked: 2030-01-01, confidence high

s. 1
----
- The developer must do it to the model for NSA and the host (binding, by law)
- time: at or before 2026-07-24
- satisfied by: do the other
- caveat: disputed
- a breach can cost: a fine [An Act edge]
- applies if the model is a big model
- unless the model is a major new model [An Act edge]

s. 2
----
- NSA may do it to it for others (an option)
- time: for as long as it holds
- only after a breach of 1

s. 3
----
- replaced 2026-06-25, as told below
- The developer must do it to the incident for others (requested, by invitation)
- time: for as long as it holds
- taken for granted: a reading

s. 4
----
- The developer must not do it to the model for the recipient (binding, by law)
- time: for as long as it holds
- in force: from 2026-06-24

s. 5
----
- A model counts as a big model, until the contrary is shown
- applies if the model is a general-purpose model

s. 6
----
- An actor does not count as a lab
- caveat: contested

s. 7
----
- stops: binding duties and bans about access or review in section 1 or 2 of b-act under the law of
  US

s. 8
----
- stops: norms

s. 9
----
- taken away 2026-06-25, as told below
- Mind this.

s. 10
-----
- taken away 2026-06-25, as told below
- applies if the model is a major new model

What wins over what
-------------------
- 1 wins over 4 [An Act edge]

Read as loose
-------------
as some read it [An Act edge]

Amended 2026-06-25
------------------
the first change [An Act edge]

Adds s. 11
----------
- The developer must do it to the model for others (binding, by law)
- time: for as long as it holds

Replaces 3: s. 3
----------------
- The developer must do it to the model for others (requested, by invitation)
- time: for as long as it holds

Takes away 9, 10.

Excepts from 1
--------------
- unless the model is a general-purpose model [An Act edge]

Amended 2026-07-24
------------------
[An Act edge]

What began before: new triggers only.

Moves the dates of 1: until 2027-01-01.

Suspends everything.

Suspends 1, 2 until 2026-09-01.

Puts everything back in force.

Puts 1 back in force."""


def test_an_instrument_is_shown_in_full_and_in_the_order_of_its_text() -> None:
    shown = instrument(
        *PARTS,
        overrides=(Override(winner="1", loser="4", citation=EDGE),),
        amendments=(
            Amendment(effective=TOMORROW, known_at=TODAY, title="the first change", citation=EDGE, operations=CHANGES),
            Amendment(
                effective=LAUNCH,
                known_at=TODAY,
                citation=EDGE,
                transition=Transition.NEW_TRIGGERS,
                operations=DATES,
            ),
        ),
        readings=(Reading(name="loose", title="as some read it", citation=EDGE, operations=()),),
        ending=Ending(status=Status.EXPIRED, on=dt.date(2028, 1, 1), known_at=TODAY, citation=EDGE),
        caveats=(Caveat.DISPUTED, Caveat.HORTATORY),
        summary="It asks for much.",
    )
    assert plain_text(instrument_document(shown, DAY)) == TEXT


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "- issued 2019-01-01, in force from 2020-01-01"),
        ({"begins": month("2026-07")}, "- issued 2019-01-01, in force from some time between 2026-07-01 and 2026-07-31"),
        ({"begins": Awaits(status=Status.PENDING, act="a notice")}, "- issued 2019-01-01, awaits a notice"),
    ],
)  # fmt: skip
def test_it_says_since_when_it_is_in_force_or_what_it_awaits(fields: dict[str, Any], line: str) -> None:
    assert plain_text(instrument_document(instrument(**fields), DAY)).splitlines()[5] == line


@pytest.mark.parametrize(
    ("own", "cited", "told"),
    [
        (None, None, []),
        (Caveat.DISPUTED, None, ["disputed"]),
        (None, Caveat.DISPUTED, ["disputed"]),
        (Caveat.DISPUTED, Caveat.DISPUTED, ["disputed"]),
        (Caveat.DISPUTED, Caveat.CONTESTED, ["disputed", "contested"]),
    ],
)
def test_a_caveat_of_a_norm_and_of_its_citation_is_told_once(
    own: Caveat | None, cited: Caveat | None, told: list[str]
) -> None:
    act = instrument(norm(caveat=own, citation=SOURCE.at("s. 1", caveat=cited)))
    lines = plain_text(instrument_document(act, DAY), width=100).splitlines()
    assert [line for line in lines if "caveat:" in line] == [f"- caveat: {each}" for each in told]


def _pact(**fields: Any) -> VoluntaryCommitment:
    usual: dict[str, Any] = {
        "id": "a-pact", "title": "A Pact", "issuer": "labs", "jurisdiction": None, "source": SOURCE,
        "issued": DAY, "begins": DAY, "signatories": (), "complete_until": None, "undertakings": (),
    }  # fmt: skip
    return VoluntaryCommitment(**{**usual, **fields})


@pytest.mark.parametrize(("until", "words"), [(None, "not known to be complete"), (DAY, "known up to 2026-06-24")])
def test_a_commitment_lists_who_signed_which_parts_and_who_refused(until: Any, words: str) -> None:
    signatories = (
        Signature(party=META, on=DAY, source="a"),
        Signature(party=OPENAI, on=month("2026-06"), parts=frozenset({"two", "one"}), source="b"),
        Signature(party=NSA, on=DAY, outcome=False, source="c"),
    )
    *_, heading, lines = instrument_document(_pact(signatories=signatories, complete_until=until), DAY)
    assert heading == Heading(f"Signatories ({words})")
    assert lines == Lines(
        (
            "Meta: 2026-06-24 (a)",
            "OpenAI: between 2026-06-01 and 2026-06-30 (one, two) (b)",
            "NSA: refused 2026-06-24 (c)",
        ),
        bullets=True,
    )


def _listed(*each: Instrument) -> tuple[tuple[Cell, ...], ...]:
    heading, table = rulebook_document(Rulebook(each), DAY)
    assert heading == Heading("Instruments on 2026-06-24", 1)
    assert isinstance(table, Table)
    assert table.headings == ("id", "status", "title")
    return table.rows


def test_the_list_of_instruments_tells_where_each_stands() -> None:
    over = Ending(status=Status.REVOKED, on=DAY, known_at=DAY, citation=EDGE)
    past = Ending(status=Status.EXPIRED, on=DAY, known_at=DAY, citation=EDGE)
    loose = Reading(name="loose", title="", citation=EDGE, operations=())
    rows = _listed(
        instrument(name="a", readings=(loose,)),
        instrument(name="b", ending=over),
        instrument(name="c", ending=past),
        instrument(name="d", begins=TOMORROW),
        instrument(name="e", begins=Awaits(status=Status.PROPOSED, act="a vote")),
    )
    assert [row[0] for row in rows] == [Cell(name, "strong") for name in "abcde"]
    assert [row[1] for row in rows] == [
        Cell("in force", "good"),
        Cell("revoked", "quiet"),
        Cell("expired", "quiet"),
        Cell("not yet in force", "open"),
        Cell("proposed", "open"),
    ]
    assert [row[2] for row in rows] == [
        Cell("An Act (statute; also read loose)"),
        *[Cell("An Act (statute)")] * 4,
    ]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", instruments.names())
def test_every_instrument_fits_a_page(name: str, width: int) -> None:
    for line in plain_text(instrument_document(instruments.get(name), DAY), width=width).splitlines():
        assert len(line) <= width or "https://" in line
    listed = plain_text(rulebook_document(instruments.all(), DAY), width=max(width, 80))
    assert max(map(len, listed.splitlines())) <= max(width, 80)
