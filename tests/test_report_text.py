"""Reports as text: which sections there are, how each row is worded, and how it is meant."""

import datetime as dt
from typing import Any

import attrs
import pytest

from frontierpolicy.calendars import Interval, days
from frontierpolicy.conditions import DefinedTerm, first
from frontierpolicy.deadlines import AtOrBefore, Before, NoticeBefore, Span, Throughout
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.facts import Assumed, exactly
from frontierpolicy.parties.known import META, NSA
from frontierpolicy.plans import Model, Recipient, Stage, anyone
from frontierpolicy.provisions import Block, Notice, Pattern, Provision, counts_as
from frontierpolicy.rendering import Cell, Heading, Lines, Table, plain_text, report_document
from frontierpolicy.terms import Force, Modality, Role
from tests.worlds import (
    ALIEN,
    BAN,
    DAY,
    DUE,
    EDGE,
    LAUNCH,
    MAY,
    NO_FOREIGNERS,
    OTHER_ACT,
    REQUEST,
    SOURCE,
    TODAY,
    TOMORROW,
    YESTERDAY,
    acts,
    instrument,
    launch,
    norm,
    plan_of,
    report_of,
)

TERM = DefinedTerm(id="an-act/big", phrase="a big model", subject=Model)
PARTS: tuple[Provision, ...] = (
    norm("1", window=AtOrBefore(LAUNCH), towards=NSA),
    norm("2", window=AtOrBefore(LAUNCH), **MAY),
    norm("3", Model.major),
    norm("4", per=Stage, condition=Stage.can_refuse),
    norm("5", bearer=NSA, **REQUEST),
    norm("6", bearer=Role.HOST, **BAN),
    norm("7", TERM),
    norm("8", action=OTHER_ACT),
    counts_as(TERM, id="d", citation=EDGE, when=Model.general_purpose),
    Block(id="b", citation=EDGE, pattern=Pattern(sections=("8",))),
    Notice(id="n1", citation=EDGE, text="Mind this."),
    Notice(id="n2", citation=EDGE, text="Or that.", per=Model, condition=Model.major),
)

TEXT = """\
a plan
======
As of 2026-06-24, with the knowledge of 2026-06-25; every instrument read as its text.

Meta owes
---------
by          force    what                               stands  source
----------  -------  ---------------------------------  ------  -----------
2026-07-24  binding  Meta must do it to Big for NSA     open    An Act s. 1
-           binding  Meta must do it to Big for others  open    An Act s. 7

Meta may
--------
by                force  what                              stands  source
----------------  -----  --------------------------------  ------  -----------
until 2026-07-24  may    Meta may do it to Big for others  open    An Act s. 2

Meta may owe: facts are missing
-------------------------------
by  force    what                               stands  source
--  -------  ---------------------------------  ------  -----------
-   binding  Meta must do it to Big for others  open    An Act s. 3
-   binding  Meta must do it to Big for others  open    An Act s. 4

Meta may owe in roles for which nobody is named
-----------------------------------------------
by               force    what                                       stands              source
---------------  -------  -----------------------------------------  ------------------  -----------
from 2020-01-01  binding  The host (not named) must not do it to     cannot be verified  An Act s. 6
                          Big for others

Meta may owe: the plan may have more than it lists
--------------------------------------------------
by  force    what                                                                stands  source
--  -------  ------------------------------------------------------------------  ------  -----------
-   binding  Meta must do it to Big for others (if there is any stage besides    open    An Act s. 4
             those listed)

Facts that could change this
----------------------------
- Is it a major new model of its developer, rather than a small or derived one? [model[m].major: not
  stated; 1 finding]
- Who is the host in this plan? [roles.host: not stated; 1 finding]
- Can the channel refuse a single recipient, and stop serving one? [stage[ga].can_refuse: not
  stated; 1 finding]
- Is there any stage besides those listed? [stages: the list is not said to be complete; 1 finding]

Duties of others
----------------
by  force      what                                     stands  source
--  ---------  ---------------------------------------  ------  -----------
-   requested  NSA is asked to do it to Big for others  open    An Act s. 5

Defined terms
-------------
- m is a big model

Stopped
-------
- an-act/8 is stopped by an-act/b (An Act edge)

Says nothing
------------
- b-act: out of scope (s. 1: not so: the model's id is other)

Notices
-------
- Mind this. [An Act edge]
- Or that. (may apply) [An Act edge]

Taken for granted
-----------------
- it is assumed that the model is a general-purpose model: it chats

Take care
---------
- an-act was last checked on 2026-06-23, before the day of the question

Last checked: an-act 2026-06-23, b-act 2030-01-01. Not legal advice."""


