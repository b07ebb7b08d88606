"""Plans read from files: every way of saying something, and what it comes to."""

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import frontierpolicy as fp
from frontierpolicy import instruments
from frontierpolicy.calendars import Sometime, month
from frontierpolicy.drafting import Rulebook
from frontierpolicy.errors import MissingExtra, UnreadableInput
from frontierpolicy.facts import Assumed, Collection, Estimate, History, Missing, Spread, Stated, exactly
from frontierpolicy.parties import Party
from frontierpolicy.parties.known import CAISI, GOOGLE, META, OPENAI
from frontierpolicy.places import all_countries, country
from frontierpolicy.plans import (
    Actor,
    Entry,
    Incident,
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
from frontierpolicy.provisions.actions import GIVE_ACCESS
from frontierpolicy.quantities import count, flop, usd
from frontierpolicy.serialization import load_plan, plan_as_json, plan_as_toml, plan_from_data, plan_to_data
from frontierpolicy.serialization.files import read_data
from frontierpolicy.terms import (
    Channel,
    IncidentKind,
    Medium,
    RecipientKind,
    Role,
    StageKind,
    UsStatus,
    Weights,
)
from tests.acme import Screening
from tests.inputs import GONE, SAMPLE, WORDS, changed

ACME = Party("acme", "Acme", aliases=("ACME",), parent="meta")
DAY = dt.date(2026, 6, 24)
ROLES: dict[Role, Party | tuple[Party, ...]] = {Role.DEVELOPER: ACME, Role.HOST: (OPENAI, GOOGLE), Role.VENDOR: ()}
PLAN = ReleasePlan(
    title="A plan",
    note="made up",
    party=ACME,
    roles=ROLES,
    actors=(
        Actor(
            party=ACME,
            headquarters=country("US"),
            revenue={2024: usd("1e9"), 2025: Estimate(low=usd("1e9"), source="books")},
        ),
        Actor(party=META, revenue=Missing.NOT_DISCLOSED),
    ),
    model=Model(
        id="the-model",
        name=Stated("The Model", source="card", as_of=DAY, note="page 1"),
        training_compute=Estimate(
            value=flop("2e25"), low=flop("1e25"), high=flop("1e26"), high_open=True, source="guess"
        ),
        parameters=count(405 * 10**9),
        training_began=month("2025-01"),
        generates={Medium.TEXT, Medium.CODE},
        weights=History(((dt.date(2025, 1, 1), Weights.WITHHELD), (dt.date(2026, 7, 1), Missing.NOT_STATED))),
        major=Assumed(True, because="it is large"),
        licence=Stated(Missing.NOT_DISCLOSED, source="asked"),
        base=Model(id="base", base=Missing.NOT_APPLICABLE),
        extensions=(Screening(on=True),),
    ),
    systems=exactly(System(id="chat")),
    stages=exactly(
        Stage(
            id="api",
            kind=StageKind.GENERAL_AVAILABILITY,
            starts=dt.date(2026, 7, 24),
            channels={Channel.API},
            system="chat",
            pauses=(Pause(dt.date(2026, 8, 1), dt.date(2026, 8, 2)),),
            recipients=exactly(
                Recipient(id="lab", kind=RecipientKind.ENTITY, party=OPENAI, organised_in=country("US")),
                Recipient(
                    id="users",
                    members=(
                        Recipient(
                            id="people",
                            kind=RecipientKind.PERSON,
                            location=Spread(all_countries()),
                            us_status=Spread({UsStatus.CITIZEN, UsStatus.NONE_OF_THESE}),
                        ),
                    ),
                    members_complete=False,
                ),
                anyone(),
                users_in(country("CA"), "canada"),
            ),
        )
    ),
    occurrences=Collection(
        (Incident(id="leak", on=dt.date(2026, 8, 3), kinds={IncidentKind.WEIGHTS_THEFT}),),
    ),
    log=Log(
        entries=(
            Entry(
                what=GIVE_ACCESS,
                by=ACME,
                towards=CAISI,
                about="the-model",
                parts=frozenset({"weights"}),
                on=dt.date(2026, 6, 1),
                until=dt.date(2026, 7, 1),
                known_at=dt.date(2026, 6, 2),
                source="letter",
            ),
        ),
        complete_until=DAY,
    ),
)


def test_a_plan_is_what_its_data_says() -> None:
    read = plan_from_data(SAMPLE, vocabulary=WORDS)
    assert read == PLAN
    assert (read.party.name, read.party.aliases, read.party.parent) == ("Acme", ("ACME",), "meta")


def test_a_plan_is_written_as_its_data_but_for_what_can_be_written_in_several_ways() -> None:
    canada = plan_to_data(PLAN)["stages"][0]["recipients"][3]
    assert plan_to_data(PLAN) == changed(
        SAMPLE,
        ("roles.developer", ["acme"]),
        ("roles.host", ["openai", "google"]),
        ("model.parameters", "4.05e11"),
        ("model.training_began", "2025-01-01/2025-01-31"),
        ("model.generates", ["code", "text"]),
        ("stages.0.recipients.2.id", "anyone"),
        ("stages.0.recipients.3", canada),
        ("occurrences_complete", GONE),
        ("log.0.outcome", GONE),
    )


def test_what_is_the_usual_is_left_out() -> None:
    bare = ReleasePlan(title="Bare", party=META, roles={}, model=Model(id="m"))
    assert plan_to_data(bare) == {
        "schema": "frontierpolicy/plan/1",
        "title": "Bare",
        "party": "meta",
        "model": {"id": "m"},
    }
    assert plan_from_data(plan_to_data(bare), vocabulary={}) == bare


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"at_least": "1e25", "at_most": "1e26"}, Estimate(low=flop("1e25"), high=flop("1e26"))),
        ({"more_than": "1e25"}, Estimate(low=flop("1e25"), low_open=True)),
        ({"high": "1e26", "as_of": "2026-06-24"}, Estimate(high=flop("1e26"), as_of=DAY)),
        ({"assumed": {"low": "1e25"}, "because": "b"}, Assumed(Estimate(low=flop("1e25")), because="b")),
        ({"value": "1e25"}, flop("1e25")),
        ({"missing": "classified"}, Missing.CLASSIFIED),
        ("1e26 FLOP", flop(10**26)),
        (10**26, flop(10**26)),
        (1e26, flop(10**26)),
        (Decimal("1e26"), flop(10**26)),
        ("0", flop(0)),
    ],
)
def test_an_amount_can_be_said_in_many_ways(written: object, read: object) -> None:
    plan = plan_from_data(changed(SAMPLE, ("model.training_compute", written)), vocabulary=WORDS)
    assert plan.model.training_compute == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-07", month("2026-07")),
        ("9999-12", Sometime(dt.date(9999, 12, 1), dt.date(9999, 12, 31))),
        ("../2026-07-24", Sometime(dt.date.min, dt.date(2026, 7, 24))),
        ("2026-07-24T12:00:00.5Z", dt.datetime(2026, 7, 24, 12, 0, 0, 500_000, tzinfo=dt.UTC)),
        (dt.date(2026, 7, 24), dt.date(2026, 7, 24)),
        ({"assumed": "2026-07-24", "because": "b"}, Assumed(dt.date(2026, 7, 24), because="b")),
    ],
)
def test_a_date_can_be_said_in_many_ways(written: object, read: object) -> None:
    data = changed(SAMPLE, ("stages.0.starts", written), ("stages.0.pauses", []))
    plan = plan_from_data(data, vocabulary=WORDS)
    assert plan.stages.items[0].starts == read
    for kind, text in (("toml", plan_as_toml(plan)), ("json", plan_as_json(plan))):
        assert plan_from_data(read_data(text.encode(), kind), vocabulary=WORDS) == plan


