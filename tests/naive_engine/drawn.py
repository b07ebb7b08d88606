"""Plans drawn from a seed, around a few days on which everything happens."""

import datetime as dt
import random
from typing import Any

from frontierpolicy.calendars import Sometime
from frontierpolicy.conditions import Determination
from frontierpolicy.facts import Assumed, Collection, Estimate, History, Missing, Stated
from frontierpolicy.parties.known import CAISI, META, OPENAI, PUBLIC
from frontierpolicy.places import country, place
from frontierpolicy.plans import Actor, Entry, Incident, Log, Model, Recipient, ReleasePlan, Stage, System
from frontierpolicy.quantities import flop, usd
from frontierpolicy.terms import Role, StageKind, Weights
from frontierpolicy.truth import Truth
from tests.worlds import ACT, OTHER_ACT

__all__ = ["AMOUNTS", "DAYS", "FOUND", "MONEY", "Drawn"]

FOUND = Determination(
    id="a/finding", title="is found", subject=Model, authority=CAISI, if_absent=Truth.UNKNOWN, question="Is it found?"
)
DAYS = tuple(dt.date(2026, 6, 1) + dt.timedelta(days=5 * step) for step in range(9))
UNKNOWN = (Missing.NOT_STATED, Missing.NOT_DISCLOSED)
AMOUNTS = tuple(flop(number) for number in (10**25 - 1, 10**25, 10**25 + 1, 2 * 10**25, 10**26, 10**26 + 1))
MONEY = usd("5e8")


class Drawn:
    """Everything is drawn from one source of chance, so that a number tells the whole case."""

    def __init__(self, seed: int) -> None:
        """Begin with a seed."""
        self.chance = random.Random(seed)  # noqa: S311  tests are no secrets

    def one(self, *values: Any) -> Any:
        """Return one of the values."""
        return self.chance.choice(values)

    def now_and_then(self, share: float = 0.3) -> bool:
        """Return true now and then."""
        return self.chance.random() < share

    def day(self) -> dt.date:
        """Return one of the days on which things happen."""
        return self.chance.choice(DAYS)

    def when(self) -> Any:
        """Return a day or, now and then, a span of days or an instant."""
        first, last = sorted((self.day(), self.day()))
        instant = dt.datetime.combine(first, dt.time(17, 21), tzinfo=dt.UTC)
        return self.one(first, first, first, Sometime(first, last), instant)

    # Plans

    def flag(self) -> Any:
        """Return what a plan says of something that is so or not."""
        plain = self.one(True, False, True, False, *UNKNOWN, Missing.NOT_APPLICABLE)
        if self.now_and_then(0.1):
            one, other = sorted((self.day(), self.day()))
            later = () if one == other else ((other, self.one(True, False, *UNKNOWN)),)
            return History(((one, self.one(True, False)), *later))
        sure = isinstance(plain, bool) and self.now_and_then(0.1)
        return self.one(Stated(plain, source="s"), Assumed(plain, because="b")) if sure else plain

    def amount(self) -> Any:
        """Return what a plan says of an amount."""
        low, high = sorted(self.chance.sample(AMOUNTS, 2), key=lambda each: each.amount)
        opened = self.now_and_then()
        return self.one(
            low,
            high,
            Estimate(low=low, high=high, high_open=opened),
            Estimate(low=low, low_open=opened),
            Estimate(high=high, high_open=opened),
            *UNKNOWN,
            Missing.NOT_APPLICABLE,
        )

    def model(self, *, base: bool = True) -> Model:
        """Return a model, with a base now and then."""
        below = self.model(base=False) if base and self.now_and_then() else self.one(*UNKNOWN, Missing.NOT_APPLICABLE)
        return Model(
            id="m" if base else "b",
            major=self.flag(),
            general_purpose=self.flag(),
            training_compute=self.amount() if base else Missing.NOT_STATED,
            modification_compute=Missing.NOT_STATED if base else self.amount(),
            weights=self.one(*Weights, *UNKNOWN),
            licence_excludes=self.one(frozenset({country("CA")}), frozenset({place("EU")}), frozenset(), *UNKNOWN),
            base=below,
        )

    def recipients(self) -> Collection[Recipient]:
        """Return who a stage is for, as far as that is said."""
        names = ("r", "q")[: self.one(0, 1, 2)]
        listed = tuple(Recipient(id=name, location=self.one(country("CA"), country("FR"), *UNKNOWN)) for name in names)
        return Collection(listed, complete=self.one(True, False))

    def stage(self, name: str) -> Stage:
        """Return a stage, which may have an end."""
        starts = self.one(self.when(), self.when(), *UNKNOWN)
        ends = self.day() + dt.timedelta(days=60) if self.now_and_then() else Missing.NOT_STATED
        return Stage(
            id=name,
            system=self.one("y", Missing.NOT_STATED),
            kind=self.one(StageKind.GENERAL_AVAILABILITY, StageKind.LIMITED_PREVIEW, *UNKNOWN),
            starts=starts,
            ends=ends,
            can_refuse=self.flag(),
            recipients=self.recipients() if self.now_and_then() else Collection[Recipient](),
        )

    def systems(self) -> Collection[System]:
        """Return the systems built on the model, as far as they are listed."""
        return Collection((System(id="y", generative=self.flag()),), complete=self.one(True, True, False))

    def entry(self) -> Entry:
        """Return an entry of a log."""
        what = self.one(ACT, ACT, OTHER_ACT, FOUND)
        on = self.day()
        return Entry(
            what=what,
            by=CAISI if what is FOUND else self.one(META, META, OPENAI),
            towards=None if what is FOUND else self.one(None, None, CAISI, OPENAI, PUBLIC),
            outcome=what is not FOUND or self.one(True, False),
            on=on,
            known_at=self.one(on, on, on + dt.timedelta(days=5)),
            source="s",
        )

    def plan(self) -> ReleasePlan:
        """Return a plan."""
        weights = self.model()
        listed = tuple(self.stage(name) for name in ("s", "t")[: self.one(0, 1, 2)])
        happened = tuple(Incident(id="i", on=self.one(self.when(), *UNKNOWN)) for _ in range(self.one(0, 0, 1)))
        roles = self.one(
            {Role.DEVELOPER: META}, {Role.DEVELOPER: META, Role.HOST: OPENAI}, {Role.DEVELOPER: META, Role.HOST: ()}
        )
        return ReleasePlan(
            title="a plan",
            party=META,
            roles=roles,
            model=weights,
            actors=(Actor(party=META, revenue=self.one({2025: MONEY}, {2025: usd("6e8")}, {})),),
            systems=self.systems(),
            stages=Collection(listed, complete=self.one(True, True, False)),
            occurrences=Collection(happened, complete=True),
            log=Log(
                entries=tuple(self.entry() for _ in range(self.one(0, 0, 1, 2))),
                complete_until=self.one(None, self.day()),
            ),
        )
