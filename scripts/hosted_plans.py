"""A model with open weights, its hosts and one that was made from it: a plan for each, with nothing added.

`python scripts/hosted_plans.py` writes the example portfolio of the docs. The listings are those of
`tests/data/hosted_kimi_k2_5.csv`, the derivative is that of `tests/data/releases.toml`. What neither tells is not
stated in a plan.
"""

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, cast

from release_plans import EXAMPLES, ROOT, plan_of, releases

from frontierpolicy.calendars import month, not_later_than
from frontierpolicy.errors import UnknownName
from frontierpolicy.facts import Collection, Estimate, Missing, Stated
from frontierpolicy.parties import Party, party
from frontierpolicy.parties.known import CURSOR, MOONSHOT
from frontierpolicy.places import country
from frontierpolicy.plans import Actor, Model, ReleasePlan, Stage
from frontierpolicy.quantities import flop
from frontierpolicy.serialization import plan_as_toml
from frontierpolicy.terms import Channel, Role, StageKind, Weights

LISTINGS = ROOT / "tests" / "data" / "hosted_kimi_k2_5.csv"
FOLDER = EXAMPLES / "kimi-k2-5"
SHOWN = ("amazon-bedrock", "azure", "baseten", "venice")
"""The hosts of the docs: three clouds, and one whose listing says that the weights are closed."""

SOURCE = "models.dev, version of 2026-07-02"
LISTED = dt.date(2026, 7, 2)
RELEASED = month("2026-01")
WEIGHTS = "https://huggingface.co/moonshotai/Kimi-K2.5"
NOTE = "Made from the model catalog of models.dev as of 2026-07-02; what it does not tell is not stated."
OWN_SHARE = 85
"""How many parts in a hundred of the compute of Composer 2.5 were its own, as its developer says."""

Row = Mapping[str, str]


def listings() -> dict[str, Row]:
    """Return one listing for each host: the model itself where it is listed, else the first variant of it."""
    found: dict[str, Row] = {}
    with LISTINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["host"] not in found or (_plain(row) and not _plain(found[row["host"]])):
                found[row["host"]] = row
    return found


def _plain(row: Row) -> bool:
    return row["name"].lower().replace("-", " ").endswith("kimi k2.5")


def _host(row: Row) -> Party:
    try:
        return party(row["host_name"])
    except UnknownName:
        return Party(row["host"], row["host_name"])


def _base(**facts: Any) -> Model:
    usual: dict[str, Any] = {
        "name": Stated("Kimi K2.5", source=SOURCE),
        "weights": Stated(Weights.PUBLISHED, source=f"{WEIGHTS}, named by {SOURCE}"),
    }
    return Model(id="kimi-k2-5", **{**usual, **facts})


def developer() -> ReleasePlan:
    """Return the plan of the developer, who published the weights in January 2026 and is listed as a host too."""
    stage = Stage(
        id="weights",
        kind=StageKind.WEIGHTS_PUBLISHED,
        starts=Stated(RELEASED, source=SOURCE),
        channels=frozenset({Channel.WEIGHTS_DOWNLOAD}),
    )
    return ReleasePlan(
        title="Kimi K2.5 by Moonshot AI",
        note=NOTE,
        party=MOONSHOT,
        roles={Role.DEVELOPER: MOONSHOT, Role.HOST: MOONSHOT},
        actors=(Actor(party=MOONSHOT, headquarters=Stated(country("CN"), source=SOURCE)),),
        model=_base(),
        stages=Collection((stage, _hosting(listings()["moonshotai"]))),
    )


def hosted(row: Row) -> ReleasePlan:
    """Return the plan of a host, whose listing was there on the day of the catalog."""
    host = _host(row)
    closed = "the listing says that the weights are closed, the entry of the model that they are open"
    unsure = (
        {} if row["open_weights"] == "true" else {"weights": Stated(Missing.NOT_STATED, source=SOURCE, note=closed)}
    )
    return ReleasePlan(
        title=f"Kimi K2.5 hosted by {row['host_name']}",
        note=NOTE,
        party=host,
        roles={Role.DEVELOPER: MOONSHOT, Role.HOST: host},
        model=_base(**unsure),
        stages=Collection((_hosting(row),)),
    )


def _hosting(row: Row) -> Stage:
    return Stage(
        id="hosted",
        kind=StageKind.GENERAL_AVAILABILITY,
        starts=Stated(
            not_later_than(LISTED, since=RELEASED.first),
            source=SOURCE,
            note=f"listed as {row['listing_id']}, with a price; the model was released in January 2026",
        ),
        channels=frozenset({Channel.CLOUD_HOST}),
    )


def derived() -> ReleasePlan:
    """Return the plan of Composer 2.5, which was made from the model: its own share is 85 % of an estimate.

    Whether whoever changes a model counts as a developer of it is for each law to say; the plan names none.
    """
    (release,) = (each for each in releases() if each["id"] == "composer-2-5")
    plan = plan_of(release)
    whole = cast("Any", plan.model.given(Model.training_compute))
    share = f"developer says {OWN_SHARE} % of total compute was its own"
    own = Estimate(
        low=flop(whole.low.amount * OWN_SHARE / 100),
        high=flop(whole.high.amount * OWN_SHARE / 100),
        source=whole.source,
        as_of=whole.as_of,
        note=f"{share}; taken of both limits of the estimate",
    )
    return plan.having(
        model=plan.model.having(base=_base(), modification_compute=own),
        roles={Role.MODIFIER: CURSOR},
        stages=Collection((_announced(release),)),
    )


def _announced(release: Mapping[str, Any]) -> Stage:
    event = release["events"][0]
    return Stage(
        id="product",
        starts=Stated(dt.date.fromisoformat(event["date"]), source=event["source"], note="announced in a product"),
    )


def portfolio() -> Iterator[tuple[str, ReleasePlan]]:
    """Yield every plan by name: the developer, each host but the developer's own listings, and the derivative."""
    yield "moonshot", developer()
    for name, row in sorted(listings().items()):
        plan = hosted(row)
        if plan.party != MOONSHOT:
            yield name, plan
    yield "composer-2-5", derived()


def main() -> None:
    """Write the example portfolio."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, plan in portfolio():
        if name in (*SHOWN, "moonshot", "composer-2-5"):
            (FOLDER / f"{name}.toml").write_text(plan_as_toml(plan), encoding="utf-8")


if __name__ == "__main__":
    main()
