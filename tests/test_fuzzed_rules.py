"""Whatever is given in place of an instrument is one, or is refused with one kind of error."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from frontierpolicy import instruments
from frontierpolicy.serialization import instrument_from_data, instrument_to_data
from tests.inputs import OF_PYTHON, at, json_like, mutations, places_in, refusal_of

SHIPPED: dict[str, Any] = {each.id: json.loads(json.dumps(instrument_to_data(each))) for each in instruments.all()}
EVERYWHERE = [(data, place) for data in SHIPPED.values() for place in places_in(data)]
KEYS = sorted({step for _, place in EVERYWHERE for step in place.split(".") if not step.isdigit()})
WORDS = sorted({word for data, place in EVERYWHERE if isinstance(word := at(data, place), str) and len(word) < 30})


def _instrument_or_refused(data: Any) -> None:
    refusal = refusal_of(lambda: instrument_from_data(data))
    if refusal is None:
        found = instrument_from_data(data)
        assert instrument_from_data(json.loads(json.dumps(instrument_to_data(found)))) == found
    else:
        assert refusal.faults
        assert not [str(fault) for fault in refusal.faults if OF_PYTHON.search(fault.problem) or len(str(fault)) > 700]


@given(json_like(*KEYS, *WORDS))
def test_any_data_is_an_instrument_or_refused(data: Any) -> None:
    _instrument_or_refused(data)


@settings(max_examples=100)
@given(st.sampled_from(sorted(SHIPPED)).flatmap(lambda name: mutations(SHIPPED[name], *KEYS, *WORDS)))
def test_an_instrument_with_one_part_changed_is_an_instrument_or_refused(data: Any) -> None:
    _instrument_or_refused(data)
