"""Strategies for our own tests: small vocabularies, values at and around every boundary."""

import datetime as dt
from fractions import Fraction
from functools import cache
from typing import Any

from hypothesis import strategies as st

from frontierpolicy.calendars import Interval, Sometime
from frontierpolicy.conditions import AllOf, AnyOf, AtLeast, Condition, Not
from frontierpolicy.facts import Collection, Estimate, Missing, Record
from frontierpolicy.parties.known import META, OPENAI
from frontierpolicy.plans import Model, ReleasePlan, Stage
from frontierpolicy.quantities import Compute, flop
from frontierpolicy.terms import Medium, Role, StageKind, Weights
from frontierpolicy.truth import Truth

THRESHOLDS = (10**23, 10**25, 10**26)
UNKNOWNS = tuple(each for each in Missing if each is not Missing.NOT_APPLICABLE)
DAYS = tuple(
    dt.date.fromisoformat(day)
    for day in (
        "2024-02-28",
        "2024-02-29",
        "2024-03-01",
        "2025-12-31",
        "2026-01-01",
        "2026-06-01",
        "2026-06-02",
        "2026-06-11",
        "2026-06-12",
        "2026-06-13",
        "2026-06-24",
        "2026-06-30",
        "2026-07-01",
        "2026-07-24",
    )
)


@cache
def truths() -> st.SearchStrategy[Truth]:
    """Return the three truth values."""
    return st.sampled_from(Truth)


@cache
def operations() -> st.SearchStrategy[int]:
    """Return numbers of operations at, next to and far from every threshold."""
    near = [threshold + step for threshold in THRESHOLDS for step in (-1, 0, 1)]
    return st.sampled_from(near) | st.integers(0, 10**28)


@cache
def compute() -> st.SearchStrategy[Compute]:
    """Return amounts of compute."""
    return operations().map(flop)


@cache
@st.composite
def estimates(draw: st.DrawFn) -> Estimate[Compute]:
    """Return estimates, with one limit or two, open or closed."""
    low, high = sorted((draw(operations()), draw(operations())))
    one_sided = draw(st.sampled_from(("both", "low", "high")))
    meets = low == high
    return Estimate(
        low=None if one_sided == "high" else flop(low),
        high=None if one_sided == "low" else flop(high),
        low_open=not meets and one_sided != "high" and draw(st.booleans()),
        high_open=not meets and one_sided != "low" and draw(st.booleans()) and high - low > 1,
    )


@cache
def days() -> st.SearchStrategy[dt.date]:
    """Return days, most of them where something changes."""
    return st.sampled_from(DAYS) | st.dates(dt.date(2023, 1, 1), dt.date(2028, 12, 31))


@cache
@st.composite
def spans(draw: st.DrawFn) -> Sometime:
    """Return spans of days."""
    first, last = sorted((draw(days()), draw(days())))
    return Sometime(first, last)


@cache
def moments() -> st.SearchStrategy[Any]:
    """Return days, spans and instants with a zone."""
    zones = st.sampled_from((dt.UTC, dt.timezone(dt.timedelta(hours=-4)), dt.timezone(dt.timedelta(hours=14))))
    instants = st.datetimes(dt.datetime(2023, 1, 1), dt.datetime(2028, 1, 1), timezones=zones)
    return days() | spans() | instants.map(lambda each: each.replace(second=0, microsecond=0))


