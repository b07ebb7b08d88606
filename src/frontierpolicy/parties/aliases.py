"""Names that have changed, each with when and where that is stated: of parties, and of words inside names."""

import datetime as dt
import re

import attrs

from frontierpolicy.sources import Citation, Source
from frontierpolicy.terms import Confidence

__all__ = ["RENAMED_PARTIES", "RENAMED_WORDS", "Alias", "in_older_words"]

READ = dt.date(2026, 11, 23)


@attrs.frozen(kw_only=True)
class Alias:
    """Another name of the same thing.

    Attributes:
        name: The other name.
        of: The id of the party, or the word, that it stands for.
        since: The day from which it is used, or `None` where that is not known.
        citation: Where it is stated.
    """

    name: str
    of: str
    since: dt.date | None
    citation: Citation


_ORDER = Source(
    title="EO 14434, 91 FR 63129",
    url="https://www.federalregister.gov/documents/full_text/text/2026/10/02/2026-20321.txt",
    checked=dt.date(2026, 10, 10),
    note="federal agencies alone, and documents that are not statutes; older documents keep their words",
)
_MERGER = Source(
    title="report on the merger of Google Brain and DeepMind",
    url="https://9to5google.com/2023/04/20/google-deepmind/",
    checked=READ,
)
_AGREEMENTS = Source(
    title="report on the CAISI agreements of 5 May 2026",
    url="https://machineherald-io.pages.dev/article/2026-05/06-caisi-signs-frontier-ai-testing-agreements-with-google-deepmind-microsoft-and-xai-extending-pre-deployment-reviews-beyond-anthropic-and-openai",
    checked=dt.date(2026, 10, 10),
)
_SEOUL = Source(
    title="list of those who made the Seoul commitments",
    url="https://centerconsulting.com/ai-library/milestones/2024-seoul-frontier-ai-safety-commitments",
    checked=READ,
)
_MODELS = Source(
    title="Epoch AI, data on AI models, 19 July 2026",
    url="https://epoch.ai/data/ai-models",
    checked=READ,
    confidence=Confidence.MEDIUM,
    note="it writes both names; the day of the change was not found",
)

RENAMED_WORDS = (
    Alias(
        name="Super Intelligence", of="Artificial Intelligence", since=dt.date(2026, 9, 29), citation=_ORDER.at("usage")
    ),
    Alias(name="SI", of="AI", since=dt.date(2026, 9, 29), citation=_ORDER.at("usage")),
)
"""Words that have replaced others inside names."""

RENAMED_PARTIES = (
    Alias(name="Google DeepMind", of="google", since=dt.date(2023, 4, 20), citation=_MERGER.at("the merged unit")),
    Alias(name="DeepMind", of="google", since=None, citation=_AGREEMENTS.at("Google DeepMind for Google")),
    Alias(name="Z.ai", of="zhipu", since=None, citation=_MODELS.at("organisation of the GLM models")),
    Alias(name="Zhipu.ai", of="zhipu", since=None, citation=_SEOUL.at("original signatories")),
)
"""Names by which the sources of the shipped law call one party differently. `party` knows them all."""


def in_older_words(name: str) -> str:
    """Return a name with each new word in it replaced by the one it stands for.

    Examples:
        >>> in_older_words("Center for SI Standards and Innovation")
        'Center for AI Standards and Innovation'
    """
    for each in RENAMED_WORDS:
        name = re.sub(rf"\b{each.name}\b", each.of, name)
    return name
