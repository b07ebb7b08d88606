"""Where a statement comes from: a source, and a pinpoint in it."""

import datetime as dt

import attrs

from frontierpolicy.errors import InvalidValue
from frontierpolicy.terms import Caveat, Confidence

__all__ = ["Citation", "Source"]


def _written(_: object, field: "attrs.Attribute[str]", value: str) -> None:
    if not value.strip():
        raise InvalidValue(f"{field.name} is empty: say where it can be read")


def _https(_: object, __: object, url: str) -> None:
    if url and not url.startswith("https://"):
        raise InvalidValue(f"expected an address that begins with https://, got {url!r}")


@attrs.frozen(kw_only=True)
class Source:
    """A text that can be cited.

    Attributes:
        title: How it is cited, as in `EO 14409, 91 FR 34565`.
        url: Where it can be read; empty where it has no address of its own.
        checked: The day somebody last compared this library with it.
        confidence: How sure the library is of what it says of it.
        note: How it was read: in full, through a reprint, through a summary.
    """

    title: str = attrs.field(validator=_written)
    url: str = attrs.field(default="", validator=_https)
    checked: dt.date
    confidence: Confidence = Confidence.HIGH
    note: str = ""

    def at(self, pinpoint: str, *, confidence: Confidence | None = None, caveat: Caveat | None = None) -> "Citation":
        """Return the citation of one place in it.

        Args:
            pinpoint: The section, article or row.
            confidence: Where it differs from that of the whole source.
            caveat: What a reader must know of this place in particular.

        Examples:
            >>> order = Source(title="EO 14409", checked=dt.date(2026, 11, 23))
            >>> print(order.at("s. 3(b)"))
            EO 14409 s. 3(b)
        """
        return Citation(source=self, pinpoint=pinpoint, confidence=confidence or self.confidence, caveat=caveat)


@attrs.frozen(kw_only=True)
class Citation:
    """One place in a source.

    Attributes:
        source: The text.
        pinpoint: The place in it; never empty.
        confidence: How sure the library is that the place says so.
        caveat: What a reader must know of it, or `None`.
    """

    source: Source
    pinpoint: str = attrs.field(validator=_written)
    confidence: Confidence = Confidence.HIGH
    caveat: Caveat | None = None

    def __str__(self) -> str:
        """Write the source and the place."""
        return f"{self.source.title} {self.pinpoint}"
