"""Moments, half-open intervals and periods."""

from frontierpolicy.calendars.intervals import ALWAYS_IN_FORCE, Interval
from frontierpolicy.calendars.moments import (
    Clock,
    EventTime,
    Sometime,
    checked_time,
    clock_end,
    clock_start,
    first_day,
    is_event_time,
    last_day,
    month,
    not_later_than,
    parse_time,
    shifted,
    text_of_time,
)
from frontierpolicy.calendars.periods import Period, days

__all__ = [
    "ALWAYS_IN_FORCE",
    "Clock",
    "EventTime",
    "Interval",
    "Period",
    "Sometime",
    "checked_time",
    "clock_end",
    "clock_start",
    "days",
    "first_day",
    "is_event_time",
    "last_day",
    "month",
    "not_later_than",
    "parse_time",
    "shifted",
    "text_of_time",
]
