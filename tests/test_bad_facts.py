"""Facts that cannot be read: values of the wrong kind, and wrong ways to say more of one."""

import datetime as dt
import re
import time
from decimal import Decimal
from typing import Any

import pytest

from frontierpolicy.errors import InvalidValue
from frontierpolicy.facts import Assumed, Estimate, History, Missing, Stated
from frontierpolicy.plans import Model
from frontierpolicy.quantities import flop
from frontierpolicy.serialization import plan_from_data
from frontierpolicy.serialization.files import read_data
from frontierpolicy.terms import Medium, Weights
from tests.inputs import GONE, SAMPLE, WORDS, Faults, changed, faults_of, known_words, plan_faults

COMPUTE, MAJOR, NAME, STARTS = "model.training_compute", "model.major", "model.name", "stages.0.starts"
WEIGHTS, MEDIA, REVENUE = "model.weights", "model.generates", "actors.acme.revenue"
PLACE, STATUS = "stages.0.recipients.0.location", "stages.0.recipients.1.members.0.us_status"

NUMBER = "expected a finite number such as 1e26 or 2.5, got "
BEYOND = " is beyond 1e60 either way: is the exponent right?"
MONEY = "expected an amount and its currency such as '500e6 USD', got "
DATE = "expected a date such as 2026-06-24, a month, or an instant with offset, got "
DAY = "expected a date such as 2026-06-24, got "
NULL = "expected a value, got null: leave out what is not known"
ASSUMABLE = "expected a value, its limits or each_of, got "
OF_A_YEAR = (
    "the gross revenue of a year is an amount, an estimate or missing: it cannot be assumed, spread or have a history"
)
SHAPES = "low, at_least, more_than, high, at_most, less_than, assumed, each_of, history, missing, value"
MISSING = known_words(Missing)
KEYS = (
    "as_of, assumed, at_least, at_most, because, each_of, high, history, less_than, low, missing, more_than, note, "
    "source, value"
)


