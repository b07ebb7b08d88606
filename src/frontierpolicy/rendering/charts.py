"""An agenda as a mermaid Gantt chart, for Markdown that draws it."""

import re
from collections.abc import Iterator

from frontierpolicy.analysis import Agenda, AgendaItem
from frontierpolicy.analysis.agenda import Happens

__all__ = ["gantt"]

_UNSAFE = re.compile(r"[^\w .,()/-]+")
"""What a chart could read as its own syntax; text from plans and rules can form none of it."""

_LONGEST = 60


def gantt(agenda: Agenda) -> str:
    """Return an agenda as the text of a mermaid Gantt chart: what lasts as bars, days as milestones.

    Sections are the forces; a bar without an end ends with the last day of the chart.
    """
    return "\n".join(_lines(agenda)) + "\n"


def _lines(agenda: Agenda) -> Iterator[str]:
    yield "gantt"
    yield f"    title {_safe(agenda.title)}"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %d %b %Y"
    section = ""
    for number, item in enumerate(sorted(agenda.items, key=_section_order)):
        if item.happens is Happens.ENDS:
            continue  # the bar of what began shows it
        named = _section(item)
        if named != section:
            section = named
            yield f"    section {section}"
        yield f"    {_safe(item.text)} :{_bar(item, number)}"


def _section(item: AgendaItem) -> str:
    return "stages" if item.force is None else str(item.force)


def _section_order(item: AgendaItem) -> tuple[int, str]:
    return (0 if item.force is None else -item.force.rank, item.day.isoformat())


def _bar(item: AgendaItem, number: int) -> str:
    critical = "crit, " if item.force is not None and item.happens is Happens.BEGINS else ""
    if item.until is not None and item.until > item.day:
        return f"{critical}a{number}, {item.day}, {item.until}"
    return f"{critical}milestone, a{number}, {item.day}, 0d"


def _safe(text: str) -> str:
    plain = re.sub(r"\s+", " ", _UNSAFE.sub(" ", text)).strip()
    return f"{plain[:_LONGEST].rstrip()}..." if len(plain) > _LONGEST else plain or "-"