def test_an_assumption_can_be_spread() -> None:
    written = {"assumed": {"each_of": ["US", "CA"]}, "because": "b"}
    data = changed(SAMPLE, ("stages.0.recipients.0.location", written))
    found = plan_from_data(data, vocabulary=WORDS).stages.items[0].recipients.items[0]
    assert found.given(Recipient.location) == Assumed(Spread({country("US"), country("CA")}), because="b")


def test_a_set_of_places_can_be_every_country() -> None:
    stated = {"value": "everywhere", "source": "s"}
    data = changed(SAMPLE, ("stages.0.destinations", stated), ("model.licence_excludes", "everywhere"))
    plan = plan_from_data(data, vocabulary=WORDS)
    assert plan.stages.items[0].destinations == Stated(all_countries(), source="s")
    assert plan.model.licence_excludes == all_countries()
    assert plan_to_data(plan)["stages"][0]["destinations"] == stated
    assert plan_to_data(plan)["model"]["licence_excludes"] == "everywhere"


# From files


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("kind", ["toml", "json"])
def test_a_file_is_read_by_its_suffix(kind: str, bom: bytes, tmp_path: Path) -> None:
    file = tmp_path / f"plan.{kind}"
    file.write_bytes(bom + (plan_as_toml(PLAN) if kind == "toml" else plan_as_json(PLAN)).encode())
    assert load_plan(file, vocabulary=WORDS) == PLAN
    assert fp.load_plan(file) == fp.load_plan(str(file), rulebook=instruments.all()) == PLAN


def test_a_log_speaks_of_what_the_law_at_hand_knows(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(plan_as_json(PLAN), encoding="utf-8")
    with pytest.raises(UnreadableInput) as caught:
        fp.load_plan(file, rulebook=Rulebook(()))
    assert str(caught.value) == (
        f"{file}: 1 fault\n  log[0].what: no action or determination is called 'give-access'. None is known."
    )


def test_toml_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomli_w", None)
    with pytest.raises(MissingExtra) as caught:
        plan_as_toml(PLAN)
    assert str(caught.value) == "this needs the package 'tomli-w': install it with pip install 'frontierpolicy[cli]'"
