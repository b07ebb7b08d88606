"""Rules of every shape that can be drafted: conditions, operands and windows of each kind, inside one another."""

import datetime as dt
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from frontierpolicy.calendars import Interval, business_days, days, hours, months, weeks, years
from frontierpolicy.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Comparison,
    Condition,
    Constant,
    DaysBefore,
    DefinedTerm,
    Determination,
    First,
    Happened,
    Lineage,
    Not,
    Occurred,
    Onset,
    Operand,
    Quantified,
    Quantifier,
    Scaled,
    Someone,
    Sum,
    Through,
    ValueThrough,
)
from frontierpolicy.counting import (
    BusinessDays,
    CalendarDays,
    California,
    CivilProcedureRules,
    ClearDays,
    Convention,
    ElapsedHours,
    FederalBusinessDays,
    FederalRules,
    FirstDayCounts,
    Illinois,
    NewYork,
    Regulation1182,
)
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
from frontierpolicy.facts import preceding_year
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import CAISI
from frontierpolicy.places import PlaceList, country, place
from frontierpolicy.plans import Actor, Model, Recipient, Stage, System
from frontierpolicy.provisions.actions import GIVE_ACCESS, SIGN
from frontierpolicy.quantities import Comparator, count, eur, flop, usd
from frontierpolicy.terms import PartyKind, Role, StageKind
from frontierpolicy.truth import Truth
from tests.acme import Screening
from tests.strategies import atoms, moments
from tests.worlds import EDGE

OTHER = Party("a-court", "a court", PartyKind.BODY, aliases=("the court",), parent="us-government")
LISTED = PlaceList(
    id="listed",
    title="a list",
    members={country("CN"), place("US-CA")},
    disputed={country("HK")},
    known=Interval(dt.date(2020, 1, 1), None),
    citation=EDGE,
)
TERM = DefinedTerm(id="a/term", phrase="a term", subject=Model)
FOUND = Determination(
    id="a/finding", title="is found", subject=Model, authority=CAISI, if_absent=Truth.UNKNOWN, question="Is it found?"
)
WHO = st.sampled_from((OTHER, CAISI, Role.HOST, Role.SYSTEM_PROVIDER, *Someone))
ABOUT = st.sampled_from((None, "us-eo-14409", Model, Actor))
FACTORS = st.fractions(Fraction(1, 7), 100, max_denominator=7)
CONVENTIONS: tuple[Convention, ...] = (
    BusinessDays(calendar="us-federal"),
    CalendarDays(),
    California(calendar="weekends"),
    CivilProcedureRules(calendar="weekends", at_court=True),
    ClearDays(zone="Asia/Tokyo"),
    ElapsedHours("America/New_York"),
    FederalBusinessDays(),
    FederalRules(zone="America/Chicago"),
    FirstDayCounts(),
    Illinois(calendar="us-federal"),
    NewYork(calendar="weekends"),
    Regulation1182(),
)


def _quantities(*facts: Operand[Any]) -> st.SearchStrategy[Operand[Any]]:
    """Return operands made of facts of one kind."""
    return st.recursive(
        st.sampled_from(facts),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: Sum[Any](tuple(parts))),
            st.builds(Scaled[Any], inner, FACTORS),
            inner.map(lambda part: ValueThrough[Any](Lineage.BASE, part)),
        ),
        max_leaves=3,
    )


PUBLIC = Stage.kind.is_(StageKind.GENERAL_AVAILABILITY)
EVENTS = st.one_of(
    st.sampled_from((Model.training_began, First(Stage.starts), First(Stage.starts, PUBLIC), Onset(Model.major))),
    moments().map(Constant[Any]),
    st.builds(Occurred, action=st.just(GIVE_ACCESS), by=WHO, about=ABOUT),
)
DATES: st.SearchStrategy[Operand[Any]] = EVENTS | st.builds(DaysBefore[Any], EVENTS, st.integers(0, 400))
SIDES: tuple[tuple[st.SearchStrategy[Operand[Any]], ...], ...] = (
    (DATES, DATES),
    (_quantities(Model.training_compute, Model.pretraining_compute), st.just(Constant[Any](flop("1e26")))),
    (
        _quantities(preceding_year(Actor.revenue)),
        st.sampled_from((usd("5e8"), eur("1/3", year=2025))).map(Constant[Any]),
    ),
    (_quantities(Model.parameters, Model.licence_user_cap), st.just(Constant[Any](count("7e8")))),
)


def _leaves() -> st.SearchStrategy[Condition]:
    """Return conditions of a model with no others inside."""
    comparisons = [st.builds(Comparison, left, st.sampled_from(Comparator), right | left) for left, right in SIDES]
    happened = st.builds(
        Happened, action=st.just(SIGN), by=WHO, towards=WHO, about=ABOUT, part=st.sampled_from(("", "safety"))
    )
    places = st.sampled_from(
        (
            Actor.headquarters.is_within(country("CA"), LISTED),
            Model.licence_excludes.touch(LISTED, place("US-CA")),
            Model.licence_excludes.includes(place("EU")),
            Model.id.is_in({"a", "b"}),
            Actor.party.is_in({CAISI}),
            Screening.on,
            TERM,
            FOUND,
        )
    )
    return st.one_of(atoms(), *comparisons, happened, places)


def model_conditions() -> st.SearchStrategy[Condition]:
    """Return conditions of a model, of every kind."""
    return st.recursive(_leaves(), _around, max_leaves=5)


def _around(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, max_size=3).map(tuple)
    some = st.lists(inner, min_size=1, max_size=3).map(tuple)
    over = st.sampled_from((Stage, Recipient, System))
    return st.one_of(
        parts.map(AllOf),
        parts.map(AnyOf),
        some.map(lambda each: AtLeast(len(each), each)),
        inner.map(Not),
        st.builds(Quantified, st.sampled_from(Quantifier), over, inner, st.integers(1, 3)),
        st.builds(Through, st.sampled_from((Lineage.BASE, Role.HOST)), inner),
        inner.map(lambda each: Comparison(Onset(each), Comparator.LESS, Constant[Any](dt.date(2026, 1, 1)))),
    )


PERIODS = st.sampled_from((days(30), weeks(2), months(6), years(1) + months(3), hours(72), business_days(15)))


def windows() -> st.SearchStrategy[Window]:
    """Return windows of every kind."""
    counted = [
        st.builds(kind, DATES, period=PERIODS, counting=st.sampled_from(CONVENTIONS))
        for kind in (Within, NotBefore, NoticeBefore, Throughout, UpTo)
    ]
    again = st.builds(Every, PERIODS, since=DATES, until=st.none() | DATES, counting=st.sampled_from(CONVENTIONS))
    yearly = st.builds(Yearly, st.sampled_from((((6, 30),), ((12, 31), (6, 30)))), since=st.none() | DATES)
    simple: st.SearchStrategy[Window] = st.one_of(
        st.sampled_from((Standing(), Undated("promptly"))),
        *(st.builds(kind, DATES) for kind in (On, Before, AtOrBefore)),
        *counted,
        again,
        yearly,
    )
    several = st.lists(simple, min_size=2, max_size=3)
    return simple | several.map(EarliestOf) | several.map(LatestOf)
