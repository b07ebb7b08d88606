"""European Union law: Regulation (EEC, Euratom) No 1182/71."""

import datetime as dt
from typing import ClassVar, final

import attrs

from frontierpolicy.calendars import (
    Calendar,
    Period,
    Rounding,
    add_open_days,
    calendar_named,
    hours_later,
    is_open,
    moved,
    next_open,
)
from frontierpolicy.counting.business_days import counted_open_days
from frontierpolicy.counting.convention import (
    BUSINESS_DAYS,
    CALENDAR_DAYS,
    HOURS,
    Convention,
    Direction,
    known_calendar,
    known_zone,
)
from frontierpolicy.counting.counted import Counted, Event, shown
from frontierpolicy.counting.elapsed_hours import of_two_readings
from frontierpolicy.counting.endings import DAY_EXCLUDED, away, caveats, edition, elapsed, ended_day, started
from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Confidence

__all__ = ["Regulation1182"]

_REGULATION = Source(
    title="Regulation (EEC, Euratom) No 1182/71",
    url="https://eur-lex.europa.eu/eli/reg/1971/1182/oj",
    checked=dt.date(2026, 11, 23),
    confidence=Confidence.MEDIUM,
    note="arts. 3(1) on days, 3(2)(b) and (c), 3(4) on the end of a period and 3(5) as later acts and others quote them, "
    "art. 4(1) in the Italian text; periods in hours and those counted back through summaries",
)
_LEAST = 2
"""Article 3(5): a period of two days or more includes at least two working days."""


@final
@attrs.frozen(kw_only=True)
class Regulation1182(Convention):
    """Article 3: the day or hour of the event is excluded, and an end on a closed day is moved to a working day.

    A period in weeks, months or years ends on the day that matches that of the event; where its last month
    lacks the day, on the last of that month. A period counted back is not moved (article 3(4)). A period of two
    days or more includes two working days (article 3(5)). A period in hours begins with the full hour after the
    event and is not moved. Working days are counted as such.

    Times of entry into force and of application are not moved either (article 4): for them take `strict`.

    Attributes:
        zone: The zone in which an instant has its day and hour; empty for the instant's own.
        calendar: The holidays of the institution or the member state in which the act is to be done.
        two_working_days_in_hours: Whether a period of 48 hours or more, too, is to include two whole working
            days; that is disputed, and results say so.

    Examples:
        >>> from frontierpolicy.calendars import weeks
        >>> found = Regulation1182().after(dt.date(2026, 12, 14), weeks(2))
        >>> print(found)
        2 weeks from Mon 2026-12-14, day of event excluded, ends Mon 2026-12-28, End-of-year closing, so Mon 2027-01-04
        >>> found.calendar
        'eu-institutions 2026-11-23'
    """

    name: ClassVar[str] = "Regulation 1182/71"
    source: ClassVar[Citation] = _REGULATION.at("art. 3")
    units: ClassVar[tuple[str, ...]] = (*CALENDAR_DAYS, *HOURS, *BUSINESS_DAYS)

    zone: str = attrs.field(default="Europe/Brussels", validator=known_zone)
    calendar: str = attrs.field(default="eu-institutions", validator=known_calendar)
    two_working_days_in_hours: bool = False

    def _count_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        calendar = calendar_named(self.calendar)
        end = away(day, period, sign, Rounding.DOWN)
        words = started(day, period, sign, DAY_EXCLUDED, end)
        two_days = abs((end - day).days) >= _LEAST
        if sign > 0:
            found = ended_day(end, words, sign, calendar)
            last = next_open(calendar, end)
            return _with_two(found, day, last, calendar) if two_days else found
        found = Counted(strict=end, rolled=end, trace=words)
        return _with_two_back(found, day, end, calendar) if two_days else found

    def _count_hours(self, instant: dt.datetime, period: Period, sign: Direction) -> Counted:
        hour = instant.replace(minute=0, second=0, microsecond=0)
        start = hours_later(hour, 1) if sign > 0 else hour
        end = elapsed(start, period, sign)
        words = started(instant, period, sign, "hour of event excluded", end)
        found = Counted(strict=end, rolled=end, trace=words, assumptions=of_two_readings(instant))
        return self._with_two_in_hours(found, start, end) if sign > 0 and period.hours >= _LEAST * 24 else found

    def _count_business_days(self, day: dt.date, period: Period, sign: Direction) -> Counted:
        return counted_open_days(day, period, sign, calendar_named(self.calendar))

    def _with_two_in_hours(self, found: Counted, start: dt.datetime, end: dt.datetime) -> Counted:
        reading = "is taken to" if self.two_working_days_in_hours else "is not taken to"
        found = _assuming(found, f"article 3(5) {reading} hold for periods in hours: that is disputed")
        if not self.two_working_days_in_hours:
            return found
        calendar = calendar_named(self.calendar)
        whole_days_after = moved(start.date(), -1) if start.time() == dt.time() else start.date()
        second = add_open_days(calendar, whole_days_after, _LEAST)
        over = dt.datetime.combine(moved(second, 1), dt.time(), start.tzinfo)
        found = _assuming(found, *caveats(calendar, start.date(), second))
        return _longer(attrs.evolve(found, calendar=edition(calendar)), over) if over > end else found


def _with_two(found: Counted, day: dt.date, last: dt.date, calendar: Calendar) -> Counted:
    """Return a count from a day, made longer where its last day is the only working day in it."""
    if any(is_open(calendar, moved(last, -back)) for back in range(1, (last - day).days)):
        return found
    second = next_open(calendar, moved(last, 1))
    return _assuming(_longer(found, second), *caveats(calendar, day, second))


def _with_two_back(found: Counted, day: dt.date, end: dt.date, calendar: Calendar) -> Counted:
    """Return a count back from a day, made longer where it has fewer than two working days in it."""
    second = add_open_days(calendar, day, -_LEAST)
    found = _assuming(attrs.evolve(found, calendar=edition(calendar)), *caveats(calendar, day, second))
    if second >= end:
        return found
    return _assuming(_longer(found, second), "article 3(5) is taken to hold for periods counted back, too")


def _longer(found: Counted, end: Event) -> Counted:
    return attrs.evolve(found, rolled=end, trace=f"{found.trace}, and has two working days only with {shown(end)}")


def _assuming(found: Counted, *more: str) -> Counted:
    return attrs.evolve(found, assumptions=tuple(dict.fromkeys((*found.assumptions, *more))))
