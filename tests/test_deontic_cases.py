"""The cases in `data/cases`: this library finds of each what the file expects, derived by hand from its source."""

import re
from pathlib import Path

import pytest

from frontierpolicy.terms import Force
from tests.case_files import REFUSALS, Case, read_cases
from tests.case_worlds import answers_of, expected_of, lives_of, norm_of, refusals_of, report_of_case

EVERY = read_cases()
SOUND = [case for case in EVERY if "refused" not in case.table]


@pytest.mark.parametrize("case", SOUND, ids=lambda case: case.id)
def test_of_each_norm_is_found_what_the_case_expects(case: Case) -> None:
    assert answers_of(case, report_of_case(case)) == expected_of(case)


@pytest.mark.parametrize("case", SOUND, ids=lambda case: case.id)
def test_what_cannot_both_be_followed_is_a_conflict_and_nothing_else_is(case: Case) -> None:
    conflicts = [tuple(sorted((norm_of(each.one), norm_of(each.other)))) for each in report_of_case(case).conflicts]
    assert sorted(conflicts) == sorted(tuple(sorted(pair)) for pair in case.table.get("conflicts", []))


@pytest.mark.parametrize("case", [each for each in SOUND if "terms" in each.table], ids=lambda case: case.id)
def test_terms_come_out_as_the_case_expects(case: Case) -> None:
    found = {each.term.removeprefix("cases/"): each.met.value for each in report_of_case(case).terms}
    assert found == case.table["terms"]


LIVED = [(case, row) for case in SOUND for row in case.rows("expect") if {"life", "breached"} & row.keys()]


@pytest.mark.parametrize(("case", "row"), LIVED, ids=lambda each: getattr(each, "id", "") or each["norm"])
def test_each_duty_lives_as_the_case_expects(case: Case, row: dict[str, str]) -> None:
    status, breached = lives_of(case, report_of_case(case))[row["norm"]]
    assert (status, breached) == (row.get("life", status), row.get("breached", breached))


@pytest.mark.parametrize("case", [each for each in SOUND if "silent_on" in each.table], ids=lambda case: case.id)
def test_of_some_acts_nothing_is_said(case: Case) -> None:
    spoken_of = {each.action.id.removeprefix("cases/") for each in report_of_case(case).findings}
    assert spoken_of & {*case.table["silent_on"]} == set()


@pytest.mark.parametrize("case", [each for each in EVERY if "refused" in each.table], ids=lambda case: case.id)
def test_a_rulebook_that_cannot_be_is_refused_for_the_reason_named(case: Case) -> None:
    (said,) = refusals_of(case)
    assert said.startswith(REFUSALS[case.table["refused"]])


@pytest.mark.parametrize("case", SOUND, ids=lambda case: case.id)
def test_a_finding_has_the_force_of_its_norm(case: Case) -> None:
    stated = {row["id"]: row.get("force", Force.BINDING.value) for row in case.rows("norms")}
    assert all(stated[norm_of(each.provision)] == each.force.value for each in report_of_case(case).findings)


PAGE = (Path(__file__).parent.parent / "docs" / "concepts" / "conflicts.md").read_text(encoding="utf-8")
LIMITS = [case.id for case in EVERY if case.limit]


def test_the_page_on_conventions_counts_the_cases_of_each_family() -> None:
    families = sorted({case.family for case in EVERY})
    counted = {family: [case for case in EVERY if case.family == family] for family in families}
    rows = [(name, len(cases), len([each for each in cases if each.limit])) for name, cases in counted.items()]
    rows.append(("**all**", len(EVERY), len(LIMITS)))
    assert re.findall(r"^\| (.+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE) == [
        (name, str(cases), str(limits)) for name, cases, limits in rows
    ]


def test_the_page_names_cases_that_state_a_convention_and_every_limit() -> None:
    chosen = re.findall(r"^\|.*\| `([a-z-]+)` \|$", PAGE, re.MULTILINE)
    stating = {case.id for case in EVERY if case.convention}
    assert [name for name in chosen if name not in stating] == []
    limits = PAGE.partition("## Limits")[2]
    assert sorted(re.findall(r"`([a-z-]+)`[,:]", limits)) == sorted(LIMITS)


@pytest.mark.parametrize("family", sorted({case.family for case in EVERY}))
def test_in_every_family_something_is_unknown(family: str) -> None:
    rows = [row for case in EVERY if case.family == family for row in case.rows("expect")]
    assert any(row["found"] == "conditional" for row in rows)
