"""When an act is due."""

from frontierpolicy.deadlines.windows import (
    AtOrBefore,
    Before,
    NoticeBefore,
    Span,
    Standing,
    Throughout,
    Undated,
    UpTo,
    Window,
    Within,
)

__all__ = [
    "AtOrBefore",
    "Before",
    "NoticeBefore",
    "Span",
    "Standing",
    "Throughout",
    "Undated",
    "UpTo",
    "Window",
    "Within",
]
