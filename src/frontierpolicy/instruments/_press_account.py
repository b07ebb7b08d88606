"""The press account of 24 June 2026 that the readings `as_reported` follow."""

import datetime as dt

from frontierpolicy.sources import Source
from frontierpolicy.terms import Confidence

PRESS = Source(
    title="press account of 24 June 2026",
    checked=dt.date(2026, 10, 10),
    confidence=Confidence.LOW,
    note="one news article; it differs from the texts",
)
AS_REPORTED = "as_reported"
