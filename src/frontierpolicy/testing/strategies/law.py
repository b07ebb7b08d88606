"""Strategies for law: windows, provisions of every kind, instruments and rulebooks."""

import datetime as dt
from functools import cache
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from frontierpolicy.calendars import Interval
from frontierpolicy.conditions import Action
from frontierpolicy.counting import Convention
from frontierpolicy.deadlines import (
    AtOrBefore,
    Before,
    EarliestOf,
    Every,
    LatestOf,
    NotBefore,
    NoticeBefore,
    On,
    Standing,
    Throughout,
    Undated,
    UpTo,
    Window,
    Within,
    Yearly,
)
from frontierpolicy.drafting import Amendment, Instrument, Repeal, Rulebook
from frontierpolicy.errors import InvalidValue
from frontierpolicy.facts import Record
from frontierpolicy.parties.known import CAISI, META
from frontierpolicy.places import country
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Block, Definition, Norm, Notice, Pattern, Provision
from frontierpolicy.terms import Basis, Force, InstrumentKind, Modality, Role, Topic
from frontierpolicy.testing.strategies.conditions import DRAWN_FROM, TERM, conditions, events
from frontierpolicy.testing.strategies.said import drawn
from frontierpolicy.testing.strategies.times import conventions, days, intervals, periods

__all__ = ["actions", "instruments", "norms", "provisions", "rulebooks", "windows"]

P = TypeVar("P", bound=Provision)
_ACTIONS = tuple(
    Action(id=f"drawn/{name}", phrase=f"{name} {{object}}", done=f"{name}ed", topics=frozenset({topic}))
    for name, topic in (("report", Topic.REPORTING), ("test", Topic.REVIEW))
)


def actions() -> st.SearchStrategy[Action]:
    """Return one of two acts that nothing but what is drawn here speaks of."""
    return st.sampled_from(_ACTIONS)


def windows(of: type[Record] = Model) -> st.SearchStrategy[Window]:
    """Return windows of every kind, from events that can be read of a scope; they shrink to a standing duty.

    Args:
        of: The scope, as in `Model` or `Stage`.
    """
    scope: Any = of
    return _windows(scope)


@cache
def _windows(of: type[Record]) -> st.SearchStrategy[Window]:
    dates = events(of)
    counted = st.one_of(*(_counted(kind, dates) for kind in (Within, NotBefore, NoticeBefore, Throughout, UpTo)))
    from_dates = st.one_of(*(st.builds(kind, dates) for kind in (On, Before, AtOrBefore)))
    again = conventions().flatmap(
        lambda each: st.builds(Every, _period_of(each), since=dates, until=st.none() | dates, counting=st.just(each))
    )
    yearly = st.builds(Yearly, st.sampled_from((((6, 30),), ((12, 31), (6, 30)))), since=st.none() | dates)
    open_ended: st.SearchStrategy[Window] = st.sampled_from((Standing(), Undated("promptly")))
    simple = st.one_of(open_ended, from_dates, counted, again, yearly)
    several = st.lists(simple, min_size=2, max_size=3)
    return st.one_of(simple, several.map(EarliestOf), several.map(LatestOf))


def _counted(kind: Any, dates: st.SearchStrategy[Any]) -> st.SearchStrategy[Window]:
    return conventions().flatmap(lambda each: st.builds(kind, dates, period=_period_of(each), counting=st.just(each)))


def _period_of(convention: Convention) -> st.SearchStrategy[Any]:
    return periods(*convention.units)


def norms(of: type[Record] = Model, **fields: Any) -> st.SearchStrategy[Norm]:
    """Return norms stated of a scope: of every modality and force, with conditions, exceptions and times in force.

    Args:
        of: The scope, as in `Model` or `Stage`.
        fields: Fields of the norm that are given: a value, or a strategy for one.
    """
    return _norms(of, fields)


@st.composite
def _norms(draw: st.DrawFn, of: type[Record], fields: dict[str, Any]) -> Norm:
    force = draw(st.sampled_from(Force))
    usual: dict[str, Any] = {
        "modality": st.sampled_from(Modality),
        "force": force,
        "basis": Basis.SIGNATURE if force is Force.COMMITTED else Basis.LAW,
        "bearer": st.sampled_from((Role.DEVELOPER, META, Role.HOST)),
        "towards": st.sampled_from(((), (), CAISI, Role.HOST)),
        "action": actions(),
        "window": windows(of),
    }
    return draw(_provided(Norm, of, {**usual, **fields}))