def test_a_report_says_what_is_owed_then_what_is_open_then_everything_around_it() -> None:
    model = Model(id="m", name="Big", general_purpose=Assumed(True, because="it chats"))
    act = instrument(*PARTS, source=attrs.evolve(SOURCE, checked=YESTERDAY))
    other = instrument(norm("1", Model.id.is_in(("other",))), name="b-act")
    report = evaluate(plan_of(model, launch(), complete=False), act | other, as_of=DAY, known_at=TOMORROW)
    assert plain_text(report_document(report)) == TEXT


def _sections(report: Report) -> list[str]:
    return [block.text for block in report_document(report) if isinstance(block, Heading)]


def _rows(report: Report) -> list[tuple[Cell, ...]]:
    return [row for block in report_document(report) if isinstance(block, Table) for row in block.rows]


def _texts(report: Report) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in _rows(report)]


def test_a_section_is_there_only_if_it_has_something_to_say() -> None:
    assert _sections(report_of(norm())) == ["a plan", "Meta owes"]
    assert _sections(report_of(norm(**MAY))) == ["a plan", "Meta may"]
    assert _sections(report_of(norm(bearer=NSA))) == ["a plan", "Duties of others"]
    assert _sections(report_of(norm(bearer=Role.HOST)))[1] == "Meta may owe in roles for which nobody is named"


@pytest.mark.parametrize(("parts", "said"), [((norm(bearer=NSA),), True), ((), True), ((norm(),), False)])
def test_a_report_that_asks_nothing_of_the_party_says_so(parts: tuple[Provision, ...], said: bool) -> None:
    line = Lines(("No loaded instrument asks anything of Meta.",))
    assert (line in report_document(report_of(*parts))) is said


def test_without_a_plan_it_is_what_somebody_owes() -> None:
    act = instrument(norm(bearer=NSA, per=None), norm("2", bearer=NSA, per=None, **MAY))
    assert _sections(evaluate(None, act, as_of=DAY)) == [
        "What is owed regardless of any plan",
        "Somebody owes",
        "Somebody may",
    ]
    silent = report_document(evaluate(None, instrument(), as_of=DAY))
    assert Lines(("No loaded instrument asks anything of anybody.",)) in silent


def test_a_report_on_no_law_says_that_none_is_loaded() -> None:
    report = attrs.evolve(report_of(), checked=())
    assert report_document(report)[-1] == Lines(
        ("Last checked: no instrument is loaded. Not legal advice.",), tone="quiet"
    )


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "As of 2026-06-24; every instrument read as its text."),
        ({"known_at": TOMORROW}, "As of 2026-06-24, with the knowledge of 2026-06-25; every instrument read as its text."),
        ({"readings": (("a", "x"), ("b", "x"))}, "As of 2026-06-24; a read x, b read x."),
    ],
)  # fmt: skip
def test_a_report_says_of_when_it_is_and_how_texts_were_read(fields: dict[str, Any], line: str) -> None:
    report = attrs.evolve(report_of(norm()), **fields)
    assert report_document(report)[1] == Lines((line,), tone="quiet")


REVIEW = norm(window=Throughout(first(Stage.starts), period=days(30)))


