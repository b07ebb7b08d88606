"""Where the AI Act can be read, and the days on which its parts begin to apply."""

import datetime as dt

from frontierpolicy.places import place
from frontierpolicy.sources import Source
from frontierpolicy.terms import Confidence

CHECKED = dt.date(2026, 11, 23)
READ = dt.date(2026, 10, 10)

ACT = Source(
    title="Regulation (EU) 2024/1689",
    url="https://eur-lex.europa.eu/eli/reg/2024/1689/oj",
    checked=CHECKED,
    note="articles 50 and 52 to 56 read in verbatim copies, 101 and 111(3) in web copies; the rest follows summaries",
)
OMNIBUS = Source(
    title="Regulation (EU) 2026/1744",
    url="https://eur-lex.europa.eu/eli/reg/2026/1744/oj",
    checked=CHECKED,
    confidence=Confidence.MEDIUM,
    note="read through several independent readers of the Official Journal, not in the Journal itself",
)
GUIDELINES = Source(
    title="Commission guidelines on general-purpose AI models, C(2025) 7719",
    url="https://digital-strategy.ec.europa.eu/en/library/guidelines-scope-obligations-providers-general-purpose-ai-models-under-ai-act",
    checked=READ,
    note="content read in the version of 18 July 2025; the points of that of 19 November differ by one to three",
)

UNION = place("EU")
ISSUED, IN_FORCE = dt.date(2024, 6, 13), dt.date(2024, 8, 1)
APPLIES = dt.date(2025, 8, 2)  # article 113, third paragraph, point (b): chapter V
ENFORCED = dt.date(2026, 8, 2)  # article 113, second paragraph: what is not named there, and article 101
LEGACY_UNTIL = dt.date(2027, 8, 2)  # article 111(3)
