"""Worked examples that the state laws on frontier developers share: each part of a condition, alone."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from frontierpolicy.drafting.example import Example, Norms
from frontierpolicy.instruments._frontier_examples import did
from frontierpolicy.plans import Entry, FrameworkChange, Incident, Model, ReleasePlan
from frontierpolicy.provisions.actions import REDACT
from frontierpolicy.terms import Force, IncidentKind, Modality, StageKind

MUST, MUST_NOT = (Modality.MUST, Force.BINDING), (Modality.MUST_NOT, Force.BINDING)
MAY, CAN = (Modality.MAY, Force.BINDING), (Modality.CAN, Force.BINDING)


def plus(norms: Norms, *must: str, may: tuple[str, ...] = ()) -> Norms:
    """Return norms with some more duties and permissions."""
    return {**norms, MUST: (*norms.get(MUST, ()), *must), MAY: (*norms.get(MAY, ()), *may)}


def minus(norms: Norms, *names: str) -> Norms:
    """Return norms without some of them."""
    return {how: tuple(each for each in ids if each not in names) for how, ids in norms.items()}


@attrs.frozen(kw_only=True)
class Act:
    """One of these laws: what it calls what they have in common.

    Attributes:
        begins: The day it takes effect.
        asked: The day the questions are asked.
        plan: Returns the plan of a laboratory that the law covers.
        nobody: What there is where nobody is a frontier developer.
        large: What a large developer has whatever it releases.
        deployed: What it must do on a new deployment besides.
        again: What of that is asked of any deployment, of a new model or not.
        incident: What must be done on a critical safety incident.
        danger: What must be done besides, in imminent danger.
        change: What must be done on a material change of the framework.
        schedule: The summaries on another schedule, and those they take the place of.
        scheduled: That another schedule is agreed or set.
        kept: What must be done after a redaction.
        small: What a large developer has whose model in the plan is small, if that is less.
    """

    begins: dt.date
    asked: dt.date
    plan: Callable[..., ReleasePlan]
    nobody: Norms
    large: Norms
    deployed: tuple[str, ...]
    again: tuple[str, ...] = ()
    incident: str
    danger: str
    change: str
    schedule: tuple[str, str]
    scheduled: Entry
    kept: str
    small: Norms | None = None

    @property
    def of_small(self) -> Norms:
        """What a large developer has whose model in the plan is small."""
        return self.large if self.small is None else self.small

    def example(
        self,
        title: str,
        derivation: str,
        norms: Norms,
        *,
        record: tuple[Entry, ...] = (),
        later: int = -31,
        **facts: Any,
    ) -> Example:
        """Return an example of a release so many days after the law takes effect, by default before it."""
        model: Mapping[str, Any] = facts.pop("model", {})
        plan = self.plan(self.begins + dt.timedelta(days=later), **facts)
        return Example(
            title=title,
            derivation=derivation,
            plan=plan.having(model=plan.model.having(**model)),
            as_of=self.asked,
            record=record,
            expects=None,
            norms=norms,
        )

    def happening(self, **facts: Any) -> Incident:
        """Return stolen weights that hurt somebody, a hundred days after the law takes effect."""
        day = self.begins + dt.timedelta(days=100)
        moment = dt.datetime.combine(day, dt.time(10), dt.UTC)
        theft = Incident(
            id="it",
            on=day,
            aware=day,
            reasonable_belief=moment,
            determined=moment,
            kinds=frozenset({IncidentKind.WEIGHTS_THEFT}),
            injury=True,
            catastrophic=False,
            subversion=False,
            imminent_danger=False,
        )
        return theft.having(**facts)

    @property
    def dangerous(self) -> Incident:
        """The same, in imminent danger."""
        found = dt.datetime.combine(self.begins + dt.timedelta(days=101), dt.time(10), dt.UTC)
        return self.happening(imminent_danger=True, danger_discovered=found)


SMALL: Mapping[str, Any] = {"compute": "5e24"}
SMALL_OF_LARGE: Mapping[str, Any] = {"compute": "5e24", "others": "3e26"}


def edges(act: Act) -> tuple[Example, ...]:
    """Return the examples that every one of these laws has."""
    return (*_of_scope(act), *_of_incidents(act), *_of_deployment(act), *_of_papers(act))


def _of_scope(act: Act) -> Iterator[Example]:
    yield act.example(
        "all that a large developer has",
        "A foundation model beyond 10^26 operations, revenue beyond 500 million dollars, and a new release under the law.",
        plus(act.large, *act.deployed),
        later=200,
    )
    yield act.example(
        "who has trained a model of exactly 10^26 operations",
        "More than that is asked of the developer too.",
        act.nobody,
        compute="5e24",
        others="1e26",
    )
    yield act.example(
        "no foundation model",
        "Only a foundation model can be a frontier model.",
        act.nobody,
        model={"foundation": False},
    )


def _of_incidents(act: Act) -> Iterator[Example]:
    kinds, none = IncidentKind, frozenset[IncidentKind]()
    for title, norms, incident in (
        ("a breach that hurts somebody, weights untouched", act.large, {"kinds": {kinds.CYBERSECURITY_BREACH}}),
        ("loss of control that hurts somebody", plus(act.large, act.incident), {"kinds": {kinds.LOSS_OF_CONTROL}}),
        ("stolen weights that hurt nobody", act.large, {"injury": False, "imminent_danger": False}),
        ("a catastrophe", plus(act.large, act.incident), {"kinds": none, "injury": False, "catastrophic": True}),
        ("a model that deceives", plus(act.large, act.incident), {"kinds": none, "injury": False, "subversion": True}),
    ):
        yield act.example(
            title,
            "Critical are weights taken or control lost, where somebody is hurt; a catastrophe; deceit at higher risk.",
            norms,
            occurrences=(act.happening(**incident),),
        )
    harmless = act.dangerous.having(injury=False)
    yield act.example(
        "imminent danger besides",
        "Then two are told.",
        plus(act.large, act.incident, act.danger),
        occurrences=(act.dangerous,),
    )
    yield act.example(
        "imminent danger from what is no critical incident",
        "The danger is told of critical incidents alone.",
        act.large,
        occurrences=(harmless,),
    )
    yield act.example(
        "an incident of a small model",
        "Incidents are those of frontier models.",
        act.of_small,
        occurrences=(act.dangerous,),
        **SMALL_OF_LARGE,
    )


def _of_deployment(act: Act) -> Iterator[Example]:
    older = Model(id="older")
    yield act.example(
        "use by its own staff",
        "Nobody else gets the model: that is no deployment.",
        act.large,
        later=200,
        kind=StageKind.INTERNAL_USE,
        evaluation=False,
        research=False,
    )
    yield act.example(
        "a release of a small model",
        "Only frontier models are reported on.",
        act.of_small,
        later=200,
        **SMALL_OF_LARGE,
    )
    yield act.example(
        "a lesser update",
        "Made from another model and not substantially modified: no report.",
        plus(act.large, *act.again),
        later=200,
        model={"base": older, "substantially_new": False},
    )
    yield act.example(
        "a substantially modified version",
        "It is reported on as a new one is.",
        plus(act.large, *act.deployed),
        later=200,
        model={"base": older, "substantially_new": True},
    )


def _of_papers(act: Act) -> Iterator[Example]:
    change = FrameworkChange(id="v2", on=act.begins + dt.timedelta(days=400), material=True)
    redacted = did(REDACT, min(act.begins, act.asked))
    instead, replaced = act.schedule
    cases: tuple[tuple[str, Norms, dict[str, Any]], ...] = (
        ("a material change of the framework", plus(act.large, act.change), {"occurrences": (change,)}),
        ("an immaterial one", act.large, {"occurrences": (change.having(material=False),)}),
        ("a change of one who is no frontier developer", act.nobody, {"occurrences": (change,), **SMALL}),
        ("what was redacted is kept", plus(act.large, act.kept), {"log": (redacted,)}),
        ("not by one who is no frontier developer", act.nobody, {"log": (redacted,), **SMALL}),
        ("another schedule", plus(minus(act.large, replaced), instead), {"log": (act.scheduled,)}),
        ("a schedule of one who is no frontier developer", act.nobody, {"log": (act.scheduled,), **SMALL}),
    )
    for title, norms, facts in cases:
        yield act.example(title, "Framework, summaries and redactions, each as the law has it.", norms, **facts)


@attrs.frozen(kw_only=True)
class Route:
    """The way through federal law that two of these laws know for incidents.

    Attributes:
        designated: That a federal law is designated.
        declared: That the developer has declared for it.
        may: What a developer may do once there is such a law.
        must: What takes the place of reporting an incident.
        office: What the office must do once there is such a law.
    """

    designated: Entry
    declared: Entry
    may: str
    must: str
    office: tuple[str, ...] = ()


def routes(act: Act, route: Route) -> tuple[Example, ...]:
    """Return the examples of the way through federal law."""
    both: Mapping[str, Any] = {"record": (route.designated,), "log": (route.declared,)}
    reported = plus(act.large, act.incident, act.danger)
    opened = {"may": (route.may,)}
    harmless = act.happening(injury=False)
    cases: tuple[tuple[str, Norms, dict[str, Any]], ...] = (
        (
            "designated and declared for",
            plus(act.large, route.must, *route.office, **opened),
            {**both, "occurrences": (act.dangerous,)},
        ),
        (
            "designated alone",
            plus(reported, *route.office, **opened),
            {"record": (route.designated,), "occurrences": (act.dangerous,)},
        ),
        ("declared for alone", reported, {"log": (route.declared,), "occurrences": (act.dangerous,)}),
        (
            "designated, and nobody is a frontier developer",
            plus(act.nobody, *route.office),
            {**both, **SMALL, "occurrences": (act.dangerous,)},
        ),
        (
            "designated, and the model is small",
            plus(act.of_small, *route.office, **opened),
            {**both, **SMALL_OF_LARGE, "occurrences": (act.dangerous,)},
        ),
        (
            "designated, and the incident is not critical",
            plus(act.large, *route.office, **opened),
            {**both, "occurrences": (harmless,)},
        ),
    )
    why = "The federal law must be designated, and the developer must declare for it."
    return tuple(act.example(title, why, norms, **facts) for title, norms, facts in cases)
