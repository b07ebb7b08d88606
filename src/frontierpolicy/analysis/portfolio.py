"""Several plans asked of one rulebook on one day: which instruments reach which, what is due, what to find out."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TypeVar, cast

import attrs

from frontierpolicy.analysis.concern import concerns_party, live
from frontierpolicy.analysis.reach import InPlan, InstrumentReach, reach_of, surely_addressed
from frontierpolicy.analysis.shared import SharedAct, SharedQuestion, shared_acts, shared_questions
from frontierpolicy.drafting import TEXT, Instrument, Rulebook
from frontierpolicy.errors import Fault, InvalidType, InvalidValue, UnknownName, shown
from frontierpolicy.evaluation import Report, evaluate
from frontierpolicy.parties import Party
from frontierpolicy.plans import Entry, Log, ReleasePlan
from frontierpolicy.terms import Standing

__all__ = ["PlanSummary", "Portfolio", "PortfolioReport"]


T = TypeVar("T")


def _by_name(named: Mapping[str, T] | Iterable[tuple[str, T]]) -> tuple[tuple[str, T], ...]:
    pairs = cast("Mapping[str, T]", named).items() if isinstance(named, Mapping) else named
    return tuple(sorted(pairs, key=lambda pair: pair[0]))


def _plans(plans: Mapping[str, ReleasePlan] | Iterable[tuple[str, ReleasePlan]]) -> tuple[tuple[str, ReleasePlan], ...]:
    pairs = _by_name(plans)
    wrong = [Fault(name, f"expected a ReleasePlan, got {shown(plan)}") for name, plan in pairs if not _is_plan(plan)]
    if wrong:
        raise InvalidType(*wrong)
    return pairs


def _is_plan(plan: object) -> bool:
    return isinstance(plan, ReleasePlan)


def _once(_: object, __: object, pairs: tuple[tuple[str, object], ...]) -> None:
    names = [name for name, _ in pairs]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InvalidValue(*(f"two plans are called {shown(name)}: give each a name of its own" for name in twice))
    if not names:
        raise InvalidValue("there is no plan: name at least one")


@attrs.frozen
class Portfolio:
    """Release plans by name, in order of their names: those of one company, or a model with its hosts and derivatives.

    Attributes:
        plans: Each name with its plan. A mapping is taken too.

    Raises:
        InvalidValue: There is no plan, or two have one name.
        InvalidType: Something else is where a plan belongs.

    Examples:
        >>> from frontierpolicy import instruments
        >>> from frontierpolicy.parties.known import META, NVIDIA
        >>> from frontierpolicy.plans import Model
        >>> from frontierpolicy.terms import Role
        >>> model = Model(id="m")
        >>> roles = {Role.DEVELOPER: META, Role.HOST: NVIDIA}
        >>> portfolio = Portfolio(
        ...     {
        ...         "developer": ReleasePlan(title="m", party=META, roles=roles, model=model),
        ...         "host": ReleasePlan(title="m, hosted", party=NVIDIA, roles=roles, model=model),
        ...     }
        ... )
        >>> found = portfolio.evaluate(instruments.get("us-wh-voluntary-2023"), as_of=dt.date(2026, 6, 24))
        >>> for each in found.reach("us-wh-voluntary-2023").plans:
        ...     print(each.plan, each.reached)
        developer yes
        host no
    """

    plans: tuple[tuple[str, ReleasePlan], ...] = attrs.field(converter=_plans, validator=_once)

    def evaluate(
        self,
        rulebook: Rulebook | Instrument,
        *,
        as_of: dt.date,
        known_at: dt.date | None = None,
        readings: Mapping[str, str] | str = TEXT,
        record: Iterable[Entry | Log] = (),
        exact: bool = False,
    ) -> "PortfolioReport":
        """Return what a rulebook says of each plan; the arguments are those of `frontierpolicy.evaluate`.

        Raises:
            UnknownName, InvalidRulebook, InvalidType: As `frontierpolicy.evaluate`.
        """
        added = tuple(record)
        return PortfolioReport(
            (
                name,
                evaluate(plan, rulebook, as_of=as_of, known_at=known_at, readings=readings, record=added, exact=exact),
            )
            for name, plan in self.plans
        )


@attrs.frozen(kw_only=True)
class PlanSummary:
    """One of several plans in numbers: of findings that concern its party and are not past.

    Attributes:
        plan: Its name.
        title: Its title.
        party: Whose plan it is; `None` for what is owed regardless of any.
        owed: How many duties are decided and surely the party's.
        options: How many options are.
        open: How many findings hang on missing facts, or on who plays a role.
        overdue: How many of those it surely owes are overdue.
        questions: How many questions are open.
    """

    plan: str
    title: str
    party: Party | None
    owed: int
    options: int
    open: int
    overdue: int
    questions: int


def _reports(reports: Mapping[str, Report] | Iterable[tuple[str, Report]]) -> tuple[tuple[str, Report], ...]:
    return _by_name(reports)


def _alike(_: object, __: object, pairs: tuple[tuple[str, Report], ...]) -> None:
    asked = {(each.as_of, each.known_at, each.readings, each.checked) for _, each in pairs}
    if len(asked) > 1:
        raise InvalidValue("the reports answer different questions: ask one rulebook on one day, read one way")


@attrs.frozen
class PortfolioReport:
    """What one rulebook says of several plans on one day.

    Everything but the reports is about the party whose plan it is: duties of others are in the reports alone,
    and what is past is left out, but for what is overdue.

    Attributes:
        reports: The name of each plan with its report, in order of the names. A mapping is taken too.

    Raises:
        InvalidValue: There is no report, two have one name, or they were asked differently.
    """

    reports: tuple[tuple[str, Report], ...] = attrs.field(converter=_reports, validator=[_once, _alike])

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the plans."""
        return tuple(name for name, _ in self.reports)

    @property
    def asked(self) -> Report:
        """A report that tells how all were asked: its day, its knowledge, its readings and its instruments."""
        return self.reports[0][1]

    def report(self, plan: str) -> Report:
        """Return the report on the plan of that name.

        Raises:
            UnknownName: There is none.
        """
        if plan not in self.names:
            raise UnknownName("plan", plan, self.names)
        return dict(self.reports)[plan]

    @property
    def instruments(self) -> tuple[InstrumentReach, ...]:
        """How far each instrument reaches, in order of their ids."""
        return tuple(self._reach(name) for name in sorted(name for name, _ in self.asked.checked))

    def reach(self, instrument: str) -> InstrumentReach:
        """Return how far one instrument reaches.

        Raises:
            UnknownName: No instrument that was evaluated is called so.
        """
        known = [name for name, _ in self.asked.checked]
        if instrument not in known:
            raise UnknownName("instrument", instrument, known)
        return self._reach(instrument)

    def _reach(self, instrument: str) -> InstrumentReach:
        plans = tuple(reach_of(report, instrument, plan=name) for name, report in self.reports)
        return InstrumentReach(instrument=instrument, plans=plans)

    @property
    def findings(self) -> tuple[InPlan, ...]:
        """The findings that concern the party whose plan it is, and are not past."""
        return tuple(
            InPlan(name, finding)
            for name, report in self.reports
            for finding in report.findings
            if concerns_party(finding, report) and live(finding)
        )

    @property
    def summary(self) -> tuple[PlanSummary, ...]:
        """Each plan in numbers, in order of their names."""
        found = self.findings
        return tuple(_summary(name, report, found) for name, report in self.reports)

    @property
    def acts(self) -> tuple[SharedAct, ...]:
        """The duties, grouped by what is asked and by when: in order of the day, undated ones last."""
        return shared_acts(self.findings)

    @property
    def overdue(self) -> tuple[SharedAct, ...]:
        """The acts that are overdue in some plan, in those plans alone; open ones are overdue if they hold."""
        late = (each.where(lambda found: found.standing is Standing.OVERDUE) for each in self.acts)
        return tuple(each for each in late if each is not None)

    @property
    def unverified(self) -> tuple[SharedAct, ...]:
        """The acts that were due before the day of the question and of which nothing tells whether they are done."""
        due = (each for each in self.acts if each.due is not None and each.due < self.asked.as_of)
        left = (each.where(lambda found: found.standing not in (*_DONE, Standing.OVERDUE)) for each in due)
        return tuple(each for each in left if each is not None)

    def next_acts(self, count: int | None = None) -> tuple[SharedAct, ...]:
        """Return the acts that are due on the day of the question or later and not done, the soonest first.

        Args:
            count: How many at most; all if left out.
        """
        due = (each for each in self.acts if each.due is not None and each.due >= self.asked.as_of)
        left = (each.where(lambda found: found.standing not in _DONE) for each in due)
        return tuple(each for each in left if each is not None)[:count]

    @property
    def questions(self) -> tuple[SharedQuestion, ...]:
        """The questions that are open over all plans, those that most findings hang on first."""
        return shared_questions(self.findings)


def _summary(name: str, report: Report, findings: Iterable[InPlan]) -> PlanSummary:
    own = [each for each in findings if each.plan == name]
    sure = [each.finding for each in own if surely_addressed(each.finding)]
    duties = [each for each in sure if not each.option]
    return PlanSummary(
        plan=name,
        title=report.title,
        party=report.party,
        owed=len(duties),
        options=len(sure) - len(duties),
        open=len(own) - len(sure),
        overdue=sum(each.standing is Standing.OVERDUE for each in duties),
        questions=len(shared_questions(own)),
    )


_DONE = (Standing.MET, Standing.MET_LATE)
