"""Pictures of how a deadline is counted: one box a day, a row a week, closed days shaded, event and ends marked.

`python scripts/day_strips.py` writes them to `docs/images/counting/` before the docs are built, from the same
conventions and calendars that the library counts with.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from frontierpolicy.calendars import (
    Calendar,
    Closure,
    HolidayTable,
    Period,
    business_days,
    calendar_named,
    days,
    register_calendar,
    weeks,
)
from frontierpolicy.counting import (
    BusinessDays,
    CalendarDays,
    California,
    CivilProcedureRules,
    ClearDays,
    Convention,
    Counted,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)

IMAGES = Path(__file__).parent.parent / "docs" / "images" / "counting"
BOX, ROW, LEFT, TOP = 36, 34, 12, 46
FILL = {
    "event": "#3949ab",
    "end": "#2e7d32",
    "strict": "#fb8c00",
    "rolled": "#2e7d32",
    "closed": "#cfd8dc",
    "open": "#ffffff",
}
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
WORDS = {"event": "event", "end": "end", "strict": "strict end", "rolled": "moved end"}


def main() -> None:
    """Write every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, (event, counted, calendar) in pictures().items():
        (IMAGES / f"{name}.svg").write_text(picture(event, counted, calendar_named(calendar)), encoding="utf-8")
    print(f"{len(pictures())} pictures in {IMAGES.name}/")


def pictures() -> dict[str, tuple[dt.date, Counted, str]]:
    """Return each picture's event, count and calendar by its name."""
    us, eu, no = "us-federal", "eu-institutions", "weekends"
    labor_day, court = _labor_day(), CivilProcedureRules(calendar=no)
    return {
        "plain": _after(CalendarDays(), dt.date(2026, 11, 23), days(14), no),
        "first-day-counts": _after(FirstDayCounts(), dt.date(2026, 6, 2), days(3), no),
        "clear-days": _before(ClearDays(), dt.date(2026, 7, 2), days(3), no),
        "eu-business-days": _after(BusinessDays(calendar=eu), dt.date(2026, 12, 22), business_days(5), eu),
        "business-days": _after(FederalBusinessDays(), dt.date(2026, 7, 1), business_days(3), us),
        "federal-rules": _after(FederalRules(calendar=labor_day), dt.date(2007, 8, 22), days(10), labor_day),
        "federal-rules-back": _before(FederalRules(calendar=labor_day), dt.date(2007, 9, 11), days(10), labor_day),
        "moved-back": _before(FederalRules(), dt.date(2026, 9, 15), days(10), us),
        "moved-on": _after(Regulation1182(), dt.date(2026, 12, 14), weeks(2), eu),
        "two-working-days": _after(Regulation1182(), dt.date(2026, 6, 5), days(2), eu),
        "california": _after(California(calendar=no), dt.date(2026, 11, 6), days(15), no),
        "new-york": _after(NewYork(calendar=us), dt.date(2026, 11, 20), days(2), us),
        "illinois": _after(Illinois(calendar=us), dt.date(2027, 6, 18), days(15), us),
        "civil-procedure-rules": _before(court, dt.date(2008, 10, 20), days(3), no),
    }


def _after(rule: Convention, event: dt.date, period: Period, calendar: str) -> tuple[dt.date, Counted, str]:
    return event, rule.after(event, period), calendar


def _before(rule: Convention, event: dt.date, period: Period, calendar: str) -> tuple[dt.date, Counted, str]:
    return event, rule.before(event, period), calendar


def _labor_day() -> str:
    """Return the calendar of the committee's examples."""
    first, last = dt.date(2007, 1, 1), dt.date(2007, 12, 31)
    closures = {dt.date(2007, 9, 3): Closure("Labor Day")}
    return register_calendar(
        HolidayTable(name="labor-day-2007-drawn", version="by hand", first=first, last=last, closures=closures)
    )


def picture(event: dt.date, counted: Counted, calendar: Calendar) -> str:
    """Return the picture of one count: the weeks it touches, one below the other."""
    strict, rolled = _day(counted.strict), _day(counted.rolled)
    marks = {event: "event", **({strict: "end"} if strict == rolled else {strict: "strict", rolled: "rolled"})}
    first, last = min(marks), max(marks)
    start = first - dt.timedelta(days=first.weekday())
    shown = [start + dt.timedelta(days=step) for step in range(7 * ((last - start).days // 7 + 1))]
    width, height = 2 * LEFT + 7 * BOX, TOP + len(shown) // 7 * ROW + 2 * LEFT
    title = f"{first:%B %Y}" if f"{first:%B}" == f"{last:%B}" else f"{first:%B %Y} to {last:%B %Y}"
    lines = [
        _text(LEFT, 20, title, "#607d8b", 12, anchor="start"),
        *(_text(LEFT + place * BOX + BOX // 2, 38, name, "#607d8b", 11) for place, name in enumerate(WEEKDAYS)),
        *(line for place, day in enumerate(shown) for line in _box(place, day, marks, calendar)),
        *_legend(list(marks.values()), height - 8),
    ]
    body = "\n".join(lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img" '
        f'aria-label="{counted.trace}" font-family="system-ui, sans-serif">\n'
        f'<rect width="{width}" height="{height}" rx="6" fill="#fafafa"/>\n{body}\n</svg>\n'
    )


def _day(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


def _box(place: int, day: dt.date, marks: dict[dt.date, str], calendar: Calendar) -> Iterator[str]:
    mark, closed = marks.get(day), calendar.closure(day) is not None
    fill = FILL[mark or ("closed" if closed else "open")]
    left, top = LEFT + place % 7 * BOX, TOP + place // 7 * ROW
    yield f'<rect x="{left}" y="{top}" width="{BOX - 3}" height="{ROW - 3}" rx="4" fill="{fill}" stroke="#90a4ae"/>'
    yield _text(left + BOX // 2, top + 20, str(day.day), "#ffffff" if mark else "#455a64", 13)


def _legend(marks: list[str], y: int) -> Iterator[str]:
    left = LEFT
    for mark in marks:
        yield f'<rect x="{left}" y="{y - 9}" width="10" height="10" rx="2" fill="{FILL[mark]}"/>'
        yield _text(left + 15, y, WORDS[mark], "#455a64", 12, anchor="start")
        left += 30 + 7 * len(WORDS[mark])


def _text(x: int, y: int, text: str, ink: str, size: int, *, anchor: str = "middle") -> str:
    return f'<text x="{x - 1}" y="{y}" font-size="{size}" fill="{ink}" text-anchor="{anchor}">{text}</text>'


if __name__ == "__main__":
    main()
