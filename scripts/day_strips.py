"""Pictures of how a deadline is counted: one box a day, closed days shaded, the event and the ends marked.

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
BOX, ROW, LEFT = 34, 108, 12
FILL = {
    "event": "#3949ab",
    "end": "#2e7d32",
    "strict": "#fb8c00",
    "rolled": "#2e7d32",
    "closed": "#cfd8dc",
    "open": "#ffffff",
}
_MONTH_LABEL = 3
"""How many boxes the name of a month takes."""
WORDS = {"event": "event", "end": "end", "strict": "strict end", "rolled": "moved end"}


def main() -> None:
    """Write every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, (event, counted, calendar) in strips().items():
        (IMAGES / f"{name}.svg").write_text(strip(event, counted, calendar_named(calendar)), encoding="utf-8")
    print(f"{len(strips())} pictures in {IMAGES.name}/")


def strips() -> dict[str, tuple[dt.date, Counted, str]]:
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


def strip(event: dt.date, counted: Counted, calendar: Calendar) -> str:
    """Return the picture of one count."""
    strict, rolled = _day(counted.strict), _day(counted.rolled)
    marks = {event: "event", **({strict: "end"} if strict == rolled else {rolled: "rolled", strict: "strict"})}
    first, last = min(marks) - dt.timedelta(days=1), max(marks) + dt.timedelta(days=1)
    shown = [first + dt.timedelta(days=step) for step in range((last - first).days + 1)]
    width = 2 * LEFT + BOX * len(shown)
    body = "\n".join(line for place, day in enumerate(shown) for line in _box(place, day, marks, calendar))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {ROW}" width="{width}" role="img" '
        f'aria-label="{counted.trace}" font-family="system-ui, sans-serif">\n'
        f'<rect width="{width}" height="{ROW}" rx="6" fill="#fafafa"/>\n{body}\n</svg>\n'
    )


def _day(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


def _box(place: int, day: dt.date, marks: dict[dt.date, str], calendar: Calendar) -> Iterator[str]:
    mark, closed = marks.get(day), calendar.closure(day) is not None
    fill = FILL[mark or ("closed" if closed else "open")]
    ink = "#ffffff" if mark else "#455a64"
    left, middle = LEFT + place * BOX, LEFT + place * BOX + BOX // 2
    yield f'<rect x="{left}" y="30" width="{BOX - 3}" height="40" rx="4" fill="{fill}" stroke="#90a4ae"/>'
    yield _text(middle, 46, f"{day:%a}"[:2], ink, 11)
    yield _text(middle, 62, str(day.day), ink, 13)
    turns = (dt.date(day.year, day.month, 28) + dt.timedelta(days=4)).replace(day=1)
    if (place == 0 and (turns - day).days > _MONTH_LABEL) or day.day == 1:
        yield _text(left, 20, f"{day:%B %Y}", "#607d8b", 12, anchor="start")
    if mark:
        yield _text(middle, 102 if mark == "rolled" else 86, WORDS[mark], FILL[mark], 12)


def _text(x: int, y: int, text: str, ink: str, size: int, *, anchor: str = "middle") -> str:
    return f'<text x="{x - 1}" y="{y}" font-size="{size}" fill="{ink}" text-anchor="{anchor}">{text}</text>'


if __name__ == "__main__":
    main()
