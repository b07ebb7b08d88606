"""A long report told shortly: what it comes to, and which lists are told by their beginnings."""

import datetime as dt
import itertools

import pytest

from frontierpolicy.calendars import Interval, Sometime
from frontierpolicy.deadlines import AtOrBefore
from frontierpolicy.evaluation import Report
from frontierpolicy.facts import Missing
from frontierpolicy.parties.known import CAISI, NSA
from frontierpolicy.plans import Model, Stage
from frontierpolicy.provisions import Notice
from frontierpolicy.rendering import Heading, Lines, Table, report_document
from frontierpolicy.rendering.short import FEW, beginning_of
from frontierpolicy.terms import Role
from tests.worlds import (
    BAN,
    DUE,
    EDGE,
    MAY,
    OTHER_ACT,
    REQUEST,
    TODAY,
    TOMORROW,
    YESTERDAY,
    acts,
    norm,
    plan_of,
    report_of,
)


@pytest.mark.parametrize(
    ("number", "told", "last"), [(0, 0, None), (FEW + 2, FEW + 2, "9"), (FEW + 3, FEW + 1, "and 3 more"), (30, 9, "and 22 more")]
)  # fmt: skip
def test_a_list_that_is_much_too_long_is_told_by_its_beginning(number: int, told: int, last: str | None) -> None:
    found = beginning_of([str(each) for each in range(number)])
    assert (len(found), found[-1] if found else None) == (told, last)
    assert found[:FEW] == tuple(str(each) for each in range(min(number, FEW)))


def _sums(report: Report) -> tuple[object, ...]:
    _, asked, sums, *_ = report_document(report, short=True)
    assert isinstance(asked, Lines)
    assert isinstance(sums, Lines)
    return sums.lines


def test_it_begins_with_what_it_comes_to() -> None:
    report = report_of(
        norm("1", window=DUE),  # overdue
        norm("2", window=AtOrBefore(TOMORROW), **REQUEST),
        norm("3", window=AtOrBefore(TODAY)),
        norm("4", Model.major, window=DUE),  # overdue, if it holds
        norm("5", Model.major, **REQUEST),
        norm("6", **MAY),
        norm("7", bearer=NSA),
        plan=plan_of(log=acts(complete=TODAY)),
    )
    assert _sums(report) == (
        "Meta surely owes 3 (2 binding, 1 requested), and may owe 2 more (1 binding, 1 requested): facts are missing.",
        "Breached, late or set to be: 1 surely, 1 depending on facts.",
        "Next due: 2026-06-24, for 1 of them.",
        f"Asked first: {Model.major.question} (2 findings hang on it)",
    )


def test_what_is_not_done_and_what_no_record_tells_are_counted_apart() -> None:
    always = report_of(norm("1"), norm("2", Model.major), norm("3", **BAN), plan=plan_of(log=acts(complete=TODAY)))
    assert "Not done: 1 that hold at all times, as the complete record has no such act." in _sums(always)
    untold = report_of(norm("1", window=DUE), norm("2", **BAN), norm("3", Model.major, window=DUE))
    hint = "say in the log what was done, or until when it is complete (log_complete_until)"
    assert f"Not known to be done, their day gone or perhaps gone: 1; {hint}." in _sums(untold)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [(20, 30, "some day between 2026-06-20 and 2026-06-30"), (20, 24, "some day between 2026-06-20 and 2026-06-24"), (20, 23, "2026-06-26"),
     (26, 26, "2026-06-26"), (27, 28, "2026-06-26")],
)  # fmt: skip
def test_a_day_that_is_known_only_to_some_days_may_be_the_next(first: int, last: int, told: str) -> None:
    span = Sometime(dt.date(2026, 6, first), dt.date(2026, 6, last))
    later = AtOrBefore(dt.date(2026, 6, 26))
    done = norm("3", window=AtOrBefore(TODAY), action=OTHER_ACT)
    plan = plan_of(log=acts(YESTERDAY, what=OTHER_ACT))
    report = report_of(norm("1", window=AtOrBefore(span)), norm("2", window=later), done, plan=plan)
    number = 2 if first == last else 1
    assert f"Next due: {told}, for {number} of them." in _sums(report)


