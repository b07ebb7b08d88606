"""Plans of every shape that can be said: each fact with a value, a source, an estimate, a history or no value."""

import datetime as dt
import enum
from fractions import Fraction
from functools import cache
from typing import Any, cast

from hypothesis import strategies as st

from frontierpolicy.calendars import first_day, last_day
from frontierpolicy.errors import FrontierPolicyError
from frontierpolicy.facts import (
    Amount,
    Assumed,
    Collection,
    Estimate,
    Fact,
    History,
    Identity,
    Missing,
    Record,
    Spread,
    Stated,
)
from frontierpolicy.parties import KNOWN_PARTIES, Party
from frontierpolicy.places import all_countries, country, place
from frontierpolicy.plans import (
    Actor,
    Entry,
    Log,
    Model,
    Pause,
    Recipient,
    ReleasePlan,
    Stage,
    System,
    anyone,
    users_in,
)
from frontierpolicy.provisions.actions import GIVE_ACCESS, SIGN
from frontierpolicy.quantities import Compute, Count, Money, Quantity
from frontierpolicy.serialization.plans import occurrence_kinds
from frontierpolicy.terms import PartyKind, Role, StageKind, Weights
from tests.acme import Screening, Use
from tests.strategies import days, moments

TEXTS = st.text("abc XYZ-éß中'\"\\#=[]{}.,:;!?0123456789\n", min_size=1, max_size=30).filter(str.strip)
NAMES = st.text("abcXYZ-é中'\"\\#=[] 019", min_size=1, max_size=20).filter(str.strip)
EXTENSIONS: dict[type[Any], type[Any]] = {Model: Screening, Recipient: Use}
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
PLACES = st.sampled_from((country("CA"), country("US"), country("CN"), place("US-CA"), place("EU")))
OWN_PARTIES = tuple(
    Party(f"own-{number}", f"Own {number}", kind, aliases=("an alias",) * number, parent="meta" * number)
    for number, kind in enumerate((PartyKind.COMPANY, PartyKind.AGENCY))
)
PARTIES = st.sampled_from((*KNOWN_PARTIES.values(), *OWN_PARTIES))
AMOUNTS = st.integers(0, 10**28) | st.fractions(0, 10**6, max_denominator=8)


def _quantities(kind: type[Quantity]) -> st.SearchStrategy[Quantity]:
    if kind is Money:
        currency, year = st.sampled_from(("USD", "EUR")), st.none() | st.integers(1950, 2026)
        return st.builds(Money, AMOUNTS, currency=currency, year=year)
    return AMOUNTS.map(kind)


def plain_values(kind: Any) -> st.SearchStrategy[Any]:
    """Return plain values of the type of a fact."""
    known: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        dt.date: moments(),
        str: NAMES,
        Party: PARTIES,
        type(country("CA")): PLACES,
        Compute: _quantities(Compute),
        Count: _quantities(Count),
        Money: _quantities(Money),
    }
    if isinstance(kind, enum.EnumMeta):
        return st.sampled_from(list(cast("Any", kind)))
    return known[kind]


def _sourced(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Stated[Any]]:
    values = inner | st.sampled_from(Missing)
    return st.builds(Stated, values, source=TEXTS, as_of=st.none() | days(), note=st.just("") | TEXTS)


@st.composite
def _estimated(draw: st.DrawFn, kind: type[Quantity]) -> Any:
    low, high = sorted((draw(AMOUNTS), draw(AMOUNTS)))

    def made(amount: Fraction | int) -> Quantity:
        return Money(amount, currency="EUR", year=2024) if kind is Money else kind(amount)

    middle = made(Fraction(low + high) / 2) if high - low > 1 and draw(st.booleans()) else None
    sides = draw(st.sampled_from(("both", "low", "high"))) if middle is None else "both"
    return Estimate(
        low=None if sides == "high" else made(low),
        high=None if sides == "low" else made(high),
        value=middle,
        low_open=high - low > 1 and sides != "high" and draw(st.booleans()),
        high_open=high - low > 1 and sides != "low" and draw(st.booleans()),
        source=draw(st.just("") | TEXTS),
        as_of=draw(st.none() | days()),
        note=draw(st.just("") | TEXTS),
    )


@cache
def given_values(fact: Fact[Any, Any]) -> st.SearchStrategy[Any]:
    """Return whatever a plan may say of a fact."""
    inner = plain_values(fact.kind)
    inner = st.frozensets(inner, max_size=3) if fact.many else inner
    if isinstance(fact, Identity):
        return IDS if fact.kind is str else inner
    kinds = [inner, st.sampled_from(Missing), _sourced(inner)]
    if isinstance(fact, Amount) or fact.yearly:
        kinds.append(_estimated(fact.kind))
    if fact.yearly:
        years = st.dictionaries(st.integers(1990, 2030), st.one_of(kinds), max_size=2)
        return years | st.sampled_from(Missing)
    assumable = [inner, *([_estimated(fact.kind)] if isinstance(fact, Amount) else [])]
    if fact.owner.stands_for_many:
        spreads = st.frozensets(inner, min_size=1, max_size=3).map(Spread)
        everywhere = [st.just(Spread(all_countries()))] if fact.kind is type(country("CA")) and not fact.many else []
        kinds += [spreads, *everywhere]
        assumable += [spreads]
    if not fact.constant:
        changes = st.dictionaries(days(), inner | st.sampled_from(Missing), min_size=1, max_size=2)
        kinds.append(changes.map(lambda made: History(tuple(sorted(made.items())))))
    return st.one_of(*kinds, st.builds(Assumed, st.one_of(assumable), because=TEXTS))


