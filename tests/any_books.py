"""Rulebooks of every shape: up to three instruments of up to three norms."""

from functools import cache

from hypothesis import strategies as st

from frontierpolicy.calendars import Interval, days
from frontierpolicy.deadlines import Undated, Within
from frontierpolicy.drafting import Instrument
from frontierpolicy.provisions import Norm
from frontierpolicy.terms import Basis, Force, Modality
from tests.strategies import conditions
from tests.worlds import ACT, DAY, EDGE, OTHER_ACT, TODAY, TOMORROW, YESTERDAY, instrument, norm


@cache
@st.composite
def norms(draw: st.DrawFn) -> Norm:
    """Return norms of every modality and force, with conditions, exceptions and a time in force."""
    signed = draw(st.booleans())
    made = norm(
        draw(st.sampled_from("abcdef")),
        draw(conditions()),
        modality=draw(st.sampled_from(Modality)),
        force=Force.COMMITTED
        if signed
        else draw(st.sampled_from([each for each in Force if each is not Force.COMMITTED])),
        basis=Basis.SIGNATURE if signed else Basis.LAW,
        action=draw(st.sampled_from((ACT, OTHER_ACT))),
        window=draw(st.sampled_from((Undated("promptly"), Within(DAY, period=days(30))))),
    )
    if draw(st.booleans()):
        made = made.unless(draw(conditions()), EDGE)
    return made.during(Interval(draw(st.sampled_from((None, YESTERDAY, TODAY, TOMORROW)))))


@cache
def books() -> st.SearchStrategy[tuple[Instrument, ...]]:
    """Return instruments, none among them."""
    acts = st.lists(norms(), max_size=3, unique_by=lambda each: each.id)
    return st.lists(
        st.tuples(st.sampled_from(("one", "two", "three")), acts), max_size=3, unique_by=lambda pair: pair[0]
    ).map(lambda pairs: tuple(instrument(*parts, name=name) for name, parts in pairs))
