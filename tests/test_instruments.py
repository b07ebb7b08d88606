"""Every instrument: its worked examples, its citations, its shape."""

import pytest

from frontierpolicy import instruments
from frontierpolicy.drafting.example import Example
from frontierpolicy.testing import check_example

BOOK = instruments.all()
EXAMPLES = [
    pytest.param(name, example, id=f"{name}: {example.title}")
    for name in instruments.names()
    for example in instruments.examples(name)
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_a_worked_example_comes_out_as_derived_by_hand(name: str, example: Example) -> None:
    check_example(name, example, BOOK)
