"""Windows counted by a convention, those made of several, those that come again, and chains of them."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontierpolicy.calendars import (
    Period,
    Rounding,
    Sometime,
    business_days,
    days,
    first_day,
    hours,
    months,
    weeks,
    zone_named,
)
from frontierpolicy.conditions import Action, Constant, Occurred
from frontierpolicy.counting import CalendarDays, FederalBusinessDays, FederalRules, NewYork, Regulation1182
from frontierpolicy.deadlines import (
    AtOrBefore,
    EarliestOf,
    Every,
    LatestOf,
    NotBefore,
    NoticeBefore,
    On,
    Span,
    Standing,
    Throughout,
    UpTo,
    Window,
    Within,
    Yearly,
)
from frontierpolicy.errors import InvalidType, InvalidValue
from frontierpolicy.evaluation import Finding
from frontierpolicy.parties.known import OMB, US_GOVERNMENT
from frontierpolicy.plans import Entry, Log, Stage
from frontierpolicy.terms import Standing as Stands
from tests.strategies import days as some_days
from tests.worlds import acts, norm, only, plan_of, report_of

ASKED = dt.date(2026, 6, 24)
NEW_YORK = zone_named("America/New_York")


def placed(window: Window, when: Any, on: dt.date = ASKED) -> Span:
    return window.placed(lambda _: when, on)


# Conventions


def test_an_end_on_a_closed_day_is_told_as_counted_and_as_moved() -> None:
    """Two weeks from Monday 14 December 2026; the institutions are closed until 1 January and on the weekend."""
    window = Within(Stage.starts, period=weeks(2), counting=Regulation1182())
    span = placed(window, dt.date(2026, 12, 14))
    assert (span.strict, span.rolled) == (dt.date(2026, 12, 28), dt.date(2027, 1, 4))
    assert (span.closes, span.lawful) == (span.strict, span.rolled)
    assert span.assumptions[0].startswith("the calendar eu-institutions")
    assert str(window) == "within 2 weeks after the stage's beginning (by Regulation 1182/71)"


def test_a_period_counted_back_onto_a_closed_day_closes_earlier() -> None:
    """Ten days before Tuesday 15 September 2026 is a Saturday; the rule moves it back to Friday the 4th."""
    span = placed(NoticeBefore(Stage.starts, period=days(10), counting=FederalRules()), dt.date(2026, 9, 15))
    assert (span.strict, span.rolled) == (dt.date(2026, 9, 5), dt.date(2026, 9, 4))
    assert span.closes == span.lawful == dt.date(2026, 9, 4)


def test_hours_run_from_an_instant_to_an_instant() -> None:
    """72 hours from Friday 15 January 2027, 10:00: Monday at 10:00, a holiday, so Tuesday at 10:00."""
    incident = dt.datetime(2027, 1, 15, 10, tzinfo=NEW_YORK)
    span = placed(Within(Stage.starts, period=hours(72), counting=NewYork(calendar="us-federal")), incident)
    assert (span.opens, span.strict) == (incident, dt.datetime(2027, 1, 18, 10, tzinfo=NEW_YORK))
    assert span.lawful == dt.datetime(2027, 1, 19, 10, tzinfo=NEW_YORK)


def test_business_days_leave_out_what_a_calendar_closes() -> None:
    """Three from Wednesday 1 July 2026: the 2nd, then Monday the 6th and the 7th; Friday is the holiday observed."""
    window = Within(Stage.starts, period=business_days(3), counting=FederalBusinessDays())
    assert placed(window, dt.date(2026, 7, 1)).strict == dt.date(2026, 7, 7)


@pytest.mark.parametrize(
    ("window", "when", "words"),
    [
        (Within(Stage.starts, period=months(1)), dt.date(2026, 1, 31), "2026-02-28"),
        (Within(Stage.starts, period=days(1), counting=FederalRules()), dt.date(2090, 1, 2), "us-federal"),
        (Within(Stage.starts, period=hours(24), counting=NewYork(calendar="us-federal")), ASKED, "run from an instant"),
        (Every(months(1), since=Stage.starts), dt.date(2026, 1, 31), "2026-02-28"),
    ],
)
def test_what_cannot_be_counted_has_no_date_and_says_why(window: Window, when: dt.date, words: str) -> None:
    span = placed(window, when)
    assert (span.unplaced, span.closes) == (True, None)
    assert span.trace.startswith("no date: ")
    assert words in span.trace


def test_an_event_known_to_some_days_is_counted_from_both_ends() -> None:
    """Saturday 5 or Monday 7 September 2026, a holiday, both ten days before: each end is moved on its own."""
    window = NoticeBefore(Stage.starts, period=days(10), counting=FederalRules())
    span = placed(window, Sometime(dt.date(2026, 9, 15), dt.date(2026, 9, 17)))
    assert span.strict == Sometime(dt.date(2026, 9, 5), dt.date(2026, 9, 7))
    assert span.rolled == dt.date(2026, 9, 4)
    assert span.trace.startswith("at the earliest 10 days back from Tue 2026-09-15")
    unmoved = placed(window, Sometime(dt.date(2026, 9, 18), dt.date(2026, 9, 20)))
    assert (unmoved.strict, unmoved.rolled) == (Sometime(dt.date(2026, 9, 8), dt.date(2026, 9, 10)), None)


def test_an_event_not_later_than_a_day_is_counted_from_that_day() -> None:
    until = Sometime(dt.date.min, dt.date(2026, 6, 19))
    assert placed(Within(Stage.starts, period=days(1)), until).strict == Sometime(dt.date.min, dt.date(2026, 6, 20))
    moved = placed(Within(Stage.starts, period=days(1), counting=FederalRules()), until)
    assert moved.rolled == Sometime(dt.date.min, dt.date(2026, 6, 22))  # the 20th is a Saturday


# Relations


def test_on_a_day_is_that_day_alone() -> None:
    span = placed(On(Stage.starts), ASKED)
    assert (span.opens, span.closes, span.trace, str(On(ASKED))) == (
        ASKED,
        ASKED,
        "on Wed 2026-06-24",
        "on 2026-06-24",
    )


def test_not_before_opens_and_never_closes() -> None:
    span = placed(NotBefore(Stage.starts, period=days(2)), ASKED)
    assert (span.opens, span.closes) == (dt.date(2026, 6, 26), None)
    assert placed(NotBefore(Stage.starts), ASKED).opens == ASKED
    moved = placed(NotBefore(Stage.starts, period=days(3), counting=FederalRules()), ASKED)
    assert moved.opens == dt.date(2026, 6, 29)  # the 27th is a Saturday
    assert str(NotBefore(Stage.starts)) == "not before the stage's beginning"
    assert str(NotBefore(Stage.starts, period=days(2))) == "not before 2 days after the stage's beginning"


def test_a_ceiling_opens_on_the_day_that_a_rule_moves_it_to() -> None:
    span = placed(UpTo(Stage.starts, period=days(10), counting=FederalRules()), dt.date(2026, 9, 15))
    assert (span.opens, span.closes) == (dt.date(2026, 9, 4), dt.date(2026, 9, 15))


@pytest.mark.parametrize(
    ("until", "standing"),
    [(dt.date(2026, 7, 30), Stands.PLANNED_LATE), (dt.date(2026, 7, 31), Stands.PLANNED_IN_TIME)],
)
def test_what_must_last_a_month_lasts_until_the_day_that_matches(until: dt.date, standing: Stands) -> None:
    """Access from 30 June for one month before 31 July: counted back with rounding down it begins on 30 June."""
    counting = CalendarDays(rounding=Rounding.DOWN)
    window = Throughout(dt.date(2026, 7, 31), period=days(31), counting=counting)
    log = acts(dt.date(2026, 6, 30), until=until)
    assert only(report_of(norm(window=window), plan=plan_of(log=log))).standing is standing


# Several windows


WITHIN_10, WITHIN_20 = (Within(dt.date(2026, 6, 1), period=days(number)) for number in (10, 20))
WAITING = AtOrBefore(Stage.starts)


def _find(anchor: Any) -> Any:
    return anchor.value if isinstance(anchor, Constant) else None


def test_the_earliest_and_the_latest_of_several_windows() -> None:
    earliest, latest = EarliestOf((WITHIN_20, WITHIN_10)), LatestOf((WITHIN_20, WITHIN_10))
    assert earliest.placed(_find, ASKED).closes == dt.date(2026, 6, 11)
    assert latest.placed(_find, ASKED).closes == dt.date(2026, 6, 21)
    assert str(earliest) == "the earliest of: within 20 days after 2026-06-01; within 10 days after 2026-06-01"
    assert str(latest).startswith("the latest of: ")
    assert earliest.anchors() == (Constant(dt.date(2026, 6, 1)),)


def test_a_window_without_a_date_may_come_earlier_and_leaves_the_latest_open() -> None:
    earliest = EarliestOf((WITHIN_10, WAITING)).placed(_find, ASKED)
    assert (earliest.closes, earliest.unplaced) == (dt.date(2026, 6, 11), False)
    assert earliest.assumptions == ("at or before the stage's beginning has no date yet and may come earlier",)
    latest = LatestOf((WITHIN_10, WAITING)).placed(_find, ASKED)
    assert (latest.closes, latest.unplaced) == (None, True)
    assert EarliestOf((WAITING, WAITING)).placed(_find, ASKED).unplaced


def test_a_window_that_never_closes_is_not_the_earliest_and_keeps_the_latest_from_closing() -> None:
    assert EarliestOf((Standing(), WITHIN_10)).placed(_find, ASKED).closes == dt.date(2026, 6, 11)
    latest = LatestOf((Standing(), WITHIN_10)).placed(_find, ASKED)
    assert (latest.closes, latest.unplaced) == (None, False)
    assert not EarliestOf((Standing(), Standing())).placed(_find, ASKED).unplaced


def test_several_windows_are_two_or_more() -> None:
    with pytest.raises(InvalidValue, match="two windows or more"):
        EarliestOf((WITHIN_10,))
    wrong: Any = ("tomorrow", WITHIN_10)
    with pytest.raises(InvalidType, match="expected windows such as"):
        LatestOf(wrong)


# What comes again


@pytest.mark.parametrize(
    ("on", "opens", "closes", "number"),
    [
        (dt.date(2026, 1, 1), dt.date(2026, 1, 31), dt.date(2026, 2, 28), 1),
        (dt.date(2026, 2, 28), dt.date(2026, 1, 31), dt.date(2026, 2, 28), 1),
        (dt.date(2026, 3, 1), dt.date(2026, 3, 1), dt.date(2026, 3, 31), 2),
        (dt.date(2026, 3, 31), dt.date(2026, 3, 1), dt.date(2026, 3, 31), 2),
        (dt.date(2028, 2, 20), dt.date(2028, 2, 1), dt.date(2028, 2, 29), 25),
    ],
)
def test_every_round_is_counted_from_the_event_itself(
    on: dt.date, opens: dt.date, closes: dt.date, number: int
) -> None:
    """A month from 31 January, rounded down, ends on 28 February, and the second one on 31 March all the same."""
    monthly = Every(months(1), since=Stage.starts, counting=CalendarDays(rounding=Rounding.DOWN))
    span = placed(monthly, dt.date(2026, 1, 31), on)
    assert (span.opens, span.closes) == (opens, closes)
    assert span.trace.startswith(f"round {number}: ")


@given(some_days(), some_days(), st.integers(1, 40))
def test_the_round_in_hand_is_the_first_that_does_not_end_before_the_day(
    since: dt.date, on: dt.date, number: int
) -> None:
    span = placed(Every(days(number), since=Stage.starts), since, on)
    assert span.closes is not None
    closes = first_day(span.closes)
    rounds = (closes - since).days // number
    assert closes == since + dt.timedelta(days=rounds * number)
    assert rounds >= 1
    assert closes >= on
    assert rounds == 1 or closes - dt.timedelta(days=number) < on


def test_no_round_ends_after_the_event_that_ends_them() -> None:
    weekly = Every(weeks(1), since=dt.date(2026, 6, 1), until=dt.date(2026, 6, 22))
    assert weekly.placed(_find, dt.date(2026, 6, 22)).closes == dt.date(2026, 6, 22)
    over = weekly.placed(_find, dt.date(2026, 6, 23))
    assert (over.closes, over.unplaced, over.trace) == (None, False, "no round ends after 2026-06-22")
    assert len(weekly.anchors()) == 2
    assert str(weekly) == "every week from 2026-06-01 until 2026-06-22"
    assert str(Every(weeks(1), since=ASKED)) == "every week from 2026-06-24"
    assert placed(Every(weeks(1), since=Stage.starts), None).unplaced
    with pytest.raises(InvalidValue, match="give a period"):
        Every(Period(), since=ASKED)


@pytest.mark.parametrize(
    ("on", "closes"),
    [
        (dt.date(2026, 6, 30), dt.date(2026, 6, 30)),
        (dt.date(2026, 7, 1), dt.date(2026, 12, 31)),
        (dt.date(2027, 1, 1), dt.date(2027, 6, 30)),
        (dt.date(9999, 12, 31), dt.date(9999, 12, 31)),
    ],
)
def test_fixed_days_come_each_year(on: dt.date, closes: dt.date) -> None:
    assert placed(Yearly(((12, 31), (6, 30))), None, on).closes == closes


def test_fixed_days_count_from_an_event_on() -> None:
    window = Yearly(((6, 30),), since=Stage.starts)
    assert placed(window, dt.date(2027, 6, 30)).closes == dt.date(2027, 6, 30)
    assert placed(window, dt.date(2027, 7, 1)).closes == dt.date(2028, 6, 30)
    assert placed(window, None).unplaced
    assert placed(window, Sometime(ASKED, dt.date(2026, 7, 1))).unplaced
    assert placed(window, dt.date(9999, 12, 31)) == Span(trace="never again")
    assert (window.anchors(), Yearly(((6, 30),)).anchors()) == ((Stage.starts,), ())
    assert str(Yearly(((6, 30), (12, 31)))) == "each year by 30 June and 31 December"
    for wrong in ((2, 29), (13, 1), (6, 31), (0, 1), (1, 0)):
        with pytest.raises(InvalidValue, match="is no day of every year"):
            Yearly((wrong,))
    with pytest.raises(InvalidValue, match="it needs a day of the year"):
        Yearly(())


# Chains: the guidance under the order of 23 July 2025 was due in 120 days and came 21 days late


ISSUE = Action(id="tests/issue", phrase="issue guidance", done="issued guidance")
ADOPT = Action(id="tests/adopt", phrase="adopt procedures", done="adopted procedures")
ORDER = dt.date(2025, 7, 23)
GUIDANCE = norm("guidance", per=None, bearer=OMB, action=ISSUE, window=Within(ORDER, period=days(120)))
PROCEDURES = norm(
    "procedures",
    per=None,
    bearer=US_GOVERNMENT,
    action=ADOPT,
    window=Within(Occurred(action=ISSUE, by=OMB), period=days(90)),
)


def _of(*entries: Entry, parts: tuple[Any, ...] = (GUIDANCE, PROCEDURES)) -> dict[str, Finding]:
    log = Log(of=ISSUE, entries=entries, complete_until=dt.date(2026, 6, 24))
    return {each.norm.id: each for each in report_of(*parts, record=(log,)).findings}


def test_a_chain_runs_from_when_an_act_was_done_not_from_when_it_was_due() -> None:
    issued = Entry(what=ISSUE, by=OMB, on=dt.date(2025, 12, 11), source="M-26-04")
    found = _of(issued)
    assert (found["guidance"].due, found["guidance"].standing) == (dt.date(2025, 11, 20), Stands.MET_LATE)
    assert found["procedures"].due == dt.date(2026, 3, 11)


def test_a_chain_that_waits_says_what_it_would_come_to() -> None:
    waiting = _of()["procedures"].span
    assert (waiting.unplaced, waiting.closes, waiting.expected) == (True, None, dt.date(2026, 2, 18))
    assert "if it were done when due, 90 days from Thu 2025-11-20" in waiting.trace


def test_a_clock_that_waits_for_what_nobody_must_do_is_not_resolved() -> None:
    waiting = _of(parts=(PROCEDURES,))["procedures"].span
    assert (waiting.unplaced, waiting.expected) == (True, None)
    assert "if it were" not in waiting.trace


def test_a_chain_in_a_circle_ends() -> None:
    one = norm("one", per=None, bearer=OMB, action=ISSUE, window=Within(Occurred(action=ADOPT, by=OMB), period=days(1)))
    other = norm(
        "other", per=None, bearer=OMB, action=ADOPT, window=Within(Occurred(action=ISSUE, by=OMB), period=days(1))
    )
    assert {each.span.expected for each in _of(parts=(one, other)).values()} == {None}
