"""Small inputs for tests of files: a plan that says something in every way, and what is told of a bad one."""

import copy
import enum
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.drafting import vocabulary_of
from frontierpolicy.errors import UnreadableInput
from frontierpolicy.serialization import plan_from_data
from frontierpolicy.serialization.files import as_list, as_table
from tests.acme import Screening

Faults = list[tuple[str, str]]

WORDS = vocabulary_of(instruments.all())
GONE = object()
"""In place of a value: the key is taken away."""

OF_PYTHON = re.compile(
    r"object (has|is|does|cannot)|iterable|subscriptable|(keyword|positional) argument|attribute|unhashable|unpack|indices|NoneType|Traceback|__|0x|not supported"
)
"""What a message says that was written for a programmer of this library, not for the author of a file."""

SAMPLE: dict[str, Any] = {
    "schema": "frontierpolicy/plan/1",
    "title": "A plan",
    "note": "made up",
    "party": "acme",
    "parties": {"acme": {"name": "Acme", "kind": "company", "aliases": ["ACME"], "parent": "meta"}},
    "roles": {"developer": "acme", "host": ["openai", "Google DeepMind"], "vendor": []},
    "actors": {
        "acme": {"headquarters": "US", "revenue": {"2024": "1e9 USD", "2025": {"low": "1e9 USD", "source": "books"}}},
        "meta": {"revenue": {"missing": "not disclosed"}},
    },
    "model": {
        "id": "the-model",
        "name": {"value": "The Model", "source": "card", "as_of": "2026-06-24", "note": "page 1"},
        "training_compute": {"value": "2e25 FLOP", "low": "1e25 FLOP", "less_than": "1e26 FLOP", "source": "guess"},
        "parameters": 405e9,
        "training_began": "2025-01",
        "generates": ["text", "code"],
        "weights": {
            "history": [{"from": "2025-01-01", "value": "withheld"}, {"from": "2026-07-01", "missing": "not stated"}]
        },
        "major": {"assumed": True, "because": "it is large"},
        "licence": {"missing": "not disclosed", "source": "asked"},
        "base": {"id": "base", "base": {"missing": "not applicable"}},
        Screening.namespace: {"on": True},
    },
    "systems": [{"id": "chat"}],
    "systems_complete": True,
    "stages": [
        {
            "id": "api",
            "kind": "general availability",
            "starts": "2026-07-24",
            "channels": ["api"],
            "system": "chat",
            "pauses": [{"since": "2026-08-01", "until": "2026-08-02"}],
            "recipients": [
                {"id": "lab", "kind": "entity", "party": "openai", "organised_in": "US"},
                {
                    "id": "users",
                    "members": [
                        {
                            "id": "people",
                            "kind": "person",
                            "location": {"each_of": "everywhere"},
                            "us_status": {"each_of": ["citizen", "none of these"]},
                        }
                    ],
                    "members_complete": False,
                },
                {"audience": "anyone"},
                {"id": "canada", "audience": "users in CA"},
            ],
            "recipients_complete": True,
        }
    ],
    "stages_complete": True,
    "occurrences": [{"kind": "incident", "id": "leak", "on": "2026-08-03", "kinds": ["weights theft"]}],
    "occurrences_complete": False,
    "log": [
        {
            "what": "give-access",
            "by": "acme",
            "towards": "us-caisi",
            "about": "the-model",
            "parts": ["weights"],
            "outcome": True,
            "on": "2026-06-01",
            "until": "2026-07-01",
            "known_at": "2026-06-02",
            "source": "letter",
        }
    ],
    "log_complete_until": "2026-06-24",
}


def changed(data: Any, *changes: tuple[str, object]) -> Any:
    """Return a copy of data in which the values at some paths, written as in `stages.0.starts`, differ."""
    found = copy.deepcopy(data)
    for path, value in changes:
        outer, _, last = path.rpartition(".")
        inner: Any = at(found, outer) if outer else found
        key: Any = int(last) if isinstance(inner, list) else last
        if value is GONE:
            del inner[key]
        else:
            inner[key] = value
    return found


def known(names: Iterable[str]) -> str:
    """Return how a message lists the names there are: in order, and no more than 24."""
    ordered = sorted(names)
    more = f" and {len(ordered) - 24} more" if len(ordered) > 24 else ""
    return f"Known: {', '.join(ordered[:24])}{more}."


def known_words(words: Iterable[enum.Enum]) -> str:
    """Return how a message lists the words of a vocabulary."""
    return known(str(each.value) for each in words)


def faults_of(read: Callable[[], object]) -> Faults:
    """Return what is told of an input that cannot be read: the path and the problem of each fault."""
    with pytest.raises(UnreadableInput) as caught:
        read()
    return [(fault.path, fault.problem) for fault in caught.value.faults]


def refusal_of(read: Callable[[], object]) -> UnreadableInput | None:
    """Return why an input cannot be read, or `None` if it can."""
    try:
        read()
    except UnreadableInput as error:
        return error
    return None


def plan_faults(*changes: tuple[str, object]) -> Faults:
    """Return what is told of the sample with changes."""
    return faults_of(lambda: plan_from_data(changed(SAMPLE, *changes), vocabulary=WORDS))


def places_in(data: Any) -> list[str]:
    """Return the path of every value inside data, written as in `stages.0.starts`."""
    found: list[str] = []
    for step, each in (*(as_table(data) or {}).items(), *enumerate(as_list(data) or ())):
        found += [str(step), *(f"{step}.{place}" for place in places_in(each))]
    return found


_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(0, 1e30) | st.text(max_size=5)


def json_like(*words: str) -> st.SearchStrategy[Any]:
    """Return anything that JSON can say, and now and then one of some words."""
    names = st.sampled_from(words) if words else st.text(max_size=5)
    return st.recursive(
        _LEAVES | names,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names | st.text(max_size=5), inner, max_size=3),
        max_leaves=6,
    )


@st.composite
def mutations(draw: st.DrawFn, data: Any, *words: str) -> Any:
    """Return data with one value replaced by another or by one from elsewhere in it, taken away, or added."""
    places = places_in(data)
    where = draw(st.sampled_from(places))
    kind = draw(st.sampled_from(("replace", "move", "remove", "add")))
    if kind == "remove":
        return changed(data, (where, GONE))
    if kind == "move":
        return changed(data, (where, copy.deepcopy(at(data, draw(st.sampled_from(places))))))
    value = draw(json_like(*words))
    inner = at(data, where)
    table = as_table(inner)
    if kind == "add" and table is not None:
        return changed(data, (where, {**table, draw(st.sampled_from(words)): value}))
    return changed(data, (where, value))


def at(data: Any, path: str) -> Any:
    """Return the value at a path."""
    for step in path.split("."):
        data = data[int(step) if isinstance(data, list) else step]
    return data
