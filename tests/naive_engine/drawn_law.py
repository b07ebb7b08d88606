"""Rulebooks drawn from a seed: provisions of each kind, edges between them, and what changes them."""

import datetime as dt
import itertools
from fractions import Fraction
from typing import Any

from frontierpolicy.calendars import Interval, days, weeks
from frontierpolicy.conditions import (
    ALWAYS,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    DefinedTerm,
    Happened,
    Lineage,
    all_,
    any_,
    count_at_least,
    of,
)
from frontierpolicy.deadlines import (
    AtOrBefore,
    Before,
    EarliestOf,
    LatestOf,
    NoticeBefore,
    On,
    Standing,
    Throughout,
    Undated,
    UpTo,
    Window,
    Within,
)
from frontierpolicy.drafting import (
    AddException,
    Amendment,
    Ending,
    Insert,
    Instrument,
    Operation,
    Repeal,
    Resume,
    Rulebook,
    SetDates,
    Substitute,
    Suspend,
)
from frontierpolicy.facts import preceding_year
from frontierpolicy.parties.known import CAISI, META, OPENAI, PUBLIC
from frontierpolicy.places import country, place
from frontierpolicy.plans import Actor, Incident, Model, Recipient, Stage, System
from frontierpolicy.provisions import (
    Block,
    Norm,
    Notice,
    Override,
    Pattern,
    Provision,
    Unless,
    counts_as,
    does_not_count_as,
)
from frontierpolicy.terms import Basis, Force, Modality, Role, StageKind, Status, Weights
from tests.naive_engine.drawn import AMOUNTS, DAYS, FOUND, MONEY, Drawn
from tests.naive_engine.thing import Question
from tests.worlds import ACT, EDGE, OTHER_ACT, instrument, norm

__all__ = ["TERM", "DrawnLaw", "question"]

TERM = DefinedTerm(id="a/term", phrase="a term", subject=Model)
FORCES = ((Force.BINDING, Basis.LAW), (Force.REQUESTED, Basis.INVITATION))


