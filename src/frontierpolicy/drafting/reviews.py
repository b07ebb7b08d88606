"""Review periods: access to a model for a time before it is released, alone or several together."""

import datetime as dt
from typing import Self

import attrs

from frontierpolicy.calendars import EventTime, Period, days
from frontierpolicy.conditions import ALWAYS, Action, Condition, DaysBefore, Operand
from frontierpolicy.deadlines import Throughout, UpTo, Window
from frontierpolicy.errors import InvalidValue, must_be
from frontierpolicy.facts import Record
from frontierpolicy.parties import Party
from frontierpolicy.plans import Model
from frontierpolicy.provisions import Bearer, Norm
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.sources import Citation
from frontierpolicy.terms import Basis, Force, Modality, Role

__all__ = ["ReviewPeriod", "Reviews"]


@attrs.frozen
class Reviews:
    """Several review periods before one release.

    `a.alongside(b)` runs them at once, both ending with the release; `a.then(b)` runs `b` after `a`.
    Running alongside is commutative, associative and idempotent; running in turn is associative.

    Attributes:
        parts: The reviews, each with how long before the release it ends.
    """

    parts: "frozenset[ReviewPeriod]"

    @property
    def least(self) -> Period:
        """How long before the release access begins at the latest."""
        return days(max((part.lead.fixed_days + part.lasts.fixed_days for part in self.parts), default=0))

    def alongside(self, other: "Reviews | ReviewPeriod") -> "Reviews":
        """Return both at once."""
        return Reviews(self.parts | _all(other).parts)

    def then(self, other: "Reviews | ReviewPeriod") -> "Reviews":
        """Return these first and the other after them."""
        later = _all(other)
        earlier = {attrs.evolve(part, lead=part.lead + later.least) for part in self.parts}
        return Reviews(frozenset(earlier) | later.parts)

    def access_begins(self, release: dt.date) -> dt.date:
        """Return the last day on which access can begin for a release on that day."""
        return release - dt.timedelta(days=self.least.fixed_days)

    def earliest_release(self, access_begins: dt.date) -> dt.date:
        """Return the first day of release if access begins on that day."""
        return access_begins + dt.timedelta(days=self.least.fixed_days)

    def provisions(self) -> tuple[Norm, ...]:
        """Return the norms they come down to."""
        ordered = sorted(self.parts, key=lambda part: (-part.lead.fixed_days, part.id))
        return tuple(norm for part in ordered for norm in part.provisions())


@attrs.frozen(kw_only=True)
class ReviewPeriod:
    """Access for reviewers for a time before a release.

    Attributes:
        id: The id of the norm it comes down to.
        citation: Where it is stated.
        length: How long.
        ceiling: Whether the length is a most, so that any shorter access will do.
        reviewers: Who is given access; each is a counterparty of its own.
        before: What it comes before.
        lead: How long before that it ends.
        per: The scope it is stated of.
        condition: When it applies.
        bearer: Who gives access.
        modality: Whether access must, or may, be given.
        force: How that binds.
        basis: Where the force comes from.
        action: What is done.
        assumes: What a reading takes for granted.

    Examples:
        >>> from frontierpolicy.plans import Stage
        >>> from frontierpolicy.sources import Source
        >>> source = Source(title="an example", checked=dt.date(2026, 11, 23))
        >>> review = ReviewPeriod(id="1", citation=source.at("row 1"), length=days(30), before=Stage.starts, reviewers=())
        >>> review.access_begins(dt.date(2026, 7, 24)).isoformat()
        '2026-06-24'
        >>> review.earliest_release(dt.date(2026, 6, 24)).isoformat()
        '2026-07-24'
    """

    id: str
    citation: Citation
    length: Period = attrs.field(validator=must_be(Period, "a Period such as days(30)"))
    ceiling: bool = False
    reviewers: tuple[Party, ...]
    before: Operand[EventTime]
    lead: Period = days(0)
    per: type[Record] = Model
    condition: Condition = ALWAYS
    bearer: Bearer = Role.DEVELOPER
    modality: Modality = Modality.MUST
    force: Force = Force.REQUESTED
    basis: Basis = Basis.INVITATION
    action: Action = GIVE_ACCESS
    assumes: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a review that takes no time, or not a fixed number of days: how long before a release is it?"""
        for period in (self.length, self.lead):
            try:
                _ = period.fixed_days
            except InvalidValue as error:
                raise InvalidValue(f"the review {self.id}: {error}") from None
        if self.length.fixed_days == 0:
            raise InvalidValue(f"the review {self.id} takes no time: give it a length of a day or more")

    @property
    def lasts(self) -> Period:
        """How long access must last: the length, or nothing where that is only a most."""
        return days(0) if self.ceiling else self.length

    def alongside(self, other: "Reviews | ReviewPeriod") -> Reviews:
        """Return both at once."""
        return _all(self).alongside(other)

    def then(self, other: "Reviews | ReviewPeriod") -> Reviews:
        """Return this first and the other after it."""
        return _all(self).then(other)

    def access_begins(self, release: dt.date) -> dt.date:
        """Return the last day on which access can begin for a release on that day."""
        return _all(self).access_begins(release)

    def earliest_release(self, access_begins: dt.date) -> dt.date:
        """Return the first day of release if access begins on that day."""
        return _all(self).earliest_release(access_begins)

    def when(self, condition: Condition) -> Self:
        """Return the review narrowed to where a further condition holds too."""
        return attrs.evolve(self, condition=self.condition & condition)

    def window(self) -> Window:
        """Return when access is given."""
        end: Operand[EventTime] = (
            self.before if self.lead.fixed_days == 0 else DaysBefore(self.before, self.lead.fixed_days)
        )
        return UpTo(end, period=self.length) if self.ceiling else Throughout(end, period=self.length)

    def provisions(self) -> tuple[Norm, ...]:
        """Return the norm it comes down to."""
        return (
            Norm(
                id=self.id,
                citation=self.citation,
                modality=self.modality,
                force=self.force,
                basis=self.basis,
                bearer=self.bearer,
                towards=self.reviewers,
                action=self.action,
                per=self.per,
                condition=self.condition,
                window=self.window(),
                assumes=self.assumes,
            ),
        )


def _all(reviews: Reviews | ReviewPeriod) -> Reviews:
    return reviews if isinstance(reviews, Reviews) else Reviews(frozenset({reviews}))