@st.composite
def records(draw: st.DrawFn, /, kind: type[Any], **fields: Any) -> Any:
    """Return a record of a kind with some of its facts, those of extensions among them, said in any way."""
    every: tuple[Fact[Any, Any], ...] = kind.facts()
    facts = [fact for fact in every if fact.name not in fields and not fact.required]
    chosen = draw(st.lists(st.sampled_from(facts), unique_by=lambda fact: fact.name, max_size=4)) if facts else []
    values = {fact.name: draw(given_values(fact)) for fact in chosen}
    named = {fact.name: draw(given_values(fact)) for fact in every if fact.required}
    extension: Any = EXTENSIONS.get(kind)
    extra: dict[str, Any] = {"extensions": (draw(records(extension)),)} if extension and draw(st.booleans()) else {}
    try:
        return kind(**{**named, **values, **extra, **fields})
    except FrontierPolicyError:  # the facts contradict each other: say less
        return kind(**{**named, **extra, **fields})


@st.composite
def models(draw: st.DrawFn, depth: int = 2) -> Model:
    """Return a model with a base, without, or with none known."""
    base = draw(models(depth - 1) if depth and draw(st.booleans()) else st.sampled_from(Missing))
    model = draw(records(Model, base=base))
    assert isinstance(model, Model)
    return model


@st.composite
def recipients(draw: st.DrawFn, depth: int = 1) -> Recipient:
    """Return a recipient: anyone, the users of a place, an audience with members, or a single one."""
    if depth and draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from((anyone(), anyone("all"), users_in(country("CA")), users_in(place("EU"), "eu"))))
    members = tuple(draw(_distinct(recipients(0), 2))) if depth else ()
    complete = draw(st.booleans()) if members else True
    found = draw(records(Recipient, members=members, members_complete=complete))
    assert isinstance(found, Recipient)
    return found


def _distinct(made: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(made, max_size=most, unique_by=_name_of)


def _name_of(record: Record) -> str:
    return next(str(vars(record)[fact.name]) for fact in type(record).facts() if isinstance(fact, Identity))


def _collections(made: st.SearchStrategy[Any]) -> st.SearchStrategy[Collection[Any]]:
    return st.tuples(_distinct(made, 2), st.booleans()).map(
        lambda drawn: Collection(tuple(drawn[0]), complete=drawn[1])
    )


@st.composite
def stages(draw: st.DrawFn) -> Stage:
    """Return a stage with recipients and pauses."""
    first, last = sorted((draw(days()), draw(days())))
    pauses = draw(st.sampled_from(((), (Pause(first),), (Pause(first, last + dt.timedelta(days=1)),))))
    found = draw(records(Stage, recipients=draw(_collections(recipients())), pauses=pauses, system=Missing.NOT_STATED))
    assert isinstance(found, Stage)
    return found


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Return an entry of a log."""
    on = draw(moments())
    later = draw(st.none() | st.integers(1, 400).map(lambda more: last_day(on) + dt.timedelta(more)))
    fields: dict[str, Any] = (
        {}
        if draw(st.booleans())
        else {"known_at": draw(st.integers(0, 400).map(lambda more: first_day(on) + dt.timedelta(more)))}
    )
    return Entry(
        what=draw(st.sampled_from((SIGN, GIVE_ACCESS))),
        by=draw(PARTIES),
        towards=draw(st.none() | PARTIES),
        about=draw(st.none() | IDS),
        parts=draw(st.frozensets(IDS, max_size=2)),
        outcome=draw(st.booleans()),
        on=on,
        until=later,
        source=draw(TEXTS),
        **fields,
    )


@st.composite
def whole_plans(draw: st.DrawFn) -> ReleasePlan:
    """Return plans with every part that a plan can have."""
    model = draw(models())
    made = draw(_collections(stages()))
    if model.weights is Weights.WITHHELD:
        made = Collection(tuple(each for each in made if each.kind is not StageKind.WEIGHTS_PUBLISHED))
    if model.training_began is not Missing.NOT_STATED:
        made = Collection(tuple(each.having(starts=Missing.NOT_STATED) for each in made))
    kinds = st.sampled_from(sorted(occurrence_kinds().values(), key=lambda kind: kind.scope_name))
    return ReleasePlan(
        title=draw(TEXTS),
        note=draw(st.just("") | TEXTS),
        party=draw(PARTIES),
        roles=draw(
            st.dictionaries(st.sampled_from(Role), st.lists(PARTIES, max_size=2, unique_by=lambda each: each.id))
        ),
        model=model,
        actors=tuple(draw(_distinct(records(Actor), 2))),
        systems=draw(_collections(records(System))),
        stages=made,
        occurrences=draw(_collections(kinds.flatmap(records))),
        log=Log(entries=tuple(draw(st.lists(entries(), max_size=2))), complete_until=draw(st.none() | days())),
    )