@pytest.mark.parametrize(
    ("part", "plan", "standing"),
    [
        (norm(window=DUE), plan_of(log=acts(dt.date(2026, 6, 20))), Cell("met", "good")),
        (norm(window=AtOrBefore(TOMORROW)), plan_of(log=acts(TOMORROW)), Cell("planned in time", "good")),
        (norm(**BAN), plan_of(log=acts(complete=TODAY)), Cell("complies", "good")),
        (norm(window=AtOrBefore(TODAY)), plan_of(), Cell("open", "plain")),
        (norm(window=DUE), plan_of(), Cell("cannot be verified", "open")),
        (norm(window=AtOrBefore(TOMORROW), **MAY), plan_of(log=acts(LAUNCH)), Cell("outside the offered terms", "open")),
        (norm(window=Before(TOMORROW)), plan_of(log=acts(TOMORROW)), Cell("planned late", "bad")),
        (norm(window=DUE), plan_of(log=acts(dt.date(2026, 6, 21))), Cell("met late", "bad")),
        (norm(window=DUE), plan_of(log=acts(complete=TODAY)), Cell("overdue", "bad")),
        (norm(**BAN), plan_of(log=acts(TOMORROW)), Cell("would breach", "bad")),
        (norm(**BAN), plan_of(log=acts(TODAY)), Cell("breached", "bad")),
        (norm("1", Model.major, window=DUE), plan_of(log=acts(complete=TODAY)), Cell("if so, overdue", "open")),
        (norm("1", Model.major, window=DUE), plan_of(log=acts(dt.date(2026, 6, 20))), Cell("met", "open")),
    ],
)  # fmt: skip
def test_how_it_stands_has_a_tone(part: Provision, plan: Any, standing: Cell) -> None:
    ((_, _, _, found, _),) = _rows(report_of(part, plan=plan))
    assert found == standing


@pytest.mark.parametrize(
    ("fields", "cell"),
    [
        ({}, Cell("binding", "strong")),
        (REQUEST, Cell("requested")),
        ({"force": Force.GUIDANCE}, Cell("guidance")),
        (MAY, Cell("may", "quiet")),
        ({"modality": Modality.CAN, **REQUEST}, Cell("can", "quiet")),
    ],
)
def test_a_duty_shows_its_force_and_an_option_what_it_is(fields: dict[str, Any], cell: Cell) -> None:
    ((_, found, _, _, _),) = _rows(report_of(norm(**fields)))
    assert found == cell


@pytest.mark.parametrize(
    ("part", "by", "what"),
    [
        (norm(window=AtOrBefore(LAUNCH)), "2026-07-24", "Meta must do it to the-model for others"),
        (norm(window=AtOrBefore(LAUNCH), **MAY), "until 2026-07-24", "Meta may do it to the-model for others"),
        (norm(), "-", "Meta must do it to the-model for others"),
        (norm(**BAN), "from 2020-01-01", "Meta must not do it to the-model for others"),
        (norm(window=NoticeBefore(first(Stage.starts), period=days(30))), "no date yet",
         "Meta must do it to the-model for others"),
        (norm().during(Interval(None, LAUNCH)), "-",
         "Meta must do it to the-model for others (current: from 2020-01-01 until 2026-07-24)"),
        (norm().during(Interval(TOMORROW, LAUNCH)), "-",
         "Meta must do it to the-model for others (upcoming: from 2026-06-25 until 2026-07-24)"),
        (norm().during(Interval(YESTERDAY, TODAY)), "-",
         "Meta must do it to the-model for others (past: from 2026-06-23 until 2026-06-24)"),
        (norm(window=AtOrBefore(TODAY)).during(Interval(None, LAUNCH)), "2026-06-24",
         "Meta must do it to the-model for others"),
    ],
)  # fmt: skip
def test_a_row_says_by_when_and_in_which_time_where_that_is_not_simply_now(part: Any, by: str, what: str) -> None:
    (row,) = _texts(report_of(part))
    assert (row[0], row[2]) == (by, what)