def _beside(other: str) -> str:
    return f"does not go with {other!r}: leave one of the two out"


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (COMPUTE, "-1", "expected a number that is not negative, got -1"),
        (COMPUTE, -1e26, "expected a number that is not negative, got -1e26"),
        (COMPUTE, "nan", f"{NUMBER}'nan'"),
        (COMPUTE, "inf FLOP", f"{NUMBER}'inf'"),
        (COMPUTE, "-Infinity", f"{NUMBER}'-Infinity'"),
        (COMPUTE, float("nan"), f"{NUMBER}nan"),
        (COMPUTE, Decimal("Infinity"), f"{NUMBER}Infinity"),
        (COMPUTE, "1e999999999", f"{NUMBER}'1e999999999'"),
        (COMPUTE, Decimal("1e999999999"), f"{NUMBER}1E+999999999"),
        (COMPUTE, "1e999", f"'1e999'{BEYOND}"),
        (COMPUTE, "1e60", f"'1e60'{BEYOND}"),
        (COMPUTE, 10**60, f"1{'0' * 59}…{BEYOND}"),
        (COMPUTE, "1e-61", f"'1e-61'{BEYOND}"),
        (COMPUTE, "1/0", "'1/0' divides by zero"),
        (COMPUTE, "1/-2", f"{NUMBER}'1/-2'"),
        (COMPUTE, "much", f"{NUMBER}'much'"),
        (COMPUTE, "1e26 USD", f"{NUMBER}'1e26 USD'"),
        (COMPUTE, "9" * 99, f"{NUMBER}'{'9' * 59}…"),
        (COMPUTE, True, "expected an amount such as '1e26 FLOP', got True"),
        (COMPUTE, [1], "expected an amount such as '1e26 FLOP', got [1]"),
        (COMPUTE, dt.date(2026, 6, 24), "expected an amount such as '1e26 FLOP', got 2026-06-24"),
        (COMPUTE, None, NULL),
        (f"{REVENUE}.2024", 5, f"{MONEY}5"),
        (f"{REVENUE}.2024", "5e8", f"{MONEY}'5e8'"),
        (f"{REVENUE}.2024", "5e8 usd", "expected a currency such as 'USD', got 'usd'"),
        (f"{REVENUE}.2024", "5e8 USD (²²²²)", f"{MONEY}'5e8 USD (²²²²)'"),
        (MAJOR, "true", "expected true or false, got 'true'"),
        (MAJOR, 1, "expected true or false, got 1"),
        (NAME, 5, "expected text, got 5"),
        (NAME, " ", "expected 1 to 200 printable characters, got ' '"),
        (NAME, "two\nlines", "expected 1 to 200 printable characters, got 'two\\nlines'"),
        (NAME, "x" * 201, f"expected 1 to 200 printable characters, got '{'x' * 59}…"),
        (STARTS, "24 June 2026", f"{DATE}'24 June 2026'"),
        (STARTS, "2026-02-30", "'2026-02-30' is no date: day is out of range for month"),
        (STARTS, "2026-06-24T25:00Z", "'2026-06-24T25:00Z' is no instant: hour must be in 0..23"),
        (STARTS, "2026-06-24T12:00", f"{DATE}'2026-06-24T12:00'"),
        (STARTS, "2026-07-24/2026-07-01", "a span of days cannot end (2026-07-01) before it begins (2026-07-24)"),
        (STARTS, dt.datetime(2026, 7, 24), "the instant 2026-07-24 00:00:00 has no zone: add tzinfo, or give the date alone"),
        (STARTS, dt.time(12), f"{DATE}12:00:00"),
        (STARTS, 20260724, f"{DATE}20260724"),
        (WEIGHTS, "publishd", "no weights is called 'publishd'. Did you mean 'published'?"),
        (WEIGHTS, "open", f"no weights is called 'open'. {known_words(Weights)}"),
        (WEIGHTS, 5, "expected a word such as 'withheld', got 5"),
        (MEDIA, "text", "expected a list, got 'text': write ['text']"),
        (MEDIA, True, "expected a list, got true: write [true]"),
        ("actors.acme.headquarters", "us", "no place is called 'us'. Did you mean 'US'?"),
        ("actors.acme.headquarters", 5, "expected the code of a place such as 'CA', got 5"),
        ("stages.0.recipients.0.party", "open-ai", "no party is called 'open-ai'. Did you mean 'openai'?"),
    ],
)  # fmt: skip
def test_a_bad_value(path: str, value: object, problem: str) -> None:
    before = time.process_time()
    assert plan_faults((path, value)) == [(_place(path), problem)]
    assert plan_faults((path, {"value": value, "source": "s"})) == [(f"{_place(path)}.value", problem)]
    assert time.process_time() - before < 1


def _place(path: str) -> str:
    return re.sub(r"\.(\d)(?=\.|$)", r"[\1]", path)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("x", f"no medium is called 'x'. {known_words(Medium)}"),
        (["text"], "expected a word such as 'text', got ['text']"),
        (None, NULL),
    ],
)
def test_each_bad_value_of_a_list_is_told(value: object, problem: str) -> None:
    assert plan_faults((MEDIA, ["code", value, "text", "vido"])) == [
        (f"{MEDIA}[1]", problem),
        (f"{MEDIA}[3]", "no medium is called 'vido'. Did you mean 'video'?"),
    ]


SAYS_NOTHING = f"says nothing of the fact: expected one of {SHAPES}"
UNORDERED = "a history needs changes in order of their dates, one a date"
ONE_OF_TWO = "expected a value, or why it is missing: one of the two"
SOURCE = (".source", "is required. Where is it stated?")


