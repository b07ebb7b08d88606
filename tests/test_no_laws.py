"""What looks like a law and is none: each has a counterexample, and the docs list them all."""

from pathlib import Path

import pytest

from frontierpolicy.testing import LAWS, NON_LAWS
from frontierpolicy.testing.laws import Law, RulebookTrial
from frontierpolicy.testing.nonlaws import NonLaw

DOCS = Path(__file__).parent.parent / "docs" / "testing"


@pytest.mark.parametrize("name", NON_LAWS)
def test_the_two_sides_of_what_is_no_law_differ(name: str) -> None:
    one, other = NON_LAWS[name].sides()
    assert one != other


def row(found: Law | NonLaw) -> str:
    """Return the line of the docs on a law, or on what is none."""
    last = found.catches if isinstance(found, Law) else found.because
    asked = ", where asked for" if isinstance(found, Law) and found.opt_in else ""
    return f"| `{found.name}`{asked} | {found.words} | {last} |"


@pytest.mark.parametrize(("page", "listed"), [("laws.md", LAWS), ("no-laws.md", NON_LAWS)])
def test_the_docs_list_every_law_and_every_one_that_is_none_in_its_words(
    page: str, listed: dict[str, Law | NonLaw]
) -> None:
    lines = [line for line in (DOCS / page).read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert sorted(lines) == sorted(row(each) for each in listed.values())


def test_no_two_laws_say_or_catch_the_same() -> None:
    assert len({each.words for each in LAWS.values()}) == len(LAWS)
    assert all(each.words.endswith(".") and each.catches for each in LAWS.values())
    assert LAWS["force"].about is RulebookTrial
