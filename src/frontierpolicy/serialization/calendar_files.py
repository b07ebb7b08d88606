"""An agenda as a calendar file (iCalendar), whose entries update instead of doubling when it is made again."""

import datetime as dt
import hashlib
from typing import Any

from frontierpolicy.analysis import Agenda, AgendaItem
from frontierpolicy.errors import MissingExtra

__all__ = ["agenda_as_ics"]


def agenda_as_ics(agenda: Agenda, *, remind_days_before: int = 7) -> str:
    """Return an agenda as the text of a calendar file, each item an entry of a whole day.

    The id of an entry is made of that of its finding and of what happens: after a change of the plan the
    entry moves. What hangs on missing facts is marked as tentative. Equal agendas give equal text.

    Args:
        agenda: The agenda.
        remind_days_before: How many days before a due date a reminder comes; 0 for none.

    Raises:
        MissingExtra: The package `icalendar` is not installed.
    """
    try:
        import icalendar
    except ImportError:
        raise MissingExtra("icalendar", "calendar") from None
    calendar: Any = icalendar.Calendar()
    calendar.add("prodid", "-//frontierpolicy//agenda//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", agenda.title)
    stamp = dt.datetime.combine(agenda.as_of, dt.time(), dt.UTC)
    seen: dict[str, int] = {}
    for item in agenda.items:
        event: Any = icalendar.Event()
        key = _key(item)
        seen[key] = seen.get(key, 0) + 1
        event.add("uid", f"{_digest(f'{key}#{seen[key]}')}@frontierpolicy")
        event.add("dtstamp", stamp)
        event.add("dtstart", item.day)
        event.add("dtend", item.day + dt.timedelta(days=1))
        event.add("summary", f"{item.happens}: {item.text}")
        event.add(
            "description", "\n".join(filter(None, (_force(item), item.trace, item.note, item.source, item.finding)))
        )
        event.add("transp", "TRANSPARENT")
        event.add("status", "CONFIRMED" if item.decided else "TENTATIVE")
        if remind_days_before and item.happens.value == "due":
            alarm: Any = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", item.text)
            alarm.add("trigger", -dt.timedelta(days=remind_days_before))
            event.add_component(alarm)
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


def _key(item: AgendaItem) -> str:
    return f"{item.finding or item.text}|{item.happens}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _force(item: AgendaItem) -> str:
    return "" if item.force is None else f"force: {item.force}"
