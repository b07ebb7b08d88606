"""Files of cases are read strictly: whatever is wrong in one is told at once, each fault with its path."""

from pathlib import Path

import pytest

from frontierpolicy.errors import UnreadableInput
from tests.case_files import read_cases

HEAD = 'schema = "frontierpolicy/cases/1"\nfamily = "f"\n'
CASE = '[[case]]\nid = "{}"\nsource = "s"\nshows = "x"\n'
WRONG = """
limits = "x"
as_of = "today"
complete = true
norms = [
  { id = "a", must = "go", may = "go", force = "strong", due = 5, also = "stay" },
  { id = "b", if = { did = "go", not = "p" }, unless = "p", after_breach_of = "z", kept_until = 2026-06-01 },
  { must = "go" },
  { id = "c", can = "go", by_role = "king", unless = [{ all = [1] }, { not = { any = "p" } }, { did = 2 }] },
  { id = "g", must = 3, in_force = [] },
  { id = "h", must = "go", in_force = [2026-06-01, "now"] },
]
definitions = [{ id = "d", term = "t", counts = "yes", if = 7 }, { id = "e" }]
blocks = [{ id = "f", stops = { norm = ["a"] } }]
overrides = [["a"], ["a", "z"]]
conflicts = [["a", "b"], "ab"]
facts = { p = "true", q = [[2026-06-01, 1]], r = true, s = [[2026-06-01, false]], u = [] }
roles = { king = "a" }
acts = [{ act = "go", on = "soon", until = 7 }, { act = "go" }]
events = [{ norm = "a", event = "forgotten", on = 3 }]
expect = [
  { norm = "y", found = "absent" },
  { norm = "a", found = "maybe", missing = [1] },
  { norm = "b", found = "decided", stands = "well" },
  { norm = "c", found = "conditional", says = "shall", stands = "open", life = "long", breached = "perhaps" },
]
terms = { t = "maybe" }
refused = "just so"
"""
CONDITION = "expected a fact, or a table with one of did, counts, not, all, any; got "
CHANGES = "expected true, false, or [day, true or false] pairs; got "
FAULTS = [
    "limits: unknown key. Did you mean 'limit'?",
    "as_of: expected a date such as 2026-06-24, got 'today'",
    "complete: expected a date such as 2026-06-24, got true",
    "norms[0]: expected one of must, must_not, may, can; got must, may",
    "norms[0].force: no force is called 'strong'.",
    "norms[0].due: expected a date such as 2026-06-24, got 5",
    "norms[0].also: expected a list, got 'stay': write ['stay']",
    "norms[1]: expected one of must, must_not, may, can; got none",
    f"norms[1].if: {CONDITION}{{'did': 'go', 'not': 'p'}}",
    "norms[1].unless: expected a list, got 'p': write ['p']",
    "norms[1]: what is kept up needs a day from which on: write from",
    "norms[1].after_breach_of: names no norm of this case",
    "norms[2].id: is required. It has no default.",
    "norms[3].by_role: no role is called 'king'.",
    f"norms[3].unless[0].all[0]: {CONDITION}1",
    "norms[3].unless[1].not.any: expected a list, got 'p': write ['p']",
    "norms[3].unless[2].did: expected text, got 2",
    "norms[4].in_force: expected the day it begins and perhaps the day it ends, as a list",
    "norms[4].must: expected text, got 3",
    "norms[5].in_force: expected the day it begins and perhaps the day it ends, as a list",
    "definitions[0].counts: expected true or false, got 'yes'",
    f"definitions[0].if: {CONDITION}7",
    "definitions[1].term: is required. It has no default.",
    "blocks[0].stops.norm: unknown key. Did you mean 'norms'?",
    "overrides[0]: expected a pair of ids of this case, got ['a']",
    "overrides[1]: expected a pair of ids of this case, got ['a', 'z']",
    "conflicts[1]: expected a pair of ids of this case, got 'ab'",
    f"facts.p: {CHANGES}'true'",
    f"facts.q: {CHANGES}[[datetime.date(2026, 6, 1), 1]]",
    f"facts.u: {CHANGES}[]",
    "roles.king: expected a list, got 'a': write ['a']",
    "roles: no role is called 'king'.",
    "acts[0].on: expected a date such as 2026-06-24, got 'soon'",
    "acts[0].until: expected a date such as 2026-06-24, got 7",
    "acts[1].on: is required. It has no default.",
    "events[0].event: no event is called 'forgotten'.",
    "events[0].on: expected a date such as 2026-06-24, got 3",
    "expect[0].norm: no norm of this case is called 'y'",
    "expect[1].missing[0]: expected text, got 1",
    "expect[1].found: expected one of decided, conditional, absent; got 'maybe'",
    "expect[2].says: is required. With what modality?",
    "expect[2].stands: no standing is called 'well'.",
    "expect[3].says: no modality is called 'shall'.",
    "expect[3].life: no state is called 'long'.",
    "expect[3].breached: no truth is called 'perhaps'.",
    "terms.t: no truth is called 'maybe'.",
    "refused: expected one of overrides in a circle, definitions in a circle, breaches in a circle, a lesser permission over a ban, an override of itself; got 'just so'",
]


def _faults(folder: Path, text: str) -> list[str]:
    """Return the faults of a file of cases, without the lists of what is known."""
    (folder / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableInput) as caught:
        read_cases(folder)
    return [str(each).split(" Known: ")[0] for each in caught.value.faults]


def test_every_fault_of_a_case_is_told(tmp_path: Path) -> None:
    found = _faults(tmp_path, HEAD + CASE.format("c") + WRONG)
    assert found == [f"case[0].{each}" for each in FAULTS]


def test_a_file_says_what_it_is_and_a_case_what_it_is_about(tmp_path: Path) -> None:
    assert _faults(tmp_path, 'case = [{ id = 3 }, 7]\nfamili = "f"\n') == [
        "schema: is required: write schema = 'frontierpolicy/cases/1'",
        "famili: unknown key. Did you mean 'family'?",
        "family: is required. Which?",
        "case[0].source: is required. From where?",
        "case[0].shows: is required. What does it show?",
        "case[0].id: expected text, got 3",
        "case[1]: expected a table, got 7",
    ]


def test_each_norm_is_spoken_of(tmp_path: Path) -> None:
    faults = _faults(tmp_path, HEAD + CASE.format("c") + 'norms = [{ id = "a", must = "go" }]')
    assert faults == ["case[0].expect: nothing is expected of the norm 'a'"]


def test_an_id_is_there_once(tmp_path: Path) -> None:
    assert _faults(tmp_path, HEAD + CASE.format("c") + CASE.format("c")) == ["the id 'c' is there twice"]
