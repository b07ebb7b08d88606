"""The life of a duty: conditional, pending, active, suspended, and how it ends."""

from frontierpolicy.lifecycle.duty import Duty, duty_of
from frontierpolicy.lifecycle.happenings import Happening
from frontierpolicy.lifecycle.life import Change, Life, life_of
from frontierpolicy.lifecycle.reports import chains_of, report_life
from frontierpolicy.lifecycle.table import TABLE, Event, Guard, Kind, State, Transition, diagram, terminal

__all__ = [
    "TABLE",
    "Change",
    "Duty",
    "Event",
    "Guard",
    "Happening",
    "Kind",
    "Life",
    "State",
    "Transition",
    "chains_of",
    "diagram",
    "duty_of",
    "life_of",
    "report_life",
    "terminal",
]
