"""Release plans made from hand-checked facts on real releases, with nothing added to them.

`python scripts/release_plans.py` writes the example plans of the docs from `tests/data/releases.toml`.
What that file does not know is not stated in the plan.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from frontierpolicy.calendars import EventTime, first_day, month, not_later_than
from frontierpolicy.facts import Collection, Estimate, History, Missing, Stated, exactly
from frontierpolicy.parties import party
from frontierpolicy.parties.known import US_GOVERNMENT
from frontierpolicy.places import Place, all_countries, country, place
from frontierpolicy.plans import AccessChange, Actor, Model, Occurrence, Pause, Recipient, ReleasePlan, Stage, anyone
from frontierpolicy.quantities import Compute, count, flop
from frontierpolicy.serialization import plan_as_toml
from frontierpolicy.terms import AccessTier, Channel, LicenceTerm, Role, StageKind, Weights

ROOT = Path(__file__).parent.parent
RELEASES = ROOT / "tests" / "data" / "releases.toml"
EXAMPLES = ROOT / "docs" / "examples"
SHOWN = ("llama-4-maverick", "muse-spark", "gpt-5-5", "claude-fable-5", "claude-mythos-5", "deepseek-v4-pro")

UNSOURCED = "release facts collected for this project; the entry names no source"
Table = Mapping[str, Any]


def releases() -> tuple[Table, ...]:
    """Return the releases of the data file."""
    return tuple(tomllib.loads(RELEASES.read_text(encoding="utf-8"))["release"])


def plan_of(release: Table) -> ReleasePlan:
    """Return the plan that a release in the data file amounts to."""
    developer = party(release["developer"])
    return ReleasePlan(
        title=f"{release['name']} by {release['developer']}",
        note="Made from release facts collected on 2026-11-23; what they do not tell is not stated.",
        party=developer,
        roles={Role.DEVELOPER: developer},
        actors=(Actor(party=developer, headquarters=Stated(country(release["developer_hq"]), source=UNSOURCED)),),
        model=_model(release),
        stages=Collection(tuple(_stages(release))),
        occurrences=Collection(tuple(_occurrences(release))),
    )


# The model


def _model(release: Table) -> Model:
    parameters = {
        ours: Stated(count(release["params"][theirs]), source=UNSOURCED)
        for ours, theirs in (("parameters", "total"), ("active_parameters", "active"))
        if theirs in release.get("params", {})
    }
    base = release.get("base_model")
    return Model(
        id=release["id"],
        name=Stated(release["name"], source=UNSOURCED),
        training_compute=_compute(release["compute"]),
        weights=_weights(release),
        licence=Stated(release["license"], source=UNSOURCED),
        base=Missing.NOT_STATED if base is None else Model(id=base),
        **parameters,
        **_licence(release),
    )


def _compute(facts: Table) -> Estimate[Compute] | Stated[Compute]:
    source, as_of = facts["source"], dt.date(2026, 7, 19)
    notes = [facts.get("interval_basis"), facts.get("method"), facts.get("note")]
    note = "; ".join(str(each) for each in notes if each)
    if facts["kind"] == "unknown":
        return Stated(Missing.NOT_DISCLOSED, source=source, as_of=as_of, note=note)
    figures = {
        name: flop(facts[key]) for name, key in (("low", "low"), ("high", "high"), ("value", "flop")) if key in facts
    }
    return Estimate[Compute](**figures, source=source, as_of=as_of, note=note)


def _weights(release: Table) -> Stated[Weights] | History[Weights]:
    if release["weights"] != "opened_later":
        published = release["weights"].startswith("open")
        return Stated(Weights.PUBLISHED if published else Weights.WITHHELD, source=UNSOURCED, note=release["weights"])
    events = {each["type"]: first_day(_when(each)) for each in release["events"]}
    opened = events["weights_released"]  # known to the month: not stated while it lasts
    after = (opened + dt.timedelta(days=31)).replace(day=1)
    return History(((events["announced"], Weights.WITHHELD), (opened, Missing.NOT_STATED), (after, Weights.PUBLISHED)))


_TERMS: tuple[tuple[str, LicenceTerm], ...] = (
    ("monthly active users", LicenceTerm.USER_CAP),
    ("monthly revenue", LicenceTerm.REVENUE_CAP),
    ("may not train other models", LicenceTerm.NO_TRAINING_ON_OUTPUTS),
    ("use policy", LicenceTerm.USE_RESTRICTIONS),
    ("excluded", LicenceTerm.TERRITORY_EXCLUDED),
    ("attribution", LicenceTerm.ATTRIBUTION),
    ("non-commercial", LicenceTerm.NON_COMMERCIAL),
    ("commercial licence on request", LicenceTerm.SEPARATE_COMMERCIAL_LICENCE),
)


def _licence(release: Table) -> dict[str, Any]:
    conditions = release.get("license_conditions", [])
    if not conditions:
        return {}
    text = "; ".join(conditions)
    found: dict[str, Any] = {
        "licence_terms": Stated(
            frozenset(term for words, term in _TERMS if words in text), source=release["license"], note=text
        )
    }
    cap = re.search(r"separate licence above (\d+)M monthly active users", text)
    if cap:
        found["licence_user_cap"] = Stated(count(int(cap.group(1)) * 10**6), source=release["license"])
    if "EU licensees excluded" in text:
        found["licence_excludes"] = Stated(frozenset({place("EU")}), source=release["eu"]["evidence"])
    return found


# The stages


def _when(event: Table) -> EventTime:
    return month(event["date"]) if event["precision"] == "month" else dt.date.fromisoformat(event["date"])


_FOR_ANYBODY = ("api", "app", "planned-api", "preview", "weights")
_TIERS = {"paid": AccessTier.PAID, "free_and_paid": AccessTier.FREE_AND_PAID, "gated": AccessTier.BY_APPROVAL}


def _stages(release: Table) -> Iterator[Stage]:
    events = release["events"]
    pauses = tuple(_pauses(events))
    screening = next((each for each in events if "could not screen" in each.get("note", "")), None)
    for event in events:
        made = _MAKERS.get(event["type"])
        if made is not None and event["scope"] != "end_of_free_access":
            for stage in _where_open(made(event, pauses), release["eu"]):
                yield stage if screening is None else stage.having(can_refuse=_refusal(screening))


def _where_open(stage: Stage, eu: Table) -> Iterator[Stage]:
    """Yield a stage with what the entry tells of the Union, and nothing of other places but what it tells of them.

    Weights are open in every country where the entry says so. Of a service known to be open in the Union, that
    part is a stage of its own: a set of countries would say that it is open nowhere else.
    """
    if eu["state"] != "available" and stage.id in _FOR_ANYBODY:
        nowhere = Stated[frozenset[Place]](
            Missing.NOT_STATED, source=UNSOURCED, note=f"{eu['state']}: {eu['evidence']}"
        )
        yield stage.having(destinations=nowhere)
    elif eu["state"] == "available" and "world-wide" in eu["evidence"] and stage.id == "weights":
        yield stage.having(destinations=Stated(all_countries(), source=UNSOURCED, note=eu["evidence"]))
    else:
        yield stage
    if eu["state"] == "available" and "world-wide" not in eu["evidence"] and stage.id == "api":
        union = Stated(frozenset({place("EU")}), source=UNSOURCED, note=eu["evidence"])
        yield stage.having(id="api-in-the-union", destinations=union)


def _refusal(event: Table) -> Stated[bool]:
    return Stated(False, source=event["source"], note=event["note"])


def _stage(event: Table, pauses: tuple[Pause, ...], *, name: str, kind: StageKind, channel: Channel) -> Stage:
    tier = _TIERS.get(event["scope"])
    everybody = kind is StageKind.WEIGHTS_PUBLISHED and event["scope"] == "public"
    return Stage(
        id=name,
        kind=kind,
        starts=Stated(_when(event), source=event["source"], note=event.get("note", "")),
        channels=frozenset({channel}),
        access=Missing.NOT_STATED if tier is None else tier,
        pauses=pauses,
        recipients=exactly(anyone()) if everybody else Collection[Recipient](),
    )


def _government(event: Table, pauses: tuple[Pause, ...]) -> Stage:
    stage = _stage(event, (), name="government", kind=StageKind.GOVERNMENT_ACCESS, channel=Channel.SECURE_ACCESS)
    by_then = not_later_than(month(event["date"]).last)  # the date is that of the statement
    recipient = Recipient(id="us-government", party=US_GOVERNMENT)
    return stage.having(
        starts=Stated(by_then, source=event["source"], note=event["note"]),
        channels=Missing.NOT_STATED,
        recipients=exactly(recipient),
        pauses=pauses[:0],
    )


Maker = Callable[[Table, tuple[Pause, ...]], Stage]


def _maker(name: str, kind: StageKind, channel: Channel) -> Maker:
    return lambda event, pauses: _stage(event, pauses, name=name, kind=kind, channel=channel)


_MAKERS: dict[str, Maker] = {
    "weights_released": _maker("weights", StageKind.WEIGHTS_PUBLISHED, Channel.WEIGHTS_DOWNLOAD),
    "api_ga": _maker("api", StageKind.GENERAL_AVAILABILITY, Channel.API),
    "consumer_rollout": _maker("app", StageKind.GENERAL_AVAILABILITY, Channel.APP),
    "limited_preview": _maker("preview", StageKind.LIMITED_PREVIEW, Channel.API),
    "planned": _maker("planned-api", StageKind.GENERAL_AVAILABILITY, Channel.API),
    "government_pre_release_access": _government,
}


def _pauses(events: list[Table]) -> Iterator[Pause]:
    for event in events:
        if event["type"] == "suspended":
            back = [each for each in events if each["type"] in ("partially_restored", "restored")]
            yield Pause(_when(event), _when(back[0]) if back else None)


def _occurrences(release: Table) -> Iterator[Occurrence]:
    for event in release["events"]:
        if event["scope"] == "end_of_free_access":
            yield AccessChange(
                id="end-of-free-access",
                on=Stated(_when(event), source=event["source"], note=event.get("note", "")),
                tier=AccessTier.FREE,
                begins=False,
            )


# The examples of the docs


def api_only(plan: ReleasePlan) -> ReleasePlan:
    """Return the same release as it would be by API alone: the weights stay withheld."""
    stage = next(stage for stage in plan.stages if stage.kind is StageKind.WEIGHTS_PUBLISHED)
    served = stage.having(
        id="api",
        kind=StageKind.GENERAL_AVAILABILITY,
        channels=frozenset({Channel.API}),
        can_refuse=True,
        access=Missing.NOT_STATED,
        destinations=Missing.NOT_STATED,
    )
    licence = ("licence", "licence_terms", "licence_user_cap", "licence_excludes")
    model = plan.model.having(weights=Weights.WITHHELD, **dict.fromkeys(licence, Missing.NOT_APPLICABLE))
    return ReleasePlan(
        title=f"{plan.title}, by API only (hypothetical)",
        note="The same release as if it had been offered by API alone.",
        party=plan.party,
        roles=dict(plan.roles),
        actors=plan.actors,
        model=model,
        stages=Collection((served,), complete=plan.stages.complete),
    )


def next_open_llama() -> ReleasePlan:
    """Return a plan for an open-weight model in the summer of 2026, of the kind the press account speaks of."""
    meta = party("meta")
    released = dt.date(2026, 7, 24)
    return ReleasePlan(
        title="An open-weight Llama on 24 July 2026 (hypothetical)",
        note="No such release was announced; dates and stages are made up to show what an open-weight plan meets.",
        party=meta,
        roles={Role.DEVELOPER: meta},
        actors=(Actor(party=meta, headquarters=country("US")),),
        model=Model(id="llama-next", name="Llama (next)", weights=Weights.PUBLISHED, major=True),
        stages=exactly(
            Stage(
                id="weights",
                kind=StageKind.WEIGHTS_PUBLISHED,
                starts=released,
                channels=frozenset({Channel.WEIGHTS_DOWNLOAD}),
                can_refuse=False,
                recipients=exactly(anyone()),
            )
        ),
    )


def main() -> None:
    """Write the example plans."""
    plans = {release["id"]: plan_of(release) for release in releases() if release["id"] in SHOWN}
    plans["llama-4-maverick-api-only"] = api_only(plans["llama-4-maverick"])
    plans["open-llama-2026"] = next_open_llama()
    plans["open-llama-2026-api-only"] = api_only(next_open_llama())
    EXAMPLES.mkdir(parents=True, exist_ok=True)
    for name, plan in plans.items():
        (EXAMPLES / f"{name}.toml").write_text(plan_as_toml(plan), encoding="utf-8")


if __name__ == "__main__":
    main()