def test_a_duty_to_do_something_for_a_time_says_for_how_long() -> None:
    (row,) = _texts(report_of(REVIEW, plan=plan_of(None, launch())))
    assert row[:3] == ("2026-06-24", "binding", "Meta must do it to the-model for others (for 30 days)")


@pytest.mark.parametrize(
    ("span", "by", "more"),
    [
        (Span(strict=LAUNCH), "2026-07-24", ""),
        (Span(strict=LAUNCH, rolled=TOMORROW), "2026-06-25", ""),
        (Span(strict=TOMORROW, rolled=LAUNCH), "2026-06-25", " (in time until 2026-07-24)"),
        (Span(unplaced=True), "no date yet", ""),
        (Span(unplaced=True, expected=LAUNCH), "no date yet", " (2026-07-24 if what it waits for is done when due)"),
    ],
)
def test_a_row_names_the_day_that_is_surely_in_time_and_what_else_is_known_of_it(
    span: Span, by: str, more: str
) -> None:
    report = report_of(norm())
    (row,) = _texts(attrs.evolve(report, findings=(attrs.evolve(report.findings[0], span=span),)))
    assert row[:3] == (by, "binding", f"Meta must do it to the-model for others{more}")


def test_what_is_past_is_quiet() -> None:
    ((by, _, what, _, _),) = _rows(report_of(norm().during(Interval(YESTERDAY, TODAY))))
    assert (by.tone, what.tone) == ("quiet", "quiet")
    ((by, _, what, _, _),) = _rows(report_of(norm()))
    assert (by.tone, what.tone) == ("plain", "plain")


def test_a_ban_that_reaches_a_part_of_an_audience_says_so_and_why_it_cannot_be_complied_with() -> None:
    plan = plan_of(None, launch(recipients=exactly(anyone(), ALIEN, Recipient(id="x")), can_refuse=False))
    report = report_of(NO_FOREIGNERS, plan=plan)
    assert [row[2].split(" available ")[1] for row in _texts(report)] == [
        "to alien (upcoming: from 2026-07-24)",
        "to anyone (part of them) (upcoming: from 2026-07-24)",
        "to x (upcoming: from 2026-07-24)",
    ]
    hinders = "the channel (not stated) cannot refuse a recipient, and is also open to us-persons, us-entities"
    stuck = [block for block in report_document(report) if isinstance(block, Lines) and block.tone == "bad"]
    assert stuck == [
        Lines(
            (
                f"Meta must not make the-model available to alien at ga/alien: {hinders}",
                f"Meta must not make the-model available to anyone at ga/anyone: {hinders}",
                f"Meta must not make the-model available to x at ga/x: {hinders}",
            ),
            bullets=True,
            tone="bad",
        )
    ]


def test_a_conflict_is_named_with_both_findings() -> None:
    report = report_of(norm("1"), norm("2", **BAN))
    assert _sections(report) == ["a plan", "Meta owes", "Conflicts that nothing settles"]
    assert report_document(report)[-2] == Lines(
        (
            (
                "an-act/2:meta and an-act/1:meta: "
                "Meta must not do it to the-model for others; Meta must do it to the-model for others"
            ),
        ),
        bullets=True,
        tone="bad",
    )


def test_a_question_says_how_many_findings_hang_on_it() -> None:
    report = report_of(norm("1", Model.major), norm("2", Model.major), plan=plan_of(Model(id="m")))
    (lines,) = [block for block in report_document(report) if isinstance(block, Lines) and block.bullets]
    assert lines.lines == (
        (
            "Is it a major new model of its developer, rather than a small or derived one? "
            "[model[m].major: not stated; 2 findings]"
        ),
    )


def test_a_name_with_an_escape_character_never_reaches_a_terminal() -> None:
    plan = plan_of(Model(id="m"), title="\x1b[2J\x1b]0;owned\x07", party=META)
    assert plain_text(report_document(report_of(norm(), plan=plan))).splitlines()[0] == "\\x1b[2J\\x1b]0;owned\\x07"
