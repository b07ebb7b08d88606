"""When an act is due."""

from frontierpolicy.deadlines.combined import EarliestOf, Every, LatestOf, Yearly
from frontierpolicy.deadlines.counted import NotBefore, NoticeBefore, Throughout, UpTo, Within
from frontierpolicy.deadlines.span import Find, Span
from frontierpolicy.deadlines.windows import AtOrBefore, Before, On, Standing, Undated, Window

__all__ = [
    "AtOrBefore",
    "Before",
    "EarliestOf",
    "Every",
    "Find",
    "LatestOf",
    "NotBefore",
    "NoticeBefore",
    "On",
    "Span",
    "Standing",
    "Throughout",
    "Undated",
    "UpTo",
    "Window",
    "Within",
    "Yearly",
]