@cache
@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Return intervals between days, open on either side now and then."""
    first, last = sorted((draw(days()), draw(days())))
    return Interval(draw(st.sampled_from((None, first))), draw(st.sampled_from((None, last + dt.timedelta(days=1)))))


@cache
def missing() -> st.SearchStrategy[Missing]:
    """Return the reasons for which a fact is unknown."""
    return st.sampled_from(UNKNOWNS)


@cache
def atoms() -> st.SearchStrategy[Condition]:
    """Return conditions on one fact of a model."""
    thresholds = st.sampled_from(THRESHOLDS).map(flop)
    comparisons = thresholds.flatmap(
        lambda threshold: st.sampled_from(
            (
                Model.training_compute < threshold,
                Model.training_compute <= threshold,
                Model.training_compute > threshold,
                Model.training_compute >= threshold,
            )
        )
    )
    members = st.sets(st.sampled_from(Weights), min_size=1).map(Model.weights.is_in)
    media = st.sets(st.sampled_from(Medium), min_size=1, max_size=3)
    sets = st.one_of(media.map(Model.generates.overlaps), media.map(Model.generates.are_within))
    return st.one_of(st.sampled_from((Model.major, Model.general_purpose)), comparisons, members, sets)


@cache
def conditions() -> st.SearchStrategy[Condition]:
    """Return conditions of a model, joined in every way."""
    return st.recursive(atoms(), _joined, max_leaves=6)


def _joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    parts = st.lists(inner, max_size=3).map(tuple)
    some = st.lists(inner, min_size=1, max_size=4).map(tuple)
    counted = some.flatmap(lambda each: st.integers(1, len(each)).map(lambda number: AtLeast(number, each)))
    return st.one_of(parts.map(AllOf), parts.map(AnyOf), inner.map(Not), counted)


@cache
def decided_models() -> st.SearchStrategy[Model]:
    """Return models of which every fact that conditions read is known."""
    return st.builds(
        Model,
        id=st.just("the-model"),
        training_compute=compute(),
        major=st.booleans(),
        general_purpose=st.booleans(),
        weights=st.sampled_from(Weights),
        generates=st.frozensets(st.sampled_from(Medium)),
    )


FACTS = ("training_compute", "major", "general_purpose", "weights", "generates")


@st.composite
def hidden(draw: st.DrawFn, model: Model) -> Model:
    """Return a model with some of its facts unknown, or its compute known within limits only."""
    gone = draw(st.sets(st.sampled_from(FACTS)))
    changes: dict[str, object] = {name: draw(missing()) for name in gone}
    exact = model.training_compute
    if "training_compute" not in gone and isinstance(exact, Compute) and draw(st.booleans()):
        factor = draw(st.sampled_from((2, 3, 10, 31)))
        changes["training_compute"] = Estimate(
            low=Compute(Fraction(exact.amount) / factor), high=Compute(exact.amount * factor + 1)
        )
    return model.having(**changes)


@cache
def models() -> st.SearchStrategy[Model]:
    """Return models with known and unknown facts."""
    return decided_models().flatmap(hidden)


@cache
def starts() -> st.SearchStrategy[Any]:
    """Return when a stage begins: a day, a span of days, or unknown."""
    return days() | spans() | missing()


@cache
def stage_kinds() -> st.SearchStrategy[Any]:
    """Return kinds of stages, or that it is unknown."""
    return st.sampled_from(StageKind) | missing()


@cache
def flags() -> st.SearchStrategy[Any]:
    """Return yes, no or unknown."""
    return st.booleans() | missing()


@cache
@st.composite
def stages(draw: st.DrawFn) -> Stage:
    """Return stages with and without dates."""
    return Stage(
        id="stage",
        kind=draw(stage_kinds()),
        starts=draw(starts()),
        can_refuse=draw(flags()),
    )


@st.composite
def plans(draw: st.DrawFn, of: st.SearchStrategy[Model] | None = None) -> ReleasePlan:
    """Return plans of one developer with at most one stage."""
    developer, model = draw(st.sampled_from((META, OPENAI))), draw(models() if of is None else of)
    made = draw(st.lists(stages(), max_size=1))
    if model.weights is Weights.WITHHELD:
        made = [each for each in made if each.kind is not StageKind.WEIGHTS_PUBLISHED]
    return ReleasePlan(
        title="a plan",
        party=developer,
        roles={Role.DEVELOPER: developer},
        model=model,
        stages=Collection(tuple(made), complete=draw(st.booleans())),
    )


def given_of(record: Record, name: str) -> object:
    """Return what a record says of a fact by name."""
    return vars(record)[name]
