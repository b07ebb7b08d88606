"""Pictures of how a deadline is counted: one box a day, closed days shaded, the event and the ends marked.

`python scripts/day_strips.py` writes them to `docs/images/counting/` before the docs are built, from the same
conventions and calendars that the library counts with.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from frontierpolicy.calendars import Calendar, business_days, calendar_named, days, weeks
from frontierpolicy.counting import CalendarDays, Counted, FederalBusinessDays, FederalRules, Regulation1182

IMAGES = Path(__file__).parent.parent / "docs" / "images" / "counting"
BOX, ROW, LEFT = 34, 108, 12
FILL = {"event": "#3949ab", "strict": "#fb8c00", "rolled": "#2e7d32", "closed": "#cfd8dc", "open": "#ffffff"}
_MONTH_LABEL = 3
"""How many boxes the name of a month takes."""
WORDS = {"event": "event", "strict": "strict end", "rolled": "moved end"}


def main() -> None:
    """Write every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    weekends, eu, us = (calendar_named(name) for name in ("weekends", "eu-institutions", "us-federal"))
    monday, december = dt.date(2026, 11, 23), dt.date(2026, 12, 14)
    september, july = dt.date(2026, 9, 15), dt.date(2026, 7, 1)
    strips = {
        "plain": (monday, CalendarDays().after(monday, days(14)), weekends),
        "moved-on": (december, Regulation1182().after(december, weeks(2)), eu),
        "moved-back": (september, FederalRules().before(september, days(10)), us),
        "business-days": (july, FederalBusinessDays().after(july, business_days(3)), us),
    }
    for name, (event, counted, calendar) in strips.items():
        (IMAGES / f"{name}.svg").write_text(strip(event, counted, calendar), encoding="utf-8")
    print(f"{len(strips)} pictures in {IMAGES.name}/")


def strip(event: dt.date, counted: Counted, calendar: Calendar) -> str:
    """Return the picture of one count."""
    marks = {event: "event", _day(counted.rolled): "rolled", _day(counted.strict): "strict"}
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
