"""Garbled plans, law and files beside them are read or refused, soon, with one kind of error and every place named.

Six targets: plans in TOML, plans in JSON, law and what is added to it in JSON, any nested data, what was read
and is written again, and conditions. The library has no parser for the text of a condition: the last target is
conditions as data, of which the text is made, and the rules around them. The usual run takes 20,000 inputs
for each; `pytest -m deep tests/test_garbled_files.py` a million.
"""

import json
import random
import re
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from frontierpolicy.errors import UnreadableInput
from frontierpolicy.provisions import Norm
from frontierpolicy.serialization import (
    instrument_from_data,
    instrument_to_data,
    plan_as_toml,
    plan_from_data,
    plan_to_data,
)
from frontierpolicy.serialization.acceptances import acceptances_from_data
from frontierpolicy.serialization.additions import additions_from_data
from frontierpolicy.serialization.files import bounded, read_data
from tests import garbled
from tests.garbled import ACCEPTED, ADDITIONS, ODD, TEXTS, Garbler, holding, law, plans
from tests.inputs import OF_PYTHON, SAMPLE, WORDS, refusal_of

USUAL, DEEP = 20_000, 1_000_000
SOON = 1.0  # seconds of this process
TOGETHER = 5  # conditions in one

WHOLE = re.compile(
    r"is not (TOML|JSON|text in UTF-8)|nests deeper|has more than|more than 100 faults|expected a table|expected text as a key"
    r"|has a (character|number)|[\d,]+ parts under|two of its (provisions|readings) are called"
)
"""How a fault of the whole input begins; any other has a path."""

QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
"""What a message shows of an input."""

Read = Callable[[Any], object]
Attack = Callable[[int, int], int]
"""Reads garbled inputs, as many as the first number says, drawn from a seed, and returns how many were sound."""


def told_well(refusal: UnreadableInput) -> None:
    """Check what is told of an input: each fault with its place, for its author, and not at length."""
    assert 1 <= len(refusal.faults) <= 101
    for fault in refusal.faults:
        assert fault.path or WHOLE.match(fault.problem), fault
        assert fault.problem, fault
        assert len(str(fault)) < 1500, fault
        assert not OF_PYTHON.search(QUOTED.sub("", fault.problem)), fault


def sound(given: Any, read: Read) -> bool:
    """Return whether an input can be read; if not, it is refused well, and either soon."""
    before = time.process_time()
    try:
        refusal = refusal_of(lambda: read(given))
        if refusal is not None:
            told_well(refusal)
        assert time.process_time() - before < SOON
    except BaseException as error:
        error.add_note(f"the input: {given!r:.3000}")
        raise
    return refusal is None


def plan(data: Any) -> object:
    """Read a plan."""
    return plan_from_data(data, vocabulary=WORDS)


def plans_in_toml(count: int, seed: int) -> int:
    """Attack with texts of TOML."""
    drawn = Garbler(plans(), seed)
    drawn.in_toml()
    return sum(sound(drawn.toml(), lambda content: plan(read_data(content, "toml"))) for _ in range(count))


def plans_in_json(count: int, seed: int) -> int:
    """Attack with texts of JSON."""
    drawn = Garbler(plans(), seed)
    return sum(sound(drawn.json(), lambda content: plan(read_data(content, "json"))) for _ in range(count))


def _from_json(read: Read, content: bytes) -> object:
    return read(read_data(content, "json"))


def law_in_json(count: int, seed: int) -> int:
    """Attack with law, additions and acceptances as texts of JSON."""
    rng = random.Random(seed)  # noqa: S311
    kinds: list[tuple[Garbler, Read]] = [
        (Garbler(law(), seed), instrument_from_data),
        (Garbler(ADDITIONS, seed), lambda data: additions_from_data(data, vocabulary=WORDS)),
        (Garbler(ACCEPTED, seed), acceptances_from_data),
    ]
    found = 0
    for _ in range(count):
        ((drawn, read),) = rng.choices(kinds, (6, 1, 1))
        found += sound(drawn.json(), partial(_from_json, read))
    return found


