"""How law is drafted here: instruments of several kinds, their parts, and what changes them."""

from frontierpolicy.drafting.instrument import TEXT, Instrument, Part, Rulebook
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
from frontierpolicy.drafting.law import Law, law_as_known
from frontierpolicy.drafting.limits import Awaits, Ending
from frontierpolicy.drafting.operations import (
    AddException,
    Amendment,
    Insert,
    Operation,
    Reading,
    Repeal,
    Resume,
    SetDates,
    Substitute,
    Suspend,
    Transition,
)
from frontierpolicy.drafting.reviews import ReviewPeriod, Reviews
from frontierpolicy.drafting.versions import Clause, Pending, Version
from frontierpolicy.drafting.vocabulary import vocabulary_of

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
    "Pending",
    "Reading",
    "Regulation",
    "Repeal",
    "Resume",
    "ReviewPeriod",
    "Reviews",
    "Rulebook",
    "SetDates",
    "Signature",
    "Statute",
    "Substitute",
    "Suspend",
    "Transition",
    "Version",
    "VoluntaryCommitment",
    "law_as_known",
    "signed",
    "undertaking",
    "vocabulary_of",
]
