"""Facts: declared once, read by conditions, filled by plans."""

from frontierpolicy.facts.codecs import Codec, Parties, codec_for, word
from frontierpolicy.facts.fact import Fact
from frontierpolicy.facts.given import Assumed, Estimate, Given, History, Holder, Missing, Spread, Stated, Yearly, plain
from frontierpolicy.facts.kinds import (
    Amount,
    Flag,
    Identity,
    Many,
    Moment,
    One,
    Where,
    Wheres,
    YearlyAmount,
    preceding_year,
)
from frontierpolicy.facts.record import (
    Collection,
    Extensible,
    Extension,
    Record,
    among_others,
    exactly,
    extensions_of,
    misplaced,
)

__all__ = [
    "Amount",
    "Assumed",
    "Codec",
    "Collection",
    "Estimate",
    "Extensible",
    "Extension",
    "Fact",
    "Flag",
    "Given",
    "History",
    "Holder",
    "Identity",
    "Many",
    "Missing",
    "Moment",
    "One",
    "Parties",
    "Record",
    "Spread",
    "Stated",
    "Where",
    "Wheres",
    "Yearly",
    "YearlyAmount",
    "among_others",
    "codec_for",
    "exactly",
    "extensions_of",
    "misplaced",
    "plain",
    "preceding_year",
    "word",
]
