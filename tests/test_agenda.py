"""The dates of a report in order, as text, as a chart and as a calendar file."""

import datetime as dt
import sys
from typing import Any

import icalendar
import pytest

from frontierpolicy.analysis import Agenda, AgendaItem, Happens, agenda_of
from frontierpolicy.calendars import Interval, Sometime, days, months
from frontierpolicy.counting import Regulation1182
from frontierpolicy.deadlines import AtOrBefore, EarliestOf, LatestOf, NotBefore, Throughout, UpTo, Within
from frontierpolicy.errors import MissingExtra
from frontierpolicy.plans import Model, Stage
from frontierpolicy.rendering import Heading, Table, markdown, plain_text, report_document
from frontierpolicy.rendering.agenda import agenda_document
from frontierpolicy.rendering.charts import gantt
from frontierpolicy.serialization.calendar_files import agenda_as_ics
from frontierpolicy.terms import Force, StageKind
from tests.worlds import BAN, DAY, DUE, LAUNCH, MAY, TODAY, TOMORROW, acts, launch, norm, plan_of, report_of

BETA = launch(dt.date(2026, 7, 1), id="beta", kind=StageKind.LIMITED_PREVIEW)


def agenda(*parts: Any, plan: Any = None, **fields: Any) -> Agenda:
    """Return the agenda of a plan under an instrument of those provisions."""
    found = plan_of(None, launch(), BETA) if plan is None else plan
    return agenda_of(report_of(*parts, plan=found, **fields), found)


def told(found: Agenda) -> list[tuple[str, str, str]]:
    return [(item.day.isoformat(), str(item.happens), item.finding or item.text) for item in found.items]


def test_an_agenda_has_the_stages_and_what_is_due_in_order_of_the_days() -> None:
    found = agenda(
        norm("1", window=AtOrBefore(LAUNCH)),
        norm("2", per=Stage, condition=Stage.id.is_in(("ga",)), window=Throughout(Stage.starts, period=days(30))),
    )
    assert found.release == LAUNCH
    assert told(found) == [
        ("2026-06-24", "due", "an-act/2:meta:ga"),
        ("2026-07-01", "stage", "beta, limited preview"),
        ("2026-07-24", "stage", "ga, general availability"),
        ("2026-07-24", "due", "an-act/1:meta"),
    ]
    assert [item.before_release for item in found.items] == [30, 23, 0, 0]
    assert found.items[0].until == LAUNCH
    assert [item.day for item in found.since(LAUNCH).items] == [LAUNCH, LAUNCH]


def test_the_first_public_stage_is_the_release() -> None:
    assert agenda(plan=plan_of(None, BETA)).release is None
    weights = launch(dt.date(2026, 7, 10), id="w", kind=StageKind.WEIGHTS_PUBLISHED)
    found = agenda(plan=plan_of(None, launch(), BETA, weights))
    assert found.release == dt.date(2026, 7, 10)
    assert [item.before_release for item in found.items] == [9, 0, -14]
    assert agenda_of(report_of(norm()), None).items == ()


def test_a_ban_begins_and_ends() -> None:
    found = agenda(norm("1", **BAN, in_force=Interval(dt.date(2026, 6, 1), dt.date(2026, 8, 1))), plan=plan_of())
    assert [(str(item.happens), item.day, item.until) for item in found.items] == [
        ("begins", dt.date(2026, 6, 1), dt.date(2026, 8, 1)),
        ("ends", dt.date(2026, 8, 1), None),
    ]


def test_a_ban_without_limits_has_no_date() -> None:
    always = agenda(norm("1", **BAN), plan=plan_of(), begins=dt.date.min)
    assert always.items == ()
    until = agenda(norm("1", **BAN, in_force=Interval(None, dt.date(2026, 8, 1))), plan=plan_of(), begins=dt.date.min)
    assert [str(item.happens) for item in until.items] == ["ends"]


def test_an_option_opens_and_what_never_closes_opens() -> None:
    found = agenda(
        norm("1", **MAY, window=UpTo(LAUNCH, period=days(10))), norm("2", window=NotBefore(LAUNCH)), plan=plan_of()
    )
    assert told(found) == [
        ("2026-07-14", "opens", "an-act/1:meta"),
        ("2026-07-24", "opens", "an-act/2:meta"),
        ("2026-07-24", "ends", "an-act/1:meta"),
    ]