@st.composite
def _provided(draw: st.DrawFn, kind: type[P], of: type[Record], fields: dict[str, Any]) -> P:
    """Return a provision of a kind, with what every provision has."""
    names = st.sampled_from([f"{number}{letter}" for number in range(1, 5) for letter in ("", "(a)", "(b)")])
    name = draw(names)
    usual: dict[str, Any] = {
        "id": name,
        "citation": DRAWN_FROM.at(f"s. {name}"),
        "per": of,
        "condition": conditions(of),
        "in_force": st.none() | intervals(),
    }
    given = {key: drawn(draw, each) for key, each in {**usual, **fields}.items()}
    made = kind(**given)
    return made if draw(st.booleans()) else made.unless(draw(conditions(of)), DRAWN_FROM.at(f"s. {name} proviso"))


def provisions(of: type[Record] = Model) -> st.SearchStrategy[Provision]:
    """Return provisions of every kind stated of a scope: norms, and now and then a definition, a block or a notice.

    Args:
        of: The scope, as in `Model` or `Stage`.
    """
    defined: dict[str, Any] = {"term": TERM, "counts": st.booleans(), "presumption": st.booleans()}
    pattern = st.builds(
        Pattern, forces=st.frozensets(st.sampled_from(Force), max_size=2), topics=st.frozensets(st.sampled_from(Topic), max_size=1)
    )  # fmt: skip
    others: list[st.SearchStrategy[Provision]] = [
        _provided(Definition, Model, defined),
        _provided(Block, of, {"pattern": pattern}),
        _provided(Notice, of, {"text": "be aware"}),
    ]
    return st.one_of(norms(of), norms(of), norms(of), *others)


def instruments(**fields: Any) -> st.SearchStrategy[Instrument]:
    """Return instruments of up to three provisions, with dates of their own and now and then an amendment.

    Args:
        fields: Fields of the instrument that are given: a value, or a strategy for one.
    """
    return _instruments(fields)


@st.composite
def _instruments(draw: st.DrawFn, fields: dict[str, Any]) -> Instrument:
    issued, begins = sorted((draw(days()), draw(days())))
    usual: dict[str, Any] = {
        "id": st.sampled_from(("one", "two", "three")),
        "title": "A drawn instrument",
        "kind": st.sampled_from(InstrumentKind),
        "issuer": "a drawer",
        "jurisdiction": st.none() | st.just(country("US")),
        "source": DRAWN_FROM,
        "issued": issued,
        "begins": begins,
        "parts": st.lists(provisions(), max_size=3, unique_by=lambda each: each.id).map(tuple),
    }
    given = {key: drawn(draw, each) for key, each in {**usual, **fields}.items()}
    begins = given["begins"]
    given["parts"] = tuple(_within(part, begins) for part in given["parts"])
    made = Instrument(**given)
    if made.provisions() and "amendments" not in fields and not draw(st.integers(0, 3)):
        repealed = Repeal((made.provisions()[0].id,))
        day: dt.date = draw(days())
        late = max(day, issued)
        made = made.having(amendments=(_amendment(late, repealed),))
    return made


def _within(part: Any, begins: Any) -> Any:
    """Return a provision narrowed to when its instrument is in force; always in force if it never was by then."""
    if not isinstance(part, Provision) or not isinstance(begins, dt.date) or part.in_force is None:
        return part
    try:
        return part.during(Interval(begins))
    except InvalidValue:
        return attrs.evolve(part, in_force=None)


def _amendment(day: dt.date, *operations: Any) -> Amendment:
    return Amendment(effective=day, known_at=day, operations=operations, citation=DRAWN_FROM.at("an amendment"))


def rulebooks(*, max_size: int = 3) -> st.SearchStrategy[Rulebook]:
    """Return rulebooks of a few small instruments: most conflicts between rules show among few of them.

    Args:
        max_size: How many instruments there are at most.
    """
    made = st.lists(instruments(), max_size=max_size, unique_by=lambda each: each.id)
    return made.map(Rulebook)
