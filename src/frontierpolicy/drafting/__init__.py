"""How law is drafted here: instruments of several kinds, their parts, and what changes them."""

from frontierpolicy.drafting.instrument import Awaits, Ending, Instrument, Part
from frontierpolicy.drafting.kinds import (
    CodeOfPractice,
    ExecutiveOrder,
    ExportDirective,
    Guidance,
    Regulation,
    Signature,
    Statute,
    VoluntaryCommitment,
    signed,
    undertaking,
)
from frontierpolicy.drafting.law import Law
from frontierpolicy.drafting.operations import (
    AddException,
    Amendment,
    Insert,
    Operation,
    Reading,
    Repeal,
    Substitute,
)
from frontierpolicy.drafting.reviews import ReviewPeriod, Reviews
from frontierpolicy.drafting.rulebook import TEXT, Rulebook
from frontierpolicy.drafting.versions import Clause, Version

__all__ = [
    "TEXT",
    "AddException",
    "Amendment",
    "Awaits",
    "Clause",
    "CodeOfPractice",
    "Ending",
    "ExecutiveOrder",
    "ExportDirective",
    "Guidance",
    "Insert",
    "Instrument",
    "Law",
    "Operation",
    "Part",
    "Reading",
    "Regulation",
    "Repeal",
    "ReviewPeriod",
    "Reviews",
    "Rulebook",
    "Signature",
    "Statute",
    "Substitute",
    "Version",
    "VoluntaryCommitment",
    "signed",
    "undertaking",
]
