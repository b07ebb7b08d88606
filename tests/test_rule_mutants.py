"""Which mutants a rule has, and what each says was changed."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy import instruments
from frontierpolicy.calendars import Interval, Sometime, days, months
from frontierpolicy.conditions import (
    ALWAYS,
    Condition,
    Constant,
    DaysBefore,
    DefinedTerm,
    Lineage,
    any_,
    at_least,
    count_at_least,
    first,
    of,
    onset,
)
from frontierpolicy.deadlines import AtOrBefore, Before, EarliestOf, Every, Standing, Window, Within, Yearly
from frontierpolicy.drafting import Awaits, Ending, Signature, VoluntaryCommitment, undertaking
from frontierpolicy.drafting.operations import (
    AddException,
    Amendment,
    Insert,
    Operation,
    Reading,
    Repeal,
    SetDates,
    Substitute,
)
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import PUBLIC_RELEASE, Model, Stage
from frontierpolicy.provisions import Override, Unless, counts_as, does_not_count_as
from frontierpolicy.quantities import flop
from frontierpolicy.terms import Basis, Force, Modality, Status
from frontierpolicy.testing.mutation import Mutant, mutants_of
from tests.worlds import ACT, DAY, EDGE, SOURCE, TOMORROW, YESTERDAY, instrument, norm

BIG = Model.training_compute > flop("1e26")
AT_LEAST, LESS = Model.training_compute >= flop("1e26"), Model.training_compute < flop("1e26")
MAJOR, OPEN, GENERAL = Model.major, Model.foundation, Model.general_purpose
TERM = DefinedTerm(id="tests/term", phrase="a term", subject=Model)
MOVED = ["2026-06-24 becomes 2026-06-23", "2026-06-24 becomes 2026-06-25"]
SWAPPED = ["'must' becomes 'may'", "'binding' becomes 'requested'"]


def _mutants(*parts: Any, **fields: Any) -> list[Mutant]:
    return list(mutants_of(instrument(*parts, **fields)))


def _changes(*parts: Any, of: str = "1", **fields: Any) -> list[str]:
    """Return what is changed of one provision."""
    return [each.change for each in _mutants(*parts, **fields) if each.provision == of]


def _becomes(one: object, other: object) -> str:
    return f"'{one}' becomes '{other}'"


def _negated(condition: Condition) -> str:
    return _becomes(condition, ~condition)


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        (ALWAYS, []),
        (MAJOR, [f"the condition '{MAJOR}' is dropped", _negated(MAJOR)]),
        (~MAJOR, [f"the condition '{~MAJOR}' is dropped", _becomes(~MAJOR, MAJOR)]),
        (
            BIG,
            [f"the condition '{BIG}' is dropped", _negated(BIG), _becomes(BIG, AT_LEAST), _becomes(BIG, LESS)],
        ),
        (MAJOR & OPEN, [f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{OPEN}' is dropped", _negated(OPEN)]),
        (
            MAJOR | OPEN,
            [
                f"the condition '{MAJOR | OPEN}' is dropped",
                *(f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{OPEN}' is dropped", _negated(OPEN)),
            ],
        ),
        (
            at_least(2, MAJOR, OPEN),
            [
                f"the condition '{at_least(2, MAJOR, OPEN)}' is dropped",
                *("at least 2 becomes at least 1", _negated(MAJOR), _negated(OPEN)),
            ],
        ),
        (
            at_least(1, MAJOR, OPEN),
            [
                f"the condition '{at_least(1, MAJOR, OPEN)}' is dropped",
                "at least 1 becomes at least 2",
                *(f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{OPEN}' is dropped", _negated(OPEN)),
            ],
        ),
        (
            any_(Stage, PUBLIC_RELEASE),
            [f"the condition '{any_(Stage, PUBLIC_RELEASE)}' is dropped", _negated(PUBLIC_RELEASE)],
        ),
        (
            count_at_least(1, Stage, PUBLIC_RELEASE),
            [
                f"the condition '{count_at_least(1, Stage, PUBLIC_RELEASE)}' is dropped",
                *("at least 1 becomes at least 2", _negated(PUBLIC_RELEASE)),
            ],
        ),
        (of(Lineage.BASE, MAJOR), [f"the condition '{of(Lineage.BASE, MAJOR)}' is dropped", _negated(MAJOR)]),
        (
            ~(MAJOR & GENERAL),
            [
                f"the condition '{~(MAJOR & GENERAL)}' is dropped",
                _becomes(~(MAJOR & GENERAL), MAJOR & GENERAL),
                *(f"'{MAJOR}' is dropped", _negated(MAJOR), f"'{GENERAL}' is dropped", _negated(GENERAL)),
            ],
        ),
    ],
    ids=str,
)
def test_a_condition_is_changed_in_one_place_at_a_time(condition: Condition, changes: list[str]) -> None:
    assert _changes(norm(condition=condition)) == [*changes, *SWAPPED]


def test_a_date_in_a_condition_is_moved_by_a_day_on_either_side_of_the_comparison() -> None:
    trained = Model.training_ended < DAY

    assert _changes(norm(condition=trained))[:6] == [
        f"the condition '{trained}' is dropped",
        _negated(trained),
        _becomes(trained, Model.training_ended <= DAY),
        _becomes(trained, Model.training_ended > DAY),
        *MOVED,
    ]


RELEASED = first(Stage.starts, where=PUBLIC_RELEASE)


@pytest.mark.parametrize(
    ("window", "changes"),
    [
        (Standing(), []),
        (Within(DAY, period=days(30)), ["30 days becomes 29 days", "30 days becomes 31 days", *MOVED]),
        (Before(DAY), [_becomes(Before(DAY), AtOrBefore(DAY)), *MOVED]),
        (AtOrBefore(Model.training_ended), [_becomes(AtOrBefore(Model.training_ended), Before(Model.training_ended))]),
        (Every(months(1), since=Constant(DAY)), ["1 month becomes 2 months", *MOVED]),
        (Yearly(((1, 1), (6, 30))), ["day 1 becomes day 2", "day 30 becomes day 29"]),
        (
            EarliestOf((Before(Model.training_ended), Within(Model.training_ended, period=days(2)))),
            [
                _becomes(Before(Model.training_ended), AtOrBefore(Model.training_ended)),
                *("2 days becomes 1 day", "2 days becomes 3 days"),
            ],
        ),
        (
            Before(DaysBefore(RELEASED, 0)),
            [
                _becomes(Before(DaysBefore(RELEASED, 0)), AtOrBefore(DaysBefore(RELEASED, 0))),
                "0 days before becomes 1 days before",
                f"the condition '{PUBLIC_RELEASE}' is dropped",
                _negated(PUBLIC_RELEASE),
            ],
        ),
        (
            Before(onset(BIG)),
            [
                _becomes(Before(onset(BIG)), AtOrBefore(onset(BIG))),
                *(_negated(BIG), _becomes(BIG, AT_LEAST), _becomes(BIG, LESS)),
            ],
        ),
    ],
    ids=str,
)
def test_a_window_is_changed_in_one_place_at_a_time(window: Window, changes: list[str]) -> None:
    assert _changes(norm(window=window)) == [*SWAPPED, *changes]


@pytest.mark.parametrize(
    ("modality", "other"),
    [(Modality.MUST, "may"), (Modality.MUST_NOT, "may"), (Modality.MAY, "must"), (Modality.CAN, "must")],
    ids=str,
)
def test_a_modality_is_swapped(modality: Modality, other: str) -> None:
    assert _changes(norm(modality=modality))[0] == _becomes(modality, other)


@pytest.mark.parametrize(
    ("force", "basis", "other", "other_basis"),
    [
        (Force.BINDING, Basis.DELEGATION, Force.REQUESTED, Basis.DELEGATION),
        (Force.COMMITTED, Basis.SIGNATURE, Force.REQUESTED, Basis.INVITATION),
        (Force.REQUESTED, Basis.INVITATION, Force.BINDING, Basis.INVITATION),
        (Force.GUIDANCE, Basis.INVITATION, Force.BINDING, Basis.INVITATION),
    ],
    ids=str,
)
def test_a_force_is_swapped_and_only_a_signature_commits(
    force: Force, basis: Basis, other: Force, other_basis: Basis
) -> None:
    mutant = next(each for each in _mutants(norm(force=force, basis=basis)) if each.change == _becomes(force, other))
    changed: Any = mutant.instrument.provision("1")

    assert (changed.force, changed.basis) == (other, other_basis)


def test_an_exception_is_dropped_and_its_condition_changed() -> None:
    excepted = norm(exceptions=(Unless(MAJOR, EDGE), Unless(OPEN, EDGE)))

    assert _changes(excepted)[:6] == [
        f"the exception '{MAJOR}' is dropped",
        f"in the exception, the condition '{MAJOR}' is dropped",
        f"in the exception, {_negated(MAJOR)}",
        f"the exception '{OPEN}' is dropped",
        f"in the exception, the condition '{OPEN}' is dropped",
        f"in the exception, {_negated(OPEN)}",
    ]


def test_the_limits_of_a_provision_are_moved_where_they_stay_in_order() -> None:
    one_day = norm().during(Interval(DAY, DAY))

    assert _changes(one_day)[:2] == [f"its beginning, {MOVED[0]}", f"its end, {MOVED[1]}"]


@pytest.mark.parametrize(
    ("make", "change"),
    [
        (counts_as, "'counts as' becomes 'does not count as'"),
        (does_not_count_as, "'does not count as' becomes 'counts as'"),
    ],
)
def test_a_definition_comes_to_say_the_opposite(make: Any, change: str) -> None:
    defined = make(TERM, id="1", citation=EDGE, when=MAJOR)

    assert _changes(defined) == [f"the condition '{MAJOR}' is dropped", _negated(MAJOR), change]


def test_the_beginning_and_the_ending_of_an_instrument_are_moved() -> None:
    over = Ending(status=Status.REVOKED, on=Sometime(DAY, TOMORROW), known_at=DAY, citation=EDGE)
    found = [(each.provision, each.citation, each.change) for each in _mutants(begins=DAY, ending=over)]

    assert found == [
        *(("begins", SOURCE.at("as a whole"), change) for change in MOVED),
        ("ending", EDGE, "2026-06-24/2026-06-25 becomes 2026-06-23/2026-06-24"),
        ("ending", EDGE, "2026-06-24/2026-06-25 becomes 2026-06-25/2026-06-26"),
    ]


def test_an_instant_is_moved_by_a_day() -> None:
    begins = dt.datetime(2026, 6, 12, 17, 21, tzinfo=dt.UTC)

    assert [each.instrument.begins for each in _mutants(begins=begins)] == [
        begins.replace(day=11),
        begins.replace(day=13),
    ]


def test_what_has_no_beginning_yet_has_none_to_move() -> None:
    assert _mutants(begins=Awaits(status=Status.PROPOSED, act="a vote")) == []


def test_an_override_is_dropped() -> None:
    edge = Override(winner="1", loser="2", citation=EDGE)
    found = [each for each in _mutants(norm("1"), norm("2"), overrides=(edge,)) if not each.instrument.overrides]

    assert [(each.provision, each.citation, each.change) for each in found] == [
        ("1", EDGE, "that it wins over 2 is dropped")
    ]


def test_a_signature_is_struck_out_and_nothing_else_of_the_record() -> None:
    promise = undertaking(id="1", citation=EDGE, action=ACT, per=Model)
    pledge = VoluntaryCommitment(
        id="a-pledge",
        title="A pledge",
        issuer="two laboratories",
        jurisdiction=None,
        source=SOURCE,
        issued=DAY,
        begins=DAY,
        signatories=tuple(Signature(party=each, on=DAY, source="s") for each in (META, OPENAI)),
        complete_until=DAY,
        undertakings=(promise,),
    )
    struck = [each for each in mutants_of(pledge) if each.provision == "signatories"]

    assert [each.change for each in struck] == [
        "the signature of Meta is struck out",
        "the signature of OpenAI is struck out",
    ]
    assert [[entry.by for entry in each.instrument.record[0].entries] for each in struck] == [[OPENAI], [META]]


@pytest.mark.parametrize(
    ("operation", "changes"),
    [
        (Insert((norm("2"),)), [("2", change) for change in SWAPPED]),
        (Substitute(norm("1")), [("1", change) for change in SWAPPED]),
        (Repeal(("1",)), []),
        (
            AddException("1", Unless(MAJOR, EDGE)),
            [
                ("1", f"the exception '{MAJOR}' is dropped"),
                ("1", f"in the exception, the condition '{MAJOR}' is dropped"),
                ("1", f"in the exception, {_negated(MAJOR)}"),
            ],
        ),
        (SetDates(ids=("1",), begins=DAY), [("dates", f"its beginning, {change}") for change in MOVED]),
    ],
)
def test_an_amendment_and_a_reading_are_changed_as_the_text_is(
    operation: Operation, changes: list[tuple[str, str]]
) -> None:
    amendment = Amendment(effective=DAY, known_at=YESTERDAY, citation=EDGE, operations=(operation,))
    reading = Reading(name="other", title="another", citation=EDGE, operations=(operation,))
    amended = _mutants(norm(), amendments=(amendment,))
    read = _mutants(norm(), readings=(reading,))
    of_text = len(_mutants(norm()))

    assert [(each.provision, each.change) for each in amended[of_text:]] == [
        *(("amendment", f"its effect, {change}") for change in MOVED),
        *changes,
    ]
    assert [(each.provision, each.change) for each in read[of_text:]] == changes


def test_a_dropped_exception_of_an_amendment_leaves_its_other_operations() -> None:
    operations = (AddException("1", Unless(MAJOR, EDGE)), Repeal(("1",)))
    amendment = Amendment(effective=DAY, known_at=DAY, citation=EDGE, operations=operations)
    mutant = next(each for each in _mutants(norm(), amendments=(amendment,)) if "exception" in each.change)

    assert mutant.instrument.amendments[0].operations == (Repeal(("1",)),)


def test_a_signature_that_a_reading_brings_is_struck_out() -> None:
    order = instruments.get("us-eo-14409")
    struck = [each.change for each in mutants_of(order) if each.provision == "signatories"]

    assert struck == [
        f"the signature of {name} is struck out" for name in ("Anthropic", "Google", "Microsoft", "OpenAI", "xAI")
    ]


def test_a_mutant_says_which_provision_was_changed_and_where_it_is_stated() -> None:
    mutant = _mutants(norm())[0]

    assert mutant.name == "an-act/1: 'must' becomes 'may'"
    assert str(mutant) == "an-act/1: 'must' becomes 'may' [An Act s. 1]"


@pytest.mark.parametrize("name", ["us-eo-14409", "us-ny-raise", "us-bis-isinformed-anthropic-2026"])
def test_every_mutant_differs_from_the_law_and_keeps_its_id(name: str) -> None:
    plain = instruments.get(name).expand()

    for mutant in mutants_of(plain):
        assert mutant.instrument.id == name
        assert mutant.instrument != plain, str(mutant)
