"""Hypothesis strategies for every value that plans and law are made of.

Each is a function that returns a strategy, as those of Hypothesis are. Where one takes `near`, it can be given a
rulebook, and then draws where that rulebook turns.

Examples:
    >>> from hypothesis import Phase, find, settings
    >>> from frontierpolicy.testing import strategies as fps
    >>> quickly = settings(phases=(Phase.generate, Phase.shrink))  # without explaining
    >>> find(fps.models(), lambda model: True, settings=quickly)
    Model(id='a')
"""

from frontierpolicy.testing.strategies.amounts import estimates, quantities
from frontierpolicy.testing.strategies.conditions import conditions, events
from frontierpolicy.testing.strategies.law import actions, instruments, norms, provisions, rulebooks, windows
from frontierpolicy.testing.strategies.plans import days_for, plans, plans_for
from frontierpolicy.testing.strategies.records import (
    actors,
    collections,
    entries,
    logs,
    models,
    occurrences,
    recipients,
    records,
    stages,
    systems,
)
from frontierpolicy.testing.strategies.said import ids, missing, parties, places, said, texts
from frontierpolicy.testing.strategies.times import conventions, days, intervals, moments, periods, spans

__all__ = [
    "actions",
    "actors",
    "collections",
    "conditions",
    "conventions",
    "days",
    "days_for",
    "entries",
    "estimates",
    "events",
    "ids",
    "instruments",
    "intervals",
    "logs",
    "missing",
    "models",
    "moments",
    "norms",
    "occurrences",
    "parties",
    "periods",
    "places",
    "plans",
    "plans_for",
    "provisions",
    "quantities",
    "recipients",
    "records",
    "rulebooks",
    "said",
    "spans",
    "stages",
    "systems",
    "texts",
    "windows",
]
