"""Several plans as something to read: the summary, what one instrument reaches, and what a gate says of all."""

import datetime as dt
from typing import Any

import pytest

from frontierpolicy.analysis import Gate, Portfolio, PortfolioReport
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.evaluation import evaluate
from frontierpolicy.parties.known import CAISI, META, NVIDIA
from frontierpolicy.plans import Model
from frontierpolicy.quantities import flop
from frontierpolicy.rendering import plain_text, portfolio_document, portfolio_gate_document, reach_document
from frontierpolicy.sources import Source
from frontierpolicy.terms import Force, Role
from tests.portfolios import ABOVE, BIG
from tests.worlds import BAN, DAY, DUE, LAUNCH, MAY, OTHER_ACT, YESTERDAY, acts, instrument, norm, plan_of

PLANS = {
    "above": plan_of(BIG, log=acts(complete=DAY)),
    "host": plan_of(BIG, party=NVIDIA, roles={Role.DEVELOPER: META, Role.HOST: NVIDIA}),
    "open": plan_of(Model(id="m")),
}


def _checked(day: dt.date) -> Source:
    return Source(title="An Act", url="https://example.org/act", checked=day)


ASKS = instrument(
    norm("1", ABOVE, window=DUE),
    norm("2", action=OTHER_ACT, window=AtOrBefore(LAUNCH)),
    norm("3", **MAY),
    name="asks",
)
OTHERS = instrument(norm("1", bearer=CAISI), name="others")
RARE = instrument(norm("1", Model.training_compute > flop("1e28")), name="rare")


def portfolio(*law: Any, **plans: Any) -> PortfolioReport:
    """Return what instruments say of plans on the day."""
    book = law[0]
    for each in law[1:]:
        book = book | each
    return Portfolio(plans or PLANS).evaluate(book, as_of=DAY)


SUMMARY = """\
Portfolio of 3 plans
====================
As of 2026-06-24; every instrument read as its text.

Which instruments reach which plans
-----------------------------------
instrument  reaches         may reach  not
----------  --------------  ---------  ---
asks        2: above, open  -          1
rare        -               1: open    2

Reach none of them
------------------
- others: it speaks to others: CAISI

Overdue
-------
by          force    what                     owed      open
----------  -------  -----------------------  --------  ----
2026-06-20  binding  do it to big for others  1: above  -

Due next
--------
by          force    what          owed            open
----------  -------  ------------  --------------  ----
2026-07-24  binding  do the other  2: above, open  -

Questions that most hangs on
----------------------------
findings  alone  question                                                                    open in
--------  -----  --------------------------------------------------------------------------  -------
2         2      How many operations went into training it in all, including the training    1: open
                 of its base?

Plan by plan
------------
plan   party   owes  may owe  may use  overdue  questions
-----  ------  ----  -------  -------  -------  ---------
above  Meta    2     -        1        1        -
host   NVIDIA  -     -        -        -        -
open   Meta    1     2        1        -        1

Findings of others are in the single reports. Not legal advice."""


def test_a_summary_says_what_reaches_which_what_is_due_and_what_to_ask() -> None:
    assert plain_text(portfolio_document(portfolio(ASKS, OTHERS, RARE))) == SUMMARY


def test_a_summary_in_which_nothing_is_reached_says_so() -> None:
    text = plain_text(portfolio_document(portfolio(OTHERS, host=PLANS["host"])))
    assert "Portfolio of 1 plan\n" in text
    assert "No loaded instrument reaches any of them.\n\nReach none of them\n" in text
    assert "Overdue" not in text.split("Plan by plan", maxsplit=1)[0]


def test_reasons_that_differ_are_counted_by_kind() -> None:
    mixed = instrument(norm("1", ABOVE), name="mixed")
    small = plan_of(Model(id="s", training_compute=flop("1e25")))
    text = plain_text(portfolio_document(portfolio(mixed, a=small, b=small, host=PLANS["host"])))
    assert "\n- mixed: asks nothing of the party now (1 plan), out of scope (2 plans)\n" in text
    alone = plain_text(portfolio_document(portfolio(mixed, a=small, b=small)))
    reason = "out of scope (s. 1: not so: the model's training compute is more than 1e26 FLOP)"
    assert f"\n- mixed: {reason}\n" in alone


@pytest.mark.parametrize(
    ("reached", "others", "cell"),
    [
        (1, 0, "1: r0"),
        (2, 0, "all 2"),
        (3, 1, "3: r0, r1, r2"),
        (4, 0, "all 4"),
        (4, 1, "4: all but h0"),
        (4, 2, "4: r0, r1, r2 and 1 more"),
        (6, 2, "6: r0, r1, r2 and 3 more"),
    ],
)
def test_plans_are_counted_and_named_as_far_as_they_fit(reached: int, others: int, cell: str) -> None:
    plans = {f"r{index}": plan_of(BIG) for index in range(reached)} | {
        f"h{each}": PLANS["host"] for each in range(others)
    }
    text = plain_text(portfolio_document(portfolio(instrument(norm()), **plans)))
    (row,) = [line for line in text.splitlines() if line.startswith("an-act ")]
    assert [part.strip() for part in row.split("  ") if part] == ["an-act", cell, "-", str(others or "-")]


