"""Worked examples: a plan, and what an instrument must say of it, derived by hand from the text."""

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from frontierpolicy.drafting.instrument import TEXT
from frontierpolicy.plans import Entry, ReleasePlan
from frontierpolicy.terms import Force, Modality, Standing, Timing

__all__ = ["Example", "Expected"]


@attrs.frozen(kw_only=True)
class Expected:
    """One finding that an example expects.

    Attributes:
        provision: The id of the norm within the instrument.
        bearer: The id of the party it is addressed to.
        towards: The id of the counterparty or the item, where the norm yields more than one.
        decided: Whether it surely holds, or is conditional on missing facts.
        due: The last day on which the act is surely in time, or `None` for none.
        standing: How what is planned and done stands against it, or `None` if the example says nothing.
        feasible: Whether it can be complied with through the channel.
        opens: The first day on which the act counts, or `None` if the example says nothing.
        timing: Where it lies as seen from the day of the question, or `None` if the example says nothing.
    """

    provision: str
    bearer: str
    towards: str = ""
    decided: bool = True
    due: dt.date | None = None
    standing: Standing | None = None
    feasible: bool = True
    opens: dt.date | None = None
    timing: Timing | None = None


def _ids_if_any(values: Iterable[str] | None) -> frozenset[str] | None:
    return None if values is None else frozenset(values)


Norms = Mapping[tuple[Modality, Force], Iterable[str]]
"""For a modality and a force, the ids of norms."""


@attrs.frozen(kw_only=True)
class Example:
    """A worked example of one instrument.

    Attributes:
        title: What it shows.
        derivation: How the answer follows from the text.
        plan: The plan, or `None` for what is owed regardless of any.
        as_of: The day the question is asked.
        known_at: The day whose knowledge is used; that of the question if left out.
        reading: How the instrument is read.
        record: Entries added to the public record.
        expects: All that the instrument yields for bearers named here; nothing else may come. `None` if the
            example says nothing of single findings.
        norms: The ids of all norms that yield something for anybody, sure or open, by their modality and force;
            `None` if the example says nothing of that.
        notices: The ids of all notices that are printed; `None` if the example says nothing of that.
    """

    title: str
    derivation: str
    plan: ReleasePlan | None
    as_of: dt.date
    known_at: dt.date | None = None
    reading: str = TEXT
    record: tuple[Entry, ...] = ()
    expects: tuple[Expected, ...] | None = ()
    norms: Norms | None = None
    notices: frozenset[str] | None = attrs.field(default=None, converter=_ids_if_any)