def structure(count: int, seed: int) -> int:
    """Attack with data of any shape: garbled, or made of keys that mean something and values that do not."""
    rng = random.Random(seed)  # noqa: S311
    kinds: list[tuple[Garbler, Read]] = [(Garbler(plans(), seed), plan), (Garbler(law(), seed), instrument_from_data)]

    def any_data(drawn: Garbler, levels: int) -> Any:
        if not levels or rng.random() < 0.3:
            return rng.choice(rng.choice((ODD, TEXTS, drawn.parts)))
        if rng.random() < 0.4:
            return [any_data(drawn, levels - 1) for _ in range(rng.randrange(4))]
        return {rng.choice(drawn.keys): any_data(drawn, levels - 1) for _ in range(rng.randrange(4))}

    found = 0
    for _ in range(count):
        drawn, read = rng.choice(kinds)
        chance, base = rng.random(), drawn.seed()
        given = {**base, rng.choice(tuple(base)): any_data(drawn, 3)} if chance < 0.4 else drawn.data()
        found += sound(any_data(drawn, 4) if chance > 0.9 else given, read)
    return found


def plan_again(data: Any) -> None:
    """Read a plan, write it and read it again."""
    once = plan_from_data(data, vocabulary=WORDS)
    written = plan_to_data(once)
    assert plan_from_data(written, vocabulary=WORDS) == once
    if len(once.title) % 8 == 0:
        assert plan(read_data(plan_as_toml(once).encode(), "toml")) == once
        assert plan(read_data(json.dumps(written).encode(), "json")) == once


def law_again(data: Any) -> None:
    """Read an instrument, write it and read it again."""
    once = instrument_from_data(data)
    written = instrument_to_data(once)
    assert instrument_from_data(written) == once
    if len(once.title) % 8 == 0:
        assert instrument_from_data(read_data(json.dumps(written).encode(), "json")) == once


def round_trip(count: int, seed: int) -> int:
    """Attack with what is mostly sound: values stand where others of the same key stood."""
    kinds: list[tuple[Garbler, Read]] = [(Garbler(plans(), seed), plan_again), (Garbler(law(), seed), law_again)]
    rng = random.Random(seed)  # noqa: S311
    found = 0
    for _ in range(count):
        ((drawn, read),) = rng.choices(kinds, (3, 1))
        found += sound(drawn.mild() if rng.random() < 0.7 else drawn.data(1), read)
    return found


def texts_of(data: Any) -> None:
    """Read an instrument and make the text of each of its conditions."""
    for each in instrument_from_data(data).provisions():
        assert isinstance(each, Norm)
        assert str(each.condition).strip()
        assert str(~each.condition) != str(each.condition)


def conditions(count: int, seed: int) -> int:
    """Attack with conditions, several in one: if they are refused together, each is read by itself."""
    drawn = {scope: Garbler(found, seed) for scope, found in garbled.conditions().items()}
    rng, found = random.Random(seed), 0  # noqa: S311
    for _ in range(count // TOGETHER):
        scope = rng.choice(tuple(drawn))
        parts = [drawn[scope].data() for _ in range(TOGETHER)]
        fine = [each for each in parts if refusal_of(partial(bounded, each)) is None]
        wrong = _places(holding(scope, {"is": "all of", "parts": fine}))
        left = [each for index, each in enumerate(fine) if index not in wrong]
        if None not in wrong and left and sound(holding(scope, {"is": "all of", "parts": left}), texts_of):
            found += len(left)
        else:
            found += sum(sound(holding(scope, each), texts_of) for each in parts)
    return found


def _places(given: Any) -> set[int | None]:
    """Return which of the conditions in one are told to be wrong, and `None` where something is told of all."""
    refusal = refusal_of(partial(texts_of, given))
    if refusal is None:
        return set()
    told_well(refusal)
    found = [re.match(r"parts\[0\].condition.parts\[(\d+)\]", fault.path) for fault in refusal.faults]
    return {None if each is None else int(each[1]) for each in found}


TARGETS: tuple[Attack, ...] = (plans_in_toml, plans_in_json, law_in_json, structure, round_trip, conditions)


@pytest.mark.unmeasured  # others cover what it runs, and it runs long
@pytest.mark.parametrize("attack", TARGETS, ids=lambda each: each.__name__)
def test_garbled_inputs_are_read_or_refused(attack: Attack) -> None:
    found = attack(USUAL, 1)
    assert USUAL / 20 < found < USUAL * 0.97  # some are sound and some are not
    assert plan(SAMPLE) == plan(SAMPLE)


@pytest.mark.deep
@pytest.mark.parametrize("attack", TARGETS, ids=lambda each: each.__name__)
def test_a_million_garbled_inputs_are_read_or_refused(attack: Attack) -> None:
    assert 0 < attack(DEEP, 2) < DEEP