def test_what_it_may_owe_in_a_role_for_which_nobody_is_named_is_counted_apart() -> None:
    host, exporter = norm("1", bearer=Role.HOST), norm("2", bearer=Role.EXPORTER, **REQUEST)
    assert _sums(report_of(host, exporter, norm("3", bearer=Role.HOST)))[:2] == (
        "Meta surely owes 0.",
        "In roles for which nobody is named (the exporter, the host): perhaps 3 more (2 binding, 1 requested).",
    )


def test_what_nothing_can_be_said_of_is_left_out() -> None:
    assert _sums(report_of(norm())) == (
        "Meta surely owes 1 (1 binding).",
        "Breached, late or set to be: 0 surely, 0 depending on facts.",
    )
    assert (
        _sums(report_of(norm("1", Model.major)))[-1] == f"Asked first: {Model.major.question} (1 finding hangs on it)"
    )
    only_others = report_document(report_of(norm(bearer=NSA)), short=True)
    assert [block.text for block in only_others if isinstance(block, Heading)] == ["a plan", "Duties of others"]
    assert isinstance(only_others[2], Lines)
    assert "No loaded instrument asks anything of Meta." in only_others[2].lines


def test_a_ban_that_may_be_breached_depends_on_facts() -> None:
    early = dt.datetime(2026, 6, 20, 12, tzinfo=dt.UTC)
    made = norm(**BAN).during(Interval(early))
    assert _sums(report_of(made, plan=plan_of(log=acts(dt.date(2026, 6, 20)))))[1] == (
        "Breached, late or set to be: 0 surely, 1 depending on facts."
    )


def _sections(report: Report) -> dict[str, object]:
    blocks = report_document(report, short=True)
    return {one.text: other for one, other in itertools.pairwise(blocks) if isinstance(one, Heading)}


def test_duties_of_others_and_of_what_the_plan_does_not_list_are_summed_up_where_they_are_many() -> None:
    others = [norm(f"o{each}", bearer=NSA) for each in range(FEW + 2)]
    more = norm("c", bearer=CAISI, **REQUEST)
    unlisted = [norm(f"u{each}", per=Stage) for each in range(FEW + 3)]
    plan = plan_of(complete=False)
    found = _sections(report_of(*others, more, *unlisted, plan=plan))
    whose, if_there_is = found["Duties of others"], found["Meta may owe: the plan may have more than it lists"]
    assert isinstance(whose, Table)
    assert isinstance(if_there_is, Table)
    assert whose.headings == ("whose", "findings", "force", "of")
    assert [tuple(cell.text for cell in row) for row in whose.rows] == [
        ("NSA", "10", "binding", "an-act"),
        ("CAISI", "1", "requested", "an-act"),
    ]
    assert [tuple(cell.text for cell in row) for row in if_there_is.rows] == [
        ("any stage besides those listed", "11", "binding", "an-act")
    ]
    few = _sections(report_of(*others, *unlisted[1:], plan=plan))
    assert [len(few[title].rows) for title in few if isinstance(few[title], Table)] == [10, 10]  # type: ignore[attr-defined]


def test_what_the_party_itself_owes_or_may_owe_is_told_whole() -> None:
    mine = [norm(f"m{each}") for each in range(30)]
    open_ = [norm(f"q{each}", Model.major) for each in range(30)]
    anyone = [norm(f"r{each}", bearer=Role.HOST) for each in range(FEW + 2)]
    plan = plan_of(Model(id="m", major=Missing.NOT_STATED))
    found = _sections(report_of(*mine, *open_, *anyone, plan=plan))
    rows = {title: len(block.rows) for title, block in found.items() if isinstance(block, Table)}
    roles = "Meta may owe in roles for which nobody is named"
    assert rows == {"Meta owes": 30, "Meta may owe: facts are missing": 30, roles: FEW + 2}
    found = _sections(report_of(*anyone, norm("s", bearer=Role.HOST), plan=plan))
    whose = found[roles]
    assert isinstance(whose, Table)
    assert whose.headings == ("if it is", "findings", "force", "of")
    assert [tuple(cell.text for cell in row) for row in whose.rows] == [("the host", str(FEW + 3), "binding", "an-act")]


def test_long_lists_of_sentences_are_told_by_their_beginnings() -> None:
    notices = [Notice(id=f"n{each}", citation=EDGE, text=f"Mind {each}.") for each in range(30)]
    found = _sections(report_of(norm(), *notices))["Notices"]
    assert isinstance(found, Lines)
    assert (len(found.lines), found.lines[-1]) == (FEW + 1, "and 22 more")
