"""Real releases against every instrument: the findings are those of the snapshots, each traced to its source by hand."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest

import frontierpolicy as fp
from frontierpolicy.evaluation import evaluate
from tests.snapshots import cited, expected, found, members, missed, missing, questions, section, sets, snapshots
from tests.test_releases import RELEASES, plan_of

REVIEWED = dt.date(2026, 11, 23)


def _wanted() -> Counter[Any]:
    return Counter(
        (instrument, name, *row)
        for instrument, snapshot in snapshots().items()
        for name, release in RELEASES.items()
        for row in expected(snapshot, release, plan_of(name))
    )


@pytest.mark.unmeasured  # others cover what it runs, and it runs long
def test_every_finding_is_that_of_a_reviewed_snapshot() -> None:
    # one test, so that each release is evaluated once a day however the tests are spread over processes
    got = Counter[Any]()
    lacking = {name: {provision: set[str]() for provision in missing(each)} for name, each in snapshots().items()}
    sources: dict[str, dict[str, str]] = {name: {} for name in snapshots()}
    book = fp.instruments.all()
    for name, release in RELEASES.items():
        plan = plan_of(name)
        for day, on in questions(release).items():
            report = evaluate(plan, book, as_of=on)
            told = {each.instrument for each in report.findings} | {each.instrument for each in report.silences}
            assert told == {each.id for each in book if each.issued <= on}
            assert not [each for each in report.conditional if not each.missing]
            for each in report.findings:
                got[(each.instrument, name, *found(each, day))] += 1
                lacking[each.instrument][section(each)] |= missed(each)
                sources[each.instrument][section(each)] = cited(each, plan)
    wanted = _wanted()
    assert sorted((got - wanted).elements()) == []
    assert sorted((wanted - got).elements()) == []
    assert lacking == {name: missing(each) for name, each in snapshots().items()}
    assert sources == {name: each["cited"] for name, each in snapshots().items()}


@pytest.mark.parametrize("instrument", snapshots())
def test_every_row_of_a_snapshot_has_a_derivation_and_a_day_of_review(instrument: str) -> None:
    snapshot = snapshots()[instrument]
    assert (snapshot["instrument"], snapshot["reviewed"]) == (instrument, REVIEWED)
    assert snapshot["issued"] == fp.instruments.get(instrument).issued
    named = [provision for derivation in snapshot["derivation"] for provision in derivation["provisions"]]
    assert len(named) == len(set(named))
    for derivation in snapshot["derivation"]:
        assert len(derivation["because"].split()) > 8
        assert derivation["rows"]
        assert all(members(row["of"]) <= set(RELEASES) for row in derivation["rows"] if "of" in row)


# The sets that the snapshots speak of


def test_each_release_is_of_one_developer() -> None:
    firms = {"openai": "OpenAI", "anthropic": "Anthropic", "google": "Google DeepMind", "meta": "Meta"}
    firms |= {"xai": "xAI", "mistral": "Mistral AI"}
    for name, release in RELEASES.items():
        theirs = [each for each in (*firms, "others") if name in members([each])]
        assert [firms.get(each) for each in theirs] == [
            release["developer"] if release["developer"] in firms.values() else None
        ]


@pytest.mark.parametrize(("name", "limit"), [("may-exceed-1e25", 1e25), ("may-exceed-1e26", 1e26)])
def test_the_sets_by_compute_follow_from_the_upper_figures(name: str, limit: float) -> None:
    above = {each for each, entry in RELEASES.items() if entry["compute"].get("high", float("inf")) > limit}
    assert members([name]) == above


def test_weights_are_withheld_where_the_entry_says_closed() -> None:
    assert members(["weights-withheld"]) == {each for each, entry in RELEASES.items() if entry["weights"] == "closed"}


def test_every_set_says_why() -> None:
    assert all(each["because"] for each in sets().values())