def test_a_day_says_until_when_it_is_lawful_how_it_stands_and_what_is_open() -> None:
    rolls = Within(dt.date(2026, 12, 14), period=days(14), counting=Regulation1182())
    (item,) = agenda(norm("1", window=rolls), plan=plan_of()).items
    assert (item.day, item.note) == (dt.date(2026, 12, 28), "in time until 2027-01-04")
    assert item.trace.startswith("14 days from Mon 2026-12-14")
    (met,) = agenda(norm("1", window=AtOrBefore(DAY)), plan=plan_of(log=acts(DAY))).items
    assert met.note == "met"
    (open_,) = agenda(norm("1", Model.major, window=AtOrBefore(LAUNCH)), plan=plan_of()).items
    assert open_.note == "if it holds: facts are missing"


def test_what_is_past_is_left_out_unless_it_is_overdue() -> None:
    over: dict[str, Any] = {
        "in_force": Interval(None, dt.date(2026, 6, 20)),
        "window": AtOrBefore(dt.date(2026, 6, 10)),
    }
    assert agenda(norm("1", **over), plan=plan_of()).items == ()
    (item,) = agenda(norm("1", **over), plan=plan_of(log=acts(complete=DAY))).items
    assert item.note == "overdue"


def test_what_has_no_date_yet_is_listed_with_the_reason() -> None:
    found = agenda(norm("1", per=Stage, window=AtOrBefore(Stage.starts)), plan=plan_of(None, Stage(id="s")))
    assert (found.items, found.undated) == (
        (),
        ("Meta must do it to the-model for others: no date: the stage's beginning is not known",),
    )


def test_a_day_known_only_to_some_days_comes_first_and_says_so() -> None:
    month = Sometime(dt.date(2026, 7, 1), dt.date(2026, 7, 31))
    found = agenda(norm("1", per=Stage, window=AtOrBefore(Stage.starts)), plan=plan_of(None, launch(month)))
    assert [item.day for item in found.items] == [month.first, month.first]
    assert {item.note for item in found.items} == {f"some day {month}"}
    until = Sometime(dt.date.min, DAY)
    assert agenda(norm("1", per=Stage, window=AtOrBefore(Stage.starts)), plan=plan_of(None, launch(until))).items == ()


def test_a_length_in_months_has_no_end_of_its_own() -> None:
    (item,) = agenda(norm("1", window=Throughout(dt.date(2026, 7, 15), period=months(1))), plan=plan_of()).items
    assert (item.day, item.until) == (dt.date(2026, 6, 15), None)


# As text


def test_an_agenda_reads_as_a_table_counted_back_from_the_release() -> None:
    found = agenda(norm("1", window=AtOrBefore(dt.date(2026, 7, 25))))
    assert markdown(agenda_document(found)).splitlines() == [
        "# Agenda: a plan",
        "",
        "As of 2026-06-24; the first public stage is on Fri 2026-07-24.",
        "",
        "| day | release | what | force | source | note |",
        "|---|---|---|---|---|---|",
        "| 2026-07-01 Wed | 23 d before | stage: beta, limited preview |  |  |  |",
        "| 2026-07-24 Fri | the day | stage: ga, general availability |  |  |  |",
        "| 2026-07-25 Sat | 1 d after | due: Meta must do it to the-model for others | binding | An Act s. 1 |  |",
    ]
    empty = markdown(
        agenda_document(
            agenda(norm("1", per=Stage, window=AtOrBefore(Stage.starts)), plan=plan_of(None, Stage(id="s")))
        )
    )
    assert "Nothing in it has a date." in empty
    assert "## No date yet" in empty


def test_what_lies_before_the_day_of_the_question_comes_after_what_is_still_to_come() -> None:
    late = norm("1", window=DUE)
    found = agenda(late, norm("2", window=AtOrBefore(TODAY)), plan=plan_of(log=acts(complete=TODAY)))
    blocks = agenda_document(found)
    titles = [block.text for block in blocks if isinstance(block, Heading)]
    assert titles == ["Agenda: a plan", "From 2026-06-24 on", "Before, and not over"]
    coming, begun = (block.rows for block in blocks if isinstance(block, Table))
    assert [(row[0].text, row[0].tone) for row in (*coming, *begun)] == [
        ("2026-06-24 Wed", "plain"),
        ("2026-06-20 Sat", "quiet"),
    ]
    alone = agenda_document(agenda(late, plan=plan_of(log=acts(complete=TODAY))))
    assert [block.text for block in alone if isinstance(block, Heading)] == ["Agenda: a plan"]


# As a chart


