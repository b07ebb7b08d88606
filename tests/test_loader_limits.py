"""What a file may be at most: each limit one below, at it and one above; and no code that only looks like one."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from frontierpolicy import instruments
from frontierpolicy.errors import FrontierPolicyError, InvalidType, InvalidValue, shown
from frontierpolicy.evaluation import evaluate
from frontierpolicy.quantities import Count, flop
from frontierpolicy.serialization import instrument_from_data, instrument_to_data, plan_from_data
from frontierpolicy.serialization.acceptances import acceptances_from_data
from frontierpolicy.serialization.additions import additions_from_data
from frontierpolicy.serialization.files import LONGEST_FILE, bounded, read_data
from tests.garbled import LOOK_ALIKE
from tests.inputs import SAMPLE, WORDS, Faults, at, changed, faults_of, plan_faults
from tests.worlds import instrument, norm

MORE = ("", "more than 100 faults: these are the first, and the rest is not read")
LAW: dict[str, Any] = json.loads(json.dumps(instrument_to_data(instrument(norm()))))


def _padded(kind: str, size: int) -> bytes:
    start, end = (b'{"a": "', b'"}') if kind == "json" else (b'a = "', b'"')
    return start + b"x" * (size - len(start) - len(end)) + end


def _deep(kind: str, levels: int) -> bytes:
    """Return a text whose innermost value is that many levels down, the table at the top being the first."""
    start, end = (b'{"a": ', b"}") if kind == "json" else (b"a = ", b"")
    return start + b"[" * (levels - 2) + b"1" + b"]" * (levels - 2) + end


def _parts(kind: str, parts: int) -> bytes:
    data = {"a": [0] * (parts - 3)}  # beside the table, its key and the list
    return json.dumps(data).encode() if kind == "json" else tomli_w.dumps(data).encode()


@pytest.mark.parametrize("kind", ["json", "toml"])
@pytest.mark.parametrize(
    ("make", "limit", "problem"),
    [
        (_padded, LONGEST_FILE, "is larger than 1,000,000 bytes"),
        (_deep, 64, "nests deeper than 64 levels"),
        (_parts, 100_000, "has more than 100,000 parts"),
    ],
)
def test_a_file_is_read_up_to_its_limits(
    kind: str, make: Callable[[str, int], bytes], limit: int, problem: str
) -> None:
    for size in (limit - 1, limit):
        assert list(read_data(make(kind, size), kind)) == ["a"]
    assert faults_of(lambda: read_data(make(kind, limit + 1), kind)) == [("", problem)]


def test_the_parts_of_data_are_its_tables_keys_lists_and_values() -> None:
    assert bounded({"a": [1, {"b": None}]}) == 7  # two tables, two keys, a list, 1, null
    assert bounded([]) == bounded("x") == 1


def test_what_holds_itself_or_one_thing_many_times_is_bounded() -> None:
    ring: list[object] = []
    ring.append(ring)
    assert faults_of(lambda: bounded(ring)) == [("", "nests deeper than 64 levels")]
    wide: list[object] = [0] * 10
    for _ in range(30):
        wide = [wide] * 10
    assert faults_of(lambda: bounded(wide)) == [("", "has more than 100,000 parts")]


def test_a_key_is_a_text() -> None:
    expected = [("", "expected text as a key, got 1"), ("b[0]", "expected text as a key, got None")]
    data: Any = {1: 2, "b": [{None: 3}]}
    assert faults_of(lambda: plan_from_data(data, vocabulary={})) == expected
    assert faults_of(lambda: instrument_from_data(data)) == expected


# Faults


@pytest.mark.parametrize(("wrong", "told"), [(99, 99), (100, 100), (101, 101), (30_000, 101)])
def test_a_hundred_faults_are_told(wrong: int, told: int) -> None:
    unknown = {f"k{index}": 1 for index in range(wrong)}
    accepted: dict[str, Any] = {"schema": "frontierpolicy/accepted/1", **unknown}
    added: dict[str, Any] = {"schema": "frontierpolicy/additions/1", **unknown}
    found: list[Faults] = [
        plan_faults(("model", {"id": "m", **unknown})),
        faults_of(lambda: instrument_from_data({**LAW, **unknown})),
        faults_of(lambda: instrument_from_data({**LAW, "caveats": [*unknown]})),
        faults_of(lambda: acceptances_from_data(accepted)),
        faults_of(lambda: additions_from_data(added, vocabulary=WORDS)),
        faults_of(lambda: bounded({"a": ["\x07"] * wrong})),
    ]
    for faults in found:
        assert len(faults) == told
        assert (faults[-1] == MORE) is (told > 100)
        assert MORE not in faults[:-1]


def test_faults_far_inside_are_told_with_their_paths() -> None:
    bad = changed(LAW, ("parts.0.condition", {"is": "all of", "parts": ["model.majr"] * 300}))
    faults = faults_of(lambda: instrument_from_data(bad))
    problem = "no fact of a model is called 'majr'. Did you mean 'major'?"
    assert faults == [*((f"parts[0].condition.parts[{index}]", problem) for index in range(100)), MORE]


# Numbers and names


@pytest.mark.parametrize("digits", [39, 40, 41])
def test_an_amount_has_at_most_forty_digits(digits: int) -> None:
    text = "1" * digits
    if digits <= 40:
        assert Count.parse(text).amount == int(text)
        assert Count.parse(f"0.{text}").amount == Fraction(int(text), 10**digits)
    else:
        for each in (text, f"0.{text}"):
            with pytest.raises(InvalidValue, match="expected a finite number such as 1e26"):
                Count.parse(each)


@pytest.mark.parametrize(
    ("amount", "fine"), [(10**60 - 1, True), (10**60, False), (Fraction(1, 10**60), True), (Fraction(1, 10**60 + 1), False)]
)  # fmt: skip
def test_an_amount_is_below_1e60_and_no_finer(amount: int | Fraction, *, fine: bool) -> None:
    if fine:
        assert flop(amount).amount == amount
    else:
        with pytest.raises(InvalidValue, match="is beyond 1e60 either way: is the exponent right"):
            flop(amount)


def test_a_number_of_thousands_of_digits_is_refused_like_any_other() -> None:
    with pytest.raises(InvalidValue) as caught:
        flop(10**5000)
    assert str(caught.value) == "a number of thousands of digits is beyond 1e60 either way: is the exponent right?"
    assert shown([10**5000]) == "a number of thousands of digits"


@pytest.mark.parametrize("length", [199, 200, 201])
def test_a_name_has_at_most_two_hundred_characters(length: int) -> None:
    data = changed(SAMPLE, ("model.base.id", "x" * length))
    if length <= 200:
        assert plan_from_data(data, vocabulary=WORDS).model.id == "the-model"
    else:
        expected = f"expected 1 to 200 printable characters, got '{'x' * 59}…"
        assert faults_of(lambda: plan_from_data(data, vocabulary=WORDS)) == [("model.base.id", expected)]


READING: dict[str, Any] = {
    "title": "t",
    "operations": [],
    "citation": {"source": {"title": "A", "checked": "2026-01-01"}, "pinpoint": "1"},
}


def _read_in_ways(count: int) -> dict[str, Any]:
    return {**LAW, "readings": [{"name": f"reading_{index}", **READING} for index in range(count)]}


def test_law_with_very_many_readings_or_changes_is_refused_soon() -> None:
    sizes = ((count, bounded(_read_in_ways(count))) for count in range(1000))
    most = max(count for count, size in sizes if size * (count + 1) <= 1_000_000)
    for count in (most - 1, most):
        assert len(instrument_from_data(_read_in_ways(count)).readings) == count
    size = bounded(_read_in_ways(most + 1))
    told = (
        f"{size:,} parts under {most + 1} readings and 0 changes are too many together: make several instruments of it"
    )
    assert faults_of(lambda: instrument_from_data(_read_in_ways(most + 1))) == [("", told)]


# No coercion, and no code that only looks like one


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("stages_complete", "false", "expected true or false, got 'false'"),
        ("stages_complete", 1, "expected true or false, got 1"),
        ("model.acme_tests.on", "True", "expected true or false, got 'True'"),
        ("model.parameters", True, "expected an amount such as '405e9', got True"),
        ("model.generates", "text", "expected a list, got 'text': write ['text']"),
        ("log.0.parts", "weights", "expected a list, got 'weights': write ['weights']"),
        ("log.0.on", dt.time(12), "expected a date such as 2026-06-24, a month, or an instant with offset, got 12:00:00"),
        ("parties.acme.aliases", "ACME", "expected a list, got 'ACME': write ['ACME']"),
        ("parties.acme.parent", "Meta", "no party is called 'Meta'. Did you mean 'meta'?"),
    ],
)  # fmt: skip
def test_a_plan_coerces_nothing(path: str, value: object, problem: str) -> None:
    where = path.replace(".0", "[0]")
    assert [(where, told.partition(" Known:")[0]) for where, told in plan_faults((path, value))] == [(where, problem)]


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        ({"is": "at least", "threshold": True, "parts": ["model.major"]}, "expected a whole number, got True"),
        ({"is": "at least", "threshold": 5.9, "parts": ["model.major"]}, "expected a whole number, got 5.9"),
        ({"is": "at least", "threshold": Decimal(1), "parts": ["model.major"]}, "expected a whole number, got 1"),
        ({"is": "at least", "threshold": "1", "parts": ["model.major"]}, "expected a whole number, got '1'"),
    ],
)
def test_law_coerces_nothing(condition: dict[str, object], problem: str) -> None:
    bad = changed(LAW, ("parts.0.condition", condition))
    assert faults_of(lambda: instrument_from_data(bad)) == [("parts[0].condition.threshold", problem)]


PLAN_CODES = (
    "schema", "party", "parties.acme.kind", "roles.developer", "model.licence.missing", "actors.acme.headquarters", "stages.0.kind",
    "stages.0.channels.0", "stages.0.recipients.0.party", "stages.0.recipients.0.organised_in", "occurrences.0.kind",
    "log.0.what", "log.0.by", "log.0.towards",
)  # fmt: skip
LAW_CODES = (
    "id",
    "kind",
    "parts.0.is",
    "parts.0.id",
    "parts.0.modality",
    "parts.0.force",
    "parts.0.per",
    "parts.0.action.id",
)


@pytest.mark.parametrize("where", PLAN_CODES)
def test_a_code_of_letters_that_look_alike_is_refused_in_a_plan(where: str) -> None:
    alike = at(SAMPLE, where).translate(LOOK_ALIKE)
    assert not alike.isascii()
    assert plan_faults((where, alike)) != []


@pytest.mark.parametrize("where", LAW_CODES)
def test_a_code_of_letters_that_look_alike_is_refused_in_law(where: str) -> None:
    alike = changed(LAW, ("parts.0.id", "3(a)"))
    bad = changed(alike, (where, at(alike, where).translate(LOOK_ALIKE)))
    assert not at(bad, where).isascii()
    assert faults_of(lambda: instrument_from_data(bad)) != []


# Whole instruments, and what reading does beside


def test_two_parties_of_one_name_are_told_apart_by_their_ids() -> None:
    parties = {"acme": {"name": "Acme"}, "acme-labs": {"name": "Acme"}}
    problem = "'Acme' is what several parties are called: write 'acme' or 'acme-labs'"
    assert plan_faults(("parties", parties), ("roles.developer", "Acme")) == [("roles.developer", problem)]


@pytest.mark.parametrize("name", instruments.names())
def test_every_shipped_instrument_goes_through_toml(name: str) -> None:
    made = instruments.get(name)
    again = instrument_from_data(read_data(tomli_w.dumps(instrument_to_data(made)).encode(), "toml"))
    assert again == made.expand()
    for plan in (plan_from_data(SAMPLE, vocabulary=WORDS), None):
        asked = dt.date(2026, 8, 1)
        assert evaluate(plan, again, as_of=asked) == evaluate(plan, made, as_of=asked)


def test_an_international_text_is_of_no_place() -> None:
    assert instrument_to_data(instrument(norm()))["jurisdiction"] == "international"
    for written in ("international", None):
        assert instrument_from_data({**LAW, "jurisdiction": written}).jurisdiction is None
    assert faults_of(lambda: instrument_from_data({**LAW, "jurisdiction": "International"}))[0][0] == "jurisdiction"


WATCHED = """
import sys
from frontierpolicy.serialization import instrument_from_data, plan_from_data
from tests import garbled, inputs
from tests.test_garbled_files import plans_in_json, law_in_json, conditions
plans_in_json(400, 5), law_in_json(400, 5), conditions(400, 5)
seen = []
sys.addaudithook(lambda event, args: seen.append((event, str(args)[:80])) if event.split(".")[0] in names else None)
names = {"open", "exec", "import", "os", "subprocess", "socket", "ctypes", "shutil", "pickle"}
plans_in_json(400, 5), law_in_json(400, 5), conditions(400, 5)
print([each for each in seen if "cattrs generated" not in each[1]])
"""


def test_reading_opens_imports_and_runs_nothing() -> None:
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", WATCHED], capture_output=True, text=True, check=False, cwd=root)
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr


@pytest.mark.parametrize("wrong", [object(), "1.2.3", None, b"5", 1 + 2j])
def test_what_is_no_number_is_one_of_the_errors_of_this_library(wrong: Any) -> None:
    with pytest.raises((InvalidType, InvalidValue)) as caught:
        flop(wrong)
    assert isinstance(caught.value, FrontierPolicyError)