def test_a_summary_shows_ten_acts_and_says_how_many_more_there_are() -> None:
    days = [norm(str(index), window=AtOrBefore(LAUNCH + dt.timedelta(days=index))) for index in range(12)]
    text = plain_text(portfolio_document(portfolio(instrument(*days))))
    assert "\n2 more acts are left out here; JSON has them all.\n" in text
    eleven = plain_text(portfolio_document(portfolio(instrument(*days[:11]))))
    assert "\n1 more act is left out here; JSON has them all.\n" in eleven
    assert "2026-08-02" in text
    assert "2026-08-03" not in text
    ten = plain_text(portfolio_document(portfolio(instrument(*days[:10]))))
    assert "left out" not in ten


def test_what_was_due_and_may_be_done_is_apart_from_what_is_overdue() -> None:
    law = instrument(norm("1", window=DUE), norm("2", ABOVE, window=AtOrBefore(YESTERDAY)))
    text = plain_text(portfolio_document(portfolio(law, a=plan_of(Model(id="m")))))
    assert (
        """
Was due, and nothing tells whether it is done
---------------------------------------------
by          force    what                   owed  open
----------  -------  ---------------------  ----  ----
2026-06-20  binding  do it to m for others  1: a  -

Questions that most hangs on
"""
        in text
    )
    assert "Overdue" not in text


def test_warnings_of_all_reports_are_told_once() -> None:
    stale = instrument(norm(), source=_checked(YESTERDAY))
    text = plain_text(portfolio_document(portfolio(stale)))
    warning = f"- an-act was last checked on {YESTERDAY}, before the day of the question"
    assert text.count(warning) == 1


def test_an_act_that_is_asked_of_several_things_names_the_first() -> None:
    law = instrument(norm("1", window=AtOrBefore(LAUNCH)), norm("2", **BAN))
    plans = {name: plan_of(Model(id=name)) for name in ("a", "b", "c")}
    found = portfolio(law, **plans)
    assert "do it to a or 2 more for others" in plain_text(portfolio_document(found))
    text = plain_text(reach_document(found.reach("an-act"), found))
    assert "\n-           binding  not to do it to a or 2 more for others  all 3  -\n" in text


def test_what_an_instrument_reaches_is_told_with_reasons_and_what_would_settle_the_rest() -> None:
    found = portfolio(ASKS, OTHERS)
    assert (
        plain_text(reach_document(found.reach("asks"), found))
        == """\
asks reaches 2 of 3 plans
=========================
As of 2026-06-24; every instrument read as its text.

plan   reached  why
-----  -------  ------------------------------------------------------------------------------------
above  yes      2 duties, 1 option
open   yes      1 duty, 1 option; 1 more finding hangs on missing facts, first: How many operations
                went into training it in all, including the training of its base?
host   no       it speaks to others: Meta

What it asks
------------
by          force    what                               owed            open
----------  -------  ---------------------------------  --------------  -------
2026-06-20  binding  do it to big or 1 more for others  1: above        1: open
2026-07-24  binding  do the other                       2: above, open  -

What would settle it
--------------------
findings  alone  question                                                                    open in
--------  -----  --------------------------------------------------------------------------  -------
1         1      How many operations went into training it in all, including the training    1: open
                 of its base?

Not legal advice."""
    )


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((norm("1", ABOVE),), "1 finding hangs on missing facts, first: {question}"),
        ((norm("1", ABOVE), norm("2", ABOVE)), "2 findings hang on missing facts, first: {question}"),
        ((norm("1", **MAY), norm("2", ABOVE), norm("3", ABOVE)),
         "1 option; 2 more findings hang on missing facts, first: {question}"),
        ((norm("1", **MAY), norm("2", **MAY)), "2 options"),
        ((norm("1"),), "1 duty"),
    ],
)  # fmt: skip
def test_why_a_plan_is_reached_or_may_be_is_counted(parts: tuple[Any, ...], words: str) -> None:
    found = portfolio(instrument(*parts), open=PLANS["open"])
    text = " ".join(plain_text(reach_document(found.reach("an-act"), found)).split())
    assert words.format(question=Model.training_compute.question) in text


# Gates


def test_a_gate_tells_which_plans_it_stops_and_at_what() -> None:
    found, gate = portfolio(ASKS), Gate(force=Force.BINDING)
    document = portfolio_gate_document(gate, [(name, gate.objections(report)) for name, report in found.reports])
    assert (
        plain_text(document)
        == """\
Gate at binding: stops 2 of 3 plans
-----------------------------------
plan   finding      why                what
-----  -----------  -----------------  ---------------------------------
above  asks/1:meta  it is overdue      Meta must do it to big for others
open   asks/1:meta  facts are missing  Meta must do it to m for others"""
    )


def test_a_gate_that_stops_nothing_says_so() -> None:
    gate = Gate(force=Force.BINDING)
    reports = [(name, evaluate(PLANS["host"], OTHERS, as_of=DAY)) for name in ("a", "b")]
    document = portfolio_gate_document(gate, [(name, gate.objections(report)) for name, report in reports])
    assert (
        plain_text(document)
        == """\
Gate at binding: passes all 2 plans
-----------------------------------
Nothing of force binding or above stands against any of them."""
    )