def test_a_chart_has_bars_for_what_lasts_and_milestones_for_days() -> None:
    found = agenda(
        norm("1", window=AtOrBefore(LAUNCH)),
        norm("2", **BAN, in_force=Interval(dt.date(2026, 6, 1), dt.date(2026, 8, 1))),
    )
    assert gantt(found).splitlines() == [
        "gantt",
        "    title a plan",
        "    dateFormat YYYY-MM-DD",
        "    axisFormat %d %b %Y",
        "    section binding",
        "    Meta must not do it to the-model for others :crit, a0, 2026-06-01, 2026-08-01",
        "    Meta must do it to the-model for others :milestone, a1, 2026-07-24, 0d",
        "    section stages",
        "    beta, limited preview :milestone, a3, 2026-07-01, 0d",
        "    ga, general availability :milestone, a4, 2026-07-24, 0d",
    ]


@pytest.mark.parametrize(
    ("title", "safe"),
    [
        ("a: b; c # d %% e\nsection x", "a b c d e section x"),
        ("<script>", "script"),
        ("::", "-"),
        ("x" * 61, f"{'x' * 60}..."),
        ("x" * 60, "x" * 60),
    ],
)
def test_no_text_of_a_plan_becomes_syntax_of_a_chart(title: str, safe: str) -> None:
    assert gantt(agenda(plan=plan_of(title=title))).splitlines()[1] == f"    title {safe}"


# As a calendar file


def _events(found: Agenda, **fields: Any) -> list[Any]:
    read: Any = icalendar.Calendar.from_ical(agenda_as_ics(found, **fields))
    return list(read.walk("VEVENT"))


def test_a_calendar_file_has_an_entry_of_a_whole_day_for_each_item() -> None:
    found = agenda(norm("1", window=AtOrBefore(LAUNCH)), plan=plan_of())
    (event,) = _events(found)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (LAUNCH, LAUNCH + dt.timedelta(days=1))
    assert str(event["summary"]) == "due: Meta must do it to the-model for others"
    assert str(event["description"]).splitlines() == [
        "force: binding",
        "at or before Fri 2026-07-24",
        "An Act s. 1",
        "an-act/1:meta",
    ]
    assert [alarm.decoded("trigger") for alarm in event.walk("VALARM")] == [dt.timedelta(days=-7)]
    assert _events(found, remind_days_before=0)[0].walk("VALARM") == []


def test_an_entry_that_hangs_on_missing_facts_is_tentative() -> None:
    due = AtOrBefore(LAUNCH)
    found = agenda(norm("1", window=due), norm("2", Model.major, window=due), plan=plan_of(None, launch(LAUNCH)))
    told = {str(each["summary"])[:5]: set[str]() for each in _events(found)}
    for event, item in zip(_events(found), found.items, strict=True):
        told[str(event["summary"])[:5]].add(f"{event['status']} {item.finding}")
    assert told == {"stage": {"CONFIRMED "}, "due: ": {"CONFIRMED an-act/1:meta", "TENTATIVE an-act/2:meta"}}


def test_an_entry_keeps_its_id_when_its_day_moves() -> None:
    first = agenda(norm("1", window=AtOrBefore(LAUNCH)), plan=plan_of())
    moved = agenda(norm("1", window=AtOrBefore(LAUNCH + dt.timedelta(days=3))), plan=plan_of())
    assert [event["uid"] for event in _events(first)] == [event["uid"] for event in _events(moved)]
    assert agenda_as_ics(first) == agenda_as_ics(agenda(norm("1", window=AtOrBefore(LAUNCH)), plan=plan_of()))


def test_every_entry_has_an_id_of_its_own() -> None:
    item = AgendaItem(day=DAY, happens=Happens.BEGINS, text="x", force=Force.BINDING, finding="f")
    twice = Agenda(title="t", as_of=DAY, release=None, items=(item, item), undated=())
    assert len({str(event["uid"]) for event in _events(twice)}) == 2


def test_a_calendar_file_needs_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r"frontierpolicy\[calendar\]"):
        agenda_as_ics(agenda(plan=plan_of()))


def test_what_can_come_earlier_says_so_and_what_is_missing() -> None:
    either = EarliestOf([AtOrBefore(TOMORROW), AtOrBefore(Model.training_ended)])
    part = norm("1", window=LatestOf([either, AtOrBefore(DAY)]))
    report = report_of(part)
    (finding,) = report.decided
    assert finding.due == TOMORROW
    assert [each.path for each in finding.missing] == ["model[the-model].training_ended"]
    (item,) = agenda(part, plan=plan_of()).items
    assert item.note == "it may come earlier: facts are missing"
    assert "it may come earlier:" in plain_text(report_document(report), width=200)
