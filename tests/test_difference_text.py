"""Comparisons as text."""

from typing import Any

import attrs
import pytest

from frontierpolicy.analysis import compare
from frontierpolicy.conditions import DefinedTerm
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Notice, counts_as
from frontierpolicy.rendering import Heading, Lines, difference_document, plain_text
from tests.worlds import BAN, DAY, EDGE, LAUNCH, MAY, OTHER_ACT, REQUEST, TOMORROW, norm, plan_of, report_of

TERM = DefinedTerm(id="x/t", phrase="a thing", subject=Model)
TEXT = """\
What differs
============
before: a plan, as of 2026-06-24
after: another plan, as of 2026-06-24, known at 2026-06-25, an-act read loose

Only before
-----------
by  force    what                                     certainty  source
--  -------  ---------------------------------------  ---------  -----------
-   binding  Meta must do it to the-model for others  decided    An Act s. 1
-   may      Meta may do it to the-model for others   decided    An Act s. 2

Only after
----------
by               force    what                          certainty    source
---------------  -------  ----------------------------  -----------  -----------
from 2020-01-01  binding  Meta must not do the other    decided      An Act s. 3
2026-07-24       binding  Meta must do it to the-model  conditional  An Act s. 4
                          for others

Changed
-------
finding                                         what   before   after
----------------------------------------------  -----  -------  ----------
Meta is asked to do it to the-model for others  force  binding  requested
                                                by     -        2026-07-24

Defined terms that come out differently
---------------------------------------
term                before  after
------------------  ------  -----
the-model: a thing  yes     no

Said by one alone
-----------------
what    before  after
------  ------  ------------------------
notice  -       Mind this. [An Act edge]

1 finding is the same."""


def test_what_went_what_came_and_what_changed_are_told() -> None:
    definition = counts_as(TERM, id="d", citation=EDGE, when=Model.major)
    same = (definition, norm("6", TERM | ~TERM))
    before = report_of(*same, norm("1"), norm("2", **MAY), norm("5"), plan=plan_of(Model(id="the-model", major=True)))
    after = report_of(
        *same,
        norm("3", **BAN, action=OTHER_ACT),
        norm("4", Model.general_purpose, window=AtOrBefore(LAUNCH)),
        norm("5", window=AtOrBefore(LAUNCH), **REQUEST),
        Notice(id="n", citation=EDGE, text="Mind this."),
        plan=plan_of(Model(id="the-model", major=False), title="another plan"),
    )
    told = attrs.evolve(after, known_at=TOMORROW, readings=(("an-act", "loose"),))
    assert plain_text(difference_document(compare(before, told)), width=80) == TEXT


def test_a_reason_for_silence_that_changes_is_told() -> None:
    before, after = (
        report_of(norm("1", condition), plan=plan_of(Model(id="m", major=False, general_purpose=False)))
        for condition in (Model.major, Model.general_purpose)
    )
    assert Heading("Says nothing, for another reason") in difference_document(compare(before, after))


@pytest.mark.parametrize(("count", "line"), [(0, "Nothing differs."), (1, "Nothing differs."), (2, "Nothing differs.")])
def test_no_difference_is_said(count: int, line: str) -> None:
    report = report_of(*(norm(str(number)) for number in range(count)), as_of=DAY)
    heading, sides, last = difference_document(compare(report, report))
    assert heading == Heading("What differs", 1)
    assert sides == Lines(("before: a plan, as of 2026-06-24", "after: a plan, as of 2026-06-24"), tone="quiet")
    assert last == Lines((line,), tone="quiet")


@pytest.mark.parametrize(
    ("count", "line"), [(0, "0 findings are the same."), (1, "1 finding is the same."), (2, "2 findings are the same.")]
)
def test_what_is_the_same_is_counted(count: int, line: str) -> None:
    parts = tuple(norm(str(number)) for number in range(count))
    found = compare(report_of(*parts), report_of(*parts, norm("new")))
    assert difference_document(found)[-1] == Lines((line,), tone="quiet")


@pytest.mark.parametrize("fields", [REQUEST, MAY])
def test_that_no_binding_duty_or_ban_differs_is_said(fields: dict[str, Any]) -> None:
    asked = difference_document(compare(report_of(norm("1")), report_of(norm("1"), norm("2", **fields))))
    assert asked[-1] == Lines(("No binding duty or ban differs.", "1 finding is the same."), tone="quiet")
    soft, hard = report_of(norm("1", **REQUEST)), report_of(norm("1"))
    for one, other in ((soft, hard), (hard, soft)):  # it is so on one side alone
        assert difference_document(compare(one, other))[-1] == Lines(("0 findings are the same.",), tone="quiet")
    gone = compare(report_of(norm("1"), norm("2")), report_of(norm("1")))
    assert gone.binding