class DrawnLaw(Drawn):
    """Rulebooks for the plans that are drawn."""

    def atom(self) -> Condition:
        """Return a condition of a model with none inside."""
        compared = self.one(
            Model.training_compute,
            Model.training_compute * Fraction(1, 2),
            of(Lineage.BASE, Model.modification_compute),
            Model.training_compute + Model.pretraining_compute,
        )
        threshold = self.one(*AMOUNTS)
        made: Condition = self.one(
            Model.major,
            Model.major,
            Model.general_purpose,
            self.one(compared < threshold, compared <= threshold, compared > threshold, compared >= threshold),
            Model.weights.is_in(self.chance.sample(list(Weights), 2)),
            Model.licence_excludes.touch(self.one(country("CA"), place("EU"), country("FR"))),
            preceding_year(Actor.revenue) > MONEY,
            Happened(action=ACT),
            Happened(action=OTHER_ACT, by=self.one(CAISI, Role.HOST, META)),
            FOUND,
            any_(Stage, Stage.kind.is_(StageKind.GENERAL_AVAILABILITY)),
            all_(Stage, Stage.can_refuse),
            count_at_least(2, Stage, Stage.starts <= self.day()),
            self.one(any_, all_)(System, System.generative),
            Happened(action=ACT, towards=self.one(CAISI, PUBLIC, Role.HOST)),
            self.one(any_, all_)(Recipient, Recipient.location.is_within(country("CA"))),
            of(Lineage.BASE, Model.major),
            of(Role.HOST, Happened(action=ACT)),
        )
        return made

    def condition(self, depth: int = 2, *, terms: bool = True) -> Condition:
        """Return a condition of a model."""
        if not depth or self.now_and_then(0.4):
            return TERM if terms and self.now_and_then(0.2) else self.atom()
        parts = tuple(self.condition(depth - 1, terms=terms) for _ in range(self.one(1, 2, 2, 3)))
        counted = AtLeast(self.one(*range(1, len(parts) + 1)), parts)
        made: Condition = self.one(AllOf(parts), AnyOf(parts), ~parts[0], counted)
        return made

    def window(self, per: Any, *, depth: int = 1) -> Window:
        """Return a window in plain days."""
        if depth and self.now_and_then(0.2):
            parts = (self.window(per, depth=0), self.window(per, depth=0))
            several: Window = self.one(EarliestOf(parts), LatestOf(parts))
            return several
        event = self.one(Stage.starts, self.day()) if per in (Stage, Recipient) else self.day()
        event = self.one(Incident.on, Incident.aware) if per is Incident else event
        period = self.one(days(1), days(14), weeks(2), days(40))
        made: Window = self.one(
            Standing(),
            Undated("promptly"),
            On(event),
            Before(event),
            AtOrBefore(event),
            Within(event, period=period),
            NoticeBefore(event, period=period),
            Throughout(event, period=period),
            UpTo(event, period=period),
        )
        return made

    def norm(self, name: str) -> Norm:
        """Return a norm."""
        per = self.one(Model, Model, Model, Model, None, None, Stage, Stage, Incident, Incident, Recipient, System)
        modality = self.one(Modality.MUST, Modality.MUST, Modality.MUST_NOT, Modality.MAY)
        force, basis = self.one(*FORCES)
        condition = self.condition() if per is not None else ALWAYS
        if per is Stage and self.now_and_then():
            condition &= self.one(Stage.can_refuse, Stage.kind.is_(StageKind.GENERAL_AVAILABILITY))
        if per is System:
            condition &= System.generative
        if per is Recipient:
            condition &= self.one(Recipient.location.is_within(country("CA")), Stage.can_refuse)
        ban = modality is Modality.MUST_NOT
        made = norm(
            name,
            condition=condition,
            per=per,
            modality=modality,
            force=force,
            basis=basis,
            action=self.one(ACT, OTHER_ACT),
            bearer=self.one(Role.DEVELOPER, Role.DEVELOPER, META, Role.HOST),
            window=Standing() if ban or modality is Modality.MAY else self.window(per),
            towards=self.one((), (), (), CAISI, PUBLIC, Role.HOST, (CAISI, OPENAI)),
            after_breach_of=self.one("", "", "", "1" if name != "1" else ""),
        )
        return made.unless(self.condition(1), EDGE) if per is not None and self.now_and_then() else made

    def provision(self, name: str) -> Provision:
        """Return a provision, in force for a time of its own now and then."""
        kind = self.chance.randrange(9)
        made: Provision
        if kind < len("norms"):
            made = self.norm(name)
        elif kind == len("norms"):
            pattern = self.one(Pattern(sections=("1", "2")), Pattern(modalities=frozenset({Modality.MUST})))
            made = Block(id=name, citation=EDGE, per=Model, condition=self.condition(1), pattern=pattern)
        elif kind == len("norms") + 1:
            made = Notice(id=name, citation=EDGE, per=Model, condition=self.condition(1), text="a remark")
        else:
            counts = self.one(counts_as, does_not_count_as)
            made = counts(TERM, id=name, citation=EDGE, when=self.condition(1, terms=False))
        first, last = sorted((self.day(), self.day()))
        own = self.one(Interval(first, None), Interval(None, last), Interval(first, last + dt.timedelta(days=1)))
        return made.during(own) if self.now_and_then(0.2) else made

    def operation(self, there: tuple[Provision, ...]) -> Operation:
        """Return something done to the provisions that are there."""
        one = self.one(*there)
        ids = self.one((one.id,), ())
        exception = Unless(self.condition(1, terms=False), EDGE)
        made: Operation = self.one(
            Insert((self.norm("9"),)),
            Substitute(one.when(self.condition(1, terms=False)) if one.per is not None else one),
            Repeal((one.id,)),
            AddException(one.id, exception) if one.per is not None else Repeal((one.id,)),
            Suspend(ids=ids, until=self.one(None, self.day())),
            Suspend(ids=ids),
            Resume(ids=ids),
            SetDates(ids=(one.id,), begins=self.day()),
        )
        return made

    def amendments(self, there: tuple[Provision, ...]) -> tuple[Amendment, ...]:
        """Return changes of the text in order of their days, of which some are not known on the day of the question."""
        number = self.one(0, 0, 0, 1, 2, 3)
        return tuple(
            Amendment(
                effective=effective,
                known_at=self.one(DAYS[0], DAYS[0], effective),
                operations=(self.operation(there),),
                citation=EDGE,
            )
            for effective in sorted(self.chance.sample(DAYS, number))
        )

    def act(self, name: str) -> Instrument:
        """Return an instrument of up to four provisions."""
        parts = tuple(self.provision(str(number)) for number in range(1, self.one(1, 2, 3, 4) + 1))
        ranked = self.chance.sample([part.id for part in parts], len(parts))  # of two, the first can win: no circles
        pairs = [pair for pair in itertools.combinations(ranked, 2) if self.now_and_then()]
        ending = Ending(status=Status.REVOKED, on=self.when(), known_at=self.day(), citation=EDGE)
        return instrument(
            *parts,
            name=name,
            begins=self.one(dt.date(2020, 1, 1), self.when()),
            overrides=tuple(Override(winner=one, loser=other, citation=EDGE) for one, other in pairs),
            amendments=self.amendments(parts),
            ending=self.one(None, None, None, ending),
        )


def question(seed: int) -> Question:
    """Return a plan, a rulebook and the days of a question, all of them drawn by one number.

    Raises:
        FrontierPolicyError: What is drawn cannot be: edges in a circle, an operation on what is not there.
    """
    drawn = DrawnLaw(seed)
    plan, as_of = drawn.plan(), drawn.day()
    known_at = drawn.one(as_of, as_of, DAYS[-1])
    book = Rulebook(tuple(drawn.act(name) for name in ("an-act", "other")[: drawn.one(1, 1, 2)]))
    return Question(plan=plan, book=book, as_of=as_of, known_at=known_at)