@pytest.mark.parametrize(
    ("path", "value", "faults"),
    [
        (COMPUTE, {}, [("", SAYS_NOTHING)]),
        (COMPUTE, {"valu": "1e25"}, [(".valu", "unknown key. Did you mean 'value'?"), ("", SAYS_NOTHING)]),
        (COMPUTE, {"value": "1e25", "xyz": 1}, [(".xyz", f"unknown key. Known: {KEYS}.")]),
        (COMPUTE, {"value": "1e25", "missing": "classified"}, [(".value", _beside("missing"))]),
        (COMPUTE, {"value": "1e25", "because": "b"}, [(".because", _beside("value"))]),
        (COMPUTE, {"value": "1e25", "note": "n"}, [SOURCE]),
        (COMPUTE, {"missing": "classified", "as_of": "2026-06-24"}, [SOURCE]),
        (COMPUTE, {"value": "1e25", "source": ""}, [(".source", "expected text, got ''")]),
        (COMPUTE, {"value": "x", "note": 5, "as_of": "June"}, [(".value", f"{NUMBER}'x'"), SOURCE, (".note", "expected text, got 5"), (".as_of", f"{DAY}'June'")]),
        (COMPUTE, {"missing": "secret"}, [(".missing", f"no reason for a missing value is called 'secret'. {MISSING}")]),
        (COMPUTE, {"missing": "not discloses"}, [(".missing", "no reason for a missing value is called 'not discloses'. Did you mean 'not disclosed'?")]),
        (COMPUTE, {"missing": None}, [(".missing", NULL)]),
        (COMPUTE, {"low": "1e26", "high": "1e25"}, [("", "no number is between 1e26 and 1e25")]),
        (COMPUTE, {"more_than": "1e26", "less_than": "1e26"}, [("", "no number is between 1e26 and 1e26")]),
        (COMPUTE, {"low": "1e25", "value": "1e24"}, [("", "the value 1e24 FLOP is outside the limits of its estimate: at least 1e25 FLOP")]),
        (COMPUTE, {"low": "1e25", "at_least": "1e25"}, [(".at_least", _beside("low"))]),
        (COMPUTE, {"less_than": "1e26", "at_most": "1e26", "high": "1e26"}, [(".at_most", _beside("high")), (".less_than", _beside("high"))]),
        (COMPUTE, {"low": "x", "high": "-1", "value": None}, [(".low", f"{NUMBER}'x'"), (".high", "expected a number that is not negative, got -1"), (".value", NULL)]),
        (COMPUTE, {"low": "1e25", "note": 5, "as_of": None}, [(".note", "expected text, got 5"), (".as_of", f"{DAY}null")]),
        (COMPUTE, {"low": "1e25", "assumed": "1e25", "history": []}, [(".assumed", _beside("low")), (".history", _beside("low"))]),
        (f"{REVENUE}.2024", {"low": "1 USD", "high": "2 EUR"}, [("", "an estimate takes quantities of one unit, got 1 USD, 2 EUR")]),
        (MAJOR, {"low": True}, [("", "an estimate takes quantities of one unit, got True")]),
        (NAME, {"high": "x"}, [("", "an estimate takes quantities of one unit, got 'x'")]),
        (MEDIA, {"low": ["text"]}, [(".low", "expected a word such as 'text', got ['text']")]),
        (MAJOR, {"assumed": True}, [(".because", "is required. Why is it assumed?")]),
        (MAJOR, {"assumed": "x", "because": ""}, [(".because", "expected text, got ''"), (".assumed", "expected true or false, got 'x'")]),
        (MAJOR, {"assumed": True, "because": "b", "source": "s"}, [(".source", _beside("assumed"))]),
        (MAJOR, {"assumed": {"value": True}, "because": "b"}, [(".assumed", f"{ASSUMABLE}{{'value': True}}")]),
        (MAJOR, {"assumed": {}, "because": "b"}, [(".assumed", f"{ASSUMABLE}{{}}")]),
        (MAJOR, {"assumed": None, "because": "b"}, [(".assumed", NULL)]),
        (MAJOR, {"assumed": {"each_of": [True]}, "because": "b"}, [("", "a model is one: only what holds of an audience can be spread")]),
        (COMPUTE, {"assumed": {"low": "2", "high": "1"}, "because": "b"}, [(".assumed", "no number is between 2 and 1")]),
        (COMPUTE, {"assumed": {"low": "1", "value": "2", "because": "b"}, "because": "b"}, [(".assumed.because", _beside("low"))]),
        (MAJOR, {"each_of": [True]}, [("", "a model is one: only what holds of an audience can be spread")]),
        (STATUS, {"each_of": []}, [(".each_of", "expected a list of at least one value, got []")]),
        (STATUS, {"each_of": "everywhere"}, [(".each_of", "expected a list of at least one value, got 'everywhere'")]),
        (STATUS, {"each_of": None}, [(".each_of", "expected a list of at least one value, got null")]),
        (STATUS, {"each_of": ["citizen", "citizn", 5]}, [(".each_of[1]", "no us status is called 'citizn'. Did you mean 'citizen'?"), (".each_of[2]", "expected a word such as 'citizen', got 5")]),
        (MEDIA, "everywhere", [("", "expected a list, got 'everywhere': write ['everywhere']")]),
        ("stages.0.destinations", "nowhere", [("", "expected a list, got 'nowhere': write ['nowhere']")]),
        (PLACE, {"each_of": "nowhere"}, [(".each_of", "expected a list of at least one value, got 'nowhere'")]),
        (PLACE, {"each_of": ["CA"], "source": "s"}, [(".source", _beside("each_of"))]),
        ("stages.0.recipients.0.nationalities", {"each_of": ["CA"]}, [(".each_of[0]", "expected a list, got 'CA': write ['CA']")]),
        (WEIGHTS, {"history": []}, [(".history", UNORDERED)]),
        (WEIGHTS, {"history": {}}, [(".history", "expected a list of tables, got {}")]),
        (WEIGHTS, {"history": ["withheld"]}, [(".history[0]", "expected a table, got 'withheld'")]),
        (WEIGHTS, {"history": [{"value": "withheld"}]}, [(".history[0].from", "is required. From which date does it hold?")]),
        (WEIGHTS, {"history": [{"from": "x", "value": "open"}]}, [(".history[0].from", f"{DAY}'x'"), (".history[0].value", f"no weights is called 'open'. {known_words(Weights)}")]),
        (WEIGHTS, {"history": [{"from": "2026-01-01"}]}, [(".history[0]", ONE_OF_TWO)]),
        (WEIGHTS, {"history": [{"from": "2026-01-01", "value": "withheld", "missing": "classified"}]}, [(".history[0]", ONE_OF_TWO)]),
        (WEIGHTS, {"history": [{"from": "2026-01-01", "value": "withheld", "source": "s"}]}, [(".history[0].source", "unknown key. Known: from, missing, value.")]),
        (WEIGHTS, {"history": [{"from": "2026-01-01", "missing": "x"}]}, [(".history[0].missing", f"no reason for a missing value is called 'x'. {MISSING}")]),
        (WEIGHTS, {"history": [{"from": "2026-01-02", "value": "withheld"}, {"from": "2026-01-01", "value": "published"}]}, [(".history", UNORDERED)]),
        (WEIGHTS, {"history": [{"from": "2026-01-01", "value": "withheld"}] * 2}, [(".history", UNORDERED)]),
        (STARTS, {"history": [{"from": "2026-01-01", "value": "2026-07-24"}]}, [("", "beginning does not change from day to day: state what is known of it")]),
        (REVENUE, 5, [("", "expected a table, got 5")]),
        (REVENUE, None, [("", "expected a table, got null")]),
        (REVENUE, {"missing": "classified", "source": "s"}, [(".source", "unknown key. Known: missing.")]),
        (REVENUE, {"25": "1 USD"}, [(".25", "expected a calendar year such as 2025, got '25'")]),
        (REVENUE, {"0000": "1 USD", "２０２５": "1 USD"}, [(".0000", "expected a calendar year such as 2025, got '0000'"), (".２０２５", "expected a calendar year such as 2025, got '２０２５'")]),
        (REVENUE, {"value": "1 USD"}, [(".value", "expected a calendar year such as 2025, got 'value'")]),
        (f"{REVENUE}.2024", None, [("", NULL)]),
        (f"{REVENUE}.2024", {"assumed": "1 USD", "because": "b"}, [("", OF_A_YEAR)]),
        (f"{REVENUE}.2024", {"each_of": ["1 USD"]}, [("", OF_A_YEAR)]),
        (f"{REVENUE}.2024", {"history": [{"from": "2026-01-01", "value": "1 USD"}]}, [("", OF_A_YEAR)]),
    ],
)  # fmt: skip
def test_a_bad_way_to_say_more(path: str, value: object, faults: Faults) -> None:
    assert plan_faults((path, value)) == [(f"{_place(path)}{at}", problem) for at, problem in faults]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (Stated(Stated(True, source="s"), source="s"), "Stated(...) cannot hold Stated(value=True, source='s', as_of=None, note=''): state that by itself"),
        (Stated(Estimate(low=flop(1)), source="s"), "Stated(...) cannot hold Estimate(low=flop('1'), high=None, value=None, low_open=Fals…: state that by itself"),
        (Assumed(Missing.CLASSIFIED, because="b"), "Assumed(...) cannot hold <Missing.CLASSIFIED: 'classified'>: state that by itself"),
        (History(((dt.date(2026, 1, 1), Assumed(True, because="b")),)), "History(...) cannot hold Assumed(value=True, because='b'): state that by itself"),
    ],
)  # fmt: skip
def test_nothing_is_said_around_what_is_said(value: Any, problem: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Model(id="m", major=value)
    assert str(caught.value) == f"major: {problem}"


@pytest.mark.parametrize(("written", "shown"), [("nan", "NaN"), ("-inf", "-Infinity"), ("1e999999999", "1E+999999999")])
def test_numbers_that_only_toml_has_are_told_as_well(written: str, shown: str) -> None:
    data = changed(SAMPLE, (COMPUTE, read_data(f"a = {written}".encode(), "toml")["a"]))
    assert faults_of(lambda: plan_from_data(data, vocabulary=WORDS)) == [(COMPUTE, f"{NUMBER}{shown}")]


# The log


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("what", GONE, ("what", "is required. What was done or determined, by its id?")),
        ("what", "give-acces", ("what", "no action or determination is called 'give-acces'. Did you mean 'give-access'?")),
        ("what", 5, ("what", "expected text, got 5")),
        ("by", GONE, ("by", "is required. Who did it?")),
        ("by", None, ("by", NULL)),
        ("by", "acmee", ("by", "no party is called 'acmee'. Did you mean 'acme'?")),
        ("towards", None, ("towards", NULL)),
        ("towards", ["us-caisi"], ("towards", "expected the id of a party such as 'openai', got ['us-caisi']")),
        ("about", "", ("about", "expected text, got ''")),
        ("parts", "weights", ("parts", "expected a list, got 'weights': write ['weights']")),
        ("parts", ["a", 5], ("parts[1]", "expected text, got 5")),
        ("outcome", "no", ("outcome", "expected true or false, got 'no'")),
        ("on", GONE, ("on", "is required. When was it done?")),
        ("on", "x", ("on", f"{DATE}'x'")),
        ("on", None, ("on", NULL)),
        ("until", "x", ("until", f"{DATE}'x'")),
        ("known_at", "2026-06", ("known_at", f"{DAY}'2026-06'")),
        ("source", GONE, ("source", "is required. Where is it stated?")),
        ("source", "  ", ("source", "expected text, got '  '")),
        ("when", "2026-06-01", ("when", "unknown key. Known: about, by, known_at, on, outcome, parts, source, towards, until, what.")),
    ],
)  # fmt: skip
def test_a_bad_entry_of_a_log(key: str, value: object, fault: tuple[str, str]) -> None:
    assert plan_faults((f"log.0.{key}", value)) == [(f"log[0].{fault[0]}", fault[1])]


def test_an_entry_does_not_stop_before_it_begins() -> None:
    problem = "an interval cannot end (2026-05-31) before it begins (2026-06-01)"
    assert plan_faults(("log.0.until", "2026-05-31")) == [("log[0]", problem)]


def test_a_log_is_a_list_of_tables() -> None:
    assert plan_faults(("log", "none")) == [("log", "expected a list of tables, got 'none'")]
    assert plan_faults(("log", [5])) == [("log[0]", "expected a table, got 5")]
